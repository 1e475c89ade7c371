//! What differs between two plans: their texts, read as values under names and gone through side by side.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::plan::Plan;
use crate::plan::change::{Change, Comparison, Said};

use super::layout;

/// How a file writes [`crate::plan::Usage::Auto`].
const AUTO: &str = "auto";

/// Compares two plans field by field. There is no change exactly where [`Plan::says_the_same`].
#[must_use]
pub fn compare(before: &Rc<Plan>, after: &Rc<Plan>) -> Comparison {
    let (said_before, said_after) = (said(before), said(after));
    let mut changes = Vec::new();
    walk(&[], &said_before, &said_after, false, &mut changes);
    Comparison { before: before.clone(), after: after.clone(), said_before, said_after, changes }
}

fn said(plan: &Plan) -> Said {
    // The number the next row gets says nothing of the plan.
    let plan = Plan { next_id: 0, ..plan.bare() };
    // What this program wrote it also reads.
    serde_json::from_str(&layout::text(&plan)).unwrap_or(Said::Nothing)
}

/// Goes down where both sides have the same shape. `lone` says that one plan lacks what holds the two values, such as all
/// that is said of a touchpoint: a value that says nothing is then no difference of its own.
fn walk(path: &[String], before: &Said, after: &Said, lone: bool, out: &mut Vec<Change>) {
    if before == after || (lone && says_nothing(before) && says_nothing(after)) {
        return;
    }
    let found = out.len();
    let mut down = |name: String, before: Option<&Said>, after: Option<&Said>, lone: bool| {
        let path = [path, &[name]].concat();
        walk(&path, before.unwrap_or(&Said::Nothing), after.unwrap_or(&Said::Nothing), lone, out);
    };
    match (before, after) {
        (Said::Fields(one), Said::Fields(other)) => {
            let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            names.into_iter().for_each(|name| down(name.clone(), one.get(name), other.get(name), false));
        }
        // Whoever has a row more has it as a whole.
        (Said::Fields(one), Said::Nothing) if before.id().is_none() => {
            one.iter().for_each(|(name, value)| down(name.clone(), Some(value), None, true));
        }
        (Said::Nothing, Said::Fields(other)) if after.id().is_none() => {
            other.iter().for_each(|(name, value)| down(name.clone(), None, Some(value), true));
        }
        (Said::List(one), Said::List(other))
            if are(one, |member| member.id().is_some()) && are(other, |member| member.id().is_some()) =>
        {
            let ids: BTreeSet<i64> = one.iter().chain(other).filter_map(Said::id).collect();
            let row = |rows: &[Said], id| rows.iter().position(|row| row.id() == Some(id));
            ids.into_iter().for_each(|id| {
                down(
                    id.to_string(),
                    row(one, id).and_then(|at| one.get(at)),
                    row(other, id).and_then(|at| other.get(at)),
                    false,
                );
            });
            // Rows in another order: the first promoted line leads, so their order says something.
            let common = |rows: &[Said], others: &[Said]| {
                rows.iter()
                    .filter_map(Said::id)
                    .filter(|id| row(others, *id).is_some())
                    .map(Said::Number)
                    .collect::<Vec<_>>()
            };
            let (one, other) = (common(one, other), common(other, one));
            if one != other {
                out.push(Change { path: path.to_vec(), before: Said::List(one), after: Said::List(other) });
            }
        }
        (Said::List(one), Said::List(other)) if are(one, is_fields) && are(other, is_fields) => {
            (0..one.len().max(other.len()))
                .for_each(|place| down(place.to_string(), one.get(place), other.get(place), false));
        }
        _ => {}
    }
    if out.len() == found {
        out.push(Change { path: path.to_vec(), before: before.clone(), after: after.clone() });
    }
}

fn are(members: &[Said], kind: impl Fn(&Said) -> bool) -> bool {
    members.iter().all(kind)
}

const fn is_fields(member: &Said) -> bool {
    matches!(member, Said::Fields(_))
}

/// Whether a value is what stands there before somebody says something.
fn says_nothing(value: &Said) -> bool {
    match value {
        Said::Nothing | Said::Flag(false) => true,
        // The planner decides about a touchpoint of which nothing is said.
        Said::Text(text) => text.is_empty() || text == AUTO,
        Said::List(members) => members.is_empty(),
        Said::Fields(fields) => fields.values().all(says_nothing),
        Said::Flag(true) | Said::Number(_) => false,
    }
}
