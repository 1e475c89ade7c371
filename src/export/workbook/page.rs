//! A sheet before it is written: cells with what stands in them and how it looks. Cells of figures say which figure, so
//! that every sheet can be laid out before any formula has to know where its inputs stand.

use crate::base::{Day, Month};

use super::graph::Id;
use super::place::{Place, Tab};

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// A text, never a formula.
    Text(String),
    /// A number that stays as it is.
    Number(f64),
    /// A day, as a date.
    Day(Day),
    /// A figure of the model: its input, its formula, or a look at the cell that has it.
    Figure(Id),
    /// A formula, without the sign of equality, with the value it has now; it may name figures by their number in braces.
    Formula(String, f64),
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Title,
    Lead,
    Note,
    Head,
    /// A heading over numbers.
    HeadNumber,
    Group,
    Text,
    /// A sentence that counts.
    Strong,
    /// A number to be changed.
    Input,
    Value,
    Total,
    TotalText,
    /// What counts most.
    Key,
}

/// A cell.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub row: u32,
    pub col: u16,
    pub content: Content,
    pub look: Look,
    /// Number format; empty for texts.
    pub format: &'static str,
}

/// A chart over cells of its sheet, see `charts`.
pub(super) struct Drawing {
    pub row: u32,
    pub chart: rust_xlsxwriter::Chart,
}

/// A list whose rows may be sorted, because no formula reads it.
pub(super) struct List {
    pub first: u32,
    pub last: u32,
    pub columns: u16,
    pub name: &'static str,
}

/// A sheet.
pub(super) struct Page {
    pub tab: Tab,
    pub slots: Vec<Slot>,
    pub widths: Vec<f64>,
    /// Rows of a height of their own, for texts that take several lines.
    pub heights: Vec<(u32, f64)>,
    /// Texts that run over the first so many columns.
    pub merged: Vec<(u32, u16)>,
    /// Rows and columns that stay when one scrolls.
    pub frozen: (u32, u16),
    /// The row that is printed on top of every page.
    pub head: Option<u32>,
    pub lists: Vec<List>,
    pub drawings: Vec<Drawing>,
    pub portrait: bool,
    /// Whether it is printed on one page, however small.
    pub one_page: bool,
}

impl Page {
    pub(super) fn new(tab: Tab, widths: &[f64]) -> Self {
        Self {
            tab,
            slots: Vec::new(),
            widths: widths.to_vec(),
            heights: Vec::new(),
            merged: Vec::new(),
            frozen: (0, 0),
            head: None,
            lists: Vec::new(),
            drawings: Vec::new(),
            portrait: false,
            one_page: false,
        }
    }

    pub(super) fn put(&mut self, row: u32, col: u16, content: Content, look: Look, format: &'static str) {
        self.slots.push(Slot { row, col, content, look, format });
    }

    pub(super) fn text(&mut self, row: u32, col: u16, text: impl Into<String>, look: Look) {
        self.put(row, col, Content::Text(text.into()), look, "");
    }

    /// Title and a line below it.
    pub(super) fn title(&mut self, title: impl Into<String>, lead: impl Into<String>) {
        self.text(0, 0, title, Look::Title);
        self.text(1, 0, lead, Look::Lead);
    }

    /// A row of headings; `true` over numbers.
    pub(super) fn header(&mut self, row: u32, heads: &[(String, bool)]) {
        for ((text, number), col) in heads.iter().zip(0..) {
            self.text(row, col, text, if *number { Look::HeadNumber } else { Look::Head });
        }
    }

    /// Makes a row high enough for its texts, once all of them and the widths are there.
    pub(super) fn fit(&mut self, row: u32) {
        let texts = self.slots.iter().filter(|slot| slot.row == row).filter_map(|slot| match &slot.content {
            Content::Text(text) => Some(lines(text, *self.widths.get(usize::from(slot.col))?)),
            _ => None,
        });
        let most = texts.fold(1.0, f64::max);
        self.heights.push((row, most * LINE + 4.0));
    }

    /// A month, as the date of its first day.
    pub(super) fn month(&mut self, row: u32, col: u16, month: Month) {
        self.put(row, col, Content::Day(Day::first_of(month)), Look::Text, "yyyy-mm");
    }

    /// A longer text over the first `columns`, with room for it in lines.
    pub(super) fn passage(&mut self, row: u32, columns: u16, text: &str, look: Look) {
        let wide: f64 = self.widths.iter().take(usize::from(columns)).sum();
        self.text(row, 0, text, look);
        self.merged.push((row, columns));
        self.heights.push((row, lines(text, wide) * (LINE + 0.5) + 4.0));
    }

    pub(super) fn at(&self, row: u32, col: u16) -> Place {
        Place::new(self.tab, row, col)
    }
}

/// Height of a line of text, in points.
const LINE: f64 = 14.5;

/// Lines a text takes in a column of a width in digits; an East Asian character is about as wide as two of them.
fn lines(text: &str, width: f64) -> f64 {
    let wide = |c: char| if u32::from(c) >= 0x1100 { 2.0 } else { 1.0 };
    text.split('\n').map(|line| (line.chars().map(wide).sum::<f64>() / (width - 2.0).max(1.0)).ceil().max(1.0)).sum()
}
