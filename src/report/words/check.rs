//! What every text must be like, for the tests of the tables.

use crate::base::{Lang, Text};

/// Asserts that texts of one table are there, differ from each other and keep the voice of their language.
pub(crate) fn texts(all: &[Text]) {
    assert!(!all.is_empty());
    for lang in Lang::ALL {
        let mut seen: Vec<&str> = all.iter().map(|text| text.get(lang)).collect();
        seen.iter().for_each(|text| voice(text, lang));
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), count, "two values share their {lang:?} words");
    }
}

/// Asserts that one text keeps the voice of its language and has no placeholder left.
pub(crate) fn sentence(text: &str, lang: Lang) {
    voice(text, lang);
    assert!(!text.contains(['{', '}']), "placeholder left: {text}");
}

fn voice(text: &str, lang: Lang) {
    assert!(!text.trim().is_empty() && text == text.trim() && !text.contains("  "), "{text:?}");
    let banned: &[&str] = match lang {
        Lang::En => &["!", "—", " ,", " ."],
        Lang::Ko => &["!", "당신", "，", "。", "(으)로", "(는)", "(가)", "(를)", "(와)"],
        Lang::Zh => &["!", "！", "你", "您", "?", ";"],
    };
    for bad in banned {
        assert!(!text.contains(bad), "{bad:?} in {text}");
    }
    if lang == Lang::En {
        assert!(text.is_ascii() || !text.chars().any(is_east_asian), "not English: {text}");
    } else {
        let own = |c: char| if lang == Lang::Ko { ('가'..='힣').contains(&c) } else { ('一'..='鿿').contains(&c) };
        // Codes and brand names may stand alone; anything with a space must be in the language.
        assert!(text.chars().any(own) || !text.contains(' '), "not {lang:?}: {text}");
        let foreign =
            |c: char| if lang == Lang::Ko { ('一'..='鿿').contains(&c) } else { ('가'..='힣').contains(&c) };
        assert!(!text.chars().any(foreign), "foreign letters: {text}");
    }
    if lang == Lang::Zh {
        let chars: Vec<char> = text.chars().collect();
        for pair in chars.windows(2) {
            let ascii_mark = matches!(pair[1], ',' | '.' | ':' | '(' | ')');
            assert!(!(('一'..='鿿').contains(&pair[0]) && ascii_mark), "ASCII punctuation: {text}");
        }
    }
}

fn is_east_asian(c: char) -> bool {
    ('가'..='힣').contains(&c) || ('一'..='鿿').contains(&c) || ('\u{3000}'..='\u{303f}').contains(&c)
}
