//! Stage 8 on screen and on paper: the splits side by side, what more money brings, how sure it all is.
#![cfg(test)]

use std::rc::Rc;

use mixwright::app::{Action, Route, State};
use mixwright::base::{Lang, Money, Ppm};
use mixwright::forecast::{Judgement, Origin};
use mixwright::insight::{Choice, Insight, Job, JobResult, Task};
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::objectives::ObjectivesEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{Aim, Plan, PlanEdit, RowEdit, Sale, Stage, Usage};
use mixwright::report::solutions::{Offer, Shift, by_segment, chosen, first_objective, offers, shifts, take};
use mixwright::report::{Doc, document, words};
use mixwright::score::Verdict;

use super::full_plan::{edited, full, roastery};
use super::view::{act, attributes, render, showing};

const HELD: &str = "kr_naver_shopping";

/// The example with an amount of the user's own and a touchpoint used in any case.
fn held(lang: Lang) -> Plan {
    let always = TouchpointEdit::Usage(Usage::Always);
    let edits = vec![
        PlanEdit::Budget(BudgetEdit::Fix(HELD.into(), Some(Money(1_000_000)))),
        PlanEdit::Touchpoint("email_newsletter".into(), always),
    ];
    edited(&roastery(lang), edits)
}

fn on_budget(lang: Lang, plan: &Plan) -> State {
    let mut state = showing(lang, plan);
    act(&mut state, Action::Go(Route::Stage(Stage::Budget)));
    state
}

/// Does every job that is under way.
fn settle(state: &mut State) {
    for (task, _) in state.running.clone() {
        let job = Job { task, plan: state.open.as_ref().unwrap().plan() };
        let result = Some(job.start().finish());
        act(state, Action::Done { job, result });
    }
}

fn settled(lang: Lang, plan: &Plan) -> State {
    let mut state = on_budget(lang, plan);
    settle(&mut state);
    state
}

fn insight(state: &State) -> Rc<Insight> {
    state.open.as_ref().unwrap().insight.clone()
}

fn says(html: &str, text: &str) -> bool {
    html.contains(&text.replace('&', "&amp;").replace('\'', "&#x27;").replace('"', "&quot;"))
}

fn has(html: &str, id: &str) -> bool {
    attributes(html, "id").contains(&id)
}

#[test]
fn the_page_shows_every_split_and_what_surrounds_it_in_every_language() {
    for lang in Lang::ALL {
        let plan = held(lang);
        let state = settled(lang, &plan);
        let (html, insight) = (render(&state), insight(&state));
        let (options, chances) = (insight.options.as_ref().unwrap(), insight.chances.as_ref().unwrap());
        let offers = offers(&plan, &insight);
        assert_eq!(offers.len(), 5, "{lang:?}");
        assert_eq!(
            offers.iter().filter(|offer| offer.chosen).map(|o| o.solution.choice).collect::<Vec<_>>(),
            [Choice::Own]
        );
        let currency = plan.company.currency;
        for offer in &offers {
            assert!(says(&html, words::options::choice(offer.solution.choice).get(lang)));
            assert!(says(&html, words::options::meaning(offer.solution.choice).get(lang)));
            let [low, _, high] = offer.solution.result;
            assert!(says(&html, &words::options::range(low, high, currency, lang)), "{lang:?}");
        }
        for aim in Aim::ALL {
            assert!(has(&html, &format!("budget.use.{}", aim.slug())), "{lang:?} {aim:?}");
        }
        let forecast = insight.forecast.as_ref().unwrap();
        let models = &forecast.touchpoints;
        let used = offers.iter().find(|offer| offer.chosen).unwrap();
        for other in offers.iter().filter(|offer| !offer.chosen) {
            let shifts = shifts(&plan, forecast, [used, other]);
            // What is said touchpoint by touchpoint adds up to what the two splits differ by.
            let spent = |offer: &Offer<'_>| offer.solution.spend.iter().map(|(_, money)| *money).sum::<Money>();
            assert_eq!(shifts.iter().map(Shift::more).sum::<Money>(), spent(other) - spent(used));
            let value = |offer: &Offer<'_>| -> f64 {
                let brings = |(place, money): &(usize, Money)| {
                    models[*place].deals(money.major(currency)) * models[*place].value_per_deal.value
                };
                offer.solution.spend.iter().map(brings).sum()
            };
            let said: f64 = shifts.iter().map(|shift| shift.contribution).sum();
            assert!((said - (value(other) - value(used))).abs() < 1.0, "{lang:?}");
            assert!(has(
                &html,
                &format!(
                    "budget.against.{}",
                    match other.solution.choice {
                        Choice::Own => "own",
                        Choice::Aim(aim) => aim.slug(),
                    }
                )
            ));
            assert!(says(&html, &words::splits::result([used.solution, other.solution], currency, lang)), "{lang:?}");
            for shift in &shifts {
                assert!(says(&html, &words::splits::shift(shift, &models[shift.place], currency, lang)), "{lang:?}");
            }
        }
        assert!(says(&html, &words::options::next(options.next.as_ref().unwrap(), models, currency, lang)));
        assert_eq!(options.overrides.len(), 2);
        for choice in &options.overrides {
            assert!(says(&html, &words::options::price(choice.price, currency, lang)));
        }
        for sway in &options.sways {
            assert!(says(&html, words::options::lever(sway.lever).get(lang)));
        }
        for cause in chances.causes.iter().take(6) {
            assert!(says(&html, &words::options::cause(cause, lang)));
        }
        for test in &chances.tests {
            assert!(says(&html, &words::options::test(test, currency, lang)));
        }
        for id in
            ["offers", "frontier", "prices", "sways", "ranges", "causes", "grades", "results", "months", "month_limit"]
        {
            assert!(has(&html, &format!("budget.{id}")), "{lang:?} {id}");
        }
        assert!(!html.contains("<progress") && !html.contains("{0}") && !html.contains("NaN"), "{lang:?}");
    }
}

#[test]
fn the_document_holds_the_same_in_its_register() {
    for lang in Lang::ALL {
        let plan = edited(&full(lang), vec![PlanEdit::Budget(BudgetEdit::Fix(HELD.into(), Some(Money(1_000_000))))]);
        let state = settled(lang, &plan);
        let insight = insight(&state);
        let doc = document(&plan, &insight, None, lang);
        for id in ["options", "frontier", "prices", "sways", "ranges", "causes", "budget-results"] {
            assert!(doc.table(id).is_some(), "{lang:?} {id}");
        }
        let table = doc.table("options").unwrap();
        assert_eq!(table.head.len(), offers(&plan, &insight).len() + 1);
        for row in table.rows.iter().chain(&doc.table("budget-results").unwrap().rows) {
            assert!(row.iter().all(|cell| !cell.text.is_empty()));
        }
        assert!(doc.texts().iter().all(|text| !text.contains(['{', '}'])), "{lang:?}");
        if lang == Lang::Ko {
            let ends = ["어요", "아요", "해요", "세요", "예요", "에요", "돼요", "져요", "려요"];
            let casual = |text: &&str| ends.iter().any(|end| text.ends_with(end)) || text.contains("요. ");
            assert_eq!(doc.texts().into_iter().find(casual), None);
        }
    }
}

#[test]
fn what_is_being_computed_says_so_and_what_failed_too() {
    let mut state = on_budget(Lang::En, &roastery(Lang::En));
    let html = render(&state);
    assert_eq!(html.matches("<progress").count(), 2);
    assert!(!has(&html, "budget.offers") && !has(&html, "budget.ranges") && has(&html, "budget.results"));
    let plan = state.open.as_ref().unwrap().plan();
    for task in [Task::Options, Task::Chances] {
        act(&mut state, Action::Done { job: Job { task, plan: plan.clone() }, result: None });
    }
    let html = render(&state);
    assert!(!html.contains("<progress") && html.matches("could not be computed here").count() == 2);
    // A document made now says that something is missing.
    let doc = document(&plan, &insight(&state), None, Lang::En);
    assert!(doc.table("options").is_none() && doc.texts().iter().any(|text| text.contains("had been computed yet")));
}

#[test]
fn against_the_verdict_nothing_is_compared() {
    let plan = roastery(Lang::Ko);
    let line = plan.lead_line().unwrap().id;
    let none = ProductLineEdit::Contribution(Some(Ppm(0)));
    let plan = edited(&plan, vec![PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(line, none)))]);
    let state = settled(Lang::Ko, &plan);
    assert_eq!(insight(&state).assessment.verdict, Some(Verdict::Dont));
    let html = render(&state);
    for id in ["options", "chances", "results", "next"] {
        assert!(!has(&html, &format!("budget.{id}")), "{id}");
    }
    assert!(document(&plan, &insight(&state), None, Lang::Ko).table("options").is_none());
}

#[test]
fn one_touchpoint_no_objective_and_no_money_are_told_plainly() {
    for lang in Lang::ALL {
        let plan = roastery(lang);
        let known = Insight::of(&plan).forecast.unwrap().touchpoints;
        let never = |id: &str| PlanEdit::Touchpoint(id.into(), TouchpointEdit::Usage(Usage::Never));
        let others = known.iter().filter(|model| model.channel.id != HELD).map(|model| never(&model.channel.id));
        let objectives =
            plan.objectives.list.iter().map(|o| PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Remove(o.id))));
        let lone = edited(&plan, others.chain(objectives).collect());
        let state = settled(lang, &lone);
        let (html, insight) = (render(&state), insight(&state));
        assert!(first_objective(&lone, &insight).is_none());
        let offers = offers(&lone, &insight);
        assert!(offers.iter().all(|offer| offer.chance.is_none() && offer.solution.choice != Choice::Aim(Aim::Target)));
        assert!(has(&html, "budget.offers") && !html.contains("{0}"), "{lang:?}");
        let doc = document(&lone, &insight, None, lang);
        assert_eq!(doc.table("options").unwrap().head.len(), offers.len() + 1);
    }
}

#[test]
fn where_work_alone_brings_customers_nobody_is_told_to_spend_nothing() {
    const FREE: &str = "kr_naver_blog";
    for (lang, alone) in [(Lang::Ko, "작업 시간만으로"), (Lang::Zh, "只投入工时"), (Lang::En, "Work alone")]
    {
        let plan = roastery(lang);
        let known = Insight::of(&plan).forecast.unwrap().touchpoints;
        let never = |id: &str| PlanEdit::Touchpoint(id.into(), TouchpointEdit::Usage(Usage::Never));
        let others = known.iter().filter(|model| model.channel.id != FREE).map(|model| never(&model.channel.id));
        let state = settled(lang, &edited(&plan, others.collect()));
        let outcome = insight(&state).outcome.clone().unwrap();
        assert!(outcome.media.value < 0.5 && outcome.new_customers.value > 1.0, "{lang:?}");
        assert!(says(&render(&state), alone), "{lang:?}");
        assert!(!says(&render(&settled(lang, &plan)), alone), "{lang:?}");
    }
}

#[test]
fn a_limit_on_every_month_says_what_it_lets_through() {
    for lang in Lang::ALL {
        let tight = PlanEdit::Budget(BudgetEdit::MonthLimit(Some(Money(300_000))));
        let plan = edited(&roastery(lang), vec![tight]);
        let state = settled(lang, &plan);
        let html = render(&state);
        let line = html.split("id=\"budget.limited\"").nth(1).unwrap();
        assert!(!line.starts_with(" hidden") && !line.split('<').next().unwrap().contains("hidden"), "{lang:?}");
        let insight = insight(&state);
        let months = &insight.outcome.as_ref().unwrap().months;
        assert!(months.iter().all(|month| month.media <= Money(300_001)));
    }
}

#[test]
fn the_chance_is_the_same_wherever_it_stands() {
    let plan = full(Lang::En);
    let state = settled(Lang::En, &plan);
    let insight = insight(&state);
    let objective = first_objective(&plan, &insight).unwrap();
    let (_, share) = insight.chances.as_ref().unwrap().objectives.iter().find(|(id, _)| *id == objective.id).unwrap();
    let chance = insight.chance(&plan, objective).unwrap();
    assert!((chance.chance.value - share).abs() < 1e-12);
    assert_eq!(chance.chance.origin, Origin::Judged(Judgement::Simulated));
    let own = offers(&plan, &insight).into_iter().find(|offer| offer.chosen).unwrap();
    assert!((own.chance.unwrap().value - share).abs() < 1e-12, "the split in use is the plan's own");
    let doc: Doc = document(&plan, &insight, None, Lang::En);
    assert_eq!(doc.table("targets").unwrap().rows[0][5].text, words::objectives::chance(*share, Lang::En));
}

#[test]
fn taking_a_split_is_one_change_that_undo_takes_back() {
    let plan = held(Lang::En);
    let mut state = settled(Lang::En, &plan);
    assert_eq!(chosen(&plan, &insight(&state)), Choice::Own);
    act(&mut state, Action::Edit { edit: take(&plan, Aim::Reach), field: "budget.aim".into() });
    let now = state.open.as_ref().unwrap().plan();
    assert_eq!((now.budget.aim, now.budget.fixed.len()), (Aim::Reach, 0));
    settle(&mut state);
    let offers = offers(&now, &insight(&state)).iter().map(|o| (o.solution.choice, o.chosen)).collect::<Vec<_>>();
    assert!(offers.contains(&(Choice::Aim(Aim::Reach), true)) && !offers.iter().any(|(c, _)| *c == Choice::Own));
    assert!(!has(&render(&state), "budget.use.reach"), "what is in use cannot be taken");
    act(&mut state, Action::Undo);
    assert_eq!(*state.open.as_ref().unwrap().plan(), plan);
}

#[test]
fn money_by_segment_sums_to_the_touchpoints() {
    let add = || PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Add));
    let plan = edited(&roastery(Lang::En), vec![add(), add()]);
    let insight = Insight::of(&plan);
    let outcome = insight.outcome.as_ref().unwrap();
    for (row, channel) in by_segment(&plan, outcome).iter().zip(&outcome.channels) {
        assert_eq!(row.iter().map(|(money, _)| *money).sum::<Money>(), channel.spend);
    }
    assert!(has(&render(&on_budget(Lang::En, &plan)), "budget.segments"));
    assert!(document(&plan, &insight, None, Lang::En).table("budget-segments").is_some());
}

#[test]
fn enquiries_have_their_limit_where_customers_enquire() {
    let mut direct = showing(Lang::Zh, &roastery(Lang::Zh));
    let sale = PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry));
    let mut asks = showing(Lang::Zh, &edited(&roastery(Lang::Zh), vec![sale]));
    for state in [&mut direct, &mut asks] {
        act(state, Action::Go(Route::Stage(Stage::Organisation)));
    }
    assert!(!has(&render(&direct), "organisation.enquiries") && has(&render(&asks), "organisation.enquiries"));
}

#[test]
fn a_result_of_another_plan_is_not_shown() {
    let old = Rc::new(roastery(Lang::En));
    let mut state = on_budget(Lang::En, &held(Lang::En));
    let job = Job { task: Task::Options, plan: old };
    let result = Some(JobResult::Options(None));
    act(&mut state, Action::Done { job, result });
    assert!(state.part(Task::Options).is_some());
}
