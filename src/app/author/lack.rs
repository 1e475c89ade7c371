//! What a case being written lacks before it is handed out, and where that is mended.

use crate::base::Lang;
use crate::course::{Draft, Months, Rule};
use crate::plan::Plan;
use crate::plan::attempt::MAX_CASE;
use crate::store::{self, MAX_TEACHER};

/// Something a case lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A title in this language, in which something is written already, or the first title at all.
    Title(Lang),
    /// An id that is one.
    Id,
    /// Texts in the language of a plan.
    Text(Lang),
    /// A task in this language.
    Task(Lang),
    /// A plan in the language of its texts.
    Plan(Lang),
    /// Anything it is judged by.
    Criteria,
    /// Bounds of the range of this criterion; whether it is hidden.
    Bounds(u32, bool),
    /// Results a plan could be adjusted to, which a criterion asks for.
    Months,
    /// A first month in the plan, from which results are counted.
    Start,
    /// Results of each month from the first month of the plan on.
    Gap,
    /// Room: the file would be larger than a case can be.
    Room,
    /// A value inside its range, in this part of the case.
    Value(&'static str),
}

impl Lack {
    /// Whether the case cannot be handed out so.
    #[must_use]
    pub const fn blocks(&self) -> bool {
        matches!(self, Self::Title(_) | Self::Id | Self::Room | Self::Value(_))
    }

    /// The field where it is mended.
    #[must_use]
    pub fn field(&self) -> String {
        match self {
            Self::Title(lang) | Self::Text(lang) => format!("author.title.{}", lang.tag()),
            Self::Task(lang) => format!("author.task.{}", lang.tag()),
            Self::Plan(lang) => format!("author.plan.{}", lang.tag()),
            Self::Id => "author.id".to_owned(),
            Self::Criteria => "author.rubric.add".to_owned(),
            Self::Bounds(id, false) => format!("author.rubric.{id}.low"),
            Self::Bounds(id, true) => format!("author.hidden.{id}.low"),
            Self::Months | Self::Gap => "author.months".to_owned(),
            Self::Start => "company.start".to_owned(),
            Self::Room | Self::Value(_) => "author.finish".to_owned(),
        }
    }

    /// The language whose texts have to be shown for it.
    #[must_use]
    pub const fn lang(&self) -> Option<Lang> {
        match self {
            Self::Title(lang) | Self::Text(lang) | Self::Task(lang) => Some(*lang),
            _ => None,
        }
    }
}

/// What a case made of `plan` lacks; what hinders first.
#[must_use]
pub fn lacks(draft: &Draft, plan: &Plan) -> Vec<Lack> {
    let case = &draft.case;
    let titled = |lang: &Lang| case.texts.get(lang).is_some_and(|text| !text.title.trim().is_empty());
    let has_plan = |lang: &Lang| *lang == draft.lang || case.plans.contains_key(lang);
    let mut lacks = Vec::new();
    if !Lang::ALL.iter().any(titled) {
        lacks.push(Lack::Title(draft.lang));
    }
    for (lang, text) in &case.texts {
        if !titled(lang) && !lacks.contains(&Lack::Title(*lang)) {
            lacks.push(Lack::Title(*lang));
        } else if titled(lang) && text.task.trim().is_empty() {
            lacks.push(Lack::Task(*lang));
        }
    }
    let any = Lang::ALL.iter().any(titled);
    lacks.extend(Lang::ALL.into_iter().filter(|lang| any && has_plan(lang) && !titled(lang)).map(Lack::Text));
    lacks.extend(Lang::ALL.into_iter().filter(|lang| titled(lang) && !has_plan(lang)).map(Lack::Plan));
    let finished = draft.finish(plan, case.edition.max(1), case.sealed.clone());
    match store::check_case(&finished) {
        // Told above, at the language that lacks one.
        Err("texts") if !any => {}
        Err("id") => lacks.push(Lack::Id),
        Err(part) => lacks.push(Lack::Value(part)),
        Ok(()) => {}
    }
    let teacher = if draft.has_secrets() { store::write_teacher(&draft.teacher).len() } else { 0 };
    // Sealed it is in base64, four characters for three bytes, with a key's salt beside it.
    if teacher > MAX_TEACHER || store::write_case(&finished).len() + teacher / 3 * 4 + 400 > MAX_CASE {
        lacks.push(Lack::Room);
    }
    if case.rubric.is_empty() {
        lacks.push(Lack::Criteria);
    }
    let all = case.rubric.iter().map(|one| (one, false)).chain(draft.teacher.rubric.iter().map(|one| (one, true)));
    for (criterion, hidden) in all {
        match criterion.rule {
            Rule::Range { low: None, high: None, .. } => lacks.push(Lack::Bounds(criterion.id, hidden)),
            Rule::Adjustment if case.months.is_none() && !lacks.contains(&Lack::Months) => lacks.push(Lack::Months),
            _ => {}
        }
    }
    match (&case.months, plan.company.start) {
        (Some(_), None) => lacks.push(Lack::Start),
        (Some(Months::Scheduled(actuals)), Some(start)) => {
            let months = actuals.months().map(|(month, _)| month);
            if !months.zip(0..).all(|(month, at)| month == start.plus(at)) {
                lacks.push(Lack::Gap);
            }
        }
        _ => {}
    }
    lacks.sort_by_key(|lack| !lack.blocks());
    lacks
}
