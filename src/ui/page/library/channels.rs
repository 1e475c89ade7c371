//! All channels: search, filters, and two to compare.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, InputEvent, MouseEvent, TargetCast, html};

use crate::app::browse::{EVERYWHERE, FAMILIES};
use crate::app::{Action, LibraryPage, Narrow, Route};
use crate::base::{Lang, Region, Text};
use crate::i18n;
use crate::library::{self, Channel, Driver, Metric, Offer, look_up};
use crate::plan::ROLES;
use crate::report::words;

use super::super::super::widget::cited::{self, Line};
use super::super::super::widget::receipt::badge;
use super::{Reader, choice, markets};

pub(super) fn view(reader: &Reader) -> Html {
    let browse = &reader.browse;
    let found: Vec<&'static Channel> = library::channels()
        .iter()
        .filter(|channel| browse.finds(channel, reader.region(), reader.book.as_deref()))
        .collect();
    let dispatch = reader.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.emit(Action::Narrow(Narrow::Text(input.value())));
        }
    });
    let place = |place: Option<usize>| place.map_or_else(String::new, |place| place.to_string());
    let market = browse.market(reader.region());
    let market = if market == EVERYWHERE { "" } else { market };
    let all = |options: Vec<(AttrValue, AttrValue)>| {
        std::iter::once(("".into(), reader.t(ALL).into())).chain(options).collect::<Vec<_>>()
    };
    let families = all(numbered(&FAMILIES.map(words::library::family), reader.lang));
    let roles = all(numbered(&ROLES.map(words::plan::role), reader.lang));
    let objectives = all(numbered(&words::library::OBJECTIVES, reader.lang));
    let regions = all(markets(reader, &Region::ALL.map(Region::key)));
    html! {
        <>
            <div key="filters" class="filters" role="search">
                <div key="text" class="filter filter-wide">
                    <label key="label" class="field-label" for="library.search">{ reader.t(SEARCH) }</label>
                    <div key="box" class="field-box">
                        <input key="input" id="library.search" class="input" type="search" maxlength="100" value={browse.text.clone()} {oninput} autocomplete="off" />
                    </div>
                </div>
                { choice(reader, "library.region", MARKET, regions, market.to_owned(), Narrow::Market) }
                { choice(reader, "library.family", FAMILY, families, place(browse.family), Narrow::Family) }
                { choice(reader, "library.role", ROLE, roles, place(browse.role), Narrow::Role) }
                { choice(reader, "library.objective", OBJECTIVE, objectives, place(browse.objective), Narrow::Objective) }
            </div>
            { former(reader, &browse.text) }
            <div key="count" class="library-count">
                <p key="text" role="status">{ COUNT.fill(reader.lang, &[&found.len().to_string()]) }</p>
                { compare_button(reader) }
            </div>
            <ul key="list" class="channel-list">{ for found.iter().map(|channel| item(reader, channel)) }</ul>
            <p key="none" class="empty" hidden={!found.is_empty()}>{ reader.t(NONE) }</p>
            { old_media(reader) }
        </>
    }
}

fn numbered(names: &[Text], lang: Lang) -> Vec<(AttrValue, AttrValue)> {
    names.iter().enumerate().map(|(i, name)| (i.to_string().into(), name.get(lang).into())).collect()
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

/// Every medium of the source texts with its heirs in each market.
fn old_media(reader: &Reader) -> Html {
    let Some(book) = reader.book.as_deref() else { return html! { <details key="old" hidden=true /> } };
    let names = |ids: &[String]| {
        let names = ids.iter().filter_map(|id| library::channel(id)).map(|channel| channel.name.get(reader.lang));
        names.collect::<Vec<_>>().join(if reader.lang == Lang::Zh { "、" } else { ", " })
    };
    let lines = book.former.iter().map(|former| {
        let [korea, china, elsewhere] = &former.today;
        Line {
            id: format!("former.{}", former.id),
            value: former.name(reader.lang).to_owned(),
            head: reader.say(&former.note).to_owned(),
            notes: [(KOREA, korea), (CHINA, china), (ELSEWHERE, elsewhere)]
                .map(|(place, ids)| place.fill(reader.lang, &[&names(ids)]))
                .to_vec(),
            ..Line::default()
        }
    });
    html! {
        <details key="old" id="library.old" class="fold">
            <summary key="title">{ reader.t(OLD_MEDIA) }</summary>
            { cited::list(reader.lang, lines) }
        </details>
    }
}

fn compare_button(reader: &Reader) -> Html {
    let dispatch = reader.dispatch.clone();
    let pair = match reader.browse.chosen.as_slice() {
        [one, other] => Some((*one, *other)),
        _ => None,
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some((one, other)) = pair {
            dispatch.emit(Action::Go(Route::Library(LibraryPage::Compare(one, other))));
        }
    });
    let text = COMPARE.fill(reader.lang, &[&reader.browse.chosen.len().to_string()]);
    html! {
        <button key="compare" id="library.compare" type="button" class="btn btn-small" disabled={pair.is_none()} title={reader.t(COMPARE_WHY)} {onclick}>
            { text }
        </button>
    }
}

fn item(reader: &Reader, channel: &'static Channel) -> Html {
    let id: &'static str = channel.id.as_ref();
    let checked = reader.browse.chosen.contains(&id);
    let dispatch = reader.dispatch.clone();
    let onchange = Callback::from(move |_: Event| dispatch.emit(Action::Narrow(Narrow::Choose(id))));
    let weighed = reader
        .desk
        .as_ref()
        .is_some_and(|desk| desk.insight.forecast.as_ref().is_some_and(|forecast| forecast.touchpoint(id).is_some()));
    let box_id = format!("compare.{id}");
    let facts = [
        words::library::market(channel.region.key(), reader.lang),
        words::library::family(channel.family).get(reader.lang),
        words::library::ownership(channel.ownership).get(reader.lang),
    ];
    html! {
        <li key={id} class="channel-item">
            <div key="name" class="channel-name">
                { reader.channel_link(channel) }
                <span key="plan" class="badge" hidden={!weighed}>{ reader.t(WEIGHED) }</span>
                <span key="offer" class="badge" hidden={weighed || channel.offer == Offer::Usual}>{ words::library::offer(channel.offer).get(reader.lang) }</span>
            </div>
            <p key="facts" class="muted">{ facts.join(" · ") }</p>
            { headline(reader, channel) }
            <label key="compare" class="check channel-compare" for={box_id.clone()}>
                <input key="box" id={box_id} type="checkbox" {checked} {onchange} />
                <span key="text">{ reader.t(PICK) }<span class="visually-hidden">{ ": " }{ channel.name.get(reader.lang) }</span></span>
            </label>
        </li>
    }
}

/// The price one pays there in the reader's market, with its grade.
fn headline(reader: &Reader, channel: &Channel) -> Html {
    let (metric, name) = match channel.driver {
        Driver::Click => (Metric::Cpc, PER_CLICK),
        Driver::Impression => (Metric::Cpm, PER_THOUSAND),
        Driver::Send => (Metric::PricePerMessage, PER_MESSAGE),
        Driver::Contact => (Metric::CostPerContact, PER_CONTACT),
        Driver::Commission => (Metric::CommissionRate, COMMISSION),
        Driver::Hours => (Metric::VisitsPerHour, PER_HOUR),
    };
    let trade = reader.desk.as_ref().map_or("all", |desk| desk.plan.company.industry.as_str());
    let found = look_up(channel, reader.region(), trade, metric).filter(|_| channel.offer != Offer::Base);
    let Some(found) = found else { return html! { <span key="price" class="channel-price" /> } };
    let value = match found.figure.currency {
        Some(currency) => i18n::unit_money(found.figure.value, currency, reader.lang),
        None if metric == Metric::CommissionRate => format!("{}%", i18n::edit_decimal(found.figure.value, 1)),
        None => i18n::edit_decimal(found.figure.value, 1),
    };
    html! {
        <span key="price" class="channel-price">
            <span key="value">{ name.fill(reader.lang, &[&value]) }</span>{ badge(Some(found.grade), reader.lang) }
        </span>
    }
}

const SEARCH: Text = Text::new("Search, also by old names", "검색(예전 이름도 가능)", "搜索（也可用旧称）");
const MARKET: Text = Text::new("Market", "시장", "市场");
const FAMILY: Text = Text::new("Kind", "종류", "类别");
const ROLE: Text = Text::new("Stirs", "반응하는 역할", "能打动的角色");
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
const WEIGHED: Text = Text::new("in the plan’s comparison", "계획의 접점 후보", "方案中参与比较");
const OLD_MEDIA: Text = Text::new(
    "Media under their old names, and what does their job today",
    "예전 이름의 매체와 오늘날 그 역할을 하는 채널",
    "旧称媒体及如今承担其作用的渠道",
);
const KOREA: Text = Text::new("Korea: {0}", "한국: {0}", "韩国：{0}");
const CHINA: Text = Text::new("China: {0}", "중국: {0}", "中国：{0}");
const ELSEWHERE: Text = Text::new("Elsewhere: {0}", "그 밖: {0}", "其他市场：{0}");
const PER_CLICK: Text = Text::new("{0} a click", "클릭당 {0}", "每次点击{0}");
const PER_THOUSAND: Text = Text::new("{0} per 1,000 impressions", "노출 1,000회당 {0}", "千次展示{0}");
const PER_MESSAGE: Text = Text::new("{0} a message", "메시지당 {0}", "每条{0}");
const PER_CONTACT: Text = Text::new("{0} a contact", "접촉당 {0}", "每次接触{0}");
const COMMISSION: Text = Text::new("{0} commission", "수수료 {0}", "佣金{0}");
const PER_HOUR: Text = Text::new("{0} visits per hour of work", "작업 1시간당 방문 {0}회", "每投入1小时，访问量{0}");
