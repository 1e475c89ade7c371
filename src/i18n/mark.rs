//! The marks of currencies, and numbers without them.

use crate::base::Currency;

use super::input::InputError;
use super::parse::{COUNTERS, normalise, strip_any, unsign};

/// Signs and words of the currencies, lower case. A spelling that contains another stands before it, so the yuan,
/// whose bare 元 ends the names of other currencies, comes after them, and the shared ¥ last.
const CURRENCY_MARKS: [(&[Currency], &[&str]); 6] = [
    (&[Currency::Usd], &["dollars", "dollar", "usd", "us$", "$", "달러", "美元", "美金"]),
    (&[Currency::Eur], &["euros", "euro", "eur", "€", "유로", "欧元"]),
    (&[Currency::Krw], &["won", "krw", "₩", "원", "韩元", "韩币"]),
    (&[Currency::Jpy], &["yen", "jpy", "jp¥", "엔", "日元", "円"]),
    (&[Currency::Cny], &["yuan", "cny", "rmb", "cn¥", "위안", "人民币", "元", "圆", "块"]),
    (&[Currency::Cny, Currency::Jpy], &["¥"]),
];

/// A number as it stands in a report, in plain forms: without the mark of its currency, the word for what is counted
/// and a plus; a minus stays in front. Without a currency any mark is taken off. Digits and the signs between them are
/// left for the reader, who may know more of them than one number shows.
///
/// # Errors
/// [`InputError::OtherCurrency`], [`InputError::TooLong`].
pub fn bare_number(text: &str, currency: Option<Currency>) -> Result<String, InputError> {
    let text = normalise(text)?;
    let (negative, body) = unsign(&text);
    let body = strip_currency(body, currency, |body, mark| body.strip_prefix(mark))?;
    let (inner, body) = if negative { (false, body) } else { unsign(body) };
    let body = strip_currency(body, currency, |body, mark| body.strip_suffix(mark))?;
    let body = strip_any(body, &COUNTERS).trim();
    Ok(if negative || inner { format!("-{body}") } else { body.to_owned() })
}

/// The currencies a sign or word in lower case stands for; none where it is no mark of a currency.
#[must_use]
pub fn currencies_marked(mark: &str) -> &'static [Currency] {
    let found = CURRENCY_MARKS.iter().find(|(_, marks)| marks.contains(&mark));
    found.map_or(&[], |(owners, _)| owners)
}

/// Takes one currency mark off an end; another currency's mark is an error, for a silent conversion would be worse.
/// Without a currency any mark may stand there.
pub(super) fn strip_currency<'a>(
    text: &'a str,
    currency: Option<Currency>,
    strip: impl Fn(&'a str, &str) -> Option<&'a str>,
) -> Result<&'a str, InputError> {
    let text = text.trim();
    let found = CURRENCY_MARKS
        .iter()
        .find_map(|(owners, marks)| Some((owners, marks.iter().find_map(|mark| strip(text, mark))?)));
    match found {
        None => Ok(text),
        Some((owners, rest)) => match currency {
            Some(expected) if !owners.contains(&expected) => Err(InputError::OtherCurrency { expected }),
            _ => Ok(rest.trim()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lose_their_marks_but_not_their_signs() {
        let won = Some(Currency::Krw);
        for (text, bare) in [
            ("₩ 1,234", "1,234"),
            ("1.234,5원", "1.234,5"),
            ("－￦5", "-5"),
            ("+7건", "7"),
            ("KRW -3", "-3"),
            ("원", ""),
        ] {
            assert_eq!(bare_number(text, won).as_deref(), Ok(bare), "{text}");
        }
        assert_eq!(bare_number("$5", won), Err(InputError::OtherCurrency { expected: Currency::Krw }));
        assert_eq!(bare_number("$5", None).as_deref(), Ok("5"));
        assert_eq!(currencies_marked("¥"), [Currency::Cny, Currency::Jpy]);
        assert_eq!(currencies_marked("vat"), []);
    }
}
