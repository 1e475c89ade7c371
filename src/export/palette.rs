//! How the roles of a drawing look in a file: one light palette, the same for SVG and for painted pictures, black on
//! white and told apart by lightness too. The screen has its own colours in the style sheet.

use crate::base::Lang;
use crate::chart::Paint;

/// How a role is drawn. Colours are `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Inside; `None` for lines.
    pub fill: Option<&'static str>,
    /// Outline or line; `None` for shapes without one.
    pub stroke: Option<&'static str>,
    /// Width of the line.
    pub width: f64,
    /// Whether it is dashed: [`DASH`].
    pub dashed: bool,
    /// Whether text is set bold: weight 600.
    pub strong: bool,
}

/// Length of a dash and of the gap behind it.
pub const DASH: [f64; 2] = [6.0, 4.0];
/// The ground.
pub const GROUND: &str = "#ffffff";

const INK: &str = "#1e1c19";
const QUIET: &str = "#56514a";
const ACCENT: &str = "#1f3f8c";

/// How a role looks.
#[must_use]
pub fn look(paint: Paint) -> Look {
    let fill = |colour| Look { fill: Some(colour), stroke: None, width: 0.0, dashed: false, strong: false };
    let edged = |colour, stroke| Look { stroke: Some(stroke), width: 1.0, ..fill(colour) };
    let line = |colour, width| Look { fill: None, stroke: Some(colour), width, dashed: false, strong: false };
    match paint {
        // White between layers keeps them apart in grey.
        Paint::Series(1) => edged("#383789", GROUND),
        Paint::Series(2) => edged("#c67946", GROUND),
        Paint::Series(3) => edged("#028262", GROUND),
        Paint::Series(4) => edged("#671326", GROUND),
        Paint::Series(5) => edged("#777ca8", GROUND),
        Paint::Series(_) => edged("#713d67", GROUND),
        Paint::Band => fill("#dde2ee"),
        Paint::Track => fill("#ebe8e1"),
        Paint::Heat(0) => edged("#ffffff", "#d9d4c9"),
        Paint::Heat(1) => fill("#eef1f7"),
        Paint::Heat(2) => fill("#dde4f1"),
        Paint::Heat(3) => fill("#c6d1e9"),
        Paint::Heat(_) => fill("#adbde0"),
        Paint::Field => fill("#e3e8f3"),
        Paint::Good => fill("#1b6440"),
        Paint::Bad => fill("#a11f2b"),
        Paint::Work => fill("#8d93b8"),
        Paint::Critical => fill("#1f3f8c"),
        Paint::Done => edged("#ebe8e1", "#857f74"),
        Paint::Grid | Paint::Leader => line("#d9d4c9", 1.0),
        Paint::Axis => line(INK, 1.0),
        Paint::Actual => line(ACCENT, 2.0),
        Paint::Forecast => Look { dashed: true, ..line(ACCENT, 2.0) },
        Paint::Plan => line(INK, 1.0),
        Paint::Now => fill(ACCENT),
        Paint::End => Look { width: 2.0, ..edged(GROUND, ACCENT) },
        Paint::Strong => Look { strong: true, ..fill(INK) },
        Paint::Label => fill(INK),
        Paint::Quiet => fill(QUIET),
    }
}

/// The faces of a language, those of systems first: Han forms differ between languages.
#[must_use]
pub const fn fonts(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => {
            "'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', 'Noto Sans', sans-serif"
        }
        Lang::Zh => {
            "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Noto Sans', sans-serif"
        }
        Lang::En => "'Helvetica Neue', 'Segoe UI', Roboto, Arial, 'Noto Sans', sans-serif",
    }
}
