//! The book behind the tables: every figure with its publisher, title, address, sample and note; the compliance rules;
//! planning rules; what became of the media of the source texts. It is data, fetched when somebody asks for a source
//! and read by `store`; it is not compiled into the program. It refuses to decide anything: whatever the model counts
//! with is in the compiled tables, so a missing book changes no number.

mod rows;

use crate::base::Lang;

pub use rows::{Checked, Entry, Former, MetricUnit, PlanRule, Rule};

/// Texts of one row by its id, in the order of the table's own columns.
pub type Notes = Vec<(String, Vec<String>)>;

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
    /// Unit, then English, Korean and Chinese name of every metric.
    pub metrics: Notes,
    /// Of channels: who describes it, what its least spend rests on, ids of its compliance rules divided by `|`.
    pub channels: Notes,
    /// Of industries: sources of gross margin, contribution margin, cycle, repeat rate and marketing share.
    pub industries: Notes,
    /// Sources of calendar entries.
    pub calendar: Notes,
    /// Sources of planning rates, by currency code.
    pub rates: Notes,
    /// Sources of price series, by the key of their market.
    pub prices: Notes,
    /// Korean and Chinese for English texts of the book.
    pub translations: Notes,
}

/// One text of a row; empty where there is none.
fn note<'a>(notes: &'a Notes, id: &str, column: usize) -> &'a str {
    let row = notes.iter().find(|(key, _)| key == id);
    row.and_then(|(_, texts)| texts.get(column)).map_or("", String::as_str)
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

    /// Who describes a channel.
    #[must_use]
    pub fn channel_source(&self, id: &str) -> &str {
        note(&self.channels, id, 0)
    }

    /// What the least spend of a channel rests on.
    #[must_use]
    pub fn minimum_source(&self, id: &str) -> &str {
        note(&self.channels, id, 1)
    }

    /// The compliance rules that touch a channel.
    pub fn rules_of(&self, channel: &str) -> impl Iterator<Item = &Rule> {
        note(&self.channels, channel, 2).split('|').filter_map(|id| self.rule(id))
    }

    /// Source of a figure of an industry, by the column of [`Book::industries`].
    #[must_use]
    pub fn industry_source(&self, id: &str, column: usize) -> &str {
        note(&self.industries, id, column)
    }

    /// Source of a calendar entry.
    #[must_use]
    pub fn calendar_source(&self, id: &str) -> &str {
        note(&self.calendar, id, 0)
    }

    /// Source of the planning rate of a currency, by its code.
    #[must_use]
    pub fn rate_source(&self, currency: &str) -> &str {
        note(&self.rates, currency, 0)
    }

    /// Source of the price series of a market, by its key.
    #[must_use]
    pub fn price_source(&self, region: &str) -> &str {
        note(&self.prices, region, 0)
    }

    /// Unit of a metric.
    #[must_use]
    pub fn unit(&self, metric: &str) -> MetricUnit {
        match note(&self.metrics, metric, 0) {
            "percent" => MetricUnit::Percent,
            "money" => MetricUnit::Money,
            "ratio" => MetricUnit::Ratio,
            "hours" => MetricUnit::Hours,
            "days" => MetricUnit::Days,
            "index" => MetricUnit::Index,
            _ => MetricUnit::Count,
        }
    }

    /// Name of a metric; an unknown one keeps its id.
    #[must_use]
    pub fn metric<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        let column = match lang {
            Lang::En => 1,
            Lang::Ko => 2,
            Lang::Zh => 3,
        };
        match note(&self.metrics, id, column) {
            "" => id,
            name => name,
        }
    }

    /// A text of the book for a reader of `lang`: its translation, or the text itself where there is none.
    #[must_use]
    pub fn say<'a>(&'a self, text: &'a str, lang: Lang) -> &'a str {
        let column = match lang {
            Lang::En => return text,
            Lang::Ko => 0,
            Lang::Zh => 1,
        };
        match note(&self.translations, text, column) {
            "" => text,
            translated => translated,
        }
    }
}
