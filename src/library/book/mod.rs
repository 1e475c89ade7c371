//! The book behind the tables: every figure with its publisher, title, address, sample and note; the compliance rules;
//! planning rules; what became of the media of the source texts. It is data, fetched when somebody asks for a source
//! and read by `store`; it is not compiled into the program. It refuses to decide anything: whatever the model counts
//! with is in the compiled tables, so a missing book changes no number.

mod rows;

use std::collections::BTreeMap;

use crate::base::Lang;

pub use rows::{Checked, Entry, Former, MetricUnit, MetricWord, Names, PlanRule, Rule};

/// Source and note of a table row that has no figure entry of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChannelNotes {
    /// Who describes the channel.
    pub source: String,
    /// What its least spend rests on; may be empty.
    pub minimum: String,
    /// Ids of the compliance rules that touch it.
    pub rules: Vec<String>,
}

/// Sources of the figures of an industry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndustryNotes {
    /// Of the gross margin.
    pub gross_margin: String,
    /// Of the contribution margin.
    pub contribution: String,
    /// Of orders a year and purchase cycle.
    pub cycle: String,
    /// Of the repeat rate; may be empty.
    pub repeat_rate: String,
    /// Of the marketing share.
    pub marketing: String,
}

/// The parsed book.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Every figure, also those the model does not count with.
    pub entries: Vec<Entry>,
    /// Compliance rules.
    pub rules: Vec<Rule>,
    /// Plan-level figures and habits.
    pub plan_rules: Vec<PlanRule>,
    /// Media of the source texts and what does their job today.
    pub former: Vec<Former>,
    /// Name and unit of every metric, by id.
    pub metrics: BTreeMap<String, MetricWord>,
    /// What is said about channels, by id.
    pub channels: BTreeMap<String, ChannelNotes>,
    /// Sources of the figures of industries, by id.
    pub industries: BTreeMap<String, IndustryNotes>,
    /// Sources of calendar entries, by id.
    pub calendar: BTreeMap<String, String>,
    /// Sources of planning rates, by currency code.
    pub rates: BTreeMap<String, String>,
    /// Sources of price series, by the key of their market.
    pub prices: BTreeMap<String, String>,
    /// Korean and Chinese for English texts of the book.
    pub translations: BTreeMap<String, (String, String)>,
}

impl Book {
    /// The entry with this id; the compiled figure of the same id is the same row.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The entries of a channel.
    pub fn entries_of(&self, channel: &str) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.channel == channel)
    }

    /// A compliance rule.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// What is said about a channel.
    #[must_use]
    pub fn channel(&self, id: &str) -> Option<&ChannelNotes> {
        self.channels.get(id)
    }

    /// Sources of an industry's figures.
    #[must_use]
    pub fn industry(&self, id: &str) -> Option<&IndustryNotes> {
        self.industries.get(id)
    }

    /// Source of a calendar entry.
    #[must_use]
    pub fn calendar(&self, id: &str) -> Option<&str> {
        self.calendar.get(id).map(String::as_str)
    }

    /// Source of the planning rate of a currency, by its code.
    #[must_use]
    pub fn rate(&self, currency: &str) -> Option<&str> {
        self.rates.get(currency).map(String::as_str)
    }

    /// Source of the price series of a market, by its key.
    #[must_use]
    pub fn price(&self, region: &str) -> Option<&str> {
        self.prices.get(region).map(String::as_str)
    }

    /// Name and unit of a metric; an unknown one keeps its id.
    #[must_use]
    pub fn metric(&self, id: &str) -> MetricWord {
        self.metrics.get(id).cloned().unwrap_or_else(|| MetricWord::unknown(id))
    }

    /// A text of the book for a reader of `lang`: its translation, or the text itself where there is none.
    #[must_use]
    pub fn say<'a>(&'a self, text: &'a str, lang: Lang) -> &'a str {
        match (lang, self.translations.get(text)) {
            (Lang::En, _) | (_, None) => text,
            (Lang::Ko, Some((ko, _))) => ko,
            (Lang::Zh, Some((_, zh))) => zh,
        }
    }
}
