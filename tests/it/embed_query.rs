//! Addresses of embedded planners made at random: whatever one says, a guest begins, and what is not understood is named, no
//! more and no less. `SOAK=1` makes 5,000; otherwise some hundreds.
#![cfg(test)]

use mixwright::app::embed::params::NAMES;
use mixwright::app::embed::{Embed, Mode};
use mixwright::app::{Action, Health, State, Storage};
use mixwright::base::Lang;
use mixwright::store;

use super::view::{act, render};

/// What is not understood is shown up to so many times.
const MOST: usize = 12;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % below
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.roll(all.len())]
    }

    /// A text of letters addresses are not made for, as an address writes it.
    fn noise(&mut self) -> String {
        let parts =
            ["%00", "%FF", "%", "%zz", "+", "가", "😀", "\u{202e}", "<b>", "\"", "..", "__proto__", "9", "%EA%B0"];
        (0..=self.roll(6)).map(|_| self.of(&parts)).collect()
    }
}

/// Values a setting takes, and values it does not.
fn values(name: &str) -> (Vec<String>, Vec<&'static str>) {
    let own = |all: &[&str]| all.iter().map(|value| (*value).to_owned()).collect();
    match name {
        "lang" => (own(&["ko", "zh", "en", "zh-Hans"]), vec!["fr", "", "KO"]),
        "mode" => (Mode::ALL.map(|mode| mode.slug().to_owned()).into(), vec!["play", "", "Edit"]),
        "case" => (own(&["roastery", "our-shop", "a-1"]), vec!["", "a", "A-1", "../x", "a%2Fb"]),
        "plan" => {
            let packed = store::share(&mixwright::plan::Plan::default()).replace("#/share/", "");
            (vec![packed], vec!["", "1.x", "1.AAAA", "2.eA"])
        }
        "stage" => (own(&["company", "risk"]), vec!["", "end", "audit"]),
        "lock" => (own(&["budget", "products.3", "company.funds"]), vec!["", "nowhere.x", "budget.", "a%00"]),
        "theme" => (own(&["auto", "light", "dark"]), vec!["", "pink"]),
        "hide" => (own(&["topbar", "stages", "theme"]), vec!["", "everything"]),
        "currency" => (own(&["KRW", "JPY"]), vec!["", "BTC", "krw"]),
        "region" => (own(&["kr", "global"]), vec!["", "eu"]),
        "start" => (own(&["2027-03"]), vec!["", "2027-13", "2027", "20270-3"]),
        "origin" => {
            (own(&["https://a.example", "http://localhost:80", "null"]), vec!["", "*", "ftp://a", "https://a/b"])
        }
        "resume" => (own(&["host", "local", "none"]), vec!["", "later"]),
        "id" => (own(&["team-7", "A_.9"]), vec!["", "a/b", "%20"]),
        "height" => (own(&["auto", "fixed"]), vec!["", "100"]),
        other => panic!("{other} has no values here"),
    }
}

/// A query, and how many of its settings cannot be understood.
fn query(dice: &mut Dice) -> (String, usize) {
    let mut names: Vec<&str> = NAMES.split(", ").filter(|name| *name != "embed").collect();
    let (mut query, mut strange) = ("?embed=1".to_owned(), 0);
    for _ in 0..dice.roll(names.len()) {
        let name = names.remove(dice.roll(names.len()));
        let (right, wrong) = values(name);
        let (value, known) = match dice.roll(4) {
            0 => (dice.of(&wrong).to_owned(), false),
            // Something behind it that no setting has.
            1 => (format!("%01{}", dice.noise()), false),
            _ => (right[dice.roll(right.len())].clone(), true),
        };
        query.push_str(&format!("&{name}={value}"));
        strange += usize::from(!known);
        if dice.roll(5) == 0 {
            query.push_str(&format!("&x{}={}", dice.noise(), dice.noise()));
            strange += 1;
        }
    }
    (query, strange)
}

fn begun(query: &str) -> State {
    let mut state = State::new(Lang::Zh);
    let embed = Embed::parse(query).map(Box::new);
    let address = "https://planner.example/".into();
    act(&mut state, Action::Arrived { address, embed, kept: None, local: Health::Good });
    let (plans, storage) = (vec![], Storage::default());
    let started =
        Action::Started { hash: String::new(), lang: None, theme: None, plans, last: None, storage, clock_offset: 0 };
    act(&mut state, started);
    state
}

#[test]
fn whatever_an_address_says_a_guest_begins_and_names_what_it_did_not_understand() {
    let many = if std::env::var_os("SOAK").is_some() { 5_000 } else { 300 };
    let mut dice = Dice(7);
    let mut named = 0;
    let case = include_str!("../../data/cases/roastery.case.json");
    for turn in 0..many {
        let (query, strange) = query(&mut dice);
        let embed = Embed::parse(&query).expect("a guest");
        assert_eq!(embed.strange.len(), strange.min(MOST), "{query} {:?}", embed.strange);
        named += strange;
        let mut state = begun(&query);
        let sought = embed.case.is_some() && embed.plan.is_none();
        assert_eq!(state.open.is_none(), sought, "{query}");
        if sought {
            let roastery = embed.case.as_deref() == Some("roastery");
            act(&mut state, if dice.roll(3) == 0 { Action::CaseAway } else { Action::CaseArrived(case.to_owned()) });
            assert!(roastery || state.open.is_none(), "{query}");
        }
        assert!(state.plans.is_empty(), "{query}");
        // Drawing takes longer than all the rest.
        if turn % 20 == 0 {
            let page = render(&state);
            let plain = |text: &String| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=.-".contains(&byte));
            for said in embed.strange.iter().map(|strange| format!("{}={}", strange.name, strange.value)).filter(plain)
            {
                assert!(page.contains(&said), "{said} of {query}");
            }
        }
    }
    eprintln!("{many} addresses, {named} settings that were not understood");
    assert!(named > many);
}
