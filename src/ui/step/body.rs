//! What stands under the heading of a stage. Taking a long page down costs as much as showing the next one begins with, so the
//! former stage is only hidden at first and leaves part by part when nothing else waits.

use std::iter;

use yew::{Callback, ContextProvider, Html, hook, html, use_force_update, use_mut_ref};

use super::super::Desk;
use super::super::widget::{Left, Turn, below, last_turn};
use super::{
    budget, company, customers, environment, evaluation, feasibility, implementation, objectives, organisation,
    products, risk, touchpoints,
};
use crate::plan::Stage;

/// A stage that leaves, and its wait for its turn.
struct Leaving {
    desk: Desk,
    stage: Stage,
    _turn: Turn,
}

/// The former stage and the plan it shows, until it may leave.
#[hook]
pub fn use_leaving(desk: &Desk, stage: Option<Stage>) -> Option<(Desk, Stage)> {
    let shown = use_mut_ref(|| None::<(Desk, Stage)>);
    let leaving = use_mut_ref(|| None::<Leaving>);
    let again = use_force_update();
    let former = shown.replace(stage.map(|stage| (desk.clone(), stage)));
    if let Some((desk, before)) = former.filter(|(_, before)| Some(*before) != stage) {
        let gone = leaving.clone();
        let turn = last_turn(Callback::from(move |()| {
            gone.take();
            again.force_update();
        }));
        *leaving.borrow_mut() = turn.map(|turn| Leaving { desk, stage: before, _turn: turn });
    }
    let leaving = leaving.borrow();
    leaving.as_ref().map(|leaving| (leaving.desk.clone(), leaving.stage))
}

/// The body of a stage, and of the one that leaves: one list, in which it is found again.
pub(super) fn bodies(desk: &Desk, stage: Stage, leaving: Option<&(Desk, Stage)>) -> Html {
    let leaving = leaving.iter().map(|(desk, stage)| body(desk, *stage, true));
    html! { <key="bodies">{ for iter::once(body(desk, stage, false)).chain(leaving) }</> }
}

fn body(desk: &Desk, stage: Stage, hidden: bool) -> Html {
    html! {
        <div key={stage.slug()} class="stage-body" {hidden}>
            <ContextProvider<Left> key="body" context={Left(hidden)}>
                { below(desk, "body", stage, |desk, stage| draw(desk, *stage)) }
            </ContextProvider<Left>>
        </div>
    }
}

fn draw(desk: &Desk, stage: Stage) -> Html {
    match stage {
        Stage::Company => company::view(desk),
        Stage::Feasibility => feasibility::view(desk),
        Stage::Environment => environment::view(desk),
        Stage::Products => products::view(desk),
        Stage::Customers => customers::view(desk),
        Stage::Objectives => objectives::view(desk),
        Stage::Touchpoints => touchpoints::view(desk),
        Stage::Budget => budget::view(desk),
        Stage::Implementation => implementation::view(desk),
        Stage::Organisation => organisation::view(desk),
        Stage::Risk => risk::view(desk),
        Stage::Evaluation => evaluation::view(desk),
    }
}
