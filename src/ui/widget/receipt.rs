//! The drawer that shows where a figure comes from, down to what was typed and to the source.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::app::{Action, LibraryPage, Route};
use crate::base::{Currency, Lang, Text};
use crate::forecast::{Figure, Origin};
use crate::library::{self, Book, Grade};
use crate::report::words;

use super::super::icon::{Icon, icon};

const TITLE: Text = Text::new("Where this figure comes from", "이 숫자의 근거", "这个数字的来历");
const IN_LIBRARY: Text = Text::new("Everything about it in the library", "자료실에서 모두 보기", "在资料库查看全部");
const CLOSE: Text = Text::new("Close", "닫기", "关闭");

/// The drawer for `figure`.
pub fn drawer(
    figure: &Figure,
    book: Option<&Book>,
    currency: Currency,
    lang: Lang,
    dispatch: &Callback<Action>,
) -> Html {
    let close = |dispatch: &Callback<Action>| {
        let dispatch = dispatch.clone();
        move || dispatch.emit(Action::CloseReceipt)
    };
    let on_click = close(dispatch);
    let on_back = close(dispatch);
    html! {
        <div key="receipt">
            <div key="backdrop" class="drawer-backdrop" onclick={Callback::from(move |_: MouseEvent| on_back())} />
            <div key="drawer" class="drawer" role="dialog" aria-modal="true" aria-labelledby="receipt.title">
                <div key="head" class="drawer-head">
                    <h2 key="title" id="receipt.title">{ TITLE.get(lang) }</h2>
                    <button key="close" id="receipt.close" type="button" class="icon-btn"
                        onclick={Callback::from(move |_: MouseEvent| on_click())}>
                        { icon(Icon::Close) }<span key="text" class="visually-hidden">{ CLOSE.get(lang) }</span>
                    </button>
                </div>
                <div key="body" class="receipt">
                    <ol key="tree" class="receipt-tree">{ node(Reader { book, currency, lang, dispatch }, figure, true) }</ol>
                </div>
            </div>
        </div>
    }
}

/// Lines a derivation may take inside another; longer ones have a receipt of their own, one click away.
const LINES: usize = 24;

/// Lines the derivation of a figure takes, or more than `most`.
fn lines(figure: &Figure, most: usize) -> usize {
    let mut count = 1;
    if let Origin::Computed(_, inputs) = &figure.origin {
        for input in inputs {
            if count > most {
                break;
            }
            count += lines(input, most - count);
        }
    }
    count
}

/// What every line of a receipt needs.
#[derive(Clone, Copy)]
struct Reader<'a> {
    book: Option<&'a Book>,
    currency: Currency,
    lang: Lang,
    dispatch: &'a Callback<Action>,
}

fn node(reader: Reader<'_>, figure: &Figure, root: bool) -> Html {
    let Reader { book, currency, lang, dispatch } = reader;
    let open = root || lines(figure, LINES) <= LINES;
    let inputs = match &figure.origin {
        Origin::Computed(_, inputs) if open => inputs.as_slice(),
        _ => &[],
    };
    let own_receipt = {
        let (figure, dispatch) = (figure.clone(), dispatch.clone());
        move |_: MouseEvent| dispatch.emit(Action::ShowReceipt(figure.clone()))
    };
    let computed = matches!(figure.origin, Origin::Computed(..));
    html! {
        <li class="receipt-node">
            <span key="name" class="receipt-name">{ words::figure::label(figure.name, lang) }</span>
            <span key="value" class="receipt-value">{ words::figure::value(figure, currency, lang) }{ badge(figure.grade, lang) }</span>
            if computed {
                <span key="formula" class="receipt-formula">{ words::figure::formula(figure, lang) }</span>
            } else {
                <span key="source" class="receipt-source">{ words::figure::origin(figure, book, lang) }{ in_library(figure, lang) }</span>
            }
            if !open {
                <button key="more" type="button" class="btn btn-quiet btn-small" onclick={Callback::from(own_receipt)}>{ MORE.get(lang) }</button>
            }
            if !inputs.is_empty() {
                <ol key="inputs" class="receipt-tree">{ for inputs.iter().map(|input| node(reader, input, false)) }</ol>
            }
        </li>
    }
}

/// The way from a figure of the library to all that is known about its channel.
fn in_library(figure: &Figure, lang: Lang) -> Html {
    let channel = match &figure.origin {
        Origin::Library(found) => library::channel(found.figure.channel),
        Origin::Channel(channel) => channel.like.or_else(|| library::channel(&channel.id)),
        _ => None,
    };
    channel.map_or_else(
        || html! { <span key="library" hidden=true /> },
        |channel| {
            let href = Route::Library(LibraryPage::Channel(channel.id.as_ref())).hash();
            html! { <a key="library" class="receipt-link" {href}>{ IN_LIBRARY.get(lang) }</a> }
        },
    )
}

/// The evidence badge; the company's own figures have none.
pub fn badge(grade: Option<Grade>, lang: Lang) -> Html {
    let Some(grade) = grade else { return html! { <span key="grade" hidden=true /> } };
    let (letter, class) = match grade {
        Grade::A => ("A", "grade-a"),
        Grade::B => ("B", "grade-b"),
        Grade::C => ("C", "grade-c"),
        Grade::D => ("D", "grade-d"),
    };
    let title = words::figure::grade(grade).get(lang);
    html! {
        <span key="grade" class={classes!("grade", class)} {title}>
            <span key="letter" aria-hidden="true">{ letter }</span>
            <span key="means" class="visually-hidden">{ title }</span>
        </span>
    }
}
const MORE: Text = Text::new("How it came about", "계산 과정 보기", "查看计算过程");
