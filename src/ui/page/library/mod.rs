//! The library: every channel, figure, date and rule the planner knows, with who says so. It can be read without a plan;
//! with one it also shows what that plan counts with.

mod calendar;
mod channel;
mod channels;
mod compare;
mod evidence;
mod rules;
mod terms;
mod trades;

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use crate::app::{Action, Browse, LibraryPage, Narrow, Route, Shelf, State};
use crate::base::{Lang, Region, Text};
use crate::library::{Book, Channel};
use crate::plan::Stage;
use crate::report::words;

use super::super::widget::choice::bare_select;
use super::super::{Desk, link};

/// What every page of the library needs.
struct Reader {
    lang: Lang,
    /// The sources, once they were fetched.
    book: Option<Rc<Book>>,
    /// The open plan.
    desk: Option<Desk>,
    browse: Browse,
    dispatch: Callback<Action>,
}

impl Reader {
    const fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    /// A text of the book in the reader's language.
    fn say<'a>(&'a self, text: &'a str) -> &'a str {
        self.book.as_deref().map_or(text, |book| book.say(text, self.lang))
    }

    fn channel_link(&self, channel: &'static Channel) -> Html {
        let page = LibraryPage::Channel(channel.id.as_ref());
        link(Route::Library(page), channel.name.get(self.lang).to_owned())
    }

    /// The market to begin with: the plan's, else the one that speaks the language.
    fn region(&self) -> Region {
        self.desk.as_ref().map_or(
            match self.lang {
                Lang::Ko => Region::Kr,
                Lang::Zh => Region::Cn,
                Lang::En => Region::Us,
            },
            |desk| desk.plan.company.region,
        )
    }
}

/// A labelled list box that narrows the page.
fn choice(
    reader: &Reader,
    id: &'static str,
    label: Text,
    options: Vec<(AttrValue, AttrValue)>,
    value: String,
    narrow: fn(String) -> Narrow,
) -> Html {
    let dispatch = reader.dispatch.clone();
    let on_change = Callback::from(move |key| dispatch.emit(Action::Narrow(narrow(key))));
    html! {
        <div key={id} class="filter">
            <label key="label" class="field-label" for={id}>{ reader.t(label) }</label>
            { bare_select(id, reader.t(label), options, value, on_change) }
        </div>
    }
}

/// Markets to choose from.
fn markets(reader: &Reader, keys: &[&str]) -> Vec<(AttrValue, AttrValue)> {
    let name = |key: &str| words::library::market(key, reader.lang).to_owned();
    keys.iter().map(|key| ((*key).to_owned().into(), name(key).into())).collect()
}

/// The library's page.
pub(super) fn view(state: &State, desk: Option<&Desk>, page: LibraryPage, dispatch: &Callback<Action>) -> Html {
    let reader = Reader {
        lang: state.lang,
        book: state.shelf.book(),
        desk: desk.cloned(),
        browse: state.browse.clone(),
        dispatch: dispatch.clone(),
    };
    let body = match page {
        LibraryPage::Channels => channels::view(&reader),
        LibraryPage::Channel(id) => channel::view(&reader, id),
        LibraryPage::Compare(one, other) => compare::view(&reader, one, other),
        LibraryPage::Trades => trades::view(&reader),
        LibraryPage::Calendar => calendar::view(&reader),
        LibraryPage::Rules => rules::view(&reader),
        LibraryPage::Evidence => evidence::view(&reader),
        LibraryPage::Terms | LibraryPage::Term(_) => terms::view(&reader),
    };
    html! {
        <main class="library">
            <header key="head" class="stage-head">
                <p key="back" class="library-back">{ desk.map(|desk| link(Route::Stage(Stage::Touchpoints), desk.t(BACK))) }</p>
                <h1 key="title" tabindex="-1">{ reader.t(TITLE) }</h1>
                <p key="lede" class="lede">{ reader.t(LEDE) }</p>
            </header>
            { tabs(&reader, page) }
            { fetching(&reader, &state.shelf, page) }
            <div key="body" class="library-body">{ body }</div>
        </main>
    }
}

/// What a page of the library is called.
pub(super) const fn name(page: LibraryPage) -> Text {
    match page {
        LibraryPage::Channels | LibraryPage::Channel(_) | LibraryPage::Compare(..) => CHANNELS,
        LibraryPage::Trades => TRADES,
        LibraryPage::Calendar => CALENDAR,
        LibraryPage::Rules => RULES,
        LibraryPage::Evidence => EVIDENCE,
        LibraryPage::Terms | LibraryPage::Term(_) => TERMS,
    }
}

fn tabs(reader: &Reader, page: LibraryPage) -> Html {
    let pages = [
        LibraryPage::Channels,
        LibraryPage::Trades,
        LibraryPage::Calendar,
        LibraryPage::Rules,
        LibraryPage::Evidence,
        LibraryPage::Terms,
    ];
    let group = match page {
        LibraryPage::Channel(_) | LibraryPage::Compare(..) => LibraryPage::Channels,
        LibraryPage::Term(_) => LibraryPage::Terms,
        other => other,
    };
    html! {
        <nav key="tabs" class="tabs" aria-label={reader.t(TITLE)}>
            { for pages.into_iter().map(|target| {
                let route = Route::Library(target);
                let aria = (target == group).then_some("page");
                html! { <a key={route.hash()} href={route.hash()} aria-current={aria}>{ reader.t(name(target)) }</a> }
            }) }
        </nav>
    }
}

/// Says that sources are on their way, or that they could not be had, where the page cites any.
fn fetching(reader: &Reader, shelf: &Shelf, page: LibraryPage) -> Html {
    let again = {
        let dispatch = reader.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::AskLibrary))
    };
    let failed = *shelf == Shelf::Failed;
    let here = reader.book.is_none() && Route::Library(page).cites_sources();
    let text = if failed { FAILED } else { FETCHING };
    html! {
        <div key="fetching" class={if failed { "banner banner-warn" } else { "muted" }} role="status" data-testid="fetching" hidden={!here}>
            <p key="text">{ reader.t(text) }</p>
            <button key="again" type="button" class="btn btn-small" hidden={!failed} onclick={again}>{ reader.t(AGAIN) }</button>
        </div>
    }
}

/// A mark for what is judgement and no measurement.
fn judged(reader: &Reader) -> Html {
    html! { <span class="badge" title={reader.t(JUDGED_WHY)}>{ reader.t(JUDGED) }</span> }
}

const TITLE: Text = Text::new("Library", "자료실", "资料库");
const LEDE: Text = Text::new(
    "What the planner knows about channels, prices, trades, dates and rules – and who says so.",
    "이 도구가 쓰는 채널, 단가, 업종, 일정, 규정 자료와 그 출처를 모았어요.",
    "本工具掌握的渠道、价格、行业、日历与规则，以及各自的出处。",
);
const BACK: Text = Text::new("← Back to the plan", "← 계획으로 돌아가기", "← 返回方案");
const CHANNELS: Text = Text::new("Channels", "채널", "渠道");
const TRADES: Text = Text::new("Trades", "업종", "行业");
const CALENDAR: Text = Text::new("Calendar", "일정", "日历");
const RULES: Text = Text::new("Rules", "규정", "规则");
const EVIDENCE: Text = Text::new("How figures are chosen", "수치를 고르는 기준", "数据如何选取");
const TERMS: Text = Text::new("Terms", "용어", "术语");
const FETCHING: Text = Text::new("Sources are being fetched.", "출처를 불러오는 중이에요.", "正在读取来源。");
const FAILED: Text = Text::new(
    "The sources could not be fetched. Figures and grades below are complete; publishers and notes are missing.",
    "출처를 불러오지 못했어요. 수치와 등급은 모두 있고, 발행처와 설명만 빠져 있어요.",
    "未能读取来源。下方数据与等级完整，仅缺发布方与说明。",
);
const AGAIN: Text = Text::new("Try again", "다시 시도", "重试");
const JUDGED: Text = Text::new("judgement", "판단값", "判断值");
const JUDGED_WHY: Text = Text::new(
    "Expert judgement, grade D: replace it with own experience first",
    "전문가 판단(D등급)이에요. 직접 경험해 아는 값이 있으면 이 값부터 바꾸세요",
    "专家判断（D级），有自身经验时应优先替换",
);
