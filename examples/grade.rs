//! Grades a class as the page does: the files learners handed in, by the case they belong to. Prints the table.
//!
//! ```text
//! cargo run --example grade -- case.json submissions.zip
//! cargo run --example grade -- case.json --passphrase-file words.txt --lang ko *.submission.json > class.csv
//! ```
//! Options: `--passphrase-file FILE` opens what the teacher sealed, so that hidden criteria count; `--lang ko|zh|en` names
//! the columns; `--csv` (usual) or `--json` for programs; `--dir FOLDER` takes all files of a folder. Files may be
//! submissions, plan files with an attempt, and ZIP files of both. A file that cannot be read is a row that says so; exit
//! code 1 where nothing could be graded.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Instant;

use mixwright::app::grade::{Picked, Pile, carried, grade};
use mixwright::base::Lang;
use mixwright::export::review::csv;
use mixwright::store;

const USAGE: &str =
    "usage: grade CASE.json [--passphrase-file FILE] [--lang ko|zh|en] [--csv|--json] [--dir FOLDER] FILES…";

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(text) => match std::io::stdout().lock().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(problem) => {
            // Without an open error stream there is nobody to tell.
            let _ = writeln!(std::io::stderr().lock(), "{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut args: impl Iterator<Item = String>) -> Result<String, String> {
    let (mut lang, mut json, mut passphrase, mut paths) = (Lang::En, false, None, Vec::new());
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or_else(|| USAGE.to_owned());
        match arg.as_str() {
            "--passphrase-file" => passphrase = Some(text(&value()?)?),
            "--lang" => {
                let tag = value()?;
                // Chinese is `zh` here as in files; pages say `zh-Hans`.
                let known = |lang: &Lang| lang.tag().split('-').next() == tag.split('-').next();
                lang = Lang::ALL.into_iter().find(known).ok_or(USAGE)?;
            }
            "--json" => json = true,
            "--csv" => json = false,
            "--dir" => {
                let entries = fs::read_dir(value()?).map_err(|error| error.to_string())?;
                let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
                files.retain(|path| path.is_file());
                files.sort();
                paths.extend(files);
            }
            option if option.starts_with("--") => return Err(USAGE.to_owned()),
            path => paths.push(path.into()),
        }
    }
    if paths.len() < 2 {
        return Err(USAGE.to_owned());
    }
    let case = read(&paths.remove(0))?;
    let case = carried(&case.1).map_err(|refused| format!("{}: {}", case.0, refused.word()))?;
    let files = paths.iter().map(|path| read(path)).collect::<Result<Vec<Picked>, String>>()?;
    let count = files.len();
    #[expect(clippy::disallowed_methods, reason = "a native measurement, not part of the product")]
    let begin = Instant::now();
    let pile = Pile { case: case.into(), passphrase: passphrase.map(Into::into), files: Rc::new(files) };
    let class = grade(&pile, |_| ()).map_err(|ungraded| format!("not graded: {}", ungraded.word()))?;
    let rows = class.review.rows.len();
    let _ = writeln!(std::io::stderr().lock(), "{count} files, {rows} rows, {:.2} s", begin.elapsed().as_secs_f64());
    let plan = store::read_case(&pile.case).ok().and_then(|case| case.plans.into_values().next());
    let places = plan.map(|plan| store::compare(&plan, &plan));
    Ok(if json { store::write_class(&class) + "\n" } else { csv(&class.review, places.as_ref(), lang) })
}

fn read(path: &Path) -> Result<Picked, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok((name, bytes.into()))
}

fn text(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}
