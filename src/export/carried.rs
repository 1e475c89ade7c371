//! Finds the plan in the files that carry one: JSON, HTML, Word, Excel, also after other programs saved them anew. Files
//! are known by content, not by name. Whatever comes in is hostile: nothing is inflated or decoded beyond its limit.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use memchr::memmem::find;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::MARKER;
use super::pack::Package;

/// Largest file that is looked into, in bytes.
pub const MAX_FILE: usize = 20_000_000;
/// Most bytes of all entries looked at together, inflated.
const MAX_INFLATED: u64 = 64_000_000;
/// Most rows the plan is cut into in a sheet.
const MAX_ROWS: u32 = 5_000;
/// Most shared strings of a workbook; an empty one takes five bytes of a file and twenty-four of memory.
const MAX_STRINGS: usize = 200_000;
/// Most places behind which a plan is looked for; each costs as much as the plan is long.
const MAX_PLACES: usize = 100;

/// Why no plan was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The file, or what it inflates to, is larger than a plan can be.
    TooBig,
    /// A page or an office file without a plan in it.
    NoPlan,
    /// There is a plan, or a file that could carry one, but it cannot be read.
    Damaged,
    /// Several cases, where one was wanted.
    Cases,
    /// Another kind of file.
    Unknown,
}

impl Refused {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::TooBig, Self::NoPlan, Self::Damaged, Self::Cases, Self::Unknown];

    /// As a word, for messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::TooBig => "too big",
            Self::NoPlan => "no plan",
            Self::Damaged => "damaged",
            Self::Cases => "cases",
            Self::Unknown => "unknown",
        }
    }
}

/// The text of the plan in a file. `most` is the most bytes it may have. JSON is handed on as it is: whether it is a
/// plan is for its reader to say.
///
/// # Errors
/// When there is none; see [`Refused`].
pub fn plan_text(bytes: &[u8], most: usize) -> Result<String, Refused> {
    if bytes.len() > MAX_FILE {
        return Err(Refused::TooBig);
    }
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bytes.starts_with(b"PK") {
        return office(bytes, most);
    }
    if start.starts_with(b"{") {
        return if bytes.len() > most { Err(Refused::TooBig) } else { utf8(bytes) };
    }
    // A page saved as one file is a mail message, its lines broken and its equals signs written as numbers.
    let found = unquoted(bytes).map_or_else(|| marked(bytes, most), |bytes| marked(&bytes, most));
    found.unwrap_or_else(|| {
        let head = start.get(..1_000).unwrap_or(start).to_ascii_lowercase();
        let page =
            start.starts_with(b"<") && (find(&head, b"<html").is_some() || find(&head, b"<!doctype html").is_some());
        // The container of older office files, and of those with a password.
        let old = bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
        Err(if page || old { Refused::NoPlan } else { Refused::Unknown })
    })
}

fn utf8(bytes: &[u8]) -> Result<String, Refused> {
    String::from_utf8(bytes.to_vec()).map_err(|_| Refused::Damaged)
}

/// The plan behind the marker in some text; `None` where there is no marker. Somebody may have typed the marker, so the
/// first place that reads as a plan counts.
fn marked(bytes: &[u8], most: usize) -> Option<Result<String, Refused>> {
    let mut found = None;
    for at in memchr::memmem::find_iter(bytes, MARKER).take(MAX_PLACES) {
        let rest = bytes.get(at + MARKER.len()..).unwrap_or_default();
        let plan = decoded(rest.iter().copied(), most);
        if plan.is_ok() {
            return Some(plan);
        }
        found.get_or_insert(plan);
    }
    found
}

/// The plan of base64 text, up to the first byte that is none of it; white space is skipped.
fn decoded(bytes: impl Iterator<Item = u8>, most: usize) -> Result<String, Refused> {
    let code = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=');
    let text: Vec<u8> = bytes.filter(|b| !b.is_ascii_whitespace()).take_while(code).take(most / 3 * 4 + 5).collect();
    if text.len() > most.div_ceil(3) * 4 {
        return Err(Refused::TooBig);
    }
    let plan = STANDARD.decode(text).map_err(|_| Refused::Damaged)?;
    if plan.len() > most {
        return Err(Refused::TooBig);
    }
    if plan.starts_with(b"{") { utf8(&plan) } else { Err(Refused::Damaged) }
}

/// The text of a mail message in quoted-printable (RFC 2045, 6.7), as far as base64 needs it.
fn unquoted(bytes: &[u8]) -> Option<Vec<u8>> {
    find(bytes, b"quoted-printable")?;
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((text, sign)) = memchr::memchr(b'=', rest).and_then(|at| rest.split_at_checked(at)) {
        out.extend_from_slice(text);
        let (written, meant) = [("=\r\n", ""), ("=\n", ""), ("=3D", "="), ("=", "=")]
            .into_iter()
            .find(|(written, _)| sign.starts_with(written.as_bytes()))?;
        out.extend_from_slice(meant.as_bytes());
        rest = sign.get(written.len()..)?;
    }
    out.extend_from_slice(rest);
    Some(out)
}

/// The plan of a Word or Excel file.
fn office(bytes: &[u8], most: usize) -> Result<String, Refused> {
    let mut package = Package::open(bytes, MAX_INFLATED)?;
    if !package.is_office() {
        return Err(Refused::Unknown);
    }
    let names = package.names();
    let named = |part: &'static str| {
        let named = move |(_, name): &&(usize, String)| name.to_ascii_lowercase().contains(part);
        names.iter().filter(named)
    };
    let mut strings = None;
    let mut found = Err(Refused::NoPlan);
    for (place, _) in named("worksheets/").filter(|(_, name)| name.ends_with(".xml")) {
        let sheet = package.part(*place)?;
        if strings.is_none() {
            let shared = named("sharedstrings.xml").next();
            strings = Some(shared.map_or(Ok(Vec::new()), |(place, _)| shared_strings(&package.part(*place)?))?);
        }
        let rows = column(&sheet, strings.as_deref().unwrap_or_default())?;
        if rows.get(&1).is_some_and(|text| text.trim() == MARKER) {
            let chunks = (2..=MAX_ROWS).map_while(|row| rows.get(&row));
            found = decoded(chunks.flat_map(|chunk| chunk.bytes()), most);
            // A sheet may begin with the same words by chance.
            if matches!(found, Ok(_) | Err(Refused::TooBig)) {
                return found;
            }
        }
    }
    for (place, _) in named("customxml/").filter(|(_, name)| name.ends_with(".xml")) {
        if let Some(plan) = marked(&package.part(*place)?, most) {
            return plan;
        }
    }
    found
}

/// The shared strings of a workbook, in their order.
fn shared_strings(xml: &[u8]) -> Result<Vec<String>, Refused> {
    let mut strings = Vec::new();
    let mut text = String::new();
    let mut fit = true;
    // Readings of Han characters stand beside the text they belong to.
    let (mut inside, mut reading) = (false, false);
    events(xml, |event| {
        match event {
            Seen::Open("t", _) => inside = !reading,
            Seen::Close("t") => inside = false,
            Seen::Open("rPh", _) => reading = true,
            Seen::Close("rPh") => reading = false,
            Seen::Text(part) if inside => text.push_str(part),
            Seen::Close("si") => {
                strings.push(std::mem::take(&mut text));
                fit = strings.len() <= MAX_STRINGS;
            }
            _ => {}
        }
        fit
    })?;
    if fit { Ok(strings) } else { Err(Refused::TooBig) }
}

/// The texts of a sheet's first column by row; nothing where its first cell is not the marker.
fn column(xml: &[u8], strings: &[String]) -> Result<BTreeMap<u32, String>, Refused> {
    let mut rows = BTreeMap::new();
    // Row of the cell being read, and whether its value is the place of a shared string.
    let (mut cell, mut shared, mut inside) = (None, false, false);
    let mut text = String::new();
    events(xml, |event| {
        match event {
            Seen::Open("c", start) => {
                cell = attribute(start, "r").and_then(|place| place.strip_prefix('A')?.parse().ok());
                shared = attribute(start, "t").as_deref() == Some("s");
                text.clear();
            }
            Seen::Open("v" | "t", _) => inside = cell.is_some(),
            Seen::Close("v" | "t") => inside = false,
            Seen::Text(part) if inside => text.push_str(part),
            Seen::Close("c") => {
                if let Some(row) = cell.take().filter(|row| *row <= MAX_ROWS) {
                    let place = || text.trim().parse::<usize>().ok();
                    let value =
                        if shared { place().and_then(|place| strings.get(place)).cloned() } else { Some(text.clone()) };
                    rows.insert(row, value.unwrap_or_default());
                    return rows.get(&1).is_some_and(|text| text.trim() == MARKER);
                }
            }
            _ => {}
        }
        true
    })?;
    Ok(rows)
}

/// What is read off XML: names without their prefixes, text.
enum Seen<'a> {
    Open(&'a str, &'a BytesStart<'a>),
    Close(&'a str),
    Text(&'a str),
}

/// Shows the events of XML until it ends or `show` has seen enough.
fn events(xml: &[u8], mut show: impl FnMut(Seen<'_>) -> bool) -> Result<(), Refused> {
    let mut reader = Reader::from_str(std::str::from_utf8(xml).map_err(|_| Refused::Damaged)?);
    loop {
        let event = reader.read_event().map_err(|_| Refused::Damaged)?;
        let go_on = match &event {
            Event::Eof => return Ok(()),
            Event::Start(start) => show(Seen::Open(start.local_name().as_ref(), start)),
            Event::Empty(start) => {
                let local = start.local_name();
                show(Seen::Open(local.as_ref(), start)) && show(Seen::Close(local.as_ref()))
            }
            Event::End(end) => show(Seen::Close(end.local_name().as_ref())),
            Event::Text(text) => show(Seen::Text(text)),
            _ => true,
        };
        if !go_on {
            return Ok(());
        }
    }
}

fn attribute(start: &BytesStart<'_>, key: &str) -> Option<String> {
    // Whether a name stands twice would be asked of every pair of them.
    let found = start.attributes().with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == key)?;
    Some(found.value.into_owned())
}
