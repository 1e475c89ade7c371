//! What stands in the book.

use super::super::figure::{Basis, Grade};
use crate::base::{Currency, Lang};

/// A figure with everything that is known about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Stable id.
    pub id: String,
    /// Id of the channel it was measured on.
    pub channel: String,
    /// Key of the market it was measured in; also markets no plan can have.
    pub region: String,
    /// Id of the industry; `all` for no particular one.
    pub industry: String,
    /// Id of what it measures, see [`super::Book::unit`].
    pub metric: String,
    /// Value in the metric's unit; percent numbers, money in major units.
    pub value: f64,
    /// Lower end the source prints.
    pub low: Option<f64>,
    /// Upper end the source prints.
    pub high: Option<f64>,
    /// Currency of an amount of money.
    pub currency: Option<Currency>,
    /// Year; `None` for an undated source.
    pub year: Option<u16>,
    /// The sample the source names; may be empty.
    pub sample: String,
    /// Publisher.
    pub source_name: String,
    /// Title of the publication.
    pub source_title: String,
    /// Address without its scheme, where it was kept; may be empty.
    pub source_ref: String,
    /// Evidence grade.
    pub grade: Grade,
    /// How the value came about.
    pub basis: Basis,
    /// Whether the model may count with it; the others are shown for comparison.
    pub counts: bool,
    /// What else the reader must know; may be empty.
    pub note: String,
}

impl Entry {
    /// The address to open, only where it is a plain web address.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        let address = self.source_ref.trim();
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/%?=&+#".contains(c);
        let host = address.split('/').next().unwrap_or_default();
        let named = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
        (named && address.chars().all(plain)).then(|| format!("https://{address}"))
    }
}

/// The unit of a metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricUnit {
    /// Percent numbers.
    Percent,
    /// Major units of the figure's currency.
    Money,
    /// A multiple.
    Ratio,
    /// A number of things.
    Count,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// An index; its name says of what.
    Index,
}

/// Whether somebody read the law or a good account of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Read.
    Yes,
    /// Read in part.
    Partly,
    /// General knowledge; to be checked before it is relied on.
    No,
}

/// A compliance rule. Not legal advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable id.
    pub id: String,
    /// Key of the market it holds in.
    pub region: String,
    /// What it is about.
    pub topic: String,
    /// What has to be done or left.
    pub rule: String,
    /// What a breach costs.
    pub penalty: String,
    /// Law and article.
    pub law: String,
    /// Where it was read.
    pub source: String,
    /// Year and month of the reading, `YYYY-MM`.
    pub as_of: String,
    /// Evidence grade.
    pub grade: Grade,
    /// Whether it was checked.
    pub checked: Checked,
}

/// A figure or habit for a whole plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRule {
    /// Stable id.
    pub id: String,
    /// What it is about.
    pub topic: String,
    /// The rule.
    pub rule: String,
    /// Its value, where it has one.
    pub value: Option<f64>,
    /// Lower and upper end.
    pub range: Option<(f64, f64)>,
    /// Unit, in words.
    pub unit: String,
    /// Key of the market.
    pub region: String,
    /// Year; `None` where undated.
    pub year: Option<u16>,
    /// Who says so.
    pub source: String,
    /// Evidence grade.
    pub grade: Grade,
    /// How it came about.
    pub basis: Basis,
    /// What else the reader must know; may be empty.
    pub note: String,
}

/// A medium under the name of the source texts, and what does its job today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// Stable id.
    pub id: String,
    /// English, Korean and Chinese name.
    pub names: [String; 3],
    /// Ids of today's channels in Korea, China and elsewhere.
    pub today: [Vec<String>; 3],
    /// What changed.
    pub note: String,
}

impl Former {
    /// Its name.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        let [en, ko, zh] = &self.names;
        match lang {
            Lang::En => en,
            Lang::Ko => ko,
            Lang::Zh => zh,
        }
    }
}
