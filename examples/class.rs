//! Writes what a class of generated learners hands in, to try the grading page with, and to compare what it gives natively
//! and in a browser.
//!
//! ```text
//! cargo run --example class -- folder 300
//! ```
//! The folder gets `case.json` and a file of each learner; of every fifteenth somebody else took the work over. A third
//! number says at which learner to begin; the same numbers always give the same files.

use std::error::Error;
use std::fs;
use std::path::Path;

#[path = "../benches/class/mod.rs"]
mod class;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let folder = args.next().ok_or("usage: class FOLDER COUNT [FROM]")?;
    let mut number = |usual: usize| args.next().map_or(Ok(usual), |text| text.parse());
    let (count, from) = (number(30)?, number(0)?);
    let (folder, pile) = (Path::new(&folder), class::class(from..from + count, count / 15));
    fs::create_dir_all(folder)?;
    fs::write(folder.join("case.json"), &*pile.case)?;
    for (name, bytes) in pile.files.iter() {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
