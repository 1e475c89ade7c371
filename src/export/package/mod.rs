//! A case as a package a school's LMS takes: the program's own files, the case, the page that talks to the LMS, and the
//! manifest that tells what is what. A package is the site itself; nothing in it asks for a server of ours.

mod manifest;

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::base::Lang;
use crate::course::{Case, Rule};

use super::clean::escape;

pub use manifest::manifest;

/// What the LMS launches, and what this page waits to be told: what the package is, its case, and from how many percent it is
/// passed.
pub const LAUNCH: &str = "launch.html";
const TOLD: &str = "<meta name=\"package\" content=\"\">";
const TITLE: &str = "<title>Mixwright</title>";
/// That the page asks no server; where it talks to a record store, it may ask one.
const ASKS_NOBODY: &str = "connect-src 'none'";
const ASKS: &str = "connect-src http: https:";

/// The standard a package follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standard {
    /// SCORM 1.2.
    Scorm12,
    /// SCORM 2004, 4th edition.
    Scorm2004Fourth,
    /// SCORM 2004, 3rd edition.
    Scorm2004Third,
    /// cmi5.
    Cmi5,
    /// None: a folder for any web server, without an LMS.
    Web,
}

impl Standard {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Scorm12, Self::Scorm2004Fourth, Self::Scorm2004Third, Self::Cmi5, Self::Web];

    /// The name in file names.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Scorm12 => "scorm12",
            Self::Scorm2004Third => "scorm2004-3",
            Self::Scorm2004Fourth => "scorm2004-4",
            Self::Cmi5 => "cmi5",
            Self::Web => "web",
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
            Self::Web => "none",
        }
    }

    /// The name of the manifest.
    #[must_use]
    pub const fn manifest_name(self) -> Option<&'static str> {
        match self {
            Self::Cmi5 => Some("cmi5.xml"),
            Self::Scorm12 | Self::Scorm2004Third | Self::Scorm2004Fourth => Some("imsmanifest.xml"),
            Self::Web => None,
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
    /// What is to be told of a case with this digest. Where somebody has to judge, the program passes nobody.
    #[must_use]
    pub fn of(case: &Case, digest: String) -> Self {
        let of = |part: fn(&crate::course::CaseText) -> &String| {
            let texts = case.texts.iter().map(move |(lang, text)| (*lang, part(text).clone()));
            texts.filter(|(_, text)| !text.is_empty()).collect()
        };
        let (titles, tasks) = (of(|text| &text.title), of(|text| &text.task));
        Self { id: case.id.clone(), digest, titles, tasks, pass: case.pass.filter(|_| !is_judged(case)) }
    }

    /// The title where only one can be told: in `lang`, else in the first language there is.
    fn title(&self, lang: Lang) -> &str {
        self.titles.get(&lang).or_else(|| self.titles.values().next()).map_or(self.id.as_str(), String::as_str)
    }
}

/// Whether part of the points is given by somebody who reads the plan.
#[must_use]
pub fn is_judged(case: &Case) -> bool {
    case.rubric.iter().any(|criterion| criterion.points > 0 && criterion.rule == Rule::Own)
}

/// The page the LMS launches, told what the package is; `None` where it is not that page.
#[must_use]
pub fn launch(page: &str, standard: Standard, about: &About, lang: Lang) -> Option<String> {
    let whole = [TOLD, TITLE, ASKS_NOBODY].iter().all(|part| page.contains(part));
    let pass = about.pass.map(|pass| format!(" {pass}")).unwrap_or_default();
    let told = format!("<meta name=\"package\" content=\"{} {}{pass}\">", standard.runtime(), escape(&about.id));
    let page = page.replace(TOLD, &told).replace(TITLE, &format!("<title>{}</title>", escape(about.title(lang))));
    let page = if standard == Standard::Cmi5 { page.replace(ASKS_NOBODY, ASKS) } else { page };
    whole.then_some(page)
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
    if let Some(name) = standard.manifest_name() {
        zip.start_file(name, options)?;
        zip.write_all(manifest(standard, about, lang, &names).as_bytes())?;
    }
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use crate::course::Criterion;

    use super::*;

    fn about() -> About {
        let titles = [(Lang::Ko, "강릉 <로스터리> & 친구".to_owned()), (Lang::En, "A roastery".to_owned())].into();
        About { id: "roastery".into(), digest: "ab".repeat(32), titles, tasks: BTreeMap::new(), pass: Some(60) }
    }

    #[test]
    fn a_package_holds_its_files_and_is_the_same_twice() {
        let files: BTreeMap<String, Vec<u8>> =
            [("launch.html".to_owned(), b"<!doctype html>".to_vec()), ("case.json".to_owned(), vec![b'x'; 5_000])]
                .into();
        for standard in Standard::ALL {
            let made = package(standard, &about(), Lang::Ko, &files).unwrap();
            assert_eq!(made, package(standard, &about(), Lang::Ko, &files).unwrap());
            let mut zip = zip::ZipArchive::new(Cursor::new(made)).unwrap();
            assert_eq!(zip.len(), 2 + usize::from(standard != Standard::Web));
            let first = zip.by_index(0).unwrap().name().unwrap().into_owned();
            assert_eq!(first, standard.manifest_name().unwrap_or("case.json"));
            for (name, bytes) in &files {
                let mut read = Vec::new();
                zip.by_name(name).unwrap().read_to_end(&mut read).unwrap();
                assert_eq!(read, *bytes);
            }
            assert_eq!(Standard::from_slug(standard.slug()), Some(standard));
        }
    }

    #[test]
    fn the_page_is_told_what_it_is() {
        let page = include_str!("../../../site/lms/launch.html");
        let told = |standard| launch(page, standard, &about(), Lang::Ko).unwrap();
        assert!(told(Standard::Scorm2004Third).contains("name=\"package\" content=\"scorm2004 roastery 60\">"));
        assert!(told(Standard::Scorm12).contains("<title>강릉 &lt;로스터리&gt; &amp; 친구</title>"));
        assert!(told(Standard::Scorm12).contains(ASKS_NOBODY) && !told(Standard::Cmi5).contains(ASKS_NOBODY));
        assert_eq!(launch("<html>", Standard::Cmi5, &about(), Lang::Ko), None);
    }

    #[test]
    fn nobody_is_passed_where_somebody_has_to_judge() {
        let judged = |points| {
            let own = Criterion { id: 1, name: BTreeMap::new(), points, rule: Rule::Own };
            About::of(&Case { pass: Some(60), rubric: vec![own], ..Case::default() }, String::new()).pass
        };
        assert_eq!((judged(0), judged(1)), (Some(60), None));
    }
}
