//! Evaluates a plan file and prints everything the planner computes from it as JSON, for other programs and for tests.
//!
//! ```text
//! cargo run --example evaluate -- plan.mixwright.json
//! cargo run --example evaluate < plan.mixwright.json
//! ```
//! Money is in major units of the plan's currency where a figure is a model value, in minor units (suffix `_minor`) where
//! it is an exact amount. A figure is `{value, unit, grade}`; grade is the weakest evidence it rests on, `null` for the
//! company's own figures. The same file always gives the same bytes. A file that is no plan ends with exit code 1.
//!
//! `version` rises with every change to what is printed:
//!
//! | version | since |
//! |---|---|
//! | 3 | `raci`, `borders`, `load` |
//!
//! - `raci`: by the key of a task and by role, what the role has to do with it: `R` does it, `A` answers for it, `A/R`
//!   both, `C` is asked before, `I` is told after.
//! - `borders`: the borders on the way of an order with the departments on both sides, the owner (`role`, `name`) and the
//!   `state`: `owned`, `unowned`, or `inside` where one department keeps the order; `null` until departments are ticked.
//! - `load`: for everybody who has something to do and for every month the hours needed, the hours there, and by how many
//!   they are over, `null` where the month is not too full. `who` is a person of the list (by id), `everybody` without a
//!   role of their own, or `nobody` for a role that none has.

use std::fmt::Debug;
use std::io::{Read, Write};
use std::process::ExitCode;
use std::rc::Rc;

use mixwright::allocate::mix::{Mix, Zero};
use mixwright::base::Money;
use mixwright::forecast::overlap::met;
use mixwright::forecast::uncertain::Spread;
use mixwright::forecast::{ChannelOutcome, Economics, Figure, Forecast, MonthOutcome, Outcome, TouchpointModel, fit};
use mixwright::insight::flips::Flip;
use mixwright::insight::options::Choice;
use mixwright::insight::{self, replan, risks};
use mixwright::insight::{Chances, Flips, Insight, Job, JobResult, Task};
use mixwright::library::{ChannelRef, Grade};
use mixwright::plan::Plan;
use mixwright::score::organisation::{borders, is_begun};
use mixwright::score::{Assessment, Facts, Finding};
use mixwright::store::{self, ReadError};
use serde_json::{Map, Value, json};

#[path = "evaluate/carried_out.rs"]
mod carried_out;
#[path = "evaluate/results.rs"]
mod results;

fn main() -> ExitCode {
    let path = std::env::args().nth(1);
    match input(path.as_deref()).and_then(|text| evaluate(&text)) {
        // The alternate form of a value is its text with indentation.
        Ok(value) => match writeln!(std::io::stdout().lock(), "{value:#}") {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(message) => {
            let name = path.as_deref().unwrap_or("standard input");
            // Without an open error stream there is nobody to tell.
            let _ = writeln!(std::io::stderr().lock(), "{name}: {message}");
            ExitCode::FAILURE
        }
    }
}

fn input(path: Option<&str>) -> Result<String, String> {
    match path {
        Some(path) => std::fs::read_to_string(path).map_err(|error| error.to_string()),
        None => {
            let mut text = String::new();
            std::io::stdin().lock().read_to_string(&mut text).map_err(|error| error.to_string())?;
            Ok(text)
        }
    }
}

/// The whole evaluation of the plan in `text`.
///
/// # Errors
/// A sentence that says why the text is not a plan this version can read.
pub fn evaluate(text: &str) -> Result<Value, String> {
    let plan = store::read(text).map_err(|error| refusal(&error))?.plan;
    let insight = Insight::of(&plan).with_chances(&plan);
    Ok(json!({
        "format": "mixwright-evaluation",
        "version": 4,
        "plan": head(&plan),
        "verdict": insight.assessment.verdict.map(name),
        "recommends": insight.recommends(),
        "assessment": assessment(&insight.assessment),
        "flips": Flips::of(&Rc::new(plan.clone())).map(|flips| self::flips(&plan, &flips)),
        "economics": insight.forecast.as_ref().map(|forecast| economics(&forecast.economics)),
        "months": insight.forecast.as_ref().map(|f| f.months.iter().map(|(month, demand)| json!({
            "month": month.to_string(), "demand": demand,
        })).collect::<Vec<_>>()),
        "touchpoints": insight.forecast.as_ref().map(|forecast| {
            forecast.touchpoints.iter().map(|model| touchpoint(&plan, forecast, model)).collect::<Vec<_>>()
        }),
        "recommends": insight.recommends(),
        "mix": insight.mix.as_ref().map(|mix| self::mix(mix, insight.outcome.as_ref(), insight.recommends())),
        "outcome": insight.outcome.as_ref().map(outcome),
        "money": insight.money.as_deref().map(carried_out::money),
        "met": insight.forecast.as_ref().zip(insight.outcome.as_ref()).map(|(forecast, outcome)| {
            met(&plan, forecast, outcome).into_iter().map(|met| json!({
                "segment": met.segment.to_string(), "visits": met.visits.value, "people": met.people.value,
            })).collect::<Vec<_>>()
        }),
        "chances": insight.chances.as_deref().map(chances),
        "options": insight.wants(Task::Options).then(|| options(&plan, &insight)),
        "findings": insight.findings.iter().map(finding).collect::<Vec<_>>(),
        "put_aside": insight.dismissed.iter().map(|(found, reason)| json!({
            "finding": finding(found), "reason": reason,
        })).collect::<Vec<_>>(),
        "audit": insight.audit.iter().map(|scored| json!({
            "join": name(scored.join),
            "score": scored.score.value,
            "open": scored.checks.iter().filter(|(_, met)| !met).map(|(check, _)| name(check)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "tasks": insight.schedule.tasks.iter().map(carried_out::task).collect::<Vec<_>>(),
        "schedule": carried_out::schedule(&plan, &insight.schedule),
        "raci": carried_out::duties(&plan, &insight.schedule),
        "borders": is_begun(&plan).then(|| {
            borders(&plan, &insight.facts).iter().map(carried_out::border).collect::<Vec<_>>()
        }),
        "load": carried_out::load(&insight.load),
        "risks": risks::raised(&plan, &insight).iter().map(|risk| carried_out::risk(&plan, risk)).collect::<Vec<_>>(),
        "expected_loss_minor": plan.risk.expected_loss().0,
        "reply": match insight.reply(&plan) {
            Ok(reply) => carried_out::promise(&reply),
            Err(open) => json!({ "open": name(open) }),
        },
        "results": insight::results::results(&plan, &insight).iter().map(results::in_force).collect::<Vec<_>>(),
        "replan": replan(&plan, &insight, "results").as_ref().map(results::anew),
        "facts": facts(&insight.facts),
    }))
}

fn refusal(error: &ReadError) -> String {
    match error {
        ReadError::TooBig => format!("larger than {} bytes", store::MAX_BYTES),
        ReadError::NotJson { line } => format!("not JSON, or cut off, at line {line}"),
        ReadError::NotAPlan => "JSON, but not a plan of this program".to_owned(),
        ReadError::Newer { version } => {
            format!("written by a newer version (format {version}; this program reads {})", store::VERSION)
        }
        ReadError::Damaged { detail } => format!("a value that cannot be: {detail}"),
    }
}

/// The name of an enum value as `snake_case`, without what it holds.
pub(crate) fn name(value: impl Debug) -> String {
    let mut out = String::new();
    for c in format!("{value:?}").chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

pub(crate) fn figure(figure: &Figure) -> Value {
    json!({ "value": figure.value, "unit": name(figure.unit), "grade": figure.grade.map(Grade::letter) })
}

pub(crate) fn some(of: Option<&Figure>) -> Value {
    of.map_or(Value::Null, figure)
}

fn head(plan: &Plan) -> Value {
    let company = &plan.company;
    json!({
        "name": plan.name(),
        "region": company.region.key(),
        "currency": company.currency.code(),
        "start": company.start.map(|month| month.to_string()),
        "horizon": company.horizon,
        "funds_minor": company.funds.map(|funds| funds.0),
    })
}

/// What would lift the verdict; numbers in the units of the plan file.
fn flips(plan: &Plan, flips: &Flips) -> Value {
    let one = |flip: &Flip| {
        let changes: Vec<Value> = flip
            .changes
            .iter()
            .map(|change| json!({ "field": change.lever.field(plan), "from": change.from, "to": change.to }))
            .collect();
        json!({ "changes": changes, "verdict": name(flip.verdict) })
    };
    json!({ "single": flips.single.iter().map(one).collect::<Vec<_>>(), "pair": flips.pair.as_ref().map(one) })
}

fn assessment(assessment: &Assessment) -> Value {
    let items: Vec<Value> = assessment
        .items
        .iter()
        .map(|item| json!({ "item": item.item.slug(), "score": item.score, "source": name(item.source) }))
        .collect();
    let aspects: Vec<Value> = assessment
        .aspects
        .iter()
        .map(|a| json!({ "aspect": name(a.aspect), "score": a.score.value, "weight": a.weight.value }))
        .collect();
    json!({
        "total": assessment.total.value,
        "aspects": aspects,
        "items": items,
        "knock_outs": assessment.knock_outs.iter().map(name).collect::<Vec<_>>(),
        "assumed_items": assessment.assumed(),
        "weakest": assessment.weakest().map(|aspect| name(aspect.aspect)),
    })
}

fn economics(e: &Economics) -> Value {
    json!({
        "order_value": figure(&e.order_value),
        "margin": figure(&e.margin),
        "contribution": figure(&e.contribution),
        "orders_per_year": figure(&e.orders_per_year),
        "lifetime": figure(&e.lifetime),
        "ltv": figure(&e.ltv),
        "cac_cap": figure(&e.cac_cap),
        "break_even_roas": figure(&e.break_even_roas),
        "counted": figure(&e.counted),
    })
}

fn touchpoint(plan: &Plan, forecast: &Forecast, model: &TouchpointModel) -> Value {
    let known = model.sells_to_known();
    let limit = if known { &model.value_per_deal } else { &forecast.economics.cac_cap };
    json!({
        "channel": model.channel.id,
        "fit": fit(plan, &model.channel).value,
        "visit_price": some(model.visit_price.as_ref()),
        "conversion": some(model.conversion.as_ref()),
        "cost_per_deal": some(model.cost_per_deal.as_ref()),
        "limit": figure(limit),
        "ceiling": some(model.ceiling.as_ref()),
        "plan_ceiling": some(model.plan_ceiling.as_ref()),
        "value_per_deal": figure(&model.value_per_deal),
        "min_spend": figure(&model.min_spend),
        "max_spend": some(model.max_spend.as_ref()),
        "hours_per_week": figure(&model.hours),
        "sells_to_known": known,
        "always": model.always,
        "exclusion": model.exclusion.map(name),
    })
}

fn mix(mix: &Mix, outcome: Option<&Outcome>, recommends: bool) -> Value {
    let months = |channel: &ChannelRef| -> Vec<i64> {
        let result = outcome.and_then(|o| o.channels.iter().find(|c| c.channel == *channel));
        result.map_or_else(Vec::new, |result| minor(&result.months))
    };
    let lines: Vec<Value> = mix
        .lines
        .iter()
        .map(|line| {
            let excluded = match line.zero {
                Some(Zero::Excluded(exclusion)) => Some(name(exclusion)),
                _ => None,
            };
            json!({
                "channel": line.channel.id,
                "on": line.on && recommends,
                "spend_minor": line.spend.0,
                "months_minor": months(&line.channel),
                "fixed": line.fixed,
                "zero": line.zero.map(name),
                "exclusion": excluded,
                "test_minor": line.test.map(|amount| amount.0),
            })
        })
        .collect();
    json!({
        "media_budget": figure(&mix.media_budget),
        "lines": lines,
        "unspent_minor": mix.unspent.0,
        "hours_per_week": mix.hours,
        "certificate": {
            "objective": mix.objective,
            "upper_bound": mix.upper_bound,
            "gap": (mix.upper_bound - mix.objective).max(0.0),
            "marginal": mix.marginal,
            "error": mix.error.as_ref().map(name),
            "aim": mix.aim.slug(),
        },
    })
}

fn minor(amounts: &[Money]) -> Vec<i64> {
    amounts.iter().map(|amount| amount.0).collect()
}

fn outcome(outcome: &Outcome) -> Value {
    json!({
        "channels": outcome.channels.iter().map(channel_outcome).collect::<Vec<_>>(),
        "months_minor": minor(&outcome.media_by_month()),
        "months": outcome.months.iter().map(month_outcome).collect::<Vec<_>>(),
        "visits": figure(&outcome.visits),
        "enquiries": some(outcome.enquiries.as_ref()),
        "deals": figure(&outcome.deals),
        "new_customers": figure(&outcome.new_customers),
        "new_customers_later": some(outcome.later.as_ref()),
        "waiting": some(outcome.waiting.as_ref()),
        "revenue": figure(&outcome.revenue),
        "contribution": figure(&outcome.contribution),
        "media": figure(&outcome.media),
        "result": figure(&outcome.result),
        "beyond": figure(&outcome.beyond),
        "cac": some(outcome.cac.as_ref()),
        "roas": some(outcome.roas.as_ref()),
    })
}

fn month_outcome(month: &MonthOutcome) -> Value {
    json!({
        "media_minor": month.media.0,
        "visits": month.visits.value,
        "enquiries": month.enquiries.as_ref().map(|figure| figure.value),
        "deals": month.deals.value,
        "new_customers": month.new_customers.value,
        "orders": month.orders.value,
        "revenue": month.revenue.value,
        "contribution": month.contribution.value,
    })
}

/// Ranges (one in ten below, half, one in ten above), the chance of every objective, what the spread rests on.
fn chances(chances: &Chances) -> Value {
    let spread = |s: &Spread| json!({ "p10": s.p10, "p50": s.p50, "p90": s.p90 });
    json!({
        "result": spread(&chances.result),
        "result_with_after": spread(&chances.with_after),
        "visits": spread(&chances.visits),
        "new_customers": spread(&chances.new_customers),
        "revenue": spread(&chances.revenue),
        "objectives": chances.objectives.iter().map(|(id, chance)| json!({
            "objective": id.to_string(), "chance": chance,
        })).collect::<Vec<_>>(),
        "causes": chances.causes.iter().map(|cause| json!({
            "figure": name(cause.figure.name),
            "channel": cause.channel.as_ref().map(|channel| &channel.id),
            "share": cause.share,
        })).collect::<Vec<_>>(),
        "grades": chances.grades.iter().map(|(grade, share)| json!({
            "grade": grade.map(Grade::letter), "share": share,
        })).collect::<Vec<_>>(),
        "tests": chances.tests.iter().map(|test| json!({
            "channel": test.channel.id,
            "tested": name(test.tested),
            "visits": test.visits,
            "cost_minor": test.cost.0,
            "weeks": test.weeks,
            "narrows": test.narrows,
        })).collect::<Vec<_>>(),
    })
}

/// Splits side by side, what other money would bring, what choices cost; money in minor units where it is an amount.
fn options(plan: &Plan, insight: &Insight) -> Value {
    let job = Job { task: Task::Options, plan: Rc::new(plan.clone()) };
    let JobResult::Options(Some(found)) = job.start().finish() else { return Value::Null };
    let channel = |place: usize| {
        insight.forecast.as_ref().and_then(|forecast| forecast.touchpoints.get(place)).map(|model| &model.channel.id)
    };
    let spend = |rows: &[(usize, Money)]| -> Vec<Value> {
        rows.iter().map(|(place, money)| json!({ "channel": channel(*place), "spend_minor": money.0 })).collect()
    };
    json!({
        "solutions": found.solutions.iter().map(|solution| json!({
            "choice": match solution.choice { Choice::Own => "own", Choice::Aim(aim) => aim.slug() },
            "spend": spend(&solution.spend),
            "unspent_minor": solution.unspent.0,
            "gap": solution.gap,
            "result": { "p10": solution.result[0], "p50": solution.result[1], "p90": solution.result[2] },
            "chance": solution.chance,
        })).collect::<Vec<_>>(),
        "frontier": found.frontier.iter().map(|point| json!({
            "media": point.media, "spent": point.spent, "gain": point.gain,
        })).collect::<Vec<_>>(),
        "next": found.next.as_ref().map(|next| json!({
            "amount_minor": next.amount.0, "moves": spend(&next.moves), "gain": next.gain, "new_customers": next.customers,
        })),
        "overrides": found.overrides.iter().map(|over| json!({
            "channel": channel(over.touchpoint), "fixed": over.fixed, "price": over.price,
        })).collect::<Vec<_>>(),
        "sways": found.sways.iter().map(|sway| json!({
            "lever": name(sway.lever), "less": sway.less, "more": sway.more,
        })).collect::<Vec<_>>(),
    })
}

fn channel_outcome(channel: &ChannelOutcome) -> Value {
    json!({
        "channel": channel.channel.id,
        "spend_minor": channel.spend.0,
        "months_minor": minor(&channel.months),
        "visits": figure(&channel.visits),
        "enquiries": some(channel.enquiries.as_ref()),
        "deals": figure(&channel.deals),
        "cost_per_deal": some(channel.cost_per_deal.as_ref()),
        "value": channel.value,
    })
}

fn finding(finding: &Finding) -> Value {
    json!({
        "code": finding.rule.code(),
        "rule": name(finding.rule),
        "severity": name(finding.severity),
        "stage": finding.stage.slug(),
        "field": finding.field,
        "channel": finding.channel.as_ref().map(|channel| &channel.id),
        "values": finding.values,
    })
}

fn facts(facts: &Facts) -> Value {
    let goals = mixwright::plan::Goal::ALL.into_iter();
    let reached: Map<String, Value> = goals.map(|goal| (name(goal), json!(facts.reach_of(goal)))).collect();
    json!({
        "best_cost": facts.best_cost.as_ref().map(|f| f.value),
        "payback_months": facts.payback.as_ref().map(|f| f.value),
        "media_budget": facts.media_budget,
        "unspent": facts.unspent,
        "hours_needed": facts.hours_needed,
        "reached": reached,
        "result_inside": facts.result.map(|(inside, _)| inside),
        "result_after": facts.result.map(|(_, after)| after),
    })
}
