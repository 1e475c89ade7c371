//! Benchmark, own data, and the value to use.

use mixwright::forecast::{Figure, Formula, Origin};
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{OwnMetric, Touchpoint};
use mixwright::track::learn::edits;
use mixwright::track::{Learned, Subject, learn};
use proptest::prelude::*;

use super::*;

use ActualMetric::{Deals, Impressions, Spend, Visits};

fn lessons(plan: &Plan) -> Vec<Learned> {
    let (forecast, outcome) = forecast_of(plan);
    learn(plan, &forecast, &outcome)
}

fn lesson(learned: &[Learned], channel: &str, metric: OwnMetric) -> Learned {
    let is = |learned: &&Learned| matches!(&learned.subject, Subject::Touchpoint(of, other) if of.id == channel && *other == metric);
    learned.iter().find(is).unwrap().clone()
}

#[test]
fn a_share_moves_from_the_benchmark_to_the_data_by_their_samples() {
    let plan = with(vec![results(2, Some(SHOPPING), &[(Spend, 1_800_000), (Visits, 3_673), (Deals, 88)])]);
    let learned = lesson(&lessons(&plan), SHOPPING, OwnMetric::CvrSale);
    near(learned.benchmark.value, 0.03);
    near(learned.data.as_ref().unwrap().value, 88.0 / 3_673.0);
    // Its grade allows ± 35 %: 1.96² × 0.97 ÷ (0.03 × 0.35²) = 1,013.98 visits.
    near(learned.benchmark.spread(), 0.35);
    let prior = 1.96 * 1.96 * 0.97 / (0.03 * 0.35 * 0.35);
    near(learned.weight.value, 3_673.0 / (prior + 3_673.0));
    near(learned.used.value, (prior * 0.03 + 88.0) / (prior + 3_673.0));
    assert_eq!(learned.sample, 4_687);
    assert!(matches!(learned.used.origin, Origin::Computed(Formula::Shrunk, _)));
    // 2.53 % of 4,687: the logit's deviation is 1 ÷ √(4,687 × 0.0253 × 0.9747) = 0.0930.
    assert!((learned.low.value - 0.0211).abs() < 5e-5 && (learned.high.value - 0.0302).abs() < 5e-5, "{learned:?}");
}

#[test]
fn the_price_is_that_at_small_spend() {
    let plan = with(vec![results(2, Some(SHOPPING), &[(Spend, 1_800_000), (Visits, 3_673), (Deals, 88)])]);
    let learned = lesson(&lessons(&plan), SHOPPING, OwnMetric::Cpc);
    let (forecast, outcome) = forecast_of(&plan);
    let ceiling = forecast.touchpoint(SHOPPING).unwrap().ceiling.as_ref().unwrap().value * forecast.months[2].1;
    let left = 1.0 - 3_673.0 / ceiling;
    // A little of the money works a month later, as planned in the months before.
    let planned = outcome.channels.iter().find(|c| c.channel.id == SHOPPING).unwrap();
    let spends = [planned.months[0].0 as f64, planned.months[1].0 as f64, 1_800_000.0];
    let work = at_work(&plan, SHOPPING, &spends)[2];
    assert!((work / 1_800_000.0 - 1.0).abs() < 0.01);
    near(learned.data.as_ref().unwrap().value, work / 3_673.0 * left);
    near(learned.benchmark.value, 350.0);
    let (prior, telling) = (1.96 / 0.35 * (1.96 / 0.35), 3_673.0 * left * left);
    near(learned.weight.value, telling / (prior + telling));
    // Beyond its ceiling a touchpoint says nothing about the price.
    let more = (ceiling * 1.1).ceil() as u64;
    let plan = with(vec![results(2, Some(SHOPPING), &[(Spend, 1_800_000), (Visits, more)])]);
    assert!(lessons(&plan).iter().all(|learned| !matches!(&learned.subject, Subject::Touchpoint(_, OwnMetric::Cpc))));
}

#[test]
fn only_what_was_entered_for_whole_months_teaches() {
    let months = vec![
        results(0, Some(SHOPPING), &[(Visits, 2_000), (Impressions, 100_000)]),
        results(1, Some(SHOPPING), &[(Spend, 900_000), (Visits, 2_500), (Deals, 60)]),
    ];
    let under_way = PlanEdit::Evaluation(EvaluationEdit::Through(
        month(1),
        mixwright::base::Day::new(month(1).year(), month(1).month(), 20),
    ));
    let plan = with([months, vec![under_way]].concat());
    let learned = lessons(&plan);
    let [clicks] = learned.as_slice() else { panic!("{learned:?}") };
    assert!(matches!(clicks.subject, Subject::Touchpoint(_, OwnMetric::Ctr)));
    near(clicks.data.as_ref().unwrap().value, 0.02);
}

#[test]
fn what_was_learnt_is_not_counted_twice() {
    let first = with(vec![results(0, Some(SHOPPING), &[(Spend, 1_200_000), (Visits, 3_000), (Deals, 70)])]);
    let learned = lessons(&first);
    let keep = PlanEdit::Evaluation(EvaluationEdit::Keep { day: None, reason: "learnt".to_owned() });
    let replan = PlanEdit::Evaluation(EvaluationEdit::Replan(Some(month(1))));
    let second = edited(&first, [vec![keep], edits(&learned, "results"), vec![replan]].concat());
    let own =
        second.touchpoints.get(SHOPPING).map(|touchpoint: &Touchpoint| touchpoint.own[&OwnMetric::CvrSale].clone());
    assert_eq!(own.as_ref().map(|own| own.source.as_str()), Some("results"));
    let again = lesson(&lessons(&second), SHOPPING, OwnMetric::CvrSale);
    let before = lesson(&learned, SHOPPING, OwnMetric::CvrSale);
    near(again.used.value, before.used.value);
    near(again.benchmark.value, 0.03);
    // Without the version before, the plan's own figure is the benchmark, and only later months teach.
    let version = second.evaluation.versions[0].id;
    let alone = edited(&second, vec![PlanEdit::Evaluation(EvaluationEdit::Drop(version))]);
    assert!(lessons(&alone).is_empty());
    let later = results(1, Some(SHOPPING), &[(Visits, 3_000), (Deals, 110)]);
    let later = lesson(&lessons(&edited(&alone, vec![later.clone()])), SHOPPING, OwnMetric::CvrSale);
    near(later.weight.value, 3_000.0 / (3_000.0 + before.sample as f64));
}

#[test]
fn a_price_without_a_click_only_says_that_it_is_dearer() {
    let plan = with(vec![results(2, Some("kr_kakao_repurchase"), &[(Spend, 50_000), (Visits, 0)])]);
    let learned = lesson(&lessons(&plan), "kr_kakao_repurchase", OwnMetric::PricePerMessage);
    assert!(learned.data.is_none() && learned.used.value > learned.benchmark.value);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_value_lies_between_benchmark_and_data_and_nears_them(
        visits in 1_u64..4_000,
        share in 0.0..1.0_f64,
        spend in 1_000_u64..3_000_000,
        messages in 1_u64..20_000,
    ) {
        let of = |times: u64, channel: &str, visits: u64, ratio: f64| {
            let deals = (visits as f64 * ratio) as u64;
            let price = lessons(&with(vec![results(1, Some(channel), &[(Spend, spend), (Visits, visits)])]));
            let rate = lessons(&with(vec![results(1, Some(channel), &[(Visits, visits * times), (Deals, deals * times)])]));
            price.into_iter().chain(rate).collect::<Vec<_>>()
        };
        for (channel, visits) in [(SHOPPING, visits), ("kr_kakao_repurchase", messages)] {
            let [once, often] = [1, 1_000].map(|times| of(times, channel, visits, share));
            for learned in once.iter().chain(&often) {
                let data = learned.data.as_ref().map_or(f64::INFINITY, |data| data.value);
                let (low, high) = (data.min(learned.benchmark.value), data.max(learned.benchmark.value));
                prop_assert!(low - 1e-9 <= learned.used.value && learned.used.value <= high + 1e-9, "{learned:?}");
                prop_assert!(learned.low.value <= learned.used.value && learned.used.value <= learned.high.value);
                prop_assert!((0.0..=1.0).contains(&learned.weight.value));
            }
            // The same data a thousand times over weigh more, and the value comes nearer to them.
            let (one, many) = (once.last().unwrap(), often.last().unwrap());
            let off = |learned: &Learned| (learned.used.value - learned.data.as_ref().unwrap().value).abs();
            prop_assert!(many.weight.value > one.weight.value && off(many) <= off(one) + 1e-12);
            prop_assert!(off(many) <= (1.0 - many.weight.value) + 1e-12);
        }
    }

    #[test]
    fn without_data_it_is_the_benchmark(weight in 0.1..1e6_f64, benchmark in 1e-6..1e6_f64) {
        let zero = || figure(0.0, Unit::Count);
        let inputs = vec![figure(weight, Unit::Count), figure(benchmark, Unit::Money), zero(), zero()];
        near(Figure::derive(Name::Cpc, Unit::Money, Formula::Shrunk, inputs).value, benchmark);
    }
}

#[test]
fn a_figure_with_a_sample_weighs_that_much() {
    let touch = |edit| PlanEdit::Touchpoint(SHOPPING.to_owned(), edit);
    let plan = with(vec![
        touch(TouchpointEdit::Own(OwnMetric::CvrSale, Some(40_000))),
        touch(TouchpointEdit::Sample(OwnMetric::CvrSale, Some(1_000))),
        results(1, Some(SHOPPING), &[(Visits, 3_000), (Deals, 60)]),
    ]);
    let learned = lesson(&lessons(&plan), SHOPPING, OwnMetric::CvrSale);
    // 40 of 1,000 and 60 of 3,000 are 100 of 4,000.
    near(learned.used.value, 0.025);
    assert_eq!(learned.sample, 4_000);
}
