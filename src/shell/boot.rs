//! What the browser kept, read before the program starts: of each plan the text or, where that is newer, what its
//! journal holds. A store that does not answer in time is taken for one that keeps nothing.

use std::collections::{BTreeMap, BTreeSet};

use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;

use crate::app::embed::{Embed, Resume};
use crate::app::{Action, Health, PlanKey, Storage, StoredPlan, Theme};
use crate::base::Lang;
use crate::store::{Log, Newest};

use super::root::Root;
use super::{clock, journal, page, storage};

/// Reads everything and answers with what the program begins with.
pub(super) async fn boot() -> [Action; 2] {
    let (address, query) = page::address();
    match Embed::parse(&query) {
        Some(embed) => guest(address, embed),
        None => [Action::Arrived { address, embed: None, kept: None, local: Health::Denied }, own().await],
    }
}

/// A guest begins with nothing of what the visitor has here.
fn guest(address: String, embed: Embed) -> [Action; 2] {
    let (kept, local) = match embed.resume {
        Resume::Local => (storage::guest(&embed.entry()), storage::health()),
        Resume::Host | Resume::None => (None, Health::Denied),
    };
    let started = Action::Started {
        hash: page::hash(),
        lang: None,
        theme: None,
        plans: Vec::new(),
        last: None,
        storage: Storage { framed: page::framed(), ..Storage::default() },
        clock_offset: clock::offset(),
    };
    [Action::Arrived { address, embed: Some(Box::new(embed)), kept, local }, started]
}

async fn own() -> Action {
    let heads = journal::heads().await;
    let health = if heads.is_some() { Health::Good } else { Health::Denied };
    let heads: BTreeMap<PlanKey, f64> = heads.unwrap_or_default().into_iter().collect();
    // Where no text is kept, or the browser crashed before it was, the plan written last is the one open last.
    let newest = heads.iter().filter(|(_, at)| **at > 0.0).max_by(|a, b| a.1.total_cmp(b.1)).map(|(key, _)| *key);
    Action::Started {
        hash: page::hash(),
        lang: storage::preference("lang")
            .and_then(|tag| Lang::ALL.into_iter().find(|l| l.tag() == tag || tag == short(*l))),
        theme: storage::preference("theme").and_then(|slug| Theme::from_slug(&slug)),
        last: storage::preference("last").and_then(|key| key.parse().ok()).map(PlanKey).or(newest),
        plans: plans(heads).await,
        storage: Storage { local: storage::health(), journal: health, framed: page::framed(), ..Storage::default() },
        clock_offset: clock::offset(),
    }
}

async fn plans(heads: BTreeMap<PlanKey, f64>) -> Vec<StoredPlan> {
    let texts: BTreeMap<PlanKey, String> = storage::plans().into_iter().map(|plan| (plan.key, plan.text)).collect();
    let keys: BTreeSet<PlanKey> = texts.keys().chain(heads.keys()).copied().collect();
    let mut plans = Vec::new();
    for key in keys {
        let found = newest(key, texts.get(&key).cloned(), heads.get(&key).copied()).await;
        plans.extend(found.map(|text| StoredPlan { key, text }));
    }
    plans
}

/// The newest text of a plan; `None` where it was removed.
async fn newest(key: PlanKey, text: Option<String>, head: Option<f64>) -> Option<String> {
    match Newest::of(text.as_deref(), head) {
        Newest::Text => text,
        Newest::Gone => {
            // The browser had not written the removal to disk.
            storage::remove(key);
            None
        }
        Newest::Journal => {
            let records = journal::records(key).await.unwrap_or_default();
            Log::replay(&records).log.and_then(|log| log.newest()).or(text)
        }
    }
}

/// Reads what is kept of a plan now.
pub(super) fn look(key: PlanKey, link: Scope<Root>) {
    spawn_local(async move {
        let heads: BTreeMap<PlanKey, f64> = journal::heads().await.unwrap_or_default().into_iter().collect();
        let text = newest(key, storage::plan(key), heads.get(&key).copied()).await;
        link.send_message(Action::Seen { key, text });
    });
}

fn short(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "ko",
        Lang::Zh => "zh",
        Lang::En => "en",
    }
}
