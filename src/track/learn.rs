//! What results teach: every figure a touchpoint is planned with, from the benchmark over the company's own data to the
//! value to use.
//!
//! A benchmark counts like a sample: its own where it has one, else the sample whose 95 % range is as wide as the benchmark's
//! grade allows. Results are added to it: shares as Beta-Binomial, prices and visits per hour as Gamma-Poisson. So the value
//! to use lies between the two, nearer to the data the more of them there are. The benchmark is that of the oldest version
//! the plan keeps, and the results are those since that version was planned, so that nothing is counted twice after what was
//! learnt has become part of the plan. Only whole months teach.

use crate::forecast::touchpoint::TouchpointModel;
use crate::forecast::{Figure, Forecast, Formula, Interval, Judgement, Name, Origin, Outcome, Track, Unit, evidence};
use crate::library::{ChannelRef, Driver, Grade};
use crate::plan::customers::CustomersEdit;
use crate::plan::touchpoints::{FigureImport, OwnScale, SAMPLE_LIMIT};
use crate::plan::{ActualMetric, OwnFigure, OwnMetric, Plan, PlanEdit, Sale};

use super::ground::{Ground, Known, Touch, number};
use super::variance::total;
use super::verdict::{deviate, ends};

/// What is learnt about.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// A figure of a touchpoint.
    Touchpoint(ChannelRef, OwnMetric),
    /// The share of enquiries that become deals, of all touchpoints.
    CloseRate,
}

/// Benchmark, own data, and what to use.
#[derive(Clone, Debug, PartialEq)]
pub struct Learned {
    /// What it is about.
    pub subject: Subject,
    /// The figure before there were results: the library's, or the company's own.
    pub benchmark: Figure,
    /// What the results say alone; `None` where they say only that it is less, or more, than the benchmark.
    pub data: Option<Figure>,
    /// What to use.
    pub used: Figure,
    /// Lower end of its 95 % interval.
    pub low: Figure,
    /// Upper end.
    pub high: Figure,
    /// Share of the own data in the value to use, 0 to 1.
    pub weight: Figure,
    /// Events or trials the value to use stands for, the benchmark's included.
    pub sample: u64,
}

impl Learned {
    /// The figure as the plan takes it, with the words for where it is from; `None` for what is no figure of a touchpoint.
    #[must_use]
    pub fn import(&self, source: &str) -> Option<FigureImport> {
        let Subject::Touchpoint(channel, metric) = &self.subject else { return None };
        let figure =
            OwnFigure { value: stored(*metric, self.used.value), sample: Some(self.sample), source: source.to_owned() };
        Some(FigureImport { channel: channel.id.to_string(), metric: *metric, figure })
    }
}

/// The edits that make a plan use what was learnt; `source` are the words for where it is from.
#[must_use]
pub fn edits(learned: &[Learned], source: &str) -> Vec<PlanEdit> {
    let figures: Vec<FigureImport> = learned.iter().filter_map(|learned| learned.import(source)).collect();
    let close = learned.iter().find(|learned| learned.subject == Subject::CloseRate).map(|learned| {
        PlanEdit::Customers(CustomersEdit::CloseRate(Some(crate::base::Ppm::from_ratio(learned.used.value))))
    });
    let figures = (!figures.is_empty()).then_some(PlanEdit::Figures(figures));
    figures.into_iter().chain(close).collect()
}

/// A value in the scale the plan stores it in; never rounded to nothing.
pub(super) fn stored(metric: OwnMetric, value: f64) -> u64 {
    let scale = match metric.scale() {
        OwnScale::MilliMoney | OwnScale::Milli => 1e3,
        OwnScale::Ppm => 1e6,
    };
    whole((value * scale).max(1.0)).min(metric.limit())
}

fn whole(value: f64) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts of floats saturate")]
    let whole = value.round() as u64;
    whole.min(SAMPLE_LIMIT)
}

/// What the results of a plan teach, touchpoint by touchpoint; only figures there are results for.
#[must_use]
pub fn learn(plan: &Plan, forecast: &Forecast, outcome: &Outcome) -> Vec<Learned> {
    let first = plan.evaluation.versions.first().map(|version| &*version.plan);
    let before = first.and_then(Forecast::of);
    let (base, before) = first.zip(before.as_ref()).unwrap_or((plan, forecast));
    let ground = Ground::of(plan, forecast, outcome);
    let since = |known: &&Known| base.evaluation.replanned.is_none_or(|from| known.month >= from);
    let months: Vec<&Known> = ground.months.iter().filter(|known| known.share.is_none()).filter(since).collect();
    let lesson = Lesson { ground: &ground, forecast, base, months };
    let mut learned: Vec<Learned> = Vec::new();
    for touch in &ground.touches {
        let pair = touch.model.zip(before.touchpoint(&touch.id));
        if let Some((model, former)) = pair {
            learned.extend(lesson.price(touch, model, former));
            learned.extend(lesson.clicks(touch, model));
            learned.extend(lesson.conversion(touch, model, former));
        }
    }
    learned.extend(lesson.close());
    learned
}

/// What a value was counted on: its name on receipts, and the sums over months.
struct Counted {
    events: Figure,
    trials: Figure,
}

struct Lesson<'a> {
    ground: &'a Ground<'a>,
    forecast: &'a Forecast,
    /// The plan whose figures are the benchmark.
    base: &'a Plan,
    months: Vec<&'a Known>,
}

impl Lesson<'_> {
    fn entered(&self, known: &Known, touch: &Touch<'_>, metric: ActualMetric) -> Option<Figure> {
        self.ground.entered(known, Some(&touch.id), metric)
    }

    /// The months in which all of these were entered, with the numbers.
    fn months_with<const N: usize>(&self, touch: &Touch<'_>, metrics: [ActualMetric; N]) -> Vec<(&Known, [Figure; N])> {
        let row = |known: &&Known| {
            let numbers: Option<Vec<Figure>> =
                metrics.iter().map(|metric| self.entered(known, touch, *metric)).collect();
            <[Figure; N]>::try_from(numbers?).ok()
        };
        self.months.iter().filter_map(|known| Some((*known, row(known)?))).collect()
    }

    /// A figure of a touchpoint in the plan before, or in this one: its own, else the library's.
    fn figure(plan: &Plan, model: &TouchpointModel, metric: OwnMetric) -> Option<Figure> {
        evidence::own(plan, &model.channel, metric).or_else(|| evidence::benchmark(plan, &model.channel, metric))
    }

    /// What a visit, message or contact costs, what commission is paid, or what an hour of work brings.
    fn price(&self, touch: &Touch<'_>, model: &TouchpointModel, former: &TouchpointModel) -> Option<Learned> {
        let subject = |metric| Subject::Touchpoint(model.channel.clone(), metric);
        match model.channel.driver {
            Driver::Hours => {
                // Where its most visits are typed, those are what the model takes.
                let own = evidence::own(self.ground.plan, &model.channel, OwnMetric::Ceiling);
                let metric = if own.is_some() { OwnMetric::Ceiling } else { OwnMetric::VisitsPerHour };
                let (benchmark, now) =
                    Self::figure(self.base, model, metric).zip(Self::figure(self.ground.plan, model, metric))?;
                let rows = self.months_with(touch, [ActualMetric::Visits]);
                let planned = rows.iter().filter_map(|(known, _)| touch.visits.get(known.i).cloned()).collect();
                let planned = vec![total(Name::Visits, Unit::Count, planned), now];
                let effort = Figure::derive(Name::Track(Track::Effort), Unit::Hours, Formula::Quotient, planned);
                let visits = sum(Name::Visits, Unit::Count, rows.into_iter().map(|(_, [visits])| visits))?;
                let events = prior_events(&benchmark);
                let prior = Figure::derive(
                    Name::Track(Track::BenchmarkWeight),
                    Unit::Hours,
                    Formula::Quotient,
                    vec![events.clone(), benchmark.clone()],
                );
                let all = vec![events, visits.clone()];
                learned(subject(metric), benchmark, prior, Counted { events: visits, trials: effort }, Some(all))
            }
            Driver::Commission => {
                let metric = OwnMetric::CommissionRate;
                let benchmark = Self::figure(self.base, model, metric)?;
                let rows = self.months_with(touch, [ActualMetric::Spend, ActualMetric::Revenue, ActualMetric::Deals]);
                let column =
                    |i: usize, name, unit| sum(name, unit, rows.iter().filter_map(|(_, row)| row.get(i).cloned()));
                let spend = column(0, Name::Spend, Unit::Money)?;
                let revenue = column(1, Name::Revenue, Unit::Money)?;
                let deals = column(2, Name::Deals, Unit::Count)?;
                let events = prior_events(&benchmark);
                let order = self.forecast.economics.order_value.clone();
                let prior = Figure::derive(
                    Name::Track(Track::BenchmarkWeight),
                    Unit::Money,
                    Formula::Product,
                    vec![events.clone(), order],
                );
                let all = vec![events, deals];
                learned(subject(metric), benchmark, prior, Counted { events: spend, trials: revenue }, Some(all))
            }
            driver => {
                let metric = match driver {
                    Driver::Send => OwnMetric::PricePerMessage,
                    Driver::Contact => OwnMetric::CostPerContact,
                    _ => OwnMetric::Cpc,
                };
                let benchmark = former.visit_price.clone()?;
                let (visits, money) = self.telling(touch, model)?;
                let prior = prior_events(&benchmark);
                let all = vec![prior.clone(), visits.clone()];
                learned(subject(metric), benchmark, prior, Counted { events: money, trials: visits }, Some(all))
            }
        }
    }

    /// Visits and what they would have cost at small spend, which is the price the model takes. On the saturation curve
    /// visits v of a ceiling C cost p = x ÷ v × (1 − v ÷ C) of the money at work x, and that price scatters 1 ÷ (1 − v ÷ C)
    /// times as widely as the visits do: so they count as v × (1 − v ÷ C)² visits, at x × (1 − v ÷ C)³ of money. Near the
    /// ceiling they tell nothing about the price.
    fn telling(&self, touch: &Touch<'_>, model: &TouchpointModel) -> Option<(Figure, Figure)> {
        let work = self.ground.apart.at_work(model, &touch.real_spends);
        let parts = self.months_with(touch, [ActualMetric::Spend, ActualMetric::Visits]);
        let parts = parts.into_iter().map(|(known, [spend, visits])| {
            if model.has_fixed_price() {
                return Some((visits, spend));
            }
            let ceiling = vec![model.ceiling.clone()?, self.forecast.seasons.get(known.i)?.clone()];
            let ceiling = Figure::derive(Name::Ceiling, Unit::Count, Formula::Product, ceiling);
            let telling = |name, of: Figure, power| {
                let inputs = vec![of.clone(), visits.clone(), ceiling.clone()];
                Figure::derive(Name::Track(name), of.unit, Formula::Unsaturated(power), inputs)
            };
            let money = work.get(known.i)?.clone();
            Some((telling(Track::TellingVisits, visits.clone(), 2), telling(Track::TellingSpend, money, 3)))
        });
        let (visits, money): (Vec<Figure>, Vec<Figure>) = parts.collect::<Option<Vec<_>>>()?.into_iter().unzip();
        let visits = sum(Name::Track(Track::TellingVisits), Unit::Count, visits.into_iter())?;
        Some((visits, sum(Name::Track(Track::TellingSpend), Unit::Money, money.into_iter())?))
    }

    /// Clicks per impression.
    fn clicks(&self, touch: &Touch<'_>, model: &TouchpointModel) -> Option<Learned> {
        if !matches!(model.channel.driver, Driver::Click | Driver::Impression) {
            return None;
        }
        let benchmark = Self::figure(self.base, model, OwnMetric::Ctr)?;
        let rows = self.months_with(touch, [ActualMetric::Impressions, ActualMetric::Visits]);
        let (impressions, visits): (Vec<Figure>, Vec<Figure>) = rows.into_iter().map(|(_, [a, b])| (a, b)).unzip();
        let trials = sum(Name::Track(Track::Trials), Unit::Count, impressions.into_iter())?;
        let events = sum(Name::Visits, Unit::Count, visits.into_iter())?;
        share(Subject::Touchpoint(model.channel.clone(), OwnMetric::Ctr), benchmark, Counted { events, trials })
    }

    /// Enquiries, or orders where they come directly, per visit or message. Where deals take time or wait, the visits are
    /// those whose deals should have been won by now.
    fn conversion(&self, touch: &Touch<'_>, model: &TouchpointModel, former: &TouchpointModel) -> Option<Learned> {
        let enquiry = self.ground.plan.customers.sale == Sale::Enquiry;
        let send = model.channel.driver == Driver::Send;
        let (metric, benchmark, now) = match (enquiry, send) {
            (false, true) => (OwnMetric::ConversionPerSend, former.conversion.clone()?, model.conversion.clone()?),
            (_, _) => {
                let metric = if enquiry { OwnMetric::CvrLead } else { OwnMetric::CvrSale };
                let benchmark = Self::figure(self.base, model, metric)?;
                (metric, benchmark, Self::figure(self.ground.plan, model, metric)?)
            }
        };
        let result = if enquiry { ActualMetric::Enquiries } else { ActualMetric::Deals };
        let rows = self.months_with(touch, [ActualMetric::Visits, result]);
        let expected = rows.iter().map(|(known, [visits, _])| {
            if !enquiry {
                return touch.expected_won.get(known.i).cloned();
            }
            let inputs = vec![visits.clone(), touch.per_visit.clone()?];
            Some(Figure::derive(Name::Enquiries, Unit::Count, Formula::Product, inputs))
        });
        let expected = total(Name::Track(Track::ExpectedDeals), Unit::Count, expected.collect::<Option<Vec<_>>>()?);
        let visits = sum(Name::Visits, Unit::Count, rows.iter().map(|(_, [visits, _])| visits.clone()))?;
        let events = sum(Name::Deals, Unit::Count, rows.into_iter().map(|(_, [_, result])| result))?;
        let name = Name::Track(Track::Trials);
        let trials = Figure::derive(name, Unit::Count, Formula::Quotient, vec![expected, now]);
        // Mostly these are the visits themselves.
        let trials = if (trials.value - visits.value).abs() <= 1e-9 * visits.value { visits } else { trials };
        share(Subject::Touchpoint(model.channel.clone(), metric), benchmark, Counted { events, trials })
    }

    /// Deals per enquiry, over all touchpoints with both.
    fn close(&self) -> Option<Learned> {
        let now = self.ground.apart.close()?;
        let benchmark = self.base.customers.close_rate.filter(|rate| rate.0 > 0)?;
        let benchmark = Figure::typed(Name::CloseRate, benchmark.ratio(), Unit::Ratio, "customers.close_rate");
        let (mut events, mut expected) = (Vec::new(), Vec::new());
        for touch in &self.ground.touches {
            for (known, [_, deals]) in self.months_with(touch, [ActualMetric::Enquiries, ActualMetric::Deals]) {
                events.push(deals);
                expected.push(touch.expected_won.get(known.i)?.clone());
            }
        }
        let events = sum(Name::Deals, Unit::Count, events.into_iter())?;
        let expected = total(Name::Track(Track::ExpectedDeals), Unit::Count, expected);
        let name = Name::Track(Track::Trials);
        let trials = Figure::derive(name, Unit::Count, Formula::Quotient, vec![expected, now]);
        share(Subject::CloseRate, benchmark, Counted { events, trials })
    }
}

fn sum(name: Name, unit: Unit, parts: impl Iterator<Item = Figure>) -> Option<Figure> {
    let parts: Vec<Figure> = parts.collect();
    (!parts.is_empty()).then(|| total(name, unit, parts))
}

/// The sample of a figure of the company's own, if it has one.
fn own_sample(benchmark: &Figure) -> Option<Figure> {
    let Origin::Own(data) = &benchmark.origin else { return None };
    let sample = number(data.sample.filter(|sample| *sample > 0)?);
    Some(Figure::typed(Name::Track(Track::BenchmarkWeight), sample, Unit::Count, data.field.clone()))
}

/// How far a benchmark may be off; what was typed without evidence counts as grade C.
fn spread(benchmark: &Figure) -> Figure {
    let spread = if benchmark.spread() > 0.0 { benchmark.spread() } else { Grade::C.spread() };
    Figure::judged(Name::Track(Track::BenchmarkSpread), spread, Unit::Ratio, Judgement::BenchmarkWeight)
}

/// Events a price or mean counts like.
fn prior_events(benchmark: &Figure) -> Figure {
    own_sample(benchmark).unwrap_or_else(|| {
        let inputs = vec![spread(benchmark), deviate()];
        Figure::derive(Name::Track(Track::BenchmarkWeight), Unit::Count, Formula::PriorEvents, inputs)
    })
}

/// A share of something counted; `None` where more is counted than there was.
fn share(subject: Subject, benchmark: Figure, counted: Counted) -> Option<Learned> {
    if counted.events.value > counted.trials.value || benchmark.value >= 1.0 {
        return None;
    }
    let prior = own_sample(&benchmark).unwrap_or_else(|| {
        let inputs = vec![benchmark.clone(), spread(&benchmark), deviate()];
        Figure::derive(Name::Track(Track::BenchmarkWeight), Unit::Count, Formula::PriorTrials, inputs)
    });
    learned(subject, benchmark, prior, counted, None)
}

/// The value to use. `all` are the events of benchmark and data for a price or mean; shares have their trials.
fn learned(
    subject: Subject,
    benchmark: Figure,
    prior: Figure,
    counted: Counted,
    all: Option<Vec<Figure>>,
) -> Option<Learned> {
    let Counted { events, trials } = counted;
    if benchmark.value <= 0.0 || (trials.value <= 0.0 && events.value <= 0.0) {
        return None;
    }
    let (name, unit) = (benchmark.name, benchmark.unit);
    let inputs = vec![prior.clone(), benchmark.clone(), events.clone(), trials.clone()];
    let used = Figure::derive(name, unit, Formula::Shrunk, inputs);
    let data = (trials.value > 0.0)
        .then(|| Figure::derive(name, unit, Formula::Quotient, vec![events.clone(), trials.clone()]));
    let kind = if all.is_some() { Interval::Log } else { Interval::Logit };
    let both = total(Name::Track(Track::AllEvidence), prior.unit, vec![prior, trials.clone()]);
    let evidence = all.map_or_else(|| both.clone(), |all| total(Name::Track(Track::AllEvidence), Unit::Count, all));
    let [low, high] = ends(kind, unit, vec![used.clone(), evidence.clone(), deviate()]);
    Some(Learned {
        subject,
        data,
        used,
        low,
        high,
        weight: Figure::derive(Name::Track(Track::OwnWeight), Unit::Ratio, Formula::Quotient, vec![trials, both]),
        sample: whole(evidence.value),
        benchmark,
    })
}
