//! The golden case: a roastery as an expert would plan it, and proof that its numbers come from rules, not from it.
#![cfg(test)]

use mixwright::allocate::mix::{MixLine, Zero};
use mixwright::base::{Id, Lang, Money, Month, Ppm, Region};
use mixwright::forecast::{ChannelOutcome, Exclusion};
use mixwright::insight::{Chances, Insight};
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::segment::SegmentEdit;
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{Aspect, CostLine, OwnMetric, Plan, PlanEdit, RowEdit, Usage};
use mixwright::score::{KnockOut, Rule, Verdict};
use proptest::prelude::*;

use super::full_plan::{edited, roastery};

const SHOPPING: &str = "kr_naver_shopping";
const REPURCHASE: &str = "kr_kakao_repurchase";
const META: &str = "kr_meta";
const POWERLINK: &str = "kr_naver_powerlink";
const RETARGETING: &str = "retargeting";

fn golden() -> Insight {
    Insight::of(&roastery(Lang::Ko))
}

fn with(edits: Vec<PlanEdit>) -> Insight {
    Insight::of(&edited(&roastery(Lang::Ko), edits))
}

fn line<'a>(insight: &'a Insight, channel: &str) -> &'a MixLine {
    insight.mix.as_ref().unwrap().line(channel).unwrap()
}

fn on(insight: &Insight) -> Vec<&str> {
    insight.mix.as_ref().unwrap().lines.iter().filter(|line| line.on).map(|line| line.channel.id.as_ref()).collect()
}

fn spent(insight: &Insight) -> i64 {
    insight.mix.as_ref().unwrap().lines.iter().map(|line| line.spend.0).sum()
}

fn brings(insight: &Insight, channel: &str) -> f64 {
    let of = |c: &&ChannelOutcome| c.channel.id == channel;
    insight.outcome.as_ref().unwrap().channels.iter().find(of).map_or(0.0, |c| c.value)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 0.5
}

fn company(edit: CompanyEdit) -> PlanEdit {
    PlanEdit::Company(edit)
}

fn product(field: ProductLineEdit) -> PlanEdit {
    PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(Id(1), field)))
}

fn own(channel: &str, metric: OwnMetric, stored: u64) -> PlanEdit {
    PlanEdit::Touchpoint(channel.into(), TouchpointEdit::Own(metric, Some(stored)))
}

fn usage(channel: &str, usage: Usage) -> PlanEdit {
    PlanEdit::Touchpoint(channel.into(), TouchpointEdit::Usage(usage))
}

#[test]
fn the_three_files_are_one_case() {
    let [ko, zh, en] = [Lang::Ko, Lang::Zh, Lang::En].map(|lang| Insight::of(&roastery(lang)));
    assert_eq!(ko, zh);
    assert_eq!(ko, en);
}

#[test]
fn the_economics_are_those_an_expert_computes() {
    let insight = golden();
    let e = &insight.forecast.as_ref().unwrap().economics;
    // 28 000 won × 40 % × 4 orders a year, counted for one year; a third of it may win the customer.
    assert!(near(e.ltv.value, 44_800.0), "{}", e.ltv.value);
    assert!(near(e.cac_cap.value, 14_933.0), "{}", e.cac_cap.value);
    assert!((e.break_even_roas.value - 2.5).abs() < 1e-9, "{}", e.break_even_roas.value);
}

#[test]
fn a_deal_costs_what_an_expert_computes() {
    let insight = golden();
    for (channel, cost) in [(SHOPPING, 11_667.0), (POWERLINK, 23_333.0), (META, 55_556.0), (RETARGETING, 16_667.0)] {
        let model = insight.forecast.as_ref().unwrap().touchpoint(channel).unwrap();
        let value = model.cost_per_deal.as_ref().unwrap().value;
        assert!(near(value, cost), "{channel}: {value}");
    }
}

#[test]
fn the_verdict_is_go_with_people_as_the_weakest_side() {
    let insight = golden();
    assert_eq!(insight.assessment.verdict, Some(Verdict::Go));
    assert_eq!(insight.assessment.weakest().unwrap().aspect, Aspect::People);
    assert!(insight.assessment.knock_outs.is_empty() && insight.recommends());
}

#[test]
fn few_touchpoints_carry_the_plan_and_two_bring_most_of_it() {
    let insight = golden();
    let on = on(&insight);
    assert!(on.len() <= 4 && on.contains(&SHOPPING) && on.contains(&REPURCHASE), "{on:?}");
    let all: f64 = insight.outcome.as_ref().unwrap().channels.iter().map(|c| c.value).sum();
    let two = brings(&insight, SHOPPING) + brings(&insight, REPURCHASE);
    assert!(two > 0.5 * all, "{two} of {all}");
    for other in on.into_iter().filter(|id| ![SHOPPING, REPURCHASE].contains(id)) {
        assert!(brings(&insight, other) < brings(&insight, SHOPPING).min(brings(&insight, REPURCHASE)), "{other}");
    }
}

#[test]
fn what_is_too_dear_gets_nothing_but_the_offer_of_a_test() {
    let insight = golden();
    let tenth = insight.mix.as_ref().unwrap().media_budget.value * 0.1;
    for channel in [META, POWERLINK, RETARGETING] {
        let line = line(&insight, channel);
        assert_eq!((line.on, line.spend, line.zero), (false, Money(0), Some(Zero::Excluded(Exclusion::TooDear))));
        let test = line.test.unwrap().0;
        assert!(test > 0 && near(test.min(tenth as i64) as f64, test as f64), "{channel}: {test} of {tenth}");
    }
}

#[test]
fn money_peaks_before_chuseok_and_every_part_sums_exactly() {
    let insight = golden();
    let (mix, outcome) = (insight.mix.as_ref().unwrap(), insight.outcome.as_ref().unwrap());
    let start = Month::new(2027, 6).unwrap();
    let best = outcome.media_by_month().into_iter().zip(0_u32..).max_by_key(|(money, _)| *money).unwrap().1;
    let best = start.plus(best);
    assert!([Month::new(2027, 8), Month::new(2027, 9)].contains(&Some(best)), "{best}");
    for channel in &outcome.channels {
        assert_eq!(channel.months.iter().copied().sum::<Money>(), channel.spend, "{}", channel.channel);
        assert_eq!(channel.spend, mix.line(&channel.channel.id).unwrap().spend);
    }
    assert_eq!(outcome.media_by_month().into_iter().sum::<Money>(), Money(spent(&insight)));
    assert_eq!(outcome.months.len(), 6);
    // 30 million − 2.6 million other costs − a tenth in reserve.
    assert!(near(mix.media_budget.value, 24_400_000.0));
    assert_eq!(spent(&insight) + mix.unspent.0, 24_400_000);
    assert!(spent(&insight) > 0);
}

#[test]
fn the_mix_is_proven_to_be_the_best() {
    let insight = golden();
    let mix = insight.mix.as_ref().unwrap();
    assert!(mix.objective > 0.0 && mix.error.is_none());
    assert!(mix.upper_bound >= mix.objective && mix.upper_bound - mix.objective <= 1e-6 * mix.objective);
}

// From the rules, not from the example.

#[test]
fn a_thin_margin_is_no_go() {
    let insight = with(vec![product(ProductLineEdit::Contribution(Some(Ppm::percent(10))))]);
    assert_eq!(insight.assessment.verdict, Some(Verdict::NotYet));
    assert_eq!(insight.assessment.knock_outs, [KnockOut::NeverPays]);
    assert!(on(&insight).iter().all(|id| *id != SHOPPING), "at 11 667 won an order costs more than 3 733 won");
    let none = with(vec![product(ProductLineEdit::Contribution(Some(Ppm(0))))]);
    assert_eq!(none.assessment.verdict, Some(Verdict::Dont));
    assert!(none.assessment.knock_outs.contains(&KnockOut::NoContribution) && !none.recommends());
}

#[test]
fn half_the_hours_carry_half_the_touchpoints() {
    let hours = |hours| with(vec![PlanEdit::Organisation(OrganisationEdit::Hours(Some(hours)))]);
    assert!(on(&hours(10)).len() <= 2);
    assert!(on(&hours(4)).is_empty(), "no touchpoint runs on four hours");
    assert!(on(&hours(40)).len() >= on(&golden()).len());
    assert!(hours(40).mix.unwrap().objective >= golden().mix.unwrap().objective);
}

#[test]
fn a_better_conversion_brings_meta_into_the_mix() {
    let insight = with(vec![own(META, OwnMetric::CvrSale, 80_000)]);
    // 10 won an impression ÷ 1.2 % ÷ 8 % = 10 417 won an order, below the 14 933 won it may cost.
    assert!(line(&insight, META).on && line(&insight, META).spend.0 > 0);
    let halved = with(vec![own(SHOPPING, OwnMetric::Cpc, 700_000)]);
    assert!(!line(&halved, SHOPPING).on, "twice the price of a click is too dear");
}

#[test]
fn without_lists_nobody_is_reminded() {
    let insight = with(vec![
        company(CompanyEdit::MessengerList(None)),
        company(CompanyEdit::EmailList(None)),
        company(CompanyEdit::SmsList(Some(0))),
    ]);
    assert_eq!(line(&insight, REPURCHASE).zero, Some(Zero::Excluded(Exclusion::NoAudience)));
    assert!(line(&insight, SHOPPING).on);
}

#[test]
fn what_the_owner_rules_stands() {
    let never = with(vec![usage(SHOPPING, Usage::Never)]);
    assert_eq!(line(&never, SHOPPING).zero, Some(Zero::Excluded(Exclusion::Ruled)));
    let always = with(vec![usage(META, Usage::Always)]);
    assert!(line(&always, META).on);
    assert!(
        always
            .findings
            .iter()
            .any(|f| f.rule == Rule::InsistedTooDear && f.channel.as_ref().is_some_and(|c| c.id == META))
    );
}

#[test]
fn a_fixed_amount_is_kept_and_the_rest_gives_way() {
    let fixed = Money(3_333_333);
    let insight = with(vec![PlanEdit::Budget(BudgetEdit::Fix(SHOPPING.into(), Some(fixed)))]);
    assert_eq!((line(&insight, SHOPPING).spend, line(&insight, SHOPPING).fixed), (fixed, true));
    assert_eq!(spent(&insight) + insight.mix.as_ref().unwrap().unspent.0, 24_400_000);
    let none = with(vec![PlanEdit::Budget(BudgetEdit::Fix(SHOPPING.into(), Some(Money(0))))]);
    assert!(!line(&none, SHOPPING).on);
}

#[test]
fn less_money_spends_less_and_no_money_recommends_to_wait() {
    let funds = |minor| with(vec![company(CompanyEdit::Funds(Some(Money(minor))))]);
    let half = funds(15_000_000);
    assert!(near(half.mix.as_ref().unwrap().media_budget.value, 10_900_000.0));
    assert!(spent(&half) <= 10_900_000);
    let quarter = funds(7_500_000);
    assert!(spent(&quarter) <= 4_150_000 && spent(&quarter) < spent(&half));
    assert!(quarter.mix.as_ref().unwrap().objective <= half.mix.as_ref().unwrap().objective);
    let broke = funds(0);
    assert!(broke.assessment.verdict >= Some(Verdict::NotYet), "{:?}", broke.assessment.verdict);
    assert!(broke.assessment.knock_outs.contains(&KnockOut::NoMedia));
    assert_eq!(spent(&broke), 0);
}

#[test]
fn a_handful_of_buyers_is_called_not_advertised_to() {
    let size = SegmentEdit::Size(Some(12));
    let few = with(vec![PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(Id(3), size)))]);
    assert_eq!(few.assessment.verdict, Some(Verdict::Dont));
    assert!(!few.recommends() && few.schedule.tasks.is_empty());
}

#[test]
fn another_market_has_other_touchpoints() {
    let insight = with(vec![company(CompanyEdit::Region(Region::Cn))]);
    assert!(insight.mix.as_ref().unwrap().lines.iter().all(|line| !line.channel.id.starts_with("kr_")));
    assert_ne!(on(&insight), on(&golden()));
}

/// Any legal figures on top of the example.
fn any_plan() -> impl Strategy<Value = Plan> {
    let money = || prop_oneof![Just(0), 1..1_000_000_i64, 0..Money::LIMIT];
    let ratio = || prop_oneof![Just(0), Just(1_000_000), 0..1_000_001_u32];
    let price = prop_oneof![Just(0), 1..100_000_000_u64, 0..1_000_000_000_000_001_u64];
    let lists = prop_oneof![Just(0), 1..1_000_000_u64, 0..10_000_000_001_u64];
    let numbers = (money(), money(), money(), money(), ratio(), ratio(), 0..500_001_u32);
    (numbers, price, lists, 0..366_001_u32, 3..37_u32, 0..200_u32, 0..5_usize, 0..4_usize).prop_map(
        |(
            (funds, order, cost, fixed, contribution, cvr, reserve),
            cpc,
            list,
            orders,
            horizon,
            hours,
            region,
            which,
        )| {
            let channel = [SHOPPING, META, REPURCHASE, "cn_baidu_search"][which];
            let region = [Region::Kr, Region::Kr, Region::Cn, Region::Us, Region::Global][region];
            let mut edits = vec![
                company(CompanyEdit::Funds(Some(Money(funds)))),
                company(CompanyEdit::Horizon(horizon)),
                company(CompanyEdit::Region(region)),
                company(CompanyEdit::MessengerList(Some(list))),
                product(ProductLineEdit::OrderValue(Some(Money(order)))),
                product(ProductLineEdit::Contribution(Some(Ppm(contribution)))),
                product(ProductLineEdit::OrdersPerYear(Some(orders))),
                PlanEdit::Budget(BudgetEdit::Line(CostLine::Site, Some(Money(cost)))),
                PlanEdit::Budget(BudgetEdit::Contingency(Ppm(reserve))),
                PlanEdit::Organisation(OrganisationEdit::Hours((hours > 0).then_some(hours))),
                own(channel, OwnMetric::Cpc, cpc),
                own(channel, OwnMetric::CvrSale, u64::from(cvr)),
            ];
            if fixed % 3 == 0 {
                edits.push(PlanEdit::Budget(BudgetEdit::Fix(channel.into(), Some(Money(fixed)))));
            }
            edited(&roastery(Lang::En), edits)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_figures_give_finite_numbers_that_sum(plan in any_plan()) {
        let insight = Insight::of(&plan);
        prop_assert_eq!(&insight, &Insight::of(&plan), "the same plan, the same answer");
        if insight.assessment.verdict == Some(Verdict::Dont) {
            prop_assert!(!insight.recommends() && insight.schedule.tasks.is_empty());
        }
        let forecast = insight.forecast.as_ref().unwrap();
        let e = &forecast.economics;
        for figure in [&e.order_value, &e.contribution, &e.ltv, &e.cac_cap, &e.counted, &e.orders_per_year] {
            prop_assert!(figure.value.is_finite() && figure.value >= 0.0, "{:?} {}", figure.name, figure.value);
        }
        let (mix, outcome) = (insight.mix.as_ref().unwrap(), insight.outcome.as_ref().unwrap());
        for value in [mix.objective, mix.upper_bound, mix.marginal, mix.hours, mix.media_budget.value] {
            prop_assert!(value.is_finite());
        }
        let of = [&outcome.visits, &outcome.deals, &outcome.new_customers, &outcome.revenue, &outcome.contribution,
            &outcome.media, &outcome.result, &outcome.beyond];
        for figure in of.into_iter().chain(&outcome.cac).chain(&outcome.roas) {
            prop_assert!(figure.value.is_finite(), "{:?} {}", figure.name, figure.value);
        }
        let chances = Chances::of(&plan, &insight).unwrap();
        prop_assert!(chances.result.p10.is_finite() && chances.result.p10 <= chances.result.p50);
        prop_assert!(chances.result.p50 <= chances.result.p90 && chances.result.p90.is_finite());
        for finding in &insight.findings {
            prop_assert!(finding.values.iter().all(|value| value.is_finite()), "{finding:?}");
        }
        for channel in &outcome.channels {
            prop_assert_eq!(channel.months.iter().copied().sum::<Money>(), channel.spend);
            prop_assert!(channel.value.is_finite() && channel.months.iter().all(|money| money.0 >= 0));
        }
        let parts: Money = mix.lines.iter().map(|line| line.spend).sum();
        let media = mix.media_budget.value - (parts + mix.unspent).major(plan.company.currency);
        let unit = Money(1).major(plan.company.currency);
        prop_assert!((-1e-3 * unit..unit * 1.001).contains(&media), "{media} of the media money is nowhere");
        prop_assert_eq!(outcome.media_by_month().into_iter().sum::<Money>(), parts);
        let promised = mix.lines.iter().any(|line| line.fixed);
        prop_assert!(promised || mix.unspent.0 >= 0, "more is spent than there is: {}", mix.unspent.0);
    }
}
