//! Too early, noise, or something to act on.

use mixwright::forecast::Unit;
use mixwright::track::Verdict;
use mixwright::track::verdict::{count, gates, mean, rate};

use super::{figure, near};

const MONTH: u32 = 31;

/// Hundredths of a percent.
fn percent(value: f64) -> i64 {
    (value * 10_000.0).round() as i64
}

#[test]
fn the_golden_rates() {
    let planned = figure(0.03, Unit::Ratio);
    let judged = |deals, clicks| rate(&figure(deals, Unit::Count), &figure(clicks, Unit::Count), &planned, MONTH);
    // p = 2.396 %, z²/n = 0.001046: (0.02396 + 0.00052 ± 1.96 × 0.002537) ÷ 1.001046.
    let act = judged(88.0, 3_673.0);
    assert_eq!((act.verdict, percent(act.low.value), percent(act.high.value)), (Verdict::Act, 195, 294));
    // At exactly 2.4 % of them, the upper end is the 2.95 % of the model's description.
    assert_eq!(percent(judged(0.024 * 3_673.0, 3_673.0).high.value), 295);
    let early = judged(7.0, 300.0);
    assert_eq!((early.verdict, percent(early.low.value), percent(early.high.value)), (Verdict::TooEarly, 113, 474));
    // 27 of 1,000 are no news where 30 were expected; none of 1,000 are, although nothing happened.
    assert_eq!(judged(27.0, 1_000.0).verdict, Verdict::WithinNoise);
    assert_eq!(judged(0.0, 1_000.0).verdict, Verdict::Act);
}

#[test]
fn days_and_events_come_before_any_advice() {
    let judged = |days, events| count(&figure(events, Unit::Count), &figure(20.0, Unit::Count), days).verdict;
    assert_eq!(judged(13, 90.0), Verdict::TooEarly);
    assert_eq!(judged(14, 90.0), Verdict::Act);
    assert_eq!(judged(14, 29.0), Verdict::TooEarly);
    assert_eq!(judged(14, 32.0), Verdict::Act, "20 lie below 21.9");
    gates().iter().zip([14.0, 30.0, 0.1]).for_each(|(gate, expected)| near(gate.value, expected));
}

#[test]
fn a_sure_but_small_difference_is_left_alone() {
    let judged = |visits| count(&figure(visits, Unit::Count), &figure(5_000.0, Unit::Count), MONTH);
    assert!(judged(5_400.0).low.value > 5_000.0);
    assert_eq!(judged(5_400.0).verdict, Verdict::WithinNoise);
    assert_eq!(judged(5_600.0).verdict, Verdict::Act);
}

#[test]
fn a_price_scatters_with_its_clicks() {
    let judged =
        |clicks| mean(&figure(490.0, Unit::Money), &figure(clicks, Unit::Count), &figure(350.0, Unit::Money), MONTH);
    // 1.96 ÷ √3,673 is 3.23 %; ÷ √36 is a third; thirty clicks are needed at least.
    near(judged(3_673.0).low.value, 490.0 * (1.0 - 1.96 / 3_673.0_f64.sqrt()));
    assert_eq!(judged(3_673.0).verdict, Verdict::Act);
    assert_eq!(judged(36.0).verdict, Verdict::WithinNoise);
    assert_eq!(judged(29.0).verdict, Verdict::TooEarly);
}
