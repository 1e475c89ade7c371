//! A plan in the forms other programs read. It makes text or bytes from what was computed and worded below, and refuses
//! to know screens and where files go. The page itself calls only [`ics`], [`review`] and [`svg`]; everything else runs in
//! the office worker, so that the first load does not carry it.

pub mod carried;
pub mod clean;
pub mod csv;
pub mod docx;
pub mod html;
pub mod ics;
pub mod make;
pub mod markdown;
pub mod pack;
pub mod package;
pub mod palette;
pub mod review;
pub mod svg;
mod wording;
pub mod workbook;

use crate::plan::Colour;
use crate::report::doc::{Block, Doc};

/// Stands in every file that carries its plan, before the plan.
pub const MARKER: &str = "mixwright-plan 1";
/// Colour of headings and lines where the plan chose none: the product's own.
const ACCENT: Colour = Colour::OWN;

/// A form the plan is given out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Word.
    Docx,
    /// Excel, with live formulas.
    Xlsx,
    /// One web page that needs nothing else.
    Html,
    /// Markdown.
    Markdown,
    /// All tables.
    Csv,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Docx, Self::Xlsx, Self::Html, Self::Markdown, Self::Csv];

    /// The end of a file's name, which also names the format where it is asked for.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
        }
    }

    /// The format of an [`Format::extension`].
    #[must_use]
    pub fn of(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }
}

/// What stands before the first page break, which goes with the title, and the rest. A document without page breaks has
/// no title page.
fn title_page(doc: &Doc) -> (&[Block], &[Block]) {
    let end = doc.blocks.iter().position(|block| *block == Block::PageBreak).unwrap_or_default();
    doc.blocks.split_at(end)
}

/// Whether a block begins a page in print: what stands first after title and contents, and the appendix. Other chapters
/// flow, so that pages are not half empty.
fn begins_page(blocks: &[Block], place: usize) -> bool {
    let before = blocks.get(..place).unwrap_or_default();
    let breaks = before.iter().filter(|block| **block == Block::PageBreak).count();
    let appendix = matches!(blocks.get(place), Some(Block::Heading { id, .. }) if id == "receipts");
    before.last() == Some(&Block::PageBreak) && (breaks <= 1 || appendix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_flow_but_for_the_first_and_the_appendix() {
        let heading = |id: &str| Block::Heading { level: 1, id: id.into(), text: id.into() };
        let breaks = ["summary", "company", "receipts"].map(|id| [Block::PageBreak, heading(id)]);
        let mut doc = Doc {
            title: String::new(),
            subtitle: String::new(),
            lang: crate::base::Lang::En,
            look: crate::plan::Look::default(),
            blocks: [vec![Block::Note("front".into())], breaks.concat()].concat(),
        };
        let (front, rest) = title_page(&doc);
        assert_eq!((front.len(), rest.len()), (1, 6));
        let pages: Vec<usize> = (0..rest.len()).filter(|place| begins_page(rest, *place)).collect();
        assert_eq!(pages, [1, 5], "summary and receipts");
        doc.blocks = vec![heading("all on a page")];
        assert_eq!(title_page(&doc).0.len(), 0);
    }
}
