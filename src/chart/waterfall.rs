//! From one amount to another in parts: every bar begins where the one before ended.

use super::bars::Rows;
use super::scene::{Anchor, Paint, Pen, Scene};

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// Name.
    pub label: String,
    /// The amount of a level; what a part adds, or takes.
    pub value: f64,
    /// The amount as text, with its sign for parts.
    pub text: String,
    /// Whether it is for the better; `None` for levels, which stand on the zero line.
    pub good: Option<bool>,
}

/// The data of a waterfall. Rows of its table are its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// Rows from top to bottom: a level, its parts, the level they lead to.
    pub rows: Vec<Fall>,
}

/// Thickness of a bar.
const THICK: f64 = 16.0;

impl Waterfall {
    /// From where to where each bar goes.
    #[must_use]
    pub fn spans(&self) -> Vec<(f64, f64)> {
        let mut at = 0.0;
        let span = |row: &Fall| {
            let from = if row.good.is_some() { at } else { 0.0 };
            at = from + row.value;
            (from, at)
        };
        self.rows.iter().map(span).collect()
    }

    /// The drawing.
    #[must_use]
    pub fn scene(&self, width: f64) -> Scene {
        let names: Vec<&str> = self.rows.iter().map(|row| row.label.as_str()).collect();
        let values: Vec<&str> = self.rows.iter().map(|row| row.text.as_str()).collect();
        let rows = Rows::of(width, &names, &values);
        let spans = self.spans();
        let ends = || spans.iter().flat_map(|(from, to)| [*from, *to]);
        let (low, high) = (ends().fold(0.0, f64::min), ends().fold(0.0, f64::max));
        let scale = if high > low { rows.room / (high - low) } else { 0.0 };
        let x = |value: f64| rows.left + (value - low) * scale;
        let mut pen = Pen::new(width);
        let mut y = 0.0;
        let mut before: Option<(f64, f64)> = None;
        for (i, (row, (from, to))) in self.rows.iter().zip(spans).enumerate() {
            let lines = rows.name(&row.label);
            let height = rows.height(lines.len());
            let middle = rows.write(&mut pen, y, lines);
            let paint = match row.good {
                None => Paint::Series(1),
                Some(true) => Paint::Good,
                Some(false) => Paint::Bad,
            };
            let (left, right) = (x(from.min(to)), x(from.max(to)));
            if let Some((at, foot)) = before {
                pen.line((at, foot), (at, middle - THICK / 2.0), Paint::Leader);
            }
            pen.rect(left, middle - THICK / 2.0, (right - left).max(1.0), THICK, paint);
            pen.text(right + 8.0, middle, &row.text, Anchor::Start, Paint::Strong);
            pen.hit(0.0, y, width, height, i, None);
            before = Some((x(to), middle + THICK / 2.0));
            y += height;
        }
        rows.zero(&mut pen, x(0.0), y);
        pen.finish(y)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::WIDE;

    fn row(value: i32, good: Option<bool>) -> Fall {
        Fall { label: String::new(), value: f64::from(value), text: String::new(), good }
    }

    #[test]
    fn every_bar_begins_where_the_one_before_ended() {
        let rows = vec![row(100, None), row(30, Some(false)), row(-50, Some(true)), row(80, None)];
        let spans = Waterfall { rows }.spans();
        assert_eq!(spans, [(0.0, 100.0), (100.0, 130.0), (130.0, 80.0), (0.0, 80.0)]);
    }

    proptest! {
        #[test]
        fn parts_lead_from_level_to_level_exactly(start in -9_999..9_999_i32, parts in prop::collection::vec(-9_999..9_999_i32, 0..8)) {
            let end = start + parts.iter().sum::<i32>();
            let inner = parts.iter().map(|part| row(*part, Some(*part < 0)));
            let rows: Vec<Fall> = std::iter::once(row(start, None)).chain(inner).chain([row(end, None)]).collect();
            let waterfall = Waterfall { rows };
            let spans = waterfall.spans();
            let last_part = spans[spans.len() - 2].1;
            prop_assert_eq!(last_part.to_bits(), spans[spans.len() - 1].1.to_bits());
            let scene = waterfall.scene(WIDE);
            prop_assert!(scene.hits.iter().all(|hit| hit.area.is_inside(scene.width, scene.height)));
        }
    }
}
