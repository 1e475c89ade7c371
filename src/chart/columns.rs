//! Stacked columns: months along the foot, one layer per series. The layers are named beside the last column, on a phone
//! below the plot.

use super::count;
use super::scale::{Tick, axis_top};
use super::scene::{Anchor, Paint, Pen, Scene, WIDE, apart};
use super::text::{BODY, LEADING, SMALL, shorten, width as wide};

/// One series of a column chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Name.
    pub name: String,
    /// One value per column; below zero counts as zero.
    pub values: Vec<f64>,
}

/// The data of a column chart. Rows of its table are its columns; the first cell names them, the series follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// Names of the columns, from left to right.
    pub labels: Vec<String>,
    /// Layers, from the foot upwards.
    pub series: Vec<Series>,
    /// Axis, from zero; see [`super::ticks`].
    pub ticks: Vec<Tick>,
}

/// Height of the plot.
const HEIGHT: f64 = 220.0;
/// Room above it, for half a line of the scale.
const TOP: f64 = 8.0;
/// Share of a column's room left empty.
const GAP: f64 = 0.35;
/// Room for the names of the columns.
const FOOT: f64 = 24.0;

/// Of so many names of these widths, one in how many has room.
pub(super) fn every(widest: f64, room: f64) -> usize {
    (1..).find(|step| count(*step) * room >= widest + 6.0).unwrap_or(1)
}

impl Columns {
    /// Height of the whole column.
    fn total(&self, column: usize) -> f64 {
        self.series.iter().map(|series| of(series, column)).sum()
    }

    /// The drawing.
    #[must_use]
    pub fn scene(&self, width: f64) -> Scene {
        let columns = self.labels.len();
        let top = axis_top(&self.ticks, (0..columns).map(|column| self.total(column)).fold(0.0, f64::max));
        let level = |value: f64| TOP + HEIGHT * (1.0 - value / top);
        let widest =
            |texts: &mut dyn Iterator<Item = &str>, size| texts.map(|text| wide(text, size)).fold(0.0, f64::max);
        let left = widest(&mut self.ticks.iter().map(|tick| &*tick.text), SMALL) + 8.0;
        let beside = width >= WIDE;
        let names =
            if beside { widest(&mut self.series.iter().map(|s| &*s.name), BODY).min(width * 0.32) } else { 0.0 };
        let right = if beside { width - names - 40.0 } else { width };
        let room = (right - left) / count(columns).max(1.0);
        let mut pen = Pen::new(width);
        for tick in &self.ticks {
            let y = level(tick.value);
            pen.line((left, y), (right, y), Paint::Grid);
            pen.text(left - 8.0, y, &tick.text, Anchor::End, Paint::Quiet);
        }
        let thick = room * (1.0 - GAP);
        let step = every(widest(&mut self.labels.iter().map(String::as_str), SMALL), room);
        for (column, label) in self.labels.iter().enumerate() {
            let middle = left + (count(column) + 0.5) * room;
            let mut below = 0.0;
            for (i, series) in self.series.iter().enumerate() {
                let value = of(series, column);
                if value > 0.0 {
                    let (y, foot) = (level(below + value), level(below));
                    pen.rect(middle - thick / 2.0, y, thick, foot - y, Paint::series(i));
                    pen.hit(middle - room / 2.0, y, room, foot - y, column, Some(i + 1));
                }
                below += value;
            }
            if column % step == 0 {
                let half = wide(label, SMALL) / 2.0;
                let middle = middle.clamp(half.min(width / 2.0), (right - half).max(width / 2.0));
                pen.text(middle, TOP + HEIGHT + FOOT / 2.0 + 2.0, label, Anchor::Middle, Paint::Quiet);
            }
        }
        pen.line((left, level(0.0)), (right, level(0.0)), Paint::Axis);
        let foot = TOP + HEIGHT + FOOT;
        let foot = if beside { self.beside(&mut pen, right, names, &level) } else { self.below(&mut pen, foot) };
        pen.finish(foot)
    }

    /// Names the layers beside the last column.
    fn beside(&self, pen: &mut Pen, right: f64, names: f64, level: &dyn Fn(f64) -> f64) -> f64 {
        let last = self.labels.len().saturating_sub(1);
        let mut below = 0.0;
        let layers = self.series.iter().map(|series| {
            let value = of(series, last);
            let middle = level(below + value / 2.0);
            below += value;
            middle
        });
        // From the top down, so that the order of the names is that of the layers.
        let mut wanted: Vec<f64> = layers.collect();
        wanted.reverse();
        let step = BODY * LEADING;
        let foot = (TOP + HEIGHT).max(TOP + count(wanted.len()) * step);
        let placed = apart(&wanted, step, (TOP + step / 2.0, foot - step / 2.0));
        for ((i, series), (layer, at)) in self.series.iter().enumerate().rev().zip(wanted.iter().zip(placed)) {
            if of(series, last) > 0.0 {
                pen.line((right + 2.0, *layer), (right + 16.0, at), Paint::Leader);
            }
            pen.rect(right + 18.0, at - 5.0, 10.0, 10.0, Paint::series(i));
            pen.text(right + 34.0, at, shorten(&series.name, BODY, names + 5.0), Anchor::Start, Paint::Label);
        }
        foot + FOOT
    }

    /// Names the layers below the plot, the uppermost first.
    fn below(&self, pen: &mut Pen, foot: f64) -> f64 {
        let names = self.series.iter().enumerate().rev().map(|(i, series)| (Paint::series(i), series.name.as_str()));
        let names: Vec<(Paint, &str)> = names.collect();
        super::line::legend(pen, foot + 4.0, &names)
    }
}

fn of(series: &Series, column: usize) -> f64 {
    series.values.get(column).copied().unwrap_or(0.0).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Area, Shape};

    #[test]
    fn layers_stack_without_gaps() {
        let series = |values: [f64; 2]| Series { name: "ab".into(), values: values.to_vec() };
        let chart = Columns {
            labels: vec!["1".into(), "2".into()],
            series: vec![series([30.0, 0.0]), series([70.0, 50.0])],
            ticks: vec![],
        };
        let scene = chart.scene(WIDE);
        let rects = scene.shapes.iter();
        let rects: Vec<Area> =
            rects.filter_map(|shape| if let Shape::Rect { area, .. } = shape { Some(*area) } else { None }).collect();
        assert_eq!((rects.len(), scene.hits.len()), (5, 3), "three layers and two names; an empty layer has no mark");
        assert!((rects[0].y - (rects[1].y + rects[1].height)).abs() < 1e-9);
        assert!((rects[1].y - TOP).abs() < 1e-9, "the highest column reaches the top");
        assert!((rects[2].height - 110.0).abs() < 1e-9);
        assert_eq!(
            scene.hits.iter().map(|hit| (hit.row, hit.cell)).collect::<Vec<_>>(),
            [(0, Some(1)), (0, Some(2)), (1, Some(2))]
        );
    }
}
