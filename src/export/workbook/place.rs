//! Where things stand in the workbook: its sheets, cells and ranges, and how a formula names them.

use crate::base::{Lang, Text};

/// A sheet, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tab {
    /// What the plan comes to, and how the workbook is used.
    Overview,
    /// Everything that is not computed.
    Inputs,
    /// One row for each touchpoint.
    Touchpoints,
    /// One row for each month.
    Months,
    /// Costs and the account by month.
    Budget,
    /// Tasks.
    Schedule,
    /// Objectives and measures.
    Goals,
    /// Results against the plan.
    Results,
    /// Every step of the reckoning.
    Steps,
}

impl Tab {
    /// Its name.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Overview => Text::new("Overview", "개요", "概览"),
            Self::Inputs => Text::new("Inputs", "입력값", "输入值"),
            Self::Touchpoints => Text::new("Touchpoints", "접점", "接触点"),
            Self::Months => Text::new("Months", "월별 예측", "月度预测"),
            Self::Budget => Text::new("Budget", "예산과 현금", "预算与现金"),
            Self::Schedule => Text::new("Schedule", "일정", "日程"),
            Self::Goals => Text::new("Targets", "목표와 지표", "目标与指标"),
            Self::Results => Text::new("Results", "실적", "实际结果"),
            Self::Steps => Text::new("Calculation", "계산 과정", "计算过程"),
        }
        .get(lang)
    }
}

/// A cell; row and column count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Its sheet.
    pub tab: Tab,
    /// Its row.
    pub row: u32,
    /// Its column.
    pub col: u16,
}

impl Place {
    /// A cell of a sheet.
    #[must_use]
    pub const fn new(tab: Tab, row: u32, col: u16) -> Self {
        Self { tab, row, col }
    }

    /// Its name without the sheet, as in `C5`.
    #[must_use]
    pub fn short(self) -> String {
        let mut letters = String::new();
        let mut rest = u32::from(self.col) + 1;
        while rest > 0 {
            rest -= 1;
            letters.insert(0, char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
            rest /= 26;
        }
        format!("{letters}{}", self.row + 1)
    }

    /// What a formula on the sheet `here` calls it.
    #[must_use]
    pub fn seen_from(self, here: Tab, lang: Lang) -> String {
        if self.tab == here { self.short() } else { format!("'{}'!{}", self.tab.name(lang), self.short()) }
    }

    /// Whether `next` is the cell below, or the cell to the right.
    fn step(self, next: Self) -> Option<(u32, u16)> {
        let step = (next.row.checked_sub(self.row)?, next.col.checked_sub(self.col)?);
        (self.tab == next.tab && matches!(step, (1, 0) | (0, 1))).then_some(step)
    }
}

/// The cells as a formula on `here` calls them, with neighbours in one line as a range.
#[must_use]
pub fn ranges(places: &[Place], here: Tab, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = places.iter().copied().peekable();
    while let Some(first) = rest.next() {
        let (mut last, mut way) = (first, None);
        while let Some(next) = rest.peek() {
            match last.step(*next) {
                Some(step) if way.is_none_or(|way| way == step) => (last, way) = (*next, Some(step)),
                _ => break,
            }
            rest.next();
        }
        let name = first.seen_from(here, lang);
        out.push(if first == last { name } else { format!("{name}:{}", last.short()) });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_the_names_of_a_spreadsheet() {
        let name = |col| Place::new(Tab::Steps, 4, col).short();
        assert_eq!([0, 25, 26, 701, 702].map(name), ["A5", "Z5", "AA5", "ZZ5", "AAA5"]);
        let place = Place::new(Tab::Inputs, 0, 2);
        assert_eq!(place.seen_from(Tab::Inputs, Lang::Ko), "C1");
        assert_eq!(place.seen_from(Tab::Steps, Lang::Ko), "'입력값'!C1");
    }

    #[test]
    fn neighbours_become_ranges() {
        let at = |row, col| Place::new(Tab::Steps, row, col);
        let named = |places: &[Place]| ranges(places, Tab::Steps, Lang::En);
        assert_eq!(named(&[at(0, 0), at(1, 0), at(2, 0)]), ["A1:A3"]);
        assert_eq!(named(&[at(0, 0), at(0, 1), at(1, 1)]), ["A1:B1", "B2"]);
        assert_eq!(named(&[at(2, 0), at(1, 0)]), ["A3", "A2"], "backwards is no range");
        assert_eq!(named(&[at(0, 0), Place::new(Tab::Inputs, 1, 0)]), ["A1", "'Inputs'!A2"]);
        assert_eq!(ranges(&[at(0, 0), at(1, 0)], Tab::Budget, Lang::En), ["'Calculation'!A1:A2"]);
    }
}
