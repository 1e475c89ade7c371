//! The plan document and the reports for reviews on screen; the same blocks print on paper.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::app::{Action, Route, State};
use crate::base::Text;
use crate::export::clean::css_text;
use crate::forecast::Figure;
use crate::plan::{Depth, Paper, Stage};
use crate::report::review::{Period, found, review};
use crate::report::{Block, Cell, Doc, Fact, Picture, Table, document};

use super::super::Desk;
use super::super::icon::{Icon, icon};
use super::super::widget::{ChartView, DataTable};
use super::output;

pub(super) fn view(desk: &Desk) -> Html {
    let doc = document(&desk.plan, &desk.insight, desk.book.as_deref(), desk.lang);
    let present = html! {
        <button key="present" id="document.present" type="button" class="btn" onclick={desk.on::<MouseEvent>(Action::Go(Route::Present))}>
            { icon(Icon::Screen) }<span key="text">{ desk.t(PRESENT) }</span>
        </button>
    };
    sheet(desk, &doc, Route::Document, present, output::view(desk))
}

/// The report for a review, with ways to the periods beside it that the plan has a month in.
pub(super) fn review_view(desk: &Desk, period: Period) -> Html {
    let ready = found(&desk.plan, &desk.insight, &desk.results, desk.replan.as_deref(), period, desk.lang);
    let doc = review(&desk.plan, &desk.insight, period, desk.lang, &ready);
    let [before, after] = period.beside();
    let way = |key: &'static str, to: Period| {
        let there = to.months().any(|month| desk.insight.kpis.place(month).is_some());
        let href = Route::Review(to.rhythm, to.first()).hash();
        html! { <a {key} id={format!("review.{key}")} class="btn btn-quiet" {href} hidden={!there}>{ to.name(desk.lang) }</a> }
    };
    let route = Route::Review(period.rhythm, period.first());
    sheet(desk, &doc, route, html! { <>{ way("before", before) }{ way("after", after) }</> }, html! {})
}

/// The document of a page on its sheet; `tools` stand behind the print button, `beside` beside the sheet.
fn sheet(desk: &Desk, doc: &Doc, route: Route, tools: Html, beside: Html) -> Html {
    let back = if route == Route::Document { Stage::Company } else { Stage::Evaluation };
    let back: Callback<MouseEvent> = desk.on(Action::Go(Route::Stage(back)));
    let single = is_single(desk.plan.document.depth, route);
    let breaks = page_breaks(&doc.blocks);
    html! {
        <main class={classes!("document", single.then_some("one-page"))}>
            <div key="toolbar" class="doc-toolbar">
                <button key="back" type="button" class="btn btn-quiet" onclick={back}>{ desk.t(BACK) }</button>
                <button key="print" id="document.print" type="button" class="btn btn-primary" onclick={desk.on(Action::Print)}>
                    { icon(Icon::Print) }<span key="text">{ desk.t(PRINT) }</span>
                </button>
                { tools }
            </div>
            <div key="desk" class="doc-desk">
            { beside }
            <article key="doc" class="doc" lang={doc.lang.tag()}>
                <header key="head" class="doc-title">
                    { doc.look.logo.as_ref().map_or_else(|| html! { <span key="logo" hidden=true /> }, |logo| html! {
                        <img key="logo" class="doc-logo" src={logo.address()} draggable="false" alt={desk.plan.company.name.trim().to_owned()} />
                    }) }
                    <h1 key="title">{ doc.title.clone() }</h1>
                    <p key="subtitle">{ doc.subtitle.clone() }</p>
                </header>
                { for doc.blocks.iter().enumerate().map(|(i, block)| html! {
                    <div key={block_key(block, i)} class={block_class(block, breaks.contains(&i))}>{ block_view(desk, block) }</div>
                }) }
            </article>
            </div>
        </main>
    }
}

/// What the style sheet cannot know of a plan's document, as rules: its colour, and its title on every printed page.
#[must_use]
pub fn rules(state: &State) -> Vec<String> {
    let mut rules = Vec::new();
    let Some(open) = state.open.as_ref().filter(|_| state.route.is_for_print()) else {
        return rules;
    };
    let plan = open.plan();
    if let Some(accent) = plan.document.accent {
        let (own, dark) = (accent.readable().digits(), accent.digits());
        rules.push(format!(".document {{ --doc-accent: #{own}; --doc-line: #{dark}; }}"));
    }
    let form = &plan.document;
    let title = css_text(plan.name());
    let size = match form.paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
    };
    // A single page gives its text more room.
    let margin = if is_single(form.depth, state.route) { "13mm 16mm" } else { "18mm" };
    rules.push(format!("@page {{ size: {size}; margin: {margin}; @top-left {{ content: \"{title}\"; }} }}"));
    rules
}

/// Whether the page is the plan on a single page; reports for reviews are as long as they are.
fn is_single(depth: Depth, route: Route) -> bool {
    route == Route::Document && depth == Depth::OnePage
}

/// Places before which a page begins in print: after a summary that comes first, and before the appendix. Other chapters
/// flow, so that pages are not half empty.
fn page_breaks(blocks: &[Block]) -> Vec<usize> {
    let named = |i: usize| match blocks.get(i + 1) {
        Some(Block::Heading { id, .. }) => id.as_str(),
        _ => "",
    };
    let breaks: Vec<usize> = (0..blocks.len()).filter(|i| blocks.get(*i) == Some(&Block::PageBreak)).collect();
    let summary = breaks.first().is_some_and(|first| named(*first) == "summary");
    let second = breaks.get(1).copied().filter(|_| summary);
    breaks.iter().copied().filter(|i| Some(*i) == second || named(*i) == "receipts").collect()
}

/// What stands further down moves when something comes before it: what has a name stays the element it is.
fn block_key(block: &Block, place: usize) -> String {
    match block {
        Block::Table(table) => format!("table {}", table.id),
        Block::Heading { id, .. } => format!("heading {id}"),
        _ => place.to_string(),
    }
}

fn block_class(block: &Block, begins: bool) -> &'static str {
    match block {
        Block::PageBreak if begins => "doc-break doc-break-page",
        Block::Heading { .. } => "doc-block doc-heading",
        Block::PageBreak => "doc-break",
        Block::Table(_) | Block::Chart(_) | Block::Facts(_) => "doc-block doc-whole",
        Block::Paragraph(_) | Block::Note(_) | Block::Remark(_) | Block::List(_) => "doc-block",
    }
}

/// A block on screen.
pub(super) fn block_view(desk: &Desk, block: &Block) -> Html {
    match block {
        Block::Heading { level: 1, id, text } => html! { <h2 id={id.clone()}>{ text.clone() }</h2> },
        Block::Heading { id, text, .. } => html! { <h3 id={id.clone()}>{ text.clone() }</h3> },
        Block::Paragraph(text) => html! { <p>{ text.clone() }</p> },
        Block::Note(text) => html! { <p class="note">{ text.clone() }</p> },
        Block::Remark(text) => html! { <p class="doc-remark">{ text.clone() }</p> },
        Block::Facts(facts) => facts_list(desk, facts),
        Block::Table(table) => table_view(desk, table),
        Block::Chart(picture) => html! {
            // The files of a chart speak the document's language.
            <ChartView key="chart" picture={Rc::new(Picture::clone(picture))} lang={desk.lang} file_lang={desk.plan.document.lang}
                dispatch={desk.dispatch.clone()} />
        },
        Block::List(items) => html! {
            <ul class={classes!((items.len() > MANY).then_some("list-long"))}>{ for items.iter().enumerate().map(|(i, item)| html! { <li key={i.to_string()}>{ item.clone() }</li> }) }</ul>
        },
        Block::PageBreak => html! { <hr /> },
    }
}

fn shown(desk: &Desk, text: &str, figure: Option<&Figure>) -> Html {
    figure.map_or_else(|| html! { { text.to_owned() } }, |figure| desk.figure_as(figure, text.to_owned()))
}

fn facts_list(desk: &Desk, facts: &[Fact]) -> Html {
    html! {
        <dl class="facts">
            { for facts.iter().enumerate().map(|(i, fact)| html! {
                <div key={i.to_string()}>
                    <dt key="label">{ fact.label.clone() }</dt>
                    <dd key="value">{ shown(desk, &fact.value, fact.figure.as_ref()) }</dd>
                </div>
            }) }
        </dl>
    }
}

fn table_view(desk: &Desk, table: &Table) -> Html {
    let long = (table.rows.len() > 12).then_some("table-long");
    let wide = (table.head.len() > 4).then_some("table-wide");
    let class = classes!(long, wide);
    html! {
        <DataTable key="table" name={table.caption.clone()} titled=true {class} id={format!("doc.{}", table.id)}>
            <thead key="head"><tr>
                { for table.head.iter().enumerate().map(|(i, cell)| {
                    // A corner that heads nothing is no head.
                    if cell.text.is_empty() { return html! { <td key={i.to_string()} /> } }
                    html! { <th key={i.to_string()} class={numeric(cell)} scope="col">{ cell.text.clone() }</th> }
                }) }
            </tr></thead>
            <tbody key="body">{ for table.rows.iter().enumerate().map(|(i, row)| row_view(desk, i, row)) }</tbody>
            <tfoot key="foot">{ for table.total.iter().map(|row| row_view(desk, 0, row)) }</tfoot>
        </DataTable>
    }
}

fn row_view(desk: &Desk, key: usize, row: &[Cell]) -> Html {
    html! {
        <tr key={key.to_string()}>
            { for row.iter().enumerate().map(|(i, cell)| {
                let value = shown(desk, &cell.text, cell.figure.as_ref());
                // A row without a name of its own has none to be read out.
                if i == 0 && !cell.text.is_empty() { return html! { <th key="0" class={numeric(cell)} scope="row">{ value }</th> } }
                html! { <td key={i.to_string()} class={numeric(cell)}>{ value }</td> }
            }) }
        </tr>
    }
}

fn numeric(cell: &Cell) -> Option<&'static str> {
    cell.numeric.then_some("num")
}

/// Lists with more items than this are long.
const MANY: usize = 4;

const BACK: Text = Text::new("Back to the planner", "계획으로 돌아가기", "返回方案");
const PRESENT: Text = Text::new("Present", "발표", "演示");
const PRINT: Text = Text::new("Print or save as PDF", "인쇄 또는 PDF로 저장", "打印或存为PDF");
