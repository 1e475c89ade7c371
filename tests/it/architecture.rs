//! The shape of the source: which layer may name which, what the core never names, how big files may be.
#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Layers from the ground up. A file names layers below its own and its own folder, nothing else.
const RANKS: [(&str, u8); 21] = [
    ("base", 0),
    ("plan", 1),
    ("i18n", 1),
    ("library", 1),
    ("forecast", 2),
    ("chart", 2),
    ("score", 3),
    ("allocate", 3),
    ("schedule", 3),
    ("track", 3),
    ("insight", 4),
    ("course", 5),
    ("report", 6),
    ("export", 7),
    ("intake", 7),
    ("store", 7),
    ("app", 8),
    ("ui", 9),
    ("shell", 10),
    // Binaries beside the first, each a few lines.
    ("bin", 11),
    // The crate's root: joins the folders.
    ("lib.rs", 11),
];

const MOST_LINES: usize = 500;

pub(crate) struct Source {
    /// Path inside the repository, with slashes.
    pub(crate) path: String,
    text: String,
}

impl Source {
    /// The folder under `src`, or the file name at the root.
    fn layer(&self) -> &str {
        self.path.strip_prefix("src/").unwrap().split('/').next().unwrap()
    }

    fn rank(&self) -> Option<u8> {
        rank(self.layer())
    }

    /// The text without comments, where words may name anything. The source has no block comments and no `//` in
    /// strings other than addresses, of which the rest of the line is no code either.
    pub(crate) fn code(&self) -> String {
        self.text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
    }
}

fn rank(layer: &str) -> Option<u8> {
    RANKS.iter().find(|(name, _)| *name == layer).map(|(_, rank)| *rank)
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.file_name().is_some_and(|name| name == "node_modules") {
            continue;
        }
        visit(&path);
        if path.is_dir() {
            walk(&path, visit);
        }
    }
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

pub(crate) fn rust(folders: &[&str]) -> Vec<Source> {
    let mut sources = Vec::new();
    for folder in folders {
        walk(&root().join(folder), &mut |path| {
            if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(Source { path: relative(path), text: fs::read_to_string(path).unwrap() });
            }
        });
    }
    assert!(!sources.is_empty());
    sources
}

/// First path segments after `crate::`, also inside a braced list that follows it.
fn named_layers(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let parts = match rest.strip_prefix('{') {
            Some(list) => heads(list),
            None => vec![rest],
        };
        for part in parts {
            names.insert(part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    names
}

/// The entries of a braced list, nested braces left whole.
fn heads(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0_i32, 0, Vec::new());
    for (i, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&list[start..i]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[start..i]);
                start = i + 1;
            }
            _ => {}
        }
    }
    parts
}

/// Whether `word` stands in `code` as a word of its own.
pub(crate) fn names(code: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        !code[..at].chars().next_back().is_some_and(part) && !code[at + word.len()..].chars().next().is_some_and(part)
    })
}

fn none(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn the_reader_of_paths_sees_what_is_there() {
    let layers = named_layers("use crate::{base::{Lang, Text}, plan, store::read}; fn f() -> crate::ui::Desk {}");
    assert_eq!(layers.into_iter().collect::<Vec<_>>(), ["base", "plan", "store", "ui"]);
    assert!(names("use web_sys::Node;", "web_sys") && !names("my_web_sys", "web_sys"));
}

#[test]
fn every_folder_has_a_rank() {
    let mut found = BTreeSet::new();
    walk(&root().join("src"), &mut |path| {
        if path.is_dir() && path.parent() == Some(&root().join("src")) {
            found.insert(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    });
    let ranked = RANKS.iter().map(|(name, _)| (*name).to_owned()).filter(|name| name != "lib.rs").collect();
    assert_eq!(found, ranked);
}

#[test]
fn layers_name_only_what_is_below_them() {
    let mut broken = Vec::new();
    for source in rust(&["src"]) {
        let Some(own) = source.rank() else { continue };
        for layer in named_layers(&source.code()) {
            // Inside its own folder a file may name anything.
            if layer != source.layer() && rank(&layer).is_none_or(|rank| rank >= own) {
                broken.push(format!("{} names crate::{layer}", source.path));
            }
        }
    }
    none(&broken);
}

#[test]
fn ways_around_the_ranks_are_closed() {
    let mut broken = Vec::new();
    for source in rust(&["src"]) {
        // Climbing out of a folder with `super` would reach a layer without naming it.
        let module = source.path.trim_end_matches("/mod.rs");
        let climb = "super::".repeat(module.matches('/').count());
        let code = source.code();
        let outer = code.split("mod tests {").next().unwrap();
        if !climb.is_empty() && outer.contains(&climb) {
            broken.push(format!("{} climbs out of its folder: {climb}", source.path));
        }
        if source.rank().is_some_and(|rank| rank < 10) && code.contains("mixwright::") {
            broken.push(format!("{} names the crate from outside", source.path));
        }
    }
    none(&broken);
}

#[test]
fn the_core_knows_no_browser_and_only_the_store_knows_json() {
    let mut broken = Vec::new();
    for source in rust(&["src"]) {
        // Views may tell what kind of event they got, which the cast does.
        let cast = if source.layer() == "ui" { "wasm_bindgen::JsCast" } else { "" };
        let code = source.code().replacen(&format!("use {cast};"), "", 1);
        let rank = source.rank();
        let mut forbidden = Vec::new();
        if rank.is_some_and(|rank| rank <= 8) {
            forbidden.extend(["yew", "web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"]);
        } else if source.layer() == "ui" {
            forbidden.extend(["js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures", "window", "document()"]);
        }
        if source.layer() != "store" {
            forbidden.push("serde_json");
        }
        // Heavy, so it is in a module of its own that is fetched when somebody wants a file.
        if source.layer() != "export" {
            forbidden.push("rust_xlsxwriter");
        }
        for word in forbidden {
            let found = match word {
                "window" => code.contains("window("),
                "document()" => code.contains("document()"),
                _ => names(&code, word),
            };
            if found {
                broken.push(format!("{} names {word}", source.path));
            }
        }
    }
    none(&broken);
}

#[test]
fn views_take_only_elements_and_events_from_the_browser() {
    let mut broken = Vec::new();
    for source in rust(&["src/ui"]) {
        for rest in source.code().split("web_sys::").skip(1) {
            let parts = rest.strip_prefix('{').map_or_else(|| vec![rest], heads);
            for part in parts {
                let name: String = part.trim().chars().take_while(|c| c.is_alphanumeric()).collect();
                if !(name.ends_with("Element") || name.ends_with("Event")) {
                    broken.push(format!("{} takes web_sys::{name}", source.path));
                }
            }
        }
    }
    none(&broken);
}

#[test]
fn every_file_says_why_it_exists() {
    let mut broken = Vec::new();
    for source in rust(&["src", "tests", "examples", "benches"]) {
        if !source.text.starts_with("//! ") {
            broken.push(format!("{} has no first line that says why", source.path));
        }
    }
    walk(&root().join("src"), &mut |path| {
        let code = |path: &Path| path.with_extension("rs").is_file() || path.join("mod.rs").is_file();
        // Cargo would take a `mod.rs` among the binaries for one of them.
        if path.is_dir() && !path.ends_with("src/bin") && !code(path) {
            broken.push(format!("{} has neither mod.rs nor a file of its name", relative(path)));
        }
    });
    none(&broken);
}

#[test]
fn files_stay_short() {
    let sources = rust(&["src", "tests", "examples", "benches"]);
    let long = sources.iter().map(|source| (&source.path, source.text.lines().count()));
    none(&long.filter(|(_, n)| *n > MOST_LINES).map(|(path, n)| format!("{path}: {n} lines")).collect::<Vec<_>>());
}

#[test]
fn nothing_is_called_utils_and_no_lint_is_silenced_without_expecting_it() {
    let mut broken = Vec::new();
    for folder in ["src", "tests", "examples", "benches"] {
        walk(&root().join(folder), &mut |path| {
            let stem = path.file_stem().unwrap().to_string_lossy().to_lowercase();
            if ["util", "utils", "helper", "helpers", "misc", "common"].contains(&stem.as_str()) {
                broken.push(format!("{} says nothing about its content", relative(path)));
            }
        });
    }
    for source in rust(&["src", "tests", "examples", "benches"]) {
        // Put together, so that this file does not contain what it looks for.
        for silenced in [["#[", "allow("].concat(), ["#![", "allow("].concat()] {
            if source.text.contains(&silenced) {
                broken.push(format!("{} has {silenced}", source.path));
            }
        }
    }
    none(&broken);
}

#[test]
fn the_scripts_beside_the_wasm_have_no_sink_and_no_worker_starts_past_the_policy() {
    const SINKS: [&str; 9] = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "srcdoc",
        "DOMParser",
        "createContextualFragment",
        "eval(",
        "new Function",
    ];
    let mut files = vec![root().join("index.html")];
    walk(&root().join("site"), &mut |path| {
        if path.extension().is_some_and(|extension| extension == "js") {
            files.push(path.to_owned());
        }
    });
    assert!(files.len() > 4, "{files:?}");
    let mut broken = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        broken
            .extend(SINKS.iter().filter(|sink| text.contains(**sink)).map(|s| format!("{} has {s}", relative(&path))));
    }
    for source in rust(&["src"]) {
        if source.code().contains("Worker::new(") {
            broken.push(format!("{} starts a worker past shell/trusted.rs", source.path));
        }
    }
    none(&broken);
}

/// The compound before each `+` and `~` of a style sheet's selectors.
fn left_of_siblings(css: &str) -> Vec<String> {
    let bare = css
        .split("/*")
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) });
    let bare: String = bare.collect();
    let preludes = bare.split('{').filter_map(|part| part.rsplit(['}', ';']).next());
    let selectors = preludes.filter(|prelude| !prelude.trim_start().starts_with('@'));
    let lefts = selectors.flat_map(|selector| {
        let words: Vec<&str> = selector.split_whitespace().collect();
        words.windows(2).filter(|pair| matches!(pair[1], "+" | "~")).map(|pair| pair[0].to_owned()).collect::<Vec<_>>()
    });
    lefts.collect()
}

#[test]
fn the_reader_of_selectors_sees_what_is_there() {
    let css = "/* a + b */ @media (x) { p + p, .a ~ b, c:has(+ d) { margin: calc(1px + 2px); } }";
    assert_eq!(left_of_siblings(css), ["p", ".a"]);
}

/// Of a `+` or `~` whose left side names no class, attribute or state, the browser keeps that anything may be meant: it then looks
/// through all that stands beside what is drawn, and a long list costs more with each row. `:not(:first-child)` does not. A count of
/// children, wherever it stands, makes browsers style anew all that stands beside what came or went, with everything in it.
#[test]
fn styles_do_not_look_at_all_siblings() {
    let mut broken = Vec::new();
    walk(&root().join("styles"), &mut |path| {
        let css = fs::read_to_string(path).unwrap();
        let bare = left_of_siblings(&css).into_iter().filter(|left| !left.contains(['.', '[', ':', '#']));
        broken.extend(bare.map(|left| format!("{}: {left}", relative(path))));
        broken.extend(css.contains(":nth-").then(|| format!("{}: a count of children", relative(path))));
    });
    none(&broken);
}
