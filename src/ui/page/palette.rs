//! The palette: a line to type into, and under it what is found of everything that can be done, seen and looked up.
//!
//! What is typed lives here, so that a page as long as the plan document is not drawn anew with every key. The cursor
//! stays in the line; the arrow keys move through what is found (the combobox pattern of the ARIA practices).

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, InputEvent};
use yew::{
    AttrValue, Callback, Html, KeyboardEvent, MouseEvent, NodeRef, Properties, TargetCast, function_component, html,
    use_effect_with, use_force_update, use_mut_ref, use_node_ref,
};

use crate::app::{Action, Entry, Found, Group, OverAction, Palette, TO_INPUT_METHOD};
use crate::base::{Lang, Text};

use super::super::icon::{Icon, icon};
use super::over::{closes, keeps};

/// The list as a property: equal while it is the same one.
#[derive(Clone)]
pub struct Listed(pub Rc<Palette>);

impl PartialEq for Listed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Properties of [`PaletteView`].
#[derive(Clone, PartialEq, Properties)]
pub struct PaletteProps {
    /// What there is.
    pub list: Listed,
    /// Language.
    pub lang: Lang,
    /// What stands in the line at first.
    #[prop_or_default]
    pub typed: String,
    /// Takes actions.
    pub dispatch: Callback<Action>,
}

/// The palette.
#[function_component(PaletteView)]
pub fn palette_view(props: &PaletteProps) -> Html {
    let PaletteProps { list: Listed(list), lang, dispatch, .. } = props;
    let lang = *lang;
    let (live, draw) = (use_mut_ref(|| Line::of(props.typed.clone())), use_force_update());
    let now = (*live).borrow().clone();
    let (line, close, shown) = (use_node_ref(), use_node_ref(), use_node_ref());
    let found = list.find(&now.sought);
    let places = hits(&found);
    let current = now.at.min(places.len().saturating_sub(1));
    {
        let line = line.clone();
        use_effect_with((), move |()| {
            if let Some(line) = line.cast::<HtmlElement>() {
                let _ = line.focus();
            }
        });
    }
    {
        let shown = shown.clone();
        use_effect_with((current, now.sought.clone()), move |_| keep_in_sight(&shown));
    }

    let oninput = {
        let (list, live, draw) = (list.clone(), live.clone(), draw.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                live.borrow_mut().seek(&list, input.value(), event.is_composing());
                draw.force_update();
            }
        })
    };
    // The last event of an input method that is done: what it wrote has been told before, as being composed.
    let onkeyup = {
        let (list, live, draw) = (list.clone(), live.clone(), draw.clone());
        Callback::from(move |event: KeyboardEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>().filter(|_| !event.is_composing());
            if let Some(text) = input.map(|input| input.value()).filter(|text| *text != live.borrow().sought) {
                live.borrow_mut().seek(&list, text, false);
                draw.force_update();
            }
        })
    };
    let choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |place: usize| dispatch.emit(Action::Over(OverAction::Choose(place))))
    };
    let onkeydown = {
        let (list, live, choose) = (list.clone(), live.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key());
            if event.is_composing() || event.key_code() == TO_INPUT_METHOD || !plain {
                return;
            }
            let places = hits(&list.find(&live.borrow().sought));
            let last = places.len().saturating_sub(1);
            let current = live.borrow().at.min(last);
            let to = match event.key().as_str() {
                // Round and round: the best hit is one key above the last.
                "ArrowDown" => {
                    if current < last {
                        current + 1
                    } else {
                        0
                    }
                }
                "ArrowUp" => current.checked_sub(1).unwrap_or(last),
                "PageDown" => (current + PAGE).min(last),
                "PageUp" => current.saturating_sub(PAGE),
                "Home" => 0,
                "End" => last,
                "Enter" => {
                    places.get(current).into_iter().for_each(|place| choose.emit(*place));
                    current
                }
                _ => return,
            };
            event.prevent_default();
            live.borrow_mut().at = to;
            draw.force_update();
        })
    };
    let stop = closes(dispatch);
    let on_stop = stop.reform(|_: MouseEvent| ());
    let active = places.get(current).map(|place| option_id(*place));
    let none = places.is_empty();
    html! {
        <div key="over" class="over">
            <div key="backdrop" class="dialog-backdrop" onclick={on_stop.clone()} />
            <div key="dialog" class="palette" role="dialog" aria-modal="true" aria-label={TITLE.get(lang)} onkeydown={keeps(&line, &close, &stop)}>
                <div key="head" class="palette-head">
                    { icon(Icon::Search) }
                    <input key="line" ref={line} id="palette.line" class="palette-line" type="text" role="combobox" aria-autocomplete="list"
                        aria-expanded={(!none).to_string()} aria-controls="palette.list" aria-activedescendant={active}
                        aria-label={PLACEHOLDER.get(lang)} placeholder={PLACEHOLDER.get(lang)} autocomplete="off" autocapitalize="none"
                        spellcheck="false" maxlength="100" enterkeyhint="go" value={AttrValue::from(now.typed)} {oninput} {onkeydown} {onkeyup} />
                    <button key="close" ref={close} id="palette.close" type="button" class="icon-btn" title={CLOSE.get(lang)} onclick={on_stop}>
                        { icon(Icon::Close) }<span key="text" class="visually-hidden">{ CLOSE.get(lang) }</span>
                    </button>
                </div>
                <div key="list" ref={shown} id="palette.list" class="palette-list" role="listbox" aria-label={FOUND_LIST.get(lang)} hidden={none}>
                    { for found.iter().map(|group| group_view(list, group, places.get(current).copied(), lang, &choose)) }
                </div>
                <p key="none" class="palette-none" hidden={!none}>{ NOTHING.get(lang) }</p>
                <p key="count" class="visually-hidden" role="status">{ count(&found, lang) }</p>
                <p key="keys" class="palette-keys" aria-hidden="true">{ KEYS.get(lang) }</p>
            </div>
        </div>
    }
}

/// What is in the line and which hit is chosen. Keys are answered from here and not from what was drawn last: whoever types
/// fast presses Enter before the drawing.
#[derive(Clone)]
struct Line {
    typed: String,
    /// Stays behind what is typed while an input method has letters that find nothing.
    sought: String,
    at: usize,
}

impl Line {
    fn of(typed: String) -> Self {
        Self { sought: typed.clone(), typed, at: 0 }
    }

    fn seek(&mut self, list: &Palette, text: String, composing: bool) {
        if !composing || !list.find(&text).is_empty() {
            self.at = if self.sought == text { self.at } else { 0 };
            self.sought.clone_from(&text);
        }
        self.typed = text;
    }
}

/// The entries found, best first, by their place in the list.
fn hits(found: &[Found]) -> Vec<usize> {
    found.iter().flat_map(|group| group.shown.iter().copied()).collect()
}

/// How far PageDown goes.
const PAGE: usize = 8;

fn option_id(place: usize) -> String {
    format!("palette.option.{place}")
}

/// Scrolls the list so far that the chosen line is seen, and no further.
fn keep_in_sight(list: &NodeRef) {
    let Some(list) = list.cast::<HtmlElement>() else { return };
    let chosen = list.query_selector("[aria-selected=true]").ok().flatten();
    let Some(chosen) = chosen.and_then(|chosen| chosen.dyn_into::<HtmlElement>().ok()) else { return };
    let (top, bottom) = (chosen.offset_top(), chosen.offset_top() + chosen.offset_height());
    if list.query_selector("[role=option]").ok().flatten().is_some_and(|first| first == *chosen) {
        // With the heading above it.
        list.set_scroll_top(0);
    } else if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}

fn group_view(list: &Palette, found: &Found, current: Option<usize>, lang: Lang, choose: &Callback<usize>) -> Html {
    let title = format!("palette.{:?}", found.group);
    let entries = found.shown.iter().filter_map(|place| Some((*place, list.entries.get(*place)?)));
    html! {
        <div key={title.clone()} class="palette-group" role="group" aria-labelledby={title.clone()}>
            <div key="title" id={title} class="palette-title" role="presentation">{ name(found.group).get(lang) }</div>
            { for entries.map(|(place, entry)| option(place, entry, current == Some(place), choose)) }
            <div key="more" class="palette-more" role="presentation" hidden={found.more == 0}>{ MORE.fill(lang, &[&found.more.to_string()]) }</div>
        </div>
    }
}

fn option(place: usize, entry: &Entry, current: bool, choose: &Callback<usize>) -> Html {
    let onclick = choose.reform(move |_: MouseEvent| place);
    // The cursor stays in the line.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div key={place.to_string()} id={option_id(place)} class="palette-option" role="option" aria-selected={current.to_string()} {onclick} {onmousedown}>
            <span key="name" class="palette-name">{ entry.name.clone() }</span>
            <span key="note" class="palette-note" hidden={entry.note.is_empty()}>{ entry.note.clone() }</span>
        </div>
    }
}

/// How much was found, for whoever does not see the list.
fn count(found: &[Found], lang: Lang) -> String {
    let count: usize = found.iter().map(|group| group.shown.len() + group.more).sum();
    if count == 0 { NOTHING.get(lang).to_owned() } else { COUNT.fill(lang, &[&count.to_string()]) }
}

const fn name(group: Group) -> Text {
    match group {
        Group::Commands => Text::new("Commands", "명령", "命令"),
        Group::Pages => Text::new("Stages and pages", "단계와 화면", "阶段与页面"),
        Group::Plan => Text::new("In this plan", "이 계획에서", "此方案中"),
        Group::Plans => Text::new("Other plans in this browser", "이 브라우저의 다른 계획", "此浏览器中的其他方案"),
        Group::Channels => Text::new("Channels in the library", "자료실의 채널", "资料库中的渠道"),
        Group::Library => Text::new("Library", "자료실", "资料库"),
        Group::Guides => Text::new("Guides", "안내서", "指南"),
    }
}

const TITLE: Text = Text::new("Search and commands", "검색과 명령", "搜索与命令");
const PLACEHOLDER: Text = Text::new(
    "Search commands, this plan and the library",
    "명령, 계획 내용, 자료실 검색",
    "搜索命令、方案内容和资料库",
);
const FOUND_LIST: Text = Text::new("What was found", "검색 결과", "搜索结果");
const CLOSE: Text = Text::new("Close", "닫기", "关闭");
const COUNT: Text = Text::new("{0} found", "{0}개 찾음", "找到{0}项");
const MORE: Text = Text::new(
    "{0} more: type another word to narrow it down",
    "{0}개 더 있어요. 단어를 더 입력해 좁혀 보세요",
    "还有{0}项，可再输入一个词缩小范围",
);
const NOTHING: Text = Text::new(
    "Nothing found. You can search commands and pages, what has a name in the open plan, kept plans, and the library’s channels, trades, rules and dates – in English, Korean or Chinese.",
    "찾은 것이 없어요. 명령과 화면, 열린 계획에 적은 이름, 저장된 계획, 자료실의 채널·업종·규정·일정을 한국어, 중국어, 영어로 찾을 수 있어요.",
    "没有找到。可以搜索命令和页面、当前方案中的名称、已保存的方案，以及资料库中的渠道、行业、规则和日期，中文、韩文、英文均可。",
);
const KEYS: Text = Text::new(
    "↑ ↓ to choose, Enter to open, Esc to close",
    "↑ ↓ 키로 고르고, Enter 키로 열고, Esc 키로 닫아요",
    "按↑ ↓选择，按Enter打开，按Esc关闭",
);
