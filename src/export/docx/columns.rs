//! How wide the columns of a table are: numbers whole, texts by what they hold, all together as wide as the page.

use crate::base::Lang;
use crate::report::doc::{Cell, Table};

/// Room beside the text of a cell on both sides, in twentieths of a point.
const PADDING: u32 = 150;
/// More than this many half-width characters is text that is meant to be broken.
const MOST: u32 = 44;
/// Words longer than this are broken.
const LONGEST: u32 = 16;

/// Widths of the columns, together `total`, and whether the small type is needed. All in twentieths of a point.
pub(super) fn widths(table: &Table, total: u32, lang: Lang) -> (Vec<u32>, bool) {
    // At 9 and 7.5 points: 0.64 of the height of the type, so that digits have room in wide fonts too.
    let (usual, small) = (116, 97);
    let needs: Vec<Need> = (0..table.head.len()).map(|column| need(table, column, lang)).collect();
    let least = |unit: u32| needs.iter().map(|need| need.least * unit + PADDING).sum::<u32>();
    let tight = least(usual) > total;
    let unit = if tight { small } else { usual };
    let least: Vec<u32> = needs.iter().map(|need| need.least * unit + PADDING).collect();
    let whole: Vec<u32> = needs.iter().map(|need| need.whole * unit + PADDING).collect();
    let (need, want) = (least.iter().sum::<u32>(), whole.iter().sum::<u32>());
    let widths = if want <= total {
        // What is left goes to the texts, or to all where there are none.
        let texts = needs.iter().filter(|need| !need.numeric).count();
        let grows: Vec<u32> =
            needs.iter().zip(&whole).map(|(n, w)| if n.numeric && texts > 0 { 0 } else { *w }).collect();
        grown(&whole, &grows, total - want)
    } else if need <= total {
        let wishes: Vec<u32> = whole.iter().zip(&least).map(|(whole, least)| whole - least).collect();
        grown(&least, &wishes, total - need)
    } else {
        least.iter().map(|width| u64::from(*width) * u64::from(total) / u64::from(need.max(1))).map(small_u32).collect()
    };
    (widths, tight)
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
    words.max(if cell.text.chars().any(wide) { 4 } else { 0 })
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
        let (widths, small) = widths(&one, 9_000, Lang::En);
        assert_eq!(widths, [9_000 - (9 * 116 + 150), 9 * 116 + 150]);
        assert!(!small);
    }

    #[test]
    fn long_texts_share_by_length_and_nothing_leaves_the_page() {
        let text = |n: usize| Cell::text("word ".repeat(n));
        let two = table(vec![Cell::text("A"), Cell::text("B")], vec![text(4), text(40)]);
        let (widths, _) = super::widths(&two, 3_000, Lang::En);
        assert_eq!(widths.iter().sum::<u32>(), 3_000);
        assert!(widths[1] > widths[0] && widths[0] >= 4 * 116 + 150, "{widths:?}");
        let many: Vec<Cell> = (0..30).map(|_| Cell::number("1,234,567원")).collect();
        let (widths, small) = super::widths(&table(many.clone(), many), 9_000, Lang::Ko);
        assert!(small && widths.iter().sum::<u32>() <= 9_000);
    }

    #[test]
    fn korean_words_stay_whole() {
        let one = Cell::text("자금이 버티는기간은");
        assert_eq!([longest(&one, Lang::Ko), longest(&one, Lang::Zh)], [12, 4]);
        assert_eq!(longest(&Cell::text("周一 Instagram广告"), Lang::Zh), 9);
    }
}
