//! A spreadsheet program for tests: LibreOffice, told to compute every formula of the files it is given, which come to it
//! without any value to show instead.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Range, Reader, Xlsx};

/// Row and column, from 0.
pub(super) type At = (u32, u32);
/// Sheets by name with what their cells say; numbers with all their digits.
pub(super) type Sheets = BTreeMap<String, BTreeMap<At, String>>;

fn book(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).expect("an xlsx file")
}

fn cells<T: calamine::CellType>(range: &Range<T>, say: impl Fn(&T) -> String) -> BTreeMap<At, String> {
    let (top, left) = range.start().unwrap_or((0, 0));
    let at = |n: usize| u32::try_from(n).expect("a place in a sheet");
    let said = range.used_cells().map(|(row, col, cell)| ((top + at(row), left + at(col)), say(cell)));
    said.filter(|(_, said)| !said.is_empty()).collect()
}

/// The values of a file as it is.
pub(super) fn values(bytes: &[u8]) -> Sheets {
    let mut book = book(bytes);
    let say = |data: &Data| data.to_string();
    let names = book.sheet_names().into_iter();
    names.map(|name| (name.clone(), cells(&book.worksheet_range(&name).expect("a sheet"), say))).collect()
}

/// The formulas of a file.
pub(super) fn formulas(bytes: &[u8]) -> Sheets {
    let mut book = book(bytes);
    let names = book.sheet_names().into_iter();
    names.map(|name| (name.clone(), cells(&book.worksheet_formula(&name).expect("a sheet"), String::clone))).collect()
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

/// The file without the values of its formulas, and without what only takes time: looks and charts.
fn bare(bytes: &[u8]) -> Vec<u8> {
    rewritten(bytes, |name, text| {
        if !name.starts_with("xl/worksheets/sheet") {
            return text;
        }
        let text = without(&text, "</f><v>", "</v>", "</f>");
        let text = without(&text, " s=\"", "\"", "");
        without(&text, "<drawing ", "/>", "")
    })
}

/// The text with `instead` for every part from `from` to `to`.
fn without(text: &str, from: &str, to: &str, instead: &str) -> String {
    let mut parts = text.split(from);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once(to).expect("what begins ends");
        out.push_str(instead);
        out.push_str(rest);
    }
    out
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

/// Every sheet in a file of its own, numbers with all their digits.
const EVERY_SHEET: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/// The files as LibreOffice computes them, in one run; `name` keeps the runs of tests apart.
pub(super) fn recomputed(name: &str, files: &[Vec<u8>]) -> Vec<Sheets> {
    let bare: Vec<Vec<u8>> = files.iter().map(|bytes| bare(bytes)).collect();
    let (out, said) = converted(name, &bare, EVERY_SHEET);
    let read = |i: usize, name: String| {
        let cells = sheet(&out.join(format!("{i}-{name}.csv")));
        (name.clone(), cells.unwrap_or_else(|| panic!("LibreOffice did not write `{name}` of file {i}: {said}")))
    };
    let all = |(i, bytes): (usize, &Vec<u8>)| book(bytes).sheet_names().into_iter().map(|name| read(i, name)).collect();
    files.iter().enumerate().map(all).collect()
}

/// The files as they are given out, opened by LibreOffice and saved anew.
pub(super) fn resaved(name: &str, files: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let (out, said) = converted(name, files, "xlsx");
    let read =
        |i| fs::read(out.join(format!("{i}.xlsx"))).unwrap_or_else(|_| panic!("file {i} was not opened: {said}"));
    (0..files.len()).map(read).collect()
}

/// Has LibreOffice convert the files in one run: where they are, and what it said.
fn converted(name: &str, files: &[Vec<u8>], to: &str) -> (PathBuf, String) {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{name}"));
    if home.exists() {
        fs::remove_dir_all(&home).expect("an old folder goes");
    }
    let (profile, out) = (home.join("profile"), home.join("out"));
    fs::create_dir_all(profile.join("user")).expect("a folder");
    fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS).expect("a profile");
    let path = |i: usize| home.join(format!("{i}.xlsx"));
    for (i, bytes) in files.iter().enumerate() {
        fs::write(path(i), bytes).expect("a file");
    }
    let done = Command::new(program())
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--norestore", "--convert-to", to, "--outdir"])
        .arg(&out)
        .args((0..files.len()).map(path))
        .output();
    let done = done.unwrap_or_else(|error| {
        panic!(
            "`{}` does not start ({error}). These tests need LibreOffice Calc: `make setup` installs it, or set SOFFICE to \
             its path.",
            program()
        )
    });
    (out, String::from_utf8_lossy(&done.stderr).into_owned())
}

/// The cells of a sheet LibreOffice wrote.
fn sheet(path: &Path) -> Option<BTreeMap<At, String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(path).ok()?;
    let rows = reader.records().map(|row| row.expect("a row")).zip(0..);
    let cells = rows.flat_map(|(row, at)| {
        let cells: Vec<_> = row.iter().zip(0..).map(|(text, col)| ((at, col), text.to_owned())).collect();
        cells
    });
    Some(cells.collect())
}

/// What differs between the values of the cells with formulas, in words.
pub(super) fn differences(expected: &Sheets, found: &Sheets, formulas: &Sheets) -> Vec<String> {
    let mut out = Vec::new();
    for (sheet, cells) in formulas {
        for (at, formula) in cells {
            let [a, b] = [expected, found].map(|values| values[sheet].get(at).map_or("", String::as_str));
            if !same(a, b, 1e-9) {
                out.push(format!("{sheet} {at:?}: {a} is {b} by {formula}"));
            }
        }
    }
    out
}

/// The same text, or the same number but for rounding; nothing is the same as no value at all.
pub(super) fn same(a: &str, b: &str, within: f64) -> bool {
    match (a.parse::<f64>(), b.parse::<f64>()) {
        (Ok(a), Ok(b)) => (a - b).abs() <= within * a.abs().max(b.abs()) + 1e-9,
        _ => a == b && !a.is_empty(),
    }
}
