//! What would change the answer, in words.

use crate::base::{Currency, Lang, Money, Ppm, Text};
use crate::forecast::{self, Name, Score};
use crate::i18n::{edit_decimal, money_short, ppm};
use crate::insight::flips::{Change, Flip, Lever};
use crate::plan::Plan;

use super::figure_name::name;
use super::score_name::{item, kind};

/// What a lever is called.
#[must_use]
pub fn lever(lever: &Lever, plan: &Plan, lang: Lang) -> String {
    let text = match lever {
        Lever::Margin => name(Name::ContributionMargin),
        Lever::OrderValue => name(Name::OrderValue),
        Lever::OrdersPerYear => name(Name::OrdersPerYear),
        Lever::Lifetime => name(Name::LifetimeMonths),
        Lever::Funds => name(Name::Funds),
        Lever::Costs => name(Name::CostLines),
        Lever::Hours => name(Name::HoursPerWeek),
        Lever::Outsourcing => Text::new("Outside help a month", "월 외주비", "每月外包费用"),
        Lever::Capacity => {
            Text::new("Orders a month that can be served", "더 받을 수 있는 월 주문 수", "每月还能承接的订单数")
        }
        Lever::Runway => kind(Score::Runway),
        Lever::Audience => name(Name::AudienceSize),
        Lever::Site => Text::new("Own web site", "자사 홈페이지", "自有网站"),
        Lever::CloseRate => name(Name::CloseRate),
        Lever::Conversion(channel) => {
            let channel = forecast::channel(plan, channel);
            let channel = channel.as_ref().map_or("–", |channel| channel.name.get(lang));
            let figure = if plan.customers.sale == crate::plan::Sale::Direct { Name::CvrSale } else { Name::CvrLead };
            return Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}").fill(lang, &[channel, name(figure).get(lang)]);
        }
        Lever::Item(of) => {
            return Text::new("“{0}”, points of 5", "‘{0}’ 점수(5점 만점)", "“{0}”得分（满分5分）")
                .fill(lang, &[item(*of).get(lang)]);
        }
    };
    text.get(lang).to_owned()
}

fn value(lever: &Lever, value: u64, currency: Currency, lang: Lang) -> String {
    let whole = i64::try_from(value).unwrap_or(i64::MAX);
    let months = |n: u64| Text::new("{0} months", "{0}개월", "{0}个月").fill(lang, &[&n.to_string()]);
    match lever {
        Lever::OrderValue | Lever::Funds | Lever::Costs | Lever::Outsourcing => {
            money_short(Money(whole), currency, lang)
        }
        Lever::Margin | Lever::CloseRate | Lever::Conversion(_) => {
            ppm(Ppm(u32::try_from(value).unwrap_or(u32::MAX)), lang)
        }
        Lever::OrdersPerYear => edit_decimal(Money(whole).major(Currency::Krw) / 1_000.0, 1),
        Lever::Lifetime | Lever::Runway => months(value),
        Lever::Hours => Text::new("{0} h", "{0}시간", "{0}小时").fill(lang, &[&value.to_string()]),
        Lever::Site => {
            let there = Text::new("there", "있음", "有");
            let missing = Text::new("none", "없음", "无");
            if value > 0 { there } else { missing }.get(lang).to_owned()
        }
        Lever::Capacity | Lever::Audience | Lever::Item(_) => crate::i18n::count(whole, lang),
    }
}

/// One change: what it is now and what it has to become.
#[must_use]
pub fn change(change: &Change, plan: &Plan, lang: Lang) -> String {
    let currency = plan.company.currency;
    let what = lever(&change.lever, plan, lang);
    let to = value(&change.lever, change.to, currency, lang);
    match change.from {
        Some(from) => Text::new("{0}: from {1} to {2}", "{0}: {1} → {2}", "{0}：{1} → {2}")
            .fill(lang, &[&what, &value(&change.lever, from, currency, lang), &to]),
        None => Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}").fill(lang, &[&what, &to]),
    }
}

/// The changes of a flip, joined.
#[must_use]
pub fn changes(flip: &Flip, plan: &Plan, lang: Lang) -> String {
    let parts: Vec<String> = flip.changes.iter().map(|one| change(one, plan, lang)).collect();
    parts.join(Text::new(" and ", ", 그리고 ", "，并且").get(lang))
}
