//! Which line to sell online first: the lines by fit, and the items behind it.

use yew::{Html, html};

use crate::base::Text;
use crate::plan::{Aspect, ProductLine};
use crate::report::words;
use crate::score::LineFit;
use crate::score::products::{SUITS, ranked};

use super::super::super::Desk;
use super::super::super::widget::DataTable;
use super::super::plain_block;

/// The rank; nothing while no line says what it is.
pub(super) fn view(desk: &Desk) -> Html {
    let fits = ranked(&desk.plan);
    if fits.is_empty() {
        return html! { <span key="rank" hidden=true /> };
    }
    let first = words::products::first_online(&desk.plan, &fits, desk.lang).unwrap_or_else(|| desk.t(OPEN).to_owned());
    let other = words::products::other_lead(&desk.plan, &fits, desk.lang);
    plain_block(
        desk,
        "rank",
        TITLE,
        None,
        html! {
            <>
                <p key="first" class="line-verdict">{ first }</p>
                <p key="other" class="line-remark" hidden={other.is_none()}>{ other }</p>
                <ol key="bars" class="aspects fit-rank" id="products.rank">{ for fits.iter().map(|fit| bar(desk, fit)) }</ol>
                <details key="items" class="fold rank-fold">
                    <summary key="summary">
                        <span key="title">{ desk.t(ITEMS) }</span>{ " " }<span key="inside" class="muted">{ desk.t(ITEMS_NOTE) }</span>
                    </summary>
                    { items(desk, &fits) }
                </details>
            </>
        },
    )
}

fn name(desk: &Desk, fit: &LineFit) -> String {
    let line: Option<&ProductLine> = desk.plan.products.lines.iter().find(|line| line.id == fit.line);
    line.map_or_else(String::new, |line| words::products::line_name(line, desk.lang))
}

fn bar(desk: &Desk, fit: &LineFit) -> Html {
    let width = format!("{:.1}", (fit.fit.value - 1.0) / 4.0 * 100.0);
    let fill = if fit.fit.value >= SUITS {
        "fill-go"
    } else if fit.fit.value >= 2.0 {
        "fill-prepare"
    } else {
        "fill-stop"
    };
    html! {
        <li key={fit.line.0.to_string()} class="aspect">
            <span key="name" class="aspect-name">{ name(desk, fit) }</span>
            <svg key="bar" class="aspect-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect key="track" class="bar-track" width="100" height="8" />
                <rect key="fill" class={fill} {width} height="8" />
            </svg>
            <span key="score" class="aspect-score">{ desk.figure(&fit.fit) }</span>
        </li>
    }
}

fn items(desk: &Desk, fits: &[LineFit]) -> Html {
    html! {
        <DataTable key="table" name={desk.t(ITEMS)} class="lines-table">
            <thead key="head"><tr>
                <th key="line" scope="col">{ desk.t(LINE) }</th>
                { for Aspect::Product.items().map(|item| html! {
                    <th key={item.slug()} scope="col" class="num">{ desk.t(words::score_name::item(item)) }</th>
                }) }
            </tr></thead>
            <tbody key="body">
                { for fits.iter().map(|fit| html! {
                    <tr key={fit.line.0.to_string()}>
                        <th key="line" scope="row">{ name(desk, fit) }</th>
                        { for fit.items.iter().map(|item| html! {
                            <td key={item.item.slug()} class="num">{ desk.figure(&item.score) }</td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </DataTable>
    }
}

const TITLE: Text = Text::new("Which line to sell online first", "온라인에서 먼저 팔 상품군", "线上先卖哪条产品线");
const OPEN: Text = Text::new(
    "Nothing is known of the lines yet; every item counts as 3.",
    "아직 아는 것이 없어 모든 항목을 3점으로 계산했어요.",
    "尚无任何信息，各项暂按3分计。",
);
const LINE: Text = Text::new("Line", "상품군", "产品线");
const ITEMS: Text = Text::new("Scores by item", "항목별 점수", "各项评分");
const ITEMS_NOTE: Text = Text::new("six items, mean counts", "여섯 항목의 평균이 적합도예요", "适合度为六项的平均分");
