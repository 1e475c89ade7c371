//! The plan itself inside the workbook, on a hidden sheet, so that the planner opens the file again: the marker in A1, below
//! it the text of the plan (UTF-8) in base64, in chunks no cell is too small for. Base64 has neither blanks, nor signs an
//! XML file may not hold, nor signs that could be cut in half.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// Name of the sheet, the same in every language.
pub const SHEET: &str = "mixwright";
/// What stands in A1.
pub const MARKER: &str = "mixwright-plan 1";
/// Characters to a cell, a multiple of four so that every chunk can be read alone.
const CHUNK: usize = 32_000;

pub(super) fn write(sheet: &mut Worksheet, plan_text: &str) -> Result<(), XlsxError> {
    sheet.set_name(SHEET)?.set_hidden(true);
    sheet.write_string(0, 0, MARKER)?;
    for (chunk, row) in chunks(plan_text).into_iter().zip(1..) {
        sheet.write_string(row, 0, chunk)?;
    }
    Ok(())
}

fn chunks(text: &str) -> Vec<String> {
    text.as_bytes().chunks(CHUNK / 4 * 3).map(base64).collect()
}

/// Base64 with padding (RFC 4648, 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: [char; 64] = [
        'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V',
        'W', 'X', 'Y', 'Z', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r',
        's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '/',
    ];
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |i: usize| three.get(i).copied().map_or(0, u32::from);
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let letter = usize::try_from(bits >> (18 - 6 * place) & 63).ok().and_then(|i| LETTERS.get(i));
            out.push(letter.copied().filter(|_| place <= three.len()).unwrap_or('='));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (text, coded) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("가", "6rCA")]
        {
            assert_eq!(base64(text.as_bytes()), coded);
        }
    }

    #[test]
    fn long_plans_are_cut_into_cells() {
        let chunks = chunks(&"가".repeat(10_000));
        assert_eq!(chunks.iter().map(String::len).collect::<Vec<_>>(), [32_000, 8_000]);
        assert!(!chunks[0].contains('='), "only the end is padded");
    }
}
