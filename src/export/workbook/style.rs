//! How cells look: one font for the language, blue inputs on yellow as accountants mark them, numbers by their unit.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::base::{Currency, Lang};
use crate::forecast::{Figure, Name, Origin, Unit};

use super::page::Look;

/// A font every office of the language has, with glyphs for it.
pub(super) const fn font(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "Malgun Gothic",
        Lang::Zh => "Microsoft YaHei",
        Lang::En => "Calibri",
    }
}

const INK: u32 = 0x1F_2933;
const QUIET: u32 = 0x52_606D;
const BAND: u32 = 0x1F_4E5F;
const PALE: u32 = 0xE8_F0F2;
const LINE: u32 = 0xBC_CCD4;
/// Blue digits are typed, black ones computed.
const INPUT: u32 = 0x00_00C8;
const INPUT_GROUND: u32 = 0xFF_F9DB;

/// The plain cell of a language.
pub(super) fn plain(lang: Lang) -> Format {
    Format::new().set_font_name(font(lang)).set_font_size(10).set_font_color(INK)
}

/// The look of a cell.
pub(super) fn format(look: Look, number: &str, lang: Lang) -> Format {
    let base = plain(lang).set_align(FormatAlign::VerticalCenter);
    let boxed = |format: Format| format.set_border(FormatBorder::Thin).set_border_color(LINE);
    let numbered = |format: Format| {
        if number.is_empty() { format } else { format.set_num_format(number).set_align(FormatAlign::Right) }
    };
    let over = |format: Format| boxed(format.set_bold().set_background_color(BAND).set_font_color(0xFF_FFFF));
    let total = |format: Format| {
        boxed(format.set_bold().set_background_color(PALE))
            .set_border_top(FormatBorder::Medium)
            .set_border_top_color(BAND)
    };
    match look {
        Look::Title => base.set_bold().set_font_size(16).set_font_color(BAND),
        Look::Lead => base.set_font_color(QUIET),
        Look::Note => base.set_font_color(QUIET).set_text_wrap().set_align(FormatAlign::Top),
        Look::Head => over(base.set_text_wrap().set_indent(1)),
        Look::HeadNumber => over(numbered(base.set_text_wrap().set_align(FormatAlign::Right))),
        Look::Group => base.set_bold().set_background_color(PALE).set_font_color(BAND),
        // Dates stand in the middle, texts a little off the number before them.
        Look::Text if number.is_empty() => boxed(base.set_text_wrap().set_indent(1)),
        Look::Text => boxed(base.set_num_format(number).set_align(FormatAlign::Center)),
        Look::Strong => boxed(base.set_bold().set_font_size(11).set_text_wrap().set_indent(1)),
        Look::Input => boxed(numbered(base).set_font_color(INPUT).set_background_color(INPUT_GROUND).set_unlocked()),
        Look::Value => boxed(numbered(base.set_align(FormatAlign::Right))),
        Look::Total => total(numbered(base)),
        Look::TotalText => total(base.set_text_wrap()),
        Look::Key => boxed(numbered(base.set_bold().set_font_size(12))),
    }
}

/// Whole amounts of money: sums, budgets.
pub(super) const fn money(currency: Currency) -> &'static str {
    if currency.exponent() == 0 { "#,##0;[Red]-#,##0" } else { "#,##0.00;[Red]-#,##0.00" }
}

/// Counts in one column: whole where any of them is large.
pub(super) fn counts<'a>(values: impl IntoIterator<Item = &'a f64>) -> &'static str {
    if values.into_iter().any(|value| value.abs() >= 100.0) { "#,##0" } else { "#,##0.0" }
}

/// The number format of a figure, with about the digits the planner shows.
pub(super) fn number(figure: &Figure, currency: Currency) -> &'static str {
    let size = figure.value.abs();
    let whole = (figure.value - figure.value.round()).abs() < 1e-9;
    let typed = !matches!(figure.origin, Origin::Computed(..));
    match figure.unit {
        Unit::Money if size > 0.0 && size < 1.0 => "#,##0.0000",
        Unit::Money if size > 0.0 && size < 100.0 && !whole => "#,##0.00",
        Unit::Money => money(currency),
        Unit::Ratio if size > 0.0 && size < 0.001 => "0.0000%",
        Unit::Ratio => "#,##0.00%",
        Unit::Times if figure.name == Name::ExchangeRate => "#,##0.00####",
        Unit::Times => "0.0\" : 1\"",
        Unit::Score => "0.00",
        Unit::Count | Unit::Months | Unit::Hours if whole => "#,##0",
        Unit::Months | Unit::Hours => "#,##0.0",
        Unit::Count if typed => "#,##0.0##",
        Unit::Count if size >= 100.0 => "#,##0",
        Unit::Count if size >= 0.1 => "#,##0.0",
        Unit::Count => "#,##0.0000",
    }
}
