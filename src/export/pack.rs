//! ZIP files somebody else made: office files, cases, a class's submissions in one file. Hostile until read: nothing is
//! inflated beyond its limit, and a package inside a package is a file like any other.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::carried::Refused;

/// Most entries of a file; a workbook of a plan has under a hundred, a class one or two for each submission.
const MAX_ENTRIES: usize = 5_000;
/// Bytes an entry may inflate to for each of its own, above the first megabyte. Text reaches 100, a bomb 1,000.
const MAX_RATIO: u64 = 200;

/// A package that is looked into.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be inflated.
    left: u64,
}

/// Whether bytes begin like a package.
#[must_use]
pub fn is_package(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
}

impl<'a> Package<'a> {
    /// Opens a package, all entries of which may inflate to `most` bytes together.
    ///
    /// # Errors
    /// When there are too many entries, or it is no package.
    pub fn open(bytes: &'a [u8], most: u64) -> Result<Self, Refused> {
        // Every entry of the directory begins so; counted before the directory is read, which would make room for all.
        if bytes.windows(4).filter(|window| *window == b"PK\x01\x02").take(MAX_ENTRIES + 1).count() > MAX_ENTRIES {
            return Err(Refused::TooBig);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Damaged)?;
        Ok(Self { archive, left: most })
    }

    /// Places and names of the entries, without folders. A name nobody should use as a path is still a name.
    #[must_use]
    pub fn names(&self) -> Vec<(usize, String)> {
        let names = self.archive.file_names().zip(self.archive.file_names_raw());
        let name = |(name, raw): (Result<Cow<'_, str>, _>, &[u8])| match name {
            Ok(name) => name.into_owned(),
            Err(_) => String::from_utf8_lossy(raw).into_owned(),
        };
        names.map(name).enumerate().filter(|(_, name)| !name.ends_with(['/', '\\'])).collect()
    }

    /// Whether it is a file of an office program.
    #[must_use]
    pub fn is_office(&self) -> bool {
        self.archive.file_names().flatten().any(|name| name == "[Content_Types].xml" || name == "mimetype")
    }

    /// An entry by its place, inflated. What it says about its size is checked first and held to afterwards.
    ///
    /// # Errors
    /// When it is too big, encrypted or damaged.
    pub fn part(&mut self, place: usize) -> Result<Vec<u8>, Refused> {
        let file = self.archive.by_index(place).map_err(|_| Refused::Damaged)?;
        let size = file.size();
        let most = file.compressed_size().saturating_mul(MAX_RATIO).saturating_add(1_000_000);
        if size > self.left || size > most {
            return Err(Refused::TooBig);
        }
        self.left -= size;
        let mut out = Vec::new();
        file.take(size + 1).read_to_end(&mut out).map_err(|_| Refused::Damaged)?;
        if out.len() as u64 != size {
            return Err(Refused::Damaged);
        }
        Ok(out)
    }
}
