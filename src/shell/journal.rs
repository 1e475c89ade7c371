//! The journals of plans in the browser's database. What is appended is on disk once the browser says that it is: the
//! transactions are of strict durability, which the crates for this database do not offer. Every call may throw, fail
//! later, or never be answered.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use crate::app::{Appended, PlanKey};
use crate::store::Append;

const NAME: &str = "mixwright";
const VERSION: u32 = 1;
/// Records as texts, by plan and number.
const RECORDS: &str = "journal";
/// By plan: when it was written last, milliseconds since 1970; below zero when it was removed.
const HEADS: &str = "heads";
/// Journals that could not be read whole, as text, by plan and time.
const ASIDE: &str = "aside";
/// How long an answer is waited for, in milliseconds: a busy disk takes seconds, and going on without what it holds shows
/// an older plan.
const PATIENCE: i32 = 8_000;
/// How long, once an answer did not come.
const LITTLE_PATIENCE: i32 = 1_200;

type Answer<T> = Result<T, JsValue>;

thread_local! {
    static DATABASE: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
    static SILENT: Cell<bool> = const { Cell::new(false) };
}

/// What the database answers, unless it takes too long.
async fn answered(promise: Promise) -> Answer<JsValue> {
    let patience = if SILENT.get() { LITTLE_PATIENCE } else { PATIENCE };
    let answer = within(promise, patience).await;
    // Only what comes too late is rejected without a reason.
    SILENT.set(answer.as_ref().is_err_and(JsValue::is_undefined));
    answer
}

/// A promise that handlers settle: `set` gets what resolves and what rejects it.
fn promise(mut set: impl FnMut(&Function, &Function)) -> Promise {
    Promise::new(&mut |resolve, reject| set(&resolve, &reject))
}

/// What `promise` brings, unless it takes too long.
pub(super) async fn within(promise: Promise, millis: i32) -> Answer<JsValue> {
    let late = self::promise(|_, reject| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(reject, millis);
        }
    });
    JsFuture::from(Promise::race(&Array::of2(&promise, &late))).await
}

/// Settles with the request; what it brought is then its result.
fn settled(request: &IdbRequest) -> Promise {
    promise(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    })
}

/// Settles with the transaction; why it failed is then its error.
fn completed(transaction: &IdbTransaction) -> Promise {
    promise(|resolve, reject| {
        transaction.set_oncomplete(Some(resolve));
        transaction.set_onabort(Some(reject));
    })
}

async fn database() -> Answer<IdbDatabase> {
    if let Some(open) = DATABASE.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let factory = web_sys::window().ok_or(JsValue::NULL)?.indexed_db()?.ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(NAME, VERSION)?;
    let opened = request.clone();
    let upgrade = Closure::once_into_js(move || {
        if let Some(database) = opened.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok()) {
            for store in [RECORDS, HEADS, ASIDE] {
                let _ = database.create_object_store(store);
            }
        }
    });
    request.set_onupgradeneeded(upgrade.dyn_ref());
    answered(settled(&request)).await?;
    let database: IdbDatabase = request.result()?.dyn_into()?;
    // The browser clears the site's storage, or a later program changes the database: the next call opens it anew.
    let forget = Closure::<dyn FnMut()>::new(|| {
        if let Some(database) = DATABASE.take() {
            database.close();
        }
    })
    .into_js_value();
    database.set_onversionchange(forget.dyn_ref());
    database.set_onclose(forget.dyn_ref());
    DATABASE.set(Some(database.clone()));
    Ok(database)
}

/// A transaction over everything.
async fn transaction(mode: &str) -> Answer<IdbTransaction> {
    let begin = |database: &IdbDatabase| -> Answer<IdbTransaction> {
        let stores = [RECORDS, HEADS, ASIDE].iter().map(|name| JsValue::from_str(name)).collect::<Array>();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        begin.call3(database, &stores, &mode.into(), &options)?.dyn_into()
    };
    match begin(&database().await?) {
        Ok(begun) => Ok(begun),
        Err(_) => {
            // The connection was closed without a word.
            DATABASE.set(None);
            begin(&database().await?)
        }
    }
}

fn place(key: PlanKey, number: f64) -> JsValue {
    Array::of2(&key.0.into(), &number.into()).into()
}

/// All a plan has up to this number.
fn range(key: PlanKey, end: f64) -> Answer<JsValue> {
    IdbKeyRange::bound(&place(key, 0.0), &place(key, end)).map(JsValue::from)
}

/// Keys and values of a store.
async fn all(store: &IdbObjectStore, range: &JsValue) -> Answer<Vec<(JsValue, JsValue)>> {
    let (keys, values) = (store.get_all_keys_with_key(range)?, store.get_all_with_key(range)?);
    answered(Promise::all(&Array::of2(&settled(&keys), &settled(&values)))).await?;
    let (keys, values): (Array, Array) = (keys.result()?.dyn_into()?, values.result()?.dyn_into()?);
    Ok(keys.iter().zip(values.iter()).collect())
}

fn key_of(value: &JsValue) -> Option<PlanKey> {
    whole(value).map(PlanKey)
}

fn whole(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "looked at first")]
    (number >= 0.0 && number <= f64::from(u32::MAX) && number.fract() == 0.0).then_some(number as u32)
}

/// When each plan was written last, milliseconds since 1970; below zero when it was removed.
pub(super) async fn heads() -> Option<Vec<(PlanKey, f64)>> {
    let store = transaction("readonly").await.ok()?.object_store(HEADS).ok()?;
    let found = all(&store, &JsValue::UNDEFINED).await.ok()?;
    Some(found.into_iter().filter_map(|(key, at)| Some((key_of(&key)?, at.as_f64()?))).collect())
}

/// The records of a plan, by number.
pub(super) async fn records(key: PlanKey) -> Option<Vec<(u32, String)>> {
    let store = transaction("readonly").await.ok()?.object_store(RECORDS).ok()?;
    let found = all(&store, &range(key, f64::INFINITY).ok()?).await.ok()?;
    // A record that is no text is a damaged one.
    let record = |(key, text): (JsValue, JsValue)| {
        Some((whole(&key.dyn_ref::<Array>()?.get(1))?, text.as_string().unwrap_or_default()))
    };
    Some(found.into_iter().filter_map(record).collect())
}

/// Appends a record. `late` is called where the answer takes too long; the answer itself comes when it comes.
pub(super) async fn append(key: PlanKey, append: &Append, late: impl FnOnce() + 'static) -> Appended {
    let answered = Rc::new(Cell::new(false));
    let waiting = answered.clone();
    gloo::timers::callback::Timeout::new(600, move || {
        if !waiting.get() {
            late();
        }
    })
    .forget();
    let mut result = write(key, append, append.prune).await;
    result = match result {
        // What a whole record makes superfluous gives room for it.
        Appended::Full if append.whole => write(key, append, append.seq).await,
        Appended::Failed => {
            DATABASE.set(None);
            write(key, append, append.prune).await
        }
        result => result,
    };
    answered.set(true);
    result
}

/// Asks for everything that goes with a record.
fn ask(transaction: &IdbTransaction, key: PlanKey, append: &Append, prune: u32) -> Answer<JsValue> {
    let records = transaction.object_store(RECORDS)?;
    if prune > 0 {
        records.delete(&range(key, f64::from(prune - 1))?)?;
    }
    records.add_with_key(&append.text.as_str().into(), &place(key, append.seq.into()))?;
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact for millennia")]
    let asked = transaction.object_store(HEADS)?.put_with_key(&(append.at as f64).into(), &key.0.into())?;
    Ok(asked.into())
}

async fn write(key: PlanKey, append: &Append, prune: u32) -> Appended {
    let tried = async {
        let transaction = transaction("readwrite").await?;
        let done = JsFuture::from(completed(&transaction));
        let asked = ask(&transaction, key, append, prune);
        if asked.is_err() {
            // All or nothing: what was asked before the call that threw would be done without the record.
            let _ = transaction.abort();
        }
        let done = done.await;
        asked?;
        done.map_err(|_| transaction.error().map_or(JsValue::NULL, JsValue::from))
    };
    match tried.await {
        Ok(_) => Appended::Kept,
        Err(error) => match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
            Some("ConstraintError") => Appended::Taken,
            Some("QuotaExceededError") => Appended::Full,
            _ => Appended::Failed,
        },
    }
}

/// Forgets a plan, and remembers when: the readable text may come back after a crash.
pub(super) async fn remove(key: PlanKey, at: u64) -> Answer<()> {
    let transaction = transaction("readwrite").await?;
    transaction.object_store(RECORDS)?.delete(&range(key, f64::INFINITY)?)?;
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact for millennia")]
    transaction.object_store(HEADS)?.put_with_key(&(-(at as f64)).into(), &key.0.into())?;
    Ok(())
}

/// Copies a plan's journal aside, as it is.
pub(super) async fn aside(key: PlanKey) -> Answer<()> {
    let records = records(key).await.ok_or(JsValue::NULL)?;
    let lines: Vec<String> = records.into_iter().map(|(seq, text)| format!("{seq} {text}")).collect();
    let transaction = transaction("readwrite").await?;
    let place = place(key, super::clock::now());
    transaction.object_store(ASIDE)?.put_with_key(&lines.join("\n").into(), &place)?;
    Ok(())
}

/// What was copied aside, by plan and time.
pub(super) async fn put_aside() -> Option<Vec<(PlanKey, f64, String)>> {
    let store = transaction("readonly").await.ok()?.object_store(ASIDE).ok()?;
    let found = all(&store, &JsValue::UNDEFINED).await.ok()?;
    let item = |(key, text): (JsValue, JsValue)| {
        let key: Array = key.dyn_into().ok()?;
        Some((key_of(&key.get(0))?, key.get(1).as_f64()?, text.as_string()?))
    };
    Some(found.into_iter().filter_map(item).collect())
}

/// Throws away what was copied aside.
pub(super) async fn discard(key: PlanKey, at: f64) -> Answer<()> {
    transaction("readwrite").await?.object_store(ASIDE)?.delete(&place(key, at))?;
    Ok(())
}
