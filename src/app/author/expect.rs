//! Bounds of a range, taken from a plan that counts as good.

use crate::course::{Draft, Entry, FigureName, Rule};
use crate::insight::Insight;
use crate::plan::Plan;

/// The part of a figure that bounds lie off it, as one of so many: a fifth (judgement; the author changes them).
const PART: i64 = 5;

/// Sets the bounds of a range around what the model plan comes to, or `plan` where there is none.
pub fn expect(draft: &mut Draft, plan: &Plan, hidden: bool, id: u32) {
    let model = draft.teacher.model.clone();
    let model = model.as_deref().unwrap_or(plan);
    let rubric = if hidden { &mut draft.teacher.rubric } else { &mut draft.case.rubric };
    let Some(criterion) = rubric.iter_mut().find(|one| one.id == id) else { return };
    if let Rule::Range { figure, low, high } = &mut criterion.rule {
        (*low, *high) = around(*figure, model);
    }
}

/// Bounds around a figure of a plan; none where it does not come to one. Of a verdict there is only a lowest one.
fn around(figure: FigureName, plan: &Plan) -> (Option<i64>, Option<i64>) {
    let insight = Insight::of(plan);
    let entry = Entry {
        start: plan,
        before: &insight,
        plan,
        insight: &insight,
        locks: &std::collections::BTreeSet::new(),
        released: 0,
        months: 0,
        releases: &[],
        steps: &[],
    };
    let Some(value) = figure.of(&entry) else { return (None, None) };
    if figure == FigureName::Verdict {
        return (Some(value), None);
    }
    let off = value.abs() / PART;
    // Fields take no number below zero.
    (Some((value - off).max(0)).filter(|low| *low > 0), Some(value + off).filter(|high| *high >= 0))
}
