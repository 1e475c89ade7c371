//! A point in a field of four, drawn from the geometry of [`crate::chart`].

use yew::{Html, classes, html};

use crate::chart::{Quadrant, QuadrantLayout};

fn px(value: f64) -> String {
    format!("{value:.1}")
}

/// The drawing; `title` says what it shows to who cannot see it.
pub fn quadrant(field: &Quadrant, title: &str) -> Html {
    let layout = QuadrantLayout::default();
    let marks = field.marks(&layout);
    let (left, right, foot) = (layout.axis, layout.axis + layout.side, layout.side);
    let box_of = format!("0 -1 {} {}", px(right + 1.0), px(foot + 2.0 * layout.line + 8.0));
    let [across, up] = &field.axes;
    let turned = format!("rotate(-90 {} {})", px(layout.line * 0.6), px(foot / 2.0));
    let anchor = |end: bool| if end { "end" } else { "start" };
    let (x, y, width, height) = marks.part;
    html! {
        <svg key="chart" class="chart quadrant" viewBox={box_of} role="img" aria-label={title.to_owned()}>
            <rect key="active" class="quadrant-active" x={px(x)} y={px(y)} width={px(width)} height={px(height)} />
            <rect key="frame" class="quadrant-frame" x={px(left)} y="0" width={px(layout.side)} height={px(layout.side)} />
            <line key="across" class="axis" x1={px(left)} x2={px(right)} y1={px(marks.middle.1)} y2={px(marks.middle.1)} />
            <line key="up" class="axis" x1={px(marks.middle.0)} x2={px(marks.middle.0)} y1="0" y2={px(foot)} />
            { for field.corners.iter().zip(marks.corners).enumerate().map(|(i, (name, spot))| html! {
                <text key={format!("corner{i}")} class={classes!("quadrant-corner", (i == marks.active).then_some("selected"))}
                    x={px(spot.x)} y={px(spot.y)} text-anchor={anchor(spot.end)} dominant-baseline="central">{ name.clone() }</text>
            }) }
            { for field.ticks.iter().enumerate().map(|(i, tick)| html! {
                <g key={format!("tick{i}")}>
                    <text key="across" x={px(field.across(tick.value, &layout))} y={px(foot + layout.line * 0.75)} text-anchor="middle" dominant-baseline="central">{ tick.text.clone() }</text>
                    <text key="up" x={px(left - 6.0)} y={px(field.up(tick.value, &layout).clamp(6.0, foot - 6.0))} text-anchor="end" dominant-baseline="central">{ tick.text.clone() }</text>
                </g>
            }) }
            <text key="name-across" x={px(f64::midpoint(left, right))} y={px(foot + layout.line * 1.8)} text-anchor="middle" dominant-baseline="central">{ across.clone() }</text>
            <text key="name-up" x={px(layout.line * 0.6)} y={px(foot / 2.0)} transform={turned} text-anchor="middle" dominant-baseline="central">{ up.clone() }</text>
            <circle key="point" class="quadrant-point" cx={px(marks.point.0)} cy={px(marks.point.1)} r="6" />
            <text key="label" class="bar-label" x={px(marks.label.x)} y={px(marks.label.y)} text-anchor={anchor(marks.label.end)} dominant-baseline="central">{ field.label.clone() }</text>
        </svg>
    }
}
