//! What stands under the heading of a stage. Taking a long page down costs as much as showing the next one begins with, so the
//! former stage is only hidden at first and leaves when its turn comes.

use std::iter;
use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties, html};

use super::super::Desk;
use super::super::widget::{below, turn};
use super::{
    budget, company, customers, environment, evaluation, feasibility, implementation, objectives, organisation,
    products, risk, touchpoints,
};
use crate::plan::Stage;

/// Properties of [`Body`].
#[derive(Clone, PartialEq, Properties)]
pub struct BodyProps {
    /// The open plan.
    pub desk: Desk,
    /// The stage shown.
    pub stage: Stage,
}

/// The body of a stage.
pub struct Body {
    leaving: Option<Leaving>,
}

struct Leaving {
    of: BodyProps,
    _turn: Rc<Callback<()>>,
}

impl Component for Body {
    /// The former stage leaves.
    type Message = ();
    type Properties = BodyProps;

    fn create(_: &Context<Self>) -> Self {
        Self { leaving: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &BodyProps) -> bool {
        if ctx.props().stage != before.stage {
            let turn = turn(ctx.link().callback(|()| ()));
            self.leaving = turn.map(|turn| Leaving { of: before.clone(), _turn: turn });
        }
        true
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.leaving.take().is_some()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        // One list, in which the former stage is found again.
        let leaving = self.leaving.iter().map(|leaving| stage(&leaving.of, true));
        html! { <>{ for iter::once(stage(ctx.props(), false)).chain(leaving) }</> }
    }
}

fn stage(props: &BodyProps, hidden: bool) -> Html {
    html! {
        <div key={props.stage.slug()} class="stage-body" {hidden}>{ below(&props.desk, "body", props.stage, |desk, stage| draw(desk, *stage)) }</div>
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
