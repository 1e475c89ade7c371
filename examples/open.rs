//! Opens a file as the program does and prints what it found, or why not, as one line of JSON; `scripts/soak/bombs.mjs`
//! throws hostile ones at it. `cargo run --example open -- file...`. Tables end in `csv` or `tsv`, links in `link`,
//! pictures in `png`, packs of the library in `pack`, orders to the solver in `order`; anything else is a plan's file.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use mixwright::app::import;
use mixwright::export::carried::{MAX_FILE, plan_text};
use mixwright::intake::encoding::{self, is_workbook};
use mixwright::intake::report::Incoming;
use mixwright::plan::{Logo, Plan};
use mixwright::store::{self, MAX_BYTES, Order, ReadError};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for path in std::env::args().skip(1) {
        match answer(Path::new(&path)) {
            #[expect(clippy::print_stdout, reason = "the result of a command line program")]
            Ok(answer) => println!("{answer}"),
            Err(problem) => {
                eprintln!("{path}: {problem}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

fn answer(path: &Path) -> std::io::Result<Value> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let size = fs::metadata(path)?.len();
    // The page asks for the size of a file before it reads it.
    let most = if matches!(ending, "csv" | "tsv") { MAX_BYTES } else { MAX_FILE };
    let found = if size > most as u64 { Err("TooBig".to_owned()) } else { opened(ending, fs::read(path)?) };
    Ok(match found {
        Ok(found) => json!({ "found": found, "peak_kb": peak() }),
        Err(refused) => json!({ "refused": refused.chars().take(120).collect::<String>(), "peak_kb": peak() }),
    })
}

/// The most memory the process has had so far, in kB; Linux tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok())
}

fn opened(ending: &str, bytes: Vec<u8>) -> Result<Value, String> {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|_| "NoText".to_owned());
    match ending {
        "csv" | "tsv" if is_workbook(&bytes) => Err("Workbook".to_owned()),
        "csv" | "tsv" => table(&encoding::likeliest([text(bytes)?]).unwrap_or_default()),
        "link" => store::read_shared(text(bytes)?.trim()).map(|saved| told(&saved.plan)).map_err(|e| format!("{e:?}")),
        "png" => {
            let size = Logo::png(&bytes).and_then(|logo| logo.size());
            size.map(|(width, height)| json!({ "width": width, "height": height })).ok_or_else(|| "NoLogo".to_owned())
        }
        "pack" => {
            let book = store::read_library(&text(bytes)?);
            book.map(|book| json!({ "entries": book.entries.len() })).map_err(|error| format!("{error:?}"))
        }
        "order" => Order::read(&text(bytes)?).map(|_| json!("order")).ok_or_else(|| "NoOrder".to_owned()),
        _ => {
            let start = bytes.iter().find(|b| !b.is_ascii_whitespace() && ![0xef, 0xbb, 0xbf].contains(*b));
            let plain = start.is_none_or(|first| b"{[".contains(first));
            plan(&if plain { text(bytes)? } else { plan_text(&bytes, MAX_BYTES).map_err(|e| format!("{e:?}"))? })
        }
    }
}

fn plan(text: &str) -> Result<Value, String> {
    match store::read(text) {
        Ok(saved) => Ok(told(&saved.plan)),
        Err(error @ ReadError::Newer { .. }) => {
            let newer = store::read_newer(text).ok_or_else(|| format!("{error:?}"))?;
            Ok(json!({ "newer": newer.version, "left_out": newer.left_out, "plan": told(&newer.plan) }))
        }
        Err(error) => Err(format!("{error:?}")),
    }
}

fn told(plan: &Plan) -> Value {
    json!({ "company": plan.company.name, "lines": plan.products.lines.len(), "versions": plan.evaluation.versions.len() })
}

/// Both readers of tables; refused where neither has a row to offer.
fn table(text: &str) -> Result<Value, String> {
    let plan = Plan::default();
    let figures = import::read(&plan, String::new(), text);
    let report = Incoming::read(&plan, String::new(), text);
    match (&figures.rows, &report.report) {
        (Err(figures), Err(report)) => Err(format!("{figures:?}, {report:?}")),
        (figures, report) => {
            let figures = figures.as_ref().map_or(0, Vec::len);
            let rows = report.as_ref().map_or(0, |report| report.table.rows.len());
            if figures + rows == 0 { Err("NoRows".to_owned()) } else { Ok(json!({ "figures": figures, "rows": rows })) }
        }
    }
}
