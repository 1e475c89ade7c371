//! A case for teaching that waits for somebody to begin it: what it is about, in which language, and that nothing else is
//! touched by it.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, State};
use crate::base::{Lang, Text};

use super::packages::packages;

/// How many paragraphs of the story are shown before anybody begins; the page of the case has it all.
const LINES: usize = 1;

pub(super) fn offer(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let Some(case) = &state.offered else { return html! { <section key="case" hidden=true /> } };
    let sends = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()))
    };
    let (said, text) = case.text(lang);
    let story: Vec<String> =
        text.story.lines().filter(|line| !line.trim().is_empty()).take(LINES).map(str::to_owned).collect();
    let many = case.plans.len() > 1;
    let begin = |of: Lang| {
        let name = if many { BEGIN_IN.fill(lang, &[of.name()]) } else { BEGIN.get(lang).to_owned() };
        let class = if of == lang || !many { "btn btn-primary" } else { "btn" };
        html! {
            <button key={of.tag()} id={format!("case.begin.{}", of.tag())} type="button" {class}
                onclick={sends(Action::BeginCase(of))}>{ name }</button>
        }
    };
    html! {
        <section key="case" id="case" class="shared-plan" aria-labelledby="case.title" data-testid="case">
            <p key="what" class="muted">{ WHAT.get(lang) }</p>
            <h2 key="title" id="case.title" tabindex="-1" lang={said.tag()}>{ &text.title }</h2>
            <div key="story" lang={said.tag()}>
                { for story.iter().enumerate().map(|(i, line)| html! { <p key={i.to_string()}>{ line }</p> }) }
            </div>
            <p key="text">{ NOTE.get(lang) }</p>
            <div key="tools" class="link-tools">
                { for case.plans.keys().map(|of| begin(*of)) }
                <button key="leave" id="case.leave" type="button" class="btn" onclick={sends(Action::LeaveCase)}>{ LEAVE.get(lang) }</button>
            </div>
            if let Some(text) = &state.offered_text {
                <details key="teach" id="case.teach">
                    <summary key="name">{ TEACH.get(lang) }</summary>
                    { packages(state, dispatch, case, text) }
                </details>
            }
        </section>
    }
}

const WHAT: Text = Text::new("A case to work on", "풀어 볼 사례", "待完成的案例");
const NOTE: Text = Text::new(
    "It opens as a new plan in this browser. Your own plans stay as they are. The time counts from when you begin.",
    "이 브라우저에서 새 계획으로 열리고, 기존 계획은 그대로예요. 시간은 시작한 때부터 재요.",
    "将作为新方案在此浏览器中打开，现有方案不受影响。从开始作答起计时。",
);
const BEGIN: Text = Text::new("Begin", "시작하기", "开始");
const BEGIN_IN: Text = Text::new("Begin in {0}", "시작하기({0})", "以{0}开始");
const TEACH: Text = Text::new("For teachers: use it in your LMS", "강사용: LMS에서 쓰기", "教师：在 LMS 中使用");
const LEAVE: Text = Text::new("Not now", "나중에", "暂不开始");
