//! Giving the user a file, and reading one.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, TextDecoder, TextDecoderOptions, Url};
use yew::html::Scope;

use crate::app::{Action, FileProblem};
use crate::base::Lang;
use crate::store::{MAX_BYTES, ReadError};

use super::root::Root;

/// Offers `text` as a file. A browser that refuses leaves everything as it was.
pub(super) fn download(name: &str, text: &str) {
    let _ = try_download(name, text);
}

fn try_download(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("ics") => "text/calendar",
        Some("txt") => "text/plain",
        _ => "application/json",
    });
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

/// The file picked in the input `id`, unless it is too big, which is reported.
fn picked(id: &str, link: &Scope<Root>) -> Option<File> {
    let input = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok())?;
    let file = input.files().and_then(|files| files.get(0))?;
    // The same file may be picked again after it was mended.
    input.set_value("");
    #[expect(clippy::cast_precision_loss, reason = "four million is exact")]
    if file.size() > MAX_BYTES as f64 {
        let problem = FileProblem::Read(ReadError::TooBig);
        link.send_message(Action::FileRefused { name: file.name(), problem });
        return None;
    }
    Some(file)
}

/// Reads the file picked in the input `id` and answers with its text, or with why not.
pub(super) fn read(id: &str, link: Scope<Root>) {
    let Some(file) = picked(id, &link) else { return };
    spawn_local(async move {
        let name = file.name();
        let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
        link.send_message(match text {
            Some(text) => Action::FileRead { name, text },
            None => Action::FileRefused { name, problem: FileProblem::Unreadable },
        });
    });
}

/// Reads the table picked in the input `id` and answers with its text, or with why not.
pub(super) fn read_table(id: &str, lang: Lang, link: Scope<Root>) {
    let Some(file) = picked(id, &link) else { return };
    spawn_local(async move {
        let name = file.name();
        let bytes = JsFuture::from(file.array_buffer()).await.ok();
        link.send_message(match bytes.and_then(|bytes| decoded(&bytes, lang)) {
            Some(text) => Action::TableRead { name, text },
            None => Action::FileRefused { name, problem: FileProblem::Unreadable },
        });
    });
}

/// The text in `bytes`: UTF-8 or UTF-16 where it is that, else the old encoding that fits, the user's own first.
fn decoded(bytes: &JsValue, lang: Lang) -> Option<String> {
    let buffer = bytes.dyn_ref::<js_sys::ArrayBuffer>()?;
    let array = js_sys::Uint8Array::new(buffer);
    let utf16 = match (array.get_index(0), array.get_index(1)) {
        (0xff, 0xfe) => Some("utf-16le"),
        (0xfe, 0xff) => Some("utf-16be"),
        _ => None,
    };
    let old = if lang == Lang::Zh { ["gb18030", "euc-kr"] } else { ["euc-kr", "gb18030"] };
    let labels = utf16.into_iter().chain(["utf-8"]).chain(old);
    labels.into_iter().find_map(|label| {
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        TextDecoder::new_with_label_and_options(label, &options).ok()?.decode_with_buffer_source(buffer).ok()
    })
}
