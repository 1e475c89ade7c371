//! Tasks over days: a bar from the first to the last day of each, months above them.

use crate::base::Day;

use super::Days;
use super::line::legend;
use super::scene::{Anchor, Paint, Pen, Scene, WIDE};
use super::text::{BODY, SMALL, shorten, width as wide};

/// A day with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// Its name.
    pub text: String,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GanttRow {
    /// Name.
    pub label: String,
    /// First day.
    pub start: Day,
    /// Last day, included.
    pub end: Day,
    /// [`Paint::Work`], [`Paint::Critical`] or [`Paint::Done`].
    pub paint: Paint,
    /// A moment rather than work.
    pub moment: bool,
}

/// The data of a Gantt chart. Rows of its table are its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gantt {
    /// Rows from top to bottom.
    pub rows: Vec<GanttRow>,
    /// The first days of the months with their names.
    pub months: Vec<Moment>,
    /// The day the plan starts, drawn as an axis.
    pub start: Option<Day>,
    /// What the colours mean.
    pub legend: Vec<(Paint, String)>,
}

/// Height of a row.
const ROW: f64 = 22.0;
/// Height of a name above its bar.
const NAME: f64 = 18.0;
/// Thickness of a bar.
const THICK: f64 = 12.0;

impl Gantt {
    /// The drawing.
    #[must_use]
    pub fn scene(&self, width: f64) -> Scene {
        let above = width < WIDE;
        let mut pen = Pen::new(width);
        let samples: Vec<(Paint, &str)> = self.legend.iter().map(|(paint, name)| (*paint, name.as_str())).collect();
        let top = legend(&mut pen, 0.0, &samples) + 6.0;
        let names = self.rows.iter().map(|row| wide(&row.label, BODY)).fold(0.0, f64::max).min(width * 0.4);
        let left = if above { 0.0 } else { names + 12.0 };
        let first = self.rows.iter().map(|row| row.start).min();
        let last = self.rows.iter().map(|row| row.end).max();
        let Some((first, last)) = first.zip(last) else { return pen.finish(top) };
        let days = Days::filling(first, last, width - left);
        let head = top + 20.0;
        let height = if above { ROW + NAME } else { ROW };
        let foot = head + height * super::count(self.rows.len());
        // Where names stand above the bars, a line leaves them out.
        let upright = |pen: &mut Pen, x: f64, paint: Paint| {
            if !above {
                return pen.line((x, head), (x, foot), paint);
            }
            for i in 0..self.rows.len() {
                let y = head + height * super::count(i) + NAME;
                pen.line((x, y), (x, y + ROW), paint);
            }
        };
        let mut free = left;
        for month in &self.months {
            let x = left + days.x(month.day);
            upright(&mut pen, x, Paint::Grid);
            let long = wide(&month.text, SMALL);
            if x >= free && x + 3.0 + long <= width {
                pen.text(x + 3.0, head - 9.0, &month.text, Anchor::Start, Paint::Quiet);
                free = x + long + 10.0;
            }
        }
        if let Some(start) = self.start.filter(|start| (first..=last).contains(start)) {
            upright(&mut pen, left + days.x(start), Paint::Axis);
        }
        for (i, row) in self.rows.iter().enumerate() {
            let y = head + height * super::count(i);
            let middle = y + height - ROW / 2.0;
            if above {
                pen.text(0.0, y + 10.0, shorten(&row.label, BODY, width), Anchor::Start, Paint::Label);
            } else {
                pen.text(names, middle, shorten(&row.label, BODY, names), Anchor::End, Paint::Label);
            }
            let (x, long) = days.bar(row.start, row.end);
            let x = left + x;
            if row.moment {
                let (x, half) = ((x + days.per_day / 2.0).clamp(left + 6.0, width - 6.0), 6.0);
                let corners = vec![(x, middle - half), (x + half, middle), (x, middle + half), (x - half, middle)];
                pen.fill(corners, row.paint);
            } else {
                let long = long.max(2.0);
                pen.rect(x.min(width - long), middle - THICK / 2.0, long, THICK, row.paint);
            }
            pen.hit(0.0, y, width, height, i, None);
        }
        pen.finish(foot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Shape;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn bars_last_from_the_first_to_the_last_day() {
        let row = |start, end, moment| GanttRow {
            label: "예산".into(),
            start: day(start),
            end: day(end),
            paint: Paint::Work,
            moment,
        };
        let chart = Gantt {
            rows: vec![row("2027-05-01", "2027-05-31", false), row("2027-06-30", "2027-06-30", true)],
            months: vec![Moment { day: day("2027-05-01"), text: "May".into() }],
            start: None,
            legend: vec![],
        };
        let scene = chart.scene(WIDE);
        let bar = scene.shapes.iter().find_map(|s| if let Shape::Rect { area, .. } = s { Some(*area) } else { None });
        // 61 days share 720 − 26 − 12.
        let bar = bar.unwrap();
        assert!((bar.x - 38.0).abs() < 1e-9 && (bar.width - 31.0 * 682.0 / 61.0).abs() < 1e-9);
        assert_eq!(scene.hits.len(), 2);
        assert!(scene.shapes.iter().any(|shape| matches!(shape, Shape::Fill { .. })));
    }
}
