//! Stage 12 on screen and on paper: measures level by level, reviews, and the reports they are held with.
#![cfg(test)]

use mixwright::app::{Action, Route, State};
use mixwright::base::{Day, Id, Lang, Month};
use mixwright::i18n;
use mixwright::insight::Insight;
use mixwright::plan::evaluation::{EvaluationEdit, ReviewEdit};
use mixwright::plan::objectives::ObjectiveEdit;
use mixwright::plan::{ActualMetric, Goal, KpiEdit, Plan, PlanEdit, Rhythm, RowEdit, Stage};
use mixwright::report::review::{Period, Section, review};
use mixwright::report::{Block, Doc, document, words};

use super::full_plan::{edited, full, roastery};
use super::kpis::{objective, result};
use super::view::{act, attributes, render, showing};

fn evaluation(edit: EvaluationEdit) -> PlanEdit {
    PlanEdit::Evaluation(edit)
}

fn june() -> Month {
    Month::new(2027, 6).unwrap()
}

/// The roastery after two months of one deal each, with a satisfaction of its own to reach.
fn plan(lang: Lang) -> Plan {
    let mut edits = objective(vec![ObjectiveEdit::Goal(Goal::Satisfaction), ObjectiveEdit::Target(Some(900_000))]);
    edits.extend([0, 1].map(|i| result(i, None, ActualMetric::Deals, 1)));
    edits.push(evaluation(EvaluationEdit::Measured(june(), Goal::Satisfaction, Some(850_000))));
    edited(&roastery(lang), edits)
}

fn on_page(lang: Lang, plan: &Plan) -> State {
    let mut state = showing(lang, plan);
    act(&mut state, Action::Go(Route::Stage(Stage::Evaluation)));
    state
}

fn says(html: &str, text: &str) -> bool {
    html.contains(&text.replace('&', "&amp;").replace('\'', "&#x27;").replace('"', "&quot;"))
}

fn has(html: &str, id: &str) -> bool {
    attributes(html, "id").contains(&id)
}

/// What the page shows of one measure.
fn measure(html: &str, goal: Goal) -> &str {
    let from = &html[html.find(&format!("id=\"evaluation.kpi.{}\"", goal.slug())).unwrap()..];
    &from[..from.find("</li>").unwrap()]
}

#[test]
fn measures_stand_level_by_level_with_target_formula_source_owner_and_decision() {
    for lang in Lang::ALL {
        let plan = plan(lang);
        let html = render(&on_page(lang, &plan));
        let kpis = Insight::of(&plan).kpis;
        let goals = [Goal::Visits, Goal::Deals, Goal::NewCustomers, Goal::Revenue, Goal::Satisfaction];
        assert_eq!(kpis.watched().map(|one| one.goal).collect::<Vec<_>>(), goals);
        let places: Vec<usize> = goals.iter().map(|goal| html.find(measure(&html, *goal)).unwrap()).collect();
        assert!(places.is_sorted(), "from attention to what lasts: {places:?}");
        for one in kpis.watched() {
            let part = measure(&html, one.goal);
            let target = one.target_of(2).unwrap();
            assert!(says(part, &words::objectives::figure(target, plan.company.currency, lang)), "{part}");
            assert!(says(part, words::kpis::formula(one.goal, plan.customers.sale).get(lang)));
            assert!(says(part, &words::kpis::source_of(&plan, one, lang)));
            assert!(says(part, &words::kpis::owner(&plan, &one.owner, lang)));
            assert!(says(part, &words::kpis::condition(one, lang)));
            assert!(says(part, words::kpis::remedy(one.decision.remedy).get(lang)));
            for field in ["target", "source", "owner", "floor", "months", "decision", "off"] {
                assert!(has(part, &format!("evaluation.kpi.{}.{field}", one.goal.slug())), "{field}");
            }
        }
        // The month under way is August: June and July are in. Two months below are due, one level is typed by month.
        let august = i18n::month(june().plus(2), lang);
        assert!(says(measure(&html, Goal::Deals), &august));
        assert!(
            measure(&html, Goal::Deals).contains("badge-stop")
                && measure(&html, Goal::Visits).contains("class=\"badge\"")
        );
        assert!(
            has(&html, "evaluation.measured.satisfaction.2027-06") && !has(&html, "evaluation.measured.deals.2027-06")
        );
        assert!(has(&html, "evaluation.kpi.reach.watch") && !has(&html, "evaluation.kpi.reach.owner"));
        for rate in &kpis.rates {
            assert!(says(&html, &words::figure::value(&rate.figure, plan.company.currency, lang)));
        }
    }
}

#[test]
fn a_measure_is_taken_up_and_left_with_a_click() {
    let mut state = on_page(Lang::En, &roastery(Lang::En));
    let watch = |on| PlanEdit::Evaluation(EvaluationEdit::Kpi(Goal::Reach, KpiEdit::Watched(on)));
    act(&mut state, Action::Edit { edit: watch(Some(true)), field: "evaluation.kpi.reach.watch".into() });
    let html = render(&state);
    assert!(has(&html, "evaluation.kpi.reach.owner") && !has(&html, "evaluation.kpi.reach.watch"));
    assert!(says(
        measure(&html, Goal::Reach),
        &words::kpis::state(mixwright::insight::kpis::State::NoTarget, Lang::En)
    ));
    act(&mut state, Action::Undo);
    assert!(has(&render(&state), "evaluation.kpi.reach.watch"));
}

#[test]
fn reviews_are_listed_with_their_reports() {
    for lang in Lang::ALL {
        let edit = |edit| evaluation(EvaluationEdit::Review(edit));
        // The objective took the id before.
        let set = |field| edit(RowEdit::Set(Id(15), field));
        let day = Day::new(2027, 8, 2).unwrap();
        let plan = edited(
            &plan(lang),
            vec![
                edit(RowEdit::Add),
                set(ReviewEdit::Day(Some(day))),
                set(ReviewEdit::Decided("Sale on Fridays".into())),
            ],
        );
        let html = render(&on_page(lang, &plan));
        for id in ["evaluation.review", "evaluation.15.day", "evaluation.15.rhythm", "evaluation.15.decided"] {
            assert!(has(&html, id), "{id}");
        }
        assert!(says(&html, &i18n::day_in_year(day, lang)));
        // The pace is that of the month under way, the comparison that of the last month there is.
        let links = attributes(&html, "href");
        for link in ["#/review/weekly/2027-08", "#/review/monthly/2027-07", "#/review/quarterly/2027-07"] {
            assert!(links.contains(&link), "{link}");
        }
        let quarter = report(&plan, lang, Rhythm::Quarterly, june().plus(1));
        assert!(quarter.texts().iter().any(|text| text.contains("Sale on Fridays")), "held in that quarter");
        let before = report(&plan, lang, Rhythm::Monthly, june());
        assert!(!before.texts().iter().any(|text| text.contains("Sale on Fridays")));
    }
}

fn report(plan: &Plan, lang: Lang, rhythm: Rhythm, month: Month) -> Doc {
    review(plan, &Insight::of(plan), Period::of(rhythm, month), lang, &[])
}

#[test]
fn every_report_is_whole_in_its_language_and_register() {
    for lang in Lang::ALL {
        for plan in [plan(lang), full(lang), roastery(lang)] {
            for rhythm in Rhythm::ALL {
                let doc = report(&plan, lang, rhythm, june());
                for block in &doc.blocks {
                    let Block::Table(table) = block else { continue };
                    assert!(table.rows.iter().all(|row| row.len() == table.head.len()), "{}", table.id);
                }
                let texts = doc.texts();
                assert!(texts.iter().all(|text| !text.contains("{0}") && !text.contains("NaN")), "{texts:?}");
                let spoken = |text: &&&str| lang == Lang::Ko && (text.ends_with("요.") || text.contains("요. "));
                assert_eq!(texts.iter().find(spoken), None, "documents keep their register");
                assert_eq!(doc, report(&plan, lang, rhythm, june()), "always the same");
            }
        }
    }
}

#[test]
fn the_week_shows_what_is_due_by_the_day() {
    let through = evaluation(EvaluationEdit::Through(june(), Day::new(2027, 6, 10)));
    let target = evaluation(EvaluationEdit::Kpi(Goal::Deals, KpiEdit::Target(Some(300))));
    let plan = edited(&roastery(Lang::En), vec![target, result(0, None, ActualMetric::Deals, 60), through]);
    let doc = report(&plan, Lang::En, Rhythm::Weekly, june());
    let pace = doc.table("review-pace").unwrap();
    let deals = pace.rows.iter().find(|row| row[0].text == "Orders or deals").unwrap();
    let cells: Vec<&str> = deals.iter().map(|cell| cell.text.as_str()).collect();
    // 300 × 10 ÷ 30 days; 60 of these 100 are below the limit of 80.
    assert_eq!(cells[1..], ["300", "100", "60", "60%"]);
    let texts = doc.texts();
    assert!(texts.iter().any(|text| text.starts_with("Orders or deals is behind: Place an order")), "{texts:?}");
    assert!(texts.iter().any(|text| text.starts_with("No numbers yet: ")));
    assert!(texts.iter().any(|text| text.starts_with("Task until ")), "{texts:?}");
    assert_eq!(doc.table("review-people").unwrap().rows.len(), 4);
}

#[test]
fn the_month_compares_and_says_what_is_due() {
    let plan = plan(Lang::En);
    let doc = report(&plan, Lang::En, Rhythm::Monthly, june().plus(1));
    let table = doc.table("review-measures").unwrap();
    let deals = table.rows.iter().find(|row| row[0].text == "Orders or deals").unwrap();
    assert_eq!((deals[2].text.as_str(), deals[4].text.as_str()), ("1", "due: below for 2 months in a row"));
    let target = Insight::of(&plan).kpis.indicator(Goal::Deals).unwrap().target_of(1).cloned();
    assert_eq!(deals[1].figure, target);
    let satisfied = table.rows.iter().find(|row| row[0].text == "Satisfied customers").unwrap();
    assert_eq!(satisfied[2].text, "–", "counted in June only");
    assert!(doc.texts().iter().any(|text| text.contains("Place an order yourself on a phone")));
    assert!(doc.table("review-versions").is_none());
    let before = report(&plan, Lang::En, Rhythm::Monthly, june());
    assert!(before.texts().contains(&"None is due."), "as it stood in June");
    let calm = report(&roastery(Lang::En), Lang::En, Rhythm::Monthly, june());
    assert!(calm.texts().contains(&"None is due."));
}

#[test]
fn the_quarter_adds_up_and_asks_about_money_mix_objectives_and_versions() {
    let spend = |i, n| result(i, Some("kr_naver_shopping"), ActualMetric::Spend, n);
    let keep = evaluation(EvaluationEdit::Keep { day: Day::new(2027, 8, 9), reason: "Prices rose".into() });
    let plan = edited(&plan(Lang::En), vec![spend(1, 1_000_000), spend(2, 500_000), keep]);
    let doc = report(&plan, Lang::En, Rhythm::Quarterly, june().plus(2));
    let row = |table: &str, name: &str| {
        let rows = &doc.table(table).unwrap().rows;
        rows.iter().find(|row| row[0].text == name).unwrap().iter().map(|cell| cell.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(row("review-touchpoints", "Naver shopping search ads")[2], "₩1,500,000");
    assert_eq!(row("review-versions", "1")[1..], ["Aug 9, 2027", "Prices rose"]);
    let texts = doc.texts();
    for start in ["Money: ₩1,500,000 of ", "Mix: 4 touchpoints", "Objective New customers 500: the forecast brings "]
    {
        assert!(texts.iter().any(|text| text.starts_with(start)), "{start}: {texts:?}");
    }
    assert!(texts[1].ends_with("2027 Q3 · version 2 of the plan"), "{}", texts[1]);
}

#[test]
fn ready_sections_stand_between_the_comparison_and_the_decisions() {
    let plan = plan(Lang::En);
    let ready = [Section {
        id: "variance".into(),
        title: "Why".into(),
        blocks: vec![Block::Paragraph("Clicks cost more.".into())],
    }];
    for (rhythm, before, after) in [(Rhythm::Monthly, "touchpoints", "due"), (Rhythm::Weekly, "pace", "people")] {
        let doc = review(&plan, &Insight::of(&plan), Period::of(rhythm, june()), Lang::En, &ready);
        let ids: Vec<&str> = doc
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading { id, .. } => Some(id.as_str()),
                _ => None,
            })
            .collect();
        let place = |id: &str| ids.iter().position(|other| *other == id).unwrap();
        assert_eq!((place(before) + 1, place("variance") + 1), (place("variance"), place(after)), "{ids:?}");
        assert!(doc.texts().contains(&"Clicks cost more."));
    }
}

#[test]
fn a_report_has_an_address_and_leads_to_its_neighbours() {
    let mut state = on_page(Lang::En, &plan(Lang::En));
    act(&mut state, Action::HashChanged("#/review/monthly/2027-07".into()));
    assert_eq!(state.route, Route::Review(Rhythm::Monthly, june().plus(1)));
    let html = render(&state);
    assert!(has(&html, "document.print") && has(&html, "doc.review-measures"));
    let links = attributes(&html, "href");
    assert!(links.contains(&"#/review/monthly/2027-06") && links.contains(&"#/review/monthly/2027-08"));
    act(&mut state, Action::HashChanged("#/review/quarterly/2031-01".into()));
    assert!(says(&render(&state), "The plan has no month in this period."));
}

#[test]
fn the_document_names_formula_source_owner_and_decision() {
    for lang in Lang::ALL {
        let plan = plan(lang);
        let insight = Insight::of(&plan);
        let doc = document(&plan, &insight, None, lang);
        let (table, decisions) = (doc.table("kpi").unwrap(), doc.table("kpi-decisions").unwrap());
        assert_eq!((table.rows.len(), decisions.rows.len()), (5, 5));
        for (row, one) in table.rows.iter().zip(insight.kpis.watched()) {
            assert_eq!(row[0].text, words::plan::goal(one.goal).get(lang));
            assert_eq!(row[4].text, words::kpis::source_of(&plan, one, lang));
            assert_eq!(row[5].text, words::kpis::owner(&plan, &one.owner, lang));
        }
        let satisfied = &table.rows[4];
        assert_eq!([&satisfied[2].text, &satisfied[3].text], ["90%", "90%"]);
        // The months of the plan sum to the whole as the months' table writes them.
        assert_eq!(doc.table("kpi-months").unwrap().total.as_ref().unwrap()[2].text, table.rows[1][3].text);
    }
}
