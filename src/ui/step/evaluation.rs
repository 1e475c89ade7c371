//! Stage 12 on screen.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::{Money, Month, Text};
use crate::forecast;
use crate::forecast::{ChannelOutcome, Figure, Formula, MonthOutcome, Name, Outcome, Unit};
use crate::i18n;
use crate::library::ChannelRef;
use crate::plan::company::MAX_PEOPLE;
use crate::plan::evaluation::{Actual, ActualEdit, EvaluationEdit as Edit};
use crate::plan::{PlanEdit, RowEdit};
use crate::report::words;

use super::super::Desk;
use super::super::widget::{add_row, field, row_card, select};
use super::{answer, block, kpi, plain_block};

/// Below these the difference between plan and result is mostly chance (judgement).
const ENOUGH_DEALS: u64 = 30;
const ENOUGH_VISITS: u64 = 300;

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { plain_block(desk, "targets", TARGETS, Some(TARGETS_NOTE), targets(desk)) }
            { plain_block(desk, "actuals", ACTUALS, Some(ACTUALS_NOTE), actuals(desk)) }
            { plain_block(desk, "compared", COMPARED, Some(COMPARED_NOTE), compared(desk)) }
            { block(desk, "review", REVIEW, None, field(desk, "evaluation.review", REVIEW_FIELD, Kind::Text, desk.plan.evaluation.review.as_str())
                .hint(desk, REVIEW_HINT).edits(desk, |v| PlanEdit::Evaluation(Edit::Review(v.text())))) }
        </>
    }
}

fn result(desk: &Desk) -> Html {
    let Some(outcome) = promising(desk) else {
        return answer(desk.t(OPEN), html! { <div key="kpis" class="kpis" /> });
    };
    let enquiries = outcome.enquiries.as_ref();
    answer(
        desk.t(if enquiries.is_some() { LINE } else { LINE_DIRECT }),
        html! {
            <div key="kpis" class="kpis">
                { kpi(desk, ATTENTION, desk.figure(&outcome.visits), desk.t(WHOLE)) }
                { kpi(desk, ENQUIRIES, enquiries.map_or_else(|| "–".into(), |figure| desk.figure(figure)),
                    desk.t(if enquiries.is_some() { WHOLE } else { NO_ENQUIRIES })) }
                { kpi(desk, DEALS, desk.figure(&outcome.deals), desk.t(DEALS_NOTE)) }
            </div>
        },
    )
}

/// The outcome, if the plan promises anything to compare with.
fn promising(desk: &Desk) -> Option<&Outcome> {
    desk.insight.outcome.as_ref().filter(|outcome| outcome.visits.value > 0.0)
}

/// The months of the plan with what each shall bring.
fn planned<'a>(desk: &'a Desk, outcome: &'a Outcome) -> impl Iterator<Item = (Month, &'a MonthOutcome)> {
    let months = desk.insight.forecast.iter().flat_map(|forecast| &forecast.months);
    months.map(|(month, _)| *month).zip(&outcome.months)
}

fn targets(desk: &Desk) -> Html {
    let Some(outcome) = promising(desk) else {
        return html! { <p key="empty" class="empty">{ desk.t(OPEN) }</p> };
    };
    html! {
        <div key="table" class="table-wrap" tabindex="0">
            <table class="table">
                <thead key="head">
                    <tr>
                        <th key="month" scope="col">{ desk.t(MONTH) }</th>
                        <th key="visits" scope="col" class="num">{ desk.t(VISITS) }</th>
                        <th key="deals" scope="col" class="num">{ desk.t(DEALS) }</th>
                        <th key="media" scope="col" class="num">{ desk.t(MEDIA) }</th>
                    </tr>
                </thead>
                <tbody key="rows">
                    { for planned(desk, outcome).map(|(month, planned)| html! {
                        <tr key={month.to_string()}>
                            <th key="month" scope="row">{ i18n::month(month, desk.lang) }</th>
                            <td key="visits" class="num">{ desk.figure(&planned.visits) }</td>
                            <td key="deals" class="num">{ desk.figure(&planned.deals) }</td>
                            <td key="media" class="num">{ desk.short(planned.media) }</td>
                        </tr>
                    }) }
                </tbody>
                <tfoot key="sum">
                    <tr>
                        <th key="name" scope="row">{ desk.t(TOTAL) }</th>
                        <td key="visits" class="num">{ desk.figure(&outcome.visits) }</td>
                        <td key="deals" class="num">{ desk.figure(&outcome.deals) }</td>
                        <td key="media" class="num">{ desk.short(outcome.months.iter().map(|month| month.media).sum()) }</td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

/// Touchpoints to choose from: those in the mix, and whatever the row already names.
fn channels(desk: &Desk, actual: &Actual) -> Vec<(String, String)> {
    let on = |id: &str| desk.insight.mix.as_ref().and_then(|mix| mix.line(id)).is_some_and(|line| line.on);
    let mut offered: Vec<ChannelRef> = forecast::channels(&desk.plan);
    offered.retain(|channel| on(&channel.id));
    if !offered.iter().any(|channel| channel.id == actual.channel) {
        offered.extend(forecast::channel(&desk.plan, &actual.channel));
    }
    offered.iter().map(|channel| (channel.id.to_string(), channel.name.get(desk.lang).to_owned())).collect()
}

fn title(desk: &Desk, actual: &Actual) -> String {
    let channel = forecast::channel(&desk.plan, &actual.channel);
    match (actual.month, channel.as_ref().map(|channel| channel.name.get(desk.lang))) {
        (Some(month), Some(channel)) => format!("{} · {channel}", i18n::month(month, desk.lang)),
        (Some(month), None) => i18n::month(month, desk.lang),
        (None, Some(channel)) => channel.to_owned(),
        (None, None) => desk.t(NEW).to_owned(),
    }
}

fn actuals(desk: &Desk) -> Html {
    let edit = |edit| PlanEdit::Evaluation(Edit::Actual(edit));
    let months = desk.insight.forecast.as_ref().map(|forecast| forecast.months.clone()).unwrap_or_default();
    html! {
        <>
            { for desk.plan.evaluation.actuals.iter().map(|actual| {
                let id = actual.id;
                let name = |field: &str| format!("evaluation.{id}.{field}");
                let set = move |field| edit(RowEdit::Set(id, field));
                let inside = actual.month.is_none_or(|month| months.is_empty() || months.iter().any(|(m, _)| *m == month));
                let chosen = Some(&actual.channel).filter(|channel| !channel.is_empty());
                row_card(desk, name("row"), title(desk, actual), edit(RowEdit::Remove(id)), html! {
                    <>
                        { field(desk, name("month"), MONTH, Kind::Month, actual.month).hint(desk, MONTH_HINT).note(if inside { "" } else { desk.t(OUTSIDE) })
                            .edits(desk, move |v| set(ActualEdit::Month(v.month()))) }
                        { select(desk, &name("channel"), CHANNEL, &channels(desk, actual), chosen, move |v| set(ActualEdit::Channel(v.unwrap_or_default()))) }
                        { field(desk, name("spend"), SPEND, Kind::Money(desk.currency()), actual.spend)
                            .edits(desk, move |v| set(ActualEdit::Spend(v.money()))) }
                        { field(desk, name("visits"), VISITS, Kind::Count(MAX_PEOPLE), actual.visits)
                            .edits(desk, move |v| set(ActualEdit::Visits(v.number()))) }
                        { field(desk, name("deals"), DEALS, Kind::Count(MAX_PEOPLE), actual.deals)
                            .edits(desk, move |v| set(ActualEdit::Deals(v.number()))) }
                    </>
                })
            }) }
            { add_row(desk, "evaluation.actuals", ADD, edit(RowEdit::Add)) }
        </>
    }
}

/// A month of the plan: what was entered, and what the plan expects of the same touchpoints.
struct Compared {
    month: Month,
    visits: (Option<u64>, Figure),
    deals: (Option<u64>, Figure),
    spend: (Option<Money>, Money),
}

/// Adds what was entered; `None` while nothing was.
fn entered(values: impl Iterator<Item = u64>) -> Option<u64> {
    values.fold(None, |sum, value| Some(sum.unwrap_or(0_u64).saturating_add(value)))
}

fn months_compared(desk: &Desk, outcome: &Outcome) -> Vec<Compared> {
    let compared = |(i, (month, planned)): (usize, (Month, &MonthOutcome))| {
        let rows: Vec<&Actual> = desk.plan.evaluation.actuals.iter().filter(|row| row.month == Some(month)).collect();
        // A row without a touchpoint stands for all of them.
        let all = rows.iter().any(|row| row.channel.is_empty());
        let named = |c: &&ChannelOutcome| all || rows.iter().any(|row| row.channel == c.channel.id);
        let chosen = || outcome.channels.iter().filter(named);
        let sum = |name, parts| Figure::derive(name, Unit::Count, Formula::Sum, parts);
        let visits = sum(Name::Visits, chosen().filter_map(|c| c.by_month.get(i).cloned()).collect());
        let deals = if all {
            planned.deals.clone()
        } else {
            sum(Name::Deals, chosen().filter_map(|c| c.deals_of(i)).collect())
        };
        let spent = rows.iter().filter_map(|row| row.spend);
        let spent = spent.fold(None, |sum: Option<Money>, spend| Some(sum.unwrap_or_default() + spend));
        (!rows.is_empty()).then(|| Compared {
            month,
            visits: (entered(rows.iter().filter_map(|row| row.visits)), visits),
            deals: (entered(rows.iter().filter_map(|row| row.deals)), deals),
            spend: (spent, chosen().filter_map(|c| c.months.get(i).copied()).sum()),
        })
    };
    planned(desk, outcome).enumerate().filter_map(compared).collect()
}

fn compared(desk: &Desk) -> Html {
    let months = promising(desk).map(|outcome| months_compared(desk, outcome)).unwrap_or_default();
    if months.is_empty() {
        return html! { <p key="empty" class="empty">{ desk.t(NOTHING_YET) }</p> };
    }
    let visits = entered(months.iter().filter_map(|month| month.visits.0)).unwrap_or(0);
    let deals = entered(months.iter().filter_map(|month| month.deals.0)).unwrap_or(0);
    let early = visits < ENOUGH_VISITS || deals < ENOUGH_DEALS;
    let numbers = [visits, deals, ENOUGH_VISITS, ENOUGH_DEALS].map(i18n::edit_count);
    html! {
        <>
            <p key="early" hidden={!early}>{ EARLY.fill(desk.lang, &numbers.each_ref().map(String::as_str)) }</p>
            <div key="table" class="table-wrap" tabindex="0">
                <table class="table">
                    <thead key="head">
                        <tr>
                            <th key="month" scope="col">{ desk.t(MONTH) }</th>
                            <th key="visits" scope="col" class="num">{ desk.t(VISITS) }</th>
                            <th key="deals" scope="col" class="num">{ desk.t(DEALS) }</th>
                            <th key="spend" scope="col" class="num">{ desk.t(SPEND) }</th>
                            <th key="words" scope="col">{ desk.t(DIFFERENCE) }</th>
                        </tr>
                    </thead>
                    <tbody key="rows">{ for months.iter().map(|month| month_row(desk, month)) }</tbody>
                </table>
            </div>
        </>
    }
}

fn month_row(desk: &Desk, month: &Compared) -> Html {
    let count = |(actual, plan): &(Option<u64>, Figure)| {
        let actual = actual.map_or_else(|| "–".to_owned(), i18n::edit_count);
        PAIR.fill(desk.lang, &[&actual, &words::figure::value(plan, desk.currency(), desk.lang)])
    };
    let (spent, planned) = month.spend;
    let spent = spent.map_or_else(|| "–".to_owned(), |money| desk.short(money));
    html! {
        <tr key={month.month.to_string()}>
            <th key="month" scope="row">{ i18n::month(month.month, desk.lang) }</th>
            <td key="visits" class="num">{ count(&month.visits) }</td>
            <td key="deals" class="num">{ count(&month.deals) }</td>
            <td key="spend" class="num">{ PAIR.fill(desk.lang, &[&spent, &desk.short(planned)]) }</td>
            <td key="words">{ difference(desk, &month.deals) }</td>
        </tr>
    }
}

/// Within a twentieth counts as planned.
const AS_PLANNED: f64 = 0.05;

fn difference(desk: &Desk, (actual, plan): &(Option<u64>, Figure)) -> String {
    let Some(actual) = actual else { return desk.t(NO_DEALS_ENTERED).to_owned() };
    if plan.value <= 0.0 {
        return desk.t(NOT_PLANNED).to_owned();
    }
    #[expect(clippy::cast_precision_loss, reason = "counts stay below 2^53")]
    let off = *actual as f64 / plan.value - 1.0;
    let share = i18n::percent(off.abs(), 0, desk.lang);
    match off {
        off if off.abs() <= AS_PLANNED => desk.t(ON_PLAN).to_owned(),
        off if off > 0.0 => MORE.fill(desk.lang, &[&share]),
        _ => FEWER.fill(desk.lang, &[&share]),
    }
}

const LINE: Text = Text::new(
    "Three levels to measure: attention, enquiries, deals. These are the plan’s targets.",
    "관심, 문의, 거래 세 단계로 재요. 계획 기간 전체의 목표예요.",
    "分三层衡量：关注、咨询、成交。以下是整个方案的目标。",
);
const LINE_DIRECT: Text = Text::new(
    "Attention first, then deals: these are the plan’s targets. Enquiries are not counted, as customers order directly.",
    "관심과 거래를 차례로 재요. 고객이 바로 주문하므로 문의 목표는 잡지 않았어요.",
    "先有关注，再有成交，以下是整个方案的目标。客户直接下单，因此不设咨询目标。",
);
const OPEN: Text = Text::new(
    "Targets follow once the plan has a mix that brings visits.",
    "방문을 가져올 접점이 정해지면 목표가 나와요.",
    "确定能带来访问的接触点后，即可得出目标。",
);
const ATTENTION: Text = Text::new("Attention: visits", "관심: 방문", "关注：访问量");
const WHOLE: Text = Text::new("Whole plan", "계획 기간 전체", "整个方案期");
const ENQUIRIES: Text = Text::new("Enquiries", "문의", "咨询");
const NO_ENQUIRIES: Text = Text::new("Direct orders, no target", "바로 주문, 목표 없음", "直接下单，不设目标");
const DEALS: Text = Text::new("Deals", "거래", "成交");
const DEALS_NOTE: Text = Text::new("Orders or contracts won", "주문 또는 계약", "订单或签约");
const TARGETS: Text = Text::new("Targets month by month", "월별 목표", "每月目标");
const TARGETS_NOTE: Text = Text::new(
    "Split by season and rounded as far as the evidence carries. They are averages, not promises.",
    "시즌에 따라 나눈 평균값이에요. 근거가 확실한 자리까지만 보여 주고, 약속하는 수치는 아니에요.",
    "按季节分配，并按依据的可靠程度取整。这些是平均值，不是承诺。",
);
const MONTH: Text = Text::new("Month", "월", "月份");
const VISITS: Text = Text::new("Visits", "방문", "访问");
const MEDIA: Text = Text::new("Media spend", "매체비", "媒体费用");
const TOTAL: Text = Text::new("Whole plan", "합계", "合计");
const ACTUALS: Text = Text::new("What really happened", "실적", "实际结果");
const ACTUALS_NOTE: Text = Text::new(
    "One entry a month and touchpoint, from the reports of the platforms and the shop.",
    "광고 매체와 쇼핑몰의 보고서를 보고 월별·접점별로 하나씩 적으세요.",
    "按月、按接触点各填一条，数据取自平台和店铺后台。",
);
const NEW: Text = Text::new("New entry", "새 기록", "新记录");
const MONTH_HINT: Text = Text::new("Year-month, e.g. 2027-06", "연-월, 예: 2027-06", "年-月，例如2027-06");
const OUTSIDE: Text = Text::new("Not a month of the plan.", "계획 기간이 아닌 달이에요.", "该月不在方案期内。");
const CHANNEL: Text = Text::new("Touchpoint", "접점", "接触点");
const SPEND: Text = Text::new("Money spent", "쓴 돈", "花费");
const ADD: Text = Text::new("Add a month’s result", "월별 실적 추가", "添加月度结果");
const COMPARED: Text = Text::new("Result against plan", "계획 대비 실적", "实际与计划对比");
const COMPARED_NOTE: Text = Text::new(
    "The plan’s numbers count only the touchpoints entered for the month.",
    "계획 수치는 그달에 기록한 접점만 더한 값이에요.",
    "计划数只计当月已填写的接触点。",
);
const NOTHING_YET: Text = Text::new(
    "The comparison appears with the first result entered for a month of the plan.",
    "계획 기간의 실적을 하나라도 적으면 비교해 드려요.",
    "填写方案期内任一月的结果后，即显示对比。",
);
const EARLY: Text = Text::new(
    "Too early to judge: {0} visits and {1} deals so far. Below {2} visits or {3} deals the difference may be chance.",
    "아직 판단하기 일러요. 지금까지 방문 {0}회, 거래 {1}건이에요. 방문 {2}회나 거래 {3}건보다 적으면 차이가 우연일 수 있어요.",
    "现在下结论为时过早：目前访问{0}次、成交{1}单。访问不足{2}次或成交不足{3}单时，差异可能只是偶然。",
);
const PAIR: Text = Text::new("{0} of {1}", "{0} / {1}", "{0} / {1}");
const DIFFERENCE: Text = Text::new("Deals against plan", "계획 대비 거래", "成交与计划相比");
const NO_DEALS_ENTERED: Text = Text::new("Deals not entered", "거래 수를 적지 않았어요", "未填写成交数");
const NOT_PLANNED: Text = Text::new("Not in the plan", "계획에 없던 접점이에요", "计划外的接触点");
const ON_PLAN: Text = Text::new("As planned", "계획대로예요", "与计划相符");
const MORE: Text = Text::new("{0} more than planned", "계획보다 {0} 많아요", "比计划多{0}");
const FEWER: Text = Text::new("{0} fewer than planned", "계획보다 {0} 적어요", "比计划少{0}");
const REVIEW: Text = Text::new("Review", "점검", "复盘");
const REVIEW_FIELD: Text = Text::new(
    "When, with whom, and what was learnt",
    "언제, 누구와 점검하고 무엇을 배웠나요",
    "何时、与谁复盘，学到了什么",
);
const REVIEW_HINT: Text = Text::new(
    "E.g. first Monday of the month, owner and shop manager; one decision each time",
    "예: 매월 첫 월요일, 대표와 매장 관리자, 매번 결정 한 가지",
    "例如：每月第一个周一，老板与店长参加，每次定一件事",
);
