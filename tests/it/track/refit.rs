//! Curves from the company's own months.

use mixwright::forecast::Forecast;
use mixwright::track::{NoRefit, Refit, refits};

use super::*;

use ActualMetric::{Spend, Visits};

fn fitted(months: &[(u64, u64)], channel: &str) -> Result<Refit, NoRefit> {
    let edits = (0..).zip(months);
    let edits = edits.map(|(i, (spend, visits))| results(i, Some(channel), &[(Spend, *spend), (Visits, *visits)]));
    let plan = with(edits.collect());
    let (forecast, outcome) = forecast_of(&plan);
    let refits = refits(&plan, &forecast, &outcome);
    refits.into_iter().find(|(of, _)| of.id == channel).unwrap().1
}

/// Months on a curve with this ceiling and price, in the seasons of the roastery.
fn months(spends: &[u64], ceiling: f64, price: f64) -> Vec<(u64, u64)> {
    let plan = roastery(Lang::Ko);
    let forecast = Forecast::of(&plan).unwrap();
    let work = at_work(&plan, SHOPPING, &spends.iter().map(|spend| *spend as f64).collect::<Vec<_>>());
    let month = |((spend, x), (_, season)): ((&u64, f64), &(Month, f64))| {
        let top = ceiling * season;
        (*spend, (top * x / (top * price + x)).round() as u64)
    };
    spends.iter().zip(work).zip(&forecast.months).map(month).collect()
}

#[test]
fn a_known_curve_is_found_again() {
    let refit =
        fitted(&months(&[400_000, 900_000, 1_600_000, 2_600_000, 4_000_000], 6_000.0, 420.0), SHOPPING).unwrap();
    assert!((refit.ceiling.value / 6_000.0 - 1.0).abs() < 0.005, "{}", refit.ceiling.value);
    assert!((refit.price.value / 420.0 - 1.0).abs() < 0.005, "{}", refit.price.value);
    assert!(refit.fit.value > 0.9999 && refit.fit.value > refit.price_only.value);
    for (x, y) in &refit.points {
        assert!((refit.curve.value(*x) - y).abs() < 2.0);
    }
    let [ceiling, price] = refit.imports("months").try_into().unwrap();
    assert!((ceiling.figure.value as f64 / 1e3 - refit.ceiling.value).abs() < 1e-3);
    assert!((price.figure.value as f64 / 1e3 - refit.price.value).abs() < 1e-3);
}

#[test]
fn no_curve_comes_with_its_reason() {
    let forecast = Forecast::of(&roastery(Lang::Ko)).unwrap();
    let in_step = forecast.months.iter().zip([1.0, 1.0, 1.0, 1.5, 2.5]);
    let in_step: Vec<u64> = in_step.map(|((_, season), times)| (1e6 * season * times) as u64).collect();
    let few = months(&in_step, 6_000.0, 420.0);
    assert_eq!(fitted(&few, SHOPPING), Err(NoRefit::FewLevels(3)), "in step with demand it is one level");
    let straight = months(&[400_000, 900_000, 1_600_000, 2_600_000], 1e9, 400.0);
    assert_eq!(fitted(&straight, SHOPPING), Err(NoRefit::Straight));
    // On the plan's own curve but for noise, the ceiling has nothing to add.
    let ceiling = forecast.touchpoint(SHOPPING).unwrap().ceiling.as_ref().unwrap().value;
    let mut own = months(&[400_000, 900_000, 1_600_000, 2_600_000], ceiling, 420.0);
    own[0].1 += 60;
    own[1].1 -= 60;
    own[2].1 -= 60;
    own[3].1 += 60;
    assert_eq!(fitted(&own, SHOPPING), Err(NoRefit::NoBetter));
    assert_eq!(fitted(&few, "kr_kakao_repurchase"), Err(NoRefit::NoCurve));
}
