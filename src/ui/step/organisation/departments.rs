//! "Cement + mouse": departments, what touches them, and who owns the borders between the steps.

use std::collections::BTreeSet;

use yew::{Html, html};

use crate::app::Kind;
use crate::base::Text;
use crate::plan::departments::DepartmentsEdit;
use crate::plan::organisation::OrganisationEdit as Edit;
use crate::plan::{Border, Department, JobRole, PlanEdit, Step};
use crate::report::words;
use crate::report::words::organisation as said;
use crate::score::organisation::{BorderView, borders, departments_at, departments_of, is_begun};

use super::super::super::Desk;
use super::super::super::widget::{DataTable, check, field, select, why};

fn edit(edit: DepartmentsEdit) -> PlanEdit {
    PlanEdit::Organisation(Edit::Departments(edit))
}

pub(super) fn view(desk: &Desk) -> Html {
    let begun = is_begun(&desk.plan);
    let views = borders(&desk.plan, &desk.insight.facts);
    let line = if begun { said::borders_line(&views, desk.lang) } else { desk.t(NOT_BEGUN).to_owned() };
    html! {
        <>
            <p key="line" class="block-answer">{ line }</p>
            { ticks(desk) }
            { if begun {
                html! { <div key="map" class="rows">{ matrix(desk) }{ for views.iter().map(|view| border(desk, view)) }</div> }
            } else {
                html! { <span key="map" hidden=true /> }
            } }
        </>
    }
}

fn ticks(desk: &Desk) -> Html {
    html! {
        <fieldset key="departments" id="organisation.departments" class="field field-wide" tabindex="-1">
            <legend key="legend" class="field-label">{ desk.t(PRESENT) }</legend>
            <div key="boxes" class="check-list">
                { for Department::ALL.into_iter().map(|one| {
                    let checked = desk.plan.organisation.departments.present.contains(&one);
                    let id = format!("organisation.departments.{}", one.slug());
                    let set = edit(DepartmentsEdit::Present(one, !checked));
                    check(desk, &id, desk.t(said::department(one)), checked, set)
                }) }
            </div>
            { why(desk.lang, "organisation.departments", desk.t(PRESENT)) }
        </fieldset>
    }
}

/// Touchpoints in use and the steps of an order, against the departments there are.
fn matrix(desk: &Desk) -> Html {
    let present: Vec<Department> = desk.plan.organisation.departments.present.iter().copied().collect();
    let used = desk.insight.facts.channels.iter().filter(|channel| channel.on && desk.insight.recommends());
    let channels = used.map(|channel| {
        let touched = departments_of(channel.channel.kind).iter().copied().collect();
        (channel.channel.id.to_string(), channel.channel.name.get(desk.lang).to_owned(), touched)
    });
    let way = Border::of(desk.plan.customers.sale).iter().map(|border| border.steps().1);
    let steps = way.map(|step: Step| {
        (format!("{step:?}"), desk.t(said::step(step)).to_owned(), departments_at(step, &desk.insight.facts))
    });
    let row = |(key, name, touched): (String, String, BTreeSet<Department>)| {
        let missing: Vec<&Department> = touched.iter().filter(|one| !present.contains(one)).collect();
        let none = missing.is_empty();
        let note = MISSING.fill(desk.lang, &[&said::departments(missing, desk.lang)]);
        html! {
            <tr {key}>
                <th key="name" scope="row">{ name }<span key="missing" class="cell-note" hidden={none}>{ note }</span></th>
                { for present.iter().map(|one| {
                    let text = if touched.contains(one) { "●" } else { "" };
                    html! { <td key={one.slug()}>{ text }</td> }
                }) }
            </tr>
        }
    };
    html! {
        <div key="matrix">
            <DataTable key="table" name={desk.t(MATRIX)} class="matrix">
                <thead key="head"><tr>
                    <th key="what" scope="col">{ desk.t(WHAT) }</th>
                    { for present.iter().map(|one| html! { <th key={one.slug()} scope="col" class="matrix-column">{ desk.t(said::department(*one)) }</th> }) }
                </tr></thead>
                <tbody key="channels">{ for channels.map(row) }</tbody>
                <tbody key="steps">{ for steps.map(row) }</tbody>
            </DataTable>
            <p key="judged" class="fine">{ desk.t(JUDGED) }</p>
        </div>
    }
}

fn border(desk: &Desk, view: &BorderView) -> Html {
    let border = view.border;
    let id = |of: &str| format!("organisation.borders.{}.{of}", border.slug());
    let side = |side: &[Department]| {
        if side.is_empty() { desk.t(NOBODY).to_owned() } else { said::departments(side, desk.lang) }
    };
    let inside = view.is_inside();
    let who = if inside {
        INSIDE.fill(desk.lang, &[&side(&view.before)])
    } else {
        SIDES.fill(desk.lang, &[&side(&view.before), &side(&view.after)])
    };
    let jobs = JobRole::ALL.map(|job| (job, desk.t(words::plan::job(job)).to_owned()));
    let note = if view.is_open() { desk.t(OPEN) } else { "" };
    let fields = if inside {
        html! { <span key="fields" hidden=true /> }
    } else {
        html! {
            <div key="fields" class="fields">
                { select(desk, &id("job"), OWNER_JOB, &jobs, view.owner.job.as_ref(), move |v| edit(DepartmentsEdit::OwnerJob(border, v))) }
                { field(desk, id("name"), OWNER_NAME, Kind::Line, view.owner.name.as_str()).note(note)
                    .edits(desk, move |v| edit(DepartmentsEdit::OwnerName(border, v.text()))) }
            </div>
        }
    };
    html! {
        <div key={border.slug()} class="row-card">
            <div key="head" class="row-head"><h3 key="title">{ said::border(border, desk.lang) }</h3></div>
            <p key="who" class="muted">{ who }</p>
            { fields }
        </div>
    }
}

const NOT_BEGUN: Text = Text::new(
    "Tick the departments there are, and the borders an order has to cross appear.",
    "회사에 있는 부서를 체크하면 주문이 거치는 인계 지점이 나와요.",
    "勾选现有部门后，会列出订单要跨越的交接环节。",
);
const PRESENT: Text = Text::new("Departments of the company", "회사에 있는 부서", "企业现有部门");
const MATRIX: Text =
    Text::new("Departments by touchpoint and step", "접점·단계별 관련 부서", "各接触点与环节涉及的部门");
const WHAT: Text = Text::new("Touchpoint or step", "접점·단계", "接触点或环节");
const MISSING: Text = Text::new("not here: {0}", "없는 부서: {0}", "未设：{0}");
const JUDGED: Text = Text::new(
    "Which departments a touchpoint or a step touches is our judgement.",
    "접점과 단계마다 어느 부서가 관련되는지는 이 도구의 판단이에요.",
    "各接触点与环节涉及哪些部门，为本工具的判断。",
);
const NOBODY: Text = Text::new("no department", "맡은 부서 없음", "无对应部门");
const SIDES: Text = Text::new("{0} → {1}", "{0} → {1}", "{0} → {1}");
const INSIDE: Text =
    Text::new("Stays inside one department: {0}", "한 부서 안에서 이어져요: {0}", "在同一部门内完成：{0}");
const OWNER_JOB: Text = Text::new("Role that owns the border", "인계를 책임지는 역할", "负责交接的角色");
const OWNER_NAME: Text = Text::new("Or who it is, by name", "또는 책임자 이름", "或负责人姓名");
const OPEN: Text = Text::new("Nobody owns it yet", "아직 책임자가 없어요", "尚无人负责");
