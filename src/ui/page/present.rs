//! The plan before an audience: one idea a screen, turned with the keyboard.

use web_sys::HtmlElement;
use yew::{
    Callback, Html, KeyboardEvent, MouseEvent, NodeRef, Properties, function_component, html, use_effect_with,
    use_node_ref,
};

use crate::app::{Action, Route};
use crate::base::Text;
use crate::report::slides::{Slide, slides};

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::document::block_view;

pub(super) fn view(desk: &Desk, at: usize) -> Html {
    let (doc, slides) = slides(&desk.plan, &desk.insight, desk.book.as_deref(), desk.lang);
    let last = slides.len().saturating_sub(1);
    let at = at.min(last);
    let Some(slide) = slides.get(at) else { return html! { <main key="present" /> } };
    let count = format!("{} / {}", at + 1, slides.len());
    let turn = |id: &'static str, label: Text, drawing: Icon, to: Option<usize>| {
        html! {
            <button key={id} id={format!("present.{id}")} type="button" class="icon-btn" aria-disabled={to.is_none().then_some("true")}
                title={desk.t(label)} aria-label={desk.t(label)} onclick={desk.on::<MouseEvent>(Action::Slide(to.unwrap_or(at)))}>
                { icon(drawing) }
            </button>
        }
    };
    let (before, after) = (at.checked_sub(1), Some(at + 1).filter(|to| *to <= last));
    html! {
        <Stage key="present" {at} {last} dispatch={desk.dispatch.clone()} label={desk.t(LABEL)}>
            <div key="slide" class={if at == 0 { "slide slide-title" } else { "slide" }} lang={doc.lang.tag()} aria-live="polite">
                { content(desk, slide, at, &doc.subtitle) }
            </div>
            <footer key="foot" class="present-foot">
                <span key="keys" class="present-keys">{ desk.t(KEYS) }</span>
                { turn("previous", PREVIOUS, Icon::Back, before) }
                <span key="count" class="present-count">{ count }</span>
                { turn("next", NEXT, Icon::Arrow, after) }
                <button key="full" id="present.full" type="button" class="btn btn-small" onclick={desk.on::<MouseEvent>(Action::FullScreen)}>{ desk.t(FULL) }</button>
                <button key="leave" id="present.leave" type="button" class="btn btn-small" onclick={desk.on::<MouseEvent>(Action::Go(Route::Document))}>{ desk.t(LEAVE) }</button>
            </footer>
        </Stage>
    }
}

fn content(desk: &Desk, slide: &Slide, at: usize, subtitle: &str) -> Html {
    html! {
        <>
            <p key="chapter" class="slide-chapter">{ if at == 0 { subtitle.to_owned() } else { slide.chapter.clone() } }</p>
            <h1 key="title">{ slide.title.clone() }</h1>
            <div key={at.to_string()} class="slide-body">
                { for slide.blocks.iter().enumerate().map(|(i, block)| html! { <div key={i.to_string()}>{ block_view(desk, block) }</div> }) }
            </div>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StageProps {
    at: usize,
    last: usize,
    label: &'static str,
    dispatch: Callback<Action>,
    children: Html,
}

/// Takes the keys; it has the cursor from the start, so that they work at once.
#[function_component(Stage)]
fn stage_component(props: &StageProps) -> Html {
    let node: NodeRef = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(element) = node.cast::<HtmlElement>() {
                let _ = element.focus();
            }
        });
    }
    let (at, last, dispatch) = (props.at, props.last, props.dispatch.clone());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // A chart that has the cursor takes the arrows for itself.
        if event.default_prevented() || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let action = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" | "PageDown" => Action::Slide((at + 1).min(last)),
            "ArrowLeft" | "ArrowUp" | "PageUp" => Action::Slide(at.saturating_sub(1)),
            "Home" => Action::Slide(0),
            "End" => Action::Slide(last),
            "Escape" => Action::Go(Route::Document),
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(action);
    });
    html! {
        <main ref={node} class="present" tabindex="-1" aria-label={props.label} {onkeydown}>{ props.children.clone() }</main>
    }
}

const LABEL: Text = Text::new("Presentation", "발표 화면", "演示");
const PREVIOUS: Text = Text::new("Back", "이전 화면", "上一页");
const NEXT: Text = Text::new("Next", "다음 화면", "下一页");
const FULL: Text = Text::new("Full screen", "전체 화면", "全屏");
const LEAVE: Text = Text::new("End", "끝내기", "结束");
const KEYS: Text = Text::new(
    "Arrow keys turn the page, Esc to end",
    "화살표 키로 넘기고, Esc 키로 끝내요",
    "按方向键翻页，按Esc键结束",
);
