//! A whole class reviewed at once.

use std::collections::BTreeMap;
use std::rc::Rc;

use mixwright::base::rng::Rng;
use mixwright::base::{Money, Ppm};
use mixwright::course::review::{Handed, Measure, Problem, Review, Work, review};
use mixwright::course::{Case, FigureName};
use mixwright::export;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::environment::{EnvironmentEdit, FactorEdit};
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::implementation::ImplementationEdit;
use mixwright::plan::objectives::ObjectivesEdit;
use mixwright::plan::organisation::OrganisationEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::{FactorKind, PlanEdit, RowEdit};
use mixwright::store;
use proptest::prelude::*;

use super::*;

const WORDS: &str = "market search visitor repeat order coffee fresh delivery morning office neighbour student rent season \
    gift holiday price premium taste aroma review blog photo follower message coupon return margin stock supplier growth \
    weekend commuter tourist festival partner packaging subscription roasting origin bean quality service answer trust \
    family habit routine budget discount launch brand story target reach attention interest desire action loyal referral";

fn case() -> Case {
    let start = Rc::new(roastery(Lang::En));
    Case {
        id: "roastery".into(),
        edition: 2,
        plans: [(Lang::En, start)].into(),
        rubric: criteria(
            20,
            vec![
                Rule::Completeness { stages: BTreeSet::new() },
                Rule::Coherence,
                Rule::Soundness,
                Rule::Justification { fields: BTreeSet::new() },
                Rule::Own,
            ],
        ),
        ..Case::default()
    }
}

fn handed(case: &Case, name: &str, plan: Plan) -> Handed {
    let (start, plan) = (case.plans[&Lang::En].clone(), Rc::new(plan));
    Handed {
        name: name.into(),
        learner: format!("Learner {name}"),
        case_id: case.id.clone(),
        edition: case.edition,
        case_digest: "d1".into(),
        work: Some(Work {
            changes: store::compare(&start, &plan).changes,
            start,
            plan,
            steps: vec![(60, "company.funds".into())],
            releases: Vec::new(),
            seconds: 605,
        }),
        problems: Vec::new(),
    }
}

fn reviewed(case: &Case, handed: Vec<Handed>) -> Review {
    let hidden = vec![Criterion {
        id: 1,
        name: [(Lang::En, "=Deals".to_owned())].into(),
        points: 5,
        rule: Rule::Range { figure: FigureName::Deals, low: Some(1), high: None },
    }];
    review(Measure { case, digest: "d1", hidden: &hidden }, &handed, |_| ())
}

/// What a learner writes: so many words of their own choice.
fn prose(rng: &mut Rng, words: usize) -> Vec<String> {
    let all: Vec<&str> = WORDS.split_whitespace().collect();
    (0..words).map(|_| all[rng.below(all.len())].to_owned()).collect()
}

/// What a learner typed.
#[derive(Clone)]
struct Typed {
    texts: [Vec<String>; 4],
    factors: Vec<Vec<String>>,
    numbers: [i64; 4],
}

impl Typed {
    fn of(key: &str) -> Self {
        let mut rng = Rng::of(key);
        let texts = [40, 25, 30, 12].map(|words| prose(&mut rng, words));
        let factors = (0..4).map(|_| prose(&mut rng, 6)).collect();
        let numbers = [40, 60, 30, 90].map(|end| rng.below(end) as i64 + 1);
        Self { texts, factors, numbers }
    }

    /// The same with every ninth word another, two numbers moved, the factors in another order.
    fn copied(&self, key: &str) -> Self {
        let (mut copy, mut rng) = (self.clone(), Rng::of(key));
        for text in copy.texts.iter_mut().chain(&mut copy.factors) {
            for word in text.iter_mut().step_by(9) {
                *word = prose(&mut rng, 1).remove(0);
            }
        }
        copy.factors.reverse();
        copy.numbers[0] += 1;
        copy.numbers[2] += 3;
        copy
    }

    fn plan(&self, start: &Plan) -> Plan {
        let [reason, research, review, win] = self.texts.each_ref().map(|words| words.join(" "));
        let [funds, price, hours, share] = self.numbers;
        let line = start.products.lines[0].id;
        let set = |edit| PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(line, edit)));
        let edits = vec![
            PlanEdit::Objectives(ObjectivesEdit::Reason(reason)),
            PlanEdit::Environment(EnvironmentEdit::Research(research)),
            PlanEdit::Evaluation(EvaluationEdit::Notes(review)),
            PlanEdit::Implementation(ImplementationEdit::Breakthrough(win)),
            PlanEdit::Company(CompanyEdit::Funds(Some(Money(funds * 500_000)))),
            PlanEdit::Organisation(OrganisationEdit::Hours(Some(u32::try_from(hours).unwrap()))),
            set(ProductLineEdit::OrderValue(Some(Money(price * 1_000)))),
            set(ProductLineEdit::Contribution(Some(Ppm::percent(u32::try_from(share).unwrap())))),
        ];
        let mut plan = edited(start, edits);
        for words in &self.factors {
            plan = edited(&plan, vec![PlanEdit::Environment(EnvironmentEdit::AddFactor(FactorKind::Strength))]);
            let id = plan.environment.factors.last().unwrap().id;
            let text = FactorEdit::Text(words.join(" "));
            plan = edited(&plan, vec![PlanEdit::Environment(EnvironmentEdit::Factor(RowEdit::Set(id, text)))]);
        }
        plan
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "how many pairs are found is a result, shown with --nocapture")]
fn near_duplicates_among_three_hundred_are_found_and_others_are_not() {
    let case = case();
    let start = &case.plans[&Lang::En];
    let typed: Vec<Typed> = (0..300).map(|i| Typed::of(&format!("learner {i}"))).collect();
    let copies = (0..20).map(|i| typed[i * 13].copied(&format!("copy {i}")));
    let all: Vec<Handed> = typed
        .iter()
        .cloned()
        .chain(copies)
        .enumerate()
        .map(|(i, typed)| handed(&case, &format!("{i}.json"), typed.plan(start)))
        .collect();
    let review = reviewed(&case, all);
    let seeded: BTreeSet<(usize, usize)> = (0..20).map(|i| (i * 13, 300 + i)).collect();
    let found: BTreeSet<(usize, usize)> = review.alike.iter().map(|pair| (pair.first, pair.second)).collect();
    let missed: Vec<_> = seeded.difference(&found).collect();
    let wrong = found.difference(&seeded).count();
    println!("{} of 20 copies found, {wrong} of 44 850 other pairs named", 20 - missed.len());
    assert!(missed.is_empty(), "{missed:?}");
    assert!(wrong <= 448, "{wrong}");
    assert!(review.alike.windows(2).all(|pair| pair[0].share >= pair[1].share));
}

#[test]
fn what_is_wrong_is_named() {
    let case = case();
    let start = &case.plans[&Lang::En];
    let made = |name: &str| handed(&case, name, Typed::of(name).plan(start));
    let all = vec![
        made("a"),
        Handed { name: "b".into(), ..made("a") },
        Handed { case_id: "dell".into(), ..made("c") },
        Handed { edition: 1, ..made("d") },
        Handed { case_digest: "d0".into(), ..made("e") },
        Handed { work: None, problems: vec![Problem::Damaged], ..made("f") },
        Handed { problems: vec![Problem::Tampered, Problem::LockedChanged("company.name".into())], ..made("g") },
        handed(&case, "h", (**start).clone()),
    ];
    let review = reviewed(&case, all);
    let problems: Vec<&[Problem]> = review.rows.iter().map(|row| row.problems.as_slice()).collect();
    let expected: [&[Problem]; 8] = [
        &[],
        &[Problem::Duplicate(0)],
        &[Problem::WrongCase],
        &[Problem::OtherEdition(1)],
        &[Problem::OtherContent],
        &[Problem::Damaged],
        &[Problem::Tampered, Problem::LockedChanged("company.name".into())],
        &[Problem::Unchanged],
    ];
    assert_eq!(problems, expected);
    let judged: Vec<bool> = review.rows.iter().map(|row| row.scored.is_some()).collect();
    assert_eq!(judged, [true, true, false, true, true, false, true, true]);
    assert_eq!(review.rows[0].scored, review.rows[1].scored, "the same plan, the same points");
    let pairs: Vec<_> = review.alike.iter().map(|pair| (pair.first, pair.second, pair.share, pair.texts)).collect();
    assert_eq!(pairs, [(0, 1, Ppm::ONE, true)]);
    // Open criteria first, then the hidden one; the teacher's points are open.
    assert_eq!(
        review.columns.iter().map(|column| column.hidden).collect::<Vec<_>>(),
        [false, false, false, false, false, true]
    );
    let scored = review.rows[0].scored.as_ref().unwrap();
    assert_eq!((scored.marks.len(), scored.of(), scored.open()), (6, 85, 20));
}

#[test]
fn the_table_is_safe_and_its_numbers_are_numbers() {
    let case = case();
    let start = &case.plans[&Lang::En];
    let plan = Typed::of("x").plan(start);
    let all = vec![
        Handed { learner: "=cmd|' /C calc'!A0".into(), ..handed(&case, "a,\"b\".json", plan.clone()) },
        handed(&case, "-2", plan),
        Handed { work: None, problems: vec![Problem::Damaged], ..handed(&case, "c", (**start).clone()) },
    ];
    let review = reviewed(&case, all);
    for lang in Lang::ALL {
        let text = export::review::csv(&review, None, lang);
        let mut rows = text.strip_prefix('\u{feff}').unwrap().split_terminator("\r\n");
        let head = rows.next().unwrap();
        assert!(head.contains("'=Deals"), "{head}");
        let mut reader = csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let columns: BTreeMap<String, usize> =
            reader.headers().unwrap().iter().enumerate().map(|(i, name)| (name.to_owned(), i)).collect();
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!((records.len(), records[0].len()), (3, columns.len()));
        assert_eq!((&records[0][0], &records[0][1], &records[1][0]), ("a,\"b\".json", "'=cmd|' /C calc'!A0", "'-2"));
        for record in &records {
            for cell in record {
                let number = cell.parse::<f64>().is_ok();
                assert!(number || !cell.starts_with(['=', '+', '-', '@']), "{cell}");
            }
        }
    }
    // Losses stay numbers.
    let mut loss = review.clone();
    loss.rows[0].figures[3].1 = Some(-1_234_567);
    let text = export::review::csv(&loss, None, Lang::En);
    assert!(text.lines().nth(1).unwrap().contains(",-1234567,"), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn the_same_class_is_reviewed_the_same(keys in prop::collection::vec("[a-d]{1,2}", 1..6)) {
        let case = case();
        let start = &case.plans[&Lang::En];
        let all: Vec<Handed> = keys.iter().map(|key| handed(&case, key, Typed::of(key).plan(start))).collect();
        let once = reviewed(&case, all.clone());
        prop_assert_eq!(&once, &reviewed(&case, all));
        for row in &once.rows {
            let scored = row.scored.as_ref().unwrap();
            prop_assert!(scored.points() <= scored.of());
        }
    }
}
