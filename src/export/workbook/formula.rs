//! The formulas of the model as a spreadsheet computes them. Each reads the cells of its inputs and comes to the value
//! [`Formula::evaluate`] gives; a test has a spreadsheet program evaluate every one. What never comes is the text "–", as
//! in every other place of the product. Only functions every spreadsheet has had for decades are used.

use crate::base::Lang;
use crate::forecast::{End, Formula, Interval};

use super::place::{Place, Tab, ranges};

/// The formula, without the sign of equality, over the cells `inputs` as a cell on the sheet `here` sees them.
#[must_use]
pub fn compile(formula: Formula, inputs: &[Place], here: Tab, lang: Lang) -> String {
    let refs: Vec<String> = inputs.iter().map(|place| place.seen_from(here, lang)).collect();
    let at = |i: usize| refs.get(i).map_or("0", String::as_str);
    let [a, b, c, d, e] = [0, 1, 2, 3, 4].map(at);
    let sum = |from: usize| sum(inputs.get(from..).unwrap_or_default(), here, lang);
    let orders = |per_year: &str, months: &str| format!("MAX(1,{per_year}*{months}/12)");
    match formula {
        Formula::Product => product(&refs),
        Formula::PaidProduct(currency) => format!("ROUND({},{})", product(&refs), currency.exponent()),
        Formula::Quotient => over(a, b),
        Formula::Sum => sum(0),
        Formula::Difference => less(a, &refs, &sum(1)),
        Formula::Inverse => over("1", a),
        Formula::CpcFromCpm => over(&format!("{a}/1000"), b),
        Formula::Lifetime => format!("{a}*{}", orders(b, c)),
        Formula::Counted => format!("{a}*(1+({}-1)*MIN(1,{}))", orders(b, c), over(d, c)),
        Formula::Payback => {
            // The next whole number, but a hair above a whole number of orders is rounding and not another order.
            let further = format!("MAX(0,-INT(0.000000001-{})-1)", over(a, b));
            let never = format!("OR({b}<=0,{further}>{}-1+0.000000001)", orders(c, d));
            format!("IF({further}<=0,0,IF({never},{NEVER},{further}*{}))", over("12", c))
        }
        Formula::HalfPoint => format!("{a}*{b}"),
        Formula::Saturation => over(&format!("{a}*{c}"), &format!("({b}+{c})")),
        Formula::SeasonalSaturation => over(&format!("{a}*{b}*{d}"), &format!("({a}*{b}*{c}+{d})")),
        Formula::Carried => format!("{a}*(1-{b})+{c}*{b}"),
        Formula::MonthlyCarryover => over(a, &format!("({a}+(1-{a})*{b})")),
        Formula::MonthlyClose => format!("1/(1+MAX(0,{a}))"),
        Formula::AtMostAll => format!("IF({b}>{a},{},1)", over(a, b)),
        Formula::Ramp => format!("MIN(1,MAX(0,{a}-{}))", over(b, c)),
        Formula::SumOfProducts => pairs(inputs, here, lang),
        Formula::Different => {
            // Few visits among many people: the difference from 1 would lose its digits, so the series says it.
            let x = over(b, a);
            format!("{a}*IF({x}<0.0001,{x}*(1-{x}/2+{x}*{x}/6),1-EXP(-{x}))")
        }
        Formula::MaxSpend => format!("{a}*MAX(0,{}-1)", over(b, c)),
        Formula::RepeatsLeft => format!("({}-1)*MIN(1,{})", orders(a, b), over(c, b)),
        Formula::OneMore => format!("1+{a}"),
        Formula::Smallest => extreme("MIN", inputs, here, lang),
        Formula::Largest => extreme("MAX", inputs, here, lang),
        Formula::Chance => {
            let sure = format!("IF({a}>={b},1,0)");
            let deviate = format!("LN({b}/{a})*1.2815515655446004/LN(1+{c})");
            format!("IF({b}<=0,1,IF({a}<=0,0,IF(1+{c}<=1,{sure},1-NORMSDIST({deviate}))))")
        }
        Formula::Share => format!("{a}*{}", over(b, c)),
        Formula::Remainder => format!("MAX(0,{})", less(a, &refs, &sum(1))),
        Formula::Compound => format!("{a}*(1+{b})^{c}"),
        Formula::Mean if inputs.is_empty() => "0".to_owned(),
        Formula::Mean => format!("({})/{}", sum(0), inputs.len()),
        Formula::WeightedMean => {
            let weights: Vec<Place> = inputs.iter().copied().step_by(2).collect();
            over(&format!("({})", pairs(inputs, here, lang)), &format!("({})", self::sum(&weights, here, lang)))
        }
        Formula::Graded(scale) => {
            let steps = scale.thresholds().into_iter().filter(|step| step.is_finite());
            steps.fold("1".to_owned(), |points, step| format!("{points}+IF({a}>={step},1,0)"))
        }
        Formula::Uplift => format!("IF({a}<=0,0,IF({b}-{a}<=0.000000001,{NEVER},{a}/({b}-{a})))"),
        Formula::CostMargin => format!("MAX(0,1-{})", over(&format!("({})", sum(1)), a)),
        Formula::SampleSize => {
            let n = over(&format!("{b}*{b}*{c}*(1-{c})"), &format!("({d}*{d})"));
            format!("IF({a}>0,-INT(0.000000001-{n}/(1+({n}-1)/{a})),0)")
        }
        Formula::ErrorMargin => {
            let finite = format!("IF({a}>1,MAX(0,({a}-{c})/({a}-1)),0)");
            format!("{b}*SQRT({}*{finite})", over(&format!("{d}*(1-{d})"), c))
        }
        Formula::ClosedDesk => format!("24*(8-{a})-MIN(8,{})+{c}/60", over(b, a)),
        Formula::Wait => {
            let piled = format!("MAX({b},{c})");
            format!("IF(AND({piled}>0,{d}<=0),{NEVER},{a}+{}*{e})", over(&piled, d))
        }
        Formula::Interval(interval, end) => self::interval(interval, end, [a, b, c]),
        Formula::PriorTrials => over(&format!("{c}*{c}*(1-{a})"), &format!("({a}*{b}*{b})")),
        Formula::PriorEvents => format!("{}^2", over(b, a)),
        Formula::Shrunk => over(&format!("({a}*{b}+{c})"), &format!("({a}+{d})")),
        Formula::Unsaturated(0) => a.to_owned(),
        Formula::Unsaturated(power) => format!("{a}*MAX(0,1-{})^{power}", over(b, c)),
        Formula::Explained => format!("1-{}", over(a, b)),
    }
}

/// What stands for "never", quoted.
const NEVER: &str = "\"–\"";

/// a ÷ b, zero where b is zero.
fn over(a: &str, b: &str) -> String {
    format!("IF({b}=0,0,{a}/{b})")
}

fn product(refs: &[String]) -> String {
    if refs.is_empty() { "1".to_owned() } else { refs.join("*") }
}

/// The first less all others, whose sum is `rest`.
fn less(first: &str, refs: &[String], rest: &str) -> String {
    match refs.get(1..) {
        None | Some([]) => first.to_owned(),
        Some(others) if others.len() < 4 => format!("{first}-{}", others.join("-")),
        Some(_) => format!("{first}-{rest}"),
    }
}

/// A sum: few in a row of signs, in which a text is an error, many as ranges.
pub(super) fn sum(places: &[Place], here: Tab, lang: Lang) -> String {
    let ranges = ranges(places, here, lang);
    match places.len() {
        0 => "0".to_owned(),
        1..=3 => places.iter().map(|place| place.seen_from(here, lang)).collect::<Vec<_>>().join("+"),
        _ => format!("SUM({})", ranges.join(",")),
    }
}

fn extreme(function: &str, places: &[Place], here: Tab, lang: Lang) -> String {
    if places.is_empty() { "0".to_owned() } else { format!("{function}({})", ranges(places, here, lang).join(",")) }
}

/// a × b + c × d + …
fn pairs(places: &[Place], here: Tab, lang: Lang) -> String {
    let (whole, _) = places.as_chunks::<2>();
    let sides = [0, 1].map(|side| whole.iter().filter_map(|pair| pair.get(side).copied()).collect::<Vec<_>>());
    let sides = sides.map(|side| ranges(&side, here, lang));
    match (whole, &sides) {
        ([], _) => "0".to_owned(),
        ([_, _, ..], [a, b]) if a.len() == 1 && b.len() == 1 => format!("SUMPRODUCT({},{})", a.concat(), b.concat()),
        _ => {
            let product = |pair: &[Place; 2]| pair.map(|place| place.seen_from(here, lang)).join("*");
            whole.iter().map(product).collect::<Vec<_>>().join("+")
        }
    }
}

/// The ends of the 95 % intervals of [`Interval`].
fn interval(interval: Interval, end: End, [a, b, c]: [&str; 3]) -> String {
    let low = end == End::Low;
    let sign = if low { "-" } else { "+" };
    match interval {
        Interval::Wilson => {
            let p = format!("MAX(0,MIN(1,{a}/{b}))");
            let root = format!("SQRT({p}*(1-{p})/{b}+{c}*{c}/(4*{b}*{b}))");
            let middle = format!("({p}+{c}*{c}/(2*{b}){sign}{c}*{root})/(1+{c}*{c}/{b})");
            format!("IF({b}<=0,{},MAX(0,MIN(1,{middle})))", if low { 0 } else { 1 })
        }
        // Half of chi-square with twice the degrees of freedom is the gamma distribution.
        Interval::Poisson if low => format!("IF({a}<=0,0,GAMMAINV(0.025,{a},1))"),
        Interval::Poisson => format!("GAMMAINV(0.975,MAX(0,{a})+1,1)"),
        Interval::Scatter => format!("{a}*(1{sign}IF({b}>0,MIN(0.9,{c}/SQRT({b})),0.9))"),
        Interval::Logit => {
            // o ÷ (1 + o) with its parts turned over, so that odds beyond all numbers are certainty and no error.
            let information = format!("{b}*{a}*(1-{a})");
            let other = if low { "" } else { "-" };
            let against = format!("(1-{a})/{a}*EXP(MIN(700,{other}{c}/SQRT({information})))");
            format!("IF({information}<=0,{a},1/(1+{against}))")
        }
        Interval::Log => format!("IF({b}>0,{a}*EXP({}{c}/SQRT({b})),{a})", if low { "-" } else { "" }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Currency;
    use crate::i18n::number::NO_FIGURE;

    fn compiled(formula: Formula, cells: u32) -> String {
        let places: Vec<Place> = (0..cells).map(|row| Place::new(Tab::Steps, row * 2, 0)).collect();
        compile(formula, &places, Tab::Steps, Lang::En)
    }

    #[test]
    fn formulas_read_the_cells_of_their_inputs() {
        for (formula, cells, text) in [
            (Formula::Product, 3, "A1*A3*A5"),
            (Formula::PaidProduct(Currency::Usd), 2, "ROUND(A1*A3,2)"),
            (Formula::Quotient, 2, "IF(A3=0,0,A1/A3)"),
            (Formula::Sum, 0, "0"),
            (Formula::Sum, 4, "SUM(A1,A3,A5,A7)"),
            (Formula::Difference, 3, "A1-A3-A5"),
            (Formula::SumOfProducts, 4, "A1*A3+A5*A7"),
            (Formula::Remainder, 1, "MAX(0,A1)"),
            (Formula::Mean, 0, "0"),
            (Formula::Unsaturated(0), 3, "A1"),
        ] {
            assert_eq!(compiled(formula, cells), text);
        }
    }

    #[test]
    fn never_is_written_as_everywhere() {
        assert_eq!(NEVER, format!("\"{NO_FIGURE}\""));
    }

    #[test]
    fn neighbours_are_summed_as_ranges() {
        let column = |col, rows: u32| (0..rows).map(move |row| Place::new(Tab::Months, row, col));
        let sum = compile(Formula::Sum, &column(1, 6).collect::<Vec<_>>(), Tab::Overview, Lang::En);
        assert_eq!(sum, "SUM('Months'!B1:B6)");
        let pairs: Vec<Place> = column(0, 3).zip(column(1, 3)).flat_map(|(a, b)| [a, b]).collect();
        assert_eq!(compile(Formula::SumOfProducts, &pairs, Tab::Months, Lang::En), "SUMPRODUCT(A1:A3,B1:B3)");
    }
}
