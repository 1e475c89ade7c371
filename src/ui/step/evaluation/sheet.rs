//! Results typed or pasted like in a spreadsheet: a month with its touchpoints, or a touchpoint with its months.

use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement};
use yew::{
    AttrValue, Callback, Event, FocusEvent, Html, InputEvent, KeyboardEvent, MouseEvent, NodeRef, Properties,
    TargetCast, UseStateHandle, classes, function_component, html, use_mut_ref, use_state,
};

use crate::app::sheet::{self, SheetRow};
use crate::app::{Action, Kind, Value};
use crate::base::{Lang, Month, Text};
use crate::course::Locks;
use crate::forecast;
use crate::i18n;
use crate::insight::Insight;
use crate::plan::evaluation::EvaluationEdit as Edit;
use crate::plan::{ActualCell, ActualMetric, Plan, PlanEdit, Sale};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::field::Field;
use super::super::super::widget::why::{Asked, whys};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <Sheet key="sheet" lang={desk.lang} plan={desk.plan.clone()} insight={desk.insight.clone()} locks={desk.locks.clone()}
            shut={desk.shut} dispatch={desk.dispatch.clone()} />
    }
}

/// Properties of [`Sheet`].
#[derive(Clone, Properties)]
pub(super) struct SheetProps {
    lang: Lang,
    plan: Rc<Plan>,
    insight: Rc<Insight>,
    locks: Rc<Locks>,
    shut: bool,
    dispatch: Callback<Action>,
}

impl PartialEq for SheetProps {
    fn eq(&self, other: &Self) -> bool {
        // What a plan brings follows from it, so the same plan is the same sheet.
        self.lang == other.lang
            && Rc::ptr_eq(&self.plan, &other.plan)
            && Rc::ptr_eq(&self.insight, &other.insight)
            && (self.shut, &self.locks) == (other.shut, &other.locks)
    }
}

/// What stands in the cell that is typed into.
#[derive(Clone, PartialEq)]
struct Draft {
    field: String,
    text: String,
    /// The number before: "1" on the way to "1x" is no answer.
    before: Option<u64>,
}

/// What stands in a cell that is no number, and why it is none.
#[derive(Clone, PartialEq)]
struct Wrong {
    text: String,
    said: String,
    /// The number that counts meanwhile.
    stored: Option<u64>,
}

/// What the rows are.
#[derive(Clone, PartialEq)]
enum Rows {
    /// The touchpoints of a month.
    Of(Month),
    /// The months of a touchpoint; `None` for all together.
    Through(Option<String>),
}

impl SheetProps {
    fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    /// The months of the plan, and others that have results.
    fn months(&self) -> Vec<Month> {
        let planned = self.insight.forecast.iter().flat_map(|forecast| &forecast.months).map(|(month, _)| *month);
        let mut months: Vec<Month> = planned.chain(self.plan.evaluation.actuals.months().map(|(m, _)| m)).collect();
        months.sort_unstable();
        months.dedup();
        months
    }

    /// Touchpoints that are in the mix or have results.
    fn channels(&self) -> Vec<(String, AttrValue)> {
        let on = |id: &str| self.insight.mix.as_ref().and_then(|mix| mix.line(id)).is_some_and(|line| line.on);
        let has = |id: &str| self.plan.evaluation.actuals.months().any(|(_, month)| month.channels.contains_key(id));
        let known = forecast::channels(&self.plan);
        let offered = known.iter().filter(|channel| on(&channel.id) || has(&channel.id));
        let mut offered: Vec<(String, AttrValue)> =
            offered.map(|channel| (channel.id.to_string(), channel.name.get(self.lang).to_owned().into())).collect();
        let entered = self.plan.evaluation.actuals.months().flat_map(|(_, month)| month.channels.keys());
        for id in entered {
            if !offered.iter().any(|(known, _)| known == id) {
                let name = forecast::channel(&self.plan, id).map(|channel| channel.name.get(self.lang).to_owned());
                offered.push((id.clone(), name.unwrap_or_else(|| id.clone()).into()));
            }
        }
        offered
    }

    fn columns(&self) -> Vec<ActualMetric> {
        let enquiry = self.plan.customers.sale == Sale::Enquiry;
        ActualMetric::ALL.into_iter().filter(|metric| enquiry || *metric != ActualMetric::Enquiries).collect()
    }

    /// What stands for an empty cell: the sum of the touchpoints where some were entered, else, in brackets, what the plan expects.
    fn instead(&self, row: &SheetRow, metric: ActualMetric) -> String {
        let month = self.plan.evaluation.actuals.month(row.month).filter(|_| row.channel.is_none());
        if let Some(sum) = month.and_then(|month| month.whole(metric)) {
            let kind = sheet::kind(metric, self.plan.company.currency);
            return format!("Σ {}", kind.format(&Value::from(Some(sum))));
        }
        self.planned(row, metric).map_or_else(String::new, |planned| format!("({planned})"))
    }

    /// What the plan expects of a cell, as it would be typed.
    fn planned(&self, row: &SheetRow, metric: ActualMetric) -> Option<String> {
        let (forecast, outcome) = self.insight.forecast.as_ref().zip(self.insight.outcome.as_ref())?;
        let i = forecast.months.iter().position(|(month, _)| *month == row.month)?;
        let currency = self.plan.company.currency;
        let count = |value: f64| i18n::edit_decimal(value, if value < 10.0 { 1 } else { 0 });
        let money = |amount| i18n::edit_money(amount, currency);
        match &row.channel {
            Some(id) => {
                let channel = outcome.channels.iter().find(|channel| channel.channel.id.as_ref() == id)?;
                match metric {
                    ActualMetric::Spend => Some(money(*channel.months.get(i)?)),
                    ActualMetric::Visits => Some(count(channel.by_month.get(i)?.value)),
                    ActualMetric::Deals => Some(count(channel.deals_of(i)?.value)),
                    _ => None,
                }
            }
            None => {
                let month = outcome.months.get(i)?;
                match metric {
                    ActualMetric::Spend => Some(money(month.media)),
                    ActualMetric::Impressions => None,
                    ActualMetric::Visits => Some(count(month.visits.value)),
                    ActualMetric::Enquiries => Some(count(month.enquiries.as_ref()?.value)),
                    ActualMetric::Deals => Some(count(month.deals.value)),
                    ActualMetric::NewCustomers => Some(count(month.new_customers.value)),
                    ActualMetric::Revenue => {
                        Some(money(crate::base::Money::from_major(month.revenue.value.round(), currency)))
                    }
                }
            }
        }
    }
}

/// The sheet. What is looked at is no part of the plan, so it stays here, and so does what is not yet a number.
#[function_component(Sheet)]
pub(super) fn sheet(props: &SheetProps) -> Html {
    let months = props.months();
    let channels = props.channels();
    let last = props.plan.evaluation.actuals.months().next_back().map(|(month, _)| month);
    let first = last.or_else(|| months.first().copied());
    let chosen = use_state(|| None::<Rows>);
    // What stands in a cell that is typed into, and in cells that hold no number, with why not.
    let draft = use_state(|| None::<Draft>);
    let wrong = use_state(BTreeMap::<String, Wrong>::new);
    let refused = use_state(|| None::<String>);
    // One handle per cell, so that the arrows find their neighbour.
    let handles = use_mut_ref(BTreeMap::<(usize, usize), NodeRef>::new);
    let Some(shown) = (*chosen).clone().or_else(|| first.map(Rows::Of)) else {
        return html! { <p class="empty">{ props.t(NO_START) }</p> };
    };
    let name = |channel: Option<&String>| match channel {
        None => AttrValue::from(props.t(ALL)),
        Some(id) => {
            channels.iter().find(|(known, _)| known == id).map_or_else(|| id.clone().into(), |(_, n)| n.clone())
        }
    };
    let every = || channels.iter().map(|(id, _)| Some(id.clone())).chain([None]);
    let rows: Vec<(SheetRow, AttrValue)> = match &shown {
        Rows::Of(month) => every()
            .map(|channel| (name(channel.as_ref()), channel))
            .map(|(name, channel)| (SheetRow { month: *month, channel }, name))
            .collect(),
        Rows::Through(channel) => months
            .iter()
            .map(|month| (SheetRow { month: *month, channel: channel.clone() }, i18n::month(*month, props.lang).into()))
            .collect(),
    };
    let choose = {
        let (chosen, refused, wrong) = (chosen.clone(), refused.clone(), wrong.clone());
        move |rows: Rows| {
            refused.set(None);
            wrong.set(BTreeMap::new());
            chosen.set(Some(rows));
        }
    };
    let columns = props.columns();
    let grid = Grid {
        props,
        rows: &rows,
        columns: &columns,
        handles: &handles,
        wrong: &wrong,
        chosen: &chosen,
        shown: &shown,
        draft: &draft,
        refused: &refused,
    };
    html! {
        <div class="sheet">
            { picker(props, &shown, &months, every().map(|channel| (name(channel.as_ref()), channel)).collect(), &choose) }
            { whys(props.lang, columns.iter().map(|metric| (format!("evaluation.*.*.{}", metric.slug()), props.t(words::actuals::metric(*metric))))) }
            <div key="table" class="table-wrap">
                <table class="table money cells">
                    <caption key="caption" class="visually-hidden">{ props.t(super::RESULTS) }</caption>
                    <thead key="head"><tr>
                        <th key="row" scope="col">{ props.t(if matches!(shown, Rows::Of(_)) { TOUCHPOINT } else { MONTH }) }</th>
                        { for columns.iter().map(|metric| html! {
                            <th key={metric.slug()} scope="col" class="num">{ props.t(words::actuals::metric(*metric)) }</th>
                        }) }
                    </tr></thead>
                    <tbody key="body">{ for (0..rows.len()).map(|r| grid.row(r)) }</tbody>
                </table>
            </div>
            { through(props, &shown) }
            <p key="message" class={if refused.is_some() || !wrong.is_empty() { "field-error" } else { "chart-note" }} role="status">
                { (*refused).clone().or_else(|| wrong.values().next().map(|wrong| wrong.said.clone())).unwrap_or_else(|| props.t(HOW).to_owned()) }
            </p>
        </div>
    }
}

/// Up to which day the numbers of a month go, while it is under way.
fn through(props: &SheetProps, shown: &Rows) -> Html {
    let Rows::Of(month) = *shown else { return html! { <span key="through" hidden=true /> } };
    let day = props.plan.evaluation.actuals.month(month).and_then(|actuals| actuals.through);
    let id = format!("evaluation.{month}.through");
    let field_key = id.clone();
    let on_commit = {
        let (dispatch, field) = (props.dispatch.clone(), id.clone());
        Callback::from(move |value: Value| {
            let edit = PlanEdit::Evaluation(Edit::Through(month, value.day()));
            dispatch.emit(Action::Typed { edit, field: field.clone() });
        })
    };
    let asked = Some(Asked { key: id.clone().into(), label: props.t(THROUGH).into(), kind: None, lang: props.lang });
    html! {
        <Field key={field_key} {id} label={props.t(THROUGH)} hint={props.t(THROUGH_HINT)} kind={Kind::Day} value={Value::from(day)}
            lang={props.lang} {on_commit} {asked} />
    }
}

/// The choice between a month with its touchpoints and a touchpoint with its months.
fn picker(
    props: &SheetProps,
    shown: &Rows,
    months: &[Month],
    channels: Vec<(AttrValue, Option<String>)>,
    choose: &(impl Fn(Rows) + Clone + 'static),
) -> Html {
    let by_month = matches!(shown, Rows::Of(_));
    let first = months.first().copied();
    let button = |key: &'static str, pressed: bool, text: Text, rows: Option<Rows>| {
        let choose = choose.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(rows) = rows.clone() {
                choose(rows);
            }
        });
        html! { <button {key} type="button" aria-pressed={pressed.to_string()} {onclick}>{ props.t(text) }</button> }
    };
    let options: Vec<(Rows, AttrValue)> = if by_month {
        months.iter().map(|month| (Rows::Of(*month), i18n::month(*month, props.lang).into())).collect()
    } else {
        channels.into_iter().map(|(name, channel)| (Rows::Through(channel), name)).collect()
    };
    let onchange = {
        let (choose, options) = (choose.clone(), options.clone());
        Callback::from(move |event: Event| {
            let at = event.target_dyn_into::<web_sys::HtmlSelectElement>().map(|select| select.selected_index());
            let at = at.and_then(|at| usize::try_from(at).ok());
            if let Some((rows, _)) = at.and_then(|at| options.get(at)) {
                choose(rows.clone());
            }
        })
    };
    html! {
        <div key="picker" class="sheet-picker">
            <div key="by" class="tabs" role="group" aria-label={props.t(BY)}>
                { button("month", by_month, BY_MONTH, first.filter(|_| !by_month).map(Rows::Of)) }
                { button("channel", !by_month, BY_CHANNEL, by_month.then_some(Rows::Through(None))) }
            </div>
            <select key="which" id="evaluation.shown" class="select" aria-label={props.t(if by_month { MONTH } else { TOUCHPOINT })} {onchange}>
                { for options.into_iter().enumerate().map(|(i, (rows, name))| html! {
                    <option key={i.to_string()} value={i.to_string()} selected={rows == *shown}>{ name }</option>
                }) }
            </select>
        </div>
    }
}

struct Grid<'a> {
    props: &'a SheetProps,
    rows: &'a [(SheetRow, AttrValue)],
    columns: &'a [ActualMetric],
    handles: &'a Rc<std::cell::RefCell<BTreeMap<(usize, usize), NodeRef>>>,
    chosen: &'a UseStateHandle<Option<Rows>>,
    shown: &'a Rows,
    draft: &'a UseStateHandle<Option<Draft>>,
    wrong: &'a UseStateHandle<BTreeMap<String, Wrong>>,
    refused: &'a UseStateHandle<Option<String>>,
}

impl Grid<'_> {
    fn row(&self, r: usize) -> Html {
        let Some((row, name)) = self.rows.get(r) else { return Html::default() };
        let key = format!("{} {}", row.month, row.channel.as_deref().unwrap_or_default());
        html! {
            <tr {key} class={classes!(row.channel.is_none().then_some("all"))}>
                <th key="name" scope="row">{ name.clone() }</th>
                { for self.columns.iter().enumerate().map(|(c, metric)| self.cell(r, c, row, name, *metric)) }
            </tr>
        }
    }

    fn cell(&self, r: usize, c: usize, row: &SheetRow, name: &AttrValue, metric: ActualMetric) -> Html {
        let props = self.props;
        let kind = sheet::kind(metric, props.plan.company.currency);
        let field = row.field(metric);
        let stored = props.plan.evaluation.actuals.get(row.month, row.channel.as_deref(), metric);
        let typed = self.draft.as_ref().filter(|draft| draft.field == field).map(|draft| draft.text.clone());
        // Once another number stands there, by pasting, undo or import, what was wrong is past.
        let left = self.wrong.get(&field).filter(|wrong| wrong.stored == stored).map(|wrong| wrong.text.clone());
        let (invalid, readonly) = (left.is_some(), props.shut || props.locks.holds(&field));
        let shown = typed.or(left).unwrap_or_else(|| kind.format(&Value::from(stored)));
        let handle = self.handles.borrow_mut().entry((r, c)).or_default().clone();
        let label = format!("{name}, {}", props.t(words::actuals::metric(metric)));
        let enter = {
            let (dispatch, row, field) = (props.dispatch.clone(), row.clone(), field.clone());
            move |value: Option<u64>| {
                if value != stored {
                    let cell = ActualCell { month: row.month, channel: row.channel.clone(), metric, value };
                    let edit = PlanEdit::Evaluation(Edit::Actuals(vec![cell]));
                    dispatch.emit(Action::Edit { edit, field: field.clone() });
                }
            }
        };
        let before = self.draft.as_ref().filter(|draft| draft.field == field).map_or(stored, |draft| draft.before);
        // A number on the way counts as soon as it is one, so that nothing is lost when the page is closed.
        let oninput = {
            let (draft, refused, field, enter) =
                (self.draft.clone(), self.refused.clone(), field.clone(), enter.clone());
            Callback::from(move |event: InputEvent| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                let text = input.value();
                enter(kind.parse(&text).map_or(before, |value| value.number()));
                draft.set(Some(Draft { field: field.clone(), text, before }));
                if refused.is_some() {
                    refused.set(None);
                }
            })
        };
        let onblur = {
            let (draft, wrong, field, label) = (self.draft.clone(), self.wrong.clone(), field.clone(), label.clone());
            let lang = props.lang;
            Callback::from(move |event: FocusEvent| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                let mut problems = (*wrong).clone();
                match kind.parse(&input.value()) {
                    Ok(_) => drop(problems.remove(&field)),
                    Err(problem) => {
                        let said = format!("{label}: {}", i18n::input_error(problem, lang));
                        problems.insert(field.clone(), Wrong { text: input.value(), said, stored });
                    }
                }
                if problems != *wrong {
                    wrong.set(problems);
                }
                draft.set(None);
            })
        };
        let onkeydown = self.keys(r, c);
        let onpaste = self.paste(r, c);
        // What is worked in stays in sight, also when its last number is taken away.
        let onfocus = {
            let (chosen, shown) = (self.chosen.clone(), self.shown.clone());
            Callback::from(move |event: FocusEvent| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    input.select();
                }
                if chosen.is_none() {
                    chosen.set(Some(shown.clone()));
                }
            })
        };
        html! {
            <td key={metric.slug()} class="num">
                <input ref={handle} id={field} class={classes!("cell", metric.is_money().then_some("cell-money"))} type="text" inputmode="numeric" autocomplete="off" maxlength="32"
                    value={shown} readonly={readonly} placeholder={props.instead(row, metric)} aria-label={label}
                    aria-invalid={invalid.to_string()} {oninput} {onblur} {onkeydown} {onpaste} {onfocus} />
            </td>
        }
    }

    /// Enter and the arrows go to the neighbour; left and right only from the end of what stands in the cell.
    fn keys(&self, r: usize, c: usize) -> Callback<KeyboardEvent> {
        let handles = self.handles.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if event.is_composing() || event.alt_key() || event.ctrl_key() || event.meta_key() {
                return;
            }
            let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
            let (from, to) = (input.selection_start().ok().flatten(), input.selection_end().ok().flatten());
            let all = from == Some(0) && to == Some(length);
            let next = match (event.key().as_str(), event.shift_key()) {
                ("Enter", false) | ("ArrowDown", false) => (r.checked_add(1), Some(c)),
                ("Enter", true) | ("ArrowUp", false) => (r.checked_sub(1), Some(c)),
                ("ArrowLeft", false) if all || to == Some(0) => (Some(r), c.checked_sub(1)),
                ("ArrowRight", false) if all || from == Some(length) => (Some(r), c.checked_add(1)),
                _ => return,
            };
            let next = next.0.zip(next.1).and_then(|place| handles.borrow().get(&place).cloned());
            if let Some(next) = next.and_then(|handle| handle.cast::<HtmlInputElement>()) {
                event.prevent_default();
                let _ = next.focus();
            }
        })
    }

    /// A block of cells is taken whole or not at all; a single number goes the way of typing.
    fn paste(&self, r: usize, c: usize) -> Callback<Event> {
        let rows: Vec<SheetRow> = self.rows.iter().map(|(row, _)| row.clone()).collect();
        let (columns, dispatch) = (self.columns.to_vec(), self.props.dispatch.clone());
        let (refused, lang, currency) = (self.refused.clone(), self.props.lang, self.props.plan.company.currency);
        let (draft, wrong) = (self.draft.clone(), self.wrong.clone());
        Callback::from(move |event: Event| {
            let text = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let text = text.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
            if !sheet::is_table(&text) {
                return;
            }
            event.prevent_default();
            match sheet::pasted(&rows, &columns, (r, c), &text, currency) {
                Ok(cells) => {
                    let field = rows.get(r).zip(columns.get(c)).map(|(row, metric)| row.field(*metric));
                    let edit = PlanEdit::Evaluation(Edit::Actuals(cells));
                    refused.set(None);
                    draft.set(None);
                    wrong.set(BTreeMap::new());
                    dispatch.emit(Action::Edit { edit, field: format!("{}.paste", field.unwrap_or_default()) });
                }
                Err(problem) => refused.set(Some(sheet::paste_problem(&problem, lang))),
            }
        })
    }
}

const THROUGH: Text = Text::new("Numbers up to", "실적 마지막 날", "数据截至");
const THROUGH_HINT: Text = Text::new(
    "For a month under way: the last day the numbers contain. Leave it empty once the month is over.",
    "진행 중인 달이면 실적이 며칠까지인지 적어 주세요. 끝난 달은 비워 두세요.",
    "进行中的月份请填写数据截止日；月份结束后请留空。",
);
const NO_START: Text = Text::new(
    "Set the first month in stage 1 to enter results by month.",
    "1단계에서 시작 월을 정하면 월별 실적을 적을 수 있어요.",
    "在第1阶段设定开始月份后，即可按月填写结果。",
);
const ALL: Text = Text::new("All touchpoints together", "전체 합계", "全部接触点合计");
const TOUCHPOINT: Text = Text::new("Touchpoint", "접점", "接触点");
const MONTH: Text = Text::new("Month", "월", "月份");
const BY: Text = Text::new("Rows", "행 기준", "行");
const BY_MONTH: Text = Text::new("One month", "한 달씩", "按月");
const BY_CHANNEL: Text = Text::new("One touchpoint", "접점 하나씩", "按接触点");
const HOW: Text = Text::new(
    "Numbers in brackets are the plan’s, Σ is the sum of the touchpoints. Move with Enter and the arrow keys; numbers copied from Excel fill several cells at once. \
     An empty cell is not a zero: type 0 if there was nothing.",
    "괄호 안 숫자는 계획값이고, Σ는 접점별 실적의 합이에요. Enter와 방향키로 옮겨 다니고, 엑셀에서 복사한 숫자는 여러 칸에 한 번에 붙여 넣을 수 있어요. 빈칸은 0이 아니니, 없었다면 0을 적어 주세요.",
    "括号内的数字为计划值，Σ为各接触点之和。用回车键和方向键移动；从Excel复制的数字可一次粘贴到多个单元格。空白不等于零，若确实没有请填0。",
);
