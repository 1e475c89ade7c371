//! Stage 10: the hiring plan – who comes when, at what cost, and which months would be too full without them.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::app::{Action, Route};
use mixwright::base::{Id, Lang, Money, Month};
use mixwright::forecast::outcome;
use mixwright::insight::{Hiring, Insight, Load, Way, Who, moves};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::implementation::{ImplementationEdit, TaskEdit};
use mixwright::plan::organisation::{OrganisationEdit, PersonEdit};
use mixwright::plan::{JobRole, Plan, PlanEdit, RowEdit, Stage};
use mixwright::report::{document, words};

use super::full_plan::{edited, roastery};
use super::view::{act, render, showing};

const OWNER: Id = Id(11);
const MARKETER: Id = Id(12);

fn organisation(edit: OrganisationEdit) -> PlanEdit {
    PlanEdit::Organisation(edit)
}

fn jobs(id: Id, jobs: impl IntoIterator<Item = JobRole>) -> PlanEdit {
    organisation(OrganisationEdit::Person(RowEdit::Set(id, PersonEdit::Jobs(jobs.into_iter().collect()))))
}

/// 120 hours of an own task in July, the second month; the marketer does everything but what management does, and has
/// hours enough to prepare the plan.
fn overloaded(lang: Lang) -> Plan {
    let fields =
        vec![TaskEdit::Name("Expo".into()), TaskEdit::Start("2027-07-05".parse().ok()), TaskEdit::Hours(1_200)];
    let others = JobRole::ALL.into_iter().filter(|job| *job != JobRole::Management);
    let edits = vec![
        jobs(OWNER, [JobRole::Management]),
        jobs(MARKETER, others),
        organisation(OrganisationEdit::Person(RowEdit::Set(MARKETER, PersonEdit::Hours(Some(30))))),
        organisation(OrganisationEdit::Hours(Some(34))),
        PlanEdit::Implementation(ImplementationEdit::NewTask(fields)),
    ];
    edited(&roastery(lang), edits)
}

/// Somebody with the marketer's roles.
fn comes(plan: &Plan, from: u32, hours: u32, outside: bool, cost: Option<i64>) -> Vec<PlanEdit> {
    let roles: BTreeSet<JobRole> =
        plan.organisation.people.iter().find(|person| person.id == MARKETER).unwrap().jobs.clone();
    let fields = vec![
        PersonEdit::Name("Newcomer".into()),
        PersonEdit::Hours(Some(hours)),
        PersonEdit::Jobs(roles),
        PersonEdit::From(from),
        PersonEdit::Outside(outside),
        PersonEdit::Cost(cost.map(Money)),
    ];
    let all = plan.organisation.hours_per_week.unwrap() + if outside { 0 } else { hours };
    vec![organisation(OrganisationEdit::NewPerson(fields)), organisation(OrganisationEdit::Hours(Some(all)))]
}

fn hiring(plan: &Plan) -> Hiring {
    Hiring::of(plan, &Insight::of(plan))
}

fn month(text: &str) -> Month {
    let (year, month) = text.split_once('-').unwrap();
    Month::new(year.parse().unwrap(), month.parse().unwrap()).unwrap()
}

#[test]
fn nobody_comes_while_everybody_is_there() {
    let found = hiring(&overloaded(Lang::Ko));
    assert!(found.newcomers.is_empty() && found.hours == 0 && found.unpriced() == 0);
}

#[test]
fn a_newcomer_is_needed_in_the_months_that_are_too_full_without_them() {
    let before = overloaded(Lang::Ko);
    let full: Vec<Month> = Load::of(&before, &Insight::of(&before).schedule)
        .over()
        .iter()
        .filter(|over| over.who == Who::Person(MARKETER))
        .map(|over| over.month)
        .collect();
    assert!(full.contains(&month("2027-07")));
    for outside in [false, true] {
        let plan = edited(&before, comes(&before, 2, 20, outside, Some(12_000)));
        let [one] = hiring(&plan).newcomers.try_into().unwrap();
        assert_eq!(one.month, month("2027-07"));
        let [spared] = one.spared.unwrap().try_into().unwrap();
        assert_eq!(spared.who, Who::Person(MARKETER));
        // The mix may have changed with the hours, so the months are those of this plan's own schedule without them.
        let schedule = Insight::of(&plan).schedule;
        let load = Load::of(&before, &schedule);
        let wanted = load.over().into_iter().filter(|over| over.month >= one.month && over.who == spared.who);
        let wanted: Vec<_> = wanted.collect();
        assert_eq!((spared.months, spared.first), (wanted.len(), wanted[0].month));
        let worst = wanted.iter().map(|over| over.load.needed - over.load.there).fold(0.0, f64::max);
        assert!((spared.hours - worst).abs() < 1e-9);
    }
    // Before they come, and with nothing to take over, they spare nobody anything.
    let late = edited(&before, comes(&before, 6, 20, true, None));
    let first = hiring(&late).newcomers[0].spared.clone().unwrap();
    assert!(first.iter().all(|spared| spared.first >= month("2027-11")), "{first:?}");
    let idle = edited(&late, vec![jobs(late.organisation.people.last().unwrap().id, [JobRole::Management])]);
    assert_eq!(hiring(&idle).newcomers[0].spared, Some(Vec::new()));
}

#[test]
fn a_role_nobody_has_waits_for_who_brings_it() {
    let plan =
        edited(&roastery(Lang::Ko), vec![jobs(OWNER, [JobRole::Management]), jobs(MARKETER, [JobRole::Designer])]);
    let fields =
        vec![PersonEdit::Hours(Some(30)), PersonEdit::Jobs([JobRole::PromotionSpecialist].into()), PersonEdit::From(1)];
    let plan = edited(&plan, vec![organisation(OrganisationEdit::NewPerson(fields))]);
    let [one] = hiring(&plan).newcomers.try_into().unwrap();
    let spared = one.spared.unwrap();
    assert!(spared.iter().any(|spared| spared.who == Who::Nobody(JobRole::PromotionSpecialist)), "{spared:?}");
}

#[test]
fn costs_are_those_the_plan_counts() {
    let before = overloaded(Lang::Ko);
    // Their own cost, and the company's 15,000 where they have none; six months from the first, four from the third.
    let plan = edited(&before, comes(&before, 3, 10, false, Some(12_000)));
    let plan = edited(&plan, comes(&plan, 1, 10, false, None));
    let found = hiring(&plan);
    let costs: Vec<_> = found.newcomers.iter().map(|one| one.cost.clone().unwrap()).collect();
    assert_eq!(found.newcomers[0].month, month("2027-06"), "in order of time");
    assert!((costs[0].month.value - 10.0 * 4.345 * 15_000.0).abs() < 1e-6);
    assert!((costs[0].plan.value - 6.0 * costs[0].month.value).abs() < 1e-6);
    assert!((costs[1].plan.value - 4.0 * 10.0 * 4.345 * 12_000.0).abs() < 1e-6);
    assert!((found.cost.value - costs[0].plan.value - costs[1].plan.value).abs() < 1e-6);
    let all = |plan: &Plan| outcome::working_hours(plan).value;
    assert!((all(&plan) - all(&before) - found.cost.value).abs() < 1e-6);
    assert_eq!(found.hours, 20);
    // From outside without a cost of their own, and without any price: not known by itself.
    let outside = edited(&before, comes(&before, 3, 10, true, None));
    assert_eq!((hiring(&outside).newcomers[0].cost.clone(), hiring(&outside).unpriced()), (None, 1));
    let bought = edited(&before, comes(&before, 3, 10, true, Some(12_000)));
    let cost = hiring(&bought).newcomers[0].cost.clone().unwrap();
    assert_eq!(Some(cost.plan), outcome::outside_help(&bought));
}

#[test]
fn without_hours_or_tasks_nobody_knows_whether_they_are_needed() {
    let fields = vec![PersonEdit::From(2)];
    let empty = edited(&Plan::default(), vec![organisation(OrganisationEdit::NewPerson(fields))]);
    assert_eq!(hiring(&empty).newcomers[0].spared, None);
}

#[test]
fn page_and_document_are_a_hiring_and_training_plan() {
    for lang in Lang::ALL {
        let shown = |plan: &Plan| {
            let mut state = showing(lang, plan);
            act(&mut state, Action::Go(Route::Stage(Stage::Organisation)));
            render(&state)
        };
        let before = overloaded(lang);
        let page = shown(&before);
        let block = |page: &str| {
            let rest = page.split("id=\"organisation.hiring\"").nth(1).unwrap();
            rest.split("<h3").next().unwrap().to_owned()
        };
        assert!(block(&page).contains("<button") && !block(&page).contains("<dl"), "{lang:?}: says what to do");
        assert!(document(&before, &Insight::of(&before), None, lang).table("hiring").is_none());
        // What is hired among the ways out stands in the plan.
        let insight = Insight::of(&before);
        let found = moves(&before, &insight).unwrap();
        let hire = found.ways.iter().find(|one| matches!(one.way, Way::Hire(_))).unwrap();
        let plan = edited(&before, vec![hire.edit.clone()]);
        let insight = Insight::of(&plan);
        let hiring = Hiring::of(&plan, &insight);
        let [one] = hiring.newcomers.as_slice() else { panic!("{hiring:?}") };
        let page = shown(&plan);
        let why = words::hiring::why(&plan, one, lang);
        assert!(!one.spared.as_ref().unwrap().is_empty() && block(&page).contains(&why), "{why}");
        assert!(page.contains(&words::hiring::month(&plan, one.month, lang)));
        let doc = document(&plan, &insight, None, lang);
        let table = doc.table("hiring").unwrap();
        assert_eq!((table.rows.len(), table.rows[0].len()), (1, table.head.len()));
        assert_eq!(table.rows[0][1].text, words::hiring::month(&plan, one.month, lang));
        assert_eq!(table.rows[0][5].figure, one.cost.as_ref().map(|cost| cost.plan.clone()));
        // Without a first month of the plan, months are counted.
        let dateless = edited(&plan, vec![PlanEdit::Company(CompanyEdit::Start(None))]);
        let first = Hiring::of(&dateless, &Insight::of(&dateless)).newcomers[0].month;
        assert!(!words::hiring::month(&dateless, first, lang).contains("20"), "{lang:?}");
    }
}
