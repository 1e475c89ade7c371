//! Two channels side by side: facts, scores, and the figures a plan of the reader's market would count with.

use yew::{Html, html};

use crate::base::{Lang, Text};
use crate::i18n;
use crate::library::{self, Channel, Found, Metric, look_up};
use crate::plan::Plan;
use crate::report::words;

use super::super::super::widget::DataTable;
use super::super::super::widget::receipt::badge;
use super::channel::{fact_rows, score_rows, steps};
use super::{Reader, judged};

const METRICS: [(Metric, crate::plan::OwnMetric); 11] = {
    use crate::plan::OwnMetric as Own;
    [
        (Metric::Cpc, Own::Cpc),
        (Metric::Cpm, Own::Cpm),
        (Metric::Ctr, Own::Ctr),
        (Metric::CvrSale, Own::CvrSale),
        (Metric::CvrLead, Own::CvrLead),
        (Metric::ClickRate, Own::ClickRate),
        (Metric::PricePerMessage, Own::PricePerMessage),
        (Metric::ConversionPerSend, Own::ConversionPerSend),
        (Metric::VisitsPerHour, Own::VisitsPerHour),
        (Metric::CommissionRate, Own::CommissionRate),
        (Metric::CostPerContact, Own::CostPerContact),
    ]
};

pub(super) fn view(reader: &Reader, one: &'static str, other: &'static str) -> Html {
    let (Some(one), Some(other)) = (library::channel(one), library::channel(other)) else {
        return html! { <p key="none" /> };
    };
    let facts = fact_rows(reader, one).into_iter().map(|(name, value)| {
        let against = fact_rows(reader, other).into_iter().find(|(other, _)| *other == name).map(|(_, value)| value);
        (name, value, against.unwrap_or_else(|| "–".to_owned()))
    });
    let scores = score_rows(one).into_iter().zip(score_rows(other));
    html! {
        <DataTable key="compare" name={reader.t(CAPTION)} class="table-long compare-table">
            <thead key="head"><tr>
                <td key="name" />
                <th key="one" scope="col">{ reader.channel_link(one) }</th><th key="other" scope="col">{ reader.channel_link(other) }</th>
            </tr></thead>
            <tbody key="facts">{ for facts.map(|(name, a, b)| html! {
                <tr key={name.get(Lang::En)}><th key="name" scope="row">{ reader.t(name) }</th><td key="one">{ a }</td><td key="other">{ b }</td></tr>
            }) }</tbody>
            <tbody key="scores">
                <tr key="title"><th key="name" scope="rowgroup" colspan="3">{ reader.t(SCORES) }{ " " }{ judged(reader) }</th></tr>
                { for scores.map(|((name, a), (_, b))| html! {
                    <tr key={name.get(Lang::En)}><th key="name" scope="row">{ reader.t(name) }</th><td key="one">{ steps(a) }</td><td key="other">{ steps(b) }</td></tr>
                }) }
            </tbody>
            <tbody key="figures">
                <tr key="title"><th key="name" scope="rowgroup" colspan="3">
                    { FIGURES.fill(reader.lang, &[trade(reader)]) }
                </th></tr>
                { for METRICS.iter().filter_map(|(metric, own)| {
                    let (a, b) = (find(reader, one, *metric), find(reader, other, *metric));
                    (a.is_some() || b.is_some()).then(|| html! {
                        <tr key={own.slug()}>
                            <th key="name" scope="row">{ reader.t(words::plan::own_metric(*own)) }</th>
                            <td key="one">{ cell(reader, a) }</td><td key="other">{ cell(reader, b) }</td>
                        </tr>
                    })
                }) }
            </tbody>
        </DataTable>
    }
}

fn plan(reader: &Reader) -> Option<&Plan> {
    reader.desk.as_ref().map(|desk| &*desk.plan)
}

fn trade(reader: &Reader) -> &'static str {
    let id = plan(reader).map_or("all", |plan| plan.company.industry.as_str());
    library::industry(id).or_else(|| library::industry("all")).map_or("–", |industry| industry.name.get(reader.lang))
}

fn find(reader: &Reader, channel: &Channel, metric: Metric) -> Option<Found> {
    let trade = plan(reader).map_or("all", |plan| plan.company.industry.as_str());
    // A figure of a related channel would make two channels look alike that nobody measured.
    look_up(channel, reader.region(), trade, metric).filter(|found| !found.fallback.other_channel)
}

fn cell(reader: &Reader, found: Option<Found>) -> Html {
    let Some(found) = found else { return html! { "–" } };
    let figure = found.figure;
    let value = match figure.currency {
        Some(currency) => i18n::unit_money(figure.value, currency, reader.lang),
        None if figure.metric == Metric::VisitsPerHour => i18n::edit_decimal(figure.value, 2),
        None => format!("{}%", i18n::edit_decimal(figure.value, 3)),
    };
    let source = reader
        .book
        .as_deref()
        .and_then(|book| Some(words::evidence::source_of(book, book.entry(figure.id)?, reader.lang)));
    let place = format!(
        "{} · {} · {}",
        words::library::market(figure.region.key(), reader.lang),
        library::industry(figure.industry).map_or("–", |industry| industry.name.get(reader.lang)),
        words::evidence::year(figure.year, reader.lang)
    );
    html! {
        <>
            <span key="value" class="figure-value">{ value }{ badge(Some(found.grade), reader.lang) }</span>
            <span key="source" class="cell-note">{ place }{ source.map(|source| format!(" – {source}")) }</span>
        </>
    }
}

const CAPTION: Text = Text::new("Two channels side by side", "채널 두 개 비교", "两个渠道的对比");
const SCORES: Text =
    Text::new("What it stirs and serves, of 3", "누가 반응하고 무엇에 맞나요(0~3단계)", "打动谁、适合什么（满分3分）");
const FIGURES: Text =
    Text::new("Figures a plan would count with ({0})", "계획에 적용되는 수치({0})", "方案采用的数据（{0}）");
