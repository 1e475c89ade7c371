//! What can be wrong with typed content, as data, and how to say it: what is wrong and how to mend it.

use crate::base::{Currency, Lang, Money, Ppm, Text};

use super::{money_short, number};

/// Longest content a number field reads, in characters; more is certainly pasted by mistake.
pub const MAX_CHARS: usize = 64;

/// The kind of value a field expects; it decides the example in the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// An amount of money.
    Money,
    /// A whole number of people, orders, clicks.
    Count,
    /// A percentage.
    Percent,
    /// A number with decimals.
    Decimal,
}

/// The largest value a field accepts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// Of a whole number.
    Count(u64),
    /// Of a percentage.
    Percent(Ppm),
    /// Of a number with decimals.
    Decimal(f64),
}

/// Why typed content is not a value of its field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum InputError {
    /// No number can be read, or the content is empty.
    NotANumber {
        /// What the field expects.
        expected: Expected,
    },
    /// Below zero.
    Negative,
    /// Money beyond [`Money::LIMIT`].
    TooLarge {
        /// Currency of the plan.
        currency: Currency,
    },
    /// More decimals than the field keeps.
    TooPrecise {
        /// Decimal digits the field keeps.
        digits: u32,
    },
    /// Above the field's own maximum.
    OverLimit {
        /// That maximum.
        limit: Limit,
    },
    /// Below the field's own minimum.
    UnderLimit {
        /// That minimum.
        minimum: u64,
    },
    /// The amount names another currency than the plan's.
    OtherCurrency {
        /// Currency of the plan.
        expected: Currency,
    },
    /// No month can be read, or one outside 1970–2200.
    NotAMonth,
    /// No day can be read, or one that is not in the calendar.
    NotADay,
    /// More than [`MAX_CHARS`] characters.
    TooLong,
}

const NOT_MONEY: Text = Text::new(
    "Enter a number, for example 30,000,000 or 30M",
    "숫자만 입력해 주세요. 예: 30,000,000 또는 3천만",
    "请填写数字，例如200,000或20万",
);
const NOT_A_COUNT: Text = Text::new(
    "Enter a number, for example 1,200 or 12K",
    "숫자만 입력해 주세요. 예: 1,200 또는 1만 2천",
    "请填写数字，例如1,200或1.2万",
);
const NOT_A_PERCENT: Text = Text::new(
    "Enter a percentage, for example 3 or 1.2",
    "퍼센트를 숫자로 입력해 주세요. 예: 3 또는 1.2",
    "请填写百分比数值，例如3或1.2",
);
const NOT_A_DECIMAL: Text =
    Text::new("Enter a number, for example 2 or 1.5", "숫자만 입력해 주세요. 예: 2 또는 1.5", "请填写数字，例如2或1.5");
const NEGATIVE: Text = Text::new(
    "This cannot be below zero. Enter 0 or more",
    "0보다 작을 수 없어요. 0 이상으로 입력해 주세요",
    "不能小于0，请填写0或更大的数",
);
const OVER: Text = Text::new(
    "This is above the limit. Enter {0} or less",
    "입력할 수 있는 범위를 넘었어요. {0} 이하로 입력해 주세요",
    "超出上限，请填写不大于{0}的数",
);
const UNDER: Text = Text::new(
    "This is below the least. Enter {0} or more",
    "너무 작아요. {0} 이상으로 입력해 주세요",
    "低于下限，请填写不小于{0}的数",
);
const NO_DECIMALS: Text =
    Text::new("Enter a whole number, without decimals", "소수점 없이 정수로 입력해 주세요", "请填写整数，不带小数");
const FEWER_DECIMALS: Text = Text::new(
    "Too many decimals. Keep {0} at most",
    "소수점 아래는 {0}자리까지만 입력해 주세요",
    "小数位数过多，最多保留{0}位",
);
const OTHER_CURRENCY: Text = Text::new(
    "This is another currency. Enter the amount in {0}",
    "통화가 달라요. {0} 금액으로 입력해 주세요",
    "币种不一致，请填写{0}金额",
);
const NOT_A_MONTH: Text = Text::new(
    "Enter a month with its year, for example 2027-06 or June 2027",
    "연도와 월을 입력해 주세요. 예: 2027-06 또는 2027년 6월",
    "请填写年份和月份，例如2027-06或2027年6月",
);
const NOT_A_DAY: Text = Text::new(
    "Enter a date as year, month and day, for example 2027-09-14",
    "연월일을 입력해 주세요. 예: 2027-09-14 또는 2027년 9월 14일",
    "请填写年月日，例如2027-09-14或2027年9月14日",
);
const TOO_LONG: Text = Text::new(
    "This is too long. Keep it within {0} characters",
    "너무 길어요. {0}자 이내로 입력해 주세요",
    "内容过长，请控制在{0}个字符以内",
);

/// What is wrong and how to mend it, for the line under the field.
#[must_use]
pub fn input_error(error: InputError, lang: Lang) -> String {
    match error {
        InputError::NotANumber { expected } => match expected {
            Expected::Money => NOT_MONEY,
            Expected::Count => NOT_A_COUNT,
            Expected::Percent => NOT_A_PERCENT,
            Expected::Decimal => NOT_A_DECIMAL,
        }
        .get(lang)
        .to_owned(),
        InputError::Negative => NEGATIVE.get(lang).to_owned(),
        InputError::TooLarge { currency } => OVER.fill(lang, &[&money_short(Money(Money::LIMIT), currency, lang)]),
        InputError::TooPrecise { digits: 0 } => NO_DECIMALS.get(lang).to_owned(),
        InputError::TooPrecise { digits } => FEWER_DECIMALS.fill(lang, &[&digits.to_string()]),
        InputError::OverLimit { limit } => {
            let limit = match limit {
                Limit::Count(max) => number::edit_count(max),
                Limit::Percent(max) => number::ppm(max, lang),
                // Fields keep at most this many decimals.
                Limit::Decimal(max) => number::edit_decimal(max, 6),
            };
            OVER.fill(lang, &[&limit])
        }
        InputError::UnderLimit { minimum } => UNDER.fill(lang, &[&number::edit_count(minimum)]),
        InputError::OtherCurrency { expected } => OTHER_CURRENCY.fill(lang, &[expected.code()]),
        InputError::NotAMonth => NOT_A_MONTH.get(lang).to_owned(),
        InputError::NotADay => NOT_A_DAY.get(lang).to_owned(),
        InputError::TooLong => TOO_LONG.fill(lang, &[&MAX_CHARS.to_string()]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{parse_count, parse_decimal, parse_money, parse_month, parse_ppm};

    #[test]
    fn messages_name_the_limit() {
        let over = InputError::OverLimit { limit: Limit::Percent(Ppm::ONE) };
        assert_eq!(input_error(over, Lang::Ko), "입력할 수 있는 범위를 넘었어요. 100% 이하로 입력해 주세요");
        let large = InputError::TooLarge { currency: Currency::Krw };
        assert_eq!(input_error(large, Lang::Zh), "超出上限，请填写不大于100万亿韩元的数");
        let over = InputError::OverLimit { limit: Limit::Decimal(12.5) };
        assert_eq!(input_error(over, Lang::En), "This is above the limit. Enter 12.5 or less");
        assert_eq!(
            input_error(InputError::TooPrecise { digits: 2 }, Lang::Ko),
            "소수점 아래는 2자리까지만 입력해 주세요"
        );
        assert_eq!(
            input_error(InputError::TooPrecise { digits: 0 }, Lang::En),
            "Enter a whole number, without decimals"
        );
        let other = InputError::OtherCurrency { expected: Currency::Krw };
        assert_eq!(input_error(other, Lang::Ko), "통화가 달라요. KRW 금액으로 입력해 주세요");
    }

    #[test]
    fn the_examples_in_the_messages_can_be_entered() {
        for text in ["30,000,000", "30M", "3천만", "3000万"] {
            assert_eq!(parse_money(text, Currency::Krw), Ok(Money(30_000_000)), "{text}");
        }
        for text in ["12K", "1만 2천", "1.2万"] {
            assert_eq!(parse_count(text, 1_000_000), Ok(12_000), "{text}");
        }
        assert_eq!(parse_ppm("1.2", Ppm::ONE), Ok(Ppm(12_000)));
        assert_eq!(parse_decimal("1.5", 10.0, 1), Ok(1.5));
        for text in ["2027-06", "June 2027", "2027년 6월", "2027年6月"] {
            assert!(parse_month(text).is_ok(), "{text}");
        }
    }
}
