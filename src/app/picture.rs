//! A chart as a file.

use crate::base::Lang;
use crate::export::svg::svg;
use crate::plan::file_stem;
use crate::report::Picture;

use super::{Effect, Notice, State};

/// The kinds of files a chart is given as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureForm {
    /// Lines, for print and for drawing programs.
    Svg,
    /// Points, for everything else.
    Png,
}

impl PictureForm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// Name, the same in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
        }
    }
}

/// Gives the user a chart below its title.
pub(super) fn save(picture: &Picture, form: PictureForm, lang: Lang) -> Effect {
    let scene = picture.chart.scene().titled(&picture.title);
    // The chart's id where nothing of the title is left.
    let stem = Some(file_stem(&picture.title)).filter(|name| !name.is_empty()).unwrap_or_else(|| picture.id.clone());
    match form {
        PictureForm::Svg => {
            let text = svg(&scene, &picture.title, &picture.summary, lang);
            Effect::Download { name: format!("{stem}.svg"), text }
        }
        PictureForm::Png => Effect::DownloadPng { name: format!("{stem}.png"), scene: Box::new(scene), lang },
    }
}

/// Says that the browser cannot paint.
pub(super) fn refused(state: &mut State) -> Vec<Effect> {
    state.notice = Some(Notice::NoPicture);
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Bar, Bars, Chart};
    use crate::report::Table;

    fn picture(title: &str) -> Picture {
        let bar = Bar { label: "<b>".into(), value: 1.0, text: "1".into() };
        Picture {
            id: "budget-chart".into(),
            title: title.into(),
            summary: "One bar.".into(),
            chart: Chart::Bars(Bars { bars: vec![bar], ticks: vec![] }),
            data: Table { id: "t".into(), caption: String::new(), head: vec![], rows: vec![], total: None },
        }
    }

    #[test]
    fn a_chart_is_saved_under_its_title_with_its_summary() {
        let saved = save(&picture("A/B: 50%?"), PictureForm::Svg, Lang::En);
        let Effect::Download { name, text } = saved else { panic!("a text") };
        assert_eq!(name, "A-B-50%.svg");
        assert!(text.contains("<desc id=\"description\">One bar.</desc>") && text.contains("&lt;b&gt;"));
        let Effect::DownloadPng { name, scene, lang } = save(&picture("../"), PictureForm::Png, Lang::Ko) else {
            panic!("a drawing")
        };
        assert_eq!((name.as_str(), lang), ("budget-chart.png", Lang::Ko));
        assert_eq!(*scene, picture("").chart.scene().titled("../"));
    }

    #[test]
    fn a_browser_that_cannot_paint_is_said_so() {
        let mut state = State::new(Lang::En);
        assert_eq!((refused(&mut state), state.notice), (vec![], Some(Notice::NoPicture)));
    }
}
