//! The whole plan under review: the four joins of the method, and every finding, also those put aside.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::app::Action;
use crate::base::Text;
use crate::i18n;
use crate::report::words;
use crate::score::{JoinScore, Severity};

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::super::widget::{dismissed_list, finding_list};
use super::head;

pub(super) fn view(desk: &Desk) -> Html {
    let insight = &desk.insight;
    let count = |severity| insight.findings.iter().filter(|finding| finding.severity == severity).count().to_string();
    let line = LINE.fill(desk.lang, &[&count(Severity::Error), &count(Severity::Warning), &count(Severity::Advice)]);
    let group = |severity: Severity, title: Text| {
        let of = || insight.findings.iter().filter(move |finding| finding.severity == severity);
        html! {
            <section key={format!("{severity:?}")} class="block" hidden={of().count() == 0}>
                <h2 key="title">{ desk.t(title) }</h2>
                { finding_list(desk, "audit", of()) }
            </section>
        }
    };
    html! {
        <>
            { head(desk.lang, TITLE, LEDE) }
            <div key="body" class="stage-body">
                <section key="answer" class="answer"><p key="line" class="answer-line">{ line }</p></section>
                <section key="joins" class="block">
                    <h2 key="title">{ desk.t(JOINS) }</h2>
                    <p key="note" class="block-note">{ desk.t(JOINS_NOTE) }</p>
                    <div key="list" class="folds">{ for insight.audit.iter().map(|join| join_card(desk, join)) }</div>
                </section>
                { group(Severity::Error, ERRORS) }
                { group(Severity::Warning, WARNINGS) }
                { group(Severity::Advice, ADVICE) }
                <section key="aside" class="block" hidden={insight.dismissed.is_empty()}>
                    <h2 key="title" id="audit.dismissed" tabindex="-1">{ desk.t(ASIDE) }</h2>
                    { dismissed_list(desk) }
                </section>
            </div>
        </>
    }
}

fn join_card(desk: &Desk, scored: &JoinScore) -> Html {
    let score = scored.score.value * 100.0;
    let width = format!("{score:.1}");
    let fill = if score >= 70.0 {
        "fill-go"
    } else if score >= 40.0 {
        "fill-prepare"
    } else {
        "fill-stop"
    };
    html! {
        <details key={format!("{:?}", scored.join)} class="fold join">
            <summary key="summary">
                <span key="name" class="join-name">{ desk.t(words::audit::join(scored.join)) }</span>
                <svg key="bar" class="aspect-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="bar-track" width="100" height="8" /><rect class={fill} {width} height="8" />
                </svg>
                <span key="score" class="aspect-score">{ i18n::decimal(score, 0, desk.lang) }</span>
            </summary>
            <p key="question" class="muted">{ desk.t(words::audit::join_question(scored.join)) }</p>
            <ul key="checks" class="checks">
                { for scored.checks.iter().map(|(check, met)| {
                    let onclick: Callback<MouseEvent> = desk.on(Action::GoToField(check.field(&desk.plan)));
                    let (drawing, state) = if *met { (Icon::Check, MET) } else { (Icon::Prepare, OPEN) };
                    html! {
                        <li key={format!("{check:?}")} class={classes!("check-row", met.then_some("check-met"))}>
                            <span key="icon" class="check-icon" title={desk.t(state)}>
                                { icon(drawing) }<span key="state" class="visually-hidden">{ desk.t(state) }</span>
                            </span>
                            <span key="text">{ desk.t(words::audit::check(*check)) }</span>
                            <button key="go" type="button" class="finding-go" hidden={*met} {onclick}>{ desk.t(GO) }</button>
                        </li>
                    }
                }) }
            </ul>
            <p key="how" class="muted">
                { desk.t(HOW) }{ " " }{ desk.figure_as(&scored.score, i18n::percent(scored.score.value, 0, desk.lang)) }
            </p>
        </details>
    }
}

const TITLE: Text = Text::new("Does the plan hold together?", "계획의 앞뒤가 맞나요?", "方案前后一致吗？");
const LEDE: Text = Text::new(
    "Rules that tie the stages to each other, and the four joins of the method. A finding may be put aside with a reason; the \
        document keeps both.",
    "단계와 단계를 잇는 규칙, 그리고 방법론의 네 가지 결합으로 계획 전체를 점검해요. 점검 결과는 이유를 적고 보류할 수 있고, 계획서에는 둘 다 남아요.",
    "用贯穿各阶段的规则和规划方法的四个结合点检查整个方案。检查结果可写明理由后搁置，两者都会列入方案书。",
);
const LINE: Text = Text::new(
    "Errors: {0} · risks: {1} · advice: {2}.",
    "성립하지 않음 {0}건 · 주의 {1}건 · 조언 {2}건",
    "不成立{0}项 · 注意{1}项 · 建议{2}项",
);
const JOINS: Text = Text::new(
    "Four ways the business is joined to the internet",
    "사업과 인터넷을 잇는 네 가지 결합",
    "业务与网络的四个结合点",
);
const JOINS_NOTE: Text = Text::new(
    "Each from 0 to 100: the share of its checks that are met. Which checks belong to a join is our judgement.",
    "0~100점: 점검 항목 가운데 충족한 비율이에요. 어떤 항목을 넣을지는 이 도구의 판단이에요.",
    "各结合点0～100分：通过的检查项占比。检查项的选取属本工具的判断。",
);
const MET: Text = Text::new("met", "충족", "已满足");
const OPEN: Text = Text::new("open", "미충족", "未满足");
const GO: Text = Text::new("Go there", "가기", "前往");
const HOW: Text = Text::new("How it is counted:", "계산 근거:", "计算依据：");
const ERRORS: Text = Text::new("Does not hold", "성립하지 않는 것", "不成立");
const WARNINGS: Text = Text::new("Risks", "주의할 것", "需要注意");
const ADVICE: Text = Text::new("Advice", "조언", "建议");
const ASIDE: Text = Text::new("Put aside", "보류한 것", "已搁置");
