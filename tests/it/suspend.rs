//! Attempts as an LMS keeps them, on plans made by chance: never more characters than it takes, and read back as they were, or
//! flagged. `SUSPENDED=10000 cargo test --test it suspend -- --nocapture` makes ten thousand and prints how many fit.
#![cfg(test)]
#![expect(clippy::cast_possible_truncation, reason = "random numbers mean nothing")]

use std::rc::Rc;

use mixwright::base::rng::Rng;
use mixwright::base::{Lang, Region};
use mixwright::course::Case;
use mixwright::plan::attempt::Attempt;
use mixwright::plan::{Plan, Stage};
use mixwright::store::{self, ResumeError, Suspended, resume, suspend};
use serde_json::Value;

use super::full_plan::{attempted, full};

/// The most characters SCORM 1.2 and SCORM 2004 keep.
const LIMITS: [usize; 2] = [4_096, 64_000];

/// A case that comes along, as its file says it.
fn case(name: &str) -> (Case, Rc<str>) {
    let text = std::fs::read_to_string(format!("data/cases/{name}.case.json")).unwrap();
    (store::read_case(&text).unwrap(), store::canonical(&text).unwrap().into())
}

const NAMES: [&str; 7] =
    ["ambow-portal", "beijing-kitchen", "dell-ideas", "intel-bloggers", "menswear-stories", "obama-2008", "roastery"];

fn below(rng: &mut Rng, n: usize) -> usize {
    rng.below(n.max(1))
}

/// What a learner writes: some words in a row out of other cases' stories.
fn prose(rng: &mut Rng, corpus: &[&str]) -> String {
    // Short answers are common, long ones are not.
    let most = 2 << below(rng, 6);
    let words = 1 + below(rng, most);
    let at = below(rng, corpus.len());
    corpus.iter().cycle().skip(at).take(words).copied().collect::<Vec<_>>().join(" ")
}

/// Other words in every text, other digits in some numbers.
fn rewritten(value: &mut Value, rng: &mut Rng, corpus: &[&str]) {
    match value {
        Value::String(text) if text.contains(' ') || !text.is_ascii() => {
            let most = text.chars().count().max(24);
            *text = prose(rng, corpus).chars().take(most * 2).collect::<String>().trim().to_owned();
        }
        Value::Array(all) => all.iter_mut().for_each(|one| rewritten(one, rng, corpus)),
        Value::Object(all) => all.values_mut().for_each(|one| rewritten(one, rng, corpus)),
        _ => {}
    }
}

/// The plan of somebody who worked through so many stages of it.
fn worked(start: &Plan, lang: Lang, stages: usize, rng: &mut Rng, corpus: &[&str]) -> Plan {
    let donor = serde_json::to_value(Plan { attempt: None, ..full(lang) }).unwrap();
    let mut value = serde_json::to_value(start).unwrap();
    for _ in 0..stages {
        let section = Stage::ALL[below(rng, Stage::ALL.len())].slug();
        let mut part = donor[section].clone();
        rewritten(&mut part, rng, corpus);
        let mut other = value.clone();
        other[section] = part;
        other["next_id"] = donor["next_id"].clone();
        let plan = serde_json::from_value::<Plan>(other.clone());
        // What the program could not have made is left out.
        if plan.is_ok_and(|plan| store::read(&store::write(&plan, 0)).is_ok()) {
            value = other;
        }
    }
    serde_json::from_value(value).unwrap()
}

fn tried(plan: Plan, lang: Lang, text: &Rc<str>, rng: &mut Rng) -> Plan {
    let mut attempt = Attempt::begin(text.clone(), lang, 1_764_000_000_000);
    attempt.learner = ["김하늘", "王小明", "Ada", ""][below(rng, 4)].to_owned();
    attempt.released = below(rng, 7) as u32;
    let (mut at, fields) =
        (0, ["company.name", "products.3.price", "budget.fixed.kr_meta", "customers.12.habits", "undo"]);
    for _ in 0..below(rng, 300) {
        at += below(rng, 90) as u32;
        let step = Plan { attempt: Some(Rc::new(attempt)), ..Plan::default() };
        attempt = (**store::logged(step, fields[below(rng, 5)], at, false).attempt.as_ref().unwrap()).clone();
    }
    Plan { attempt: Some(Rc::new(attempt)), ..plan }
}

fn bare(plan: &Plan) -> Plan {
    Plan { attempt: None, ..plan.clone() }
}

/// Whether a text is within the limit and brings back what it says.
fn keeps(case: &Case, text: &Rc<str>, plan: &Plan, limit: usize) -> Suspended {
    let kept = suspend(case, plan, limit).unwrap();
    assert!(kept.data.len() <= limit && kept.data.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)));
    let (read, whole) = resume(case, text, &kept.data).unwrap();
    assert_eq!(whole, kept.whole);
    let (now, was) = (read.attempt.as_deref().unwrap(), plan.attempt.as_deref().unwrap());
    assert_eq!((&now.learner, now.started, now.lang, now.stretch), (&was.learner, was.started, was.lang, was.stretch));
    assert_eq!(now.log.count(), was.log.count());
    if whole {
        assert_eq!(bare(&read), bare(plan));
        assert_eq!((now.released, now.handed), (was.released, was.handed));
        assert_eq!(now.log.steps[..], was.log.steps[was.log.steps.len() - now.log.steps.len()..]);
        assert_eq!(now.log.before - was.log.before, kept.dropped - was.log.before);
        assert!(now.log.steps.len() >= was.log.steps.len().min(2), "a submission needs two");
        // What is kept is kept the next time as well.
        assert!(suspend(case, &read, limit).unwrap().whole);
    }
    if kept.dropped == was.log.before && whole {
        assert_eq!(store::embed::digest(&read), store::embed::digest(plan));
    }
    kept
}

#[test]
fn plans_made_by_chance_fit_or_are_flagged() {
    let rounds: u64 = std::env::var("SUSPENDED").map_or(300, |text| text.parse().unwrap());
    let cases: Vec<(Case, Rc<str>)> = NAMES.into_iter().map(case).collect();
    let mut corpora = std::collections::BTreeMap::new();
    for lang in Lang::ALL {
        for (one, (case, _)) in cases.iter().enumerate() {
            let said = case.texts.get(&lang).map(|text| format!("{} {} ", text.story, text.task)).unwrap_or_default();
            // Chinese has no blanks between words.
            let cut = if lang == Lang::Zh { said.replace(['，', '。', '；', '、'], " ") } else { said };
            corpora.entry((lang, one)).or_insert(cut);
        }
    }
    // By stages worked through: how many plans, how many of them are whole in 4,096, and how many with all steps.
    let mut table = vec![(0_u32, 0_u32, 0_u32, 0_usize); 13];
    for round in 0..rounds {
        let mut rng = Rng::of(&round.to_string());
        let which = below(&mut rng, cases.len());
        let (case, text) = &cases[which];
        let langs: Vec<Lang> = case.plans.keys().copied().collect();
        let lang = langs[below(&mut rng, langs.len())];
        let others: String = corpora
            .iter()
            .filter(|((of, one), _)| *of == lang && *one != which)
            .map(|(_, said)| said.as_str())
            .collect();
        let corpus: Vec<&str> = others.split_whitespace().collect();
        let stages = below(&mut rng, 13);
        let plan = worked(&case.plans[&lang], lang, stages, &mut rng, &corpus);
        let plan = tried(plan, lang, text, &mut rng);
        let [small, large] = LIMITS.map(|limit| keeps(case, text, &plan, limit));
        assert!(large.whole, "round {round}: 64,000 hold every plan of this size");
        let row = &mut table[stages];
        row.0 += 1;
        row.1 += u32::from(small.whole);
        row.2 += u32::from(small.whole && small.dropped == 0);
        row.3 += suspend(case, &bare_log(&plan), 1_000_000).unwrap().data.len();
    }
    eprintln!("stages filled: plans, whole in 4,096, with every step; characters without steps");
    for (stages, (plans, whole, steps, size)) in table.iter().enumerate() {
        eprintln!("{stages:>2}: {plans:>5} {whole:>5} {steps:>5}; {}", size / (*plans).max(1) as usize);
    }
    let (plans, whole) = table.iter().fold((0, 0), |(plans, whole), row| (plans + row.0, whole + row.1));
    eprintln!("all: {whole} of {plans} are whole in 4,096 characters");
    assert!(whole * 2 > plans, "half of them fit");
}

fn bare_log(plan: &Plan) -> Plan {
    let attempt = Attempt { log: Default::default(), ..(**plan.attempt.as_ref().unwrap()).clone() };
    Plan { attempt: Some(Rc::new(attempt)), ..plan.clone() }
}

fn of(start: Plan, lang: Lang) -> (Case, Rc<str>) {
    let (mut case, _) = case("roastery");
    case.plans = [(lang, Rc::new(start))].into();
    let text: Rc<str> = store::canonical(&store::write_case(&case)).unwrap().into();
    (case, text)
}

#[test]
fn everything_a_plan_can_hold_comes_back() {
    for lang in Lang::ALL {
        for start in
            [Plan::default(), Plan::fresh(Region::Kr, mixwright::base::Month::new(2027, 6).unwrap()), full(lang)]
        {
            let (case, text) = of(Plan { attempt: None, ..start }, lang);
            let plan = attempted(lang);
            let attempt = Attempt { case: text.clone(), ..(**plan.attempt.as_ref().unwrap()).clone() };
            let plan = Plan { attempt: Some(Rc::new(attempt)), ..plan };
            let kept = keeps(&case, &text, &plan, 64_000);
            assert!(kept.whole && kept.dropped == 0);
            assert_eq!(resume(&case, &text, &kept.data).unwrap().0, plan);
        }
    }
}

#[test]
fn what_does_not_fit_is_said_and_the_clock_goes_on() {
    let (case, text) = of(Plan::default(), Lang::Ko);
    let plan = attempted(Lang::Ko);
    let attempt = Attempt { case: text.clone(), ..(**plan.attempt.as_ref().unwrap()).clone() };
    let plan = Plan { attempt: Some(Rc::new(attempt)), ..plan };
    let kept = keeps(&case, &text, &plan, 400);
    assert!(!kept.whole);
    let (read, _) = resume(&case, &text, &kept.data).unwrap();
    assert_eq!(bare(&read), *case.plans[&Lang::Ko]);
    assert_eq!(suspend(&case, &plan, 30), None, "nothing fits");
    assert_eq!(suspend(&case, &bare(&plan), 64_000), None, "no attempt");
}

#[test]
fn another_case_and_broken_texts_are_refused() {
    let (case, text) = case("roastery");
    let start = (*case.plans[&Lang::Ko]).clone();
    let plan = Plan { attempt: Some(Rc::new(Attempt::begin(text.clone(), Lang::Ko, 7))), ..start };
    let data = suspend(&case, &plan, 4_096).unwrap().data;
    assert!(data.len() < 300, "an attempt that only began takes {}", data.len());
    let mut edited = case.clone();
    edited.texts.values_mut().for_each(|text| text.task.push('.'));
    assert_eq!(resume(&edited, &text, &data), Err(ResumeError::Other), "an edition with another task");
    for wrong in ["", "1.", "1.!", "null", "x.y", &data[..data.len() - 1], &data[1..], &"1.A".repeat(400_000)] {
        assert_eq!(resume(&case, &text, wrong), Err(ResumeError::Other), "{}", wrong.get(..20).unwrap_or(wrong));
    }
    assert_eq!(resume(&case, &text, "2.abc"), Err(ResumeError::Newer));
}
