//! The parts of Word files: what Word needs to list, number, repeat and read aloud is there; no text breaks them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use mixwright::base::Lang;
use mixwright::export::carried::plan_text;
use mixwright::export::clean::clean;
use mixwright::export::docx::docx;
use mixwright::plan::Logo;
use mixwright::report::Doc;
use mixwright::store;

use super::golden::small;
use super::{PIXEL, outside_drawings, payloads, with_text, written};
use crate::full_plan::full;

fn file(doc: &Doc) -> Vec<u8> {
    docx(doc, "{}", &BTreeMap::new()).expect("memory is writable")
}

/// The parts of a file by name; pictures left out.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("an entry");
        let name = part.name().expect("UTF-8").into_owned();
        if !name.ends_with(".png") {
            let mut text = String::new();
            part.read_to_string(&mut text).expect("UTF-8");
            parts.insert(name, text);
        }
    }
    parts
}

/// The texts of a part; it must be well-formed.
fn texts(name: &str, xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut out, mut open) = (Vec::new(), 0);
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error} in {xml}")) {
            Event::Start(start) => {
                open += 1;
                for attribute in start.attributes() {
                    attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
                }
            }
            Event::Empty(empty) if empty.name().as_ref() == "w:br" => text.push('\n'),
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(entity) => {
                let c = match &*entity {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "#39" => '\'',
                    other => panic!("{name}: &{other};"),
                };
                text.push(c);
            }
            Event::End(end) => {
                open -= 1;
                if matches!(end.name().as_ref(), "w:r" | "w:p") && !text.is_empty() {
                    out.push(std::mem::take(&mut text));
                }
            }
            Event::Empty(_) | Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{name}: {other:?}"),
        }
    }
    assert_eq!(open, 0, "{name}");
    let legal = |c: char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}') || c == '\n';
    assert!(xml.chars().all(legal), "{name}: {xml:?}");
    out
}

#[test]
fn a_small_document_by_hand() {
    let mut doc = small();
    doc.look.logo = Logo::png(&STANDARD.decode(PIXEL).expect("base64"));
    let bytes = file(&doc);
    let parts = parts(&bytes);
    let body = &parts["word/document.xml"];
    let caption = "<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr><w:r><w:t xml:space=\"preserve\">표 </w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> SEQ 표 \\* ARABIC \
        </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\">1</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\">. 월별 비용</w:t></w:r></w:p>";
    let contents = "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \
        \\o &quot;1-2&quot; \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
        <w:hyperlink w:anchor=\"_Toc000001\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">1. 예산</w:t></w:r></w:hyperlink></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"TOC2\"/></w:pPr>";
    let heading = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/></w:pPr><w:bookmarkStart w:id=\"1\" \
        w:name=\"_Toc000001\"/><w:r><w:t xml:space=\"preserve\">1. 예산</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>";
    let number = "<w:pStyle w:val=\"TableText\"/><w:keepNext/><w:jc w:val=\"right\"/></w:pPr><w:r><w:t xml:space=\"preserve\">\
        1,200원</w:t></w:r>";
    let lines = "<w:pStyle w:val=\"Remark\"/></w:pPr><w:r><w:t xml:space=\"preserve\">첫 줄</w:t><w:br/><w:t \
        xml:space=\"preserve\">둘째 줄</w:t></w:r>";
    for part in [caption, contents, heading, number, lines, "<w:tblCaption w:val=\"월별 비용\"/>", "descr=\"로고\""]
    {
        assert!(body.contains(part), "{part}\nin {body}");
    }
    assert_eq!(body.matches("<w:tr>").count(), 5, "a fact, a head, two rows and their sum");
    assert_eq!(body.matches("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>").count(), 1);
    assert!(body.contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/>"));
    let styles = &parts["word/styles.xml"];
    assert!(styles.contains("w:eastAsia=\"ko-KR\"") && styles.contains("w:val=\"005500\"") && !styles.contains('{'));
    assert!(parts["docProps/core.xml"].contains("<dc:title>봄 계획</dc:title>"));
    for (name, xml) in &parts {
        texts(name, xml);
    }
}

#[test]
fn the_same_document_is_the_same_file() {
    let doc = written(&full(Lang::Zh), Lang::Zh);
    assert_eq!(file(&doc), file(&doc));
}

#[test]
fn plans_come_back_byte_by_byte() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let text = store::write(&plan, 99);
        let bytes = docx(&written(&plan, lang), &text, &BTreeMap::new()).expect("memory is writable");
        assert_eq!(plan_text(&bytes, store::MAX_BYTES), Ok(text), "{lang:?}");
    }
}

#[test]
fn no_text_breaks_a_part() {
    for payload in payloads() {
        let doc = with_text(&payload, Lang::En);
        let parts = parts(&file(&doc));
        for (name, xml) in &parts {
            texts(name, xml);
        }
        let shown = texts("document", &parts["word/document.xml"]);
        for text in outside_drawings(&doc).texts().into_iter().map(clean).filter(|text| !text.is_empty()) {
            // A caption is one run with the point after its number.
            assert!(shown.iter().any(|run| *run == text || *run == format!(". {text}")), "{text:?} in {shown:?}");
        }
    }
}
