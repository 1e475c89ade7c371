//! Shortcuts: which keys mean what, wherever the cursor is. Keys that belong to one control – the arrows in a table or a
//! chart – are that control's own.

/// Key code of a key that an input method has, also where the browser does not say that it composes.
pub const TO_INPUT_METHOD: u32 = 229;

/// What a shortcut asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// The palette, or no longer.
    Search,
    /// The list of shortcuts, or no longer.
    Keys,
    /// Close what lies over the page.
    Close,
    /// Undo the last change.
    Undo,
    /// Redo what was undone.
    Redo,
    /// The stage before.
    Previous,
    /// The stage after.
    Next,
}

impl Shortcut {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 7] =
        [Self::Search, Self::Keys, Self::Close, Self::Undo, Self::Redo, Self::Previous, Self::Next];

    /// The keys, as they are printed on a keyboard; what is pressed together is joined by `+`. `Mod` is Ctrl, on a Mac ⌘.
    #[must_use]
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Search => &["Mod+K"],
            Self::Keys => &["Mod+/"],
            Self::Close => &["Esc"],
            Self::Undo => &["Mod+Z"],
            Self::Redo => &["Mod+Shift+Z", "Ctrl+Y"],
            Self::Previous => &["Alt+PageUp"],
            Self::Next => &["Alt+PageDown"],
        }
    }

    /// Whether the browser would do something of its own with the keys.
    #[must_use]
    pub const fn takes_key(self) -> bool {
        !matches!(self, Self::Close)
    }
}

/// A key that was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stroke<'a> {
    /// What it writes.
    pub key: &'a str,
    /// Where it is.
    pub code: &'a str,
    /// With Ctrl or ⌘.
    pub command: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift.
    pub shift: bool,
    /// Whether the cursor is in a text.
    pub typing: bool,
    /// Whether an input method has the key.
    pub composing: bool,
}

impl Stroke<'_> {
    /// The Latin letter of the key; a keyboard of another script has it at the same place.
    fn letter(&self) -> Option<char> {
        let mut written = self.key.chars();
        let letter = match (written.next(), written.next()) {
            (Some(letter), None) if letter.is_ascii() => Some(letter),
            (Some(_), None) => self.code.strip_prefix("Key").and_then(|letter| letter.chars().next()),
            _ => None,
        };
        letter.map(|letter| letter.to_ascii_lowercase())
    }

    /// What it asks for.
    #[must_use]
    pub fn shortcut(&self) -> Option<Shortcut> {
        if self.composing {
            return None;
        }
        match (self.command, self.alt, self.shift) {
            // The stroke stands on another key, with or without Shift, on every keyboard. A sign alone would be taken from who
            // speaks instead of typing (WCAG 2.1.4).
            (true, false, _) if matches!(self.key, "/" | "?") => Some(Shortcut::Keys),
            (true, false, false) => match self.letter()? {
                'k' => Some(Shortcut::Search),
                // In a text the browser takes back what was typed.
                'z' if !self.typing => Some(Shortcut::Undo),
                'y' if !self.typing => Some(Shortcut::Redo),
                _ => None,
            },
            (true, false, true) if !self.typing => (self.letter()? == 'z').then_some(Shortcut::Redo),
            (false, true, false) => match self.key {
                "PageUp" => Some(Shortcut::Previous),
                "PageDown" => Some(Shortcut::Next),
                _ => None,
            },
            (false, false, false) if self.key == "Escape" => Some(Shortcut::Close),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(key: &str) -> Stroke<'_> {
        Stroke { key, ..Stroke::default() }
    }

    #[test]
    fn keys_mean_what_they_say() {
        let command = |key| Stroke { command: true, ..pressed(key) };
        let alt = |key| Stroke { alt: true, ..pressed(key) };
        for (stroke, shortcut) in [
            (command("k"), Some(Shortcut::Search)),
            (command("K"), Some(Shortcut::Search)),
            (Stroke { typing: true, ..command("k") }, Some(Shortcut::Search)),
            (Stroke { code: "KeyK", ..command("ㅏ") }, Some(Shortcut::Search)),
            (Stroke { code: "KeyV", ..command("k") }, Some(Shortcut::Search)),
            (Stroke { shift: true, ..command("k") }, None),
            (Stroke { alt: true, ..command("k") }, None),
            (command("z"), Some(Shortcut::Undo)),
            (Stroke { shift: true, ..command("Z") }, Some(Shortcut::Redo)),
            (command("y"), Some(Shortcut::Redo)),
            (Stroke { typing: true, ..command("z") }, None),
            (Stroke { typing: true, shift: true, ..command("z") }, None),
            (command("/"), Some(Shortcut::Keys)),
            (Stroke { shift: true, ..command("?") }, Some(Shortcut::Keys)),
            (Stroke { typing: true, ..command("/") }, Some(Shortcut::Keys)),
            (Stroke { shift: true, ..pressed("?") }, None),
            (pressed("Escape"), Some(Shortcut::Close)),
            (Stroke { typing: true, ..pressed("Escape") }, Some(Shortcut::Close)),
            (alt("PageUp"), Some(Shortcut::Previous)),
            (alt("PageDown"), Some(Shortcut::Next)),
            (pressed("PageDown"), None),
            (pressed("k"), None),
            (alt("ArrowLeft"), None),
            (command("Enter"), None),
        ] {
            assert_eq!(stroke.shortcut(), shortcut, "{stroke:?}");
            assert_eq!(Stroke { composing: true, ..stroke }.shortcut(), None, "an input method has the key");
        }
    }

    #[test]
    fn every_shortcut_is_listed_with_its_keys() {
        for shortcut in Shortcut::ALL {
            assert!(!shortcut.keys().is_empty(), "{shortcut:?}");
        }
    }
}
