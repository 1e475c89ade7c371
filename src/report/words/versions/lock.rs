//! What a case locks, by the names people know it by.

use crate::base::{Lang, Text};
use crate::course::locks;
use crate::plan::{Comparison, Stage};

use super::super::stage;
use super::field::Field;
use super::value::Side;
use super::{fields, names, nearest};

/// What a lock holds: the stage, and what of it. `comparison` is of the plan with itself. Where a field has no name of its
/// own, what it stands in is named and the rest of its id behind it.
#[must_use]
pub fn locked_place(comparison: &Comparison, lock: &str, lang: Lang) -> String {
    let tokens = locks::names(lock);
    let Some((slug, inside)) = tokens.split_first() else { return lock.to_owned() };
    let Some(of) = Stage::from_slug(slug) else { return lock.to_owned() };
    let name = stage::name(of).get(lang).to_owned();
    if inside.is_empty() {
        return WHOLE.fill(lang, &[&name]);
    }
    let side = Side { plan: &comparison.after, said: &comparison.said_after, lang };
    let found = (2..=tokens.len()).rev().find_map(|length| {
        let (head, rest) = tokens.split_at_checked(length)?;
        let (field, path) = fields().find_map(|field| Some((field, expand(of, field, head)?)))?;
        let mut parts = vec![name.clone()];
        parts.extend(names(field, &path, &side, &side));
        parts.push(field.label.get(lang).to_owned());
        parts.extend((!rest.is_empty()).then(|| rest.join(".")));
        Some(parts.join(" · "))
    });
    found.unwrap_or_else(|| format!("{name} · {}", inside.join(".")))
}

/// A place of the plan's file that was changed though it is locked, as its path with dots between.
#[must_use]
pub fn changed_place(comparison: &Comparison, path: &str, lang: Lang) -> String {
    let path: Vec<String> = path.split('.').map(str::to_owned).collect();
    let side = Side { plan: &comparison.after, said: &comparison.said_after, lang };
    let of = path.first().and_then(|slug| Stage::from_slug(slug));
    let mut parts: Vec<String> = of.map(|of| stage::name(of).get(lang).to_owned()).into_iter().collect();
    match nearest(&path) {
        Some((_, field)) => {
            parts.extend(names(field, &path, &side, &side));
            parts.push(field.label.get(lang).to_owned());
        }
        None => parts.extend(path.get(1..).map(|rest| rest.join("."))),
    }
    parts.join(" · ")
}

/// The place of a field in the file where its id consists of these names; `None` where it is another field's.
fn expand(of: Stage, field: &Field, tokens: &[String]) -> Option<Vec<String>> {
    let left_out = locks::left_out(of);
    let (mut path, mut rest) = (Vec::new(), tokens.iter());
    for part in field.path.split('.') {
        let next = rest.as_slice().first();
        match next {
            Some(token) if part == "*" || part == token => {
                path.push(token.clone());
                rest.next();
            }
            _ if left_out.contains(&part) => path.push(part.to_owned()),
            _ => return None,
        }
    }
    rest.as_slice().is_empty().then_some(path)
}

const WHOLE: Text = Text::new("{0}: the whole stage", "{0}: 단계 전체", "{0}：整个阶段");
