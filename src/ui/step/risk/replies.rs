//! The reply promise: what was promised, and whether the hours keep it, month by month.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::Kind;
use crate::base::Text;
use crate::i18n;
use crate::plan::organisation::OrganisationEdit;
use crate::plan::risk::RiskEdit as Edit;
use crate::plan::{PlanEdit, Sale};
use crate::report::words;
use crate::score::{Reply, ReplyMonth};

use super::super::super::Desk;
use super::super::super::widget::{DataTable, field, select};
use super::super::block;
use super::edit;

/// The answer, the fields, the months.
pub(super) fn view(desk: &Desk) -> Html {
    let risk = &desk.plan.risk;
    let asks = desk.plan.customers.sale == Sale::Direct;
    let found = desk.insight.reply(&desk.plan);
    let line = words::reply::line(&found, risk.reply_hours, desk.lang);
    let days: Vec<(u32, String)> =
        (1..=7).rev().map(|n: u32| (n, DAYS_OF.fill(desk.lang, &[&n.to_string()]))).collect();
    let body = html! {
        <>
            <p key="line" id="risk.reply" class="field-wide chart-title">{ line }</p>
            { field(desk, "risk.reply_hours", REPLY, Kind::Count(720), risk.reply_hours).hint(desk, REPLY_HINT).unit(desk, HOURS)
                .edits(desk, |v| edit(Edit::ReplyHours(v.small()))) }
            { field(desk, "risk.reply_minutes", MINUTES, Kind::Count(480), risk.reply_minutes).hint(desk, MINUTES_HINT).unit(desk, MINUTES_UNIT)
                .edits(desk, |v| edit(Edit::ReplyMinutes(v.small().filter(|minutes| *minutes > 0)))) }
            { select(desk, "risk.work_days", DAYS, &days, risk.work_days.as_ref(), |v| edit(Edit::WorkDays(v))) }
            { for asks.then(|| field(desk, "risk.enquiries", ENQUIRIES, Kind::Count(crate::plan::company::MAX_PEOPLE), risk.enquiries)
                .hint(desk, ENQUIRIES_HINT).edits(desk, |v| edit(Edit::Enquiries(v.number())))) }
            { for found.ok().map(|reply| html! {
                <div key="months" class="field-wide rows">{ capacity(desk, &reply) }{ table(desk, &reply) }</div>
            }) }
        </>
    };
    block(desk, "promises", PROMISES, Some(PROMISES_NOTE), body)
}

/// The longest wait as a key figure; nothing while it is not known.
pub(super) fn kpi(desk: &Desk) -> Html {
    let found = desk.insight.reply(&desk.plan).ok();
    let worst = found.as_ref().and_then(Reply::worst);
    let shown = worst.and_then(|month| Some((month.month, month.wait.as_ref()?)));
    let (value, note) = shown.map_or_else(
        || ("–".into(), desk.t(WAIT_OPEN).to_owned()),
        |(month, wait)| {
            (desk.figure_as(wait, words::reply::hours(wait.value, desk.lang)), i18n::month(month, desk.lang))
        },
    );
    super::super::kpi(desk, WAIT, value, note)
}

/// What the hours answer, against what the forecast counts with.
fn capacity(desk: &Desk, reply: &Reply) -> Html {
    let shown = desk.figure_as(&reply.capacity, i18n::decimal(reply.capacity.value.floor(), 0, desk.lang));
    let answerable = words::reply::whole(reply.capacity.value);
    let limit = desk.plan.organisation.enquiries;
    let counts = match limit {
        Some(limit) => LIMITED.fill(desk.lang, &[&i18n::count(i64::try_from(limit).unwrap_or(i64::MAX), desk.lang)]),
        None => desk.t(UNLIMITED).to_owned(),
    };
    let edit = PlanEdit::Organisation(OrganisationEdit::Enquiries(Some(answerable)));
    let onclick: Callback<MouseEvent> = desk.edit_on("organisation.enquiries", edit);
    let differs = desk.plan.customers.sale == Sale::Enquiry && limit != Some(answerable);
    html! {
        <div key="capacity" class="risk-capacity">
            <p key="line" class="block-foot">{ desk.t(ANSWERS) }{ " " }{ shown }{ desk.t(STOP) }{ " " }{ for (desk.plan.customers.sale == Sale::Enquiry).then_some(counts) }</p>
            <button key="take" id="risk.capacity" type="button" class="btn btn-small" hidden={!differs} {onclick}>{ desk.t(TAKE) }</button>
        </div>
    }
}

fn table(desk: &Desk, reply: &Reply) -> Html {
    let row = |month: &ReplyMonth| {
        let wait = month.wait.as_ref().map(|wait| desk.figure_as(wait, words::reply::hours(wait.value, desk.lang)));
        html! {
            <tr key={month.month.to_string()}>
                <th key="month" scope="row" class="month">{ i18n::month(month.month, desk.lang) }</th>
                <td key="enquiries" class="num">{ desk.figure(&month.enquiries) }</td>
                <td key="needed" class="num">{ desk.figure(&month.needed) }</td>
                <td key="there" class="num">{ desk.figure(&reply.there) }</td>
                <td key="wait" class="num">{ wait.unwrap_or_else(|| "–".into()) }</td>
                <td key="kept">{ desk.t(words::reply::kept(month.kept)) }</td>
            </tr>
        }
    };
    html! {
        <DataTable key="table" name={desk.t(REPLIES)} id="risk.months">
            <thead key="head"><tr>
                <th key="month" scope="col">{ desk.t(MONTH) }</th><th key="enquiries" class="num" scope="col">{ desk.t(words::reply::ENQUIRIES) }</th>
                <th key="needed" class="num" scope="col">{ desk.t(words::reply::NEEDED) }</th><th key="there" class="num" scope="col">{ desk.t(words::reply::THERE) }</th>
                <th key="wait" class="num" scope="col">{ desk.t(words::reply::WAIT) }</th><th key="kept" scope="col">{ desk.t(words::reply::PROMISE) }</th>
            </tr></thead>
            <tbody key="body">{ for reply.months.iter().map(row) }</tbody>
        </DataTable>
    }
}

const PROMISES: Text = Text::new("Reply promise", "답변 약속", "回复承诺");
const PROMISES_NOTE: Text = Text::new(
    "The longest wait is that of an enquiry that comes right after the last working day ends. Where more comes than can be \
        answered, the wait grows through the month.",
    "가장 오래 기다리는 것은 마지막 응대일이 끝난 직후에 들어온 문의예요. 답할 수 있는 것보다 많이 들어오면 대기는 달이 갈수록 길어져요.",
    "等待最久的是最后一个工作日下班后到来的咨询；来的比能回复的多时，等待会逐月拉长。",
);
const REPLY: Text = Text::new("Enquiries are answered within", "고객에게 약속한 답변 시한", "咨询回复时限");
const REPLY_HINT: Text = Text::new(
    "The longest a customer waits, weekends included; 24 or less",
    "주말을 포함해 고객이 기다리는 최대 시간, 24시간 이내 권장",
    "含周末在内，客户最长的等待时间，建议不超过24小时",
);
const HOURS: Text = Text::new("hours", "시간", "小时");
const DAYS: Text = Text::new(
    "Days a week with answers (not chosen: every day)",
    "주당 응대 일수(고르지 않으면 매일)",
    "每周回复天数（未选按每天计）",
);
const DAYS_OF: Text = Text::new("{0} a week", "주 {0}일", "每周{0}天");
const MINUTES: Text = Text::new("Time an enquiry takes", "문의 한 건에 드는 시간", "每个咨询用时");
const MINUTES_HINT: Text = Text::new(
    "Reading, answering, writing it down; 15 where empty (our judgement)",
    "읽고 답하고 기록하는 시간, 비우면 15분(이 도구의 판단)",
    "含阅读、回复和记录；留空按15分钟计（本工具的判断）",
);
const MINUTES_UNIT: Text = Text::new("minutes", "분", "分钟");
const ENQUIRIES: Text = Text::new("Enquiries a month", "한 달 문의 수", "每月咨询数");
const ENQUIRIES_HINT: Text = Text::new(
    "Customers order by themselves, so the forecast knows of none; count last month’s, or leave it empty",
    "고객이 직접 주문해서 예측에는 문의가 없어요. 지난달 문의를 세어 적거나 비워 두세요",
    "客户自行下单，预测中没有咨询数；可数一数上月的数量，或留空",
);
const WAIT: Text = Text::new("Longest wait for an answer", "답변까지 가장 긴 대기", "最长回复等待");
const WAIT_OPEN: Text = Text::new("Not known yet", "아직 알 수 없어요", "尚不清楚");
const ANSWERS: Text = Text::new(
    "Enquiries a month that the remaining hours can answer:",
    "접점 운영 외 시간으로 한 달에 답할 수 있는 문의:",
    "组合之外的工时每月可回复的咨询：",
);
const STOP: Text = Text::new(".", "건.", "个。");
const LIMITED: Text = Text::new(
    "The forecast counts with {0} (stage 10).",
    "예측에는 {0}건으로 반영돼 있어요(10단계).",
    "预测按{0}个计（第10阶段）。",
);
const UNLIMITED: Text = Text::new(
    "The forecast counts without a limit (stage 10).",
    "예측에는 한도가 반영돼 있지 않아요(10단계).",
    "预测未设上限（第10阶段）。",
);
const TAKE: Text = Text::new("Use this number in the forecast", "이 수를 예측에 반영하기", "在预测中采用该数");
const REPLIES: Text = Text::new("Enquiries and replies by month", "월별 문의와 답변", "各月咨询与回复");
const MONTH: Text = Text::new("Month", "월", "月份");
