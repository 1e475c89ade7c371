//! Stage 8, money in time: the cost plan by period, what was committed and paid of it, and the account.

use std::ops::RangeInclusive;

use crate::base::{Money, Text};
use crate::i18n;
use crate::insight::{CostPlan, Entry};
use crate::report::cash::{READING, cash};
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::Writer;

const TOTAL: Text = Text::new("Total", "합계", "合计");
const LINE: Text = Text::new("Line", "항목", "科目");
const PERIOD: Text = Text::new("Period", "기간", "期间");

/// The part; nothing while the funds are not known.
pub(super) fn write(w: &mut Writer<'_>) {
    let insight = w.insight;
    let Some(money) = insight.money.as_deref().filter(|money| money.total(Entry::Planned) > Money::ZERO) else {
        return;
    };
    by_period(w, money);
    w.note(
        Text::new(
            "The contingency is spread evenly, because an overrun may come in any month (our judgement).",
            "초과 지출은 어느 달에나 생길 수 있으므로 예비비는 매월 균등하게 나누었습니다(이 도구의 판단).",
            "超支可能发生在任何月份，因此预备金按月平均列示（本工具的判断）。",
        ),
        &[],
    );
    by_line(w, money);
    account(w, money);
}

/// Months, or quarters, or half-years: at most six columns beside the time before the start, so that they fit on a page.
fn periods(months: usize) -> Vec<RangeInclusive<usize>> {
    let step = match months {
        ..=6 => 1,
        7..=18 => 3,
        _ => 6,
    };
    (1..=months).step_by(step).map(|first| first..=(first + step - 1).min(months)).collect()
}

/// The time before the start, where anything falls into it, and the periods.
fn columns(money: &CostPlan) -> Vec<RangeInclusive<usize>> {
    let early = Entry::ALL.into_iter().any(|entry| money.at(entry, 0) != Money::ZERO);
    let before = early.then_some(0..=0).into_iter();
    before.chain(periods(money.cash.len() - 1)).collect()
}

fn name(w: &Writer<'_>, period: &RangeInclusive<usize>) -> String {
    let start = w.plan.company.start;
    let later = |number: &usize| u32::try_from(*number).ok().and_then(|number| number.checked_sub(1));
    let (first, last) = (period.start(), period.end());
    match (start, later(first), later(last)) {
        (Some(start), Some(first), Some(last)) => i18n::month_range(start.plus(first), start.plus(last), w.lang),
        (None, Some(_), _) if first < last => Text::new("Months {0}–{1}", "{0}~{1}개월 차", "第{0}至{1}个月")
            .fill(w.lang, &[&first.to_string(), &last.to_string()]),
        _ => words::money::month(start, *first, w.lang),
    }
}

fn by_period(w: &mut Writer<'_>, money: &CostPlan) {
    let columns = columns(money);
    let mut head = vec![Cell::text(w.t(LINE))];
    head.extend(columns.iter().map(|period| Cell::number(name(w, period))));
    head.push(Cell::number(w.t(TOTAL)));
    let row = |label: String, at: &dyn Fn(usize) -> Money, total: Money| -> Vec<Cell> {
        let parts = columns.iter().map(|period| w.money_cell(Some(period.clone().map(at).sum())));
        std::iter::once(Cell::text(label)).chain(parts).chain([w.money_cell(Some(total))]).collect()
    };
    let planned = Entry::Planned;
    let lines = money
        .lines
        .iter()
        .filter(|line| line.is_used())
        .map(|line| row(w.t(words::money::line(line.line)), &|month| line.at(planned, month), line.total(planned)));
    let lines = lines.collect();
    let total = row(w.t(TOTAL), &|month| money.at(planned, month), money.total(planned));
    let caption = Text::new("Cost plan by period", "기간별 비용 계획", "分期费用计划");
    w.wide_table("money-periods", caption, head, lines, Some(total));
    let (text, rest) = if money.short > Money::ZERO { (SHORT, money.short) } else { (EVEN, money.unspent) };
    w.say(text, &[&w.money(money.total(planned)), &w.money(rest), &w.money(money.funds)]);
}

fn by_line(w: &mut Writer<'_>, money: &CostPlan) {
    let cells = |label: Text, of: &dyn Fn(Entry) -> Money| -> Vec<Cell> {
        let entries = Entry::ALL.into_iter().map(|entry| w.money_cell(Some(of(entry))));
        std::iter::once(Cell::text(w.t(label))).chain(entries).collect()
    };
    let lines = money.lines.iter().filter(|line| line.is_used());
    let rows = lines.map(|line| cells(words::money::line(line.line), &|entry| line.total(entry))).collect();
    let total = cells(TOTAL, &|entry| money.total(entry));
    let mut head = vec![(LINE, false)];
    head.extend(Entry::ALL.map(|entry| (words::money::entry(entry), true)));
    let caption = Text::new("Planned, committed, paid", "계획·약정·집행", "计划、已签约与已支付");
    w.table("money-lines", caption, &head, rows, Some(total));
    let (used, kept) = money.contingency();
    if used > Money::ZERO {
        w.say(
            Text::new(
                "Of the contingency of {1}, {0} is used.",
                "예비비 {1} 중 초과 지출에 쓴 금액은 {0}입니다.",
                "预备金{1}中，超支已占用{0}。",
            ),
            &[&w.money(used), &w.money(kept)],
        );
    }
}

fn account(w: &mut Writer<'_>, money: &CostPlan) {
    w.shared_picture(cash(w.plan, w.insight, w.lang));
    let rows = columns(money).into_iter().filter_map(|period| {
        let end = money.cash.get(*period.end())?;
        let out = period.clone().filter_map(|month| Some(money.cash.get(month)?.out)).sum();
        let cash = Cell { figure: Some(end.figure.clone()), ..w.money_cell(Some(end.cash)) };
        Some(vec![Cell::text(name(w, &period)), w.money_cell(Some(out)), w.money_cell(Some(end.bare)), cash])
    });
    let rows = rows.collect();
    let number = |text| (text, true);
    let head = [
        (PERIOD, false),
        number(Text::new("Money out", "지출", "支出")),
        number(Text::new("Cash at its end without contribution", "공헌이익을 뺀 기말 잔액", "不计贡献毛利的期末余额")),
        number(Text::new("Cash at its end", "기말 현금 잔액", "期末现金余额")),
    ];
    w.table("money-cash", Text::new("The account", "현금 흐름", "现金流"), &head, rows, None);
    w.note(READING, &[]);
}

const EVEN: Text = Text::new(
    "Planned: {0}. Not planned for: {1}. Together they are the funds of {2}.",
    "계획 금액은 {0}, 남겨 둔 금액은 {1}이며, 둘을 합하면 전체 예산 {2}입니다.",
    "计划支出{0}，暂不支出{1}，合计即总资金{2}。",
);
const SHORT: Text = Text::new(
    "Planned: {0}. That is {1} more than the funds of {2}.",
    "계획 금액은 {0}입니다. 전체 예산 {2}보다 {1} 많습니다.",
    "计划支出{0}，比总资金{2}多出{1}。",
);
