//! Figures of the example plan worked out by hand from its typed numbers and the stated formulas, not by the program.
#![cfg(test)]

use mixwright::base::Lang;
use mixwright::forecast::ChannelOutcome;
use mixwright::insight::Insight;
use mixwright::store;

/// June to November 2027: 1, 1, 1 + 0.5 × 10 ÷ 31, 1 + 0.5 × 11 ÷ 30, 1, 1.
const SEASONS: f64 = 6.344_623_655_913_978;

fn insight() -> Insight {
    Insight::of(&store::read(store::example(Lang::En)).expect("the example opens").plan)
}

#[track_caller]
fn same(got: f64, expected: f64) {
    assert!((got - expected).abs() <= 1e-9 * expected.abs(), "{got} is not {expected}");
}

#[test]
fn the_economics_of_a_bag_of_beans() {
    let insight = insight();
    let e = &insight.forecast.as_ref().expect("a forecast").economics;
    same(e.contribution.value, 11_200.0); // 28,000 × 40 %
    same(e.ltv.value, 44_800.0); // 11,200 × 4 orders × 12 ÷ 12 months
    same(e.cac_cap.value, 14_933.333_333_333_334); // 44,800 ÷ 3
    same(e.break_even_roas.value, 2.5); // 1 ÷ 40 %
    same(e.counted.value, 28_000.0); // 11,200 × (1 + 3 repeat orders × 6 ÷ 12 months)
}

#[test]
fn prices_ceilings_and_limits_of_the_channels() {
    let insight = insight();
    let forecast = insight.forecast.as_ref().expect("a forecast");
    let model = |id: &str| forecast.touchpoint(id).expect("a channel of the market");
    same(forecast.season_weights().iter().sum(), SEASONS);
    let cost = |id: &str| model(id).cost_per_deal.as_ref().expect("a cost").value;
    same(cost("kr_naver_shopping"), 11_666.666_666_666_666); // 350 ÷ 3 %
    same(cost("kr_naver_powerlink"), 23_333.333_333_333_332); // 700 ÷ 3 %
    same(cost("kr_meta"), 55_555.555_555_555_555); // 10,000 ÷ 1,000 ÷ 1.2 % ÷ 1.5 %
    same(cost("retargeting"), 16_666.666_666_666_666); // 10,000 ÷ 1,000 ÷ 1.5 % ÷ 4 %
    same(cost("referral_programme"), 2_800.0); // 10 % of 28,000
    same(cost("affiliate"), 1_876.0); // 6.7 % of 28,000
    let ceiling = |id: &str| model(id).ceiling.as_ref().expect("a ceiling").value;
    same(ceiling("kr_naver_shopping"), 15_000.0); // 1,500,000 searches × 1 %
    same(ceiling("kr_kakao_repurchase"), 6_000.0); // longest list 6,000 × 1 message
    same(ceiling("retargeting"), 1_080.0); // 9,000 visits × 8 × 1.5 %
    same(ceiling("referral_programme"), 360.0); // 6,000 × 6 %
    let most = |id: &str| model(id).max_spend.as_ref().expect("a limit").value;
    // 15,000 × seasons × 350 × (14,933.33 ÷ 11,666.67 − 1 = 0.28)
    same(most("kr_naver_shopping"), 15_000.0 * SEASONS * 350.0 * 0.28);
    same(most("kr_kakao_repurchase"), 6_000.0 * SEASONS * 17.5);
    same(model("kr_naver_shopping").min_spend.value, 957_600.0); // 15 clicks × 30.4 days × 350 × 6 months
    same(model("kr_kakao_repurchase").value_per_deal.value, 5_600.0); // half of 11,200
}

#[test]
fn the_outcome_of_the_example() {
    let insight = insight();
    let mix = insight.mix.as_ref().expect("a mix");
    let outcome = insight.outcome.as_ref().expect("an outcome");
    same(mix.media_budget.value, 24_400_000.0); // 30,000,000 − 2,600,000 − 10 % of 30,000,000
    let spent: Vec<(&str, i64)> = outcome.channels.iter().map(|c| (&*c.channel.id, c.spend.0)).collect();
    assert_eq!(
        spent,
        [
            ("kr_naver_shopping", 9_326_596),
            ("kr_kakao_repurchase", 666_185),
            ("affiliate", 55_418),
            ("referral_programme", 306_978)
        ]
    );
    assert_eq!(mix.unspent.0, 14_044_823); // 24,400,000 − 10,355,177
    // All 301 sets of touchpoints within 20 hours tried one by one: none is worth more than this.
    assert!((mix.objective - 14_205_481.311).abs() < 0.01, "{}", mix.objective);
    assert!(mix.upper_bound >= 14_205_481.311 && mix.upper_bound - mix.objective < 0.01);

    // Shopping carries 15 % of a week over to the next: 0.15 ÷ (0.15 + 0.85 × 4.345) = 3.902 95 % of a month. The first
    // month, 1,470,000 × 0.960 970 5 = 1,412,627 at work: 15,000 × 1,412,627 ÷ (15,000 × 350 + 1,412,627) = 3,180.4 visits.
    let seasons = [1.0, 1.0, 1.0 + 5.0 / 31.0, 1.0 + 5.5 / 30.0, 1.0, 1.0];
    let spends = [1_470_000.0, 1_470_000.0, 1_707_096.0, 1_739_500.0, 1_470_000.0, 1_470_000.0];
    let carried = 0.15 / (0.15 + 0.85 * 4.345);
    let mut at_work = 0.0;
    let shopping = seasons.iter().zip(spends).map(|(season, spend): (&f64, f64)| {
        at_work = spend * (1.0 - carried) + at_work * carried;
        15_000.0 * season * at_work / (15_000.0 * season * 350.0 + at_work) * 0.03
    });
    let shopping: Vec<f64> = shopping.collect();
    assert!((shopping[0] / 0.03 - 3_180.4).abs() < 0.1, "{}", shopping[0]);
    // Affiliates: 55,418 ÷ (6.7 % × 28,000) = 29.5405. Referral: 306,978 ÷ 2,800 = 109.635. Both in step with the season, to
    // the rounding of a won.
    let steady = 55_418.0 / 1_876.0 + 306_978.0 / 2_800.0;
    let months: Vec<f64> = shopping.iter().zip(seasons).map(|(won, season)| won + steady * season / SEASONS).collect();
    let new: f64 = months.iter().sum();
    let near = |a: f64, b: f64| assert!((a / b - 1.0).abs() < 1e-5, "{a} is not {b}");
    near(outcome.new_customers.value, new);
    assert!((new - 760.57).abs() < 0.01, "{new}");
    // Reminders: 666,185 ÷ 17.5 = 38,067.714 messages × 1.49 % = 567.209 orders, half of them extra.
    let reminded = 666_185.0 / 17.5 * 0.0149;
    near(outcome.deals.value, new + reminded);
    // Repeats inside: 3 a year for the (5.5, 4.5, 3.5, 2.5, 1.5, 0.5) months left.
    let left: f64 = months.iter().zip([5.5, 4.5, 3.5, 2.5, 1.5, 0.5]).map(|(won, left)| won * left).sum();
    let repeats = 3.0 * left / 12.0 / new;
    assert!((repeats - 0.7467).abs() < 1e-4, "{repeats}");
    let orders = new * (1.0 + repeats) + reminded / 2.0;
    near(outcome.revenue.value, orders * 28_000.0);
    near(outcome.contribution.value, orders * 11_200.0);
    same(outcome.media.value, 10_355_177.0);
    // Hours: 20 × 4.345 × 6 × 15,000 = 7,821,000.
    near(outcome.result.value, orders * 11_200.0 - 10_355_177.0 - 2_600_000.0 - 7_821_000.0);
    near(outcome.beyond.value, new * (44_800.0 - 11_200.0 * (1.0 + repeats)));
    near(outcome.cac.as_ref().expect("a CAC").value, 20_776_177.0 / new);
    near(outcome.roas.as_ref().expect("a ROAS").value, orders * 28_000.0 / 10_355_177.0);
}

#[test]
fn months_and_channels_sum_exactly() {
    let insight = insight();
    let outcome = insight.outcome.as_ref().expect("an outcome");
    for ChannelOutcome { channel, spend, months, .. } in &outcome.channels {
        assert_eq!(months.iter().map(|m| m.0).sum::<i64>(), spend.0, "{channel}");
    }
    // 9,326,596 ÷ 6.344 624 = 1,470,000 in a month without a season.
    let shopping: Vec<i64> =
        outcome.channels.first().expect("shopping is first").months.iter().map(|month| month.0).collect();
    assert_eq!(shopping, [1_470_000, 1_470_000, 1_707_096, 1_739_500, 1_470_000, 1_470_000]);
    let months: Vec<i64> = outcome.months.iter().map(|month| month.media.0).collect();
    assert_eq!(months, [1_632_119, 1_632_119, 1_895_362, 1_931_340, 1_632_119, 1_632_118]);
    assert_eq!(months.iter().sum::<i64>(), 10_355_177);
}
