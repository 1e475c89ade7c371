//! Giving the user a file, and reading one.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};
use yew::html::Scope;

use crate::app::{Action, FileProblem};
use crate::store::{MAX_BYTES, ReadError};

use super::root::Root;

/// Offers `text` as a file. A browser that refuses leaves everything as it was.
pub(super) fn download(name: &str, text: &str) {
    let _ = try_download(name, text);
}

fn try_download(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let page = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = page.create_element("a")?.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The browser has taken the content by then; the address is given back a little later.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Reads the file picked in the input `id` and answers with its text, or with why not.
pub(super) fn read(id: &str, link: Scope<Root>) {
    let input = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    // The same file may be picked again after it was mended.
    input.set_value("");
    let name = file.name();
    #[expect(clippy::cast_precision_loss, reason = "four million is exact")]
    if file.size() > MAX_BYTES as f64 {
        link.send_message(Action::FileRefused { name, problem: FileProblem::Read(ReadError::TooBig) });
        return;
    }
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        link.send_message(match text {
            Some(text) => Action::FileRead { name, text },
            None => Action::FileRefused { name, problem: FileProblem::Unreadable },
        });
    });
}
