//! A case while somebody writes it: anything may still be missing.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::base::Lang;
use crate::plan::{Evaluation, Plan};

use super::case::{Case, Sealed, Teacher};
use super::locks::Locks;

/// A case being written beside the plan it begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The language of the plan it stands in.
    pub lang: Lang,
    /// The case: its plans are those of other languages, its edition the one published last, 0 before the first. Sealed is
    /// what its author cannot open here and keeps as it is.
    pub case: Case,
    /// What only the teacher reads.
    pub teacher: Teacher,
    /// A digest of what was published last.
    #[serde(default)]
    pub published: Option<String>,
}

impl Draft {
    /// A draft of which nothing is written, for a plan in this language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, case: Case::default(), teacher: Teacher::default(), published: None }
    }

    /// The draft of a case to go on writing, and the plan it stands in: the one in this language, else in the first there
    /// is. `None` where the case has no plan.
    #[must_use]
    pub fn of(case: &Case, teacher: Option<Teacher>, lang: Lang) -> Option<(Self, Rc<Plan>)> {
        let (lang, plan) = case.plans.get_key_value(&lang).or_else(|| case.plans.first_key_value())?;
        let mut own = case.clone();
        own.plans.remove(lang);
        // What was opened is sealed anew.
        if teacher.is_some() {
            own.sealed = None;
        }
        let draft = Self { lang: *lang, case: own, teacher: teacher.unwrap_or_default(), published: None };
        Some((draft, plan.clone()))
    }

    /// The case as it is handed out with `plan`, of this edition, with what only the teacher reads sealed as given.
    #[must_use]
    pub fn finish(&self, plan: &Plan, edition: u32, sealed: Option<Sealed>) -> Case {
        let mut case = Case { edition, sealed, ..self.case.clone() };
        case.plans.insert(self.lang, Rc::new(plan.clone()));
        for plan in case.plans.values_mut() {
            *plan = Rc::new(self.start(plan));
        }
        case.texts.retain(|_, text| !text.title.trim().is_empty());
        let words = |words: &mut super::Words| words.retain(|_, text| !text.trim().is_empty());
        case.hints.values_mut().for_each(words);
        case.hints.retain(|_, hint| !hint.is_empty());
        case.rubric.iter_mut().for_each(|criterion| words(&mut criterion.name));
        case
    }

    /// A plan as attempts begin with it: without a past – earlier versions, reviews, remarks of the document – and without
    /// results where the case has results of its own, unless they are locked. Results of a case without months are
    /// given: they are what the learner works from.
    #[must_use]
    pub fn start(&self, plan: &Plan) -> Plan {
        let bare = plan.bare();
        let given = self.case.months.is_none() || Locks::of(&self.case).holds("evaluation.actuals");
        if !given {
            let evaluation = Evaluation { replanned: None, ..(*bare.evaluation).clone() };
            return Plan { evaluation: Rc::new(evaluation), ..bare };
        }
        let evaluation = Evaluation { actuals: plan.evaluation.actuals.clone(), ..(*bare.evaluation).clone() };
        Plan { evaluation: Rc::new(evaluation), ..bare }
    }

    /// Whether there is anything only the teacher reads that is to be sealed.
    #[must_use]
    pub fn has_secrets(&self) -> bool {
        let Teacher { notes, model, rubric } = &self.teacher;
        notes.values().any(|text| !text.trim().is_empty()) || model.is_some() || !rubric.is_empty()
    }
}
