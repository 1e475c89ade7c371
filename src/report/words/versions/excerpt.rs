//! Two wordings of a text, cut to where they differ.

/// The most letters shown of a text.
const MOST: usize = 80;
/// Letters both share, from which on the shared beginning is left out.
const SHARED: usize = 30;
/// Letters that stay before the first difference.
const LEAD: usize = 12;

/// Both texts in a line each, from shortly before the first difference on.
pub(super) fn pair(one: &str, other: &str) -> (String, String) {
    let (one, other): (Vec<char>, Vec<char>) = (line(one), line(other));
    let shared = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    // From the beginning of a word, where the language has spaces.
    let word = |at: &usize| one.get(at.saturating_sub(1)).is_some_and(|before| before.is_whitespace());
    let begin = shared.saturating_sub(LEAD);
    let from = if shared < SHARED { 0 } else { (begin..=shared).find(word).unwrap_or(begin) };
    (cut(&one, from), cut(&other, from))
}

fn line(text: &str) -> Vec<char> {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect()
}

fn cut(text: &[char], from: usize) -> String {
    let shown: String = text.iter().skip(from).take(MOST).collect();
    // An empty text has nothing left out.
    let (before, after) = (from > 0 && !shown.is_empty(), text.len() > from + MOST);
    format!("{}{}{}", if before { "…" } else { "" }, shown.trim(), if after { "…" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_stay_whole_and_long_ones_begin_where_they_differ() {
        assert_eq!(pair("  a\nb", "a c"), ("a b".into(), "a c".into()));
        let long = "Orders before noon leave the same day, later ones on the next working day.";
        let (one, other) = pair(long, &long.replace("next working", "following"));
        assert_eq!((one.as_str(), other.as_str()), ("…ones on the next working day.", "…ones on the following day."));
        let (one, other) = pair("가".repeat(100).as_str(), "");
        assert_eq!((one.chars().count(), one.ends_with('…'), other.as_str()), (MOST + 1, true, ""));
        let (one, other) = pair(&"가".repeat(40), &"가".repeat(31));
        assert_eq!((one.chars().count(), other.chars().count()), (1 + LEAD + 9, 1 + LEAD));
    }
}
