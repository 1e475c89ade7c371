//! An attempt at a case for teaching: which case, by whom, since when, and a log of the changes made. It says what happened
//! to the plan and judges nothing; the text of the case is opaque here. No edit changes it: the program keeps it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::base::Lang;

use super::row::{MAX_LINE, line};

/// The most bytes of a case's text.
pub const MAX_CASE: usize = 1_000_000;
/// The most steps a log keeps.
pub const MAX_STEPS: usize = 2_000;
/// Steps that are dropped together once there are too many. The first dropped step's number is a multiple of it, so that
/// whoever keeps the log keeps it in blocks that do not change any more.
pub const BLOCK: usize = 100;
/// The most months of results that can be released: as many as a plan has.
pub const MAX_RELEASED: u32 = 36;
/// Characters of a [`Step::chain`]: 16 bytes in base64url.
const CHAIN: usize = 22;
/// Milliseconds of the year 9999; no clock is later.
const LAST: u64 = 253_402_300_800_000;

/// An attempt at a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attempt {
    /// The text of the case's file.
    pub case: Rc<str>,
    /// The language whose plan it began from.
    pub lang: Lang,
    /// Who makes it, as the learner wrote it.
    #[serde(default)]
    pub learner: String,
    /// When it began, milliseconds since 1970.
    pub started: u64,
    /// The share of the case's minutes the learner has, in percent: 100 to 300; 0 for no limit.
    pub stretch: u16,
    /// How many months of results are released.
    #[serde(default)]
    pub released: u32,
    /// When it was handed in, milliseconds since 1970.
    #[serde(default)]
    pub handed: Option<u64>,
    /// What was changed.
    #[serde(default)]
    pub log: Log,
}

/// What was changed, step by step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// How many steps before the first were dropped.
    pub before: u32,
    /// The steps, oldest first.
    pub steps: Vec<Rc<Step>>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// When, in seconds since the attempt began. A step earlier than the one before it says that the clock was moved.
    pub at: u32,
    /// The field that was changed, or what else was done: `undo`, `redo`, `restore`, `released`, …
    pub field: String,
    /// A digest of the step, the plan after it and all steps before it.
    pub chain: String,
}

impl Attempt {
    /// An attempt that begins at `started`, milliseconds since 1970.
    #[must_use]
    pub fn begin(case: Rc<str>, lang: Lang, started: u64) -> Self {
        let (learner, log) = (String::new(), Log::default());
        Self { case, lang, learner, started, stretch: 100, released: 0, handed: None, log }
    }

    /// Seconds from the beginning to `now`, milliseconds since 1970; 0 where the clock says an earlier time.
    #[must_use]
    pub fn seconds(&self, now: u64) -> u32 {
        u32::try_from(now.saturating_sub(self.started) / 1_000).unwrap_or(u32::MAX)
    }

    /// When the time is up, milliseconds since 1970, where the case gives so many minutes; `None` without a limit.
    #[must_use]
    pub fn ends(&self, minutes: Option<u32>) -> Option<u64> {
        let minutes = minutes.filter(|_| self.stretch > 0)?;
        Some(self.started.saturating_add(u64::from(minutes) * 600 * u64::from(self.stretch)))
    }

    /// Whether the program could have made it.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        let word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let step = |step: &Rc<Step>| {
            step.field.chars().count() <= MAX_LINE
                && !step.field.chars().any(char::is_control)
                && step.chain.len() == CHAIN
                && step.chain.bytes().all(word)
        };
        self.case.len() <= MAX_CASE
            && line(self.learner.clone()).is_ok_and(|text| text == self.learner)
            && is_stretch(self.stretch)
            && self.released <= MAX_RELEASED
            && self.started < LAST
            && self.handed.is_none_or(|at| at < LAST)
            && self.log.steps.len() <= MAX_STEPS
            && self.log.before < u32::MAX / 2
            && self.log.steps.iter().all(step)
    }

    /// The learner's name as it is kept; `None` where it is too long.
    #[must_use]
    pub fn name(text: String) -> Option<String> {
        line(text).ok()
    }
}

/// Whether it is a share of the minutes that can be given.
#[must_use]
pub const fn is_stretch(percent: u16) -> bool {
    percent == 0 || (percent >= 100 && percent <= 300)
}

impl Log {
    /// How many steps there were, dropped ones too.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.before.saturating_add(u32::try_from(self.steps.len()).unwrap_or(u32::MAX))
    }

    /// The chain so far; empty before the first step.
    #[must_use]
    pub fn chain(&self) -> &str {
        self.steps.last().map_or("", |step| &step.chain)
    }

    /// Adds a step; the oldest give way where there are too many.
    pub fn push(&mut self, step: Step) {
        self.steps.push(Rc::new(step));
        if self.steps.len() > MAX_STEPS {
            // Down to the next whole block, so that blocks stay what they were.
            let over = BLOCK - usize::try_from(self.before).unwrap_or(0) % BLOCK;
            self.steps.drain(..over);
            self.before = self.before.saturating_add(u32::try_from(over).unwrap_or(0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(at: u32) -> Step {
        Step { at, field: "company.name".into(), chain: "A".repeat(CHAIN) }
    }

    #[test]
    fn the_oldest_steps_give_way_and_are_counted() {
        let mut log = Log::default();
        for at in 0..4_321 {
            log.push(step(at));
            assert!(log.steps.len() <= MAX_STEPS && (log.before as usize).is_multiple_of(BLOCK));
            assert_eq!((log.count(), log.steps[0].at), (at + 1, log.before));
        }
        assert_eq!(log.before, 2_400);
    }

    #[test]
    fn time_is_stretched_or_has_no_end() {
        let mut attempt = Attempt::begin("".into(), Lang::En, 1_000);
        assert_eq!((attempt.ends(Some(30)), attempt.ends(None)), (Some(1_801_000), None));
        attempt.stretch = 150;
        assert_eq!(attempt.ends(Some(30)), Some(1_000 + 45 * 60_000));
        attempt.stretch = 0;
        assert_eq!(attempt.ends(Some(30)), None);
        assert_eq!((attempt.seconds(0), attempt.seconds(4_999)), (0, 3));
    }

    #[test]
    fn what_the_program_never_makes_is_not_legal() {
        let mut good = Attempt::begin("{}".into(), Lang::Ko, 7);
        good.log.push(step(3));
        assert!(good.is_legal());
        let broken = |change: &dyn Fn(&mut Attempt)| {
            let mut attempt = good.clone();
            change(&mut attempt);
            !attempt.is_legal()
        };
        assert!(broken(&|attempt| attempt.case = "x".repeat(MAX_CASE + 1).into()));
        assert!(broken(&|attempt| attempt.learner = "x".repeat(201)));
        assert!(broken(&|attempt| attempt.learner = "a\nb".into()));
        for percent in [1, 99, 301] {
            assert!(broken(&|attempt| attempt.stretch = percent), "{percent}");
        }
        assert!(broken(&|attempt| attempt.released = 37));
        assert!(broken(&|attempt| attempt.started = u64::MAX) && broken(&|attempt| attempt.handed = Some(LAST)));
        let with = |change: fn(&mut Step)| {
            broken(&|attempt| {
                let mut other = step(1);
                change(&mut other);
                attempt.log.push(other);
            })
        };
        assert!(with(|step| step.field = "x".repeat(201)) && with(|step| step.field = "\u{7}".into()));
        assert!(with(|step| step.chain = "A".repeat(21)) && with(|step| step.chain = "+".repeat(22)));
        assert!(broken(&|attempt| attempt.log.steps = (0..=MAX_STEPS).map(|_| Rc::new(step(1))).collect()));
    }
}
