//! A curve over amounts, with the points on or below it that matter.

use super::scale::{Tick, axis_top};

/// A point that matters.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it lies: to the right, upwards.
    pub point: (f64, f64),
    /// What stands at it.
    pub label: String,
}

/// The data of a line chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Points of the curve from left to right; nothing lies left of zero.
    pub points: Vec<(f64, f64)>,
    /// How many of them, from the left, are certain; what follows is a forecast.
    pub certain: usize,
    /// Points of another curve to compare with; empty where there is none.
    pub beside: Vec<(f64, f64)>,
    /// What matters: the first is labelled below its point, the second above.
    pub marks: Vec<Mark>,
    /// Names of the scales: to the right, upwards.
    pub axes: [String; 2],
    /// Scale to the right, from zero; see [`super::ticks`].
    pub across: Vec<Tick>,
    /// Scale upwards; zero is among it.
    pub up: Vec<Tick>,
}

/// Sizes in user units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineLayout {
    /// Whole width.
    pub width: f64,
    /// Height of the plot, without the scale at the foot.
    pub height: f64,
    /// Width kept at the left for the scale.
    pub axis: f64,
}

impl Default for LineLayout {
    fn default() -> Self {
        Self { width: 440.0, height: 200.0, axis: 64.0 }
    }
}

impl Line {
    fn all(&self) -> impl Iterator<Item = (f64, f64)> {
        self.points.iter().chain(&self.beside).copied().chain(self.marks.iter().map(|mark| mark.point))
    }

    /// Where an amount lies to the right.
    #[must_use]
    pub fn x(&self, value: f64, layout: &LineLayout) -> f64 {
        let end = axis_top(&self.across, self.all().map(|(x, _)| x).fold(0.0, f64::max));
        layout.axis + (value / end).clamp(0.0, 1.0) * (layout.width - layout.axis)
    }

    /// Where a value lies upwards, as a distance from the top.
    #[must_use]
    pub fn y(&self, value: f64, layout: &LineLayout) -> f64 {
        let top = axis_top(&self.up, self.all().map(|(_, y)| y).fold(0.0, f64::max));
        let foot = self.all().map(|(_, y)| y).chain(self.up.iter().map(|tick| tick.value)).fold(0.0, f64::min);
        layout.height * (1.0 - ((value - foot) / (top - foot)).clamp(0.0, 1.0))
    }

    /// Points as corners.
    #[must_use]
    pub fn corners(&self, points: &[(f64, f64)], layout: &LineLayout) -> Vec<(f64, f64)> {
        points.iter().map(|(x, y)| (self.x(*x, layout), self.y(*y, layout))).collect()
    }

    /// The certain part of the curve and the forecast, which begins where that ends.
    #[must_use]
    pub fn parts(&self) -> [&[(f64, f64)]; 2] {
        let certain = self.points.get(..self.certain).unwrap_or(&self.points);
        [certain, self.points.get(certain.len().saturating_sub(1)..).filter(|rest| rest.len() > 1).unwrap_or_default()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_lie_in_proportion_and_inside() {
        let tick = |value| Tick { value, text: String::new() };
        let mark = Mark { point: (50.0, -20.0), label: String::new() };
        let line = Line {
            points: vec![(0.0, 0.0), (50.0, 60.0), (90.0, 80.0)],
            certain: 2,
            beside: vec![],
            marks: vec![mark],
            axes: [String::new(), String::new()],
            across: vec![tick(0.0), tick(100.0)],
            up: vec![tick(0.0), tick(80.0)],
        };
        let layout = LineLayout { width: 140.0, height: 100.0, axis: 40.0 };
        let near = |(a, b): (f64, f64), (x, y): (f64, f64)| (a - x).abs() < 1e-9 && (b - y).abs() < 1e-9;
        let corners = line.corners(&line.points, &layout);
        assert_eq!(corners.len(), 3);
        assert!(corners.into_iter().zip([(40.0, 80.0), (90.0, 20.0), (130.0, 0.0)]).all(|(a, b)| near(a, b)));
        assert!((line.y(-20.0, &layout) - 100.0).abs() < 1e-9, "what is below zero has room");
        assert!((line.x(1e9, &layout) - 140.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_is_a_flat_line() {
        let line = Line {
            points: vec![(0.0, 0.0)],
            certain: 0,
            beside: vec![],
            marks: vec![],
            axes: [String::new(), String::new()],
            across: vec![],
            up: vec![],
        };
        assert!(line.corners(&line.points, &LineLayout::default()).iter().all(|(x, y)| x.is_finite() && y.is_finite()));
    }

    #[test]
    fn the_forecast_begins_where_the_certain_part_ends() {
        let points = vec![(0.0, 3.0), (1.0, 2.0), (2.0, 1.0)];
        let line = |certain| Line {
            points: points.clone(),
            certain,
            beside: vec![(0.0, -1.0)],
            marks: vec![],
            axes: [String::new(), String::new()],
            across: vec![],
            up: vec![],
        };
        assert_eq!(line(2).parts(), [&points[..2], &points[1..]]);
        assert_eq!(line(0).parts(), [&[][..], &points[..]]);
        assert_eq!(line(3).parts(), [&points[..], &[][..]], "one point is no curve");
        assert_eq!(line(9).parts(), line(3).parts());
        let layout = LineLayout { width: 140.0, height: 100.0, axis: 40.0 };
        assert!((line(3).y(-1.0, &layout) - 100.0).abs() < 1e-9, "the other curve has room too");
    }
}
