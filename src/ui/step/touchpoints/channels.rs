//! Channels the market's usual list does not have: added from the library, or the company's own.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Kind, LibraryPage, Route};
use crate::base::Text;
use crate::library::{self, Offer};
use crate::plan::touchpoints::{OwnChannelEdit as Edit, TouchpointEdit};
use crate::plan::{PlanEdit, RowEdit};

use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{add_row, below, field, row_card, select};
use super::super::super::{Desk, link};
use super::super::plain_block;

pub(super) fn view(desk: &Desk) -> Html {
    let edit = PlanEdit::OwnChannel;
    let added = desk.plan.touchpoints.added.iter().filter_map(|id| library::channel(id));
    plain_block(
        desk,
        "more",
        TITLE,
        Some(NOTE),
        html! {
            <>
                <ul key="added" class="plan-list" hidden={desk.plan.touchpoints.added.is_empty()}>
                    { for added.map(|channel| {
                        let drop = PlanEdit::Touchpoint(channel.id.to_string(), TouchpointEdit::Added(false));
                        let onclick: Callback<MouseEvent> = desk.edit_on(&format!("touchpoints.{}.added", channel.id), drop);
                        html! {
                            <li key={channel.id.to_string()} class="plan-item">
                                <span key="name">{ channel.name.get(desk.lang) }</span>
                                <button key="drop" type="button" class="btn btn-quiet btn-small" {onclick}>
                                    { icon(Icon::Trash) }<span key="text">{ desk.t(DROP) }</span>
                                </button>
                            </li>
                        }
                    }) }
                </ul>
                <p key="library">{ link(Route::Library(LibraryPage::Channels), desk.t(BROWSE)) }</p>
                { for desk.plan.touchpoints.own.iter().enumerate().map(|(place, row)| {
                    below(desk, row.id.to_string(), place, |desk, place| own_row(desk, *place))
                }) }
                { add_row(desk, "touchpoints.channels", ADD, edit(RowEdit::Add)) }
            </>
        },
    )
}

fn own_row(desk: &Desk, place: usize) -> Html {
    let Some(row) = desk.plan.touchpoints.own.get(place) else { return html! {} };
    let id = row.id;
    let name = |field: &str| format!("touchpoints.channels.{id}.{field}");
    let set = move |field| PlanEdit::OwnChannel(RowEdit::Set(id, field));
    let region = desk.plan.company.region;
    let here = |channel: &&library::Channel| {
        channel.offer != Offer::Base
            && (channel.region == region
                || channel.region == crate::base::Region::Global
                || channel.id == row.like.as_str())
    };
    let likes: Vec<(String, String)> = library::channels()
        .iter()
        .filter(here)
        .map(|channel| (channel.id.to_string(), channel.name.get(desk.lang).to_owned()))
        .collect();
    let chosen = Some(&row.like).filter(|like| !like.is_empty());
    let title = if row.name.trim().is_empty() { desk.t(UNNAMED).to_owned() } else { row.name.clone() };
    row_card(
        desk,
        name("row"),
        title,
        PlanEdit::OwnChannel(RowEdit::Remove(id)),
        html! {
            <>
                { field(desk, name("name"), NAME, Kind::Line, row.name.as_str()).hint(desk, NAME_HINT)
                    .edits(desk, move |v| set(Edit::Name(v.text()))) }
                { select(desk, &name("like"), LIKE, &likes, chosen, move |v| set(Edit::Like(v.unwrap_or_default()))) }
                <p key="note" class="field-note field-wide">{ desk.t(LIKE_NOTE) }</p>
            </>
        },
    )
}

const TITLE: Text = Text::new("Further touchpoints", "접점 추가", "更多接触点");
const NOTE: Text = Text::new(
    "Add a channel of the library that is not usual in this market, or one the library does not have.",
    "이 시장의 기본 목록에 없는 자료실 채널이나, 자료실에 없는 우리만의 채널을 추가할 수 있어요.",
    "可添加资料库中未列入本市场常用清单的渠道，或资料库没有的自定义渠道。",
);
const BROWSE: Text = Text::new("Browse the library", "자료실 둘러보기", "浏览资料库");
const DROP: Text = Text::new("Weigh it no longer", "후보에서 빼기", "移出比较");
const ADD: Text = Text::new("Own channel", "우리 채널 추가", "添加自定义渠道");
const UNNAMED: Text = Text::new("New channel", "새 채널", "新渠道");
const NAME: Text = Text::new("Name", "이름", "名称");
const NAME_HINT: Text = Text::new(
    "For example a local magazine, a partner's newsletter",
    "예: 지역 잡지, 제휴사 뉴스레터",
    "例如：本地杂志、合作方的邮件简报",
);
const LIKE: Text = Text::new("Works like", "비슷한 채널", "类似渠道");
const LIKE_NOTE: Text = Text::new(
    "Until own figures are entered it counts with those of the similar channel, one grade lower.",
    "자체 수치를 입력하기 전에는 비슷한 채널의 값을 한 등급 낮춰 적용해요.",
    "在填写自有数据之前，采用类似渠道的数据，等级下调一级。",
);
