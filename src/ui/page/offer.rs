//! A case for teaching that waits for somebody to begin it: what it is about, in which language, and that nothing else is
//! touched by it.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, AuthorAction, AuthorProblem, Passphrase, Purpose, State, words};
use crate::base::{Lang, Text};
use crate::course::Case;

use super::super::widget::secret::Secret;

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
                <details key="teach" id="case.teach" class="fold">
                    <summary key="name">{ TEACH.get(lang) }</summary>
                    { packages(state, dispatch, case, text) }
                </details>
            }
            { author(state, case, dispatch) }
        </section>
    }
}

/// The way for its author, who opens what is sealed with the passphrase, or leaves it as it is.
fn author(state: &State, case: &Case, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    if state.guest.is_some() {
        return html! { <details key="author" hidden=true /> };
    }
    let go_on = |passphrase: Option<Passphrase>| Action::Author(AuthorAction::GoOn(passphrase));
    let (open, plain) = (dispatch.clone(), dispatch.clone());
    let on_take = Callback::from(move |given: Passphrase| open.emit(go_on(Some(given))));
    let onclick = Callback::from(move |_: MouseEvent| plain.emit(go_on(None)));
    let problem = match state.author.problem {
        Some(AuthorProblem::Sealed(error)) => words::seal_error(error, lang),
        Some(AuthorProblem::Errand(_)) => NOT_OPENED.get(lang).to_owned(),
        _ => String::new(),
    };
    let busy = state.errand.as_ref().is_some_and(|errand| errand.purpose == Purpose::Unseal);
    let sealed = case.sealed.as_ref().map(|_| {
        html! {
            <>
                <p key="text">{ SEALED.get(lang) }</p>
                <Secret key="secret" id="case.passphrase" button={OPEN_SEALED.get(lang)} twice=false {problem} {busy} {lang} {on_take} />
            </>
        }
    });
    let plain = if sealed.is_some() { WITHOUT } else { EDIT };
    html! {
        <details key="author" id="case.author" class="fold" open={state.author.problem.is_some()}>
            <summary key="name">{ AUTHOR.get(lang) }</summary>
            <div key="sealed">{ sealed }</div>
            <button key="edit" id="case.edit" type="button" class="btn btn-small" disabled={busy} {onclick}>{ plain.get(lang) }</button>
        </details>
    }
}

const AUTHOR: Text = Text::new("Go on editing as its author", "작성자로 이어서 편집하기", "以作者身份继续编辑");
const SEALED: Text = Text::new(
    "Part of this case is sealed. Its passphrase opens it; without it you edit the open part, and the sealed part stays as it is.",
    "이 사례에는 봉인된 부분이 있어요. 암호를 넣으면 열리고, 암호 없이는 공개된 부분만 편집하며 봉인된 부분은 그대로 남아요.",
    "此案例有封存的部分。输入口令可打开；没有口令只能编辑公开部分，封存部分原样保留。",
);
const OPEN_SEALED: Text = Text::new("Open and edit", "열어서 편집", "打开并编辑");
const WITHOUT: Text = Text::new("Edit without the passphrase", "암호 없이 편집", "不用口令编辑");
const EDIT: Text = Text::new("Edit the case", "사례 편집", "编辑案例");
const NOT_OPENED: Text = Text::new(
    "It could not be opened here. Check the connection and try again.",
    "여기서 열지 못했어요. 인터넷 연결을 확인하고 다시 시도하세요.",
    "未能打开。请检查网络后重试。",
);
const WHAT: Text = Text::new("A case to work on", "풀어 볼 사례", "待完成的案例");
const NOTE: Text = Text::new(
    "It opens as a new plan in this browser. Your own plans stay as they are. The time counts from when you begin.",
    "이 브라우저에서 새 계획으로 열리고, 기존 계획은 그대로예요. 시간은 시작한 때부터 재요.",
    "将作为新方案在此浏览器中打开，现有方案不受影响。从开始作答起计时。",
);
const BEGIN: Text = Text::new("Begin", "시작하기", "开始");
const BEGIN_IN: Text = Text::new("Begin in {0}", "시작하기({0})", "用{0}开始");
const TEACH: Text = Text::new("For teachers: use it in your LMS", "강사용: LMS에서 쓰기", "教师：在LMS中使用");
const LEAVE: Text = Text::new("Not now", "나중에", "暂不开始");
