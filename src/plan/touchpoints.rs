//! Stage 7: what the company knows and decides about each touchpoint.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::edit::EditError;
use super::roles::Role;
use super::row::{at_most, line, row, text};

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
    /// All of them, in the order in which files list them.
    pub const ALL: [Self; 14] = [
        Self::Cpc,
        Self::Cpm,
        Self::Ctr,
        Self::CvrSale,
        Self::CvrLead,
        Self::ClickRate,
        Self::PricePerMessage,
        Self::ConversionPerSend,
        Self::VisitsPerHour,
        Self::CommissionRate,
        Self::CostPerContact,
        Self::Ceiling,
        Self::SendsPerMonth,
        Self::HoursPerWeek,
    ];

    /// The largest stored number.
    #[must_use]
    pub fn limit(self) -> u64 {
        if self.scale() == OwnScale::Ppm { 1_000_000 } else { OWN_LIMIT }
    }

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

/// The largest sample of an own figure.
pub const SAMPLE_LIMIT: u64 = 1_000_000_000_000;

/// A figure of the company's own, with what it was counted on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OwnFigure {
    /// The number, in the scale of its metric.
    pub value: u64,
    /// How many clicks, visits or messages it was counted on, where that is known.
    pub sample: Option<u64>,
    /// Where the company has it from.
    pub source: String,
}

/// What the company says about one touchpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Touchpoint {
    /// May the mix use it?
    pub usage: Usage,
    /// Own figures; they override the library.
    pub own: BTreeMap<OwnMetric, OwnFigure>,
    /// What is done there, for whom.
    pub contact_mode: String,
    /// What is done there for one role: content idea, offer, activity.
    pub modes: BTreeMap<Role, String>,
}

row! {
    /// A channel the library does not have. It works like one the library has and takes its figures until own ones are
    /// there.
    OwnChannel,
    /// A change to one field of an own channel.
    OwnChannelEdit;
    /// Its name.
    name: String = String::new(), Name, line;
    /// Id of the channel of the library it works like; empty until chosen.
    like: String = String::new(), Like, line;
}

impl OwnChannel {
    /// Its id among the channels, e.g. in [`Touchpoints::by_channel`].
    #[must_use]
    pub fn channel_id(&self) -> String {
        format!("own-{}", self.id)
    }
}

/// The touchpoints section, keyed by channel id. Untouched channels are not stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Touchpoints {
    /// Entries by channel id.
    pub by_channel: BTreeMap<String, Touchpoint>,
    /// Channels of the library the plan weighs besides the usual ones of its market.
    pub added: BTreeSet<String>,
    /// Channels the library does not have.
    pub own: Vec<OwnChannel>,
}

/// A change to one touchpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TouchpointEdit {
    /// Whether the mix may use it.
    Usage(Usage),
    /// An own figure; `None` returns to the library.
    Own(OwnMetric, Option<u64>),
    /// What an own figure was counted on.
    Sample(OwnMetric, Option<u64>),
    /// Where an own figure comes from.
    Source(OwnMetric, String),
    /// Contact mode.
    ContactMode(String),
    /// Contact mode for one role; empty removes it.
    Mode(Role, String),
    /// Weigh it although it is not usual in the market, or no longer.
    Added(bool),
}

/// An own figure for one channel, as it comes from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureImport {
    /// Channel id.
    pub channel: String,
    /// What it measures.
    pub metric: OwnMetric,
    /// The figure.
    pub figure: OwnFigure,
}

/// Most channels of its own a plan may have: each is weighed against all others at every change.
pub const MAX_OWN_CHANNELS: usize = 30;

/// Most channels a plan says something about.
pub const MAX_CHANNELS: usize = 500;

impl Touchpoints {
    /// The entry of a channel, if the company said anything.
    #[must_use]
    pub fn get(&self, channel: &str) -> Option<&Touchpoint> {
        self.by_channel.get(channel)
    }

    pub(super) fn apply(&mut self, channel: String, edit: TouchpointEdit) -> Result<(), EditError> {
        if let TouchpointEdit::Added(added) = edit {
            return self.add(channel, added);
        }
        self.change(channel, |entry| {
            match edit {
                TouchpointEdit::Usage(v) => entry.usage = v,
                TouchpointEdit::Own(metric, None) => drop(entry.own.remove(&metric)),
                TouchpointEdit::Own(metric, v) => {
                    let value = at_most(v, metric.limit())?.unwrap_or_default();
                    entry.own.entry(metric).or_default().value = value;
                }
                // A sample or source without its figure says nothing; the field is only shown beside one.
                TouchpointEdit::Sample(metric, v) => {
                    let sample = at_most(v, SAMPLE_LIMIT)?;
                    entry.own.get_mut(&metric).ok_or(EditError::NoSuchRow)?.sample = sample;
                }
                TouchpointEdit::Source(metric, v) => {
                    let source = line(v)?;
                    entry.own.get_mut(&metric).ok_or(EditError::NoSuchRow)?.source = source;
                }
                TouchpointEdit::ContactMode(v) => entry.contact_mode = text(v)?,
                TouchpointEdit::Mode(role, v) if v.is_empty() => drop(entry.modes.remove(&role)),
                TouchpointEdit::Mode(role, v) => drop(entry.modes.insert(role, text(v)?)),
                TouchpointEdit::Added(_) => {}
            }
            Ok(())
        })
    }

    /// Takes figures from a file; all of them or, when one is not legal, none.
    pub(super) fn import(&mut self, figures: Vec<FigureImport>) -> Result<(), EditError> {
        for FigureImport { channel, metric, figure } in figures {
            let value = at_most(Some(figure.value), metric.limit())?.unwrap_or_default();
            let figure =
                OwnFigure { value, sample: at_most(figure.sample, SAMPLE_LIMIT)?, source: line(figure.source)? };
            self.change(channel, |entry| {
                entry.own.insert(metric, figure);
                Ok(())
            })?;
        }
        Ok(())
    }

    fn change(
        &mut self,
        channel: String,
        change: impl FnOnce(&mut Touchpoint) -> Result<(), EditError>,
    ) -> Result<(), EditError> {
        if channel.len() > 80 || (self.by_channel.len() >= MAX_CHANNELS && !self.by_channel.contains_key(&channel)) {
            return Err(EditError::TooManyRows);
        }
        let mut entry = self.by_channel.get(&channel).cloned().unwrap_or_default();
        change(&mut entry)?;
        if entry == Touchpoint::default() {
            self.by_channel.remove(&channel);
        } else {
            self.by_channel.insert(channel, entry);
        }
        Ok(())
    }

    fn add(&mut self, channel: String, added: bool) -> Result<(), EditError> {
        if !added {
            self.added.remove(&channel);
        } else if channel.len() > 80 || self.added.len() >= MAX_CHANNELS {
            return Err(EditError::TooManyRows);
        } else {
            self.added.insert(channel);
        }
        Ok(())
    }
}
