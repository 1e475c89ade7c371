//! Findings with their reason and the way to the field.

use yew::{Callback, Html, MouseEvent, classes, html};

use crate::app::Action;
use crate::base::Text;
use crate::report::words;
use crate::score::{Finding, Severity};

use super::super::Desk;
use super::super::icon::{Icon, icon};

const GO: Text = Text::new("Go to the field", "입력란으로 가기", "前往填写");

/// A list of findings.
pub fn finding_list<'a>(desk: &Desk, findings: impl Iterator<Item = &'a Finding>) -> Html {
    html! {
        <ul class="findings">
            { for findings.enumerate().map(|(i, finding)| item(desk, i, finding)) }
        </ul>
    }
}

fn item(desk: &Desk, i: usize, finding: &Finding) -> Html {
    let (class, drawing) = match finding.severity {
        Severity::Error => ("finding-error", Icon::Stop),
        Severity::Warning => ("finding-warning", Icon::Warning),
        Severity::Advice => ("finding-advice", Icon::Info),
    };
    let onclick: Callback<MouseEvent> = desk.on(Action::GoToField(finding.field.clone()));
    html! {
        <li key={format!("{}-{i}", finding.rule.code())} class={classes!("finding", class)}>
            <span key="icon" class="finding-icon" title={words::finding::severity(finding.severity).get(desk.lang)}>
                { icon(drawing) }
            </span>
            <p key="text" class="finding-text">{ words::finding::headline(finding, desk.currency(), desk.lang) }</p>
            <p key="why" class="finding-why">
                { words::finding::why(finding.rule).get(desk.lang) }{ " · " }{ finding.rule.code() }
            </p>
            <button key="go" type="button" class="finding-go" {onclick}>{ desk.t(GO) }</button>
        </li>
    }
}
