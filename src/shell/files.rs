//! Giving the user a file, and reading one.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, TextDecoder, TextDecoderOptions, Url};
use yew::html::Scope;

use crate::app::{Action, FileProblem, TableKind};
use crate::base::Lang;
use crate::chart::Scene;
use crate::intake::encoding;
use crate::store::{MAX_BYTES, ReadError};

use super::paint;
use super::root::Root;

/// Offers `text` as a file. A browser that refuses leaves everything as it was.
pub(super) fn download(name: &str, text: &str) {
    let _ = offer(name, &JsValue::from_str(text));
}

/// Paints a drawing and offers it as a file, or reports that it could not be painted.
pub(super) fn download_png(name: String, scene: Box<Scene>, lang: Lang, link: Scope<Root>) {
    spawn_local(async move {
        let painted = paint::png(&scene, lang).await;
        let offered = painted.and_then(|bytes| offer(&name, &Uint8Array::from(&*bytes)));
        if offered.is_err() {
            link.send_message(Action::PictureRefused);
        }
    });
}

/// Offers a text or bytes as a file.
fn offer(name: &str, content: &JsValue) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(content);
    let options = BlobPropertyBag::new();
    options.set_type(match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("ics") => "text/calendar",
        Some("txt") => "text/plain",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/json",
    });
    let blob = Blob::new_with_blob_sequence_and_options(&parts, &options)?;
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

/// The file picked in the input `id`, unless it is too big, which is reported as `too_big`.
fn picked(id: &str, too_big: FileProblem, link: &Scope<Root>) -> Option<File> {
    let input = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok())?;
    let file = input.files().and_then(|files| files.get(0))?;
    // The same file may be picked again after it was mended.
    input.set_value("");
    #[expect(clippy::cast_precision_loss, reason = "four million is exact")]
    if file.size() > MAX_BYTES as f64 {
        link.send_message(Action::FileRefused { name: file.name(), problem: too_big });
        return None;
    }
    Some(file)
}

/// Reads the file picked in the input `id` and answers with its text, or with why not.
pub(super) fn read(id: &str, link: Scope<Root>) {
    let Some(file) = picked(id, FileProblem::Read(ReadError::TooBig), &link) else { return };
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
pub(super) fn read_table(id: &str, lang: Lang, kind: TableKind, link: Scope<Root>) {
    let Some(file) = picked(id, FileProblem::BigTable, &link) else { return };
    spawn_local(async move {
        let name = file.name();
        let bytes = JsFuture::from(file.array_buffer()).await.ok();
        let bytes = bytes.map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default();
        link.send_message(match decoded(&bytes, lang) {
            Ok(text) if kind == TableKind::Report => Action::ReportRead { name, text },
            Ok(text) => Action::TableRead { name, text },
            Err(problem) => Action::FileRefused { name, problem },
        });
    });
}

/// The likeliest text in `bytes`.
fn decoded(bytes: &[u8], lang: Lang) -> Result<String, FileProblem> {
    if encoding::is_workbook(bytes) {
        return Err(FileProblem::Workbook);
    }
    let texts = encoding::encodings(bytes, lang).into_iter().filter_map(|label| {
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        TextDecoder::new_with_label_and_options(label, &options).ok()?.decode_with_u8_array(bytes).ok()
    });
    encoding::likeliest(texts).ok_or(FileProblem::Unreadable)
}
