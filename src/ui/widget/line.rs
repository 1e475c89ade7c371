//! A curve with the points that matter, drawn from the geometry of [`crate::chart`].

use yew::{Html, html};

use crate::chart::{Line, LineLayout};

fn px(value: f64) -> String {
    format!("{value:.1}")
}

/// The drawing; `title` says what it shows to who cannot see it.
pub fn line_view(line: &Line, title: &str) -> Html {
    let layout = LineLayout::default();
    let curve = |key: &'static str, points: &[(f64, f64)]| {
        let corners = line.corners(points, &layout).into_iter().map(|(x, y)| format!("{},{}", px(x), px(y)));
        let corners = corners.collect::<Vec<_>>().join(" ");
        html! { <polyline {key} class={key} points={corners} /> }
    };
    let [certain, forecast] = line.parts();
    let [across, up] = &line.axes;
    let zero = px(line.y(0.0, &layout));
    html! {
        <svg key="chart" class="chart curve" viewBox="0 -34 440 280" role="img" aria-label={title.to_owned()}>
            <text key="name-up" x="0" y="-22" dominant-baseline="central">{ up.clone() }</text>
            { for line.up.iter().enumerate().map(|(i, tick)| {
                let y = px(line.y(tick.value, &layout));
                html! {
                    <g key={format!("up{i}")}>
                        <line key="line" class="gridline" x1={px(layout.axis)} x2={px(layout.width)} y1={y.clone()} y2={y.clone()} />
                        <text key="text" x={px(layout.axis - 8.0)} {y} text-anchor="end" dominant-baseline="central">{ tick.text.clone() }</text>
                    </g>
                }
            }) }
            { for line.across.iter().enumerate().map(|(i, tick)| html! {
                <text key={format!("across{i}")} x={px(line.x(tick.value, &layout))} y={px(layout.height + 16.0)} text-anchor={anchor(line.x(tick.value, &layout))} dominant-baseline="central">{ tick.text.clone() }</text>
            }) }
            <text key="name-across" x={px(layout.width)} y={px(layout.height + 36.0)} text-anchor="end" dominant-baseline="central">{ across.clone() }</text>
            <line key="zero" class="axis" x1={px(layout.axis)} x2={px(layout.width)} y1={zero.clone()} y2={zero} />
            { curve("line-plan", &line.beside) }
            { curve("line-actual", certain) }
            { curve("line-forecast", forecast) }
            { for line.marks.iter().enumerate().map(|(i, mark)| {
                let (x, y) = (line.x(mark.point.0, &layout), line.y(mark.point.1, &layout));
                let beside = if i == 0 { (y + 20.0).min(layout.height - 8.0) } else { y - 16.0 };
                html! {
                    <g key={format!("mark{i}")}>
                        <circle key="point" class={if i == 0 { "curve-now" } else { "curve-end" }} cx={px(x)} cy={px(y)} r="5" />
                        <text key="label" class="bar-label" x={px(x)} y={px(beside)} text-anchor={anchor(x)} dominant-baseline="central">{ mark.label.clone() }</text>
                    </g>
                }
            }) }
        </svg>
    }
}

/// Words near an edge keep inside.
fn anchor(x: f64) -> &'static str {
    match x {
        x if x > 330.0 => "end",
        x if x < 110.0 => "start",
        _ => "middle",
    }
}
