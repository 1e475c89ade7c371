//! How wide a text will be, estimated: a drawing has no font at hand, yet its texts must neither overlap nor be cut.

/// Size of names and values, in user units.
pub const BODY: f64 = 13.0;
/// Size of scales and notes.
pub const SMALL: f64 = 12.0;
/// Distance of the lines of one text, as a multiple of its size.
pub const LEADING: f64 = 1.3;

const ELLIPSIS: char = '…';

/// Width of a character in ems: Han and Hangul fill their square, Latin letters about half of one. On the wide side for
/// each group, so that a text rather leaves room than lacks it.
fn em(c: char) -> f64 {
    match c {
        c if c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}') =>
        {
            0.0
        }
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '·' => 0.3,
        'I' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' | ' ' | '\u{a0}' => 0.37,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '—' | '₩' => 0.95,
        c if c.is_ascii_digit() => 0.58,
        c if c.is_ascii_uppercase() => 0.7,
        c if c.is_ascii() => 0.58,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffef}' | '\u{1f000}'..='\u{3ffff}' => 1.0,
        _ => 0.68,
    }
}

/// Estimated width of one line.
#[must_use]
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// The text, shortened with an ellipsis where it is wider than `room`.
#[must_use]
pub fn shorten(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut left = room - em(ELLIPSIS) * size;
    let fits = |c: &char| {
        left -= em(*c) * size;
        left >= 0.0
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.truncate(short.trim_end().len());
    short.push(ELLIPSIS);
    short
}

/// Where a line may break behind a character: after spaces, and around Han and Kana, which are written without them.
fn breaks(before: char, after: char) -> bool {
    let free = |c: char| matches!(c, '\u{2e80}'..='\u{2fff}' | '\u{3040}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
    let closes = matches!(after, '，' | '。' | '、' | '）' | '：' | '；' | '”' | '》' | ')' | ',' | '.');
    let opens = matches!(before, '（' | '“' | '《' | '(');
    (before == ' ' || free(before) || free(after)) && !closes && !opens
}

/// The text in at most `most` lines no wider than `room`; what does not fit is left out behind an ellipsis.
#[must_use]
pub fn wrap(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = Vec::new();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        if lines.len() + 1 >= most || width(rest, size) <= room {
            lines.push(shorten(rest, size, room));
            break;
        }
        let mut at = 0.0;
        let (mut end, mut good, mut space) = (0, 0, 0);
        let mut before = None;
        for (i, c) in rest.char_indices() {
            if before.is_some_and(|before| breaks(before, c)) {
                good = i;
                // Between words rather than inside one, unless that leaves the line nearly empty.
                if before == Some(' ') && at >= room * 0.4 {
                    space = i;
                }
            }
            at += em(c) * size;
            // A space at the end of a line takes no room.
            if at > room && c != ' ' && i > 0 {
                end = i;
                break;
            }
            before = Some(c);
        }
        // A word longer than the line is broken where the line ends.
        let cut = if space > 0 {
            space
        } else if good > 0 {
            good
        } else {
            end.max(rest.chars().next().map_or(1, char::len_utf8))
        };
        let (line, behind) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        lines.push(line.trim_end().to_owned());
        rest = behind.trim_start();
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn squares_are_one_em_and_letters_about_half() {
        assert!((width("예산", 10.0) - 20.0).abs() < 1e-9);
        assert!((width("年度", 12.0) - 24.0).abs() < 1e-9);
        assert!((width("abc", 10.0) - 17.4).abs() < 1e-9);
        assert!(width("\u{7}\u{200b}", 10.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_too_wide_ends_in_an_ellipsis() {
        assert_eq!(shorten("예산", 10.0, 20.0), "예산");
        assert_eq!(shorten("월별 예산", 10.0, 33.0), "월별…", "9.5 are kept for the ellipsis, the space goes");
        assert_eq!(shorten("ab", 10.0, 0.0), "…");
    }

    #[test]
    fn lines_break_between_words_and_between_han() {
        assert_eq!(wrap("search ads on brand", 10.0, 60.0, 3), ["search ads", "on brand"]);
        assert_eq!(wrap("搜索广告，品牌", 10.0, 50.0, 3), ["搜索广告，", "品牌"]);
        assert_eq!(wrap("네이버 검색 광고", 10.0, 40.0, 3), ["네이버", "검색", "광고"]);
        assert_eq!(wrap("네이버 검색 광고", 10.0, 40.0, 2), ["네이버", "검색…"]);
        assert_eq!(wrap("30万元 – 150万元", 10.0, 75.0, 2), ["30万元 –", "150万元"]);
        assert_eq!(wrap("", 10.0, 40.0, 2), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room(text in "[a-zA-Z가-힣一-十 ,.()]{0,60}", room in 15.0_f64..200.0, most in 1_usize..5) {
            let lines = wrap(&text, 12.0, room, most);
            prop_assert!(lines.len() <= most);
            prop_assert!(lines.iter().all(|line| width(line, 12.0) <= room + 1e-9), "{lines:?}");
            if lines.iter().all(|line| !line.ends_with('…')) {
                let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
                prop_assert_eq!(squeezed(&lines.concat()), squeezed(&text));
            }
        }
    }
}
