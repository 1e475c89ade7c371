//! Running effects.

use yew::html::Scope;

use crate::app::{Effect, Preference};

use super::root::Root;
use super::{files, library, page, storage};

/// Runs an effect that needs no memory of its own.
pub(super) fn run(effect: Effect, link: &Scope<Root>) {
    match effect {
        Effect::Remove(key) => storage::remove(key),
        Effect::Quarantine(key) => storage::quarantine(key),
        Effect::Keep(Preference::Lang(tag)) => storage::keep("lang", tag),
        Effect::Keep(Preference::Theme(slug)) => storage::keep("theme", slug),
        Effect::Keep(Preference::Last(key)) => storage::keep("last", &key.0.to_string()),
        Effect::SetHash(hash) => page::set_hash(&hash),
        Effect::Download { name, text } => files::download(&name, &text),
        Effect::DownloadPng { name, scene, lang } => files::download_png(name, scene, lang, link.clone()),
        Effect::ReadFile(input) => files::read(&input, link.clone()),
        Effect::ReadTable { input, lang, kind } => files::read_table(&input, lang, kind, link.clone()),
        Effect::FetchLibrary => library::fetch(link.clone()),
        Effect::Print => page::print(),
        Effect::Focus(field) => page::focus_soon(field),
        Effect::ScrollTop => page::scroll_top(),
        // The root runs these itself, because they need its memory.
        Effect::SaveSoon
        | Effect::Save { .. }
        | Effect::Run(_)
        | Effect::Stop(_)
        | Effect::EnterReceipt
        | Effect::LeaveReceipt => {}
    }
}
