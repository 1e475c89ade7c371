//! Scoring by rules.

use std::collections::BTreeSet;

use mixwright::base::{Money, Month, Ppm, Region};
use mixwright::course::rubric::{Check, ENOUGH, State, Told, figure_names, weight};
use mixwright::course::{FigureName, Mark, Reason};
use mixwright::insight::replan;
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::environment::EnvironmentEdit;
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::objectives::ObjectivesEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::{ActualCell, ActualMetric, PlanEdit, Stage};
use mixwright::score::Severity;
use proptest::prelude::*;

use super::super::cases::any_plan;
use super::*;

fn one(made: &Made, rule: Rule) -> Mark {
    made.score(vec![rule]).marks.remove(0)
}

fn fresh() -> Plan {
    Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap())
}

fn completeness(stages: &[Stage]) -> Rule {
    Rule::Completeness { stages: stages.iter().copied().collect() }
}

#[test]
fn completeness_counts_what_can_be_answered() {
    // Of six needs of the company a fresh plan has its start only.
    let made = Made::of(&fresh(), &fresh());
    let mark = one(&made, completeness(&[Stage::Company]));
    assert_eq!((mark.share, mark.points), (Some(Ppm(166_666)), Some(2)), "10 × 1/6 = 1.67");
    assert_eq!(mark.reasons[0], Reason::Answered { there: 1, of: 6 });
    let missing = |mark: &Mark| {
        let field = |reason: &Reason| match reason {
            Reason::Missing { field, .. } => Some(field.clone()),
            _ => None,
        };
        mark.reasons.iter().filter_map(field).collect::<Vec<_>>()
    };
    let fields = ["company.name", "company.sells", "company.industry", "company.trade", "company.funds"];
    assert_eq!(missing(&mark), fields);
    // Two of them locked and never to be answered: one of four.
    let made = made.locked(&["company.name", "company.funds"]);
    let mark = one(&made, completeness(&[Stage::Company]));
    assert_eq!((mark.share, mark.points), (Some(Ppm(250_000)), Some(3)), "10 × 1/4 = 2.5, half a point up");
    // A locked stage asks nothing, a locked row nothing of the row; a lock is no beginning of a word.
    let nothing = one(&Made::of(&fresh(), &fresh()).locked(&["company"]), completeness(&[Stage::Company]));
    assert_eq!((nothing.points, nothing.reasons), (Some(10), vec![Reason::Answered { there: 0, of: 0 }]));
    let row = Made::of(&fresh(), &fresh()).locked(&["products.1"]);
    assert_eq!(one(&row, completeness(&[Stage::Products])).reasons.len(), 1);
    let other = Made::of(&fresh(), &fresh()).locked(&["compan", "products.11"]);
    assert_eq!(one(&other, completeness(&[Stage::Company])).share, Some(Ppm(166_666)));
    assert_eq!(one(&other, completeness(&[Stage::Products])).reasons.len(), 5, "four needs of the line");
    // The example answers everything.
    let roastery = roastery(Lang::Ko);
    assert_eq!(one(&Made::of(&roastery, &roastery), completeness(&[])).points, Some(10));
}

fn fires(mark: &Mark) -> Vec<(Severity, bool, u32)> {
    let fired = |reason: &Reason| match reason {
        Reason::Fires { finding, argued, costs } => Some((finding.severity, *argued, costs.0)),
        _ => None,
    };
    mark.reasons.iter().filter_map(fired).collect()
}

#[test]
fn coherence_takes_off_for_every_rule_that_fires() {
    let plan = roastery(Lang::Ko);
    let made = Made::of(&plan, &plan);
    let mark = one(&made, Rule::Coherence);
    let fired = fires(&mark);
    assert_eq!(fired.len(), made.insight.findings.len() + made.insight.dismissed.len());
    let lost: u32 = fired.iter().map(|(_, _, costs)| costs).sum();
    assert_eq!(mark.share, Some(Ppm(1_000_000 - lost)));
    let first = made.insight.findings.iter().find(|finding| finding.severity != Severity::Error).unwrap().clone();
    let whole = if first.severity == Severity::Warning { 80_000 } else { 20_000 };
    let aside = |reason: &str| {
        let dismiss = PlanEdit::Dismiss { finding: first.key(), reason: Some(reason.to_owned()) };
        one(&Made::of(&plan, &edited(&plan, vec![dismiss])), Rule::Coherence).share.unwrap().0
    };
    // "No." weighs 10 of the 60 that count as a reason: it changes nothing. Six different words weigh 60.
    assert_eq!(aside("No."), 1_000_000 - lost);
    assert_eq!(aside("We tried it last year twice"), 1_000_000 - lost + whole - whole / 4);
    // What the case locks is not the learner's.
    let locked = Made::of(&plan, &plan).locked(&[first.field.as_str()]);
    let of_field = made.insight.findings.iter().filter(|finding| finding.field == first.field).count();
    assert_eq!(fires(&one(&locked, Rule::Coherence)).len(), fired.len() - of_field);
    // An empty plan contradicts nothing, and fits no better than it is answered.
    let empty = Made::of(&fresh(), &fresh());
    let answered = one(&empty, completeness(&[])).share;
    assert_eq!(one(&empty, Rule::Coherence).share, answered);
    assert!(answered < Some(Ppm(100_000)));
}

fn state(mark: &Mark, wanted: Check) -> (State, Option<(f64, f64)>) {
    let of = |reason: &Reason| match reason {
        Reason::Checked { check, state, numbers } if *check == wanted => Some((*state, *numbers)),
        _ => None,
    };
    mark.reasons.iter().find_map(of).unwrap()
}

#[test]
fn soundness_is_a_list_of_checks() {
    let plan = roastery(Lang::Ko);
    let mark = one(&Made::of(&plan, &plan), Rule::Soundness);
    assert_eq!(mark.reasons.len(), Check::ALL.len());
    // 28 000 won an order, of which a share is left.
    let line = &plan.products.lines[0];
    let left = line.order_value.unwrap().0 as f64 * line.contribution.unwrap().ratio();
    let (met, numbers) = state(&mark, Check::Contribution);
    assert!(met == State::Met && (numbers.unwrap().0 - left).abs() < 1e-6, "{numbers:?} {left}");
    assert_eq!(state(&mark, Check::MonthLimit), (State::Idle, None), "no limit typed");
    // A limit of half a million won a month is kept by spending no more than that, to the won.
    let limit = edited(&plan, vec![PlanEdit::Budget(BudgetEdit::MonthLimit(Some(Money(500_000))))]);
    let (met, numbers) = state(&one(&Made::of(&plan, &limit), Rule::Soundness), Check::MonthLimit);
    assert!(met == State::Met && numbers.unwrap().0 <= 500_001.0, "{numbers:?}");
    let hours = edited(&plan, vec![PlanEdit::Organisation(OrganisationEdit::Hours(None))]);
    let mark = one(&Made::of(&plan, &hours), Rule::Soundness);
    assert_eq!(state(&mark, Check::Hours), (State::Unknown, None), "a missing answer is no excuse");
    // Cost lines above the funds.
    let poor = edited(&plan, vec![PlanEdit::Company(CompanyEdit::Funds(Some(Money(10_000))))]);
    let (missed, numbers) = state(&one(&Made::of(&plan, &poor), Rule::Soundness), Check::WithinFunds);
    assert!(missed == State::Missed && (numbers.unwrap().1 - 10_000.0).abs() < 1e-9, "{numbers:?}");
    // Of an empty plan everything that concerns it is unknown.
    let empty = one(&Made::of(&fresh(), &fresh()), Rule::Soundness);
    assert_eq!((empty.points, empty.share), (Some(0), Some(Ppm(0))));
}

#[test]
fn texts_weigh_alike_in_three_languages() {
    assert_eq!(weight("Because most of our buyers search on their phones before they visit us"), 130, "13 words");
    assert_eq!(weight("again again AGAIN, again"), 10, "the same word once");
    // 11 words of 2+3+2+3+4+3+2+3+2+3+6 = 33 syllables.
    assert_eq!(weight("우리 고객은 주로 검색을 이용해서 원두를 먼저 찾아본 다음 가게를 방문합니다요"), 4 * 33);
    // 一 and 的 come twice: 22 characters, 20 different ones.
    assert_eq!(weight("一年来的老客户都先在手机上搜索再到店里看一的"), 6 * 20);
    assert_eq!(weight("!? … 。"), 0);
}

#[test]
fn a_reason_is_the_learners_own_and_said_once() {
    let say = |text: &str| text.to_owned();
    let reason = "Because most of our buyers search on their phones before they visit us";
    let start = edited(&fresh(), vec![PlanEdit::Evaluation(EvaluationEdit::Notes(say("The owner looks at it")))]);
    let fields: BTreeSet<String> =
        ["environment.research", "evaluation.review", "objectives.reason", "organisation.hand_offs"].map(say).into();
    let plan = edited(
        &start,
        vec![
            PlanEdit::Objectives(ObjectivesEdit::Reason(say(reason))),
            // The same in other letters, and what the case said.
            PlanEdit::Organisation(OrganisationEdit::HandOffs(format!(" {}!", reason.to_uppercase()))),
            PlanEdit::Evaluation(EvaluationEdit::Notes(say("the owner looks at it."))),
            PlanEdit::Environment(EnvironmentEdit::Research(say("Six words are half of it"))),
        ],
    );
    let mark = one(&Made::of(&start, &plan), Rule::Justification { fields: fields.clone() });
    let told = |field: &str, told| Reason::Justified { field: say(field), told };
    let expected = [
        told("environment.research", Told::Thin(60)),
        told("evaluation.review", Told::Copied),
        told("objectives.reason", Told::There),
        told("organisation.hand_offs", Told::Repeated),
    ];
    assert_eq!(mark.reasons, expected);
    // (60 + 120) ÷ 480 = 37.5 %: 3.75 of ten points.
    assert_eq!((mark.share, mark.points, ENOUGH), (Some(Ppm(375_000)), Some(4), 120));
    // Where nothing is named, the fields that ask by themselves; all of them locked ask nothing.
    let mark = one(&Made::of(&start, &plan), Rule::Justification { fields: BTreeSet::new() });
    assert_eq!(mark.reasons.len(), 3);
    let locked = Made::of(&start, &plan).locked(&["environment", "evaluation", "objectives.reason"]);
    let mark = one(&locked, Rule::Justification { fields: BTreeSet::new() });
    assert_eq!((mark.points, mark.reasons), (Some(10), vec![Reason::NothingAsked]));
}

#[test]
fn a_figure_lies_where_it_lies() {
    let plan = roastery(Lang::Ko);
    let made = Made::of(&plan, &plan);
    let range = |figure, low, high| one(&made, Rule::Range { figure, low, high });
    let deals = FigureName::Deals.of(&made.entry()).unwrap();
    assert!((deals as f64 - made.insight.outcome.as_ref().unwrap().deals.value).abs() <= 0.5);
    assert_eq!(range(FigureName::Deals, Some(deals), Some(deals)).points, Some(10));
    assert_eq!(range(FigureName::Deals, None, None).points, Some(10));
    // A bound of which a quarter is missing: half the points; half of it and more: none.
    assert_eq!(range(FigureName::Media, Some(4), Some(3)).points, Some(0));
    let media = FigureName::Media.of(&made.entry()).unwrap();
    let share = range(FigureName::Media, None, Some(media * 4 / 5)).share.unwrap();
    assert!(share.0.abs_diff(500_000) <= 10, "a quarter beyond: {share:?}");
    assert_eq!(range(FigureName::Media, None, Some(media / 2)).points, Some(0));
    assert_eq!(range(FigureName::Media, None, Some(0)).points, Some(0));
    // The example may start.
    assert_eq!(FigureName::Verdict.of(&made.entry()), Some(4));
    assert_eq!(range(FigureName::Verdict, Some(4), None).points, Some(10));
    assert_eq!(range(FigureName::Verdict, None, Some(3)).points, Some(0));
    // Money is in minor units, LTV : CAC in ppm, and both hang together.
    let outcome = made.insight.outcome.as_ref().unwrap();
    let cac = outcome.cac.as_ref().unwrap().value;
    assert_eq!(FigureName::Cac.of(&made.entry()), Some(cac.round() as i64), "a won has no minor unit");
    let ltv = made.insight.forecast.as_ref().unwrap().economics.ltv.value;
    assert_eq!(FigureName::LtvCac.of(&made.entry()), Some((ltv / cac * 1e6).round() as i64));
    let empty = Made::of(&fresh(), &fresh());
    let nothing = one(&empty, Rule::Range { figure: FigureName::Deals, low: None, high: Some(5) });
    assert_eq!(nothing.points, Some(0), "no figure, no points");
}

#[test]
fn only_known_figures_are_read() {
    let names: Vec<&str> = figure_names().collect();
    let unique: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!((names.len(), unique.len()), (14, 14));
    for name in names {
        let text = format!(r#"{{"kind":"range","figure":"{name}","low":1,"high":null}}"#);
        let rule: Rule = serde_json::from_str(&text).unwrap();
        assert!(matches!(rule, Rule::Range { figure, .. } if figure.slug() == name));
        assert_eq!(serde_json::to_string(&rule).unwrap(), text);
    }
    assert!(serde_json::from_str::<Rule>(r#"{"kind":"range","figure":"luck","low":1,"high":null}"#).is_err());
}

/// The example after two months in which search brought a third of what was planned, at the planned money.
fn disappointed(plan: &Plan) -> Plan {
    let outcome = Insight::of(plan).outcome.unwrap();
    let mut cells = Vec::new();
    for channel in outcome.channels.iter().filter(|channel| channel.spend > Money::ZERO) {
        for i in 0..2 {
            let month = plan.company.start.unwrap().plus(i);
            let visits = channel.by_month[i as usize].value.round();
            let deals = visits * channel.conversion.value / 3.0;
            let spend = channel.months[i as usize].0.unsigned_abs();
            for (metric, value) in [
                (ActualMetric::Spend, spend),
                (ActualMetric::Visits, visits as u64),
                (ActualMetric::Deals, deals.round() as u64),
            ] {
                let channel = Some(channel.channel.id.to_string());
                cells.push(ActualCell { month, channel, metric, value: Some(value) });
            }
        }
    }
    edited(plan, vec![PlanEdit::Evaluation(EvaluationEdit::Actuals(cells))])
}

#[test]
fn adjustment_is_looking_deciding_and_gaining() {
    let start = edited(&roastery(Lang::Ko), vec![PlanEdit::Company(CompanyEdit::Horizon(6))]);
    let nothing = one(&Made::of(&start, &start), Rule::Adjustment);
    assert_eq!((nothing.points, nothing.reasons), (Some(0), vec![Reason::NoResults]));
    let seen = disappointed(&start);
    let made = |plan: &Plan, steps: &[(u32, &'static str)]| Made {
        released: 2,
        months: 4,
        releases: vec![100, 200],
        steps: steps.to_vec(),
        ..Made::of(&start, plan)
    };
    let carried = one(&made(&seen, &[(50, "budget.site")]), Rule::Adjustment);
    let [Reason::Released { months: 2, of: 4 }, Reason::Decided { months: 0, of: 2 }, Reason::Regained { was, left }] =
        carried.reasons.as_slice()
    else {
        panic!("{:?}", carried.reasons)
    };
    assert!(*was > 0.0 && (was - left).abs() < 1e-9, "{was} {left}");
    // A half of a quarter, nothing decided, nothing taken: 12.5 %.
    assert_eq!(carried.share, Some(Ppm(125_000)));
    // Planning anew and accepting everything takes it all.
    let found = replan(&seen, &Insight::of(&seen), "results").unwrap();
    let chosen: Vec<usize> = (0..found.proposals.len()).filter(|i| found.proposals[*i].too_dear.is_none()).collect();
    let anew = edited(&seen, vec![found.accept(&seen, &chosen, String::new())]);
    let adjusted = one(&made(&anew, &[(150, "budget.fixed.a"), (250, "budget.fixed.b")]), Rule::Adjustment);
    let [_, Reason::Decided { months: 2, of: 2 }, Reason::Regained { was: same, left }] = adjusted.reasons.as_slice()
    else {
        panic!("{:?}", adjusted.reasons)
    };
    assert!((same - was).abs() < 1e-9 && *left < 0.1 * was, "{left} of {was}");
    // 12.5 % + 25 % + half of what was taken.
    let taken = (1.0 - left / was) * 500_000.0;
    assert!((f64::from(adjusted.share.unwrap().0) - 375_000.0 - taken).abs() <= 2.0);
    // With no month ahead deciding does not count: looking is a part of three, gaining two.
    let last = Made { released: 1, months: 1, releases: vec![100], ..Made::of(&start, &seen) };
    let mark = one(&last, Rule::Adjustment);
    assert!(!mark.reasons.iter().any(|reason| matches!(reason, Reason::Decided { .. })));
    assert_eq!(mark.share, Some(Ppm(333_333)));
}

#[test]
fn the_teacher_judges_what_no_rule_can() {
    let plan = roastery(Lang::En);
    let scored = Made::of(&plan, &plan).score(vec![completeness(&[]), Rule::Own]);
    assert_eq!((scored.points(), scored.of(), scored.open()), (10, 10, 10));
    assert_eq!((scored.marks[1].points, scored.marks[1].share), (None, None));
}

#[test]
fn every_reason_has_its_sentence() {
    use mixwright::report::words::rubric as words;
    for lang in Lang::ALL {
        let plan = roastery(lang);
        let seen = disappointed(&plan);
        let adjusted = Made {
            released: 2,
            months: 3,
            releases: vec![1, 9],
            steps: vec![(5, "budget.aim")],
            ..Made::of(&plan, &seen)
        };
        let all = [adjusted, Made::of(&fresh(), &fresh()), Made::of(&plan, &plan)];
        let mut told = BTreeSet::new();
        for made in &all {
            for (rule, mark) in every_rule().iter().zip(made.score(every_rule()).marks) {
                assert!(!words::rule(rule, lang).is_empty());
                for reason in &mark.reasons {
                    let text = words::reason(reason, &made.plan, lang);
                    assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
                    told.insert(text);
                }
            }
        }
        assert!(told.len() > 60, "{lang:?}: {}", told.len());
        let range = Rule::Range { figure: FigureName::LtvCac, low: Some(3_000_000), high: None };
        let line = words::looks_at(&range, plan.company.currency, lang);
        assert!(line.contains("3 : 1"), "{line}");
    }
}

fn every_rule() -> Vec<Rule> {
    let mut rules = vec![completeness(&[]), Rule::Coherence, Rule::Soundness, Rule::Adjustment, Rule::Own];
    rules.push(Rule::Justification { fields: BTreeSet::new() });
    let range = |figure| Rule::Range { figure, low: Some(-3), high: Some(100_000) };
    rules.extend(FigureName::ALL.map(range));
    rules
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(random_plans()))]

    #[test]
    fn points_are_within_bounds_and_the_same_twice(plan in any_plan(), points in 0_u32..=1_000, released in 0_u32..4) {
        let made = Made { released, ..Made::of(&fresh(), &plan) };
        let criteria = criteria(points, every_rule());
        let scored = score(&criteria, &made.entry());
        for mark in &scored.marks {
            prop_assert!(mark.points.is_none_or(|points| points <= mark.of));
            prop_assert!(mark.share.is_none_or(|share| share <= Ppm::ONE));
            prop_assert!(!mark.reasons.is_empty() || mark.points == Some(mark.of));
        }
        let again = Made { released, ..Made::of(&fresh(), &plan) };
        prop_assert_eq!(scored, score(&criteria, &again.entry()));
    }
}
