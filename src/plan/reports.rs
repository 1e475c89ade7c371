//! How the columns of reports from other programs are read, kept so that the next file of the same kind needs no
//! answers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::edit::EditError;
use super::row::{MAX_LINE, MAX_ROWS};

/// The most kinds of reports that are kept.
pub const MAX_REPORTS: usize = 30;

/// What a column of a report holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportColumn {
    /// A day, a week, a month, or the first and last day of one.
    Date,
    /// What tells the touchpoints apart: campaign, source, medium, channel.
    Channel,
    /// Media money spent.
    Spend,
    /// Impressions.
    Impressions,
    /// Visits or clicks.
    Visits,
    /// Enquiries.
    Enquiries,
    /// Orders or deals.
    Deals,
    /// New customers.
    NewCustomers,
    /// Revenue.
    Revenue,
}

impl ReportColumn {
    /// All of them, in order.
    pub const ALL: [Self; 9] = [
        Self::Date,
        Self::Channel,
        Self::Spend,
        Self::Impressions,
        Self::Visits,
        Self::Enquiries,
        Self::Deals,
        Self::NewCustomers,
        Self::Revenue,
    ];
}

/// How one kind of report is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReportMapping {
    /// Which heading holds what.
    pub columns: BTreeMap<ReportColumn, String>,
    /// The channel the whole report belongs to, where no column tells.
    pub channel: Option<String>,
    /// The channel of each value of the channel column; `null` where such rows are left out.
    pub channels: BTreeMap<String, Option<String>>,
}

impl ReportMapping {
    fn is_legal(&self) -> bool {
        let short = |text: &String| !text.is_empty() && text.chars().count() <= MAX_LINE;
        self.columns.values().all(short)
            && self.channel.iter().all(short)
            && self.channels.len() <= MAX_ROWS
            && self
                .channels
                .iter()
                .all(|(value, channel)| value.chars().count() <= MAX_LINE && channel.iter().all(short))
    }
}

/// Keeps a mapping, instead of the one for the same headings; the oldest gives way where there are too many.
pub(super) fn keep(reports: &mut Vec<ReportMapping>, mapping: ReportMapping) -> Result<(), EditError> {
    if !mapping.is_legal() {
        return Err(EditError::OutOfRange);
    }
    reports.retain(|kept| kept.columns != mapping.columns);
    if reports.len() >= MAX_REPORTS {
        reports.remove(0);
    }
    reports.push(mapping);
    Ok(())
}

/// Whether edits could have made them.
pub(super) fn is_legal(reports: &[ReportMapping]) -> bool {
    reports.len() <= MAX_REPORTS && reports.iter().all(ReportMapping::is_legal)
}
