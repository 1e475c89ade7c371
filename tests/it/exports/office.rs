//! Word files as LibreOffice sees them: every heading, caption and cell is on the pages, and the plan is still inside
//! after LibreOffice saved the file anew. Needs `soffice` and poppler's `pdftotext` and `pdfinfo`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use mixwright::base::Lang;
use mixwright::export::carried::plan_text;
use mixwright::export::docx::docx;
use mixwright::plan::{Colour, Logo, Look, Paper};
use mixwright::report::{Block, Doc};
use mixwright::store;

use super::{PIXEL, payloads, with_text, written};
use crate::full_plan::{full, roastery};

/// Runs a program and says which one is missing where it is.
fn run(program: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{program} cannot be started ({error}); scripts/setup.sh installs LibreOffice Writer and poppler-utils")
    });
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// Converts files in one run, each into the folder.
fn convert(folder: &Path, to: &str, into: &Path, files: &[PathBuf]) {
    let own = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let into = into.to_string_lossy();
    let mut arguments = vec![&*own, "--headless", "--convert-to", to, "--outdir", &*into];
    let files: Vec<String> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    arguments.extend(files.iter().map(String::as_str));
    run("soffice", &arguments);
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{200b}' | '\u{2060}')).collect()
}

/// Headings, captions and cells of a document.
fn said(doc: &Doc) -> Vec<&str> {
    let mut out = vec![doc.title.as_str()];
    for block in &doc.blocks {
        match block {
            Block::Heading { text, .. } => out.push(text),
            Block::Chart(picture) => out.extend([&*picture.title, &*picture.summary]),
            Block::Table(table) => {
                out.push(&table.caption);
                let rows = table.rows.iter().chain([&table.head]).chain(&table.total);
                out.extend(rows.flatten().map(|cell| cell.text.as_str()));
            }
            Block::Facts(facts) => out.extend(facts.iter().flat_map(|fact| [&*fact.label, &*fact.value])),
            _ => {}
        }
    }
    out
}

#[test]
fn libreoffice_shows_everything_and_keeps_the_plan() {
    let pixel = STANDARD.decode(PIXEL).expect("base64");
    let mut documents: Vec<(String, Doc, String)> = Vec::new();
    for lang in Lang::ALL {
        let plan = roastery(lang);
        documents.push((format!("example-{}", lang.tag()), written(&plan, lang), store::write(&plan, 0)));
    }
    let plan = full(Lang::En);
    let mut branded = written(&plan, Lang::En);
    branded.look = Look { paper: Paper::Letter, accent: Some(Colour([200, 80, 0])), logo: Logo::png(&pixel) };
    documents.push(("letter".into(), branded, store::write(&plan, 0)));
    // Every hostile text at once; that all of them are shown is tested on the parts of the file.
    let mut hostile = with_text("hostile", Lang::Ko);
    hostile.blocks.push(Block::List(payloads()));
    hostile.blocks.extend(payloads().into_iter().map(Block::Note));
    documents.push(("hostile".into(), hostile, "{}".into()));

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exports");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("our own folder");
    }
    let anew = folder.join("anew");
    fs::create_dir_all(&anew).expect("our own folder");
    let files: Vec<PathBuf> = documents.iter().map(|(name, ..)| folder.join(name).with_extension("docx")).collect();
    for ((_, doc, plan), file) in documents.iter().zip(&files) {
        let charts = doc.blocks.iter().filter_map(|block| if let Block::Chart(one) = block { Some(one) } else { None });
        let pictures: BTreeMap<String, Vec<u8>> = charts.map(|one| (one.id.clone(), pixel.clone())).collect();
        fs::write(file, docx(doc, plan, &pictures).expect("memory")).expect("our own folder");
    }
    convert(&folder, "pdf", &folder, &files);
    convert(&folder, "docx:MS Word 2007 XML", &anew, &files);
    for ((name, doc, plan), file) in documents.iter().zip(&files) {
        let pdf = file.with_extension("pdf").to_string_lossy().into_owned();
        let pages = bare(&String::from_utf8_lossy(&run("pdftotext", &["-raw", "-enc", "UTF-8", &pdf, "-"]).stdout));
        for text in said(doc).into_iter().map(bare) {
            assert!(pages.contains(&text), "{name}: {text:?} is not on the pages");
        }
        let about = String::from_utf8_lossy(&run("pdfinfo", &[&pdf]).stdout).into_owned();
        let size = if doc.look.paper == Paper::A4 { "595.3" } else { "612" };
        assert!(about.contains(&format!("Page size:       {size}")), "{name}: {about}");
        let saved = fs::read(anew.join(name).with_extension("docx")).expect("LibreOffice saved it");
        assert_eq!(plan_text(&saved, store::MAX_BYTES).as_ref(), Ok(plan), "{name}");
    }
}
