//! Stage 7 on screen.

mod channels;
mod heat;
mod import;
mod modes;

use web_sys::HtmlElement;
use yew::{Callback, Event, Html, TargetCast, classes, html};

use crate::app::{Action, Kind, LibraryPage, Route};
use crate::base::Text;
use crate::forecast::{Exclusion, TouchpointModel, fit};
use crate::i18n;
use crate::library::ChannelRef;
use crate::plan::touchpoints::TouchpointEdit;
use crate::plan::{PlanEdit, Usage};
use crate::report::words;

use super::super::widget::receipt::badge;
use super::super::widget::{DataTable, field, in_turns, select};
use super::super::{Desk, link, own_figures};
use super::{answer, plain_block, section};

/// Touchpoints that are drawn in one turn.
const AT_ONCE: usize = 7;

pub(super) fn view(desk: &Desk) -> Html {
    let Some(forecast) = desk.insight.forecast.as_ref() else {
        return answer(desk.t(OPEN), html! { <div key="none" id="touchpoints.own" tabindex="-1" /> });
    };
    let on = desk.insight.mix.as_ref().map_or(0, |mix| mix.lines.iter().filter(|line| line.on).count());
    // The table begins with what is used. A card keeps its place whatever is typed in it: one that moved would take the
    // cursor away from the one who types.
    let mut places = by_fit(desk);
    places.sort_by_key(|place| !models(desk).get(*place).is_some_and(|model| is_on(desk, model)));
    let line = if desk.insight.recommends() { LINE } else { NONE };
    html! {
        <>
            { answer(line.fill(desk.lang, &[&on.to_string(), &forecast.touchpoints.len().to_string()]), table(desk, &places)) }
            { section(desk, "places", heat::places) }
            { section(desk, "heat", heat::matrix) }
            { section(desk, "list", |desk| plain_block(desk, "list", OWN, Some(OWN_NOTE), html! {
                <div key="cards" id="touchpoints.own" class="folds" tabindex="-1">
                    { in_turns(desk, &by_fit(desk), AT_ONCE, |desk, place| at(desk, *place, card)) }
                </div>
            })) }
            { section(desk, "channels", channels::view) }
            { section(desk, "import", import::view) }
        </>
    }
}

/// Places of all touchpoints in the forecast, the best fit first.
fn by_fit(desk: &Desk) -> Vec<usize> {
    let fits = models(desk).iter().map(|model| fit(&desk.plan, &model.channel).value);
    let mut places: Vec<(usize, f64)> = fits.enumerate().collect();
    places.sort_by(|a, b| b.1.total_cmp(&a.1));
    places.into_iter().map(|(place, _)| place).collect()
}

fn models(desk: &Desk) -> &[TouchpointModel] {
    desk.insight.forecast.as_ref().map_or(&[], |forecast| &forecast.touchpoints)
}

/// What is drawn of the touchpoint at a place.
fn at(desk: &Desk, place: usize, draw: fn(&Desk, &TouchpointModel) -> Html) -> Html {
    models(desk).get(place).map(|model| draw(desk, model)).unwrap_or_default()
}

fn is_on(desk: &Desk, model: &TouchpointModel) -> bool {
    desk.insight.recommends()
        && desk.insight.mix.as_ref().and_then(|mix| mix.line(&model.channel.id)).is_some_and(|line| line.on)
}

/// What a deal at this touchpoint may cost.
fn limit(desk: &Desk, model: &TouchpointModel) -> f64 {
    let cap = desk.insight.facts.cac_cap.as_ref().map_or(0.0, |cap| cap.value);
    if model.sells_to_known() { model.value_per_deal.value } else { cap }
}

fn table(desk: &Desk, places: &[usize]) -> Html {
    html! {
        <DataTable key="table" name={desk.t(COMPARED)} class="table-long">
            <thead key="head"><tr>
                <th key="name" scope="col">{ desk.t(TOUCHPOINT) }</th><th key="fit" class="num" scope="col">{ desk.t(FIT) }</th>
                <th key="cost" class="num" scope="col">{ desk.t(COST) }</th><th key="limit" class="num" scope="col">{ desk.t(MAY_COST) }</th>
            </tr></thead>
            <tbody key="body">{ in_turns(desk, places, AT_ONCE, |desk, place| at(desk, *place, rows)) }</tbody>
        </DataTable>
    }
}

/// The row of a touchpoint, and below it the reason where it is out: the whole width, so that it reads on a phone too.
fn rows(desk: &Desk, model: &TouchpointModel) -> Html {
    let on = is_on(desk, model);
    let cost = model.cost_per_deal.as_ref().filter(|_| model.exclusion != Some(Exclusion::NoFit));
    let id = model.channel.id.to_string();
    let reason = html! {
        <tr key={format!("{id}.why")} class="row-why" hidden={on}><td colspan="4"><span class="cell-note">{ why(desk, model) }</span></td></tr>
    };
    let row = html! {
        <tr key={id} class={classes!(if on { "row-on" } else { "row-out" })}>
            <th key="name" scope="row">
                { model.channel.name.get(desk.lang) }{ " " }
                <span key="used" class="badge" hidden={!on}>{ desk.t(USED) }</span>
            </th>
            <td key="fit" class="num">{ fit_of(desk, model) }</td>
            <td key="cost" class="num">
                { cost.map_or_else(|| html! { "–" }, |cost| html! { <>{ desk.figure(cost) }{ badge(cost.grade, desk.lang) }</> }) }
            </td>
            <td key="limit" class="num">{ i18n::unit_money(limit(desk, model), desk.currency(), desk.lang) }</td>
        </tr>
    };
    html! { <key={model.channel.id.to_string()}>{ row }{ reason }</> }
}

/// The fit with its receipt.
fn fit_of(desk: &Desk, model: &TouchpointModel) -> Html {
    let fit = fit(&desk.plan, &model.channel);
    desk.figure_as(&fit, i18n::percent(fit.value, 0, desk.lang))
}

/// Why a touchpoint gets nothing, with its numbers.
fn why(desk: &Desk, model: &TouchpointModel) -> String {
    let line = desk.insight.mix.as_ref().and_then(|mix| mix.line(&model.channel.id));
    line.and_then(|line| line.zero)
        .map_or_else(String::new, |zero| words::mix::zero(zero, model, limit(desk, model), desk.currency(), desk.lang))
}

fn card(desk: &Desk, model: &TouchpointModel) -> Html {
    let id = model.channel.id.to_string();
    let entry = desk.plan.touchpoints.get(&id).cloned().unwrap_or_default();
    let name = |field: &str| format!("touchpoints.{id}.{field}");
    let edit = {
        let id = id.clone();
        move |edit| PlanEdit::Touchpoint(id.clone(), edit)
    };
    let open = desk.unfolded.contains(&id);
    let ontoggle = {
        let (dispatch, channel) = (desk.dispatch.clone(), id.clone());
        Callback::from(move |event: Event| {
            // The browser opens and closes; the program follows, so that only open cards are drawn.
            if let Some(fold) = event.target_dyn_into::<HtmlElement>() {
                dispatch.emit(Action::Unfold { channel: channel.clone(), open: fold.has_attribute("open") });
            }
        })
    };
    let content = || {
        let usages = [Usage::Auto, Usage::Always, Usage::Never].map(|u| (u, desk.t(words::plan::usage(u)).to_owned()));
        let usage = edit.clone();
        html! {
            <>
                <div key="fields" class="fields">
                    { select(desk, &name("usage"), USAGE, &usages, Some(&entry.usage), move |v| usage(TouchpointEdit::Usage(v.unwrap_or_default()))) }
                    { field(desk, name("contact_mode"), CONTACT, Kind::Text, entry.contact_mode.as_str()).hint(desk, CONTACT_HINT)
                        .edits(desk, move |v| edit(TouchpointEdit::ContactMode(v.text()))) }
                </div>
                { modes::view(desk, model, &entry) }
                { own_figures::editor(desk, model) }
                { library_link(desk, &model.channel) }
            </>
        }
    };
    html! {
        <details key={id.clone()} id={format!("touchpoints.{id}")} class="fold" {open} {ontoggle}>
            <summary key="summary">
                { model.channel.name.get(desk.lang) }{ " " }
                <span class="badge">{ desk.t(if is_on(desk, model) { USED } else if entry.own.is_empty() { BENCHMARK } else { OWN_FIGURES }) }</span>
            </summary>
            { for open.then(content) }
        </details>
    }
}

/// The page of the library about a channel; for an own one, about the channel it works like.
fn library_page(channel: &ChannelRef) -> Option<Route> {
    let shipped = match channel {
        ChannelRef::Library(channel) => Some(*channel),
        ChannelRef::Own(own) => own.like,
    };
    shipped.map(|shipped| Route::Library(LibraryPage::Channel(shipped.id.as_ref())))
}

/// The way to everything the library says about a channel.
fn library_link(desk: &Desk, channel: &ChannelRef) -> Html {
    let link = library_page(channel).map(|route| link(route, desk.t(IN_LIBRARY)));
    html! { <p key="library" class="fold-foot">{ link }</p> }
}

const OPEN: Text = Text::new(
    "Touchpoints are weighed once an order’s value and contribution are known.",
    "주문 금액과 공헌이익률을 알면 접점을 비교할 수 있어요.",
    "填写客单价和贡献毛利率后即可比较接触点。",
);
const LINE: Text = Text::new(
    "{0} of {1} touchpoints carry the plan.",
    "접점 {1}곳 가운데 {0}곳을 골랐어요.",
    "{1}个接触点中，采用{0}个。",
);
const NONE: Text = Text::new(
    "No touchpoint is recommended under this verdict.",
    "지금으로서는 권할 만한 접점이 없어요.",
    "按当前结论，不推荐任何接触点。",
);
const COMPARED: Text = Text::new("Touchpoints by fit and cost", "접점별 적합도와 비용", "各接触点的匹配度与成本");
const TOUCHPOINT: Text = Text::new("Touchpoint", "접점", "接触点");
const FIT: Text = Text::new("Fit", "적합도", "匹配度");
const COST: Text = Text::new("Cost per order at the start", "거래당 비용(초기)", "起步每单成本");
const MAY_COST: Text = Text::new("May cost", "한도", "上限");
const USED: Text = Text::new("in the mix", "사용", "已采用");
const BENCHMARK: Text = Text::new("library figures", "기준값 사용", "使用资料库数据");
const OWN_FIGURES: Text = Text::new("own figures", "직접 입력", "自有数据");
const OWN: Text = Text::new("Own figures and decisions", "우리 회사 수치와 결정", "自有数据与取舍");
const OWN_NOTE: Text = Text::new(
    "Own figures always replace the library’s. Left open, the library’s figure counts, with its source.",
    "직접 입력한 수치를 기준값보다 먼저 써요. 비워 두면 출처가 있는 기준값으로 계산해요.",
    "自有数据优先于资料库数据；留空则使用有出处的资料库数据。",
);
const USAGE: Text = Text::new("Use it", "사용 여부", "是否使用");
const CONTACT: Text = Text::new("What is done there, for whom", "여기서 누구에게 무엇을 하나요", "在这里为谁做什么");
const CONTACT_HINT: Text = Text::new(
    "Content idea, offer or activity for the roles met there",
    "역할에 맞는 콘텐츠, 혜택, 활동",
    "针对相应角色的内容、优惠或活动",
);
const IN_LIBRARY: Text = Text::new(
    "All figures and sources of this touchpoint in the library",
    "이 접점의 모든 수치와 출처를 자료실에서 보기",
    "在资料库查看该接触点的全部数据与出处",
);
