//! Every field of a plan tells why it is asked, in every language, and nothing is told of fields there are not.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::app::{Action, Route, Show, State};
use mixwright::base::{Lang, Money};
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::environment::EnvironmentEdit;
use mixwright::plan::survey::{QuestionEdit, QuestionKind, SurveyEdit};
use mixwright::plan::{PlanEdit, RowEdit, Stage};
use mixwright::report::words::glossary;
use mixwright::report::words::guide::{self, Guide, More};

use super::full_plan;
use super::view::{act, attributes, enquiries, pack, render, showing};

/// What chooses what is shown, or opens a file: no question of the plan.
const NO_QUESTIONS: [&str; 8] = [
    "lang",
    "theme",
    "evaluation.shown",
    "evaluation.span",
    "touchpoints.table",
    "evaluation.report",
    "document.accent",
    "document.logo",
];

/// What is only taken or left: parts of the document, proposals of the review.
const TAKEN_OR_LEFT: [&str; 2] = ["document.include.", "evaluation.proposal."];

/// The full plan with an amount held by hand and a question answered in people's own words.
fn held(lang: Lang) -> State {
    let full = full_plan::full(lang);
    let question = full.environment.survey.questions[0].id;
    let open = SurveyEdit::Question(RowEdit::Set(question, QuestionEdit::Kind(QuestionKind::Open)));
    let edits = vec![
        PlanEdit::Budget(BudgetEdit::Fix("marketplace_listing".into(), Some(Money(100_000)))),
        PlanEdit::Environment(EnvironmentEdit::Survey(open)),
    ];
    showing(lang, &full_plan::edited(&full, edits))
}

/// Every page that asks, with all that folds unfolded.
fn pages(lang: Lang) -> Vec<String> {
    let mut pages = Vec::new();
    for mut state in [showing(lang, &full_plan::full(lang)), held(lang), enquiries(lang)] {
        act(&mut state, Action::LibraryFetched(Some(pack())));
        let open = state.open.clone().unwrap();
        let channels: Vec<String> = open
            .insight
            .forecast
            .iter()
            .flat_map(|f| &f.touchpoints)
            .map(|model| model.channel.id.to_string())
            .collect();
        assert!(channels.len() > 10, "touchpoints are there");
        for channel in channels {
            act(&mut state, Action::Unfold { channel, open: true });
        }
        let route = |state: &mut State, route| {
            act(state, Action::Go(route));
            render(state)
        };
        let asking = Stage::ALL.into_iter().map(Route::Stage).chain([Route::Quick, Route::Document]);
        pages.extend(asking.map(|to| route(&mut state, to)));
        // One task at a time has its fields open: one of the plan's own, and one that was computed.
        let own = |own: bool| open.insight.schedule.tasks.iter().find(|task| task.key.starts_with("own.") == own);
        for task in [own(true), own(false)].into_iter().flatten() {
            act(&mut state, Action::Show(Show::Task(Some(task.key.clone()))));
            act(&mut state, Action::Show(Show::Duties(Some(task.key.clone()))));
            pages.extend(
                [Stage::Implementation, Stage::Organisation].map(|stage| route(&mut state, Route::Stage(stage))),
            );
        }
    }
    pages
}

/// Ids of the elements with this tag.
fn ids<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    let start = format!("<{tag} ");
    html.split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .flat_map(|inside| inside.split(" id=\"").skip(1).take(1).filter_map(|rest| rest.split('"').next()))
        .chain(html.split(start.as_str()).skip(1).filter_map(|rest| rest.strip_prefix("id=\"")?.split('"').next()))
        .collect()
}

/// What the buttons of a page explain.
fn buttons(html: &str) -> BTreeSet<&str> {
    ids(html, "button").into_iter().filter_map(|id| id.strip_prefix("why.")).collect()
}

fn same(one: Option<&'static Guide>, other: &Guide) -> bool {
    one.is_some_and(|one| std::ptr::eq(one, other))
}

#[test]
fn every_field_tells_why_it_is_asked() {
    for lang in Lang::ALL {
        let mut missing = BTreeSet::new();
        let mut asked = 0;
        for html in pages(lang) {
            let explained = buttons(&html);
            let told: Vec<&Guide> = explained
                .iter()
                .filter_map(|key| {
                    let guide = guide::of(key);
                    if guide.is_none() {
                        missing.insert(format!("why.{key} explains nothing"));
                    }
                    guide
                })
                .collect();
            for id in ["input", "select", "textarea"].into_iter().flat_map(|tag| ids(&html, tag)) {
                if NO_QUESTIONS.contains(&id) || TAKEN_OR_LEFT.iter().any(|begin| id.starts_with(begin)) {
                    continue;
                }
                asked += 1;
                // Trainings and incentives share the form of their ids with people.
                let rows = ["organisation.training", "organisation.incentives"]
                    .map(|list| id.replacen("organisation", list, 1));
                if rows.iter().any(|row| row != id && explained.contains(row.as_str()) && guide::of(row).is_some()) {
                    continue;
                }
                match guide::of(id) {
                    None => drop(missing.insert(format!("{id} has no guide"))),
                    Some(guide) if !told.iter().any(|told| same(Some(told), guide)) => {
                        missing.insert(format!("{id}: no button for {}", guide.field));
                    }
                    Some(_) => {}
                }
            }
        }
        assert!(missing.is_empty(), "{lang:?}\n{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
        assert!(asked > 1_000, "only {asked} fields");
    }
}

#[test]
fn every_guide_has_its_field() {
    let pages = pages(Lang::En);
    let keys: BTreeSet<&str> = pages.iter().flat_map(|html| buttons(html)).collect();
    let idle: Vec<&str> = guide::all()
        .filter(|guide| !keys.iter().any(|key| same(guide::of(key), guide)))
        .map(|guide| guide.field)
        .collect();
    assert!(idle.is_empty(), "no field for {idle:?}");
}

#[test]
fn guides_lead_to_terms_there_are() {
    let terms: Vec<&str> = guide::all()
        .filter_map(|guide| match guide.more {
            Some(More::Term(id)) => Some(id),
            _ => None,
        })
        .collect();
    assert!(terms.len() > 50);
    let unknown: Vec<&&str> = terms.iter().filter(|id| glossary::term(id).is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn buttons_are_named_in_the_readers_language() {
    for (lang, begin) in [(Lang::En, "Why this is asked: "), (Lang::Ko, "왜 묻나요: "), (Lang::Zh, "为什么要填：")]
    {
        for html in pages(lang) {
            let names = attributes(&html, "aria-label");
            let told = names.iter().filter(|name| name.starts_with(begin) && name.len() > begin.len()).count();
            assert_eq!(told, buttons(&html).len(), "{lang:?}");
        }
    }
}
