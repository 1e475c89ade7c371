//! A chart: the finding, the drawing, the value the pointer or the arrow keys are at, and its numbers behind one button.
//! The drawing comes ready from [`crate::chart`]; roles become classes here.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, KeyboardEvent, MouseEvent, PointerEvent, Properties, classes, function_component, html,
    use_state,
};

use crate::app::{Action, PictureForm};
use crate::base::{Lang, Text};
use crate::chart::{Anchor, Hit, NARROW, Paint, Scene, Shape};
use crate::report::{Cell, Picture, Table};

use super::super::Desk;
use super::super::desk::figure_button;
use super::super::icon::{Icon, icon};
use super::later::later;
use super::table::DataTable;

/// Properties of [`ChartView`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChartProps {
    /// The chart.
    pub picture: Rc<Picture>,
    /// Language of the page.
    pub lang: Lang,
    /// Language of its files, where it is not the page's.
    #[prop_or_default]
    pub file_lang: Option<Lang>,
    /// Takes actions.
    pub dispatch: Callback<Action>,
    /// Id of the title, where fields lead to it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Id of the table of numbers.
    #[prop_or_default]
    pub table: Option<AttrValue>,
    /// How to read it.
    #[prop_or_default]
    pub note: Option<AttrValue>,
}

/// A chart on a page.
pub fn chart(desk: &Desk, key: &'static str, picture: Picture) -> Html {
    html! { <ChartView {key} picture={Rc::new(picture)} lang={desk.lang} dispatch={desk.dispatch.clone()} /> }
}

/// A chart with the place that is read.
#[function_component(ChartView)]
pub fn chart_view(props: &ChartProps) -> Html {
    let ChartProps { picture, lang, .. } = props;
    let at = use_state(|| None::<usize>);
    let scene = picture.chart.scene();
    let narrow = picture.chart.scene_for(NARROW);
    let onkeydown = {
        let (at, scene) = (at.clone(), scene.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = match event.key().as_str() {
                "ArrowRight" => (1, 0),
                "ArrowLeft" => (-1, 0),
                "ArrowDown" => (0, 1),
                "ArrowUp" => (0, -1),
                _ => return,
            };
            // With these the browser does something of its own: Alt and an arrow goes back a page.
            if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
                return;
            }
            event.prevent_default();
            at.set(scene.next(*at, key));
        })
    };
    let read = {
        let at = at.clone();
        Callback::from(move |place: usize| at.set(Some(place)))
    };
    let hit = at.and_then(|at| scene.hits.get(at));
    // A drawing that is the same at every width is drawn once.
    let both = narrow != scene;
    let name: AttrValue = format!("{} {}", picture.title, picture.summary).into();
    html! {
        <figure class="chart-figure">
            <figcaption key="title" id={props.id.clone()} class="chart-title" tabindex={props.id.is_some().then_some("-1")}>
                { picture.title.clone() }
            </figcaption>
            <div key="plot" class="chart-plot" tabindex="0" role="group" aria-label={KEYS.get(*lang)} {onkeydown}>
                { drawing("wide", &scene, &name, *at, &read, both.then_some("chart-wide")) }
                { for both.then(|| drawing("narrow", &narrow, &name, *at, &read, Some("chart-narrow"))) }
            </div>
            <p key="reading" class="chart-reading" aria-live="polite">{ reading(props, hit) }</p>
            { for props.note.iter().map(|note| html! { <p key="note" class="chart-note">{ note.clone() }</p> }) }
            { later("numbers", props.clone(), numbers) }
        </figure>
    }
}

fn drawing(
    key: &'static str,
    scene: &Scene,
    name: &AttrValue,
    at: Option<usize>,
    read: &Callback<usize>,
    class: Option<&'static str>,
) -> Html {
    let (width, height) = (px(scene.width), px(scene.height));
    let view_box = format!("-1 -1 {} {}", px(scene.width + 2.0), px(scene.height + 2.0));
    html! {
        <svg {key} class={classes!("chart", "chart-drawn", class)} {width} {height} viewBox={view_box} role="img" aria-label={name.clone()}>
            { for scene.shapes.iter().enumerate().map(|(i, one)| html! { <g key={format!("s{i}")}>{ shape(one) }</g> }) }
            { for scene.hits.iter().enumerate().map(|(i, hit)| {
                let area = hit.area;
                let here = Callback::from({
                    let read = read.clone();
                    move |_: PointerEvent| read.emit(i)
                });
                html! {
                    <rect key={format!("h{i}")} class={classes!("chart-hit", (at == Some(i)).then_some("chart-at"))} x={px(area.x)} y={px(area.y)}
                        width={px(area.width)} height={px(area.height)} onpointerover={here.clone()} onpointerdown={here} />
                }
            }) }
        </svg>
    }
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}

fn shape(shape: &Shape) -> Html {
    let class = |paint: &Paint| format!("ch-{}", paint.slug());
    let corners = |points: &[(f64, f64)]| {
        points.iter().map(|(x, y)| format!("{},{}", px(*x), px(*y))).collect::<Vec<_>>().join(" ")
    };
    match shape {
        Shape::Rect { area, paint } => html! {
            <rect class={class(paint)} x={px(area.x)} y={px(area.y)} width={px(area.width)} height={px(area.height)} />
        },
        Shape::Path { points, paint } => html! { <polyline class={class(paint)} points={corners(points)} /> },
        Shape::Fill { points, paint } => html! { <polygon class={class(paint)} points={corners(points)} /> },
        Shape::Dot { at: (x, y), radius, paint } => {
            html! { <circle class={class(paint)} cx={px(*x)} cy={px(*y)} r={px(*radius)} /> }
        }
        Shape::Text { x, y, text, anchor, paint, turned } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let transform = turned.then(|| format!("rotate(-90 {} {})", px(*x), px(*y)));
            html! { <text class={class(paint)} x={px(*x)} y={px(*y)} text-anchor={anchor} {transform}>{ text.clone() }</text> }
        }
    }
}

/// What stands in the table at the place that is read.
fn reading(props: &ChartProps, hit: Option<&Hit>) -> Html {
    let data = &props.picture.data;
    let Some((hit, row)) = hit.and_then(|hit| Some((hit, data.rows.get(hit.row)?))) else {
        return html! { <span key="hint" class="muted">{ HINT.get(props.lang) }</span> };
    };
    // A number alone would not say what it counts.
    let head = data.head.first().filter(|head| head.numeric).map(|head| format!("{} ", head.text)).unwrap_or_default();
    let name = row.first().map(|cell| head + &cell.text);
    let read = |(i, _): &(usize, &Cell)| hit.cell.is_none_or(|cell| cell == *i);
    let values = row.iter().enumerate().skip(1).filter(read).filter(|(_, cell)| !cell.text.is_empty());
    html! {
        <>
            <strong key="name">{ name }</strong>
            { for values.map(|(i, cell)| html! {
                <span key={i.to_string()} class="chart-value">
                    { data.head.get(i).map(|head| head.text.clone()) }{ " " }<b key="value">{ shown(props, cell) }</b>
                </span>
            }) }
        </>
    }
}

fn shown(props: &ChartProps, cell: &Cell) -> Html {
    cell.figure.as_ref().map_or_else(
        || html! { { cell.text.clone() } },
        |figure| figure_button(figure, cell.text.clone(), props.lang, &props.dispatch),
    )
}

/// Summary, table and files, behind one button.
fn numbers(props: &ChartProps) -> Html {
    let ChartProps { picture, lang, .. } = props;
    html! {
        <details key="numbers" class="fold chart-numbers">
            <summary key="summary">{ NUMBERS.get(*lang) }</summary>
            <p key="text">{ picture.summary.clone() }</p>
            { table(props, &picture.data) }
            <div key="files" class="chart-files">
                { for PictureForm::ALL.into_iter().map(|form| {
                    let (dispatch, picture) = (props.dispatch.clone(), picture.clone());
                    let lang = props.file_lang.unwrap_or(*lang);
                    let onclick = Callback::from(move |_: MouseEvent| dispatch.emit(Action::SaveChart { picture: picture.clone(), form, lang }));
                    let label = SAVE.fill(props.lang, &[form.name()]);
                    html! {
                        <button key={form.name()} type="button" class="btn btn-small" {onclick}>
                            { icon(Icon::Download) }<span key="text">{ label }</span>
                        </button>
                    }
                }) }
            </div>
        </details>
    }
}

fn table(props: &ChartProps, data: &Table) -> Html {
    let numeric = |cell: &Cell| cell.numeric.then_some("num");
    let class = (data.rows.len() > 12).then_some("table-long");
    let id = props.table.clone().unwrap_or_else(|| format!("chart.{}", data.id).into());
    html! {
        <DataTable key="table" name={props.picture.title.clone()} class={classes!(class)} {id}>
            <thead key="head"><tr>
                { for data.head.iter().enumerate().map(|(i, cell)| html! {
                    <th key={i.to_string()} scope="col" class={numeric(cell)}>{ cell.text.clone() }</th>
                }) }
            </tr></thead>
            <tbody key="body">
                { for data.rows.iter().enumerate().map(|(i, row)| html! {
                    <tr key={i.to_string()}>
                        { for row.iter().enumerate().map(|(i, cell)| {
                            let value = shown(props, cell);
                            if i == 0 { return html! { <th key="0" scope="row" class={numeric(cell)}>{ value }</th> } }
                            html! { <td key={i.to_string()} class={numeric(cell)}>{ value }</td> }
                        }) }
                    </tr>
                }) }
            </tbody>
        </DataTable>
    }
}

const KEYS: Text =
    Text::new("Chart: arrow keys read its values", "그래프: 화살표 키로 값을 읽어요", "图表：用方向键读取数值");
const HINT: Text = Text::new(
    "Point at the chart or use the arrow keys to read exact values.",
    "그래프를 가리키거나 화살표 키를 누르면 정확한 값이 나와요.",
    "将指针移到图上，或用方向键，可读取准确数值。",
);
const NUMBERS: Text = Text::new("The numbers of the chart", "그래프의 수치", "图中数据");
const SAVE: Text = Text::new("Save as {0}", "{0}로 저장", "保存为{0}");
