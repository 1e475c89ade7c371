//! The weekly report: the pace of the month under way, who looks at what, what to check.

use crate::base::{Day, Month, Text};
use crate::forecast::{Figure, Name, Origin, Score, Unit};
use crate::i18n;
use crate::insight::kpis::{self, Indicator};
use crate::plan::MonthActuals;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

use super::{Section, sections};

/// One line of the table: what shall be reached, what of it is due, what is there.
struct Pace {
    name: String,
    target: Figure,
    due: Option<Figure>,
    there: Option<Figure>,
}

/// The report of a month.
pub(super) fn write(w: &mut Writer<'_>, month: Month, ready: &[Section]) {
    let (insight, entered) = (w.insight, w.plan.evaluation.actuals.month(month));
    let Some(place) = insight.kpis.place(month) else { return };
    let day = entered.map(|entered| entered.through.unwrap_or_else(|| Day::last_of(month)));
    w.heading("pace", Text::new("Pace of the month", "이달의 진행 속도", "本月进度"));
    if entered.is_none() {
        w.note(
            Text::new(
                "No numbers of this month are there yet. Enter what is known on stage 12, with the day up to which it is counted.",
                "이달의 숫자가 아직 없어요. 12단계에서 지금까지의 실적과 집계한 날짜를 입력하세요.",
                "本月尚无数据。请在第12阶段填写已知结果及统计截止日。",
            ),
            &[],
        );
    }
    let rows = lines(w, place, month, day);
    pace_table(w, &rows, day);
    sections(w, ready);
    people(w);
    checks(w, place, month, day);
}

/// What adds up over the days of a month: spend, and what the forecast speaks of.
fn lines(w: &Writer<'_>, place: usize, month: Month, day: Option<Day>) -> Vec<Pace> {
    let due = |target: &Figure| Some(kpis::pace(target, day?));
    let spend = w.insight.outcome.as_ref().filter(|_| w.insight.recommends()).and_then(|outcome| {
        let planned = outcome.months.get(place)?.media.major(w.currency);
        let target = Figure::given(Name::MonthSpend, planned, Unit::Money, Origin::Allocated);
        let spent = w.plan.evaluation.actuals.month(month).and_then(MonthActuals::spend);
        let there = spent.map(|spent| {
            let field = format!("evaluation.actuals.{month}.spend");
            Figure::typed(Name::Score(Score::Measured), spent.major(w.currency), Unit::Money, field)
        });
        Some(Pace { name: w.t(words::figure::name(Name::Media)), due: due(&target), target, there })
    });
    let watched = w.insight.kpis.watched().filter(|one| one.goal.is_forecast());
    let measured = watched.filter_map(|one| {
        let target = one.target_of(place)?.clone();
        let there = one.reading(place).map(|reading| reading.figure.clone());
        Some(Pace { name: w.t(words::plan::goal(one.goal)), due: due(&target), target, there })
    });
    spend.into_iter().chain(measured).collect()
}

fn pace_table(w: &mut Writer<'_>, rows: &[Pace], day: Option<Day>) {
    let share = |row: &Pace| {
        let due = row.due.as_ref().filter(|due| due.value > 0.0);
        let share = due.zip(row.there.as_ref()).map(|(due, there)| i18n::percent(there.value / due.value, 0, w.lang));
        share.unwrap_or_else(|| NONE.to_owned())
    };
    let cells = rows
        .iter()
        .map(|row| {
            vec![
                Cell::text(row.name.clone()),
                w.measure_cell(Some(&row.target)),
                w.measure_cell(row.due.as_ref()),
                w.measure_cell(row.there.as_ref()),
                Cell::number(share(row)),
            ]
        })
        .collect();
    let due = day.map_or_else(
        || w.t(Text::new("Due by now", "지금까지의 목표", "目前应完成")),
        |day| Text::new("Due by {0}", "{0}까지의 목표", "截至{0}应完成").fill(w.lang, &[&i18n::day(day, w.lang)]),
    );
    let head = vec![
        Cell::text(w.t(Text::new("Measure", "지표", "指标"))),
        Cell::number(w.t(Text::new("Target of the month", "월 목표", "当月目标"))),
        Cell::number(due),
        Cell::number(w.t(Text::new("Counted so far", "지금까지 실적", "目前实际"))),
        Cell::number(w.t(Text::new("Of what is due", "진행률", "进度达成率"))),
    ];
    w.wide_table("review-pace", Text::new("Pace", "진행 속도", "进度"), head, cells, None);
    w.note(
        Text::new(
            "What is due is the month’s target day by day alike, which is our judgement; single days differ.",
            "그날까지의 목표는 월 목표를 날마다 똑같이 나눈 값으로, 이 도구의 판단이에요. 하루하루는 다를 수 있어요.",
            "“应完成”按当月目标每天平均分摊，属本工具的判断；单日会有波动。",
        ),
        &[],
    );
}

fn people(w: &mut Writer<'_>) {
    w.heading("people", Text::new("Who looks at what", "지표별 담당자", "指标负责人"));
    let insight = w.insight;
    let rows = insight.kpis.watched().map(|one| {
        vec![
            Cell::text(w.t(words::plan::goal(one.goal))),
            Cell::text(words::kpis::owner(w.plan, &one.owner, w.lang)),
            Cell::text(words::kpis::source_of(w.plan, one, w.lang)),
        ]
    });
    let rows = rows.collect();
    w.table(
        "review-people",
        Text::new("Measures and who looks after them", "지표, 담당자, 출처", "指标、负责人与来源"),
        &[
            (Text::new("Measure", "지표", "指标"), false),
            (Text::new("Looks after it", "담당자", "负责人"), false),
            (Text::new("Source", "출처", "数据来源"), false),
        ],
        rows,
        None,
    );
}

fn checks(w: &mut Writer<'_>, place: usize, month: Month, day: Option<Day>) {
    w.heading("checks", Text::new("What to check", "확인할 것", "需要检查"));
    let behind = |one: &&Indicator| {
        let due = one.target_of(place).zip(day).map(|(target, day)| kpis::pace(target, day).value);
        let there = one.reading(place).filter(|reading| reading.covered).map(|reading| reading.figure.value);
        one.goal.is_forecast()
            && due.zip(there).is_some_and(|(due, there)| there < due * one.decision.floor.value - 1e-9)
    };
    let insight = w.insight;
    let mut items: Vec<String> = insight
        .kpis
        .watched()
        .filter(behind)
        .map(|one| {
            let action = w.formal(&words::kpis::action(w.plan, one, w.lang));
            let name = w.t(words::plan::goal(one.goal));
            Text::new("{0} is behind: {1}", "{0} 뒤처짐: {1}", "{0}落后：{1}").fill(w.lang, &[&name, &action])
        })
        .collect();
    let empty: Vec<String> = w
        .recommended()
        .into_iter()
        .filter(|one| one.by_month.get(place).is_some_and(|visits| visits.value > 0.0))
        .filter(|one| {
            let month = w.plan.evaluation.actuals.month(month);
            month.is_none_or(|month| !month.channels.contains_key(one.channel.id.as_ref()))
        })
        .map(|one| w.channel(&one.channel.id))
        .collect();
    if !empty.is_empty() {
        let names = empty.join(Text::new(", ", ", ", "、").get(w.lang));
        items.push(Text::new("No numbers yet: {0}", "숫자가 없는 접점: {0}", "尚无数据：{0}").fill(w.lang, &[&names]));
    }
    for task in insight.schedule.tasks.iter().filter(|task| !task.done && task.terms.days.is_some()) {
        if task.end.to_month() == month {
            let name = words::schedule::name(w.plan, task, w.lang);
            let (end, by) = (i18n::day(task.end, w.lang), words::schedule::by(task, w.lang));
            items.push(
                Text::new("Task until {0}: {1} ({2})", "{0}까지 할 일: {1}({2})", "{0}前完成：{1}（{2}）")
                    .fill(w.lang, &[&end, &name, &by]),
            );
        }
    }
    if items.is_empty() {
        w.say(Text::new("Nothing stands out.", "따로 확인할 것은 없어요.", "没有需要特别检查的事项。"), &[]);
    }
    w.list(items);
}
