//! Stacked columns: months along the foot, one layer per series.

use super::scale::{Tick, axis_top};

/// One series of a column chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Name.
    pub name: String,
    /// One value per column; below zero counts as zero.
    pub values: Vec<f64>,
}

/// The data of a column chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// Names of the columns, from left to right.
    pub labels: Vec<String>,
    /// Layers, from the foot upwards.
    pub series: Vec<Series>,
    /// Axis, from zero; see [`super::ticks`].
    pub ticks: Vec<Tick>,
}

/// Sizes in user units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColumnsLayout {
    /// Whole width.
    pub width: f64,
    /// Height of the plot, without the names at the foot.
    pub height: f64,
    /// Width kept at the left for the axis.
    pub axis: f64,
    /// Share of a column's room left empty, 0–1.
    pub gap: f64,
}

impl Default for ColumnsLayout {
    fn default() -> Self {
        Self { width: 640.0, height: 220.0, axis: 80.0, gap: 0.3 }
    }
}

/// One layer of one column in place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColumnMark {
    /// Number of the series.
    pub series: usize,
    /// Number of the column.
    pub column: usize,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A number of things as a coordinate; far below 2^53.
pub(super) fn count(things: usize) -> f64 {
    f64::from(u32::try_from(things).unwrap_or(u32::MAX))
}

impl Columns {
    /// Height of the whole column.
    fn total(&self, column: usize) -> f64 {
        self.series.iter().filter_map(|series| series.values.get(column)).map(|value| value.max(0.0)).sum()
    }

    fn top(&self) -> f64 {
        axis_top(&self.ticks, (0..self.labels.len()).map(|column| self.total(column)).fold(0.0, f64::max))
    }

    /// Middle of a column, where its name stands.
    #[must_use]
    pub fn middle(&self, column: usize, layout: &ColumnsLayout) -> f64 {
        let room = (layout.width - layout.axis) / count(self.labels.len()).max(1.0);
        layout.axis + (count(column) + 0.5) * room
    }

    /// Height at which a value of the axis lies.
    #[must_use]
    pub fn level(&self, value: f64, layout: &ColumnsLayout) -> f64 {
        layout.height * (1.0 - value / self.top())
    }

    /// The marks, column by column from the foot upwards; empty layers are left out.
    #[must_use]
    pub fn marks(&self, layout: &ColumnsLayout) -> Vec<ColumnMark> {
        let room = (layout.width - layout.axis) / count(self.labels.len()).max(1.0);
        let width = room * (1.0 - layout.gap);
        let mut marks = Vec::new();
        for column in 0..self.labels.len() {
            let x = self.middle(column, layout) - width / 2.0;
            let mut below = 0.0;
            for (series, layer) in self.series.iter().enumerate() {
                let value = layer.values.get(column).copied().unwrap_or(0.0).max(0.0);
                if value > 0.0 {
                    let y = self.level(below + value, layout);
                    let height = self.level(below, layout) - y;
                    marks.push(ColumnMark { series, column, x, y, width, height });
                }
                below += value;
            }
        }
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_stack_without_gaps() {
        let series = |values: [f64; 2]| Series { name: String::new(), values: values.to_vec() };
        let chart = Columns {
            labels: vec!["1".into(), "2".into()],
            series: vec![series([30.0, 0.0]), series([70.0, 50.0])],
            ticks: vec![],
        };
        let layout = ColumnsLayout::default();
        let marks = chart.marks(&layout);
        assert_eq!(marks.len(), 3, "an empty layer has no mark");
        assert!((marks[0].y - (marks[1].y + marks[1].height)).abs() < 1e-9);
        assert!(marks[1].y.abs() < 1e-9, "the highest column reaches the top");
        assert!((marks[2].height - 110.0).abs() < 1e-9);
    }
}
