//! How sure the forecast is: ranges, chances, what they rest on, and which cheap tests would narrow them.

use yew::{Html, html};

use crate::base::Text;
use crate::forecast::uncertain::Spread;
use crate::i18n;
use crate::insight::{Chances, Task};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::DataTable;
use super::super::{FAILED, busy, plain_block};
use super::{AFTER_ALL, CUSTOMERS, RESULT, REVENUE, VISITS};

/// Causes shown; what follows moves the result little.
const MOST_CAUSES: usize = 6;

pub(super) fn view(desk: &Desk) -> Html {
    let part = desk.part(Task::Chances);
    let (said, below) = match (&desk.insight.chances, part) {
        (Some(chances), _) => (DONE, sure(desk, chances)),
        (None, Some(part)) => (SIMULATING, busy("budget.chances.said", part)),
        (None, None) => (FAILED, html! { <span key="none" /> }),
    };
    let body = html! {
        <div key="body" id="budget.chances" tabindex="-1">
            <p key="said" id="budget.chances.said" class="muted" role="status">{ desk.t(said) }</p>
            <div key="below" class={part.is_some().then_some("waiting waiting-tall")}>{ below }</div>
        </div>
    };
    plain_block(desk, "chances", SURE, Some(SURE_NOTE), body)
}

fn sure(desk: &Desk, chances: &Chances) -> Html {
    html! {
        <div key="sure" class="rows">
            { ranges(desk, chances) }
            { objectives(desk) }
            <h3 key="causes-title" class="part-title">{ desk.t(CAUSES) }</h3>
            { causes(desk, chances) }
            <h3 key="grades-title" class="part-title">{ desk.t(GRADES) }</h3>
            { grades(desk, chances) }
            <h3 key="tests-title" class="part-title">{ desk.t(TESTS) }</h3>
            { tests(desk, chances) }
        </div>
    }
}

fn ranges(desk: &Desk, chances: &Chances) -> Html {
    let money = |value| desk.short_major(value);
    let count = |value| i18n::significant(value, 2, desk.lang);
    let row = |key: &'static str, label: Text, of: &Spread, shown: &dyn Fn(f64) -> String| {
        html! {
            <tr {key}>
                <th key="label" scope="row">{ desk.t(label) }</th>
                <td key="low" class="num">{ shown(of.p10) }</td><td key="middle" class="num"><strong>{ shown(of.p50) }</strong></td>
                <td key="high" class="num">{ shown(of.p90) }</td>
            </tr>
        }
    };
    html! {
        <DataTable key="ranges" name={desk.t(RANGES)} id="budget.ranges">
            <thead key="head"><tr>
                <td key="label" /><th key="low" scope="col" class="num">{ desk.t(LOW) }</th>
                <th key="middle" scope="col" class="num">{ desk.t(MIDDLE) }</th><th key="high" scope="col" class="num">{ desk.t(HIGH) }</th>
            </tr></thead>
            <tbody key="body">
                { row("result", RESULT, &chances.result, &money) }
                { row("after", AFTER_ALL, &chances.with_after, &money) }
                { row("customers", CUSTOMERS, &chances.new_customers, &count) }
                { row("revenue", REVENUE, &chances.revenue, &money) }
                { row("visits", VISITS, &chances.visits, &count) }
            </tbody>
        </DataTable>
    }
}

fn objectives(desk: &Desk) -> Html {
    let rows = desk.plan.objectives.list.iter().filter_map(|objective| {
        let chance = desk.insight.chance(&desk.plan, objective).ok()?;
        Some(html! {
            <li key={objective.id.to_string()} class="sure-row">
                <span key="what">{ words::objectives::title(&desk.plan, objective, desk.lang) }</span>
                <span key="level" class="muted">{ desk.t(words::objectives::level(chance.level)) }</span>
                <span key="share" class="num">{ desk.figure_as(&chance.chance, words::objectives::chance(chance.chance.value, desk.lang)) }</span>
            </li>
        })
    });
    let rows: Vec<Html> = rows.collect();
    html! {
        <>
            <h3 key="objectives-title" class="part-title">{ desk.t(OBJECTIVES) }</h3>
            <p key="none" class="muted" hidden={!rows.is_empty()}>{ desk.t(NO_OBJECTIVE) }</p>
            <ul key="objectives" class="sure-list" id="budget.objectives" hidden={rows.is_empty()}>{ for rows }</ul>
        </>
    }
}

/// A share as a number with a bar.
fn share(desk: &Desk, key: String, what: Html, share: f64, class: &'static str) -> Html {
    html! {
        <li {key} class="sure-row">
            <span key="what">{ what }</span>
            <svg key="bar" class="sure-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect key="track" class="bar-track" width="100" height="8" />
                <rect key="bar" {class} width={format!("{:.1}", (share * 100.0).clamp(0.0, 100.0))} height="8" />
            </svg>
            <span key="share" class="num">{ i18n::percent(share, 0, desk.lang) }</span>
        </li>
    }
}

fn causes(desk: &Desk, chances: &Chances) -> Html {
    html! {
        <>
            <p key="none" class="muted" hidden={!chances.causes.is_empty()}>{ desk.t(NO_CAUSE) }</p>
            <ul key="causes" class="sure-list" id="budget.causes" hidden={chances.causes.is_empty()}>
                { for chances.causes.iter().take(MOST_CAUSES).enumerate().map(|(i, cause)| {
                    let name = desk.figure_as(&cause.figure, words::options::cause(cause, desk.lang));
                    share(desk, i.to_string(), name, cause.share, "bar-fill")
                }) }
            </ul>
        </>
    }
}

fn grades(desk: &Desk, chances: &Chances) -> Html {
    html! {
        <ul key="grades" class="sure-list" id="budget.grades">
            { for chances.grades.iter().map(|(grade, part)| {
                share(desk, format!("{grade:?}"), desk.t(words::options::rests_on(*grade)).into(), *part, "bar")
            }) }
        </ul>
    }
}

fn tests(desk: &Desk, chances: &Chances) -> Html {
    html! {
        <>
            <p key="note" class="fine">{ desk.t(if chances.tests.is_empty() { NO_TEST } else { TESTS_NOTE }) }</p>
            <ol key="tests" class="sure-tests" id="budget.narrowing" hidden={chances.tests.is_empty()}>
                { for chances.tests.iter().enumerate().map(|(i, test)| html! {
                    <li key={i.to_string()}>{ words::options::test(test, desk.currency(), desk.lang) }</li>
                }) }
            </ol>
        </>
    }
}

const SURE: Text = Text::new("How sure this is", "얼마나 확실한가요", "把握有多大");
const SURE_NOTE: Text = Text::new(
    "From 1,000 simulations that vary every uncertain figure within the range its evidence allows.",
    "불확실한 수치를 근거가 허용하는 범위 안에서 모두 바꿔 가며 1,000번 시뮬레이션했어요.",
    "共模拟1000次，每次都让所有不确定的数据在其依据所允许的区间内变动。",
);
const SIMULATING: Text = Text::new("Simulating…", "시뮬레이션하고 있어요…", "正在模拟…");
const DONE: Text = Text::new("Simulations: 1,000", "시뮬레이션 1,000번", "已模拟1000次");
const RANGES: Text = Text::new("Ranges of the results", "성과의 범위", "结果的区间");
const LOW: Text = Text::new("One in ten is worse", "나쁜 경우(하위 10%)", "较差情形（后10%）");
const MIDDLE: Text = Text::new("Middle", "중앙값", "中位数");
const HIGH: Text = Text::new("One in ten is better", "좋은 경우(상위 10%)", "较好情形（前10%）");
const OBJECTIVES: Text = Text::new("Chance of the objectives", "목표 달성 확률", "目标达成概率");
const NO_OBJECTIVE: Text = Text::new(
    "No objective with a target the forecast speaks of; set one in stage 6.",
    "예측으로 판단할 수 있는 목표값이 없어요. 6단계에서 정하세요.",
    "还没有可由预测判断的目标值，请在第6阶段设定。",
);
const CAUSES: Text =
    Text::new("Where the spread of the result comes from", "손익 범위를 넓히는 요인", "盈亏波动来自哪里");
const NO_CAUSE: Text = Text::new(
    "Nothing uncertain moves the result noticeably.",
    "결과를 눈에 띄게 흔드는 불확실한 수치가 없어요.",
    "没有明显影响盈亏的不确定数据。",
);
const GRADES: Text = Text::new("What the contribution rests on", "공헌이익의 근거 등급", "贡献毛利的依据等级");
const TESTS: Text =
    Text::new("The cheapest way to know more", "적은 비용으로 범위를 좁히는 방법", "以较低成本提高把握");
const TESTS_NOTE: Text = Text::new(
    "Sorted by what they narrow for their money.",
    "들인 돈에 비해 범위를 많이 좁히는 순서예요.",
    "同样花费下，能更多缩小区间的排在前面。",
);
const NO_TEST: Text = Text::new(
    "No test within a tenth of the media money and half of the plan would narrow the range noticeably.",
    "매체 예산의 10분의 1과 계획 기간의 절반 안에서는 범위를 눈에 띄게 좁힐 수 있는 테스트가 없어요.",
    "在不超过十分之一媒体预算、半个方案期的条件下，没有能明显缩小区间的测试。",
);
