//! The list of shortcuts: those that count everywhere, and the keys of single controls.

use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, Properties, function_component, html, use_effect_with, use_node_ref};

use crate::app::{Action, Shortcut};
use crate::base::{Lang, Text};

use super::super::icon::{Icon, icon};
use super::over::{closes, keeps};

/// Properties of [`KeysView`].
#[derive(Clone, PartialEq, Properties)]
pub struct KeysProps {
    /// Language.
    pub lang: Lang,
    /// Takes actions.
    pub dispatch: Callback<Action>,
}

/// The list.
#[function_component(KeysView)]
pub fn keys_view(props: &KeysProps) -> Html {
    let KeysProps { lang, dispatch } = props;
    let lang = *lang;
    let (close, body) = (use_node_ref(), use_node_ref());
    {
        let close = close.clone();
        use_effect_with((), move |()| {
            if let Some(close) = close.cast::<HtmlElement>() {
                let _ = close.focus();
            }
        });
    }
    let stop = closes(dispatch);
    let onkeydown = keeps(&close, &body, &stop);
    let on_stop = stop.reform(|_: MouseEvent| ());
    let everywhere = Shortcut::ALL.map(|shortcut| (shortcut.keys(), does(shortcut)));
    html! {
        <div key="over" class="over">
            <div key="backdrop" class="dialog-backdrop" onclick={on_stop.clone()} />
            <div key="dialog" class="palette keys" role="dialog" aria-modal="true" aria-labelledby="keys.title" {onkeydown}>
                <div key="head" class="palette-head">
                    <h2 key="title" id="keys.title">{ TITLE.get(lang) }</h2>
                    <button key="close" ref={close} id="keys.close" type="button" class="icon-btn" title={CLOSE.get(lang)} onclick={on_stop}>
                        { icon(Icon::Close) }<span key="text" class="visually-hidden">{ CLOSE.get(lang) }</span>
                    </button>
                </div>
                <div key="body" ref={body} class="keys-body" role="region" tabindex="0" aria-labelledby="keys.title">
                    { section("everywhere", EVERYWHERE, &everywhere, lang) }
                    { for PLACES.into_iter().map(|(key, place, keys)| section(key, place, keys, lang)) }
                    <p key="note" class="muted">{ NOTE.get(lang) }</p>
                </div>
            </div>
        </div>
    }
}

/// Keys, and what they do.
type Row = (&'static [&'static str], Text);

fn section(key: &'static str, place: Text, rows: &[Row], lang: Lang) -> Html {
    html! {
        <section {key} class="keys-part">
            <h3 key="place">{ place.get(lang) }</h3>
            <dl key="list" class="keys-list">{ for rows.iter().enumerate().map(|(i, row)| line(i, row, lang)) }</dl>
        </section>
    }
}

fn line(place: usize, (keys, what): &Row, lang: Lang) -> Html {
    html! {
        <div key={place.to_string()} class="keys-line">
            <dt key="keys">{ for keys.iter().enumerate().map(|(i, keys)| html! { <span key={i.to_string()} class="keys-chord">{ chord(keys) }</span> }) }</dt>
            <dd key="what">{ what.get(lang) }</dd>
        </div>
    }
}

/// Keys that are pressed together.
fn chord(keys: &str) -> Html {
    html! { { for keys.split('+').enumerate().map(|(i, key)| {
        let shown = match key {
            "Mod" => "Ctrl / ⌘",
            "PageUp" => "Page Up",
            "PageDown" => "Page Down",
            other => other,
        };
        html! { <kbd key={i.to_string()}>{ shown }</kbd> }
    }) } }
}

const fn does(shortcut: Shortcut) -> Text {
    match shortcut {
        Shortcut::Search => Text::new("Search and commands", "검색과 명령 열기", "打开搜索与命令"),
        Shortcut::Keys => Text::new("This list", "단축키 목록 열기", "打开快捷键列表"),
        Shortcut::Close => {
            Text::new("Close what lies over the page", "페이지 위에 열린 창 닫기", "关闭页面上打开的窗口")
        }
        Shortcut::Undo => {
            Text::new("Undo, outside text fields", "실행 취소(입력란 밖에서)", "撤销（光标不在输入框时）")
        }
        Shortcut::Redo => {
            Text::new("Redo, outside text fields", "다시 실행(입력란 밖에서)", "重做（光标不在输入框时）")
        }
        Shortcut::Previous => Text::new("Previous stage", "이전 단계", "上一阶段"),
        Shortcut::Next => Text::new("Next stage", "다음 단계", "下一阶段"),
    }
}

/// What is a control's own.
const PLACES: [(&str, Text, &[Row]); 5] = [
    (
        "palette",
        Text::new("Search and commands", "검색과 명령", "搜索与命令"),
        &[
            (&["↑", "↓"], Text::new("Choose", "고르기", "选择")),
            (&["Home", "End"], Text::new("First, last", "처음, 마지막", "第一项、最后一项")),
            (&["Enter"], Text::new("Open", "열기", "打开")),
        ],
    ),
    (
        "results",
        Text::new("Table of results (stage 12)", "실적 표(12단계)", "结果表（第12阶段）"),
        &[
            (&["Enter", "↓"], Text::new("Cell below", "아래 칸으로", "到下一格")),
            (&["Shift+Enter", "↑"], Text::new("Cell above", "위 칸으로", "到上一格")),
            (
                &["←", "→"],
                Text::new("Cell beside, from the end of the text", "글자 끝에서 옆 칸으로", "光标在文字两端时到左右格"),
            ),
            (&["Mod+V"], Text::new("Paste a block of cells", "여러 칸을 한 번에 붙여 넣기", "一次粘贴多个单元格")),
        ],
    ),
    (
        "bars",
        Text::new("Bars of the schedule (stage 9)", "일정 막대(9단계)", "排期条形（第9阶段）"),
        &[
            (
                &["←", "→"],
                Text::new("A working day earlier, later", "근무일 하루 앞으로, 뒤로", "提前、推后一个工作日"),
            ),
            (
                &["Page Up", "Page Down"],
                Text::new("Five working days earlier, later", "근무일 5일 앞으로, 뒤로", "提前、推后五个工作日"),
            ),
            (&["Shift+←", "Shift+→"], Text::new("Shorter, longer", "기간 줄이기, 늘리기", "缩短、延长")),
        ],
    ),
    (
        "charts",
        Text::new("Charts", "그래프", "图表"),
        &[(&["←", "→", "↑", "↓"], Text::new("Read one value after the other", "값을 하나씩 읽기", "逐个读取数值"))],
    ),
    (
        "present",
        Text::new("Presentation", "발표 화면", "演示"),
        &[
            (&["←", "→", "Home", "End"], Text::new("Turn the page", "화면 넘기기", "翻页")),
            (&["Esc"], Text::new("End", "끝내기", "结束")),
        ],
    ),
];
const TITLE: Text = Text::new("Keyboard shortcuts", "키보드 단축키", "键盘快捷键");
const EVERYWHERE: Text = Text::new("Everywhere", "어디서나", "任何位置");
const CLOSE: Text = Text::new("Close", "닫기", "关闭");
const NOTE: Text = Text::new(
    "Everything can also be reached with Tab and Enter. While a text field has the cursor, its own keys come first.",
    "모든 기능은 Tab 키와 Enter 키로도 쓸 수 있어요. 입력란에 커서가 있을 때는 입력란의 키가 먼저예요.",
    "所有功能也可以用Tab键和Enter键操作。光标在输入框中时，以输入框自身的按键为准。",
);
