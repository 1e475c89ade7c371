//! Charts as pure geometry: figures in, marks with coordinates out, the same for the screen, print and exported files.
//! It refuses to know colours, languages, elements and where its figures come from; every text arrives ready.

pub mod bars;
pub mod columns;
pub mod gantt;
pub mod line;
pub mod quadrant;
pub mod scale;

pub use bars::{Bar, BarMark, Bars, BarsLayout};
pub use columns::{ColumnMark, Columns, ColumnsLayout, Series};
pub use gantt::Gantt;
pub use line::{Line, LineLayout, Mark};
pub use quadrant::{Quadrant, QuadrantLayout, QuadrantMarks};
pub use scale::{Tick, ticks};

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
}
