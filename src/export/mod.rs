//! A plan in the forms other programs read, and found again in those that carry it. It makes text or bytes from what was
//! computed and worded below, and refuses to know screens and where files go.

pub mod carried;
pub mod clean;
pub mod csv;
pub mod docx;
pub mod html;
pub mod ics;
pub mod markdown;
pub mod palette;
pub mod svg;
mod wording;

use crate::plan::{Colour, Plan};
use crate::report::doc::{Block, Doc};

/// Stands in every file that carries its plan, before the plan.
pub const MARKER: &str = "mixwright-plan 1";
/// Colour of headings and lines where the plan chose none: the product's own.
const ACCENT: Colour = Colour([0x1f, 0x3f, 0x8c]);

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// One page that opens from disk.
    Html,
    /// Text with marks.
    Markdown,
    /// The tables.
    Csv,
    /// The schedule for calendars.
    Ics,
    /// The plan itself.
    Json,
}

impl Format {
    /// All of them, those most people ask for first.
    pub const ALL: [Self; 7] = [Self::Docx, Self::Xlsx, Self::Html, Self::Markdown, Self::Csv, Self::Ics, Self::Json];

    /// What the file's name ends with, without the point.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Ics => "ics",
            Self::Json => "mixwright.json",
        }
    }

    /// Media type (IANA).
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Html => "text/html",
            Self::Markdown => "text/markdown",
            Self::Csv => "text/csv",
            Self::Ics => "text/calendar",
            Self::Json => "application/json",
        }
    }

    /// Name of a plan's file.
    #[must_use]
    pub fn file_name(self, plan: &Plan) -> String {
        format!("{}.{}", plan.file_stem(), self.extension())
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
    use crate::plan::PlanEdit;
    use crate::plan::company::CompanyEdit;

    #[test]
    fn files_are_named_after_their_plan() {
        let plan = Plan::default();
        assert_eq!(Format::Docx.file_name(&plan), "plan.docx");
        let plan = plan.with(PlanEdit::Company(CompanyEdit::Name("봄/여름: 1.5배?".into()))).unwrap();
        assert_eq!(Format::Json.file_name(&plan), "봄-여름-1-5배.mixwright.json");
        let mut endings = Format::ALL.map(|format| (format.extension(), format.mime())).to_vec();
        endings.sort_unstable();
        endings.dedup_by(|a, b| a.0 == b.0 || a.1 == b.1);
        assert_eq!(endings.len(), Format::ALL.len());
    }

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
