//! One point on two scales, in a field that the middle of both parts in four.

use super::scale::Tick;

/// The data of a quadrant chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Quadrant {
    /// The point: to the right, upwards.
    pub point: (f64, f64),
    /// What stands at the point.
    pub label: String,
    /// Lower and upper end of both scales.
    pub range: (f64, f64),
    /// Where the field is parted.
    pub middle: f64,
    /// Names of the scales: to the right, upwards.
    pub axes: [String; 2],
    /// Names of the four parts: upper left, upper right, lower left, lower right.
    pub corners: [String; 4],
    /// Values of both scales, between their ends.
    pub ticks: Vec<Tick>,
}

/// Sizes in user units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuadrantLayout {
    /// Width and height of the field.
    pub side: f64,
    /// Room kept at the left and at the foot for the scales.
    pub axis: f64,
    /// Height of a line of text.
    pub line: f64,
}

impl Default for QuadrantLayout {
    fn default() -> Self {
        Self { side: 300.0, axis: 52.0, line: 18.0 }
    }
}

/// A text in place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Where it begins, or ends.
    pub x: f64,
    /// Middle height.
    pub y: f64,
    /// Whether it ends at `x` instead of beginning there.
    pub end: bool,
}

/// The drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuadrantMarks {
    /// The point.
    pub point: (f64, f64),
    /// Its label.
    pub label: Spot,
    /// Where the parting lines cross.
    pub middle: (f64, f64),
    /// Names of the four parts, in their order.
    pub corners: [Spot; 4],
    /// The part the point lies in.
    pub active: usize,
    /// Its upper left corner, width and height.
    pub part: (f64, f64, f64, f64),
}

impl Quadrant {
    /// Distance of a value from the lower end of the scale, as a share of its length, kept inside.
    fn share(&self, value: f64) -> f64 {
        let (low, high) = self.range;
        ((value - low) / (high - low).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0)
    }

    /// Where a value lies to the right.
    #[must_use]
    pub fn across(&self, value: f64, layout: &QuadrantLayout) -> f64 {
        layout.axis + self.share(value) * layout.side
    }

    /// Where a value lies upwards.
    #[must_use]
    pub fn up(&self, value: f64, layout: &QuadrantLayout) -> f64 {
        layout.side * (1.0 - self.share(value))
    }

    /// The marks.
    #[must_use]
    pub fn marks(&self, layout: &QuadrantLayout) -> QuadrantMarks {
        let at = |(x, y): (f64, f64)| (self.across(x, layout), self.up(y, layout));
        let point = at(self.point);
        let middle = at((self.middle, self.middle));
        let (left, right) = (layout.axis + layout.line / 2.0, layout.axis + layout.side - layout.line / 2.0);
        let (top, foot) = (layout.line, layout.side - layout.line);
        let spot = |x, y, end| Spot { x, y, end };
        // The label stands behind the point while there is room, and keeps clear of the names along the edges.
        let end = self.share(self.point.0) > 0.7;
        let gap = layout.line * 0.7;
        let x = if end { point.0 - gap } else { point.0 + gap };
        let label = spot(x, point.1.clamp(top + layout.line, foot - layout.line), end);
        let (right_half, lower_half) = (self.point.0 >= self.middle, self.point.1 < self.middle);
        let (from, to) = if right_half { (middle.0, layout.axis + layout.side) } else { (layout.axis, middle.0) };
        let (above, below) = if lower_half { (middle.1, layout.side) } else { (0.0, middle.1) };
        QuadrantMarks {
            point,
            label,
            middle,
            corners: [spot(left, top, false), spot(right, top, true), spot(left, foot, false), spot(right, foot, true)],
            active: usize::from(lower_half) * 2 + usize::from(right_half),
            part: (from, above, to - from, below - above),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chart(point: (f64, f64)) -> Quadrant {
        let none = String::new;
        Quadrant {
            point,
            label: none(),
            range: (1.0, 4.0),
            middle: 2.5,
            axes: [none(), none()],
            corners: [none(), none(), none(), none()],
            ticks: vec![],
        }
    }

    #[test]
    fn values_lie_in_proportion() {
        let layout = QuadrantLayout { side: 300.0, axis: 40.0, line: 18.0 };
        let marks = chart((4.0, 1.0)).marks(&layout);
        assert_eq!(marks.point, (340.0, 300.0));
        assert_eq!(marks.middle, (190.0, 150.0));
        assert_eq!((marks.active, marks.label.end), (3, true));
        assert_eq!(marks.part, (190.0, 150.0, 150.0, 150.0));
        let marks = chart((1.75, 3.25)).marks(&layout);
        assert_eq!(marks.point, (115.0, 75.0));
        assert_eq!((marks.active, marks.label.end), (0, false));
        assert_eq!(marks.part, (40.0, 0.0, 150.0, 150.0));
        assert_eq!([chart((2.5, 2.5)), chart((2.4, 2.4))].map(|c| c.marks(&layout).active), [1, 2]);
    }

    proptest! {
        #[test]
        fn nothing_leaves_the_field(x in -9.0_f64..9.0, y in -9.0_f64..9.0) {
            let layout = QuadrantLayout::default();
            let marks = chart((x, y)).marks(&layout);
            prop_assert!((layout.axis..=layout.axis + layout.side).contains(&marks.point.0));
            prop_assert!((0.0..=layout.side).contains(&marks.point.1));
            let edge = layout.line * 2.0 - 1e-9;
            prop_assert!(marks.label.y >= edge && marks.label.y <= layout.side - edge);
        }
    }
}
