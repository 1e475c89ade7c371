//! What only top management can do, ticked off.

use yew::{Html, html};

use crate::base::Text;
use crate::plan::organisation::OrganisationEdit as Edit;
use crate::plan::{Commitment, PlanEdit};
use crate::report::words::organisation::commitment;

use super::super::super::Desk;
use super::super::super::widget::{check, why};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <fieldset key="commitments" id="organisation.commitments" class="field field-wide" tabindex="-1">
            <legend key="legend" class="visually-hidden">{ desk.t(LEGEND) }</legend>
            <div key="boxes" class="commitments">
                { for Commitment::ALL.into_iter().map(|one| {
                    let checked = desk.plan.organisation.commitments.contains(&one);
                    let id = format!("organisation.commitments.{}", one.slug());
                    let edit = PlanEdit::Organisation(Edit::Commitment(one, !checked));
                    check(desk, &id, desk.t(commitment(one)), checked, edit)
                }) }
            </div>
            { why(desk.lang, "organisation.commitments", desk.t(LEGEND)) }
        </fieldset>
    }
}

const LEGEND: Text = Text::new("What top management has done", "경영진이 한 일", "管理层已做的事");
