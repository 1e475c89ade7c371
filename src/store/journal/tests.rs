//! Whatever was appended comes back, and whatever is damaged is noticed.

use proptest::prelude::*;

use crate::plan::PlanEdit;
use crate::plan::company::CompanyEdit;

use super::*;

fn named(name: &str) -> Rc<Plan> {
    Rc::new(Plan::default().with(PlanEdit::Company(CompanyEdit::Name(name.into()))).unwrap())
}

/// A journal and the states it was told of, the newest being the plan.
#[derive(Default)]
struct Told {
    log: Log,
    states: Vec<(Mark, Rc<Plan>)>,
    cursor: usize,
    records: Vec<(u32, String)>,
    /// After each record: its number, and what the plan was.
    plans: Vec<(u32, Rc<Plan>)>,
}

impl Told {
    /// Drops all states from `keep` on, adds one, and keeps that.
    fn push(&mut self, keep: usize, name: &str) {
        let id = self.states.iter().map(|(mark, _)| mark.id).max().unwrap_or(0) + 1;
        self.states.truncate(keep);
        self.states.push((Mark { id, at: id }, named(name)));
        let over = self.states.len().saturating_sub(DEPTH);
        self.states.drain(..over);
        self.cursor = self.states.len() - 1;
    }

    /// All records until the journal tells what there is.
    fn keep(&mut self) -> Vec<Append> {
        let marks: Vec<Mark> = self.states.iter().map(|(mark, _)| *mark).collect();
        let mut appends = Vec::new();
        loop {
            let plan = |id| self.states.iter().find(|(mark, _)| mark.id == id).map(|(_, plan)| plan.clone());
            let Some(append) = self.log.record(&marks, self.cursor, 7, plan) else { return appends };
            self.records.retain(|(seq, _)| *seq >= append.prune);
            self.records.push((append.seq, append.text.clone()));
            self.plans.push((append.seq, self.log.plan(self.log.now).map(Rc::new).unwrap()));
            appends.push(append);
        }
    }

    fn all(&self) -> Vec<(u64, Rc<Plan>)> {
        self.states.iter().map(|(mark, plan)| (mark.id, plan.clone())).collect()
    }
}

fn back(log: &Log) -> Vec<(u64, Rc<Plan>)> {
    log.marks().0.iter().map(|mark| (mark.id, Rc::new(log.plan(mark.id).unwrap()))).collect()
}

#[test]
fn a_record_holds_what_changed_and_nothing_else() {
    let mut told = Told::default();
    told.push(0, "커피");
    assert!(told.keep()[0].whole);
    told.push(1, "커피콩");
    let append = told.keep().remove(0);
    assert_eq!(
        (append.seq, append.at, append.whole, append.prune),
        (2, 8, false, 0),
        "a clock that stands still goes on"
    );
    let body = append.text.split_once(' ').unwrap().1;
    let changed = r#""add":[{"id":2,"at":2,"parts":{"company":["#;
    assert!(body.contains(changed) && body.contains(r#","콩"]}}],"now":2}"#) && body.len() < 160, "{body}");
    assert_eq!(told.keep(), [], "nothing to tell");
}

#[test]
fn undone_steps_come_back_too() {
    let mut told = Told::default();
    for (i, name) in ["a", "b", "c", "d"].into_iter().enumerate() {
        told.push(i, name);
    }
    told.keep();
    told.cursor = 1;
    told.keep();
    let log = Log::replay(&told.records).log.unwrap();
    assert_eq!((back(&log), log.marks().1), (told.all(), 1));
    told.push(2, "e");
    told.keep();
    let log = Log::replay(&told.records).log.unwrap();
    assert_eq!((back(&log), log.marks().1), (told.all(), 2));
}

#[test]
fn four_generations_stay_and_each_brings_everything_back() {
    let mut told = Told::default();
    for i in 0..1_000 {
        told.push(i.min(DEPTH), &i.to_string());
        told.keep();
    }
    let whole: Vec<usize> = (0..told.records.len()).filter(|i| read_line(&told.records[*i].1).is_whole()).collect();
    assert_eq!(whole.len(), 4);
    assert!(told.records.len() <= 4 * (RECORDS + 2), "{}", told.records.len());
    for broken in 0..4 {
        let mut records = told.records.clone();
        for place in whole.iter().rev().take(broken) {
            records[*place].1.push('x');
        }
        let replay = Log::replay(&records);
        let log = replay.log.unwrap();
        assert_eq!(replay.damaged, broken > 0);
        assert_eq!(log.plan(log.marks().0[log.marks().1].id).unwrap(), *named("999"), "{broken} broken");
        assert!(log.marks().0.len() > 200, "steps that can be undone");
        assert_eq!(log.seq(), told.log.seq());
    }
}

#[test]
fn a_journal_in_doubt_begins_anew_behind_what_is_there() {
    let mut told = Told::default();
    told.push(0, "a");
    told.keep();
    told.push(1, "b");
    told.keep();
    told.log.doubt(9);
    told.push(2, "c");
    let appends = told.keep();
    assert_eq!(appends.iter().map(|append| (append.whole, append.seq)).collect::<Vec<_>>(), [(true, 10)]);
    assert_eq!(back(&Log::replay(&told.records[2..]).log.unwrap()), told.all());
}

#[test]
fn another_tab_follows_record_by_record() {
    let mut told = Told::default();
    told.push(0, "a");
    told.keep();
    let mut other = Log::replay(&told.records).log.unwrap();
    told.push(1, "b");
    told.keep();
    told.push(2, "c");
    told.keep();
    let [_, (second, b), (third, c)] = &told.records[..] else { panic!() };
    assert!(!other.follow(*third, c), "a gap");
    assert!(other.follow(*second, b) && other.follow(*third, c));
    assert_eq!(back(&other), told.all());
    assert!(!other.follow(4, "nonsense"));
}

#[test]
fn a_later_form_is_left_alone() {
    let mut told = Told::default();
    told.push(0, "a");
    told.keep();
    let body = r#"{"form":2,"anything":[1]}"#;
    told.records.push((2, format!("{:016x} {body}", checksum(body))));
    let replay = Log::replay(&told.records);
    assert!(replay.newer && !replay.damaged);
    assert_eq!(back(&replay.log.unwrap()), told.all(), "what is readable can be shown");
}

proptest! {
    /// Steps forward, back, and coalesced, kept now and then, in any order.
    #[test]
    fn whatever_was_told_comes_back(steps in prop::collection::vec((0_u8..4, 0_u8..5), 1..60)) {
        let mut told = Told::default();
        told.push(0, "");
        told.keep();
        for (i, (what, name)) in steps.into_iter().enumerate() {
            match what {
                0 => told.push(told.cursor + 1, &format!("{i} {name}")),
                1 => told.push(told.cursor.max(1), &format!("{i} {name}")),
                2 => told.cursor = told.cursor.saturating_sub(name.into()),
                _ => told.cursor = (told.cursor + usize::from(name)).min(told.states.len() - 1),
            }
            if name > 1 {
                told.keep();
            }
        }
        told.keep();
        let replay = Log::replay(&told.records);
        prop_assert!(!replay.damaged && !replay.newer);
        let log = replay.log.unwrap();
        prop_assert_eq!((back(&log), log.marks().1), (told.all(), told.cursor));
    }

    /// Any byte of any record: it is noticed, and what was the plan before that record at the latest is there.
    #[test]
    fn damage_is_noticed(seed in 0_usize..10_000, flip in 1_u8..128, edits in 2_usize..30) {
        let mut told = Told::default();
        for i in 0..edits {
            told.push(i, &format!("{i}"));
            told.keep();
        }
        let place = seed % told.records.len();
        let (seq, text) = &mut told.records[place];
        let (seq, mut bytes) = (*seq, std::mem::take(text).into_bytes());
        let at = (seed * 7) % bytes.len();
        bytes[at] ^= flip;
        *text = String::from_utf8_lossy(&bytes).into_owned();
        let replay = Log::replay(&told.records);
        // A checksum in capitals is the same checksum.
        if !replay.damaged {
            return Ok(());
        }
        match replay.log {
            None => prop_assert_eq!(place, 0),
            Some(log) => {
                let now = log.plan(log.marks().0[log.marks().1].id).unwrap();
                let before = told.plans.iter().filter(|(number, _)| *number + 1 >= seq).any(|(_, plan)| **plan == now);
                prop_assert!(before);
            }
        }
    }

    #[test]
    fn nonsense_brings_nothing_back(texts in prop::collection::vec(".{0,40}", 0..5)) {
        let records: Vec<(u32, String)> = (1..).zip(texts).collect();
        let replay = Log::replay(&records);
        prop_assert_eq!(replay.log, None);
        prop_assert_eq!(replay.damaged, !records.is_empty());
    }
}

#[test]
fn a_short_record_that_would_fill_the_memory_is_refused() {
    let record = |times: u64| {
        let large = "x".repeat(4_000_000);
        let base = Base { at: 1, parts: [("company".to_owned(), large)].into() };
        let splice = || serde_json::from_str(r#"{"company": [0, 1, "y"]}"#).unwrap();
        let add = (2..2 + times).map(|id| Added { id, at: id, parts: splice() }).collect();
        line(&Record { form: FORM, version: VERSION, at: 1, base: Some(base), keep: 1, add, now: 1 })
    };
    assert!(Log::replay(&[(1, record(8))]).log.is_some());
    let bomb = Log::replay(&[(1, record(1_000))]);
    assert_eq!(bomb, Replay { log: None, damaged: true, newer: false });
}
