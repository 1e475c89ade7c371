//! How the plan is carried out: money by month, tasks in time, duties, borders, load, risks, the reply promise.

use mixwright::insight::load::{Holder, MonthLoad};
use mixwright::insight::money::LineMoney;
use mixwright::insight::raci::Raci;
use mixwright::insight::risks::{self, Suggestion};
use mixwright::insight::{CostPlan, Entry, Load, Schedule, Scheduled, What, Who, Work};
use mixwright::plan::{Department, JobRole, Plan};
use mixwright::report::words::organisation::sign;
use mixwright::score::Reply;
use mixwright::score::organisation::BorderView;
use serde_json::{Map, Value, json};

use super::{figure, name, some};

/// The cost plan from month 0, the time before the start, on; planned + unspent − short is the funds.
pub(crate) fn money(money: &CostPlan) -> Value {
    let months = 0..money.cash.len();
    let line = |line: &LineMoney| {
        let by_month = |entry| months.clone().map(|month| line.at(entry, month).0).collect::<Vec<_>>();
        json!({
            "line": line.line.slug(),
            "planned_minor": line.total(Entry::Planned).0,
            "planned_months_minor": by_month(Entry::Planned),
            "committed_months_minor": by_month(Entry::Committed),
            "actual_months_minor": by_month(Entry::Actual),
            "left_minor": line.total(Entry::Left).0,
        })
    };
    let (used, kept) = money.contingency();
    json!({
        "funds_minor": money.funds.0,
        "lines": money.lines.iter().map(line).collect::<Vec<_>>(),
        "months_minor": months.clone().map(|month| money.at(Entry::Planned, month).0).collect::<Vec<_>>(),
        "planned_minor": money.total(Entry::Planned).0,
        "unspent_minor": money.unspent.0,
        "short_minor": money.short.0,
        "contingency": { "kept_minor": kept.0, "used_minor": used.0 },
        "cash": money.cash.iter().map(|point| json!({
            "out_minor": point.out.0,
            "without_contribution_minor": point.bare.0,
            "cash": figure(&point.figure),
            "cash_minor": point.cash.0,
            "recorded": point.recorded,
        })).collect::<Vec<_>>(),
        "lowest_month": money.lowest().map(|(month, _)| month),
        "below_zero": money.below().map(|(month, even_so)| json!({ "month": month, "with_contribution": even_so })),
    })
}

pub(crate) fn schedule(plan: &Plan, schedule: &Schedule) -> Value {
    json!({
        "ready": schedule.ready.map(|ready| json!({
            "begin": ready.begin, "day": ready.day, "spare_days": ready.spare, "longest_path_days": ready.days,
        })),
        "dated": plan.company.start.is_some(),
        "left_out": schedule.left_out.iter().map(|task| task.work.key()).collect::<Vec<_>>(),
        "links_ignored": schedule.ignored,
        "changed_since_taken_over": schedule.news.len(),
    })
}

/// Role → letters, by the key of the task.
pub(crate) fn duties(plan: &Plan, schedule: &Schedule) -> Value {
    let letters = |task: &Scheduled| {
        let raci = Raci::of(plan, task);
        let of = |job: JobRole| Some((name(job), json!(sign(raci.letter(job)?))));
        JobRole::ALL.into_iter().filter_map(of).collect::<Map<_, _>>()
    };
    schedule.tasks.iter().map(|task| (task.key.clone(), json!(letters(task)))).collect::<Map<_, _>>().into()
}

/// A border between two steps, and whether somebody owns it.
pub(crate) fn border(view: &BorderView) -> Value {
    let state = match (view.is_inside(), view.is_open()) {
        (true, _) => "inside",
        (false, true) => "unowned",
        (false, false) => "owned",
    };
    let slugs = |all: &[Department]| all.iter().map(|one| one.slug()).collect::<Vec<_>>();
    let owner = (state == "owned").then(|| json!({ "role": view.owner.job.map(name), "name": view.owner.name.trim() }));
    json!({
        "border": view.border.slug(),
        "before": slugs(&view.before),
        "after": slugs(&view.after),
        "owner": owner,
        "state": state,
    })
}

/// Hours needed and there, by holder and month.
pub(crate) fn load(load: &Load) -> Value {
    let months: Vec<String> = load.months.iter().map(ToString::to_string).collect();
    let month = |(month, load): (&String, &MonthLoad)| {
        json!({
            "month": month,
            "hours_needed": load.needed,
            "hours_there": load.there,
            "hours_over": load.over(),
        })
    };
    let holder = |holder: &Holder| {
        let who = match holder.who {
            Who::Person(id) => json!({ "person": id.to_string() }),
            Who::Everybody => json!("everybody"),
            Who::Nobody(role) => json!({ "nobody": name(role) }),
        };
        json!({ "who": who, "months": months.iter().zip(&holder.months).map(month).collect::<Vec<_>>() })
    };
    load.holders.iter().map(holder).collect::<Vec<_>>().into()
}

/// A risk the plan gives reason for; `state` says what became of it.
pub(crate) fn risk(plan: &Plan, risk: &Suggestion) -> Value {
    let state = match (plan.risk.taken(risk.kind), plan.risk.declined.contains(&risk.kind)) {
        (Some(_), _) => "taken",
        (None, true) => "put_aside",
        (None, false) => "open",
    };
    json!({
        "kind": risk.kind.slug(),
        "state": state,
        "channel": risk.channel.as_ref().map(|channel| &channel.id),
        "month": risk.month.map(|month| month.to_string()),
        "values": risk.values,
        "probability_ppm": risks::probability(risk.kind).0,
        "loss": some(risk.loss.as_ref()),
        "loss_minor": risk.amount(plan.company.currency).map(|amount| amount.0),
    })
}

/// The reply promise by month; a wait without end is `null`.
pub(crate) fn promise(reply: &Reply) -> Value {
    json!({
        "hours_per_week": reply.left.value,
        "enquiries_answered": reply.capacity.value,
        "broken": reply.broken().map(|month| month.month.to_string()),
        "months": reply.months.iter().map(|month| json!({
            "month": month.month.to_string(),
            "enquiries": month.enquiries.value,
            "hours_needed": month.needed.value,
            "hours_there": reply.there.value,
            "wait_hours": month.wait.as_ref().map(|wait| wait.value),
            "kept": month.kept,
        })).collect::<Vec<_>>(),
    })
}

pub(crate) fn task(task: &Scheduled) -> Value {
    let channel = match &task.what {
        What::Follows(Work::SetUp(channel) | Work::Run(channel)) => Some(&channel.id),
        _ => None,
    };
    let hours = f64::from(task.terms.hours) / 10.0;
    json!({
        "key": task.key,
        "channel": channel,
        "area": name(task.area),
        "role": name(task.terms.job),
        "start": task.start,
        "end": task.end,
        "working_days": task.terms.days,
        "hours": task.terms.days.map(|_| hours),
        "hours_per_week": task.terms.days.is_none().then_some(hours),
        "after": task.terms.after,
        "float_days": task.float,
        "critical": task.critical,
        "done": task.done,
    })
}
