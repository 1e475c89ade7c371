//! What is left from step to step: bars around one middle, all to one scale, with what carries over between them.

use super::count;
use super::scene::{Anchor, Paint, Pen, Scene, WIDE};
use super::text::{BODY, SMALL, shorten, width as wide, wrap};

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Name.
    pub label: String,
    /// How many.
    pub value: f64,
    /// How many, as text.
    pub text: String,
    /// The share of the step before that gets here, as text; empty for the first.
    pub rate: String,
}

/// The data of a funnel. Rows of its table are its steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// Steps from top to bottom.
    pub steps: Vec<Step>,
}

/// Thickness of a bar.
const THICK: f64 = 30.0;
/// Room between two bars.
const GAP: f64 = 24.0;
/// The least that is drawn of what is there.
const LEAST: f64 = 2.0;

impl Funnel {
    /// The drawing.
    #[must_use]
    pub fn scene(&self, width: f64) -> Scene {
        let widest =
            |texts: &mut dyn Iterator<Item = &str>, size| texts.map(|text| wide(text, size)).fold(0.0, f64::max);
        let values = widest(&mut self.steps.iter().map(|step| &*step.text), Paint::Strong.measure());
        let rates = widest(&mut self.steps.iter().map(|step| &*step.rate), SMALL);
        let right = values.max(rates).min(width * 0.36);
        let above = width < WIDE;
        let names = if above { 0.0 } else { widest(&mut self.steps.iter().map(|s| &*s.label), BODY).min(width * 0.28) };
        let (from, to) = (if above { 0.0 } else { names + 14.0 }, width - right - 14.0);
        let middle = f64::midpoint(from, to);
        let top = self.steps.iter().map(|step| step.value).fold(f64::MIN_POSITIVE, f64::max);
        let half = |value: f64| {
            let long = value.max(0.0) / top * (to - from);
            (if value > 0.0 { long.max(LEAST) } else { 0.0 }) / 2.0
        };
        let over = if above { 20.0 } else { 0.0 };
        let step_height = over + THICK + GAP;
        let mut pen = Pen::new(width);
        let mut before: Option<(f64, f64)> = None;
        for (i, step) in self.steps.iter().enumerate() {
            let y = count(i) * step_height + over;
            let wide = half(step.value);
            if let Some((upper, foot)) = before {
                let corners =
                    vec![(middle - upper, foot), (middle + upper, foot), (middle + wide, y), (middle - wide, y)];
                pen.fill(corners, Paint::Track);
                let rate = shorten(&step.rate, SMALL, right);
                pen.text(to + 14.0, f64::midpoint(foot, y), rate, Anchor::Start, Paint::Quiet);
            }
            before = Some((wide, y + THICK));
        }
        for (i, step) in self.steps.iter().enumerate() {
            let y = count(i) * step_height + over;
            let wide = half(step.value);
            pen.rect(middle - wide, y, 2.0 * wide, THICK, Paint::Series(1));
            let centre = y + THICK / 2.0;
            if above {
                pen.text(0.0, y - over / 2.0, shorten(&step.label, BODY, to - 4.0), Anchor::Start, Paint::Label);
            } else {
                pen.lines(names, centre, wrap(&step.label, BODY, names, 2), Anchor::End, Paint::Label);
            }
            pen.text(
                to + 14.0,
                centre,
                shorten(&step.text, Paint::Strong.measure(), right),
                Anchor::Start,
                Paint::Strong,
            );
            pen.hit(0.0, y - over, width, over + THICK, i, None);
        }
        pen.finish((count(self.steps.len()) * step_height - GAP).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Shape;

    #[test]
    fn bars_share_one_scale_and_one_middle() {
        let step = |value| Step { label: "예산".into(), value, text: "abc".into(), rate: String::new() };
        let scene = Funnel { steps: vec![step(1_000.0), step(250.0), step(0.1), step(0.0)] }.scene(WIDE);
        let rects = scene.shapes.iter();
        let rects: Vec<_> =
            rects.filter_map(|s| if let Shape::Rect { area, .. } = s { Some(*area) } else { None }).collect();
        // 26 for the names, 14, then 720 − 14 − 3 × 0.58 × 14.04.
        let room = 720.0 - 26.0 - 28.0 - 24.4296;
        assert!((rects[0].width - room).abs() < 1e-9 && (rects[1].width - room / 4.0).abs() < 1e-9);
        assert!((rects[2].width - 2.0).abs() < 1e-9, "something is there");
        assert!(rects[3].width.abs() < 1e-9, "nothing is there");
        assert!(rects.iter().all(|area| (area.middle().0 - rects[0].middle().0).abs() < 1e-9));
        assert!((scene.height - (4.0 * 54.0 - 24.0)).abs() < 1e-9);
    }
}
