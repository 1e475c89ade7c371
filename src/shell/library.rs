//! Fetching the library's sources and cases from the page's own site.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::html::Scope;

use crate::app::Action;

use super::page;
use super::root::Root;

/// Fetches the files and reports them, or that they could not be had.
pub(super) fn fetch(link: Scope<Root>) {
    spawn_local(async move {
        // The build packs the data files into one, whose name stands in the page.
        let address = page::named("library");
        let pack = match address {
            Some(address) => try_fetch(&address).await.ok().flatten(),
            None => None,
        };
        link.send_message(Action::LibraryFetched(pack));
    });
}

/// Fetches a case that lies beside the program, and reports it, or that it could not be had.
pub(super) fn fetch_case(id: String, link: Scope<Root>) {
    spawn_local(async move {
        let text = try_fetch(&format!("./case-{id}.json")).await.ok().flatten();
        link.send_message(text.map_or(Action::CaseAway, Action::CaseArrived));
    });
}

async fn try_fetch(address: &str) -> Result<Option<String>, JsValue> {
    let Some(window) = web_sys::window() else { return Ok(None) };
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
