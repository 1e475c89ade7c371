//! The plan itself inside the workbook, on a hidden sheet, so that the planner opens the file again: the marker in A1, below
//! it the text of the plan (UTF-8) in base64, in chunks no cell is too small for. Base64 has neither blanks, nor signs an
//! XML file may not hold, nor signs that could be cut in half.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::export::MARKER;

/// Name of the sheet, the same in every language.
const SHEET: &str = "mixwright";
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
    text.as_bytes().chunks(CHUNK / 4 * 3).map(|bytes| STANDARD.encode(bytes)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_plans_are_cut_into_cells() {
        let chunks = chunks(&"가".repeat(10_000));
        assert_eq!(chunks.iter().map(String::len).collect::<Vec<_>>(), [32_000, 8_000]);
        assert!(!chunks[0].contains('='), "only the end is padded");
    }
}
