//! What differs between two plans, a sentence each, in the order of the stages and of their fields.

mod excerpt;
mod field;
mod lock;
mod stages_1_6;
mod stages_7_12;
mod value;

use crate::base::{Lang, Month, Text};
use crate::i18n;
use crate::plan::{Change, Comparison, Said, Stage};

use super::stage;
use field::{BORDER, CARE, COST, Field, GOAL, ITEM, Kind, METRIC, ROLE};
use value::Side;

pub use lock::{changed_place, locked_place};

/// All fields in the order of the stages.
fn fields() -> impl Iterator<Item = &'static Field> {
    use {stages_1_6 as one, stages_7_12 as two};
    let first = [one::COMPANY, one::FEASIBILITY, one::ENVIRONMENT, one::PRODUCTS, one::CUSTOMERS, one::OBJECTIVES];
    let second = [two::TOUCHPOINTS, two::BUDGET, two::IMPLEMENTATION, two::ORGANISATION, two::RISKS, two::EVALUATION];
    first.into_iter().chain(second).flatten()
}

/// What a key of a map stands for.
const KEYS: [(&str, Kind); 18] = [
    ("feasibility.answers.*", ITEM),
    ("environment.criteria.*.rivals.*", Kind::Of("feasibility.competitors")),
    ("products.lines.*.fit.*", ITEM),
    ("products.season.*", Kind::Month),
    ("customers.segments.*.sizing.steps.*", Kind::Count),
    ("customers.relations.care.*", CARE),
    ("touchpoints.by_channel.*", Kind::Channel),
    ("touchpoints.by_channel.*.own.*", METRIC),
    ("touchpoints.by_channel.*.modes.*", ROLE),
    ("budget.lines.*", COST),
    ("budget.fixed.*", Kind::Channel),
    ("budget.timing.*", COST),
    ("implementation.changes.*", Kind::Task),
    ("implementation.seen.*", Kind::Task),
    ("organisation.raci.*", Kind::Task),
    ("organisation.departments.owners.*", BORDER),
    ("evaluation.kpis.*", GOAL),
    ("dismissed.*", Kind::Own),
];

/// All differences, by stage; those that belong to no stage come last.
#[must_use]
pub fn differences(comparison: &Comparison, lang: Lang) -> Vec<(Option<Stage>, Vec<String>)> {
    let stages = Stage::ALL.into_iter().map(Some).chain([None]);
    let sentences = |of: Option<Stage>| {
        let mut changes: Vec<&Change> = comparison.changes.iter().filter(|change| change.stage() == of).collect();
        changes.sort_by_cached_key(|change| place(&change.path));
        let mut sentences: Vec<String> = changes.into_iter().map(|change| sentence(comparison, change, lang)).collect();
        // What the planner keeps beside a change is named once.
        sentences.dedup();
        sentences
    };
    stages.map(|of| (of, sentences(of))).filter(|(_, sentences)| !sentences.is_empty()).collect()
}

/// One difference.
fn sentence(comparison: &Comparison, change: &Change, lang: Lang) -> String {
    let path = &change.path;
    let before = Side { plan: &comparison.before, said: &comparison.said_before, lang };
    let after = Side { plan: &comparison.after, said: &comparison.said_after, lang };
    let Some((depth, field)) = nearest(path) else {
        let section = change.stage().map_or(PLAN, stage::name);
        return CHANGED.fill(lang, &[section.get(lang)]);
    };
    let mut names = names(field, path, &before, &after);
    let label = field.label.get(lang);
    match field.kind {
        Kind::Row if depth == path.len() => {
            let name = names.pop().unwrap_or_default();
            return if change.before == Said::Nothing { NEW } else { GONE }.fill(lang, &[label, &name]);
        }
        Kind::Row if depth > path.len() => return ORDER.fill(lang, &[label]),
        _ => {}
    }
    names.push(label.to_owned());
    let subject = names.join(" · ");
    if matches!(field.kind, Kind::Quiet | Kind::Row) || depth != path.len() {
        return CHANGED.fill(lang, &[&subject]);
    }
    let (was, is) = match (field.kind, change.before.text(), change.after.text()) {
        (Kind::Own, was, is) => {
            let (was, is) = excerpt::pair(was.unwrap_or_default(), is.unwrap_or_default());
            (before.value(Kind::Own, path, &Said::Text(was)), after.value(Kind::Own, path, &Said::Text(is)))
        }
        _ => (before.value(field.kind, path, &change.before), after.value(field.kind, path, &change.after)),
    };
    // Rounding may hide a small difference.
    if was == is {
        return CHANGED.fill(lang, &[&subject]);
    }
    let none = || NONE.get(lang).to_owned();
    FROM_TO.fill(lang, &[&subject, &was.unwrap_or_else(none), &is.unwrap_or_else(none)])
}

/// The field a path leads to or through, and how many names of the path lead to it. A list whose rows stand in another
/// order has no entry of its own but its rows have: one name more than the path has.
fn nearest(path: &[String]) -> Option<(usize, &'static Field)> {
    let found = |path: &[String]| Some((path.len(), fields().find(|field| leads(field.path, path))?));
    let rows = [path, &[String::new()]].concat();
    let through = |length| path.get(..length).and_then(found);
    through(path.len()).or_else(|| found(&rows)).or_else(|| (1..path.len()).rev().find_map(through))
}

fn leads(pattern: &str, path: &[String]) -> bool {
    pattern.split('.').count() == path.len()
        && pattern.split('.').zip(path).all(|(part, name)| part == "*" || part == name)
}

/// Where a change stands among the others: rows of a list stay together.
fn place(path: &[String]) -> (usize, Option<u64>, String, usize) {
    let Some((_, field)) = nearest(path) else { return (usize::MAX, None, String::new(), 0) };
    let (head, _) = field.path.split_once('*').unwrap_or((field.path, ""));
    let at = |wanted: &dyn Fn(&Field) -> bool| fields().position(wanted).unwrap_or(usize::MAX);
    let key =
        field.path.split('.').zip(path).find(|(part, _)| *part == "*").map_or_else(String::new, |(_, key)| key.clone());
    (at(&|other| other.path.starts_with(head)), key.parse().ok(), key, at(&|other| other.path == field.path))
}

/// What the ids and keys on the way to a field stand for.
fn names(field: &Field, path: &[String], before: &Side<'_>, after: &Side<'_>) -> Vec<String> {
    let parts: Vec<&str> = field.path.split('.').collect();
    let keys = parts.iter().zip(path).enumerate().filter(|(_, (part, _))| **part == "*");
    keys.map(|(i, (_, key))| {
        let pattern = parts.iter().take(i + 1).copied().collect::<Vec<_>>().join(".");
        let list: Vec<&str> = path.iter().take(i).map(String::as_str).collect();
        // As it is called in the later plan; as it was called where it is gone.
        let name = |side: &Side<'_>| name(&pattern, &list.join("."), key, side);
        name(after).or_else(|| name(before)).unwrap_or_else(|| UNNAMED.get(after.lang).to_owned())
    })
    .collect()
}

fn name(pattern: &str, list: &str, key: &str, side: &Side<'_>) -> Option<String> {
    let kind = KEYS.iter().find(|(keys, _)| *keys == pattern).map(|(_, kind)| *kind);
    let number = || key.parse::<u32>().ok();
    match kind {
        None => side.row(list, key),
        Some(Kind::Of(list)) => side.row(list, key),
        Some(Kind::Month) => Some(i18n::month_short(Month::new(2000, number()?)?, side.lang)),
        Some(Kind::Count) => Some(STEP.fill(side.lang, &[&(number()? + 1).to_string()])),
        Some(Kind::Choice(words)) => words(key, side.lang),
        Some(Kind::Channel) => Some(side.channel(key).unwrap_or_else(|| key.to_owned())),
        Some(Kind::Task) => Some(side.task(key).unwrap_or_else(|| key.to_owned())),
        // The code of the finding's rule.
        Some(_) => Some(key.split(':').next().unwrap_or(key).to_owned()),
    }
}

const FROM_TO: Text = Text::new("{0}: {1} → {2}", "{0}: {1} → {2}", "{0}：{1} → {2}");
const NEW: Text = Text::new("{0} ‘{1}’ is new", "{0} 추가: {1}", "新增{0}：{1}");
const GONE: Text = Text::new("{0} ‘{1}’ is gone", "{0} 삭제: {1}", "删除{0}：{1}");
const ORDER: Text = Text::new("{0}: another order", "{0}: 순서 변경", "{0}：顺序有变");
const CHANGED: Text = Text::new("{0}: changed", "{0}: 변경됨", "{0}：有改动");
const NONE: Text = Text::new("none", "없음", "无");
const UNNAMED: Text = Text::new("without a name", "이름 없음", "未命名");
const STEP: Text = Text::new("Step {0}", "{0}단계", "第{0}步");
const PLAN: Text = Text::new("The plan", "계획", "方案");
