//! Jobs: the same result at once, in steps and across the wire; and what the program does with them.
#![cfg(test)]

use std::rc::Rc;
use std::task::Poll;

use mixwright::app::{Action, Effect, Env, State, update};
use mixwright::base::{Day, Lang};
use mixwright::insight::{Flips, Insight, Job, JobResult, Task};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::{Plan, PlanEdit};
use mixwright::store::{self, News, Order};

use super::cases;

fn job(plan: &Rc<Plan>) -> Job {
    Job { task: Task::Flips, plan: plan.clone() }
}

/// A plan whose verdict can rise.
fn liftable() -> Rc<Plan> {
    let [_, _, crane, ..] = cases::plans();
    assert!(Insight::of(&crane).assessment.can_rise());
    Rc::new(crane)
}

#[test]
fn a_job_finds_the_same_at_once_in_steps_and_across_the_wire() {
    for plan in cases::plans().map(Rc::new) {
        let at_once = JobResult::Flips(Flips::of(&plan));
        // What the worker reads, does in steps and sends back.
        let sent = Order::Run { id: 3, task: Task::Flips, plan: plan.clone() }.write();
        let Some(Order::Run { id, task, plan: read }) = Order::read(&sent) else { panic!("{sent}") };
        assert_eq!(read, plan);
        let mut work = Job { task, plan: read }.start();
        let mut parts = Vec::new();
        let result = loop {
            match work.step() {
                Poll::Ready(result) => break result,
                Poll::Pending => parts.push(work.part()),
            }
        };
        assert_eq!(result, at_once);
        let news = News::Done { id, found: job(&plan).write(&result) }.write();
        let Some(News::Done { id: 3, found }) = News::read(&news) else { panic!("{news:?}") };
        assert_eq!(job(&plan).read(&found), Some(at_once));
        assert!(parts.iter().all(|part| (0.0..=1.0).contains(part)) && parts.is_sorted());
        // No half of the work may pass without the bar moving by a fifth.
        let half = parts.len() / 2;
        assert!(parts.is_empty() || parts.windows(half + 1).all(|part| part[half] - part[0] > 0.2), "{parts:?}");
    }
}

#[test]
fn ranges_and_options_cross_the_wire_too() {
    for (plan, task) in
        cases::plans().map(Rc::new).into_iter().flat_map(|plan| Task::ALL.map(|task| (plan.clone(), task)))
    {
        let job = Job { task, plan };
        let result = job.start().finish();
        assert_eq!(job.read(&job.write(&result)), Some(result.clone()), "{task:?}");
        assert_eq!(job.start().finish(), result, "the same every time");
        let mut cut = job.write(&result);
        if cut.pop().is_some() && !cut.is_empty() {
            assert_ne!(job.read(&cut), Some(result));
        }
    }
}

#[test]
fn numbers_that_are_no_result_are_none() {
    let job = job(&liftable());
    for numbers in [&[4.0][..], &[3.0, 0.0], &[3.0, 0.0, 1.0, 0.0], &[3.0, 0.0, 1.0, 1e9, 0.0], &[3.0, 0.0, 1e18]] {
        assert_eq!(job.read(numbers), None, "{numbers:?}");
    }
    assert_eq!(job.read(&[]), Some(JobResult::Flips(None)));
}

const ENV: Env = Env { now: 1_800_000_000_000, today: Day::EPOCH };

fn act(state: &mut State, action: Action) -> Vec<Effect> {
    update(state, action, &ENV)
}

fn open(plan: &Plan) -> (State, Vec<Effect>) {
    let mut state = State::new(Lang::En);
    let effects = act(&mut state, Action::FileRead { name: "plan".into(), text: store::write(plan, 1) });
    (state, effects)
}

fn edit(text: &str) -> Action {
    Action::Edit { edit: PlanEdit::Company(CompanyEdit::Name(text.into())), field: "company.name".into() }
}

fn part(state: &State) -> Option<f64> {
    state.part(Task::Flips)
}

fn flips(state: &State) -> Option<Rc<Flips>> {
    state.open.as_ref().and_then(|open| open.insight.flips.clone())
}

#[test]
fn a_plan_that_can_rise_is_searched_and_the_result_shown() {
    let plan = liftable();
    let (mut state, effects) = open(&plan);
    assert_eq!(effects.last(), Some(&Effect::Run(job(&plan))));
    assert_eq!(part(&state), Some(0.0));
    assert_eq!(act(&mut state, Action::Progress { task: Task::Flips, part: 0.5 }), []);
    assert_eq!(part(&state), Some(0.5));
    let found = Flips::of(&plan);
    let result = Some(JobResult::Flips(found.clone()));
    assert_eq!(act(&mut state, Action::Done { job: job(&plan), result }), []);
    assert_eq!((part(&state), flips(&state)), (None, found.map(Rc::new)));
    // A word that comes late changes nothing.
    act(&mut state, Action::Progress { task: Task::Flips, part: 0.9 });
    assert_eq!(part(&state), None);
}

#[test]
fn a_change_begins_anew_and_what_was_found_for_the_plan_before_is_left() {
    let old = liftable();
    let (mut state, _) = open(&old);
    act(&mut state, Action::Progress { task: Task::Flips, part: 0.5 });
    let effects = act(&mut state, edit("Kran"));
    let new = state.open.as_ref().unwrap().plan();
    assert_eq!(effects, [Effect::SaveSoon, Effect::Run(job(&new))]);
    assert_eq!(part(&state), Some(0.0));
    let result = Some(JobResult::Flips(Flips::of(&old)));
    act(&mut state, Action::Done { job: job(&old), result });
    assert_eq!((part(&state), flips(&state)), (Some(0.0), None));
}

#[test]
fn a_search_ends_with_its_plan_and_one_that_fails_leaves_the_rest() {
    let plan = liftable();
    let (mut state, _) = open(&plan);
    let before = state.open.clone();
    assert_eq!(act(&mut state, Action::Done { job: job(&plan), result: None }), []);
    assert_eq!((part(&state), &state.open), (None, &before));
    act(&mut state, edit("Kran"));
    let key = state.open.as_ref().unwrap().key;
    let effects = act(&mut state, Action::RemovePlan(key));
    assert_eq!(effects.last(), Some(&Effect::Stop(Task::Flips)));
    assert_eq!(part(&state), None);
}

#[test]
fn what_one_job_finds_leaves_the_others_running() {
    let plan = Rc::new(store::read(store::example(Lang::En)).unwrap().plan);
    let (mut state, effects) = open(&plan);
    let started: Vec<Job> =
        effects.into_iter().filter_map(|effect| if let Effect::Run(job) = effect { Some(job) } else { None }).collect();
    assert!(started.len() > 1, "{started:?}");
    for (done, job) in (1..).zip(&started) {
        let result = Some(job.start().finish());
        assert_eq!(act(&mut state, Action::Done { job: job.clone(), result }), []);
        let running: Vec<Task> = Task::ALL.into_iter().filter(|task| state.part(*task).is_some()).collect();
        assert_eq!(running.len(), started.len() - done, "{running:?} after {:?}", job.task);
    }
}
