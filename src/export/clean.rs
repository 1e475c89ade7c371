//! Text from outside as every file format can hold it.

/// The text without characters XML 1.0 forbids, its lines ended by `\n` alone. Tabs become spaces.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' => out.push('\n'),
            '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// The text as HTML and XML hold it, between tags and in attributes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Text between quotation marks in a style sheet: whatever is no letter and no digit is written by its number, so that
/// nothing ends the text or the sheet.
#[must_use]
pub fn css_text(text: &str) -> String {
    let mut out = String::new();
    for c in clean(text).chars().take(90) {
        if c.is_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            out.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_xml_holds_is_left() {
        assert_eq!(clean("a\u{0}\u{8}b\u{1b}\u{fffe}\u{7f}c"), "abc");
        assert_eq!(clean("a\r\nb\rc\nd\te"), "a\nb\nc\nd e");
        assert_eq!(escape("</p>&\"'\u{1}"), "&lt;/p&gt;&amp;&quot;&#39;");
        assert_eq!(clean("가 🙂 \u{200b}"), "가 🙂 \u{200b}");
    }

    #[test]
    fn nothing_ends_a_text_early() {
        assert_eq!(css_text("a\"</style>가\n"), "a\\22 \\3c \\2f style\\3e 가\\a ");
    }
}
