//! The office binary: makes files of plans and finds plans in files, in a worker of its own.

fn main() {
    mixwright::shell::start_office();
}
