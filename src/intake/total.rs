//! Rows that hold the sum of the others: recognised by their words or by standing without date and touchpoint, and
//! checked against that sum.

use std::collections::BTreeMap;

use crate::plan::ActualMetric;

/// Words a row of totals begins with, in lower case.
const WORDS: [&str; 18] = [
    "grand total",
    "subtotal",
    "totals",
    "total",
    "sum",
    "overall",
    "총합계",
    "합계",
    "총계",
    "총합",
    "소계",
    "总计",
    "合计",
    "汇总",
    "总和",
    "小计",
    "總計",
    "合計",
];

/// The numbers of a row, in millionths.
pub type Numbers = BTreeMap<ActualMetric, i128>;

/// What the words of a row say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Nothing of totals.
    No,
    /// They begin like those of totals, as names may.
    Like,
    /// That it holds totals.
    Yes,
}

/// What one cell says.
#[must_use]
pub fn word(cell: &str) -> Word {
    let cell = cell.trim().to_lowercase();
    let Some(rest) = WORDS.iter().find_map(|word| cell.strip_prefix(word)) else { return Word::No };
    match rest.trim_start().chars().next() {
        None | Some(':' | '：' | '-' | '–' | '(' | '（') => Word::Yes,
        Some(_) => Word::Like,
    }
}

/// Whether the numbers are the sum of `rows` rows, but for what rounding each of them may lose: a thousandth, and a
/// hundredth a row. Numbers of which all are zero say nothing.
#[must_use]
pub fn is_sum(numbers: &Numbers, sums: &Numbers, rows: usize) -> bool {
    let lost = i128::try_from(rows).unwrap_or(i128::MAX / 20_000) * 10_000;
    let same = |(metric, number): (&ActualMetric, &i128)| {
        let sum = sums.get(metric).copied().unwrap_or(0);
        (sum - number).abs() <= lost + sum / 1_000
    };
    numbers.values().any(|number| *number > 0) && numbers.iter().all(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_yes_or_only_look_like_it() {
        for cell in [
            "Total",
            "Total: Account",
            "합계",
            "총 합계".replace(' ', "").as_str(),
            "总计",
            "Grand total",
            "总计（全部）",
            "소계 - 3월",
        ] {
            assert_eq!(word(cell), Word::Yes, "{cell}");
        }
        assert_eq!([word("Total Wellness"), word("Summer sale"), word("Brand")], [Word::Like, Word::Like, Word::No]);
    }

    #[test]
    fn sums_are_compared_to_what_rounding_loses() {
        let numbers =
            |clicks: i128, spend: i128| Numbers::from([(ActualMetric::Visits, clicks), (ActualMetric::Spend, spend)]);
        let sums = numbers(30_000_000, 12_340_000_000);
        assert!(is_sum(&numbers(30_000_000, 12_341_000_000), &sums, 3));
        assert!(!is_sum(&numbers(31_000_000, 12_340_000_000), &sums, 3));
        assert!(!is_sum(&numbers(0, 0), &numbers(0, 0), 3), "nothing is no total");
        assert!(is_sum(&Numbers::from([(ActualMetric::Visits, 30_000_000)]), &sums, 3), "a total of some columns");
    }
}
