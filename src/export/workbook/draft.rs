//! What every sheet is made from: the plan and what follows from it, its figures as a graph, and the language. It decides
//! which figures are in the workbook: those of the mix only where the plan may recommend one.

use crate::base::{Currency, Lang, Month, Text};
use crate::forecast::{ChannelOutcome, Figure, Forecast, Formula, MonthOutcome, Name, Origin, Outcome, Unit};
use crate::insight::Insight;
use crate::library::Book;
use crate::plan::Plan;
use crate::report::{self, words};

use super::graph::{Graph, Id, Of};
use super::page::{Content, Page};
use super::place::{Place, Tab};

/// The figures of one touchpoint of the mix.
pub(super) struct Touch<'a> {
    pub outcome: &'a ChannelOutcome,
    pub name: String,
    pub spend: Id,
    pub visits: Id,
    pub enquiries: Option<Id>,
    pub deals: Id,
    pub cost_per_deal: Option<Id>,
    pub visit_price: Option<Id>,
    pub conversion: Id,
    pub value_per_deal: Option<Id>,
    pub hours: Option<Id>,
    pub spends: Vec<Id>,
}

/// The figures of one month.
pub(super) struct Row {
    pub season: Id,
    pub media: Id,
    pub visits: Id,
    pub enquiries: Option<Id>,
    pub deals: Id,
    pub new_customers: Id,
    pub orders: Id,
    pub revenue: Id,
    pub contribution: Id,
}

/// The figures of the mix.
pub(super) struct Mixed<'a> {
    pub outcome: &'a Outcome,
    pub touches: Vec<Touch<'a>>,
    pub rows: Vec<Row>,
}

pub(super) struct Draft<'a> {
    pub plan: &'a Plan,
    pub insight: &'a Insight,
    pub book: Option<&'a Book>,
    pub lang: Lang,
    pub currency: Currency,
    pub graph: Graph,
    /// Figures of an order and a customer; none while they cannot be computed.
    pub economics: Vec<Id>,
    pub mixed: Option<Mixed<'a>>,
    pub pages: Vec<Page>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(plan: &'a Plan, insight: &'a Insight, book: Option<&'a Book>, lang: Lang) -> Self {
        let mut graph = Graph::default();
        let forecast = insight.forecast.as_ref();
        let economics = forecast.map_or_else(Vec::new, |forecast| {
            let e = &forecast.economics;
            [&e.contribution, &e.ltv, &e.cac_cap, &e.break_even_roas, &e.counted]
                .map(|figure| graph.add(figure, Of::default()))
                .to_vec()
        });
        let mixed = forecast.zip(insight.outcome.as_ref()).filter(|_| insight.recommends());
        let mixed = mixed.map(|(forecast, outcome)| mixed_of(&mut graph, plan, forecast, outcome, lang));
        Self { plan, insight, book, lang, currency: plan.company.currency, graph, economics, mixed, pages: Vec::new() }
    }

    /// A text in the register of documents.
    pub(super) fn t(&self, text: Text) -> String {
        report::formal(text.get(self.lang), self.lang)
    }

    /// A sentence of the word tables in the register of documents.
    pub(super) fn formal(&self, text: &str) -> String {
        report::formal(text, self.lang)
    }

    pub(super) fn fill(&self, text: Text, values: &[&str]) -> String {
        report::formal(&text.fill(self.lang, values), self.lang)
    }

    /// The label of a figure.
    pub(super) fn label(&self, figure: &Figure) -> String {
        words::figure::label(figure.name, self.lang)
    }

    pub(super) fn figure(&self, id: Id) -> Option<&Figure> {
        Some(&self.graph.node(id)?.figure)
    }

    pub(super) fn value(&self, id: Id) -> f64 {
        self.figure(id).map_or(0.0, |figure| figure.value)
    }

    /// A month of the plan, from 0.
    pub(super) fn month(&self, i: usize) -> Option<Month> {
        Some(self.insight.forecast.as_ref()?.months.get(i)?.0)
    }

    /// The touchpoint a value is of; the whole plan where it is of none.
    pub(super) fn of(&self, touchpoint: Option<usize>) -> String {
        let touch = touchpoint.and_then(|k| self.mixed.as_ref()?.touches.get(k));
        touch.map_or_else(|| WHOLE.get(self.lang).to_owned(), |touch| touch.name.clone())
    }

    /// Where a value stands; figures of no sheet of their own stand among the steps.
    pub(super) fn home(&self, id: Id) -> Option<Place> {
        self.graph.node(id)?.home
    }

    /// Takes in a page; computed figures that stand nowhere yet stand here, and inputs stand on their own sheet only.
    pub(super) fn settle(&mut self, page: Page) {
        for slot in &page.slots {
            let Content::Figure(id) = slot.content else { continue };
            let Some(node) = self.graph.nodes.get_mut(id) else { continue };
            let here = page.tab == Tab::Inputs || node.formula().is_some();
            if node.home.is_none() && here && page.tab != Tab::Overview {
                node.home = Some(page.at(slot.row, slot.col));
            }
        }
        self.pages.push(page);
    }
}

const WHOLE: Text = Text::new("Whole plan", "계획 전체", "整个方案");

fn mixed_of<'a>(
    graph: &mut Graph,
    plan: &'a Plan,
    forecast: &'a Forecast,
    outcome: &'a Outcome,
    lang: Lang,
) -> Mixed<'a> {
    for (i, season) in forecast.seasons.iter().enumerate() {
        graph.add(season, Of { touchpoint: None, month: Some(i) });
    }
    let touches: Vec<Touch<'a>> =
        outcome.channels.iter().enumerate().map(|(k, channel)| touch(graph, forecast, channel, k, lang)).collect();
    // A month rests on the one before, so the months come in order.
    let mut rows = Vec::new();
    for (i, month) in outcome.months.iter().enumerate() {
        rows.extend(row(graph, plan, forecast, outcome, month, i));
    }
    let whole = [&outcome.visits, &outcome.deals, &outcome.new_customers, &outcome.revenue, &outcome.contribution];
    let more = [&outcome.media, &outcome.result, &outcome.beyond];
    let some = [&outcome.enquiries, &outcome.later, &outcome.waiting, &outcome.cac, &outcome.roas];
    for figure in whole.into_iter().chain(more).chain(some.into_iter().flatten()) {
        graph.add(figure, Of::default());
    }
    Mixed { outcome, touches, rows }
}

fn touch<'a>(
    graph: &mut Graph,
    forecast: &'a Forecast,
    channel: &'a ChannelOutcome,
    k: usize,
    lang: Lang,
) -> Touch<'a> {
    let of = Of { touchpoint: Some(k), month: None };
    let model = forecast.touchpoint(&channel.channel.id);
    // What a touchpoint rests on in every month is taken in before its months.
    let mut add = |figure: &Figure| graph.add(figure, of);
    let visit_price = model.and_then(|model| model.visit_price.as_ref()).map(&mut add);
    let value_per_deal = model.map(|model| add(&model.value_per_deal));
    let ceiling = model.and_then(|model| model.ceiling.as_ref());
    ceiling.map(&mut add);
    let hours = model.map(|model| add(&model.hours));
    let conversion = add(&channel.conversion);
    let spends = channel.spends.iter().enumerate();
    let spends = spends.map(|(i, spend)| graph.add(spend, Of { month: Some(i), ..of })).collect();
    for (i, visits) in channel.by_month.iter().enumerate() {
        graph.add(visits, Of { month: Some(i), ..of });
    }
    let spend = Figure::derive(Name::Spend, Unit::Money, Formula::Sum, channel.spends.clone());
    let mut add = |figure: &Figure| graph.add(figure, of);
    Touch {
        outcome: channel,
        name: channel.channel.name.get(lang).to_owned(),
        spend: add(&spend),
        visits: add(&channel.visits),
        enquiries: channel.enquiries.as_ref().map(&mut add),
        deals: add(&channel.deals),
        cost_per_deal: channel.cost_per_deal.as_ref().map(&mut add),
        visit_price,
        conversion,
        value_per_deal,
        hours,
        spends,
    }
}

fn row(
    graph: &mut Graph,
    plan: &Plan,
    forecast: &Forecast,
    outcome: &Outcome,
    month: &MonthOutcome,
    i: usize,
) -> Option<Row> {
    let of = Of { touchpoint: None, month: Some(i) };
    let mut spends: Vec<Figure> =
        outcome.channels.iter().filter_map(|channel| channel.spends.get(i).cloned()).collect();
    // Money of a month behind that belongs to no touchpoint is among the parts of all media money.
    let apart =
        plan.company.start.and_then(|start| Some(format!("evaluation.{}.all", start.plus(u32::try_from(i).ok()?))));
    if let Origin::Computed(_, parts) = &outcome.media.origin {
        let is = |part: &&Figure| matches!((&part.origin, &apart), (Origin::Typed(field), Some(of)) if field.starts_with(of));
        spends.extend(parts.iter().filter(is).cloned());
    }
    let media = Figure::derive(Name::Media, Unit::Money, Formula::Sum, spends);
    let mut add = |figure: &Figure| graph.add(figure, of);
    Some(Row {
        season: add(forecast.seasons.get(i)?),
        media: add(&media),
        visits: add(&month.visits),
        enquiries: month.enquiries.as_ref().map(&mut add),
        deals: add(&month.deals),
        new_customers: add(&month.new_customers),
        orders: add(&month.orders),
        revenue: add(&month.revenue),
        contribution: add(&month.contribution),
    })
}
