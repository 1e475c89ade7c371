//! Running effects.

use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;

use crate::app::{Action, Effect, GradeAction, Preference};

use super::root::Root;
use super::{boot, files, journal, library, page, room, storage};

/// Runs an effect that needs no memory of its own.
pub(super) fn run(effect: Effect, link: &Scope<Root>) {
    match effect {
        Effect::Look(key) => boot::look(key, link.clone()),
        Effect::Aside(key) => spawn_local(async move {
            // What could not be copied is still where it was.
            let _ = journal::aside(key).await;
        }),
        Effect::AskLasting => room::ask_lasting(link.clone()),
        Effect::ListAside => room::list_aside(link.clone()),
        Effect::GiveAside(name) => room::give_aside(name),
        Effect::DropAside(name) => room::drop_aside(&name, link.clone()),
        Effect::Quarantine(key) => storage::quarantine(key),
        Effect::Keep(Preference::Lang(tag)) => storage::keep("lang", tag),
        Effect::Keep(Preference::Theme(slug)) => storage::keep("theme", slug),
        Effect::Keep(Preference::Last(key)) => storage::keep("last", &key.0.to_string()),
        Effect::Download { name, text } => files::download(&name, text.as_bytes()),
        Effect::DownloadBytes { name, bytes } => files::download(&name, &bytes),
        Effect::CopyText(text) => page::copy(&text, link.clone()),
        Effect::Copy(fragment) => page::copy_address(&fragment, link.clone()),
        Effect::DownloadPng { name, scene, lang } => files::download_png(name, scene, lang, link.clone()),
        Effect::ReadFile(input) => files::read(&input, link.clone()),
        Effect::ReadPile { input, case } => files::read_pile(&input, case, link.clone()),
        Effect::KeepPoints(text) => storage::keep("points", &text),
        Effect::AskPoints => {
            let kept = storage::preference("points").map(GradeAction::Kept);
            kept.into_iter().for_each(|kept| link.send_message(Action::Grade(kept)));
        }
        Effect::ReadLogo(input) => files::read_logo(&input, link.clone()),
        Effect::ReadTable { input, lang, kind } => files::read_table(&input, lang, kind, link.clone()),
        Effect::FetchCase(id) => library::fetch_case(id, link.clone()),
        Effect::FetchLibrary => library::fetch(link.clone()),
        Effect::FullScreen => page::full_screen(),
        Effect::Print => page::print(),
        Effect::Focus(field) => page::focus_soon(field),
        Effect::BringIntoSight(id) => page::bring_into_sight(id),
        Effect::EnterPage => page::enter(),
        Effect::Visit(address) => page::visit(address),
        // The root runs these itself, because they need its memory.
        Effect::SaveSoon
        | Effect::FollowSoon
        | Effect::BeginPage
        | Effect::Save { .. }
        | Effect::Append { .. }
        | Effect::Claim { .. }
        | Effect::Release { .. }
        | Effect::Remove { .. }
        | Effect::SetHash(_)
        | Effect::Tell(_)
        | Effect::Answer { .. }
        | Effect::AutosaveSoon
        | Effect::KeepGuest { .. }
        | Effect::Run(_)
        | Effect::Stop(_)
        | Effect::Send { .. }
        | Effect::StopErrand
        | Effect::TakeUpdate
        | Effect::KeepCursor
        | Effect::ReturnCursor => {}
    }
}
