//! Giving the user a file, and reading one.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, ImageBitmap, OffscreenCanvas,
    OffscreenCanvasRenderingContext2d, TextDecoder, TextDecoderOptions, Url,
};
use yew::html::Scope;

use crate::app::grade::{MAX_FILES, MAX_TOGETHER};
use crate::app::{Action, FileProblem, GradeAction, TableKind};
use crate::base::Lang;
use crate::chart::Scene;
use crate::export::carried::MAX_FILE;
use crate::intake::encoding;
use crate::plan::{DocumentEdit, Logo, MAX_PICTURE, PlanEdit, is_drawable};
use crate::store::{self, CaseError, MAX_BYTES, MAX_RESCUE, ReadError};

use super::paint;
use super::root::Root;

/// Offers `content` as a file. A browser that refuses leaves everything as it was.
pub(super) fn download(name: &str, content: &[u8]) {
    let _ = offer(name, content);
}

/// Paints a drawing and offers it as a file, or reports that it could not be painted.
pub(super) fn download_png(name: String, scene: Box<Scene>, lang: Lang, link: Scope<Root>) {
    spawn_local(async move {
        let painted = paint::png(&scene, lang).await;
        if painted.and_then(|bytes| offer(&name, &bytes)).is_err() {
            link.send_message(Action::PictureRefused);
        }
    });
}

fn offer(name: &str, content: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&Uint8Array::from(content));
    let options = BlobPropertyBag::new();
    options.set_type(match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("ics") => "text/calendar",
        Some("txt") => "text/plain",
        Some("md") => "text/markdown",
        Some("html") => "text/html",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json",
    });
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
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

fn input(id: &str) -> Option<HtmlInputElement> {
    let page = web_sys::window().and_then(|window| window.document())?;
    page.get_element_by_id(id)?.dyn_into().ok()
}

/// The file picked in the input `id`.
fn picked(id: &str) -> Option<File> {
    let input = input(id)?;
    let file = input.files().and_then(|files| files.get(0))?;
    // The same file may be picked again after it was mended.
    input.set_value("");
    Some(file)
}

/// Whether a file has at most `most` bytes; one that has more is reported as `too_big`.
fn fits(file: &File, most: usize, too_big: FileProblem, link: &Scope<Root>) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "some millions are exact")]
    let fits = file.size() <= most as f64;
    if !fits {
        link.send_message(Action::FileRefused { name: file.name(), problem: too_big });
    }
    fits
}

async fn content(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Reads the file picked in the input `id` and answers with what it holds, or with why not.
pub(super) fn read(id: &str, link: Scope<Root>) {
    if let Some(file) = picked(id) {
        take(file, link);
    }
}

/// Reads the file with a case, or the files of a class, picked in the input `id`.
pub(super) fn read_pile(id: &str, case: bool, link: Scope<Root>) {
    let Some(input) = input(id) else { return };
    let Some(files) = input.files() else { return };
    // The list is the input's own and empty with it.
    let files: Vec<File> = (0..files.length()).filter_map(|place| files.get(place)).collect();
    input.set_value("");
    if !case {
        return take_pile(files, link);
    }
    let Some(file) = files.into_iter().next() else { return };
    spawn_local(async move {
        if fits(&file, MAX_FILE, FileProblem::Case(CaseError::TooBig), &link)
            && let Some(bytes) = content(&file).await
        {
            link.send_message(Action::Grade(GradeAction::CaseRead((file.name(), bytes.into()))));
        }
    });
}

/// Reads the files of a class as bytes; what is too big or too much is named instead.
pub(super) fn take_pile(files: Vec<File>, link: Scope<Root>) {
    spawn_local(async move {
        let (mut read, mut left_out, mut together) = (Vec::new(), Vec::new(), 0);
        for file in files {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size, or more than any")]
            let size = file.size() as usize;
            let fits = size <= MAX_FILE && together + size <= MAX_TOGETHER && read.len() < MAX_FILES;
            match if fits { content(&file).await } else { None } {
                Some(bytes) => {
                    together += size;
                    read.push((file.name(), bytes.into()));
                }
                None => left_out.push(file.name()),
            }
        }
        link.send_message(Action::Grade(GradeAction::FilesRead(Rc::new(read), left_out)));
    });
}

/// The first bytes of a file.
async fn head(file: &File) -> Vec<u8> {
    let Ok(head) = file.slice_with_i32_and_i32(0, 512) else { return Vec::new() };
    let buffer = JsFuture::from(head.array_buffer()).await;
    buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default()
}

/// Reads a plan's file: text goes on as text, anything else as bytes. A rescue file may be larger than others.
pub(super) fn take(file: File, link: Scope<Root>) {
    spawn_local(async move {
        let rescue = store::is_rescue(&String::from_utf8_lossy(&head(&file).await));
        let most = if rescue { MAX_RESCUE } else { MAX_FILE };
        if !fits(&file, most, FileProblem::Read(ReadError::TooBig), &link) {
            return;
        }
        let name = file.name();
        let text = |bytes: &[u8]| {
            let start = bytes.iter().find(|b| !b.is_ascii_whitespace() && ![0xef, 0xbb, 0xbf].contains(*b));
            start.is_none_or(|first| b"{[".contains(first))
        };
        link.send_message(match content(&file).await {
            None => Action::FileRefused { name, problem: FileProblem::Unreadable },
            Some(bytes) if !text(&bytes) => Action::FileBytes { name, bytes: bytes.into() },
            Some(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Action::FileRead { name, text },
                Err(_) => Action::FileRefused { name, problem: FileProblem::Unreadable },
            },
        });
    });
}

/// Makes a logo of the picture picked in the input `id`: drawn anew as a PNG that is small enough, so that nothing else
/// the file holds comes along.
pub(super) fn read_logo(id: &str, link: Scope<Root>) {
    let Some(file) = picked(id) else { return };
    if !fits(&file, MAX_PICTURE, FileProblem::NoPicture, &link) {
        return;
    }
    spawn_local(async move {
        let name = file.name();
        // Looked at first: what is small as a file may be a bomb once it is a picture.
        let logo = match is_drawable(&head(&file).await) {
            true => drawn(&file).await.ok().and_then(|bytes| Logo::png(&bytes)),
            false => None,
        };
        link.send_message(match logo {
            Some(logo) => Action::Edit {
                edit: PlanEdit::Document(DocumentEdit::Logo(Some(logo))),
                field: "document.logo".to_owned(),
            },
            None => Action::FileRefused { name, problem: FileProblem::NoPicture },
        });
    });
}

async fn drawn(file: &File) -> Result<Vec<u8>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let picture: ImageBitmap = JsFuture::from(window.create_image_bitmap_with_blob(file)?).await?.dyn_into()?;
    // Photographs pack badly: what is still too heavy is drawn smaller.
    let mut bytes = Vec::new();
    for side in [480.0, 320.0, 200.0] {
        let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
        let scale = (side / width.max(height).max(1.0)).min(1.0);
        let (width, height) = ((width * scale).max(1.0), (height * scale).max(1.0));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 480")]
        let canvas = OffscreenCanvas::new(width as u32, height as u32)?;
        let pen: OffscreenCanvasRenderingContext2d =
            canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into().map_err(|_| JsValue::NULL)?;
        pen.draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, width.floor(), height.floor())?;
        let blob: Blob = JsFuture::from(canvas.convert_to_blob()?).await?.dyn_into()?;
        bytes = Uint8Array::new(&JsFuture::from(blob.array_buffer()).await?).to_vec();
        if Logo::png(&bytes).is_some() {
            break;
        }
    }
    Ok(bytes)
}

/// Reads the table picked in the input `id` and answers with its text, or with why not.
pub(super) fn read_table(id: &str, lang: Lang, kind: TableKind, link: Scope<Root>) {
    let Some(file) = picked(id) else { return };
    if !fits(&file, MAX_BYTES, FileProblem::BigTable, &link) {
        return;
    }
    spawn_local(async move {
        let name = file.name();
        let bytes = content(&file).await.unwrap_or_default();
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
