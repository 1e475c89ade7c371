//! A whole class at once: every submission scored by the same rules, what is wrong with it named, and which submissions are
//! too alike to be two people's work. It refuses to know files: whoever reads them hands over plans, what differs from the
//! start, and what was wrong on the way.

mod alike;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::base::Currency;
use crate::insight::Insight;
use crate::plan::{Change, Plan};
use crate::score::Verdict;

use super::case::{Case, Teacher};
use super::rubric::{Criterion, Entry, FigureName, Scored, score};

pub use alike::{Pair, TEXTS_ALIKE, VALUES_ALIKE};

/// What is wrong with a submission.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// The file cannot be read.
    Damaged,
    /// It is larger than what a learner hands in, or becomes so once it is unpacked.
    TooBig,
    /// It is no file of an attempt.
    NotASubmission,
    /// A newer program wrote it.
    Newer,
    /// The file was changed after it was made, or its record does not hang together.
    Tampered,
    /// It belongs to another case.
    WrongCase,
    /// It belongs to this edition of the case, not to the one it is judged by.
    OtherEdition(u32),
    /// It says it belongs to this edition, but the case it was made with says something else.
    OtherContent,
    /// A field the case locks was changed.
    LockedChanged(String),
    /// It is a plan's file with an attempt in it, which has no seal.
    Unsealed,
    /// The attempt was not handed in.
    NotHandedIn,
    /// It was handed in, or worked at, after the time was over.
    Late,
    /// The learner took so many percent of the case's minutes; 0 for no limit.
    Stretched(u16),
    /// It says the same as an earlier row, by its place.
    Duplicate(usize),
    /// Nothing was changed.
    Unchanged,
}

/// What was handed in, as far as it could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    /// Name of the file.
    pub name: String,
    /// Who says they made it.
    pub learner: String,
    /// The case it says it belongs to.
    pub case_id: String,
    /// Its edition.
    pub edition: u32,
    /// The digest of that case.
    pub case_digest: String,
    /// The work; `None` where it cannot be read.
    pub work: Option<Work>,
    /// What was found wrong in reading.
    pub problems: Vec<Problem>,
}

/// The work of an attempt.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The plan it began with.
    pub start: Rc<Plan>,
    /// The plan.
    pub plan: Rc<Plan>,
    /// What differs between them (`store::compare`).
    pub changes: Vec<Change>,
    /// When which field was changed, in seconds of the attempt.
    pub steps: Vec<(u32, String)>,
    /// When the months were released, in seconds of the attempt.
    pub releases: Vec<u32>,
    /// Seconds of work.
    pub seconds: u32,
}

/// By what a class is judged.
#[derive(Clone, Copy)]
pub struct Measure<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its digest.
    pub digest: &'a str,
    /// What is judged without the learner knowing.
    pub hidden: &'a [Criterion],
}

/// A criterion of the review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The criterion.
    pub criterion: Criterion,
    /// Whether the learner does not know it.
    pub hidden: bool,
}

/// One submission.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Name of the file.
    pub name: String,
    /// Who says they made it.
    pub learner: String,
    /// Marks in the order of the columns; `None` where there is nothing to judge.
    pub scored: Option<Scored>,
    /// The verdict of the plan.
    pub verdict: Option<Verdict>,
    /// Key figures, in their units.
    pub figures: Vec<(FigureName, Option<i64>)>,
    /// The currency of its amounts; `None` where there is no plan.
    pub currency: Option<Currency>,
    /// Findings that are open.
    pub findings: usize,
    /// Seconds of work.
    pub seconds: u32,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// A reviewed class.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// What is judged: the open criteria, then the hidden ones.
    pub columns: Vec<Column>,
    /// One row for each submission, in the order they were handed over.
    pub rows: Vec<Row>,
    /// Rows that are too alike, the most alike first.
    pub alike: Vec<Pair>,
}

/// Where a row comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The file, by its place among those that were handed over.
    pub file: usize,
    /// The name inside it, where it is a package of several.
    pub entry: Option<String>,
    /// What tells the work from others: the end of its record; empty where there is none.
    pub key: String,
}

/// A reviewed class, with what is needed to show it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// The review.
    pub review: Review,
    /// Where its rows come from, in their order.
    pub sources: Vec<Source>,
    /// What only the teacher reads; `None` where it was not unsealed.
    pub teacher: Option<Teacher>,
}

/// What is told of every plan.
pub const FIGURES: [FigureName; 6] = [
    FigureName::Deals,
    FigureName::NewCustomers,
    FigureName::Media,
    FigureName::Profit,
    FigureName::Total,
    FigureName::Cac,
];

/// Reviews what was handed in. `each` is called with every row that is done.
#[must_use]
pub fn review(measure: Measure<'_>, handed: &[Handed], mut each: impl FnMut(usize)) -> Review {
    let columns = |criteria: &[Criterion], hidden| {
        let column = |criterion: &Criterion| Column { criterion: criterion.clone(), hidden };
        criteria.iter().map(column).collect::<Vec<_>>()
    };
    let columns = [columns(&measure.case.rubric, false), columns(measure.hidden, true)].concat();
    let criteria: Vec<Criterion> = columns.iter().map(|column| column.criterion.clone()).collect();
    let mut starts = Starts::default();
    let one = |(place, one)| {
        let row = row(measure, &criteria, &mut starts, one);
        each(place);
        row
    };
    let mut rows: Vec<Row> = handed.iter().enumerate().map(one).collect();
    // Whoever handed in another case, or nothing, is not held against this class.
    let works: Vec<Option<&Work>> = rows
        .iter()
        .zip(handed)
        .map(|(row, one)| one.work.as_ref().filter(|work| row.scored.is_some() && !work.changes.is_empty()))
        .collect();
    for (place, row) in rows.iter_mut().enumerate() {
        let Some(own) = works.get(place).copied().flatten() else { continue };
        let same = |other: &Option<&Work>| other.is_some_and(|other| other.changes == own.changes);
        let earlier = works.get(..place).unwrap_or_default().iter().position(same);
        row.problems.extend(earlier.map(Problem::Duplicate));
    }
    Review { columns, alike: alike::pairs(&works), rows }
}

fn row(measure: Measure<'_>, criteria: &[Criterion], starts: &mut Starts, handed: &Handed) -> Row {
    let case = measure.case;
    let mut problems = handed.problems.clone();
    let foreign = handed.work.is_some() && handed.case_id != case.id;
    if foreign {
        problems.push(Problem::WrongCase);
    } else if handed.work.is_some() && handed.edition != case.edition {
        problems.push(Problem::OtherEdition(handed.edition));
    } else if handed.work.is_some() && handed.case_digest != measure.digest {
        problems.push(Problem::OtherContent);
    }
    let mut row = Row {
        name: handed.name.clone(),
        learner: handed.learner.clone(),
        scored: None,
        verdict: None,
        figures: Vec::new(),
        currency: None,
        findings: 0,
        seconds: 0,
        problems: Vec::new(),
    };
    if let Some(work) = handed.work.as_ref().filter(|_| !foreign) {
        if work.changes.is_empty() {
            problems.push(Problem::Unchanged);
        }
        let insight = Insight::of(&work.plan);
        let steps: Vec<(u32, &str)> = work.steps.iter().map(|(at, field)| (*at, field.as_str())).collect();
        let entry = Entry {
            start: &work.start,
            before: &starts.insight(&work.start),
            plan: &work.plan,
            insight: &insight,
            locks: &case.locks,
            released: u32::try_from(work.releases.len()).unwrap_or(u32::MAX),
            months: case.months.as_ref().map_or(0, super::Months::count),
            releases: &work.releases,
            steps: &steps,
        };
        row.scored = Some(score(criteria, &entry));
        row.figures = FIGURES.iter().map(|figure| (*figure, figure.of(&entry))).collect();
        row.verdict = insight.assessment.verdict;
        row.currency = Some(work.plan.company.currency);
        row.findings = insight.findings.len();
        row.seconds = work.seconds;
    }
    problems.sort();
    problems.dedup();
    Row { problems, ..row }
}

/// What follows from the plans a case begins with, one for each language, computed once.
#[derive(Default)]
struct Starts(Vec<(Rc<Plan>, Rc<Insight>)>);

impl Starts {
    fn insight(&mut self, start: &Rc<Plan>) -> Rc<Insight> {
        if let Some((_, known)) = self.0.iter().find(|(plan, _)| Rc::ptr_eq(plan, start) || plan == start) {
            return known.clone();
        }
        let insight = Rc::new(Insight::of(start));
        self.0.push((start.clone(), insight.clone()));
        insight
    }
}
