//! A case as a package for an LMS: how the office worker makes it.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::base::Lang;
use crate::export::package::{About, LAUNCH, Standard, launch, package};
use crate::store;

/// A package to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The standard it follows.
    pub standard: Standard,
    /// Language of what can be told in one only.
    pub lang: Lang,
    /// The text of the case's file.
    pub case: Rc<str>,
}

impl Package {
    /// The package with the program's own files, by name; `None` where the case cannot be read, or a file is missing.
    #[must_use]
    pub fn make(&self, mut files: BTreeMap<String, Vec<u8>>) -> Option<Vec<u8>> {
        let case = store::read_case(&self.case).ok()?;
        let about = About::of(&case, store::digest(&self.case));
        let page = String::from_utf8(files.remove(LAUNCH)?).ok()?;
        files.insert(LAUNCH.to_owned(), launch(&page, self.standard, &about, self.lang)?.into_bytes());
        files.insert(format!("case-{}.json", case.id), self.case.as_bytes().to_vec());
        package(self.standard, &about, self.lang, &files).ok()
    }
}
