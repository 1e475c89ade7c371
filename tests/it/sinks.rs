//! No text becomes markup, script or an address that runs something: no place in the source that could do it is named, and
//! every address on a page stays inside the program or goes to a site by https, whatever the library's files say.
#![cfg(test)]

use mixwright::app::{Action, LibraryPage, Route, Shelf, State};
use mixwright::base::Lang;
use serde_json::{Value, json};

use super::architecture::{names, rust};
use super::full_plan::full;
use super::view::{act, attributes, pack, render, routes, showing};

/// What takes text for markup or code: names of the DOM, of web-sys, js-sys and yew.
const SINKS: [&str; 22] = [
    "from_html_unchecked",
    "VRaw",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
    "set_html_unsafe",
    "create_contextual_fragment",
    "DomParser",
    "parse_from_string",
    "set_srcdoc",
    "srcdoc",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "write_1",
    "writeln_1",
    "document.write",
    "new_no_args",
    "new_with_args",
    "eval",
    "inline_js",
    "javascript",
];

fn sinks(code: &str) -> Vec<&'static str> {
    SINKS.into_iter().filter(|sink| names(code, sink)).collect()
}

/// How an address is written in a view: in code, or as a value that is named here with where it comes from.
const WRITTEN: [&str; 2] = ["\"#", "{Route::"];
const MADE: [(&str, &str); 12] = [
    // The guides, by the language.
    ("src/ui/page/start.rs", "{Guide::"),
    // `Route::hash`, of routes the page goes through.
    ("src/ui/mod.rs", "{route.hash()}"),
    ("src/ui/page/frame.rs", "{route.hash()}"),
    ("src/ui/page/planner.rs", "{route.hash()}"),
    ("src/ui/page/library/mod.rs", "{route.hash()}"),
    ("src/ui/page/library/terms.rs", "{route.hash()}"),
    ("src/ui/step/evaluation/reviews.rs", "{route.hash()}"),
    ("src/ui/page/document.rs", "{href}"),
    ("src/ui/widget/receipt.rs", "{href}"),
    // Set by `Field::source` alone, from a route.
    ("src/ui/widget/field.rs", "{href}"),
    // `store::share`, or nothing.
    ("src/ui/page/output.rs", "{if too_long { String::new() } else { link.fragment.to_string() }}"),
    // `Entry::link`: https and a plain address, or nothing.
    ("src/ui/widget/cited.rs", "{href}"),
];

/// The values of `href` in a view that are neither written in code nor known.
fn unknown_addresses(path: &str, code: &str) -> Vec<String> {
    let short = code.matches("{href}").filter(|_| !MADE.contains(&(path, "{href}"))).map(str::to_owned);
    let long = code.split("href=").skip(1).filter_map(|rest| {
        let known = WRITTEN.iter().any(|start| rest.starts_with(start));
        let made = MADE.iter().any(|(file, value)| *file == path && rest.starts_with(value));
        (!known && !made).then(|| rest.chars().take(60).collect())
    });
    short.chain(long).collect()
}

#[test]
fn no_text_becomes_markup_or_code() {
    let code = "let a = Html::from_html_unchecked(x); element.set_inner_html(&y); evaluate(); js_sys::eval(z)";
    assert_eq!(sinks(code), ["from_html_unchecked", "set_inner_html", "eval"]);
    // Tests say hostile things on purpose.
    for source in rust(&["src"]).into_iter().filter(|source| !source.path.ends_with("/tests.rs")) {
        let code = source.code();
        let code = code.split("mod tests {").next().unwrap();
        // `text/javascript` is a type of file, and its loader is asked for by this name.
        let found: Vec<_> =
            sinks(code).into_iter().filter(|sink| *sink != "javascript" || code.contains("javascript:")).collect();
        assert!(found.is_empty(), "{} names {found:?}", source.path);
    }
}

#[test]
fn addresses_are_made_in_code() {
    assert_eq!(unknown_addresses("src/ui/x.rs", r##"<a href="#/"/><a href={Route::Quick.hash()}/>"##), [""; 0]);
    assert_eq!(
        unknown_addresses("src/ui/x.rs", r#"<a href="http://x.example/"/><a {href}/><a href={entry.link}/>"#).len(),
        3
    );
    for source in rust(&["src/ui"]) {
        let found = unknown_addresses(&source.path, &source.code());
        assert!(found.is_empty(), "{}: where does {found:?} come from? Name it here", source.path);
    }
}

/// Addresses that would run, load or show something that is not a site.
const HOSTILE: [&str; 14] = [
    "javascript:alert(1)",
    " JavaScript:alert(1)//a.example",
    "java\tscript:alert(1)//a.example",
    "javascript.example:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data.example,<script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://a.example/x",
    "//a.example/x",
    "http://a.example@b.example/",
    "a.example\" onclick=\"alert(1)",
    "a.example/<img src=x onerror=alert(1)>",
    "\u{202e}elpmaxe.a",
];

/// The library's files with an extension whose every text is hostile.
fn hostile_pack() -> String {
    let mut files: Value = serde_json::from_str(&pack()).unwrap();
    let rows: Vec<Value> = HOSTILE
        .iter()
        .chain(&["a.example/plain?x=1#y"])
        .enumerate()
        .map(|(n, address)| {
            json!({
                "id": format!("x{n}"), "channel": "kr_naver_powerlink", "region": "kr", "industry": "legal", "metric": "cpc",
                "value": 4100, "currency": "KRW", "year": 2026, "sample": address, "source_name": format!("<b>{address}"),
                "source_title": format!("<img src=x onerror=alert({n})>"), "source_ref": address, "grade": "B",
                "basis": "reported", "counts": "no", "note": format!("</p><script>alert({n})</script>")
            })
        })
        .collect();
    files.as_array_mut().unwrap().push(json!(["extensions/hostile.json", json!({ "benchmarks": rows }).to_string()]));
    files.to_string()
}

#[test]
fn links_lead_inside_or_to_sites_whatever_the_library_says() {
    let pack = hostile_pack();
    let mut outward = Vec::new();
    let mut state: State = showing(Lang::En, &full(Lang::En));
    act(&mut state, Action::LibraryFetched(Some(pack)));
    assert!(matches!(state.shelf, Shelf::Here(_)), "an extension is taken, its texts are only shown");
    let channel = Route::Library(LibraryPage::Channel("kr_naver_powerlink"));
    for route in routes().into_iter().chain([channel]) {
        act(&mut state, Action::Go(route));
        let html = render(&state);
        for href in attributes(&html, "href") {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/%?=&+#;".contains(c);
            let site = href.strip_prefix("https://").is_some_and(|rest| rest.chars().all(plain));
            // The guides stand beside the program.
            let guide =
                href.strip_prefix("./guide-").is_some_and(|rest| rest.ends_with(".html") && rest.chars().all(plain));
            // Past what stands around the page: no address the browser follows.
            let inside = href.starts_with("#/") || href == "#content";
            assert!(inside || site || guide, "{href} on {}", route.hash());
            outward.extend(site.then(|| href.to_owned()));
        }
        if route == channel {
            assert!(html.contains("alert(3)") && !html.contains("<script") && !html.contains("<img src=x"));
        }
    }
    assert!(outward.iter().any(|href| href == "https://a.example/plain?x=1#y"), "{outward:?}");
    assert!(!outward.iter().any(|href| href.contains("script") || href.contains("data.example")), "{outward:?}");
}
