//! What the application computes for the largest plan, a piece at a time, to be timed from outside.

use std::rc::Rc;
use std::task::Poll;

use mixwright::allocate::mix::Mix;
use mixwright::base::Steps;
use mixwright::forecast::Forecast;
use mixwright::insight::{Chances, Insight, Job, JobResult, Task};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::{Plan, PlanEdit};
use mixwright::store::{self, Order};
use wasm_bindgen::prelude::wasm_bindgen;

#[path = "../../benches/largest/mod.rs"]
mod largest;

/// The largest plan and what is known of it. Each method returns a number that depends on what it computed.
#[wasm_bindgen]
pub struct Engine {
    plan: Rc<Plan>,
    insight: Insight,
    forecast: Forecast,
    edits: u32,
    steps: Option<Steps<JobResult>>,
}

#[wasm_bindgen]
impl Engine {
    /// Builds the plan.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Engine, String> {
        let plan = Rc::new(largest::largest());
        let insight = Insight::of(&plan);
        let forecast = insight.forecast.clone().ok_or("the largest plan has no forecast")?;
        Ok(Self { plan, insight, forecast, edits: 0, steps: None })
    }

    /// Changes a field and computes everything that follows at once.
    pub fn evaluation(&mut self) -> usize {
        self.edits += 1;
        let edit = PlanEdit::Company(CompanyEdit::SiteVisits(Some(30_000 + u64::from(self.edits % 7))));
        self.plan.with(edit).map_or(0, |plan| Insight::of(&plan).findings.len())
    }

    /// The certified mix.
    pub fn allocation(&self) -> usize {
        Mix::of(&self.plan, &self.forecast).map_or(0, |mix| mix.spend().len())
    }

    /// A thousand simulations.
    pub fn simulations(&self) -> bool {
        matches!(self.job(Task::Chances).start().finish(), JobResult::Chances(Some(_)))
    }

    /// Other splits, the frontier, and what changes would bring.
    pub fn options(&self) -> bool {
        matches!(self.job(Task::Options).start().finish(), JobResult::Options(Some(_)))
    }

    /// Begins the simulations, to be taken in steps.
    pub fn begin_simulations(&mut self) {
        self.steps = Some(self.job(Task::Chances).start());
    }

    /// Begins the other splits, to be taken in steps.
    pub fn begin_options(&mut self) {
        self.steps = Some(self.job(Task::Options).start());
    }

    /// Goes on to the next pause; whether there is more to do.
    pub fn step(&mut self) -> bool {
        self.steps.as_mut().is_some_and(|steps| steps.step() == Poll::Pending)
    }

    /// What the page does to send a job to the worker: bytes written.
    pub fn send(&self) -> usize {
        Order::Run { id: 1, task: Task::Chances, plan: self.plan.clone() }.write().len()
    }

    /// What a worker sends back, for [`Engine::take`].
    pub fn drawn(&self) -> Vec<f64> {
        let job = self.job(Task::Chances);
        job.write(&job.start().finish())
    }

    /// What the page does with it.
    pub fn take(&self, numbers: &[f64]) -> bool {
        let Some(JobResult::Chances(Some(drawn))) = self.job(Task::Chances).read(numbers) else { return false };
        Chances::from_drawn(&self.plan, &self.insight, &drawn).is_some()
    }

    /// The plan as a file.
    pub fn file(&self) -> String {
        store::write(&self.plan, 1)
    }

    fn job(&self, task: Task) -> Job {
        Job { task, plan: self.plan.clone() }
    }
}
