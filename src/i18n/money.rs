//! Money as text: exact, short for headlines, as a computed price per unit, and as it stands in a focused field.

use crate::base::{Currency, Lang, Money};

use super::number::{NO_FIGURE, fixed, group, rounded, signed, trim_zeros};

/// The exact amount: `28,000원`, `₩28,000`, `1,234.50元`. A whole amount shows no decimals.
#[must_use]
pub fn money(amount: Money, currency: Currency, lang: Lang) -> String {
    dress(amount.0 < 0, &exact(amount, currency), marks(currency, lang))
}

/// The amount in the language's large units with at least three significant digits: `3,000만원`, `1.2亿元`, `$1.2M`.
/// Below ten thousand major units it is exact.
#[must_use]
pub fn money_short(amount: Money, currency: Currency, lang: Lang) -> String {
    let minor = u128::from(amount.0.unsigned_abs());
    let per_major = u128::from(currency.minor_per_major().unsigned_abs());
    if minor < 10_000 * per_major {
        return money(amount, currency, lang);
    }
    let units: &[(u128, &str)] = match lang {
        Lang::Ko => &[(10_000, "만"), (100_000_000, "억"), (1_000_000_000_000, "조")],
        Lang::Zh => &[(10_000, "万"), (100_000_000, "亿"), (1_000_000_000_000, "万亿")],
        Lang::En => &[(1_000, "K"), (1_000_000, "M"), (1_000_000_000, "B"), (1_000_000_000_000, "T")],
    };
    let mut body = String::new();
    for (i, (weight, unit)) in units.iter().enumerate() {
        let size = weight * per_major;
        let (hundredths, places) = match minor / size {
            0..10 => (100, 2),
            10..100 => (10, 1),
            _ => (1, 0),
        };
        let scaled = (minor * hundredths + size / 2) / size;
        let number = format!("{}.{:0places$}", scaled / hundredths, scaled % hundredths);
        // Chinese writes 3000万, Korean 3,000만.
        let number = trim_zeros(&number);
        let number = if lang == Lang::Zh { number.to_owned() } else { group(number) };
        body = format!("{number}{unit}");
        // Rounding may reach the next unit (99,999,999 is 1억, not 10,000만), so the rounded value decides.
        if units.get(i + 1).is_none_or(|(next, _)| scaled * weight < next * hundredths) {
            break;
        }
    }
    dress(amount.0 < 0, &body, short_marks(currency, lang))
}

/// A computed amount per unit, in major units (cost per order, per click): won and yen whole, the others with two
/// decimals; very small ones keep two significant digits so that they never read as free. Figures that are no number
/// or beyond [`Money::LIMIT`] show as [`NO_FIGURE`].
#[must_use]
pub fn unit_money(major: f64, currency: Currency, lang: Lang) -> String {
    let size = major.abs();
    if !size.is_finite() || size > Money(Money::LIMIT).major(currency) {
        return NO_FIGURE.to_owned();
    }
    let (digits, small) = if currency.exponent() == 0 { (0, 10.0) } else { (2, 0.1) };
    let text = if size > 1e-6 && size < small { rounded(size, 2) } else { fixed(size, digits) };
    let text = if size < small { trim_zeros(&text) } else { text.trim_end_matches(".00") };
    dress(major < 0.0, &group(text), marks(currency, lang))
}

/// What stands in a focused money field: `28,000`, `1,234.50`, without the unit.
#[must_use]
pub fn edit_money(amount: Money, currency: Currency) -> String {
    signed(amount.0 < 0, &exact(amount, currency))
}

/// The grouped size of an amount without sign and unit.
fn exact(amount: Money, currency: Currency) -> String {
    let minor = amount.0.unsigned_abs();
    let per_major = currency.minor_per_major().unsigned_abs();
    let whole = group(&(minor / per_major).to_string());
    match minor % per_major {
        0 => whole,
        fraction => format!("{whole}.{fraction:02}"),
    }
}

fn dress(negative: bool, body: &str, (before, after): (&str, &str)) -> String {
    let minus = if signed(negative, body) == body { "" } else { "−" };
    format!("{minus}{before}{body}{after}")
}

/// What stands before and after an exact amount.
const fn marks(currency: Currency, lang: Lang) -> (&'static str, &'static str) {
    match (currency, lang) {
        (Currency::Usd, _) => ("$", ""),
        (Currency::Eur, _) => ("€", ""),
        (Currency::Krw, Lang::Ko) => ("", "원"),
        (Currency::Krw, Lang::Zh) => ("", "韩元"),
        (Currency::Krw, Lang::En) => ("₩", ""),
        (Currency::Cny, Lang::Ko) => ("", "위안"),
        (Currency::Cny, Lang::Zh) => ("", "元"),
        // A bare ¥ is the yen in English.
        (Currency::Cny, Lang::En) => ("CN¥", ""),
        (Currency::Jpy, Lang::Ko) => ("", "엔"),
        (Currency::Jpy, Lang::Zh) => ("", "日元"),
        (Currency::Jpy, Lang::En) => ("¥", ""),
    }
}

/// As [`marks`], but 만 and 万 need the currency as a word: 120만달러, not $120만.
const fn short_marks(currency: Currency, lang: Lang) -> (&'static str, &'static str) {
    match (currency, lang) {
        (Currency::Usd, Lang::Ko) => ("", "달러"),
        (Currency::Usd, Lang::Zh) => ("", "美元"),
        (Currency::Eur, Lang::Ko) => ("", "유로"),
        (Currency::Eur, Lang::Zh) => ("", "欧元"),
        _ => marks(currency, lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_all(form: impl Fn(Lang) -> String) -> [String; 3] {
        Lang::ALL.map(form)
    }

    #[test]
    fn exact_amounts() {
        for (minor, currency, texts) in [
            (28_000, Currency::Krw, ["28,000원", "28,000韩元", "₩28,000"]),
            (-28_000, Currency::Krw, ["−28,000원", "−28,000韩元", "−₩28,000"]),
            (0, Currency::Krw, ["0원", "0韩元", "₩0"]),
            (123_450, Currency::Cny, ["1,234.50위안", "1,234.50元", "CN¥1,234.50"]),
            (123_400, Currency::Cny, ["1,234위안", "1,234元", "CN¥1,234"]),
            (1_234, Currency::Jpy, ["1,234엔", "1,234日元", "¥1,234"]),
            (123_405, Currency::Usd, ["$1,234.05", "$1,234.05", "$1,234.05"]),
            (-5, Currency::Eur, ["−€0.05", "−€0.05", "−€0.05"]),
        ] {
            assert_eq!(in_all(|lang| money(Money(minor), currency, lang)), texts);
        }
    }

    #[test]
    fn short_amounts() {
        for (minor, currency, texts) in [
            (9_999, Currency::Krw, ["9,999원", "9,999韩元", "₩9,999"]),
            (10_000, Currency::Krw, ["1만원", "1万韩元", "₩10K"]),
            (28_500, Currency::Krw, ["2.85만원", "2.85万韩元", "₩28.5K"]),
            (14_933_333, Currency::Krw, ["1,493만원", "1493万韩元", "₩14.9M"]),
            (30_000_000, Currency::Krw, ["3,000만원", "3000万韩元", "₩30M"]),
            (99_994_999, Currency::Krw, ["9,999만원", "9999万韩元", "₩100M"]),
            (99_999_999, Currency::Krw, ["1억원", "1亿韩元", "₩100M"]),
            (999_500, Currency::Krw, ["100만원", "100万韩元", "₩1M"]),
            (-120_000_000, Currency::Krw, ["−1.2억원", "−1.2亿韩元", "−₩120M"]),
            (12_000_000_000, Currency::Cny, ["1.2억위안", "1.2亿元", "CN¥120M"]),
            (120_000_000, Currency::Usd, ["120만달러", "120万美元", "$1.2M"]),
            (999_999, Currency::Usd, ["$9,999.99", "$9,999.99", "$9,999.99"]),
            (5_000_000_000, Currency::Eur, ["5,000만유로", "5000万欧元", "€50M"]),
            (Money::LIMIT, Currency::Jpy, ["100조엔", "100万亿日元", "¥100T"]),
        ] {
            assert_eq!(in_all(|lang| money_short(Money(minor), currency, lang)), texts);
        }
        assert_eq!(money_short(Money(i64::MIN), Currency::Krw, Lang::Ko), "−9,223,372조원");
    }

    #[test]
    fn computed_unit_amounts() {
        for (major, currency, texts) in [
            (11_666.67, Currency::Krw, ["11,667원", "11,667韩元", "₩11,667"]),
            (12.0, Currency::Usd, ["$12", "$12", "$12"]),
            (12.345, Currency::Usd, ["$12.35", "$12.35", "$12.35"]),
            (100.0, Currency::Krw, ["100원", "100韩元", "₩100"]),
            (-10.5, Currency::Cny, ["−10.50위안", "−10.50元", "−CN¥10.50"]),
            (3.24, Currency::Krw, ["3.2원", "3.2韩元", "₩3.2"]),
            (3.0, Currency::Krw, ["3원", "3韩元", "₩3"]),
            (0.004_321, Currency::Usd, ["$0.0043", "$0.0043", "$0.0043"]),
            (-0.0, Currency::Eur, ["€0", "€0", "€0"]),
            (f64::INFINITY, Currency::Krw, ["–", "–", "–"]),
            (1e16, Currency::Krw, ["–", "–", "–"]),
        ] {
            assert_eq!(in_all(|lang| unit_money(major, currency, lang)), texts);
        }
    }

    #[test]
    fn edit_forms() {
        assert_eq!(edit_money(Money(28_000), Currency::Krw), "28,000");
        assert_eq!(edit_money(Money(123_450), Currency::Cny), "1,234.50");
        assert_eq!(edit_money(Money(123_400), Currency::Usd), "1,234");
        assert_eq!(edit_money(Money(-7), Currency::Usd), "−0.07");
    }
}
