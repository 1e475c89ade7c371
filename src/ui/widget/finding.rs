//! Findings with their reason, the way to the field, and the way to put one aside with a reason that is kept.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, MouseEvent, Properties, SubmitEvent, TargetCast, classes,
    function_component, html, use_state,
};

use crate::app::Action;
use crate::base::{Lang, Text};
use crate::plan::PlanEdit;
use crate::report::words;
use crate::score::{Finding, Severity};

use super::super::Desk;
use super::super::icon::{Icon, icon};

const GO: Text = Text::new("Go to the field", "입력란으로 가기", "前往填写");
const DISMISS: Text = Text::new("Put aside", "보류하기", "搁置");
const REASON: Text = Text::new("Why it may stay as it is", "그대로 두어도 되는 이유", "可以不处理的理由");
const KEEP: Text = Text::new("Put aside with this reason", "이 이유로 보류", "以此理由搁置");
const TAKE_UP: Text = Text::new("Take it up again", "다시 살펴보기", "重新处理");
const BECAUSE: Text = Text::new("Put aside: {0}", "보류한 이유: {0}", "搁置理由：{0}");

/// A list of findings. `place` tells lists on one page apart.
pub fn finding_list<'a>(desk: &Desk, place: &str, findings: impl Iterator<Item = &'a Finding>) -> Html {
    html! {
        <ul class="findings">
            { for findings.map(|finding| {
                let id = format!("dismiss.{place}.{}", finding.key());
                item(desk, finding, html! { <Dismiss key="dismiss" {id} lang={desk.lang} on_reason={put_aside(desk, finding)} /> })
            }) }
        </ul>
    }
}

/// Findings that were put aside, each with its reason.
pub fn dismissed_list(desk: &Desk) -> Html {
    html! {
        <ul class="findings">
            { for desk.insight.dismissed.iter().map(|(finding, reason)| {
                let again = PlanEdit::Dismiss { finding: finding.key(), reason: None };
                let onclick: Callback<MouseEvent> = desk.edit_on("audit.dismissed", again);
                item(desk, finding, html! {
                    <span key="again" class="finding-aside">
                        <span key="reason">{ BECAUSE.fill(desk.lang, &[reason]) }</span>
                        <button key="up" type="button" class="finding-go" {onclick}>{ desk.t(TAKE_UP) }</button>
                    </span>
                })
            }) }
        </ul>
    }
}

fn put_aside(desk: &Desk, finding: &Finding) -> Callback<String> {
    let (dispatch, finding) = (desk.dispatch.clone(), finding.key());
    Callback::from(move |reason: String| {
        let edit = PlanEdit::Dismiss { finding: finding.clone(), reason: Some(reason) };
        dispatch.emit(Action::Edit { edit, field: "audit.dismissed".to_owned() });
    })
}

fn item(desk: &Desk, finding: &Finding, end: Html) -> Html {
    let (class, drawing) = match finding.severity {
        Severity::Error => ("finding-error", Icon::Stop),
        Severity::Warning => ("finding-warning", Icon::Warning),
        Severity::Advice => ("finding-advice", Icon::Info),
    };
    let onclick: Callback<MouseEvent> = desk.on(Action::GoToField(finding.field.clone()));
    let severity = words::finding::severity(finding.severity).get(desk.lang);
    html! {
        <li key={finding.key()} class={classes!("finding", class)}>
            <span key="icon" class="finding-icon" title={severity}>
                { icon(drawing) }<span key="severity" class="visually-hidden">{ severity }</span>
            </span>
            <p key="text" class="finding-text">{ words::finding::headline(finding, desk.currency(), desk.lang) }</p>
            <p key="why" class="finding-why">
                { words::finding::why(finding.rule).get(desk.lang) }{ "\u{a0}·\u{a0}" }{ finding.rule.code() }
            </p>
            <span key="ways" class="finding-ways">
                <button key="go" type="button" class="finding-go" {onclick}>{ desk.t(GO) }</button>
                { end }
            </span>
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DismissProps {
    /// Id of the line for the reason.
    id: AttrValue,
    lang: Lang,
    /// Takes the reason.
    on_reason: Callback<String>,
}

/// A button that opens a line for the reason; without a reason nothing is put aside.
#[function_component(Dismiss)]
fn dismiss(props: &DismissProps) -> Html {
    let lang = props.lang;
    let draft = use_state(|| None::<String>);
    let Some(text) = (*draft).clone() else {
        let open = {
            let draft = draft.clone();
            Callback::from(move |_: MouseEvent| draft.set(Some(String::new())))
        };
        return html! { <button type="button" class="finding-go" onclick={open}>{ DISMISS.get(lang) }</button> };
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                draft.set(Some(input.value()));
            }
        })
    };
    let onsubmit = {
        let (draft, on_reason, text) = (draft.clone(), props.on_reason.clone(), text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !text.trim().is_empty() {
                on_reason.emit(text.trim().to_owned());
                draft.set(None);
            }
        })
    };
    let empty = text.trim().is_empty();
    let id = props.id.clone();
    html! {
        <form class="dismiss" {onsubmit}>
            <label key="label" class="field-label" for={id.clone()}>{ REASON.get(lang) }</label>
            <input key="box" {id} class="input" type="text" maxlength="400" autocomplete="off" value={text} {oninput} />
            <button key="keep" type="submit" class="btn btn-small" disabled={empty}>{ KEEP.get(lang) }</button>
        </form>
    }
}
