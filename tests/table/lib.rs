//! A table of tasks in which every row can be edited, made of the planner's widgets: a line, a number, a choice and a button that
//! removes the row. An edit goes the way it goes in the app: widget, action, root component, drawing. What the app computes
//! after an edit is left out, so that only the drawing is compared with `plain.js`.

use std::rc::Rc;

use mixwright::app::{Action, Kind, Value};
use mixwright::base::{Id, Lang, Text};
use mixwright::course::Locks;
use mixwright::insight::Insight;
use mixwright::plan::implementation::{Area, ImplementationEdit, MAX_HOURS, Task, TaskEdit};
use mixwright::plan::{Plan, PlanEdit, Row as _, RowEdit};
use mixwright::report::words;
use mixwright::ui::Desk;
use mixwright::ui::icon::{Icon, icon};
use mixwright::ui::widget::{field, small_select};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Callback, Component, Context, Html, MouseEvent, Properties, Renderer, function_component, html};

const NAME: Text = Text::new("Task", "업무", "任务");
const HOURS: Text = Text::new("Hours", "시간", "工时");
const AREA: Text = Text::new("Area", "영역", "领域");
const REMOVE: Text = Text::new("Remove", "삭제", "删除");

/// What happens to the table.
pub enum Message {
    /// As many new rows as asked for replace those that are there.
    Create(u32),
    /// One hour more in every tenth row.
    Tenth,
    /// What a widget sends.
    Widget(Action),
}

#[derive(Clone, PartialEq, Properties)]
struct TableProps {
    /// Whether a row is a component that is drawn anew only when its task changed, as in the schedule; else all rows are drawn
    /// with the table, as in most lists of the planner.
    compared: bool,
}

struct Table {
    rows: Vec<Rc<Task>>,
    desk: Desk,
}

impl Component for Table {
    type Message = Message;
    type Properties = TableProps;

    fn create(ctx: &Context<Self>) -> Self {
        let plan = Rc::new(Plan::default());
        let desk = Desk {
            lang: Lang::En,
            insight: Rc::new(Insight::of(&plan)),
            plan,
            book: None,
            import: None,
            report: None,
            unfolded: Rc::default(),
            board: Rc::default(),
            back: None,
            moves: None,
            results: Rc::default(),
            replan: None,
            past: Rc::default(),
            running: Vec::new(),
            errand: None,
            locks: Rc::new(Locks::default()),
            locking: None,
            shut: false,
            link: None,
            dispatch: ctx.link().callback(Message::Widget),
        };
        Self { rows: Vec::new(), desk }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Create(count) => {
                let task = |i: u32| Task { id: Id(i), name: format!("Task {i}"), hours: i % 40, ..Task::new(Id(i)) };
                self.rows = (1..=count).map(|i| Rc::new(task(i))).collect();
            }
            Message::Tenth => self.rows.iter_mut().step_by(10).for_each(|row| Rc::make_mut(row).hours += 1),
            Message::Widget(
                Action::Edit { edit: PlanEdit::Implementation(ImplementationEdit::Task(edit)), .. }
                | Action::Typed { edit: PlanEdit::Implementation(ImplementationEdit::Task(edit)), .. },
            ) => {
                self.edit(edit);
            }
            Message::Widget(_) => return false,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let desk = &self.desk;
        let hours: u32 = self.rows.iter().map(|task| task.hours).sum();
        let row = |task: &Rc<Task>| {
            if ctx.props().compared {
                html! { <Row key={task.id.0} line={Line { desk: desk.clone(), task: task.clone() }} /> }
            } else {
                cells(desk, task)
            }
        };
        html! {
            <table class="table">
                <thead key="head"><tr>
                    <th key="name" scope="col">{ desk.t(NAME) }</th><th key="hours" scope="col">{ desk.t(HOURS) }</th>
                    <th key="area" scope="col">{ desk.t(AREA) }</th><th key="remove" scope="col">{ desk.t(REMOVE) }</th>
                </tr></thead>
                <tbody key="body">{ for self.rows.iter().map(row) }</tbody>
                <tfoot key="foot"><tr>
                    <td key="name">{ self.rows.len() }</td><td key="hours" id="hours" class="num">{ hours }</td>
                    <td key="rest" colspan="2" />
                </tr></tfoot>
            </table>
        }
    }
}

impl Table {
    fn edit(&mut self, edit: RowEdit<TaskEdit>) {
        match edit {
            RowEdit::Set(id, change) => {
                let Some(row) = self.rows.iter_mut().find(|row| row.id == id).map(Rc::make_mut) else { return };
                match change {
                    TaskEdit::Name(name) => row.name = name,
                    TaskEdit::Hours(hours) => row.hours = hours,
                    TaskEdit::Area(area) => row.area = area,
                    _ => {}
                }
            }
            RowEdit::Remove(id) => self.rows.retain(|row| row.id != id),
            RowEdit::Add => {}
        }
    }
}

/// A row with what it needs to be drawn.
#[derive(Clone)]
struct Line {
    desk: Desk,
    task: Rc<Task>,
}

impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.task, &other.task)
            && self.desk.lang == other.desk.lang
            && self.desk.dispatch == other.desk.dispatch
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    line: Line,
}

#[function_component(Row)]
fn row(props: &RowProps) -> Html {
    cells(&props.line.desk, &props.line.task)
}

fn cells(desk: &Desk, task: &Task) -> Html {
    let id = task.id;
    let key = |of: &str| format!("implementation.own.{}.{of}", id.0);
    let set = move |change: TaskEdit| PlanEdit::Implementation(ImplementationEdit::Task(RowEdit::Set(id, change)));
    let areas = Area::ALL.map(|area| (area, desk.t(words::plan::area(area)).to_owned()));
    let remove = PlanEdit::Implementation(ImplementationEdit::Task(RowEdit::Remove(id)));
    let onclick: Callback<MouseEvent> = desk.edit_on(&key("remove"), remove);
    html! {
        <tr key={id.0}>
            <td key="name">{ field(desk, key("name"), NAME, Kind::Line, task.name.as_str()).grouped().edits(desk, move |v| set(TaskEdit::Name(v.text()))) }</td>
            <td key="hours">{ field(desk, key("hours"), HOURS, Kind::Count(u64::from(MAX_HOURS)), Value::from(Some(u64::from(task.hours))))
                .grouped().edits(desk, move |v| set(TaskEdit::Hours(v.small().unwrap_or_default()))) }</td>
            <td key="area">{ small_select(desk, &key("area"), desk.t(AREA), &areas, &task.area, move |area| set(TaskEdit::Area(area))) }</td>
            <td key="remove"><button key="remove" type="button" class="btn btn-quiet btn-small" {onclick}>
                { icon(Icon::Trash) }<span key="text">{ desk.t(REMOVE) }<span class="visually-hidden">{ " – " }{ &task.name }</span></span>
            </button></td>
        </tr>
    }
}

/// The table on a page.
#[wasm_bindgen]
pub struct Mounted(AppHandle<Table>);

#[wasm_bindgen]
impl Mounted {
    /// An empty table in `place`.
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, compared: bool) -> Self {
        Self(Renderer::<Table>::with_root_and_props(place, TableProps { compared }).render())
    }

    /// As many new rows.
    pub fn create(&self, count: u32) {
        self.0.send_message(Message::Create(count));
    }

    /// Another number in every tenth row.
    pub fn tenth(&self) {
        self.0.send_message(Message::Tenth);
    }
}
