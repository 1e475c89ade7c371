//! Money in time on screen and on paper: lines by months, the account, payments.
#![cfg(test)]

use mixwright::app::{Action, Route, State};
use mixwright::base::{Currency, Lang, Money};
use mixwright::chart::Chart;
use mixwright::insight::money::CashPoint;
use mixwright::insight::{Entry, Insight};
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::{CostLine, MoneyLine, Plan, Stage};
use mixwright::report::cash::cash;
use mixwright::report::{Table, document, words};

use super::full_plan::{edited, full};
use super::money::{booked, budget, busy, company, small};
use super::view::{act, attributes, render, showing};

#[test]
fn the_picture_draws_what_the_account_says() {
    let plan = busy(Lang::En);
    let insight = Insight::of(&plan);
    let money = insight.money.as_deref().unwrap();
    let Chart::Line(line) = cash(&plan, &insight, Lang::En).unwrap().chart else { panic!("a line") };
    let at = |amount: Money| amount.major(Currency::Krw);
    let near = |points: &[(f64, f64)], of: &dyn Fn(&CashPoint) -> Money| {
        points.len() == money.cash.len() && points.iter().zip(&money.cash).all(|(p, c)| (p.1 - at(of(c))).abs() < 1e-6)
    };
    assert!(near(&line.points, &|point| point.cash) && near(&line.beside, &|point| point.bare));
    assert_eq!(line.certain, 2, "the site before the start, media in the first month");
    assert_eq!(line.marks.iter().map(|mark| mark.point.0).collect::<Vec<_>>(), [0.0, 6.0], "lowest, end");
    assert_eq!(line.across.first().unwrap().text, "Before the start");
    assert_eq!((line.across[1].text.as_str(), line.across.len()), ("Jun", 7));
    let long = edited(&plan, vec![company(CompanyEdit::Horizon(36))]);
    let Chart::Line(line) = cash(&long, &Insight::of(&long), Lang::En).unwrap().chart else { panic!("a line") };
    assert!(line.across.len() <= 7 && line.points.len() == 37);
}

fn on_budget(lang: Lang, plan: &Plan) -> State {
    let mut state = showing(lang, plan);
    act(&mut state, Action::Go(Route::Stage(Stage::Budget)));
    state
}

#[test]
fn the_page_shows_lines_by_months_the_account_and_payments_in_every_language() {
    for lang in Lang::ALL {
        let plan = busy(lang);
        let state = on_budget(lang, &plan);
        let html = render(&state);
        let ids = attributes(&html, "id");
        for id in
            ["months", "shown", "sum", "cash", "account", "bookings", "months.site", "months.media", "timing.site"]
        {
            assert!(ids.contains(&&*format!("budget.{id}")), "{lang:?} {id}");
        }
        assert!(!ids.contains(&"budget.months.research"), "an empty line has no row");
        for entry in Entry::ALL {
            assert!(html.contains(words::money::entry(entry).get(lang)));
        }
        let insight = &state.open.as_ref().unwrap().insight;
        let title =
            words::money::cash_title(plan.company.start, insight.money.as_deref().unwrap(), Currency::Krw, lang)
                .unwrap();
        let expected = match lang {
            Lang::En => "Cash is lowest before the start: ₩28.5M left",
            Lang::Ko => "현금이 가장 적은 때는 시작 전, 잔액은 2,850만원이에요",
            Lang::Zh => "启动前现金最少，余额2850万韩元",
        };
        assert_eq!(title, expected);
        assert!(html.contains(expected), "{lang:?}");
        assert!(html.contains("ch-forecast") && html.contains("ch-plan"));
        assert!(!html.contains("{0}") && !html.contains("NaN"), "{lang:?}");
    }
}

#[test]
fn a_line_with_more_committed_than_planned_says_by_how_much() {
    for (lang, text) in [(Lang::En, "over by ₩100,000"), (Lang::Ko, "100,000원 초과"), (Lang::Zh, "超出100,000韩元")]
    {
        assert!(!render(&on_budget(lang, &small())).contains(text));
        let over = booked(&small(), MoneyLine::Site, 0, 1_100_000, false);
        assert!(render(&on_budget(lang, &over)).contains(text), "{lang:?}");
    }
}

#[test]
fn without_funds_payments_can_be_entered_all_the_same() {
    for lang in Lang::ALL {
        let html = render(&on_budget(lang, &booked(&Plan::default(), MoneyLine::Site, 0, 1, true)));
        let ids = attributes(&html, "id");
        assert!(ids.contains(&"budget.bookings") && ids.contains(&"budget.bookings.1.amount"), "{lang:?}");
        assert!(!ids.contains(&"budget.months"));
    }
}

#[test]
fn what_is_usual_for_a_site_is_offered_until_it_is_said() {
    let offered = |plan: &Plan| {
        let html = render(&on_budget(Lang::En, plan));
        let before = html.split("budget.timing.usual").next().unwrap().to_owned();
        !before.rsplit('<').nth(1).unwrap().contains("hidden")
    };
    let open = edited(&small(), vec![budget(BudgetEdit::Timing(CostLine::Site, None))]);
    assert!(offered(&open) && !offered(&small()) && !offered(&Plan::default()));
}

/// The digits of a cell.
fn amount(text: &str) -> i64 {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

fn rows_and_columns_add_up(table: &Table) {
    let total = table.total.as_ref().unwrap();
    for row in table.rows.iter().chain([total]) {
        assert_eq!(row.len(), table.head.len());
        let (last, parts) = row[1..].split_last().unwrap();
        assert_eq!(parts.iter().map(|cell| amount(&cell.text)).sum::<i64>(), amount(&last.text), "{}", row[0].text);
    }
    for column in 1..table.head.len() {
        let sum: i64 = table.rows.iter().map(|row| amount(&row[column].text)).sum();
        assert_eq!(sum, amount(&total[column].text), "{}", table.head[column].text);
    }
}

#[test]
fn the_document_adds_up_and_fits_a_page_however_long_the_plan() {
    for (horizon, periods) in [(3, 3), (6, 6), (7, 3), (12, 4), (18, 6), (19, 4), (36, 6)] {
        let plan = edited(&busy(Lang::Ko), vec![company(CompanyEdit::Horizon(horizon))]);
        let doc = document(&plan, &Insight::of(&plan), None, Lang::Ko);
        let table = doc.table("money-periods").unwrap();
        assert_eq!(table.head.len(), 1 + 1 + periods + 1, "line, before the start, periods, total");
        rows_and_columns_add_up(table);
        assert_eq!(doc.table("money-cash").unwrap().rows.len(), 1 + periods);
    }
}

#[test]
fn the_document_holds_plan_commitments_payments_and_the_account_in_its_register() {
    for lang in Lang::ALL {
        let plan = busy(lang);
        let doc = document(&plan, &Insight::of(&plan), None, lang);
        let lines = doc.table("money-lines").unwrap();
        let head: Vec<&str> = lines.head[1..].iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(head, Entry::ALL.map(|entry| words::money::entry(entry).get(lang)));
        let site = words::money::line(MoneyLine::Site).get(lang);
        let site = lines.rows.iter().find(|row| row[0].text == site).unwrap();
        let amounts: Vec<i64> = site[1..].iter().map(|cell| amount(&cell.text)).collect();
        assert_eq!(amounts, [1_500_001, 0, 1_500_001, 0]);
        assert!(doc.table("money-cash").unwrap().rows.iter().all(|row| row[3].figure.is_some()));
        let texts = doc.texts();
        assert!(texts.iter().all(|text| !text.contains(['{', '}'])));
        if lang == Lang::Ko {
            let casual = |text: &&str| text.ends_with("에요") || text.contains("요. ") || text.ends_with("요.");
            assert_eq!(texts.into_iter().find(casual), None);
        }
    }
    assert!(document(&full(Lang::En), &Insight::of(&full(Lang::En)), None, Lang::En).table("money-lines").is_some());
}
