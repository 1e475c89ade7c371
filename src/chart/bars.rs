//! Horizontal bars: names at the left, bars from a zero line, values at their ends.

use super::scale::{Tick, axis_top};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Name.
    pub label: String,
    /// Length in the unit of the axis; below zero counts as zero.
    pub value: f64,
    /// The value as text.
    pub text: String,
}

/// The data of a bar chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Bars from top to bottom.
    pub bars: Vec<Bar>,
    /// Axis, from zero; see [`super::ticks`].
    pub ticks: Vec<Tick>,
}

/// Sizes in user units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarsLayout {
    /// Whole width.
    pub width: f64,
    /// Width kept for the names.
    pub labels: f64,
    /// Width kept behind the longest bar for its value.
    pub values: f64,
    /// Height of a row.
    pub row: f64,
    /// Thickness of a bar.
    pub thickness: f64,
}

impl Default for BarsLayout {
    fn default() -> Self {
        Self { width: 640.0, labels: 200.0, values: 110.0, row: 30.0, thickness: 16.0 }
    }
}

/// One bar in place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarMark {
    /// Left edge, which is the zero line.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Length.
    pub width: f64,
    /// Thickness.
    pub height: f64,
    /// Baseline height of label and value: the middle of the bar.
    pub middle: f64,
}

impl Bars {
    /// Height of the drawing.
    #[must_use]
    pub fn height(&self, layout: &BarsLayout) -> f64 {
        super::columns::count(self.bars.len()) * layout.row
    }

    /// The marks, one per bar in the same order.
    #[must_use]
    pub fn marks(&self, layout: &BarsLayout) -> Vec<BarMark> {
        let top = self.top();
        (0_u32..)
            .zip(&self.bars)
            .map(|(i, bar)| {
                let y = f64::from(i) * layout.row;
                BarMark {
                    x: layout.labels,
                    y: y + (layout.row - layout.thickness) / 2.0,
                    width: bar.value.max(0.0) / top * (layout.width - layout.labels - layout.values).max(0.0),
                    height: layout.thickness,
                    middle: y + layout.row / 2.0,
                }
            })
            .collect()
    }

    fn top(&self) -> f64 {
        axis_top(&self.ticks, self.bars.iter().map(|bar| bar.value).fold(0.0, f64::max))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_in_proportion_and_stay_inside() {
        let bar = |value| Bar { label: String::new(), value, text: String::new() };
        let chart = Bars { bars: vec![bar(100.0), bar(50.0), bar(-1.0)], ticks: vec![] };
        let layout = BarsLayout::default();
        let marks = chart.marks(&layout);
        assert!((marks[0].width - 330.0).abs() < 1e-9);
        assert!((marks[1].width - 165.0).abs() < 1e-9);
        assert!(marks[2].width.abs() < 1e-9);
        assert!((chart.height(&layout) - 90.0).abs() < 1e-9);
        assert!(marks.iter().all(|m| m.x + m.width + layout.values <= layout.width + 1e-9));
    }
}
