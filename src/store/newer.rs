//! Files of versions to come, for looking at: what this version understands is read, what it does not is left out and
//! counted. The reader for files of today is used again and again: it says where it stopped, and the field, the row or
//! the value there is blanked in a copy of the text. Nothing that is read here is ever written over the file.

use std::ops::Range;

use crate::plan::Plan;

use super::envelope::{Envelope, VERSION, opened};
use super::limits;

/// How often something is left out before the file is refused. A field that all rows of a list have counts once.
const MOST: usize = 400;
/// How many bytes are gone through before the file is refused; about a fifth of a second's work.
const WORK: usize = 40_000_000;

/// A plan of a newer version, as far as this one understands it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newer {
    /// What was understood; what was not is as in a new plan.
    pub plan: Plan,
    /// Version of the file.
    pub version: u32,
    /// Milliseconds since 1970, UTC.
    pub saved_at: u64,
    /// How many fields, rows and values of the file were left out.
    pub left_out: usize,
}

/// What can be shown of a file written by a newer version; `None` where it is no such file, or nothing is left of it
/// that an edit could have made.
#[must_use]
pub fn read_newer(text: &str) -> Option<Newer> {
    let (text, version) = opened(text).ok().filter(|(_, version)| *version > VERSION)?;
    // On a single line the column of an error is its place.
    let mut text = text.replace('\n', " ").into_bytes();
    let mut left_out: Vec<Range<usize>> = Vec::new();
    let mut work = 0;
    for _ in 0..MOST {
        let error = match serde_json::from_str::<Envelope<Plan>>(std::str::from_utf8(&text).ok()?) {
            Ok(Envelope { saved_at, plan, .. }) => {
                let left_out = left_out.len();
                return limits::check(&plan).is_ok().then_some(Newer { plan, version, saved_at, left_out });
            }
            Err(error) => error,
        };
        let place = error.column();
        let (path, victim) = culprit(&text, place, &error.to_string())?;
        work += place;
        if path.last().is_some_and(|step| matches!(step, Step::Field(_)))
            && error.to_string().starts_with("unknown field")
        {
            // Rows of a list are all of one kind: what one may not have, none may.
            work += text.len();
            let mut alike = Vec::new();
            members_at(&text, start(&text, 0), &path, &mut alike);
            for member in alike {
                member.blank(&mut text);
                left_out.push(member.start..member.end);
            }
        } else {
            victim.blank(&mut text);
            // Whatever was left out inside is left out with it.
            left_out.retain(|range| range.start < victim.start || victim.end < range.end);
            left_out.push(victim.start..victim.end);
        }
        if work > WORK {
            break;
        }
    }
    None
}

/// A step from a value to one inside it.
enum Step {
    /// To a field, by its name with quotes as it stands in the text.
    Field(Vec<u8>),
    /// To any member of a list.
    Row,
}

/// What stands inside a pair of brackets.
#[derive(Clone)]
struct Member {
    /// Where it starts: its name in an object, its value in a list.
    start: usize,
    /// Where its value starts.
    value: usize,
    /// Where its value ends.
    end: usize,
    /// The comma or bracket after it.
    next: usize,
}

impl Member {
    /// Puts blanks in its place and in that of one comma beside it.
    fn blank(&self, text: &mut [u8]) {
        let before = text.get(..self.start).and_then(|before| before.iter().rposition(|byte| !is_blank(*byte)));
        let range = match before.filter(|at| text.get(*at) == Some(&b',')) {
            _ if text.get(self.next) == Some(&b',') => self.start..self.next + 1,
            Some(comma) => comma..self.end,
            None => self.start..self.end,
        };
        text.get_mut(range).unwrap_or_default().fill(b' ');
    }

    fn step(&self, text: &[u8]) -> Step {
        match text.get(self.start..self.value) {
            Some(name) if !name.is_empty() => Step::Field(quoted(name).to_vec()),
            _ => Step::Row,
        }
    }
}

/// The members of the object or list that starts at a place.
struct Members<'a> {
    text: &'a [u8],
    at: usize,
    named: bool,
}

impl<'a> Members<'a> {
    fn of(text: &'a [u8], open: usize) -> Option<Self> {
        let bracket = text.get(open).filter(|byte| matches!(byte, b'{' | b'['))?;
        Some(Self { text, at: open + 1, named: *bracket == b'{' })
    }
}

impl Iterator for Members<'_> {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        let start = start(self.text, self.at);
        if matches!(self.text.get(start)?, b'}' | b']') {
            return None;
        }
        let value =
            if self.named { self::start(self.text, self::start(self.text, end(self.text, start)) + 1) } else { start };
        let end = end(self.text, value);
        let next = self::start(self.text, end);
        self.at = next + usize::from(self.text.get(next) == Some(&b','));
        // In a text that is cut off the value may not have begun.
        (end > value || end == self.text.len()).then_some(Member { start, value, end, next })
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// The first place from `at` on that is not blank.
fn start(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| !is_blank(*byte)).unwrap_or(rest.len())
}

/// The text up to the end of the string it begins with.
fn quoted(text: &[u8]) -> &[u8] {
    text.get(..end(text, 0)).unwrap_or_default()
}

/// Where the value that starts at `at` ends.
fn end(text: &[u8], at: usize) -> usize {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    let bytes = text.iter().enumerate().skip(at);
    for (at, byte) in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => continue,
            b'{' | b'[' => depth += 1,
            b'}' | b']' | b',' if depth == 0 => return at,
            b'}' | b']' => depth -= 1,
            _ if depth == 0 && is_blank(*byte) => return at,
            _ => continue,
        }
        if depth == 0 && !in_text && matches!(byte, b'"' | b'}' | b']') {
            return at + 1;
        }
    }
    text.len()
}

/// The member the reader could not read when it had come to `place`, with the way to it.
fn culprit(text: &[u8], place: usize, error: &str) -> Option<(Vec<Step>, Member)> {
    // Whatever stands behind it was not looked at; it is not looked at here either.
    let seen = text.get(..=place).unwrap_or(text);
    // An error of the bracket as a whole, not of something in it.
    let whole = error.starts_with("missing field") || error.starts_with("invalid length");
    let mut path = Vec::new();
    let mut found = None;
    let mut open = start(seen, 0);
    while let Some(mut members) = Members::of(seen, open) {
        let mut before = None;
        let inside = members.by_ref().find(|member| {
            let inside = place <= member.next;
            if !inside {
                before = Some(member.clone());
            }
            inside
        });
        // The reader tells what is wrong with a text or a list only after the comma of a list or the bracket behind it.
        let behind = match &inside {
            Some(member) => !members.named && place <= member.value && !error.starts_with("invalid type"),
            None => !whole && before.as_ref().is_some_and(|last| matches!(text.get(last.value), Some(b'"' | b'['))),
        };
        let before = before.filter(|_| behind);
        let Some(member) = before.or(inside) else { break };
        path.push(member.step(text));
        open = member.value;
        let entered = place > member.value;
        found = Some(Members { text, at: member.start, named: members.named });
        if !entered {
            break;
        }
    }
    Some((path, found?.next()?))
}

/// All members of the value at `open` that are reached by `path`.
fn members_at(text: &[u8], open: usize, path: &[Step], found: &mut Vec<Member>) {
    let Some((step, rest)) = path.split_first() else { return };
    for member in Members::of(text, open).into_iter().flatten() {
        let met = match step {
            Step::Row => true,
            Step::Field(name) => text.get(member.start..member.value).is_some_and(|at| quoted(at) == name),
        };
        match (met, rest) {
            (false, _) => {}
            (true, []) => found.push(member),
            (true, rest) => members_at(text, member.value, rest, found),
        }
    }
}
