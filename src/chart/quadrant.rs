//! One point on two scales, in a field that the middle of both parts in four.

use super::scale::Tick;
use super::scene::{Anchor, Paint, Pen, Scene, Shape};
use super::text::{BODY, SMALL, shorten, width as wide};

/// The data of a quadrant chart. Its table has one row.
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

/// Width and height of the field.
const SIDE: f64 = 300.0;
/// Room kept at the left for a scale and its name.
const AXIS: f64 = 52.0;
/// Height of a line of text.
const LINE: f64 = 18.0;

impl Quadrant {
    /// Distance of a value from the lower end of the scale, as a share of its length, kept inside.
    fn share(&self, value: f64) -> f64 {
        let (low, high) = self.range;
        ((value - low) / (high - low).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0)
    }

    fn across(&self, value: f64) -> f64 {
        AXIS + self.share(value) * SIDE
    }

    fn up(&self, value: f64) -> f64 {
        1.0 + SIDE * (1.0 - self.share(value))
    }

    /// The part the point lies in, in the order of [`Self::corners`].
    #[must_use]
    pub fn active(&self) -> usize {
        usize::from(self.point.1 < self.middle) * 2 + usize::from(self.point.0 >= self.middle)
    }

    /// The drawing; the field keeps its size and is as narrow as a phone.
    #[must_use]
    pub fn scene(&self, _width: f64) -> Scene {
        let mut pen = Pen::new(AXIS + SIDE + 1.0);
        let (left, right, top, foot) = (AXIS, AXIS + SIDE, 1.0, SIDE + 1.0);
        let point = (self.across(self.point.0), self.up(self.point.1));
        let middle = (self.across(self.middle), self.up(self.middle));
        let active = self.active();
        let (x, width) = if active % 2 == 1 { (middle.0, right - middle.0) } else { (left, middle.0 - left) };
        let (y, height) = if active >= 2 { (middle.1, foot - middle.1) } else { (top, middle.1 - top) };
        pen.rect(x, y, width, height, Paint::Field);
        pen.path(vec![(left, top), (right, top), (right, foot), (left, foot), (left, top)], Paint::Grid);
        pen.line((left, middle.1), (right, middle.1), Paint::Axis);
        pen.line((middle.0, top), (middle.0, foot), Paint::Axis);
        let inner = LINE / 2.0;
        let spots = [
            (left + inner, top + LINE),
            (right - inner, top + LINE),
            (left + inner, foot - LINE),
            (right - inner, foot - LINE),
        ];
        for (i, (name, (x, y))) in self.corners.iter().zip(spots).enumerate() {
            let anchor = if i % 2 == 1 { Anchor::End } else { Anchor::Start };
            let name = shorten(name, BODY, SIDE / 2.0 - LINE);
            pen.text(x, y, name, anchor, if i == active { Paint::Strong } else { Paint::Quiet });
        }
        for tick in &self.ticks {
            let half = wide(&tick.text, SMALL) / 2.0;
            let x = self.across(tick.value).min(right + 1.0 - half);
            pen.text(x, foot + LINE * 0.75, &tick.text, Anchor::Middle, Paint::Quiet);
            let y = self.up(tick.value).clamp(top + 6.0, foot - 6.0);
            pen.text(left - 6.0, y, &tick.text, Anchor::End, Paint::Quiet);
        }
        let [across, up] = &self.axes;
        let name = shorten(across, SMALL, SIDE);
        pen.text(f64::midpoint(left, right), foot + LINE * 1.8, name, Anchor::Middle, Paint::Quiet);
        pen.shapes.push(Shape::Text {
            x: SMALL * 0.85,
            y: f64::midpoint(top, foot),
            text: shorten(up, SMALL, SIDE),
            anchor: Anchor::Middle,
            paint: Paint::Quiet,
            turned: true,
        });
        pen.dot(point, 6.0, Paint::Now);
        let label = shorten(&self.label, Paint::Strong.measure(), SIDE * 0.45);
        let half = Paint::Strong.width(&label) / 2.0;
        let (gap, rise) = (LINE * 0.7, BODY * 0.65);
        // Beside the point, else above or below it: inside the field, clear of the names along its edges, and if that can
        // be of the lines that part it.
        let beside = [(point.0 + gap + half, point.1), (point.0 - gap - half, point.1)];
        let x = point.0.clamp(left + half + 4.0, right - half - 4.0);
        let (upper, lower) = (top + 2.0 * LINE, foot - 2.0 * LINE);
        let places = beside.into_iter().chain([(x, point.1 - LINE), (x, point.1 + LINE)]);
        let places: Vec<(f64, f64)> =
            places.filter(|(x, y)| x - half > left && x + half < right && (upper..=lower).contains(y)).collect();
        let parted = |(x, y): &&(f64, f64)| (x - middle.0).abs() > half && (y - middle.1).abs() > rise;
        let place = places.iter().find(parted).or(places.first()).copied();
        let (x, y) = place.unwrap_or((x, if point.1 < middle.1 { upper } else { lower }));
        pen.text(x, y, label, Anchor::Middle, Paint::Strong);
        pen.hit(left, top, SIDE, SIDE, 0, None);
        pen.finish(foot + 2.0 * LINE + 8.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::{Area, WIDE};

    fn chart(point: (f64, f64)) -> Quadrant {
        let none = String::new;
        Quadrant {
            point,
            label: "label".into(),
            range: (1.0, 4.0),
            middle: 2.5,
            axes: [none(), none()],
            corners: [none(), none(), none(), none()],
            ticks: vec![],
        }
    }

    fn drawn(point: (f64, f64)) -> ((f64, f64), Area) {
        let scene = chart(point).scene(WIDE);
        let dot = scene.shapes.iter().find_map(|s| if let Shape::Dot { at, .. } = s { Some(*at) } else { None });
        let field = scene.shapes.iter().find_map(|s| if let Shape::Rect { area, .. } = s { Some(*area) } else { None });
        (dot.unwrap(), field.unwrap())
    }

    #[test]
    fn values_lie_in_proportion() {
        let square = |x, y| Area { x, y, width: 150.0, height: 150.0 };
        assert_eq!(drawn((4.0, 1.0)), ((352.0, 301.0), square(202.0, 151.0)));
        assert_eq!(drawn((1.75, 3.25)), ((127.0, 76.0), square(52.0, 1.0)));
        assert_eq!([(4.0, 1.0), (1.75, 3.25), (2.5, 2.5), (2.4, 2.4)].map(|p| chart(p).active()), [3, 0, 1, 2]);
    }

    proptest! {
        #[test]
        fn nothing_leaves_the_field(x in -9.0_f64..9.0, y in -9.0_f64..9.0) {
            let scene = chart((x, y)).scene(WIDE);
            let ((x, y), _) = drawn((x, y));
            prop_assert!((AXIS..=AXIS + SIDE).contains(&x) && (1.0..=SIDE + 1.0).contains(&y));
            let texts = scene.shapes.iter().filter_map(Shape::text_area);
            prop_assert!(texts.clone().all(|area| area.is_inside(scene.width, scene.height)));
        }
    }
}
