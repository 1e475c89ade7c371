//! What the address asks for: the query string of the page, read into typed values. What is not understood is kept and
//! shown; nothing in an address stops the program.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::base::{Currency, Lang, Region};
use crate::plan::{Plan, Stage};
use crate::store;

use super::super::state::Theme;
use super::asked::{Embed, Height, Hidden, Mode, Resume, Strange};

/// Names that are read, as the documentation lists them.
pub const NAMES: &str =
    "embed, lang, mode, case, plan, stage, lock, theme, hide, currency, region, start, origin, resume, id, height";
/// What is not understood is shown up to so many times.
const MOST_STRANGE: usize = 12;
/// Characters of a strange name or value that are shown.
const SHOWN: usize = 40;
/// Ids one address may lock, and parts of a list in general.
const MOST_PARTS: usize = 200;
/// Origins one address may name.
const MOST_ORIGINS: usize = 8;
/// Bytes of a query that are read: a plan in it may be as long as in a link.
const MOST: usize = 2_000_000;

impl Embed {
    /// What the query string of the page asks for; `None` where the program is no guest. A strange value of `embed` makes
    /// it one too: a page that wanted a guest never gets the visitor's plans.
    #[must_use]
    pub fn parse(query: &str) -> Option<Self> {
        let query = query.strip_prefix('?').unwrap_or(query);
        let mut reader = Reader::default();
        if query.len() > MOST {
            // Its beginning tells whether a guest was wanted.
            return query.starts_with("embed=").then(|| {
                reader.strange("…", "…", NAMES);
                reader.embed
            });
        }
        let pairs = || {
            query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                (decoded(name), decoded(value))
            })
        };
        let wanted = pairs().find(|(name, _)| name == "embed").is_some_and(|(_, value)| value != "0");
        if !wanted {
            return None;
        }
        for (name, value) in pairs() {
            reader.take(&name, &value);
        }
        Some(reader.done())
    }

    /// The name under which the browser keeps the guest's plan: guests of different hosts never share one, nor do cases.
    #[must_use]
    pub fn entry(&self) -> String {
        let case = self.case.as_ref().map(|id| format!("/{id}")).unwrap_or_default();
        format!("{}/{}{case}", self.origins.join(","), self.id)
    }
}

#[derive(Default)]
struct Reader {
    embed: Embed,
    seen: BTreeSet<String>,
    resume: Option<Resume>,
    height: Option<Height>,
}

impl Reader {
    fn done(self) -> Embed {
        let Self { mut embed, resume, height, .. } = self;
        let hosted = !embed.origins.is_empty();
        let unasked = match (hosted, embed.id.is_empty()) {
            (true, _) => Resume::Host,
            (false, false) => Resume::Local,
            (false, true) => Resume::None,
        };
        embed.resume = resume.unwrap_or(unasked);
        embed.height = height.unwrap_or(if hosted { Height::Auto } else { Height::Fixed });
        embed
    }

    fn strange(&mut self, name: &str, value: &str, allowed: &'static str) {
        if self.embed.strange.len() < MOST_STRANGE {
            let cut = |text: &str| text.chars().filter(|c| !c.is_control()).take(SHOWN).collect();
            self.embed.strange.push(Strange { name: cut(name), value: cut(value), allowed });
        }
    }

    fn take(&mut self, name: &str, value: &str) {
        // Origins and locks may come one by one; anything else said twice is said once too often.
        let again = !self.seen.insert(name.to_owned()) && !matches!(name, "origin" | "lock" | "hide");
        if again {
            return self.strange(name, value, "1×");
        }
        let embed = &mut self.embed;
        let allowed = match name {
            "embed" => (value == "1").then_some(()).ok_or("1"),
            "lang" => put(&mut embed.lang, lang(value), "ko, zh, en"),
            "mode" => set(&mut embed.mode, slug(Mode::ALL, Mode::slug, value), "edit, view, assess, author, review"),
            "case" => {
                let legal = value.len() >= 3 && is_id(value, 64, b"-");
                put(&mut embed.case, legal.then(|| value.to_owned()), "a-z 0-9 -, 3…64")
            }
            "plan" => put(&mut embed.plan, shared(value), "1.…"),
            "stage" => put(&mut embed.stage, Stage::from_slug(value), STAGES),
            "theme" => set(&mut embed.theme, Theme::from_slug(value), "auto, light, dark"),
            "currency" => put(&mut embed.currency, Currency::from_code(value), "KRW, CNY, USD, EUR, JPY"),
            "region" => put(
                &mut embed.region,
                Region::ALL.into_iter().find(|region| region.key() == value),
                "kr, cn, us, global",
            ),
            "start" => put(&mut embed.start, value.parse().ok(), "YYYY-MM"),
            "resume" => put(&mut self.resume, slug(Resume::ALL, Resume::slug, value), "host, local, none"),
            "height" => put(&mut self.height, slug([Height::Auto, Height::Fixed], Height::slug, value), "auto, fixed"),
            "id" => {
                let legal =
                    value.len() <= 64 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
                set(&mut embed.id, (legal && !value.is_empty()).then(|| value.to_owned()), "A-Z a-z 0-9 . _ -")
            }
            "lock" => {
                return self.list(name, value, "stage, stage.field", |embed, id| {
                    let legal = is_lock(id) && embed.locks.len() < MOST_PARTS;
                    if legal {
                        embed.locks.insert(id.to_owned());
                    }
                    legal
                });
            }
            "hide" => {
                return self.list(name, value, HIDE, |embed, part| {
                    let part = slug(Hidden::ALL, Hidden::slug, part);
                    part.map(|part| embed.hide.insert(part)).is_some()
                });
            }
            "origin" => {
                return self.list(name, value, "https://host, http://localhost:8080, null", |embed, text| {
                    let origin = origin(text).filter(|_| embed.origins.len() < MOST_ORIGINS);
                    let known = origin.is_some();
                    embed.origins.extend(origin.filter(|origin| !embed.origins.contains(origin)));
                    known
                });
            }
            _ => Err(NAMES),
        };
        if let Err(allowed) = allowed {
            self.strange(name, value, allowed);
        }
    }

    /// Takes the parts of a list, each for itself.
    fn list(&mut self, name: &str, value: &str, allowed: &'static str, take: impl Fn(&mut Embed, &str) -> bool) {
        for part in value.split(',').take(MOST_PARTS) {
            if !take(&mut self.embed, part.trim()) {
                self.strange(name, part, allowed);
            }
        }
    }
}

const STAGES: &str = "company, feasibility, environment, products, customers, objectives, touchpoints, budget, implementation, organisation, risk, evaluation";
const HIDE: &str = "topbar, library, adviser, share, export, stages, language, theme";

fn put<T>(place: &mut Option<T>, value: Option<T>, allowed: &'static str) -> Result<(), &'static str> {
    *place = Some(value.ok_or(allowed)?);
    Ok(())
}

fn set<T>(place: &mut T, value: Option<T>, allowed: &'static str) -> Result<(), &'static str> {
    *place = value.ok_or(allowed)?;
    Ok(())
}

fn slug<T: Copy, const N: usize>(all: [T; N], slug: fn(T) -> &'static str, value: &str) -> Option<T> {
    all.into_iter().find(|one| slug(*one) == value)
}

/// The language of a tag.
#[must_use]
pub fn lang(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag || lang.tag().split('-').next() == Some(tag))
}

/// Whether a text can name what is locked: a stage, or something in one.
#[must_use]
pub fn is_lock(id: &str) -> bool {
    id.split('.').next().and_then(Stage::from_slug).is_some() && id.split('.').all(|token| is_id(token, 64, b"_"))
}

/// Whether a text is a name of small letters, digits and `more`.
fn is_id(text: &str, most: usize, more: &[u8]) -> bool {
    let known = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || more.contains(&b);
    !text.is_empty() && text.len() <= most && text.bytes().all(known)
}

/// A plan packed as in a link.
fn shared(packed: &str) -> Option<Rc<Plan>> {
    store::read_shared(&format!("#/share/{packed}")).ok().map(|saved| Rc::new(saved.plan))
}

/// An origin as browsers write it: small letters, no usual port, no path. `null` is what pages without an origin have.
fn origin(text: &str) -> Option<String> {
    if text == "null" {
        return Some(text.to_owned());
    }
    let (scheme, rest) = text.split_once("://")?;
    let usual = match scheme {
        "https" => ":443",
        "http" => ":80",
        _ => return None,
    };
    let host = rest.strip_suffix('/').unwrap_or(rest).to_ascii_lowercase();
    let host = host.strip_suffix(usual).unwrap_or(&host);
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !host.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
    let legal = match bare {
        Some(six) => !six.is_empty() && six.bytes().all(|b| b.is_ascii_hexdigit() || b == b':'),
        None => is_id(name, 253, b".-") && !name.starts_with(['.', '-']),
    };
    let port = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0) && !port.starts_with(['0', '+']));
    (legal && port).then(|| format!("{scheme}://{host}"))
}

/// A part of a query as it was meant: `+` is a blank, `%41` a byte. What is no such code stands for itself.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, more)) = rest.split_first() {
        let code = more.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        match code.filter(|code| !code.starts_with('+')).and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = more.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(if *first == b'+' { b' ' } else { *first });
                rest = more;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::Month;

    fn strange(query: &str) -> Vec<(String, String)> {
        Embed::parse(query).unwrap().strange.into_iter().map(|strange| (strange.name, strange.value)).collect()
    }

    #[test]
    fn an_address_says_everything_at_once() {
        let query = "?embed=1&lang=ko&mode=assess&case=roastery&stage=budget&lock=company,budget.funds&theme=dark\
            &hide=topbar,library,adviser&currency=KRW&region=kr&start=2027-03&origin=https://LMS.example:443/&origin=null\
            &resume=local&id=team-7&height=fixed";
        let embed = Embed::parse(query).unwrap();
        let expected = Embed {
            lang: Some(Lang::Ko),
            mode: Mode::Assess,
            case: Some("roastery".into()),
            plan: None,
            stage: Some(Stage::Budget),
            locks: ["company", "budget.funds"].map(str::to_owned).into(),
            theme: Theme::Dark,
            hide: [Hidden::Topbar, Hidden::Library, Hidden::Adviser].into(),
            currency: Some(Currency::Krw),
            region: Some(Region::Kr),
            start: Month::new(2027, 3),
            origins: vec!["https://lms.example".into(), "null".into()],
            resume: Resume::Local,
            id: "team-7".into(),
            height: Height::Fixed,
            strange: vec![],
        };
        assert_eq!(embed, expected);
        assert_eq!(embed.entry(), "https://lms.example,null/team-7/roastery");
    }

    #[test]
    fn only_who_asks_is_a_guest() {
        for query in ["", "?", "?lang=ko", "?embed=0", "?utm_source=x&embeds=1"] {
            assert_eq!(Embed::parse(query), None, "{query}");
        }
        // Whoever wanted a guest gets one.
        assert_eq!(strange("?embed=yes"), [("embed".into(), "yes".into())]);
        assert_eq!(Embed::parse("?embed=1").unwrap(), Embed::default());
    }

    #[test]
    fn what_is_not_said_follows_from_what_is() {
        let of = |query| Embed::parse(query).map(|embed| (embed.resume, embed.height)).unwrap();
        assert_eq!(of("?embed=1"), (Resume::None, Height::Fixed));
        assert_eq!(of("?embed=1&id=a"), (Resume::Local, Height::Fixed));
        assert_eq!(of("?embed=1&origin=https://a.example&id=a"), (Resume::Host, Height::Auto));
        assert_eq!(of("?embed=1&origin=https://a.example&resume=none"), (Resume::None, Height::Auto));
    }

    #[test]
    fn each_value_is_checked_and_named_where_it_is_wrong() {
        for wrong in [
            "lang=fr",
            "mode=play",
            "case=A_b",
            "case=ab",
            "plan=1.x",
            "stage=end",
            "lock=nowhere.x",
            "lock=budget.__proto__x%00",
            "theme=pink",
            "hide=everything",
            "currency=BTC",
            "region=eu",
            "start=2027-13",
            "origin=ftp://a.example",
            "origin=https://a.example/path",
            "origin=https://a@b",
            "origin=*",
            "origin=https://",
            "origin=http://a:99999",
            "resume=later",
            "id=a/b",
            "id=",
            "height=100",
            "wing=1",
            "__proto__=1",
            "%F0%9F%98%80=%FF",
        ] {
            let found = strange(&format!("?embed=1&{wrong}"));
            assert_eq!(found.len(), 1, "{wrong}");
        }
        assert_eq!(strange("?embed=1&lang=ko&lang=en").len(), 1, "said twice");
        let many = format!("?embed=1&lock={}", "x,".repeat(5_000));
        assert_eq!(strange(&many).len(), MOST_STRANGE);
        let long = format!("?embed=1&lang={}", "z".repeat(MOST));
        assert_eq!(Embed::parse(&long).unwrap().strange.len(), 1);
        for right in
            ["http://localhost:8080", "https://a.example", "http://127.0.0.1:3000", "https://[::1]:8443", "null"]
        {
            assert_eq!(Embed::parse(&format!("?embed=1&origin={right}")).unwrap().origins, [right]);
        }
    }

    #[test]
    fn every_name_that_is_read_is_in_the_list() {
        assert!(NAMES.split(", ").count() >= 15);
        for name in NAMES.split(", ") {
            // A known name is told what it allows, an unknown one which names there are.
            let found = Embed::parse(&format!("?embed=1&{name}=%00")).unwrap().strange;
            assert!(found.iter().all(|strange| strange.allowed != NAMES), "{name}");
            assert!(!found.is_empty(), "{name}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5_000))]
        #[test]
        fn no_query_stops_the_program(
            pairs in proptest::collection::vec((
                prop_oneof![proptest::sample::select(NAMES.split(", ").collect::<Vec<_>>()).prop_map(str::to_owned), "\\PC{0,12}", "[a-z%&=+]{0,8}"],
                prop_oneof!["[a-z0-9,.:/%+-]{0,30}", "\\PC{0,60}", Just("1".to_owned()), Just("https://a.example".to_owned())],
            ), 0..12)
        ) {
            let query: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let embed = Embed::parse(&format!("?embed=1&{}", query.join("&"))).unwrap();
            prop_assert!(embed.strange.len() <= MOST_STRANGE);
            prop_assert!(embed.strange.iter().all(|strange| strange.name.chars().count() <= SHOWN && strange.value.chars().count() <= SHOWN));
            prop_assert!(embed.origins.iter().all(|origin| origin == "null" || origin.starts_with("http")));
            // Each name that is not known is told, as long as there is room.
            let plain = |text: &String| text.bytes().all(|b| b.is_ascii_lowercase()) && !text.is_empty();
            let unknown = pairs.iter().find(|(name, _)| plain(name) && !NAMES.split(", ").any(|known| known == name));
            if let Some((name, _)) = unknown && embed.strange.len() < MOST_STRANGE {
                prop_assert!(embed.strange.iter().any(|strange| strange.name == *name), "{name}");
            }
        }
    }
}
