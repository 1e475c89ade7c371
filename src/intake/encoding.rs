//! Which encoding the bytes of a file are in. The browser has the tables of characters; this says which of them to try
//! and which of the texts they give is the likeliest. Labels are those of the WHATWG Encoding Standard, in which
//! `euc-kr` is code page 949.

use crate::base::Lang;

use super::heading;
use super::sheet::MAX_CELLS;

/// Lines at the top in which headings are looked for.
const TOP: usize = 40;
/// Bytes at the start that show whether a text without a mark is UTF-16.
const START: usize = 1_024;

/// Whether the bytes are a workbook of a spreadsheet program (a ZIP archive or an OLE document) and no text.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// The encodings to try, the likeliest first; the user's own old one before the other.
#[must_use]
pub fn encodings(bytes: &[u8], lang: Lang) -> Vec<&'static str> {
    let start = bytes.get(..START).unwrap_or(bytes);
    // A text in any other encoding has no zero bytes; in UTF-16 line ends, digits and signs have one.
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    match bytes {
        [0xff, 0xfe, ..] => vec!["utf-16le"],
        [0xfe, 0xff, ..] => vec!["utf-16be"],
        _ if zeros(1) > zeros(0) => vec!["utf-16le"],
        _ if zeros(0) > 0 => vec!["utf-16be"],
        _ if lang == Lang::Zh => vec!["utf-8", "gb18030", "euc-kr"],
        _ => vec!["utf-8", "euc-kr", "gb18030"],
    }
}

/// The text with the most known headings at its top; the first of equals. Old encodings read each other's bytes as
/// some text, but not as words that are headings.
#[must_use]
pub fn likeliest(texts: impl IntoIterator<Item = String>) -> Option<String> {
    let known = |text: &str| {
        let cells = text.lines().take(TOP).flat_map(|line| line.split([',', ';', '\t']).take(MAX_CELLS));
        cells.filter(|cell| heading::is_known(cell.trim_matches('"'))).count()
    };
    let mut best: Option<(usize, String)> = None;
    for text in texts {
        let known = known(&text);
        if best.as_ref().is_none_or(|(most, _)| known > *most) {
            best = Some((known, text));
        }
    }
    best.map(|(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_or_the_zeros_tell_utf_16() {
        assert_eq!(encodings(b"\xff\xfea\0", Lang::En), ["utf-16le"]);
        assert_eq!(encodings(b"\xfe\xff\0a", Lang::En), ["utf-16be"]);
        let little: Vec<u8> = "날짜\t비용\n1\t2\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "날짜\t비용\n1\t2\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(encodings(&little, Lang::Ko), ["utf-16le"]);
        assert_eq!(encodings(&big, Lang::Ko), ["utf-16be"]);
        assert_eq!(encodings("날짜".as_bytes(), Lang::Ko), ["utf-8", "euc-kr", "gb18030"]);
        assert_eq!(encodings(b"", Lang::Zh), ["utf-8", "gb18030", "euc-kr"]);
    }

    #[test]
    fn known_headings_tell_old_encodings_apart() {
        // 일별,노출수 in code page 949, read as GB18030, is other Chinese.
        let texts = || ["老喊,畴免荐\n1,2".to_owned(), "일별,노출수\n1,2".to_owned()];
        assert_eq!(likeliest(texts()).unwrap(), "일별,노출수\n1,2");
        assert_eq!(likeliest(["a,b".to_owned(), "c,d".to_owned()]).unwrap(), "a,b");
        assert_eq!(likeliest([]), None);
        let far = |cells: usize| likeliest(["x".to_owned(), format!("{}Cost", ",".repeat(cells))]).unwrap().len() > 1;
        assert!(far(MAX_CELLS - 1) && !far(MAX_CELLS), "no line is looked through for ever");
    }

    #[test]
    fn workbooks_are_no_tables() {
        assert!(is_workbook(b"PK\x03\x04rest") && is_workbook(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1]));
        assert!(!is_workbook(b"PK,a\n") && !is_workbook(b""));
    }
}
