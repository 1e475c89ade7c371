//! Stage 10: the hours the plan takes against the hours there are, duties, departments, trainings, incentives.

mod departments;
mod hiring;
mod raci;
mod training;

use crate::base::Text;
use crate::forecast::outcome;
use crate::i18n;
use crate::report::doc::{Cell, Fact};
use crate::report::words;
use crate::report::writer::{NONE, Writer};

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let organisation = &*w.plan.organisation;
    let mut facts = Vec::new();
    if let Some(mix) = w.insight.mix.as_ref().filter(|_| w.insight.recommends()) {
        facts.push(
            w.fact(Text::new("Hours the mix takes", "접점 운영에 필요한 시간", "组合所需工时"), w.hours(mix.hours)),
        );
    }
    facts.extend(organisation.hours_per_week.map(|hours| {
        w.fact(Text::new("Hours there are", "투입할 수 있는 시간", "可投入工时"), w.hours(f64::from(hours)))
    }));
    facts.extend(
        organisation.hour_cost.map(|v| w.fact(Text::new("Cost of an hour", "시간당 인건비", "每小时成本"), w.money(v))),
    );
    facts.extend(
        organisation
            .outsourcing
            .map(|v| w.fact(Text::new("Outside help a month", "월 외주비", "每月外包费用"), w.money(v))),
    );
    facts.extend(outcome::outside_help(w.plan).map(|help| Fact {
        figure: Some(help),
        ..w.fact(
            Text::new("Outside help over the plan", "계획 기간 외주비", "方案期内外包费用"),
            w.money(outcome::outsourcing(w.plan)),
        )
    }));
    facts.extend(organisation.capacity.map(|orders| {
        w.fact(
            Text::new(
                "Further orders a month that can be served",
                "더 받을 수 있는 월 주문 수",
                "每月还能承接的订单数",
            ),
            w.count(orders),
        )
    }));
    w.facts(facts);
    people(w);
    load(w);
    raci::write(w);
    departments::write(w);
    w.own(Text::new("Hand-offs between departments", "부서 간 업무 인계", "部门之间的衔接"), &organisation.hand_offs);
    training::write(w);
}

/// Hours the tasks take over the hours there are, by month and person.
fn load(w: &mut Writer<'_>) {
    let load = &w.insight.load;
    let month = Cell::text(w.t(Text::new("Month", "월", "月份")));
    let people = load.holders.iter().map(|holder| {
        let name = w.formal(&words::organisation::who(w.plan, holder.who, w.lang));
        Cell { numeric: true, ..Cell::text(name) }
    });
    let head = std::iter::once(month).chain(people).collect();
    let dated = w.plan.company.start.is_some();
    let whole = |hours: f64| i18n::decimal(hours, 0, w.lang);
    let rows = load.months.iter().enumerate().map(|(i, month)| {
        let number = (month.since(w.insight.schedule.start) + 1).to_string();
        let name = if dated { i18n::month(*month, w.lang) } else { number };
        let hours = load.holders.iter().filter_map(|holder| holder.months.get(i));
        let cells = hours.map(|load| Cell::number(format!("{} / {}", whole(load.needed), whole(load.there))));
        std::iter::once(Cell::text(name)).chain(cells).collect()
    });
    let rows = rows.collect();
    let caption = Text::new(
        "Hours of the tasks / hours available",
        "할 일에 드는 시간 / 쓸 수 있는 시간",
        "任务所需工时 / 可投入工时",
    );
    w.wide_table("load", caption, head, rows, None);
}

fn people(w: &mut Writer<'_>) {
    let people = || w.plan.organisation.people.iter().filter(|person| !person.name.trim().is_empty());
    let rows = people()
        .map(|person| {
            let duty = person.duty.trim();
            let jobs: Vec<String> = person.jobs.iter().map(|job| w.t(words::plan::job(*job))).collect();
            vec![
                Cell::text(person.name.trim()),
                Cell::text(if jobs.is_empty() {
                    NONE.to_owned()
                } else {
                    jobs.join(Text::new(", ", ", ", "、").get(w.lang))
                }),
                Cell::text(if duty.is_empty() { NONE } else { duty }),
                Cell::number(person.hours.map_or_else(|| NONE.to_owned(), |hours| w.count(u64::from(hours)))),
            ]
        })
        .collect();
    let hours: u64 = people().filter_map(|person| person.hours).map(u64::from).sum();
    let total = vec![
        Cell::text(w.t(Text::new("Total", "합계", "合计"))),
        Cell::text(""),
        Cell::text(""),
        Cell::number(w.count(hours)),
    ];
    w.table(
        "people",
        Text::new("Who does what", "담당자와 역할", "人员与分工"),
        &[
            (Text::new("Name", "이름", "姓名"), false),
            (Text::new("Roles", "역할", "角色"), false),
            (Text::new("Duty", "맡은 일", "职责"), false),
            (Text::new("Hours a week", "주당 시간", "每周工时"), true),
        ],
        rows,
        Some(total),
    );
}
