//! A whole plan as the end of an address: its text, compressed, in characters that addresses carry unchanged.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use serde_json::Value;

use crate::plan::Plan;

use super::envelope::{MAX_BYTES, ReadError, Saved, read, write};

/// What a shared plan's fragment begins with; the number is the version of the way it is packed.
const HEAD: &str = "#/share/1.";
/// What fragments of any version begin with.
const ANY: &str = "#/share/";
/// The most characters of a link that is given out. Browsers take more, but mail and messenger programs cut or refuse it.
pub const MAX_LINK: usize = 16_000;
/// The most characters of a link that is read.
const MAX_READ: usize = 2_000_000;
/// Up to so many characters nearly every program passes a link on whole (the address length old programs allow).
pub const SAFE_LINK: usize = 2_000;

/// The fragment that carries the plan, however long. A case being made of it stays with its author.
#[must_use]
pub fn share(plan: &Plan) -> String {
    let plan = plan.without_draft();
    let whole = write(&plan, 0);
    let text = slim(&whole, &plan).unwrap_or(whole);
    format!("{HEAD}{}", URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(text.as_bytes(), 9)))
}

/// Whether a fragment carries a plan, of this version or another.
#[must_use]
pub fn is_shared(fragment: &str) -> bool {
    fragment.starts_with(ANY)
}

/// The plan in a fragment.
///
/// # Errors
/// When it is not one this version can read. A link that was cut on its way is [`ReadError::NotAPlan`].
pub fn read_shared(fragment: &str) -> Result<Saved, ReadError> {
    if fragment.len() > MAX_READ {
        return Err(ReadError::TooBig);
    }
    let Some(packed) = fragment.strip_prefix(HEAD) else {
        let version = fragment.strip_prefix(ANY).and_then(|rest| rest.split_once('.')?.0.parse().ok());
        return Err(match version {
            Some(version) if version > 1 => ReadError::Newer { version },
            _ => ReadError::NotAPlan,
        });
    };
    let bytes = URL_SAFE_NO_PAD.decode(packed).map_err(|_| ReadError::NotAPlan)?;
    let text = decompress_to_vec_zlib_with_limit(&bytes, MAX_BYTES).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => ReadError::TooBig,
        _ => ReadError::NotAPlan,
    })?;
    read(&String::from_utf8(text).map_err(|_| ReadError::NotAPlan)?)
}

/// The text without what is not answered, as long as the same plan is read from it.
fn slim(text: &str, plan: &Plan) -> Option<String> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    strip(&mut value);
    let text = value.to_string();
    read(&text).is_ok_and(|saved| saved.plan == *plan).then_some(text)
}

/// Takes out nothing, empty texts and empty collections, deep ones first.
fn strip(value: &mut Value) {
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    };
    match value {
        Value::Array(items) => items.iter_mut().for_each(strip),
        Value::Object(map) => {
            map.values_mut().for_each(strip);
            map.retain(|_, value| !empty(value));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::base::Lang;

    use super::super::example;
    use super::*;

    fn example_plan(lang: Lang) -> Plan {
        read(example(lang)).unwrap().plan
    }

    fn packed(bytes: &[u8]) -> String {
        format!("{HEAD}{}", URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(bytes, 9)))
    }

    #[test]
    fn a_link_carries_the_whole_plan() {
        for plan in Lang::ALL.map(example_plan).into_iter().chain([Plan::default()]) {
            let link = share(&plan);
            assert!(is_shared(&link) && link.len() < MAX_LINK, "{}", link.len());
            assert!(link.bytes().skip(2).all(|b| b.is_ascii_alphanumeric() || b"-_./".contains(&b)), "{link}");
            assert_eq!(read_shared(&link).unwrap().plan, plan);
        }
    }

    #[test]
    fn what_is_left_out_of_a_link_is_read_back_as_it_was() {
        // Emptied by hand where a new plan has something, so that leaving it out would bring that back.
        let text = write(&example_plan(Lang::Ko), 0);
        let mut value: Value = serde_json::from_str(&text).unwrap();
        strip(&mut value);
        assert!(value.to_string().len() < text.len());
        assert!(slim(&text, &Plan::default()).is_none(), "another plan is noticed");
    }

    #[test]
    fn broken_links_are_refused() {
        let whole = share(&example_plan(Lang::En));
        assert_eq!(read_shared(whole.get(..whole.len() / 2).unwrap()), Err(ReadError::NotAPlan), "cut");
        // A letter that changed on its way is noticed, wherever it is.
        let link: Vec<char> = whole.chars().collect();
        for at in (HEAD.len()..link.len()).step_by(97) {
            let mut changed = link.clone();
            changed[at] = if changed[at] == 'A' { 'B' } else { 'A' };
            let changed: String = changed.into_iter().collect();
            assert_eq!(read_shared(&changed), Err(ReadError::NotAPlan), "{at}");
        }
        assert_eq!(read_shared("#/share/2.abc"), Err(ReadError::Newer { version: 2 }));
        for link in
            ["#/share/", "#/share/1.", "#/share/1.%", "#/share/x.abc", "#/", "", "#/share/1.====", "#/share/1.é"]
        {
            assert_eq!(read_shared(link), Err(ReadError::NotAPlan), "{link}");
        }
        assert_eq!(read_shared(&packed(b"[]")), Err(ReadError::NotAPlan), "no plan");
        assert_eq!(read_shared(&packed(&vec![b' '; MAX_BYTES + 1])), Err(ReadError::TooBig), "a bomb");
        assert_eq!(read_shared(&packed(&[0xff, 0xfe])), Err(ReadError::NotAPlan), "no text");
    }
}
