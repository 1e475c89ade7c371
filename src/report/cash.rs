//! The account over the plan as a picture; the same on the page of the stage and in the document.

use crate::base::{Lang, Money, Text};
use crate::chart::{Chart, Curve, Line, Mark, Tick, ticks};
use crate::i18n;
use crate::insight::Insight;
use crate::plan::Plan;

use super::doc::{Cell, Picture};
use super::drawn;
use super::words;

/// Names of months that fit under the picture.
const MOST_LABELS: usize = 7;

/// Cash at the end of every month: recorded months solid, the forecast dashed, without the contribution as a hairline.
#[must_use]
pub fn cash(plan: &Plan, insight: &Insight, lang: Lang) -> Option<Picture> {
    let money = insight.money.as_deref()?;
    let (currency, start) = (plan.company.currency, plan.company.start);
    let short = |amount: Money| i18n::money_short(amount, currency, lang);
    let at = |month: usize, amount: Money| (place(month), amount.major(currency));
    let (lowest, low) = money.lowest()?;
    let last = money.cash.len() - 1;
    let mark = |month: usize, amount: Money| Mark { point: at(month, amount), label: short(amount) };
    let end = money.cash.last().filter(|_| last != lowest).map(|end| mark(last, end.cash));
    let points = money.cash.iter().enumerate();
    let bare = points.clone().map(|(month, point)| at(month, point.bare));
    let brings = money.cash.iter().any(|point| point.cash != point.bare);
    let step = money.cash.len().div_ceil(MOST_LABELS);
    let named = |month: usize| match (start, u32::try_from(month).ok().and_then(|month| month.checked_sub(1))) {
        (Some(start), Some(later)) => i18n::month_short(start.plus(later), lang),
        _ => words::money::month(start, month, lang),
    };
    let top = money.cash.iter().map(|point| point.cash.max(point.bare)).max().unwrap_or_default();
    let up = ticks(top.major(currency), 4).into_iter();
    let certain = money.cash.iter().filter(|point| point.recorded).count();
    let curves = [
        (Curve::Actual, RECORDED, certain > 0),
        (Curve::Forecast, EXPECTED, certain <= last),
        (Curve::Beside, WITHOUT, brings),
    ];
    let legend = curves
        .into_iter()
        .filter(|(.., shown)| *shown)
        .map(|(curve, name, _)| (curve, name.get(lang).to_owned()))
        .collect();
    let line = Line {
        points: points.map(|(month, point)| at(month, point.cash)).collect(),
        certain,
        beside: if brings { bare.collect() } else { Vec::new() },
        legend,
        marks: std::iter::once(mark(lowest, low.cash)).chain(end).collect(),
        axes: [ACROSS, UP].map(|text| text.get(lang).to_owned()),
        across: (0..=last).step_by(step).map(|month| Tick { value: place(month), text: named(month) }).collect(),
        up: up.map(|value| Tick { value, text: short(Money::from_major(value, currency)) }).collect(),
        ..Line::default()
    };
    let title = words::money::cash_title(start, money, currency, lang)?;
    let (first, end) = money.cash.first().zip(money.cash.last())?;
    let month = |number| words::money::month(start, number, lang);
    let summary = SUMMARY
        .fill(lang, &[&month(0), &short(first.cash), &month(last), &short(end.cash), &month(lowest), &short(low.cash)]);
    let full = |amount| i18n::money(amount, currency, lang);
    let rows = money.cash.iter().enumerate().map(|(i, point)| {
        let cash = drawn::number(full(point.cash), &point.figure);
        vec![Cell::text(month(i)), Cell::number(full(point.out)), Cell::number(full(point.bare)), cash]
    });
    let id = "cash-chart";
    let data = drawn::data(id, &[(ACROSS, false), (OUT, true), (BARE, true), (UP, true)], rows.collect(), lang);
    Some(Picture { id: id.to_owned(), title, summary, chart: Chart::Line(line), data })
}

fn place(month: usize) -> f64 {
    f64::from(u32::try_from(month).unwrap_or(u32::MAX))
}

/// How to read it.
pub const READING: Text = Text::new(
    "Dashed: forecast. Solid: months with recorded payments. Thin: without the contribution of the forecast. Contribution \
     counts in the month of the order (our judgement), always as forecast, because results record deals and not what they \
     leave. The contingency stays in the account until it is needed; own working hours are not paid from the funds.",
    "점선은 예측, 실선은 지출을 기록한 달, 가는 선은 예측 공헌이익 제외 잔액이에요. 공헌이익은 주문한 달에 들어온다고 보고(이 도구의 \
     판단) 늘 예측값을 써요. 실적에는 거래 수만 있고 남은 이익은 없기 때문이에요. 예비비는 쓸 일이 생길 때까지 계좌에 두고, 자체 \
     인건비는 이 예산에서 나가지 않아요.",
    "虚线为预测，实线为已有支出记录的月份，细线为不计预测贡献毛利的余额。贡献毛利按下单当月到账计（本工具的判断），且始终采用预测值，\
     因为实际结果只记录成交数。预备金在动用之前留在账上；自有人员工时不从本资金支出。",
);
const RECORDED: Text = Text::new("Recorded", "기록한 달", "已记录");
const EXPECTED: Text = Text::new("Forecast", "예측", "预测");
const WITHOUT: Text = Text::new("Without contribution", "공헌이익 제외", "不计贡献毛利");
const OUT: Text = Text::new("Money out", "지출", "支出");
const BARE: Text = Text::new("Cash without contribution", "공헌이익 제외 잔액", "不计贡献毛利的余额");
const SUMMARY: Text = Text::new(
    "Cash at the month’s end goes from {1} ({0}) to {3} ({2}); the least is {5} ({4}).",
    "월말 현금 잔액: {0} {1}, {2} {3}. 최저: {4} {5}.",
    "月末现金余额：{0}为{1}，{2}为{3}；最低为{4}的{5}。",
);
const ACROSS: Text = Text::new("Month", "월", "月份");
const UP: Text = Text::new("Cash at the month’s end", "월말 현금 잔액", "月末现金余额");
