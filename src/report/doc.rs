//! The neutral document: headings, paragraphs, tables, charts. Any exporter can print it.

use crate::base::Lang;
use crate::chart::Chart;
use crate::forecast::Figure;
use crate::plan::Look;

/// A plan as a document in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Doc {
    /// Title.
    pub title: String,
    /// Line below the title.
    pub subtitle: String,
    /// Language of every text in it.
    pub lang: Lang,
    /// Paper, colour, logo.
    pub look: Look,
    /// Content in reading order.
    pub blocks: Vec<Block>,
}

/// A part of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Heading.
    Heading {
        /// 1 for chapters, 2 for parts of a chapter.
        level: u8,
        /// Stable name, unique in the document, for tables of contents and links.
        id: String,
        /// Text.
        text: String,
    },
    /// Running text.
    Paragraph(String),
    /// An aside: what is missing, how to read what follows.
    Note(String),
    /// What the author adds; lines end where they were ended.
    Remark(String),
    /// Named values.
    Facts(Vec<Fact>),
    /// Table.
    Table(Table),
    /// Chart.
    Chart(Box<Picture>),
    /// Unordered list.
    List(Vec<String>),
    /// What follows begins on a new page in print.
    PageBreak,
}

/// A named value.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Name.
    pub label: String,
    /// Value as text.
    pub value: String,
    /// Its receipt.
    pub figure: Option<Figure>,
}

/// A table. Every row and the total have as many cells as the head.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Stable name, unique in the document.
    pub id: String,
    /// What the table shows.
    pub caption: String,
    /// Head cells; `numeric` tells how the column is set.
    pub head: Vec<Cell>,
    /// Rows.
    pub rows: Vec<Vec<Cell>>,
    /// Sums below the rows.
    pub total: Option<Vec<Cell>>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Text.
    pub text: String,
    /// Whether it is set like a number.
    pub numeric: bool,
    /// Receipt of its number.
    pub figure: Option<Figure>,
}

impl Cell {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), numeric: false, figure: None }
    }

    /// A number, already written in the document's language.
    #[must_use]
    pub fn number(text: impl Into<String>) -> Self {
        Self { text: text.into(), numeric: true, figure: None }
    }
}

/// A chart with the finding it shows as its title, what it shows in a sentence, and its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Stable name, unique in the document.
    pub id: String,
    /// The finding in words.
    pub title: String,
    /// What there is to see, for whoever does not see it.
    pub summary: String,
    /// The drawing's data.
    pub chart: Chart,
    /// The numbers drawn; [`crate::chart::Hit`] tells the place of each.
    pub data: Table,
}

impl Picture {
    /// The same with its sentences worded otherwise.
    #[must_use]
    pub(super) fn reworded(self, word: impl Fn(&str) -> String) -> Self {
        Self { title: word(&self.title), summary: word(&self.summary), ..self }
    }
}

impl Table {
    /// Every text in reading order.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let rows = std::iter::once(&self.head).chain(&self.rows).chain(&self.total);
        std::iter::once(self.caption.as_str()).chain(rows.flatten().map(|cell| cell.text.as_str()))
    }
}

impl Doc {
    /// Every text of the document in reading order, for search and for tests.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut out = vec![self.title.as_str(), self.subtitle.as_str()];
        for block in &self.blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) | Block::Remark(text) => {
                    out.push(text);
                }
                Block::Facts(facts) => out.extend(facts.iter().flat_map(|fact| [&*fact.label, &*fact.value])),
                Block::Table(table) => out.extend(table.texts()),
                Block::Chart(picture) => {
                    out.extend([&*picture.title, &*picture.summary]);
                    out.extend(picture.chart.texts());
                    out.extend(picture.data.texts());
                }
                Block::List(items) => out.extend(items.iter().map(String::as_str)),
                Block::PageBreak => {}
            }
        }
        out
    }

    /// The table with this id.
    #[must_use]
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.blocks.iter().find_map(|block| match block {
            Block::Table(table) if table.id == id => Some(table),
            _ => None,
        })
    }
}
