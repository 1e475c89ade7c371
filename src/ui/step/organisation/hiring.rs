//! Who comes when, at what cost, and which months would be too full without them.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::Action;
use crate::base::Text;
use crate::forecast::Figure;
use crate::insight::Hiring;
use crate::insight::hiring::Newcomer;
use crate::plan::Person;
use crate::report::words;

use super::super::super::Desk;
use super::super::kpi;
use super::load;

pub(super) fn view(desk: &Desk) -> Html {
    let plan = Hiring::of(&desk.plan, &desk.insight);
    let over = desk.insight.load.over();
    let to_load: Callback<MouseEvent> = desk.on(Action::GoToField("organisation.load".to_owned()));
    let go =
        html! { <button key="go" type="button" class="btn btn-small" onclick={to_load}>{ desk.t(TO_LOAD) }</button> };
    if plan.newcomers.is_empty() {
        return html! {
            <div key="hires" class="empty" id="organisation.hiring" tabindex="-1">
                <p key="said">{ desk.t(NOBODY) }</p>
                <p key="over" hidden={over.is_empty()}>{ load::said(desk, &over) }</p>
                { go }
            </div>
        };
    }
    let count = plan.newcomers.len().to_string();
    let note = match plan.unpriced() {
        0 => desk.t(COST_NOTE).to_owned(),
        open => UNPRICED.fill(desk.lang, &[&open.to_string()]),
    };
    html! {
        <div key="hires" class="rows" id="organisation.hiring" tabindex="-1">
            <div key="kpis" class="kpis">
                { kpi(desk, COUNT, count.into(), HOURS_NOTE.fill(desk.lang, &[&plan.hours.to_string()])) }
                { kpi(desk, COST, desk.figure(&plan.cost), note) }
            </div>
            { for plan.newcomers.iter().filter_map(|one| card(desk, one)) }
            <p key="over" class="fine" hidden={over.is_empty()}>{ STILL.fill(desk.lang, &[&load::said(desk, &over)]) }{ " " }{ go }</p>
        </div>
    }
}

fn card(desk: &Desk, one: &Newcomer) -> Option<Html> {
    let person = desk.plan.organisation.people.iter().find(|person| person.id == one.person)?;
    let name = words::organisation::who(&desk.plan, crate::insight::Who::Person(one.person), desk.lang);
    let to_fields: Callback<MouseEvent> = desk.on(Action::GoToField(format!("organisation.{}.from", one.person)));
    let named = CHANGE_NAMED.fill(desk.lang, &[&name]);
    Some(html! {
        <div key={one.person.to_string()} class="row-card way">
            <h4 key="name">{ COMES.fill(desk.lang, &[&words::hiring::month(&desk.plan, one.month, desk.lang), &name]) }</h4>
            <dl key="facts" class="way-changes">
                { for facts(desk, one, person).into_iter().map(|(label, value)| html! {
                    <div key={desk.t(label)}><dt key="label">{ desk.t(label) }</dt><dd key="value">{ value }</dd></div>
                }) }
            </dl>
            <p key="why" class="muted">{ words::hiring::why(&desk.plan, one, desk.lang) }</p>
            <button key="change" type="button" class="btn btn-small" aria-label={named} onclick={to_fields}>{ desk.t(CHANGE) }</button>
        </div>
    })
}

fn facts(desk: &Desk, one: &Newcomer, person: &Person) -> Vec<(Text, Html)> {
    let open = desk.t(if person.outside { FROM_AMOUNT } else { OPEN });
    let cost = |of: Option<&Figure>| of.map_or_else(|| open.into(), |figure| desk.figure(figure));
    let hours = person.hours.map_or_else(|| desk.t(OPEN).to_owned(), |hours| hours.to_string());
    vec![
        (ROLES, words::hiring::roles(person, desk.lang).into()),
        (HOURS, hours.into()),
        (MONTHLY, cost(one.cost.as_ref().map(|cost| &cost.month))),
        (OVER_PLAN, cost(one.cost.as_ref().map(|cost| &cost.plan))),
    ]
}

const NOBODY: Text = Text::new(
    "Nobody is to come later. Where a month is too full, the load by month offers to hire or to buy hours; or give somebody above the month they come in.",
    "나중에 합류할 사람이 없어요. 넘치는 달이 있으면 월별 업무량에서 채용이나 외주를 고르거나, 위 담당자에 합류하는 달을 적으세요.",
    "暂无后期加入的人员。若某月超负荷，可在“每月工作量”中选择招聘或外包，或在上方人员中填写加入的月份。",
);
const TO_LOAD: Text = Text::new("Go to the load by month", "월별 업무량으로 가기", "前往每月工作量");
const COUNT: Text = Text::new("People to come", "합류할 사람", "待加入人数");
const HOURS_NOTE: Text = Text::new("{0} hours a week together", "합쳐서 주 {0}시간", "合计每周{0}小时");
const COST: Text = Text::new("Their cost over the plan", "계획 기간 비용", "方案期内费用");
const COST_NOTE: Text = Text::new(
    "From the month each comes, in the result",
    "합류하는 달부터, 손익에 반영돼요",
    "自加入当月起，已计入盈亏",
);
const UNPRICED: Text = Text::new(
    "From the month each comes; without {0} whose cost is not known by itself",
    "합류하는 달부터. 비용을 따로 알 수 없는 {0}명은 빼고 더했어요",
    "自加入当月起；不含无法单独计算费用的{0}人",
);
const STILL: Text = Text::new("Even with them: {0}", "이들이 와도: {0}", "即使加入：{0}");
const COMES: Text = Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}");
const CHANGE: Text = Text::new("Change", "고치기", "修改");
const CHANGE_NAMED: Text = Text::new("Change: {0}", "고치기: {0}", "修改：{0}");
const ROLES: Text = Text::new("Roles", "역할", "角色");
const HOURS: Text = Text::new("Hours a week", "주당 시간", "每周工时");
const MONTHLY: Text = Text::new("Cost a month", "월 비용", "每月费用");
const OVER_PLAN: Text = Text::new("Cost over the plan", "계획 기간 비용", "方案期内费用");
const OPEN: Text = Text::new("not typed yet", "아직 적지 않음", "尚未填写");
const FROM_AMOUNT: Text = Text::new("from the outside help", "외주비에서 지급", "从外包费用支付");
