//! Who comes when, at what cost, and what would be too much without them.

use crate::base::Text;
use crate::insight::hiring::Newcomer;
use crate::insight::{Hiring, Who};
use crate::plan::Person;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

/// The table; nothing where nobody comes.
pub(super) fn write(w: &mut Writer<'_>, hiring: &Hiring) {
    let people = &w.plan.organisation.people;
    let person = |one: &Newcomer| people.iter().find(|person| person.id == one.person);
    let rows: Vec<Vec<Cell>> = hiring.newcomers.iter().filter_map(|one| Some(row(w, one, person(one)?))).collect();
    let empty = || Cell::text("");
    let total = vec![
        Cell::text(w.t(Text::new("Total", "합계", "合计"))),
        empty(),
        empty(),
        Cell::number(w.count(u64::from(hiring.hours))),
        empty(),
        w.figure_cell(Some(&hiring.cost)),
        empty(),
    ];
    w.table(
        "hiring",
        Text::new("Hiring plan", "채용 계획", "招聘计划"),
        &[
            (Text::new("Who", "대상", "人员"), false),
            (Text::new("From", "합류 시기", "加入时间"), false),
            (Text::new("Roles", "역할", "角色"), false),
            (Text::new("Hours a week", "주당 시간", "每周工时"), true),
            (Text::new("Cost a month", "월 비용", "每月费用"), true),
            (Text::new("Cost over the plan", "계획 기간 비용", "方案期内费用"), true),
            (Text::new("Why", "이유", "理由"), false),
        ],
        rows,
        Some(total),
    );
    if hiring.unpriced() > 0 {
        w.note(UNPRICED, &[&hiring.unpriced().to_string()]);
    }
}

fn row(w: &Writer<'_>, one: &Newcomer, person: &Person) -> Vec<Cell> {
    let cost = one.cost.as_ref();
    vec![
        Cell::text(w.formal(&words::organisation::who(w.plan, Who::Person(one.person), w.lang))),
        Cell::text(words::hiring::month(w.plan, one.month, w.lang)),
        Cell::text(words::hiring::roles(person, w.lang)),
        Cell::number(person.hours.map_or_else(|| NONE.to_owned(), |hours| w.count(u64::from(hours)))),
        w.figure_cell(cost.map(|cost| &cost.month)),
        w.figure_cell(cost.map(|cost| &cost.plan)),
        Cell::text(w.formal(&words::hiring::why(w.plan, one, w.lang))),
    ]
}

const UNPRICED: Text = Text::new(
    "The total leaves out {0} whose cost is not known by itself: nothing was typed, or it is part of the outside help.",
    "비용을 따로 알 수 없는 {0}명은 합계에서 뺐어요. 금액을 적지 않았거나 외주비에 들어 있어요.",
    "合计不含无法单独计算费用的{0}人：尚未填写，或已含在外包费用中。",
);
