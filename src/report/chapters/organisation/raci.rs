//! Who does, answers for, is asked about and told of every task.

use crate::base::Text;
use crate::insight::raci::Raci;
use crate::plan::{Area, JobRole};
use crate::report::doc::{Block, Cell};
use crate::report::words;
use crate::report::writer::{NONE, Writer};

/// The table; nothing without tasks.
pub(super) fn write(w: &mut Writer<'_>) {
    let tasks = &w.insight.schedule.tasks;
    let roles = |jobs: &mut dyn Iterator<Item = &JobRole>| {
        let names: Vec<&str> = jobs.map(|job| words::plan::job(*job).get(w.lang)).collect();
        Cell::text(if names.is_empty() { NONE.to_owned() } else { names.join(COMMA.get(w.lang)) })
    };
    let all: Vec<Raci> = tasks.iter().map(|task| Raci::of(w.plan, task)).collect();
    let rows: Vec<Vec<Cell>> = Area::ALL
        .into_iter()
        .flat_map(|area| tasks.iter().filter(move |task| task.area == area))
        .map(|task| {
            let raci = Raci::of(w.plan, task);
            vec![
                Cell::text(w.formal(&words::schedule::name(w.plan, task, w.lang))),
                roles(&mut [raci.responsible].iter()),
                roles(&mut [raci.accountable].iter()),
                roles(&mut raci.consulted.iter()),
                roles(&mut raci.informed.iter()),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    w.part("duties", Text::new("Duties", "책임 분담", "职责分工"));
    let line = w.formal(&words::organisation::answers(&all, w.lang));
    w.blocks.push(Block::Paragraph(line));
    w.table(
        "raci",
        Text::new("Duties (RACI)", "책임 분담표(RACI)", "职责分工（RACI）"),
        &[
            (Text::new("Task", "할 일", "任务"), false),
            (Text::new("Does it (R)", "실행(R)", "执行（R）"), false),
            (Text::new("Answers for it (A)", "책임(A)", "负责（A）"), false),
            (Text::new("Is asked (C)", "자문(C)", "征询（C）"), false),
            (Text::new("Is told (I)", "공유(I)", "知会（I）"), false),
        ],
        rows,
        None,
    );
    w.note(words::organisation::LEGEND, &[]);
}

const COMMA: Text = Text::new(", ", ", ", "、");
