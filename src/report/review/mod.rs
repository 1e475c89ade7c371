//! The reports reviews are held with: every week the pace of the month under way, every month what differs from the
//! plan, every quarter what the plan itself has to answer. They say what was counted against what was asked for; whether
//! a difference is more than noise is told by sections made elsewhere, which are taken in as they are.

mod ask;
mod found;
mod pace;
mod period;
mod standing;

use crate::base::{Lang, Text};
use crate::insight::Insight;
use crate::plan::{Plan, Rhythm};

use super::doc::{Block, Doc};
use super::words;
use super::writer::Writer;

pub use found::found;
pub use period::Period;

/// A section made elsewhere, ready to stand in a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Stable name, unique in the document.
    pub id: String,
    /// Its heading in the report's language.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// The report for the review of a period. `ready` sections stand between the comparison and what has to be decided.
#[must_use]
pub fn review(plan: &Plan, insight: &Insight, period: Period, lang: Lang, ready: &[Section]) -> Doc {
    let mut w = Writer::new(plan, insight, None, lang);
    let places: Vec<usize> = period.months().filter_map(|month| insight.kpis.place(month)).collect();
    if places.is_empty() {
        w.note(
            Text::new(
                "The plan has no month in this period.",
                "이 기간에는 계획된 달이 없어요.",
                "该时段不在方案期内。",
            ),
            &[],
        );
    } else if period.rhythm == Rhythm::Weekly {
        pace::write(&mut w, period.first(), ready);
    } else {
        standing::write(&mut w, period, &places);
        sections(&mut w, ready);
        standing::due(&mut w, &places);
        if period.rhythm == Rhythm::Quarterly {
            ask::write(&mut w, period, &places);
        }
        standing::held(&mut w, period);
    }
    let title = words::kpis::report(period.rhythm).get(lang).to_owned();
    let version = plan.version().to_string();
    let about =
        Text::new("{0} · {1} · version {2} of the plan", "{0} · {1} · 계획 버전 {2}", "{0} · {1} · 方案版本{2}");
    let unnamed = Text::new("Unnamed plan", "이름 없는 계획", "未命名方案").get(lang);
    let name = if plan.name().is_empty() { unnamed } else { plan.name() };
    Doc {
        title,
        subtitle: about.fill(lang, &[name, &period.name(lang), &version]),
        lang,
        look: plan.document.look(),
        blocks: w.blocks,
    }
}

fn sections(w: &mut Writer<'_>, ready: &[Section]) {
    for section in ready {
        w.blocks.push(Block::Heading { level: 1, id: section.id.clone(), text: section.title.clone() });
        w.blocks.extend(section.blocks.iter().cloned());
    }
}
