//! The app binary: mounts the program in the page.

fn main() {
    mixwright::shell::start();
}
