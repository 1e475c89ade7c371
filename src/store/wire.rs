//! What the page and its solver say to each other: orders as text, in which a plan is the text of its file, and news as
//! numbers.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::insight::Task;
use crate::plan::Plan;

/// What the page tells the solver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// Do this, instead of the same task for an earlier plan.
    Run {
        /// Names the job in what the solver tells of it.
        id: u32,
        /// What is asked.
        task: Task,
        /// The plan.
        #[serde(with = "plan_text")]
        plan: Rc<Plan>,
    },
    /// Give the task up.
    Stop(Task),
}

/// What the solver tells the page.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// It listens.
    Ready,
    /// A job has come so far.
    Progress {
        /// The job.
        id: u32,
        /// From 0 to 1.
        part: f64,
    },
    /// A job is over.
    Done {
        /// The job.
        id: u32,
        /// What it found, for [`crate::insight::Job::read`].
        found: Vec<f64>,
    },
}

impl Order {
    /// As text.
    #[must_use]
    pub fn write(&self) -> String {
        // Cannot fail for plain enums; an empty text is no order on the other side.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The order in a text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

impl News {
    /// As numbers: nothing, or the job, whether it is over, and the rest.
    #[must_use]
    pub fn write(&self) -> Vec<f64> {
        match self {
            Self::Ready => Vec::new(),
            Self::Progress { id, part } => vec![f64::from(*id), 0.0, *part],
            Self::Done { id, found } => [f64::from(*id), 1.0].into_iter().chain(found.iter().copied()).collect(),
        }
    }

    /// The news in numbers.
    #[must_use]
    pub fn read(numbers: &[f64]) -> Option<Self> {
        let [id, over, rest @ ..] = numbers else { return numbers.is_empty().then_some(Self::Ready) };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a job that is none is not found")]
        let id = *id as u32;
        if *over > 0.0 {
            return Some(Self::Done { id, found: rest.to_vec() });
        }
        Some(Self::Progress { id, part: *rest.first()? })
    }
}

mod plan_text {
    use std::rc::Rc;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::plan::{Evaluation, Plan};
    use crate::store;

    /// No job asks for earlier versions, for how reports are read or for reviews: they are not sent with every order.
    pub(super) fn serialize<S: Serializer>(plan: &Rc<Plan>, to: S) -> Result<S::Ok, S::Error> {
        let evaluation =
            Evaluation { reports: Vec::new(), versions: Vec::new(), reviews: Vec::new(), ..(*plan.evaluation).clone() };
        to.serialize_str(&store::write(&Plan { evaluation: Rc::new(evaluation), ..(**plan).clone() }, 0))
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Rc<Plan>, D::Error> {
        let saved = store::read(&String::deserialize(from)?);
        saved.map(|saved| Rc::new(saved.plan)).map_err(|_| D::Error::custom("plan"))
    }
}

#[cfg(test)]
mod tests {
    use crate::base::{Lang, Month};
    use crate::plan::evaluation::EvaluationEdit;
    use crate::plan::{Goal, PlanEdit, ReportMapping, RowEdit};

    use super::*;

    #[test]
    fn messages_read_back_the_same() {
        let plan = Rc::new(super::super::read(super::super::example(Lang::Zh)).unwrap().plan);
        for order in [Order::Run { id: 7, task: Task::Flips, plan }, Order::Stop(Task::Flips)] {
            assert_eq!(Order::read(&order.write()), Some(order));
        }
        let done = News::Done { id: u32::MAX, found: vec![0.1, f64::MAX] };
        for news in [News::Ready, News::Progress { id: 1, part: 0.1 }, done, News::Done { id: 0, found: Vec::new() }] {
            assert_eq!(News::read(&news.write()), Some(news));
        }
    }

    #[test]
    fn a_job_gets_results_but_no_versions() {
        let edits = [
            EvaluationEdit::Measured(Month::new(2027, 6).unwrap(), Goal::Retention, Some(7)),
            EvaluationEdit::Replan(Month::new(2027, 7)),
        ];
        let plan = super::super::read(super::super::example(Lang::Zh)).unwrap().plan;
        let plan = plan.with(PlanEdit::All(edits.map(PlanEdit::Evaluation).into())).unwrap();
        let more = [
            EvaluationEdit::Keep { day: None, reason: String::new() },
            EvaluationEdit::Review(RowEdit::Add),
            EvaluationEdit::Report(ReportMapping::default()),
        ];
        let full = plan.with(PlanEdit::All(more.map(PlanEdit::Evaluation).into())).unwrap();
        let sent = Order::Run { id: 7, task: Task::Flips, plan: Rc::new(full.clone()) }.write();
        let Some(Order::Run { plan: read, .. }) = Order::read(&sent) else { panic!("{sent}") };
        assert_eq!(*read, Plan { next_id: full.next_id, ..plan });
    }

    #[test]
    fn what_is_no_message_is_none() {
        for text in ["", "{}", r#""Run""#, r#"{"Run":{"id":1,"task":"Flips","plan":"{}"}}"#, r#"{"Stop":"Fly"}"#] {
            assert_eq!(Order::read(text), None, "{text}");
        }
        assert_eq!([News::read(&[1.0]), News::read(&[1.0, 0.0])], [None, None]);
    }
}
