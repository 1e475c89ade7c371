//! What the page that grades a class knows: the case, the files as they were picked, what the office worker found, and what
//! the teacher gives. It goes with the page; only the teacher's own points are kept in the browser.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::course::review::{Class, FIGURES, Row};
use crate::course::{Case, Mark};
use crate::insight::Contrast;
use crate::plan::Comparison;
use crate::store;

use super::{Paper, Picked};

/// Most characters of the teacher's own points, as they are kept.
pub const MAX_KEPT: usize = 200_000;

/// A case that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The text of its file.
    pub text: Rc<str>,
    /// The case.
    pub case: Case,
}

impl Chosen {
    /// A plan of the case held against itself, for the names of what it locks.
    #[must_use]
    pub fn places(&self) -> Option<Comparison> {
        self.case.plans.values().next().map(|plan| store::compare(plan, plan))
    }
}

/// A row that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// The row, by its place in the review.
    pub place: usize,
    /// What was handed in.
    pub paper: Paper,
    /// Marks with their reasons, in the order of the columns.
    pub marks: Vec<Mark>,
    /// What differs between the model plan, or the plan of the case where there is none, and the plan.
    pub comparison: Comparison,
    /// What both bring.
    pub contrast: Contrast,
    /// Whether it is held against the model plan.
    pub model: bool,
}

/// By what rows are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As they were picked.
    #[default]
    File,
    /// Name of the learner.
    Learner,
    /// Points of this column.
    Criterion(usize),
    /// All points, the teacher's own among them.
    Total,
    /// Verdict, the best first.
    Verdict,
    /// This one of [`FIGURES`].
    Figure(usize),
    /// Open findings.
    Findings,
    /// Minutes of work.
    Minutes,
    /// How much there is to look at.
    Problems,
}

/// What the page knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grade {
    /// The case.
    pub case: Option<Rc<Chosen>>,
    /// The passphrase as it was typed.
    pub passphrase: Rc<str>,
    /// Whether the teacher's part is left sealed.
    pub without: bool,
    /// The files.
    pub files: Rc<Vec<Picked>>,
    /// Names of files that were not taken: too big, too many, or unreadable.
    pub left_out: Vec<String>,
    /// What was found.
    pub class: Option<Rc<Class>>,
    /// The row that is looked at.
    pub seen: Option<Rc<Seen>>,
    /// By what rows are ordered.
    pub order: Order,
    /// Whether the largest comes first.
    pub down: bool,
    /// Whether only rows with something to look at are shown.
    pub only: bool,
    /// Whether the sheets for learners are shown.
    pub sheets: bool,
    /// The teacher's own points, by the key of a submission and the criterion.
    pub points: BTreeMap<(String, u32), u32>,
}

/// Something the teacher does, or that is reported, on the page that grades.
#[derive(Clone, Debug, PartialEq)]
pub enum GradeAction {
    /// A case was picked in the input with this id.
    PickCase(String),
    /// The file with the case was read.
    CaseRead(Picked),
    /// Take the case the open plan is an attempt at.
    TakeOpen,
    /// Choose another case.
    DropCase,
    /// The passphrase was typed.
    Passphrase(String),
    /// Leave the teacher's part sealed, or not.
    Without(bool),
    /// Files were picked in the input with this id.
    PickFiles(String),
    /// Files were read; names of those that were not.
    FilesRead(Rc<Vec<Picked>>, Vec<String>),
    /// Leave all files.
    DropFiles,
    /// Grade.
    Start,
    /// Give up what the office worker does.
    Stop,
    /// Order the rows, or turn the order around.
    Sort(Order),
    /// Show only rows with something to look at, or all.
    Only(bool),
    /// Look at a row, or no longer.
    See(Option<usize>),
    /// Give points of the teacher's own for a row and a criterion, or take them back.
    Give {
        /// The row.
        place: usize,
        /// The criterion, by its column.
        column: usize,
        /// Points.
        points: Option<u32>,
    },
    /// What the browser kept of the teacher's own points.
    Kept(String),
    /// Open the plan that is looked at as a new plan.
    Open,
    /// Give the table as a file.
    Csv,
    /// Show the sheets for learners, or no longer.
    Sheets(bool),
    /// Print them.
    Print,
}

impl Grade {
    /// Whether grading can begin: what is needed is there, and what is sealed is opened or left.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        let open =
            |chosen: &Rc<Chosen>| chosen.case.sealed.is_none() || self.without || !self.passphrase.trim().is_empty();
        self.case.as_ref().is_some_and(open) && !self.files.is_empty()
    }

    /// Under what the teacher's own points for a row in a column are kept; `None` where there is no work they belong to.
    #[must_use]
    pub fn key(&self, place: usize, column: usize) -> Option<(String, u32)> {
        let class = self.class.as_ref()?;
        let (source, column) = (class.sources.get(place)?, class.review.columns.get(column)?);
        // Open and hidden criteria are numbered apart.
        let kind = if column.hidden { "/hidden" } else { "" };
        Some((format!("{}{kind}", source.key), column.criterion.id)).filter(|_| !source.key.is_empty())
    }

    /// The teacher's own points for a row in a column.
    #[must_use]
    pub fn given(&self, place: usize, column: usize) -> Option<u32> {
        self.points.get(&self.key(place, column)?).copied()
    }

    /// Points of a row in a column, the teacher's own where they are to be given.
    #[must_use]
    pub fn points(&self, place: usize, column: usize) -> Option<u32> {
        let mark = self.row(place)?.scored.as_ref()?.marks.get(column)?;
        mark.points.or_else(|| self.given(place, column).map(|points| points.min(mark.of)))
    }

    /// All points of a row so far; `None` where nothing is judged.
    #[must_use]
    pub fn total(&self, place: usize) -> Option<u32> {
        let marks = self.row(place)?.scored.as_ref()?.marks.len();
        Some((0..marks).filter_map(|column| self.points(place, column)).sum())
    }

    fn row(&self, place: usize) -> Option<&Row> {
        self.class.as_ref()?.review.rows.get(place)
    }

    /// The class with the teacher's own points among the others.
    #[must_use]
    pub fn complete(&self) -> Option<Class> {
        let mut class = (**self.class.as_ref()?).clone();
        for (place, row) in class.review.rows.iter_mut().enumerate() {
            for (column, mark) in row.scored.iter_mut().flat_map(|scored| &mut scored.marks).enumerate() {
                mark.points = self.points(place, column);
            }
        }
        Some(class)
    }

    /// The rows that are shown, by their places, in order. What has no value comes last.
    #[must_use]
    pub fn shown(&self) -> Vec<usize> {
        let Some(class) = &self.class else { return Vec::new() };
        let alike = |place: usize| class.review.alike.iter().any(|pair| pair.first == place || pair.second == place);
        let rows = class.review.rows.iter().enumerate();
        let mut shown: Vec<usize> = rows
            .filter(|(place, row)| !self.only || !row.problems.is_empty() || alike(*place))
            .map(|(place, _)| place)
            .collect();
        if self.order == Order::Learner {
            shown.sort_by_cached_key(|place| self.row(*place).map(|row| row.learner.to_lowercase()));
        } else {
            shown.sort_by_key(|place| self.value(*place));
        }
        if self.down {
            shown.reverse();
        }
        // Reversed or not: what has no value is looked at last.
        shown.sort_by_key(|place| self.order != Order::Learner && self.value(*place).is_none());
        shown
    }

    /// What a row is ordered by.
    fn value(&self, place: usize) -> Option<i64> {
        let row = self.row(place)?;
        let judged = row.scored.is_some();
        match self.order {
            Order::File | Order::Learner => i64::try_from(place).ok(),
            Order::Criterion(column) => self.points(place, column).map(i64::from),
            Order::Total => self.total(place).map(i64::from),
            Order::Verdict => row.verdict.map(|verdict| -(verdict as i64)),
            Order::Figure(figure) => {
                let name = FIGURES.get(figure)?;
                row.figures.iter().find(|(other, _)| other == name).and_then(|(_, value)| *value)
            }
            Order::Findings => i64::try_from(row.findings).ok().filter(|_| judged),
            Order::Minutes => Some(i64::from(row.seconds)).filter(|_| judged),
            Order::Problems => i64::try_from(row.problems.len()).ok(),
        }
    }

    /// The teacher's own points as they are kept, a line each; those of the rows shown first, as far as there is room.
    #[must_use]
    pub fn kept(&self) -> String {
        let here = |key: &str| {
            let mut sources = self.class.iter().flat_map(|class| &class.sources);
            sources.any(|source| !source.key.is_empty() && key.starts_with(&source.key))
        };
        let mut given: Vec<(bool, String)> = self
            .points
            .iter()
            .map(|((key, criterion), points)| (!here(key), format!("{criterion} {points} {key}\n")))
            .collect();
        given.sort_by_key(|(elsewhere, _)| *elsewhere);
        let mut kept = String::new();
        for (_, line) in given {
            if kept.len() + line.len() > MAX_KEPT {
                break;
            }
            kept.push_str(&line);
        }
        kept
    }

    /// Takes points that were kept; those given since stay.
    pub fn remember(&mut self, kept: &str) {
        for line in kept.lines().take(MAX_KEPT / 8) {
            let mut parts = line.splitn(3, ' ');
            let number = |part: Option<&str>| part.and_then(|part| part.parse::<u32>().ok());
            let (criterion, points, key) = (number(parts.next()), number(parts.next()), parts.next());
            if let (Some(criterion), Some(points), Some(key)) = (criterion, points, key) {
                self.points.entry((key.to_owned(), criterion)).or_insert(points);
            }
        }
    }
}
