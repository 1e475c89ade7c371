//! Words for what planning anew proposes.

use crate::base::{Currency, Lang, Text};
use crate::i18n;
use crate::insight::replan::{Change, Proposal, Replan};
use crate::library::ChannelRef;
use crate::plan::Plan;
use crate::plan::row::MAX_LINE;

use super::plan::own_metric;

/// What a proposal changes, in one sentence.
#[must_use]
pub fn change(change: &Change, currency: Currency, lang: Lang) -> String {
    let name = |channel: &ChannelRef| channel.name.get(lang).to_owned();
    match change {
        Change::Shift { from: Some(from), to: Some(to), amount } => {
            SHIFT.fill(lang, &[&i18n::money(*amount, currency, lang), &name(from), &name(to)])
        }
        Change::Shift { from: Some(from), to: None, amount } => {
            LESS.fill(lang, &[&i18n::money(*amount, currency, lang), &name(from)])
        }
        Change::Shift { from: None, to: Some(to), amount } => {
            MORE.fill(lang, &[&i18n::money(*amount, currency, lang), &name(to)])
        }
        // There is no move from the pocket to the pocket.
        Change::Shift { from: None, to: None, .. } => String::new(),
        Change::Mend { channel, metric } => MEND.fill(lang, &[&name(channel), own_metric(*metric).get(lang)]),
    }
}

/// Why a plan was made anew: what was chosen, as far as a line holds it.
#[must_use]
pub fn reason(replan: &Replan, chosen: &[usize], currency: Currency, lang: Lang) -> String {
    let chosen = chosen.iter().filter_map(|i| replan.proposals.get(*i));
    let shifts = chosen.filter(|proposal: &&Proposal| matches!(proposal.change, Change::Shift { .. }));
    let mut reason = REASON.fill(lang, &[&i18n::month(replan.from, lang)]);
    for (i, proposal) in shifts.enumerate() {
        let next = change(&proposal.change, currency, lang);
        let join = if i == 0 { Text::new(" ", " ", "") } else { Text::new("; ", "; ", "；") };
        let joined = format!("{reason}{}{next}", join.get(lang));
        if joined.chars().count() > MAX_LINE {
            break;
        }
        reason = joined;
    }
    reason
}

/// Where figures that results taught are from.
#[must_use]
pub fn source(plan: &Plan, lang: Lang) -> String {
    let mut months = plan.evaluation.actuals.months().map(|(month, _)| i18n::month(month, lang));
    let first = months.next().unwrap_or_default();
    match months.next_back() {
        Some(last) => SOURCE.fill(lang, &[&first, &last]),
        None => SOURCE_ONE.fill(lang, &[&first]),
    }
}

const SOURCE: Text = Text::new("Own results, {0} to {1}", "자체 실적, {0}~{1}", "自有结果，{0}至{1}");
const SOURCE_ONE: Text = Text::new("Own results, {0}", "자체 실적, {0}", "自有结果，{0}");
const SHIFT: Text = Text::new("Move {0} from {1} to {2}", "{0} 옮기기: {1} → {2}", "把{1}的{0}转到{2}");
const LESS: Text = Text::new("Spend {0} less on {1}", "지출 {0} 줄이기: {1}", "{1}少花{0}");
const MORE: Text = Text::new("Spend {0} more on {1}", "지출 {0} 늘리기: {1}", "{1}多花{0}");
const MEND: Text = Text::new("Improve at {0}: {1}", "{1} 개선: {0}", "改善{0}的{1}");
const REASON: Text = Text::new(
    "Planned anew from {0} with what the results taught.",
    "{0}부터 실적을 반영해 다시 계획함.",
    "自{0}起按实际结果重新规划。",
);
