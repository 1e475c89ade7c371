//! How the plan is printed and exported: language, depth, chapters and their order, paper, colour, logo, remarks.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base::Lang;

use super::Stage;
use super::edit::EditError;
use super::row::text;

/// The most characters of a logo in base64: 45,000 bytes, much for a picture of [`MAX_SIDE`] pixels.
pub const MAX_LOGO: usize = 60_000;
/// The longest side of a logo in pixels.
pub const MAX_SIDE: u32 = 600;

/// A part of the document. The title page always comes first and is none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The answer on a page.
    Summary,
    /// The chapter of a stage.
    Stage(Stage),
    /// All findings and the four joins.
    Audit,
    /// The appendix: where every figure comes from.
    Receipts,
}

impl Part {
    /// All parts, in their usual order.
    pub fn all() -> impl Iterator<Item = Self> {
        let stages = Stage::ALL.into_iter().map(Self::Stage);
        std::iter::once(Self::Summary).chain(stages).chain([Self::Audit, Self::Receipts])
    }

    /// Stable name in files; also the id of the part's heading.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Stage(stage) => stage.slug(),
            Self::Audit => "audit",
            Self::Receipts => "receipts",
        }
    }

    /// The part of a slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::all().find(|part| part.slug() == slug)
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.slug())
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let slug = String::deserialize(from)?;
        Self::from_slug(&slug).ok_or_else(|| serde::de::Error::custom(format!("no part of a document: {slug}")))
    }
}

/// How much the document says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// The answer on one page.
    OnePage,
    /// Every chapter's result: text, key values, charts, sums.
    Short,
    /// Everything.
    #[default]
    Full,
}

impl Depth {
    /// All of them, from little to much.
    pub const ALL: [Self; 3] = [Self::OnePage, Self::Short, Self::Full];
}

/// The paper the document is set for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// Width and height in twentieths of a point.
    #[must_use]
    pub const fn twips(self) -> (u32, u32) {
        match self {
            Self::A4 => (11_906, 16_838),
            Self::Letter => (12_240, 15_840),
        }
    }
}

/// A colour of the company, `#rrggbb` in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// The product's own, where the company chose none (`--accent` of the light theme).
    pub const OWN: Self = Self([0x1f, 0x3f, 0x8c]);

    /// The colour of `#rrggbb`, with or without the sign.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#').unwrap_or_else(|| text.trim());
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let [_, r, g, b] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self([r, g, b]))
    }

    /// Six hexadecimal digits.
    #[must_use]
    pub fn digits(self) -> String {
        let [r, g, b] = self.0;
        format!("{r:02x}{g:02x}{b:02x}")
    }

    /// The colour darkened as far as white text on it, and it on white, can be read: contrast of 4.5 : 1
    /// (WCAG 2.2, 1.4.3).
    #[must_use]
    pub fn readable(self) -> Self {
        let mut colour = self;
        while colour.contrast_to_white() < 4.5 {
            colour = Self(colour.0.map(|part| part - part / 16 - u8::from(part > 0)));
        }
        colour
    }

    /// Contrast to white by WCAG 2.2.
    #[must_use]
    pub fn contrast_to_white(self) -> f64 {
        let linear = |part: u8| {
            let share = f64::from(part) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
        };
        let [r, g, b] = self.0.map(linear);
        1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&format!("#{}", self.digits()))
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let colour = Self::parse(&text).filter(|colour| text == format!("#{}", colour.digits()));
        colour.ok_or_else(|| serde::de::Error::custom("a colour is #rrggbb in small letters"))
    }
}

/// A logo: a PNG picture, in base64 in files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Logo(String);

impl Logo {
    /// The logo of a PNG file; `None` where it is no PNG, or too large.
    #[must_use]
    pub fn png(bytes: &[u8]) -> Option<Self> {
        Some(Self(STANDARD.encode(bytes))).filter(Self::is_legal)
    }

    /// The PNG file.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        STANDARD.decode(&self.0).unwrap_or_default()
    }

    /// As an address pictures are shown from.
    #[must_use]
    pub fn address(&self) -> String {
        format!("data:image/png;base64,{}", self.0)
    }

    /// Width and height in pixels, from the head of the file.
    #[must_use]
    pub fn size(&self) -> Option<(u32, u32)> {
        png_size(&self.bytes()).filter(|(width, height)| *width <= MAX_SIDE && *height <= MAX_SIDE)
    }

    fn is_legal(&self) -> bool {
        self.0.len() <= MAX_LOGO && STANDARD.decode(&self.0).is_ok() && self.size().is_some()
    }
}

/// Width and height in pixels, from the head of a PNG file (ISO/IEC 15948, 11.2.2); neither is 0.
#[must_use]
pub fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")?;
    let side = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some((side(0)?, side(4)?)).filter(|(width, height)| *width > 0 && *height > 0)
}

/// Largest picture file a logo is made of, in bytes.
pub const MAX_PICTURE: usize = 10_000_000;
/// Most pixels of a PNG a logo is made of: each takes 4 bytes of memory.
const MAX_PIXELS: u64 = 40_000_000;

/// Whether a picture file that begins so may be drawn. Only PNG says at its very beginning how large the picture is; what
/// its head does not tell is refused.
#[must_use]
pub fn is_drawable(head: &[u8]) -> bool {
    let pixels = |(width, height): (u32, u32)| u64::from(width) * u64::from(height);
    !head.starts_with(b"\x89PNG") || png_size(head).is_some_and(|size| pixels(size) <= MAX_PIXELS)
}

/// How the document looks, apart from what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Paper.
    pub paper: Paper,
    /// Colour of headings and lines; the product's own where none was chosen.
    pub accent: Option<Colour>,
    /// On the title page.
    pub logo: Option<Logo>,
}

/// The section of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Document {
    /// The document's language; the one of the interface where none was chosen.
    pub lang: Option<Lang>,
    /// How much it says.
    pub depth: Depth,
    /// Parts in the order they were put in; parts that are not named follow in their usual order.
    pub order: Vec<Part>,
    /// Parts that are left out.
    pub without: BTreeSet<Part>,
    /// What the author adds at the beginning of a part.
    pub remarks: BTreeMap<Part, String>,
    /// Paper.
    pub paper: Paper,
    /// Colour of headings and lines.
    pub accent: Option<Colour>,
    /// Logo.
    pub logo: Option<Logo>,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentEdit {
    /// Language; `None` follows the interface.
    Lang(Option<Lang>),
    /// How much it says.
    Depth(Depth),
    /// A part kept in (`true`) or left out.
    Include(Part, bool),
    /// A part moved up (`true`) or down by one place.
    Move(Part, bool),
    /// All parts, in their usual order.
    UsualParts,
    /// What the author adds to a part; empty for nothing.
    Remark(Part, String),
    /// Paper.
    Paper(Paper),
    /// Colour; `None` for the product's own.
    Accent(Option<Colour>),
    /// Logo; `None` for none.
    Logo(Option<Logo>),
}

impl Document {
    /// All parts in the document's order, also those that are left out.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let rest = Part::all().filter(|part| !self.order.contains(part));
        self.order.iter().copied().chain(rest).collect()
    }

    /// How it looks.
    #[must_use]
    pub fn look(&self) -> Look {
        Look { paper: self.paper, accent: self.accent, logo: self.logo.clone() }
    }

    pub(super) fn apply(&mut self, edit: DocumentEdit) -> Result<(), EditError> {
        match edit {
            DocumentEdit::Lang(lang) => self.lang = lang,
            DocumentEdit::Depth(depth) => self.depth = depth,
            DocumentEdit::Include(part, true) => drop(self.without.remove(&part)),
            DocumentEdit::Include(part, false) => drop(self.without.insert(part)),
            DocumentEdit::Move(part, up) => self.move_part(part, up),
            DocumentEdit::UsualParts => (self.order, self.without) = (Vec::new(), BTreeSet::new()),
            DocumentEdit::Remark(part, remark) => {
                let remark = text(remark)?;
                if remark.trim().is_empty() {
                    self.remarks.remove(&part);
                } else {
                    self.remarks.insert(part, remark);
                }
            }
            DocumentEdit::Paper(paper) => self.paper = paper,
            DocumentEdit::Accent(accent) => self.accent = accent,
            DocumentEdit::Logo(logo) if logo.as_ref().is_none_or(Logo::is_legal) => self.logo = logo,
            DocumentEdit::Logo(_) => return Err(EditError::OutOfRange),
        }
        Ok(())
    }

    /// The order is kept only where it is not the usual one.
    fn move_part(&mut self, part: Part, up: bool) {
        let mut parts = self.parts();
        let Some(at) = parts.iter().position(|other| *other == part) else { return };
        let to = if up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(to) = to.filter(|to| *to < parts.len()) {
            parts.swap(at, to);
            self.order = if parts.iter().copied().eq(Part::all()) { Vec::new() } else { parts };
        }
    }

    /// Whether edits could have made it.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        let all = Part::all().count();
        let once = self.order.iter().collect::<BTreeSet<_>>().len() == self.order.len();
        let whole = self.order.is_empty() || self.order.len() == all;
        let kept = |remark: &String| text(remark.clone()).is_ok() && !remark.trim().is_empty();
        once && whole && self.remarks.values().all(kept) && self.logo.as_ref().is_none_or(Logo::is_legal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn logo(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn parts_move_and_come_back_to_their_usual_order() {
        let mut document = Document::default();
        let budget = Part::Stage(Stage::Budget);
        document.apply(DocumentEdit::Move(budget, true)).unwrap();
        let at = |document: &Document, part| document.parts().iter().position(|other| *other == part);
        assert_eq!(at(&document, budget), Some(7));
        assert_eq!(at(&document, Part::Stage(Stage::Touchpoints)), Some(8));
        assert!(document.is_legal());
        document.apply(DocumentEdit::Move(budget, false)).unwrap();
        assert_eq!(document, Document::default());
        document.apply(DocumentEdit::Move(Part::Summary, true)).unwrap();
        document.apply(DocumentEdit::Move(Part::Receipts, false)).unwrap();
        assert_eq!(document, Document::default(), "nowhere to go");
    }

    #[test]
    fn a_png_that_would_fill_the_memory_is_not_drawn() {
        assert!(is_drawable(&logo(8_000, 5_000)));
        for bomb in
            [logo(60_000, 60_000), logo(u32::MAX, u32::MAX), logo(8_000, 5_001), logo(0, 5), b"\x89PNG".to_vec()]
        {
            assert!(!is_drawable(&bomb));
        }
        assert!(is_drawable(b"\xff\xd8\xff\xe0"), "a JPEG");
    }

    #[test]
    fn a_logo_is_a_small_png() {
        let small = Logo::png(&logo(480, 160)).unwrap();
        assert_eq!(small.size(), Some((480, 160)));
        assert_eq!(small.bytes(), logo(480, 160));
        assert_eq!(Logo::png(&logo(601, 10)), None, "wide");
        assert_eq!(Logo::png(&logo(0, 10)), None, "empty");
        assert_eq!(Logo::png(b"\xff\xd8\xff\xe0JFIF"), None, "no PNG");
        assert_eq!(Logo::png(&[logo(10, 10), vec![0; 46_000]].concat()), None, "heavy");
    }

    #[test]
    fn colours_are_darkened_until_they_can_be_read() {
        let colour = |text| Colour::parse(text).unwrap();
        assert_eq!(colour(" #1A2b3C ").digits(), "1a2b3c");
        assert_eq!([Colour::parse("#12345"), Colour::parse("#12345g"), Colour::parse("é12345")], [None; 3]);
        assert_eq!(colour("#005500").readable(), colour("#005500"), "dark enough");
        // By the formula of WCAG: #767676 on white is 4.54 : 1.
        assert!((colour("#767676").contrast_to_white() - 4.54).abs() < 0.005);
        for light in ["#ffffff", "#ffff00", "#00ffff", "#ffc0cb"] {
            assert!(colour(light).readable().contrast_to_white() >= 4.5, "{light}");
        }
    }
}
