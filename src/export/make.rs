//! A file of any form, from the document and what it was written from.

use std::collections::BTreeMap;

use crate::insight::Insight;
use crate::library::Book;
use crate::plan::Plan;
use crate::report::Doc;

use super::{Format, csv, docx, html, markdown, workbook};

/// What a file is made from.
pub struct Source<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What follows from it.
    pub insight: &'a Insight,
    /// The sources of the library; without them files say that they are missing.
    pub book: Option<&'a Book>,
    /// The document, in its language.
    pub doc: &'a Doc,
    /// The text of the plan's file, which Word, Excel and web pages carry.
    pub text: &'a str,
    /// PNG files of the document's charts by their ids, for Word; a chart without one is printed as its table.
    pub pictures: &'a BTreeMap<String, Vec<u8>>,
}

/// The file; `None` where it could not be put together.
#[must_use]
pub fn make(format: Format, from: &Source<'_>) -> Option<Vec<u8>> {
    let Source { plan, insight, book, doc, text, pictures } = *from;
    match format {
        Format::Docx => docx::docx(doc, text, pictures).ok(),
        Format::Xlsx => workbook::workbook(plan, insight, book, doc.lang, text).ok(),
        Format::Html => Some(html::html(doc, text).into_bytes()),
        Format::Markdown => Some(markdown::markdown(doc).into_bytes()),
        Format::Csv => Some(csv::csv(doc).into_bytes()),
    }
}
