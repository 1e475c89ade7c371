//! Money in time: the cost plan by line and month is exact to the minor unit, for a plan reckoned by hand and for any;
//! what was committed and paid is counted once; the file holds it.
#![cfg(test)]

use mixwright::base::{Currency, Id, Lang, Money, Month, Ppm};
use mixwright::insight::{CostPlan, Entry, Insight};
use mixwright::plan::budget::{BookingEdit, BudgetEdit};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::{
    ActualCell, ActualMetric, CostLine, EditError, MoneyLine, MonthActuals, Plan, PlanEdit, RowEdit,
};
use mixwright::report::words;
use mixwright::score::{Finding, Rule, Severity};
use mixwright::store;
use proptest::prelude::*;

use super::full_plan::{edited, roastery};

pub(crate) fn budget(edit: BudgetEdit) -> PlanEdit {
    PlanEdit::Budget(edit)
}

pub(crate) fn company(edit: CompanyEdit) -> PlanEdit {
    PlanEdit::Company(edit)
}

pub(crate) fn line(line: CostLine, amount: i64) -> PlanEdit {
    budget(BudgetEdit::Line(line, Some(Money(amount))))
}

/// The plan with one more booking.
pub(crate) fn booked(plan: &Plan, of: MoneyLine, month: u32, amount: i64, paid: bool) -> Plan {
    let plan = edited(plan, vec![budget(BudgetEdit::Booking(RowEdit::Add))]);
    let id = plan.budget.bookings.last().unwrap().id;
    let fields = [
        BookingEdit::Line(Some(of)),
        BookingEdit::Month(month),
        BookingEdit::Amount(Some(Money(amount))),
        BookingEdit::Paid(paid),
    ];
    edited(&plan, fields.map(|field| budget(BudgetEdit::Booking(RowEdit::Set(id, field)))).into())
}

/// The plan with one more month's media money.
fn spent(plan: &Plan, month: Month, amount: i64) -> Plan {
    let before = plan.evaluation.actuals.month(month).and_then(MonthActuals::spend).unwrap_or_default();
    let value = Some((before + Money(amount)).0.unsigned_abs());
    let cell = ActualCell { month, channel: None, metric: ActualMetric::Spend, value };
    edited(plan, vec![PlanEdit::Evaluation(EvaluationEdit::Actuals(vec![cell]))])
}

/// Three months, ten million: a site before the start, content evenly, help of 200,000 a month.
pub(crate) fn small() -> Plan {
    edited(
        &Plan::default(),
        vec![
            company(CompanyEdit::Currency(Currency::Krw)),
            company(CompanyEdit::Start(Month::new(2027, 6))),
            company(CompanyEdit::Horizon(3)),
            company(CompanyEdit::Funds(Some(Money(10_000_000)))),
            line(CostLine::Site, 1_000_000),
            budget(BudgetEdit::Timing(CostLine::Site, Some(0))),
            line(CostLine::Content, 1_000_000),
            PlanEdit::Organisation(OrganisationEdit::Outsourcing(Some(Money(200_000)))),
        ],
    )
}

fn cost_plan(plan: &Plan) -> CostPlan {
    CostPlan::of(plan, None).unwrap()
}

fn months(money: &CostPlan, of: MoneyLine, entry: Entry) -> Vec<i64> {
    let line = money.line(of).unwrap();
    (0..money.cash.len()).map(|month| line.at(entry, month).0).collect()
}

fn bare(money: &CostPlan) -> Vec<i64> {
    money.cash.iter().map(|point| point.bare.0).collect()
}

// ---- By hand ----

#[test]
fn a_small_plan_comes_out_as_reckoned_by_hand() {
    let money = cost_plan(&small());
    let planned = |of| months(&money, of, Entry::Planned);
    assert_eq!(planned(MoneyLine::Site), [1_000_000, 0, 0, 0]);
    assert_eq!(planned(MoneyLine::Content), [0, 333_334, 333_333, 333_333]);
    assert_eq!(planned(MoneyLine::Outsourcing), [0, 200_000, 200_000, 200_000]);
    assert_eq!(planned(MoneyLine::Contingency), [0, 333_334, 333_333, 333_333], "a tenth of the funds");
    assert_eq!(planned(MoneyLine::Media), [0; 4], "nothing is recommended");
    let columns: Vec<i64> = (0..4).map(|month| money.at(Entry::Planned, month).0).collect();
    assert_eq!(columns, [1_000_000, 866_668, 866_666, 866_666]);
    assert_eq!(
        (money.total(Entry::Planned), money.unspent, money.short),
        (Money(3_600_000), Money(6_400_000), Money(0))
    );
    // The contingency stays in the account.
    assert_eq!(bare(&money), [9_000_000, 8_466_666, 7_933_333, 7_400_000]);
    assert_eq!(money.lowest().unwrap().0, 3);
    assert!(money.below().is_none() && money.cash.iter().all(|point| point.cash == point.bare && !point.recorded));
}

#[test]
fn what_was_committed_and_paid_takes_the_place_of_the_plan() {
    let mut plan = small();
    for (of, month, amount, paid) in [
        (MoneyLine::Content, 1, 500_000, true),
        (MoneyLine::Content, 3, 300_000, false),
        (MoneyLine::Site, 0, 1_100_000, true),
        (MoneyLine::Research, 2, 50_000, false),
        (MoneyLine::Content, 30, 9_000_000, true),
    ] {
        plan = booked(&plan, of, month, amount, paid);
    }
    let money = cost_plan(&plan);
    assert_eq!(months(&money, MoneyLine::Content, Entry::Actual), [0, 500_000, 0, 0]);
    assert_eq!(months(&money, MoneyLine::Content, Entry::Committed), [0, 0, 0, 300_000]);
    assert_eq!(months(&money, MoneyLine::Content, Entry::Left), [0, -166_666, 333_333, 33_333]);
    assert_eq!(months(&money, MoneyLine::Site, Entry::Left), [-100_000, 0, 0, 0]);
    assert_eq!(money.contingency(), (Money(150_000), Money(1_000_000)), "100,000 of the site, 50,000 of research");
    // Content has 200,000 left for its later months, in proportion to what is not booked there (333,333 : 33,333); a
    // payment does not say that a month is over, so help is still to be paid in all of them.
    let out: Vec<i64> = money.cash.iter().map(|point| point.out.0).collect();
    assert_eq!(out, [1_100_000, 500_000 + 200_000, 181_818 + 50_000 + 200_000, 300_000 + 18_182 + 200_000]);
    assert_eq!(bare(&money), [8_900_000, 8_200_000, 7_768_182, 7_250_000]);
    assert!(money.cash.iter().all(|point| !point.recorded));
}

#[test]
fn media_money_is_counted_once() {
    let june = Month::new(2027, 6).unwrap();
    let plan = spent(&spent(&small(), june, 120_000), june, 30_000);
    // Before and after the plan it is no month's money.
    let plan = spent(&spent(&plan, Month::new(2027, 5).unwrap(), 1), june.plus(3), 1);
    let plan = booked(&booked(&plan, MoneyLine::Media, 1, 120_000, true), MoneyLine::Media, 2, 70_000, false);
    let money = cost_plan(&plan);
    assert_eq!(months(&money, MoneyLine::Media, Entry::Actual), [0, 150_000, 0, 0]);
    assert_eq!(months(&money, MoneyLine::Media, Entry::Committed), [0, 0, 70_000, 0]);
    assert_eq!(money.superseded, [plan.budget.bookings[0].id]);
}

#[test]
fn a_payment_after_the_end_counts_as_the_last_months() {
    let plan = edited(&small(), vec![budget(BudgetEdit::Timing(CostLine::Content, Some(20)))]);
    assert_eq!(months(&cost_plan(&plan), MoneyLine::Content, Entry::Planned), [0, 0, 0, 1_000_000]);
}

#[test]
fn more_costs_than_funds_leave_a_shortfall_and_a_month_below_zero() {
    let plan = edited(&small(), vec![line(CostLine::People, 9_000_000)]);
    let money = cost_plan(&plan);
    assert_eq!(months(&money, MoneyLine::Contingency, Entry::Planned), [0; 4], "nothing is left to keep");
    assert_eq!((money.unspent, money.short), (Money(0), Money(1_600_000)));
    assert_eq!(bare(&money), [9_000_000, 5_466_666, 1_933_333, -1_600_000]);
    assert_eq!(money.below(), Some((3, true)));
    let found = Insight::of(&plan).findings.into_iter().find(|found| found.rule == Rule::CashBelowZero).unwrap();
    assert_eq!(found.severity, Severity::Error);
    let said = |lang| words::finding::headline(&found, Currency::Krw, lang);
    assert_eq!(said(Lang::En), "Cash runs out in August 2027; at the lowest point ₩1.6M is missing.");
    assert_eq!(said(Lang::Ko), "2027년 8월에 현금이 바닥나고, 가장 부족할 때는 160만원이 모자라요.");
    assert_eq!(said(Lang::Zh), "2027年8月现金转为负数，缺口最大时达160万韩元。");
}

// ---- With a mix ----

/// The example with help from outside, a site and a few payments.
pub(crate) fn busy(lang: Lang) -> Plan {
    let plan = edited(
        &roastery(lang),
        vec![
            line(CostLine::Site, 1_500_001),
            budget(BudgetEdit::Timing(CostLine::Site, Some(0))),
            PlanEdit::Organisation(OrganisationEdit::Outsourcing(Some(Money(100_003)))),
        ],
    );
    let plan = booked(&plan, MoneyLine::Site, 0, 1_500_001, true);
    let plan = booked(&plan, MoneyLine::Content, 2, 700_000, false);
    spent(&plan, plan.company.start.unwrap(), 1_700_000)
}

#[test]
fn help_from_outside_leaves_less_for_media_and_the_whole_is_the_funds() {
    let plan = busy(Lang::Ko);
    let insight = Insight::of(&plan);
    let (money, mix, outcome) = (insight.money.unwrap(), insight.mix.unwrap(), insight.outcome.unwrap());
    let without = edited(&plan, vec![PlanEdit::Organisation(OrganisationEdit::Outsourcing(None))]);
    let less = Insight::of(&without).mix.unwrap().budget() - mix.budget();
    assert_eq!(less, Money(100_003 * 6));
    let media: Vec<i64> = outcome.media_by_month().iter().map(|money| money.0).collect();
    assert_eq!(months(&money, MoneyLine::Media, Entry::Planned)[1..], media);
    assert_eq!(money.unspent, mix.unspent);
    assert_eq!(money.total(Entry::Planned) + money.unspent, plan.company.funds.unwrap());
    // What comes in: the contribution of the months so far.
    let mut brought = 0.0;
    for (month, point) in money.cash.iter().enumerate() {
        if let Some(outcome) = month.checked_sub(1).and_then(|i| outcome.months.get(i)) {
            brought += outcome.contribution.value;
        }
        let with = point.bare + Money::from_major(brought, Currency::Krw);
        assert!((with.0 - point.cash.0).abs() <= 1, "{month}: {with:?} {:?}", point.cash);
        assert_eq!(Money::from_major(point.figure.value, Currency::Krw), point.cash, "the receipt says the same");
    }
}

#[test]
fn a_verdict_of_dont_plans_no_media() {
    let loses = ProductsEdit::Line(RowEdit::Set(Id(1), ProductLineEdit::Contribution(Some(Ppm(0)))));
    let insight = Insight::of(&edited(&busy(Lang::En), vec![PlanEdit::Products(loses)]));
    assert!(!insight.recommends());
    let money = insight.money.unwrap();
    assert_eq!(money.line(MoneyLine::Media).unwrap().total(Entry::Planned), Money::ZERO);
    assert!(money.unspent > Money::ZERO);
}

#[test]
fn money_missing_only_without_the_contribution_is_a_warning() {
    let plan = booked(&busy(Lang::En), MoneyLine::Software, 6, 20_000_000, false);
    let insight = Insight::of(&plan);
    let money = insight.money.as_deref().unwrap();
    let end = money.cash.last().unwrap();
    assert!(end.bare < Money::ZERO && end.cash > Money::ZERO, "{end:?}");
    assert_eq!(money.below(), Some((6, false)));
    let found = insight.findings.iter().find(|found| found.rule == Rule::CashBelowZero).unwrap();
    assert_eq!(found.severity, Severity::Warning);
    let said = words::finding::headline(found, Currency::Krw, Lang::En);
    assert!(said.starts_with("Without the contribution of the forecast cash runs out in November 2027;"), "{said}");
    assert!(Insight::of(&busy(Lang::En)).findings.iter().all(|found| found.rule != Rule::CashBelowZero));
}

// ---- Any plan ----

#[derive(Clone, Debug)]
struct Payment {
    of: usize,
    month: u32,
    amount: i64,
    paid: bool,
}

fn payments() -> impl Strategy<Value = Vec<Payment>> {
    let one = (0..MoneyLine::ALL.len(), 0_u32..=36, 0_i64..5_000_000_000, any::<bool>());
    prop::collection::vec(one.prop_map(|(of, month, amount, paid)| Payment { of, month, amount, paid }), 0..8)
}

#[derive(Clone, Debug)]
struct Shape {
    funds: i64,
    horizon: u32,
    contingency: u32,
    help: i64,
    costs: Vec<(i64, Option<u32>)>,
    payments: Vec<Payment>,
    currency: usize,
}

fn shapes(most: i64) -> impl Strategy<Value = Shape> {
    let costs = prop::collection::vec((0..most / 4, prop::option::of(0_u32..=36)), 5);
    let shape = (0..most, 3_u32..=36, 0_u32..=500_000, 0..most / 40, costs, payments(), 0..Currency::ALL.len());
    shape.prop_map(|(funds, horizon, contingency, help, costs, payments, currency)| Shape {
        funds,
        horizon,
        contingency,
        help,
        costs,
        payments,
        currency,
    })
}

fn shaped(base: &Plan, shape: &Shape) -> Plan {
    let mut edits = vec![
        company(CompanyEdit::Currency(Currency::ALL[shape.currency])),
        company(CompanyEdit::Funds(Some(Money(shape.funds)))),
        company(CompanyEdit::Horizon(shape.horizon)),
        budget(BudgetEdit::Contingency(Ppm(shape.contingency))),
        PlanEdit::Organisation(OrganisationEdit::Outsourcing(Some(Money(shape.help)))),
    ];
    for (of, (amount, timing)) in CostLine::ALL.into_iter().zip(&shape.costs) {
        edits.push(line(of, *amount));
        edits.push(budget(BudgetEdit::Timing(of, *timing)));
    }
    let plan = edited(base, edits);
    shape.payments.iter().fold(plan, |plan, p| booked(&plan, MoneyLine::ALL[p.of], p.month, p.amount, p.paid))
}

/// Everything that must hold of a cost plan.
fn adds_up(plan: &Plan, insight: &Insight) {
    let money = insight.money.as_deref().unwrap();
    let count = money.cash.len();
    assert_eq!(count, plan.company.horizon as usize + 1);
    for entry in Entry::ALL {
        let rows: i64 = money.lines.iter().map(|line| line.total(entry).0).sum();
        let columns: i64 = (0..count).map(|month| money.at(entry, month).0).sum();
        assert_eq!((rows, columns), (money.total(entry).0, money.total(entry).0), "{entry:?}");
    }
    let mut out = 0;
    for line in &money.lines {
        let at = |entry| (0..count).map(|month| line.at(entry, month).0).collect::<Vec<_>>();
        let [planned, committed, actual, left] = Entry::ALL.map(at);
        for (i, left) in left.iter().enumerate() {
            assert_eq!(*left, planned[i] - committed[i] - actual[i]);
            assert!(planned[i] >= 0 && committed[i] >= 0 && actual[i] >= 0);
        }
        let total: i64 = planned.iter().sum();
        let (booked, help) = (line.booked().0, plan.organisation.outsourcing.unwrap().0);
        match line.line {
            MoneyLine::Media if insight.recommends() => {
                let media: i64 = insight.outcome.as_ref().unwrap().media_by_month().iter().map(|m| m.0).sum();
                assert_eq!(total, media);
            }
            MoneyLine::Media => assert_eq!(total, 0),
            MoneyLine::Outsourcing => assert_eq!(planned[1..], vec![help; count - 1]),
            MoneyLine::Contingency => {
                let share = plan.company.funds.unwrap().0 as f64 * plan.budget.contingency.ratio();
                // Down to whole units, and what a share of the largest funds may be off in floating point.
                assert!(total as f64 <= share + 1.0 + share * 1e-12, "{total} of {share}");
            }
            of => assert_eq!(total, plan.budget.lines.get(&of.cost().unwrap()).unwrap().0),
        }
        let all_recorded = money.cash.iter().all(|point| point.recorded);
        out += if line.line == MoneyLine::Contingency || all_recorded { booked } else { booked.max(total) };
    }
    assert_eq!(money.total(Entry::Planned) + money.unspent - money.short, money.funds);
    assert!(money.unspent.0 >= 0 && money.short.0 >= 0 && money.unspent.0.min(money.short.0) == 0);
    let paid: i64 = money.cash.iter().map(|point| point.out.0).sum();
    assert_eq!((paid, money.funds.0 - paid), (out, money.cash.last().unwrap().bare.0));
    assert!(money.cash.iter().all(|point| point.out.0 >= 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_plan_adds_up_to_the_minor_unit(shape in shapes(Money::LIMIT)) {
        let plan = shaped(&Plan::default(), &shape);
        adds_up(&plan, &Insight::of(&plan));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_plan_with_a_mix_adds_up_to_the_minor_unit(shape in shapes(200_000_000)) {
        let plan = shaped(&roastery(Lang::Ko), &shape);
        adds_up(&plan, &Insight::of(&plan));
    }
}

// ---- Findings ----

#[test]
fn findings_name_the_line_the_month_and_the_booking() {
    let found = |plan: &Plan, rule| -> Vec<Finding> {
        Insight::of(plan).findings.into_iter().filter(|found| found.rule == rule).collect()
    };
    assert!(found(&small(), Rule::LineOver).is_empty() && found(&small(), Rule::ContingencyUsed).is_empty());
    let over = booked(&small(), MoneyLine::Content, 1, 1_999_999, false);
    let [line] = &found(&over, Rule::LineOver)[..] else { panic!("one line is over") };
    assert_eq!(line.field, "budget.months.content");
    let said = words::finding::headline(line, Currency::Krw, Lang::Ko);
    assert_eq!(said, "콘텐츠 제작(글·사진·영상): 계획은 100만원, 약정과 집행을 합하면 200만원이에요.");
    assert!(found(&over, Rule::ContingencyUsed).is_empty(), "one won of it is left");
    let all = booked(&over, MoneyLine::Contingency, 2, 1, true);
    assert_eq!(found(&all, Rule::ContingencyUsed)[0].values, [1_000_000.0, 1_000_000.0]);
    let outside = booked(&small(), MoneyLine::Site, 4, 1, false);
    let id = outside.budget.bookings[0].id;
    assert_eq!(found(&outside, Rule::BookingOutside)[0].field, format!("budget.bookings.{id}.month"));
    assert!(found(&booked(&small(), MoneyLine::Site, 3, 1, false), Rule::BookingOutside).is_empty());
}

// ---- File and edits ----

#[test]
fn payments_are_kept_in_the_file_and_held_to_their_limits() {
    let plan = booked(&small(), MoneyLine::Outsourcing, 36, Money::LIMIT, true);
    let text = store::write(&plan, 1);
    assert_eq!(store::read(&text).unwrap().plan, plan);
    for (from, to) in [
        ("\"month\": 36", "\"month\": 37"),
        ("\"line\": \"outsourcing\"", "\"line\": \"rent\""),
        ("\"site\": 0", "\"site\": 37"),
        ("\"amount\": 100000000000000", "\"amount\": 100000000000001"),
    ] {
        assert!(text.contains(from), "{from}");
        assert!(store::read(&text.replace(from, to)).is_err(), "{to}");
    }
    let late = budget(BudgetEdit::Timing(CostLine::Site, Some(37)));
    assert_eq!(small().with(late), Err(EditError::OutOfRange));
    let even = edited(&small(), vec![budget(BudgetEdit::Timing(CostLine::Site, None))]);
    assert_eq!(months(&cost_plan(&even), MoneyLine::Site, Entry::Planned), [0, 333_334, 333_333, 333_333]);
    let dollars = edited(&plan, vec![company(CompanyEdit::Currency(Currency::Usd))]);
    assert_eq!(dollars.budget.bookings[0].amount, Some(Money(Money::LIMIT)), "never above the limit");
}
