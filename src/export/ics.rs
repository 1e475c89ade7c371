//! The schedule as a calendar file (iCalendar, RFC 5545): one event for each task, all-day; what goes on comes up weekly.

use crate::base::{Day, Lang, Month, Text};
use crate::insight::{Insight, Scheduled, What};
use crate::plan::Plan;
use crate::report::words;

/// The calendar file; `now` is in milliseconds since 1970, UTC. What is done already is left out.
#[must_use]
pub fn calendar(plan: &Plan, insight: &Insight, lang: Lang, now: u64) -> String {
    let schedule = &insight.schedule;
    let mut file = Lines(String::new());
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Mixwright//Schedule//EN");
    file.line("CALSCALE:GREGORIAN");
    if !plan.name().is_empty() {
        file.text("X-WR-CALNAME", plan.name());
    }
    // Without a start the days only stand for an order.
    let dated = plan.company.start.is_some();
    for task in schedule.tasks.iter().filter(|task| dated && !task.done) {
        event(&mut file, plan, insight, task, lang, now);
    }
    file.line("END:VCALENDAR");
    file.0
}

fn event(file: &mut Lines, plan: &Plan, insight: &Insight, task: &Scheduled, lang: Lang, now: u64) {
    let weekly = task.terms.days.is_none();
    file.line("BEGIN:VEVENT");
    file.line(&format!("UID:{:016x}-{}@mixwright", plan_mark(plan), task.key));
    file.line(&format!("DTSTAMP:{}", moment(now)));
    file.line(&format!("DTSTART;VALUE=DATE:{}", date(task.start)));
    // The end is the day after the last one.
    file.line(&format!("DTEND;VALUE=DATE:{}", date(if weekly { task.start } else { task.end }.plus(1))));
    if weekly {
        file.line(&format!("RRULE:FREQ=WEEKLY;UNTIL={}", date(task.end)));
    }
    file.text("SUMMARY", &words::schedule::name(plan, task, lang));
    let mut about = vec![words::schedule::hours(&task.terms, lang), words::schedule::by(task, lang)];
    if let What::Follows(work) = &task.what {
        about.push(words::task::work_done_when(work).get(lang).to_owned());
    }
    let before: Vec<String> =
        task.terms.after.iter().map(|key| words::schedule::name_of(plan, &insight.schedule, key, lang)).collect();
    if !before.is_empty() {
        about.push(WAITS.fill(lang, &[&before.join(COMMA.get(lang))]));
    }
    file.text("DESCRIPTION", &about.join("\n"));
    file.text("CATEGORIES", words::plan::area(task.area).get(lang));
    // Whole days that do not make anybody busy.
    file.line("TRANSP:TRANSPARENT");
    file.line("END:VEVENT");
}

/// Tells the events of one plan from those of another, also after its days moved (FNV-1a over its name).
fn plan_mark(plan: &Plan) -> u64 {
    plan.name()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

fn moment(now: u64) -> String {
    const DAY: u64 = 86_400;
    let seconds = now / 1_000;
    let day = Day::first_of(Month::EPOCH).plus(i32::try_from(seconds / DAY).unwrap_or(0));
    let of_day = seconds % DAY;
    format!("{}T{:02}{:02}{:02}Z", date(day), of_day / 3_600, of_day / 60 % 60, of_day % 60)
}

/// Content lines: ended by CR LF, folded at 75 bytes between characters (RFC 5545, 3.1).
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        let mut width = 0;
        for c in text.chars() {
            if width + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is text (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut safe = String::new();
        for c in value.chars() {
            match c {
                '\\' | ';' | ',' => safe.extend(['\\', c]),
                '\n' => safe.push_str("\\n"),
                c if c.is_control() => {}
                c => safe.push(c),
            }
        }
        self.line(&format!("{name}:{safe}"));
    }
}

const WAITS: Text = Text::new("After: {0}", "먼저 끝나야 할 일: {0}", "前置任务：{0}");
const COMMA: Text = Text::new(", ", ", ", "、");
