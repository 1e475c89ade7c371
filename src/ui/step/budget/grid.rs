//! The cost plan as a table of lines and months, with a switch between plan, committed, paid and left.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, classes, function_component, html, use_state};

use crate::base::{Currency, Lang, Money, Text};
use crate::i18n;
use crate::insight::{CostPlan, Entry};
use crate::report::words;

use super::super::super::widget::DataTable;
use super::TOTAL;

/// Properties of [`Grid`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct GridProps {
    pub lang: Lang,
    pub currency: Currency,
    pub money: Rc<CostPlan>,
    /// Names of the months from month 0 on.
    pub months: Vec<AttrValue>,
    /// Media money by touchpoint, from month 1 on.
    pub touchpoints: Vec<(AttrValue, Vec<Money>)>,
}

/// The table. What is looked at is no part of the plan, so it stays here.
#[function_component(Grid)]
pub(super) fn grid(props: &GridProps) -> Html {
    let shown = use_state(|| Entry::Planned);
    let t = |text: Text| text.get(props.lang);
    let button = |entry: Entry| {
        let onclick = {
            let shown = shown.clone();
            Callback::from(move |_: MouseEvent| shown.set(entry))
        };
        let pressed = (*shown == entry).to_string();
        html! { <button key={slug(entry)} type="button" aria-pressed={pressed} {onclick}>{ t(words::money::entry(entry)) }</button> }
    };
    html! {
        <div>
            <div key="switch" id="budget.shown" class="tabs" role="group" aria-label={t(SHOWN)}>{ for Entry::ALL.into_iter().map(button) }</div>
            { table(props, *shown) }
        </div>
    }
}

const fn slug(entry: Entry) -> &'static str {
    match entry {
        Entry::Planned => "planned",
        Entry::Committed => "committed",
        Entry::Actual => "actual",
        Entry::Left => "left",
    }
}

fn table(props: &GridProps, entry: Entry) -> Html {
    let t = |text: Text| text.get(props.lang);
    let money = &props.money;
    // The time before the start has a column where anything falls into it.
    let first = usize::from(Entry::ALL.into_iter().all(|entry| money.at(entry, 0) == Money::ZERO));
    let cell = |key: String, amount: Money| {
        let text =
            if amount == Money::ZERO { "–".to_owned() } else { i18n::money(amount, props.currency, props.lang) };
        html! { <td {key} class={classes!("num", (amount < Money::ZERO).then_some("over"))}>{ text }</td> }
    };
    let amounts = |at: &dyn Fn(usize) -> Money, total: Money| -> Html {
        html! {
            <>
                { for (first..props.months.len()).map(|month| cell(month.to_string(), at(month))) }
                { cell("total".to_owned(), total) }
            </>
        }
    };
    // Where more was committed than planned, the line says so whatever the table shows.
    let over = |amount: Money| {
        let text = OVER.fill(props.lang, &[&i18n::money(amount, props.currency, props.lang)]);
        (amount > Money::ZERO).then(|| html! { <span key="over" class="over">{ text }</span> })
    };
    let lines = money.lines.iter().filter(|line| line.is_used()).map(|line| {
        let slug = line.line.slug();
        html! {
            <tr key={slug}>
                <th key="line" id={format!("budget.months.{slug}")} scope="row" tabindex="-1">
                    <span key="name">{ t(words::money::line(line.line)) }</span>
                    { for over(line.over()) }
                </th>
                { amounts(&|month| line.at(entry, month), line.total(entry)) }
            </tr>
        }
    });
    let parts = props.touchpoints.iter().filter(|_| entry == Entry::Planned).map(|(name, months)| {
        let of = |month: usize| month.checked_sub(1).and_then(|i| months.get(i)).copied().unwrap_or_default();
        html! {
            <tr key={format!("of {name}")} class="part">
                <th key="line" scope="row">{ name.clone() }</th>
                { amounts(&of, months.iter().copied().sum()) }
            </tr>
        }
    });
    // Touchpoints stand below the media money they are part of, which is the first line where there is any.
    let (mut lines, parts) = (lines.collect::<Vec<_>>(), parts.collect::<Vec<_>>());
    let at = usize::from(!parts.is_empty()).min(lines.len());
    lines.splice(at..at, parts);
    html! {
        <DataTable key="table" name={t(super::months::MONTHS)} class="money" id="budget.months">
            <thead key="head"><tr>
                <th key="line" scope="col">{ t(LINE) }</th>
                { for props.months.iter().enumerate().skip(first).map(|(i, name)| html! {
                    <th key={i.to_string()} scope="col" class="num">{ name.clone() }</th>
                }) }
                <th key="total" scope="col" class="num">{ t(TOTAL) }</th>
            </tr></thead>
            <tbody key="body">{ for lines }</tbody>
            <tfoot key="foot"><tr>
                <th key="line" scope="row">{ t(TOTAL) }</th>
                { amounts(&|month| money.at(entry, month), money.total(entry)) }
            </tr></tfoot>
        </DataTable>
    }
}

const SHOWN: Text = Text::new("What the table shows", "표에 나타낼 금액", "表中显示");
const LINE: Text = Text::new("Line", "항목", "科目");
const OVER: Text = Text::new("over by {0}", "{0} 초과", "超出{0}");
