//! Every formula of the model, compiled for a spreadsheet, comes to what the model computes.

use mixwright::base::{Currency, Lang};
use mixwright::export::workbook::formula::compile;
use mixwright::export::workbook::place::{Place, Tab};
use mixwright::forecast::{End, Formula, Interval, Scale};
use mixwright::i18n::number::NO_FIGURE;
use rust_xlsxwriter::Workbook;

use super::office::{recomputed, same};

/// What an input of a formula may be.
#[derive(Clone, Copy)]
enum Kind {
    /// Money and counts, nothing among them.
    Amount,
    /// A share.
    Share,
    /// A whole number.
    Whole,
    /// Something below zero, too.
    Signed,
    /// The deviate of an interval.
    Deviate,
}

impl Kind {
    const fn values(self) -> &'static [f64] {
        match self {
            Self::Amount => &[0.0, 0.5, 3.0, 28_000.0, 1_234_567.25, 11_200.0, 0.000_4, 60.0, 91.0],
            Self::Share => &[0.0, 0.03, 1.0, 0.4, 0.5, 0.000_02, 0.999, 0.15],
            Self::Whole => &[0.0, 1.0, 12.0, 5.0, 100.0, 7.0, 400.0],
            Self::Deviate => &[1.96, 1.0, 2.575_8],
            Self::Signed => &[-3.5, 0.0, 2.0, -28_000.0, 17.0],
        }
    }
}

use Kind::{Amount as A, Deviate as Z, Share as S, Signed as D, Whole as W};

/// A formula of every form with what its inputs may be.
fn every() -> Vec<(Formula, &'static [Kind])> {
    use Formula as F;
    let mut all: Vec<(Formula, &'static [Kind])> = vec![
        (F::Product, &[A, S, A]),
        (F::PaidProduct(Currency::Krw), &[W, A]),
        (F::PaidProduct(Currency::Usd), &[W, A]),
        (F::Quotient, &[D, A]),
        (F::Sum, &[D, A, A, D, A]),
        (F::Difference, &[A, D, A, A, A, A]),
        (F::Inverse, &[A]),
        (F::CpcFromCpm, &[A, S]),
        (F::Lifetime, &[A, A, W]),
        (F::Counted, &[A, A, W, W]),
        (F::Payback, &[A, A, W, W]),
        (F::HalfPoint, &[A, A]),
        (F::Saturation, &[A, A, A]),
        (F::SeasonalSaturation, &[A, S, A, A]),
        (F::Carried, &[A, S, A]),
        (F::MonthlyCarryover, &[S, A]),
        (F::MonthlyClose, &[D]),
        (F::AtMostAll, &[A, A]),
        (F::Ramp, &[W, A, A]),
        (F::SumOfProducts, &[A, S, D, S, A, A]),
        (F::Different, &[A, A]),
        (F::MaxSpend, &[A, A, A]),
        (F::RepeatsLeft, &[A, W, A]),
        (F::OneMore, &[S]),
        (F::Smallest, &[A, D, A]),
        (F::Largest, &[A, D, A]),
        (F::Chance, &[A, A, S]),
        (F::Share, &[A, A, A]),
        (F::Remainder, &[A, A, A]),
        (F::Compound, &[A, S, W]),
        (F::Mean, &[D, A, A, D]),
        (F::WeightedMean, &[A, S, A, D]),
        (F::Uplift, &[S, S]),
        (F::CostMargin, &[A, A, A]),
        (F::SampleSize, &[W, A, S, S]),
        (F::ErrorMargin, &[W, A, W, S]),
        (F::ClosedDesk, &[W, A, A]),
        (F::Wait, &[A, D, A, D, A]),
        (F::PriorTrials, &[S, S, A]),
        (F::PriorEvents, &[S, A]),
        (F::Shrunk, &[A, S, A, A]),
        (F::Unsaturated(0), &[A, A, A]),
        (F::Unsaturated(2), &[A, A, A]),
        (F::Explained, &[A, A]),
    ];
    for scale in [
        Scale::Margin,
        Scale::Repeat,
        Scale::Runway,
        Scale::Economics,
        Scale::Hours,
        Scale::Rivals,
        Scale::Gain,
        Scale::Opening,
    ] {
        all.push((F::Graded(scale), &[A]));
        all.push((F::Graded(scale), &[S]));
    }
    for end in [End::Low, End::High] {
        all.push((F::Interval(Interval::Wilson, end), &[W, W, Z]));
        all.push((F::Interval(Interval::Poisson, end), &[W]));
        all.push((F::Interval(Interval::Scatter, end), &[A, W, Z]));
        all.push((F::Interval(Interval::Logit, end), &[S, W, Z]));
        all.push((F::Interval(Interval::Log, end), &[A, W, Z]));
    }
    all
}

/// The place of a formula among all forms; a new form does not compile until it stands here, and fails the test until it is
/// among those that are evaluated.
const fn form(formula: Formula) -> usize {
    use Formula as F;
    match formula {
        F::Product => 0,
        F::PaidProduct(_) => 1,
        F::Quotient => 2,
        F::Sum => 3,
        F::Difference => 4,
        F::Inverse => 5,
        F::CpcFromCpm => 6,
        F::Lifetime => 7,
        F::Counted => 8,
        F::Payback => 9,
        F::HalfPoint => 10,
        F::Saturation => 11,
        F::SeasonalSaturation => 12,
        F::Carried => 13,
        F::MonthlyCarryover => 14,
        F::MonthlyClose => 15,
        F::AtMostAll => 16,
        F::Ramp => 17,
        F::SumOfProducts => 18,
        F::Different => 19,
        F::MaxSpend => 20,
        F::RepeatsLeft => 21,
        F::OneMore => 22,
        F::Smallest => 23,
        F::Largest => 24,
        F::Chance => 25,
        F::Share => 26,
        F::Remainder => 27,
        F::Compound => 28,
        F::Mean => 29,
        F::WeightedMean => 30,
        F::Graded(_) => 31,
        F::Uplift => 32,
        F::CostMargin => 33,
        F::SampleSize => 34,
        F::ErrorMargin => 35,
        F::ClosedDesk => 36,
        F::Wait => 37,
        F::Interval(..) => 38,
        F::PriorTrials => 39,
        F::PriorEvents => 40,
        F::Shrunk => 41,
        F::Unsaturated(_) => 42,
        F::Explained => 43,
    }
}

/// Rows for a formula: its inputs run through what they may be at different paces, so that they meet in many ways.
fn inputs(kinds: &[Kind]) -> Vec<Vec<f64>> {
    const PACES: [usize; 6] = [1, 2, 3, 5, 7, 11];
    let pick = |n: usize, (i, kind): (usize, &Kind)| {
        let values = kind.values();
        values[(n / (1 + i) + n * PACES[i]) % values.len()]
    };
    (0..60).map(|n| kinds.iter().enumerate().map(|at| pick(n, at)).collect()).collect()
}

#[test]
fn every_formula_comes_to_what_the_model_computes() {
    let all = every();
    let mut forms: Vec<usize> = all.iter().map(|(formula, _)| form(*formula)).collect();
    forms.sort_unstable();
    forms.dedup();
    assert_eq!(forms, (0..44).collect::<Vec<_>>(), "every form is evaluated");
    let mut file = Workbook::new();
    let sheet = file.add_worksheet().set_name(Tab::Steps.name(Lang::En)).unwrap();
    let mut rows = Vec::new();
    for (formula, kinds) in all {
        for inputs in inputs(kinds) {
            let expected = formula.evaluate(&inputs);
            // The root of what the model never has is no number in the model, and an error in a spreadsheet.
            if expected.is_nan() {
                continue;
            }
            let row = u32::try_from(rows.len()).unwrap();
            // Every other cell, so that no range hides which cell is read; then side by side, so that ranges are tried.
            let step = if row.is_multiple_of(2) { 1 } else { 2 };
            let places: Vec<Place> =
                (0..inputs.len()).map(|i| Place::new(Tab::Steps, row, u16::try_from(1 + i * step).unwrap())).collect();
            for (place, value) in places.iter().zip(&inputs) {
                sheet.write_number(place.row, place.col, *value).unwrap();
            }
            let text = compile(formula, &places, Tab::Steps, Lang::En);
            sheet.write_formula(row, 0, format!("={text}").as_str()).unwrap();
            rows.push((formula, inputs, expected, text));
        }
    }
    let found = recomputed("formulas", &[file.save_to_buffer().unwrap()]);
    let cells = &found[0][Tab::Steps.name(Lang::En)];
    let mut wrong = Vec::new();
    for ((formula, inputs, expected, text), row) in rows.iter().zip(0..) {
        let expected = if expected.is_finite() { expected.to_string() } else { NO_FIGURE.to_owned() };
        // The model's own approximation for counts above a thousand is off by up to a millionth.
        let within = if matches!(formula, Formula::Interval(Interval::Poisson, _)) { 1e-6 } else { 1e-9 };
        let said = cells.get(&(row, 0)).map_or("", String::as_str);
        if !same(&expected, said, within) {
            wrong.push(format!("{formula:?} of {inputs:?} is {expected} and not {said}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong[..wrong.len().min(40)].join("\n"));
    for never in [Formula::Payback, Formula::Uplift, Formula::Wait] {
        let is = |row: &&(Formula, Vec<f64>, f64, String)| row.0 == never && row.2.is_infinite();
        assert!(rows.iter().any(|row| is(&row)), "{never:?} is tried where it never comes");
    }
}
