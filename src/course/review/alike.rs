//! Which submissions are too alike. Only what a learner changed is looked at: texts as overlapping pieces of five letters or
//! digits, everything else as a field with its value. What a quarter of a class or more has in common (at least five) is
//! what the case or the program suggests, and counts for nothing. Alike is no proof of copying: it says whom to ask.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::base::Ppm;
use crate::plan::{Change, Said};

use super::Work;

/// The share of pieces of text two submissions must have in common (Jaccard: common ÷ all of both; judgement).
pub const TEXTS_ALIKE: Ppm = Ppm(500_000);
/// The share of values they must have in common where texts say too little (judgement).
pub const VALUES_ALIKE: Ppm = Ppm(800_000);
/// From so many pieces on, texts say something; about eight words.
const ENOUGH_PIECES: usize = 40;
/// From so many values on, values do.
const ENOUGH_VALUES: usize = 12;
/// Letters and digits of a piece.
const PIECE: usize = 5;

/// Two rows that are too alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The earlier row.
    pub first: usize,
    /// The later row.
    pub second: usize,
    /// What they have in common of what both changed.
    pub share: Ppm,
    /// Whether texts say so; otherwise values do.
    pub texts: bool,
}

/// What a learner changed, as sorted numbers.
#[derive(Default)]
struct Prints {
    texts: Vec<u64>,
    values: Vec<u64>,
}

/// The pairs among `works`, the most alike first.
pub(super) fn pairs(works: &[Option<&Work>]) -> Vec<Pair> {
    let mut prints: Vec<Option<Prints>> = works.iter().map(|work| work.map(|work| Prints::of(&work.changes))).collect();
    let most = (prints.iter().flatten().count() / 4).max(4);
    let mut count: BTreeMap<u64, usize> = BTreeMap::new();
    for print in prints.iter().flatten() {
        for feature in print.texts.iter().chain(&print.values) {
            *count.entry(*feature).or_default() += 1;
        }
    }
    let rare = |feature: &u64| count.get(feature).is_some_and(|count| *count <= most);
    for print in prints.iter_mut().flatten() {
        print.texts.retain(rare);
        print.values.retain(rare);
    }
    let mut pairs = Vec::new();
    for (second, one) in prints.iter().enumerate() {
        for (first, other) in prints.iter().take(second).enumerate() {
            let (Some(one), Some(other)) = (one, other) else { continue };
            pairs.extend(other.like(one).map(|(share, texts)| Pair { first, second, share, texts }));
        }
    }
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.share), pair.first, pair.second));
    pairs
}

impl Prints {
    fn of(changes: &[Change]) -> Self {
        let (mut texts, mut values) = (BTreeSet::new(), BTreeSet::new());
        for change in changes {
            let path: Vec<&str> = change.path.iter().map(String::as_str).collect();
            leaves(&path, &change.after, &mut |path, said| match said {
                Said::Text(text) => pieces(text, &mut texts),
                said => drop(values.insert(hash(&format!("{path} {said:?}")))),
            });
        }
        Self { texts: texts.into_iter().collect(), values: values.into_iter().collect() }
    }

    fn like(&self, other: &Self) -> Option<(Ppm, bool)> {
        let enough = |one: &[u64], other: &[u64], least| one.len().min(other.len()) >= least;
        if enough(&self.texts, &other.texts, ENOUGH_PIECES) {
            return Some((common(&self.texts, &other.texts), true)).filter(|(share, _)| *share >= TEXTS_ALIKE);
        }
        if enough(&self.values, &other.values, ENOUGH_VALUES) {
            return Some((common(&self.values, &other.values), false)).filter(|(share, _)| *share >= VALUES_ALIKE);
        }
        None
    }
}

/// Goes down to what is said: ids of rows are no part of a name, since they follow from the order of typing.
fn leaves(path: &[&str], said: &Said, each: &mut impl FnMut(String, &Said)) {
    match said {
        Said::Fields(fields) => {
            for (name, value) in fields.iter().filter(|(name, _)| *name != "id") {
                leaves(&[path, &[name.as_str()]].concat(), value, each);
            }
        }
        Said::List(members) => members.iter().for_each(|member| leaves(path, member, each)),
        Said::Nothing => {}
        said => {
            let named = path.iter().filter(|name| name.parse::<u64>().is_err());
            each(named.copied().collect::<Vec<_>>().join("."), said);
        }
    }
}

fn pieces(text: &str, out: &mut BTreeSet<u64>) {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if letters.len() <= PIECE {
        out.extend((!letters.is_empty()).then(|| hash(&letters.iter().collect::<String>())));
    }
    out.extend(letters.windows(PIECE).map(|piece| hash(&piece.iter().collect::<String>())));
}

/// FNV-1a of the bytes.
fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Common ÷ all of two sorted lists, in ppm, rounded down.
fn common(one: &[u64], other: &[u64]) -> Ppm {
    let (mut left, mut right, mut both) = (one.iter().peekable(), other.iter().peekable(), 0_u64);
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                both += 1;
                left.next();
                right.next();
            }
        }
    }
    let all = u64::try_from(one.len() + other.len()).unwrap_or(u64::MAX) - both;
    Ppm(both.saturating_mul(1_000_000).checked_div(all).and_then(|share| u32::try_from(share).ok()).unwrap_or(0))
}
