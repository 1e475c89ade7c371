//! A line of text that goes somewhere by a button. Until then it is nobody else's business and lives here.

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, function_component, html, use_state};

use crate::app::{Kind, Value};
use crate::base::{Lang, Text};

use super::super::Desk;
use super::field::Field;
use super::why::Asked;

#[derive(Clone, PartialEq, Properties)]
struct EntryProps {
    id: AttrValue,
    label: AttrValue,
    hint: AttrValue,
    button: AttrValue,
    lang: Lang,
    on_take: Callback<String>,
}

#[function_component(Entry)]
fn entry_component(props: &EntryProps) -> Html {
    let said = use_state(String::new);
    let on_commit = {
        let said = said.clone();
        Callback::from(move |value: Value| said.set(value.text()))
    };
    let onclick = {
        let (said, on_take) = (said.clone(), props.on_take.clone());
        Callback::from(move |_: MouseEvent| {
            on_take.emit((*said).clone());
            said.set(String::new());
        })
    };
    let asked = Some(Asked { key: props.id.clone(), label: props.label.clone(), kind: None, lang: props.lang });
    html! {
        <div class="entry">
            <Field key="line" id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} kind={Kind::Line}
                value={Value::from(said.as_str())} lang={props.lang} {on_commit} {asked} />
            <button key="take" id={format!("{}.take", props.id)} type="button" class="btn" {onclick}>{ props.button.clone() }</button>
        </div>
    }
}

/// A line with its label, what to write, and the button that hands it over.
pub fn entry(
    desk: &Desk,
    id: &'static str,
    (label, hint): (Text, Text),
    button: String,
    on_take: Callback<String>,
) -> Html {
    html! { <Entry key={id} {id} label={desk.t(label)} hint={desk.t(hint)} {button} lang={desk.lang} {on_take} /> }
}
