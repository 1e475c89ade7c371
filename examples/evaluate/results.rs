//! What happened against the plan in force, what it teaches, and the plan made anew.

use mixwright::insight::results::InForce;
use mixwright::insight::{Change, Proposal, Replan};
use mixwright::track::{Learned, Measure, Row, Span, Split, Subject, TouchpointReview};
use serde_json::{Value, json};

use super::{figure, name, some};

/// The results of the months of one version.
pub(crate) fn in_force(part: &InForce) -> Value {
    json!({
        "version": part.version,
        "months": part.review.months.iter().map(span).collect::<Vec<_>>(),
        "total": span(&part.review.total),
        "pace": part.review.pace.as_ref().map(|pace| json!({
            "month": pace.month.to_string(),
            "days": pace.days,
            "warnings": pace.warnings().map(|(row, warning)| json!({
                "channel": row.channel.as_ref().map(|channel| channel.id.to_string()),
                "metric": row.metric.slug(),
                "warning": name(warning),
                "so_far": some(row.so_far.as_ref()),
                "actual": figure(&row.actual),
                "projected": figure(&row.projected),
            })).collect::<Vec<_>>(),
        })),
    })
}

fn span(span: &Span) -> Value {
    json!({
        "months": span.months.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "days": span.days,
        "under_way": span.under_way,
        "whole": review(&span.whole),
        "touchpoints": span.touchpoints.iter().map(review).collect::<Vec<_>>(),
    })
}

fn review(review: &TouchpointReview) -> Value {
    json!({
        "channel": review.id,
        "measures": review.rows.iter().map(row).collect::<Vec<_>>(),
        "deals": split(&review.deals),
        "revenue": split(&review.revenue),
        "cost_per_deal": review.cost.as_ref().map(split),
    })
}

fn row(row: &Row) -> Value {
    let measure = match row.measure {
        Measure::Counted(metric) => metric.slug().to_owned(),
        other => name(other),
    };
    json!({
        "measure": measure,
        "planned": some(row.planned.as_ref()),
        "actual": some(row.actual.as_ref()),
        "judged": row.judged.as_ref().map(|judged| json!({
            "verdict": name(judged.verdict),
            "low": judged.low.value,
            "high": judged.high.value,
            "days": judged.days,
            "events": judged.events,
        })),
    })
}

/// Average month, then part by part; average + parts = actual.
fn split(split: &Split) -> Value {
    json!({
        "average": figure(&split.average),
        "planned": figure(&split.planned),
        "actual": some(split.actual.as_ref()),
        "parts": split.parts.iter().map(|part| json!({
            "causes": part.causes.iter().map(name).collect::<Vec<_>>(),
            "amount": part.amount.value,
            "amount_minor": part.money.map(|money| money.0),
        })).collect::<Vec<_>>(),
    })
}

/// The plan made anew from its results.
pub(crate) fn anew(replan: &Replan) -> Value {
    json!({
        "from": replan.from.to_string(),
        "verdict": replan.verdict.map(name),
        "learned": replan.learned.iter().map(learned).collect::<Vec<_>>(),
        "gain": figure(&replan.gain),
        "stay": { "deals": figure(&replan.stay.deals), "result": figure(&replan.stay.result) },
        "best": { "deals": figure(&replan.best.deals), "result": figure(&replan.best.result) },
        "proposals": replan.proposals.iter().map(proposal).collect::<Vec<_>>(),
    })
}

fn learned(learned: &Learned) -> Value {
    let (channel, of) = match &learned.subject {
        Subject::Touchpoint(channel, metric) => (Some(channel.id.to_string()), metric.slug()),
        Subject::CloseRate => (None, "close_rate"),
    };
    json!({
        "channel": channel,
        "figure": of,
        "benchmark": figure(&learned.benchmark),
        "data": some(learned.data.as_ref()),
        "used": figure(&learned.used),
        "low": learned.low.value,
        "high": learned.high.value,
        "weight": learned.weight.value,
        "sample": learned.sample,
    })
}

fn proposal(proposal: &Proposal) -> Value {
    let change = match &proposal.change {
        Change::Shift { from, to, amount } => json!({
            "from": from.as_ref().map(|channel| channel.id.to_string()),
            "to": to.as_ref().map(|channel| channel.id.to_string()),
            "amount_minor": amount.0,
        }),
        Change::Mend { channel, metric } => json!({ "channel": channel.id.to_string(), "mend": metric.slug() }),
    };
    json!({
        "change": change,
        "gain": figure(&proposal.gain),
        "confidence": some(proposal.confidence.as_ref()),
        "brings": some(proposal.brings.as_ref()),
        "gives_up": some(proposal.gives_up.as_ref()),
        "cost_over_limit": proposal.too_dear.as_ref().map(|(cost, limit)| json!({
            "cost": figure(cost), "limit": figure(limit),
        })),
    })
}
