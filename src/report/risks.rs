//! A suggested risk taken over into the register, in the words of a language; the same for the page and for tests.

use crate::base::{Currency, Lang};
use crate::insight::risks::{Moved, Suggestion, probability};
use crate::plan::risk::{RiskEdit, RiskItemEdit};
use crate::plan::row::MAX_LINE;
use crate::plan::{PlanEdit, RiskItem, RowEdit};

use super::words;

/// The edit that makes a suggestion a risk of the plan's own. The risk remembers where it came from and the amount it
/// was shown with.
#[must_use]
pub fn take_over(suggestion: &Suggestion, currency: Currency, lang: Lang) -> PlanEdit {
    let kind = suggestion.kind;
    let amount = suggestion.amount(currency);
    let text = |text: crate::base::Text| text.get(lang).to_owned();
    PlanEdit::Risk(RiskEdit::AddItem(vec![
        // A touchpoint of the company's own may have a long name.
        RiskItemEdit::Name(words::risk::title(suggestion, lang).chars().take(MAX_LINE).collect()),
        RiskItemEdit::Probability(Some(probability(kind))),
        RiskItemEdit::Impact(amount),
        RiskItemEdit::Trigger(text(words::risk::sign(kind))),
        RiskItemEdit::Owner(text(words::risk::owner(kind))),
        RiskItemEdit::Response(text(words::risk::response(kind))),
        RiskItemEdit::Origin(Some(kind)),
        RiskItemEdit::Seen(amount),
    ]))
}

/// The edit that answers a computed loss that has moved: take the new amount, or only note that it was seen.
#[must_use]
pub fn answer(item: &RiskItem, moved: Moved, take: bool) -> PlanEdit {
    let set = |field| PlanEdit::Risk(RiskEdit::Item(RowEdit::Set(item.id, field)));
    let mut edits = vec![set(RiskItemEdit::Seen(Some(moved.now)))];
    edits.extend(take.then(|| set(RiskItemEdit::Impact(Some(moved.now)))));
    PlanEdit::All(edits)
}
