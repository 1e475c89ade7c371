//! No money suffices: how much of one other thing would, if it were lifted alone.

use crate::allocate::mix::media_budget;
use crate::base::Ppm;
use crate::forecast::{Economics, Figure, Forecast, Formula, Name, Unit};
use crate::plan::company::{CompanyEdit, MAX_PEOPLE};
use crate::plan::customers::CustomersEdit;
use crate::plan::organisation::OrganisationEdit;
use crate::plan::products::{ProductLineEdit, ProductsEdit};
use crate::plan::segment::SegmentEdit;
use crate::plan::{Objective, Plan, PlanEdit, RowEdit};

use super::super::reach::{Limit, all_people, cap, enough, hours, list_size};
use super::{Lift, NARROW, Need, Run, Trial, funds_for, need, worked_back};

/// More than a thousand times as much of anything is no advice.
const MOST: f64 = 1_000.0;

/// Limits that, lifted alone, would let money reach the target, the smallest lift first.
pub(super) fn lifts(plan: &Plan, objective: &Objective, target: f64) -> Vec<Lift> {
    let all = [Limit::Demand, Limit::List, Limit::Hours, Limit::Price];
    let mut found: Vec<Lift> = all.into_iter().filter_map(|limit| lift(plan, objective, target, limit)).collect();
    found.sort_by(|a, b| a.factor.total_cmp(&b.factor));
    found
}

/// The changes that give a plan `factor` times as much of what a limit is made of.
#[must_use]
pub fn lifting(plan: &Plan, limit: Limit, factor: f64) -> Vec<PlanEdit> {
    let times = |value: u64, most: u64| scaled(value, factor).min(most);
    match limit {
        Limit::Money => {
            let media = media_budget(plan).map(|media| media.value * factor);
            let funds = media.map(|media| CompanyEdit::Funds(Some(funds_for(plan, media))));
            funds.map(PlanEdit::Company).into_iter().collect()
        }
        Limit::Demand => {
            let set = |id, field| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(id, field)));
            let mut edits = Vec::new();
            for segment in &plan.customers.segments {
                let size = segment.size.map(|size| SegmentEdit::Size(Some(times(size, MAX_PEOPLE))));
                let base = segment.sizing.base.map(|base| SegmentEdit::SizingBase(Some(times(base, MAX_PEOPLE))));
                let searches = segment.searches.map(|n| SegmentEdit::Searches(Some(times(n, MAX_PEOPLE))));
                edits.extend([size, base, searches].into_iter().flatten().map(|field| set(segment.id, field)));
            }
            edits
        }
        Limit::List => {
            let company = &plan.company;
            let list = |size: Option<u64>| size.filter(|size| *size > 0).map(|size| Some(times(size, MAX_PEOPLE)));
            [
                list(company.email_list).map(CompanyEdit::EmailList),
                list(company.messenger_list).map(CompanyEdit::MessengerList),
                list(company.sms_list).map(CompanyEdit::SmsList),
            ]
            .into_iter()
            .flatten()
            .map(PlanEdit::Company)
            .collect()
        }
        Limit::Hours => {
            let hours = plan.organisation.hours_per_week.map(|hours| times(u64::from(hours.max(1)), 10_000));
            let hours = hours.map(|hours| OrganisationEdit::Hours(u32::try_from(hours).ok()));
            hours.map(PlanEdit::Organisation).into_iter().collect()
        }
        // What a customer may cost follows from what an order leaves.
        Limit::Price => plan
            .lead_line()
            .and_then(|line| Some((line.id, line.margin().filter(|margin| margin.0 > 0)?)))
            .map(|(id, margin)| {
                let margin = u32::try_from(times(u64::from(margin.0), u64::from(Ppm::ONE.0))).unwrap_or(Ppm::ONE.0);
                let edit = ProductLineEdit::Contribution(Some(Ppm(margin)));
                PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(id, edit)))
            })
            .into_iter()
            .collect(),
    }
}

/// `factor` times a count, rounded up to what the plan can hold.
fn scaled(value: u64, factor: f64) -> u64 {
    #[expect(clippy::cast_precision_loss, reason = "plan counts stay below 2^53")]
    let product = (value as f64 * factor.max(0.0) - 1e-6).ceil();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates; limits follow")]
    let whole = product as u64;
    whole
}

/// The plan after the changes.
fn lifted(plan: &Plan, limit: Limit, factor: f64) -> Option<Plan> {
    let edits = lifting(plan, limit, factor);
    if edits.is_empty() {
        return None;
    }
    edits.into_iter().try_fold(plan.clone(), |plan, edit| plan.with(edit)).ok()
}

/// What the plan brings of the objective with twice as much of a limit, all else as it is.
pub(in crate::insight) fn doubled(plan: &Plan, limit: Limit, objective: &Objective) -> Option<Figure> {
    let plan = lifted(plan, limit, 2.0)?;
    let forecast = Forecast::of(&plan)?;
    Trial { plan: &plan, forecast: &forecast, objective }.run(plan.company.funds?).map(|run| run.brings)
}

/// What the plan brings of the objective with all the money it can use.
fn unbounded(plan: &Plan, objective: &Objective) -> Option<Run> {
    let forecast = Forecast::of(plan)?;
    Trial { plan, forecast: &forecast, objective }.run(funds_for(plan, enough(plan, &forecast)))
}

fn lift(plan: &Plan, objective: &Objective, target: f64, limit: Limit) -> Option<Lift> {
    let reaches = |factor: f64| {
        let run = unbounded(&lifted(plan, limit, factor)?, objective)?;
        (run.brings.value >= target).then_some(run)
    };
    let most = match limit {
        // Nothing leaves more than the whole price.
        Limit::Price => 1.0 / plan.lead_line()?.margin().map(Ppm::ratio).filter(|margin| *margin > 0.0)?,
        Limit::Money | Limit::Demand | Limit::List | Limit::Hours => MOST,
    };
    let (mut below, mut above) = (1.0, most);
    reaches(above)?;
    while above / below > 1.0 + NARROW {
        let middle = libm::sqrt(below * above);
        if reaches(middle).is_some() { above = middle } else { below = middle }
    }
    let run = reaches(above)?;
    let media = worked_back(Name::Media, run.outcome.media.value, Unit::Money);
    Some(Lift { limit, factor: above, needs: lift_needs(plan, &lifted(plan, limit, above)?, limit), media })
}

/// What of the plan the lift changed, before and after.
fn lift_needs(plan: &Plan, after: &Plan, limit: Limit) -> Vec<Need> {
    let pair = |of: fn(&Plan) -> Option<Figure>| {
        let (now, then) = (of(plan)?, of(after)?);
        Some(need(worked_back(now.name, then.value, now.unit), Some(now)))
    };
    let needs = match limit {
        Limit::Money => vec![],
        Limit::Demand => vec![pair(all_people), pair(searches)],
        Limit::List => vec![pair(list_size)],
        Limit::Hours => vec![pair(hours)],
        Limit::Price => vec![pair(cap), pair(left)],
    };
    needs.into_iter().flatten().collect()
}

fn searches(plan: &Plan) -> Option<Figure> {
    let typed = plan.customers.segments.iter().filter_map(|s| Some((s.id, s.searches?)));
    let parts: Vec<Figure> = typed
        .map(|(id, n)| {
            #[expect(clippy::cast_precision_loss, reason = "plan counts stay below 2^53")]
            let n = n as f64;
            Figure::typed(Name::Searches, n, Unit::Count, format!("customers.{id}.searches"))
        })
        .collect();
    (!parts.is_empty()).then(|| Figure::derive(Name::Searches, Unit::Count, Formula::Sum, parts))
}

fn left(plan: &Plan) -> Option<Figure> {
    Economics::of(plan).map(|economics| economics.contribution)
}
