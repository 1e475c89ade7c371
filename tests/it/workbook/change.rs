//! A number changed in the workbook leads to what the planner says of the plan with that number and the same spends.

use std::rc::Rc;

use mixwright::base::{Id, Lang, Money, Ppm};
use mixwright::export::workbook::workbook;
use mixwright::forecast::{Forecast, Outcome};
use mixwright::insight::{CostPlan, Insight};
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{CostLine, OwnMetric, Plan, PlanEdit, RowEdit, Sale};

use super::office::{differences, formulas, recomputed, rewritten, values};
use crate::full_plan::{edited, roastery};

/// What is changed: the edit before and after.
type Change = [PlanEdit; 2];

fn changes() -> Vec<Change> {
    let line = |edit| PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(Id(1), edit)));
    let own =
        |metric, value| PlanEdit::Touchpoint("kr_naver_shopping".into(), TouchpointEdit::Own(metric, Some(value)));
    vec![
        [341, 613].map(|cpc| own(OwnMetric::Cpc, cpc)),
        [31_001, 22_003].map(|rate| own(OwnMetric::CvrSale, rate)),
        [28_013, 31_007].map(|value| line(ProductLineEdit::OrderValue(Some(Money(value))))),
        [400_001, 310_001].map(|margin| line(ProductLineEdit::Contribution(Some(Ppm(margin))))),
        [4_013, 2_503].map(|rhythm| line(ProductLineEdit::OrdersPerYear(Some(rhythm)))),
        [1_130_001, 870_001].map(|demand| PlanEdit::Products(ProductsEdit::Season(9, Some(Ppm(demand))))),
        [15_011, 21_013].map(|cost| PlanEdit::Organisation(OrganisationEdit::HourCost(Some(Money(cost))))),
        [1_999_999, 2_500_001].map(|cost| PlanEdit::Budget(BudgetEdit::Line(CostLine::Content, Some(Money(cost))))),
        [6_007, 3_001].map(|list| PlanEdit::Company(CompanyEdit::MessengerList(Some(list)))),
        // So many orders that the limit counts, and fewer.
        [101, 73].map(|most| PlanEdit::Organisation(OrganisationEdit::Capacity(Some(most)))),
    ]
}

/// Everything that follows from a plan when the spends are those of another one.
fn with_spends_of(plan: &Plan, other: &Insight) -> Insight {
    let forecast = Forecast::of(plan).unwrap();
    let outcome = Outcome::of(plan, &forecast, &other.mix.as_ref().unwrap().spend());
    let money = CostPlan::of(plan, Some(&outcome)).map(Rc::new);
    let kpis = Rc::new(mixwright::insight::Kpis::of(plan, Some(&forecast), Some(&outcome)));
    Insight { forecast: Some(forecast), outcome: Some(outcome), money, kpis, ..other.clone() }
}

/// The cells of the inputs that differ between two files, as the second has them.
fn changed(before: &[u8], after: &[u8]) -> Vec<(String, String)> {
    let [before, after] = [before, after].map(|file| values(file)["Inputs"].clone());
    let number = |text: &str| text.parse::<f64>().is_ok();
    let differ = after.into_iter().filter(|(at, text)| at.1 == 3 && number(text) && before.get(at) != Some(text));
    // Values stand in the fourth column.
    differ.map(|((row, _), text)| (format!("D{}", row + 1), text)).collect()
}

/// The file with another number in a cell of the inputs, which are the second sheet.
fn typed(file: &[u8], cells: &[(String, String)]) -> Vec<u8> {
    rewritten(file, |name, mut text| {
        for (cell, value) in cells.iter().filter(|_| name == "xl/worksheets/sheet2.xml") {
            let (before, rest) = text.split_once(&format!("<c r=\"{cell}\"")).expect("the cell");
            let (look, rest) = rest.split_once("<v>").expect("a value");
            let (_, rest) = rest.split_once("</v>").expect("a value ends");
            text = format!("{before}<c r=\"{cell}\"{look}<v>{value}</v>{rest}");
        }
        text
    })
}

#[test]
fn a_changed_input_recomputes_to_what_the_planner_says() {
    let book = mixwright::store::shipped_library().unwrap();
    let file = |plan: &Plan, insight: &Insight| workbook(plan, insight, Some(&book), Lang::En, "").unwrap();
    let (mut files, mut expected) = (Vec::new(), Vec::new());
    for (i, [first, then]) in changes().into_iter().enumerate() {
        let before = edited(&roastery(Lang::Ko), vec![first]);
        let after = edited(&before, vec![then]);
        let insight = Insight::of(&before);
        let [old, new] = [file(&before, &insight), file(&after, &with_spends_of(&after, &insight))];
        assert_eq!(formulas(&old), formulas(&new), "change {i} keeps the formulas");
        let cells = changed(&old, &new);
        // The spends are split over the months by their demand, so they follow it in the planner, and are typed here.
        let season = cells.len() > 20 && i == 5;
        assert!(cells.len() == 1 || season, "change {i} is one cell: {cells:?}");
        // The proof can fail: the planner says something else after the change.
        assert!(!differences(&values(&old), &values(&new), &formulas(&old)).is_empty(), "change {i}");
        files.push(typed(&old, &cells));
        expected.push(new);
    }
    for ((i, found), new) in recomputed("change", &files).iter().enumerate().zip(&expected) {
        let wrong = differences(&values(new), found, &formulas(new));
        assert!(wrong.is_empty(), "change {i}: {}", wrong[..wrong.len().min(10)].join("\n"));
    }
}

#[test]
fn a_changed_close_rate_recomputes_in_a_plan_with_enquiries() {
    let sale = PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry));
    let close = |rate| PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm(rate))));
    let before =
        edited(&roastery(Lang::Ko), vec![sale, close(300_001), PlanEdit::Customers(CustomersEdit::Cycle(Some(2)))]);
    let after = edited(&before, vec![close(200_003)]);
    let insight = Insight::of(&before);
    assert!(insight.recommends() && insight.outcome.as_ref().unwrap().deals.value > 1.0);
    let [old, new] = [(&before, insight.clone()), (&after, with_spends_of(&after, &insight))]
        .map(|(plan, insight)| workbook(plan, &insight, None, Lang::En, "").unwrap());
    let cells = changed(&old, &new);
    assert_eq!(cells.len(), 1, "{cells:?}");
    let found = recomputed("enquiries", &[typed(&old, &cells)]);
    let wrong = differences(&values(&new), &found[0], &formulas(&new));
    assert!(wrong.is_empty(), "{}", wrong[..wrong.len().min(10)].join("\n"));
}
