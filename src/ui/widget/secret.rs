//! A passphrase and the button it goes with. What is typed lives here until the button takes it, and nowhere else.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, MouseEvent, Properties, TargetCast, function_component, html, use_state,
};

use crate::app::Passphrase;
use crate::base::{Lang, Text};

/// Properties of [`Secret`].
#[derive(Clone, PartialEq, Properties)]
pub struct SecretProps {
    /// Id of the first field.
    pub id: AttrValue,
    /// What stands on the button.
    pub button: AttrValue,
    /// Whether it is typed twice, so that a slip of the finger locks nobody out.
    pub twice: bool,
    /// Why it was not taken.
    #[prop_or_default]
    pub problem: AttrValue,
    /// Whether something is being done already.
    #[prop_or_default]
    pub busy: bool,
    /// Language.
    pub lang: Lang,
    /// Takes the passphrase.
    pub on_take: Callback<Passphrase>,
}

/// The passphrase and its button.
#[function_component(Secret)]
pub fn secret(props: &SecretProps) -> Html {
    let (first, second) = (use_state(String::new), use_state(String::new));
    let told = use_state(|| None::<Text>);
    let typed = |to: &yew::UseStateHandle<String>| {
        let (to, told) = (to.clone(), told.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                to.set(input.value());
                told.set(None);
            }
        })
    };
    let onclick = {
        let (first, second, told) = (first.clone(), second.clone(), told.clone());
        let (twice, on_take) = (props.twice, props.on_take.clone());
        Callback::from(move |_: MouseEvent| {
            if twice && *first != *second {
                return told.set(Some(DIFFERENT));
            }
            match Passphrase::new(&first) {
                None => told.set(Some(EMPTY)),
                Some(passphrase) => {
                    first.set(String::new());
                    second.set(String::new());
                    on_take.emit(passphrase);
                }
            }
        })
    };
    let lang = props.lang;
    let message = told.map_or_else(|| props.problem.clone(), |text| text.get(lang).into());
    let message_id = format!("{}.message", props.id);
    let field = |key: &'static str, id: String, label: Text, value: &yew::UseStateHandle<String>| {
        let autocomplete = if props.twice { "new-password" } else { "off" };
        html! {
            <div {key} class="secret-field">
                <label key="label" class="field-label" for={id.clone()}>{ label.get(lang) }</label>
                <input key="input" {id} class="input" type="password" maxlength="200" {autocomplete} value={(**value).clone()}
                    oninput={typed(value)} aria-describedby={message_id.clone()} />
            </div>
        }
    };
    let again = if props.twice {
        field("again", format!("{}.again", props.id), AGAIN, &second)
    } else {
        html! { <div key="again" hidden=true /> }
    };
    html! {
        <div class="secret">
            { field("first", props.id.to_string(), PASSPHRASE, &first) }
            { again }
            <button key="take" id={format!("{}.take", props.id)} type="button" class="btn btn-primary" disabled={props.busy} {onclick}>{ props.button.clone() }</button>
            <p key="message" id={message_id.clone()} class="field-error" role="alert">{ message }</p>
        </div>
    }
}

const PASSPHRASE: Text = Text::new("Passphrase", "암호", "口令");
const AGAIN: Text = Text::new("The same again", "암호 확인", "再次输入");
const DIFFERENT: Text = Text::new(
    "The two are not the same. Type both again.",
    "두 암호가 달라요. 다시 입력하세요.",
    "两次输入不一致，请重新输入。",
);
const EMPTY: Text = Text::new("Type a passphrase.", "암호를 입력하세요.", "请输入口令。");
