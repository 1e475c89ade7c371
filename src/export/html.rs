//! The document as one HTML page that opens from disk, asks for nothing and runs nothing. The plan itself is in it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::base::Lang;
use crate::plan::{Colour, Paper};
use crate::report::doc::{Block, Cell, Doc, Picture, Table};

use super::clean::{css_text, escape};
use super::wording::{AFTER_NUMBER, CARRIES, CONTENTS, FIGURE, TABLE};
use super::{ACCENT, MARKER, begins_page, svg, title_page};

/// Nothing is fetched, nothing runs; pictures are part of the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const STYLE: &str = include_str!("html.css");

/// The page. `plan` is the text of the plan's file. It stands in an attribute of a `meta` element: those are kept by
/// whatever writes the page anew (a browser's "save as" among them), and are never shown.
#[must_use]
pub fn html(doc: &Doc, plan: &str) -> String {
    let mut page = Page { text: String::new(), doc, tables: 0, figures: 0 };
    page.push(&format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"mixwright-plan\" content=\"{MARKER} {plan}\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n",
        lang = doc.lang.tag(),
        title = escape(&doc.title),
        style = style(doc),
        plan = STANDARD.encode(plan),
    ));
    let (front, rest) = title_page(doc);
    page.head();
    for block in front {
        page.block(block, false);
    }
    page.contents();
    page.push("<main>\n");
    for (place, block) in rest.iter().enumerate() {
        page.block(block, begins_page(rest, place));
    }
    page.push(&format!("</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n", CARRIES.get(doc.lang)));
    page.text
}

struct Page<'a> {
    text: String,
    doc: &'a Doc,
    tables: usize,
    figures: usize,
}

impl Page<'_> {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn head(&mut self) {
        self.push("<header class=\"title\">\n");
        if let Some((logo, (width, height))) = self.doc.look.logo.as_ref().and_then(|logo| Some((logo, logo.size()?))) {
            let address = logo.address();
            self.push(&format!(
                "<img class=\"logo\" src=\"{address}\" width=\"{width}\" height=\"{height}\" alt=\"\">\n"
            ));
        }
        self.push(&format!("<h1>{}</h1>\n", escape(&self.doc.title)));
        if !self.doc.subtitle.is_empty() {
            self.push(&format!("<p class=\"sub\">{}</p>\n", escape(&self.doc.subtitle)));
        }
        self.push("</header>\n");
    }

    /// Chapters, and their parts below them.
    fn contents(&mut self) {
        let headings: Vec<(u8, &str, &str)> = (self.doc.blocks.iter())
            .filter_map(|block| match block {
                Block::Heading { level, id, text } => Some((*level, id.as_str(), text.as_str())),
                _ => None,
            })
            .collect();
        if headings.iter().filter(|(level, ..)| *level <= 1).count() < 2 {
            return;
        }
        let title = CONTENTS.get(self.doc.lang);
        self.push(&format!("<nav aria-label=\"{title}\">\n<h2>{title}</h2>\n<ol>\n"));
        let (mut chapter, mut parts) = (false, false);
        for (level, id, text) in headings {
            if level > 1 {
                self.push(match (chapter, parts) {
                    (true, false) => "\n<ol>\n",
                    (false, false) => "<li><ol>\n",
                    (_, true) => "",
                });
                (chapter, parts) = (true, true);
            } else {
                self.push(if parts { "</ol></li>\n" } else { "" });
                self.push(if chapter && !parts { "</li>\n" } else { "" });
                (chapter, parts) = (true, false);
            }
            let end = if level > 1 { "</li>\n" } else { "" };
            self.push(&format!("<li><a href=\"#{}\">{}</a>{end}", escape(id), escape(text)));
        }
        self.push(if parts { "</ol></li>\n" } else { "</li>\n" });
        self.push("</ol>\n</nav>\n");
    }

    /// `page`: it begins a page in print.
    fn block(&mut self, block: &Block, page: bool) {
        match block {
            Block::PageBreak => {}
            Block::Heading { level, id, text } => {
                let tag = if *level <= 1 { "h2" } else { "h3" };
                let class = if page { " class=\"page\"" } else { "" };
                self.push(&format!("<{tag} id=\"{}\"{class}>{}</{tag}>\n", escape(id), escape(text)));
            }
            Block::Paragraph(text) => self.push(&format!("<p>{}</p>\n", escape(text))),
            Block::Note(text) => self.push(&format!("<p class=\"note\">{}</p>\n", escape(text))),
            Block::Remark(text) => self.push(&format!("<blockquote class=\"remark\">{}</blockquote>\n", escape(text))),
            Block::Facts(facts) => {
                self.push("<dl>\n");
                for fact in facts {
                    self.push(&format!("<dt>{}</dt><dd>{}</dd>\n", escape(&fact.label), escape(&fact.value)));
                }
                self.push("</dl>\n");
            }
            Block::List(items) => {
                self.push("<ul>\n");
                for item in items {
                    self.push(&format!("<li>{}</li>\n", escape(item)));
                }
                self.push("</ul>\n");
            }
            Block::Table(table) => self.table(table),
            Block::Chart(picture) => self.chart(picture),
        }
    }

    fn caption(&self, number: &str, text: &str) -> String {
        format!("<span class=\"number\">{number}{}</span>{}", AFTER_NUMBER.get(self.doc.lang), escape(text))
    }

    /// The drawing, what it shows in a sentence, and its numbers for whoever opens them.
    fn chart(&mut self, picture: &Picture) {
        self.figures += 1;
        let lang = self.doc.lang;
        let number = format!("{}{}", FIGURE.get(lang), self.figures);
        let caption = self.caption(&number, &picture.title);
        let id = format!("{}-", picture.id);
        let drawing = svg::inline(&picture.chart.scene(), &id, &picture.title, &picture.summary, lang);
        self.push(&format!("<figure id=\"{}\">\n<figcaption>{caption}</figcaption>\n{drawing}", escape(&picture.id)));
        self.push(&format!(
            "<p class=\"note\">{}</p>\n<details><summary>{}</summary>\n",
            escape(&picture.summary),
            escape(&picture.data.caption)
        ));
        self.rows(&picture.data, "");
        self.push("</details></figure>\n");
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let number = format!("{}{}", TABLE.get(self.doc.lang), self.tables);
        let caption = self.caption(&number, &table.caption);
        self.rows(table, &format!("<caption>{caption}</caption>\n"));
    }

    fn rows(&mut self, table: &Table, caption: &str) {
        // Set smaller in print.
        let many = if table.head.len() > 6 { " class=\"many\"" } else { "" };
        let id = escape(&table.id);
        self.push(&format!("<div class=\"wide\"><table id=\"{id}\"{many}>\n{caption}<thead><tr>"));
        for cell in &table.head {
            self.push(&format!("<th scope=\"col\"{}>{}</th>", self.class(cell), escape(&cell.text)));
        }
        self.push("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.row(row);
        }
        self.push("</tbody>\n");
        if let Some(total) = &table.total {
            self.push("<tfoot>\n");
            self.row(total);
            self.push("</tfoot>\n");
        }
        self.push("</table></div>\n");
    }

    /// Numbers stand to the right. A short Chinese text would be broken anywhere, a word of the other languages would not.
    fn class(&self, cell: &Cell) -> &'static str {
        let whole = self.doc.lang == Lang::Zh && cell.text.chars().count() <= 6;
        match (cell.numeric, whole) {
            (true, _) => " class=\"n\"",
            (false, true) => " class=\"k\"",
            (false, false) => "",
        }
    }

    /// The first cell names the row, unless it is a number.
    fn row(&mut self, cells: &[Cell]) {
        self.push("<tr>");
        for (place, cell) in cells.iter().enumerate() {
            let named = place == 0 && !cell.numeric && !cell.text.is_empty();
            let (open, close) = if named { ("th scope=\"row\"", "th") } else { ("td", "td") };
            self.push(&format!("<{open}{}>{}</{close}>", self.class(cell), escape(&cell.text)));
        }
        self.push("</tr>\n");
    }
}

/// The style sheet with what the document asks for: colour, paper, running title.
fn style(doc: &Doc) -> String {
    let accent = doc.look.accent.unwrap_or(ACCENT).readable();
    let paper = match doc.look.paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
    };
    format!(
        ":root {{ --accent: #{light}; --accent-dark: #{dark}; }}\n{STYLE}@page {{ size: {paper}; margin: 20mm 18mm; \
         @top-left {{ content: \"{title}\"; {small} }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); {small} }} }}\n\
         @page :first {{ @top-left {{ content: none; }} }}\n",
        light = accent.digits(),
        dark = on_dark(accent).digits(),
        title = css_text(&doc.title),
        small = "color: #5a554d; font: 8pt sans-serif;",
    )
}

/// The colour lightened as far as it can be read on the dark page (4.5 : 1, WCAG 2.2, 1.4.3).
fn on_dark(accent: Colour) -> Colour {
    const DARK: Colour = Colour([0x1b, 0x1a, 0x18]);
    let mut colour = accent;
    while DARK.contrast_to_white() / colour.contrast_to_white() < 4.5 {
        colour = Colour(colour.0.map(|part| part + (255 - part).div_ceil(16)));
    }
    colour
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_can_be_read_on_dark_paper() {
        let dark = Colour([0x1b, 0x1a, 0x18]).contrast_to_white();
        for colour in [ACCENT, Colour([0, 0, 0]), Colour([90, 0, 0])] {
            assert!(dark / on_dark(colour).contrast_to_white() >= 4.5, "{colour:?}");
        }
        let light = Colour([200, 220, 255]);
        assert_eq!(on_dark(light), light, "light enough");
    }
}
