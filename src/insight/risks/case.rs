//! The conditions of the single risks and what they cost.

use crate::base::{Money, Month};
use crate::forecast::{
    ChannelOutcome, Figure, Forecast, Formula, Judgement, Name, Origin, Outcome, Score, TouchpointModel, Unit,
};
use crate::library::{Audience, ChannelKind, ChannelRef, Driver};
use crate::plan::organisation::OrganisationEdit;
use crate::plan::{Plan, PlanEdit, RiskKind, Sale};
use crate::score::feasibility::runway;

use super::super::Insight;
use super::{Suggestion, loss, suggestion};

/// A touchpoint that brings this share of the deals is leant on (judgement).
const LEANT_ON: f64 = 0.4;
/// A marketplace that brings this share of the deals can dictate terms (judgement).
const DEPENDENT: f64 = 0.3;
/// Demand of a month against an average one from which on it is a season (judgement).
const SEASON: f64 = 1.1;
/// A share of the hours from which on the work hangs on one person (judgement).
const ALONE: f64 = 0.75;
/// Hours a week of one person.
const ONE_PERSON: u32 = 40;

/// A plan with what its forecast says.
pub(super) struct Case<'a> {
    pub plan: &'a Plan,
    pub insight: &'a Insight,
    pub forecast: &'a Forecast,
    pub outcome: &'a Outcome,
}

impl Case<'_> {
    /// The risk of a kind, where the plan gives reason for it.
    pub(super) fn raise(&self, kind: RiskKind) -> Option<Suggestion> {
        match kind {
            RiskKind::AccountBlocked => self.account_blocked(),
            RiskKind::BidsRise => self.bids_rise(),
            RiskKind::CapacityShort => self.capacity_short(),
            RiskKind::StockOut => self.stock_out(),
            RiskKind::PersonAway => self.person_away(),
            RiskKind::ListsWithoutConsent => self.lists_without_consent(),
            RiskKind::DataLeak => None,
            RiskKind::SeasonMissed => self.season_missed(),
            RiskKind::RepliesLate => self.replies_late(),
            RiskKind::SupplierDearer => self.supplier_dearer(),
            RiskKind::ComplaintStorm => self.complaint_storm(),
            RiskKind::PlatformTerms => self.platform_terms(),
            RiskKind::CashShort => self.cash_short(),
        }
    }

    /// Touchpoints in use with what they bring.
    fn used(&self) -> impl Iterator<Item = (&ChannelOutcome, &TouchpointModel)> {
        self.outcome.channels.iter().filter_map(|used| Some((used, self.forecast.touchpoint(&used.channel.id)?)))
    }

    /// The share of all deals that a touchpoint brings.
    fn share(&self, used: &ChannelOutcome) -> f64 {
        let all: f64 = self.outcome.channels.iter().map(|used| used.deals.value).sum();
        if all > 0.0 { used.deals.value / all } else { 0.0 }
    }

    fn month(&self, i: usize) -> Option<Month> {
        self.forecast.months.get(i).map(|(month, _)| *month)
    }

    /// What the model counts for the deals of some touchpoints in a month.
    fn value_in(&self, i: usize, used: impl Fn(&TouchpointModel) -> bool) -> Figure {
        let pairs = self.used().filter(|(_, model)| used(model));
        let pairs = pairs.filter_map(|(used, model)| Some([used.deals_of(i)?, model.value_per_deal.clone()]));
        Figure::derive(Name::Score(Score::MonthBrings), Unit::Money, Formula::SumOfProducts, pairs.flatten().collect())
    }

    /// The month in which some touchpoints bring most, the first of equals.
    fn best_of(&self, used: impl Fn(&TouchpointModel) -> bool) -> Option<(usize, Figure)> {
        let months = 0..self.forecast.months.len();
        let values = months.map(|i| (i, self.value_in(i, &used))).rev();
        let (i, most) = values.max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value))?;
        (most.value > 0.0).then(|| (i, loss(Formula::Sum, vec![most])))
    }

    /// The contribution of a month.
    fn contribution(&self, i: usize) -> Option<Figure> {
        let contribution = self.outcome.months.get(i)?.contribution.clone();
        let month = Figure::derive(Name::Score(Score::MonthBrings), Unit::Money, Formula::Sum, vec![contribution]);
        (month.value > 0.0).then_some(month)
    }

    /// The part of a month in which nothing is sold.
    fn standstill(&self, i: usize, days: f64, judgement: Judgement) -> Option<Figure> {
        let days = Figure::judged(Name::Score(Score::DaysWithout), days, Unit::Count, judgement);
        let month = Figure::judged(Name::DaysPerMonth, 30.4, Unit::Count, Judgement::Calendar);
        Some(loss(Formula::Share, vec![self.contribution(i)?, days, month]))
    }

    /// Months of the plan whose demand is a season, with that demand against an average month.
    fn seasons(&self) -> impl DoubleEndedIterator<Item = (usize, &Figure)> {
        self.forecast.seasons.iter().enumerate().filter(|(_, demand)| demand.value >= SEASON)
    }

    /// One touchpoint brings more than any other, and four tenths of the deals or more.
    fn account_blocked(&self) -> Option<Suggestion> {
        let (used, _) = self.used().max_by(|(a, _), (b, _)| a.deals.value.total_cmp(&b.deals.value))?;
        let share = self.share(used);
        let (i, loss) = self.best_of(|model| model.channel == used.channel).filter(|_| share >= LEANT_ON)?;
        Some(Suggestion {
            channel: Some(used.channel.clone()),
            month: self.month(i),
            ..suggestion(RiskKind::AccountBlocked, vec![share], Some(loss))
        })
    }

    /// Money buys visits at auction: the forecast again, with every such visit dearer.
    fn bids_rise(&self) -> Option<Suggestion> {
        let mix = self.insight.mix.as_ref()?;
        let auction = |model: &TouchpointModel| matches!(model.channel.driver, Driver::Click | Driver::Impression);
        let spent: Money = self.used().filter(|(_, model)| auction(model)).map(|(used, _)| used.spend).sum();
        let mut dearer = self.forecast.clone();
        for model in dearer.touchpoints.iter_mut().filter(|model| auction(model)) {
            let rise = Figure::judged(Name::Score(Score::Rise), 0.3, Unit::Ratio, Judgement::BidRise);
            let risen = |price: &Figure| {
                let more = vec![price.clone(), rise.clone()];
                let more = Figure::derive(price.name, Unit::Money, Formula::Product, more);
                Figure::derive(price.name, Unit::Money, Formula::Sum, vec![price.clone(), more])
            };
            model.visit_price = model.visit_price.as_ref().map(risen);
        }
        let then = Outcome::of(self.plan, &dearer, &mix.spend()).result;
        let then = Figure::derive(Name::Score(Score::ResultThen), Unit::Money, Formula::Sum, vec![then]);
        let loss = loss(Formula::Difference, vec![self.outcome.result.clone(), then]);
        let spent = spent.major(self.plan.company.currency);
        (loss.value > 0.0).then(|| suggestion(RiskKind::BidsRise, vec![spent], Some(loss)))
    }

    /// More deals in the best month than can be served.
    fn capacity_short(&self) -> Option<Suggestion> {
        let most = self.plan.organisation.capacity?;
        let unlimited = PlanEdit::Organisation(OrganisationEdit::Capacity(None));
        let wanted = Outcome::of(&self.plan.with(unlimited).ok()?, self.forecast, &self.insight.mix.as_ref()?.spend());
        let deals = wanted.months.iter().map(|month| &month.deals).enumerate().rev();
        let (i, deals) = deals.max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value))?;
        #[expect(clippy::cast_precision_loss, reason = "counts of people stay below 2^53")]
        let most = Figure::typed(Name::OrderCapacity, most as f64, Unit::Count, "organisation.capacity");
        let values = vec![deals.value, most.value];
        let inputs = vec![deals.clone(), most];
        let waiting = Figure::derive(Name::WaitingOrders, Unit::Count, Formula::Remainder, inputs);
        let waits = waiting.value > 0.0;
        let loss = loss(Formula::Product, vec![waiting, self.forecast.economics.contribution.clone()]);
        waits.then(|| Suggestion { month: self.month(i), ..suggestion(RiskKind::CapacityShort, values, Some(loss)) })
    }

    /// Customers order by themselves, and demand has a season.
    fn stock_out(&self) -> Option<Suggestion> {
        if self.plan.customers.sale != Sale::Direct {
            return None;
        }
        // The strongest, the first of equals.
        let (i, demand) = self.seasons().rev().max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value))?;
        let loss = self.standstill(i, 14.0, Judgement::TwoWeeks)?;
        let month = self.month(i);
        Some(Suggestion { month, ..suggestion(RiskKind::StockOut, vec![demand.value], Some(loss)) })
    }

    /// The work hangs on one person.
    fn person_away(&self) -> Option<Suggestion> {
        let organisation = &self.plan.organisation;
        let hours = organisation.hours_per_week.filter(|hours| *hours > 0)?;
        let people: Vec<_> = organisation.people.iter().filter(|person| !person.name.trim().is_empty()).collect();
        let all: u32 = people.iter().filter_map(|person| person.hours).sum();
        let first = people.iter().max_by_key(|person| person.hours);
        let most = first.and_then(|person| person.hours).unwrap_or(0);
        let leant_on = people.len() > 1 && all > 0 && f64::from(most) >= ALONE * f64::from(all);
        if !leant_on && (people.len() > 1 || hours > ONE_PERSON) {
            return None;
        }
        let share = if leant_on { f64::from(most) / f64::from(all) } else { 1.0 };
        let best = self.best_of(|model| model.channel.driver == Driver::Hours);
        Some(Suggestion {
            month: best.as_ref().and_then(|(i, _)| self.month(*i)),
            subject: first.map(|person| person.name.trim().to_owned()).unwrap_or_default(),
            ..suggestion(RiskKind::PersonAway, vec![share, f64::from(hours)], best.map(|(_, loss)| loss))
        })
    }

    /// Messages go to lists, and consent is not certain.
    fn lists_without_consent(&self) -> Option<Suggestion> {
        let uncertain = self.plan.risk.consent != Some(true);
        let lists: Vec<_> = self.used().filter(|(_, model)| model.channel.reaches == Audience::OwnList).collect();
        let (first, _) = lists.first().filter(|_| uncertain)?;
        let pairs = lists.iter().flat_map(|(used, model)| [used.deals.clone(), model.value_per_deal.clone()]);
        let loss = loss(Formula::SumOfProducts, pairs.collect());
        Some(Suggestion {
            channel: Some(first.channel.clone()),
            ..suggestion(RiskKind::ListsWithoutConsent, vec![], Some(loss))
        })
    }

    /// A season begins before the slowest touchpoint works. What is missed is what demand above an average month brings
    /// at the touchpoints that are late for it.
    fn season_missed(&self) -> Option<Suggestion> {
        let slowest = self.outcome.channels.iter().max_by_key(|used| used.channel.lead_time_weeks)?;
        let weeks = |i: usize| f64::from(u32::try_from(i).unwrap_or(u32::MAX)) * 4.345;
        let late = |channel: &ChannelRef, i: usize| f64::from(channel.lead_time_weeks) > weeks(i);
        let (i, demand) = self.seasons().find(|(i, _)| late(&slowest.channel, *i))?;
        let brings = self.value_in(i, |model| late(&model.channel, i));
        let inputs = vec![brings.clone(), demand.clone()];
        let mean = Figure::derive(Name::Score(Score::MeanMonth), Unit::Money, Formula::Quotient, inputs);
        let loss = loss(Formula::Difference, vec![brings, mean]);
        let values = vec![f64::from(slowest.channel.lead_time_weeks), weeks(i)];
        (loss.value > 0.0).then(|| Suggestion {
            channel: Some(slowest.channel.clone()),
            month: self.month(i),
            ..suggestion(RiskKind::SeasonMissed, values, Some(loss))
        })
    }

    /// More enquiries than the hours left beside the mix can answer. What the forecast already leaves waiting is no loss
    /// of its own.
    fn replies_late(&self) -> Option<Suggestion> {
        let reply = self.insight.reply(self.plan).ok()?;
        #[expect(clippy::cast_precision_loss, reason = "counts of people stay below 2^53")]
        let most = self
            .plan
            .organisation
            .enquiries
            .map(|most| Figure::typed(Name::EnquiryCapacity, most as f64, Unit::Count, "organisation.enquiries"));
        let counted = |enquiries: &Figure| match &most {
            Some(most) => {
                let inputs = vec![enquiries.clone(), most.clone()];
                Figure::derive(Name::Enquiries, Unit::Count, Formula::Smallest, inputs)
            }
            None => enquiries.clone(),
        };
        let beyond = |inputs| Figure::derive(Name::Score(Score::Unanswered), Unit::Count, Formula::Remainder, inputs);
        let months = reply.months.iter();
        let late: Vec<_> = months
            .map(|month| (month, beyond(vec![counted(&month.enquiries), reply.capacity.clone()])))
            .filter(|(_, beyond)| beyond.value > 0.0)
            .collect();
        let (first, _) = late.first()?;
        let values = vec![first.enquiries.value, reply.capacity.value];
        let month = Some(first.month);
        // Of those who only ask before they order, nobody knows how many would.
        let close = self.plan.customers.close_rate.filter(|_| self.plan.customers.sale == Sale::Enquiry);
        let loss = close.map(|close| {
            let close = Figure::typed(Name::CloseRate, close.ratio(), Unit::Ratio, "customers.close_rate");
            let all = late.iter().map(|(_, beyond)| beyond.clone()).collect();
            let all = Figure::derive(Name::Score(Score::Unanswered), Unit::Count, Formula::Sum, all);
            loss(Formula::Product, vec![all, close, self.forecast.economics.counted.clone()])
        });
        Some(Suggestion { month, ..suggestion(RiskKind::RepliesLate, values, loss) })
    }

    /// The cost of the goods is known, and the plan sells them.
    fn supplier_dearer(&self) -> Option<Suggestion> {
        let line = self.plan.lead_line()?;
        let cost = line.goods_cost.filter(|cost| *cost > Money::ZERO)?.major(self.plan.company.currency);
        let field = format!("products.{}.goods_cost", line.id);
        let goods = Figure::typed(Name::Score(Score::GoodsCost), cost, Unit::Money, field);
        let rise = Figure::judged(Name::Score(Score::Rise), 0.1, Unit::Ratio, Judgement::GoodsRise);
        let orders = self.outcome.months.iter().map(|month| month.orders.clone()).collect();
        let orders = Figure::derive(Name::Orders, Unit::Count, Formula::Sum, orders);
        let values = vec![cost, orders.value];
        Some(suggestion(RiskKind::SupplierDearer, values, Some(loss(Formula::Product, vec![goods, rise, orders]))))
    }

    /// The plan works where people pass things on.
    fn complaint_storm(&self) -> Option<Suggestion> {
        use ChannelKind::{Community, Influencer, LocalListing, OrganicSocial};
        let public = |kind| matches!(kind, Community | Influencer | LocalListing | OrganicSocial);
        let used = self.outcome.channels.iter().find(|used| public(used.channel.kind))?;
        // The month with the highest contribution, the first of equals.
        let months = self.outcome.months.iter().map(|month| &month.contribution).enumerate().rev();
        let (i, _) = months.max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value))?;
        let loss = self.standstill(i, 7.0, Judgement::QuietWeek)?;
        Some(Suggestion {
            channel: Some(used.channel.clone()),
            month: self.month(i),
            ..suggestion(RiskKind::ComplaintStorm, vec![], Some(loss))
        })
    }

    /// A marketplace brings three tenths of the deals or more.
    fn platform_terms(&self) -> Option<Suggestion> {
        let shops = self.outcome.channels.iter().filter(|used| used.channel.kind == ChannelKind::Marketplace);
        let used = shops.max_by(|a, b| a.deals.value.total_cmp(&b.deals.value))?;
        let share = self.share(used);
        let rise = Figure::judged(Name::Score(Score::Rise), 0.05, Unit::Ratio, Judgement::TermsRise);
        let inputs = vec![used.deals.clone(), self.forecast.economics.order_value.clone(), rise];
        (share >= DEPENDENT).then(|| Suggestion {
            channel: Some(used.channel.clone()),
            ..suggestion(RiskKind::PlatformTerms, vec![share], Some(loss(Formula::Product, inputs)))
        })
    }

    /// The money lasts shorter than it takes to come back.
    fn cash_short(&self) -> Option<Suggestion> {
        let months = runway(self.plan);
        let payback = self.insight.facts.payback.as_ref()?.value;
        let until = usize::try_from(months).ok()?;
        let sum = |name, parts| Figure::derive(Name::Score(name), Unit::Money, Formula::Sum, parts);
        let currency = self.plan.company.currency;
        let spent =
            self.outcome.months.iter().take(until).map(|month| {
                Figure::given(Name::MonthSpend, month.media.major(currency), Unit::Money, Origin::Allocated)
            });
        let spent = sum(Score::SpentUntil, spent.collect());
        let back = self.outcome.months.iter().take(until).map(|month| month.contribution.clone());
        let loss = loss(Formula::Remainder, vec![spent, sum(Score::BackUntil, back.collect())]);
        let values = vec![f64::from(months), payback];
        (payback > f64::from(months) && loss.value > 0.0).then(|| suggestion(RiskKind::CashShort, values, Some(loss)))
    }
}
