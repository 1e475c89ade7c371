//! A case being written, as texts in the plan it stands in. What is missing may be missing; what is there is inside its
//! range, for the plan's file may come from anybody.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::course::{Case, Draft, Teacher};
use crate::plan::{self, Plan};

use super::case::{MAX_EDITION, check_teacher, check_values, renew};
use super::digest::hex;
use super::envelope::{VERSION, whole};
use super::seal::SealError;
use super::{canonical, read, write, write_case};

/// The most bytes of what only the teacher reads, so that it fits into a case's file once it is sealed.
pub const MAX_TEACHER: usize = 600_000;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inside<T> {
    plan_version: u32,
    teacher: T,
}

/// What only the teacher reads, as the text that is sealed.
#[must_use]
pub fn write_teacher(teacher: &Teacher) -> String {
    serde_json::to_string(&Inside { plan_version: VERSION, teacher }).unwrap_or_default()
}

/// What only the teacher reads, from the text that was sealed.
///
/// # Errors
/// When it is nothing this version can read.
pub fn read_teacher(text: &str) -> Result<Teacher, SealError> {
    let value = whole(text).map_err(|_| SealError::Damaged)?;
    let inside: Inside<Value> = serde_json::from_value(value).map_err(|_| SealError::Damaged)?;
    if inside.plan_version > VERSION {
        return Err(SealError::Newer);
    }
    let mut teacher = inside.teacher;
    if let Some(plan) = teacher.get_mut("model").filter(|model| !model.is_null()) {
        renew(plan, inside.plan_version).map_err(|_| SealError::Damaged)?;
    }
    let teacher: Teacher = serde_json::from_value(teacher).map_err(|_| SealError::Damaged)?;
    check_teacher(&teacher).map_err(|_| SealError::Damaged)?;
    Ok(teacher)
}

/// The draft as a plan keeps it; `None` where it says something a case cannot. Plans `before` has as well keep their texts.
#[must_use]
pub fn write_draft(draft: &Draft, before: Option<(&Draft, &plan::Draft)>) -> Option<plan::Draft> {
    check(draft)?;
    let mut open = draft.clone();
    let (plans, model) = (std::mem::take(&mut open.case.plans), open.teacher.model.take());
    let kept = |plan: &Rc<Plan>, known: Option<&Rc<Plan>>, text: Option<&Rc<str>>| match (known, text) {
        (Some(known), Some(text)) if Rc::ptr_eq(known, plan) => text.clone(),
        _ => write(plan, 0).into(),
    };
    let plans = plans.iter().map(|(lang, plan)| {
        let known = before.and_then(|(draft, _)| draft.case.plans.get(lang));
        (*lang, kept(plan, known, before.and_then(|(_, texts)| texts.plans.get(lang))))
    });
    let known = before.and_then(|(draft, _)| draft.teacher.model.as_ref());
    let model = model.map(|plan| kept(&plan, known, before.and_then(|(_, texts)| texts.model.as_ref())));
    let text = serde_json::to_value(&open).ok()?.to_string();
    Some(plan::Draft { text: text.into(), plans: plans.collect(), model }).filter(plan::Draft::is_legal)
}

/// The draft a plan keeps; `None` where nothing this version can read stands there.
#[must_use]
pub fn read_draft(kept: &plan::Draft) -> Option<Draft> {
    let mut draft: Draft = serde_json::from_value(whole(&kept.text).ok()?).ok()?;
    // Plans stand in texts of their own.
    if !draft.case.plans.is_empty() || draft.teacher.model.is_some() {
        return None;
    }
    let opened = |text: &Rc<str>| Some(Rc::new(read(text).ok()?.plan));
    for (lang, text) in &kept.plans {
        draft.case.plans.insert(*lang, opened(text)?);
    }
    draft.teacher.model = match &kept.model {
        Some(text) => Some(opened(text)?),
        None => None,
    };
    check(&draft)?;
    Some(draft)
}

/// `None` where a draft says something a case cannot.
fn check(draft: &Draft) -> Option<()> {
    let Draft { lang, case, teacher, published } = draft;
    let id = case.id.len() <= 64 && case.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let sound = id
        && case.edition < MAX_EDITION
        && !case.plans.contains_key(lang)
        && published.as_ref().is_none_or(|digest| digest.len() == 64)
        && check_values(case).is_ok()
        && check_teacher(teacher).is_ok();
    sound.then_some(())
}

/// A digest of what is handed out, whatever the edition and however it is sealed: equal where nothing was changed.
#[must_use]
pub fn content(case: &Case, teacher: &Teacher) -> String {
    // What cannot be opened here is sealed as it was and tells a change by itself.
    let case = write_case(&Case { edition: 1, ..case.clone() });
    hex(&format!("{}\n{}", canonical(&case).unwrap_or_default(), write_teacher(teacher)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::base::Lang;
    use crate::course::{Criterion, Months, Rule, World};
    use crate::store::{check_case, example};

    use super::*;

    fn plan(lang: Lang) -> Rc<Plan> {
        Rc::new(read(example(lang)).unwrap().plan)
    }

    /// A draft with something in every place.
    fn draft() -> Draft {
        let mut draft = Draft::new(Lang::Ko);
        let text = crate::course::CaseText { title: "강릉".into(), story: "그해\n봄".into(), task: "…".into() };
        draft.case.id = "roastery".into();
        draft.case.texts.insert(Lang::Ko, text);
        draft.case.plans.insert(Lang::En, plan(Lang::En));
        draft.case.locks.insert("company.funds".into());
        draft.case.rubric.push(Criterion { id: 1, name: [].into(), points: 5, rule: Rule::Coherence });
        let spread = crate::base::Ppm(100_000);
        draft.case.months =
            Some(Months::Simulated(World { seed: 7, months: 6, spread, shocks: Vec::new(), surprises: true }));
        draft.teacher.notes.insert(Lang::Zh, "答案".into());
        draft.teacher.model = Some(plan(Lang::Ko));
        draft.published = Some("a".repeat(64));
        draft
    }

    #[test]
    fn what_is_written_reads_back_and_becomes_a_case() {
        let kept = write_draft(&draft(), None).unwrap();
        assert_eq!(read_draft(&kept), Some(draft()));
        let empty = Draft::new(Lang::En);
        assert_eq!(read_draft(&write_draft(&empty, None).unwrap()), Some(empty));
        let case = draft().finish(&plan(Lang::Ko), 3, None);
        assert_eq!((check_case(&case), case.edition), (Ok(()), 3));
        assert_eq!(super::super::read_case(&write_case(&case)), Ok(case));
        // Plans that stay are not written again.
        let read = read_draft(&kept).unwrap();
        let again = write_draft(&Draft { lang: Lang::Zh, ..read.clone() }, Some((&read, &kept))).unwrap();
        assert!(Rc::ptr_eq(&again.plans[&Lang::En], &kept.plans[&Lang::En]));
        assert!(Rc::ptr_eq(again.model.as_ref().unwrap(), kept.model.as_ref().unwrap()));
    }

    #[test]
    fn a_draft_a_case_cannot_come_of_is_refused() {
        let refused = |change: fn(&mut Draft)| {
            let mut draft = draft();
            change(&mut draft);
            write_draft(&draft, None).is_none()
        };
        assert!(refused(|draft| draft.case.id = "Roastery".into()));
        assert!(refused(|draft| draft.case.edition = MAX_EDITION));
        assert!(refused(|draft| draft.lang = Lang::En), "one plan in a language");
        assert!(refused(|draft| draft.case.pass = Some(101)));
        assert!(refused(|draft| {
            draft.case.locks.insert("<b>".into());
        }));
        assert!(refused(|draft| draft.published = Some("x".into())));
        assert!(refused(|draft| drop(draft.teacher.notes.insert(Lang::En, "x".repeat(20_001)))));
        let nested = Plan { draft: Some(Rc::new(write_draft(&draft(), None).unwrap())), ..Plan::default() };
        let mut other = draft();
        other.teacher.model = Some(Rc::new(nested));
        assert!(write_draft(&other, None).is_none(), "no drafts in drafts");
    }

    #[test]
    fn a_digest_tells_what_is_handed_out_and_nothing_else() {
        let of = |draft: &Draft, edition| content(&draft.finish(&plan(Lang::Ko), edition, None), &draft.teacher);
        assert_eq!(of(&draft(), 1), of(&draft(), 2));
        let mut other = draft();
        other.teacher.notes.clear();
        assert_ne!(of(&draft(), 1), of(&other, 1));
    }

    proptest! {
        #[test]
        fn a_draft_with_any_byte_changed_never_panics(at in 0_usize..60_000, byte: u8) {
            let mut kept = write_draft(&draft(), None).unwrap();
            let mut bytes = kept.text.as_bytes().to_vec();
            let at = at % bytes.len();
            bytes[at] = byte;
            let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
            kept.text = text.into();
            if let Some(read) = read_draft(&kept) {
                prop_assert_eq!(read_draft(&write_draft(&read, None).unwrap()), Some(read));
            }
        }
    }
}
