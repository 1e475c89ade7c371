//! A case as a package a school's LMS takes: the program's own files, the case, the page that talks to the LMS, and the
//! manifest that tells what is what. A package is the site itself; nothing in it asks for a server of ours.

mod manifest;

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::base::Lang;

pub use manifest::{COURSE, manifest};

/// What the LMS launches.
pub const LAUNCH: &str = "launch.html";

/// The standard a package follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standard {
    /// SCORM 1.2.
    Scorm12,
    /// SCORM 2004, 3rd edition.
    Scorm2004Third,
    /// SCORM 2004, 4th edition.
    Scorm2004Fourth,
    /// cmi5.
    Cmi5,
}

impl Standard {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Scorm12, Self::Scorm2004Third, Self::Scorm2004Fourth, Self::Cmi5];

    /// The name in file names.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Scorm12 => "scorm12",
            Self::Scorm2004Third => "scorm2004-3",
            Self::Scorm2004Fourth => "scorm2004-4",
            Self::Cmi5 => "cmi5",
        }
    }

    /// The standard of a slug.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standard| standard.slug() == slug)
    }

    /// What talks to the LMS, as `site/lms/launch.js` names it.
    #[must_use]
    pub const fn runtime(self) -> &'static str {
        match self {
            Self::Scorm12 => "scorm12",
            Self::Scorm2004Third | Self::Scorm2004Fourth => "scorm2004",
            Self::Cmi5 => "cmi5",
        }
    }

    /// The name of the manifest.
    #[must_use]
    pub const fn manifest_name(self) -> &'static str {
        match self {
            Self::Cmi5 => "cmi5.xml",
            Self::Scorm12 | Self::Scorm2004Third | Self::Scorm2004Fourth => "imsmanifest.xml",
        }
    }
}

/// What a manifest tells of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The case's id.
    pub id: String,
    /// SHA-256 of the case's text, 64 hexadecimal digits; it names the case to the LMS for good.
    pub digest: String,
    /// Its titles; at least one.
    pub titles: BTreeMap<Lang, String>,
    /// What is asked, by language.
    pub tasks: BTreeMap<Lang, String>,
    /// The share of points that passes, in percent, 1–100; `None` where handing in is enough.
    pub pass: Option<u32>,
}

impl About {
    /// The title where only one can be told: in `lang`, else in the first language there is.
    fn title(&self, lang: Lang) -> &str {
        self.titles.get(&lang).or_else(|| self.titles.values().next()).map_or(self.id.as_str(), String::as_str)
    }
}

/// The package of `files`, which hold everything but the manifest, by name.
///
/// # Errors
/// Where the files do not make a ZIP file: two of one name, or more than it can hold.
pub fn package(standard: Standard, about: &About, lang: Lang, files: &BTreeMap<String, Vec<u8>>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The same case makes the same bytes, whenever it is packed.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    // First in the file: some LMSs look for it without reading the rest.
    zip.start_file(standard.manifest_name(), options)?;
    zip.write_all(manifest(standard, about, lang, &names).as_bytes())?;
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_package_holds_its_files_and_is_the_same_twice() {
        let titles = [(Lang::Ko, "강릉 <로스터리> & 친구".to_owned()), (Lang::En, "A roastery".to_owned())].into();
        let about =
            About { id: "roastery".into(), digest: "ab".repeat(32), titles, tasks: BTreeMap::new(), pass: Some(60) };
        let files: BTreeMap<String, Vec<u8>> =
            [("launch.html".to_owned(), b"<!doctype html>".to_vec()), ("case.json".to_owned(), vec![b'x'; 5_000])]
                .into();
        for standard in Standard::ALL {
            let made = package(standard, &about, Lang::Ko, &files).unwrap();
            assert_eq!(made, package(standard, &about, Lang::Ko, &files).unwrap());
            let mut zip = zip::ZipArchive::new(Cursor::new(made)).unwrap();
            assert_eq!(zip.len(), 3);
            assert_eq!(zip.by_index(0).unwrap().name(), standard.manifest_name());
            for (name, bytes) in &files {
                let mut read = Vec::new();
                zip.by_name(name).unwrap().read_to_end(&mut read).unwrap();
                assert_eq!(read, *bytes);
            }
            assert_eq!(Standard::from_slug(standard.slug()), Some(standard));
        }
    }
}
