//! Horizontal bars: names at the left, bars from a zero line, values at their ends. On a phone the names stand above.

use super::scale::{Tick, axis_top};
use super::scene::{Anchor, Area, Paint, Pen, Scene, Shape, WIDE};
use super::text::{BODY, LEADING, width as wide, wrap};

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

/// The data of a bar chart. Rows of its table are its bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Bars from top to bottom.
    pub bars: Vec<Bar>,
    /// Axis, from zero; see [`super::ticks`].
    pub ticks: Vec<Tick>,
}

/// Thickness of a bar.
const THICK: f64 = 16.0;
/// Room between a name, a bar and a value.
const GAP: f64 = 10.0;

/// Where names, bars and values stand beside each other, or above each other where there is no room.
pub(super) struct Rows {
    /// Left edge of the bars.
    pub left: f64,
    /// Length of the longest bar.
    pub room: f64,
    /// Width for the names.
    pub names: f64,
    /// Whether names stand above the bars.
    pub above: bool,
}

impl Rows {
    /// Room for these names and values in a drawing of this width.
    pub(super) fn of(width: f64, names: &[&str], values: &[&str]) -> Self {
        let widest = |texts: &[&str], size| texts.iter().map(|text| wide(text, size)).fold(0.0, f64::max);
        let values = widest(values, Paint::Strong.measure()).min(width * 0.4) + GAP;
        if width < WIDE {
            return Self { left: 1.0, room: (width - 1.0 - values).max(0.0), names: width, above: true };
        }
        let names = widest(names, BODY).min(width * 0.36);
        let left = names + GAP;
        Self { left, room: (width - left - values).max(0.0), names, above: false }
    }

    /// The lines of a name.
    pub(super) fn name(&self, label: &str) -> Vec<String> {
        wrap(label, BODY, self.names, 2)
    }

    /// Height of a row with a name of so many lines.
    pub(super) fn height(&self, lines: usize) -> f64 {
        let lines = super::count(lines) * BODY * LEADING;
        if self.above { lines + THICK + 14.0 } else { lines.max(THICK) + 13.0 }
    }

    /// The zero line at `x` down to `foot`; where names stand above the bars, beside the bars only.
    pub(super) fn zero(&self, pen: &mut Pen, x: f64, foot: f64) {
        if !self.above {
            return pen.line((x, 0.0), (x, foot), Paint::Axis);
        }
        let bars: Vec<Area> = pen
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Rect { area, .. } => Some(*area),
                _ => None,
            })
            .collect();
        for bar in bars {
            pen.line((x, bar.y - 2.0), (x, bar.y + bar.height + 2.0), Paint::Axis);
        }
    }

    /// Writes the name of the row at `y` and tells the middle of its bar.
    pub(super) fn write(&self, pen: &mut Pen, y: f64, lines: Vec<String>) -> f64 {
        let height = self.height(lines.len());
        if self.above {
            let text = super::count(lines.len()) * BODY * LEADING;
            pen.lines(0.0, y + 4.0 + text / 2.0, lines, Anchor::Start, Paint::Label);
            return y + 4.0 + text + 3.0 + THICK / 2.0;
        }
        let middle = y + height / 2.0;
        pen.lines(self.left - GAP, middle, lines, Anchor::End, Paint::Label);
        middle
    }
}

impl Bars {
    /// The drawing.
    #[must_use]
    pub fn scene(&self, width: f64) -> Scene {
        let names: Vec<&str> = self.bars.iter().map(|bar| bar.label.as_str()).collect();
        let values: Vec<&str> = self.bars.iter().map(|bar| bar.text.as_str()).collect();
        let rows = Rows::of(width, &names, &values);
        let top = axis_top(&self.ticks, self.bars.iter().map(|bar| bar.value).fold(0.0, f64::max));
        let mut pen = Pen::new(width);
        let mut y = 0.0;
        for (i, bar) in self.bars.iter().enumerate() {
            let lines = rows.name(&bar.label);
            let height = rows.height(lines.len());
            let middle = rows.write(&mut pen, y, lines);
            let long = bar.value.max(0.0) / top * rows.room;
            pen.rect(rows.left, middle - THICK / 2.0, long, THICK, Paint::Series(1));
            pen.text(rows.left + long + GAP - 2.0, middle, &bar.text, Anchor::Start, Paint::Strong);
            pen.hit(0.0, y, width, height, i, None);
            y += height;
        }
        rows.zero(&mut pen, rows.left, y);
        pen.finish(y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart() -> Bars {
        let bar = |value| Bar { label: "예산".into(), value, text: "100".into() };
        Bars { bars: vec![bar(100.0), bar(50.0), bar(-1.0)], ticks: vec![] }
    }

    fn lengths(scene: &Scene) -> Vec<f64> {
        let rects = scene.shapes.iter();
        rects.filter_map(|shape| if let Shape::Rect { area, .. } = shape { Some(area.width) } else { None }).collect()
    }

    #[test]
    fn lengths_are_in_proportion_to_the_room_names_and_values_leave() {
        // Names of 2 × 13, bold values of 3 × 0.58 × 14.04, two gaps of 10: 720 − 26 − 10 − 24.4296 − 10 = 649.5704.
        let scene = chart().scene(WIDE);
        let near = |found: Vec<f64>, wanted: [f64; 3]| found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-9);
        assert!(near(lengths(&scene), [649.5704, 324.7852, 0.0]));
        // Three rows of a line of 16.9 and 13.
        assert!((scene.height - 3.0 * 29.9).abs() < 1e-9);
        let narrow = chart().scene(360.0);
        assert!(near(lengths(&narrow), [324.5704, 162.2852, 0.0]), "{:?}", lengths(&narrow));
        assert!((narrow.height - 3.0 * 46.9).abs() < 1e-9);
        assert_eq!(scene.hits.iter().map(|hit| hit.row).collect::<Vec<_>>(), [0, 1, 2]);
    }
}
