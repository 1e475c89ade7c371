//! The document as a Word file. Its parts are written here: Word wants them in the order of the schema, and a document
//! for readers needs what general writers leave out (repeated head rows, descriptions of pictures, the language, a list
//! of contents that is filled in). The plan itself is a custom XML part, which Word and LibreOffice keep on saving.

mod body;
mod columns;
mod xml;

use std::collections::BTreeMap;
use std::io::{self, Cursor, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::base::Lang;
use crate::report::doc::Doc;

use super::clean::escape;
use super::{ACCENT, MARKER};
use body::{Body, SIDE};
use xml::{field, paragraph, text};

/// Media type of a Word file without the part that names the kind of it.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Names the part with the plan among the custom parts of a document.
const PLAN_ID: &str = "{6D697877-7269-4768-8450-6C616E000001}";

/// The file. `plan` is the text of the plan's file; `pictures` are PNG files by the ids of the document's charts. The
/// same document gives the same bytes: there is no time in them.
///
/// # Errors
/// Only where memory cannot be written.
pub fn docx(doc: &Doc, plan: &str, pictures: &BTreeMap<String, Vec<u8>>) -> io::Result<Vec<u8>> {
    let mut body = Body::new(doc, pictures);
    body.write();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, part) in [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", properties(doc)),
        ("word/document.xml", document(doc, &body.xml)),
        ("word/_rels/document.xml.rels", relations(body.media.len())),
        ("word/styles.xml", styles(doc)),
        ("word/settings.xml", settings(doc.lang)),
        ("word/numbering.xml", numbering()),
        ("word/header1.xml", around("hdr", &paragraph("Header", "", &text(&doc.title)))),
        ("word/footer1.xml", around("ftr", &paragraph("Footer", "", &page_of_pages()))),
        ("customXml/item1.xml", carried(plan)),
        ("customXml/itemProps1.xml", carried_properties()),
        ("customXml/_rels/item1.xml.rels", carried_relations()),
    ] {
        zip.start_file(name, packed)?;
        zip.write_all(part.as_bytes())?;
    }
    for (place, bytes) in body.media.iter().enumerate() {
        // Pictures are packed already.
        zip.start_file(
            format!("word/media/image{}.png", place + 1),
            packed.compression_method(CompressionMethod::Stored),
        )?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types() -> String {
    let parts = [
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/settings.xml", format!("{WORD}.settings+xml")),
        ("/word/numbering.xml", format!("{WORD}.numbering+xml")),
        ("/word/header1.xml", format!("{WORD}.header+xml")),
        ("/word/footer1.xml", format!("{WORD}.footer+xml")),
        (
            "/customXml/itemProps1.xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml".to_owned(),
        ),
    ];
    let parts = parts.map(|(name, kind)| format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"));
    format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
         {}</Types>",
        parts.concat()
    )
}

/// Relations of a part: id, kind, where it is.
fn related(relations: &[(String, &str, String)]) -> String {
    let relations = relations.iter().map(|(id, kind, target)| {
        let kind = if kind.contains(':') { (*kind).to_owned() } else { format!("{OFFICE}/relationships/{kind}") };
        format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
    });
    format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">{}</Relationships>", relations.collect::<String>())
}

fn package_relations() -> String {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    related(&[
        ("rId1".to_owned(), "officeDocument", "word/document.xml".to_owned()),
        ("rId2".to_owned(), &core, "docProps/core.xml".to_owned()),
    ])
}

fn relations(pictures: usize) -> String {
    let parts = ["styles", "settings", "numbering", "header", "footer"];
    let mut all: Vec<(String, &str, String)> = (parts.into_iter())
        .map(|part| {
            let number = if matches!(part, "header" | "footer") { "1" } else { "" };
            (part.to_owned(), part, format!("{part}{number}.xml"))
        })
        .collect();
    all.push(("plan".to_owned(), "customXml", "../customXml/item1.xml".to_owned()));
    all.extend((1..=pictures).map(|number| (format!("image{number}"), "image", format!("media/image{number}.png"))));
    related(&all)
}

/// Title, subject, language. Without dates: there is no clock here.
fn properties(doc: &Doc) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>Mixwright</dc:creator><dc:language>{}</dc:language>\
         </cp:coreProperties>",
        escape(&doc.title),
        escape(&doc.subtitle),
        tag(doc.lang)
    )
}

fn document(doc: &Doc, body: &str) -> String {
    let (width, height) = doc.look.paper.twips();
    format!(
        "{HEAD}<w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{OFFICE}/relationships\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>{body}\
         <w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/>\
         <w:pgSz w:w=\"{width}\" w:h=\"{height}\"/><w:pgMar w:top=\"1417\" w:right=\"{SIDE}\" w:bottom=\"1247\" \
         w:left=\"{SIDE}\" w:header=\"680\" w:footer=\"624\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>"
    )
}

/// A header or footer.
fn around(kind: &str, content: &str) -> String {
    format!("{HEAD}<w:{kind} xmlns:w=\"{MAIN}\">{content}</w:{kind}>")
}

fn page_of_pages() -> String {
    format!("{}{}{}", field("PAGE", "1"), text(" / "), field("NUMPAGES", "1"))
}

fn styles(doc: &Doc) -> String {
    // The fonts every Word of the market has. One for all letters, but for Chinese, whose usual font has poor Latin ones.
    let (latin, east, size) = match doc.lang {
        Lang::En => ("Calibri", "Microsoft YaHei", "21"),
        Lang::Ko => ("Malgun Gothic", "Malgun Gothic", "20"),
        Lang::Zh => ("Arial", "Microsoft YaHei", "20"),
    };
    let width = doc.look.paper.twips().0 - 2 * SIDE;
    include_str!("styles.xml")
        .replace("{latin}", latin)
        .replace("{east}", east)
        .replace("{size}", size)
        .replace("{tag}", tag(doc.lang))
        .replace("{accent}", &doc.look.accent.unwrap_or(ACCENT).readable().digits())
        .replace("{width}", &width.to_string())
}

/// The language as Word names it.
fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-US",
        Lang::Ko => "ko-KR",
        Lang::Zh => "zh-CN",
    }
}

fn settings(lang: Lang) -> String {
    format!(
        "{HEAD}<w:settings xmlns:w=\"{MAIN}\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>\
         <w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"en-US\" w:eastAsia=\"{}\"/><w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/>\
         </w:settings>",
        tag(lang)
    )
}

fn numbering() -> String {
    format!(
        "{HEAD}<w:numbering xmlns:w=\"{MAIN}\"><w:abstractNum w:abstractNumId=\"0\">\
         <w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>\
         <w:pStyle w:val=\"ListBullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>\
         <w:pPr><w:ind w:left=\"340\" w:hanging=\"280\"/></w:pPr></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

fn carried(plan: &str) -> String {
    format!("{HEAD}<plan xmlns=\"urn:mixwright:plan\">{MARKER} {}</plan>", STANDARD.encode(plan))
}

fn carried_properties() -> String {
    format!(
        "{HEAD}<ds:datastoreItem xmlns:ds=\"{OFFICE}/customXml\" ds:itemID=\"{PLAN_ID}\"><ds:schemaRefs>\
         <ds:schemaRef ds:uri=\"urn:mixwright:plan\"/></ds:schemaRefs></ds:datastoreItem>"
    )
}

fn carried_relations() -> String {
    related(&[("rId1".to_owned(), "customXmlProps", "itemProps1.xml".to_owned())])
}
