//! The plan for an audience: one idea a screen, taken from the document, in its order.

use crate::base::Lang;
use crate::insight::Insight;
use crate::library::Book;
use crate::plan::{Depth, Document, Part, Plan};

use std::rc::Rc;

use super::doc::{Block, Doc};
use super::document;

/// The most rows and columns of a table people can read from their seats.
const SEEN: (usize, usize) = (7, 6);
/// The most characters of a sentence that can stand as the title.
const TITLE: usize = 90;
/// The most items of a list.
const ITEMS: usize = 6;

/// One screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    /// The idea.
    pub title: String,
    /// Chapter it belongs to; empty where it is the title.
    pub chapter: String,
    /// What shows it: a sentence, and at most one more block.
    pub blocks: Vec<Block>,
}

/// The screens of a plan; the first one is the title. Parts that are left out of the document are left out here too.
#[must_use]
pub fn slides(plan: &Plan, insight: &Insight, book: Option<&Book>, lang: Lang) -> (Doc, Vec<Slide>) {
    let form = Document { depth: Depth::Full, ..(*plan.document).clone() };
    let whole = Plan { document: Rc::new(form), ..plan.clone() };
    let doc = document(&whole, insight, book, lang);
    let mut out = vec![Slide { title: doc.title.clone(), chapter: String::new(), blocks: Vec::new() }];
    let mut chapters = Vec::new();
    for block in &doc.blocks {
        match block {
            Block::Heading { level: 1, id, text } => chapters.push((id.as_str(), text.as_str(), Vec::new())),
            block => {
                if let Some((_, _, blocks)) = chapters.last_mut() {
                    blocks.push(block);
                } else if let (Block::Facts(_), Some(title)) = (block, out.first_mut()) {
                    title.blocks.push(block.clone());
                }
            }
        }
    }
    for (id, name, blocks) in chapters {
        match Part::from_slug(id) {
            Some(Part::Summary) => each(name, &blocks, &mut out),
            Some(Part::Stage(_)) => chapter(name, &blocks, &mut out),
            Some(Part::Audit | Part::Receipts) | None => {}
        }
    }
    (doc, out)
}

/// Every block people can take in on a screen of its own, under the heading it stands below.
fn each(chapter: &str, blocks: &[&Block], out: &mut Vec<Slide>) {
    let mut title = chapter.to_owned();
    let mut said = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { text, .. } => {
                flush(&title, chapter, &mut said, out);
                title.clone_from(text);
            }
            Block::Paragraph(_) | Block::Remark(_) => said.push((*block).clone()),
            block => {
                if let Some(shown) = seen(block) {
                    // The sentences before it say what it shows; those before a heading of their own stand alone.
                    let blocks = std::mem::take(&mut said).into_iter().take(2).chain([shown]).collect();
                    out.push(Slide { title: named(block, &title), chapter: chapter.to_owned(), blocks });
                }
            }
        }
    }
    flush(&title, chapter, &mut said, out);
}

fn flush(title: &str, chapter: &str, said: &mut Vec<Block>, out: &mut Vec<Slide>) {
    let blocks: Vec<Block> = std::mem::take(said).into_iter().take(3).collect();
    if !blocks.is_empty() {
        out.push(Slide { title: title.to_owned(), chapter: chapter.to_owned(), blocks });
    }
}

/// A chapter's first sentence with what shows it best, and each of its charts.
fn chapter(name: &str, blocks: &[&Block], out: &mut Vec<Slide>) {
    let charts = blocks.iter().filter(|block| matches!(block, Block::Chart(_)));
    let own = |block: &&&Block| matches!(block, Block::Table(_) | Block::Facts(_) | Block::List(_));
    let first = blocks.iter().filter(own).find_map(|block| seen(block));
    let remark = blocks.iter().find(|block| matches!(block, Block::Remark(_))).map(|block| (**block).clone());
    let said = blocks.iter().find_map(|block| match block {
        Block::Paragraph(text) => Some(text),
        _ => None,
    });
    // A short sentence is the idea itself.
    let (title, chapter, said) = match said {
        Some(text) if text.chars().count() <= TITLE => (text.clone(), name.to_owned(), None),
        said => (name.to_owned(), String::new(), said.cloned().map(Block::Paragraph)),
    };
    let blocks: Vec<Block> = remark.into_iter().chain(said).chain(first).collect();
    if !blocks.is_empty() {
        out.push(Slide { title, chapter, blocks });
    }
    for block in charts {
        out.push(Slide { title: named(block, name), chapter: name.to_owned(), blocks: vec![(*block).clone()] });
    }
}

/// The block as it can be read from afar; nothing where it cannot.
fn seen(block: &Block) -> Option<Block> {
    match block {
        Block::Table(table) if table.rows.len() <= SEEN.0 && table.head.len() <= SEEN.1 => Some(block.clone()),
        Block::List(items) => Some(Block::List(items.iter().take(ITEMS).cloned().collect())),
        Block::Facts(facts) => Some(Block::Facts(facts.iter().take(ITEMS).cloned().collect())),
        Block::Chart(_) => Some(block.clone()),
        Block::Table(_)
        | Block::Heading { .. }
        | Block::Paragraph(_)
        | Block::Note(_)
        | Block::Remark(_)
        | Block::PageBreak => None,
    }
}

/// What a block says of itself, else the heading.
fn named(block: &Block, heading: &str) -> String {
    match block {
        Block::Chart(picture) => picture.title.clone(),
        Block::Table(table) => table.caption.clone(),
        _ => heading.to_owned(),
    }
}
