//! Risks drawn from a plan: what raises each, what it costs, what becomes of it.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::base::{Id, Lang, Money, Month, Ppm};
use mixwright::forecast::{Forecast, Outcome};
use mixwright::insight::Insight;
use mixwright::insight::risks::{Moved, Suggestion, moved, open, probability, raised};
use mixwright::plan::budget::BudgetEdit;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::feasibility::FeasibilityEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::risk::{RiskEdit, RiskItemEdit};
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{Item, OwnMetric, Plan, PlanEdit, RiskKind, RowEdit, Safeguard, Sale, Usage};
use mixwright::report::risks::{answer, take_over};
use mixwright::store;
use proptest::prelude::*;

use super::full_plan::{edited, roastery};

const LINE: Id = Id(1);

fn line(edit: ProductLineEdit) -> PlanEdit {
    PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(LINE, edit)))
}

fn organisation(edit: OrganisationEdit) -> PlanEdit {
    PlanEdit::Organisation(edit)
}

fn risk(edit: RiskEdit) -> PlanEdit {
    PlanEdit::Risk(edit)
}

fn usage(channel: &str, usage: Usage) -> PlanEdit {
    PlanEdit::Touchpoint(channel.into(), TouchpointEdit::Usage(usage))
}

/// What makes the roastery give reason for a risk; nothing where it already does.
pub(crate) fn raising(kind: RiskKind) -> Vec<PlanEdit> {
    match kind {
        RiskKind::AccountBlocked | RiskKind::BidsRise | RiskKind::StockOut | RiskKind::PersonAway => Vec::new(),
        RiskKind::CapacityShort => vec![organisation(OrganisationEdit::Capacity(Some(40)))],
        RiskKind::ListsWithoutConsent => vec![risk(RiskEdit::Consent(None))],
        RiskKind::DataLeak => vec![risk(RiskEdit::Secured(Safeguard::DataAccess, false))],
        RiskKind::SeasonMissed => vec![PlanEdit::Company(CompanyEdit::Start(Month::new(2027, 7)))],
        RiskKind::RepliesLate => vec![
            PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
            PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(20)))),
            organisation(OrganisationEdit::Hours(Some(16))),
            risk(RiskEdit::ReplyMinutes(Some(120))),
        ],
        RiskKind::SupplierDearer => vec![line(ProductLineEdit::GoodsCost(Some(Money(14_000))))],
        RiskKind::ComplaintStorm => vec![usage("kr_naver_cafe", Usage::Always)],
        RiskKind::PlatformTerms => vec![
            usage("marketplace_listing", Usage::Always),
            usage("kr_naver_shopping", Usage::Never),
            usage("kr_kakao_repurchase", Usage::Never),
        ],
        RiskKind::CashShort => vec![
            PlanEdit::Feasibility(FeasibilityEdit::Runway(Some(1))),
            usage("kr_meta", Usage::Always),
            PlanEdit::Budget(BudgetEdit::Fix("kr_meta".into(), Some(Money(12_000_000)))),
        ],
    }
}

fn plan(kind: RiskKind) -> Plan {
    edited(&roastery(Lang::Ko), raising(kind))
}

fn found(plan: &Plan) -> Vec<Suggestion> {
    raised(plan, &Insight::of(plan))
}

fn of(plan: &Plan, kind: RiskKind) -> Option<Suggestion> {
    found(plan).into_iter().find(|suggestion| suggestion.kind == kind)
}

fn is_open(plan: &Plan, kind: RiskKind) -> bool {
    open(plan, &found(plan)).iter().any(|suggestion| suggestion.kind == kind)
}

fn loss(suggestion: &Suggestion) -> f64 {
    suggestion.loss.as_ref().unwrap().value
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(1.0)
}

#[test]
fn every_kind_is_raised_by_its_condition_and_not_without_it() {
    let calm: BTreeSet<RiskKind> = found(&roastery(Lang::Ko)).iter().map(|suggestion| suggestion.kind).collect();
    for kind in RiskKind::ALL {
        let plan = plan(kind);
        let Some(suggestion) = of(&plan, kind) else { panic!("{kind:?} is not raised") };
        assert_eq!(calm.contains(&kind), raising(kind).is_empty(), "{kind:?}");
        let open = matches!(kind, RiskKind::DataLeak | RiskKind::PersonAway);
        assert_eq!(suggestion.loss.is_none(), open, "{kind:?}");
        if !open {
            let loss = loss(&suggestion);
            assert!(loss.is_finite() && loss > 0.0, "{kind:?} costs {loss}");
        }
        assert!(probability(kind) > Ppm(0) && probability(kind) < Ppm::percent(60));
    }
}

#[test]
fn nothing_is_drawn_from_a_mix_that_is_not_recommended() {
    assert_eq!(found(&Plan::default()), []);
    let worst = Item::ALL.map(|item| PlanEdit::Feasibility(FeasibilityEdit::Answer(item, Some(1)))).to_vec();
    let hopeless = edited(&plan(RiskKind::DataLeak), worst);
    assert!(!Insight::of(&hopeless).recommends());
    let kinds: Vec<RiskKind> = found(&hopeless).iter().map(|suggestion| suggestion.kind).collect();
    assert_eq!(kinds, [RiskKind::DataLeak], "customer data is there whatever the verdict");
}

#[test]
fn the_losses_are_those_of_the_forecast() {
    let plan = roastery(Lang::Ko);
    let insight = Insight::of(&plan);
    let (forecast, outcome) = (insight.forecast.as_ref().unwrap(), insight.outcome.as_ref().unwrap());
    // Two weeks of September: 3 441 441 × 14 ÷ 30.4.
    let stock = of(&plan, RiskKind::StockOut).unwrap();
    assert_eq!(stock.month, Month::new(2027, 9));
    assert!(near(loss(&stock), outcome.months[3].contribution.value * 14.0 / 30.4));
    assert_eq!(stock.amount(plan.company.currency), Some(Money(1_600_000)), "in two digits");
    // The strongest touchpoint in its best month.
    let blocked = of(&plan, RiskKind::AccountBlocked).unwrap();
    assert_eq!(blocked.channel.as_ref().unwrap().id, "kr_naver_shopping");
    let model = forecast.touchpoint("kr_naver_shopping").unwrap();
    let used = outcome.channels.iter().find(|used| used.channel == model.channel).unwrap();
    let best = used.by_month.iter().map(|visits| visits.value).fold(0.0, f64::max);
    let by_hand = best * model.conversion.as_ref().unwrap().value * model.value_per_deal.value;
    assert!(near(loss(&blocked), by_hand), "{} {by_hand}", loss(&blocked));
    // Orders beyond 40 in the best month of the same money without that limit.
    let limited = self::plan(RiskKind::CapacityShort);
    let short = of(&limited, RiskKind::CapacityShort).unwrap();
    let spend = Insight::of(&limited).mix.as_ref().unwrap().spend();
    let wanted = Outcome::of(&plan, forecast, &spend);
    let most = wanted.months.iter().map(|month| month.deals.value).fold(0.0, f64::max);
    assert!(near(short.values[0], most) && near(loss(&short), (most - 40.0) * 11_200.0));
    // A tenth of 14 000 for every order.
    let dearer = of(&self::plan(RiskKind::SupplierDearer), RiskKind::SupplierDearer).unwrap();
    let orders: f64 = outcome.months.iter().map(|month| month.orders.value).sum();
    assert!(near(loss(&dearer), orders * 1_400.0));
}

#[test]
fn the_losses_of_single_touchpoints_are_what_the_model_counts_for_them() {
    let counted = |plan: &Plan, channel: &str| {
        let insight = Insight::of(plan);
        let used = insight.outcome.unwrap().channels.into_iter().find(|used| used.channel.id == channel).unwrap();
        (used, insight.forecast.unwrap().touchpoint(channel).unwrap().value_per_deal.value)
    };
    // Reminders to buyers: an order leaves 11 200, and half of the orders would have come anyway.
    let lists = plan(RiskKind::ListsWithoutConsent);
    let (used, value) = counted(&lists, "kr_kakao_repurchase");
    let without = of(&lists, RiskKind::ListsWithoutConsent).unwrap();
    let referred = counted(&lists, "referral_programme");
    assert!(near(value, 5_600.0));
    assert!(near(loss(&without), used.deals.value * value + referred.0.deals.value * referred.1));
    // Five points of orders of 28 000.
    let shop = plan(RiskKind::PlatformTerms);
    let (used, _) = counted(&shop, "marketplace_listing");
    assert!(near(loss(&of(&shop, RiskKind::PlatformTerms).unwrap()), used.deals.value * 1_400.0));
    // A week of the best month.
    let loud = plan(RiskKind::ComplaintStorm);
    let outcome = Insight::of(&loud).outcome.unwrap();
    let best = outcome.months.iter().map(|month| month.contribution.value).fold(0.0, f64::max);
    assert!(near(loss(&of(&loud, RiskKind::ComplaintStorm).unwrap()), best * 7.0 / 30.4));
    // The blog lives on work: its best month.
    let written = edited(&roastery(Lang::Ko), vec![usage("kr_naver_blog", Usage::Always)]);
    let (used, value) = counted(&written, "kr_naver_blog");
    let best = (0..6).map(|i| used.deals_of(i).unwrap().value).fold(0.0, f64::max);
    assert!(best > 0.0 && near(loss(&of(&written, RiskKind::PersonAway).unwrap()), best * value));
    // August, a month of the plan's start away, asks for 16 % more; what works after five weeks or later misses it.
    let soon = plan(RiskKind::SeasonMissed);
    let missed = of(&soon, RiskKind::SeasonMissed).unwrap();
    let insight = Insight::of(&soon);
    let late = insight.outcome.as_ref().unwrap().channels.iter().filter(|used| used.channel.lead_time_weeks >= 5);
    let late: Vec<_> = late.map(|used| used.channel.id.to_string()).collect();
    assert!(late.contains(&"referral_programme".to_owned()) && !late.contains(&"kr_naver_shopping".to_owned()));
    let brings = late.iter().map(|channel| counted(&soon, channel));
    let brings: f64 = brings.map(|(used, value)| used.deals_of(1).unwrap().value * value).sum();
    let demand = insight.forecast.as_ref().unwrap().seasons[1].value;
    assert_eq!((missed.month, missed.values[0].round()), (Month::new(2027, 8), 8.0));
    assert!(demand > 1.1 && near(loss(&missed), brings - brings / demand));
}

/// The same plan with the price of a click typed 30 % higher, and the money held where it was.
#[test]
fn dearer_clicks_cost_what_the_model_says_of_a_dearer_plan() {
    let plan = roastery(Lang::Ko);
    let insight = Insight::of(&plan);
    let spend = insight.mix.as_ref().unwrap().spend();
    let price = insight.forecast.as_ref().unwrap().touchpoint("kr_naver_shopping").unwrap();
    let price = price.visit_price.as_ref().unwrap().value;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a price in thousandths")]
    let dearer = (price * 1_300.0).round() as u64;
    let edit = TouchpointEdit::Own(OwnMetric::Cpc, Some(dearer));
    let then = edited(&plan, vec![PlanEdit::Touchpoint("kr_naver_shopping".into(), edit)]);
    let result = Outcome::of(&then, &Forecast::of(&then).unwrap(), &spend).result.value;
    let bids = of(&plan, RiskKind::BidsRise).unwrap();
    let by_hand = insight.outcome.as_ref().unwrap().result.value - result;
    assert!((loss(&bids) / by_hand - 1.0).abs() < 1e-3, "{} {by_hand}", loss(&bids));
}

#[test]
fn enquiries_beyond_the_hours_are_a_loss_only_as_far_as_the_forecast_counts_them() {
    let plan = plan(RiskKind::RepliesLate);
    let late = of(&plan, RiskKind::RepliesLate).unwrap();
    let insight = Insight::of(&plan);
    let (reply, counted) = (insight.reply(&plan).unwrap(), insight.forecast.as_ref().unwrap().economics.counted.value);
    let beyond: f64 = reply.months.iter().map(|m| (m.enquiries.value - reply.capacity.value).max(0.0)).sum();
    assert!(beyond > 0.0 && near(loss(&late), beyond * 0.2 * counted));
    let limited = edited(&plan, vec![organisation(OrganisationEdit::Enquiries(Some(1)))]);
    assert_eq!(of(&limited, RiskKind::RepliesLate), None, "the forecast lets them wait already");
    // Customers who order by themselves: how many ask is typed, what an answer brings nobody knows.
    let direct = vec![risk(RiskEdit::Enquiries(Some(900))), organisation(OrganisationEdit::Hours(Some(16)))];
    let asked = of(&edited(&roastery(Lang::Ko), direct), RiskKind::RepliesLate).unwrap();
    assert_eq!((asked.loss, asked.values[0].round()), (None, 900.0));
}

#[test]
fn a_suggestion_becomes_a_risk_of_ones_own_and_survives_the_file() {
    for lang in Lang::ALL {
        for kind in RiskKind::ALL {
            let plan = edited(&roastery(lang), raising(kind));
            let suggestion = of(&plan, kind).unwrap();
            let currency = plan.company.currency;
            assert!(is_open(&plan, kind));
            let taken = edited(&plan, vec![take_over(&suggestion, currency, lang)]);
            assert!(!is_open(&taken, kind), "{kind:?} is not suggested again");
            let item = taken.risk.taken(kind).unwrap().clone();
            assert_eq!(item.impact, suggestion.amount(currency));
            assert_eq!((item.seen, item.probability), (item.impact, Some(probability(kind))));
            let texts = [&item.name, &item.trigger, &item.owner, &item.response];
            assert!(texts.iter().all(|text| !text.trim().is_empty() && !text.contains('{')), "{item:?}");
            assert_eq!(moved(&item, &found(&taken), currency), None);
            let file = store::write(&taken, 1);
            assert!(file.contains(&format!("\"{}\"", kind.slug())), "files hold the slug");
            assert_eq!(store::read(&file).unwrap().plan, taken);
            let gone = edited(&taken, vec![risk(RiskEdit::Item(RowEdit::Remove(item.id)))]);
            assert!(is_open(&gone, kind), "who removes the row may be told again");
        }
    }
}

#[test]
fn a_loss_that_moved_is_offered_and_the_row_keeps_its_own() {
    let plan = roastery(Lang::Ko);
    let currency = plan.company.currency;
    let suggestion = of(&plan, RiskKind::StockOut).unwrap();
    let taken = edited(&plan, vec![take_over(&suggestion, currency, Lang::Ko)]);
    let id = taken.risk.taken(RiskKind::StockOut).unwrap().id;
    let own = RiskItemEdit::Impact(Some(Money(777)));
    let taken = edited(&taken, vec![risk(RiskEdit::Item(RowEdit::Set(id, own)))]);
    let offer = |plan: &Plan| moved(plan.risk.taken(RiskKind::StockOut).unwrap(), &found(plan), currency);
    assert_eq!(offer(&taken), None, "one's own amount is no move of the computed one");
    // Contribution 40 % → 60 %: half as much again.
    let richer = edited(&taken, vec![line(ProductLineEdit::Contribution(Some(Ppm::percent(60))))]);
    let now = of(&richer, RiskKind::StockOut).unwrap().amount(currency).unwrap();
    let offered = offer(&richer).unwrap();
    assert_eq!(offered, Moved { seen: Some(Money(1_600_000)), now });
    assert!(now.0 * 4 > 1_600_000 * 5);
    let item = |plan: &Plan| plan.risk.taken(RiskKind::StockOut).unwrap().clone();
    assert_eq!(item(&richer).impact, Some(Money(777)));
    let kept = edited(&richer, vec![answer(&item(&richer), offered, false)]);
    assert_eq!((item(&kept).impact, item(&kept).seen, offer(&kept)), (Some(Money(777)), Some(now), None));
    let new = edited(&richer, vec![answer(&item(&richer), offered, true)]);
    assert_eq!((item(&new).impact, item(&new).seen, offer(&new)), (Some(now), Some(now), None));
    // A quarter is not far.
    let near = RiskItemEdit::Seen(Some(Money(now.0 * 4 / 5)));
    let near = edited(&richer, vec![risk(RiskEdit::Item(RowEdit::Set(id, near)))]);
    assert_eq!(offer(&near), None);
}

#[test]
fn every_slug_of_a_safeguard_stands_in_files() {
    let all: Vec<Safeguard> =
        mixwright::plan::Layer::ALL.iter().flat_map(|layer| layer.safeguards()).copied().collect();
    let ticked = all.iter().map(|safeguard| risk(RiskEdit::Secured(*safeguard, true))).collect();
    let file = store::write(&edited(&Plan::default(), ticked), 1);
    assert!(all.iter().all(|safeguard| file.contains(&format!("\"{}\"", safeguard.slug()))));
}

fn kinds() -> impl Strategy<Value = RiskKind> {
    prop::sample::select(RiskKind::ALL.to_vec())
}

/// Edits of anybody's working day, the conditions of all risks among them.
fn work() -> impl Strategy<Value = Vec<PlanEdit>> {
    let edit = prop_oneof![
        kinds().prop_map(|kind| PlanEdit::All(raising(kind))),
        (1_i64..60).prop_map(|millions| PlanEdit::Company(CompanyEdit::Funds(Some(Money(millions * 1_000_000))))),
        (5_u32..60).prop_map(|share| line(ProductLineEdit::Contribution(Some(Ppm::percent(share))))),
        (1_u32..60).prop_map(|hours| organisation(OrganisationEdit::Hours(Some(hours)))),
        (0_u32..50).prop_map(|share| PlanEdit::Budget(BudgetEdit::Contingency(Ppm::percent(share)))),
    ];
    prop::collection::vec(edit, 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn what_was_put_aside_never_comes_back_by_itself(kind in kinds(), edits in work()) {
        let aside = edited(&plan(kind), vec![risk(RiskEdit::Declined(kind, true))]);
        prop_assert!(!is_open(&aside, kind));
        let later = store::read(&store::write(&edited(&aside, edits), 1)).unwrap().plan;
        prop_assert!(!is_open(&later, kind));
        let again = edited(&later, vec![risk(RiskEdit::Declined(kind, false))]);
        prop_assert_eq!(is_open(&again, kind), of(&again, kind).is_some());
    }
}
