//! Money in time: lines, what is asked of them, months of the plan, and what findings say about them.

use crate::base::{Currency, Lang, Money, Month, Text};
use crate::i18n::{Particle, money_short};
use crate::insight::{CostPlan, Entry};
use crate::plan::MoneyLine;
use crate::score::{Finding, Rule, Severity};

use super::with;

words! {
    /// What is asked of a line and a month.
    entry(Entry) {
        Planned: "Plan", "계획", "计划";
        Committed: "Committed", "약정", "已签约";
        Actual: "Paid", "집행", "已支付";
        Left: "Left", "잔액", "余额";
    }
}

/// A line of the cost plan.
#[must_use]
pub const fn line(line: MoneyLine) -> Text {
    match (line, line.cost()) {
        (_, Some(cost)) => super::plan::cost_line(cost),
        (MoneyLine::Outsourcing, _) => Text::new("Outside help", "외주비", "外包费用"),
        (MoneyLine::Contingency, _) => Text::new("Contingency", "예비비", "预备金"),
        (_, None) => Text::new("Media", "매체비", "媒体费用"),
    }
}

/// A month of a plan by its number; 0 is the time before the start.
#[must_use]
pub fn month(start: Option<Month>, number: usize, lang: Lang) -> String {
    let later = u32::try_from(number).ok().and_then(|number| number.checked_sub(1));
    match (later, start) {
        (None, _) => BEFORE.get(lang).to_owned(),
        (Some(later), Some(start)) => crate::i18n::month(start.plus(later), lang),
        (Some(_), None) => NUMBERED.fill(lang, &[&number.to_string()]),
    }
}

/// The same for a sentence: "in June 2027".
fn when(start: Option<Month>, number: usize, lang: Lang) -> String {
    let name = month(start, number, lang);
    match (lang, number) {
        (Lang::En, 0) => "before the start".to_owned(),
        (Lang::En, _) if start.is_none() => format!("in month {number}"),
        (Lang::En, _) => format!("in {name}"),
        _ => name,
    }
}

/// What the account does, in one line.
#[must_use]
pub fn cash_title(start: Option<Month>, money: &CostPlan, currency: Currency, lang: Lang) -> Option<String> {
    let (lowest, point) = money.lowest()?;
    if let Some((month, true)) = money.below() {
        return Some(falls_below(&when(start, month, lang), Money::ZERO - point.cash, true, currency, lang));
    }
    let left = with(lang, &money_short(point.cash, currency, lang), Particle::Is);
    let month = when(start, lowest, lang);
    Some(
        Text::new("Cash is lowest {0}: {1} left", "현금이 가장 적은 때는 {0}, 잔액은 {1}", "{0}现金最少，余额{1}")
            .fill(lang, &[&month, &left]),
    )
}

fn falls_below(when: &str, missing: Money, even_so: bool, currency: Currency, lang: Lang) -> String {
    let missing = with(lang, &money_short(missing, currency, lang), Particle::Subject);
    if even_so { BELOW } else { BELOW_WITHOUT }.fill(lang, &[when, &missing])
}

/// The findings about money in time.
pub(super) fn headline(finding: &Finding, currency: Currency, lang: Lang) -> String {
    let value = |i: usize| finding.values.get(i).copied().unwrap_or(0.0);
    let amount = |i: usize| Money::from_major(value(i), currency);
    let short = |i: usize| money_short(amount(i), currency, lang);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places, years and months")]
    let whole = |i: usize| value(i) as u32;
    let place = usize::try_from(whole(0)).unwrap_or_default();
    match finding.rule {
        Rule::CashBelowZero => {
            let month = i32::try_from(whole(1)).ok().and_then(|year| Month::new(year, whole(2)));
            let when = month.map_or_else(|| when(None, place, lang), |month| when(Some(month), 1, lang));
            let even_so = finding.severity == Severity::Error;
            Text::new("{0}.", "{0}.", "{0}。").fill(lang, &[&falls_below(&when, amount(3), even_so, currency, lang)])
        }
        Rule::LineOver => {
            let name = MoneyLine::ALL.get(place).map_or("", |of| line(*of).get(lang));
            OVER.fill(lang, &[name, &with(lang, &short(1), Particle::Is), &short(2)])
        }
        _ => USED.fill(lang, &[&short(0), &with(lang, &short(1), Particle::Is)]),
    }
}

const BEFORE: Text = Text::new("Before the start", "시작 전", "启动前");
const NUMBERED: Text = Text::new("Month {0}", "{0}개월 차", "第{0}个月");
const BELOW: Text = Text::new(
    "Cash runs out {0}; at the lowest point {1} is missing",
    "{0}에 현금이 바닥나고, 가장 부족할 때는 {1} 모자라요",
    "{0}现金转为负数，缺口最大时达{1}",
);
const BELOW_WITHOUT: Text = Text::new(
    "Without the contribution of the forecast cash runs out {0}; at the lowest point {1} is missing",
    "예측한 공헌이익이 들어오지 않으면 {0}에 현금이 바닥나고, 가장 부족할 때는 {1} 모자라요",
    "若预测的贡献毛利未能到账，{0}现金将转为负数，缺口最大时达{1}",
);
const OVER: Text = Text::new(
    "{0}: {1} is committed and paid, {2} was planned.",
    "{0}: 계획은 {2}, 약정과 집행을 합하면 {1}.",
    "{0}：计划{2}，已签约与已支付合计{1}。",
);
const USED: Text = Text::new(
    "Beyond the plan {0} is committed and paid; the contingency is {1}.",
    "계획을 넘은 약정·집행 금액은 {0}, 예비비는 {1}.",
    "超出计划的签约与支付合计{0}，预备金为{1}。",
);
