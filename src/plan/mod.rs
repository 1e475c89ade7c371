//! The plan document: what the company typed, one file or a few per stage, and every legal change to it.
//!
//! It holds integers only (money in minor units, ratios in parts per million, months), so two plans are equal exactly
//! when they say the same. It refuses to know results: nothing computed is stored here. Serde derives stand here
//! because the newest version of the file format *is* this document; `store/` brings older versions to it.

pub mod actuals;
pub mod attempt;
pub mod budget;
pub mod change;
pub mod check;
pub mod company;
mod currency;
pub mod customers;
pub mod departments;
pub mod document;
pub mod draft;
pub mod edit;
pub mod environment;
pub mod evaluation;
pub mod feasibility;
pub mod implementation;
pub mod incentives;
pub mod kpis;
pub mod leadership;
pub mod objectives;
pub mod organisation;
pub mod products;
pub mod raci;
pub mod relations;
pub mod reports;
pub mod risk;
pub mod roles;
pub mod row;
pub mod security;
pub mod segment;
pub mod stage;
pub mod survey;
pub mod touchpoints;
pub mod training;
pub mod versions;

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

pub use actuals::{Actual, ActualCell, ActualMetric, Actuals, MonthActuals};
pub use attempt::Attempt;
pub use budget::{Aim, Booking, Budget, CostLine, MoneyLine};
pub use change::{Change, Comparison, Said};
pub use company::{Ansoff, Company, Trade};
pub use customers::{Customers, Sale};
pub use departments::{Border, BorderOwner, Department, Departments, Step};
pub use document::{
    Colour, Depth, Document, DocumentEdit, Logo, Look, MAX_PICTURE, Paper, Part, is_drawable, png_size,
};
pub use draft::Draft;
pub use edit::{EditError, PlanEdit};
pub use environment::{Criterion, Environment, Factor, FactorKind, Move, Reading, Sphere};
pub use evaluation::{Evaluation, Review, Rhythm};
pub use feasibility::{Aspect, Competitor, Feasibility, Gain, Item};
pub use implementation::{Area, Direction, Implementation, Seen, Task, TaskChange};
pub use incentives::Incentive;
pub use kpis::{Kpi, KpiEdit};
pub use leadership::Commitment;
pub use objectives::{Benefit, Goal, Measure, Objective, Objectives, Stake, Strategy};
pub use organisation::{JobRole, Organisation, Person};
pub use products::{LifeCycle, ProductLine, Products, Promotion};
pub use raci::{Duties, DutyChange, DutyField};
pub use relations::{Care, DataField, Relations, ServiceLevel};
pub use reports::{ReportColumn, ReportMapping};
pub use risk::{Risk, RiskItem, RiskKind};
pub use roles::{Migration, ROLES, Role, RoleMix};
pub use row::{Row, RowEdit};
pub use security::{Layer, LayerState, Safeguard};
pub use segment::{Place, Segment, Sizing, SizingStep};
pub use stage::{Stage, StageState};
pub use survey::{Confidence, Question, QuestionKind, Survey};
pub use touchpoints::{OwnChannel, OwnFigure, OwnMetric, Touchpoint, Touchpoints, Usage};
pub use training::Training;
pub use versions::Version;

/// A whole plan. Sections are shared (`Rc`), so an undo snapshot costs sixteen pointers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    /// The number the next new row gets.
    pub next_id: u32,
    /// Stage 1.
    pub company: Rc<Company>,
    /// Stage 2.
    pub feasibility: Rc<Feasibility>,
    /// Stage 3.
    pub environment: Rc<Environment>,
    /// Stage 4.
    pub products: Rc<Products>,
    /// Stage 5.
    pub customers: Rc<Customers>,
    /// Stage 6.
    pub objectives: Rc<Objectives>,
    /// Stage 7.
    pub touchpoints: Rc<Touchpoints>,
    /// Stage 8.
    pub budget: Rc<Budget>,
    /// Stage 9.
    pub implementation: Rc<Implementation>,
    /// Stage 10.
    pub organisation: Rc<Organisation>,
    /// Stage 11.
    pub risk: Rc<Risk>,
    /// Stage 12.
    pub evaluation: Rc<Evaluation>,
    /// How the plan is printed and exported.
    pub document: Rc<Document>,
    /// Findings put aside, with the reason: by rule and field, as the finding names itself.
    pub dismissed: Rc<BTreeMap<String, String>>,
    /// The attempt at a case for teaching, where the plan is one.
    pub attempt: Option<Rc<Attempt>>,
    /// The case for teaching its author makes of it.
    pub draft: Option<Rc<Draft>>,
}

/// A text without characters that file systems refuse, words joined by hyphens; empty where nothing is left.
#[must_use]
pub fn file_stem(text: &str) -> String {
    let refused = |c: char| c.is_control() || "/\\:*?\"<>|.".contains(c);
    let text: String = text.chars().map(|c| if refused(c) { ' ' } else { c }).take(60).collect();
    text.split_whitespace().collect::<Vec<_>>().join("-")
}

impl Plan {
    /// The name the plan is listed under: its own, else the company's; empty while neither is typed.
    #[must_use]
    pub fn name(&self) -> &str {
        let own = self.company.plan_name.trim();
        if own.is_empty() { self.company.name.trim() } else { own }
    }

    /// Whether the same follows from both plans: they differ at most in how they are printed, in what is kept of an attempt
    /// and in the case being made of them.
    #[must_use]
    pub fn counts_like(&self, other: &Self) -> bool {
        let (document, attempt, draft) = (self.document.clone(), self.attempt.clone(), self.draft.clone());
        *self == Self { document, attempt, draft, ..other.clone() }
    }

    /// The plan without the case being made of it, which is its author's own.
    #[must_use]
    pub fn without_draft(&self) -> Self {
        Self { draft: None, ..self.clone() }
    }

    /// The name of its files, without what comes after the point: its own without characters that file systems refuse.
    #[must_use]
    pub fn file_stem(&self) -> String {
        Some(file_stem(self.name())).filter(|name| !name.is_empty()).unwrap_or_else(|| "plan".to_owned())
    }

    /// The product line the forecast counts with: the first promoted line, else the first line.
    #[must_use]
    pub fn lead_line(&self) -> Option<&ProductLine> {
        self.products.lines.iter().find(|line| line.promoted).or_else(|| self.products.lines.first())
    }

    /// Whether the company holds data of customers: a database, fields to keep in one, or a list of contacts.
    #[must_use]
    pub fn holds_customer_data(&self) -> bool {
        let company = &self.company;
        let lists = [company.email_list, company.messenger_list, company.sms_list];
        company.has_crm == Some(true)
            || lists.into_iter().flatten().any(|contacts| contacts > 0)
            || !self.customers.relations.fields.is_empty()
    }

    /// People or companies in all segments together; `None` while no segment has a size.
    #[must_use]
    pub fn addressable(&self) -> Option<u64> {
        let sizes: Vec<u64> = self.customers.segments.iter().filter_map(Segment::people).collect();
        (!sizes.is_empty()).then(|| sizes.iter().fold(0_u64, |sum, size| sum.saturating_add(*size)))
    }
}
