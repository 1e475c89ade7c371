//! A new version of the program that waits: it is taken when the user says so, once everything is kept.

use crate::app::effect::Effect;
use crate::app::keeping::Saving;
use crate::app::state::{Renewal, State};

/// Takes the version the user wants, if nothing would be lost; what waits to be kept is waited for.
pub(super) fn go_on(state: &mut State) -> Option<Effect> {
    if state.renewal != Renewal::Wanted {
        return None;
    }
    match state.open.as_ref().map_or(Saving::Saved, |open| open.saving) {
        Saving::Pending => None,
        Saving::Saved | Saving::Basic => {
            state.renewal = Renewal::Ready;
            Some(Effect::TakeUpdate)
        }
        // The page says elsewhere that nothing is kept.
        Saving::Memory | Saving::Full => {
            state.renewal = Renewal::Ready;
            None
        }
    }
}
