//! A curve over amounts or months: what happened solid, what is expected dashed, what was planned a hairline, a range as
//! a band, and the points that matter with their names beside them.

use super::columns::every;
use super::scale::{Tick, axis_top};
use super::scene::{Anchor, Area, Paint, Pen, Scene, WIDE};
use super::text::{BODY, LEADING, SMALL, shorten, width as wide};

/// A point that matters.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it lies: to the right, upwards.
    pub point: (f64, f64),
    /// What stands at it.
    pub label: String,
}

/// What a legend names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    /// The certain part of the curve.
    Actual,
    /// The forecast.
    Forecast,
    /// The other curve.
    Beside,
    /// The band.
    Range,
}

/// The data of a line chart. Rows of its table are the points of the curve.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Points of the curve from left to right; nothing lies left of zero.
    pub points: Vec<(f64, f64)>,
    /// How many of them, from the left, are certain; what follows is a forecast.
    pub certain: usize,
    /// Points of another curve to compare with; empty where there is none.
    pub beside: Vec<(f64, f64)>,
    /// Where, from what, to what the curve may lie; empty where nothing is said.
    pub band: Vec<(f64, f64, f64)>,
    /// What matters: the first is labelled below its point, the second above, where there is room.
    pub marks: Vec<Mark>,
    /// Names of the scales: to the right, upwards.
    pub axes: [String; 2],
    /// Scale to the right, from zero; see [`super::ticks`].
    pub across: Vec<Tick>,
    /// Scale upwards; zero is among it.
    pub up: Vec<Tick>,
    /// Names of the curves; empty where there is only one.
    pub legend: Vec<(Curve, String)>,
}

/// Where values lie in the drawing.
struct Frame {
    left: f64,
    right: f64,
    top: f64,
    height: f64,
    end: f64,
    range: (f64, f64),
}

impl Frame {
    fn x(&self, value: f64) -> f64 {
        self.left + (value / self.end).clamp(0.0, 1.0) * (self.right - self.left)
    }

    fn y(&self, value: f64) -> f64 {
        let (low, high) = self.range;
        self.top + self.height * (1.0 - ((value - low) / (high - low)).clamp(0.0, 1.0))
    }

    fn corners(&self, points: &[(f64, f64)]) -> Vec<(f64, f64)> {
        points.iter().map(|(x, y)| (self.x(*x), self.y(*y))).collect()
    }
}

impl Line {
    fn all(&self) -> impl Iterator<Item = (f64, f64)> {
        let band = self.band.iter().flat_map(|(x, low, high)| [(*x, *low), (*x, *high)]);
        self.points.iter().chain(&self.beside).copied().chain(self.marks.iter().map(|mark| mark.point)).chain(band)
    }

    /// The certain part of the curve and the forecast, which begins where that ends.
    #[must_use]
    pub fn parts(&self) -> [&[(f64, f64)]; 2] {
        let certain = self.points.get(..self.certain).unwrap_or(&self.points);
        let rest = self.points.get(certain.len().saturating_sub(1)..);
        [certain, rest.filter(|rest| rest.len() > 1 || certain.is_empty()).unwrap_or_default()]
    }

    fn frame(&self, width: f64, top: f64) -> Frame {
        let scale = self.up.iter().map(|tick| wide(&tick.text, SMALL)).fold(0.0, f64::max);
        // Half of the last name at the foot hangs over.
        let over = self.across.last().map_or(0.0, |tick| wide(&tick.text, SMALL) / 2.0).min(40.0);
        let high = axis_top(&self.up, self.all().map(|(_, y)| y).fold(0.0, f64::max));
        let low = self.all().map(|(_, y)| y).chain(self.up.iter().map(|tick| tick.value)).fold(0.0, f64::min);
        Frame {
            left: scale + 8.0,
            right: width - over,
            top,
            height: if width < WIDE { 190.0 } else { 240.0 },
            end: axis_top(&self.across, self.all().map(|(x, _)| x).fold(0.0, f64::max)),
            range: (low, high),
        }
    }

    /// The drawing.
    #[must_use]
    pub fn scene(&self, width: f64) -> Scene {
        let mut pen = Pen::new(width);
        let names: Vec<(Paint, &str)> =
            self.legend.iter().map(|(curve, name)| (paint(*curve), name.as_str())).collect();
        let mut top = if names.is_empty() { 0.0 } else { legend(&mut pen, 0.0, &names) + 6.0 };
        let [across, up] = &self.axes;
        if !up.is_empty() {
            pen.text(0.0, top + SMALL / 2.0 + 2.0, shorten(up, SMALL, width), Anchor::Start, Paint::Quiet);
            top += SMALL * LEADING;
        }
        // Room for a name above the highest point.
        let frame = self.frame(width, top + 16.0);
        self.scales(&mut pen, &frame);
        if !self.band.is_empty() {
            let upper = self.band.iter().map(|(x, _, high)| (frame.x(*x), frame.y(*high)));
            let lower = self.band.iter().rev().map(|(x, low, _)| (frame.x(*x), frame.y(*low)));
            pen.fill(upper.chain(lower).collect(), Paint::Band);
        }
        let zero = frame.y(0.0);
        pen.line((frame.left, zero), (frame.right, zero), Paint::Axis);
        let [certain, forecast] = self.parts();
        for (points, paint) in [(&*self.beside, Paint::Plan), (forecast, Paint::Forecast), (certain, Paint::Actual)] {
            pen.path(frame.corners(points), paint);
        }
        self.name_marks(&mut pen, &frame);
        self.hits(&mut pen, &frame);
        let mut foot = frame.top + frame.height + 24.0;
        if !across.is_empty() {
            pen.text(width, foot + SMALL / 2.0, shorten(across, SMALL, width), Anchor::End, Paint::Quiet);
            foot += SMALL * LEADING;
        }
        pen.finish(foot)
    }

    fn scales(&self, pen: &mut Pen, frame: &Frame) {
        for tick in &self.up {
            let y = frame.y(tick.value);
            pen.line((frame.left, y), (frame.right, y), Paint::Grid);
            pen.text(frame.left - 8.0, y, &tick.text, Anchor::End, Paint::Quiet);
        }
        let foot = frame.top + frame.height + 14.0;
        let widest = self.across.iter().map(|tick| wide(&tick.text, SMALL)).fold(0.0, f64::max);
        let xs: Vec<f64> = self.across.iter().map(|tick| frame.x(tick.value)).collect();
        let gaps = xs.windows(2).filter_map(|pair| Some(pair.last()? - pair.first()?));
        let step = every(widest, gaps.fold(frame.right, f64::min).max(1.0));
        let mut free = f64::NEG_INFINITY;
        for (tick, x) in self.across.iter().zip(xs).step_by(step) {
            let half = wide(&tick.text, SMALL) / 2.0;
            let x = x.clamp(half.min(pen.width / 2.0), (pen.width - half).max(pen.width / 2.0));
            // A name at the edge was moved inside and may have come too near.
            if x - half >= free {
                pen.text(x, foot, &tick.text, Anchor::Middle, Paint::Quiet);
                free = x + half + 4.0;
            }
        }
    }

    /// Names what matters, each below or above its point where that is free.
    fn name_marks(&self, pen: &mut Pen, frame: &Frame) {
        let mut taken: Vec<Area> = Vec::new();
        let curves = [frame.corners(&self.points), frame.corners(&self.beside)];
        let points: Vec<(f64, f64)> = self.marks.iter().map(|m| (frame.x(m.point.0), frame.y(m.point.1))).collect();
        taken.extend(points.iter().map(|(x, y)| Area { x: x - 6.0, y: y - 6.0, width: 12.0, height: 12.0 }));
        for (i, (mark, (x, y))) in self.marks.iter().zip(points).enumerate() {
            pen.dot((x, y), 5.0, if i == 0 { Paint::Now } else { Paint::End });
            let label = shorten(&mark.label, Paint::Strong.measure(), frame.right - frame.left);
            let half = Paint::Strong.width(&label) / 2.0;
            let left = x.clamp((frame.left + half).min(frame.right), (frame.right - half).max(frame.left)) - half;
            let line = BODY * LEADING;
            let below = y + 8.0 + line / 2.0;
            let above = y - 8.0 - line / 2.0;
            let first = if i == 0 { [below, above] } else { [above, below] };
            let further = [above - line, below + line];
            let area = |at: f64| Area { x: left, y: at - line / 2.0, width: 2.0 * half, height: line };
            let fits = |at: &f64| {
                *at - line / 2.0 >= frame.top - 16.0
                    && *at + line / 2.0 <= frame.top + frame.height + 2.0
                    && !taken.iter().any(|other| other.overlaps(&area(*at)))
            };
            // A curve is crossed rather than a name left out; where nothing is free it is left to the table.
            let clear = |at: &f64| !curves.iter().any(|curve| crosses(curve, &area(*at)));
            let places: Vec<f64> = first.into_iter().chain(further).filter(fits).collect();
            if let Some(at) = places.iter().copied().find(clear).or(places.first().copied()) {
                taken.push(area(at));
                pen.text(left, at, label, Anchor::Start, Paint::Strong);
            }
        }
    }

    /// Every point is read in the strip around it.
    fn hits(&self, pen: &mut Pen, frame: &Frame) {
        let xs: Vec<f64> = self.points.iter().map(|(x, _)| frame.x(*x)).collect();
        for (i, x) in xs.iter().enumerate() {
            let before = i.checked_sub(1).and_then(|i| xs.get(i)).map_or(frame.left, |left| f64::midpoint(*left, *x));
            let after = xs.get(i + 1).map_or(frame.right, |right| f64::midpoint(*x, *right));
            pen.hit(before, frame.top, (after - before).max(1.0), frame.height, i, None);
        }
    }
}

/// Whether a line through points runs through an area.
fn crosses(points: &[(f64, f64)], area: &Area) -> bool {
    const PROBES: u32 = 8;
    let inside = |(x, y): (f64, f64)| x > area.x && x < area.x + area.width && y > area.y && y < area.y + area.height;
    let probed = |pair: &[(f64, f64)]| match pair {
        [from, to] => (0..=PROBES).any(|n| {
            // The part of the line above the area, in even steps.
            let (left, right) = (from.0.max(area.x), to.0.min(area.x + area.width));
            let x = left + (right - left) * f64::from(n) / f64::from(PROBES);
            let y = from.1 + (to.1 - from.1) * (x - from.0) / (to.0 - from.0).max(f64::MIN_POSITIVE);
            left <= right && inside((x, y))
        }),
        _ => false,
    };
    points.windows(2).any(probed)
}

const fn paint(curve: Curve) -> Paint {
    match curve {
        Curve::Actual => Paint::Actual,
        Curve::Forecast => Paint::Forecast,
        Curve::Beside => Paint::Plan,
        Curve::Range => Paint::Band,
    }
}

/// Width of the sample before a name.
const SAMPLE: f64 = 18.0;

/// Names with samples of their colours, in as many lines as they need from `top`; tells where they end.
pub(super) fn legend(pen: &mut Pen, top: f64, names: &[(Paint, &str)]) -> f64 {
    let step = BODY * LEADING;
    let (mut x, mut y) = (0.0, top + step / 2.0);
    for (paint, name) in names {
        let name = shorten(name, BODY, pen.width - SAMPLE - 6.0);
        let long = SAMPLE + 6.0 + wide(&name, BODY);
        if x > 0.0 && x + long > pen.width {
            x = 0.0;
            y += step;
        }
        match paint {
            Paint::Actual | Paint::Forecast | Paint::Plan => pen.line((x, y), (x + SAMPLE, y), *paint),
            Paint::Axis => pen.line((x + 10.0, y - 7.0), (x + 10.0, y + 7.0), *paint),
            _ => pen.rect(x + 4.0, y - 5.0, 12.0, 10.0, *paint),
        }
        pen.text(x + SAMPLE + 6.0, y, name, Anchor::Start, Paint::Label);
        x += long + 18.0;
    }
    if names.is_empty() { top } else { y + step / 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Shape;

    fn tick(value: f64) -> Tick {
        Tick { value, text: String::new() }
    }

    fn path(scene: &Scene, role: Paint) -> Option<Vec<(f64, f64)>> {
        scene.shapes.iter().find_map(|shape| match shape {
            Shape::Path { points, paint } if *paint == role => Some(points.clone()),
            _ => None,
        })
    }

    #[test]
    fn points_lie_in_proportion_and_inside() {
        let line = Line {
            points: vec![(0.0, 0.0), (50.0, 60.0), (90.0, 80.0)],
            certain: 3,
            marks: vec![Mark { point: (50.0, -20.0), label: String::new() }],
            across: vec![tick(0.0), tick(100.0)],
            up: vec![tick(0.0), tick(80.0)],
            ..Line::default()
        };
        let scene = line.scene(WIDE);
        // From 8 to 720 to the right; from 16 + 240 (−20) to 16 (80) upwards.
        let wanted = [(8.0, 208.0), (364.0, 64.0), (648.8, 16.0)];
        let found = path(&scene, Paint::Actual).unwrap();
        assert!(
            found.iter().zip(wanted).all(|(a, b)| (a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9),
            "{found:?}"
        );
        let edges: Vec<(f64, f64)> = scene.hits.iter().map(|hit| (hit.area.x, hit.area.x + hit.area.width)).collect();
        let wanted = [(8.0, 186.0), (186.0, 506.4), (506.4, 720.0)];
        assert!(
            edges.iter().zip(wanted).all(|(a, b)| (a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9),
            "{edges:?}"
        );
    }

    #[test]
    fn a_band_runs_forth_above_and_back_below() {
        let line = Line {
            points: vec![(0.0, 10.0), (1.0, 10.0)],
            band: vec![(0.0, 5.0, 15.0), (1.0, 0.0, 20.0)],
            ..Line::default()
        };
        let scene = line.scene(WIDE);
        let band =
            scene.shapes.iter().find_map(|s| if let Shape::Fill { points, .. } = s { Some(points) } else { None });
        // Twenty is the top at 16, zero the foot at 256.
        let wanted = [(8.0, 76.0), (720.0, 16.0), (720.0, 256.0), (8.0, 196.0)];
        let near = |(a, b): (&(f64, f64), (f64, f64))| (a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9;
        assert!(band.unwrap().iter().zip(wanted).all(near), "{band:?}");
    }

    #[test]
    fn a_single_point_is_a_dot_and_none_is_nothing() {
        let scene = Line { points: vec![(0.0, 0.0)], ..Line::default() }.scene(WIDE);
        assert!(path(&scene, Paint::Forecast).is_none());
        assert_eq!(scene.shapes.iter().filter(|shape| matches!(shape, Shape::Dot { .. })).count(), 1);
        assert!(Line::default().scene(WIDE).hits.is_empty());
    }

    #[test]
    fn the_forecast_begins_where_the_certain_part_ends() {
        let points = vec![(0.0, 3.0), (1.0, 2.0), (2.0, 1.0)];
        let line = |certain| Line { points: points.clone(), certain, ..Line::default() };
        assert_eq!(line(2).parts(), [&points[..2], &points[1..]]);
        assert_eq!(line(0).parts(), [&[][..], &points[..]]);
        assert_eq!(line(3).parts(), [&points[..], &[][..]], "one point is no curve");
        assert_eq!(line(9).parts(), line(3).parts());
    }
}
