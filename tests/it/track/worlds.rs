//! Simulated worlds: the truth is known, six months of it are seen, and the intervals must hold it as often as they say.

use std::collections::BTreeMap;

use mixwright::base::Money;
use mixwright::base::Ppm;
use mixwright::base::rng::Rng;
use mixwright::forecast::{ChannelOutcome, Forecast, Outcome, TouchpointModel};
use mixwright::insight::{Insight, replan};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::touchpoints::FigureImport;
use mixwright::plan::{OwnFigure, OwnMetric, Sale};
use mixwright::track::{Learned, Subject, learn};

use super::*;

const WORLDS: usize = 300;
const MESSAGES: &str = "kr_kakao_repurchase";

/// Draws of a world.
struct World(Rng);

impl World {
    fn unit(&mut self) -> f64 {
        (self.0.draw() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Twelve evenly spread numbers sum to a nearly normal one.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// A truth around a benchmark, within ± `spread` nineteen times in twenty.
    fn truth(&mut self, benchmark: f64, spread: f64) -> f64 {
        benchmark * libm::exp(self.normal() * spread / 1.96)
    }

    fn poisson(&mut self, mean: f64) -> u64 {
        // As many as fit between evenly random times; in pieces, so that the product stays a number.
        let (mut left, mut count) = (mean, 0);
        while left > 0.0 {
            let piece = left.min(30.0);
            let (floor, mut product) = (libm::exp(-piece), self.unit());
            while product > floor {
                count += 1;
                product *= self.unit();
            }
            left -= piece;
        }
        count
    }

    fn binomial(&mut self, trials: u64, share: f64) -> u64 {
        (0..trials).filter(|_| self.unit() < share).count() as u64
    }
}

/// How often the truth was inside, by what it is of.
#[derive(Default)]
struct Coverage(BTreeMap<String, (usize, usize)>);

impl Coverage {
    fn see(&mut self, learned: &[Learned], truths: &[(Subject, f64)]) {
        for (subject, truth) in truths {
            let found = learned.iter().find(|learned| learned.subject == *subject).unwrap();
            let name = match subject {
                Subject::Touchpoint(channel, metric) => format!("{channel} {}", metric.slug()),
                Subject::CloseRate => "close rate".to_owned(),
            };
            let (inside, all) = self.0.entry(name).or_default();
            *inside += usize::from(found.low.value <= *truth && *truth <= found.high.value);
            *all += 1;
        }
    }

    /// Prints the coverage; every one must lie in the band around the stated 95 %.
    #[expect(clippy::print_stdout, reason = "the coverage is a result, shown with --nocapture")]
    fn hold(&self) {
        for (name, (inside, all)) in &self.0 {
            let share = *inside as f64 / *all as f64;
            println!("{name}: {inside} of {all} truths inside the 95 % interval ({:.1} %)", share * 100.0);
            assert!((0.90..=0.99).contains(&share), "{name}: {share}");
        }
        assert!(!self.0.is_empty());
    }
}

/// Visits of a month for the money at work in it, at the true price.
fn visits(model: &TouchpointModel, season: f64, spend: f64, price: f64) -> f64 {
    let top = model.ceiling.as_ref().unwrap().value * season;
    top * spend / (top * price + spend)
}

#[test]
fn six_months_of_direct_sale_cover_the_truth() {
    let plan = roastery(Lang::Ko);
    let (forecast, outcome) = forecast_of(&plan);
    let model = |channel| forecast.touchpoint(channel).unwrap();
    let (shopping, messages) = (model(SHOPPING), model(MESSAGES));
    let spends = &outcome.channels.iter().find(|c| c.channel.id == SHOPPING).unwrap().months;
    let (price, rate) = (shopping.visit_price.as_ref().unwrap(), shopping.conversion.as_ref().unwrap());
    let apart = Apart::of(&plan, &forecast, &outcome);
    let per_send = messages.conversion.as_ref().unwrap();
    let mut coverage = Coverage::default();
    for world in 0..WORLDS {
        let mut world = World(Rng::of(&format!("direct {world}")));
        let true_price = world.truth(price.value, price.spread());
        let true_rate = world.truth(rate.value, rate.spread());
        let true_send = world.truth(per_send.value, per_send.spread());
        let mut edits = Vec::new();
        // The company spends up to half more or less than planned.
        let spends: Vec<f64> = spends.iter().map(|spend| (spend.0 as f64 * (0.5 + world.unit())).round()).collect();
        let figures: Vec<Figure> = spends.iter().map(|spend| figure(*spend, Unit::Money)).collect();
        let work = apart.at_work(shopping, &figures);
        for (i, ((spend, work), (_, season))) in (0..).zip(spends.iter().zip(&work).zip(&forecast.months)) {
            let came = world.poisson(visits(shopping, *season, work.value, true_price));
            let deals = world.binomial(came, true_rate);
            let numbers =
                [(ActualMetric::Spend, *spend as u64), (ActualMetric::Visits, came), (ActualMetric::Deals, deals)];
            edits.push(results(i, Some(SHOPPING), &numbers));
            let sent = 800;
            let deals = world.binomial(sent, true_send);
            edits.push(results(i, Some(MESSAGES), &[(ActualMetric::Visits, sent), (ActualMetric::Deals, deals)]));
        }
        let learned = learn(&edited(&plan, edits), &forecast, &outcome);
        let of = |model: &TouchpointModel, metric| Subject::Touchpoint(model.channel.clone(), metric);
        let truths = [
            (of(shopping, OwnMetric::Cpc), true_price),
            (of(shopping, OwnMetric::CvrSale), true_rate),
            (of(messages, OwnMetric::ConversionPerSend), true_send),
        ];
        coverage.see(&learned, &truths);
    }
    coverage.hold();
}

#[test]
fn six_months_of_enquiries_that_take_time_cover_the_truth() {
    let plan = with(vec![
        PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
        PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(30)))),
        PlanEdit::Customers(CustomersEdit::Cycle(Some(2))),
    ]);
    let (forecast, outcome) = forecast_of(&plan);
    let used = outcome
        .channels
        .iter()
        .find(|c| c.visits.value > 500.0 && !forecast.touchpoint(&c.channel.id).unwrap().has_fixed_price());
    let used = used.expect("a touchpoint that brings enquiries");
    let model = forecast.touchpoint(&used.channel.id).unwrap();
    let rate = mixwright::forecast::evidence::benchmark(&plan, &used.channel, OwnMetric::CvrLead).unwrap();
    let mut coverage = Coverage::default();
    for world in 0..WORLDS {
        let mut world = World(Rng::of(&format!("enquiry {world}")));
        let true_rate = world.truth(rate.value, rate.spread());
        let true_close = world.truth(0.3, 0.35);
        let (mut edits, mut open) = (Vec::new(), 0);
        for (i, planned) in (0..).zip(&used.by_month) {
            let came = world.poisson(planned.value);
            let enquiries = world.binomial(came, true_rate);
            // A third of what will close closes in a month, so that it takes two months on average.
            open += world.binomial(enquiries, true_close);
            let deals = world.binomial(open, 1.0 / 3.0);
            open -= deals;
            let numbers =
                [(ActualMetric::Visits, came), (ActualMetric::Enquiries, enquiries), (ActualMetric::Deals, deals)];
            edits.push(results(i, Some(&used.channel.id), &numbers));
        }
        let learned = learn(&edited(&plan, edits), &forecast, &outcome);
        let lead = Subject::Touchpoint(model.channel.clone(), OwnMetric::CvrLead);
        coverage.see(&learned, &[(lead, true_rate), (Subject::CloseRate, true_close)]);
    }
    coverage.hold();
}

/// Contribution the money ahead brings in the world as it is, itself deducted.
fn brings(world: &Plan, spend: &BTreeMap<String, Money>) -> f64 {
    let forecast = Forecast::of(world).unwrap();
    let outcome = Outcome::of(world, &forecast, spend);
    let money: Money = spend.values().copied().sum();
    outcome.channels.iter().map(|channel| channel.value).sum::<f64>() - money.major(world.company.currency)
}

#[test]
#[expect(clippy::print_stdout, reason = "the gain is a result, shown with --nocapture")]
fn a_second_half_planned_anew_beats_the_plan_carried_on() {
    const HALF: u32 = 6;
    let plan = with(vec![
        PlanEdit::Company(CompanyEdit::Horizon(2 * HALF)),
        PlanEdit::Company(CompanyEdit::Funds(Some(Money(40_000_000)))),
    ]);
    let insight = Insight::of(&plan);
    let (forecast, outcome) = insight.forecast.as_ref().zip(insight.outcome.as_ref()).unwrap();
    let used: Vec<_> = outcome.channels.iter().filter(|c| c.cost_per_deal.is_some()).collect();
    let (mut gains, mut better, mut worse) = (Vec::new(), 0, 0);
    for number in 0..60 {
        let mut world = World(Rng::of(&format!("half {number}")));
        let (mut edits, mut truths) = (Vec::new(), Vec::new());
        for channel in &used {
            let model = forecast.touchpoint(&channel.channel.id).unwrap();
            let rate = model.conversion.as_ref().unwrap();
            let truth = world.truth(rate.value, rate.spread()).min(0.9);
            let metric = if model.has_fixed_price() && model.sells_to_known() {
                OwnMetric::ConversionPerSend
            } else {
                OwnMetric::CvrSale
            };
            let value = (truth * 1e6).round() as u64;
            let figure = OwnFigure { value, sample: None, source: "truth".to_owned() };
            truths.push(FigureImport { channel: channel.channel.id.to_string(), metric, figure });
            for (i, (spend, visits)) in (0..HALF).zip(channel.months.iter().zip(&channel.by_month)) {
                let came = world.poisson(visits.value);
                let deals = world.binomial(came, truth);
                let numbers = [
                    (ActualMetric::Spend, spend.0.unsigned_abs()),
                    (ActualMetric::Visits, came),
                    (ActualMetric::Deals, deals),
                ];
                edits.push(results(i, Some(&channel.channel.id), &numbers));
            }
        }
        let seen = edited(&plan, edits);
        let found = replan(&seen, &Insight::of(&seen), "results").unwrap();
        let chosen: Vec<usize> =
            (0..found.proposals.len()).filter(|i| found.proposals[*i].too_dear.is_none()).collect();
        let second = seen.with(found.accept(&seen, &chosen, String::new())).unwrap();
        let anew = Insight::of(&second).mix.unwrap().spend();
        let ahead = |c: &ChannelOutcome| c.months.iter().skip(HALF as usize).copied().sum::<Money>();
        let carried = outcome.channels.iter().map(|c| (c.channel.id.to_string(), ahead(c))).collect();
        let world = second.with(PlanEdit::Figures(truths)).unwrap();
        let gain = brings(&world, &anew) - brings(&world, &carried);
        better += usize::from(gain > 1.0);
        worse += usize::from(gain < -1.0);
        gains.push(gain);
    }
    let mean = gains.iter().sum::<f64>() / gains.len() as f64;
    println!(
        "planned anew after six of twelve months: {mean:.0} won more on average; better in {better}, worse in {worse} of {} worlds",
        gains.len()
    );
    assert!(mean > 0.0 && better > worse, "{mean} {better} {worse}");
}
