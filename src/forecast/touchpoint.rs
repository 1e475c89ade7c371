//! The model of one touchpoint: what a visit costs, what it brings, where it saturates, which spend is sensible.

use crate::base::Month;
use crate::library::{Audience, Channel, ChannelKind, ChannelRef, Driver, Metric, Saturation};
use crate::plan::{OwnMetric, Plan, Sale, Usage};

use super::demand::{count, people, size};
use super::economics::Economics;
use super::evidence::{in_money, known, own_figure};
use super::fit::{responsive_share, trade_score};
use super::response::Curve;
use super::{Figure, Formula, Judgement, Name, Origin, Unit};

/// Why a touchpoint cannot be part of the mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exclusion {
    /// The user ruled it out.
    Ruled,
    /// A figure it needs is neither in the library nor typed.
    NoFigure,
    /// There is nobody to reach: no list, no visits, no audience given.
    NoAudience,
    /// Winning a customer there costs more than a customer may cost.
    TooDear,
    /// A message there costs more than the order it brings leaves.
    Unprofitable,
    /// It does not fit how this company sells (B2B or B2C fit of zero).
    NoFit,
}

/// The model of one touchpoint inside one plan.
#[derive(Clone, Debug, PartialEq)]
pub struct TouchpointModel {
    /// The channel.
    pub channel: ChannelRef,
    /// Price of one visit (or delivered message); `None` where effort, not money, brings visits.
    pub visit_price: Option<Figure>,
    /// Deals per visit.
    pub conversion: Option<Figure>,
    /// Cost of one deal at small spend.
    pub cost_per_deal: Option<Figure>,
    /// Visits a month at saturation, in an average month.
    pub ceiling: Option<Figure>,
    /// Visits over the whole plan at saturation, seasons included.
    pub plan_ceiling: Option<Figure>,
    /// Contribution counted for one deal.
    pub value_per_deal: Figure,
    /// Least spend over the plan at which the touchpoint works.
    pub min_spend: Figure,
    /// Most spend over the plan that still respects the cost limit.
    pub max_spend: Option<Figure>,
    /// Hours a week it takes.
    pub hours: Figure,
    /// Why it is out, if it is.
    pub exclusion: Option<Exclusion>,
    /// Whether the user wants it whatever it brings.
    pub always: bool,
}

impl TouchpointModel {
    /// Visits over the plan for `spend` over the plan: a hill for media, straight up to the list for messages, all at
    /// once for effort.
    #[must_use]
    pub fn visits_curve(&self) -> Option<Curve> {
        let ceiling = self.plan_ceiling.as_ref()?.value;
        let price = self.visit_price.as_ref()?.value;
        Some(if self.has_fixed_price() {
            Curve::LinCap { a: 1.0 / price, cap: ceiling * price }
        } else {
            Curve::Hill { top: ceiling, k: ceiling * price, s: 1.0 }
        })
    }

    /// Visits for a spend split over months by `weights`, each month with its demand; without carryover, as the visits
    /// curve counts them.
    #[must_use]
    pub fn visits_in_months(&self, spend: f64, weights: &[f64], months: &[(Month, f64)]) -> f64 {
        let (Some(ceiling), Some(price)) = (&self.ceiling, &self.visit_price) else { return self.visits(spend) };
        let all: f64 = weights.iter().sum();
        let rows = weights.iter().zip(months).filter(|(_, (_, season))| *season > 0.0);
        rows.map(|(weight, (_, season))| {
            let top = ceiling.value * season;
            let x = spend * weight / all.max(1e-300);
            if self.has_fixed_price() { top.min(x / price.value) } else { top * x / (top * price.value + x) }
        })
        .sum()
    }

    /// Whether every visit costs the same up to the ceiling (messages, commissions), instead of getting dearer.
    #[must_use]
    pub fn has_fixed_price(&self) -> bool {
        has_fixed_price(&self.channel)
    }

    /// Whether it sells to people who already are customers.
    #[must_use]
    pub fn sells_to_known(&self) -> bool {
        sells_to_known(&self.channel)
    }

    /// Deals over the plan for a spend over the plan.
    #[must_use]
    pub fn deals(&self, spend: f64) -> f64 {
        self.visits(spend) * self.conversion.as_ref().map_or(0.0, |conversion| conversion.value)
    }

    /// Visits over the plan for a spend over the plan.
    #[must_use]
    pub fn visits(&self, spend: f64) -> f64 {
        match self.visits_curve() {
            Some(curve) => curve.value(spend),
            None => self.plan_ceiling.as_ref().map_or(0.0, |ceiling| ceiling.value),
        }
    }
}

const fn has_fixed_price(channel: &Channel) -> bool {
    matches!(channel.driver, Driver::Send | Driver::Commission)
}

/// Messages to the own list sell to known customers; a referral programme uses the list to win new ones.
fn sells_to_known(channel: &Channel) -> bool {
    channel.reaches == Audience::OwnList && channel.kind != ChannelKind::Referral
}

/// What all touchpoints of a plan share.
pub(super) struct Setting<'a> {
    pub plan: &'a Plan,
    pub economics: &'a Economics,
    /// Demand factors of the months.
    pub seasons: &'a [Figure],
    /// How many of them are behind.
    pub past: usize,
    /// The sum of those ahead.
    pub months: Figure,
}

impl Setting<'_> {
    /// Own figure first, library second.
    fn figure(&self, channel: &Channel, own: OwnMetric, metric: Metric, name: Name, unit: Unit) -> Option<Figure> {
        own_figure(self.plan, channel, own, name, unit).or_else(|| known(self.plan, channel, metric, name, unit))
    }

    fn money(&self, channel: &Channel, own: OwnMetric, metric: Metric, name: Name) -> Option<Figure> {
        self.figure(channel, own, metric, name, Unit::Money)
    }

    fn ratio(&self, channel: &Channel, own: OwnMetric, metric: Metric, name: Name) -> Option<Figure> {
        self.figure(channel, own, metric, name, Unit::Ratio).filter(|figure| figure.value > 0.0)
    }

    /// Deals per visit: orders per visit, or enquiries per visit × close rate. A lead rate is never used for orders.
    fn conversion(&self, channel: &Channel) -> Option<Figure> {
        match self.plan.customers.sale {
            Sale::Direct => {
                if channel.driver == Driver::Send
                    && let Some(per_send) = self.ratio(
                        channel,
                        OwnMetric::ConversionPerSend,
                        Metric::ConversionPerSend,
                        Name::ConversionPerSend,
                    )
                {
                    return Some(per_send);
                }
                let cvr = self.ratio(channel, OwnMetric::CvrSale, Metric::CvrSale, Name::CvrSale)?;
                Some(self.per_message(channel, cvr))
            }
            Sale::Enquiry => {
                let cvr = self.ratio(channel, OwnMetric::CvrLead, Metric::CvrLead, Name::CvrLead)?;
                let close = self.plan.customers.close_rate.filter(|rate| rate.0 > 0)?;
                let close = Figure::typed(Name::CloseRate, close.ratio(), Unit::Ratio, "customers.close_rate");
                let deals = Figure::derive(Name::Conversion, Unit::Ratio, Formula::Product, vec![cvr, close]);
                Some(self.per_message(channel, deals))
            }
        }
    }

    /// For messages the "visit" is the delivered message, so the click rate belongs to the conversion.
    fn per_message(&self, channel: &Channel, conversion: Figure) -> Figure {
        if channel.driver != Driver::Send {
            return conversion;
        }
        match self.ratio(channel, OwnMetric::ClickRate, Metric::ClickRate, Name::ClickRate) {
            Some(clicks) => Figure::derive(Name::Conversion, Unit::Ratio, Formula::Product, vec![clicks, conversion]),
            None => conversion,
        }
    }

    /// Price of one visit, delivered message or contact.
    fn visit_price(&self, channel: &Channel, conversion: Option<&Figure>) -> Option<Figure> {
        let click = || self.money(channel, OwnMetric::Cpc, Metric::Cpc, Name::Cpc);
        let impression = || {
            let cpm = self.money(channel, OwnMetric::Cpm, Metric::Cpm, Name::Cpm)?;
            let ctr = self.ratio(channel, OwnMetric::Ctr, Metric::Ctr, Name::Ctr)?;
            Some(Figure::derive(Name::Cpc, Unit::Money, Formula::CpcFromCpm, vec![cpm, ctr]))
        };
        let own = self.plan.touchpoints.get(&channel.id).map(|touchpoint| &touchpoint.own);
        let typed = |metric| own.is_some_and(|own| own.contains_key(&metric));
        match channel.driver {
            Driver::Click if typed(OwnMetric::Cpm) && !typed(OwnMetric::Cpc) => impression().or_else(click),
            Driver::Impression if typed(OwnMetric::Cpc) => click(),
            Driver::Click => click().or_else(impression),
            Driver::Impression => impression().or_else(click),
            Driver::Send => {
                self.money(channel, OwnMetric::PricePerMessage, Metric::PricePerMessage, Name::PricePerMessage)
            }
            Driver::Contact => {
                self.money(channel, OwnMetric::CostPerContact, Metric::CostPerContact, Name::CostPerContact)
            }
            Driver::Commission => {
                let rate =
                    self.ratio(channel, OwnMetric::CommissionRate, Metric::CommissionRate, Name::CommissionRate)?;
                Some(Figure::derive(
                    Name::VisitPrice,
                    Unit::Money,
                    Formula::Product,
                    vec![rate, self.economics.order_value.clone(), conversion?.clone()],
                ))
            }
            Driver::Hours => None,
        }
        .filter(|price| price.value > 0.0)
    }

    /// People addressed in all segments, as the user typed them.
    fn audience(&self) -> Option<Figure> {
        let parts: Vec<Figure> = self.plan.customers.segments.iter().filter_map(people).collect();
        let all = match <[Figure; 1]>::try_from(parts) {
            Ok([only]) => only,
            Err(parts) => Figure::derive(Name::AudienceSize, Unit::Count, Formula::Sum, parts),
        };
        (all.value > 0.0).then_some(all)
    }

    /// Kinds whose demand is not open to a newcomer as a whole.
    fn newcomer_share(&self, kind: ChannelKind) -> Option<Figure> {
        let (share, judgement) = match kind {
            // A company that serves its neighbourhood counted those nearby only.
            ChannelKind::LocalListing if self.plan.customers.local => return None,
            ChannelKind::LocalListing => (0.01, Judgement::LocalShare),
            ChannelKind::Marketplace => (0.02, Judgement::NewListing),
            ChannelKind::Affiliate | ChannelKind::Influencer => (0.02, Judgement::PartnerReach),
            _ => return None,
        };
        Some(Figure::judged(Name::ReachableShare, share, Unit::Ratio, judgement))
    }

    /// Visits a month at saturation.
    fn ceiling(&self, channel: &ChannelRef) -> Option<Figure> {
        if let Some(own) = own_figure(self.plan, channel, OwnMetric::Ceiling, Name::Ceiling, Unit::Count) {
            return Some(own);
        }
        let derive = |inputs| Figure::derive(Name::Ceiling, Unit::Count, Formula::Product, inputs);
        if channel.driver == Driver::Hours {
            let per_hour = self.figure(
                channel,
                OwnMetric::VisitsPerHour,
                Metric::VisitsPerHour,
                Name::VisitsPerHour,
                Unit::Count,
            )?;
            let weeks = Figure::judged(Name::WeeksPerMonth, 4.345, Unit::Count, Judgement::Calendar);
            return Some(derive(vec![self.hours(channel), weeks, per_hour]));
        }
        match channel.reaches {
            Audience::OwnList if channel.kind == ChannelKind::Referral => {
                let share = Figure::judged(Name::ReachableShare, 0.06, Unit::Ratio, Judgement::ReferredVisits);
                Some(derive(vec![self.list(channel)?, share]))
            }
            Audience::OwnList => {
                let list = self.list(channel)?;
                let sends = own_figure(self.plan, channel, OwnMetric::SendsPerMonth, Name::SendsPerMonth, Unit::Count)
                    .unwrap_or_else(|| match channel.kind {
                        ChannelKind::RepurchaseMessages => {
                            Figure::judged(Name::SendsPerMonth, 1.0, Unit::Count, Judgement::RepurchaseSends)
                        }
                        _ => Figure::judged(Name::SendsPerMonth, 2.0, Unit::Count, Judgement::BulkSends),
                    });
                Some(derive(vec![list, sends]))
            }
            Audience::SiteVisitors => {
                let visits = self.plan.company.site_visits.filter(|visits| *visits > 0)?;
                let visits = Figure::typed(Name::SiteVisits, count(visits), Unit::Count, "company.site_visits");
                let frequency = Figure::judged(Name::Frequency, 8.0, Unit::Count, Judgement::RetargetingFrequency);
                Some(derive(vec![visits, frequency, self.click_through(channel)?]))
            }
            Audience::Strangers if channel.saturates_on == Saturation::SearchDemand => {
                let mut factors = vec![self.searches()?, self.click_through(channel)?];
                factors.extend(self.newcomer_share(channel.kind));
                Some(derive(factors))
            }
            Audience::Strangers => {
                let reach = self
                    .newcomer_share(channel.kind)
                    .unwrap_or_else(|| Figure::judged(Name::ReachableShare, 0.3, Unit::Ratio, Judgement::Reach));
                let frequency = Figure::judged(Name::Frequency, 4.0, Unit::Count, Judgement::Frequency);
                let share = Figure::judged(
                    Name::Responsive,
                    responsive_share(self.plan, channel),
                    Unit::Ratio,
                    Judgement::Responsive,
                );
                Some(derive(vec![self.audience()?, reach, frequency, share, self.click_through(channel)?]))
            }
        }
    }

    /// Click rate of impressions; one percent, as judgement, where the library has none.
    fn click_through(&self, channel: &Channel) -> Option<Figure> {
        self.ratio(channel, OwnMetric::Ctr, Metric::Ctr, Name::Ctr)
            .or_else(|| Some(Figure::judged(Name::Ctr, 0.01, Unit::Ratio, Judgement::ClickThrough)))
    }

    /// Searches a month over all segments; a share of the audience, as judgement, where none is typed.
    fn searches(&self) -> Option<Figure> {
        let typed: Vec<_> = self.plan.customers.segments.iter().filter_map(|s| Some((s.id, s.searches?))).collect();
        if let Some((id, _)) = typed.first() {
            let sum: f64 = typed.iter().map(|(_, searches)| count(*searches)).sum();
            return (sum > 0.0)
                .then(|| Figure::typed(Name::Searches, sum, Unit::Count, format!("customers.{id}.searches")));
        }
        let share = Figure::judged(Name::ReachableShare, 0.15, Unit::Ratio, Judgement::SearchShare);
        Some(Figure::derive(Name::Searches, Unit::Count, Formula::Product, vec![self.audience()?, share]))
    }

    /// The list a message channel sends to.
    fn list(&self, channel: &Channel) -> Option<Figure> {
        let company = &self.plan.company;
        let (size, field) = match channel.kind {
            ChannelKind::Email => (company.email_list, "company.email_list"),
            ChannelKind::Sms => (company.sms_list, "company.sms_list"),
            ChannelKind::Messenger => (company.messenger_list, "company.messenger_list"),
            // Reminders go to whichever list is longest.
            _ => [
                (company.messenger_list, "company.messenger_list"),
                (company.email_list, "company.email_list"),
                (company.sms_list, "company.sms_list"),
            ]
            .into_iter()
            .reduce(|best, next| if next.0 > best.0 { next } else { best })?,
        };
        size.filter(|size| *size > 0).map(|size| Figure::typed(Name::ListSize, count(size), Unit::Count, field))
    }

    fn hours(&self, channel: &ChannelRef) -> Figure {
        own_figure(self.plan, channel, OwnMetric::HoursPerWeek, Name::HoursPerWeek, Unit::Hours).unwrap_or_else(|| {
            Figure::given(Name::HoursPerWeek, channel.hours_per_week, Unit::Hours, Origin::Channel(channel.clone()))
        })
    }

    /// Least spend over the plan: 15 clicks a day for paid clicks, else the library's least spend of a month.
    fn min_spend(&self, channel: &ChannelRef, price: Option<&Figure>) -> Figure {
        let months = super::past::ahead(self.plan);
        if let (Some(price), Driver::Click | Driver::Impression) = (price, channel.driver) {
            let clicks = Figure::judged(Name::LearningClicks, 15.0, Unit::Count, Judgement::LearningClicks);
            let days = Figure::judged(Name::DaysPerMonth, 30.4, Unit::Count, Judgement::Calendar);
            return Figure::derive(
                Name::MinSpend,
                Unit::Money,
                Formula::Product,
                vec![clicks, days, price.clone(), months],
            );
        }
        let month = match channel.min_month {
            Some((amount, quoted)) if channel.driver == Driver::Hours || channel.driver == Driver::Contact => {
                let amount = Figure::given(Name::MinSpendMonth, amount, Unit::Money, Origin::Channel(channel.clone()));
                in_money(self.plan, Name::MinSpendMonth, amount, quoted)
            }
            // Messages and commissions have no floor of their own: one message is one message.
            _ => Figure::given(Name::MinSpendMonth, 0.0, Unit::Money, Origin::Channel(channel.clone())),
        };
        Figure::derive(Name::MinSpend, Unit::Money, Formula::Product, vec![month, months])
    }

    /// The whole model of one channel.
    pub(super) fn model(&self, channel: ChannelRef) -> TouchpointModel {
        let channel = &channel;
        let usage = self.plan.touchpoints.get(&channel.id).map(|touchpoint| touchpoint.usage).unwrap_or_default();
        let conversion = self.conversion(channel);
        let visit_price = self.visit_price(channel, conversion.as_ref());
        let cost_per_deal = visit_price.as_ref().zip(conversion.as_ref()).map(|(price, conversion)| {
            Figure::derive(Name::CostPerDeal, Unit::Money, Formula::Quotient, vec![price.clone(), conversion.clone()])
        });
        let ceiling = self.ceiling(channel);
        let plan_ceiling = ceiling.as_ref().map(|ceiling| {
            let months = if channel.driver == Driver::Hours { self.at_work(channel) } else { self.months.clone() };
            Figure::derive(Name::PlanCeiling, Unit::Count, Formula::Product, vec![ceiling.clone(), months])
        });
        let known = sells_to_known(channel);
        let value_per_deal = if known {
            let own_share = incrementality(channel.kind);
            Figure::derive(
                Name::ValuePerDeal,
                Unit::Money,
                Formula::Product,
                vec![self.economics.contribution.clone(), own_share],
            )
        } else {
            self.economics.counted.clone()
        };
        let limit = if known { &value_per_deal } else { &self.economics.cac_cap };
        let max_spend = self.max_spend(channel, visit_price.as_ref(), cost_per_deal.as_ref(), &plan_ceiling, limit);
        let fit = trade_score(self.plan, channel);
        let ships =
            matches!(channel.kind, ChannelKind::Marketplace | ChannelKind::ShoppingSearch | ChannelKind::Affiliate);
        let effort = channel.driver == Driver::Hours;
        let min_spend = self.min_spend(channel, visit_price.as_ref());
        // What tools and content cost must be worth the deals that effort brings.
        let dear_effort = effort
            && plan_ceiling
                .as_ref()
                .zip(conversion.as_ref())
                .is_some_and(|(visits, conversion)| min_spend.value > visits.value * conversion.value * limit.value);
        let exclusion = if usage == Usage::Never {
            Some(Exclusion::Ruled)
        } else if conversion.is_none() || (visit_price.is_none() && !effort) {
            Some(Exclusion::NoFigure)
        } else if plan_ceiling.as_ref().is_none_or(|ceiling| ceiling.value <= 0.0) {
            Some(Exclusion::NoAudience)
        } else if usage == Usage::Always {
            None
        } else if fit == 0 || (ships && self.plan.customers.local) {
            Some(Exclusion::NoFit)
        } else if dear_effort || cost_per_deal.as_ref().is_some_and(|cost| cost.value >= limit.value) {
            Some(if known { Exclusion::Unprofitable } else { Exclusion::TooDear })
        } else {
            None
        };
        TouchpointModel {
            channel: channel.clone(),
            min_spend,
            hours: self.hours(channel),
            always: usage == Usage::Always,
            visit_price,
            conversion,
            cost_per_deal,
            ceiling,
            plan_ceiling,
            value_per_deal,
            max_spend,
            exclusion,
        }
    }

    /// Months of demand in which steady work already has its effect.
    fn at_work(&self, channel: &ChannelRef) -> Figure {
        let pairs =
            self.seasons.iter().enumerate().skip(self.past).flat_map(|(i, season)| [season.clone(), ramp(channel, i)]);
        Figure::derive(Name::SeasonSum, Unit::Months, Formula::SumOfProducts, pairs.collect())
    }

    fn max_spend(
        &self,
        channel: &Channel,
        price: Option<&Figure>,
        cost: Option<&Figure>,
        plan_ceiling: &Option<Figure>,
        limit: &Figure,
    ) -> Option<Figure> {
        let half_point = Figure::derive(
            Name::HalfPoint,
            Unit::Money,
            Formula::HalfPoint,
            vec![plan_ceiling.clone()?, price?.clone()],
        );
        // At a fixed price the ceiling is the end; there is no hill on which visits get dearer.
        Some(if has_fixed_price(channel) {
            half_point
        } else {
            let inputs = vec![half_point, limit.clone(), cost?.clone()];
            Figure::derive(Name::MaxSpend, Unit::Money, Formula::MaxSpend, inputs)
        })
    }
}

/// Share of the plan's month `i` (from 0) in which steady work on a channel already has its effect.
pub(super) fn ramp(channel: &ChannelRef, i: usize) -> Figure {
    let month = Figure::judged(Name::MonthNumber, size(i + 1), Unit::Months, Judgement::Calendar);
    let lead = f64::from(channel.lead_time_weeks);
    let lead = Figure::given(Name::LeadTime, lead, Unit::Count, Origin::Channel(channel.clone()));
    let weeks = Figure::judged(Name::WeeksPerMonth, 4.345, Unit::Count, Judgement::Calendar);
    Figure::derive(Name::Ramp, Unit::Ratio, Formula::Ramp, vec![month, lead, weeks])
}

/// Share of the orders after a message to known customers that would not have come anyway.
pub(super) fn incrementality(kind: ChannelKind) -> Figure {
    let (share, judgement) = match kind {
        ChannelKind::RepurchaseMessages => (0.5, Judgement::ReminderIncrementality),
        _ => (0.25, Judgement::BulkIncrementality),
    };
    Figure::judged(Name::Incrementality, share, Unit::Ratio, judgement)
}
