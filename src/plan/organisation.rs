//! Stage 10: people and hours, duties, departments, training, incentives, top management's part.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::base::Money;

use super::departments::{Departments, DepartmentsEdit};
use super::edit::EditError;
use super::incentives::{Incentive, IncentiveEdit};
use super::leadership::Commitment;
use super::raci::{self, Duties, DutyField};
use super::row::{RowEdit, add, amount, at_most, line, row, text, within};
use super::training::{Training, TrainingEdit};

/// The roles of a team for marketing on the net. One person may have several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobRole {
    /// Whoever decides and pays.
    Management,
    /// Leads the daily work.
    OperationsManager,
    /// Does the daily work: orders, enquiries, shop.
    OperationsSpecialist,
    /// Writes and keeps site, posts, answers.
    WebEditor,
    /// Runs advertising.
    PromotionSpecialist,
    /// Invents themes and texts.
    CopyPlanner,
    /// Builds and connects.
    Developer,
    /// Draws, photographs, films.
    Designer,
    /// Counts and reports.
    DataAnalyst,
    /// Researches, plans, adjusts.
    #[default]
    MarketingPlanner,
}

impl JobRole {
    /// All roles in order.
    pub const ALL: [Self; 10] = [
        Self::Management,
        Self::OperationsManager,
        Self::OperationsSpecialist,
        Self::WebEditor,
        Self::PromotionSpecialist,
        Self::CopyPlanner,
        Self::Developer,
        Self::Designer,
        Self::DataAnalyst,
        Self::MarketingPlanner,
    ];
}

row! {
    /// Somebody who works on the plan.
    Person,
    /// A change to a person.
    PersonEdit;
    /// Name.
    name: String = String::new(), Name, line;
    /// What the person is responsible for.
    duty: String = String::new(), Duty, line;
    /// What the person can do, and may still learn.
    skills: String = String::new(), Skills, line;
    /// Roles the person has; whoever has none helps with whatever nobody else has.
    jobs: BTreeSet<JobRole> = BTreeSet::new(), Jobs, Ok;
    /// Hours a week for this plan, at most 168.
    hours: Option<u32> = None, Hours, |v| at_most(v, 168);
    /// Cost of one hour; the company's where empty.
    cost: Option<Money> = None, Cost, amount;
    /// First month of the plan in which the person is there, at most 36; 0 for somebody who is there already.
    from: u32 = 0, From, |v| within(v, 0, 36);
    /// Not an employee: paid from the money for outside help, with a cost of their own from the month in which they come.
    outside: bool = false, Outside, Ok;
}

/// The organisation section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Organisation {
    /// Hours a week the company can give to marketing.
    pub hours_per_week: Option<u32>,
    /// Cost of one of these hours.
    pub hour_cost: Option<Money>,
    /// Money a month for outside help once everybody from outside is there.
    pub outsourcing: Option<Money>,
    /// Orders a month that can be served beyond today's; no limit where empty.
    pub capacity: Option<u64>,
    /// Enquiries a month that can be answered; no limit where empty.
    pub enquiries: Option<u64>,
    /// People.
    pub people: Vec<Person>,
    /// Remarks on departments and hand-offs ("cement + mouse").
    pub hand_offs: String,
    /// Duties that were decided otherwise than computed, by the key of the task.
    pub raci: Duties,
    /// Departments, and who owns the borders between them.
    pub departments: Departments,
    /// Trainings.
    pub training: Vec<Training>,
    /// Incentives.
    pub incentives: Vec<Incentive>,
    /// What top management has done.
    pub commitments: BTreeSet<Commitment>,
}

/// A change to the organisation section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganisationEdit {
    /// Hours a week, at most 10 000.
    Hours(Option<u32>),
    /// Cost of an hour.
    HourCost(Option<Money>),
    /// Money a month for outside help.
    Outsourcing(Option<Money>),
    /// Orders a month beyond today's.
    Capacity(Option<u64>),
    /// Enquiries a month that can be answered.
    Enquiries(Option<u64>),
    /// The list of people.
    Person(RowEdit<PersonEdit>),
    /// Somebody with these values from the start.
    NewPerson(Vec<PersonEdit>),
    /// Hand-offs.
    HandOffs(String),
    /// A duty of the task of this key.
    Duty(String, DutyField),
    /// Departments and borders.
    Departments(DepartmentsEdit),
    /// The list of trainings.
    Training(RowEdit<TrainingEdit>),
    /// A training that holds these values from the start.
    NewTraining(Vec<TrainingEdit>),
    /// The list of incentives.
    Incentive(RowEdit<IncentiveEdit>),
    /// Top management has done something, or not.
    Commitment(Commitment, bool),
}

impl Organisation {
    pub(super) fn apply(&mut self, edit: OrganisationEdit, next_id: &mut u32) -> Result<(), EditError> {
        match edit {
            OrganisationEdit::Hours(v) => self.hours_per_week = at_most(v, 10_000)?,
            OrganisationEdit::HourCost(v) => self.hour_cost = amount(v)?,
            OrganisationEdit::Outsourcing(v) => self.outsourcing = amount(v)?,
            OrganisationEdit::Capacity(v) => self.capacity = at_most(v, super::company::MAX_PEOPLE)?,
            OrganisationEdit::Enquiries(v) => self.enquiries = at_most(v, super::company::MAX_PEOPLE)?,
            OrganisationEdit::Person(edit) => return super::row::apply(&mut self.people, next_id, edit),
            OrganisationEdit::NewPerson(fields) => return add(&mut self.people, next_id, fields),
            OrganisationEdit::HandOffs(v) => self.hand_offs = text(v)?,
            OrganisationEdit::Duty(key, field) => return raci::apply(&mut self.raci, key, field),
            OrganisationEdit::Departments(edit) => return self.departments.apply(edit),
            OrganisationEdit::Training(edit) => return super::row::apply(&mut self.training, next_id, edit),
            OrganisationEdit::NewTraining(fields) => return add(&mut self.training, next_id, fields),
            OrganisationEdit::Incentive(edit) => return super::row::apply(&mut self.incentives, next_id, edit),
            OrganisationEdit::Commitment(commitment, true) => drop(self.commitments.insert(commitment)),
            OrganisationEdit::Commitment(commitment, false) => drop(self.commitments.remove(&commitment)),
        }
        Ok(())
    }
}
