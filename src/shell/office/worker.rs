//! The other end, in the worker.

use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Array, Float64Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, Event, MessageEvent, Response};

use crate::app::grade::{self, Pile};
use crate::app::{Export, Package};
use crate::base::Lang;
use crate::course::{Case, Sealed};
use crate::export::Format;
use crate::export::carried::Refused;
use crate::export::make::{Source, make};
use crate::export::package::Standard;
use crate::insight::Task;
use crate::report::{Block, Doc, document};
use crate::shell::paint;
use crate::store::{self, SealError};

/// Takes errands for the life of the worker.
pub fn start_office() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = Page(scope.clone());
    page.tell("ready", &JsValue::NULL);
    let hear = move |event: &Event| {
        let Some(parts) = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().dyn_into::<Array>().ok())
        else {
            return;
        };
        let page = page.clone();
        spawn_local(async move {
            let made = match parts.get(0).as_string().as_deref() {
                Some("export") => export(&parts, &page).await.ok_or(JsValue::NULL),
                Some("package") => package(&parts, &page).await.ok_or(JsValue::NULL),
                Some("seal") => seal(&parts).ok_or(JsValue::NULL),
                Some("unseal") => unseal(&parts).map_err(|error| error.word().into()),
                Some("open") => open(&parts).map_err(|refused| refused.word().into()),
                Some("grade") => graded(&parts, &page),
                Some("entry") => entry(&parts).map_err(|refused| refused.word().into()),
                _ => Err(JsValue::NULL),
            };
            page.tell("done", &made.map_or_else(|why| why, |bytes| Uint8Array::from(bytes.as_slice()).into()));
        });
    };
    EventListener::new(&scope, "message", hear).forget();
}

/// The end of the page.
#[derive(Clone)]
struct Page(DedicatedWorkerGlobalScope);

impl Page {
    fn tell(&self, what: &str, more: &JsValue) {
        let _ = self.0.post_message(&Array::of2(&what.into(), more));
    }

    fn part(&self, percent: u8) {
        self.tell("part", &JsValue::from_f64(f64::from(percent)));
    }
}

async fn export(parts: &Array, page: &Page) -> Option<Vec<u8>> {
    let text = |at: u32| parts.get(at).as_string();
    let (format, tag) = (Format::of(&text(1)?)?, text(2)?);
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag)?;
    let numbers = parts.get(4).dyn_into::<Array>().ok()?;
    let found = Task::ALL.into_iter().zip(numbers.iter()).filter_map(|(task, numbers)| {
        // Nothing where the job has not been done.
        Some((task, numbers.dyn_into::<Float64Array>().ok()?.to_vec()))
    });
    let found = found.collect();
    let export = Export { format, lang, plan: text(3)?, found };
    // Without the library's sources the file says that they are missing; better than no file.
    let book = match library(&page.0, &text(5)?).await {
        Ok(Some(pack)) => store::read_library(&pack).ok(),
        _ => None,
    };
    page.part(20);
    let (plan, insight) = export.open()?;
    page.part(50);
    let doc = document(&plan, &insight, book.as_ref(), export.lang);
    let pictures = if format == Format::Docx { painted(&doc, page).await } else { BTreeMap::new() };
    page.part(80);
    let (book, text) = (book.as_ref(), export.plan.as_str());
    make(format, &Source { plan: &plan, insight: &insight, book, doc: &doc, text, pictures: &pictures })
}

/// The document's charts as PNG files. One that cannot be painted is left to its table.
async fn painted(doc: &Doc, page: &Page) -> BTreeMap<String, Vec<u8>> {
    let mut pictures = BTreeMap::new();
    let charts = doc.blocks.iter().filter_map(|block| match block {
        Block::Chart(picture) => Some(picture),
        _ => None,
    });
    for (picture, percent) in charts.zip((50..78).step_by(2).chain(std::iter::repeat(78))) {
        if let Ok(png) = paint::png(&picture.chart.scene(), doc.lang).await {
            pictures.insert(picture.id.clone(), png);
        }
        page.part(percent);
    }
    pictures
}

async fn library(scope: &DedicatedWorkerGlobalScope, address: &str) -> Result<Option<String>, JsValue> {
    let Some(response) = fetched(scope, address).await? else { return Ok(None) };
    Ok(JsFuture::from(response.text()?).await?.as_string())
}

async fn fetched(scope: &DedicatedWorkerGlobalScope, address: &str) -> Result<Option<Response>, JsValue> {
    let response: Response = JsFuture::from(scope.fetch_with_str(address)).await?.dyn_into()?;
    Ok(response.ok().then_some(response))
}

/// A case as a package, with the files of the site this worker is of.
async fn package(parts: &Array, page: &Page) -> Option<Vec<u8>> {
    let text = |at: u32| parts.get(at).as_string();
    let (standard, tag, case) = (Standard::from_slug(&text(1)?)?, text(2)?, text(3)?.into());
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag)?;
    let names = js_sys::JSON::parse(&library(&page.0, "./files.json").await.ok()??).ok()?.dyn_into::<Array>().ok()?;
    let mut files = BTreeMap::new();
    for (name, fetched) in names.iter().filter_map(|name| name.as_string()).zip(0_u32..) {
        let bytes = bytes(&page.0, &format!("./{name}")).await.ok()??;
        files.insert(name, bytes);
        #[expect(clippy::cast_possible_truncation, reason = "at most 70")]
        page.part((fetched * 70 / names.length().max(1)) as u8);
    }
    page.part(75);
    Package { standard, lang, case }.make(files)
}

async fn bytes(scope: &DedicatedWorkerGlobalScope, address: &str) -> Result<Option<Vec<u8>>, JsValue> {
    let Some(response) = fetched(scope, address).await? else { return Ok(None) };
    Ok(Some(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec()))
}

/// The file of a case with what only the teacher reads sealed into it.
fn seal(parts: &Array) -> Option<Vec<u8>> {
    let text = |at: u32| parts.get(at).as_string();
    let (case, teacher) = (store::read_case(&text(1)?).ok()?, store::read_teacher(&text(2)?).ok()?);
    let entropy: [u8; 40] = parts.get(4).dyn_into::<Uint8Array>().ok()?.to_vec().try_into().ok()?;
    let sealed = Some(store::seal(&teacher, &text(3)?, entropy));
    let file = store::write_case(&Case { sealed, ..case });
    // What no learner could open is not handed out.
    store::read_case(&file).is_ok().then(|| file.into_bytes())
}

/// What only the teacher reads, as text.
fn unseal(parts: &Array) -> Result<Vec<u8>, SealError> {
    let text = |at: u32| parts.get(at).as_string().unwrap_or_default();
    let sealed = Sealed { salt: text(1), nonce: text(2), data: text(3) };
    store::unseal(&sealed, &text(4)).map(|teacher| store::write_teacher(&teacher).into_bytes())
}

/// The plan, or the case, in the bytes of a file.
fn open(parts: &Array) -> Result<Vec<u8>, Refused> {
    let bytes = parts.get(1).dyn_into::<Uint8Array>().map_err(|_| Refused::Unknown)?.to_vec();
    grade::carried(&bytes).map(String::into_bytes)
}

/// The text of one submission.
fn entry(parts: &Array) -> Result<Vec<u8>, Refused> {
    let name = parts.get(1).as_string().unwrap_or_default();
    let bytes = parts.get(2).dyn_into::<Uint8Array>().map_err(|_| Refused::Unknown)?.to_vec();
    grade::entry(&name, &bytes, parts.get(3).as_string().as_deref()).map(String::into_bytes)
}

/// A class, graded.
fn graded(parts: &Array, page: &Page) -> Result<Vec<u8>, JsValue> {
    let list = |at: u32| parts.get(at).dyn_into::<Array>().map_err(|_| JsValue::NULL);
    let bytes = |bytes: JsValue| bytes.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
    let (names, files) = (list(3)?, list(4)?);
    let files = names.iter().zip(files.iter());
    let files = files.map(|(name, file)| (name.as_string().unwrap_or_default(), bytes(file).into())).collect();
    let pile = Pile {
        case: parts.get(1).as_string().unwrap_or_default().into(),
        passphrase: parts.get(2).as_string().map(Into::into),
        files: Rc::new(files),
    };
    let mut told = 0;
    let class = grade::grade(&pile, |percent| {
        if percent > told {
            page.part(percent);
            told = percent;
        }
    });
    class.map(|class| store::write_class(&class).into_bytes()).map_err(|ungraded| ungraded.word().into())
}
