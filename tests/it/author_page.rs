//! The page on which a plan is made a case: every part in every language, locking by clicking, what the offer tells its author.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::app::{Action, AuthorAction, CriterionEdit, DraftEdit, Passphrase, PlanEntry, PlanKey, Route, State};
use mixwright::base::Lang;
use mixwright::course::{Criterion, FigureName, Locks, Months, Rule, Shock, ShockKind, World};
use mixwright::plan::{Plan, Stage};
use mixwright::report::words::versions::{changed_place, locked_place};
use mixwright::store;

use super::full_plan;
use super::view::{act, attributes, render, showing, text};

fn author(state: &mut State, action: AuthorAction) {
    act(state, Action::Author(action));
}

fn write(state: &mut State, edit: DraftEdit) {
    author(state, AuthorAction::Edit(edit));
}

/// A state that shows the page with something in every part of it.
fn whole(lang: Lang) -> State {
    let mut state = showing(lang, &full_plan::full(lang));
    let other = full_plan::roastery(Lang::En);
    state.plans.push(PlanEntry { key: PlanKey(1), plan: other.into(), saved_at: 1, verdict: None, newer: None });
    author(&mut state, AuthorAction::Begin);
    for of in Lang::ALL {
        write(&mut state, DraftEdit::Title(of, "A <b>case</b>".to_owned()));
        write(&mut state, DraftEdit::Hint(Stage::Budget, of, "June".to_owned()));
        write(&mut state, DraftEdit::Notes(of, "note".to_owned()));
        if of != lang {
            author(&mut state, AuthorAction::TakePlan(of, PlanKey(1)));
        }
    }
    for lock in ["company.funds", "risk", "products.1.order_value", "touchpoints.kr_meta.usage"] {
        write(&mut state, DraftEdit::Lock(lock.to_owned(), true));
    }
    let rules = [
        Rule::Completeness { stages: [Stage::Company].into() },
        Rule::Coherence,
        Rule::Soundness,
        Rule::Adjustment,
        Rule::Justification { fields: BTreeSet::new() },
        Rule::Own,
    ];
    let ranges = FigureName::ALL.map(|figure| Rule::Range { figure, low: Some(2), high: Some(3) });
    for rule in rules.into_iter().chain(ranges) {
        write(&mut state, DraftEdit::Criterion(CriterionEdit::Add(rule.clone())));
        write(&mut state, DraftEdit::Hidden(CriterionEdit::Add(rule)));
    }
    author(&mut state, AuthorAction::TakeModel(None));
    let kinds =
        [ShockKind::PriceCut, ShockKind::Algorithm, ShockKind::Complaints, ShockKind::Supply, ShockKind::Windfall];
    let shock = |kind| Shock { month: 2, kind, channel: None, force: mixwright::base::Ppm(200_000), lasts: 1 };
    let shocks = kinds.map(shock).into();
    let world = World { seed: 1, months: 6, spread: mixwright::base::Ppm(100_000), shocks, surprises: true };
    write(&mut state, DraftEdit::Months(Some(Months::Simulated(world))));
    assert!(state.notice.is_none(), "{:?}", state.notice);
    state
}

#[test]
fn every_part_is_there_in_every_language() {
    let mut seen = BTreeSet::new();
    for lang in Lang::ALL {
        let mut state = whole(lang);
        let pages = [render(&state), {
            author(&mut state, AuthorAction::TakeMonths);
            render(&state)
        }];
        for page in &pages {
            let ids = attributes(page, "id");
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(unique.len(), ids.len(), "ids are given once");
            for id in
                ["author.lang", "author.locking", "author.order", "author.pass", "author.rubric.1.points", "author.id"]
            {
                assert!(unique.contains(id), "{id}");
            }
            let said = text(page);
            assert!(!said.contains("{0}") && !said.contains("NaN"), "{said}");
            assert!(!page.contains("<b>case"), "what a teacher wrote is no HTML");
            assert!(page.contains(r#"type="password""#) && !page.contains("style="));
        }
        assert!(pages[0].contains("author.shock.4.kind") && pages[1].contains("author.months.take"));
        seen.insert(text(&pages[0]).len());
    }
    assert_eq!(seen.len(), 3, "each language has words of its own");
}

#[test]
fn a_plan_begins_with_one_button_and_an_attempt_has_none() {
    let mut state = showing(Lang::En, &full_plan::full(Lang::En));
    act(&mut state, Action::Go(Route::Start));
    assert!(render(&state).contains(r##"href="#/author""##));
    act(&mut state, Action::Go(Route::Author));
    assert!(render(&state).contains(r#"id="author.begin""#));
    author(&mut state, AuthorAction::Begin);
    write(&mut state, DraftEdit::Title(Lang::En, "Case".to_owned()));
    author(&mut state, AuthorAction::Try(Lang::En));
    assert!(render(&state).contains(r#"id="author.bar""#), "the way back");
    act(&mut state, Action::Go(Route::Author));
    assert!(!render(&state).contains(r#"id="author.begin""#));
    // A draft nothing can be read of is told, and replaced only by a button.
    let mut state = showing(Lang::En, &full_plan::drafted(Lang::En));
    act(&mut state, Action::Go(Route::Author));
    assert!(render(&state).contains("cannot be read"));
}

#[test]
fn padlocks_are_there_while_clicking_locks_and_lock_what_they_stand_beside() {
    let mut state = whole(Lang::Ko);
    write(&mut state, DraftEdit::Lock("risk".to_owned(), false));
    act(&mut state, Action::Go(Route::Stage(Stage::Company)));
    assert!(!render(&state).contains("lock.company.funds"));
    author(&mut state, AuthorAction::Locking(true));
    let (mut all, mut stages) = (BTreeSet::new(), 0);
    for stage in Stage::ALL {
        act(&mut state, Action::Go(Route::Stage(stage)));
        let page = render(&state);
        assert!(page.contains(r#"data-testid="author-bar""#));
        let locks: Vec<String> =
            attributes(&page, "id").iter().filter_map(|id| id.strip_prefix("lock.")).map(str::to_owned).collect();
        stages += usize::from(locks.contains(&stage.slug().to_owned()));
        let unique: BTreeSet<String> = locks.iter().cloned().collect();
        assert_eq!(unique.len(), locks.len(), "{stage:?}: each once");
        all.extend(locks);
    }
    assert_eq!(stages, 12, "each stage has one of its own");
    assert!(all.len() > 150, "{}", all.len());
    // Each can be locked, holds its field, and has a name one can read.
    let plan = state.open.as_ref().map(mixwright::app::Open::plan).expect("a plan");
    let comparison = store::compare(&plan, &plan);
    let mut nameless = Vec::new();
    for lock in &all {
        write(&mut state, DraftEdit::Lock(lock.clone(), true));
        let draft = state.open.as_ref().and_then(|open| open.draft.clone()).expect("a draft");
        assert!(Locks::of(&draft.case).holds(lock), "{lock}");
        let name = locked_place(&comparison, lock, Lang::Ko);
        if name.rsplit(" · ").next().is_some_and(|last| last.is_ascii() && last.contains(['.', '_'])) {
            nameless.push(format!("{lock}: {name}"));
        }
    }
    assert!(nameless.len() * 10 < all.len(), "{} of {}: {nameless:?}", nameless.len(), all.len());
}

#[test]
fn a_lock_is_called_as_the_field_it_holds() {
    let plan = std::rc::Rc::new(full_plan::full(Lang::En));
    let comparison = store::compare(&plan, &plan);
    let name = |lock: &str| locked_place(&comparison, lock, Lang::En);
    assert_eq!(name("risk"), "Risk and rules: the whole stage");
    let line = &plan.products.lines[0];
    let row = name(&format!("products.{}", line.id));
    assert!(row.contains(&line.name) && row.ends_with("Product line"), "{row}");
    let field = name(&format!("products.{}.order_value", line.id));
    assert!(field.contains(&line.name) && field.ends_with("Average order value"), "{field}");
    assert!(name("nowhere.at.all").contains("nowhere"));
    // What a learner changed is called the same, though its path is the file's.
    let changed = |path: &str| changed_place(&comparison, path, Lang::En);
    assert_eq!(changed(&format!("products.lines.{}.order_value", line.id)), field);
    assert_eq!(changed("company.funds"), name("company.funds"));
    assert!(changed("nowhere.at.all").contains("at.all"));
}

#[test]
fn an_offered_case_asks_for_a_passphrase_only_where_something_is_sealed() {
    let state = whole(Lang::En);
    let open = state.open.as_ref().expect("open");
    let draft = open.draft.clone().expect("a draft");
    let plan: Plan = (*open.plan()).clone();
    let offer = |sealed| {
        let mut state = State::new(Lang::En);
        act(&mut state, Action::CaseArrived(store::write_case(&draft.finish(&plan, 1, sealed))));
        render(&state)
    };
    let (sealed, open) = (offer(Some(store::seal(&draft.teacher, "x", [3; 40]))), offer(None));
    assert!(sealed.contains(r#"id="case.passphrase""#) && !open.contains(r#"id="case.passphrase""#));
    assert!(sealed.contains(r#"id="case.edit""#) && open.contains(r#"id="case.edit""#));
    assert!(Passphrase::new(" ").is_none());
    let own = Criterion { id: 1, name: [].into(), points: 1, rule: Rule::Own };
    assert!(draft.teacher.rubric.len() > 10 && !sealed.contains(&format!("{own:?}")));
}
