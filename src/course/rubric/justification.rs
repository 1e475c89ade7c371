//! Whether choices are justified in the learner's own words. The program cannot tell a good reason from a bad one: it sees
//! whether something of some length stands there that the case did not say and that was not said elsewhere already.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Ppm;
use crate::plan::Plan;

use super::{Entry, Reason, locked, share};

/// What a reason needs to weigh (judgement): twelve different English words, thirty syllables of Korean in different
/// words, twenty different Chinese characters say about as much.
pub const ENOUGH: u32 = 120;

/// What stands in a field that asks for a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A reason of some length.
    There,
    /// Less than [`ENOUGH`]: what it weighs.
    Thin(u32),
    /// What the case says itself.
    Copied,
    /// What another of these fields says already.
    Repeated,
    /// Nothing.
    Nothing,
}

/// What a text weighs: 10 for each different word, 4 for each syllable of a different Korean word, 6 for each different
/// Chinese character.
#[must_use]
pub fn weight(text: &str) -> u32 {
    let han = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
    let hangul = |c: char| ('가'..='힣').contains(&c);
    let characters: BTreeSet<char> = text.chars().filter(|c| han(*c)).collect();
    let parts = text.split(|c: char| !c.is_alphanumeric() || han(c)).filter(|word| !word.is_empty());
    let words: BTreeSet<String> = parts.map(str::to_lowercase).collect();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let word = |word: &String| match count(word.chars().filter(|c| hangul(*c)).count()) {
        0 => 10,
        syllables => syllables.saturating_mul(4),
    };
    words.iter().map(word).fold(count(characters.len()).saturating_mul(6), u32::saturating_add)
}

/// The letters and digits of a text, so that spaces and marks make no other text of it.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The texts of a plan that may say why, by field.
fn texts(plan: &Plan) -> BTreeMap<String, &str> {
    let mut texts = BTreeMap::new();
    let mut put = |field: String, text| {
        texts.insert(field, text);
    };
    for rival in &plan.feasibility.competitors {
        put(format!("feasibility.{}.strength", rival.id), rival.strength.as_str());
        put(format!("feasibility.{}.gap", rival.id), rival.gap.as_str());
    }
    put("environment.research".to_owned(), plan.environment.research.as_str());
    for step in &plan.environment.moves {
        put(format!("environment.moves.{}.text", step.id), step.text.as_str());
    }
    for reading in &plan.environment.readings {
        put(format!("environment.readings.{}.says", reading.id), reading.says.as_str());
    }
    put("objectives.reason".to_owned(), plan.objectives.reason.as_str());
    for objective in &plan.objectives.list {
        put(format!("objectives.{}.strategy", objective.id), objective.strategy.as_str());
    }
    for (channel, touchpoint) in &plan.touchpoints.by_channel {
        put(format!("touchpoints.{channel}.contact_mode"), touchpoint.contact_mode.as_str());
    }
    put("implementation.breakthrough".to_owned(), plan.implementation.breakthrough.as_str());
    put("organisation.hand_offs".to_owned(), plan.organisation.hand_offs.as_str());
    for item in &plan.risk.items {
        put(format!("risk.{}.response", item.id), item.response.as_str());
    }
    put("evaluation.review".to_owned(), plan.evaluation.review.as_str());
    for review in &plan.evaluation.reviews {
        put(format!("evaluation.{}.decided", review.id), review.decided.as_str());
    }
    texts
}

/// The fields that ask for a reason by themselves: why a benefit comes first, why an objective and through which strategy,
/// what research says, what reviews decided.
#[must_use]
pub fn asked(plan: &Plan) -> BTreeSet<String> {
    let strategies = plan.objectives.list.iter().map(|objective| format!("objectives.{}.strategy", objective.id));
    let decided = plan.evaluation.reviews.iter().map(|review| format!("evaluation.{}.decided", review.id));
    let single = ["environment.research", "objectives.reason", "evaluation.review"].map(str::to_owned);
    strategies.chain(decided).chain(single).collect()
}

/// A field with a reason counts fully, a thin one by what it weighs, everything else not at all.
pub(super) fn judge(entry: &Entry<'_>, fields: &BTreeSet<String>) -> (Ppm, Vec<Reason>) {
    let fields = if fields.is_empty() { asked(entry.plan) } else { fields.clone() };
    let fields: Vec<String> = fields.into_iter().filter(|field| !locked(entry.locks, field)).collect();
    if fields.is_empty() {
        return (Ppm::ONE, vec![Reason::NothingAsked]);
    }
    let given: BTreeSet<String> = texts(entry.start).into_values().map(letters).collect();
    let (texts, mut seen) = (texts(entry.plan), BTreeSet::new());
    let (mut earned, mut reasons) = (0_u64, Vec::new());
    for field in fields {
        let text = texts.get(&field).copied().unwrap_or_default();
        let plain = letters(text);
        let told = if plain.is_empty() {
            Told::Nothing
        } else if given.contains(&plain) {
            Told::Copied
        } else if !seen.insert(plain) {
            Told::Repeated
        } else {
            let weight = weight(text);
            if weight >= ENOUGH { Told::There } else { Told::Thin(weight) }
        };
        earned += match told {
            Told::There => u64::from(ENOUGH),
            Told::Thin(weight) => u64::from(weight),
            Told::Copied | Told::Repeated | Told::Nothing => 0,
        };
        reasons.push(Reason::Justified { field, told });
    }
    let of = u64::try_from(reasons.len()).unwrap_or(u64::MAX).saturating_mul(u64::from(ENOUGH));
    (share(earned, of), reasons)
}
