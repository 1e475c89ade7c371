//! Finding names by what somebody types: in any script, in parts of words, while an input method still composes. It knows
//! letters, not what the names belong to.
//!
//! Case, accents and the width of letters do not count, nor do blanks and signs between words, which Korean writers set as
//! they like. A consonant alone stands for every syllable that begins with it (초성), and the last syllable counts as far
//! as it is typed: 거 is on its way to 검.

use std::ops::Range;

/// First of the Hangul syllables.
const HANGUL: u32 = 0xAC00;
const VOWELS_A_CONSONANT: u32 = 21;
const FINALS_A_VOWEL: u32 = 28;
/// Initial consonants in the order of the syllables.
const INITIALS: [char; 19] =
    ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];
/// Vowels in the order of the syllables, as keys are pressed for them.
const VOWELS: [&str; 21] = [
    "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ",
    "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ",
];
/// Final consonants in the order of the syllables, as keys are pressed for them.
const FINALS: [&str; 28] = [
    "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ",
    "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
];

/// Where in a name something was found; what is further up is the better hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// At its beginning.
    Start,
    /// At the beginning of a word.
    Word,
    /// Inside a word.
    Inside,
}

/// A name as it is searched: its letters and digits, and which of them begin a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    letters: Vec<char>,
    starts: Vec<bool>,
}

impl Name {
    /// The name of a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut name = Self::default();
        let mut before = None;
        for c in folded(text) {
            if c.is_alphanumeric() {
                // A brand written into a text of another script begins a word as well.
                let start = before.is_none_or(|before: char| before.is_ascii() != c.is_ascii());
                name.letters.push(c);
                name.starts.push(start);
                before = Some(c);
            } else {
                before = None;
            }
        }
        name
    }

    /// Where a word stands in the name, at its best.
    fn spot(&self, word: &[char]) -> Option<Spot> {
        let spots = (0..self.letters.len()).filter_map(|at| {
            let end = at + reach(self.letters.get(at..)?, word)?;
            let spot = match self.begins(at) {
                _ if at == 0 => Spot::Start,
                true => Spot::Word,
                false => Spot::Inside,
            };
            // The end of one word and the beginning of the next are no part of either.
            (spot != Spot::Inside || !self.breaks(at + 1..end)).then_some(spot)
        });
        spots.min()
    }

    fn begins(&self, at: usize) -> bool {
        self.starts.get(at).copied().unwrap_or(false)
    }

    fn breaks(&self, mut range: Range<usize>) -> bool {
        range.any(|at| self.begins(at))
    }
}

/// The names of one thing: the one that is shown, and what it is called besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// In the reader's language.
    pub own: Name,
    /// In other languages, and words that mean it.
    pub others: Vec<Name>,
}

/// How good a hit is, best first: the worst of its words, then all of them together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank(u8, u16);

/// What somebody typed, word by word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Vec<char>>,
    blank: bool,
}

impl Query {
    /// The words of a text.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let letters: Vec<char> = folded(typed).into_iter().flat_map(|c| apart(c).chars().collect::<Vec<_>>()).collect();
        let words = letters.split(|c| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(<[char]>::to_vec);
        Self { words: words.collect(), blank: typed.trim().is_empty() }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.blank
    }

    /// How good a hit the thing of these names is; `None` where one of the words is in none of them.
    #[must_use]
    pub fn rank(&self, names: &Names) -> Option<Rank> {
        // Signs alone are no word, and name nothing.
        if self.words.is_empty() {
            return None;
        }
        let mut rank = Rank(0, 0);
        for word in &self.words {
            let own = names.own.spot(word).map(|spot| spot as u8);
            let other = || names.others.iter().filter_map(|name| name.spot(word)).min().map(|spot| 3 + spot as u8);
            let class = own.or_else(other)?;
            rank = Rank(rank.0.max(class), rank.1.saturating_add(u16::from(class)));
        }
        Some(rank)
    }
}

/// A text without what does not count: case, accents, width; Hangul put together.
fn folded(text: &str) -> Vec<char> {
    let mut out = Vec::new();
    for c in text.chars().map(narrow).flat_map(char::to_lowercase) {
        match c {
            // Marks that stand over the letter before, and signs that are not seen.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            '\u{1100}'..='\u{11ff}' => compose(&mut out, c),
            // An apostrophe does not part a word.
            '\'' | '\u{2019}' | '\u{2bc}' => {}
            _ => match plain(c) {
                Some(letters) => out.extend(letters.chars()),
                None => out.push(c),
            },
        }
    }
    out
}

/// A letter of full width as one of the usual width.
fn narrow(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// Latin letters of European languages without their marks.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' => "i",
        'ł' | 'ĺ' | 'ļ' | 'ľ' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǒ' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ǔ' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

/// Puts a part of a syllable, as some systems write Hangul into files, to the part before.
fn compose(out: &mut Vec<char>, part: char) {
    let (before, part) = (out.last().copied().unwrap_or(' '), u32::from(part));
    let initial = INITIALS.iter().zip(0_u32..).find(|(jamo, _)| **jamo == before).map(|(_, place)| place);
    let open =
        u32::from(before).checked_sub(HANGUL).filter(|place| syllable(before) && place.is_multiple_of(FINALS_A_VOWEL));
    let whole = match (part, initial, open) {
        (0x1161..=0x1175, Some(initial), _) => {
            Some(HANGUL + (initial * VOWELS_A_CONSONANT + part - 0x1161) * FINALS_A_VOWEL)
        }
        (0x11A8..=0x11C2, _, Some(_)) => Some(u32::from(before) + part - 0x11A7),
        _ => None,
    };
    if let Some(whole) = whole.and_then(char::from_u32) {
        out.pop();
        out.push(whole);
    } else if let Some(jamo) = part.checked_sub(0x1100).and_then(|place| INITIALS.get(place as usize)) {
        out.push(*jamo);
    }
}

/// Two consonants some input methods write as one while no vowel has come.
fn apart(c: char) -> String {
    let two = match c {
        'ㄳ' => "ㄱㅅ",
        'ㄵ' => "ㄴㅈ",
        'ㄶ' => "ㄴㅎ",
        'ㄺ' => "ㄹㄱ",
        'ㄻ' => "ㄹㅁ",
        'ㄼ' => "ㄹㅂ",
        'ㄽ' => "ㄹㅅ",
        'ㄾ' => "ㄹㅌ",
        'ㄿ' => "ㄹㅍ",
        'ㅀ' => "ㄹㅎ",
        'ㅄ' => "ㅂㅅ",
        _ => return c.to_string(),
    };
    two.to_owned()
}

const fn syllable(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// Places of a syllable's parts in the tables.
fn parts(c: char) -> Option<[usize; 3]> {
    let place = u32::from(c).checked_sub(HANGUL).filter(|_| syllable(c))?;
    let (rest, last) = (place / FINALS_A_VOWEL, place % FINALS_A_VOWEL);
    Some([rest / VOWELS_A_CONSONANT, rest % VOWELS_A_CONSONANT, last].map(|place| place as usize))
}

/// The keys that are pressed for a syllable; none for another letter.
fn strokes(c: char) -> Vec<char> {
    let Some([initial, vowel, last]) = parts(c) else { return Vec::new() };
    let rest = [VOWELS.get(vowel), FINALS.get(last)];
    INITIALS.get(initial).copied().into_iter().chain(rest.into_iter().flatten().flat_map(|keys| keys.chars())).collect()
}

/// Whether a typed letter stands for a letter of the text.
fn same(typed: char, letter: char) -> bool {
    let initial = || parts(letter).and_then(|[initial, ..]| INITIALS.get(initial).copied());
    typed == letter || (INITIALS.contains(&typed) && initial() == Some(typed))
}

/// Whether a syllable may become, or be followed to, what stands in the text: 검 becomes 거미 once a vowel follows.
fn grows(typed: char, text: &[char]) -> bool {
    let keys = strokes(typed);
    let coming: Vec<char> = text.iter().take(2).flat_map(|letter| strokes(*letter)).collect();
    let there = text.first().is_some_and(|letter| syllable(*letter));
    !keys.is_empty() && there && coming.starts_with(&keys)
}

/// How many letters of the text a word takes from its beginning on; `None` where it does not stand there.
fn reach(text: &[char], word: &[char]) -> Option<usize> {
    let (last, head) = word.split_last()?;
    let begun = text.get(..head.len())?.iter().zip(head).all(|(letter, typed)| same(*typed, *letter));
    let rest = text.get(head.len()..)?;
    let ends = rest.first().is_some_and(|letter| same(*last, *letter)) || grows(*last, rest);
    (begun && ends).then_some(word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(name: &str, typed: &str) -> Option<Spot> {
        let query = Query::new(typed);
        let name = Name::new(name);
        let spots: Option<Vec<Spot>> = query.words.iter().map(|word| name.spot(word)).collect();
        spots.and_then(|spots| spots.into_iter().max())
    }

    fn finds(name: &str, typed: &str) -> bool {
        spot(name, typed).is_some()
    }

    #[test]
    fn english_is_found_in_any_case_width_and_accent() {
        assert_eq!(spot("Naver Shopping Search", "naver"), Some(Spot::Start));
        assert_eq!(spot("Naver Shopping Search", "ＳＨＯＰ"), Some(Spot::Word));
        assert_eq!(spot("Naver Shopping Search", "arch"), Some(Spot::Inside));
        assert_eq!(spot("Café Müller Straße", "cafe muller STRASSE"), Some(Spot::Word));
        assert_eq!(spot("Cafe\u{301} Nord", "café n"), Some(Spot::Word), "an accent of its own");
        assert!(finds("E-mail newsletter", "email") && finds("Email newsletter", "e-mail"));
        assert!(finds("The company’s site", "companys") && finds("New plan", "newplan"));
        assert!(finds("Search, by word", "word search"), "in any order");
        assert!(!finds("Naver Shopping", "naver kakao"), "every word must be there");
        assert!(!finds("test agenda", "stage"), "half of one word and half of the next");
        assert!(finds("best agenda", "agenda"));
        assert!(!finds("", "a") && !finds("a", ""));
    }

    #[test]
    fn korean_is_found_by_syllables_initials_and_what_is_being_typed() {
        assert_eq!(spot("검색광고", "검색"), Some(Spot::Start));
        assert_eq!(spot("네이버 쇼핑검색", "쇼핑"), Some(Spot::Word));
        assert_eq!(spot("네이버 쇼핑검색", "검색"), Some(Spot::Inside));
        assert!(finds("네이버 쇼핑검색", "네이버쇼핑"), "blanks do not count");
        // Initial consonants.
        for typed in ["ㄱㅅ", "ㄳ", "ㄱㅅㄱㄱ", "ㄳㄱ", "검ㅅ"] {
            assert_eq!(spot("검색광고", typed), Some(Spot::Start), "{typed}");
        }
        assert_eq!(spot("네이버 쇼핑검색", "ㅅㅍ"), Some(Spot::Word));
        assert!(finds("네이버 쇼핑검색", "네ㅇㅂ") && !finds("네이버", "ㄴㅂ") && !finds("검색", "ㅅㄱ"));
        assert!(finds("까페", "ㄲ") && !finds("까페", "ㄱ"));
        // A syllable on its way, key by key.
        for typed in ["ㄱ", "거", "검", "검ㅅ", "검새", "검색"] {
            assert_eq!(spot("검색", typed), Some(Spot::Start), "{typed}");
        }
        assert!(finds("거미", "검") && finds("값", "갑") && finds("갑시", "값") && finds("과일", "고"));
        assert!(!finds("거미", "겁") && !finds("검색", "거색") && !finds("거", "검") && !finds("검색", "ㅓ"));
        // As some systems write it into file names.
        assert!(finds("\u{1100}\u{1165}\u{11b7}\u{1109}\u{1162}\u{11a8}", "검색") && finds("검색", "\u{1100}\u{1165}"));
    }

    #[test]
    fn chinese_is_found_by_any_part() {
        assert_eq!(spot("小红书达人合作", "小红书"), Some(Spot::Start));
        assert_eq!(spot("小红书达人合作", "达人"), Some(Spot::Inside));
        assert_eq!(spot("Naver购物搜索", "购物"), Some(Spot::Word));
        assert!(finds("小红书达人合作", "小红书 合作") && finds("小红书 达人", "小红书达人"));
        assert!(finds("企业微信（ＳＣＲＭ）", "scrm") && finds("A\u{3000}B", "ab"));
        assert!(!finds("小红书", "小书"));
    }

    #[test]
    fn the_shown_name_comes_before_the_others() {
        let names = |own: &str, others: &[&str]| Names {
            own: Name::new(own),
            others: others.iter().map(|other| Name::new(other)).collect(),
        };
        let rank = |typed: &str, own: &str, others: &[&str]| Query::new(typed).rank(&names(own, others));
        let sorted = [
            rank("budget", "Budget", &[]),
            rank("budget", "The budget", &[]),
            rank("budget", "Subbudget", &[]),
            rank("budget", "예산", &["Budget"]),
            rank("budget", "예산", &["The budget"]),
            rank("budget", "예산", &["Subbudget"]),
        ];
        assert!(sorted.iter().all(Option::is_some) && sorted.is_sorted_by(|a, b| a < b), "{sorted:?}");
        assert!(rank("예산 budget", "예산", &["Budget"]).is_some(), "words of two languages");
        assert_eq!(rank("예산 money", "예산", &["Budget"]), None);
        assert!(Query::new(" \u{3000}").is_blank() && !Query::new("?!").is_blank());
        assert_eq!(rank("?!", "Budget?!", &[]), None);
    }
}
