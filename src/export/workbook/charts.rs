//! Native charts over the cells of a sheet. Their titles say what the plan came to when it was exported; the marks follow
//! the cells.

use rust_xlsxwriter::{Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType};

use crate::base::{Money, Text};
use crate::i18n;
use crate::report::words;

use super::super::wording::STOP;
use super::draft::{Draft, Touch};
use super::page::Drawing;
use super::place::Tab;
use super::render::clean;
use super::style;

const BLUE: u32 = 0x2F_6F8F;
const SAND: u32 = 0xD9_A441;

/// Rows and columns of a series: the sheet, the heading's row, the first and the last row, the column.
type Cells<'a> = (&'a str, u32, [u32; 2], u16);

fn chart(kind: ChartType, draft: &Draft<'_>, title: &str, about: &str) -> Chart {
    let mut chart = Chart::new(kind);
    let title = clean(title);
    chart.title().set_name(title.as_str()).set_font(font(draft, 12).set_bold());
    chart
        .set_width(860)
        .set_height(330)
        .set_alt_text(clean(&[title.as_str(), about].join(STOP.get(draft.lang))).chars().take(250).collect::<String>());
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(draft, 9));
    chart.x_axis().set_font(&font(draft, 9));
    chart.y_axis().set_font(&font(draft, 9));
    // Fine lines across the values, which a bar chart has along x.
    let axis = if kind == ChartType::Bar { chart.x_axis() } else { chart.y_axis() };
    axis.set_major_gridlines_line(ChartLine::new().set_color(0xD9_E2EC).set_width(0.5))
        .set_num_format(style::money(draft.currency));
    chart
}

fn font(draft: &Draft<'_>, size: u8) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(style::font(draft.lang)).set_size(size).set_color(0x1F_2933);
    font
}

fn series(chart: &mut Chart, (sheet, head, [first, last], col): Cells<'_>, color: u32) {
    chart
        .add_series()
        .set_name((sheet, head, col))
        .set_categories((sheet, first, 0, last, 0))
        .set_values((sheet, first, col, last, col))
        .set_format(
            ChartFormat::new()
                .set_solid_fill(ChartSolidFill::new().set_color(color))
                .set_line(ChartLine::new().set_color(color).set_width(2.25)),
        );
}

/// How the media money is split, the first touchpoint on top.
pub(super) fn split(draft: &Draft<'_>, touches: &[Touch<'_>], rows: [u32; 2], at: u32) -> Option<Drawing> {
    let whole: f64 = touches.iter().map(|touch| draft.value(touch.spend)).sum();
    let most = touches.iter().max_by(|a, b| draft.value(a.spend).total_cmp(&draft.value(b.spend)))?;
    if whole <= 0.0 {
        return None;
    }
    let share = i18n::percent(draft.value(most.spend) / whole, 0, draft.lang);
    // A title that began with a name could be taken for the address of a cell.
    let title = draft.fill(
        Text::new(
            "Most media money goes to {0}: {1}",
            "매체비가 가장 많은 접점: {0}, {1}",
            "媒体费用最多的接触点：{0}，占{1}",
        ),
        &[&most.name, &share],
    );
    let about = draft.t(Text::new(
        "Bars: media spend of each touchpoint over the plan.",
        "막대: 접점별 계획 기간 매체비.",
        "条形：各接触点方案期内的媒体费用。",
    ));
    let mut chart = chart(ChartType::Bar, draft, &title, &about);
    series(&mut chart, (Tab::Touchpoints.name(draft.lang), 3, rows, 1), BLUE);
    chart.legend().set_hidden();
    chart.y_axis().set_reverse();
    chart.set_height(160 + 26 * u32::try_from(touches.len()).unwrap_or(0));
    Some(Drawing { row: at, chart })
}

/// Contribution and media spend by month.
pub(super) fn months(draft: &Draft<'_>, rows: [u32; 2], columns: u16, at: u32) -> Option<Drawing> {
    let mixed = draft.mixed.as_ref()?;
    let best = mixed
        .rows
        .iter()
        .enumerate()
        .max_by(|a, b| draft.value(a.1.contribution).total_cmp(&draft.value(b.1.contribution)))?;
    let month = i18n::month(draft.month(best.0)?, draft.lang);
    let amount = Money::from_major(draft.value(best.1.contribution), draft.currency);
    let amount = i18n::money_short(amount, draft.currency, draft.lang);
    let title = draft.fill(
        Text::new(
            "Contribution is highest in {0}: {1}",
            "공헌이익이 가장 큰 달: {0}, {1}",
            "贡献毛利最高的月份：{0}，{1}",
        ),
        &[&month, &amount],
    );
    let about = draft.t(Text::new(
        "Columns: contribution by month; line: media spend.",
        "막대: 월별 공헌이익, 선: 매체비.",
        "柱形：各月贡献毛利；折线：媒体费用。",
    ));
    let sheet = Tab::Months.name(draft.lang);
    let mut chart = chart(ChartType::Column, draft, &title, &about);
    series(&mut chart, (sheet, 3, rows, columns + 1), BLUE);
    let mut line = Chart::new(ChartType::Line);
    series(&mut line, (sheet, 3, rows, 2), SAND);
    chart.combine(&line);
    chart.x_axis().set_num_format("yyyy-mm").set_text_axis(true);
    Some(Drawing { row: at, chart })
}

/// The account at the end of every month, with the contribution and without it.
pub(super) fn cash(draft: &Draft<'_>, head: u32, lines: [u32; 2], columns: [u16; 2], at: u32) -> Option<Drawing> {
    let money = draft.insight.money.as_deref()?;
    let title = words::money::cash_title(draft.plan.company.start, money, draft.currency, draft.lang)?;
    let about = draft.t(Text::new(
        "Lines: cash at each month’s end, with the contribution of the forecast and without it.",
        "선: 월말 현금 잔액. 예측 공헌이익을 포함한 잔액과 제외한 잔액.",
        "折线：各月末现金余额，计入与不计入预测贡献毛利两种情况。",
    ));
    let sheet = Tab::Budget.name(draft.lang);
    let mut chart = chart(ChartType::Line, draft, &report(draft, &title), &about);
    let [first, last] = columns;
    for (row, color) in lines.into_iter().zip([SAND, BLUE]) {
        chart
            .add_series()
            .set_name((sheet, row, 0))
            .set_categories((sheet, head, first, head, last))
            .set_values((sheet, row, first, row, last))
            .set_format(ChartFormat::new().set_line(ChartLine::new().set_color(color).set_width(2.25)));
    }
    chart.x_axis().set_num_format("yyyy-mm").set_text_axis(true);
    Some(Drawing { row: at, chart })
}

fn report(draft: &Draft<'_>, text: &str) -> String {
    crate::report::formal(text, draft.lang)
}
