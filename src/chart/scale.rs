//! Round values for an axis from zero.

/// A value on an axis with its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Value.
    pub value: f64,
    /// Its text.
    pub text: String,
}

/// Round values from zero up to the first at or above `top`, in steps of 1, 2 or 5 times a power of ten, at most
/// `most` steps. Without a positive finite `top` only zero is left.
#[must_use]
pub fn ticks(top: f64, most: u32) -> Vec<f64> {
    if !top.is_finite() || top <= 0.0 || most == 0 {
        return vec![0.0];
    }
    let rough = top / f64::from(most);
    let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * power).find(|step| *step >= rough * 0.999_999);
    let step = step.unwrap_or(10.0 * power);
    (0..=most)
        .map(|i| f64::from(i) * step)
        .scan(false, |done, value| {
            let keep = !*done;
            *done = value >= top * 0.999_999;
            keep.then_some(value)
        })
        .collect()
}

/// The highest value of an axis: its last tick, or the data where the ticks fall short.
pub(super) fn axis_top(ticks: &[Tick], data: f64) -> f64 {
    ticks.iter().map(|tick| tick.value).fold(data, f64::max).max(f64::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_reach_the_top() {
        assert_eq!(ticks(17.0, 4), [0.0, 5.0, 10.0, 15.0, 20.0]);
        assert_eq!(ticks(0.9, 4), [0.0, 0.5, 1.0]);
        assert_eq!(ticks(10.0, 5), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
    }

    #[test]
    fn nothing_to_show_is_zero() {
        assert_eq!(ticks(0.0, 4), [0.0]);
        assert_eq!(ticks(f64::NAN, 4), [0.0]);
    }
}
