//! Under which terms learners work: order, time, hints, what they are told, and when they pass.

use yew::{Html, html};

use crate::app::{DraftEdit, Kind};
use crate::base::Text;
use crate::course::{Feedback, Order};
use crate::plan::Stage;
use crate::report::words;
use crate::store::MAX_MINUTES;

use super::super::super::widget::{field, pick_one};
use super::{Sheet, edit};

pub(super) fn view(sheet: Sheet<'_>) -> Html {
    let Sheet { desk, draft, .. } = sheet;
    let case = &draft.case;
    let orders = [(Order::Free, sheet.t(FREE).to_owned()), (Order::InOrder, sheet.t(IN_ORDER).to_owned())];
    let told = [
        (Feedback::None, sheet.t(TOLD_NOTHING).to_owned()),
        (Feedback::Criteria, sheet.t(TOLD_CRITERIA).to_owned()),
        (Feedback::Points, sheet.t(TOLD_POINTS).to_owned()),
    ];
    html! {
        <section key="terms" class="block">
            <h2 key="title">{ sheet.t(TITLE) }</h2>
            <div key="fields" class="fields">
                { pick_one(desk, "author.order", sheet.t(ORDER), &orders, &case.order, |order| edit(DraftEdit::Order(order))) }
                { pick_one(desk, "author.feedback", sheet.t(FEEDBACK), &told, &case.feedback, |told| edit(DraftEdit::Feedback(told))) }
                { field(desk, "author.minutes", MINUTES, Kind::Count(u64::from(MAX_MINUTES)), case.minutes).unit(desk, MIN).hint(desk, MINUTES_HINT)
                    .sends(desk, |value| edit(DraftEdit::Minutes(value.small()))) }
                { field(desk, "author.pass", PASS, Kind::Count(100), case.pass).unit(desk, PERCENT).hint(desk, PASS_HINT)
                    .sends(desk, |value| edit(DraftEdit::Pass(value.small()))) }
            </div>
            <details key="hints" class="fold">
                <summary key="name">{ HINTS.fill(desk.lang, &[&case.hints.len().to_string()]) }</summary>
                <div key="fields" class="fields" lang={sheet.tab.tag()}>{ for Stage::ALL.map(|stage| hint(sheet, stage)) }</div>
            </details>
        </section>
    }
}

fn hint(sheet: Sheet<'_>, stage: Stage) -> Html {
    let Sheet { desk, draft, tab, .. } = sheet;
    let said = draft.case.hints.get(&stage).and_then(|words| words.get(&tab)).map_or("", String::as_str);
    let id = format!("author.hint.{}.{}", stage.slug(), tab.tag());
    field(desk, id, words::stage::name(stage), Kind::Text, said)
        .label(sheet.in_tab(words::stage::name(stage)))
        .sends(desk, move |value| edit(DraftEdit::Hint(stage, tab, value.text())))
}

const TITLE: Text = Text::new("3 How learners work", "3 푸는 방식", "3 作答方式");
const ORDER: Text = Text::new("Order of the stages", "단계 순서", "阶段顺序");
const FREE: Text = Text::new("All stages are open", "모든 단계가 열려 있음", "所有阶段均开放");
const IN_ORDER: Text = Text::new(
    "One after the other, as they are completed",
    "앞 단계를 완성하면 다음 단계가 열림",
    "完成前一阶段后开放下一阶段",
);
const FEEDBACK: Text = Text::new("Before handing in, learners see", "제출 전에 수강생이 보는 것", "提交前学员可以看到");
const TOLD_NOTHING: Text = Text::new("Nothing of how it is judged", "평가 기준을 보여 주지 않음", "不显示评分标准");
const TOLD_CRITERIA: Text = Text::new("The criteria", "평가 기준", "评分标准");
const TOLD_POINTS: Text =
    Text::new("The criteria and their points so far", "평가 기준과 현재 점수", "评分标准和当前得分");
const MINUTES: Text = Text::new("Time", "제한 시간", "作答时间");
const MIN: Text = Text::new("min", "분", "分钟");
const MINUTES_HINT: Text = Text::new("Empty for no limit", "비워 두면 제한 없음", "留空表示不限时");
const PASS: Text = Text::new("Passed from", "합격 기준", "及格线");
const PERCENT: Text = Text::new("% of points", "% 이상", "%（占总分）");
const PASS_HINT: Text =
    Text::new("Empty if nobody passes or fails", "비워 두면 합격·불합격을 가르지 않음", "留空表示不设及格线");
const HINTS: Text = Text::new(
    "Hints, shown when a learner asks (stages with one: {0})",
    "수강생이 펼쳐 볼 때만 보이는 힌트(힌트가 있는 단계 {0}개)",
    "学员展开才能看到的提示（已写{0}个阶段）",
);
