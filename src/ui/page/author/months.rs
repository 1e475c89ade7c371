//! Results learners get month by month: none, written down, or from a simulated market.

use yew::{Html, html};

use crate::app::{Action, AuthorAction, DraftEdit, Kind};
use crate::base::{Ppm, Text};
use crate::course::{Months, Shock, ShockKind, World};
use crate::forecast;
use crate::i18n;
use crate::plan::attempt::MAX_RELEASED;
use crate::store::MAX_SHOCKS;

use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{field, pick_one};
use super::{Sheet, edit};

/// What stands there before an author says something (judgement): rates that differ by a seventh, a half-year.
const WORLD: World = World { seed: 1, months: 6, spread: Ppm(150_000), shocks: Vec::new(), surprises: false };

#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    None,
    Scheduled,
    Simulated,
}

pub(super) fn view(sheet: Sheet<'_>) -> Html {
    let Sheet { desk, draft, .. } = sheet;
    let (origin, body) = match &draft.case.months {
        None => (Origin::None, html! { <p key="none" class="muted">{ sheet.t(NONE_NOTE) }</p> }),
        Some(months @ Months::Scheduled(_)) => (Origin::Scheduled, scheduled(sheet, months)),
        Some(Months::Simulated(world)) => (Origin::Simulated, simulated(sheet, world)),
    };
    let has_own = !desk.plan.evaluation.actuals.is_empty();
    let mut options = vec![(Origin::None, sheet.t(NONE).to_owned())];
    if has_own || origin == Origin::Scheduled {
        options.push((Origin::Scheduled, sheet.t(SCHEDULED).to_owned()));
    }
    options.push((Origin::Simulated, sheet.t(SIMULATED).to_owned()));
    let months = desk.plan.company.horizon.clamp(1, WORLD.months);
    let choose = move |origin| match origin {
        Origin::None => edit(DraftEdit::Months(None)),
        Origin::Scheduled => Action::Author(AuthorAction::TakeMonths),
        Origin::Simulated => edit(DraftEdit::Months(Some(Months::Simulated(World { months, ..WORLD })))),
    };
    html! {
        <section key="months" class="block">
            <h2 key="title">{ sheet.t(TITLE) }</h2>
            <div key="fields" class="fields">{ pick_one(desk, "author.months", sheet.t(ORIGIN), &options, &origin, choose) }</div>
            <p key="own" class="muted" hidden={has_own || origin != Origin::None}>{ sheet.t(NO_OWN) }</p>
            { body }
        </section>
    }
}

fn scheduled(sheet: Sheet<'_>, months: &Months) -> Html {
    let lang = sheet.desk.lang;
    let Months::Scheduled(actuals) = months else { return html! { <div key="scheduled" hidden=true /> } };
    let (first, last) = (actuals.months().next(), actuals.months().next_back());
    let range = first.zip(last).map(|((first, _), (last, _))| i18n::month_range(first, last, lang));
    html! {
        <div key="scheduled">
            <p key="what">{ SCHEDULE.fill(lang, &[&months.count().to_string(), &range.unwrap_or_default()]) }</p>
            <button key="again" id="author.months.take" type="button" class="btn btn-small" disabled={sheet.desk.plan.evaluation.actuals.is_empty()}
                onclick={sheet.sends(AuthorAction::TakeMonths)}>{ sheet.t(AGAIN) }</button>
        </div>
    }
}

fn simulated(sheet: Sheet<'_>, world: &World) -> Html {
    let desk = sheet.desk;
    let number = |id: &str, label: Text, hint: Text, kind: Kind, value: Option<u32>, set: fn(&mut World, u32)| {
        let world = world.clone();
        field(desk, id, label, kind, value).hint(desk, hint).sends(desk, move |value| {
            let mut world = world.clone();
            set(&mut world, value.small().unwrap_or(0));
            edit(DraftEdit::Months(Some(Months::Simulated(world))))
        })
    };
    let yes_no = [(false, sheet.t(NO).to_owned()), (true, sheet.t(YES).to_owned())];
    let surprised = world.clone();
    html! {
        <div key="simulated">
            <p key="what" class="muted">{ sheet.t(SIMULATED_NOTE) }</p>
            <div key="fields" class="fields">
                { number("author.world.months", COUNT, COUNT_HINT, Kind::Whole(1, u64::from(MAX_RELEASED)), Some(world.months), |w, n| w.months = n) }
                { number("author.world.seed", SEED, SEED_HINT, Kind::Whole(0, u64::from(u32::MAX)), Some(world.seed), |w, n| w.seed = n) }
                { number("author.world.spread", SPREAD, SPREAD_HINT, Kind::Share, Some(world.spread.0), |w, n| w.spread = Ppm(n)) }
                { pick_one(desk, "author.world.surprises", sheet.t(SURPRISES), &yes_no, &world.surprises, move |yes| {
                    edit(DraftEdit::Months(Some(Months::Simulated(World { surprises: yes, ..surprised.clone() }))))
                }) }
            </div>
            <div key="shocks" class="rows">{ for (0..world.shocks.len()).map(|at| shock(sheet, world, at)) }</div>
            { add(sheet, world) }
        </div>
    }
}

/// The world with another list of shocks, as an action.
fn with_shocks(world: &World, change: impl FnOnce(&mut Vec<Shock>)) -> Action {
    let mut world = world.clone();
    change(&mut world.shocks);
    edit(DraftEdit::Months(Some(Months::Simulated(world))))
}

fn add(sheet: Sheet<'_>, world: &World) -> Html {
    let shock = Shock { month: 2, kind: ShockKind::PriceCut, channel: None, force: Ppm::percent(20), lasts: 1 };
    let onclick = super::sends(&sheet.desk.dispatch, with_shocks(world, |shocks| shocks.push(shock)));
    html! {
        <button key="add" id="author.shock.add" type="button" class="btn btn-small" disabled={world.shocks.len() >= MAX_SHOCKS} {onclick}>
            { icon(Icon::Plus) }<span key="text">{ sheet.t(ADD) }</span>
        </button>
    }
}

fn shock(sheet: Sheet<'_>, world: &World, at: usize) -> Html {
    let desk = sheet.desk;
    let Some(shock) = world.shocks.get(at) else { return html! { <div key={at.to_string()} hidden=true /> } };
    let id = |part: &str| format!("author.shock.{at}.{part}");
    let set = |change: fn(&mut Shock, u32)| {
        let world = world.clone();
        move |value: crate::app::Value| {
            with_shocks(&world, |shocks| {
                if let Some(shock) = shocks.get_mut(at) {
                    change(shock, value.small().unwrap_or(0));
                }
            })
        }
    };
    let months = Kind::Whole(1, u64::from(MAX_RELEASED));
    let kinds = KINDS.map(|(kind, name)| (kind, sheet.t(name).to_owned()));
    let mut channels = vec![(None, sheet.t(EVERYWHERE).to_owned())];
    channels.extend(
        forecast::channels(&desk.plan).iter().map(|c| (Some(c.id.to_string()), c.name.get(desk.lang).to_owned())),
    );
    let (of_kind, of_channel) = (world.clone(), world.clone());
    let remove = super::sends(&desk.dispatch, with_shocks(world, |shocks| drop(shocks.remove(at))));
    html! {
        <div key={at.to_string()} class="row-card">
            <div key="head" class="row-head">
                <h3 key="title">{ SHOCK.fill(desk.lang, &[&(at + 1).to_string()]) }</h3>
                <button key="remove" id={id("remove")} type="button" class="btn btn-quiet btn-small" onclick={remove}>{ icon(Icon::Trash) }<span key="text">{ sheet.t(REMOVE) }</span></button>
            </div>
            <div key="fields" class="fields">
                { pick_one(desk, &id("kind"), sheet.t(KIND), &kinds, &shock.kind, move |kind| with_shocks(&of_kind, |shocks| {
                    if let Some(shock) = shocks.get_mut(at) {
                        shock.kind = kind;
                    }
                })) }
                { pick_one(desk, &id("channel"), sheet.t(WHERE), &channels, &shock.channel, move |channel: Option<String>| with_shocks(&of_channel, |shocks| {
                    if let Some(shock) = shocks.get_mut(at) {
                        shock.channel = channel;
                    }
                })) }
                { field(desk, id("month"), MONTH, months, Some(shock.month)).sends(desk, set(|shock, n| shock.month = n)) }
                { field(desk, id("lasts"), LASTS, months, Some(shock.lasts)).unit(desk, MONTHS).sends(desk, set(|shock, n| shock.lasts = n)) }
                { field(desk, id("force"), FORCE, Kind::Percent(Ppm(3_000_000)), Some(shock.force)).hint(desk, FORCE_HINT).sends(desk, set(|shock, n| shock.force = Ppm(n))) }
            </div>
        </div>
    }
}

const KINDS: [(ShockKind, Text); 5] = [
    (ShockKind::PriceCut, Text::new("A rival cuts prices", "경쟁사의 가격 인하", "竞争对手降价")),
    (ShockKind::Algorithm, Text::new("A platform shows less", "플랫폼 노출 감소", "平台减少曝光")),
    (ShockKind::Complaints, Text::new("A storm of complaints", "불만 확산", "投诉风波")),
    (ShockKind::Supply, Text::new("A gap in supply", "공급 차질", "断货")),
    (ShockKind::Windfall, Text::new("Something spreads by itself", "입소문 확산", "自发走红")),
];
const TITLE: Text = Text::new("5 Results, month by month", "5 월별 실적", "5 逐月结果");
const ORIGIN: Text = Text::new("Where results come from", "실적을 주는 방식", "结果来源");
const NONE: Text = Text::new("None", "없음", "无");
const NONE_NOTE: Text = Text::new(
    "Learners plan and hand in. Results that stand in this plan are given to them from the beginning.",
    "수강생은 계획을 세워 제출해요. 이 계획에 입력된 실적은 처음부터 보여요.",
    "学员编写方案并提交。此方案中已有的结果，学员从一开始就能看到。",
);
const NO_OWN: Text = Text::new(
    "To give written results, enter them in stage 12 of this plan first.",
    "정해진 실적을 주려면 먼저 이 계획의 12단계에 실적을 입력하세요.",
    "如要给出预设结果，请先在此方案的第12阶段录入。",
);
const SCHEDULED: Text =
    Text::new("Written down, the same for everybody", "정해진 실적(모두 같음)", "预设结果（所有人相同）");
const SIMULATED: Text = Text::new("A simulated market answers", "모의 시장의 반응", "模拟市场作出反应");
const SCHEDULE: Text = Text::new(
    "{0} months, {1}. They are taken out of the plan learners begin with and released one by one.",
    "{0}개월({1}). 수강생이 시작하는 계획에서는 빠지고 한 달씩 공개돼요.",
    "{0}个月（{1}）。学员的起始方案中不含这些结果，逐月公布。",
);
const AGAIN: Text = Text::new("Take this plan’s results again", "이 계획의 실적 다시 가져오기", "重新采用此方案的结果");
const SIMULATED_NOTE: Text = Text::new(
    "Each learner’s own decisions decide what comes back. The same seed and the same decisions give the same results. The forecast model and the spread are assumptions, not a real market.",
    "수강생의 결정에 따라 실적이 달라져요. 시드와 결정이 같으면 실적도 같아요. 예측 모형과 편차는 가정이며 실제 시장이 아니에요.",
    "结果取决于每位学员的决定；随机种子和决定相同，结果也相同。预测模型和偏差都是假设，并非真实市场。",
);
const COUNT: Text = Text::new("Months", "개월 수", "月数");
const COUNT_HINT: Text = Text::new("How many can be released", "공개할 수 있는 달의 수", "可公布的月数");
const SEED: Text = Text::new("Seed", "시드", "随机种子");
const SEED_HINT: Text =
    Text::new("Another number, another market", "숫자를 바꾸면 다른 시장이 돼요", "换一个数字就是另一个市场");
const SPREAD: Text = Text::new("Spread", "편차", "偏差");
const SPREAD_HINT: Text = Text::new(
    "How far true rates lie from what the plan expects",
    "실제 비율이 계획의 예상과 다른 정도",
    "实际比率与方案预期的偏离程度",
);
const SURPRISES: Text = Text::new("Surprises you did not write", "직접 추가하지 않은 돌발 사건", "未写明的意外事件");
const YES: Text = Text::new("Yes, drawn by the seed", "있음(시드로 정해짐)", "有（由随机种子决定）");
const NO: Text = Text::new("No", "없음", "无");
const ADD: Text = Text::new("Add an event", "사건 추가", "添加事件");
const SHOCK: Text = Text::new("Event {0}", "사건 {0}", "事件{0}");
const REMOVE: Text = Text::new("Remove", "삭제", "删除");
const KIND: Text = Text::new("What happens", "내용", "事件类型");
const WHERE: Text = Text::new("Where", "대상 접점", "影响的接触点");
const EVERYWHERE: Text = Text::new("Everywhere", "전체", "全部");
const MONTH: Text = Text::new("Month of the plan", "계획의 몇째 달", "方案的第几个月");
const LASTS: Text = Text::new("Lasts", "지속 기간", "持续时间");
const MONTHS: Text = Text::new("months", "개월", "个月");
const FORCE: Text = Text::new("Force", "강도", "强度");
const FORCE_HINT: Text =
    Text::new("Share of the rate it takes or adds", "비율을 줄이거나 늘리는 정도", "使比率减少或增加的幅度");
