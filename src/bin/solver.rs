//! The solver binary: takes jobs from the page, in a worker of its own.

fn main() {
    mixwright::shell::start_solver();
}
