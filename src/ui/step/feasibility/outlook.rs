//! What follows from the verdict: the changes that would lift it, what to prepare, what to do instead.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::app::{Action, Route};
use crate::base::Text;
use crate::i18n;
use crate::insight::Task;
use crate::insight::flips::{Flip, Flips};
use crate::plan::{PlanEdit, Stage};
use crate::report::words;
use crate::score::{Instead, Verdict};

use super::super::super::widget::seal;
use super::super::super::{Desk, link};
use super::super::{busy, kpi, plain_block};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { for desk.insight.assessment.can_rise().then(|| flips(desk)) }
            { for (desk.insight.assessment.verdict == Some(Verdict::Prepare)).then(|| prepare(desk)) }
            { for desk.insight.instead.as_ref().map(|instead| another_way(desk, instead)) }
        </>
    }
}

fn flips(desk: &Desk) -> Html {
    let part = desk.part(Task::Flips);
    let (said, below) = match (&desk.insight.flips, part) {
        (None, Some(part)) => (desk.t(SEARCHING).to_owned(), Some(busy("flips.said", part))),
        (None, None) => (desk.t(super::super::FAILED).to_owned(), None),
        (Some(flips), _) if flips.is_empty() => (desk.t(NOTHING).to_owned(), None),
        (Some(flips), _) => {
            let count = flips.single.len() + usize::from(flips.pair.is_some());
            (FOUND.fill(desk.lang, &[&count.to_string()]), Some(list(desk, flips)))
        }
    };
    let body = html! {
        <div key="body" id="feasibility.flips" tabindex="-1">
            <p key="said" id="flips.said" class={classes!("flips-said", below.is_some().then_some("muted"))} role="status">{ said }</p>
            <div key="below" class={part.is_some().then_some("flips-busy")}>{ for below }</div>
        </div>
    };
    plain_block(desk, "flips", FLIPS, Some(FLIPS_NOTE), body)
}

fn list(desk: &Desk, flips: &Flips) -> Html {
    html! {
        <>
            <ul key="single" class="flips">{ for flips.single.iter().map(|flip| row(desk, flip)) }</ul>
            { for flips.pair.as_ref().map(|pair| html! {
                <>
                    <h3 key="title" class="part-title">{ desk.t(PAIR) }</h3>
                    <ul key="pair" class="flips">{ row(desk, pair) }</ul>
                </>
            }) }
        </>
    }
}

fn row(desk: &Desk, flip: &Flip) -> Html {
    let edits = flip.changes.iter().flat_map(|change| change.edits(&desk.plan)).collect();
    let field = flip.changes.first().map_or_else(String::new, |change| change.lever.field(&desk.plan));
    let attempt: Callback<MouseEvent> = desk.edit_on("feasibility.flip", PlanEdit::All(edits));
    let go: Callback<MouseEvent> = desk.on(Action::GoToField(field.clone()));
    html! {
        <li key={field} class="flip">
            <span key="what" class="flip-what">{ words::flip::changes(flip, &desk.plan, desk.lang) }</span>
            <span key="to" class="flip-to">{ seal(Some(flip.verdict), desk.lang, false) }</span>
            <span key="ways" class="flip-ways">
                <button key="go" type="button" class="btn btn-quiet btn-small" onclick={go}>{ desk.t(GO) }</button>
                <button key="try" type="button" class="btn btn-small" onclick={attempt}>{ desk.t(TRY) }</button>
            </span>
        </li>
    }
}

fn prepare(desk: &Desk) -> Html {
    let weak = desk.insight.assessment.to_prepare().into_iter().filter(|item| item.is_in_hand());
    let schedule = link(Route::Stage(Stage::Implementation), desk.t(SCHEDULED));
    let list = html! {
        <>
            <ul key="list" class="prepare">
                { for weak.map(|item| html! {
                    <li key={item.slug()}>
                        <strong key="name">{ desk.t(words::score_name::item(item)) }</strong>
                        <span key="what">{ desk.t(words::prepare::preparation(item)) }</span>
                        <span key="done" class="muted">{ DONE.fill(desk.lang, &[desk.t(words::feasibility::item(item).three)]) }</span>
                    </li>
                }) }
            </ul>
            <p key="schedule" class="muted">{ schedule }</p>
        </>
    };
    plain_block(desk, "prepare", PREPARE, Some(PREPARE_NOTE), list)
}

fn another_way(desk: &Desk, instead: &Instead) -> Html {
    let again = match instead.again {
        Some(month) => AGAIN.fill(desk.lang, &[&i18n::month(month, desk.lang)]),
        None => AGAIN_LATER.fill(desk.lang, &[&instead.months.to_string()]),
    };
    let body = html! {
        <>
            <ul key="ways" class="prepare">
                { for instead.ways.iter().map(|way| html! { <li key={format!("{way:?}")}>{ desk.t(words::prepare::way(*way)) }</li> }) }
            </ul>
            <h3 key="presence-title" class="part-title">{ desk.t(PRESENCE) }</h3>
            <ul key="presence" class="prepare">
                { for instead.presence.iter().map(|part| html! { <li key={format!("{part:?}")}>{ desk.t(words::prepare::presence(*part)) }</li> }) }
            </ul>
            <div key="kpis" class="kpis">
                { kpi(desk, ONCE, desk.figure(&instead.cost), desk.t(ONCE_NOTE)) }
                { kpi(desk, MONTHLY, desk.figure(&instead.hours), desk.t(MONTHLY_NOTE)) }
            </div>
            <p key="again"><strong>{ again }</strong></p>
        </>
    };
    plain_block(desk, "instead", INSTEAD, Some(INSTEAD_NOTE), body)
}

const FLIPS: Text = Text::new("What would change the answer", "무엇이 바뀌면 답이 달라지나요", "什么情况下结论会变");
const FLIPS_NOTE: Text = Text::new(
    "Each line was tried on this very plan: with it the verdict becomes the one beside it. The smallest change comes first; \
        how big a change counts is our judgement.",
    "한 줄씩 이 계획에 실제로 넣어 계산했어요. 그대로 바꾸면 판단이 옆에 적힌 대로 달라져요. 작은 변화부터 적었고, 변화의 크기는 \
        이 도구의 판단이에요.",
    "每一行都已代入本方案实际算过：照此改变，结论就会变为右侧所示。改动小的排在前面，改动大小属本工具的判断。",
);
const SEARCHING: Text =
    Text::new("Trying changes on the plan…", "계획에 하나씩 넣어 계산하고 있어요…", "正在逐项代入计算…");
const FOUND: Text = Text::new("Changes found: {0}", "찾은 변화: {0}가지", "找到{0}种改变");
const NOTHING: Text = Text::new(
    "No single change and no pair of changes within reach lifts the verdict.",
    "현실적인 범위에서는 하나를 바꾸거나 둘을 함께 바꿔도 판단이 나아지지 않아요.",
    "在可行范围内，改一项或同时改两项都无法改善结论。",
);
const PAIR: Text = Text::new("Two smaller changes together", "작은 변화 두 가지를 함께 하면", "同时做两项较小的改变");
const GO: Text = Text::new("Go to the field", "입력란으로 가기", "前往填写");
const TRY: Text = Text::new("Try it", "넣어 보기", "试一试");
const PREPARE: Text = Text::new("Prepare first", "먼저 준비할 것", "先做这些准备");
const PREPARE_NOTE: Text = Text::new(
    "The weakest points this company can change, with what to do (our judgement) and when it is good enough.",
    "회사가 바꿀 수 있는 것 가운데 약한 점이에요. 할 일(이 도구의 판단)과 어디까지면 되는지를 적었어요.",
    "企业能改变的薄弱项，附做法（本工具的判断）和达标的样子。",
);
const DONE: Text = Text::new("Good enough: {0}", "이 정도면 충분해요: {0}", "达标：{0}");
const SCHEDULED: Text = Text::new(
    "They stand in the schedule before the first month",
    "첫 달 이전 일정에 들어 있어요",
    "已排入首月之前的日程",
);
const INSTEAD: Text = Text::new("What to do instead", "대신 이렇게 하세요", "替代做法");
const INSTEAD_NOTE: Text = Text::new(
    "Our judgement from the facts of this plan.",
    "이 계획의 사실을 바탕으로 한 이 도구의 판단이에요.",
    "根据本方案的事实作出的判断。",
);
const PRESENCE: Text =
    Text::new("The presence worth having anyway", "그래도 갖춰 둘 최소한의 온라인 기반", "仍值得保留的基本露出");
const ONCE: Text = Text::new("Cost, once", "한 번 드는 비용", "一次性费用");
const ONCE_NOTE: Text = Text::new("only what is still missing", "아직 없는 것만", "仅计尚缺的部分");
const MONTHLY: Text = Text::new("Upkeep a month", "월 관리 시간", "每月维护工时");
const MONTHLY_NOTE: Text = Text::new("hours, no media money", "시간만 들고 매체비는 없어요", "只花时间，不花媒体费");
const AGAIN: Text = Text::new(
    "Look again in {0}, or as soon as one of the changes above comes true.",
    "{0}에 다시 보세요. 위의 변화 가운데 하나라도 생기면 바로 다시 보면 돼요.",
    "{0}再评估一次；上面任何一项改变出现时，随时重新评估。",
);
const AGAIN_LATER: Text = Text::new(
    "Look again in {0} months, or as soon as one of the changes above comes true.",
    "{0}개월 뒤에 다시 보세요. 위의 변화 가운데 하나라도 생기면 바로 다시 보면 돼요.",
    "{0}个月后再评估一次；上面任何一项改变出现时，随时重新评估。",
);
