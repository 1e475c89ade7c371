//! Korean particles take one of two forms by the last sound of the word before them: 광고는, 예산은.

/// A particle that changes with the sound before it; named by what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Particle {
    /// 은/는.
    Topic,
    /// 이/가.
    Subject,
    /// 을/를.
    Object,
    /// 으로/로; 로 also after ㄹ.
    Direction,
    /// 과/와.
    With,
    /// 이에요/예요.
    Is,
}

/// How a word ends when read aloud in Korean.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    Rieul,
    Consonant,
    /// Not readable, for example a Chinese character.
    Unknown,
}

impl Particle {
    /// The forms after a consonant, after a vowel, and the written-out alternative when the sound is unknown.
    const fn forms(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Topic => ("은", "는", "은(는)"),
            Self::Subject => ("이", "가", "이(가)"),
            Self::Object => ("을", "를", "을(를)"),
            Self::Direction => ("으로", "로", "(으)로"),
            Self::With => ("과", "와", "과(와)"),
            Self::Is => ("이에요", "예요", "이에요(예요)"),
        }
    }
}

/// The form of `particle` that follows `word`. Quotes, punctuation and a bracketed addition at the end are not read.
#[must_use]
pub fn particle(word: &str, particle: Particle) -> &'static str {
    let (closed, open, unknown) = particle.forms();
    match ending(spoken(word)) {
        Ending::Vowel => open,
        Ending::Rieul if particle == Particle::Direction => open,
        Ending::Rieul | Ending::Consonant => closed,
        Ending::Unknown => unknown,
    }
}

/// The word with its particle: `예산은`, `광고는`.
#[must_use]
pub fn with_particle(word: &str, particle_kind: Particle) -> String {
    format!("{word}{}", particle(word, particle_kind))
}

/// The part of `word` whose end is read aloud: `메타(Meta)` is read as 메타, `"예산"` as 예산.
fn spoken(word: &str) -> &str {
    let mut rest = word;
    loop {
        let bare =
            rest.trim_end_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '%' | ')' | '）' | '+' | '$' | '€')));
        let before_bracket = match bare.strip_suffix([')', '）']) {
            Some(inner) => inner.rfind(['(', '（']).and_then(|open| inner.get(..open)).unwrap_or(inner),
            None => return bare,
        };
        // A word that is nothing but a bracket is read from inside it.
        if before_bracket.trim().is_empty() {
            return bare.trim_matches(|c: char| !c.is_alphanumeric());
        }
        rest = before_bracket;
    }
}

fn ending(word: &str) -> Ending {
    match word.chars().next_back() {
        Some(c @ '가'..='힣') => match (u32::from(c) - u32::from('가')) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Rieul,
            _ => Ending::Consonant,
        },
        Some('0'..='9') => digits(word),
        Some('a'..='z' | 'A'..='Z') => latin(word),
        // 퍼센트, 플러스, 달러, 유로.
        Some('%' | '+' | '$' | '€') => Ending::Vowel,
        _ => Ending::Unknown,
    }
}

/// 영 일 이 삼 사 오 육 칠 팔 구; trailing zeros are read as 십, 백, 천, 만, 억, which all close, and 조, which does not.
fn digits(word: &str) -> Ending {
    let number = word.rsplit(|c: char| !(c.is_ascii_digit() || c == ',')).next().unwrap_or_default();
    let zeros = number.chars().rev().filter(|c| *c != ',').take_while(|c| *c == '0').count();
    match word.chars().next_back() {
        Some('0') if (12..16).contains(&zeros) => Ending::Vowel,
        Some('0' | '3' | '6') => Ending::Consonant,
        Some('1' | '7' | '8') => Ending::Rieul,
        _ => Ending::Vowel,
    }
}

/// Capitals are read letter by letter (에스엔에스); words by the usual Korean transcription of their last letters.
fn latin(word: &str) -> Ending {
    let start = word.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |i| i + 1);
    let tail = word.get(start..).unwrap_or(word);
    let lower = tail.to_ascii_lowercase();
    if tail.len() == 1 || tail.bytes().all(|b| b.is_ascii_uppercase()) {
        return match lower.chars().next_back() {
            Some('l' | 'r') => Ending::Rieul,
            Some('m' | 'n') => Ending::Consonant,
            _ => Ending::Vowel,
        };
    }
    let vowels = "aeiou";
    let mut back = lower.chars().rev();
    let (last, second, third) = (back.next(), back.next(), back.next());
    let is_vowel = |c: Option<char>| c.is_some_and(|c| vowels.contains(c));
    match (last, second) {
        (Some('l'), _) | (Some('e'), Some('l')) => Ending::Rieul,
        // 인스타그램, 게임, 라인, 마케팅.
        (Some('m' | 'n'), _) | (Some('g'), Some('n')) | (Some('e'), Some('m' | 'n')) => Ending::Consonant,
        // 클릭, 앱; after a consonant the stop gets a vowel: 링크, 태스크.
        (Some('k'), Some('c')) | (Some('p'), Some('p')) | (Some('c'), Some('i')) => Ending::Consonant,
        // 챗, 페이스북, 웹, but 시트, 위크 after a long vowel.
        (Some('k'), Some('o')) => Ending::Consonant,
        (Some('p' | 'b'), second) if is_vowel(second) => Ending::Consonant,
        (Some('k' | 't'), second) if is_vowel(second) && !is_vowel(third) => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_particle_has_its_forms() {
        use Particle::{Direction, Is, Object, Subject, Topic, With};
        let all = [Topic, Subject, Object, Direction, With, Is];
        let forms = |word| all.map(|kind| particle(word, kind));
        assert_eq!(forms("광고"), ["는", "가", "를", "로", "와", "예요"]);
        assert_eq!(forms("예산"), ["은", "이", "을", "으로", "과", "이에요"]);
        assert_eq!(forms("채널"), ["은", "이", "을", "로", "과", "이에요"]);
        assert_eq!(forms("微信"), ["은(는)", "이(가)", "을(를)", "(으)로", "과(와)", "이에요(예요)"]);
        assert_eq!(particle("", Topic), "은(는)");
        assert_eq!(with_particle("예산", Object), "예산을");
    }

    #[test]
    fn digits_are_read_aloud() {
        let read = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].map(|word| particle(word, Particle::Direction));
        assert_eq!(read, ["으로", "로", "로", "으로", "로", "로", "으로", "로", "로", "로"]);
        assert_eq!(particle("28,000", Particle::Topic), "은");
        assert_eq!(particle("1,000,000,000,000", Particle::Topic), "는");
        assert_eq!(particle("100,000,000", Particle::Topic), "은");
        assert_eq!(particle("GA4", Particle::Topic), "는");
        assert_eq!(particle("3%", Particle::Object), "를");
    }

    #[test]
    fn latin_words_and_abbreviations() {
        for (word, form) in [
            ("SNS", "는"),
            ("CPM", "은"),
            ("URL", "은"),
            ("B2B", "는"),
            ("Meta", "는"),
            ("Google", "은"),
            ("email", "은"),
            ("Instagram", "은"),
            ("Naver", "는"),
            ("marketing", "은"),
            ("game", "은"),
            ("online", "은"),
            ("click", "은"),
            ("app", "은"),
            ("shop", "은"),
            ("web", "은"),
            ("Facebook", "은"),
            ("TikTok", "은"),
            ("internet", "은"),
            ("link", "는"),
            ("sheet", "는"),
            ("test", "는"),
            ("site", "는"),
            ("blog", "는"),
            ("YouTube", "는"),
        ] {
            assert_eq!(particle(word, Particle::Topic), form, "{word}");
        }
        assert_eq!(particle("Google", Particle::Direction), "로");
    }

    #[test]
    fn what_is_not_read_does_not_decide() {
        assert_eq!(particle("메타(Instagram)", Particle::Topic), "는");
        assert_eq!(particle("‘예산’", Particle::Topic), "은");
        assert_eq!(particle("예산 (총액) ", Particle::Topic), "은");
        assert_eq!(particle("(광고)", Particle::Topic), "는");
        assert_eq!(particle("()", Particle::Topic), "은(는)");
    }

    proptest! {
        #[test]
        fn no_word_panics(any in any::<String>(), near in "[가-힣a-zA-Z0-9,()（） %]{0,8}") {
            for word in [any, near] {
                prop_assert!(with_particle(&word, Particle::Topic).starts_with(&word));
            }
        }
    }
}
