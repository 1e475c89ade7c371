//! The card of the tour: it speaks at the foot of the page and leaves the page to be used.

use yew::{Callback, Html, html};

use crate::app::tour::{CARD, STOPS, stop};
use crate::app::{Action, State, TourAction};
use crate::base::Text;

use super::frame::sends;

/// The stop somebody is at; nothing where nobody is on a tour.
pub(super) fn card(state: &State, dispatch: &Callback<Action>) -> Html {
    let Some((place, stop)) = stop(state) else { return html! { <div key="tour" hidden=true /> } };
    let lang = state.lang;
    let goes = |action: TourAction| sends(dispatch, Action::Tour(action));
    let last = place + 1 == STOPS.len();
    let count = PLACE.fill(lang, &[&(place + 1).to_string(), &STOPS.len().to_string()]);
    html! {
        <section key="tour" id={CARD} class="tour" role="dialog" aria-modal="false" tabindex="-1" aria-labelledby="tour.title"
            aria-describedby="tour.text">
            <p key="place" class="tour-place">{ count }</p>
            <h2 key="title" id="tour.title">{ stop.title.get(lang) }</h2>
            <p key="text" id="tour.text">{ stop.text.get(lang) }</p>
            <div key="buttons" class="tour-buttons">
                <button key="end" id="tour.end" type="button" class="btn btn-quiet" hidden={last} onclick={goes(TourAction::End)}>{ END.get(lang) }</button>
                <button key="back" id="tour.back" type="button" class="btn" hidden={place == 0} onclick={goes(TourAction::Back)}>{ BACK.get(lang) }</button>
                <button key="next" id="tour.next" type="button" class="btn btn-primary" onclick={goes(TourAction::Next)}>
                    { if last { DONE } else { NEXT }.get(lang) }
                </button>
            </div>
        </section>
    }
}

const PLACE: Text = Text::new("Tour, {0} of {1}", "둘러보기 {0}/{1}", "导览 {0}/{1}");
const END: Text = Text::new("End the tour", "그만 보기", "结束导览");
const BACK: Text = Text::new("Back", "이전", "上一步");
const NEXT: Text = Text::new("Next", "다음", "下一步");
const DONE: Text = Text::new("Done", "마치기", "完成");
