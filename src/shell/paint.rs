//! Painting a drawing as a PNG picture, on the page or in a worker.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ImageEncodeOptions, OffscreenCanvas, OffscreenCanvasRenderingContext2d as Context};

use crate::base::Lang;
use crate::chart::{Anchor, Paint, Scene, Shape};
use crate::export::palette::{DASH, GROUND, fonts, look};

/// Pixels per user unit, so that print is sharp.
const SCALE: f64 = 2.0;

/// The picture as a file, on white and inside a margin.
///
/// # Errors
/// What the browser says; where it has no canvas off the screen, that this is so.
pub async fn png(scene: &Scene, lang: Lang) -> Result<Vec<u8>, JsValue> {
    let frame = scene.framed();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a drawing of some hundred units")]
    let pixels = |units: f64| (units * SCALE).ceil() as u32;
    let canvas = OffscreenCanvas::new(pixels(frame.width), pixels(frame.height))?;
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into::<Context>()?;
    context.scale(SCALE, SCALE)?;
    context.set_fill_style_str(GROUND);
    context.fill_rect(0.0, 0.0, frame.width, frame.height);
    context.translate(-frame.x, -frame.y)?;
    for one in &scene.shapes {
        shape(&context, one, lang)?;
    }
    let options = ImageEncodeOptions::new();
    options.set_type("image/png");
    let blob: Blob = JsFuture::from(canvas.convert_to_blob_with_options(&options)?).await?.dyn_into()?;
    Ok(Uint8Array::new(&JsFuture::from(blob.array_buffer()).await?).to_vec())
}

fn shape(context: &Context, shape: &Shape, lang: Lang) -> Result<(), JsValue> {
    context.begin_path();
    match shape {
        Shape::Rect { area, paint } => {
            context.rect(area.x, area.y, area.width, area.height);
            draw(context, *paint)
        }
        Shape::Path { points, paint } => {
            corners(context, points);
            draw(context, *paint)
        }
        Shape::Fill { points, paint } => {
            corners(context, points);
            context.close_path();
            draw(context, *paint)
        }
        Shape::Dot { at: (x, y), radius, paint } => {
            context.arc(*x, *y, *radius, 0.0, std::f64::consts::TAU)?;
            draw(context, *paint)
        }
        Shape::Text { x, y, text, anchor, paint, turned } => {
            let look = look(*paint);
            let weight = if look.strong { 600 } else { 400 };
            context.set_font(&format!("{weight} {}px {}", paint.size(), fonts(lang)));
            context.set_text_align(match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            context.set_fill_style_str(look.fill.unwrap_or_default());
            context.save();
            context.translate(*x, *y)?;
            if *turned {
                context.rotate(-std::f64::consts::FRAC_PI_2)?;
            }
            context.fill_text(text, 0.0, 0.0)?;
            context.restore();
            Ok(())
        }
    }
}

fn corners(context: &Context, points: &[(f64, f64)]) {
    for (x, y) in points {
        // The first of a path begins it.
        context.line_to(*x, *y);
    }
}

fn draw(context: &Context, paint: Paint) -> Result<(), JsValue> {
    let look = look(paint);
    if let Some(fill) = look.fill {
        context.set_fill_style_str(fill);
        context.fill();
    }
    if let Some(stroke) = look.stroke {
        let dash: Array =
            if look.dashed { DASH.iter().map(|length| JsValue::from_f64(*length)).collect() } else { Array::new() };
        context.set_line_dash(&dash)?;
        context.set_line_width(look.width);
        context.set_stroke_style_str(stroke);
        context.stroke();
    }
    Ok(())
}
