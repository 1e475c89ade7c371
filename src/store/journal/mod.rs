//! The journal of a plan: records that are only ever appended. A whole record holds a plan with all its steps that can
//! be undone; the records after it hold what changed since. Any whole record with what follows it brings everything
//! back, so the older ones are further generations.

mod parts;

use std::collections::BTreeMap;
use std::rc::Rc;
use std::slice;

use serde::{Deserialize, Serialize};

use crate::plan::Plan;

use super::envelope::{MAX_BYTES, ReadError, VERSION, read};
use parts::{Delta, Parts};

/// Steps that are kept, in memory and in the journal.
pub const DEPTH: usize = 300;
/// The form of a record. A record of a later form is not for this program.
const FORM: u32 = 1;
/// Whole records that stay: the newest and three older ones.
const GENERATIONS: usize = 4;
/// Records, and characters in them, after which a whole one is due.
const RECORDS: usize = 100;
const CHARACTERS: usize = 200_000;
/// Largest record that is read, in bytes.
const MAX_RECORD: usize = 8 * MAX_BYTES;
/// Most bytes the states of a record may take in memory: a short record can name large parts again and again.
const MAX_STATES: usize = 64 * MAX_BYTES;

/// A state of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kept {
    id: u64,
    at: u64,
    parts: Parts,
}

/// What the journal holds of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// File version of the program that wrote it.
    version: u32,
    /// States in order; the newest is the last that can be redone.
    states: Vec<Kept>,
    /// Id of the state that is the plan.
    now: u64,
    /// When it was written last, milliseconds since 1970; never earlier than a record before it.
    at: u64,
    /// The last record's number.
    seq: u32,
    /// Numbers of the whole records that are there.
    whole: Vec<u32>,
    /// Records and characters since the last whole one.
    since: (usize, usize),
    /// Whether a record may not have arrived: the next one must be whole.
    doubtful: bool,
    /// Whether the next record, which is whole, makes all before it superfluous.
    renewed: bool,
}

/// A state as the history names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Id; greater for a later state, never used again.
    pub id: u64,
    /// When the state arose, milliseconds since 1970.
    pub at: u64,
}

/// A record to be appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Append {
    /// Its number: one more than the last.
    pub seq: u32,
    /// Its text.
    pub text: String,
    /// When it was written, milliseconds since 1970.
    pub at: u64,
    /// Records before this number may go.
    pub prune: u32,
    /// Whether it holds everything.
    pub whole: bool,
}

/// What records brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The log; `None` where no record can be used.
    pub log: Option<Log>,
    /// Whether a record was damaged. What it held may be gone.
    pub damaged: bool,
    /// Whether a newer program wrote a record, so that this one must not write.
    pub newer: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    form: u32,
    version: u32,
    at: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<Base>,
    /// The last state that stays; those after it go.
    keep: u64,
    add: Vec<Added>,
    now: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Base {
    at: u64,
    parts: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Added {
    id: u64,
    at: u64,
    parts: Delta,
}

#[derive(Deserialize)]
struct Head {
    form: u32,
}

enum Line {
    Good(Record),
    Newer,
    Damaged,
}

/// A record as text: a checksum of what follows, so that a damaged one is known, and the record.
fn line(record: &Record) -> String {
    let body = serde_json::to_string(record).unwrap_or_default();
    format!("{:016x} {body}", checksum(&body))
}

fn read_line(text: &str) -> Line {
    let Some((sum, body)) = text.split_once(' ').filter(|_| text.len() <= MAX_RECORD) else { return Line::Damaged };
    if u64::from_str_radix(sum, 16).ok() != Some(checksum(body)) {
        return Line::Damaged;
    }
    match serde_json::from_str::<Record>(body) {
        Ok(record) if record.form == FORM => Line::Good(record),
        _ if serde_json::from_str::<Head>(body).is_ok_and(|head| head.form > FORM) => Line::Newer,
        _ => Line::Damaged,
    }
}

/// FNV-1a with 64 bits: tells damage by chance; whoever can write the browser's storage can write a checksum too.
fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl Log {
    /// What `records`, numbered in any order, bring back: the newest whole record that is sound, with what follows it.
    #[must_use]
    pub fn replay(records: &[(u32, String)]) -> Replay {
        let mut lines: Vec<(u32, usize, Line)> =
            records.iter().map(|(seq, text)| (*seq, text.len(), read_line(text))).collect();
        lines.sort_by_key(|(seq, ..)| *seq);
        let damaged = |lines: &[(u32, usize, Line)]| lines.iter().any(|(_, _, line)| matches!(line, Line::Damaged));
        let newer = lines.iter().any(|(_, _, line)| matches!(line, Line::Newer));
        let bases = lines.iter().enumerate().rev().filter(|(_, (_, _, line))| line.is_whole());
        for (place, _) in bases {
            let mut log = Self::default();
            let mut sound = true;
            for (seq, len, line) in lines.iter().skip(place) {
                match line {
                    Line::Good(record) if record.base.is_some() || *seq == log.seq + 1 => {
                        sound &= log.apply(*seq, *len, record).is_some();
                    }
                    // What follows a damaged record may still fit: it may have been a whole one.
                    Line::Damaged => log.seq = *seq,
                    Line::Good(_) | Line::Newer => sound = false,
                }
                if !sound {
                    break;
                }
            }
            if log.now != 0 {
                log.seq = lines.last().map_or(log.seq, |(seq, ..)| *seq);
                log.whole = lines.iter().filter(|(_, _, line)| line.is_whole()).map(|(seq, ..)| *seq).collect();
                return Replay { log: Some(log), damaged: damaged(&lines) || (!sound && !newer), newer };
            }
        }
        Replay { log: None, damaged: !newer && !lines.is_empty(), newer }
    }

    /// Takes a record that another tab appended; false where it does not follow.
    pub fn follow(&mut self, seq: u32, text: &str) -> bool {
        let Line::Good(record) = read_line(text) else { return false };
        let mut log = self.clone();
        let fits = seq == log.seq + 1 && log.apply(seq, text.len(), &record).is_some();
        if fits {
            *self = log;
        }
        fits
    }

    /// Takes a record; `None`, with nothing changed, where it does not fit.
    fn apply(&mut self, seq: u32, len: usize, record: &Record) -> Option<()> {
        let root = record.base.as_ref().map(|base| {
            let parts = base.parts.iter().map(|(name, text)| (name.clone(), text.as_str().into())).collect();
            Kept { id: record.keep, at: base.at, parts }
        });
        let kept = match &root {
            Some(root) => slice::from_ref(root),
            None => {
                let last = self.states.iter().position(|state| state.id == record.keep)?;
                self.states.get(..=last).filter(|_| record.version == self.version)?
            }
        };
        let mut news: Vec<Kept> = Vec::with_capacity(record.add.len());
        let mut room = MAX_STATES;
        for Added { id, at, parts } in &record.add {
            let before = news.last().or(kept.last()).filter(|before| before.id < *id)?;
            let parts = parts::changed(&before.parts, parts, &mut room)?;
            news.push(Kept { id: *id, at: *at, parts });
        }
        kept.iter().chain(&news).find(|state| state.id == record.now)?;
        let kept = kept.len();
        match root {
            Some(root) => (self.states, self.version) = (vec![root], record.version),
            None => self.states.truncate(kept),
        }
        self.extend(news);
        (self.now, self.seq, self.at) = (record.now, seq, self.at.max(record.at));
        self.count(seq, len, record.base.is_some());
        Some(())
    }

    fn extend(&mut self, news: Vec<Kept>) {
        self.states.extend(news);
        let over = self.states.len().saturating_sub(DEPTH);
        self.states.drain(..over);
    }

    /// Counts a record.
    fn count(&mut self, seq: u32, len: usize, whole: bool) {
        if whole {
            self.since = (0, 0);
            self.whole.push(seq);
        } else {
            self.since = (self.since.0 + 1, self.since.1 + len);
        }
    }

    /// The states, oldest first, and the place of the one that is the plan.
    #[must_use]
    pub fn marks(&self) -> (Vec<Mark>, usize) {
        let marks = self.states.iter().map(|state| Mark { id: state.id, at: state.at }).collect();
        (marks, self.states.iter().position(|state| state.id == self.now).unwrap_or_default())
    }

    /// The states, oldest first, each with the parts of the plan that it changed; the first changed nothing.
    #[must_use]
    pub fn changes(&self) -> Vec<(Mark, Vec<String>)> {
        let differs = |(place, state): (usize, &Kept)| {
            let before = place.checked_sub(1).and_then(|place| self.states.get(place));
            let changed = before.map_or_else(Vec::new, |before| {
                let other = |(name, text): &(&String, &Rc<str>)| before.parts.get(*name) != Some(*text);
                state.parts.iter().filter(other).map(|(name, _)| name.clone()).collect()
            });
            (Mark { id: state.id, at: state.at }, changed)
        };
        self.states.iter().enumerate().map(differs).collect()
    }

    /// When it was written last, milliseconds since 1970.
    #[must_use]
    pub const fn at(&self) -> u64 {
        self.at
    }

    /// The number of the last record.
    #[must_use]
    pub const fn seq(&self) -> u32 {
        self.seq
    }

    /// File version of the program that wrote it.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// Whether a newer program wrote it.
    #[must_use]
    pub const fn is_newer(&self) -> bool {
        self.version > VERSION
    }

    /// The plan file of a state, as its program wrote it.
    #[must_use]
    pub fn file(&self, id: u64) -> Option<String> {
        let state = self.states.iter().find(|state| state.id == id)?;
        Some(parts::file(&state.parts, self.version, self.at))
    }

    /// The plan file of the state that is the plan.
    #[must_use]
    pub fn newest(&self) -> Option<String> {
        self.file(self.now)
    }

    /// The plan of a state.
    ///
    /// # Errors
    /// When the state is not there or is no plan that this version can read.
    pub fn plan(&self, id: u64) -> Result<Plan, ReadError> {
        read(&self.file(id).ok_or(ReadError::NotAPlan)?).map(|saved| saved.plan)
    }

    /// The place of a state, where this program wrote it.
    fn known(&self, mark: &Mark) -> Option<usize> {
        self.states.iter().position(|state| state.id == mark.id).filter(|_| self.version == VERSION)
    }

    /// Whether the journal is at these states, the plan being the one at `cursor`, or will be once all records are in.
    #[must_use]
    pub fn tells(&self, marks: &[Mark], cursor: usize) -> bool {
        let last = marks.last().and_then(|mark| self.known(mark)).filter(|_| !self.doubtful);
        marks.get(cursor).is_some_and(|mark| mark.id == self.now)
            && last.is_some()
            && last == self.states.len().checked_sub(1)
    }

    /// Whether a whole record is due, which tells nothing new, so that damage to it loses nothing.
    #[must_use]
    pub const fn is_due(&self) -> bool {
        !self.doubtful && (self.since.0 >= RECORDS || self.since.1 >= CHARACTERS)
    }

    /// The next record on the way to these states, the plan being the one at `cursor`; none where there is nothing to tell.
    /// A whole record that is due comes first. `plan` gives the plan of a state the log does not know. `now`: milliseconds
    /// since 1970.
    pub fn record(
        &mut self,
        marks: &[Mark],
        cursor: usize,
        now: u64,
        plan: impl Fn(u64) -> Option<Rc<Plan>>,
    ) -> Option<Append> {
        let target = marks.get(cursor)?.id;
        if self.is_due() && self.version == VERSION {
            let states = std::mem::take(&mut self.states);
            let append = self.append(&states, true, now);
            self.states = states;
            return Some(append);
        }
        if self.tells(marks, cursor) {
            return None;
        }
        let keep = marks.iter().rposition(|mark| self.known(mark).is_some()).filter(|_| !self.doubtful);
        let kept = keep.and_then(|keep| self.known(marks.get(keep)?));
        let news = marks.get(keep.map_or(0, |keep| keep + 1)..).unwrap_or_default();
        let mut before = keep.and_then(|keep| plan(marks.get(keep)?.id));
        let mut states: Vec<Kept> = kept.and_then(|kept| self.states.get(kept)).cloned().into_iter().collect();
        for mark in news {
            if let Some(state) = self.known(mark).and_then(|place| self.states.get(place)) {
                states.push(state.clone());
                before = None;
                continue;
            }
            let after = plan(mark.id)?;
            let earlier = before.as_deref().zip(states.last().map(|state| &state.parts));
            let parts = parts::parts(&after, earlier);
            states.push(Kept { id: mark.id, at: mark.at, parts });
            before = Some(after);
        }
        self.now = target;
        self.states.truncate(kept.unwrap_or(0));
        if kept.is_some() {
            let append = self.append(&states, false, now);
            self.extend(states);
            return Some(append);
        }
        // The oldest that would go are not written.
        let states = states.split_off(states.len().saturating_sub(DEPTH));
        let append = self.append(&states, true, now);
        self.states = states;
        Some(append)
    }

    /// A record of these states, the first being where the others start from, as it is appended.
    fn append(&mut self, states: &[Kept], whole: bool, now: u64) -> Append {
        let at = now.max(self.at + 1);
        let change = |pair: &[Kept]| match pair {
            [before, after] => {
                Some(Added { id: after.id, at: after.at, parts: parts::delta(&before.parts, &after.parts) })
            }
            _ => None,
        };
        let root = states.first();
        let base = root.filter(|_| whole).map(|root| Base {
            at: root.at,
            parts: root.parts.iter().map(|(name, text)| (name.clone(), text.to_string())).collect(),
        });
        let (add, keep) = (states.windows(2).filter_map(change).collect(), root.map_or(0, |root| root.id));
        let text = line(&Record { form: FORM, version: VERSION, at, base, keep, add, now: self.now });
        (self.version, self.at, self.seq, self.doubtful) = (VERSION, at, self.seq + 1, false);
        self.count(self.seq, text.len(), whole);
        let mut prune = 0;
        if whole {
            let generations = if std::mem::take(&mut self.renewed) { 1 } else { GENERATIONS };
            let oldest = self.whole.len().checked_sub(generations).and_then(|place| self.whole.get(place).copied());
            prune = oldest.unwrap_or_default();
            self.whole.retain(|seq| *seq >= prune);
        }
        Append { seq: self.seq, text, at, prune, whole }
    }

    /// Whether both logs hold the same in this state.
    #[must_use]
    pub fn agrees(&self, other: &Self, id: u64) -> bool {
        let parts = |log: &Self| log.states.iter().find(|state| state.id == id).map(|state| state.parts.clone());
        self.version == other.version && parts(self).is_some_and(|own| Some(own) == parts(other))
    }

    /// What was appended may not have arrived: the next record is whole, and its number is after `seq`.
    pub fn doubt(&mut self, seq: u32) {
        self.seq = self.seq.max(seq);
        self.doubtful = true;
    }

    /// What is in the journal up to record `seq` is damaged and kept elsewhere: the next record is whole, and the only one
    /// that stays.
    pub fn renew(&mut self, seq: u32) {
        self.doubt(seq);
        self.renewed = true;
    }
}

impl Line {
    const fn is_whole(&self) -> bool {
        matches!(self, Self::Good(Record { base: Some(_), .. }))
    }
}

#[cfg(test)]
mod tests;
