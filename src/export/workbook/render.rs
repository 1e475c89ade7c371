//! From laid-out pages to the file. Texts are written as texts whatever they begin with; signs no XML file may hold are
//! left out.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Formula as Cell, Table, TableColumn, TableStyle, Workbook, Worksheet, XlsxError,
};

use crate::i18n::number::NO_FIGURE;
use crate::plan::Paper;

use super::draft::Draft;
use super::formula::compile;
use super::graph::Id;
use super::page::{Content, Look, Page, Slot};
use super::{carried, style};

/// The longest text a cell may hold, in UTF-16 units.
const LONGEST: usize = 32_767;

pub(super) fn render(draft: &Draft<'_>, plan_text: &str) -> Result<Vec<u8>, XlsxError> {
    let mut file = Workbook::new();
    file.set_default_format(&style::plain(draft.lang), 20, 64)?;
    let title = clean(draft.plan.name());
    let properties = DocProperties::new()
        .set_title(title)
        .set_company(clean(&draft.plan.company.name))
        .set_author("Mixwright")
        .set_custom_property("Language", draft.lang.tag())
        // The same plan gives the same bytes, so the file knows no time.
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    file.set_properties(&properties);
    for page in &draft.pages {
        let sheet = file.add_worksheet();
        sheet.set_name(page.tab.name(draft.lang))?;
        write(sheet, page, draft)?;
    }
    carried::write(file.add_worksheet(), plan_text)?;
    file.save_to_buffer()
}

fn write(sheet: &mut Worksheet, page: &Page, draft: &Draft<'_>) -> Result<(), XlsxError> {
    for (width, col) in page.widths.iter().zip(0..) {
        sheet.set_column_width(col, *width)?;
    }
    for (row, columns) in &page.merged {
        let blank = style::plain(draft.lang);
        sheet.merge_range(*row, 0, *row, columns - 1, "", &blank)?;
    }
    for slot in &page.slots {
        cell(sheet, page, slot, draft)?;
    }
    for (row, height) in &page.heights {
        sheet.set_row_height(*row, *height)?;
    }
    for list in &page.lists {
        let heads = (0..list.columns).map(|col| {
            let head = page.slots.iter().find(|slot| (slot.row, slot.col) == (list.first, col));
            let text = head.map_or("", |slot| if let Content::Text(text) = &slot.content { text } else { "" });
            TableColumn::new().set_header(clean(text)).set_header_format(style::format(Look::Head, "", draft.lang))
        });
        let table =
            Table::new().set_name(list.name).set_style(TableStyle::None).set_columns(&heads.collect::<Vec<_>>());
        sheet.add_table(list.first, 0, list.last, list.columns - 1, &table)?;
    }
    for drawing in &page.drawings {
        sheet.insert_chart_with_offset(drawing.row, 0, &drawing.chart, 4, 4)?;
    }
    let (rows, columns) = page.frozen;
    if rows > 0 {
        sheet.set_freeze_panes(rows, columns)?;
    }
    if let Some(head) = page.head {
        sheet.set_repeat_rows(head, head)?;
    }
    sheet
        // Excel's numbers of the papers.
        .set_paper_size(match draft.plan.document.paper {
            Paper::A4 => 9,
            Paper::Letter => 1,
        })
        .set_print_fit_to_pages(1, u16::from(page.one_page))
        .set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3);
    if !page.portrait {
        sheet.set_landscape();
    }
    sheet.set_footer(format!("&L&\"{0},Regular\"&8&A&R&8&P / &N", style::font(draft.lang)));
    sheet.set_screen_gridlines(false);
    Ok(())
}

fn cell(sheet: &mut Worksheet, page: &Page, slot: &Slot, draft: &Draft<'_>) -> Result<(), XlsxError> {
    let look = style::format(slot.look, slot.format, draft.lang);
    let (row, col) = (slot.row, slot.col);
    match &slot.content {
        Content::Text(text) => sheet.write_string_with_format(row, col, clean(text), &look)?,
        Content::Number(number) => sheet.write_number_with_format(row, col, *number, &look)?,
        Content::Day(day) => {
            let date = ExcelDateTime::from_ymd(day.year, day.month, day.day)?;
            sheet.write_datetime_with_format(row, col, &date, &look)?
        }
        Content::Formula(text, value) => {
            let text = filled(text, |id| draft.home(id).map(|home| home.seen_from(page.tab, draft.lang)));
            sheet.write_formula_with_format(row, col, live(&text, *value), &look)?
        }
        Content::Figure(id) => {
            let Some(node) = draft.graph.node(*id) else { return Ok(()) };
            let here = page.at(row, col);
            let places = || node.inputs.iter().filter_map(|input| draft.home(*input)).collect::<Vec<_>>();
            let text = match (node.home, node.formula()) {
                (Some(home), _) if home != here => home.seen_from(page.tab, draft.lang),
                (_, Some(formula)) => compile(formula, &places(), page.tab, draft.lang),
                (_, None) => {
                    sheet.write_number_with_format(row, col, node.figure.value, &look)?;
                    return Ok(());
                }
            };
            sheet.write_formula_with_format(row, col, live(&text, node.figure.value), &look)?
        }
    };
    Ok(())
}

/// A formula with the value it has now, for programs that show without computing.
fn live(text: &str, value: f64) -> Cell {
    let result = if value.is_finite() { value.to_string() } else { NO_FIGURE.to_owned() };
    Cell::new(format!("={text}")).set_result(result)
}

/// A formula with the cells of the figures it names in braces.
fn filled(text: &str, cell: impl Fn(Id) -> Option<String>) -> String {
    let mut parts = text.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once('}').unwrap_or(("", part));
        out.push_str(&id.parse().ok().and_then(&cell).unwrap_or_else(|| "0".to_owned()));
        out.push_str(rest);
    }
    out
}

/// A text any spreadsheet can hold: no control signs but the end of a line, and no longer than a cell.
pub(super) fn clean(text: &str) -> String {
    let (mut out, mut length) = (String::new(), 0);
    for c in text.chars().filter(|c| *c == '\n' || !(c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}'))) {
        length += c.len_utf16();
        if length > LONGEST {
            break;
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_only_what_no_file_can_hold() {
        assert_eq!(clean("=1+1\u{0}\u{b}\t\r\nab\u{FFFF}가"), "=1+1\nab가");
        let long = "😀".repeat(20_000);
        assert_eq!(clean(&long).encode_utf16().count(), 32_766, "no sign is cut in half");
    }
}
