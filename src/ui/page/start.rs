//! The first page: begin, look at the example, open a file, go on with a kept plan.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, MouseEvent, TargetCast, html};

use crate::app::words::page as names;
use crate::app::{Action, Guide, LibraryPage, PlanEntry, Route, State};
use crate::base::{Lang, Text};
use crate::i18n;
use crate::library::{CASES, Shipped};

use super::super::link;
use super::super::widget::seal;
use super::author;
use super::frame::UNNAMED;
use super::offer::offer;

pub(super) fn view(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let sends = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()))
    };
    html! {
        <main class="start">
            { shared(state, dispatch) }
            { offer(state, dispatch) }
            <header key="hero" class="start-hero">
                <h1 key="title">{ TITLE.get(lang) }</h1>
                <p key="lede">{ LEDE.get(lang) }</p>
            </header>
            <div key="cards" class="start-cards">
                <button key="new" id="start.new" type="button" class="card card-primary" data-testid="new-plan" onclick={sends(Action::NewPlan)}>
                    <strong key="title">{ NEW.get(lang) }</strong><span key="text">{ NEW_TEXT.get(lang) }</span>
                </button>
                <button key="example" id="start.example" type="button" class="card" data-testid="open-example" onclick={sends(Action::OpenExample)}>
                    <strong key="title">{ EXAMPLE.get(lang) }</strong><span key="text">{ EXAMPLE_TEXT.get(lang) }</span>
                </button>
                { file_card(lang, dispatch) }
            </div>
            { kept(state, dispatch) }
            { cases(state, dispatch) }
            { teaching(state) }
            <p key="note" class="start-note">
                { NOTE.get(lang) }{ " " }{ link(Route::Kept, WHERE.get(lang)) }{ " · " }<a id="start.guide" href={Guide::User.address(lang)}>{ USER_GUIDE.get(lang) }</a>
                { " · " }{ link(Route::Library(LibraryPage::Terms), TERMS.get(lang)) }
            </p>
        </main>
    }
}

/// What there is for teachers: pages and guides.
fn teaching(state: &State) -> Html {
    let lang = state.lang;
    html! {
        <section key="teaching" class="start-teaching" aria-labelledby="teaching.title">
            <h2 key="title" id="teaching.title">{ TEACHING.get(lang) }</h2>
            <ul key="list">
                <li key="author">{ author::way(state) }</li>
                <li key="grade">{ link(Route::Grade, names::GRADE.get(lang)) }</li>
                <li key="embed">{ link(Route::Embed, names::EMBED.get(lang)) }</li>
                <li key="teacher"><a href={Guide::Teacher.address(lang)}>{ TEACHER_GUIDE.get(lang) }</a></li>
                <li key="learner"><a href={Guide::Learner.address(lang)}>{ LEARNER_GUIDE.get(lang) }</a></li>
            </ul>
        </section>
    }
}

/// A plan that came with a link, and what it is before anybody takes it.
fn shared(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let Some(plan) = &state.shared else { return html! { <section key="shared" hidden=true /> } };
    let sends = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()))
    };
    let name = if plan.name().is_empty() { UNNAMED.get(lang) } else { plan.name() };
    html! {
        <section key="shared" id="shared" class="shared-plan" aria-labelledby="shared.title">
            <h2 key="title" id="shared.title">{ SHARED.fill(lang, &[name]) }</h2>
            <p key="text">{ SHARED_TEXT.get(lang) }</p>
            <div key="tools" class="link-tools">
                <button key="take" id="shared.take" type="button" class="btn btn-primary" onclick={sends(Action::TakeShared)}>{ TAKE.get(lang) }</button>
                <button key="leave" id="shared.leave" type="button" class="btn" onclick={sends(Action::DropShared)}>{ LEAVE.get(lang) }</button>
            </div>
        </section>
    }
}

/// The file input; the shell reads what it holds when [`Action::PickFile`] arrives.
fn file_card(lang: Lang, dispatch: &Callback<Action>) -> Html {
    let dispatch = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.emit(Action::PickFile(input.id()));
        }
    });
    html! {
        <label key="file" class="card" for="file">
            <strong key="title">{ FILE.get(lang) }</strong><span key="text">{ FILE_TEXT.get(lang) }</span>
            <input key="input" id="file" class="visually-hidden" type="file" accept=".json,.zip,.docx,.xlsx,.html,.htm,application/json" {onchange} />
        </label>
    }
}

/// Teaching cases that come with the program.
fn cases(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let row = |case: Shipped| {
        let dispatch = dispatch.clone();
        let read = Callback::from(move |_: MouseEvent| dispatch.emit(Action::AskCase(case.id)));
        let minutes = case.minutes.map(|minutes| MINUTES.fill(lang, &[&minutes.to_string()]));
        html! {
            <li key={case.id} class="case-item">
                <span key="name">{ case.title.get(lang) }</span>
                <span key="time" class="muted">{ minutes }</span>
                <span key="actions">
                    <button key="read" id={format!("case.{}", case.id)} type="button" class="btn btn-small" onclick={read}
                        aria-label={format!("{} – {}", READ.get(lang), case.title.get(lang))}>{ READ.get(lang) }</button>
                </span>
            </li>
        }
    };
    html! {
        <details key="cases" class="fold" id="cases">
            <summary key="name">{ CASES_TITLE.get(lang) }</summary>
            <ul key="list" class="plan-list">{ for CASES.into_iter().map(row) }</ul>
        </details>
    }
}

fn kept(state: &State, dispatch: &Callback<Action>) -> Html {
    let empty = state.plans.is_empty();
    html! {
        <section key="kept" class="block" hidden={empty}>
            <h2 key="title">{ KEPT.get(state.lang) }</h2>
            <ul key="list" class="plan-list">
                { for state.plans.iter().map(|entry| item(entry, state.lang, dispatch)) }
            </ul>
            <p key="compare" hidden={state.plans.len() < 2}>{ link(Route::Compare(None), COMPARE.get(state.lang)) }</p>
        </section>
    }
}

fn item(entry: &PlanEntry, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let sends = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()))
    };
    let name = entry.plan.name();
    let name = if name.is_empty() { UNNAMED.get(lang) } else { name }.to_owned();
    let company = &entry.plan.company;
    let period = company.start.map_or_else(String::new, |start| {
        i18n::month_range(start, start.plus(company.horizon.saturating_sub(1)), lang)
    });
    html! {
        <li key={entry.key.0.to_string()} class="plan-item">
            <span key="name">{ name.clone() }</span>
            <time key="time">{ period }</time>
            { seal(entry.verdict, lang, false) }
            <span key="actions">
                <button key="open" type="button" class="btn btn-small" onclick={sends(Action::OpenPlan(entry.key))}>
                    { OPEN.get(lang) }<span class="visually-hidden">{ " – " }{ name.clone() }</span>
                </button>
                <button key="remove" type="button" class="btn btn-quiet btn-small" onclick={sends(Action::RemovePlan(entry.key))}>
                    { REMOVE.get(lang) }<span class="visually-hidden">{ " – " }{ name.clone() }</span>
                </button>
            </span>
        </li>
    }
}

const TITLE: Text = Text::new(
    "An honest marketing plan, from your own numbers",
    "우리 회사 숫자로 만드는 솔직한 마케팅 계획",
    "用自家数据，做一份经得起推敲的营销方案",
);
const LEDE: Text = Text::new(
    "Should the company be online at all, where, with how much, and what will it bring? Every figure shows where it comes from. The first answer may be “not now”.",
    "온라인 마케팅을 해야 할지, 어디에 얼마를 써서 무엇을 얻을지 답해 드려요. 모든 숫자에 근거가 있고, 첫 답이 ‘아직은 일러요’일 수도 있어요.",
    "该不该做网络营销、在哪里做、花多少钱、能带来什么？每个数字都有出处，第一个答案也可能是“暂不启动”。",
);
const NEW: Text = Text::new("New plan", "새 계획", "新建方案");
const NEW_TEXT: Text =
    Text::new("Eight questions to a first answer", "여덟 가지 질문으로 첫 답까지", "八个问题，得到第一个答案");
const EXAMPLE: Text = Text::new("Look at an example", "예시 보기", "查看示例");
const EXAMPLE_TEXT: Text =
    Text::new("A coffee roastery in Gangneung, Korea", "강릉의 커피 로스터리", "韩国江陵的一家咖啡烘焙坊");
const FILE: Text = Text::new("Open a file", "파일 열기", "打开文件");
const FILE_TEXT: Text = Text::new(
    "A plan or a case (a ZIP will do), or a Word, Excel or web page made here",
    "계획이나 사례(ZIP도 가능), 여기서 만든 워드·엑셀·웹 페이지",
    "方案或案例（可为ZIP），或由本工具导出的Word、Excel、网页文件",
);
const SHARED: Text =
    Text::new("A plan came with the link: “{0}”", "링크로 받은 계획: ‘{0}’", "通过链接收到方案：“{0}”");
const SHARED_TEXT: Text = Text::new(
    "It opens as a new plan in this browser. Your own plans stay as they are.",
    "이 브라우저에서 새 계획으로 열려요. 기존 계획은 그대로예요.",
    "将作为新方案在此浏览器中打开，现有方案不受影响。",
);
const TAKE: Text = Text::new("Open as a new plan", "새 계획으로 열기", "作为新方案打开");
const LEAVE: Text = Text::new("Do not open it", "열지 않기", "不打开");
const CASES_TITLE: Text = Text::new("Teaching cases", "수업용 사례", "教学案例");
const MINUTES: Text = Text::new("{0} min", "{0}분", "{0}分钟");
const READ: Text = Text::new("Look at it", "살펴보기", "查看");
const KEPT: Text = Text::new("Plans in this browser", "이 브라우저의 계획", "此浏览器中的方案");
const COMPARE: Text = Text::new("Compare two plans", "두 계획 비교하기", "对比两份方案");
const OPEN: Text = Text::new("Open", "열기", "打开");
const REMOVE: Text = Text::new("Remove", "삭제", "删除");
const WHERE: Text = Text::new("Where plans are kept", "계획이 저장되는 곳 보기", "查看方案保存在哪里");
const TEACHING: Text = Text::new("For teachers", "강사용", "教师专用");
const USER_GUIDE: Text = Text::new("How to use it", "이용 안내서", "使用指南");
const TERMS: Text = Text::new("Terms", "용어", "术语");
const TEACHER_GUIDE: Text = Text::new("Guide for teachers", "강사 안내서", "教师指南");
const LEARNER_GUIDE: Text = Text::new("Guide for learners", "수강생 안내서", "学员指南");
const NOTE: Text = Text::new(
    "Everything stays in this browser. Nothing is sent anywhere.",
    "모든 내용은 이 브라우저에만 저장돼요. 어디에도 전송하지 않아요.",
    "所有内容只保存在此浏览器中，不会发送到任何地方。",
);
