//! What stands in the open plan, by its name, and the kept plans. What has no name yet is not listed: there is nothing to
//! look for.

use super::super::action::Action;
use super::super::state::{Open, State};
use super::pages::STAGE;
use super::{Entry, Group, List, named};
use crate::base::{Lang, Month, Text};
use crate::i18n;
use crate::plan::{Plan, Stage};
use crate::report::words;

pub(super) fn list(list: &mut List, open: &Open) {
    let (plan, lang) = (open.plan(), list.lang);
    let mut put = |kind: Text, stage: Stage, name: &str, others: Vec<String>, field: String| {
        if !name.trim().is_empty() {
            list.put(row(lang, kind, stage, name.trim(), others, field));
        }
    };
    for line in &plan.products.lines {
        put(PRODUCT, Stage::Products, &line.name, vec![], format!("products.{}.name", line.id));
    }
    for segment in &plan.customers.segments {
        put(SEGMENT, Stage::Customers, &segment.name, vec![], format!("customers.{}.name", segment.id));
    }
    for objective in &plan.objectives.list {
        let [name, others @ ..] = said(lang, |lang| words::objectives::title(&plan, objective, lang));
        put(OBJECTIVE, Stage::Objectives, &name, others.to_vec(), format!("objectives.{}.target", objective.id));
    }
    for strategy in &plan.objectives.strategies {
        let field = format!("objectives.strategies.{}.name", strategy.id);
        put(STRATEGY, Stage::Objectives, &strategy.name, vec![], field);
    }
    // What is not recommended uses no touchpoint.
    for used in open.insight.mix.iter().filter(|_| open.insight.recommends()).flat_map(|mix| &mix.lines) {
        let [name, others @ ..] = said(lang, |lang| used.channel.name.get(lang).to_owned());
        if used.on {
            put(TOUCHPOINT, Stage::Touchpoints, &name, others.to_vec(), format!("touchpoints.{}", used.channel.id));
        }
    }
    for task in &open.insight.schedule.tasks {
        let [name, others @ ..] = said(lang, |lang| words::schedule::name(&plan, task, lang));
        put(TASK, Stage::Implementation, &name, others.to_vec(), format!("implementation.{}.row", task.key));
    }
    for person in &plan.organisation.people {
        let jobs = person.jobs.iter().flat_map(|job| Lang::ALL.map(|lang| words::plan::job(*job).get(lang).to_owned()));
        let others = jobs.chain([person.duty.clone()]).collect();
        put(PERSON, Stage::Organisation, &person.name, others, format!("organisation.{}.name", person.id));
    }
    for item in &plan.risk.items {
        put(RISK, Stage::Risk, &item.name, vec![], format!("risk.{}.name", item.id));
    }
    for kpi in open.insight.kpis.watched() {
        let [name, others @ ..] = said(lang, |lang| words::plan::goal(kpi.goal).get(lang).to_owned());
        put(KPI, Stage::Evaluation, &name, others.to_vec(), format!("evaluation.kpi.{}", kpi.goal.slug()));
    }
}

/// A text in every language, the reader's first.
fn said(lang: Lang, of: impl Fn(Lang) -> String) -> [String; 3] {
    let [one, other] = match lang {
        Lang::Ko => [Lang::En, Lang::Zh],
        Lang::Zh => [Lang::En, Lang::Ko],
        Lang::En => [Lang::Ko, Lang::Zh],
    };
    [lang, one, other].map(of)
}

/// Something of the plan, that leads to its field.
fn row(lang: Lang, kind: Text, stage: Stage, name: &str, others: Vec<String>, field: String) -> Entry {
    let stage = STAGE.fill(lang, &[&stage.number().to_string()]);
    let note = PLACE.fill(lang, &[kind.get(lang), &stage]);
    // What it is may be typed as well: "segment office".
    named(Group::Plan, name, vec![Action::GoToField(field)]).note(note).also(others).means(kind)
}

/// The plans of this browser, but the one that is open.
pub(super) fn kept(list: &mut List, state: &State) {
    let opened = state.open.as_ref().map(|open| open.key);
    for kept in state.plans.iter().filter(|kept| Some(kept.key) != opened && !kept.plan.name().is_empty()) {
        let note = period(&kept.plan, list.lang);
        let others = [kept.plan.company.name.clone()];
        let entry = named(Group::Plans, kept.plan.name(), vec![Action::OpenPlan(kept.key)]);
        list.put(entry.note(note).also(others).means(KEPT).first(state.open.is_none()));
    }
}

fn period(plan: &Plan, lang: Lang) -> String {
    let company = &plan.company;
    let months = |start: Month| i18n::month_range(start, start.plus(company.horizon.saturating_sub(1)), lang);
    company.start.map_or_else(String::new, months)
}

const PLACE: Text = Text::new("{0} · {1}", "{0} · {1}", "{0} · {1}");
const PRODUCT: Text = Text::new("Product line", "상품군", "产品线");
const SEGMENT: Text = Text::new("Segment", "고객군", "客群");
const OBJECTIVE: Text = Text::new("Objective", "목표", "目标");
const STRATEGY: Text = Text::new("Strategy", "전략", "策略");
const TOUCHPOINT: Text = Text::new("Touchpoint in use", "사용하는 접점", "所用接触点");
const TASK: Text = Text::new("Task", "할 일", "任务");
const PERSON: Text = Text::new("Person", "사람", "人员");
const RISK: Text = Text::new("Risk", "위험", "风险");
const KPI: Text = Text::new("KPI", "지표", "指标");
const KEPT: Text = Text::new("plan", "계획", "方案");
