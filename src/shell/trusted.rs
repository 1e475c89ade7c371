//! Addresses of scripts. The page's policy (scripts/policy.mjs) has browsers that know Trusted Types take such an address only
//! from the one policy made here, which lets pass what the build laid beside the page and nothing else.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

/// The one name the page's policy allows.
const NAME: &str = "mixwright";

/// Starts the worker whose script has this address, where the browser has workers and the address is one of ours.
pub(super) fn worker(address: &str) -> Option<Worker> {
    let class: Function = Reflect::get(&js_sys::global(), &"Worker".into()).ok()?.dyn_into().ok()?;
    let script = script(address).ok()?;
    Reflect::construct(&class, &Array::of1(&script)).ok()?.dyn_into().ok()
}

/// The address in the form the browser takes scripts from.
///
/// # Errors
/// Where it is none of ours.
pub(super) fn script(address: &str) -> Result<JsValue, JsValue> {
    match POLICY.with(Clone::clone) {
        Some(policy) => call(&policy, "createScriptURL", &[address.into()]),
        None => checked(address.to_owned()).map(Into::into),
    }
}

/// Calls a method that may throw, or be missing.
pub(super) fn call(of: &JsValue, method: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(of, &method.into())?.dyn_into()?;
    method.apply(of, &with.iter().collect())
}

thread_local! {
    /// A second one of the same name would be refused.
    static POLICY: Option<JsValue> = policy();
}

fn policy() -> Option<JsValue> {
    let factory = Reflect::get(&js_sys::global(), &"trustedTypes".into()).ok().filter(JsValue::is_object)?;
    let rules = Object::new();
    let check = Closure::<dyn Fn(String) -> Result<String, JsValue>>::new(checked);
    Reflect::set(&rules, &"createScriptURL".into(), &check.into_js_value()).ok()?;
    call(&factory, "createPolicy", &[NAME.into(), rules.into()]).ok()
}

fn checked(address: String) -> Result<String, JsValue> {
    if beside_the_page(&address) {
        Ok(address)
    } else {
        Err(js_sys::TypeError::new("not a script of this site").into())
    }
}

/// Whether an address names a script in the page's own folder: no other host, no folder, no query.
fn beside_the_page(address: &str) -> bool {
    let name = address.strip_prefix("./").and_then(|name| name.strip_suffix(".js"));
    name.is_some_and(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)))
}

#[cfg(test)]
mod tests {
    use super::beside_the_page;

    #[test]
    fn only_scripts_beside_the_page_pass() {
        for own in ["./solver-67d5c6c5e642a027.js", "./sw.js", "./a_B-9.js"] {
            assert!(beside_the_page(own), "{own}");
        }
        for foreign in [
            "",
            "./.js",
            "sw.js",
            "/sw.js",
            "//host/sw.js",
            "https://host/sw.js",
            "./../sw.js",
            "./a/sw.js",
            ".//host/sw.js",
            "./sw.js?x",
            "./sw.js#x",
            "./sw.mjs",
            "./s%2e%2e.js",
            "./s\\w.js",
            "data:text/javascript,alert(1)//.js",
            "blob:./a.js",
            "javascript:alert(1).js",
        ] {
            assert!(!beside_the_page(foreign), "{foreign}");
        }
    }
}
