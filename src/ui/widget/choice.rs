//! Choosing one of a few: cards, a list, yes or no.

use web_sys::HtmlSelectElement;
use yew::{
    AttrValue, Callback, Event, Html, NodeRef, Properties, TargetCast, classes, function_component, html,
    use_effect_with, use_node_ref,
};

use crate::app::Action;
use crate::base::{Lang, Text};
use crate::plan::PlanEdit;

use super::super::Desk;
use super::field::padlock;
use super::lock::{Padlock, lock_button};
use super::why::why;

const CHOOSE: Text = Text::new("Choose", "선택", "请选择");
const YES: Text = Text::new("Yes", "예", "有");
const NO: Text = Text::new("No", "아니요", "没有");

#[derive(Clone, PartialEq, Properties)]
struct SelectProps {
    id: AttrValue,
    class: &'static str,
    options: Vec<(AttrValue, AttrValue)>,
    value: AttrValue,
    label: AttrValue,
    /// Id of what says more about it.
    #[prop_or_default]
    described: Option<AttrValue>,
    #[prop_or_default]
    held: bool,
    on_change: Callback<String>,
}

/// A list box whose shown value follows the state (Firefox ignores a changed `selected` attribute, so it is set).
#[function_component(Select)]
fn select_component(props: &SelectProps) -> Html {
    let node: NodeRef = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((props.value.clone(), props.options.clone()), move |(value, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    let on_change = props.on_change.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            on_change.emit(select.value());
        }
    });
    html! {
        <select ref={node} id={props.id.clone()} class={props.class} disabled={props.held} {onchange} aria-label={props.label.clone()}
            aria-describedby={props.described.clone()}>
            { for props.options.iter().map(|(value, label)| html! {
                <option key={value.to_string()} value={value.clone()} selected={*value == props.value} lang={tongue(label)}>{ label.clone() }</option>
            }) }
        </select>
    }
}

/// The language a word is in, where it is the own name of one.
fn tongue(word: &str) -> Option<&'static str> {
    Lang::ALL.into_iter().find(|lang| lang.name() == word).map(Lang::tag)
}

/// A bare list box, for bars.
pub fn bare_select(
    id: &'static str,
    label: &'static str,
    options: Vec<(AttrValue, AttrValue)>,
    value: impl Into<AttrValue>,
    on_change: Callback<String>,
) -> Html {
    html! { <Select {id} class="select-quiet" {options} value={value.into()} {label} {on_change} /> }
}

/// A labelled list box of a form. `options` are key and wording; the empty key means "not chosen".
pub fn select<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    id: &str,
    label: Text,
    options: &[(T, String)],
    value: Option<&T>,
    make: impl Fn(Option<T>) -> PlanEdit + 'static,
) -> Html {
    labelled(desk, id, (desk.t(label), ""), options, value, make)
}

/// A list box with its label and what it asks for in a line.
fn labelled<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    id: &str,
    (label, hint): (&'static str, &'static str),
    options: &[(T, String)],
    value: Option<&T>,
    make: impl Fn(Option<T>) -> PlanEdit + 'static,
) -> Html {
    let items: Vec<T> = options.iter().map(|(item, _)| item.clone()).collect();
    let mut shown: Vec<(AttrValue, AttrValue)> = vec![("".into(), desk.t(CHOOSE).into())];
    shown.extend(options.iter().enumerate().map(|(i, (_, text))| (i.to_string().into(), text.clone().into())));
    let chosen = value.and_then(|value| items.iter().position(|item| item == value));
    let field = id.to_owned();
    let dispatch = desk.dispatch.clone();
    let on_change = Callback::from(move |key: String| {
        let item = key.parse::<usize>().ok().and_then(|i| items.get(i).cloned());
        dispatch.emit(Action::Edit { edit: make(item), field: field.clone() });
    });
    let value = chosen.map_or_else(String::new, |i| i.to_string());
    framed(desk, id, (label, hint), shown, value, (on_change, Some(id)))
}

/// A list box as a field of a form.
fn framed(
    desk: &Desk,
    id: &str,
    (label, hint): (&str, &str),
    options: Vec<(AttrValue, AttrValue)>,
    value: String,
    (on_change, guide): (Callback<String>, Option<&str>),
) -> Html {
    let held = desk.holds(id);
    let described = (!hint.is_empty()).then(|| AttrValue::from(format!("{id}.hint")));
    html! {
        <div key={id.to_owned()} class="field">
            <label key="label" class="field-label" for={id.to_owned()}>{ label.to_owned() }{ padlock(held, desk.lang) }</label>
            { lock_button(Padlock::of(desk, id).as_ref(), label) }
            <span key="hint" id={format!("{id}.hint")} class="field-hint">{ hint.to_owned() }</span>
            <Select key="select" id={id.to_owned()} class="select" {options} {value} {held} label={label.to_owned()} {described} {on_change} />
            <p key="message" class="field-note" />
            { for guide.map(|key| why(desk.lang, key, label)) }
        </div>
    }
}

/// A labelled list box of a form without an empty choice: where nothing may be said, `options` say so.
pub fn select_one<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    id: &str,
    label: &str,
    options: &[(T, String)],
    value: &T,
    make: impl Fn(T) -> PlanEdit + 'static,
) -> Html {
    select_one_guided(desk, (id, id), label, options, value, make)
}

/// The same with its guide under another name, where the id alone does not tell it from others.
pub fn select_one_guided<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    (id, guide): (&str, &str),
    label: &str,
    options: &[(T, String)],
    value: &T,
    make: impl Fn(T) -> PlanEdit + 'static,
) -> Html {
    let (options, value, on_change) = given(desk, options, value, edits(id, make));
    framed(desk, id, (label, ""), options, value, (on_change, Some(guide)))
}

/// The same where the choice is no change to the plan.
pub fn pick_one<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    id: &str,
    label: &str,
    options: &[(T, String)],
    value: &T,
    make: impl Fn(T) -> Action + 'static,
) -> Html {
    let (options, value, on_change) = given(desk, options, value, make);
    framed(desk, id, (label, ""), options, value, (on_change, None))
}

/// A list box for the cell of a table whose row is named beside it, for what is not in the plan.
pub fn cell_select<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    id: &str,
    label: &str,
    options: &[(T, String)],
    value: &T,
    make: impl Fn(T) -> Action + 'static,
) -> Html {
    let (options, value, on_change) = given(desk, options, value, make);
    html! { <Select key="select" id={id.to_owned()} class="select" {options} {value} label={label.to_owned()} {on_change} /> }
}

/// A choice as a change to the field `id`.
fn edits<T, F: Fn(T) -> PlanEdit>(id: &str, make: F) -> impl Fn(T) -> Action + use<T, F> {
    let field = id.to_owned();
    move |item| Action::Edit { edit: make(item), field: field.clone() }
}

/// Keys and wording of `options`, the key of `value`, and what a choice does.
fn given<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    options: &[(T, String)],
    value: &T,
    make: impl Fn(T) -> Action + 'static,
) -> (Vec<(AttrValue, AttrValue)>, String, Callback<String>) {
    let items: Vec<T> = options.iter().map(|(item, _)| item.clone()).collect();
    let shown = options.iter().enumerate().map(|(i, (_, text))| (i.to_string().into(), text.clone().into())).collect();
    let chosen = items.iter().position(|item| item == value).map_or_else(String::new, |i| i.to_string());
    let dispatch = desk.dispatch.clone();
    let on_change = Callback::from(move |key: String| {
        if let Some(item) = key.parse::<usize>().ok().and_then(|i| items.get(i).cloned()) {
            dispatch.emit(make(item));
        }
    });
    (shown, chosen, on_change)
}

/// A small list box under its label, for cells of a matrix. It has no empty choice: where nothing may be said, `options`
/// say so.
pub fn small_select<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    id: &str,
    label: &str,
    options: &[(T, String)],
    value: &T,
    make: impl Fn(T) -> PlanEdit + 'static,
) -> Html {
    let (options, value, on_change) = given(desk, options, value, edits(id, make));
    let held = desk.holds(id);
    html! {
        <div key={id.to_owned()} class="small-select">
            <label key="label" class="small-label" for={id.to_owned()}>{ label.to_owned() }{ padlock(held, desk.lang) }</label>
            { lock_button(Padlock::of(desk, id).as_ref(), label) }
            <Select key="select" id={id.to_owned()} class="select" {options} {value} {held} label={label.to_owned()} {on_change} />
        </div>
    }
}

/// Yes, no, or not said.
pub fn yes_no(
    desk: &Desk,
    id: &str,
    label: Text,
    value: Option<bool>,
    make: impl Fn(Option<bool>) -> PlanEdit + 'static,
) -> Html {
    let options = [(true, desk.t(YES).to_owned()), (false, desk.t(NO).to_owned())];
    select(desk, id, label, &options, value.as_ref(), make)
}

/// Yes, no, or not said, with what counts as a yes.
pub fn yes_no_hinted(
    desk: &Desk,
    id: &str,
    (label, hint): (Text, Text),
    value: Option<bool>,
    make: impl Fn(Option<bool>) -> PlanEdit + 'static,
) -> Html {
    let options = [(true, desk.t(YES).to_owned()), (false, desk.t(NO).to_owned())];
    labelled(desk, id, (desk.t(label), desk.t(hint)), &options, value.as_ref(), make)
}

/// A box to tick, in a group that tells why it is asked.
pub fn check(desk: &Desk, id: &str, text: &str, checked: bool, edit: PlanEdit) -> Html {
    let (id, disabled) = (AttrValue::from(id.to_owned()), desk.holds(id));
    let onchange: Callback<Event> = desk.edit_on(&id, edit);
    html! {
        <label key={id.to_string()} class="check" for={id.clone()}>
            <input key="box" {id} type="checkbox" {checked} {disabled} {onchange} />
            <span key="text">{ text.to_owned() }{ padlock(disabled, desk.lang) }</span>
        </label>
    }
}

/// A box to tick that stands by itself.
pub fn lone_check(desk: &Desk, id: &str, text: &str, checked: bool, edit: PlanEdit) -> Html {
    html! {
        <div key={id.to_owned()} class="lone-check">
            { check(desk, id, text, checked, edit) }
            { why(desk.lang, id, text) }
        </div>
    }
}

/// Cards with a title and a note, one of which is chosen.
pub fn choices<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    id: &str,
    label: Text,
    options: &[(T, &'static str, &'static str)],
    value: Option<&T>,
    make: impl Fn(T) -> PlanEdit,
) -> Html {
    let held = desk.holds(id);
    html! {
        <fieldset key={id.to_owned()} id={id.to_owned()} class="field field-wide" tabindex="-1" disabled={held}>
            <legend key="legend" class="field-label">{ desk.t(label) }{ padlock(held, desk.lang) }</legend>
            { lock_button(Padlock::of(desk, id).as_ref(), desk.t(label)) }
            <div key="choices" class="choices">
                { for options.iter().enumerate().map(|(i, (item, title, note))| {
                    let checked = value == Some(item);
                    let onchange: Callback<Event> = desk.edit_on(id, make(item.clone()));
                    html! {
                        <label key={i.to_string()} class={classes!("choice", checked.then_some("selected"))}>
                            <input key="radio" type="radio" name={id.to_owned()} {checked} {onchange} />
                            <span key="title" class="choice-title">{ *title }</span>
                            <span key="note" class="choice-note">{ *note }</span>
                        </label>
                    }
                }) }
            </div>
            { why(desk.lang, id, desk.t(label)) }
        </fieldset>
    }
}
