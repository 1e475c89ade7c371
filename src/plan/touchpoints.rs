//! Stage 7: what the company knows and decides about each touchpoint.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::edit::EditError;
use super::row::text;

/// Whether the mix may use a touchpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Usage {
    /// The planner decides.
    #[default]
    Auto,
    /// It is used whatever it brings.
    Always,
    /// It is not used.
    Never,
}

/// A figure the company may know better than the library. Money metrics are stored in thousandths of a major unit
/// (350 won = 350 000, 0.065 yuan = 65), ratios in parts per million, everything else in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnMetric {
    /// Price of a click.
    Cpc,
    /// Price of a thousand impressions.
    Cpm,
    /// Clicks per impression.
    Ctr,
    /// Orders per visit.
    CvrSale,
    /// Enquiries per visit.
    CvrLead,
    /// Clicks per message.
    ClickRate,
    /// Price of a message.
    PricePerMessage,
    /// Orders per message.
    ConversionPerSend,
    /// Visits a working hour brings.
    VisitsPerHour,
    /// Commission on the order value.
    CommissionRate,
    /// Price of a contact.
    CostPerContact,
    /// Visits a month at saturation.
    Ceiling,
    /// Messages to one contact in a month.
    SendsPerMonth,
    /// Hours a week.
    HoursPerWeek,
}

impl OwnMetric {
    /// What the stored number counts.
    #[must_use]
    pub const fn scale(self) -> OwnScale {
        match self {
            Self::Cpc | Self::Cpm | Self::PricePerMessage | Self::CostPerContact => OwnScale::MilliMoney,
            Self::Ctr
            | Self::CvrSale
            | Self::CvrLead
            | Self::ClickRate
            | Self::ConversionPerSend
            | Self::CommissionRate => OwnScale::Ppm,
            Self::VisitsPerHour | Self::Ceiling | Self::SendsPerMonth | Self::HoursPerWeek => OwnScale::Milli,
        }
    }

    /// Stable name, part of field ids.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Cpc => "cpc",
            Self::Cpm => "cpm",
            Self::Ctr => "ctr",
            Self::CvrSale => "cvr_sale",
            Self::CvrLead => "cvr_lead",
            Self::ClickRate => "click_rate",
            Self::PricePerMessage => "price_per_message",
            Self::ConversionPerSend => "conversion_per_send",
            Self::VisitsPerHour => "visits_per_hour",
            Self::CommissionRate => "commission_rate",
            Self::CostPerContact => "cost_per_contact",
            Self::Ceiling => "ceiling",
            Self::SendsPerMonth => "sends_per_month",
            Self::HoursPerWeek => "hours_per_week",
        }
    }
}

/// Scale of a stored own figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnScale {
    /// Thousandths of a major currency unit.
    MilliMoney,
    /// Parts per million.
    Ppm,
    /// Thousandths.
    Milli,
}

impl OwnScale {
    /// The stored number as a plain value (major units, ratio, count).
    #[must_use]
    pub fn value(self, stored: u64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "stored figures stay below 2^53, see OWN_LIMIT")]
        let stored = stored as f64;
        match self {
            Self::MilliMoney | Self::Milli => stored / 1e3,
            Self::Ppm => stored / 1e6,
        }
    }
}

/// The largest stored own figure.
pub const OWN_LIMIT: u64 = 1_000_000_000_000_000;

/// What the company says about one touchpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Touchpoint {
    /// May the mix use it?
    pub usage: Usage,
    /// Own figures; they override the library.
    pub own: BTreeMap<OwnMetric, u64>,
    /// What is done there, for whom.
    pub contact_mode: String,
}

/// The touchpoints section, keyed by channel id of the library. Untouched channels are not stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Touchpoints {
    /// Entries by channel id.
    pub by_channel: BTreeMap<String, Touchpoint>,
}

/// A change to one touchpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TouchpointEdit {
    /// Whether the mix may use it.
    Usage(Usage),
    /// An own figure; `None` returns to the library.
    Own(OwnMetric, Option<u64>),
    /// Contact mode.
    ContactMode(String),
}

impl Touchpoints {
    /// The entry of a channel, if the company said anything.
    #[must_use]
    pub fn get(&self, channel: &str) -> Option<&Touchpoint> {
        self.by_channel.get(channel)
    }

    pub(super) fn apply(&mut self, channel: String, edit: TouchpointEdit) -> Result<(), EditError> {
        if channel.len() > 80 || (self.by_channel.len() >= 500 && !self.by_channel.contains_key(&channel)) {
            return Err(EditError::TooManyRows);
        }
        let mut entry = self.by_channel.get(&channel).cloned().unwrap_or_default();
        match edit {
            TouchpointEdit::Usage(v) => entry.usage = v,
            TouchpointEdit::Own(metric, None) => {
                entry.own.remove(&metric);
            }
            TouchpointEdit::Own(metric, Some(v)) => {
                let limit = if metric.scale() == OwnScale::Ppm { 1_000_000 } else { OWN_LIMIT };
                if v > limit {
                    return Err(EditError::OutOfRange);
                }
                entry.own.insert(metric, v);
            }
            TouchpointEdit::ContactMode(v) => entry.contact_mode = text(v)?,
        }
        if entry == Touchpoint::default() {
            self.by_channel.remove(&channel);
        } else {
            self.by_channel.insert(channel, entry);
        }
        Ok(())
    }
}
