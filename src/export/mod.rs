//! A plan in the forms other programs read. It makes text or bytes from what was computed and worded below, and refuses
//! to know screens and where files go. The page itself calls only [`ics`]; everything else runs in the office worker, so
//! that the first load does not carry it.

pub mod ics;
pub mod palette;
pub mod svg;

/// A form the plan is given out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Word.
    Docx,
    /// Excel, with live formulas.
    Xlsx,
    /// One web page that needs nothing else.
    Html,
    /// Markdown.
    Markdown,
    /// All tables.
    Csv,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Docx, Self::Xlsx, Self::Html, Self::Markdown, Self::Csv];

    /// The end of a file's name, which also names the format where it is asked for.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Csv => "csv",
        }
    }

    /// The format of an [`Format::extension`].
    #[must_use]
    pub fn of(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }
}
