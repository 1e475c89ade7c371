//! What is known about a channel: the company's own figure, and the library's, brought to the plan's money and to today
//! step by step.

use crate::base::Currency;
use crate::library::{self, Channel, ChannelRef, Driver, Found, Metric};
use crate::plan::touchpoints::OwnScale;
use crate::plan::{OwnMetric, Plan, Sale};

use super::{Figure, Formula, Judgement, Name, Origin, OwnData, Score, Unit};

/// The company's own figure, if it has one.
pub(super) fn own_figure(plan: &Plan, channel: &Channel, metric: OwnMetric, name: Name, unit: Unit) -> Option<Figure> {
    let own = plan.touchpoints.get(&channel.id)?.own.get(&metric)?;
    let value = metric.scale().value(own.value);
    let data = OwnData {
        field: format!("touchpoints.{}.{}", channel.id, metric.slug()),
        value,
        rate: metric.scale() == OwnScale::Ppm,
        sample: own.sample,
        source: own.source.clone(),
    };
    Some(Figure::given(name, value, unit, Origin::Own(data)))
}

/// The library's figure as a plain ratio or count, or in the money of today and of the plan.
pub(super) fn known(plan: &Plan, channel: &Channel, metric: Metric, name: Name, unit: Unit) -> Option<Figure> {
    let company = &plan.company;
    let found = library::look_up(channel, company.region, &company.industry, metric)?;
    let raw = found.figure.value;
    if unit == Unit::Ratio {
        return Some(Figure::given(name, raw / 100.0, unit, Origin::Library(found)));
    }
    let price = of_today(name, Figure::given(name, raw, unit, Origin::Library(found)), &found);
    Some(found.figure.currency.map_or(price.clone(), |quoted| in_money(plan, name, price, quoted)))
}

/// An auction price of an earlier year brought to the library's own year, where the market has a series of such prices.
/// List prices hold until they are changed, so they are left alone.
fn of_today(name: Name, price: Figure, found: &Found) -> Figure {
    let auction = matches!(found.figure.metric, Metric::Cpc | Metric::Cpm | Metric::CostPerContact);
    let change = library::price_change(found.figure.region).filter(|_| auction);
    let Some((change, year)) = change.zip(found.figure.year) else { return price };
    let years = f64::from(change.to_year.saturating_sub(year));
    if years <= 0.0 {
        return price;
    }
    let yearly =
        Figure::given(Name::PriceChange, change.yearly_percent / 100.0, Unit::Ratio, Origin::PriceChange(change));
    let years = Figure::judged(Name::PriceYears, years, Unit::Count, Judgement::Calendar);
    Figure::derive(name, Unit::Money, Formula::Compound, vec![price, yearly, years])
}

/// An amount in the plan's currency, through the library's planning rates.
pub(super) fn in_money(plan: &Plan, name: Name, amount: Figure, quoted: Currency) -> Figure {
    let currency = plan.company.currency;
    if quoted == currency {
        return amount;
    }
    let rate = library::usd_rate(currency) / library::usd_rate(quoted);
    let rate = Figure::judged(Name::ExchangeRate, rate, Unit::Times, Judgement::Exchange);
    Figure::derive(name, Unit::Money, Formula::Product, vec![amount, rate])
}

/// What opening a channel costs once, in the plan's money; `None` where the library does not say.
#[must_use]
pub fn set_up(plan: &Plan, channel: &ChannelRef) -> Option<Figure> {
    let (amount, quoted) = channel.set_up?;
    let name = Name::Score(Score::SetUp);
    let amount = Figure::given(name, amount, Unit::Money, Origin::Channel(channel.clone()));
    Some(in_money(plan, name, amount, quoted))
}

/// How the model names an own figure, and the metric of the library that measures the same.
const fn meaning(metric: OwnMetric) -> (Name, Unit, Option<Metric>) {
    match metric {
        OwnMetric::Cpc => (Name::Cpc, Unit::Money, Some(Metric::Cpc)),
        OwnMetric::Cpm => (Name::Cpm, Unit::Money, Some(Metric::Cpm)),
        OwnMetric::Ctr => (Name::Ctr, Unit::Ratio, Some(Metric::Ctr)),
        OwnMetric::CvrSale => (Name::CvrSale, Unit::Ratio, Some(Metric::CvrSale)),
        OwnMetric::CvrLead => (Name::CvrLead, Unit::Ratio, Some(Metric::CvrLead)),
        OwnMetric::ClickRate => (Name::ClickRate, Unit::Ratio, Some(Metric::ClickRate)),
        OwnMetric::PricePerMessage => (Name::PricePerMessage, Unit::Money, Some(Metric::PricePerMessage)),
        OwnMetric::ConversionPerSend => (Name::ConversionPerSend, Unit::Ratio, Some(Metric::ConversionPerSend)),
        OwnMetric::VisitsPerHour => (Name::VisitsPerHour, Unit::Count, Some(Metric::VisitsPerHour)),
        OwnMetric::CommissionRate => (Name::CommissionRate, Unit::Ratio, Some(Metric::CommissionRate)),
        OwnMetric::CostPerContact => (Name::CostPerContact, Unit::Money, Some(Metric::CostPerContact)),
        OwnMetric::Ceiling => (Name::Ceiling, Unit::Count, None),
        OwnMetric::SendsPerMonth => (Name::SendsPerMonth, Unit::Count, None),
        OwnMetric::HoursPerWeek => (Name::HoursPerWeek, Unit::Hours, None),
    }
}

/// The company's own figure with its evidence, if it has one.
#[must_use]
pub fn own(plan: &Plan, channel: &ChannelRef, metric: OwnMetric) -> Option<Figure> {
    let (name, unit, _) = meaning(metric);
    own_figure(plan, channel, metric, name, unit)
}

/// What the library counts with where the company has no figure of its own; `None` where it has nothing to say.
#[must_use]
pub fn benchmark(plan: &Plan, channel: &ChannelRef, metric: OwnMetric) -> Option<Figure> {
    let (name, unit, measured) = meaning(metric);
    if metric == OwnMetric::HoursPerWeek {
        return Some(Figure::given(name, channel.hours_per_week, unit, Origin::Channel(channel.clone())));
    }
    known(plan, channel, measured?, name, unit)
}

/// The figures a channel's driver needs, in the order one thinks of them.
#[must_use]
pub const fn needed(driver: Driver, sale: Sale) -> &'static [OwnMetric] {
    use OwnMetric as M;
    match (driver, sale) {
        (Driver::Click | Driver::Impression, Sale::Direct) => {
            &[M::Cpc, M::Cpm, M::Ctr, M::CvrSale, M::Ceiling, M::HoursPerWeek]
        }
        (Driver::Click | Driver::Impression, Sale::Enquiry) => {
            &[M::Cpc, M::Cpm, M::Ctr, M::CvrLead, M::Ceiling, M::HoursPerWeek]
        }
        (Driver::Send, Sale::Direct) => {
            &[M::PricePerMessage, M::ConversionPerSend, M::ClickRate, M::CvrSale, M::SendsPerMonth, M::HoursPerWeek]
        }
        (Driver::Send, Sale::Enquiry) => {
            &[M::PricePerMessage, M::ClickRate, M::CvrLead, M::SendsPerMonth, M::HoursPerWeek]
        }
        (Driver::Hours, Sale::Direct) => &[M::VisitsPerHour, M::CvrSale, M::Ceiling, M::HoursPerWeek],
        (Driver::Hours, Sale::Enquiry) => &[M::VisitsPerHour, M::CvrLead, M::Ceiling, M::HoursPerWeek],
        (Driver::Commission, Sale::Direct) => &[M::CommissionRate, M::CvrSale, M::Ceiling, M::HoursPerWeek],
        (Driver::Commission, Sale::Enquiry) => &[M::CommissionRate, M::CvrLead, M::Ceiling, M::HoursPerWeek],
        (Driver::Contact, Sale::Direct) => &[M::CostPerContact, M::CvrSale, M::Ceiling, M::HoursPerWeek],
        (Driver::Contact, Sale::Enquiry) => &[M::CostPerContact, M::CvrLead, M::Ceiling, M::HoursPerWeek],
    }
}
