//! Where plans are kept: how safe that is, the earlier states of the open plan, and what was put aside because it could
//! not be read.

use yew::{Callback, Html, html};

use crate::app::{Action, Health, Hold, Open, State, Storage};
use crate::base::{Day, Lang, Text};
use crate::i18n;
use crate::plan::Stage;
use crate::report::words;
use crate::store::Mark;

use super::frame::{DOWNLOAD, UNNAMED, sends};
use super::head;

/// Earlier states that are shown at first.
const SHOWN: usize = 30;

pub(super) fn view(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    html! {
        <main class="start kept">
            { head(lang, TITLE, LEDE) }
            { safety(state.storage, lang, dispatch) }
            { earlier(state, dispatch) }
            { aside(state, dispatch) }
        </main>
    }
}

/// What the browser does with what it is given.
fn safety(storage: Storage, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let journal = match storage.journal {
        Health::Good => JOURNAL_GOOD,
        Health::Slow => JOURNAL_SLOW,
        Health::Full => JOURNAL_FULL,
        Health::Denied => JOURNAL_DENIED,
    };
    let local = match storage.local {
        Health::Good | Health::Slow => TEXT_GOOD,
        Health::Full => TEXT_FULL,
        Health::Denied => TEXT_DENIED,
    };
    let lasting = match storage.lasting {
        Some(true) => LASTING,
        Some(false) | None => NOT_LASTING,
    };
    let facts = [
        Some((JOURNAL, journal)),
        Some((READABLE, local)),
        storage.scarce.map(|scarce| (ROOM, if scarce { ROOM_SCARCE } else { ROOM_ENOUGH })),
        Some((CLEARING, lasting)),
        storage.framed.then_some((FRAME, FRAMED)),
    ];
    let ask = storage.lasting != Some(true) && storage.journal != Health::Denied;
    html! {
        <section key="safety" class="block">
            <h2 key="title">{ SAFETY.get(lang) }</h2>
            <dl key="facts" class="facts">
                { for facts.into_iter().flatten().map(|(name, text)| html! {
                    <div key={name.get(Lang::En)}><dt key="name">{ name.get(lang) }</dt><dd key="text">{ text.get(lang) }</dd></div>
                }) }
            </dl>
            <button key="ask" id="kept.ask" type="button" class="btn btn-small" hidden={!ask} onclick={sends(dispatch, Action::AskLasting)}>
                { ASK.get(lang) }
            </button>
        </section>
    }
}

/// The other states the plan was in, newest first.
fn earlier(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    // What a newer program made is never changed here.
    let open = state.open.as_ref().filter(|open| !matches!(open.hold, Hold::Newer(_)));
    let Some(open) = open else { return html! { <section key="earlier" hidden=true /> } };
    let mut states = open.log.changes();
    let now = open.history.marks().get(open.history.cursor()).map(|mark| mark.id);
    states.retain(|(mark, _)| Some(mark.id) != now);
    states.reverse();
    let row = |(mark, parts): &(Mark, Vec<String>)| item(*mark, parts, state, dispatch);
    let (first, rest) = states.split_at(states.len().min(SHOWN));
    html! {
        <section key="earlier" class="block">
            <h2 key="title">{ EARLIER.fill(lang, &[name(open, lang)]) }</h2>
            <p key="note" class="block-note">{ if states.is_empty() { NO_EARLIER } else { EARLIER_NOTE }.get(lang) }</p>
            <ul key="list" class="plan-list" hidden={first.is_empty()}>{ for first.iter().map(row) }</ul>
            <details key="rest" class="fold" hidden={rest.is_empty()}>
                <summary key="name">{ REST.fill(lang, &[&rest.len().to_string()]) }</summary>
                <ul key="list" class="plan-list">{ for rest.iter().map(row) }</ul>
            </details>
        </section>
    }
}

fn name(open: &Open, lang: Lang) -> &str {
    // Kept by the history, so the name lives as long as `open`.
    let name = open.name();
    if name.is_empty() { UNNAMED.get(lang) } else { name }
}

fn item(mark: Mark, parts: &[String], state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let time = time(mark.at, state.clock_offset, lang);
    html! {
        <li key={mark.id.to_string()} class="plan-item" data-testid="earlier">
            <time key="time">{ &time }</time>
            <span key="what" class="muted">{ what(parts, lang) }</span>
            <span key="actions">
                <button key="restore" type="button" name="restore" class="btn btn-small" aria-label={format!("{} – {time}", RESTORE.get(lang))}
                    onclick={sends(dispatch, Action::Restore(mark.id))}>{ RESTORE.get(lang) }</button>
            </span>
        </li>
    }
}

/// What the change to a state was about.
fn what(parts: &[String], lang: Lang) -> String {
    let stage = |part: &String| match part.as_str() {
        "document" => DOCUMENT.get(lang),
        "dismissed" => FINDINGS.get(lang),
        "attempt" => ATTEMPT.get(lang),
        "draft" => DRAFT.get(lang),
        part => {
            Stage::from_slug(part.split('/').next().unwrap_or(part)).map_or("", |s| words::stage::name(s).get(lang))
        }
    };
    let mut names: Vec<&str> = parts.iter().map(stage).filter(|name| !name.is_empty()).collect();
    names.dedup();
    if names.is_empty() { BEGINNING.get(lang).to_owned() } else { names.join(" · ") }
}

/// A moment as the user's clock showed it. `offset`: minutes the user's clock is ahead of UTC.
pub(super) fn time(at: u64, offset: i32, lang: Lang) -> String {
    let minutes = i64::try_from(at / 60_000).unwrap_or(0) + i64::from(offset);
    let day = Day::from_number(i32::try_from(minutes.div_euclid(1_440)).unwrap_or(0));
    let minute = minutes.rem_euclid(1_440);
    format!("{} {:02}:{:02}", i18n::day(day, lang), minute / 60, minute % 60)
}

fn aside(state: &State, dispatch: &Callback<Action>) -> Html {
    let lang = state.lang;
    let row = |(name, size): &(String, usize)| {
        // The least that is shown is not nothing.
        let kilobytes = i18n::decimal((*size as f64 / 1_000.0).max(0.1), 1, lang);
        html! {
            <li key={name.clone()} class="plan-item" data-testid="aside">
                <span key="name">{ ASIDE_ITEM.fill(lang, &[name]) }</span>
                <span key="size" class="muted">{ format!("{kilobytes} kB") }</span>
                <span key="actions">
                    <button key="save" type="button" name="save" class="btn btn-small" onclick={sends(dispatch, Action::GiveAside(name.clone()))}>{ DOWNLOAD.get(lang) }</button>
                    <button key="drop" type="button" name="drop" class="btn btn-quiet btn-small" onclick={sends(dispatch, Action::DropAside(name.clone()))}>{ DISCARD.get(lang) }</button>
                </span>
            </li>
        }
    };
    html! {
        <section key="aside" class="block" hidden={state.aside.is_empty()}>
            <h2 key="title">{ ASIDE.get(lang) }</h2>
            <p key="note" class="block-note">{ ASIDE_NOTE.get(lang) }</p>
            <ul key="list" class="plan-list">{ for state.aside.iter().map(row) }</ul>
        </section>
    }
}

pub(super) const TITLE: Text = Text::new("Where your plans are kept", "계획이 저장되는 곳", "方案保存在哪里");
const LEDE: Text = Text::new(
    "Only in this browser, on this device. Nobody else sees them, and nobody can bring them back if the browser’s data is cleared, so keep a file of what matters.",
    "이 기기의 이 브라우저에만 저장돼요. 다른 사람은 볼 수 없지만, 브라우저 데이터를 지우면 되살릴 수 없어요. 중요한 계획은 파일로도 보관해 주세요.",
    "只保存在这台设备的这个浏览器里，其他人看不到；但清除浏览器数据后也无法找回。重要的方案请另存为文件。",
);
const SAFETY: Text = Text::new("How safe it is", "얼마나 안전한가요", "安全程度");
const JOURNAL: Text = Text::new("Every change", "변경 내용", "每次修改");
const JOURNAL_GOOD: Text = Text::new(
    "is written to disk within a second. “Saved” means that it is there, even if the browser crashes right after.",
    "1초 안에 디스크에 기록해요. ‘저장됨’이 보이면 바로 뒤에 브라우저가 꺼져도 남아 있어요.",
    "会在一秒内写入磁盘。显示“已保存”后，即使浏览器随即崩溃也不会丢失。",
);
const JOURNAL_FULL: Text = Text::new(
    "no longer fits: the browser’s storage is full.",
    "저장 공간이 가득 차서 더 기록하지 못해요.",
    "存储空间已满，无法继续写入。",
);
const JOURNAL_SLOW: Text = Text::new(
    "is still being written: the browser takes its time.",
    "브라우저의 응답이 늦어 아직 기록하는 중이에요.",
    "仍在写入：浏览器响应较慢。",
);
const JOURNAL_DENIED: Text = Text::new(
    "cannot be written down one by one: this browser refuses its database, or does not answer.",
    "하나씩 기록하지 못해요. 이 브라우저가 데이터베이스를 막았거나 응답하지 않아요.",
    "无法逐条写入：此浏览器禁用了数据库，或没有响应。",
);
const READABLE: Text = Text::new("The whole plan", "계획 전체", "整份方案");
const TEXT_GOOD: Text = Text::new(
    "is also kept as plain text, written when the page is left.",
    "페이지를 떠날 때 읽을 수 있는 텍스트로도 저장해요.",
    "离开页面时还会以纯文本形式保存一份。",
);
const TEXT_FULL: Text = Text::new(
    "no longer fits into the browser’s text store.",
    "텍스트 저장 공간이 가득 차서 더 저장하지 못해요.",
    "文本存储空间已满，无法再保存。",
);
const TEXT_DENIED: Text = Text::new(
    "cannot be kept as text: this browser refuses it.",
    "텍스트로는 저장하지 못해요. 이 브라우저가 막았어요.",
    "无法以文本形式保存：此浏览器不允许。",
);
const ROOM: Text = Text::new("Room", "남은 공간", "剩余空间");
const ROOM_ENOUGH: Text = Text::new("There is enough.", "넉넉해요.", "充足。");
const ROOM_SCARCE: Text = Text::new("Almost used up.", "거의 다 찼어요.", "即将用完。");
const CLEARING: Text = Text::new("When the disk gets full", "디스크가 부족해지면", "磁盘空间不足时");
const LASTING: Text = Text::new(
    "the browser has promised not to clear these plans.",
    "이 계획들은 지우지 않기로 브라우저가 약속했어요.",
    "浏览器已承诺不会清除这些方案。",
);
const NOT_LASTING: Text = Text::new(
    "the browser may clear everything this site keeps. In a private window it does so when the window is closed.",
    "브라우저가 이 사이트의 저장 내용을 모두 지울 수 있어요. 시크릿 창에서는 창을 닫을 때 지워져요.",
    "浏览器可能清除本站保存的全部内容。在无痕窗口中，关闭窗口时就会清除。",
);
const ASK: Text =
    Text::new("Ask the browser to keep them", "지우지 않도록 브라우저에 요청하기", "请浏览器保留这些方案");
const FRAME: Text = Text::new("Inside another site", "다른 사이트 안에서", "嵌入在其他网站中");
const FRAMED: Text = Text::new(
    "Browsers keep a store of its own for pages shown inside another site: plans made here do not show up when Mixwright is opened by itself.",
    "다른 사이트 안에 띄운 페이지는 저장 공간이 따로 있어요. 여기서 만든 계획은 Mixwright를 따로 열었을 때 보이지 않아요.",
    "嵌入在其他网站中的页面有单独的存储空间：在这里做的方案，单独打开 Mixwright 时看不到。",
);
const EARLIER: Text = Text::new("Earlier states of “{0}”", "‘{0}’의 이전 상태", "“{0}”的历史状态");
const EARLIER_NOTE: Text = Text::new(
    "Going back to one is a step like any other and can be undone.",
    "이전 상태로 되돌려도 실행 취소로 다시 돌아올 수 있어요.",
    "恢复到某个状态也是一步操作，可以撤销。",
);
const NO_EARLIER: Text = Text::new(
    "There are none yet. Every change will be listed here.",
    "아직 없어요. 변경할 때마다 여기에 쌓여요.",
    "暂无。之后的每次修改都会列在这里。",
);
const REST: Text = Text::new("{0} more", "{0}개 더 보기", "还有{0}个");
const RESTORE: Text = Text::new("Go back to it", "이 상태로 되돌리기", "恢复到此状态");
const BEGINNING: Text = Text::new("Beginning", "처음 상태", "最初状态");
const DOCUMENT: Text = Text::new("Document", "계획서", "方案书");
const FINDINGS: Text = Text::new("Findings put aside", "제외한 점검 결과", "搁置的检查结果");
const ATTEMPT: Text = Text::new("The attempt at the case", "사례 풀이 기록", "案例作答记录");
const DRAFT: Text = Text::new("The case made of it", "만드는 중인 사례", "正在编写的案例");
const ASIDE: Text = Text::new("Put aside", "따로 보관한 데이터", "单独存放的数据");
const ASIDE_NOTE: Text = Text::new(
    "This could not be read as a plan. Nothing of it was changed; save it as a file if somebody may still mend it.",
    "계획으로 읽을 수 없었던 데이터예요. 내용은 그대로 두었으니, 복구할 수 있을 것 같으면 파일로 저장해 주세요.",
    "这些数据无法作为方案读取，内容未作任何改动。如果还有修复的可能，请保存为文件。",
);
const ASIDE_ITEM: Text = Text::new("Data {0}", "데이터 {0}", "数据 {0}");
const DISCARD: Text = Text::new("Discard", "버리기", "丢弃");
