//! The three regions: stages, work, adviser. On small screens the outer two are sheets; whether they are open is
//! nobody else's business and lives here.

use web_sys::HtmlElement;
use yew::{
    Callback, Html, KeyboardEvent, MouseEvent, Properties, classes, function_component, html, use_effect_with,
    use_node_ref, use_state,
};

use crate::app::words::page as names;
use crate::app::{Action, LibraryPage, Route};
use crate::base::Text;
use crate::plan::{Stage, StageState};
use crate::report::words;

use super::super::icon::{Icon, icon};
use super::super::{Desk, adviser, link, step};
use super::audit;

/// Properties of [`Planner`].
#[derive(Clone, PartialEq, Properties)]
pub struct PlannerProps {
    /// The open plan.
    pub desk: Desk,
    /// The stage shown; the audit of the whole plan where there is none.
    pub stage: Option<Stage>,
}

#[derive(Clone, Copy, PartialEq)]
enum Sheet {
    None,
    Stages,
    Adviser,
}

/// The planner's page.
#[function_component(Planner)]
pub fn planner(props: &PlannerProps) -> Html {
    let desk = &props.desk;
    let sheet = use_state(|| Sheet::None);
    let doors = (use_node_ref(), use_node_ref());
    let show = |next: Sheet| {
        let sheet = sheet.clone();
        Callback::from(move |_: MouseEvent| sheet.set(if *sheet == next { Sheet::None } else { next }))
    };
    let close = {
        let sheet = sheet.clone();
        Callback::from(move |_: MouseEvent| sheet.set(Sheet::None))
    };
    let onkeydown = {
        let (sheet, doors) = (sheet.clone(), doors.clone());
        Callback::from(move |event: KeyboardEvent| {
            let door = match *sheet {
                Sheet::None => return,
                Sheet::Stages => &doors.0,
                Sheet::Adviser => &doors.1,
            };
            if event.key() == "Escape" {
                event.prevent_default();
                // Before the sheet takes the cursor with it.
                if let Some(door) = door.cast::<HtmlElement>() {
                    let _ = door.focus();
                }
                sheet.set(Sheet::None);
            }
        })
    };
    {
        // Whichever way another stage was come to, it is what is looked at now.
        let (sheet, dispatch) = (sheet.clone(), desk.dispatch.clone());
        use_effect_with(props.stage, move |stage| {
            sheet.set(Sheet::None);
            dispatch.emit(Action::StageShown(stage.map_or(Route::Audit, Route::Stage)));
        });
    }
    let leaving = step::use_leaving(desk, props.stage);
    let stages_open = *sheet == Sheet::Stages;
    let adviser_open = *sheet == Sheet::Adviser;
    let current = props.stage.map_or_else(
        || desk.t(names::AUDIT).to_owned(),
        |stage| format!("{}/12 · {}", stage.number(), desk.t(words::stage::name(stage))),
    );
    let work = match props.stage {
        Some(stage) => html! { <>{ step::view(desk, stage, leaving.as_ref()) }{ foot(desk, stage) }</> },
        None => audit::view(desk),
    };
    html! {
        <main class="planner" {onkeydown}>
            <button key="toggle" ref={doors.0.clone()} type="button" class="stages-toggle" aria-expanded={stages_open.to_string()} onclick={show(Sheet::Stages)}>
                { icon(Icon::Menu) }<span key="text">{ current }</span>
            </button>
            <div key="backdrop" class="sheet-backdrop" hidden={*sheet == Sheet::None} onclick={close.clone()} />
            <nav key="stages" class={classes!("stages", stages_open.then_some("open"))} aria-label={desk.t(STAGES)} onclick={close}>
                <ol key="list">{ for Stage::ALL.into_iter().map(|stage| stage_link(desk, stage, props.stage)) }</ol>
                <p key="audit" class="stages-audit">{ audit_link(desk, props.stage.is_none()) }</p>
                <p key="library" class="stages-library">{ link(Route::Library(LibraryPage::Channels), desk.t(LIBRARY)) }</p>
            </nav>
            <div key="work" class="work">
                { work }
            </div>
            <button key="bar" ref={doors.1.clone()} type="button" class="adviser-bar" aria-expanded={adviser_open.to_string()} onclick={show(Sheet::Adviser)}>
                { adviser::line(desk) }
            </button>
            <aside key="adviser" class={classes!("adviser", adviser_open.then_some("open"))} aria-label={desk.t(ADVISER)}>
                { adviser::panel(desk) }
            </aside>
        </main>
    }
}

fn goes(desk: &Desk, route: Route) -> Callback<MouseEvent> {
    let dispatch = desk.dispatch.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        dispatch.emit(Action::Go(route));
    })
}

/// How many findings there are; what the number counts is said to who cannot point at it.
fn count(desk: &Desk, found: usize) -> Html {
    html! {
        <span key="count" class="stage-count" hidden={found == 0} title={desk.t(COUNT)}>
            <span key="what" class="visually-hidden">{ desk.t(COUNT) }{ ": " }</span>{ found }
        </span>
    }
}

/// The way to all findings, with their number.
fn audit_link(desk: &Desk, here: bool) -> Html {
    let found = desk.insight.findings.len();
    html! {
        <a class="stage" href={Route::Audit.hash()} onclick={goes(desk, Route::Audit)} aria-current={here.then_some("page")}>
            <span key="no" class="stage-no">{ icon(Icon::Check) }</span>
            <span key="name" class="stage-name">{ desk.t(names::AUDIT) }</span>
            { count(desk, found) }
        </a>
    }
}

fn stage_link(desk: &Desk, stage: Stage, current: Option<Stage>) -> Html {
    let state = desk.plan.state_of(stage);
    let class = match state {
        StageState::Empty => "state-empty",
        StageState::Started => "state-started",
        StageState::Complete => "state-complete",
    };
    let found = desk.insight.findings_of(stage).count();
    let aria = (Some(stage) == current).then_some("page");
    let route = Route::Stage(stage);
    html! {
        <li key={stage.slug()}>
            <a class="stage" href={route.hash()} onclick={goes(desk, route)} aria-current={aria}>
                <span key="no" class="stage-no">{ stage.number() }</span>
                <span key="name" class="stage-name">{ desk.t(words::stage::name(stage)) }</span>
                { count(desk, found) }
                <span key="state" class={classes!("stage-state", class)} title={desk.t(words::stage::state(state))}>
                    <span class="visually-hidden">{ desk.t(words::stage::state(state)) }</span>
                </span>
            </a>
        </li>
    }
}

fn foot(desk: &Desk, stage: Stage) -> Html {
    let button = |key: &'static str, class: &'static str, target: Option<Stage>| {
        let name = target.map_or("", |stage| desk.t(words::stage::name(stage)));
        let onclick = target.map_or_else(Callback::noop, |stage| goes(desk, Route::Stage(stage)));
        html! { <button {key} type="button" {class} hidden={target.is_none()} {onclick}>{ name }</button> }
    };
    let last = stage.next().is_none();
    html! {
        <footer key="foot" class="stage-foot">
            { button("previous", "btn", stage.previous()) }
            { button("next", "btn btn-primary", stage.next()) }
            <button key="document" type="button" class="btn btn-primary" hidden={!last} onclick={goes(desk, Route::Document)}>
                { desk.t(DOCUMENT) }
            </button>
        </footer>
    }
}

const LIBRARY: Text =
    Text::new("Library: channels, figures, sources", "자료실: 채널·수치·출처", "资料库：渠道、数据、出处");
const STAGES: Text = Text::new("The twelve stages", "열두 단계", "十二个阶段");
const ADVISER: Text = Text::new("Adviser", "조언", "顾问");
const COUNT: Text = Text::new("Points to look at", "살펴볼 점", "需要留意的点");
const DOCUMENT: Text = Text::new("Read the plan document", "계획서 보기", "查看方案书");
