//! The plan is found again in every file that carries it, whoever saved it in between, and hostile files are refused.

use std::io::{Cursor, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use mixwright::base::Lang;
use mixwright::export::MARKER;
use mixwright::export::carried::{Refused, plan_text};
use mixwright::export::html::html;
use mixwright::store;

use super::{with_text, written};
use crate::full_plan::{full, roastery};

fn read(bytes: &[u8]) -> Result<String, Refused> {
    plan_text(bytes, store::MAX_BYTES)
}

/// An archive of these entries.
pub(crate) fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        zip.start_file(*name, options).expect("a new entry");
        zip.write_all(bytes).expect("memory is writable");
    }
    zip.finish().expect("memory is writable").into_inner()
}

pub(crate) const TYPES: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");

/// A workbook as the exporter writes it: chunks of base64 below the marker, here as shared strings in an order of their
/// own, as other programs leave them.
fn workbook(plan: &str) -> Vec<u8> {
    let base64 = STANDARD.encode(plan);
    let chunks: Vec<&str> =
        base64.as_bytes().chunks(1_000).map(|chunk| std::str::from_utf8(chunk).expect("ASCII")).collect();
    let last = chunks.len() - 1;
    let mut strings = "<x:sst xmlns:x=\"s\"><x:si><x:t>Costs</x:t></x:si>".to_owned();
    for chunk in chunks.iter().rev() {
        strings.push_str(&format!("<x:si><x:t xml:space=\"preserve\">{chunk}</x:t></x:si>"));
    }
    strings.push_str(&format!("<x:si><x:r><x:t>{MARKER}</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si></x:sst>"));
    let mut sheet = format!(
        "<s:worksheet xmlns:s=\"m\"><s:sheetData><s:row r=\"1\"><s:c r=\"A1\" t=\"s\"><s:v>{}</s:v></s:c></s:row>",
        last + 2
    );
    for (place, _) in chunks.iter().enumerate() {
        sheet.push_str(&format!(
            "<s:row r=\"{0}\"><s:c r=\"A{0}\" t=\"s\"><s:v>{1}</s:v></s:c><s:c r=\"B{0}\"><s:v>5</s:v></s:c></s:row>",
            place + 2,
            last - place + 1
        ));
    }
    sheet.push_str("</s:sheetData></s:worksheet>");
    let other = "<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    archive(&[
        TYPES,
        ("xl/worksheets/sheet1.xml", other.as_bytes()),
        ("xl/worksheets/sheet2.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ])
}

#[test]
fn plans_come_back_byte_by_byte() {
    for lang in Lang::ALL {
        for plan in [roastery(lang), full(lang)] {
            let text = store::write(&plan, 1_234);
            let page = html(&written(&plan, lang), &text);
            assert_eq!(read(page.as_bytes()).as_ref(), Ok(&text), "{lang:?}");
            assert_eq!(read(text.as_bytes()).as_ref(), Ok(&text), "{lang:?}");
            assert_eq!(read(&workbook(&text)).as_ref(), Ok(&text), "{lang:?}");
        }
    }
}

proptest! {
    /// Not only plans we thought of: any text that begins like one.
    #[test]
    fn any_text_comes_back(text in any::<String>()) {
        let text = format!("{{{text}");
        let page = html(&with_text("x", Lang::Zh), &text);
        prop_assert_eq!(read(page.as_bytes()), Ok(text.clone()));
        prop_assert_eq!(read(&workbook(&text)), Ok(text));
    }
}

#[test]
fn a_page_saved_anew_still_carries_its_plan() {
    let text = store::write(&roastery(Lang::Ko), 7);
    let page = html(&with_text("x", Lang::Ko), &text);
    // A browser's "save as": other case, other order of attributes, other quotation marks.
    let meta = format!("<meta name=\"mixwright-plan\" content=\"{MARKER} {}\">", STANDARD.encode(&text));
    assert!(page.contains(&meta));
    let anew =
        page.replace(&meta, &format!("<META content='{MARKER}\n{}' name=mixwright-plan>", STANDARD.encode(&text)));
    assert_eq!(read(anew.as_bytes()).as_ref(), Ok(&text));
    // A page saved as one file: a mail message in quoted-printable.
    let mut mail = "From: <Saved by Blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n".to_owned();
    for (column, c) in page.chars().enumerate() {
        if column % 70 == 69 {
            mail.push_str("=\r\n");
        }
        if c == '=' { mail.push_str("=3D") } else { mail.push(c) }
    }
    assert_eq!(read(mail.as_bytes()).as_ref(), Ok(&text));
    // Somebody typed the marker into the title.
    let typed = html(&with_text(&format!("{MARKER} e30="), Lang::En), &text);
    assert_eq!(read(typed.as_bytes()).as_ref(), Ok(&text));
}

#[test]
fn other_files_are_refused_for_what_they_are() {
    let long = format!("{{{}}}", " ".repeat(store::MAX_BYTES));
    let encoded = format!("<html>{MARKER} {}", STANDARD.encode(&long));
    for (name, bytes, refused) in [
        ("pdf", b"%PDF-1.7\n".to_vec(), Refused::Unknown),
        ("nothing", Vec::new(), Refused::Unknown),
        ("a table", b"a,b\n1,2\n".to_vec(), Refused::Unknown),
        ("a page", b"\xef\xbb\xbf <!DOCTYPE html><html>".to_vec(), Refused::NoPlan),
        ("old office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest".to_vec(), Refused::NoPlan),
        ("an archive", archive(&[("a.txt", b"a")]), Refused::Unknown),
        ("office", archive(&[TYPES, ("word/document.xml", b"<a/>")]), Refused::NoPlan),
        ("a short archive", archive(&[TYPES])[..40].to_vec(), Refused::Damaged),
        ("a long plan", long.into_bytes(), Refused::TooBig),
        ("a long plan in a page", encoded.into_bytes(), Refused::TooBig),
        ("half a plan", format!("<html>{MARKER} e30=e").into_bytes(), Refused::Damaged),
        ("no plan behind the marker", format!("<html>{MARKER} YWJj").into_bytes(), Refused::Damaged),
        ("not UTF-8", b"{\"a\":\"\xff\"}".to_vec(), Refused::Damaged),
        ("a large file", vec![b' '; 20_000_001], Refused::TooBig),
        ("broken XML", archive(&[TYPES, ("xl/worksheets/sheet1.xml", b"<a></b>")]), Refused::Damaged),
    ] {
        assert_eq!(read(&bytes), Err(refused), "{name}");
    }
}

#[test]
fn bombs_are_refused_before_they_go_off() {
    let zeros = vec![b' '; 70_000_000];
    let bomb = archive(&[TYPES, ("customXml/item1.xml", &zeros)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(read(&bomb), Err(Refused::TooBig));
    // Many entries, each within its limit, are too much together.
    let names: Vec<String> = (0..9).map(|n| format!("customXml/item{n}.xml")).collect();
    let part = [
        zeros[..8_000_000].to_vec(),
        (0..200_000u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect(),
    ]
    .concat();
    let many: Vec<(&str, &[u8])> =
        std::iter::once(TYPES).chain(names.iter().map(|name| (&**name, &part[..]))).collect();
    let together = archive(&many);
    assert_eq!(read(&together), Err(Refused::TooBig));
    // More entries than any office file has.
    let entry = [b"PK\x01\x02".to_vec(), vec![0; 42]].concat();
    let crowd = [archive(&[TYPES]), entry.repeat(5_000)].concat();
    assert_eq!(read(&crowd), Err(Refused::TooBig));
    // Strings that are nothing in the file and something in memory.
    let strings = |count: usize| {
        let sheet: (&str, &[u8]) = ("xl/worksheets/sheet1.xml", b"<a/>");
        read(&archive(&[TYPES, sheet, ("xl/sharedStrings.xml", "<si/>".repeat(count).as_bytes())]))
    };
    assert_eq!((strings(200_000), strings(200_001)), (Err(Refused::NoPlan), Err(Refused::TooBig)));
    // Places that promise a plan, of which each is looked into.
    let behind =
        |places: usize| read(format!("<html>{}e30=", format!("{MARKER} -").repeat(places - 1) + MARKER).as_bytes());
    assert_eq!((behind(100), behind(101)), (Ok("{}".to_owned()), Err(Refused::Damaged)));
    // An entry that says it is small.
    let mut liar = bomb.clone();
    let size = 70_000_000_u32.to_le_bytes();
    while let Some(at) = liar.windows(4).position(|window| window == size) {
        liar[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    assert_eq!(read(&liar), Err(Refused::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Whatever bytes are changed, cut out or doubled: an answer, never a panic, and what comes out is text within the
    /// limit.
    #[test]
    fn damaged_files_never_panic(
        kind in 0..3usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in prop::option::of((any::<prop::sample::Index>(), 0..300usize)),
    ) {
        let plan = "{\"format\":\"mixwright-plan\"}".repeat(40);
        let mut bytes = match kind {
            0 => workbook(&plan),
            1 => html(&with_text("가", Lang::Ko), &plan).into_bytes(),
            _ => archive(&[TYPES, ("customXml/item3.xml", format!("<p>{MARKER} {}</p>", STANDARD.encode(&plan)).as_bytes())]),
        };
        for (at, to) in changes {
            let at = at.index(bytes.len());
            bytes[at] = to;
        }
        if let Some((at, length)) = cut {
            let at = at.index(bytes.len());
            bytes.drain(at..(at + length).min(bytes.len()));
        }
        if let Ok(text) = plan_text(&bytes, 2_000) {
            prop_assert!(text.len() <= 2_000);
        }
    }
}
