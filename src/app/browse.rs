//! What the library's pages are narrowed to. It lives as long as the program, so that a reader who looked at a channel
//! comes back to the same list.

use crate::base::{Lang, Region};
use crate::library::{Book, Channel, Family};
use crate::report::words::glossary::{Term, Topic};

/// The key that stands for every market.
pub const EVERYWHERE: &str = "all";

/// Families in the order in which the filter lists them.
pub const FAMILIES: [Family; 14] = [
    Family::Search,
    Family::Display,
    Family::Social,
    Family::Video,
    Family::Email,
    Family::Messaging,
    Family::Content,
    Family::Community,
    Family::Commerce,
    Family::Affiliate,
    Family::Kol,
    Family::Interactive,
    Family::Pr,
    Family::Local,
];

/// What the library is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Browse {
    /// Words a name must hold.
    pub text: String,
    /// Key of the market; empty until chosen, which means the reader's own.
    pub market: String,
    /// Place in [`FAMILIES`].
    pub family: Option<usize>,
    /// Place in [`crate::plan::ROLES`].
    pub role: Option<usize>,
    /// Place in the channel's objectives.
    pub objective: Option<usize>,
    /// Year of the calendar.
    pub year: Option<i32>,
    /// Channels to compare, two at most.
    pub chosen: Vec<&'static str>,
    /// Words the name of a term must hold.
    pub called: String,
    /// Place in [`Topic::ALL`].
    pub topic: Option<usize>,
}

/// One change to it. Values are keys of list boxes; an empty one means everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Narrow {
    /// Words.
    Text(String),
    /// Market.
    Market(String),
    /// Family.
    Family(String),
    /// Role.
    Role(String),
    /// Objective.
    Objective(String),
    /// Year.
    Year(String),
    /// Chooses a channel for comparison, or no longer.
    Choose(&'static str),
    /// Words of a term's name.
    Called(String),
    /// Topic of terms.
    Topic(String),
}

impl Browse {
    pub(super) fn narrow(&mut self, to: Narrow) {
        match to {
            Narrow::Text(text) => self.text = text.chars().take(100).collect(),
            Narrow::Market(key) => self.market = if key.is_empty() { EVERYWHERE.to_owned() } else { key },
            Narrow::Family(key) => self.family = key.parse().ok(),
            Narrow::Role(key) => self.role = key.parse().ok(),
            Narrow::Objective(key) => self.objective = key.parse().ok(),
            Narrow::Year(key) => self.year = key.parse().ok(),
            Narrow::Called(text) => self.called = text.chars().take(100).collect(),
            Narrow::Topic(key) => self.topic = key.parse().ok(),
            Narrow::Choose(id) => {
                if let Some(place) = self.chosen.iter().position(|other| *other == id) {
                    self.chosen.remove(place);
                } else {
                    // A third choice takes the place of the older one.
                    self.chosen.truncate(2);
                    if self.chosen.len() == 2 {
                        self.chosen.remove(0);
                    }
                    self.chosen.push(id);
                }
            }
        }
    }

    /// The key of the market, where `own` is the reader's.
    #[must_use]
    pub fn market(&self, own: Region) -> &str {
        if self.market.is_empty() { own.key() } else { &self.market }
    }

    /// Whether a channel is in the list of a reader of the market `own`.
    #[must_use]
    pub fn finds(&self, channel: &Channel, own: Region, book: Option<&Book>) -> bool {
        let market = self.market(own);
        let there = market == EVERYWHERE || channel.region.key() == market || channel.region == Region::Global;
        // A channel serves a role or objective from the second of three steps on.
        let serves =
            |scores: &[u8], place: Option<usize>| place.is_none_or(|i| scores.get(i).is_some_and(|score| *score >= 2));
        there
            && self.family.is_none_or(|i| FAMILIES.get(i) == Some(&channel.family))
            && serves(&channel.roles, self.role)
            && serves(&channel.objectives, self.objective)
            && self.names(channel, book)
    }

    /// The terms of a topic that are in the list, in order.
    pub fn terms(&self, topic: Topic) -> impl Iterator<Item = &'static Term> {
        let here = self.topic.is_none_or(|i| Topic::ALL.get(i) == Some(&topic));
        topic.terms().iter().filter(move |term| here && term.is_called(&self.called))
    }

    /// Lists all terms again.
    pub(super) fn all_terms(&mut self) {
        self.called.clear();
        self.topic = None;
    }

    /// Whether every word that was typed stands in a name of the channel, in any language, or in the name the source
    /// texts gave its forerunner.
    fn names(&self, channel: &Channel, book: Option<&Book>) -> bool {
        let mut names = Lang::ALL.map(|lang| channel.name.get(lang).to_lowercase()).join("\n");
        names.push_str(&channel.id.replace('_', " "));
        for former in book.iter().flat_map(|book| &book.former) {
            if former.today.iter().flatten().any(|id| *id == channel.id) {
                names.push_str(&former.names.join("\n").to_lowercase());
            }
        }
        self.text.to_lowercase().split_whitespace().all(|word| names.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;

    fn found(browse: &Browse, book: Option<&Book>) -> Vec<&'static str> {
        let list = library::channels().iter().filter(|channel| browse.finds(channel, Region::Kr, book));
        list.map(|channel| channel.id.as_ref()).collect()
    }

    fn narrowed(to: Vec<Narrow>) -> Browse {
        let mut browse = Browse::default();
        to.into_iter().for_each(|to| browse.narrow(to));
        browse
    }

    #[test]
    fn the_list_begins_with_the_readers_market_and_can_be_widened() {
        let own = found(&Browse::default(), None);
        assert!(own.contains(&"kr_danggeun") && own.contains(&"meta_ads") && !own.contains(&"cn_sms"));
        let all = found(&narrowed(vec![Narrow::Market(String::new())]), None);
        assert_eq!(all.len(), library::channels().len());
        let china = found(&narrowed(vec![Narrow::Market("cn".into())]), None);
        assert!(china.contains(&"cn_sms") && !china.contains(&"kr_danggeun"));
    }

    #[test]
    fn names_are_found_in_every_language_and_under_their_old_names() {
        let search = |text: &str| narrowed(vec![Narrow::Market(String::new()), Narrow::Text(text.into())]);
        assert!(found(&search("당근"), None).contains(&"kr_danggeun"));
        assert!(found(&search("小红书 达人"), None).contains(&"cn_xhs_kol"));
        assert!(found(&search("naver SHOPPING"), None).contains(&"kr_naver_shopping"));
        assert!(!found(&search("BBS"), None).contains(&"kr_naver_cafe"), "the book knows old names");
        let book = crate::store::shipped_library().unwrap();
        assert!(found(&search("BBS"), Some(&book)).contains(&"kr_naver_cafe"));
        assert!(found(&search("门户"), Some(&book)).contains(&"kr_naver_gfa"));
        assert_eq!(found(&search("no such thing"), Some(&book)), Vec::<&str>::new());
    }

    #[test]
    fn family_role_and_objective_narrow_together() {
        let browse =
            narrowed(vec![Narrow::Family("0".into()), Narrow::Role("0".into()), Narrow::Objective("2".into())]);
        let list = found(&browse, None);
        assert!(list.contains(&"kr_naver_powerlink") && !list.is_empty());
        for id in list {
            let channel = library::channel(id).unwrap();
            assert!(channel.family == Family::Search && channel.roles[0] >= 2 && channel.objectives[2] >= 2, "{id}");
        }
    }

    #[test]
    fn terms_are_found_by_a_name_in_any_language() {
        let terms = |to| {
            let browse = narrowed(to);
            Topic::ALL.iter().flat_map(|topic| browse.terms(*topic)).map(|term| term.id).collect::<Vec<_>>()
        };
        assert_eq!(terms(vec![Narrow::Called("私域".into())]), ["private-traffic"]);
        assert_eq!(terms(vec![Narrow::Called("공헌이익률".into())]), ["contribution-margin"]);
        assert_eq!(terms(vec![Narrow::Called(" a/b  TEST".into())]), ["ab-test"]);
        assert_eq!(terms(vec![Narrow::Called("no such thing".into())]), Vec::<&str>::new());
        assert_eq!(terms(vec![Narrow::Topic("0".into())])[0], "feasibility");
        let mut browse = narrowed(vec![Narrow::Called("cpc".into()), Narrow::Topic("3".into())]);
        assert_eq!(Topic::ALL.map(|topic| browse.terms(topic).count()).iter().sum::<usize>(), 0);
        browse.all_terms();
        assert_eq!(browse, Browse::default());
    }

    #[test]
    fn two_channels_are_compared_at_most() {
        let browse = narrowed(["kr_meta", "kr_danggeun", "cn_sms", "kr_danggeun"].map(Narrow::Choose).to_vec());
        assert_eq!(browse.chosen, ["cn_sms"]);
        let browse = narrowed(["kr_meta", "kr_danggeun", "cn_sms"].map(Narrow::Choose).to_vec());
        assert_eq!(browse.chosen, ["kr_danggeun", "cn_sms"]);
    }
}
