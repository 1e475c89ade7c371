//! Everything that follows from a plan, computed once per change: forecast, mix, outcome, verdict, findings, tasks.
//! It joins the layers below and adds no rule of its own but the tasks and the risks drawn from a plan; it refuses to know
//! wording and screens.

pub mod chances;
pub mod compliance;
mod contrast;
pub mod flips;
pub mod back;
pub mod hiring;
pub mod job;
pub mod kpis;
pub mod load;
pub mod money;
pub mod moves;
mod next;
pub mod occasions;
pub mod options;
pub mod raci;
pub mod reach;
pub mod replan;
pub mod results;
pub mod schedule;
pub mod risks;
pub mod tasks;

use std::rc::Rc;

use crate::allocate::mix::{Mix, fits};
use crate::base::Money;
use crate::forecast::{Exclusion, Forecast, Outcome, TouchpointModel};
use crate::plan::{MoneyLine, Plan, Sale, Stage};
use crate::score::{
    self, Assessment, Below, ChannelFacts, Facts, Finding, Instead, JoinScore, KpiFacts, MoneyFacts, OverFacts, Reply,
    ReplyOpen, Rule, ScheduleFacts, Verdict, findings,
};

pub use back::{Answer, Back, Lift, Need, Needed, work_back};
pub use chances::{Cause, Chances, Drawn, Test, Tested};
pub use compliance::{Duty, duties};
pub use contrast::Contrast;
pub use flips::Flips;
pub use hiring::Hiring;
pub use job::{Job, JobResult, Task};
pub use kpis::Kpis;
pub use load::{Load, Who};
pub use money::{CostPlan, Entry};
pub use moves::{Move, Moves, Way, moves};
pub use next::{Next, next};
pub use occasions::{Occasion, occasions};
pub use options::{Choice, Options, Solution, SwayLever, counted};
pub use reach::{Bound, Limit, simulated_chance};
pub use replan::{Change, Proposal, Replan, replan};
pub use schedule::{News, Ready, Schedule, Scheduled, What};
pub use tasks::{PlannedTask, Work};

/// What follows from a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Insight {
    /// Economics and response; `None` until the figures it needs are there.
    pub forecast: Option<Forecast>,
    /// The split of the media money; `None` until the funds are known. It is computed under every verdict and shown only
    /// where [`Insight::recommends`] says so.
    pub mix: Option<Mix>,
    /// What the mix brings.
    pub outcome: Option<Outcome>,
    /// The cost plan by line and month, and the cash it leaves; `None` until the funds are known.
    pub money: Option<Rc<CostPlan>>,
    /// Scores and verdict.
    pub assessment: Assessment,
    /// What to do instead, where the answer is no.
    pub instead: Option<Instead>,
    /// Facts the judgement used.
    pub facts: Facts,
    /// Findings, the most important first.
    pub findings: Vec<Finding>,
    /// Findings somebody put aside, with the reason.
    pub dismissed: Vec<(Finding, String)>,
    /// The four joins of the audit.
    pub audit: Vec<JoinScore>,
    /// What is done when.
    pub schedule: Schedule,
    /// Who has how much to do.
    pub load: Load,
    /// What is measured, and how it stands.
    pub kpis: Rc<Kpis>,
    /// What would lift the verdict; `None` until it was searched for.
    pub flips: Option<Rc<Flips>>,
    /// Ranges and chances; `None` until they were simulated.
    pub chances: Option<Rc<Chances>>,
    /// Other splits and what changes would bring; `None` until they were explored.
    pub options: Option<Rc<Options>>,
}

impl Insight {
    /// Everything that follows from `plan`; flips are searched for apart, because that takes longer.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let forecast = Forecast::of(plan);
        let mix = forecast.as_ref().and_then(|forecast| Mix::of(plan, forecast));
        Self::joined(plan, forecast, mix)
    }

    /// Everything that follows from a plan with this mix.
    fn with_mix(plan: &Plan, forecast: Forecast, mix: Mix) -> Self {
        Self::joined(plan, Some(forecast), Some(mix))
    }

    fn joined(plan: &Plan, forecast: Option<Forecast>, mix: Option<Mix>) -> Self {
        let outcome = forecast.as_ref().zip(mix.as_ref()).map(|(f, mix)| Outcome::of(plan, f, &mix.spend()));
        let mut facts = facts(plan, forecast.as_ref(), mix.as_ref(), outcome.as_ref());
        let assessment = Assessment::of(plan, &facts);
        let schedule =
            Schedule::of(plan, tasks(plan, &facts, &assessment, forecast.as_ref().zip(mix.as_ref()), outcome.as_ref()));
        facts.schedule = schedule.facts();
        let load = Load::of(plan, &schedule);
        facts.over = over(plan, &load);
        let money = CostPlan::of(plan, outcome.as_ref().filter(|_| assessment.recommends())).map(Rc::new);
        let kpis = Kpis::of(plan, forecast.as_ref(), outcome.as_ref().filter(|_| assessment.recommends()));
        facts.kpis = kpis.facts();
        facts.money = money.as_deref().map(|money| money_facts(plan, money)).unwrap_or_default();
        let instead = score::instead::instead(plan, &assessment);
        let mut findings = findings(plan, &facts);
        // Where no money should be spent at all, advice on unspent money and on enquiries it would bring is noise.
        let spends = assessment.verdict != Some(Verdict::Dont);
        findings.retain(|f| spends || !matches!(f.rule, Rule::Unspent | Rule::PromiseUnkept));
        let audit = score::audit::audit(plan, &facts, &findings);
        let reason = |finding: &Finding| plan.dismissed.get(&finding.key()).cloned();
        let dismissed = findings.iter().filter_map(|finding| Some((finding.clone(), reason(finding)?))).collect();
        findings.retain(|finding| reason(finding).is_none());
        Self {
            forecast,
            mix,
            outcome,
            money,
            assessment,
            instead,
            facts,
            findings,
            dismissed,
            audit,
            schedule,
            load,
            kpis: Rc::new(kpis),
            flips: None,
            chances: None,
            options: None,
        }
    }

    /// The verdict alone.
    fn verdict(plan: &Plan) -> Option<Verdict> {
        let forecast = Forecast::of(plan)?;
        let mix = Mix::of(plan, &forecast);
        let outcome = mix.as_ref().map(|mix| Outcome::of(plan, &forecast, &mix.spend()));
        Assessment::of(plan, &facts(plan, Some(&forecast), mix.as_ref(), outcome.as_ref())).verdict
    }

    /// Takes in what a job found for `plan`; whether there was anything.
    pub fn learn(&mut self, plan: &Plan, result: &JobResult) -> bool {
        match result {
            JobResult::Flips(Some(flips)) => self.flips = Some(Rc::new(flips.clone())),
            JobResult::Chances(Some(drawn)) => self.chances = Chances::from_drawn(plan, self, drawn).map(Rc::new),
            JobResult::Options(Some(options)) => self.options = Some(Rc::new(options.clone())),
            JobResult::Flips(None) | JobResult::Chances(None) | JobResult::Options(None) => return false,
        }
        true
    }

    /// Whether the plan may recommend touchpoints: never against a verdict that says to do something else.
    #[must_use]
    pub fn recommends(&self) -> bool {
        self.assessment.recommends()
    }

    /// Whether a job has something to say of the plan that is not known yet.
    #[must_use]
    pub fn wants(&self, task: Task) -> bool {
        let mixed = self.recommends() && self.mix.as_ref().is_some_and(|mix| mix.error.is_none());
        match task {
            Task::Flips => self.flips.is_none() && self.assessment.can_rise(),
            Task::Chances => self.chances.is_none() && mixed,
            Task::Options => self.options.is_none() && mixed,
        }
    }

    /// The reply promise by month; of enquiries a mix brings only where the plan may recommend it.
    ///
    /// # Errors
    /// What is missing to say anything.
    pub fn reply(&self, plan: &Plan) -> Result<Reply, ReplyOpen> {
        if plan.customers.sale == Sale::Enquiry && !self.recommends() {
            return Err(ReplyOpen::NoForecast);
        }
        score::reply(plan, &self.facts)
    }

    /// Findings of one stage.
    pub fn findings_of(&self, stage: Stage) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.stage == stage)
    }
}

/// The tasks that follow from a plan; none where nothing may be recommended.
fn tasks(
    plan: &Plan,
    facts: &Facts,
    assessment: &Assessment,
    mixed: Option<(&Forecast, &Mix)>,
    outcome: Option<&Outcome>,
) -> Vec<PlannedTask> {
    let Some((forecast, mix)) = mixed.filter(|_| assessment.recommends()) else { return Vec::new() };
    let (occasions, start) = (occasions(plan, facts), schedule::start_of(plan));
    tasks::planned(&tasks::Source { plan, forecast, mix, outcome, assessment, occasions: &occasions, start })
}

/// The first month in which somebody has too much to do.
fn over(plan: &Plan, load: &Load) -> Option<OverFacts> {
    let over = load.over().into_iter().next()?;
    let person = |id| plan.organisation.people.iter().find(|person| person.id == id);
    let (name, role) = match over.who {
        Who::Person(id) => (person(id).map_or_else(String::new, |person| person.name.trim().to_owned()), None),
        Who::Everybody => (String::new(), None),
        Who::Nobody(role) => (String::new(), Some(role)),
    };
    let number = over.month.since(schedule::start_of(plan)) + 1;
    Some(OverFacts { name, role, month: over.month, number, needed: over.load.needed, there: over.load.there })
}

fn facts(plan: &Plan, forecast: Option<&Forecast>, mix: Option<&Mix>, outcome: Option<&Outcome>) -> Facts {
    let Some(forecast) = forecast else { return Facts::default() };
    let e = &forecast.economics;
    // A commission is paid from the sale itself; what has to be advanced is media money, so that is what is compared.
    // A touchpoint too small to learn on is no way to win customers, however cheap its first one looks.
    let advanced = |model: &&TouchpointModel| {
        let usable = fits(model) || model.exclusion == Some(Exclusion::TooDear);
        !model.sells_to_known() && !model.has_fixed_price() && usable
    };
    let cheapest = forecast
        .touchpoints
        .iter()
        .filter(advanced)
        .filter_map(|model| model.cost_per_deal.as_ref())
        .min_by(|a, b| a.value.total_cmp(&b.value));
    let channels = forecast
        .touchpoints
        .iter()
        .map(|model| {
            let line = mix.and_then(|mix| mix.line(&model.channel.id));
            let result = outcome.and_then(|o| o.channels.iter().find(|c| c.channel == model.channel));
            let to_list = model.sells_to_known();
            ChannelFacts {
                channel: model.channel.clone(),
                on: line.is_some_and(|line| line.on),
                always: model.always,
                hours: model.hours.value,
                spend: line.map_or(0.0, |line| line.spend.major(plan.company.currency)),
                deals: result.map_or(0.0, |r| r.deals.value),
                min_spend: model.min_spend.value,
                cost_per_deal: model.cost_per_deal.as_ref().map(|cost| cost.value),
                // With what carries over the plan's end: that is no reason to call a touchpoint too dear.
                planned_cost_per_deal: result.and_then(|r| {
                    let spend = r.spend.major(plan.company.currency);
                    let deals = model.deals(spend);
                    (deals > 0.0 && spend > 0.0).then(|| spend / deals)
                }),
                limit: if to_list { model.value_per_deal.value } else { e.cac_cap.value },
                to_list,
                exclusion: model.exclusion,
            }
        })
        .collect();
    let reached = outcome.map_or([0.0; 5], |o| {
        let enquiries = o.enquiries.as_ref().map_or(0.0, |enquiries| enquiries.value);
        [o.visits.value, enquiries, o.deals.value, o.new_customers.value, o.revenue.value]
    });
    Facts {
        contribution: Some(e.contribution.value),
        margin: Some(e.margin.clone()),
        orders_per_year: Some(e.orders_per_year.clone()),
        ltv: Some(e.ltv.value),
        cac_cap: Some(e.cac_cap.clone()),
        best_cost: cheapest.cloned(),
        payback: cheapest.map(|cost| e.payback(cost)),
        channels,
        media_budget: mix.map(|mix| mix.media_budget.value),
        unspent: mix.map_or(0.0, |mix| mix.unspent.major(plan.company.currency)),
        reached,
        expected: plan
            .objectives
            .list
            .iter()
            .filter_map(|o| Some((o.id, score::objectives::expected(plan, Some(forecast), outcome, o).ok()?.value)))
            .collect(),
        result: outcome.map(|o| (o.result.value, o.beyond.value)),
        earned: outcome.map(|o| o.contribution.clone()),
        hours_needed: mix.map_or(0.0, |mix| mix.hours),
        schedule: ScheduleFacts::default(),
        over: None,
        money: MoneyFacts::default(),
        kpis: KpiFacts::default(),
        enquiries: outcome.map_or_else(Vec::new, |o| o.months.iter().filter_map(|m| m.enquiries.clone()).collect()),
    }
}

fn money_facts(plan: &Plan, money: &CostPlan) -> MoneyFacts {
    let major = |amount: Money| amount.major(plan.company.currency);
    let below = money.below().map(|(month, even_so)| {
        let lowest = money.cash.iter().map(|point| if even_so { point.cash } else { point.bare }).min();
        Below { month, lowest: major(lowest.unwrap_or_default()), even_so }
    });
    let over = money.lines.iter().filter(|line| line.over() > Money::ZERO && line.line != MoneyLine::Contingency);
    let (used, kept) = money.contingency();
    MoneyFacts {
        below,
        over: over.map(|line| (line.line, major(line.booked()), major(line.total(Entry::Planned)))).collect(),
        contingency: (major(used), major(kept)),
    }
}
