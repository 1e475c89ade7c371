//! What a review is about: a month, or the quarter of the calendar it lies in.

use crate::base::{Lang, Month, Text};
use crate::i18n;
use crate::plan::Rhythm;

/// The months a report speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Which review it is for. A weekly one looks at the month under way.
    pub rhythm: Rhythm,
    /// The first month.
    first: Month,
}

impl Period {
    /// The period of a rhythm that holds this month.
    #[must_use]
    pub fn of(rhythm: Rhythm, month: Month) -> Self {
        let into = if rhythm == Rhythm::Quarterly { (month.month() - 1) % 3 } else { 0 };
        Self { rhythm, first: month.minus(into) }
    }

    const fn length(self) -> u32 {
        match self.rhythm {
            Rhythm::Weekly | Rhythm::Monthly => 1,
            Rhythm::Quarterly => 3,
        }
    }

    /// The months, in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        (0..self.length()).map(move |i| self.first.plus(i))
    }

    /// The first month.
    #[must_use]
    pub const fn first(self) -> Month {
        self.first
    }

    /// The period before and the one after it.
    #[must_use]
    pub fn beside(self) -> [Self; 2] {
        [self.first.minus(self.length()), self.first.plus(self.length())].map(|first| Self { first, ..self })
    }

    /// What the period is called.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        if self.rhythm != Rhythm::Quarterly {
            return i18n::month(self.first, lang);
        }
        let number = (self.first.month() / 3 + 1).to_string();
        Text::new("{0} Q{1}", "{0}년 {1}분기", "{0}年第{1}季度").fill(lang, &[&self.first.year().to_string(), &number])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn quarters_are_those_of_the_calendar() {
        let quarter = Period::of(Rhythm::Quarterly, month("2027-08"));
        assert_eq!(quarter.months().map(|m| m.to_string()).collect::<Vec<_>>(), ["2027-07", "2027-08", "2027-09"]);
        assert_eq!(quarter.beside().map(|p| p.first().to_string()), ["2027-04", "2027-10"]);
        assert_eq!(quarter.name(Lang::En), "2027 Q3");
        let one = Period::of(Rhythm::Monthly, month("2027-01"));
        assert_eq!(one.beside().map(|p| p.first().to_string()), ["2026-12", "2027-02"]);
        assert_eq!(one.name(Lang::Ko), "2027년 1월");
    }
}
