//! Fetching the library's sources from the page's own site.

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
        let pack = try_fetch().await.ok().flatten();
        link.send_message(Action::LibraryFetched(pack));
    });
}

/// The build packs the data files into one, whose name stands in the page.
async fn try_fetch() -> Result<Option<String>, JsValue> {
    let Some(window) = web_sys::window() else { return Ok(None) };
    let Some(address) = page::named("library") else { return Ok(None) };
    let response: Response = JsFuture::from(window.fetch_with_str(&address)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
