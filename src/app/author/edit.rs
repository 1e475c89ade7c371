//! Changes to a case being written.

use crate::base::Lang;
use crate::course::{CaseText, Criterion, Draft, Feedback, Locks, Months, Order, Rule, Words};
use crate::plan::Stage;
use crate::store;

/// A change to a case being written.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftEdit {
    /// Its id.
    Id(String),
    /// The title in a language.
    Title(Lang, String),
    /// The story in a language.
    Story(Lang, String),
    /// The task in a language.
    Task(Lang, String),
    /// The language of the open plan.
    Lang(Lang),
    /// The plan in this language is taken out.
    DropPlan(Lang),
    /// A field, row or stage is locked, or no longer.
    Lock(String, bool),
    /// In which order stages open.
    Order(Order),
    /// Minutes; `None` for as long as one likes.
    Minutes(Option<u32>),
    /// A hint to a stage.
    Hint(Stage, Lang, String),
    /// What the learner is told before handing in.
    Feedback(Feedback),
    /// Percent of the points from which an attempt passes.
    Pass(Option<u32>),
    /// What is judged in the open.
    Criterion(CriterionEdit),
    /// What is judged without the learner knowing.
    Hidden(CriterionEdit),
    /// Results that come month by month.
    Months(Option<Months>),
    /// Notes for the teacher.
    Notes(Lang, String),
    /// The model plan is taken out.
    DropModel,
    /// What is sealed and cannot be opened here is dropped.
    DropSealed,
}

/// A change to the list of criteria.
#[derive(Clone, Debug, PartialEq)]
pub enum CriterionEdit {
    /// One more.
    Add(Rule),
    /// Another one in the place of the one with its id.
    Set(Criterion),
    /// One less.
    Remove(u32),
    /// One place earlier.
    Up(u32),
}

/// Points of a criterion nobody gave points yet.
const POINTS: u32 = 10;

impl DraftEdit {
    /// What it changes, so that typing in one field is one step.
    #[must_use]
    pub fn field(&self) -> String {
        let criterion = |list: &str, edit: &CriterionEdit| match edit {
            CriterionEdit::Add(_) => format!("author.{list}.add"),
            CriterionEdit::Set(criterion) => format!("author.{list}.{}", criterion.id),
            CriterionEdit::Remove(id) => format!("author.{list}.{id}.remove"),
            CriterionEdit::Up(id) => format!("author.{list}.{id}.up"),
        };
        match self {
            Self::Id(_) => "author.id".to_owned(),
            Self::Title(lang, _) => format!("author.title.{}", lang.tag()),
            Self::Story(lang, _) => format!("author.story.{}", lang.tag()),
            Self::Task(lang, _) => format!("author.task.{}", lang.tag()),
            Self::Lang(_) => "author.lang".to_owned(),
            Self::DropPlan(lang) => format!("author.plan.{}", lang.tag()),
            Self::Lock(id, _) => format!("author.lock.{id}"),
            Self::Order(_) => "author.order".to_owned(),
            Self::Minutes(_) => "author.minutes".to_owned(),
            Self::Hint(stage, lang, _) => format!("author.hint.{}.{}", stage.slug(), lang.tag()),
            Self::Feedback(_) => "author.feedback".to_owned(),
            Self::Pass(_) => "author.pass".to_owned(),
            Self::Criterion(edit) => criterion("rubric", edit),
            Self::Hidden(edit) => criterion("hidden", edit),
            Self::Months(_) => "author.months".to_owned(),
            Self::Notes(lang, _) => format!("author.notes.{}", lang.tag()),
            Self::DropModel => "author.model".to_owned(),
            Self::DropSealed => "author.sealed".to_owned(),
        }
    }

    /// Changes the draft.
    pub fn apply(self, draft: &mut Draft) {
        let case = &mut draft.case;
        match self {
            Self::Id(id) => case.id = id,
            Self::Title(lang, title) => {
                let follows = draft.published.is_none() && (draft.case.id.is_empty() || draft.case.id == slug(draft));
                draft.case.texts.entry(lang).or_default().title = title;
                if follows {
                    draft.case.id = slug(draft);
                }
            }
            Self::Story(lang, story) => case.texts.entry(lang).or_default().story = story,
            Self::Task(lang, task) => case.texts.entry(lang).or_default().task = task,
            Self::Lang(lang) => {
                case.plans.remove(&lang);
                draft.lang = lang;
            }
            Self::DropPlan(lang) => drop(case.plans.remove(&lang)),
            Self::Lock(id, true) => {
                // What stands in it is held with it.
                let all = Locks::new([&id]);
                case.locks.retain(|lock| !all.holds(lock));
                case.locks.insert(id);
            }
            Self::Lock(id, false) => drop(case.locks.remove(&id)),
            Self::Order(order) => case.order = order,
            Self::Minutes(minutes) => case.minutes = minutes.filter(|minutes| *minutes > 0),
            Self::Hint(stage, lang, hint) => {
                let words = case.hints.entry(stage).or_default();
                words.insert(lang, hint);
                words.retain(|_, hint| !hint.is_empty());
                case.hints.retain(|_, words| !words.is_empty());
            }
            Self::Feedback(feedback) => case.feedback = feedback,
            Self::Pass(percent) => case.pass = percent.filter(|percent| *percent > 0),
            Self::Criterion(edit) => edit.apply(&mut case.rubric),
            Self::Hidden(edit) => edit.apply(&mut draft.teacher.rubric),
            Self::Months(months) => case.months = months,
            Self::Notes(lang, notes) => {
                draft.teacher.notes.insert(lang, notes);
                draft.teacher.notes.retain(|_, notes| !notes.is_empty());
            }
            Self::DropModel => draft.teacher.model = None,
            Self::DropSealed => case.sealed = None,
        }
        draft.case.texts.retain(|_, text| *text != CaseText::default());
    }
}

impl CriterionEdit {
    fn apply(self, rubric: &mut Vec<Criterion>) {
        match self {
            Self::Add(rule) => {
                let id = rubric.iter().map(|one| one.id).max().unwrap_or(0).saturating_add(1);
                rubric.push(Criterion { id, name: Words::new(), points: POINTS, rule });
            }
            Self::Set(criterion) => {
                if let Some(one) = rubric.iter_mut().find(|one| one.id == criterion.id) {
                    *one = criterion;
                    one.name.retain(|_, name| !name.is_empty());
                }
            }
            Self::Remove(id) => rubric.retain(|one| one.id != id),
            Self::Up(id) => {
                if let Some(at) = rubric.iter().position(|one| one.id == id).filter(|at| *at > 0) {
                    rubric.swap(at, at - 1);
                }
            }
        }
    }
}

/// An id made of the titles: the small letters, digits and hyphens of the first one that has enough of them, else a
/// number that follows from the title.
fn slug(draft: &Draft) -> String {
    let titles = [Lang::En, Lang::Ko, Lang::Zh].into_iter().filter_map(|lang| draft.case.texts.get(&lang));
    let titles: Vec<&str> = titles.map(|text| text.title.trim()).filter(|title| !title.is_empty()).collect();
    let letters = |title: &&str| {
        let spaced: String =
            title.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
        let id: String = spaced.split_whitespace().collect::<Vec<_>>().join("-").chars().take(48).collect();
        let id = id.trim_matches('-').to_owned();
        Some(id).filter(|id| id.bytes().filter(u8::is_ascii_lowercase).count() >= 3)
    };
    let number = |title: &&str| format!("case-{}", store::digest(title).chars().take(6).collect::<String>());
    titles.iter().find_map(letters).or_else(|| titles.first().map(number)).unwrap_or_default()
}
