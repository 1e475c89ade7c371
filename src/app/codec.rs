//! Between what stands in a field and the value it means. Text that is no value never reaches the plan.

use crate::base::{Currency, Day, Lang, Money, Month, Ppm};
use crate::i18n::{self, InputError};
use crate::plan::touchpoints::{OWN_LIMIT, OwnScale};
use crate::plan::{Goal, Measure, OwnMetric};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Line,
    /// Several lines of text.
    Text,
    /// As many lines as a story has.
    Story,
    /// Money in minor units.
    Money(Currency),
    /// A small price in thousandths of a major unit (price of a click or a message).
    Price(Currency),
    /// A share in parts per million, up to a limit.
    Percent(Ppm),
    /// A share of a whole that cannot be left open, in parts per million.
    Share,
    /// A whole number up to a limit.
    Count(u64),
    /// A whole number between two limits that cannot be left open.
    Whole(u64, u64),
    /// A number in thousandths, up to a limit in thousandths.
    Milli(u64),
    /// A month.
    Month,
    /// A day.
    Day,
    /// A year, written without separators.
    Year,
}

/// A value of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing typed.
    #[default]
    Empty,
    /// Text.
    Text(String),
    /// A number in the kind's scale.
    Number(u64),
    /// A month.
    Month(Month),
    /// A day.
    Day(Day),
}

impl Value {
    /// The text, empty where it is none.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Text(text) => text,
            Self::Empty | Self::Number(_) | Self::Month(_) | Self::Day(_) => String::new(),
        }
    }

    /// The number, if any.
    #[must_use]
    pub const fn number(&self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Empty | Self::Text(_) | Self::Month(_) | Self::Day(_) => None,
        }
    }

    /// The number as 32 bits, if any; limits of the kind keep it inside.
    #[must_use]
    pub fn small(&self) -> Option<u32> {
        self.number().map(|number| u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// The number as money.
    #[must_use]
    pub fn money(&self) -> Option<Money> {
        self.number().map(|number| Money(i64::try_from(number).unwrap_or(Money::LIMIT)))
    }

    /// The number as a ratio.
    #[must_use]
    pub fn ppm(&self) -> Option<Ppm> {
        self.small().map(Ppm)
    }

    /// The month, if any.
    #[must_use]
    pub const fn month(&self) -> Option<Month> {
        match self {
            Self::Month(month) => Some(*month),
            Self::Empty | Self::Text(_) | Self::Number(_) | Self::Day(_) => None,
        }
    }

    /// The day, if any.
    #[must_use]
    pub const fn day(&self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Empty | Self::Text(_) | Self::Number(_) | Self::Month(_) => None,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<Option<u64>> for Value {
    fn from(number: Option<u64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

impl From<Option<u32>> for Value {
    fn from(number: Option<u32>) -> Self {
        number.map(u64::from).into()
    }
}

impl From<Option<Money>> for Value {
    fn from(money: Option<Money>) -> Self {
        money.and_then(|money| u64::try_from(money.0).ok()).into()
    }
}

impl From<Option<Ppm>> for Value {
    fn from(ratio: Option<Ppm>) -> Self {
        ratio.map(|ratio| u64::from(ratio.0)).into()
    }
}

impl From<Option<Month>> for Value {
    fn from(month: Option<Month>) -> Self {
        month.map_or(Self::Empty, Self::Month)
    }
}

impl From<Option<Day>> for Value {
    fn from(day: Option<Day>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

impl Kind {
    /// What a field for an own figure holds.
    #[must_use]
    pub fn of_own(metric: OwnMetric, currency: Currency) -> Self {
        match metric.scale() {
            OwnScale::MilliMoney => Self::Price(currency),
            OwnScale::Ppm => Self::Percent(Ppm::ONE),
            OwnScale::Milli => Self::Milli(OWN_LIMIT),
        }
    }

    /// What a field for a number of a metric holds.
    #[must_use]
    pub const fn of_goal(goal: Goal, currency: Currency) -> Self {
        match goal.measure() {
            Measure::Money => Self::Money(currency),
            Measure::Count => Self::Count(goal.limit()),
            Measure::Share => Self::Percent(Ppm::ONE),
        }
    }

    /// Reads what stands in the field.
    ///
    /// # Errors
    /// When the text is not a value of this kind.
    pub fn parse(self, text: &str) -> Result<Value, InputError> {
        if matches!(self, Self::Line | Self::Text | Self::Story) {
            // Blanks are kept: cutting them while somebody types would move the cursor.
            return Ok(text.into());
        }
        let text = text.trim();
        if text.is_empty() && !matches!(self, Self::Whole(..) | Self::Share) {
            return Ok(Value::Empty);
        }
        match self {
            Self::Line | Self::Text | Self::Story => Ok(text.into()),
            Self::Money(currency) => i18n::parse_money(text, currency).map(|money| Some(money).into()),
            Self::Price(_) => milli(text, 1_000_000_000_000),
            Self::Percent(limit) => i18n::parse_ppm(text, limit).map(|ratio| Some(ratio).into()),
            Self::Share => i18n::parse_ppm(text, Ppm::ONE).map(|ratio| Some(ratio).into()),
            Self::Count(limit) => i18n::parse_count(text, limit).map(|count| Some(count).into()),
            Self::Whole(minimum, limit) => match i18n::parse_count(text, limit)? {
                count if count < minimum => Err(InputError::UnderLimit { minimum }),
                count => Ok(Value::Number(count)),
            },
            Self::Milli(limit) => milli(text, limit),
            Self::Month => i18n::parse_month(text).map(Value::Month),
            Self::Day => i18n::parse_day(text).map(Value::Day),
            Self::Year => i18n::parse_count(text, 9_999).map(|year| Some(year).into()),
        }
    }

    /// What stands in the field for a value.
    #[must_use]
    pub fn format(self, value: &Value) -> String {
        match (self, value) {
            (_, Value::Empty) => String::new(),
            (_, Value::Text(text)) => text.clone(),
            (_, Value::Month(month)) => month.to_string(),
            (_, Value::Day(day)) => day.to_string(),
            (Self::Year, Value::Number(year)) => year.to_string(),
            (Self::Money(currency), Value::Number(_)) => i18n::edit_money(value.money().unwrap_or_default(), currency),
            (Self::Percent(_) | Self::Share, Value::Number(_)) => i18n::edit_ppm(value.ppm().unwrap_or_default()),
            (Self::Price(_) | Self::Milli(_), Value::Number(number)) => i18n::edit_decimal(plain(*number), 3),
            (
                Self::Count(_) | Self::Whole(..) | Self::Line | Self::Text | Self::Story | Self::Month | Self::Day,
                Value::Number(number),
            ) => i18n::edit_count(*number),
        }
    }

    /// The unit shown in the field.
    #[must_use]
    pub const fn unit(self, lang: Lang) -> Option<&'static str> {
        match self {
            Self::Money(currency) | Self::Price(currency) => Some(match (currency, lang) {
                (Currency::Krw, Lang::Ko) => "원",
                (Currency::Krw, Lang::Zh) => "韩元",
                (Currency::Krw, Lang::En) => "₩",
                (Currency::Cny, Lang::Ko) => "위안",
                (Currency::Cny, Lang::Zh) => "元",
                (Currency::Cny, Lang::En) => "CN¥",
                (Currency::Usd, _) => "$",
                (Currency::Eur, _) => "€",
                (Currency::Jpy, Lang::Ko) => "엔",
                (Currency::Jpy, Lang::Zh) => "日元",
                (Currency::Jpy, Lang::En) => "¥",
            }),
            Self::Percent(_) | Self::Share => Some("%"),
            Self::Line
            | Self::Text
            | Self::Story
            | Self::Count(_)
            | Self::Whole(..)
            | Self::Milli(_)
            | Self::Month
            | Self::Day
            | Self::Year => None,
        }
    }
}

fn plain(milli: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "stored figures stay below 2^53")]
    let number = milli as f64;
    number / 1_000.0
}

fn milli(text: &str, limit: u64) -> Result<Value, InputError> {
    let number = i18n::parse_decimal(text, plain(limit), 3)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between zero and the limit")]
    Ok(Value::Number((number * 1_000.0).round() as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_text_becomes_a_value_and_back() {
        for (kind, text, value, shown) in [
            (Kind::Money(Currency::Krw), "3천만", Value::Number(30_000_000), "30,000,000"),
            (Kind::Money(Currency::Cny), "12.5", Value::Number(1_250), "12.50"),
            (Kind::Price(Currency::Cny), "0.065", Value::Number(65), "0.065"),
            (Kind::Percent(Ppm::ONE), "1.2%", Value::Number(12_000), "1.2"),
            (Kind::Count(10_000), "1,200", Value::Number(1_200), "1,200"),
            (Kind::Milli(366_000), "4", Value::Number(4_000), "4"),
            (Kind::Month, "2027-06", Value::Month(Month::new(2027, 6).unwrap()), "2027-06"),
            (Kind::Day, "2027.9.14", Value::Day("2027-09-14".parse().unwrap()), "2027-09-14"),
            (Kind::Year, "2026", Value::Number(2_026), "2026"),
            (Kind::Line, "", Value::Empty, ""),
        ] {
            assert_eq!(kind.parse(text), Ok(value.clone()), "{text}");
            assert_eq!(kind.format(&value), shown);
        }
    }

    #[test]
    fn nonsense_never_becomes_a_value() {
        for text in ["abc", "-5", "1e15x", "10000000000000000000", "∞"] {
            assert!(Kind::Money(Currency::Krw).parse(text).is_err(), "{text}");
            assert!(Kind::Count(100).parse(text).is_err(), "{text}");
        }
        assert!(Kind::Percent(Ppm::ONE).parse("101").is_err());
        assert_eq!(Kind::Whole(3, 36).parse("1"), Err(InputError::UnderLimit { minimum: 3 }));
        assert!(Kind::Whole(3, 36).parse("").is_err());
        assert!(Kind::Share.parse("").is_err() && Kind::Share.parse("100.1").is_err());
        assert_eq!(Kind::Share.parse("12.5"), Ok(Value::Number(125_000)));
        assert_eq!(Kind::Whole(3, 36).parse("12"), Ok(Value::Number(12)));
    }
}
