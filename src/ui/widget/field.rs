//! A text, money, number, percent or month field. The draft stays here while somebody types, whatever they type; a
//! valid draft goes to the plan at once, an invalid one gets its message when the field is left.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{
    AttrValue, Callback, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, TargetCast, classes,
    function_component, html, use_effect_with, use_mut_ref, use_state,
};

use crate::app::{Action, Kind, Route, Value};
use crate::base::{Lang, Text};
use crate::i18n::{self, InputError};
use crate::plan::PlanEdit;

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::lock::{Padlock, lock_button};
use super::why::{self, Asked};

/// Properties of [`Field`].
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// Field id: its name for findings, undo and the page.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// One line that says what to write.
    #[prop_or_default]
    pub hint: AttrValue,
    /// A remark under the box.
    #[prop_or_default]
    pub note: AttrValue,
    /// A value that a click fills in, with its wording.
    #[prop_or_default]
    pub chip: Option<(AttrValue, Value)>,
    /// Wording and address of what the value of the chip rests on.
    #[prop_or_default]
    pub source: Option<(AttrValue, AttrValue)>,
    /// What it holds.
    pub kind: Kind,
    /// The plan's value.
    pub value: Value,
    /// Unit shown in the box, where the kind has none.
    #[prop_or_default]
    pub unit: Option<AttrValue>,
    /// Over both columns.
    #[prop_or_default]
    pub wide: bool,
    /// Whether it cannot be changed; it can still be read and copied from.
    #[prop_or_default]
    pub held: bool,
    /// The button that locks it, while somebody writes a case.
    #[prop_or_default]
    pub lock: Option<Padlock>,
    /// What of the user's own it asks for, as `autocomplete` names it.
    #[prop_or(AttrValue::Static("off"))]
    pub purpose: AttrValue,
    /// Why it is asked, where a button beside the label shall tell.
    #[prop_or_default]
    pub asked: Option<Asked>,
    /// Language of messages.
    pub lang: Lang,
    /// Takes valid values.
    pub on_commit: Callback<Value>,
}

/// The field.
#[function_component(Field)]
pub fn field_component(props: &FieldProps) -> Html {
    let draft = use_state(|| props.kind.format(&props.value));
    // What stands in the box now; a handler may be older than the last letter.
    let latest = use_mut_ref(String::new);
    latest.replace((*draft).clone());
    // What was sent and has not come back as the plan's value: letters come faster than answers.
    let sent = use_mut_ref(Vec::<Value>::new);
    let error = use_state(|| None::<InputError>);
    let focused = use_state(|| false);
    let explained = use_state(|| false);
    // The last whole value. "1" on the way to "1x" is no answer: once the draft is no value, this one counts again.
    let settled = use_state(|| props.value.clone());
    {
        // Undo, the adviser or another page may change the value; a field that is being typed into is left alone, and so is
        // what stands in it when its own value comes back.
        let (draft, error, focused, sent) = (draft.clone(), error.clone(), *focused, sent.clone());
        let shown = props.kind.format(&props.value);
        use_effect_with((props.value.clone(), props.kind), move |(value, _)| {
            let mut sent = sent.borrow_mut();
            if let Some(own) = sent.iter().rposition(|sent| sent == value) {
                sent.drain(..=own);
            } else if !focused {
                draft.set(shown);
                error.set(None);
            }
        });
    }
    let kind = props.kind;
    let commit = {
        let on_commit = props.on_commit.clone();
        let (current, settled, sent) = (props.value.clone(), (*settled).clone(), sent.clone());
        let send = move |value: Value| {
            if sent.borrow().last().unwrap_or(&current) != &value {
                sent.borrow_mut().push(value.clone());
                on_commit.emit(value);
            }
        };
        move |text: &str| match kind.parse(text) {
            Ok(value) => {
                send(value);
                None
            }
            Err(problem) => {
                send(settled.clone());
                Some(problem)
            }
        }
    };
    let oninput = {
        let (draft, error, commit, latest) = (draft.clone(), error.clone(), commit.clone(), latest.clone());
        Callback::from(move |event: InputEvent| {
            let text = text_of(&event);
            // Also while an input method composes: browsers send no further event when it is done.
            if commit(&text).is_none() {
                error.set(None);
            }
            latest.replace(text.clone());
            draft.set(text);
        })
    };
    let onfocus = {
        let (focused, settled, current) = (focused.clone(), settled.clone(), props.value.clone());
        let sent = sent.clone();
        Callback::from(move |_: FocusEvent| {
            focused.set(true);
            sent.borrow_mut().clear();
            settled.set(current.clone());
        })
    };
    let leave = {
        let (draft, error, settled, commit) = (draft.clone(), error.clone(), settled.clone(), commit.clone());
        move || {
            let text = latest.borrow().clone();
            let problem = commit(&text);
            if problem.is_none()
                && let Ok(value) = kind.parse(&text)
            {
                draft.set(kind.format(&value));
                settled.set(value);
            }
            error.set(problem);
        }
    };
    let onblur = {
        let (focused, leave) = (focused.clone(), leave.clone());
        Callback::from(move |_: FocusEvent| {
            focused.set(false);
            leave();
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && !is_long(kind) {
            leave();
        }
    });
    let message = (*error).map(|problem| i18n::input_error(problem, props.lang));
    let invalid = message.is_some();
    let message_id = format!("{}.message", props.id);
    let [hint_id, unit_id] = ["hint", "unit"].map(|part| format!("{}.{part}", props.id));
    // What to write and in which unit, then what is wrong with it.
    let described = AttrValue::from(if is_long(kind) {
        format!("{hint_id} {message_id}")
    } else {
        format!("{hint_id} {unit_id} {message_id}")
    });
    let value = AttrValue::from((*draft).clone());
    let id = props.id.clone();
    let input_mode = match kind {
        Kind::Money(_) | Kind::Count(_) | Kind::Whole(..) | Kind::Year => "numeric",
        Kind::Price(_) | Kind::Percent(_) | Kind::Share | Kind::Milli(_) => "decimal",
        Kind::Line | Kind::Text | Kind::Story | Kind::Month | Kind::Day => "text",
    };
    let aria_invalid = invalid.to_string();
    let unit = props.unit.clone().or_else(|| kind.unit(props.lang).map(AttrValue::from));
    let control = if is_long(kind) {
        let (rows, maxlength) = if kind == Kind::Story { ("10", "20000") } else { ("3", "4000") };
        html! {
            <textarea key="box" {id} class="input" {rows} readonly={props.held} {value} {oninput} {onfocus} {onblur}
                aria-describedby={described} aria-invalid={aria_invalid} {maxlength} />
        }
    } else {
        let (placeholder, maxlength) = match kind {
            Kind::Month => ("2027-06", "20"),
            Kind::Day => ("2027-09-14", "20"),
            Kind::Line => ("", "200"),
            _ => ("", "64"),
        };
        html! {
            <div key="box" class="field-box">
                <div key="line" class="field-line">
                    <input {id} class="input" type="text" readonly={props.held} inputmode={input_mode} {value} {oninput} {onfocus}
                        {onblur} {onkeydown} {placeholder} {maxlength} autocomplete={props.purpose.clone()} aria-describedby={described}
                        aria-invalid={aria_invalid} />
                </div>
                <span key="unit" id={unit_id.clone()} class="field-unit">{ unit.unwrap_or_default() }</span>
            </div>
        }
    };
    html! {
        <div class={classes!("field", props.wide.then_some("field-wide"), invalid.then_some("has-error"))}>
            <label key="label" class="field-label" for={props.id.clone()}>{ props.label.clone() }{ padlock(props.held, props.lang) }</label>
            { lock_button(props.lock.as_ref(), &props.label) }
            <span key="hint" id={hint_id} class="field-hint">{ props.hint.clone() }</span>
            { control }
            { chip(props) }
            <p key="message" id={message_id} class={if invalid { "field-error" } else { "field-note" }}
                role={if invalid { "alert" } else { "note" }}>
                { message.map_or_else(|| props.note.clone(), AttrValue::from) }
            </p>
            { for props.asked.as_ref().map(|asked| why::button(asked, &explained, false)) }
            { for props.asked.as_ref().map(|asked| why::panel(asked, &explained)) }
        </div>
    }
}

/// Whether it has several lines.
fn is_long(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Story)
}

/// Says beside a label that what it names cannot be changed.
pub(super) fn padlock(held: bool, lang: Lang) -> Html {
    if !held {
        return html! { <span key="held" hidden=true /> };
    }
    html! { <span key="held" class="held">{ icon(Icon::Lock) }<span class="visually-hidden">{ HELD.get(lang) }</span></span> }
}

fn chip(props: &FieldProps) -> Html {
    let Some((label, value)) = props.chip.clone().filter(|(_, value)| *value != props.value && !props.held) else {
        return html! { <span key="chip" hidden=true /> };
    };
    let on_commit = props.on_commit.clone();
    let onclick = Callback::from(move |_| on_commit.emit(value.clone()));
    let source =
        props.source.clone().map(|(text, href)| html! { <a key="source" class="chip-source" {href}>{ text }</a> });
    html! {
        <span key="chip" class="chip-row">
            <button key="fill" type="button" class="chip" {onclick}>{ label }</button>{ source }
        </span>
    }
}

fn text_of(event: &InputEvent) -> String {
    event
        .target_dyn_into::<HtmlInputElement>()
        .map(|input| input.value())
        .or_else(|| event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()))
        .unwrap_or_default()
}

/// A field of a stage's form, put together step by step.
pub struct FieldSpec {
    props: FieldProps,
    told: Told,
}

/// Where it is told why a field is asked.
enum Told {
    /// Beside its label.
    Here,
    /// Beside its label, under another name than its id.
    As(AttrValue),
    /// Where its group begins.
    Before,
}

/// A field for `id` that holds `kind`.
#[must_use]
pub fn field(desk: &Desk, id: impl Into<String>, label: Text, kind: Kind, value: impl Into<Value>) -> FieldSpec {
    FieldSpec {
        props: FieldProps {
            id: AttrValue::from(id.into()),
            label: desk.t(label).into(),
            hint: AttrValue::default(),
            note: AttrValue::default(),
            chip: None,
            source: None,
            kind,
            value: value.into(),
            unit: None,
            wide: is_long(kind),
            held: false,
            lock: None,
            purpose: AttrValue::Static("off"),
            asked: None,
            lang: desk.lang,
            on_commit: Callback::noop(),
        },
        told: Told::Here,
    }
}

impl FieldSpec {
    /// A computed label.
    #[must_use]
    pub fn label(mut self, label: impl Into<AttrValue>) -> Self {
        self.props.label = label.into();
        self
    }

    /// Says what to write.
    #[must_use]
    pub fn hint(mut self, desk: &Desk, hint: Text) -> Self {
        self.props.hint = desk.t(hint).into();
        self
    }

    /// A remark under the box.
    #[must_use]
    pub fn note(mut self, note: impl Into<AttrValue>) -> Self {
        self.props.note = note.into();
        self
    }

    /// A unit where the kind has none.
    #[must_use]
    pub fn unit(mut self, desk: &Desk, unit: Text) -> Self {
        self.props.unit = Some(desk.t(unit).into());
        self
    }

    /// A value a click fills in.
    #[must_use]
    pub fn chip(mut self, chip: Option<(String, Value)>) -> Self {
        self.props.chip = chip.map(|(label, value)| (AttrValue::from(label), value));
        self
    }

    /// Where the value of the chip comes from.
    #[must_use]
    pub fn source(mut self, desk: &Desk, text: Text, route: Route) -> Self {
        self.props.source = Some((desk.t(text).into(), route.hash().into()));
        self
    }

    /// What of the user's own it asks for, as `autocomplete` names it.
    #[must_use]
    pub fn purpose(mut self, purpose: &'static str) -> Self {
        self.props.purpose = purpose.into();
        self
    }

    /// Has its guide under this name, where the id alone does not tell it from others.
    #[must_use]
    pub fn guided(mut self, key: impl Into<AttrValue>) -> Self {
        self.told = Told::As(key.into());
        self
    }

    /// Has no guide of its own: its group tells why it is asked.
    #[must_use]
    pub fn grouped(mut self) -> Self {
        self.told = Told::Before;
        self
    }

    /// Over both columns.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.props.wide = true;
        self
    }

    /// The finished field of something that is not in the plan; `make` turns values into actions.
    pub fn sends(mut self, desk: &Desk, make: impl Fn(Value) -> Action + 'static) -> Html {
        let dispatch = desk.dispatch.clone();
        self.props.on_commit = Callback::from(move |value| dispatch.emit(make(value)));
        let key = self.props.id.to_string();
        html! { <Field {key} ..self.props /> }
    }

    /// The finished field; `make` turns values into edits.
    pub fn edits(mut self, desk: &Desk, make: impl Fn(Value) -> PlanEdit + 'static) -> Html {
        self.props.held = desk.holds(&self.props.id);
        self.props.lock = Padlock::of(desk, &self.props.id);
        let key = match self.told {
            Told::Here => Some(self.props.id.clone()),
            Told::As(key) => Some(key),
            Told::Before => None,
        };
        let (label, kind) = (self.props.label.clone(), Some(self.props.kind));
        self.props.asked = key.map(|key| Asked { key, label, kind, lang: desk.lang });
        self.props.on_commit = desk.edit(&self.props.id, make);
        let key = self.props.id.to_string();
        html! { <Field {key} ..self.props /> }
    }
}

const HELD: Text = Text::new("Cannot be changed", "바꿀 수 없음", "不可修改");
