//! The document as files: small documents by hand, hostile text in every place, the plan found again.
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

pub(crate) mod carried;
mod golden;
mod hostile;
mod office;
mod package;
mod word;

use mixwright::base::Lang;
use mixwright::chart::{Bar, Bars, Chart};
use mixwright::insight::Insight;
use mixwright::plan::{Look, Plan};
use mixwright::report::{Block, Cell, Doc, Fact, Picture, Table, document};
use mixwright::store;

/// A PNG picture of one pixel, in base64.
const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/// The plan as a document.
fn written(plan: &Plan, lang: Lang) -> Doc {
    document(plan, &Insight::of(plan), store::shipped_library().ok().as_ref(), lang)
}

/// The document with every chart as the texts beside its drawing, which may shorten what it says.
fn outside_drawings(doc: &Doc) -> Doc {
    let blocks = doc.blocks.iter().flat_map(|block| match block {
        Block::Chart(picture) => vec![
            Block::Paragraph(picture.title.clone()),
            Block::Paragraph(picture.summary.clone()),
            Block::Table(Table { caption: String::new(), ..picture.data.clone() }),
        ],
        other => vec![other.clone()],
    });
    Doc { blocks: blocks.collect(), ..doc.clone() }
}

/// A document with one block of every kind, `text` in every place.
fn with_text(text: &str, lang: Lang) -> Doc {
    let own = || text.to_owned();
    let fact = Fact { label: own(), value: own(), figure: None };
    let bar = Bar { label: own(), value: 1.0, text: own() };
    let row = || vec![Cell::text(text), Cell::number(text)];
    Doc {
        title: own(),
        subtitle: own(),
        lang,
        look: Look::default(),
        blocks: vec![
            Block::PageBreak,
            Block::Heading { level: 1, id: "chapter".into(), text: own() },
            Block::Paragraph(own()),
            Block::Heading { level: 2, id: "part".into(), text: own() },
            Block::Note(own()),
            Block::Remark(own()),
            Block::Facts(vec![fact]),
            Block::List(vec![own()]),
            Block::Chart(Box::new(Picture {
                id: "chart".into(),
                title: own(),
                summary: own(),
                chart: Chart::Bars(Bars { bars: vec![bar], ticks: Vec::new() }),
                data: Table { id: "chart-data".into(), caption: own(), head: row(), rows: vec![row()], total: None },
            })),
            Block::Table(Table {
                id: "table".into(),
                caption: own(),
                head: row(),
                rows: vec![row()],
                total: Some(row()),
            }),
        ],
    }
}

/// The texts of `tests/fixtures/payloads.txt`: each line is one, written as a string of JSON. Markup in every context
/// that could be broken out of, formulas behind every sign and space, all marks of Markdown, XML, characters that are
/// none.
fn payloads() -> Vec<String> {
    let file = include_str!("../../fixtures/payloads.txt");
    file.lines().map(|line| serde_json::from_str(line).expect("a string of JSON")).collect()
}
