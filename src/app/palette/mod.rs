//! The palette: one list of what can be done, seen and found now, and what of it somebody means. The list is made when the
//! palette opens; what changes meanwhile is noticed when an entry is chosen, because an entry is nothing but actions.

mod commands;
mod library;
mod pages;
mod plan;

use std::rc::Rc;

use crate::base::{Day, Lang, Text};

use super::action::Action;
use super::embed::Hidden;
use super::search::{Name, Names, Query, Rank};
use super::state::State;

/// What lies over the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Over {
    /// The palette.
    Palette(Rc<Palette>),
    /// The list of shortcuts.
    Keys,
}

/// What is done with what lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverAction {
    /// Open the palette.
    Palette,
    /// Show the shortcuts.
    Keys,
    /// Close what is open.
    Close,
    /// Do what the entry at this place of the open palette says.
    Choose(usize),
}

/// What an entry is about, in the order in which groups of equal hits are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Something to do.
    Commands,
    /// A stage, or another page of the program.
    Pages,
    /// Something in the open plan.
    Plan,
    /// A kept plan.
    Plans,
    /// A channel of the library.
    Channels,
    /// Another page or entry of the library.
    Library,
    /// A guide.
    Guides,
}

/// Entries of a group that are shown while something is sought.
pub const MOST: usize = 8;
/// Entries of a group that are shown while nothing is: all stages.
const MOST_AT_FIRST: usize = 13;

/// One line of the palette.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is about.
    pub group: Group,
    /// Its name in the reader's language.
    pub name: String,
    /// What it is, or where.
    pub note: String,
    /// What choosing it does, one after the other.
    pub actions: Vec<Action>,
    /// Whether it is shown before anything is typed.
    first: bool,
    names: Names,
}

/// The list, as it was when the palette opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// All entries, the most useful ones of a group first.
    pub entries: Vec<Entry>,
}

/// Entries of one group that were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The group.
    pub group: Group,
    /// Places of the entries that are shown, the best first.
    pub shown: Vec<usize>,
    /// How many there are besides.
    pub more: usize,
}

impl Palette {
    /// What can be done, seen and found now.
    #[must_use]
    pub fn of(state: &State, today: Day) -> Self {
        let mut list = List { lang: state.lang, entries: Vec::new() };
        commands::list(&mut list, state);
        pages::list(&mut list, state);
        if let Some(open) = &state.open {
            plan::list(&mut list, open);
        }
        if state.guest.is_none() {
            plan::kept(&mut list, state);
        }
        if !hides(state, Hidden::Library) {
            library::list(&mut list, state, today);
        }
        Self { entries: list.entries }
    }

    /// What is found of what was typed, group by group, the group with the best hit first.
    #[must_use]
    pub fn find(&self, typed: &str) -> Vec<Found> {
        let query = Query::new(typed);
        let most = if query.is_blank() { MOST_AT_FIRST } else { MOST };
        let rank = |entry: &Entry| match query.is_blank() {
            true => entry.first.then(Rank::default),
            false => query.rank(&entry.names),
        };
        let mut hits: Vec<(Rank, usize, Group)> = Vec::new();
        for (place, entry) in self.entries.iter().enumerate() {
            hits.extend(rank(entry).map(|rank| (rank, place, entry.group)));
        }
        // Equal hits keep the order of the list.
        hits.sort_by_key(|(rank, ..)| *rank);
        let mut groups: Vec<(Rank, Found)> = Vec::new();
        for (rank, place, group) in hits {
            match groups.iter_mut().find(|(_, found)| found.group == group) {
                Some((_, found)) if found.shown.len() < most => found.shown.push(place),
                Some((_, found)) => found.more += 1,
                None => groups.push((rank, Found { group, shown: vec![place], more: 0 })),
            }
        }
        groups.sort_by_key(|(rank, found)| (*rank, found.group));
        groups.into_iter().map(|(_, found)| found).collect()
    }
}

/// Whether the page around has put a part of the program out of sight, and with it the way there.
fn hides(state: &State, part: Hidden) -> bool {
    state.guest.as_ref().is_some_and(|guest| guest.asked.hide.contains(&part))
}

/// The list while it is made.
struct List {
    lang: Lang,
    entries: Vec<Entry>,
}

impl List {
    /// Adds an entry.
    fn put(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// An entry that has a name in every language.
    fn entry(&self, group: Group, name: Text, actions: Vec<Action>) -> Entry {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != self.lang).map(|lang| Name::new(name.get(lang)));
        let others = others.collect();
        Entry { names: Names { others, ..names(name.get(self.lang)) }, ..named(group, name.get(self.lang), actions) }
    }
}

fn names(own: &str) -> Names {
    Names { own: Name::new(own), others: Vec::new() }
}

/// An entry with a name of its own.
fn named(group: Group, name: &str, actions: Vec<Action>) -> Entry {
    Entry { group, name: name.to_owned(), note: String::new(), actions, first: false, names: names(name) }
}

impl Entry {
    /// Says what it is, or where.
    fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// Shows it before anything is typed, where that holds.
    fn first(mut self, first: bool) -> Self {
        self.first = first;
        self
    }

    /// Words that mean it as well.
    fn also(mut self, words: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.names.others.extend(words.into_iter().map(|words| Name::new(words.as_ref())));
        self
    }

    /// Words that mean it as well, in every language.
    fn means(self, words: Text) -> Self {
        self.also(Lang::ALL.map(|lang| words.get(lang)))
    }
}

#[cfg(test)]
mod tests;
