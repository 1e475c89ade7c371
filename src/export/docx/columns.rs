//! How wide the columns of a table are: numbers whole, texts by what they hold, all together as wide as the page.

use crate::base::Lang;
use crate::report::doc::{Cell, Table};

use Type::{Middle, Small, Usual};

/// More than this many half-width characters is text that is meant to be broken.
const MOST: u32 = 44;
/// Words longer than this are broken.
const LONGEST: u32 = 16;
/// Texts up to this long, dates for instance, are only broken where there is no room.
const SHORT: u32 = 12;

/// How large a table is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// 9 points.
    Usual,
    /// 8 points, for what would have to break dates and short names.
    Middle,
    /// 7 points and less room in the cells, for what would not fit.
    Small,
}

impl Type {
    /// Width of a digit or of half a Han character, with room for wide fonts: 0.64 of the height of the type.
    const fn unit(self) -> u32 {
        match self {
            Self::Usual => 116,
            Self::Middle => 103,
            Self::Small => 90,
        }
    }

    /// The style of its paragraphs.
    pub(super) const fn style(self) -> &'static str {
        match self {
            Self::Usual => "TableText",
            Self::Middle => "TableMiddle",
            Self::Small => "TableSmall",
        }
    }

    /// Room left and right of the text in a cell.
    pub(super) const fn margin(self) -> u32 {
        match self {
            Self::Usual => 70,
            Self::Middle => 60,
            Self::Small => 40,
        }
    }

    fn room(self, units: u32) -> u32 {
        units * self.unit() + 2 * self.margin() + 10
    }
}

/// Widths of the columns, together `total`, and the type. All in twentieths of a point.
pub(super) fn widths(table: &Table, total: u32, lang: Lang) -> (Vec<u32>, Type) {
    let needs: Vec<Need> = (0..table.head.len()).map(|column| need(table, column, lang)).collect();
    let least = |size: Type, short: bool| -> Vec<u32> {
        let units = |need: &Need| if short && need.whole <= SHORT { need.whole } else { need.least };
        needs.iter().map(|need| size.room(units(need))).collect()
    };
    let tries = [(Usual, true), (Middle, true), (Usual, false), (Middle, false), (Small, true), (Small, false)];
    let tried = tries.into_iter().map(|(size, short)| (size, least(size, short)));
    let Some((size, least)) = tried.into_iter().find(|(_, least)| least.iter().sum::<u32>() <= total) else {
        let least = least(Small, false);
        let all = u64::from(least.iter().sum::<u32>().max(1));
        let part = |width: u32| small_u32(u64::from(width) * u64::from(total) / all);
        return (least.into_iter().map(part).collect(), Small);
    };
    let whole: Vec<u32> = needs.iter().map(|need| size.room(need.whole)).collect();
    let (need, want) = (least.iter().sum::<u32>(), whole.iter().sum::<u32>());
    let widths = if want <= total {
        // What is left goes to the texts, or to all where there are none.
        let texts = needs.iter().filter(|need| !need.numeric).count();
        let wish = |(need, whole): (&Need, &u32)| if need.numeric && texts > 0 { 0 } else { *whole };
        grown(&whole, &needs.iter().zip(&whole).map(wish).collect::<Vec<_>>(), total - want)
    } else {
        let wishes: Vec<u32> = whole.iter().zip(&least).map(|(whole, least)| whole - least).collect();
        grown(&least, &wishes, total - need)
    };
    (widths, size)
}

/// What a column needs, in half-width characters.
struct Need {
    /// Its longest word.
    least: u32,
    /// Its longest text.
    whole: u32,
    numeric: bool,
}

fn need(table: &Table, column: usize, lang: Lang) -> Need {
    let head = table.head.get(column);
    let numeric = head.is_some_and(|cell| cell.numeric);
    let mut need = Need { least: 3, whole: 3, numeric };
    let rows = table.rows.iter().map(|row| (row, false)).chain(table.total.iter().map(|row| (row, true)));
    for (cell, strong) in rows.filter_map(|(row, strong)| Some((row.get(column)?, strong))) {
        let whole = bold(width(&cell.text), strong).min(MOST);
        let least = if numeric { whole.min(LONGEST + 4) } else { longest(cell, lang).min(LONGEST) };
        need.least = need.least.max(least);
        need.whole = need.whole.max(whole);
    }
    if let Some(cell) = head {
        let whole = bold(width(&cell.text), true);
        need.least = need.least.max(bold(longest(cell, lang), true).min(LONGEST));
        // A head of several words over numbers is set in two lines rather than making its column wide.
        need.whole = need.whole.max(if numeric { (whole / 2 + 1).min(LONGEST) } else { whole.min(MOST) });
    }
    need.whole = need.whole.max(need.least);
    need
}

/// Bold type is an eighth wider.
fn bold(width: u32, strong: bool) -> u32 {
    if strong { width + width.div_ceil(8) } else { width }
}

/// The longest stretch that is not broken. Between Han characters a line may end anywhere, in Korean only at spaces.
fn longest(cell: &Cell, lang: Lang) -> u32 {
    let apart = |c: char| c.is_whitespace() || (lang == Lang::Zh && wide(c));
    let words = cell.text.split(apart).map(width).max().unwrap_or_default();
    words.max(if cell.text.chars().any(wide) { width(&cell.text).min(6) } else { 0 })
}

/// Width in half-width characters.
fn width(text: &str) -> u32 {
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}

/// Hangul, Han characters, kana and full-width forms.
fn wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}')
}

/// The widths with `more` shared out by what each would like, what rounding leaves to the last of them.
fn grown(widths: &[u32], wishes: &[u32], more: u32) -> Vec<u32> {
    let all: u64 = wishes.iter().map(|wish| u64::from(*wish)).sum();
    let mut left = more;
    let mut out: Vec<u32> = Vec::new();
    for (width, wish) in widths.iter().zip(wishes) {
        let part = small_u32((u64::from(more) * u64::from(*wish)).checked_div(all).unwrap_or_default());
        left -= part;
        out.push(width + part);
    }
    if let Some(last) = out.last_mut() {
        *last += left;
    }
    out
}

fn small_u32(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(head: Vec<Cell>, row: Vec<Cell>) -> Table {
        Table { id: String::new(), caption: String::new(), head, rows: vec![row], total: None }
    }

    #[test]
    fn numbers_are_whole_and_texts_take_the_rest() {
        let one =
            table(vec![Cell::text("Name"), Cell::number("Sum")], vec![Cell::text("Ads"), Cell::number("1,234,567")]);
        let (found, size) = widths(&one, 9_000, Lang::En);
        assert_eq!(found, [9_000 - (9 * 116 + 150), 9 * 116 + 150]);
        assert_eq!(size, Usual);
    }

    #[test]
    fn long_texts_share_by_length_and_nothing_leaves_the_page() {
        let text = |n: usize| Cell::text("word ".repeat(n));
        let two = table(vec![Cell::text("A"), Cell::text("B")], vec![text(4), text(40)]);
        let (found, _) = widths(&two, 3_000, Lang::En);
        assert_eq!(found.iter().sum::<u32>(), 3_000);
        assert!(found[1] > found[0] && found[0] >= 4 * 116 + 150, "{found:?}");
        let many: Vec<Cell> = (0..30).map(|_| Cell::number("1,234,567원")).collect();
        let (found, size) = widths(&table(many.clone(), many), 9_000, Lang::Ko);
        assert!(size == Small && found.iter().sum::<u32>() <= 9_000);
    }

    #[test]
    fn korean_words_stay_whole() {
        let one = Cell::text("자금이 버티는기간은");
        assert_eq!([longest(&one, Lang::Ko), longest(&one, Lang::Zh)], [12, 6]);
        assert_eq!(longest(&Cell::text("周一 Instagram广告"), Lang::Zh), 9);
    }
}
