//! Charts as pure geometry: figures in, shapes with roles and coordinates out, the same for the screen, print and
//! exported files. It refuses to know colours, languages, elements and where its figures come from; every text arrives
//! ready.

pub mod bars;
pub mod columns;
pub mod days;
pub mod funnel;
pub mod gantt;
pub mod heat;
pub mod line;
pub mod quadrant;
pub mod scale;
pub mod scene;
pub mod text;
pub mod waterfall;

pub use bars::{Bar, Bars};
pub use columns::{Columns, Series};
pub use days::Days;
pub use funnel::{Funnel, Step};
pub use gantt::{Gantt, GanttRow, Moment};
pub use heat::{Heat, HeatCell, HeatRow};
pub use line::{Curve, Line, Mark};
pub use quadrant::Quadrant;
pub use scale::{Tick, ticks};
pub use scene::{Anchor, Area, Hit, NARROW, Paint, Scene, Shape, WIDE};
pub use waterfall::{Fall, Waterfall};

/// The data of a chart, of any form.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Horizontal bars, one per thing compared.
    Bars(Bars),
    /// Stacked columns, one per month.
    Columns(Columns),
    /// A curve with the points that matter.
    Line(Line),
    /// One point in a field of four.
    Quadrant(Quadrant),
    /// What is left from step to step.
    Funnel(Funnel),
    /// Tasks over days.
    Gantt(Gantt),
    /// Cells by weight.
    Heat(Heat),
    /// From one amount to another in parts.
    Waterfall(Waterfall),
}

impl Chart {
    /// The drawing for a page.
    #[must_use]
    pub fn scene(&self) -> Scene {
        self.scene_for(WIDE)
    }

    /// The drawing at a width; below [`WIDE`] names stand above what they name.
    #[must_use]
    pub fn scene_for(&self, width: f64) -> Scene {
        match self {
            Self::Bars(bars) => bars.scene(width),
            Self::Columns(columns) => columns.scene(width),
            Self::Line(line) => line.scene(width),
            Self::Quadrant(field) => field.scene(width),
            Self::Funnel(funnel) => funnel.scene(width),
            Self::Gantt(gantt) => gantt.scene(width),
            Self::Heat(heat) => heat.scene(width),
            Self::Waterfall(waterfall) => waterfall.scene(width),
        }
    }

    /// Every text in it, in full.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut out: Vec<&str> = Vec::new();
        match self {
            Self::Bars(bars) => {
                out.extend(bars.bars.iter().flat_map(|bar| [&*bar.label, &*bar.text]));
            }
            Self::Columns(columns) => {
                out.extend(columns.labels.iter().map(String::as_str));
                out.extend(columns.series.iter().map(|series| &*series.name));
                out.extend(columns.ticks.iter().map(|tick| &*tick.text));
            }
            Self::Line(line) => {
                out.extend(line.axes.iter().chain(line.marks.iter().map(|mark| &mark.label)).map(String::as_str));
                out.extend(line.legend.iter().map(|(_, name)| name.as_str()));
                out.extend(line.across.iter().chain(&line.up).map(|tick| &*tick.text));
            }
            Self::Quadrant(field) => {
                out.extend(field.axes.iter().chain(&field.corners).map(String::as_str));
                out.extend(field.ticks.iter().map(|tick| &*tick.text));
                out.push(&field.label);
            }
            Self::Funnel(funnel) => {
                out.extend(funnel.steps.iter().flat_map(|step| [&*step.label, &*step.text, &*step.rate]));
            }
            Self::Gantt(gantt) => {
                out.extend(gantt.rows.iter().map(|row| row.label.as_str()));
                out.extend(gantt.months.iter().map(|month| month.text.as_str()));
                out.extend(gantt.legend.iter().map(|(_, name)| name.as_str()));
            }
            Self::Heat(heat) => {
                out.extend(heat.columns.iter().map(String::as_str));
                out.extend(heat.rows.iter().map(|row| row.label.as_str()));
                out.extend(heat.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str()));
            }
            Self::Waterfall(waterfall) => {
                out.extend(waterfall.rows.iter().flat_map(|row| [&*row.label, &*row.text]));
            }
        }
        out
    }
}

/// A number of things as a coordinate; far below 2^53.
fn count(things: usize) -> f64 {
    f64::from(u32::try_from(things).unwrap_or(u32::MAX))
}
