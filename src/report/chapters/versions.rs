//! Stage 12: the versions the plan had, and what was changed after each.

use crate::base::Text;
use crate::i18n;
use crate::plan::Plan;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

const VERSION: Text = Text::new("Version", "버전", "版本");

/// The part; nothing while the plan has one version only.
pub(super) fn write(w: &mut Writer<'_>) {
    let versions = &w.plan.evaluation.versions;
    let later = versions.iter().skip(1).map(|version| &*version.plan).chain([w.plan]);
    let mut rows: Vec<Vec<Cell>> = versions
        .iter()
        .zip(later)
        .map(|(version, later)| {
            vec![
                Cell::text(version.number.to_string()),
                Cell::text(version.day.map_or_else(|| NONE.to_owned(), |day| i18n::day_in_year(day, w.lang))),
                Cell::text(if version.reason.is_empty() { NONE.to_owned() } else { version.reason.clone() }),
                Cell::text(changed(w, &version.plan, later)),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let now = w.t(Text::new("this document", "이 계획서", "本方案书"));
    rows.push([w.plan.version().to_string(), now, NONE.to_owned(), NONE.to_owned()].map(Cell::text).into());
    w.table(
        "versions",
        Text::new("Versions of the plan", "계획 버전", "方案版本"),
        &[
            (VERSION, false),
            (Text::new("Kept on", "보관일", "保留日期"), false),
            (Text::new("Reason", "이유", "原因"), false),
            (Text::new("Changed after it", "이후 바뀐 단계", "之后改动的阶段"), false),
        ],
        rows,
        None,
    );
}

/// The stages in which a later plan says something else.
fn changed(w: &Writer<'_>, plan: &Plan, later: &Plan) -> String {
    let stages: Vec<String> = plan.differing(later).into_iter().map(|stage| w.t(words::stage::name(stage))).collect();
    if stages.is_empty() { NONE.to_owned() } else { words::environment::list(&stages, w.lang) }
}
