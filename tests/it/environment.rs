//! Stage 3: scores by hand, moves, competitors, and how page and document show all of it. Research is beside it.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;

use mixwright::app::{Action, Env, Route, State, update};
use mixwright::base::{Day, Id, Lang};
use mixwright::chart::Chart;
use mixwright::forecast::Figure;
use mixwright::insight::Insight;
use mixwright::plan::environment::{CriterionEdit, EnvironmentEdit as Edit, FactorEdit, MoveEdit};
use mixwright::plan::feasibility::{CompetitorEdit, FeasibilityEdit};
use mixwright::plan::objectives::ObjectivesEdit;
use mixwright::plan::survey::SurveyEdit;
use mixwright::plan::{FactorKind, Plan, PlanEdit, RowEdit, Sphere, Stage};
use mixwright::report::words::environment as wording;
use mixwright::report::words::survey::Starter;
use mixwright::report::{Block, Doc, document, words};
use mixwright::score::environment::moves::{self, MoveKind, Pair};
use mixwright::score::environment::{Posture, contradicts, evaluation, line, open_spheres, posture, rivals};
use mixwright::ui;
use proptest::prelude::*;
use yew::{Callback, Html, LocalServerRenderer, Properties, function_component};

use super::full_plan::{edited, full};

pub(crate) fn with(plan: &Plan, edits: impl IntoIterator<Item = Edit>) -> Plan {
    edited(plan, edits.into_iter().map(PlanEdit::Environment).collect())
}

/// The plan with a factor more.
fn factor(plan: &Plan, kind: FactorKind, text: &str, weight: u8, rating: u8) -> Plan {
    let plan = with(plan, [Edit::AddFactor(kind)]);
    let id = plan.environment.factors.last().expect("just added").id;
    let set = |field| Edit::Factor(RowEdit::Set(id, field));
    let fields = [FactorEdit::Text(text.into()), FactorEdit::Weight(weight), FactorEdit::Rating(rating)];
    with(&plan, fields.map(set))
}

/// Two factors inside, three outside.
fn swot() -> Plan {
    let plan = Plan::default();
    let plan = factor(&plan, FactorKind::Strength, "Roasted the same day", 5, 4);
    let plan = factor(&plan, FactorKind::Weakness, "Half a person", 3, 2);
    let plan = factor(&plan, FactorKind::Opportunity, "Coffee at home", 4, 3);
    let plan = factor(&plan, FactorKind::Opportunity, "Gifts", 2, 1);
    factor(&plan, FactorKind::Threat, "Discounts", 4, 1)
}

fn id(plan: &Plan, code: &str) -> Id {
    let factors = &plan.environment.factors;
    factors.iter().find(|f| plan.environment.code(f.id).as_deref() == Some(code)).expect("the factor is there").id
}

pub(crate) fn close(figure: Option<&Figure>, expected: f64) {
    let value = figure.expect("there is a figure").value;
    assert!((value - expected).abs() < 1e-9, "{value} instead of {expected}");
}

#[test]
fn both_scores_and_the_posture_are_those_computed_by_hand() {
    let plan = swot();
    // Inside (5 × 4 + 3 × 2) ÷ 8; outside (4 × 3 + 2 × 1 + 4 × 1) ÷ 10.
    close(evaluation(&plan, true).as_ref(), 3.25);
    close(evaluation(&plan, false).as_ref(), 1.8);
    assert_eq!(posture(&plan).expect("both sides have factors").0, Posture::Diversification);
    let environment = &plan.environment;
    let lines: Vec<_> = environment.factors.iter().filter_map(|factor| line(environment, factor)).collect();
    close(Some(&lines[0].share), 0.625);
    close(Some(&lines[0].weighted), 2.5);
    close(Some(&lines[4].weighted), 0.4);
    let sum: f64 = lines[2..].iter().map(|line| line.share.value).sum();
    assert!((sum - 1.0).abs() < 1e-9, "shares of a side sum to one");
}

#[test]
fn postures_turn_at_the_average() {
    let at = |inside, outside| {
        let plan = factor(&Plan::default(), FactorKind::Strength, "a", 1, inside);
        let plan = factor(&plan, FactorKind::Strength, "b", 1, 2);
        let plan = factor(&plan, FactorKind::Threat, "c", 1, outside);
        let plan = factor(&plan, FactorKind::Threat, "d", 1, 2);
        posture(&plan).expect("both sides have factors").0
    };
    // (3 + 2) ÷ 2 is 2.5 and counts as strong.
    assert_eq!(at(3, 3), Posture::Growth);
    assert_eq!(at(2, 3), Posture::Turnaround);
    assert_eq!(at(3, 2), Posture::Diversification);
    assert_eq!(at(1, 1), Posture::Defence);
}

#[test]
fn a_factor_without_words_counts_nowhere() {
    let plan = factor(&swot(), FactorKind::Strength, "  ", 5, 1);
    close(evaluation(&plan, true).as_ref(), 3.25);
    assert!(posture(&factor(&Plan::default(), FactorKind::Strength, "a", 1, 4)).is_none(), "one side is no posture");
}

#[test]
fn a_strong_weakness_is_questioned_and_a_new_one_begins_weak() {
    let says = |plan: &Plan| contradicts(plan.environment.factors.last().expect("a factor"));
    assert!(says(&factor(&swot(), FactorKind::Weakness, "a", 1, 3)));
    assert!(says(&factor(&swot(), FactorKind::Strength, "a", 1, 2)));
    assert!(!says(&factor(&swot(), FactorKind::Threat, "a", 1, 1)));
    for kind in FactorKind::ALL {
        let plan = with(&swot(), [Edit::AddFactor(kind)]);
        assert!(!says(&plan) && plan.environment.factors.last().is_some_and(|factor| factor.kind == kind));
    }
}

#[test]
fn environments_nobody_looked_at_are_named() {
    let plan = swot();
    assert_eq!(open_spheres(&plan), Sphere::ALL);
    let set = FactorEdit::Sphere(Some(Sphere::Market));
    let plan = with(&plan, [Edit::Factor(RowEdit::Set(id(&plan, "O1"), set))]);
    assert!(!open_spheres(&plan).contains(&Sphere::Market) && open_spheres(&plan).len() == 4);
}

#[test]
fn the_heaviest_pair_without_a_move_is_suggested() {
    let plan = swot();
    // O1: 4 × (5 − 3) = 8; O2: 2 × (5 − 1) = 8: a tie goes to the first.
    let pair = |plan: &Plan, kind| moves::suggested(plan).into_iter().find(|pair| pair.kind == kind);
    let so = |code| Pair { kind: MoveKind::So, inside: id(&plan, "S1"), outside: id(&plan, code) };
    assert_eq!(moves::suggested(&plan).len(), 4);
    assert_eq!(pair(&plan, MoveKind::So), Some(so("O1")));
    let heavier = with(&plan, [Edit::Factor(RowEdit::Set(id(&plan, "O2"), FactorEdit::Weight(3)))]);
    assert_eq!(pair(&heavier, MoveKind::So), Some(so("O2")), "3 × 4 beats 4 × 2");
    let taken = with(&plan, [Edit::AddMove { inside: id(&plan, "S1"), outside: id(&plan, "O1") }]);
    assert_eq!(pair(&taken, MoveKind::So), Some(so("O2")));
    let all = with(&taken, [Edit::AddMove { inside: id(&plan, "S1"), outside: id(&plan, "O2") }]);
    assert_eq!(pair(&all, MoveKind::So), None);
    assert_eq!(moves::kind(&all.environment, &all.environment.moves[1]), Some(MoveKind::So));
}

#[test]
fn moves_tell_what_they_lack() {
    let plan = swot();
    let plan = with(&plan, [Edit::AddMove { inside: id(&plan, "W1"), outside: id(&plan, "T1") }]);
    assert_eq!(moves::kind(&plan.environment, &plan.environment.moves[0]), Some(MoveKind::Wt));
    assert_eq!(moves::without_strategy(&plan).count(), 1);
    assert_eq!(wording::pair(&plan.environment, &plan.environment.moves[0], Lang::En), "W1\u{a0}×\u{a0}T1");
    let plan = plan.with(PlanEdit::Objectives(ObjectivesEdit::Strategy(RowEdit::Add))).expect("a legal edit");
    let strategy = plan.objectives.strategies[0].id;
    let step = plan.environment.moves[0].id;
    let carried = with(&plan, [Edit::Move(RowEdit::Set(step, MoveEdit::Strategy(Some(strategy))))]);
    assert_eq!(moves::without_strategy(&carried).count(), 0);
    let gone = PlanEdit::Objectives(ObjectivesEdit::Strategy(RowEdit::Remove(strategy)));
    assert_eq!(moves::without_strategy(&carried.with(gone).expect("a legal edit")).count(), 1);
    let lost = with(&plan, [Edit::Factor(RowEdit::Remove(id(&plan, "T1")))]);
    assert_eq!((moves::lost(&plan).count(), moves::lost(&lost).count()), (0, 1));
    assert_eq!(moves::kind(&lost.environment, &lost.environment.moves[0]), None);
    let turned = Edit::Factor(RowEdit::Set(id(&plan, "W1"), FactorEdit::Kind(FactorKind::Threat)));
    assert_eq!(moves::lost(&with(&plan, [turned])).count(), 1, "a factor outside cannot be the one inside");
    let empty = with(&plan, [Edit::Move(RowEdit::Add)]);
    assert_eq!(moves::without_strategy(&empty).count(), 1, "an empty row is no move");
}

/// Two competitors, two criteria; the second competitor stands only in the first.
fn matrix() -> Plan {
    let mut plan = Plan::default();
    for name in ["Terra", "Blue"] {
        plan = plan.with(PlanEdit::Feasibility(FeasibilityEdit::Competitor(RowEdit::Add))).expect("a legal edit");
        let id = plan.feasibility.competitors.last().expect("just added").id;
        let set = FeasibilityEdit::Competitor(RowEdit::Set(id, CompetitorEdit::Name(name.into())));
        plan = plan.with(PlanEdit::Feasibility(set)).expect("a legal edit");
    }
    let rival: Vec<Id> = plan.feasibility.competitors.iter().map(|c| c.id).collect();
    for (name, weight, own, rivals) in [("Taste", 5, 4, [Some(3), Some(4)]), ("Price", 3, 2, [Some(4), None])] {
        plan = with(&plan, [Edit::Criterion(RowEdit::Add)]);
        let id = plan.environment.criteria.last().expect("just added").id;
        let mut fields =
            vec![CriterionEdit::Name(name.into()), CriterionEdit::Weight(weight), CriterionEdit::Own(Some(own))];
        fields.extend(rival.iter().zip(rivals).map(|(id, value)| CriterionEdit::Rival(*id, value)));
        plan = with(&plan, fields.into_iter().map(|field| Edit::Criterion(RowEdit::Set(id, field))));
    }
    plan
}

#[test]
fn standing_is_weighted_and_only_whole_columns_are_compared() {
    let plan = matrix();
    let comparison = rivals::compare(&plan).expect("there are criteria");
    // Terra (5 × 3 + 3 × 4) ÷ 8, own (5 × 4 + 3 × 2) ÷ 8, Blue is not rated in price.
    let values: Vec<Option<f64>> =
        comparison.standings.iter().map(|s| s.figure.as_ref().map(|figure| figure.value)).collect();
    assert_eq!(values, [Some(3.375), Some(3.25), None]);
    assert_eq!((comparison.standings[2].rated, comparison.criteria), (1, 2));
    assert_eq!(comparison.rank(comparison.own().expect("the company is there")), Some(2));
    let criteria = |ids: &[Id]| -> Vec<&str> {
        plan.environment.criteria.iter().filter(|c| ids.contains(&c.id)).map(|c| c.name.as_str()).collect()
    };
    assert!(comparison.ahead.is_empty(), "Blue is level in taste");
    assert_eq!(criteria(&comparison.behind), ["Price"]);
    let said = wording::standing_line(&plan, &comparison, Lang::En);
    assert_eq!(said, "Place 2 of 2 with 3.25 of 4; in the lead: Terra with 3.38. Behind a competitor: Price.");
    let price = plan.environment.criteria[1].id;
    let better = with(&plan, [Edit::Criterion(RowEdit::Set(price, CriterionEdit::Own(Some(4))))]);
    let comparison = rivals::compare(&better).expect("there are criteria");
    let said = wording::standing_line(&better, &comparison, Lang::Ko);
    assert_eq!(said, "고객이 비교하는 기준으로 2곳 중 1위예요(4점 만점에 4.00점).");
    assert!(rivals::compare(&Plan::default()).is_none());
}

fn any_factor() -> impl Strategy<Value = (u8, u8, u8)> {
    (0_u8..4, 1_u8..=5, 1_u8..=4)
}

proptest! {
    #[test]
    fn scores_stay_on_their_scale(factors in prop::collection::vec(any_factor(), 1..12)) {
        let mut plan = Plan::default();
        for (kind, weight, rating) in &factors {
            plan = factor(&plan, FactorKind::ALL[usize::from(*kind)], "x", *weight, *rating);
        }
        for internal in [true, false] {
            if let Some(score) = evaluation(&plan, internal) {
                prop_assert!((1.0 - 1e-9..=4.0 + 1e-9).contains(&score.value));
            }
        }
    }

    #[test]
    fn suggestions_never_repeat_a_move_and_run_out(factors in prop::collection::vec(any_factor(), 1..10)) {
        let mut plan = Plan::default();
        for (kind, weight, rating) in &factors {
            plan = factor(&plan, FactorKind::ALL[usize::from(*kind)], "x", *weight, *rating);
        }
        let count = |wanted| plan.environment.factors.iter().filter(|f| f.kind.is_internal() == wanted).count();
        let pairs = count(true) * count(false);
        let mut seen = BTreeSet::new();
        while let Some(pair) = moves::suggested(&plan).first().copied() {
            prop_assert!(seen.insert((pair.inside, pair.outside)), "a pair twice");
            plan = with(&plan, [Edit::AddMove { inside: pair.inside, outside: pair.outside }]);
            prop_assert_eq!(moves::kind(&plan.environment, plan.environment.moves.last().unwrap()), Some(pair.kind));
        }
        prop_assert_eq!(seen.len(), pairs, "every pair has its turn");
    }
}

/// The full plan with the ready questions.
pub(crate) fn asked(lang: Lang) -> Plan {
    let ready = Starter::ALL.map(|starter| SurveyEdit::AddQuestion {
        kind: starter.kind(),
        text: words::survey::starter(starter).get(lang).into(),
        options: starter.options().map_or("", |options| options.get(lang)).into(),
    });
    with(&full(lang), ready.map(Edit::Survey))
}

pub(crate) const ENV: Env = Env { now: 1_800_000_000_000, today: Day::EPOCH };

pub(crate) fn showing(lang: Lang, plan: &Plan) -> State {
    let mut state = State::new(lang);
    update(&mut state, Action::FileRead { name: "plan".into(), text: mixwright::store::write(plan, 1) }, &ENV);
    update(&mut state, Action::Go(Route::Stage(Stage::Environment)), &ENV);
    state
}

#[derive(Clone, PartialEq, Properties)]
struct ScreenProps {
    state: State,
}

#[function_component(Screen)]
fn screen(props: &ScreenProps) -> Html {
    ui::app(&props.state, &Callback::noop())
}

fn page(lang: Lang, plan: &Plan) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let props = ScreenProps { state: showing(lang, plan) };
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render())
}

#[test]
fn the_page_shows_board_position_moves_standing_and_research() {
    for lang in Lang::ALL {
        let plan = asked(lang);
        let html = page(lang, &plan);
        for factor in &plan.environment.factors {
            let code = plan.environment.code(factor.id).expect("its code");
            let label = html.split(&format!("for=\"environment.{}.text\"", factor.id)).nth(1).expect("a field");
            assert!(label.split('>').nth(1).is_some_and(|text| text.starts_with(&format!("{code}<"))), "{code}");
            for field in ["weight", "rating", "sphere", "kind"] {
                assert!(html.contains(&format!("id=\"environment.{}.{field}\"", factor.id)), "{code} {field}");
            }
        }
        for kind in ["strength", "weakness", "opportunity", "threat"] {
            assert!(html.contains(&format!("id=\"environment.factors.{kind}\"")), "{kind}");
        }
        assert!(html.contains("class=\"ch-now\"") && html.contains("S1\u{a0}×\u{a0}O1"));
        let (stands, inside, outside) = posture(&plan).expect("both sides have factors");
        assert!(html.contains(wording::posture_line(stands).get(lang)));
        let points = |figure: &Figure| mixwright::i18n::decimal(figure.value, 2, lang);
        let title = format!("aria-label=\"{}", wording::posture(stands).get(lang));
        let label = html.split(&title).nth(1).and_then(|rest| rest.split('"').next()).expect("the chart has a text");
        assert!(label.contains(&points(&inside)) && label.contains(&points(&outside)), "{label}");
        for pair in moves::suggested(&plan) {
            assert!(html.contains(&format!("id=\"environment.moves.{}\"", pair.kind.slug())));
        }
        let rival = plan.feasibility.competitors[0].id;
        let criterion = plan.environment.criteria[0].id;
        assert!(html.contains(&format!("id=\"environment.criteria.{criterion}.rival.{rival}\"")));
        assert!(html.contains("id=\"environment.survey.download\"") && html.contains("class=\"result-band\""));
        assert!(html.contains(">370<"), "answers needed of 10,000 people");
        assert!(!html.contains("environment.survey.starter."), "a ready question that is there is not offered again");
        assert!(page(lang, &full(lang)).contains("environment.survey.starter.Heard"));
    }
}

fn write(plan: &Plan, lang: Lang) -> Doc {
    document(plan, &Insight::of(plan), None, lang)
}

#[test]
fn the_chapter_holds_all_of_it_with_receipts() {
    for lang in Lang::ALL {
        let plan = asked(lang);
        let doc = write(&plan, lang);
        let swot = doc.table("swot").expect("factors");
        assert!(swot.rows[0][0].text.starts_with("S1 "));
        assert!(swot.rows.iter().all(|row| row[3].figure.is_some() && row[5].figure.is_some()));
        let tows = doc.table("tows").expect("a move");
        assert_eq!(tows.rows[0][1].text, "S1\u{a0}×\u{a0}O1");
        assert_eq!(tows.rows[0][3].text, plan.objectives.strategies[0].name);
        let matrix = doc.table("competitor-matrix").expect("a criterion");
        assert!(matrix.total.as_ref().is_some_and(|total| total[2].figure.is_some()));
        let questions = doc.table("survey-questions").expect("questions");
        assert_eq!(questions.rows.len(), 8);
        let first = plan.environment.survey.questions[0].id;
        let answers = doc.table(&format!("survey-{first}")).expect("an answered question");
        assert_eq!(answers.rows[0][2].text, "75%");
        assert!(answers.rows[0][3].text.contains("13.4"), "{}", answers.rows[0][3].text);
        assert!(doc.table("readings").is_some());
        let chart = doc.blocks.iter().find_map(|block| match block {
            Block::Chart(picture) if picture.id == "posture-chart" => Some(picture),
            _ => None,
        });
        let Some(Chart::Quadrant(field)) = chart.map(|picture| &picture.chart) else { panic!("no posture") };
        close(evaluation(&plan, true).as_ref(), field.point.0);
        close(evaluation(&plan, false).as_ref(), field.point.1);
    }
}
