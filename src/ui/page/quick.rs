//! The eight most important questions. They fill the very fields of the stages; nothing is asked twice.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::words::page as names;
use crate::app::{Action, Route, TourAction};
use crate::base::Text;
use crate::plan::Stage;

use super::super::Desk;
use super::super::{adviser, step};

/// The page; `tour` says whether there can be one.
pub(super) fn view(desk: &Desk, tour: bool) -> Html {
    let line = desk.plan.lead_line();
    let segment = desk.plan.customers.segments.first();
    let go: Callback<MouseEvent> = desk.on(Action::Go(Route::Stage(Stage::Feasibility)));
    let shows: Callback<MouseEvent> = desk.on(Action::Tour(TourAction::Begin));
    html! {
        <main class="quick">
            <header key="head" class="stage-head">
                <h1 key="title">{ desk.t(names::QUICK) }</h1>
                <p key="lede" class="lede">{ desk.t(LEDE) }</p>
            </header>
            <div key="questions" class="fields">
                { step::industry_field(desk) }
                { line.map(|line| step::economics_fields(desk, line)) }
                { segment.map(|segment| step::size_field(desk, segment)) }
                { step::local_field(desk) }
                { step::funds_field(desk) }
                { step::start_fields(desk) }
                { step::hours_field(desk) }
            </div>
            <section key="answer" class="answer quick-answer">{ adviser::panel(desk) }</section>
            <footer key="foot" class="stage-foot">
                <button key="go" id="quick.go" type="button" class="btn btn-primary" onclick={go}>{ desk.t(GO) }</button>
                <button key="tour" id="quick.tour" type="button" class="btn" hidden={!tour} onclick={shows}>{ desk.t(TOUR) }</button>
            </footer>
        </main>
    }
}

const LEDE: Text = Text::new(
    "Rough numbers are fine. Verdict and mix appear below and sharpen with every answer.",
    "대략적인 숫자면 충분해요. 아래에 판단과 예산 배분이 나타나고, 답할수록 정확해져요.",
    "填大致数字即可。结论与预测显示在下方，答得越多越准确。",
);
const TOUR: Text = Text::new("Show me around first (1 minute)", "먼저 둘러보기(1분)", "先看导览（1分钟）");
const GO: Text = Text::new("Go on through the stages", "단계별로 이어 가기", "继续逐项完善");
