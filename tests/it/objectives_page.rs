//! Stage 6 on screen and on paper.
#![cfg(test)]

use mixwright::app::{Action, Env, Route, State, update};
use mixwright::base::{Day, Id, Lang, Money};
use mixwright::insight::{Insight, Limit};
use mixwright::plan::objectives::{ObjectiveEdit, ObjectivesEdit, StakeEdit, StrategyEdit};
use mixwright::plan::{Plan, PlanEdit, RowEdit, Stage};
use mixwright::report::{Doc, document, words};
use mixwright::score::objectives::{Unknown, empty_rows, smart, suggested_benefit};
use mixwright::ui;
use yew::{Callback, Html, LocalServerRenderer, Properties, function_component};

use super::full_plan::{edited, full, roastery};
use super::objectives::{OBJECTIVE, chance, funds, objective, set, strategy, with};

// ---- On screen ----

#[derive(Clone, PartialEq, Properties)]
struct ScreenProps {
    state: State,
}

#[function_component(Screen)]
fn screen(props: &ScreenProps) -> Html {
    ui::app(&props.state, &Callback::noop())
}

fn render(state: &State) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let props = ScreenProps { state: state.clone() };
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render())
}

const ENV: Env = Env { now: 1_800_000_000_000, today: Day::EPOCH };

fn act(state: &mut State, action: Action) {
    update(state, action, &ENV);
}

fn showing(lang: Lang, plan: &Plan) -> State {
    let mut state = State::new(lang);
    act(&mut state, Action::FileRead { name: "plan".into(), text: mixwright::store::write(plan, 1) });
    act(&mut state, Action::DismissNotice);
    act(&mut state, Action::Go(Route::Stage(Stage::Objectives)));
    state
}

fn plan_of(state: &State) -> Plan {
    (*state.open.as_ref().unwrap().plan()).clone()
}

fn edit(state: &mut State, edit: PlanEdit) {
    act(state, Action::Edit { edit, field: "objectives".into() });
}

fn has_word(html: &str, text: &str) -> bool {
    html.contains(&text.replace('&', "&amp;").replace('\'', "&#x27;").replace('"', "&quot;"))
}

#[test]
fn the_page_shows_marks_chance_suggestion_and_matrix_in_every_language() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let html = render(&showing(lang, &plan));
        for id in
            ["objectives.benefit", "objectives.reason", "objectives.list", "objectives.stakes", "objectives.strategies"]
        {
            assert!(html.contains(&format!("id=\"{id}\"")), "{lang:?} {id}");
        }
        let objective = plan.objectives.list[0].id;
        for field in ["goal", "aim", "target", "from", "by", "segment", "line", "strategy", "back"] {
            assert!(html.contains(&format!("id=\"objectives.{objective}.{field}\"")), "{lang:?} {field}");
        }
        let column = plan.objectives.strategies[0].id;
        // The box of the first row is ticked, that of the last is not.
        let cell = |row: Id| {
            let id = format!("id=\"objectives.{row}.serves.{column}\"");
            let tag = html.split('<').find(|tag| tag.contains(&id)).expect("a box");
            tag.split(' ').any(|word| word.starts_with("checked"))
        };
        assert!(cell(objective) && !cell(plan.objectives.list.last().unwrap().id));
        for field in ["name", "area", "kpi", "money", "channels"] {
            assert!(html.contains(&format!("id=\"objectives.strategies.{column}.{field}\"")), "{lang:?} {field}");
        }
        let (benefit, reasons) = suggested_benefit(&plan);
        assert!(has_word(&html, words::plan::benefit(benefit).get(lang)));
        assert!(reasons.iter().all(|reason| has_word(&html, words::objectives::reason(*reason).get(lang))));
        for gap in smart(&plan, &plan.objectives.list[1], &Err(Unknown::NoForecast)).iter().filter_map(|mark| mark.gap)
        {
            assert!(has_word(&html, words::objectives::gap(gap).get(lang)), "{lang:?} {gap:?}");
        }
    }
}

#[test]
fn the_answer_counts_objectives_and_those_in_reach() {
    let line = |plan: &Plan| {
        let html = render(&showing(Lang::En, plan));
        let start = html.find("answer-line\">").unwrap() + 13;
        html[start..].split('<').next().unwrap().to_owned()
    };
    assert!(line(&roastery(Lang::En)).starts_with("One objective is set, and it is within reach"));
    assert!(line(&with(vec![set(ObjectiveEdit::Target(None))])).starts_with("Set two or three"));
    assert!(line(&with(vec![set(ObjectiveEdit::Target(Some(9_000)))])).contains("not safely"));
    let two = with(vec![PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Add))]);
    let second = two.objectives.list[1].id;
    let target = ObjectivesEdit::Objective(RowEdit::Set(second, ObjectiveEdit::Target(Some(50_000))));
    assert!(line(&edited(&two, vec![PlanEdit::Objectives(target)])).starts_with("2 objectives are set, 1 of them"));
}

#[test]
fn the_way_back_is_told_when_asked_and_goes_with_the_next_change() {
    for lang in Lang::ALL {
        let mut state = showing(lang, &roastery(lang));
        assert!(!render(&state).contains("back-answer"));
        act(&mut state, Action::WorkBack(OBJECTIVE));
        let html = render(&state);
        assert!(html.contains("back-answer") && html.contains("objectives.10.take\""), "{lang:?}");
        edit(&mut state, set(ObjectiveEdit::Target(Some(2_000))));
        assert!(state.open.as_ref().unwrap().back.is_none() && !render(&state).contains("back-answer"));
        act(&mut state, Action::WorkBack(OBJECTIVE));
        let html = render(&state);
        assert!(html.contains("back-lift") && has_word(&html, words::objectives::limit(Limit::Demand).get(lang)));
        act(&mut state, Action::Undo);
        assert!(state.open.as_ref().unwrap().back.is_none());
        act(&mut state, Action::WorkBack(OBJECTIVE));
        assert!(state.open.as_ref().unwrap().back.is_some());
        act(&mut state, Action::NewPlan);
        assert!(state.open.as_ref().unwrap().back.is_none());
    }
}

#[test]
fn ticks_and_suggestions_change_the_plan() {
    let mut state = showing(Lang::En, &roastery(Lang::En));
    edit(&mut state, PlanEdit::Objectives(ObjectivesEdit::AddStrategy(vec![StrategyEdit::Name("Shops".into())])));
    let column = plan_of(&state).objectives.strategies[0].id;
    assert_eq!(plan_of(&state).objectives.strategies[0].name, "Shops");
    edit(&mut state, strategy(column, StrategyEdit::Serves(OBJECTIVE, true)));
    assert!(empty_rows(&plan_of(&state)).is_empty());
    edit(&mut state, strategy(column, StrategyEdit::Serves(OBJECTIVE, false)));
    assert_eq!(empty_rows(&plan_of(&state)), [OBJECTIVE]);
    // A row one of whose values is refused does not appear.
    let before = plan_of(&state);
    edit(&mut state, PlanEdit::Objectives(ObjectivesEdit::AddStake(vec![StakeEdit::Amount(Some(Money(-1)))])));
    assert_eq!(plan_of(&state), before);
}

// ---- On paper ----

fn written(plan: &Plan, lang: Lang) -> Doc {
    document(plan, &Insight::of(plan), None, lang)
}

#[test]
fn the_chapter_has_chances_marks_stakes_and_the_matrix() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let doc = written(&plan, lang);
        let targets = doc.table("targets").expect("targets");
        let known = chance(&plan).unwrap();
        let cell = &targets.rows[0][5];
        assert_eq!(cell.text, words::objectives::chance(known.chance.value, lang));
        assert_eq!(cell.figure.as_ref(), Some(&known.chance));
        assert_eq!(targets.rows[0][6].text, words::objectives::level(known.level).get(lang));
        let marks = doc.table("smart").expect("marks");
        assert_eq!((marks.head.len(), marks.rows.len()), (6, plan.objectives.list.len()));
        assert_eq!(doc.table("stakes").expect("stakes").rows.len(), plan.objectives.stakes.len());
        let matrix = doc.table("matrix").expect("a matrix");
        assert_eq!((matrix.rows.len(), matrix.head.len()), (plan.objectives.list.len(), 2));
        assert_eq!((matrix.rows[0][1].text.as_str(), matrix.rows.last().unwrap()[1].text.as_str()), ("●", "–"));
        assert_eq!(doc.table("strategies").expect("strategies").rows.len(), 1);
        // The second objective has no strategy, and the chapter says so.
        let count = words_of(&doc)
            .iter()
            .filter(|text| text.ends_with(": 1") || text.ends_with("1개") || text.ends_with("1个"))
            .count();
        assert!(count >= 1, "{lang:?}");
    }
}

fn words_of(doc: &Doc) -> Vec<String> {
    doc.texts().into_iter().map(str::to_owned).collect()
}

#[test]
fn the_document_says_what_binds() {
    let short = with(vec![set(ObjectiveEdit::Target(Some(5_000))), funds(8_000_000)]);
    let insight = Insight::of(&short);
    let bound = insight.bound(&short, objective(&short)).unwrap();
    let line = words::objectives::bound(&bound, short.company.currency, Lang::En);
    let doc = written(&short, Lang::En);
    assert!(words_of(&doc).iter().any(|text| text.ends_with(&line)), "{line}");
}
