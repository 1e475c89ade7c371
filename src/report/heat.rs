//! Matrices as pictures: the darker a cell, the more.

use crate::base::Lang;
use crate::chart::{Bar, Bars, Chart, Heat, HeatCell, HeatRow, Tick, ticks};
use crate::i18n;

use super::doc::{Cell, Picture};
use super::drawn;

/// Rows that fit a page.
pub(super) const MOST_ROWS: usize = 15;

/// Five shades of a share; the number in the cell says the same.
pub(super) fn shade(share: f64) -> u8 {
    [0.1, 0.3, 0.5, 0.7].into_iter().fold(0, |shade, limit| shade + u8::from(share >= limit))
}

/// A matrix of shares from a table whose first cells name its rows: `share` is that of a cell by row and column, from 0.
pub(super) fn shares(
    id: &str,
    title: String,
    head: &[Cell],
    rows: &[Vec<Cell>],
    share: &dyn Fn(usize, usize) -> f64,
    lang: Lang,
) -> Option<Picture> {
    let text = |cell: Option<&Cell>| cell.map(|cell| cell.text.clone()).unwrap_or_default();
    let columns: Vec<String> = head.iter().skip(1).map(|cell| cell.text.clone()).collect();
    let drawn: Vec<HeatRow> = rows
        .iter()
        .enumerate()
        .map(|(y, row)| {
            let cells = row.iter().skip(1).enumerate();
            let cells = cells.map(|(x, cell)| HeatCell { level: shade(share(y, x)), text: cell.text.clone() });
            HeatRow { label: text(row.first()), cells: cells.collect() }
        })
        .collect();
    if drawn.is_empty() || columns.is_empty() {
        return None;
    }
    let named = |(y, row): (usize, &Vec<Cell>)| {
        let name = text(row.first());
        let cells = row.iter().skip(1).zip(&columns).enumerate();
        let bars = cells.map(|(x, (cell, column))| Bar {
            label: format!("{name} · {column}"),
            value: share(y, x),
            text: cell.text.clone(),
        });
        bars.collect::<Vec<_>>()
    };
    let bars: Vec<Bar> = rows.iter().enumerate().flat_map(named).collect();
    let summary = drawn::extremes(&bars, lang);
    let data = drawn::table(id, head.to_vec(), rows.to_vec(), lang);
    // One column compares nothing across, so its lengths say more than shades.
    let chart = if columns.len() == 1 {
        let named = bars.into_iter().zip(drawn).map(|(bar, row)| Bar { label: row.label, ..bar });
        let tick = |value| Tick { value, text: i18n::percent(value, 0, lang) };
        let most = rows.iter().enumerate().map(|(y, _)| share(y, 0)).fold(0.0, f64::max);
        Chart::Bars(Bars { bars: named.collect(), ticks: ticks(most, 4).into_iter().map(tick).collect() })
    } else {
        Chart::Heat(Heat { columns, rows: drawn })
    };
    Some(Picture { id: id.to_owned(), title, summary, chart, data })
}
