//! What is in the files somebody picked: texts as they are, plans other files carry, and one level of packages, as learning
//! platforms give all submissions at once. A case may come in a package too.

use crate::export::carried::{MAX_FILE, Refused, plan_text};
use crate::export::pack::{Package, is_package};
use crate::plan::attempt::MAX_CASE;
use crate::store::{MAX_BYTES, is_case};

/// Most bytes a class's package may inflate to.
const MAX_INFLATED: u64 = 200_000_000;
/// Most files of a package that are looked at for a case.
const MAX_CASES: usize = 60;

/// More files than are graded at once.
pub(super) struct TooMany;

/// Shows every text in a file, with the name it has inside where it is a package of several, or why there is none; at most
/// `most` of them.
pub(super) fn texts(
    name: &str,
    bytes: &[u8],
    most: usize,
    show: &mut impl FnMut(Option<String>, Result<String, Refused>),
) -> Result<(), TooMany> {
    let mut package = match several(bytes) {
        Some(Ok(package)) => package,
        Some(Err(refused)) => return one(most, || show(None, Err(refused))),
        None => return one(most, || show(None, plan_text(bytes, MAX_BYTES))),
    };
    let files: Vec<(usize, String)> = package.names().into_iter().filter(|(_, name)| !is_hidden(name)).collect();
    if files.len() > most {
        return Err(TooMany);
    }
    for (place, inside) in files {
        let text = package.part(place).and_then(|bytes| plan_text(&bytes, MAX_BYTES));
        show(Some(format!("{name}/{inside}")), text);
    }
    Ok(())
}

fn one(most: usize, show: impl FnOnce()) -> Result<(), TooMany> {
    if most == 0 {
        return Err(TooMany);
    }
    show();
    Ok(())
}

/// The package of several files that bytes are; `None` where they are one file, an office program's among them.
fn several(bytes: &[u8]) -> Option<Result<Package<'_>, Refused>> {
    if !is_package(bytes) {
        return None;
    }
    if bytes.len() > MAX_FILE {
        return Some(Err(Refused::TooBig));
    }
    Some(Package::open(bytes, MAX_INFLATED)).filter(|package| package.as_ref().map_or(true, |found| !found.is_office()))
}

/// What systems put into packages beside what somebody meant.
fn is_hidden(name: &str) -> bool {
    name.split(['/', '\\'])
        .any(|part| (part.starts_with('.') && part != "..") || part == "__MACOSX" || part == "Thumbs.db")
}

/// The text of one row again: of the file itself, or of the file inside it that the row was named after.
///
/// # Errors
/// When it is not there any more, or no text.
pub fn entry(name: &str, bytes: &[u8], entry: Option<&str>) -> Result<String, Refused> {
    let Some(entry) = entry else { return plan_text(bytes, MAX_BYTES) };
    let inside = entry.strip_prefix(name).and_then(|rest| rest.strip_prefix('/')).ok_or(Refused::Unknown)?;
    let mut package = Package::open(bytes, MAX_INFLATED)?;
    let place = package.names().into_iter().find(|(_, name)| name == inside).ok_or(Refused::Unknown)?.0;
    plan_text(&package.part(place)?, MAX_BYTES)
}

/// The text of the plan or the case in a file. In a package `case.json` is the case; without it the only file whose name
/// begins with `case` and ends in `.json`.
///
/// # Errors
/// When there is none, or several; see [`Refused`].
pub fn carried(bytes: &[u8]) -> Result<String, Refused> {
    let Some(package) = several(bytes) else { return plan_text(bytes, MAX_BYTES) };
    let mut package = package?;
    let last = |name: &str| name.rsplit(['/', '\\']).next().unwrap_or_default().to_ascii_lowercase();
    let names: Vec<(usize, String)> = package
        .names()
        .into_iter()
        .filter(|(_, name)| !is_hidden(name))
        .map(|(place, name)| (place, last(&name)))
        .filter(|(_, name)| name.starts_with("case") && name.ends_with(".json"))
        .take(MAX_CASES)
        .collect();
    let mut found: Vec<(bool, String)> = Vec::new();
    for (place, name) in names {
        let text = package.part(place)?;
        let text = Some(text).filter(|text| text.len() <= MAX_CASE).and_then(|text| String::from_utf8(text).ok());
        found.extend(text.filter(|text| is_case(text)).map(|text| (name == "case.json", text)));
    }
    if found.iter().any(|(own, _)| *own) {
        found.retain(|(own, _)| *own);
    }
    let more = found.len() > 1;
    match found.pop() {
        Some(_) if more => Err(Refused::Cases),
        Some((_, text)) => Ok(text),
        None => Err(Refused::NoPlan),
    }
}
