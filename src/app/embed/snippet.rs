//! What somebody copies into their page to have the planner there.

use std::collections::BTreeSet;

use crate::base::Lang;
use crate::plan::Stage;

use super::super::state::Theme;
use super::asked::{Hidden, Mode, Resume};

/// What a frame may do that runs a planner; without one of these a part of it does not work.
pub const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

/// How the planner comes into a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// As an element of its own, with a script.
    #[default]
    Element,
    /// As a frame.
    Frame,
    /// As a link to it.
    Link,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Element, Self::Frame, Self::Link];

    /// Its name on the page.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Element => "element",
            Self::Frame => "frame",
            Self::Link => "link",
        }
    }
}

/// The choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// How it comes into the page.
    pub form: Form,
    /// What it is for.
    pub mode: Mode,
    /// Language; the reader's where none is chosen.
    pub lang: Option<Lang>,
    /// The case it begins with.
    pub case: Option<&'static str>,
    /// The stage shown first.
    pub stage: Option<Stage>,
    /// Colours.
    pub theme: Theme,
    /// Who keeps the plan.
    pub resume: Resume,
    /// What is left out.
    pub hide: BTreeSet<Hidden>,
    /// Whether the code is on the clipboard; `None` before anybody tried.
    pub copied: Option<bool>,
}

/// The name under which a browser keeps the plan of a copied snippet; whoever has two of them in a page gives two names.
const ID: &str = "planner-1";

impl Snippet {
    /// The choices as names and values.
    fn settings(&self) -> Vec<(&'static str, String)> {
        let hide: Vec<&str> = self.hide.iter().map(|part| part.slug()).collect();
        let own = |text: &str| Some(text.to_owned());
        let settings = [
            ("lang", self.lang.and_then(|lang| own(lang.tag().split('-').next()?))),
            ("mode", own(self.mode.slug()).filter(|_| self.mode != Mode::Edit)),
            ("case", self.case.map(str::to_owned)),
            ("stage", self.stage.and_then(|stage| own(stage.slug()))),
            ("theme", own(self.theme.slug()).filter(|_| self.theme != Theme::Auto)),
            ("hide", Some(hide.join(",")).filter(|hide| !hide.is_empty())),
            ("resume", own(self.resume.slug())),
            ("id", own(ID).filter(|_| self.resume == Resume::Local)),
        ];
        settings.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The query of the address.
    #[must_use]
    pub fn query(&self) -> String {
        let settings = self.settings();
        // Only the element talks with the page it stands in.
        let settings =
            settings.into_iter().filter(|(_, value)| self.form == Form::Element || value != Resume::Host.slug());
        settings.fold("?embed=1".to_owned(), |query, (name, value)| format!("{query}&{name}={value}"))
    }

    /// What is copied, for a planner at `address`.
    #[must_use]
    pub fn code(&self, address: &str) -> String {
        let folder = address.rsplit_once('/').map_or(address, |(folder, _)| folder);
        match self.form {
            Form::Element => {
                let attribute = |text: String, (name, value)| format!("{text} {name}=\"{}\"", escaped(value));
                let attributes = self.settings().iter().map(|(n, v)| (*n, v.as_str())).fold(String::new(), attribute);
                let (folder, address) = (escaped(folder), escaped(address));
                format!(
                    "<script type=\"module\" src=\"{folder}/embed.js\"></script>\n<mixwright-planner src=\"{address}\"{attributes}></mixwright-planner>"
                )
            }
            Form::Frame => format!(
                "<iframe src=\"{}\" title=\"Mixwright\" width=\"100%\" height=\"800\" sandbox=\"{SANDBOX}\" allow=\"clipboard-write; fullscreen\"></iframe>",
                escaped(&format!("{address}{}", self.query()))
            ),
            Form::Link => format!("{address}{}", self.query()),
        }
    }
}

/// A text as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::super::Embed;
    use super::*;

    #[test]
    fn what_is_copied_asks_for_what_was_chosen() {
        let hide = [Hidden::Adviser, Hidden::Share].into();
        let chosen = Snippet {
            mode: Mode::View,
            lang: Some(Lang::Zh),
            case: Some("roastery"),
            stage: Some(Stage::Budget),
            theme: Theme::Dark,
            resume: Resume::Local,
            hide,
            ..Snippet::default()
        };
        let embed = Embed::parse(&chosen.query()).unwrap();
        assert_eq!(embed.strange, []);
        assert_eq!((embed.mode, embed.lang, embed.stage), (Mode::View, Some(Lang::Zh), Some(Stage::Budget)));
        assert_eq!((embed.theme, embed.resume, embed.hide), (Theme::Dark, Resume::Local, chosen.hide.clone()));
        assert_eq!((embed.case.as_deref(), embed.id.as_str()), (Some("roastery"), ID));

        let address = "https://a.example/x/\"&/index.html";
        let element = chosen.code(address);
        assert!(element.contains("src=\"https://a.example/x/&quot;&amp;/embed.js\""), "{element}");
        assert!(element.contains("lang=\"zh\" mode=\"view\" case=\"roastery\" stage=\"budget\""), "{element}");
        let frame = Snippet { form: Form::Frame, ..chosen.clone() }.code(address);
        assert!(frame.contains("index.html?embed=1&amp;lang=zh&amp;mode=view"), "{frame}");
        let link = Snippet { form: Form::Link, ..chosen }.code(address);
        assert!(link.starts_with("https://a.example/x/\"&/index.html?embed=1&lang=zh"), "{link}");
        // A frame alone has nobody to talk to.
        let hosted = Snippet { form: Form::Frame, resume: Resume::Host, ..Snippet::default() };
        assert_eq!(hosted.query(), "?embed=1");
    }
}
