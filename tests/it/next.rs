//! What improves the answer most comes first.
#![cfg(test)]

use mixwright::base::Lang;
use mixwright::insight::{Insight, Next, next};
use mixwright::plan::feasibility::FeasibilityEdit;
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{Item, OwnMetric, Plan, PlanEdit, Stage};

use super::full_plan::{edited, roastery};

fn steps(plan: &Plan) -> Vec<Next> {
    next(plan, &Insight::of(plan).with_chances(plan))
}

fn shares(steps: &[Next]) -> Vec<f64> {
    let share = |step: &Next| match step {
        Next::Figure { cause, .. } => Some(cause.share),
        Next::Answer { .. } => None,
    };
    steps.iter().filter_map(share).collect()
}

#[test]
fn an_empty_plan_begins_with_what_is_sold() {
    let steps = steps(&Plan::default());
    assert!(matches!(&steps[0], Next::Answer { stage: Stage::Products, .. }), "{:?}", steps[0]);
    assert!(shares(&steps).is_empty());
}

#[test]
fn of_a_whole_plan_the_figures_with_most_of_the_spread_come_first_and_an_own_one_is_not_asked_for_again() {
    let plan = roastery(Lang::En);
    let before = steps(&plan);
    let shares = shares(&before);
    assert!(shares.len() > 1 && shares.is_sorted_by(|a, b| a >= b), "{shares:?}");
    let Some(Next::Figure { cause, field }) = before.iter().find(|step| matches!(step, Next::Figure { .. })) else {
        panic!("{before:?}");
    };
    // The field exists: the channel of the cause and one of its figures.
    let channel = cause.channel.as_ref().unwrap();
    let slug = field.strip_prefix(&format!("touchpoints.{}.", channel.id)).unwrap();
    let metric = OwnMetric::ALL.into_iter().find(|metric| metric.slug() == slug).unwrap();
    // Counted on very many, it carries nothing of the spread any more.
    let own = |edit| PlanEdit::Touchpoint(channel.id.to_string(), edit);
    let known = edited(
        &plan,
        vec![own(TouchpointEdit::Own(metric, Some(20_000))), own(TouchpointEdit::Sample(metric, Some(1_000_000)))],
    );
    assert!(steps(&known).iter().all(|step| !matches!(step, Next::Figure { field: other, .. } if other == field)));
}

#[test]
fn what_the_verdict_waits_for_comes_before_a_figure_and_what_is_only_missing_after_it() {
    let plan = roastery(Lang::En);
    let item = Item::ALL.into_iter().find(|item| !item.follows_from_figures()).unwrap();
    let open = edited(&plan, vec![PlanEdit::Feasibility(FeasibilityEdit::Answer(item, None))]);
    let steps = steps(&open);
    assert!(matches!(&steps[0], Next::Answer { stage: Stage::Feasibility, .. }), "{:?}", steps[0]);
    assert!(matches!(&steps[1], Next::Figure { .. }), "{:?}", steps[1]);
}
