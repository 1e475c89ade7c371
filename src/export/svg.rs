//! A drawing as an SVG file that stands alone: colours and fonts in attributes, because not every program reads style
//! sheets in one; title and description for whoever cannot see it.

use std::fmt::Write as _;

use crate::base::Lang;
use crate::chart::{Anchor, Area, Paint, Scene, Shape};

use super::clean::escape;
use super::palette::{DASH, GROUND, fonts, look};

/// The file. `title` and `description` are read aloud; what stands in the picture is in the scene (see
/// [`Scene::titled`]).
#[must_use]
pub fn svg(scene: &Scene, title: &str, description: &str, lang: Lang) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", inline(scene, "", title, description, lang))
}

/// The drawing as part of a page. `id` goes before the names of its title and description, so that pages can show
/// several.
#[must_use]
pub fn inline(scene: &Scene, id: &str, title: &str, description: &str, lang: Lang) -> String {
    let Area { x, y, width, height } = scene.framed();
    let mut out = String::new();
    let id = escaped(id);
    let fonts = fonts(lang);
    let (tag, wide, high) = (lang.tag(), num(width), num(height));
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"{} {} {wide} {high}\" \
         role=\"img\" aria-labelledby=\"{id}title {id}description\" xml:lang=\"{tag}\" lang=\"{tag}\" font-family=\"{fonts}\">",
        num(x),
        num(y),
    );
    let _ = writeln!(out, "<title id=\"{id}title\">{}</title>", escaped(title));
    let _ = writeln!(out, "<desc id=\"{id}description\">{}</desc>", escaped(description));
    let _ =
        writeln!(out, "<rect x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"{high}\" fill=\"{GROUND}\"/>", num(x), num(y));
    for one in &scene.shapes {
        shape(&mut out, one);
    }
    out.push_str("</svg>\n");
    out
}

fn shape(out: &mut String, shape: &Shape) {
    let _ = match shape {
        Shape::Rect { area, paint } => writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
            num(area.x),
            num(area.y),
            num(area.width),
            num(area.height),
            drawn(*paint)
        ),
        Shape::Path { points, paint } => {
            writeln!(out, "<polyline points=\"{}\"{}/>", corners(points), drawn(*paint))
        }
        Shape::Fill { points, paint } => writeln!(out, "<polygon points=\"{}\"{}/>", corners(points), drawn(*paint)),
        Shape::Dot { at: (x, y), radius, paint } => {
            writeln!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>", num(*x), num(*y), num(*radius), drawn(*paint))
        }
        Shape::Text { x, y, text, anchor, paint, turned } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let turn =
                if *turned { format!(" transform=\"rotate(-90 {} {})\"", num(*x), num(*y)) } else { String::new() };
            let weight = if look(*paint).strong { " font-weight=\"600\"" } else { "" };
            writeln!(
                out,
                "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{}\"{weight}{}{turn}>{}</text>",
                num(*x),
                num(*y),
                num(paint.size()),
                drawn(*paint),
                escaped(text)
            )
        }
    };
}

/// Fill and line of a role as attributes.
fn drawn(paint: Paint) -> String {
    let look = look(paint);
    let mut out = format!(" fill=\"{}\"", look.fill.unwrap_or("none"));
    if let Some(stroke) = look.stroke {
        let _ = write!(out, " stroke=\"{stroke}\" stroke-width=\"{}\"", num(look.width));
    }
    if look.dashed {
        let [dash, gap] = DASH;
        let _ = write!(out, " stroke-dasharray=\"{} {}\"", num(dash), num(gap));
    }
    out
}

fn corners(points: &[(f64, f64)]) -> String {
    points.iter().map(|(x, y)| format!("{},{}", num(*x), num(*y))).collect::<Vec<_>>().join(" ")
}

/// A length in hundredths, without needless digits.
fn num(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text.is_empty() || text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A text as XML takes it, on one line.
fn escaped(text: &str) -> String {
    escape(&text.replace(['\n', '\r'], " "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::chart::{Bar, Bars, Chart};

    fn file(text: &str) -> String {
        let bar = Bar { label: text.into(), value: 2.0, text: text.into() };
        let scene = Chart::Bars(Bars { bars: vec![bar], ticks: vec![] }).scene();
        svg(&scene.titled(text), text, text, Lang::Ko)
    }

    /// Tags open and close in order, attributes are quoted, and text holds no markup.
    fn well_formed(file: &str) -> bool {
        let Some(body) = file.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") else { return false };
        let mut open = Vec::new();
        let mut rest = body.trim_end();
        while let Some(at) = rest.find('<') {
            if rest[..at].contains(['>', '"', '\'']) {
                return false;
            }
            let Some(end) = rest.find('>') else { return false };
            let tag = &rest[at + 1..end];
            if tag.matches('"').count() % 2 != 0 || tag.contains('<') {
                return false;
            }
            if let Some(name) = tag.strip_prefix('/') {
                if open.pop() != Some(name) {
                    return false;
                }
            } else if !tag.ends_with('/') {
                open.push(tag.split(' ').next().unwrap());
            }
            rest = &rest[end + 1..];
        }
        open.is_empty() && rest.is_empty()
    }

    #[test]
    fn hostile_texts_stay_texts() {
        for text in
            ["<script>alert(1)</script>", "\"/><image href=\"x\"", "]]>", "a\u{0}\u{8}b\u{ffff}", "&lt;", "<!--"]
        {
            let file = file(text);
            assert!(well_formed(&file), "{file}");
            assert!(!file.contains("<script") && !file.contains("<image") && !file.contains("<!"), "{file}");
            assert!(file.chars().all(|c| c == '\n' || !c.is_control()));
        }
        assert!(file("a\u{0}&b").contains("<title id=\"title\">a&amp;b</title>"));
    }

    #[test]
    fn the_check_itself_sees_what_is_wrong() {
        let file = file("x");
        assert!(well_formed(&file));
        assert!(!well_formed(&file.replace("</title>", "")) && !well_formed(&file.replace(">x<", "><b>x<")));
        assert!(!well_formed(&file.replace("role=\"img\"", "role=\"img")));
    }

    #[test]
    fn lengths_have_no_needless_digits() {
        assert_eq!([num(1.0), num(-0.001), num(1.25), num(10.0), num(0.5)], ["1", "0", "1.25", "10", "0.5"]);
    }

    proptest! {
        #[test]
        fn any_text_gives_a_well_formed_file(text in any::<String>()) {
            prop_assert!(well_formed(&file(&text)));
        }
    }
}
