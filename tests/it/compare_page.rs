//! Two of the visitor's plans side by side.
#![cfg(test)]

use mixwright::app::{Action, PlanKey, Route, State};
use mixwright::base::{Currency, Lang, Money};
use mixwright::i18n;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::{Plan, PlanEdit};
use mixwright::store;

use super::full_plan::{edited, roastery};
use super::view::{act, render};

/// A state with these plans, opened one after the other; the second is open.
pub(crate) fn with_plans(lang: Lang, plans: [&Plan; 2]) -> State {
    let mut state = State::new(lang);
    for plan in plans {
        act(&mut state, Action::FileRead { name: "plan".into(), text: store::write(plan, 1) });
    }
    act(&mut state, Action::DismissNotice);
    state
}

fn keys(state: &State) -> [PlanKey; 2] {
    state.beside.as_ref().unwrap().keys
}

#[test]
fn two_plans_stand_side_by_side_and_the_difference_is_told_in_words() {
    for lang in Lang::ALL {
        let plan = roastery(lang);
        let funds = plan.company.funds.unwrap();
        let tenth = Money(funds.0 / 10);
        let poorer = edited(&plan, vec![PlanEdit::Company(CompanyEdit::Funds(Some(tenth)))]);
        let mut state = with_plans(lang, [&plan, &poorer]);
        act(&mut state, Action::Go(Route::Start));
        assert!(render(&state).contains("href=\"#/compare\""));
        act(&mut state, Action::Go(Route::Compare(None)));
        let html = render(&state);
        let [from, to] = [funds, tenth].map(|money| i18n::money(money, plan.company.currency, lang));
        assert!(html.contains(&format!("{from} → {to}")), "{lang:?}");
        assert!(html.contains("id=\"compare.results\"") && html.contains("class=\"changed\""));
        // The other way round, by address.
        let [one, other] = keys(&state);
        act(&mut state, Action::HashChanged(Route::Compare(Some([other, one])).hash()));
        assert!(render(&state).contains(&format!("{to} → {from}")));
        // Elsewhere nothing is kept of it.
        act(&mut state, Action::Go(Route::Start));
        assert!(state.beside.is_none());
    }
}

#[test]
fn amounts_stand_in_the_money_of_their_plan() {
    let plan = roastery(Lang::En);
    let dollars = edited(&plan, vec![PlanEdit::Company(CompanyEdit::Currency(Currency::Usd))]);
    let mut state = with_plans(Lang::En, [&plan, &dollars]);
    act(&mut state, Action::Go(Route::Compare(None)));
    let html = render(&state);
    let results = html.split("id=\"compare.results\"").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(results.contains('₩') && results.contains('$'), "{results}");
}

#[test]
fn a_change_of_the_open_plan_shows_at_once_and_a_plan_that_is_gone_leaves_a_word() {
    let plan = roastery(Lang::En);
    let mut state = with_plans(Lang::En, [&plan, &plan]);
    act(&mut state, Action::Go(Route::Compare(None)));
    assert!(state.beside.as_ref().unwrap().comparison.changes.is_empty());
    let edit = PlanEdit::Company(CompanyEdit::Name("Another name".into()));
    act(&mut state, Action::Edit { edit, field: "company.name".into() });
    assert!(render(&state).contains("Another name"));
    let [one, _] = keys(&state);
    act(&mut state, Action::RemovePlan(one));
    assert!(state.beside.is_none());
    assert!(render(&state).contains("Two plans in this browser are needed"));
}
