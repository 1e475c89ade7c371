//! The blocks of the document as WordprocessingML.

use std::collections::BTreeMap;

use crate::base::Text;
use crate::chart::scene::WIDE;
use crate::plan::png_size;
use crate::report::doc::{Block, Cell, Doc, Fact, Picture, Table};

use super::super::clean::escape;
use super::super::wording::{AFTER_NUMBER, CARRIES, CONTENTS, FIGURE, LOGO, STOP, TABLE};
use super::super::{begins_page, title_page};
use super::columns::{Type, widths};
use super::xml::{FIELD_END, bold, field, field_start, paragraph, picture, text};

/// Left and right of the text, in twentieths of a point: 23 mm.
pub(super) const SIDE: u32 = 1_304;
/// English Metric Units in a twentieth of a point.
const EMU: u64 = 635;
/// With up to this many rows a table is kept on one page.
const WHOLE: usize = 4;

/// The document's body being written.
pub(super) struct Body<'a> {
    doc: &'a Doc,
    pictures: &'a BTreeMap<String, Vec<u8>>,
    /// WordprocessingML so far.
    pub xml: String,
    /// PNG files in the order in which the text shows them.
    pub media: Vec<Vec<u8>>,
    headings: usize,
    tables: usize,
    figures: usize,
}

impl<'a> Body<'a> {
    pub(super) fn new(doc: &'a Doc, pictures: &'a BTreeMap<String, Vec<u8>>) -> Self {
        Self { doc, pictures, xml: String::new(), media: Vec::new(), headings: 0, tables: 0, figures: 0 }
    }

    pub(super) fn write(&mut self) {
        let doc = self.doc;
        let (front, rest) = title_page(doc);
        if let Some((bytes, size)) = doc.look.logo.as_ref().and_then(|logo| Some((logo.bytes(), logo.size()?))) {
            // 5 cm wide and 2.5 cm high at most.
            let run = self.image(bytes, LOGO.get(doc.lang), size, (1_800_000, 900_000));
            self.xml.push_str(&paragraph("Figure", "", &run));
        }
        self.push("Title", &doc.title);
        if !doc.subtitle.is_empty() {
            self.push("Subtitle", &doc.subtitle);
        }
        for block in front {
            self.block(block, false);
        }
        self.contents(!front.is_empty());
        for (place, block) in rest.iter().enumerate() {
            self.block(block, begins_page(rest, place));
        }
        self.push("Note", CARRIES.get(doc.lang));
    }

    /// A paragraph of plain text.
    fn push(&mut self, style: &str, content: &str) {
        self.xml.push_str(&paragraph(style, "", &text(content)));
    }

    /// The list of headings as a field. It shows the headings at once; page numbers come when Word computes it.
    fn contents(&mut self, own_page: bool) {
        let headings: Vec<(u8, &str)> = (self.doc.blocks.iter())
            .filter_map(|block| match block {
                Block::Heading { level, text, .. } => Some((*level, text.as_str())),
                _ => None,
            })
            .collect();
        // A single page needs no list of what is on it.
        if headings.iter().filter(|(level, _)| *level <= 1).count() < 2 {
            return;
        }
        self.xml.push_str(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>\
             </w:docPartObj></w:sdtPr><w:sdtContent>",
        );
        let page = if own_page { "<w:pageBreakBefore/>" } else { "" };
        self.xml.push_str(&paragraph("TOCHeading", page, &text(CONTENTS.get(self.doc.lang))));
        let mut before = field_start("TOC \\o \"1-2\" \\h \\z \\u", true);
        for (place, (level, heading)) in headings.into_iter().enumerate() {
            let style = if level <= 1 { "TOC1" } else { "TOC2" };
            let link = format!(
                "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{}</w:hyperlink>",
                anchor(place + 1),
                text(heading)
            );
            self.xml.push_str(&paragraph(style, "", &format!("{before}{link}")));
            before.clear();
        }
        self.xml.push_str(&format!("<w:p>{FIELD_END}</w:p></w:sdtContent></w:sdt>"));
    }

    fn block(&mut self, block: &Block, page: bool) {
        match block {
            Block::PageBreak => {}
            Block::Heading { level, text: heading, .. } => {
                self.headings += 1;
                let style = if *level <= 1 { "Heading1" } else { "Heading2" };
                let (id, name) = (self.headings, anchor(self.headings));
                let content = format!(
                    "<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>{}<w:bookmarkEnd w:id=\"{id}\"/>",
                    text(heading)
                );
                let page = if page { "<w:pageBreakBefore/>" } else { "" };
                self.xml.push_str(&paragraph(style, page, &content));
            }
            Block::Paragraph(content) => self.push("Normal", content),
            Block::Note(content) => self.push("Note", content),
            Block::Remark(content) => self.push("Remark", content),
            Block::List(items) => items.iter().for_each(|item| self.push("ListBullet", item)),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => {
                self.tables += 1;
                self.caption(TABLE, self.tables, &table.caption);
                self.table(table);
            }
            Block::Chart(picture) => self.chart(picture),
        }
    }

    /// A caption with a number Word counts itself.
    fn caption(&mut self, label: Text, number: usize, caption: &str) {
        let lang = self.doc.lang;
        let label = label.get(lang);
        let counted = field(&format!("SEQ {} \\* ARABIC", label.trim()), &number.to_string());
        let content = format!("{}{counted}{}", text(label), text(&format!("{}{caption}", AFTER_NUMBER.get(lang))));
        self.xml.push_str(&paragraph("Caption", "", &content));
    }

    /// The drawing, or its numbers where there is none, and what it shows in a sentence.
    fn chart(&mut self, chart: &Picture) {
        self.figures += 1;
        self.caption(FIGURE, self.figures, &chart.title);
        if let Some((bytes, size)) = self.pictures.get(&chart.id).and_then(|bytes| Some((bytes, png_size(bytes)?))) {
            // As wide as its drawing is meant to be: the widest take the width of the text.
            let share = (chart.chart.scene().framed().width / WIDE).clamp(0.0, 1.0);
            let room = (f64::from(self.width()) * share) as u64 * EMU;
            let about = [chart.title.as_str(), &chart.summary].join(STOP.get(self.doc.lang));
            let run = self.image(bytes.clone(), &about, size, (room, room));
            self.xml.push_str(&paragraph("Figure", "<w:keepNext/>", &run));
        } else {
            self.table(&chart.data);
        }
        self.push("Note", &chart.summary);
    }

    /// A picture as large as `most` allows, in English Metric Units.
    fn image(&mut self, bytes: Vec<u8>, about: &str, (width, height): (u32, u32), most: (u64, u64)) -> String {
        self.media.push(bytes);
        let number = self.media.len();
        let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
        let size = if most.0 * height <= most.1 * width {
            (most.0, most.0 * height / width)
        } else {
            (most.1 * width / height, most.1)
        };
        picture(number, &format!("image{number}"), about, size)
    }

    /// Width of the text in twentieths of a point.
    fn width(&self) -> u32 {
        self.doc.look.paper.twips().0 - 2 * SIDE
    }

    fn facts(&mut self, facts: &[Fact]) {
        let width = self.width();
        let name = width * 3 / 10;
        self.table_start(&[name, width - name], Type::Usual, "", false, false);
        for fact in facts {
            let name = cell(name, &paragraph("FactName", "", &text(&fact.label)));
            let value = cell(width - width * 3 / 10, &paragraph("TableText", "", &text(&fact.value)));
            self.xml.push_str(&format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{name}{value}</w:tr>"));
        }
        self.table_end();
    }

    fn table(&mut self, table: &Table) {
        let (widths, size) = widths(table, self.width(), self.doc.lang);
        self.table_start(&widths, size, &table.caption, true, table.total.is_some());
        let last = table.rows.len() + usize::from(table.total.is_some());
        let rows = std::iter::once(&table.head).chain(&table.rows).chain(&table.total).enumerate();
        for (place, cells) in rows {
            let head = place == 0;
            let sum = table.total.is_some() && place == last;
            // The head stays with the first row, the last row with the sums, a small table together.
            let keep = head || (place < last && last <= WHOLE) || (place + 1 == last && table.total.is_some());
            let row = Row { style: size.style(), keep, strong: head || sum };
            let header = if head { "<w:tblHeader/>" } else { "" };
            let cells: Vec<String> = cells.iter().zip(&widths).map(|(one, width)| row.cell(one, *width)).collect();
            let cells = cells.concat();
            self.xml.push_str(&format!("<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{cells}</w:tr>"));
        }
        self.table_end();
    }

    fn table_start(&mut self, widths: &[u32], size: Type, about: &str, head: bool, total: bool) {
        let all: u32 = widths.iter().sum();
        let about = if about.is_empty() {
            String::new()
        } else {
            format!("<w:tblCaption w:val=\"{}\"/>", escape(&about.replace('\n', " ")))
        };
        let flag = u8::from;
        let margin = size.margin();
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"PlanTable\"/><w:tblW w:w=\"{all}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"{margin}\" w:type=\"dxa\"/>\
             <w:right w:w=\"{margin}\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"0{}\" w:firstRow=\"{}\" w:lastRow=\"{}\" w:firstColumn=\"{}\" \
             w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{about}</w:tblPr><w:tblGrid>",
            match (head, total) {
                (true, true) => "660",
                (true, false) => "620",
                (false, true) => "6C0",
                (false, false) => "680",
            },
            flag(head),
            flag(total),
            // Without a head row the names in the first column are what a reader is told.
            flag(!head)
        ));
        for width in widths {
            self.xml.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.xml.push_str("</w:tblGrid>");
    }

    /// Two tables in a row would become one without a paragraph between them.
    fn table_end(&mut self) {
        self.xml.push_str("</w:tbl>");
        self.xml.push_str(
            "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/></w:pPr></w:p>",
        );
    }
}

/// How the cells of a row are set.
struct Row {
    style: &'static str,
    keep: bool,
    strong: bool,
}

impl Row {
    fn cell(&self, one: &Cell, width: u32) -> String {
        let keep = if self.keep { "<w:keepNext/>" } else { "" };
        let side = if one.numeric { "<w:jc w:val=\"right\"/>" } else { "" };
        let content = if self.strong { bold(&one.text) } else { text(&one.text) };
        cell(width, &paragraph(self.style, &format!("{keep}{side}"), &content))
    }
}

fn cell(width: u32, content: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>")
}

/// Name of a heading's bookmark, of the kind Word's own lists of headings use.
fn anchor(number: usize) -> String {
    format!("_Toc{number:06}")
}
