//! A drawing as neutral shapes with roles instead of colours: screens, files and canvases each give the roles their own
//! colours and draw the same.

use super::text::{BODY, LEADING, SMALL, width, wrap};

/// Width on a page or a wide screen, in user units.
pub const WIDE: f64 = 720.0;
/// Width on a phone.
pub const NARROW: f64 = 360.0;

/// What a shape stands for, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paint {
    /// Filled: one of six kinds of thing, from 1.
    Series(u8),
    /// Filled: the range something lies in.
    Band,
    /// Filled: what a bar runs on, or what joins two of them.
    Track,
    /// Filled: a cell by its weight, from 0 to 4.
    Heat(u8),
    /// Filled: the part of a field that counts.
    Field,
    /// Filled: better than planned.
    Good,
    /// Filled: worse than planned.
    Bad,
    /// Filled: work that may move.
    Work,
    /// Filled: work whose delay delays everything.
    Critical,
    /// Filled: work that is over.
    Done,
    /// Stroke: helps the eye to a scale.
    Grid,
    /// Stroke: zero, or where a field is parted.
    Axis,
    /// Stroke: what happened.
    Actual,
    /// Stroke: what is expected.
    Forecast,
    /// Stroke: what was planned, or is compared with.
    Plan,
    /// Stroke: from a name to what it names.
    Leader,
    /// Point: where things stand.
    Now,
    /// Point: something else that matters.
    End,
    /// Text: a finding or a value.
    Strong,
    /// Text: a name.
    Label,
    /// Text: a scale, or an aside.
    Quiet,
}

impl Paint {
    /// The kind of thing at a place, from 0; there are six.
    #[must_use]
    pub fn series(place: usize) -> Self {
        Self::Series(u8::try_from(place % 6 + 1).unwrap_or(1))
    }

    /// Stable name, for style sheets.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Series(1) => "c1",
            Self::Series(2) => "c2",
            Self::Series(3) => "c3",
            Self::Series(4) => "c4",
            Self::Series(5) => "c5",
            Self::Series(_) => "c6",
            Self::Band => "band",
            Self::Track => "track",
            Self::Heat(0) => "heat-0",
            Self::Heat(1) => "heat-1",
            Self::Heat(2) => "heat-2",
            Self::Heat(3) => "heat-3",
            Self::Heat(_) => "heat-4",
            Self::Field => "field",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Work => "work",
            Self::Critical => "critical",
            Self::Done => "done",
            Self::Grid => "grid",
            Self::Axis => "axis",
            Self::Actual => "actual",
            Self::Forecast => "forecast",
            Self::Plan => "plan",
            Self::Leader => "leader",
            Self::Now => "now",
            Self::End => "end",
            Self::Strong => "strong",
            Self::Label => "label",
            Self::Quiet => "quiet",
        }
    }

    /// Estimated width of a text in it; bold letters are wider.
    #[must_use]
    pub fn width(self, text: &str) -> f64 {
        width(text, self.measure())
    }

    /// Size by which the room of a text is measured.
    #[must_use]
    pub const fn measure(self) -> f64 {
        if matches!(self, Self::Strong) { BODY * 1.08 } else { self.size() }
    }

    /// Size of a text, in user units.
    #[must_use]
    pub const fn size(self) -> f64 {
        if matches!(self, Self::Quiet) { SMALL } else { BODY }
    }
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A shape; lengths in user units from the upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Place and size.
        area: Area,
        /// Role.
        paint: Paint,
    },
    /// A line through points.
    Path {
        /// Corners.
        points: Vec<(f64, f64)>,
        /// Role.
        paint: Paint,
    },
    /// A filled field between corners.
    Fill {
        /// Corners.
        points: Vec<(f64, f64)>,
        /// Role.
        paint: Paint,
    },
    /// A point.
    Dot {
        /// Where.
        at: (f64, f64),
        /// Radius.
        radius: f64,
        /// Role.
        paint: Paint,
    },
    /// One line of text. Its size follows from its role.
    Text {
        /// Where its anchor stands.
        x: f64,
        /// Height of its base line: programs disagree on every other line of a text.
        y: f64,
        /// The text.
        text: String,
        /// Which end stands at `x`.
        anchor: Anchor,
        /// Role.
        paint: Paint,
        /// Whether it runs upwards.
        turned: bool,
    },
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Area {
    /// Whether two areas share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        const HAIR: f64 = 0.01;
        self.x + HAIR < other.x + other.width
            && other.x + HAIR < self.x + self.width
            && self.y + HAIR < other.y + other.height
            && other.y + HAIR < self.y + self.height
    }

    /// Whether it lies inside a drawing of this size.
    #[must_use]
    pub fn is_inside(&self, width: f64, height: f64) -> bool {
        const HAIR: f64 = 0.01;
        self.x >= -HAIR
            && self.y >= -HAIR
            && self.x + self.width <= width + HAIR
            && self.y + self.height <= height + HAIR
    }

    /// Its middle.
    #[must_use]
    pub fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }
}

/// A part of a drawing that shows values of the chart's data table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Where it is pointed at.
    pub area: Area,
    /// Row of the table.
    pub row: usize,
    /// Cell of the row; `None` where it shows the whole row.
    pub cell: Option<usize>,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Shapes, the hindmost first.
    pub shapes: Vec<Shape>,
    /// What can be read, in reading order.
    pub hits: Vec<Hit>,
}

impl Shape {
    /// The same further down.
    fn lower(self, by: f64) -> Self {
        let down = |points: Vec<(f64, f64)>| points.into_iter().map(|(x, y)| (x, y + by)).collect();
        match self {
            Self::Rect { area, paint } => Self::Rect { area: Area { y: area.y + by, ..area }, paint },
            Self::Path { points, paint } => Self::Path { points: down(points), paint },
            Self::Fill { points, paint } => Self::Fill { points: down(points), paint },
            Self::Dot { at: (x, y), radius, paint } => Self::Dot { at: (x, y + by), radius, paint },
            Self::Text { x, y, text, anchor, paint, turned } => {
                Self::Text { x, y: y + by, text, anchor, paint, turned }
            }
        }
    }

    /// The room a text takes, estimated; `None` for other shapes.
    #[must_use]
    pub fn text_area(&self) -> Option<Area> {
        let Self::Text { x, y, text, anchor, paint, turned } = self else { return None };
        let size = paint.size();
        let long = paint.width(text);
        let back = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => long / 2.0,
            Anchor::End => long,
        };
        let (rise, height) = (size * 0.8, size);
        Some(if *turned {
            Area { x: x - rise, y: y + back - long, width: height, height: long }
        } else {
            Area { x: x - back, y: y - rise, width: long, height }
        })
    }
}

/// Room around a drawing that stands alone.
const MARGIN: f64 = 16.0;

impl Scene {
    /// The same below its title and inside a margin, to stand alone in a file.
    #[must_use]
    pub fn titled(self, title: &str) -> Self {
        let mut pen = Pen::new(self.width);
        let lines = wrap(title, Paint::Strong.measure(), self.width, 3);
        let step = Paint::Strong.size() * LEADING;
        let mut top = 0.0;
        for line in lines {
            pen.text(0.0, top + step / 2.0, line, Anchor::Start, Paint::Strong);
            top += step;
        }
        let top = top + if top > 0.0 { 10.0 } else { 0.0 };
        pen.shapes.extend(self.shapes.into_iter().map(|shape| shape.lower(top)));
        Self { width: self.width, height: self.height + top, shapes: pen.shapes, hits: Vec::new() }
    }

    /// Where it begins and how large it is with the margin of a file.
    #[must_use]
    pub fn framed(&self) -> Area {
        Area { x: -MARGIN, y: -MARGIN, width: self.width + 2.0 * MARGIN, height: self.height + 2.0 * MARGIN }
    }

    /// What lies in the direction of an arrow key from the part at `from`: the nearest that way, else the next or the one
    /// before in reading order.
    #[must_use]
    pub fn next(&self, from: Option<usize>, (right, down): (i32, i32)) -> Option<usize> {
        let last = self.hits.len().checked_sub(1)?;
        let Some(now) = from.filter(|now| *now <= last) else { return Some(if right + down < 0 { last } else { 0 }) };
        let here = self.hits.get(now)?.area.middle();
        let ahead = |hit: &Hit| {
            let (x, y) = hit.area.middle();
            let (x, y) = (x - here.0, y - here.1);
            let (right, down) = (f64::from(right), f64::from(down));
            let (along, beside) = (x * right + y * down, (x * down - y * right).abs());
            // What lies more to the side than ahead belongs to the other keys.
            (along > 0.5 && beside <= along).then_some(along + 2.0 * beside)
        };
        let hits = self.hits.iter().enumerate().filter_map(|(i, hit)| Some((i, ahead(hit)?)));
        let nearest = hits.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(i, _)| i);
        let beside = if right + down > 0 { (now + 1).min(last) } else { now.saturating_sub(1) };
        Some(nearest.unwrap_or(beside))
    }
}

/// Collects the shapes of a drawing.
pub(super) struct Pen {
    /// Width of the drawing.
    pub width: f64,
    pub shapes: Vec<Shape>,
    pub hits: Vec<Hit>,
}

impl Pen {
    pub(super) fn new(width: f64) -> Self {
        Self { width, shapes: Vec::new(), hits: Vec::new() }
    }

    pub(super) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, paint: Paint) {
        self.shapes.push(Shape::Rect { area: Area { x, y, width, height }, paint });
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint) {
        self.path(vec![from, to], paint);
    }

    /// A line through points; one point alone is a dot.
    pub(super) fn path(&mut self, points: Vec<(f64, f64)>, paint: Paint) {
        match points.as_slice() {
            [] => {}
            [at] => self.dot(*at, 3.0, Paint::Now),
            _ => self.shapes.push(Shape::Path { points, paint }),
        }
    }

    pub(super) fn fill(&mut self, points: Vec<(f64, f64)>, paint: Paint) {
        self.shapes.push(Shape::Fill { points, paint });
    }

    pub(super) fn dot(&mut self, at: (f64, f64), radius: f64, paint: Paint) {
        self.shapes.push(Shape::Dot { at, radius, paint });
    }

    /// A line of text around the height `middle`.
    pub(super) fn text(&mut self, x: f64, middle: f64, text: impl Into<String>, anchor: Anchor, paint: Paint) {
        let text: String = text.into();
        if !text.is_empty() {
            let y = middle + paint.size() * 0.35;
            self.shapes.push(Shape::Text { x, y, text, anchor, paint, turned: false });
        }
    }

    /// Lines of text around the height `middle`, wrapped into `room`.
    pub(super) fn lines(&mut self, x: f64, middle: f64, lines: Vec<String>, anchor: Anchor, paint: Paint) {
        let step = paint.size() * LEADING;
        let first = middle - step * (super::count(lines.len()) - 1.0) / 2.0;
        for (i, line) in lines.into_iter().enumerate() {
            self.text(x, first + step * super::count(i), line, anchor, paint);
        }
    }

    pub(super) fn hit(&mut self, x: f64, y: f64, width: f64, height: f64, row: usize, cell: Option<usize>) {
        self.hits.push(Hit { area: Area { x, y, width, height }, row, cell });
    }

    pub(super) fn finish(self, height: f64) -> Scene {
        Scene { width: self.width, height, shapes: self.shapes, hits: self.hits }
    }
}

/// Heights as near to the wanted ones as can be, in their order, `gap` apart and inside `range` as far as that has room.
pub(super) fn apart(wanted: &[f64], gap: f64, (low, high): (f64, f64)) -> Vec<f64> {
    let mut at: Vec<f64> = Vec::new();
    for y in wanted {
        at.push(at.last().map_or(y.max(low), |before: &f64| y.max(before + gap)));
    }
    let mut most = high;
    for y in at.iter_mut().rev() {
        *y = y.min(most);
        most = *y - gap;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_apart_and_near_what_they_name() {
        assert_eq!(apart(&[10.0, 12.0, 60.0], 16.0, (0.0, 100.0)), [10.0, 26.0, 60.0]);
        assert_eq!(apart(&[90.0, 95.0], 16.0, (0.0, 100.0)), [84.0, 100.0]);
        assert_eq!(apart(&[], 16.0, (0.0, 1.0)), Vec::<f64>::new());
    }

    #[test]
    fn arrows_lead_to_what_lies_that_way_and_else_along_the_reading_order() {
        let hit = |x, y| Hit { area: Area { x, y, width: 8.0, height: 8.0 }, row: 0, cell: None };
        let grid = Scene {
            width: 30.0,
            height: 30.0,
            shapes: vec![],
            hits: vec![hit(0.0, 0.0), hit(10.0, 0.0), hit(0.0, 10.0), hit(10.0, 10.0)],
        };
        let (right, down, left) = ((1, 0), (0, 1), (-1, 0));
        assert_eq!([right, down].map(|key| grid.next(Some(0), key)), [Some(1), Some(2)]);
        assert_eq!(grid.next(Some(1), down), Some(3));
        assert_eq!(grid.next(Some(2), left), Some(1), "nothing lies to the left, so the one before");
        assert_eq!((grid.next(None, right), grid.next(None, left)), (Some(0), Some(3)));
        assert_eq!(grid.next(Some(9), right), Some(0), "the drawing changed");
        let empty = Scene { hits: vec![], ..grid };
        assert_eq!(empty.next(None, right), None);
    }

    #[test]
    fn a_title_moves_everything_down() {
        let mut pen = Pen::new(100.0);
        pen.rect(0.0, 0.0, 10.0, 10.0, Paint::Work);
        let scene = pen.finish(10.0).titled("Title");
        // One line of 13 × 1.3 and ten units of room.
        assert!((scene.height - 36.9).abs() < 1e-9);
        let Some(Shape::Rect { area, .. }) = scene.shapes.last() else { panic!("the rectangle is there") };
        assert!((area.y - 26.9).abs() < 1e-9);
    }
}
