//! The three languages of the product and the text type that has all of them or does not compile.

use serde::{Deserialize, Serialize};

/// A language the product speaks. All three are equals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Korean.
    Ko,
    /// Chinese, simplified.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which the switch shows them.
    pub const ALL: [Self; 3] = [Self::Ko, Self::Zh, Self::En];

    /// BCP 47 tag for the document's `lang` attribute, which decides the Han glyph forms.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::Zh => "zh-Hans",
            Self::En => "en",
        }
    }

    /// The language's own name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ko => "한국어",
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// The first preferred browser language (BCP 47, best first) that the product speaks; English otherwise.
    #[must_use]
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter()
            .find_map(|tag| match tag.split(['-', '_']).next().map(str::to_ascii_lowercase).as_deref() {
                Some("ko") => Some(Self::Ko),
                Some("zh") => Some(Self::Zh),
                Some("en") => Some(Self::En),
                _ => None,
            })
            .unwrap_or(Self::En)
    }
}

/// One text in every language; a missing translation is a compile error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    en: &'static str,
    ko: &'static str,
    zh: &'static str,
}

impl Text {
    /// English, Korean and Chinese, in this order everywhere in the sources.
    #[must_use]
    pub const fn new(en: &'static str, ko: &'static str, zh: &'static str) -> Self {
        Self { en, ko, zh }
    }

    /// The text in one language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ko => self.ko,
            Lang::Zh => self.zh,
        }
    }

    /// The text with `{0}`, `{1}` … replaced by `values`. Sentences are templates, never glued from parts.
    #[must_use]
    pub fn fill(self, lang: Lang, values: &[&str]) -> String {
        // One pass, so that a brace inside a value is never taken for a placeholder.
        let mut out = String::new();
        let mut rest = self.get(lang);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let hole =
                after.split_once('}').and_then(|(index, tail)| Some((values.get(index.parse::<usize>().ok()?)?, tail)));
            rest = match hole {
                Some((value, tail)) => {
                    out.push_str(value);
                    tail
                }
                None => {
                    out.push('{');
                    after
                }
            };
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_speak_wins() {
        assert_eq!(Lang::preferred(["fr-FR", "zh-CN", "ko"]), Lang::Zh);
        assert_eq!(Lang::preferred(["ko-KR"]), Lang::Ko);
        assert_eq!(Lang::preferred([]), Lang::En);
    }
}
