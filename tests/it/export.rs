//! The plan in forms other programs read.
#![cfg(test)]

use mixwright::base::Lang;
use mixwright::export::ics::calendar;
use mixwright::insight::Insight;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::implementation::{ImplementationEdit, TaskEdit};
use mixwright::plan::{Area, PlanEdit};

use super::full_plan::roastery;

fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn every_task_is_an_event_on_its_days() {
    let plan = roastery(Lang::En);
    let insight = Insight::of(&plan);
    let file = calendar(&plan, &insight, Lang::En, 1_800_000_000_123);
    let lines = unfolded(&file);
    let events = lines.iter().filter(|line| *line == "BEGIN:VEVENT").count();
    assert_eq!(events, insight.schedule.tasks.len());
    let research = insight.schedule.task("research").unwrap();
    let at = lines.iter().position(|line| line.ends_with("-research@mixwright")).unwrap();
    assert_eq!(lines[at + 1], "DTSTAMP:20270115T080000Z");
    assert_eq!(lines[at + 2], format!("DTSTART;VALUE=DATE:{}", research.start.to_string().replace('-', "")));
    assert_eq!(lines[at + 3], format!("DTEND;VALUE=DATE:{}", research.end.plus(1).to_string().replace('-', "")));
    let weekly = lines.iter().filter(|line| line.starts_with("RRULE:FREQ=WEEKLY;UNTIL=")).count();
    assert_eq!(weekly, insight.schedule.tasks.iter().filter(|task| task.terms.days.is_none()).count());
    let mut ids: Vec<_> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), events, "no two events share an id");
}

#[test]
fn lines_are_short_and_text_cannot_break_out() {
    let hostile = "가격, 배송; \"새\" 안내\\ 아주 긴 이름이라 한 줄에 다 들어가지 않는 할 일이에요 BEGIN:VEVENT";
    let edit = ImplementationEdit::NewTask(vec![TaskEdit::Name(hostile.into()), TaskEdit::Area(Area::Sales)]);
    let plan = roastery(Lang::Ko).with(PlanEdit::Implementation(edit)).unwrap();
    let file = calendar(&plan, &Insight::of(&plan), Lang::Ko, 0);
    assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let summary = unfolded(&file).into_iter().find(|line| line.contains("아주 긴 이름")).unwrap();
    assert!(summary.starts_with("SUMMARY:가격\\, 배송\\; \"새\" 안내\\\\ 아주"), "{summary}");
}

#[test]
fn a_plan_without_a_start_has_no_dates_to_give() {
    let edit = CompanyEdit::Start(None);
    let plan = roastery(Lang::Zh).with(PlanEdit::Company(edit)).unwrap();
    assert!(!calendar(&plan, &Insight::of(&plan), Lang::Zh, 0).contains("VEVENT"));
}
