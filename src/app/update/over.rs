//! What lies over the page: the palette, the list of shortcuts; and what shortcuts do.

use std::rc::Rc;

use super::super::action::Action;
use super::super::effect::Effect;
use super::super::keys::Shortcut;
use super::super::palette::{Over, OverAction, Palette};
use super::super::route::Route;
use super::super::state::State;
use super::super::tour::{self, TourAction};
use super::{Env, update};
use crate::plan::Stage;

/// What is chosen or pressed stands for other actions, each of which is taken as if it came by itself.
pub(super) fn several(state: &mut State, action: &Action, env: &Env) -> Option<Vec<Effect>> {
    match action {
        Action::Press(shortcut) => Some(press(state, *shortcut, env)),
        Action::Over(OverAction::Choose(place)) => Some(choose(state, *place, env)),
        _ => None,
    }
}

/// Opens or closes something over the page; the rest is taken by [`several`].
pub(super) fn apply(state: &mut State, action: &Action, env: &Env) -> Vec<Effect> {
    let over = match action {
        Action::Over(OverAction::Palette) => Over::Palette(Rc::new(Palette::of(state, env.today))),
        Action::Over(OverAction::Keys) => Over::Keys,
        Action::Over(OverAction::Close) if state.over.take().is_some() => return vec![Effect::ReturnCursor],
        _ => return Vec::new(),
    };
    // Before an audience nothing but the presentation is seen.
    if state.route == Route::Present {
        return Vec::new();
    }
    // One thing lies over the page at a time.
    (state.receipt, state.over) = (None, Some(over));
    vec![Effect::KeepCursor]
}

/// Does what an entry of the open palette says, and says where the cursor goes.
fn choose(state: &mut State, place: usize, env: &Env) -> Vec<Effect> {
    let Some(Over::Palette(palette)) = state.over.take() else { return Vec::new() };
    let actions = palette.entries.get(place).map(|entry| entry.actions.clone()).unwrap_or_default();
    let leads = actions.iter().any(|action| matches!(action, Action::Go(_) | Action::OpenPlan(_)));
    let mut effects: Vec<Effect> = actions.into_iter().flat_map(|action| update(state, action, env)).collect();
    let placed = |effect: &Effect| matches!(effect, Effect::Focus(_) | Effect::KeepCursor | Effect::BeginPage);
    if !effects.iter().any(placed) {
        effects.push(if leads { Effect::EnterPage } else { Effect::ReturnCursor });
    }
    effects
}

/// Does what a shortcut means here.
fn press(state: &mut State, shortcut: Shortcut, env: &Env) -> Vec<Effect> {
    let mut effects = Vec::new();
    for action in meant(state, shortcut) {
        effects.extend(update(state, action, env));
    }
    effects
}

fn meant(state: &State, shortcut: Shortcut) -> Vec<Action> {
    let over = |what| vec![Action::Over(what)];
    let bare = state.over.is_none() && state.receipt.is_none();
    let stage = match state.route {
        Route::Stage(stage) if bare => Some(stage),
        _ => None,
    };
    // Undone is only what is seen.
    let shown = bare && state.open.is_some() && !matches!(state.route, Route::Start | Route::Present);
    let turn = |to: Option<_>| to.map(|stage| Action::Go(Route::Stage(stage))).into_iter().collect();
    match (shortcut, &state.over) {
        (Shortcut::Search, Some(Over::Palette(_))) | (Shortcut::Keys, Some(Over::Keys)) => over(OverAction::Close),
        (Shortcut::Search, _) => over(OverAction::Palette),
        (Shortcut::Keys, None) => over(OverAction::Keys),
        (Shortcut::Close, Some(_)) => over(OverAction::Close),
        (Shortcut::Close, None) if state.receipt.is_some() => vec![Action::CloseReceipt],
        (Shortcut::Close, None) if tour::stop(state).is_some() => vec![Action::Tour(TourAction::End)],
        (Shortcut::Undo, _) if shown => vec![Action::Undo],
        (Shortcut::Redo, _) if shown => vec![Action::Redo],
        (Shortcut::Previous, _) => turn(stage.and_then(Stage::previous)),
        (Shortcut::Next, _) => turn(stage.and_then(Stage::next)),
        _ => Vec::new(),
    }
}
