//! The fields of a plan by their place in its file: what each is called, and how its value is read. Whatever a file can
//! hold has an entry; a test compares the table with the schema of the file.

use serde::de::DeserializeOwned;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use crate::base::{Lang, Text};
use crate::insight::Choice;
use crate::plan::Border;

use super::super::{customers, environment, item, money, options, organisation, plan, risk, security, survey};

/// How a value is read.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Words of the company's own.
    Own,
    /// Yes or no.
    Flag,
    /// A plain number.
    Count,
    /// Minor units of the plan's currency.
    Money,
    /// Parts per million.
    Share,
    /// Parts per million of the behaviour roles, in order.
    Shares,
    /// Tenths.
    Tenths,
    /// Thousandths.
    Milli,
    /// A month of the calendar.
    Month,
    /// A day.
    Day,
    /// A month of the plan by its number.
    PlanMonth,
    /// A number in the unit of an objective's metric: of the row's own field `goal`, or of the key before.
    Amount,
    /// A figure of the company's own, in the scale of its metric.
    Figure,
    /// A choice, or several.
    Choice(fn(&str, Lang) -> Option<String>),
    /// A row of another list, or several.
    Of(&'static str),
    /// Touchpoints.
    Channel,
    /// Tasks by their key.
    Task,
    /// A row.
    Row,
    /// Kept beside a change for the planner's own comparisons; its value is not told.
    Quiet,
}

/// A field.
pub(super) struct Field {
    /// Its place; `*` is an id, a place in a list or a key.
    pub path: &'static str,
    pub kind: Kind,
    pub label: Text,
}

/// A table of fields, one a line.
macro_rules! fields {
    ($name:ident: $($path:literal $kind:expr => $en:literal, $ko:literal, $zh:literal;)*) => {
        pub(super) const $name: &[Field] =
            &[$(Field { path: $path, kind: $kind, label: Text::new($en, $ko, $zh) }),*];
    };
}
pub(super) use fields;

/// A choice by its name in files.
pub(super) fn known<T: DeserializeOwned>(name: &str) -> Option<T> {
    let name: StrDeserializer<'_, Error> = name.into_deserializer();
    T::deserialize(name).ok()
}

/// Choices and the words they are called by.
macro_rules! choices {
    ($($name:ident = $words:path;)*) => {
        $(pub(super) const $name: Kind = Kind::Choice(|name, lang| Some($words(known(name)?).get(lang).to_owned()));)*
    };
}

choices! {
    TRADE = plan::trade;
    ANSOFF = plan::ansoff;
    REGION = plan::region;
    CURRENCY = plan::currency;
    GAIN = plan::gain;
    FACTOR = plan::factor_kind;
    SPHERE = environment::sphere;
    QUESTION = survey::question_kind;
    LIFE_CYCLE = plan::life_cycle;
    PROMOTION = plan::promotion;
    SALE = plan::sale;
    PLACE = customers::place;
    CARE = customers::care;
    GOAL = plan::goal;
    BENEFIT = plan::benefit;
    AREA = plan::area;
    USAGE = plan::usage;
    ROLE = plan::role;
    METRIC = plan::own_metric;
    COST = plan::cost_line;
    LINE = money::line;
    JOB = plan::job;
    DEPARTMENT = organisation::department;
    COMMITMENT = organisation::commitment;
    RISK = risk::what;
    SAFEGUARD = security::safeguard;
}

/// The border between two steps.
pub(super) const BORDER: Kind = Kind::Choice(|name, lang| {
    let border = Border::ALL.into_iter().find(|border| border.slug() == name)?;
    Some(organisation::border(border, lang))
});

/// What a split of the media money is made for.
pub(super) const AIM: Kind =
    Kind::Choice(|name, lang| Some(options::choice(Choice::Aim(known(name)?)).get(lang).to_owned()));

/// An item of the feasibility assessment.
pub(super) const ITEM: Kind = Kind::Choice(|name, lang| Some(item::item(known(name)?).question.get(lang).to_owned()));
