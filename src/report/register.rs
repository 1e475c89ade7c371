//! The register of the document. The app speaks Korean in the 해요 form, a document in the 합니다 form; as every
//! wording exists once, the document's form is derived from the app's by the rules of Korean conjugation. Chinese and
//! English keep their form.

use crate::base::Lang;

const FIRST: u32 = 0xAC00;
const LAST: u32 = 0xD7A3;
/// Vowels by their place in a syllable block.
const A: u32 = 0;
const AE: u32 = 1;
const EO: u32 = 4;
const E: u32 = 5;
const YEO: u32 = 6;
const O: u32 = 8;
const WA: u32 = 9;
const WAE: u32 = 10;
const OE: u32 = 11;
const U: u32 = 13;
const WO: u32 = 14;
const EU: u32 = 18;
const I: u32 = 20;
/// Final consonants by their place in a syllable block.
const NO_FINAL: u32 = 0;
const NIEUN: u32 = 4;
const RIEUL: u32 = 8;
const BIEUP: u32 = 17;

/// A syllable taken apart: initial, vowel, final.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Syllable {
    initial: u32,
    vowel: u32,
    last: u32,
}

impl Syllable {
    fn of(c: char) -> Option<Self> {
        let code = u32::from(c);
        (FIRST..=LAST).contains(&code).then(|| {
            let index = code - FIRST;
            Self { initial: index / 588, vowel: index % 588 / 28, last: index % 28 }
        })
    }

    fn with(self, vowel: u32, last: u32) -> char {
        char::from_u32(FIRST + self.initial * 588 + vowel * 28 + last).unwrap_or(' ')
    }
}

/// Endings the rules cannot tell from their sound: irregular stems and forms of the copula.
const EXCEPTIONS: [(&str, &str); 30] = [
    ("아니에요", "아닙니다"),
    ("거예요", "것입니다"),
    ("이에요", "입니다"),
    ("예요", "입니다"),
    ("나아요", "낫습니다"),
    ("모아요", "모읍니다"),
    ("바빠요", "바쁩니다"),
    ("나빠요", "나쁩니다"),
    ("아파요", "아픕니다"),
    ("담가요", "담급니다"),
    ("배워요", "배웁니다"),
    ("세워요", "세웁니다"),
    ("키워요", "키웁니다"),
    ("채워요", "채웁니다"),
    ("비워요", "비웁니다"),
    ("치워요", "치웁니다"),
    ("나눠요", "나눕니다"),
    ("들러요", "들릅니다"),
    ("따라요", "따릅니다"),
    ("치러요", "치릅니다"),
    ("묻어요", "묻습니다"),
    ("그래요", "그렇습니다"),
    ("어때요", "어떻습니다"),
    ("펴요", "폅니다"),
    ("켜요", "켭니다"),
    ("서요", "섭니다"),
    ("인가요", "입니다"),
    ("긴가요", "깁니다"),
    ("다른가요", "다릅니다"),
    ("어떤가요", "어떻습니다"),
];

/// The text in the register of a document.
#[must_use]
pub fn formal(text: &str, lang: Lang) -> String {
    if lang != Lang::Ko {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out: Vec<char> = Vec::with_capacity(chars.len() + 8);
    for (i, c) in chars.iter().enumerate() {
        let ends = chars.get(i + 1).is_none_or(|next| matches!(next, '.' | '?' | '(' | ')' | ';' | ':' | '\n'));
        if *c == '요' && ends {
            conjugate(&mut out, chars.get(i + 1) == Some(&'?'));
        } else {
            out.push(*c);
        }
    }
    out.into_iter().collect()
}

/// Replaces the verb form at the end of `out`, whose 요 is already left out, by its formal form.
fn conjugate(out: &mut Vec<char>, question: bool) {
    let tail: String = out.iter().skip(out.len().saturating_sub(4)).chain(&['요']).collect();
    if let Some((casual, formal)) = EXCEPTIONS.iter().find(|(casual, _)| tail.ends_with(casual)) {
        out.truncate(out.len() - (casual.chars().count() - 1));
        return push(out, formal, question);
    }
    // 하세요 → 하십시오, as a question 하십니까; 하나요? → 합니까?
    if tail.ends_with("세요") {
        out.pop();
        return push(out, if question { "십니다" } else { "십시오" }, question);
    }
    if question && tail.ends_with("나요") {
        out.pop();
        return attach(out, question);
    }
    let Some(last) = out.pop() else { return };
    let before = out.last().copied().and_then(Syllable::of);
    match (last, Syllable::of(last)) {
        // 좋은가요?, 할까요? ask in the same form in a document.
        ('가', _) if question && before.is_some_and(|b| b.last == NIEUN) => out.extend([last, '요']),
        ('까' | '네', _) => out.extend([last, '요']),
        // ㅂ stems: 쉬워요 → 쉽습니다.
        ('워', _) if before.is_some_and(|b| b.last == NO_FINAL) => {
            restore(out, |b| b.with(b.vowel, BIEUP), "습니다", question);
        }
        // 르 stems: 달라요 → 다릅니다.
        ('라' | '러', _) if before.is_some_and(|b| b.last == RIEUL) => {
            restore(out, |b| b.with(b.vowel, NO_FINAL), "릅니다", question);
        }
        // 있어요 → 있습니다; ㄹ stems: 들어요 → 듭니다.
        ('아' | '어', _) => attach(out, question),
        (_, Some(s)) if s.last == NO_FINAL => {
            let vowel = match s.vowel {
                // 해요 → 합니다.
                AE if s.initial == 18 => A,
                YEO => I,
                WO => U,
                WA => O,
                WAE => OE,
                EO => EU,
                A | AE | E => s.vowel,
                _ => return out.extend([last, '요']),
            };
            out.push(s.with(vowel, BIEUP));
            push(out, "니다", question);
        }
        _ => out.extend([last, '요']),
    }
}

/// Changes the last syllable and appends an ending.
fn restore(out: &mut Vec<char>, change: impl Fn(Syllable) -> char, ending: &str, question: bool) {
    if let Some(last) = out.last_mut()
        && let Some(syllable) = Syllable::of(*last)
    {
        *last = change(syllable);
    }
    push(out, ending, question);
}

/// Attaches the formal ending to the verb stem at the end of `out`.
fn attach(out: &mut Vec<char>, question: bool) {
    match out.last().copied().and_then(Syllable::of) {
        Some(stem) if stem.last == NO_FINAL || stem.last == RIEUL => {
            restore(out, |s| s.with(s.vowel, BIEUP), "니다", question);
        }
        _ => push(out, "습니다", question),
    }
}

/// Appends an ending, as a question where it is one: 습니다 → 습니까.
fn push(out: &mut Vec<char>, ending: &str, question: bool) {
    out.extend(ending.chars());
    if question && ending.ends_with('다') {
        out.pop();
        out.push('까');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn casual_korean_becomes_formal() {
        for (casual, expected) in [
            ("돈이 들어요. 많아요.", "돈이 듭니다. 많습니다."),
            ("시작하세요. 넣으세요.", "시작하십시오. 넣으십시오."),
            ("나가요. 해요. 돼요. 봐요. 줘요.", "나갑니다. 합니다. 됩니다. 봅니다. 줍니다."),
            ("걸려요. 남겨요. 써요. 커요. 내요.", "걸립니다. 남깁니다. 씁니다. 큽니다. 냅니다."),
            ("달라요. 빨라요. 쉬워요. 어려워요. 배워요.", "다릅니다. 빠릅니다. 쉽습니다. 어렵습니다. 배웁니다."),
            ("손해예요. 답이 아니에요. 늦을 거예요.", "손해입니다. 답이 아닙니다. 늦을 것입니다."),
            ("둬요. 드물어요. 퍼뜨려요. 일러요.", "둡니다. 드뭅니다. 퍼뜨립니다. 이릅니다."),
            ("했어요. 없어요. 팔아요. 나아요.", "했습니다. 없습니다. 팝니다. 낫습니다."),
            ("넓히세요(모델 계산).", "넓히십시오(모델 계산)."),
            ("수요(월), 필요(주).", "수요(월), 필요(주)."),
            ("있나요? 하나요? 파나요? 좋은가요?", "있습니까? 합니까? 팝니까? 좋은가요?"),
            (
                "무엇이 다른가요? 얼마나 긴가요? 어떤가요? 얼마인가요?",
                "무엇이 다릅니까? 얼마나 깁니까? 어떻습니까? 얼마입니까?",
            ),
            ("이미 합니다. 요약", "이미 합니다. 요약"),
        ] {
            assert_eq!(formal(casual, Lang::Ko), expected);
        }
    }

    #[test]
    fn other_languages_stay() {
        assert_eq!(formal("开始。", Lang::Zh), "开始。");
    }
}
