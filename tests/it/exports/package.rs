//! Manifests against the schemas of their standards, and manifests with one fault each, which the schemas refuse – so that
//! a manifest that is let through says something. Needs `xmllint`, and the schemas `make setup` brings.
#![cfg(test)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use mixwright::base::Lang;
use mixwright::export::package::{About, Standard, manifest};
use mixwright::store;

const FILES: [&str; 3] = ["index.html", "launch.html", "office-0123456789abcdef.wasm"];
/// Faults each manifest is tried with, at least.
const MUTANTS: usize = 50;

fn target() -> PathBuf {
    std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned()).into()
}

/// A folder for the files of a test.
fn folder(standard: Standard) -> PathBuf {
    let folder = target().join("manifests").join(standard.slug());
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The schema of a standard. Each SCORM schema covers its own names only: a wrapper brings them together.
fn schema(standard: Standard, folder: &Path) -> PathBuf {
    let (edition, schemas): (&str, &[(&str, &str)]) = match standard {
        Standard::Scorm12 => (
            "scorm12edition",
            &[
                ("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
                ("http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
            ],
        ),
        Standard::Scorm2004Third => ("scorm20043rdedition", &SCORM2004),
        Standard::Scorm2004Fourth => ("scorm20044thedition", &SCORM2004),
        Standard::Cmi5 | Standard::Web => return "tests/fixtures/lms/cmi5.xsd".into(),
    };
    let home = target().join("scorm-schemas").join(edition).canonicalize().expect("`make setup` brings the schemas");
    let imports: String = schemas
        .iter()
        .map(|(space, name)| {
            format!("<xs:import namespace=\"{space}\" schemaLocation=\"{}\"/>", home.join(name).display())
        })
        .collect();
    let path = folder.join("wrapper.xsd");
    std::fs::write(&path, format!("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">{imports}</xs:schema>"))
        .unwrap();
    path
}

const SCORM2004: [(&str, &str); 3] = [
    ("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
    ("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
    ("http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"),
];

/// Which of the texts the schema lets through, and what xmllint says.
fn validated(standard: Standard, texts: &[String]) -> (Vec<bool>, String) {
    let folder = folder(standard);
    let schema = schema(standard, &folder);
    let paths: Vec<PathBuf> = (0..texts.len()).map(|n| folder.join(format!("{n}.xml"))).collect();
    for (path, text) in paths.iter().zip(texts) {
        std::fs::write(path, text).unwrap();
    }
    let done = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .arg(&schema)
        .args(&paths)
        .output()
        .expect("`make setup` installs xmllint (Debian: libxml2-utils)");
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(!said.contains("failed to compile") && !said.contains("WXS schema"), "{said}");
    let fine = |path: &PathBuf| said.lines().any(|line| line == format!("{} validates", path.display()));
    (paths.iter().map(fine).collect(), said)
}

fn about(name: &str, pass: Option<u32>) -> About {
    let text = std::fs::read_to_string(format!("data/cases/{name}.case.json")).unwrap();
    let mut case = store::read_case(&text).unwrap();
    case.pass = pass;
    case.rubric.retain(|criterion| criterion.rule != mixwright::course::Rule::Own);
    About::of(&case, store::digest(&text))
}

fn standards() -> impl Iterator<Item = Standard> {
    Standard::ALL.into_iter().filter(|standard| standard.manifest_name().is_some())
}

#[test]
fn manifests_hold_against_the_schemas() {
    for standard in standards() {
        let mut texts = Vec::new();
        for name in ["roastery", "beijing-kitchen", "obama-2008"] {
            for pass in [None, Some(1), Some(60), Some(100)] {
                texts.extend(Lang::ALL.map(|lang| manifest(standard, &about(name, pass), lang, &FILES)));
            }
        }
        let hard = About {
            titles: [(Lang::Ko, "<강릉> & \"로스터리\" ]]> \u{1f375}".to_owned())].into(),
            tasks: BTreeMap::new(),
            ..about("roastery", Some(60))
        };
        texts.push(manifest(standard, &hard, Lang::Zh, &FILES));
        let (fine, said) = validated(standard, &texts);
        assert!(fine.iter().all(|fine| *fine), "{standard:?}: {said}");
    }
}

/// The tags of a text: where each begins and ends, and its name; closing ones begin with a slash.
fn tags(text: &str) -> Vec<(usize, usize, &str)> {
    let opens = text.match_indices('<').filter(|(at, _)| !text[*at..].starts_with("<?"));
    opens
        .map(|(at, _)| {
            let end = at + text[at..].find('>').unwrap() + 1;
            let name = text[at + 1..end].split([' ', '>']).next().unwrap().trim_end_matches('/');
            (at, end, name)
        })
        .collect()
}

/// Manifests with one fault each: a tag or an attribute of another name, a needed attribute that is gone, loose text where
/// only elements stand, values that cannot be.
fn mutants(good: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, end, name) in tags(good) {
        let tag = &good[at..end];
        if name.starts_with('/') {
            continue;
        }
        let with = |other: String| format!("{}{other}{}", &good[..at], &good[end..]);
        if tag.ends_with("/>") {
            found.push(with(tag.replacen(name, &format!("{name}x"), 1)));
        } else {
            let close = format!("</{name}>");
            let rest = &good[end..];
            if let Some(closed) = rest.find(&close) {
                let inner = &rest[..closed];
                let (open, after) = (tag.replacen(name, &format!("{name}x"), 1), &rest[closed + close.len()..]);
                found.push(format!("{}{open}{inner}</{name}x>{after}", &good[..at]));
                if inner.trim_start().starts_with('<') {
                    found.push(with(format!("{tag}loose words")));
                }
            }
        }
        for attribute in tag.split(' ').skip(1).filter(|part| part.contains("=\"") && !part.starts_with("xmlns")) {
            let (key, _) = attribute.split_once('=').unwrap();
            found.push(with(tag.replacen(&format!(" {key}="), &format!(" {key}X="), 1)));
        }
    }
    let faults: &[(&str, &str)] = &[
        (" identifier=\"course\"", ""),
        (" identifier=\"planner\"", ""),
        (" identifier=\"plan\"", ""),
        (" type=\"webcontent\"", ""),
        ("identifier=\"course\"", "identifier=\"1 course\""),
        ("identifier=\"planner\"", "identifier=\"plan\""),
        // All the schema of SCORM 1.2 says of a mark is how long it may be.
        (">60<", &format!(">{}<", "6".repeat(201))),
        (">0.60<", ">2<"),
        (">0.60<", ">x<"),
        ("=\"sco\"", "=\"SCO\""),
        ("=\"sco\"", "=\"page\""),
        ("SetByContent=\"true\"", "SetByContent=\"yes\""),
        ("satisfiedByMeasure=\"true\"", "satisfiedByMeasure=\"maybe\""),
        ("<resources>", "<resources><resources/>"),
        ("<organizations default=\"course\">", "<organizations/><organizations default=\"course\">"),
        ("<metadata>", "<metadata/><metadata>"),
        ("</manifest>", "<manifest/></manifest>"),
        ("xmlns=\"", "xmlns=\"x"),
        ("moveOn=\"CompletedAndPassed\"", "moveOn=\"passed\""),
        ("moveOn=\"CompletedAndPassed\"", "moveOn=\"\""),
        ("masteryScore=\"0.60\"", "masteryScore=\"60\""),
        ("masteryScore=\"0.60\"", "masteryScore=\"-0.1\""),
        ("masteryScore=\"0.60\"", "masteryScore=\"0,6\""),
        ("launchMethod=\"AnyWindow\"", "launchMethod=\"Frame\""),
        ("<au id=\"urn:uuid:", "<au id=\""),
        ("<course id=\"urn:uuid:", "<course id=\""),
        ("<url>launch.html</url>", ""),
        ("<url>launch.html</url>", "<url></url>"),
        ("<url>launch.html</url>", "<url>launch.html</url><url>launch.html</url>"),
        ("<title>", "<title/><title>"),
        ("<description>", "<description/><description>"),
        ("lang=\"ko\"", "lang=\"한국어\""),
        ("</courseStructure>", "<au/></courseStructure>"),
        ("</course>", "</course><course id=\"urn:x:y\"/>"),
        ("</organization>", "</organization"),
        ("</au>", ""),
    ];
    for (from, to) in faults {
        if good.contains(from) {
            found.push(good.replacen(from, to, 1));
        }
    }
    found.sort();
    found.dedup();
    found
}

#[test]
fn a_manifest_with_a_fault_is_refused() {
    for standard in standards() {
        let good = manifest(standard, &about("roastery", Some(60)), Lang::Ko, &FILES);
        let texts = mutants(&good);
        let (fine, _) = validated(standard, &texts);
        let through: Vec<&String> = texts.iter().zip(&fine).filter(|(_, fine)| **fine).map(|(text, _)| text).collect();
        let (all, refused) = (texts.len(), texts.len() - through.len());
        eprintln!("{standard:?}: {refused} of {all} refused");
        assert!(all >= MUTANTS, "{standard:?}: only {all} faults");
        assert!(refused * 100 >= all * 95, "{standard:?}: {refused} of {all}; {through:#?}");
    }
}
