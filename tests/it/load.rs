//! Stage 10: the load by person and month, by hand; what can be done where it is too much, and what that changes.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::app::{Action, Route, State};
use mixwright::base::{Id, Lang, Money};
use mixwright::insight::load::{Holder, MonthLoad};
use mixwright::insight::{Insight, Load, Move, Way, Who, moves};
use mixwright::plan::implementation::{ImplementationEdit, TaskEdit};
use mixwright::plan::organisation::{OrganisationEdit, PersonEdit};
use mixwright::plan::{JobRole, Plan, PlanEdit, RowEdit, Stage};
use proptest::prelude::*;

use super::full_plan::{edited, roastery};
use super::view::{act, render, showing};

/// The owner and the half-time marketer of the example.
const OWNER: Id = Id(11);
const MARKETER: Id = Id(12);

fn person(id: Id, edit: PersonEdit) -> PlanEdit {
    PlanEdit::Organisation(OrganisationEdit::Person(RowEdit::Set(id, edit)))
}

fn load(plan: &Plan) -> Load {
    Insight::of(plan).load
}

fn near(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{a} is not {b}");
}

fn month(holder: &Holder, i: usize) -> MonthLoad {
    holder.months[i]
}

/// The example with a marketer who does everything but what management does.
fn with_roles() -> Plan {
    let all = JobRole::ALL.into_iter().filter(|job| *job != JobRole::Management).collect();
    let edits = vec![
        person(MARKETER, PersonEdit::Jobs(all)),
        person(OWNER, PersonEdit::Jobs(BTreeSet::from([JobRole::Management]))),
    ];
    edited(&roastery(Lang::Ko), edits)
}

/// Forty hours of an own task on top, in July.
fn overloaded() -> Plan {
    let fields =
        vec![TaskEdit::Name("박람회 준비".into()), TaskEdit::Start("2027-07-05".parse().ok()), TaskEdit::Hours(400)];
    edited(&with_roles(), vec![PlanEdit::Implementation(ImplementationEdit::NewTask(fields))])
}

#[test]
fn the_months_of_the_roastery_by_hand() {
    let found = load(&roastery(Lang::Ko));
    let [team] = found.holders.as_slice() else { panic!("nobody has a role: everybody does everything") };
    assert_eq!(team.who, Who::Everybody);
    // May: 12 + 8 + 6 + 8 for the preparation, 4 × 10 to set touchpoints up. 21 weekdays less two holidays, 20 h a week.
    near(month(team, 0).needed, 74.0);
    near(month(team, 0).there, 20.0 * 19.0 / 5.0);
    // June: four touchpoints at 5 h a week, three of five days of the 8 hours for the gift season; 22 working days.
    near(month(team, 1).needed, 20.0 * 22.0 / 5.0 + 8.0 * 3.0 / 5.0);
    near(month(team, 1).there, 88.0);
    assert_eq!(month(team, 1).over(), None, "within a tenth");
    assert_eq!(found.months.len(), 7);
}

#[test]
fn roles_say_whose_hours_are_needed() {
    let found = load(&with_roles());
    let of = |who| found.holder(who).unwrap();
    near(month(of(Who::Person(MARKETER)), 0).needed, 74.0);
    near(month(of(Who::Person(MARKETER)), 0).there, 16.0 * 19.0 / 5.0);
    near(month(of(Who::Person(OWNER)), 0).needed, 0.0);
    assert!(found.holder(Who::Everybody).is_none(), "nothing is left for others");
    // A role nobody has, where everybody has one.
    let fewer = edited(&with_roles(), vec![person(MARKETER, PersonEdit::Jobs(BTreeSet::from([JobRole::DataAnalyst])))]);
    let nobody = load(&fewer);
    let open = nobody.holder(Who::Nobody(JobRole::PromotionSpecialist)).unwrap();
    assert!(month(open, 1).needed > 0.0 && month(open, 1).there < 1e-9 && month(open, 1).over().is_some());
    // Somebody who comes in July has no hours before.
    let later = load(&edited(&with_roles(), vec![person(MARKETER, PersonEdit::From(2))]));
    let marketer = later.holder(Who::Person(MARKETER)).unwrap();
    near(month(marketer, 1).there, 0.0);
    near(month(marketer, 2).there, 16.0 * 21.0 / 5.0);
}

#[test]
fn people_with_a_cost_of_their_own_are_counted_by_it() {
    let plan = roastery(Lang::Ko);
    let cost = |plan: &Plan| mixwright::forecast::outcome::working_hours(plan).value;
    near(cost(&plan), 20.0 * 4.345 * 6.0 * 15_000.0);
    // The marketer at 20,000 from the third month on: four months; the other four hours as before.
    let edits = vec![person(MARKETER, PersonEdit::Cost(Some(Money(20_000)))), person(MARKETER, PersonEdit::From(3))];
    near(cost(&edited(&plan, edits)), 16.0 * 4.345 * 4.0 * 20_000.0 + 4.0 * 4.345 * 6.0 * 15_000.0);
    // At the company's cost of an hour whoever comes later is paid from their month, too, and not before.
    let later = edited(&plan, vec![person(MARKETER, PersonEdit::From(3))]);
    near(cost(&later), 16.0 * 4.345 * 4.0 * 15_000.0 + 4.0 * 4.345 * 6.0 * 15_000.0);
    for at_once in [0, 1] {
        near(cost(&edited(&later, vec![person(MARKETER, PersonEdit::From(at_once))])), cost(&plan));
    }
    let outside =
        vec![person(MARKETER, PersonEdit::Cost(Some(Money(20_000)))), person(MARKETER, PersonEdit::Outside(true))];
    near(cost(&edited(&plan, outside)), cost(&plan));
}

#[test]
fn nobody_works_before_they_come_while_others_are_there() {
    let helper = vec![
        PersonEdit::Name("새 직원".into()),
        PersonEdit::Hours(Some(16)),
        PersonEdit::Jobs(BTreeSet::from([JobRole::PromotionSpecialist])),
        PersonEdit::From(3),
    ];
    let plan = edited(&with_roles(), vec![PlanEdit::Organisation(OrganisationEdit::NewPerson(helper))]);
    let new = Who::Person(plan.organisation.people.last().unwrap().id);
    let found = load(&plan);
    let newcomer = found.holder(new).unwrap();
    near(month(newcomer, 1).needed, 0.0);
    near(month(newcomer, 1).there, 0.0);
    // From August on half of the promotion's ten hours a week: both have 16 hours.
    near(month(newcomer, 3).needed, 5.0 * 21.0 / 5.0);
    // With no hours typed by anybody who has the role, the work is still theirs.
    let untyped = edited(&with_roles(), vec![person(MARKETER, PersonEdit::Hours(None))]);
    assert!(load(&untyped).holder(Who::Nobody(JobRole::PromotionSpecialist)).is_none());
}

#[test]
fn the_overloaded_marketer_is_named_with_the_month() {
    let insight = Insight::of(&overloaded());
    let first = insight.load.over()[0];
    assert_eq!(first.who, Who::Person(MARKETER));
    assert!(insight.load.over().iter().any(|over| over.month.to_string() == "2027-07"));
    let found = insight.findings.iter().find(|finding| finding.rule.code() == "C089").unwrap();
    assert_eq!(found.subject, "마케팅 담당");
}

#[test]
fn every_way_lessens_the_load_and_says_what_it_changes() {
    let plan = overloaded();
    let found = moves(&plan, &Insight::of(&plan)).unwrap();
    assert!(found.ways.len() >= 3, "{:?}", found.ways.iter().map(|way| &way.way).collect::<Vec<_>>());
    let excess = |load: MonthLoad| load.needed - load.there;
    for Move { way, edit, after } in &found.ways {
        assert!(excess(after.load) < excess(found.now.load), "{way:?}");
        let changed = plan.with(edit.clone()).unwrap();
        let insight = Insight::of(&changed);
        near(insight.outcome.as_ref().unwrap().result.value, after.result);
        let holder = insight.load.holder(found.over.who).unwrap();
        let at = insight.load.months.iter().position(|month| *month == found.over.month).unwrap();
        near(month(holder, at).needed, after.load.needed);
        near(month(holder, at).there, after.load.there);
        match way {
            Way::Cut(_) => assert!(after.customers < found.now.customers, "fewer touchpoints, fewer customers"),
            Way::Hire(_) | Way::Outsource(_) => assert!(after.cost > found.now.cost),
            Way::Shift(_) | Way::Train(..) => near(after.result, found.now.result),
        }
    }
    let calm = edited(
        &plan,
        vec![PlanEdit::Organisation(OrganisationEdit::Hours(None)), person(MARKETER, PersonEdit::Hours(Some(60)))],
    );
    assert!(moves(&calm, &Insight::of(&calm)).is_none_or(|moves| moves.over.who != Who::Person(MARKETER)));
}

/// The cursor can come to the load.
fn cursor(state: &State) {
    let page = render(state);
    let tag = page.split('<').find(|tag| tag.contains("id=\"organisation.load\"")).unwrap();
    assert!(tag.contains("tabindex=\"-1\"") && !tag.contains("hidden"), "{tag}");
}

#[test]
fn the_page_offers_the_ways_and_takes_one() {
    for lang in Lang::ALL {
        let mut state = showing(lang, &overloaded());
        act(&mut state, Action::Go(Route::Stage(Stage::Organisation)));
        let page = render(&state);
        assert!(page.contains("load-over") && page.contains("id=\"organisation.moves\""), "{lang:?}");
        act(&mut state, Action::AskMoves);
        let page = render(&state);
        let found = state.open.as_ref().unwrap().moves.clone().unwrap();
        assert_eq!(page.matches("class=\"row-card way\"").count(), found.ways.len());
        let before = state.open.as_ref().unwrap().insight.load.over().len();
        let outsource = found.ways.iter().find(|one| matches!(one.way, Way::Outsource(_))).unwrap();
        let (edit, field) = (outsource.edit.clone(), "organisation.moves".to_owned());
        act(&mut state, Action::Accept { edit, field, focus: "organisation.load" });
        let open = state.open.as_ref().unwrap();
        assert!(open.insight.load.over().len() < before);
        assert!(open.plan().organisation.outsourcing > Some(Money(0)));
        assert!(open.moves.is_none(), "what was found belongs to the plan before");
        cursor(&state);
        // Also where nothing is left to show.
        let none = PlanEdit::All(vec![
            PlanEdit::Organisation(OrganisationEdit::Hours(None)),
            person(OWNER, PersonEdit::Hours(None)),
            person(MARKETER, PersonEdit::Hours(None)),
        ]);
        let mut bare = showing(lang, &edited(&overloaded(), vec![none]));
        act(&mut bare, Action::Go(Route::Stage(Stage::Organisation)));
        assert!(bare.open.as_ref().unwrap().insight.load.holders.is_empty());
        cursor(&bare);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whoever does them and whenever: the hours of one-off tasks are all there, once.
    #[test]
    fn no_hour_is_lost_or_counted_twice(
        hours in prop::collection::vec((0u32..2_000, 0u32..60, 0i32..400), 1..8),
        jobs in prop::collection::vec(prop::collection::btree_set(0usize..10, 0..4), 2),
        per_week in 5u8..=7,
    ) {
        let mut edits: Vec<PlanEdit> = hours.iter().map(|(hours, days, start)| {
            let start = mixwright::base::Day::new(2027, 6, 1).unwrap().plus(*start);
            PlanEdit::Implementation(ImplementationEdit::NewTask(vec![
                TaskEdit::Name("x".into()),
                TaskEdit::Hours(*hours),
                TaskEdit::Days(*days),
                TaskEdit::Start(Some(start)),
            ]))
        }).collect();
        for (id, jobs) in [OWNER, MARKETER].into_iter().zip(jobs) {
            edits.push(person(id, PersonEdit::Jobs(jobs.into_iter().map(|i| JobRole::ALL[i]).collect())));
        }
        edits.push(PlanEdit::Implementation(ImplementationEdit::WorkDays(per_week)));
        let insight = Insight::of(&edited(&roastery(Lang::Ko), edits));
        for task in insight.schedule.tasks.iter().filter(|task| task.terms.days.is_some()) {
            let all: f64 = insight.load.holders.iter().flat_map(|holder| &holder.tasks).filter(|(key, _)| *key == task.key).flat_map(|(_, hours)| hours).sum();
            let inside = task.end.to_month() <= *insight.load.months.last().unwrap();
            let wanted = f64::from(task.terms.hours) / 10.0;
            prop_assert!((all - wanted).abs() < 1e-6 || (!inside && all < wanted), "{}: {} of {}", task.key, all, wanted);
        }
    }
}
