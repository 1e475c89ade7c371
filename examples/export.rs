//! Writes the files a plan is given out in, as the program does:
//! `cargo run --release --example export -- plan.mixwright.json plan.docx [ko|zh|en]`. The form is that of the file's ending:
//! docx, xlsx, html, md, csv. Word files made here have tables where the browser paints charts.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use mixwright::base::Lang;
use mixwright::export::Format;
use mixwright::export::make::{Source, make};
use mixwright::insight::Insight;
use mixwright::{report, store};

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let (from, to, tag) = match arguments {
        [from, to] => (from, to, "en"),
        [from, to, tag] => (from, to, tag.as_str()),
        _ => return Err("usage: export plan.mixwright.json file.(docx|xlsx|html|md|csv) [ko|zh|en]".to_owned()),
    };
    let lang = match tag {
        "ko" => Lang::Ko,
        "zh" => Lang::Zh,
        "en" => Lang::En,
        other => return Err(format!("no language of ours: {other}")),
    };
    let ending = Path::new(to).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let format = Format::of(ending).ok_or_else(|| format!("no form of ours: {to}"))?;
    let text = std::fs::read_to_string(from).map_err(|error| format!("{from}: {error}"))?;
    let plan = store::read(&text).map_err(|error| format!("{from}: {error:?}"))?.plan;
    let insight = Insight::of(&plan);
    let book = store::shipped_library().ok();
    let doc = report::document(&plan, &insight, book.as_ref(), lang);
    let source = Source {
        plan: &plan,
        insight: &insight,
        book: book.as_ref(),
        doc: &doc,
        text: &text,
        pictures: &BTreeMap::new(),
    };
    let file = make(format, &source).ok_or_else(|| format!("{to} could not be made"))?;
    std::fs::write(to, file).map_err(|error| format!("{to}: {error}"))
}
