//! All channels: search, filters, and two to compare.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Event, Html, InputEvent, MouseEvent, Properties, TargetCast, function_component, html,
    use_state,
};

use crate::app::{Action, LibraryPage, Route};
use crate::base::{Lang, Region, Text};
use crate::library::{self, Book, Channel, Family, Offer};
use crate::plan::ROLES;
use crate::report::words;

use super::super::super::widget::choice::bare_select;
use super::Reader;

/// Properties of [`Channels`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub reader: Reader,
}

/// What the list is narrowed to; an empty string means everything.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Filter {
    text: String,
    region: String,
    family: String,
    role: String,
    objective: String,
}

impl Filter {
    fn lets(&self, channel: &Channel, book: Option<&Book>) -> bool {
        let region = match Region::ALL.into_iter().find(|region| region.key() == self.region) {
            None => true,
            Some(region) => channel.region == region || channel.region == Region::Global,
        };
        // A channel serves a role or objective from the second of three steps on.
        let serves = |scores: &[u8], chosen: &str| {
            chosen.is_empty()
                || chosen.parse::<usize>().ok().and_then(|i| scores.get(i)).is_some_and(|score| *score >= 2)
        };
        region
            && (self.family.is_empty()
                || FAMILIES.iter().position(|f| *f == channel.family).map(|i| i.to_string()).as_ref()
                    == Some(&self.family))
            && serves(&channel.roles, &self.role)
            && serves(&channel.objectives, &self.objective)
            && self.names(channel, book)
    }

    /// Whether every word that was typed stands in a name of the channel, in any language, or in the name the source
    /// texts gave its forerunner.
    fn names(&self, channel: &Channel, book: Option<&Book>) -> bool {
        let mut names: Vec<String> = Lang::ALL.iter().map(|lang| channel.name.get(*lang).to_lowercase()).collect();
        names.push(channel.id.replace('_', " "));
        for former in book.iter().flat_map(|book| &book.former) {
            if former.today.iter().flatten().any(|id| *id == channel.id) {
                names.extend(Lang::ALL.iter().map(|lang| former.name(*lang).to_lowercase()));
            }
        }
        self.text.to_lowercase().split_whitespace().all(|word| names.iter().any(|name| name.contains(word)))
    }
}

const FAMILIES: [Family; 14] = [
    Family::Search,
    Family::Display,
    Family::Social,
    Family::Video,
    Family::Email,
    Family::Messaging,
    Family::Content,
    Family::Community,
    Family::Commerce,
    Family::Affiliate,
    Family::Kol,
    Family::Interactive,
    Family::Pr,
    Family::Local,
];

/// The page.
#[function_component(Channels)]
pub(super) fn channels(props: &Props) -> Html {
    let reader = &props.reader;
    let filter = use_state(|| Filter {
        text: String::new(),
        region: reader.region().key().to_owned(),
        family: String::new(),
        role: String::new(),
        objective: String::new(),
    });
    let chosen = use_state(Vec::<&'static str>::new);
    let set = |change: fn(&mut Filter, String)| {
        let filter = filter.clone();
        Callback::from(move |value: String| {
            let mut next = (*filter).clone();
            change(&mut next, value);
            filter.set(next);
        })
    };
    let oninput = {
        let set = set(|filter, value| filter.text = value);
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                set.emit(input.value());
            }
        })
    };
    let found: Vec<&'static Channel> =
        library::channels().iter().filter(|channel| filter.lets(channel, reader.book.as_deref())).collect();
    let toggle = {
        let chosen = chosen.clone();
        Callback::from(move |id: &'static str| {
            let mut next = (*chosen).clone();
            if let Some(place) = next.iter().position(|other| *other == id) {
                next.remove(place);
            } else {
                // A third choice takes the place of the older one.
                if next.len() == 2 {
                    next.remove(0);
                }
                next.push(id);
            }
            chosen.set(next);
        })
    };
    html! {
        <>
            <div key="filters" class="filters" role="search">
                <div key="text" class="field">
                    <label key="label" class="field-label" for="library.search">{ reader.t(SEARCH) }</label>
                    <div key="box" class="field-box">
                        <input key="input" id="library.search" class="input" type="search" value={filter.text.clone()} {oninput} autocomplete="off" />
                    </div>
                </div>
                { choice(reader, "library.region", MARKET, regions(reader), &filter.region, set(|f, v| f.region = v)) }
                { choice(reader, "library.family", FAMILY, numbered(&FAMILIES.map(words::library::family), reader.lang), &filter.family, set(|f, v| f.family = v)) }
                { choice(reader, "library.role", ROLE, numbered(&ROLES.map(words::plan::role), reader.lang), &filter.role, set(|f, v| f.role = v)) }
                { choice(reader, "library.objective", OBJECTIVE, numbered(&words::library::OBJECTIVES, reader.lang), &filter.objective, set(|f, v| f.objective = v)) }
            </div>
            { former(reader, &filter.text) }
            <div key="count" class="library-count">
                <p key="text" role="status">{ COUNT.fill(reader.lang, &[&found.len().to_string()]) }</p>
                { compare_button(reader, &chosen) }
            </div>
            <ul key="list" class="channel-list">{ for found.iter().map(|channel| item(reader, channel, &chosen, &toggle)) }</ul>
            <p key="none" class="empty" hidden={!found.is_empty()}>{ reader.t(NONE) }</p>
        </>
    }
}

fn regions(reader: &Reader) -> Vec<(AttrValue, AttrValue)> {
    let name = |region: Region| words::library::market(region.key(), reader.lang).to_owned();
    Region::ALL.iter().map(|region| (region.key().into(), name(*region).into())).collect()
}

fn numbered(names: &[Text], lang: Lang) -> Vec<(AttrValue, AttrValue)> {
    names.iter().enumerate().map(|(i, name)| (i.to_string().into(), name.get(lang).into())).collect()
}

fn choice(
    reader: &Reader,
    id: &'static str,
    label: Text,
    options: Vec<(AttrValue, AttrValue)>,
    value: &str,
    on_change: Callback<String>,
) -> Html {
    let mut all = vec![("".into(), reader.t(ALL).into())];
    all.extend(options);
    html! {
        <div key={id} class="field">
            <label key="label" class="field-label" for={id}>{ reader.t(label) }</label>
            { bare_select(id, reader.t(label), all, value.to_owned(), on_change) }
        </div>
    }
}

/// A medium of the source texts that the search names, and what does its job today.
fn former(reader: &Reader, text: &str) -> Html {
    let word = text.trim().to_lowercase();
    let book = reader.book.as_deref().filter(|_| word.chars().count() >= 2);
    let named = book
        .iter()
        .flat_map(|book| &book.former)
        .filter(|former| Lang::ALL.iter().any(|lang| former.name(*lang).to_lowercase().contains(&word)));
    let place = match reader.region() {
        Region::Kr => 0,
        Region::Cn => 1,
        Region::Us | Region::Global => 2,
    };
    let rows: Vec<Html> = named
        .take(3)
        .map(|former| {
            let today = former.today.get(place).into_iter().flatten().filter_map(|id| library::channel(id));
            html! {
                <li key={former.id.clone()}>
                    <strong key="name">{ former.name(reader.lang).to_owned() }</strong>{ " → " }
                    { for today.map(|channel| html! { <span key={channel.id.to_string()} class="former-today">{ reader.channel_link(channel) }</span> }) }
                    <span key="note" class="muted">{ reader.say(&former.note).to_owned() }</span>
                </li>
            }
        })
        .collect();
    html! { <ul key="former" class="former" hidden={rows.is_empty()}>{ for rows }</ul> }
}

fn compare_button(reader: &Reader, chosen: &[&'static str]) -> Html {
    let dispatch = reader.dispatch.clone();
    let pair = match chosen {
        [one, other] => Some((*one, *other)),
        _ => None,
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some((one, other)) = pair {
            dispatch.emit(Action::Go(Route::Library(LibraryPage::Compare(one, other))));
        }
    });
    let text = COMPARE.fill(reader.lang, &[&chosen.len().to_string()]);
    html! {
        <button key="compare" id="library.compare" type="button" class="btn btn-small" disabled={pair.is_none()} title={reader.t(COMPARE_WHY)} {onclick}>
            { text }
        </button>
    }
}

fn item(reader: &Reader, channel: &'static Channel, chosen: &[&'static str], toggle: &Callback<&'static str>) -> Html {
    let id: &'static str = channel.id.as_ref();
    let checked = chosen.contains(&id);
    let onchange = {
        let toggle = toggle.clone();
        Callback::from(move |_: Event| toggle.emit(id))
    };
    let weighed = reader
        .desk
        .as_ref()
        .is_some_and(|desk| desk.insight.forecast.as_ref().is_some_and(|forecast| forecast.touchpoint(id).is_some()));
    let box_id = format!("compare.{id}");
    let facts = [
        words::library::family(channel.family).get(reader.lang),
        words::library::ownership(channel.ownership).get(reader.lang),
        words::library::driver(channel.driver).get(reader.lang),
    ];
    html! {
        <li key={id} class="channel-item">
            <div key="name" class="channel-name">
                { reader.channel_link(channel) }
                <span key="plan" class="badge" hidden={!weighed}>{ reader.t(WEIGHED) }</span>
                <span key="offer" class="badge" hidden={channel.offer == Offer::Usual}>{ words::library::offer(channel.offer).get(reader.lang) }</span>
            </div>
            <p key="facts" class="muted">{ format!("{} · {}", words::library::market(channel.region.key(), reader.lang), facts.join(" · ")) }</p>
            <label key="compare" class="check channel-compare" for={box_id.clone()}>
                <input key="box" id={box_id} type="checkbox" {checked} {onchange} />
                <span key="text">{ reader.t(PICK) }<span class="visually-hidden">{ ": " }{ channel.name.get(reader.lang) }</span></span>
            </label>
        </li>
    }
}

const SEARCH: Text = Text::new("Search, also by old names", "검색(예전 이름도 가능)", "搜索（也可用旧称）");
const MARKET: Text = Text::new("Market", "시장", "市场");
const FAMILY: Text = Text::new("Kind", "종류", "类别");
const ROLE: Text = Text::new("Stirs", "움직이는 고객", "可激发的角色");
const OBJECTIVE: Text = Text::new("Serves", "맞는 목표", "适合的目标");
const ALL: Text = Text::new("All", "전체", "全部");
const COUNT: Text = Text::new("{0} channels", "채널 {0}개", "{0}个渠道");
const NONE: Text = Text::new(
    "No channel fits. Clear the search or widen a filter.",
    "조건에 맞는 채널이 없어요. 검색어를 지우거나 조건을 넓혀 보세요.",
    "没有符合条件的渠道，请清除搜索或放宽筛选。",
);
const COMPARE: Text = Text::new("Compare ({0} of 2)", "비교하기(2개 중 {0}개)", "对比（已选{0}/2）");
const COMPARE_WHY: Text = Text::new("Choose two channels", "채널 두 개를 고르세요", "请选择两个渠道");
const PICK: Text = Text::new("Compare", "비교", "对比");
const WEIGHED: Text = Text::new("in the plan’s comparison", "계획에서 비교 중", "方案中参与比较");
