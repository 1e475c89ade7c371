//! An attempt as an LMS keeps it between two launches, in a text of few characters: what differs from the plan the case
//! begins with, packed. Where not all fits, the oldest steps of the log go first, then the plan, and the text says so.

mod difference;
mod pack;

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::Lang;
use crate::course::Case;
use crate::plan::attempt::{Log, Step};
use crate::plan::{Attempt, Plan};

use super::envelope::whole;
use super::{canonical, example, limits};
use difference::{apply, difference, folded, unfolded};

/// What a text begins with; the number is the version of the way it is packed.
const HEAD: &str = "1.";
/// The most characters that are read.
pub const MAX_SUSPENDED: usize = 1_000_000;
/// The last two steps prove that the plan goes on from its log; with fewer a submission would be refused.
const LAST_STEPS: usize = 2;

/// An attempt as an LMS keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suspended {
    /// The text: letters, digits, `.`, `-` and `_`.
    pub data: String,
    /// Whether the plan is in it; otherwise only who began when.
    pub whole: bool,
    /// How many steps of the log are not in it.
    pub dropped: u32,
}

/// Why a text is no attempt at this case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResumeError {
    /// Written by a newer version.
    Newer,
    /// Damaged, or of another case, edition or version.
    Other,
}

/// What is packed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    /// The attempt without its case and its log.
    a: Value,
    /// Steps dropped before the first.
    n: u32,
    /// Seconds since the step before, and field, by turns.
    s: Vec<Moment>,
    /// What differs from the plan to begin with; `None` where that is not kept.
    d: Option<Value>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Moment {
    After(i64),
    Field(String),
}

/// The attempt in at most `limit` characters; `None` where the plan is no attempt at the case, or hardly anything fits.
#[must_use]
pub fn suspend(case: &Case, plan: &Plan, limit: usize) -> Option<Suspended> {
    let attempt = plan.attempt.as_deref()?;
    let base = base(case, attempt.lang)?;
    let words = words(case, attempt.lang, &base);
    let difference = packed_difference(&base, plan)?;
    let steps = attempt.log.steps.len();
    let pack = |kept: usize, difference: Option<&Value>| {
        let data = body(attempt, kept, difference).and_then(|(body, chains)| pack::pack(&words, &body, &chains))?;
        let dropped = attempt.log.count().saturating_sub(u32::try_from(kept).unwrap_or(u32::MAX));
        Some(Suspended { data: format!("{HEAD}{data}"), whole: difference.is_some(), dropped })
    };
    let fits = |packed: &Suspended| packed.data.len() <= limit;
    let all = pack(steps, Some(&difference))?;
    if fits(&all) {
        return Some(all);
    }
    // Chains do not pack, so steps cost about the same each: how many fit is guessed, and guessed lower until they do.
    let bare = pack(LAST_STEPS.min(steps), Some(&difference))?;
    let each = (all.data.len() - bare.data.len().min(all.data.len())) / steps.max(1) + 1;
    let mut kept = (limit.saturating_sub(bare.data.len()) / each).min(steps);
    while kept > LAST_STEPS {
        let some = pack(kept, Some(&difference))?;
        if fits(&some) {
            return Some(some);
        }
        kept = kept * 7 / 8;
    }
    if fits(&bare) { Some(bare) } else { pack(0, None).filter(fits) }
}

/// The attempt in a text, with its plan or, where the text does not hold that, the one the case begins with. `text` is the
/// case's own. The flag tells whether the plan was there.
///
/// # Errors
/// Where the text holds no attempt at this case; see [`ResumeError`].
pub fn resume(case: &Case, text: &Rc<str>, data: &str) -> Result<(Plan, bool), ResumeError> {
    if data.len() > MAX_SUSPENDED {
        return Err(ResumeError::Other);
    }
    let Some(packed) = data.strip_prefix(HEAD) else {
        let version = data.split_once('.').and_then(|(version, _)| version.parse::<u32>().ok());
        return Err(if version.is_some_and(|version| version > 1) { ResumeError::Newer } else { ResumeError::Other });
    };
    // Which language it began in is told by the words it was packed with.
    let read = |lang: &Lang| opened(case, *lang, text, packed);
    case.plans.keys().find_map(read).ok_or(ResumeError::Other)
}

fn opened(case: &Case, lang: Lang, text: &Rc<str>, packed: &str) -> Option<(Plan, bool)> {
    let base = base(case, lang)?;
    let (body, chains) = pack::unpack(&words(case, lang, &base), packed)?;
    let body: Body = serde_json::from_value(whole(&body).ok()?).ok()?;
    let mut facts = body.a;
    facts.as_object_mut()?.insert("case".to_owned(), "".into());
    let facts: Attempt = serde_json::from_value(facts).ok()?;
    let attempt = Attempt { case: text.clone(), log: log(body.n, body.s, chains)?, ..facts };
    let kept = body.d.is_some();
    let plan = body
        .d
        .map_or(Some(base.clone()), |difference| unfolded(&base, apply(folded(&base, base.clone())?, &difference)?))?;
    let plan: Plan = serde_json::from_value(plan).ok()?;
    if plan.attempt.is_some() || attempt.lang != lang || limits::check(&plan).is_err() || !attempt.is_legal() {
        return None;
    }
    let attempt = if kept { attempt } else { Attempt { released: 0, handed: None, ..attempt } };
    Some((Plan { attempt: Some(Rc::new(attempt)), ..plan }, kept))
}

/// What differs from the plan to begin with.
fn packed_difference(base: &Value, plan: &Plan) -> Option<Value> {
    let now = serde_json::to_value(Plan { attempt: None, ..plan.clone() }).ok()?;
    let (before, after) = (folded(base, base.clone())?, folded(base, now)?);
    Some(difference(&before, &after).unwrap_or_else(|| Value::Object(serde_json::Map::new())))
}

fn base(case: &Case, lang: Lang) -> Option<Value> {
    serde_json::to_value(case.plans.get(&lang)?).ok()
}

/// What the texts probably hold, most likely last: names of fields, words of the case. It is not kept, only packed with.
fn words(case: &Case, lang: Lang, base: &Value) -> Vec<u8> {
    let text = case.text(lang).1;
    format!("{}{}{}{base}", canonical(example(lang)).unwrap_or_default(), text.story, text.task).into_bytes()
}

/// What is packed, with the chains of the last `kept` steps of the log; `None` where one is none.
fn body(attempt: &Attempt, kept: usize, difference: Option<&Value>) -> Option<(String, Vec<u8>)> {
    let log = &attempt.log;
    let steps = log.steps.get(log.steps.len() - kept.min(log.steps.len())..)?;
    let mut a = serde_json::to_value(Attempt { case: "".into(), log: Log::default(), ..attempt.clone() }).ok()?;
    let fields = a.as_object_mut()?;
    fields.retain(|name, _| !["case", "log"].contains(&name.as_str()));
    let n = log.count().saturating_sub(u32::try_from(steps.len()).ok()?);
    let (mut last, mut s, mut chains) = (0, Vec::new(), Vec::new());
    for step in steps {
        s.extend([Moment::After(i64::from(step.at) - last), Moment::Field(step.field.clone())]);
        last = i64::from(step.at);
        chains.extend(pack::chain(&step.chain)?);
    }
    let body = Body { a, n, s, d: difference.cloned() };
    Some((serde_json::to_string(&body).ok()?, chains))
}

fn log(before: u32, moments: Vec<Moment>, chains: Vec<String>) -> Option<Log> {
    let mut log = Log { before, steps: Vec::new() };
    let (mut at, mut chains, mut moments) = (0_i64, chains.into_iter(), moments.into_iter());
    while let (Some(moment), field) = (moments.next(), moments.next()) {
        let (Moment::After(after), Some(Moment::Field(field))) = (moment, field) else { return None };
        at = at.checked_add(after)?;
        log.steps.push(Rc::new(Step { at: u32::try_from(at).ok()?, field, chain: chains.next()? }));
    }
    chains.next().is_none().then_some(log)
}
