//! "Cement + mouse": which departments the company has, the steps an order or an enquiry takes through them, and who owns
//! the borders between the steps, where things jam.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::customers::Sale;
use super::edit::EditError;
use super::organisation::JobRole;
use super::row::line;

/// A department; in a small firm one person may be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Department {
    /// Research and development.
    ResearchDevelopment,
    /// Production.
    Production,
    /// Purchasing and stock.
    Purchasing,
    /// Finance.
    Finance,
    /// Staff (HR).
    Personnel,
    /// Planning, marketing among it.
    Planning,
    /// Legal.
    Legal,
    /// Sales.
    Sales,
    /// Customer service.
    CustomerService,
}

impl Department {
    /// All departments in order.
    pub const ALL: [Self; 9] = [
        Self::ResearchDevelopment,
        Self::Production,
        Self::Purchasing,
        Self::Finance,
        Self::Personnel,
        Self::Planning,
        Self::Legal,
        Self::Sales,
        Self::CustomerService,
    ];

    /// Stable name, part of field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::ResearchDevelopment => "research_development",
            Self::Production => "production",
            Self::Purchasing => "purchasing",
            Self::Finance => "finance",
            Self::Personnel => "personnel",
            Self::Planning => "planning",
            Self::Legal => "legal",
            Self::Sales => "sales",
            Self::CustomerService => "customer_service",
        }
    }
}

/// A step on the way from the first contact back to the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Somebody meets the company at a touchpoint.
    Contact,
    /// An order comes in.
    Order,
    /// It is paid.
    Payment,
    /// An enquiry comes in.
    Enquiry,
    /// It is answered.
    Answer,
    /// An offer is made.
    Offer,
    /// The contract is closed.
    Contract,
    /// Goods are packed and delivered, work is done.
    Delivery,
    /// Questions and complaints after that.
    Support,
    /// What customers said reaches the product.
    Feedback,
}

/// The border between two neighbouring steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is named by the two steps it lies between")]
pub enum Border {
    ContactOrder,
    OrderPayment,
    PaymentDelivery,
    DeliverySupport,
    SupportFeedback,
    ContactEnquiry,
    EnquiryAnswer,
    AnswerOffer,
    OfferContract,
    ContractDelivery,
    DeliveryFeedback,
}

impl Border {
    /// All borders in order.
    pub const ALL: [Self; 11] = [
        Self::ContactOrder,
        Self::OrderPayment,
        Self::PaymentDelivery,
        Self::DeliverySupport,
        Self::SupportFeedback,
        Self::ContactEnquiry,
        Self::EnquiryAnswer,
        Self::AnswerOffer,
        Self::OfferContract,
        Self::ContractDelivery,
        Self::DeliveryFeedback,
    ];

    /// The borders on the way a sale takes, in order.
    #[must_use]
    pub const fn of(sale: Sale) -> &'static [Self] {
        match sale {
            Sale::Direct => &[
                Self::ContactOrder,
                Self::OrderPayment,
                Self::PaymentDelivery,
                Self::DeliverySupport,
                Self::SupportFeedback,
            ],
            Sale::Enquiry => &[
                Self::ContactEnquiry,
                Self::EnquiryAnswer,
                Self::AnswerOffer,
                Self::OfferContract,
                Self::ContractDelivery,
                Self::DeliveryFeedback,
            ],
        }
    }

    /// The steps it lies between.
    #[must_use]
    pub const fn steps(self) -> (Step, Step) {
        match self {
            Self::ContactOrder => (Step::Contact, Step::Order),
            Self::OrderPayment => (Step::Order, Step::Payment),
            Self::PaymentDelivery => (Step::Payment, Step::Delivery),
            Self::DeliverySupport => (Step::Delivery, Step::Support),
            Self::SupportFeedback => (Step::Support, Step::Feedback),
            Self::ContactEnquiry => (Step::Contact, Step::Enquiry),
            Self::EnquiryAnswer => (Step::Enquiry, Step::Answer),
            Self::AnswerOffer => (Step::Answer, Step::Offer),
            Self::OfferContract => (Step::Offer, Step::Contract),
            Self::ContractDelivery => (Step::Contract, Step::Delivery),
            Self::DeliveryFeedback => (Step::Delivery, Step::Feedback),
        }
    }

    /// Stable name, part of field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::ContactOrder => "contact_order",
            Self::OrderPayment => "order_payment",
            Self::PaymentDelivery => "payment_delivery",
            Self::DeliverySupport => "delivery_support",
            Self::SupportFeedback => "support_feedback",
            Self::ContactEnquiry => "contact_enquiry",
            Self::EnquiryAnswer => "enquiry_answer",
            Self::AnswerOffer => "answer_offer",
            Self::OfferContract => "offer_contract",
            Self::ContractDelivery => "contract_delivery",
            Self::DeliveryFeedback => "delivery_feedback",
        }
    }
}

/// Who owns a border: a role, somebody by name, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BorderOwner {
    /// Role.
    pub job: Option<JobRole>,
    /// Who it is, by name.
    pub name: String,
}

impl BorderOwner {
    /// Whether somebody owns it.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.job.is_some() || !self.name.trim().is_empty()
    }
}

/// The map of departments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Departments {
    /// Those the company has; empty while nobody ticked any.
    pub present: BTreeSet<Department>,
    /// Who owns which border.
    pub owners: BTreeMap<Border, BorderOwner>,
}

/// A change to the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DepartmentsEdit {
    /// The company has a department, or not.
    Present(Department, bool),
    /// The role that owns a border.
    OwnerJob(Border, Option<JobRole>),
    /// Who owns a border, by name.
    OwnerName(Border, String),
}

impl Departments {
    /// Who owns a border.
    #[must_use]
    pub fn owner(&self, border: Border) -> BorderOwner {
        self.owners.get(&border).cloned().unwrap_or_default()
    }

    pub(super) fn apply(&mut self, edit: DepartmentsEdit) -> Result<(), EditError> {
        let (border, owner) = match edit {
            DepartmentsEdit::Present(department, true) => {
                self.present.insert(department);
                return Ok(());
            }
            DepartmentsEdit::Present(department, false) => {
                self.present.remove(&department);
                return Ok(());
            }
            DepartmentsEdit::OwnerJob(border, job) => (border, BorderOwner { job, ..self.owner(border) }),
            DepartmentsEdit::OwnerName(border, name) => {
                (border, BorderOwner { name: line(name)?, ..self.owner(border) })
            }
        };
        if owner == BorderOwner::default() {
            self.owners.remove(&border);
        } else {
            self.owners.insert(border, owner);
        }
        Ok(())
    }

    /// Whether edits could have led here; for files.
    #[must_use]
    pub fn is_legal(&self) -> bool {
        self.owners.values().all(|owner| line(owner.name.clone()).is_ok_and(|name| name == owner.name))
    }
}
