//! The frame around every page: top bar, notices, the page, the receipt.

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::{AttrValue, Callback, Html, KeyboardEvent, MouseEvent, TargetCast, classes, html};

use crate::app::{Action, Given, LibraryPage, OverAction, Route, State, Theme, running};
use crate::base::{Lang, Text};
use crate::course::Locks;
use crate::insight::Task;
use crate::plan::company::CompanyEdit;
use crate::plan::{PlanEdit, Stage};
use crate::report::review::Period;

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::super::widget::choice::bare_select;
use super::super::widget::receipt;
use super::notice::{notice, opening, renewal};
use super::{
    attempt, author, compare, document, embed, grade, guest, keeping, kept, library, over, planner, present, quick,
    start, tour,
};

/// Whether a page shows how far a job has come.
fn shows_progress(route: Route, task: Task) -> bool {
    let stage = match task {
        Task::Flips => Stage::Feasibility,
        Task::Chances | Task::Options => Stage::Budget,
    };
    route == Route::Stage(stage)
}

/// The whole screen for a state.
pub fn app(state: &State, dispatch: &Callback<Action>) -> Html {
    let desk = state.open.as_ref().map(|open| Desk {
        lang: state.lang,
        // Pages wait for what follows from the letters just typed, which their fields show themselves.
        plan: open.behind.clone().unwrap_or_else(|| open.plan()),
        insight: open.insight.clone(),
        book: state.shelf.book(),
        import: state.import.clone(),
        report: state.report.clone(),
        unfolded: state.unfolded.clone(),
        board: state.board.clone(),
        back: open.back.clone(),
        moves: open.moves.clone(),
        results: open.results.clone(),
        replan: open.replan.clone(),
        past: open.past.clone(),
        // Elsewhere it would only have the page drawn anew.
        running: state.running.iter().filter(|(task, _)| shows_progress(state.route, *task)).copied().collect(),
        errand: state.errand.clone(),
        locks: Rc::new(locks(state)),
        locking: (open.draft.as_ref().filter(|_| state.author.locking)).map(|draft| Rc::new(draft.case.locks.clone())),
        shut: running(state).is_err() || state.guest.as_ref().is_some_and(|guest| guest.readonly),
        link: state.link.clone(),
        dispatch: dispatch.clone(),
    });
    let page = match (state.route, desk.as_ref()) {
        (Route::Library(page), desk) => library::view(state, desk, page, dispatch),
        (Route::Kept, _) => kept::view(state, dispatch),
        (Route::Compare(_), _) => compare::view(state, dispatch),
        (Route::Case, Some(desk)) => attempt::view(state, desk),
        (Route::Author, Some(desk)) => author::view(state, desk),
        (Route::Grade, _) => grade::view(state, dispatch),
        (Route::Embed, _) => embed::view(state, dispatch),
        (_, None) if let Some(guest) = &state.guest => guest::absent(guest, state.lang, dispatch),
        (Route::Start, _) | (_, None) => start::view(state, dispatch),
        (Route::Quick, Some(desk)) => quick::view(desk, crate::app::tour::offers(state)),
        (Route::Stage(stage), Some(desk)) => {
            html! { <planner::Planner desk={desk.clone()} stage={Some(stage)} /> }
        }
        (Route::Audit, Some(desk)) => {
            html! { <planner::Planner desk={desk.clone()} stage={None} /> }
        }
        (Route::Document, Some(desk)) => document::view(desk),
        (Route::Present, Some(desk)) => present::view(desk, state.slide),
        (Route::Review(rhythm, month), Some(desk)) => document::review_view(desk, Period::of(rhythm, month)),
    };
    let receipt = state.receipt.as_ref().map_or_else(
        || html! { <div key="receipt" hidden=true /> },
        |figure| {
            let currency = desk.as_ref().map_or(crate::base::Currency::Usd, Desk::currency);
            receipt::drawer(figure, state.shelf.book().as_deref(), currency, state.lang, dispatch)
        },
    );
    // The key counts wherever the cursor is: it enters the receipt a moment after it opened.
    let (open, close) = (state.receipt.is_some(), dispatch.clone());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if open && event.key() == "Escape" {
            close.emit(Action::CloseReceipt);
        }
    });
    // What stands around the stages stays from one to the next. After a refused change the fields show again what the plan says.
    let page_key = if state.route.is_planner() { "planner".to_owned() } else { state.route.hash() };
    let shown = format!("{page_key} {}", state.guest.as_ref().map_or(0, |guest| guest.refused));
    let asked = state.guest.as_ref().map(|guest| guest.asked.clone());
    let hide = asked.as_ref().map(|asked| asked.hide.iter().map(|part| part.slug()).collect::<Vec<_>>().join(" "));
    let read_only = state.guest.as_ref().is_some_and(|guest| guest.readonly).then_some("");
    let tour = crate::app::tour::stop(state).map(|(_, stop)| stop.mark);
    html! {
        <div class="app" {onkeydown} data-embed={asked.map(|asked| asked.height.slug())} data-hide={hide} data-view={read_only} data-tour={tour}>
            { skip_link(state, dispatch) }
            { if state.route == Route::Present { html! { <header key="topbar" hidden=true /> } } else { topbar(state, desk.as_ref(), dispatch) } }
            <div key="banners" class="banners" aria-live="polite">
                { keeping::banners(state, dispatch) }
                { opening(state, dispatch) }
                { notice(state, dispatch) }
                { renewal(state, dispatch) }
            </div>
            { attempt::bar(state) }
            { author::bar(state, dispatch) }
            <div key={shown} id="content" class="page">{ page }</div>
            { guest::foot(state, dispatch) }
            <div key="drop" class="drop-here" hidden={!state.hovered || state.guest.is_some()}><p key="text">{ if state.route == Route::Grade { DROP_CLASS } else { DROP }.get(state.lang) }</p></div>
            { receipt }
            { tour::card(state, dispatch) }
            { over::view(state, dispatch) }
        </div>
    }
}

/// The way past what stands around the page; it is seen while it has the cursor.
fn skip_link(state: &State, dispatch: &Callback<Action>) -> Html {
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        // Followed by the browser, it would be taken for the address of a page.
        event.prevent_default();
        dispatch.emit(Action::EnterPage);
    });
    let hidden = state.route == Route::Present;
    html! { <a key="skip" class="skip-link" href="#content" {hidden} {onclick}>{ SKIP.get(state.lang) }</a> }
}

/// What cannot be changed: by the case, or by the page around.
fn locks(state: &State) -> Locks {
    let case = state.open.as_ref().and_then(|open| open.course.as_deref()).map(|case| &case.locks);
    let guest = state.guest.as_ref().map(|guest| &guest.locks);
    Locks::new(case.into_iter().chain(guest).flatten())
}

pub(super) fn sends(dispatch: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(action.clone()))
}

fn tool(lang: Lang, drawing: Icon, label: Text, onclick: Callback<MouseEvent>, off: bool, id: &'static str) -> Html {
    // At the last step back the button keeps the cursor, so it only says that it does nothing.
    let onclick = if off { Callback::noop() } else { onclick };
    html! {
        <button key={id} {id} type="button" class="icon-btn" {onclick} aria-disabled={off.then_some("true")} title={label.get(lang)}>
            { icon(drawing) }<span key="text" class="visually-hidden">{ label.get(lang) }</span>
        </button>
    }
}

fn topbar(state: &State, desk: Option<&Desk>, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let planning = state.route != Route::Start && desk.is_some();
    let home = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            dispatch.emit(Action::Go(Route::Start));
        })
    };
    // A guest has no start page.
    let brand = match state.guest {
        Some(_) => html! { <span key="brand" class="brand">{ "Mixwright" }</span> },
        None => html! { <a key="brand" class="brand" href="#/" onclick={home}>{ "Mixwright" }</a> },
    };
    html! {
        <header key="topbar" class={classes!("topbar", planning.then_some("topbar-plan"))}>
            { brand }
            { plan_tools(state, desk, dispatch) }
            { search_button(state, dispatch) }
            { library_link(state) }
            <div key="choices" class="topbar-actions topbar-choices">
                { lang_select(lang, dispatch) }
                { theme_select(state.theme, lang, dispatch) }
            </div>
        </header>
    }
}

/// Opens the palette.
fn search_button(state: &State, dispatch: &Callback<Action>) -> Html {
    let title = SEARCH_KEYS.fill(state.lang, &[SEARCH.get(state.lang)]);
    html! {
        <button key="search" id="tool.search" type="button" class="icon-btn topbar-search" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K"
            {title} onclick={sends(dispatch, Action::Over(OverAction::Palette))}>
            { icon(Icon::Search) }<span key="text">{ SEARCH.get(state.lang) }</span>
        </button>
    }
}

/// The library is one click away from every page.
fn library_link(state: &State) -> Html {
    let route = Route::Library(LibraryPage::Channels);
    let here = matches!(state.route, Route::Library(_)).then_some("page");
    html! {
        <a key="library" id="tool.library" class="topbar-link" href={route.hash()} aria-current={here} title={LIBRARY.get(state.lang)}>
            { icon(Icon::Book) }<span key="text">{ LIBRARY.get(state.lang) }</span>
        </a>
    }
}

fn plan_tools(state: &State, desk: Option<&Desk>, dispatch: &Callback<Action>) -> Html {
    let (Some(open), Some(desk)) = (state.open.as_ref().filter(|_| state.route != Route::Start), desk) else {
        return html! { <div key="plan" class="topbar-actions" /> };
    };
    let lang = state.lang;
    let rename = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            // Also while an input method composes: browsers send no further event when it is done.
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let edit = PlanEdit::Company(CompanyEdit::PlanName(input.value()));
                dispatch.emit(Action::Typed { edit, field: "company.plan_name".to_owned() });
            }
        })
    };
    let print = if state.route.is_for_print() { Action::Print } else { Action::Go(Route::Document) };
    html! {
        <>
            <input key="title" class="plan-title" type="text" maxlength="200" value={open.plan().company.plan_name.clone()}
                placeholder={plan_name(desk)} oninput={rename} aria-label={PLAN_NAME.get(lang)} />
            { state.guest.as_ref().map_or_else(|| keeping::chip(open, lang), |guest| guest::chip(guest, lang)) }
            <div key="tools" class="topbar-actions">
                { tool(lang, Icon::Undo, UNDO, sends(dispatch, Action::Undo), !open.history.can_undo(), "tool.undo") }
                { tool(lang, Icon::Redo, REDO, sends(dispatch, Action::Redo), !open.history.can_redo(), "tool.redo") }
                { tool(lang, Icon::Download, DOWNLOAD, sends(dispatch, Action::Give(Given::Plan)), false, "tool.download") }
                { tool(lang, Icon::Print, DOCUMENT, sends(dispatch, print), false, "tool.document") }
                { for state.guest.iter().map(|guest| guest::submit("tool.submit", guest, lang, dispatch)) }
            </div>
        </>
    }
}

fn plan_name(desk: &Desk) -> AttrValue {
    let name = desk.plan.name();
    if name.is_empty() { desk.t(UNNAMED).into() } else { name.to_owned().into() }
}

fn lang_select(lang: Lang, dispatch: &Callback<Action>) -> Html {
    let options = Lang::ALL.map(|lang| (lang.tag().into(), lang.name().into())).to_vec();
    let dispatch = dispatch.clone();
    let on_change = Callback::from(move |tag: String| {
        if let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == tag) {
            dispatch.emit(Action::SetLang(lang));
        }
    });
    bare_select("lang", LANGUAGE.get(lang), options, lang.tag(), on_change)
}

fn theme_select(theme: Theme, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let name = |theme| match theme {
        Theme::Auto => AUTO,
        Theme::Light => LIGHT,
        Theme::Dark => DARK,
    };
    let options = Theme::ALL.map(|theme| (theme.slug().into(), name(theme).get(lang).into())).to_vec();
    let dispatch = dispatch.clone();
    let on_change = Callback::from(move |slug: String| {
        if let Some(theme) = Theme::from_slug(&slug) {
            dispatch.emit(Action::SetTheme(theme));
        }
    });
    bare_select("theme", THEME.get(lang), options, theme.slug(), on_change)
}

pub(super) const UNNAMED: Text = Text::new("Unnamed plan", "이름 없는 계획", "未命名方案");
const DROP: Text = Text::new(
    "Drop the file to open the plan in it",
    "파일을 놓으면 그 안의 계획을 열어요",
    "松开即可打开文件中的方案",
);
const DROP_CLASS: Text =
    Text::new("Drop the files to grade them", "파일을 놓으면 채점할 파일에 추가해요", "松开即可加入待评阅的文件");
const PLAN_NAME: Text = Text::new("Plan name", "계획 이름", "方案名称");
const UNDO: Text = Text::new("Undo", "실행 취소", "撤销");
const REDO: Text = Text::new("Redo", "다시 실행", "重做");
pub(super) const DOWNLOAD: Text = Text::new("Save as a file", "파일로 저장", "保存为文件");
const DOCUMENT: Text = Text::new("Plan document, print", "계획서 보기·인쇄", "查看、打印方案书");
const SKIP: Text = Text::new("Skip to content", "본문으로 건너뛰기", "跳到正文");
const SEARCH: Text = Text::new("Search", "검색", "搜索");
const SEARCH_KEYS: Text = Text::new("{0} (Ctrl+K or ⌘K)", "{0}(Ctrl+K 또는 ⌘K)", "{0}（Ctrl+K 或 ⌘K）");
const LIBRARY: Text = Text::new("Library", "자료실", "资料库");
const LANGUAGE: Text = Text::new("Language", "언어", "语言");
const THEME: Text = Text::new("Colours", "화면 색", "配色");
const AUTO: Text = Text::new("System", "시스템", "跟随系统");
const LIGHT: Text = Text::new("Light", "밝게", "浅色");
const DARK: Text = Text::new("Dark", "어둡게", "深色");
