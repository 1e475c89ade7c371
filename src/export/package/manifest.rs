//! Manifests: SCORM 1.2 and SCORM 2004 (content aggregation model, 3.4), cmi5 (course structure, 13). Their parts stand in
//! the order of the schemas.

use crate::base::Lang;

use super::super::clean::escape;
use super::{About, LAUNCH, Standard};

/// Begins the names by which an LMS knows courses and units; what follows is made of the case's digest.
const COURSE: &str = "urn:uuid:";

/// The manifest of a package with these files.
#[must_use]
pub fn manifest(standard: Standard, about: &About, lang: Lang, files: &[&str]) -> String {
    match standard {
        Standard::Scorm12 => {
            let mastery =
                about.pass.map_or_else(String::new, |pass| format!("<adlcp:masteryscore>{pass}</adlcp:masteryscore>"));
            scorm(
                "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"",
                "1.2",
                "adlcp:scormtype",
                &mastery,
                (about, lang, files),
            )
        }
        Standard::Scorm2004Third => scorm2004("2004 3rd Edition", about, lang, files),
        Standard::Scorm2004Fourth => scorm2004("2004 4th Edition", about, lang, files),
        Standard::Cmi5 => cmi5(about),
        Standard::Web => String::new(),
    }
}

fn scorm2004(edition: &str, about: &About, lang: Lang, files: &[&str]) -> String {
    // The share that passes, from 0 to 1. Without these two words the LMS would set status itself when the learner leaves.
    let measure = about.pass.map_or_else(String::new, |pass| {
        format!(
            "<imsss:objectives><imsss:primaryObjective objectiveID=\"plan\" satisfiedByMeasure=\"true\">\
             <imsss:minNormalizedMeasure>{}</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>",
            share(pass)
        )
    });
    let sequencing = format!(
        "<imsss:sequencing>{measure}<imsss:deliveryControls completionSetByContent=\"true\" objectiveSetByContent=\"true\"/>\
         </imsss:sequencing>"
    );
    scorm(
        "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\" \
         xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"",
        edition,
        "adlcp:scormType",
        &sequencing,
        (about, lang, files),
    )
}

fn scorm(spaces: &str, edition: &str, kind: &str, item: &str, (about, lang, files): (&About, Lang, &[&str])) -> String {
    let title = escape(about.title(lang));
    let files: String = files.iter().map(|name| format!("<file href=\"{}\"/>", escape(name))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest identifier=\"mixwright-{id}\" version=\"1\" {spaces}>\
         <metadata><schema>ADL SCORM</schema><schemaversion>{edition}</schemaversion></metadata>\
         <organizations default=\"course\"><organization identifier=\"course\"><title>{title}</title>\
         <item identifier=\"plan\" identifierref=\"planner\"><title>{title}</title>{item}</item></organization></organizations>\
         <resources><resource identifier=\"planner\" type=\"webcontent\" {kind}=\"sco\" href=\"{LAUNCH}\">{files}</resource></resources>\
         </manifest>\n",
        id = escape(&about.id),
    )
}

fn cmi5(about: &About) -> String {
    let strings = |texts: &std::collections::BTreeMap<Lang, String>| -> String {
        let string = |(lang, text): (&Lang, &String)| {
            format!("<langstring lang=\"{}\">{}</langstring>", lang.tag(), escape(text))
        };
        texts.iter().map(string).collect()
    };
    let titles = strings(&about.titles);
    let tasks = if about.tasks.is_empty() { titles.clone() } else { strings(&about.tasks) };
    let texts = format!("<title>{titles}</title><description>{tasks}</description>");
    let (moves, mastery) = match about.pass {
        Some(pass) => ("CompletedAndPassed", format!(" masteryScore=\"{}\"", share(pass))),
        None => ("Completed", String::new()),
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">\
         <course id=\"{COURSE}{}\">{texts}</course>\
         <au id=\"{COURSE}{}\" moveOn=\"{moves}\"{mastery} launchMethod=\"AnyWindow\">{texts}<url>{LAUNCH}</url></au>\
         </courseStructure>\n",
        uuid(&about.digest, 'c'),
        uuid(&about.digest, 'a'),
    )
}

/// A share of 1 from percent, without a float's tail.
fn share(percent: u32) -> String {
    if percent >= 100 { "1".to_owned() } else { format!("0.{percent:02}") }
}

/// A UUID of version 8 (RFC 9562, 5.8), made of a digest and a letter for what it names.
fn uuid(digest: &str, what: char) -> String {
    let mut digits = digest.chars().filter(char::is_ascii_hexdigit).chain(std::iter::repeat('0'));
    let mut take = |n: usize| digits.by_ref().take(n).collect::<String>();
    format!("{}-{}-8{}-{what}{}-{}", take(8), take(4), take(3), take(3), take(12))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about() -> About {
        let titles = [(Lang::Ko, "로스터리 <1> & \"2\"".to_owned()), (Lang::Zh, "烘焙坊".to_owned())].into();
        About { id: "roastery".into(), digest: "0123456789abcdef".repeat(4), titles, tasks: [].into(), pass: Some(60) }
    }

    #[test]
    fn manifests_are_well_formed_and_name_every_file() {
        for standard in Standard::ALL.into_iter().filter(|standard| *standard != Standard::Web) {
            let text = manifest(standard, &about(), Lang::Zh, &["launch.html", "a b.js"]);
            let mut reader = quick_xml::Reader::from_str(&text);
            while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
            let whole = standard != Standard::Cmi5;
            assert_eq!(text.contains("href=\"a b.js\""), whole, "{text}");
            assert_eq!(text.contains("로스터리 &lt;1&gt; &amp; "), !whole, "cmi5 tells every title: {text}");
        }
    }

    #[test]
    fn the_mark_is_told_as_each_standard_tells_it() {
        let of = |standard| manifest(standard, &about(), Lang::Zh, &[]);
        assert!(of(Standard::Scorm12).contains("<adlcp:masteryscore>60</adlcp:masteryscore>"));
        assert!(
            of(Standard::Scorm2004Fourth).contains("<imsss:minNormalizedMeasure>0.60</imsss:minNormalizedMeasure>")
        );
        assert!(of(Standard::Cmi5).contains(" moveOn=\"CompletedAndPassed\" masteryScore=\"0.60\""));
        let free = About { pass: None, ..about() };
        assert!(!manifest(Standard::Scorm12, &free, Lang::Zh, &[]).contains("mastery"));
        assert_eq!([share(1), share(99), share(100)], ["0.01", "0.99", "1"]);
    }

    #[test]
    fn course_and_unit_have_names_of_their_own() {
        let text = manifest(Standard::Cmi5, &about(), Lang::Zh, &[]);
        assert!(text.contains("course id=\"urn:uuid:01234567-89ab-8cde-cf01-23456789abcd\""), "{text}");
        assert!(text.contains("au id=\"urn:uuid:01234567-89ab-8cde-af01-23456789abcd\""), "{text}");
    }
}
