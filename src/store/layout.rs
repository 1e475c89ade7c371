//! How a plan's text is laid out: indented for people down to its lists, and each row of a list on one line. A version
//! is such a row, so that a plan which keeps many of them stays small.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

/// Brackets inside each other that are indented: the file, the plan, a section, a list.
const INDENTED: usize = 4;

/// `value` as text.
pub(super) fn text(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    let layout = Layout { open: 0, indented: PrettyFormatter::new() };
    // Serialising plain structs with text keys cannot fail; an empty text would be refused on the way back in.
    let written = value.serialize(&mut Serializer::with_formatter(&mut out, layout));
    written.ok().and_then(|()| String::from_utf8(out).ok()).unwrap_or_default()
}

struct Layout {
    /// Brackets that are open.
    open: usize,
    indented: PrettyFormatter<'static>,
}

/// Does what the formatter of the present depth does.
macro_rules! as_deep {
    ($($name:ident($($first:ident: $type:ty)?) opens $opens:literal closes $closes:literal;)*) => {$(
        fn $name<W: ?Sized + Write>(&mut self, to: &mut W $(, $first: $type)?) -> Result<()> {
            self.open += $opens;
            let done = if self.open > INDENTED {
                CompactFormatter.$name(to $(, $first)?)
            } else {
                self.indented.$name(to $(, $first)?)
            };
            self.open = self.open.saturating_sub($closes);
            done
        }
    )*};
}

impl Formatter for Layout {
    as_deep! {
        begin_array() opens 1 closes 0;
        end_array() opens 0 closes 1;
        begin_array_value(first: bool) opens 0 closes 0;
        end_array_value() opens 0 closes 0;
        begin_object() opens 1 closes 0;
        end_object() opens 0 closes 1;
        begin_object_key(first: bool) opens 0 closes 0;
        end_object_value() opens 0 closes 0;
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> Result<()> {
        self.indented.begin_object_value(to)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn rows_stand_on_a_line() {
        let rows: Vec<BTreeMap<&str, [u8; 2]>> = vec![[("a", [1, 2]), ("b", [3, 4])].into(), BTreeMap::new()];
        let file: BTreeMap<_, BTreeMap<_, BTreeMap<_, _>>> =
            [("plan", [("products", [("lines", rows)].into())].into())].into();
        let shown = text(&file);
        let flat: Vec<&str> = shown.lines().map(str::trim).collect();
        let rows = [r#"{"a": [1,2],"b": [3,4]},"#, "{}"];
        assert_eq!(
            flat,
            ["{", r#""plan": {"#, r#""products": {"#, r#""lines": ["#, rows[0], rows[1], "]", "}", "}", "}"]
        );
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), serde_json::to_value(&file).unwrap());
    }
}
