//! "Cement + mouse": which departments touchpoints and steps touch, who owns the borders between them.

use std::collections::BTreeSet;

use crate::base::Text;
use crate::plan::{Border, Department};
use crate::report::doc::{Block, Cell};
use crate::report::words;
use crate::report::words::organisation as said;
use crate::report::writer::{NONE, Writer};
use crate::score::organisation::{BorderView, borders, departments_at, departments_of, is_begun};

/// The tables; nothing while no department is ticked.
pub(super) fn write(w: &mut Writer<'_>) {
    if !is_begun(w.plan) {
        return;
    }
    w.part("cement-mouse", Text::new("Cement + mouse", "온·오프라인 업무 연결(시멘트+마우스)", "鼠标+水泥"));
    let views = borders(w.plan, &w.insight.facts);
    let line = w.formal(&said::borders_line(&views, w.lang));
    w.blocks.push(Block::Paragraph(line));
    touched(w);
    let rows = views.iter().map(|view| row(w, view)).collect();
    w.table(
        "borders",
        Text::new("Borders and their owners", "인계 지점과 책임자", "交接环节与负责人"),
        &[
            (Text::new("Border", "인계 지점", "交接环节"), false),
            (Text::new("Hands over", "넘기는 부서", "移交部门"), false),
            (Text::new("Takes over", "받는 부서", "接收部门"), false),
            (Text::new("Owner", "책임자", "负责人"), false),
        ],
        rows,
        None,
    );
}

fn names<'a>(w: &Writer<'_>, all: impl IntoIterator<Item = &'a Department>) -> String {
    let names = said::departments(all, w.lang);
    if names.is_empty() { NONE.to_owned() } else { names }
}

fn row(w: &Writer<'_>, view: &BorderView) -> Vec<Cell> {
    let job = view.owner.job.map(|job| words::plan::job(job).get(w.lang));
    let name = view.owner.name.trim();
    let owner = match (job, name) {
        _ if view.is_inside() => NONE.to_owned(),
        (None, "") => w.t(Text::new("nobody", "없음", "无人负责")),
        (None, name) => name.to_owned(),
        (Some(job), "") => job.to_owned(),
        (Some(job), name) => w.bracketed(name, job),
    };
    vec![
        Cell::text(said::border(view.border, w.lang)),
        Cell::text(names(w, &view.before)),
        Cell::text(names(w, &view.after)),
        Cell::text(owner),
    ]
}

/// The departments at every touchpoint in use and at every step.
fn touched(w: &mut Writer<'_>) {
    let present = &w.plan.organisation.departments.present;
    let line = |w: &Writer<'_>, name: &str, all: BTreeSet<Department>| {
        let (here, missing): (Vec<_>, Vec<_>) = all.iter().partition(|one| present.contains(one));
        vec![Cell::text(name), Cell::text(names(w, here)), Cell::text(names(w, missing))]
    };
    let channels = w.recommended().into_iter().map(|outcome| {
        let touched = departments_of(outcome.channel.kind).iter().copied().collect();
        line(w, outcome.channel.name.get(w.lang), touched)
    });
    let steps = Border::of(w.plan.customers.sale).iter().map(|border| {
        let step = border.steps().1;
        line(w, said::step(step).get(w.lang), departments_at(step, &w.insight.facts))
    });
    let rows = channels.chain(steps).collect();
    w.table(
        "departments",
        Text::new(
            "Departments by touchpoint and step (our judgement)",
            "접점·단계별 관련 부서(이 도구의 판단)",
            "各接触点与环节涉及的部门（本工具的判断）",
        ),
        &[
            (Text::new("Touchpoint or step", "접점·단계", "接触点或环节"), false),
            (Text::new("Departments of the company", "관련 부서", "企业现有部门"), false),
            (Text::new("Not in the company", "없는 부서", "企业未设"), false),
        ],
        rows,
        None,
    );
}
