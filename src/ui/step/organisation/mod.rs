//! Stage 10 on screen.

mod departments;
mod hiring;
mod incentives;
mod leadership;
mod load;
mod raci;
mod training;

use std::collections::BTreeSet;

use yew::{Html, classes, html};

use crate::allocate::mix::LEAST_HOURS;
use crate::app::{Kind, Value};
use crate::base::{Money, Text};
use crate::forecast::{TouchpointModel, outcome};
use crate::i18n;
use crate::plan::company::MAX_PEOPLE;
use crate::plan::organisation::{OrganisationEdit as Edit, PersonEdit};
use crate::plan::{JobRole, Person, PlanEdit, RowEdit, Sale};
use crate::report::words;

use super::super::Desk;
use super::super::widget::{DataTable, add_row, below, check, field, row_card, select_one, why};
use super::{answer, block, kpi, plain_block, section};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { result(desk) }
            { block(desk, "hours", HOURS_AND_HELP, None, hours_and_help(desk)) }
            { section(desk, "people", |desk| plain_block(desk, "people", PEOPLE, Some(PEOPLE_NOTE), people(desk))) }
            { section(desk, "load", |desk| plain_block(desk, "load", LOAD, Some(LOAD_NOTE), load::view(desk))) }
            { section(desk, "effort", |desk| plain_block(desk, "effort", EFFORT, Some(EFFORT_NOTE), effort(desk))) }
            { section(desk, "duties", |desk| plain_block(desk, "duties", DUTIES, Some(DUTIES_NOTE), raci::view(desk))) }
            { section(desk, "departments", |desk| plain_block(desk, "departments", DEPARTMENTS, Some(DEPARTMENTS_NOTE), departments::view(desk))) }
            { section(desk, "hand-offs", hand_offs) }
            { section(desk, "hiring", |desk| plain_block(desk, "hiring", HIRING, Some(HIRING_NOTE), hiring_and_training(desk))) }
            { section(desk, "incentives", |desk| plain_block(desk, "incentives", INCENTIVES, Some(INCENTIVES_NOTE), incentives::view(desk))) }
            { section(desk, "leadership", |desk| plain_block(desk, "leadership", LEADERSHIP, Some(LEADERSHIP_NOTE), leadership::view(desk))) }
        </>
    }
}

fn hand_offs(desk: &Desk) -> Html {
    let text =
        field(desk, "organisation.hand_offs", HAND_OFFS_FIELD, Kind::Text, desk.plan.organisation.hand_offs.as_str());
    let text = text.hint(desk, HAND_OFFS_HINT).edits(desk, |v| edit(Edit::HandOffs(v.text())));
    block(desk, "hand-offs", HAND_OFFS, Some(HAND_OFFS_NOTE), text)
}

fn edit(edit: Edit) -> PlanEdit {
    PlanEdit::Organisation(edit)
}

fn hours(desk: &Desk, value: f64) -> String {
    let number = i18n::edit_decimal(value, 1);
    let unit = if number == "1" { ONE_HOUR } else { MANY_HOURS };
    unit.fill(desk.lang, &[&number])
}

fn result(desk: &Desk) -> Html {
    let needed = desk.insight.mix.as_ref().map(|mix| mix.hours);
    let available = desk.plan.organisation.hours_per_week.map(f64::from);
    let line = match (needed, available) {
        (None, _) => desk.t(OPEN).to_owned(),
        (Some(needed), _) if needed <= 0.0 => desk.t(NONE_NEEDED).to_owned(),
        (Some(needed), None) => UNKNOWN.fill(desk.lang, &[&hours(desk, needed)]),
        (Some(needed), Some(available)) if needed > available => {
            SHORT.fill(desk.lang, &[&hours(desk, needed), &hours(desk, available), &hours(desk, needed - available)])
        }
        (Some(needed), Some(available)) if available - needed < 0.05 => {
            FULL.fill(desk.lang, &[&hours(desk, available)])
        }
        (Some(needed), Some(available)) => ENOUGH.fill(desk.lang, &[&hours(desk, needed), &hours(desk, available)]),
    };
    let (needed, given) = (needed.unwrap_or(0.0), available.unwrap_or(0.0));
    let most = needed.max(given);
    let fill = if available.is_some_and(|available| needed > available) { "fill-stop" } else { "fill-go" };
    let cost = outcome::working_hours(&desk.plan);
    let known = cost.value > 0.0;
    answer(
        line,
        html! {
            <>
                <div key="bars" class="aspects" hidden={most <= 0.0}>
                    { bar(desk, "needed", NEEDED, needed, most, fill) }
                    { bar(desk, "available", AVAILABLE, given, most, "bar") }
                </div>
                <div key="kpis" class="kpis" hidden={!known}>
                    { kpi(desk, COST, desk.figure(&cost), desk.t(COST_NOTE)) }
                </div>
            </>
        },
    )
}

/// Hours as a bar; both bars have the longer one as their scale.
fn bar(desk: &Desk, key: &'static str, label: Text, value: f64, most: f64, fill: &'static str) -> Html {
    let width = format!("{:.1}", (value / most.max(1e-9) * 100.0).clamp(0.0, 100.0));
    html! {
        <div {key} class="aspect">
            <span key="name" class="aspect-name">{ desk.t(label) }</span>
            <svg key="bar" class="aspect-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar-track" width="100" height="8" />
                <rect class={classes!(fill)} {width} height="8" />
            </svg>
            <span key="hours" class="aspect-score">{ i18n::edit_decimal(value, 1) }</span>
        </div>
    }
}

/// Hours a week the company can give.
pub(in crate::ui) fn hours_field(desk: &Desk) -> Html {
    let named: u32 =
        desk.plan.organisation.people.iter().filter(|person| !person.outside).filter_map(|person| person.hours).sum();
    let chip = (named > 0).then(|| (NAMED.fill(desk.lang, &[&named.to_string()]), Value::from(Some(named))));
    field(desk, "organisation.hours", HOURS, Kind::Count(10_000), desk.plan.organisation.hours_per_week)
        .hint(desk, HOURS_HINT)
        .unit(desk, A_WEEK)
        .chip(chip)
        .edits(desk, |v| edit(Edit::Hours(v.small())))
}

fn hours_and_help(desk: &Desk) -> Html {
    let organisation = &desk.plan.organisation;
    let money = Kind::Money(desk.currency());
    html! {
        <>
            { hours_field(desk) }
            { field(desk, "organisation.hour_cost", HOUR_COST, money, organisation.hour_cost).hint(desk, HOUR_COST_HINT)
                .edits(desk, |v| edit(Edit::HourCost(v.money()))) }
            { field(desk, "organisation.outsourcing", OUTSOURCING, money, organisation.outsourcing).hint(desk, OUTSOURCING_HINT)
                .note(outsourcing_total(desk)).edits(desk, |v| edit(Edit::Outsourcing(v.money()))) }
            { field(desk, "organisation.capacity", CAPACITY, Kind::Count(MAX_PEOPLE), organisation.capacity).hint(desk, CAPACITY_HINT)
                .edits(desk, |v| edit(Edit::Capacity(v.number()))) }
            { for (desk.plan.customers.sale == Sale::Enquiry).then(|| {
                field(desk, "organisation.enquiries", ENQUIRIES, Kind::Count(MAX_PEOPLE), organisation.enquiries).hint(desk, ENQUIRIES_HINT)
                    .edits(desk, |v| edit(Edit::Enquiries(v.number())))
            }) }
        </>
    }
}

/// What outside help comes to over the plan, and why that is not the typed amount every month.
fn outsourcing_total(desk: &Desk) -> String {
    let typed = desk.plan.organisation.outsourcing.unwrap_or_default();
    let months = outcome::outsourcing_by_month(&desk.plan);
    let total: Money = months.iter().copied().sum();
    let most = months.iter().copied().max().unwrap_or_default();
    if typed == Money::ZERO && total == Money::ZERO {
        return String::new();
    }
    let total = desk.short(total);
    if most > typed {
        return OUTSOURCING_MORE.fill(desk.lang, &[&total, &desk.short(most)]);
    }
    let text = if months.iter().all(|month| *month == typed) { OUTSOURCING_TOTAL } else { OUTSOURCING_LATER };
    text.fill(desk.lang, &[&total, &months.len().to_string()])
}

fn people(desk: &Desk) -> Html {
    let card = |(place, person): (usize, &Person)| {
        below(desk, person.id.to_string(), place, |desk, place| {
            desk.plan.organisation.people.get(*place).map(|person| of_person(desk, person)).unwrap_or_default()
        })
    };
    html! {
        <>
            { for desk.plan.organisation.people.iter().enumerate().map(card) }
            { add_row(desk, "organisation.people", ADD, edit(Edit::Person(RowEdit::Add))) }
        </>
    }
}

fn of_person(desk: &Desk, person: &Person) -> Html {
    let edit = |row| edit(Edit::Person(row));
    let standing = [(false, desk.t(EMPLOYED).to_owned()), (true, desk.t(OUTSIDE).to_owned())];
    let id = person.id;
    let name = |field: &str| format!("organisation.{id}.{field}");
    let set = move |field| edit(RowEdit::Set(id, field));
    let title = if person.name.is_empty() { desk.t(NEW).to_owned() } else { person.name.clone() };
    row_card(
        desk,
        name("row"),
        title,
        edit(RowEdit::Remove(id)),
        html! {
            <>
                { field(desk, name("name"), NAME, Kind::Line, person.name.as_str()).edits(desk, move |v| set(PersonEdit::Name(v.text()))) }
                { field(desk, name("hours"), PERSON_HOURS, Kind::Count(168), person.hours).unit(desk, A_WEEK)
                    .edits(desk, move |v| set(PersonEdit::Hours(v.small()))) }
                { roles(desk, person) }
                { field(desk, name("duty"), DUTY, Kind::Line, person.duty.as_str()).hint(desk, DUTY_HINT).wide()
                    .edits(desk, move |v| set(PersonEdit::Duty(v.text()))) }
                <details key="more" class="fold field-wide" id={name("more")}>
                    <summary key="summary">{ desk.t(MORE) }{ " " }<span key="said" class="muted">{ more(desk, person) }</span></summary>
                    <div key="fields" class="fields">
                        { field(desk, name("cost"), PERSON_COST, Kind::Money(desk.currency()), person.cost)
                            .hint(desk, if person.outside { OUTSIDE_COST_HINT } else { PERSON_COST_HINT })
                            .edits(desk, move |v| set(PersonEdit::Cost(v.money()))) }
                        { field(desk, name("from"), FROM, Kind::Whole(0, 36), Some(u64::from(person.from))).hint(desk, FROM_HINT)
                            .edits(desk, move |v| set(PersonEdit::From(v.small().unwrap_or(0)))) }
                        { select_one(desk, &name("outside"), desk.t(STANDING), &standing, &person.outside, move |v| set(PersonEdit::Outside(v))) }
                        { field(desk, name("skills"), SKILLS, Kind::Line, person.skills.as_str()).hint(desk, SKILLS_HINT)
                            .edits(desk, move |v| set(PersonEdit::Skills(v.text()))) }
                    </div>
                </details>
            </>
        },
    )
}

/// What the folded fields of a person say.
fn more(desk: &Desk, person: &Person) -> String {
    let mut said = vec![desk.t(if person.outside { OUTSIDE_SHORT } else { EMPLOYED }).to_owned()];
    said.extend(person.cost.map(|cost| desk.money(cost)));
    said.extend(Some(person.skills.trim().to_owned()).filter(|skills| !skills.is_empty()));
    said.join(" · ")
}

/// The roles of a person, ticked.
fn roles(desk: &Desk, person: &Person) -> Html {
    let id = format!("organisation.{}.jobs", person.id);
    html! {
        <fieldset key={id.clone()} id={id.clone()} class="field field-wide roles" tabindex="-1">
            <legend key="legend" class="field-label">{ desk.t(ROLES) }</legend>
            <span key="hint" class="field-hint">{ desk.t(ROLES_HINT) }</span>
            <div key="all" class="role-checks">
                { for JobRole::ALL.into_iter().map(|job| {
                    let checked = person.jobs.contains(&job);
                    let mut jobs: BTreeSet<JobRole> = person.jobs.clone();
                    if checked { jobs.remove(&job) } else { jobs.insert(job) };
                    let set = edit(Edit::Person(RowEdit::Set(person.id, PersonEdit::Jobs(jobs))));
                    check(desk, &format!("{id}.{job:?}"), desk.t(words::plan::job(job)), checked, set)
                }) }
            </div>
            { why(desk.lang, &id, desk.t(ROLES)) }
        </fieldset>
    }
}

/// Who comes, and what those who are there learn.
fn hiring_and_training(desk: &Desk) -> Html {
    html! {
        <>
            <h3 key="hiring">{ desk.t(NEWCOMERS) }</h3>
            { hiring::view(desk) }
            <h3 key="training">{ desk.t(TRAINING) }</h3>
            <p key="note" class="block-note">{ desk.t(TRAINING_NOTE) }</p>
            <div key="trainings" class="rows">{ training::view(desk) }</div>
        </>
    }
}

/// Hours of every touchpoint in the mix; they add up to what the answer names.
fn effort(desk: &Desk) -> Html {
    let Some((forecast, mix)) = desk.insight.forecast.as_ref().zip(desk.insight.mix.as_ref()) else {
        return html! { <p key="empty" class="empty">{ desk.t(OPEN) }</p> };
    };
    let on: Vec<&TouchpointModel> =
        forecast.touchpoints.iter().filter(|model| mix.line(&model.channel.id).is_some_and(|line| line.on)).collect();
    if on.is_empty() {
        return html! { <p key="empty" class="empty">{ desk.t(NONE_NEEDED) }</p> };
    }
    html! {
        <DataTable key="table" name={desk.t(EFFORT)}>
            <thead key="head">
                <tr>
                    <th key="channel" scope="col">{ desk.t(TOUCHPOINT) }</th>
                    <th key="own" scope="col" class="num">{ desk.t(OWN_HOURS) }</th>
                    <th key="counted" scope="col" class="num">{ desk.t(COUNTED) }</th>
                </tr>
            </thead>
            <tbody key="rows">
                { for on.iter().map(|model| html! {
                    <tr key={model.channel.id.to_string()}>
                        <th key="channel" scope="row">{ model.channel.name.get(desk.lang) }</th>
                        <td key="own" class="num">{ desk.figure(&model.hours) }</td>
                        <td key="counted" class="num">{ hours(desk, model.hours.value.max(LEAST_HOURS)) }</td>
                    </tr>
                }) }
            </tbody>
            <tfoot key="sum">
                <tr>
                    <th key="name" scope="row" colspan="2">{ desk.t(TOTAL) }</th>
                    <td key="hours" class="num">{ hours(desk, mix.hours) }</td>
                </tr>
            </tfoot>
        </DataTable>
    }
}

const OPEN: Text = Text::new(
    "The hours needed follow once funds, order value and contribution are known.",
    "예산, 주문 금액, 공헌이익률을 알면 필요한 시간을 계산할 수 있어요.",
    "填写资金、客单价和贡献毛利率后，即可算出所需工时。",
);
const NONE_NEEDED: Text = Text::new(
    "No touchpoint is in the mix, so no hours are needed for now.",
    "지금은 쓰기로 한 접점이 없어서 드는 시간도 없어요.",
    "目前没有选用任何接触点，因此暂不需要工时。",
);
const UNKNOWN: Text = Text::new(
    "The plan takes {0} a week. How many there are is still open.",
    "이 계획에는 매주 {0}이 들어요. 쓸 수 있는 시간을 아직 적지 않았어요.",
    "方案每周需要{0}，可投入的工时尚未填写。",
);
const SHORT: Text = Text::new(
    "{2} a week are missing: the plan takes {0}, there are {1}.",
    "매주 {2}이 모자라요. 필요한 시간은 {0}, 쓸 수 있는 시간은 {1}이에요.",
    "每周还差{2}：方案需要{0}，可投入{1}。",
);
const ENOUGH: Text = Text::new(
    "The hours are enough: the plan takes {0} of the {1} available each week.",
    "시간은 충분해요. 매주 쓸 수 있는 {1} 중 {0}이 들어요.",
    "工时够用：每周可投入{1}，方案需要{0}。",
);
const FULL: Text = Text::new(
    "The hours just suffice: the plan takes all {0} available each week, with nothing to spare.",
    "시간이 빠듯해요. 매주 쓸 수 있는 {0}을 모두 써서 여유가 없어요.",
    "工时刚好够用：每周可投入的{0}全部占满，没有余量。",
);
const ONE_HOUR: Text = Text::new("{0} hour", "{0}시간", "{0}小时");
const MANY_HOURS: Text = Text::new("{0} hours", "{0}시간", "{0}小时");
const NEEDED: Text = Text::new("Needed, hours a week", "필요한 시간(주)", "每周所需工时");
const AVAILABLE: Text = Text::new("Available, hours a week", "쓸 수 있는 시간(주)", "每周可投入工时");
const COST: Text = Text::new("Own hours over the plan", "계획 기간의 자체 인건비", "方案期内自有人力成本");
const COST_NOTE: Text = Text::new(
    "All available hours, counted in the result",
    "쓸 수 있는 시간 전부, 손익에 반영돼요",
    "按全部可投入工时计，已计入盈亏",
);
const HOURS_AND_HELP: Text = Text::new("Hours and outside help", "시간과 외주", "工时与外包");
const HOURS: Text = Text::new("Hours for marketing", "마케팅에 쓸 수 있는 시간", "可用于营销的工时");
const HOURS_HINT: Text = Text::new(
    "All people together, in a normal week",
    "모든 사람을 합쳐, 평소 한 주 기준",
    "所有人合计，按平常一周计算",
);
const NAMED: Text = Text::new("People below: {0} hours", "아래 담당자 합계 {0}시간", "下方人员合计{0}小时");
const A_WEEK: Text = Text::new("hours a week", "시간/주", "小时/周");
const HOUR_COST: Text = Text::new("Cost of one hour", "시간당 인건비", "每小时成本");
const HOUR_COST_HINT: Text = Text::new(
    "Wage with on-costs; 0 if these hours cost nothing extra",
    "4대 보험 등 포함, 추가로 드는 돈이 없으면 0",
    "含社保等的人工成本；不额外产生成本则填0",
);
const CAPACITY: Text = Text::new(
    "Further orders a month you can serve",
    "더 받을 수 있는 월 주문(고객) 수",
    "每月还能承接的订单（客户）数",
);
const CAPACITY_HINT: Text = Text::new(
    "Beyond today’s: chairs, rooms, production. Empty: no limit; 0: full",
    "지금보다 더 받을 수 있는 만큼(좌석, 방, 생산량). 비우면 제한 없음, 꽉 찼으면 0",
    "在现有基础上：座位、房间、产能。留空表示不限，已满填0",
);
const ENQUIRIES: Text =
    Text::new("Enquiries a month that can be answered", "한 달에 답할 수 있는 문의 수", "每月能回复的咨询数");
const ENQUIRIES_HINT: Text = Text::new(
    "What comes beyond waits for the next month. Empty: no limit",
    "넘치는 문의는 다음 달로 밀려요. 비우면 제한 없음",
    "超出的部分顺延到下月。留空表示不限",
);
const OUTSOURCING: Text = Text::new("Outside help a month", "월 외주비", "每月外包费用");
const OUTSOURCING_HINT: Text =
    Text::new("Agency, photographer, freelancer", "대행사, 사진 촬영, 프리랜서 등", "代运营、摄影、自由职业者等");
const OUTSOURCING_TOTAL: Text = Text::new("{0} over {1} months", "{1}개월 합계 {0}", "{1}个月合计{0}");
const OUTSOURCING_LATER: Text = Text::new(
    "{0} over {1} months: whoever comes later is paid from the month they come",
    "{1}개월 합계 {0}(나중에 합류하는 사람은 합류하는 달부터 계산)",
    "{1}个月合计{0}（后期加入的人员从加入当月起计）",
);
const OUTSOURCING_MORE: Text = Text::new(
    "{0} over the plan: the people from outside cost up to {1} a month, more than this amount, so their cost counts",
    "계획 기간 합계 {0}. 외부 인력 비용(한 달 최대 {1})이 적은 금액보다 커서 인력 비용으로 계산했어요",
    "方案期内合计{0}：外部人员每月最多需{1}，超过所填金额，按人员费用计",
);
const PEOPLE: Text = Text::new("Who works on it", "담당자", "参与人员");
const PEOPLE_NOTE: Text = Text::new(
    "One name per duty. A duty of two people is nobody’s.",
    "일마다 책임자를 한 사람만 정하세요. 둘이 맡으면 아무도 맡지 않은 것과 같아요.",
    "每项职责只写一个名字，两个人共管等于没人管。",
);
const NEW: Text = Text::new("New person", "새 담당자", "新成员");
const NAME: Text = Text::new("Name", "이름", "姓名");
const DUTY: Text = Text::new("Responsible for", "맡은 일", "职责");
const DUTY_HINT: Text = Text::new(
    "E.g. answers enquiries, writes posts, watches the figures",
    "예: 문의 답변, 글쓰기, 성과 확인",
    "例如：回复咨询、撰写内容、看数据",
);
const PERSON_HOURS: Text = Text::new("Hours for this plan", "이 계획에 쓰는 시간", "投入本方案的工时");
const ROLES: Text = Text::new("Roles", "역할", "角色");
const ROLES_HINT: Text = Text::new(
    "One person may have several; whoever has none helps with everything nobody has",
    "한 사람이 여러 역할을 맡아도 돼요. 역할이 없는 사람은 맡은 사람이 없는 일을 나눠 해요",
    "一人可兼多个角色；没有角色的人分担无人负责的任务",
);
const PERSON_COST: Text = Text::new("Cost of one hour", "시간당 인건비", "每小时成本");
const PERSON_COST_HINT: Text =
    Text::new("Empty: the cost of one hour above", "비워 두면 회사 기준", "留空则按上方的每小时成本");
const OUTSIDE_COST_HINT: Text = Text::new(
    "Paid from the month they come; empty: the rest of the outside help a month",
    "합류하는 달부터 계산해요. 비워 두면 월 외주비의 나머지에서 지급",
    "从加入当月起计；留空则从每月外包费用的余额中支付",
);
const FROM: Text = Text::new("There from month", "합류하는 달", "从第几个月起参与");
const FROM_HINT: Text = Text::new("0 = already there", "0이면 처음부터 참여", "0 = 已在团队");
const STANDING: Text = Text::new("Employed or from outside", "소속", "身份");
const EMPLOYED: Text = Text::new("In the company", "사내", "内部人员");
const OUTSIDE: Text =
    Text::new("From outside, paid as outside help", "외부(외주비에서 지급)", "外部人员（从外包费用支付）");
const MORE: Text = Text::new("More about this person", "더 적기", "更多信息");
const OUTSIDE_SHORT: Text = Text::new("From outside", "외부", "外部人员");
const SKILLS: Text = Text::new("Skills", "할 줄 아는 일", "技能");
const SKILLS_HINT: Text = Text::new("And what is still to be learnt", "앞으로 배울 것도 함께", "以及还需学习的内容");
const LOAD: Text = Text::new("Load by month", "월별 업무량", "每月工作量");
const LOAD_NOTE: Text = Text::new(
    "Hours of the tasks of stage 9, spread over their working days, against the hours of those who do them. Estimates may be off by a tenth before a month counts as too full.",
    "9단계 할 일의 시간을 영업일에 나누어, 맡은 사람의 시간과 비교했어요. 어림값이라 10%까지는 넘치는 것으로 보지 않아요.",
    "把第9阶段任务的工时分摊到工作日，与承担者的工时对照。工时为估计值，超出一成以内不算超负荷。",
);
const ADD: Text = Text::new("Add a person", "담당자 추가", "添加人员");
const EFFORT: Text = Text::new("Where the hours go", "시간이 드는 곳", "工时用在哪里");
const EFFORT_NOTE: Text = Text::new(
    "A touchpoint in use counts at least 5 hours a week, for its reports and care.",
    "쓰는 접점은 성과 확인과 관리까지 합쳐 주 5시간 이상으로 계산해요.",
    "启用的接触点含数据汇报和日常维护，每周至少按5小时计。",
);
const TOUCHPOINT: Text = Text::new("Touchpoint", "접점", "接触点");
const OWN_HOURS: Text = Text::new("Its own work", "접점 자체 작업", "接触点本身");
const COUNTED: Text = Text::new("Counted, a week", "계산에 쓴 주당 시간", "每周计入");
const TOTAL: Text = Text::new("Together", "합계", "合计");
const HAND_OFFS: Text = Text::new("From click to counter", "부서 간 업무 인계", "部门之间的衔接");
const HAND_OFFS_NOTE: Text = Text::new(
    "Orders and enquiries get lost where one person passes them to the next.",
    "주문과 문의는 다음 담당자에게 넘어갈 때 빠뜨리기 쉬워요.",
    "订单和咨询最容易在交接时遗漏。",
);
const HAND_OFFS_FIELD: Text = Text::new("Who passes what to whom", "누가 무엇을 누구에게 넘기나요", "谁把什么交给谁");
const HAND_OFFS_HINT: Text = Text::new(
    "E.g. shop order → warehouse by 3 p.m.; enquiry → sales within two hours",
    "예: 온라인 주문 → 오후 3시까지 출고 담당, 문의 → 2시간 안에 영업 담당",
    "例如：网店订单15:00前转仓库；咨询两小时内转销售",
);
const DUTIES: Text = Text::new("Who answers for what", "누가 무엇을 책임지나요", "谁对什么负责");
const DUTIES_NOTE: Text = Text::new(
    "Exactly one role answers for each task. Select a task to change who answers, who is asked and who is told.",
    "할 일마다 책임지는 역할은 하나예요. 할 일을 누르면 책임, 자문, 공유를 바꿀 수 있어요.",
    "每项任务只有一个角色负责。选中任务即可修改负责、征询与知会的角色。",
);
const DEPARTMENTS: Text = Text::new("Cement + mouse", "온·오프라인 업무 연결(시멘트+마우스)", "鼠标+水泥");
const DEPARTMENTS_NOTE: Text = Text::new(
    "Where the online business meets the old one, things jam. Every border on the way of an order needs one owner.",
    "온라인과 기존 업무가 맞닿는 곳에서 일이 막히기 쉬워요. 주문이 거치는 인계 지점마다 책임자가 한 명 있어야 해요.",
    "线上业务与原有业务的交界处最容易卡住。订单经过的每处交接都要有一位负责人。",
);
const HIRING: Text = Text::new("Hiring and training plan", "채용·교육 계획", "招聘与培训计划");
const HIRING_NOTE: Text = Text::new(
    "Hours that are missing are hired or bought, skills that are missing are learned. Both take time, so they are planned with the load.",
    "모자라는 시간은 사람을 뽑거나 외주로 채우고, 모자라는 역량은 배워서 채워요. 둘 다 시간이 걸리니 업무량을 보며 미리 정하세요.",
    "工时不足靠招聘或外包，能力不足靠培训。两者都需要时间，应对照工作量提前安排。",
);
const NEWCOMERS: Text = Text::new("Who comes when", "누가 언제 합류하나요", "谁在何时加入");
const TRAINING: Text = Text::new("What has to be learned", "무엇을 배워야 하나요", "需要学什么");
const TRAINING_NOTE: Text = Text::new(
    "People who know both marketing and the tools are scarce; most firms have to bring up their own.",
    "마케팅과 도구를 둘 다 아는 사람은 드물어요. 대부분 직접 키워야 해요.",
    "既懂营销又懂工具的人很少，多数企业要靠自己培养。",
);
const INCENTIVES: Text = Text::new("What success is worth", "성과에 따른 보상", "成果激励");
const INCENTIVES_NOTE: Text = Text::new(
    "A reward measured by the plan’s own metrics, from a number on that is agreed before.",
    "계획의 지표로 측정해, 미리 정한 수치에 이르면 지급하는 보상이에요.",
    "以方案自身的指标衡量，达到事先约定的数字即可获得。",
);
const LEADERSHIP: Text = Text::new("Top management’s part", "경영진이 할 일", "管理层的责任");
const LEADERSHIP_NOTE: Text = Text::new(
    "What nobody below can decide (our judgement, from the method: strategy from the top, departments joined).",
    "경영진만 정할 수 있는 일이에요(방법론을 따른 이 도구의 판단: 전략은 위에서부터, 부서는 함께).",
    "下面的人决定不了的事（本工具的判断，依据规划原则：战略自上而下、部门协同）。",
);
