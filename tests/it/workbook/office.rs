//! A spreadsheet program for tests: LibreOffice, told to compute every formula of the files it is given, which come to it
//! without any value to show instead.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, Xlsx};

/// Sheets by name, cells by row and column from 0.
pub(super) type Sheets = BTreeMap<String, BTreeMap<(u32, u32), Data>>;

/// The values of a file as it is.
pub(super) fn values(bytes: &[u8]) -> Sheets {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("an xlsx file");
    let mut sheets = Sheets::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).expect("a sheet");
        let (top, left) = range.start().unwrap_or((0, 0));
        let cells = range.used_cells().map(|(row, col, data)| {
            let at = |n: usize| u32::try_from(n).expect("a place in a sheet");
            ((top + at(row), left + at(col)), data.clone())
        });
        sheets.insert(name, cells.collect());
    }
    sheets
}

/// The formulas of a file.
pub(super) fn formulas(bytes: &[u8]) -> BTreeMap<String, BTreeMap<(u32, u32), String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("an xlsx file");
    let mut sheets = BTreeMap::new();
    for name in book.sheet_names() {
        let range = book.worksheet_formula(&name).expect("a sheet");
        let (top, left) = range.start().unwrap_or((0, 0));
        let cells = range.used_cells().filter(|(_, _, text)| !text.is_empty()).map(|(row, col, text)| {
            let at = |n: usize| u32::try_from(n).expect("a place in a sheet");
            ((top + at(row), left + at(col)), text.clone())
        });
        sheets.insert(name, cells.collect());
    }
    sheets
}

/// The file with every part rewritten by `change`, which gets the part's name and text.
pub(super) fn rewritten(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..from.len() {
        let mut part = from.by_index(i).expect("a part");
        let (name, mut text) = (part.name().expect("a name").into_owned(), String::new());
        part.read_to_string(&mut text).expect("a part of text");
        to.start_file(&name, zip::write::SimpleFileOptions::default()).expect("a part");
        to.write_all(change(&name, text).as_bytes()).expect("a part");
    }
    to.finish().expect("a zip file").into_inner()
}

/// The file without the values of its formulas.
pub(super) fn without_results(bytes: &[u8]) -> Vec<u8> {
    rewritten(bytes, |name, text| {
        if !name.starts_with("xl/worksheets/sheet") {
            return text;
        }
        let mut out = String::with_capacity(text.len());
        let mut parts = text.split("</f><v>");
        out.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let (_, rest) = part.split_once("</v>").expect("a value ends");
            out.push_str("</f>");
            out.push_str(rest);
        }
        out
    })
}

fn program() -> String {
    std::env::var("SOFFICE").unwrap_or_else(|_| "soffice".to_owned())
}

/// Makes LibreOffice compute every formula when it opens a file, not only those without a value.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// The files as LibreOffice computes them, in one run; `name` keeps the runs of tests apart.
pub(super) fn recomputed(name: &str, files: &[Vec<u8>]) -> Vec<Sheets> {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{name}"));
    if home.exists() {
        fs::remove_dir_all(&home).expect("an old folder goes");
    }
    let (profile, out) = (home.join("profile"), home.join("out"));
    fs::create_dir_all(profile.join("user")).expect("a folder");
    fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS).expect("a profile");
    let path = |folder: &Path, i: usize| folder.join(format!("{i}.xlsx"));
    for (i, bytes) in files.iter().enumerate() {
        fs::write(path(&home, i), without_results(bytes)).expect("a file");
    }
    let done = Command::new(program())
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--norestore", "--convert-to", "xlsx", "--outdir"])
        .arg(&out)
        .args((0..files.len()).map(|i| path(&home, i)))
        .output();
    let done = done.unwrap_or_else(|error| {
        panic!(
            "`{}` does not start ({error}). These tests need LibreOffice Calc: `make setup` installs it, or set SOFFICE to \
             its path.",
            program()
        )
    });
    let said = String::from_utf8_lossy(&done.stderr);
    (0..files.len())
        .map(|i| values(&fs::read(path(&out, i)).unwrap_or_else(|_| panic!("LibreOffice did not write file {i}: {said}"))))
        .collect()
}

/// What differs between the values two programs have for the cells with formulas, in words.
pub(super) fn differences(expected: &Sheets, found: &Sheets, formulas: &BTreeMap<String, BTreeMap<(u32, u32), String>>) -> Vec<String> {
    let mut out = Vec::new();
    for (sheet, cells) in formulas {
        for (at, formula) in cells {
            let [a, b] = [expected, found].map(|values| values.get(sheet).and_then(|cells| cells.get(at)));
            if !same(a, b) {
                out.push(format!("{sheet} {at:?}: {a:?} is {b:?} by {formula}"));
            }
        }
    }
    out
}

/// The same text, or the same number but for rounding.
fn same(a: Option<&Data>, b: Option<&Data>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => match (number(a), number(b)) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * a.abs().max(b.abs()) + 1e-9,
            (None, None) => a.to_string() == b.to_string(),
            _ => false,
        },
        _ => false,
    }
}

pub(super) fn number(data: &Data) -> Option<f64> {
    match data {
        Data::Float(value) => Some(*value),
        #[expect(clippy::cast_precision_loss, reason = "counts of tests")]
        Data::Int(value) => Some(*value as f64),
        _ => None,
    }
}
