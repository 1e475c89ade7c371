//! What differs between two plans: their texts, read as values under names and gone through side by side.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::slice;

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

/// What differs between two plans in whatever people say or enter, results and versions too; how they are printed and what
/// is kept of an attempt is no part of it. What the plans share is not looked at.
#[must_use]
pub fn changes(before: &Plan, after: &Plan) -> Vec<Change> {
    let (mut one, mut other) = (Plan::default(), Plan::default());
    macro_rules! sections {
        ($($name:ident)*) => {$(
            if !Rc::ptr_eq(&before.$name, &after.$name) {
                (one.$name, other.$name) = (before.$name.clone(), after.$name.clone());
            }
        )*};
    }
    sections! {
        company feasibility environment products customers objectives touchpoints budget implementation organisation risk
        evaluation dismissed
    }
    let mut changes = Vec::new();
    walk(&[], &written(&one), &written(&other), false, &mut changes);
    changes
}

fn said(plan: &Plan) -> Said {
    // The number the next row gets says nothing of the plan.
    written(&Plan { next_id: 0, ..plan.bare() })
}

fn written(plan: &Plan) -> Said {
    // What this program wrote it also reads.
    serde_json::from_str(&layout::text(plan)).unwrap_or(Said::Nothing)
}

/// Goes down where both sides have members. `lone` says that one plan lacks what holds the two values, such as all that is
/// said of a touchpoint: a value that says nothing is then no difference of its own.
fn walk(path: &[String], before: &Said, after: &Said, lone: bool, out: &mut Vec<Change>) {
    if before == after || (lone && says_nothing(before) && says_nothing(after)) {
        return;
    }
    let found = out.len();
    let here =
        |before: &Said, after: &Said| Change { path: path.to_vec(), before: before.clone(), after: after.clone() };
    let lone = [before, after].contains(&NOTHING);
    // Whoever has a row more has it as a whole.
    let row = lone && (before.id().is_some() || after.id().is_some());
    if let (false, Some(one), Some(other)) = (row, members(before), members(after)) {
        let keys: BTreeSet<&Key> = one.keys().chain(other.keys()).collect();
        for key in keys {
            let side = |members: &BTreeMap<Key, _>| members.get(key).copied().unwrap_or(NOTHING);
            walk(&[path, slice::from_ref(&key.1)].concat(), side(&one), side(&other), lone, out);
        }
        // Rows in another order: the first promoted line leads, so their order says something.
        let (one, other) = (order(before, &other), order(after, &one));
        if one != other {
            out.push(here(&one, &other));
        }
    }
    if out.len() == found {
        out.push(here(before, after));
    }
}

/// A name, or an id or a place with its writing.
type Key = (i64, String);

const NOTHING: &Said = &Said::Nothing;

/// The members of fields and of lists that hold fields, rows by their id; `None` where a value is told as a whole.
fn members(value: &Said) -> Option<BTreeMap<Key, &Said>> {
    match value {
        Said::Nothing => Some(BTreeMap::new()),
        Said::Fields(fields) => Some(fields.iter().map(|(name, value)| ((0, name.clone()), value)).collect()),
        Said::List(all) if all.iter().all(|member| matches!(member, Said::Fields(_))) => {
            let key = |(place, member): (i64, &Said)| member.id().unwrap_or(place);
            Some((0..).zip(all).map(|member| ((key(member), key(member).to_string()), member.1)).collect())
        }
        Said::Flag(_) | Said::Number(_) | Said::Text(_) | Said::List(_) => None,
    }
}

/// The ids of the rows that stand among `others` too, in order.
fn order(value: &Said, others: &BTreeMap<Key, &Said>) -> Said {
    let Said::List(rows) = value else { return Said::Nothing };
    let common = |id: &i64| others.contains_key(&(*id, id.to_string()));
    Said::List(rows.iter().filter_map(Said::id).filter(common).map(Said::Number).collect())
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
