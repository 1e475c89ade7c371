//! Charts of the example documents in every language: their numbers stand in their tables, their names have room, and
//! pages and files draw the same.
#![cfg(test)]

use std::collections::BTreeSet;
use std::rc::Rc;

use mixwright::app::{Action, Effect, Env, PictureForm, Route, State, update};
use mixwright::base::{Day, Lang, Month, Steps};
use mixwright::chart::{
    Area, Bar, Bars, Chart, Columns, Curve, Fall, Funnel, Heat, HeatCell, HeatRow, Line, Mark, NARROW, Scene, Series,
    Shape, Step, Tick, WIDE, Waterfall,
};
use mixwright::insight::{Insight, options};
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::{ActualCell, ActualMetric, Plan, PlanEdit, Stage};
use mixwright::report::{Block, Picture, document};
use proptest::prelude::*;

use super::full_plan::{edited, full, roastery};
use super::view::{act, render, showing};

/// The roastery with a month of results.
fn with_results(lang: Lang) -> Plan {
    let cell = |(metric, value)| ActualCell {
        month: Month::new(2027, 6).unwrap(),
        channel: Some("kr_naver_shopping".to_owned()),
        metric,
        value: Some(value),
    };
    let numbers = [(ActualMetric::Spend, 1_500_000), (ActualMetric::Visits, 3_000), (ActualMetric::Deals, 88)];
    edited(&roastery(lang), vec![PlanEdit::Evaluation(EvaluationEdit::Actuals(numbers.map(cell).into()))])
}

/// Charts of a document with everything that takes longer.
fn pictures(plan: &Plan, lang: Lang) -> Vec<Picture> {
    let mut insight = Insight::of(plan).with_chances(plan);
    let explored = plan.clone();
    insight.options = Steps::new(|pace| async move { options::explore(&explored, pace).await }).finish().map(Rc::new);
    let blocks = document(plan, &insight, None, lang).blocks.into_iter();
    blocks.filter_map(|block| if let Block::Chart(picture) = block { Some(*picture) } else { None }).collect()
}

/// What stands in each row, as the drawing says it.
fn drawn(chart: &Chart) -> Vec<Vec<String>> {
    match chart {
        Chart::Bars(bars) => bars.bars.iter().map(|bar| vec![bar.label.clone(), bar.text.clone()]).collect(),
        Chart::Columns(columns) => columns.labels.iter().map(|_| vec![]).collect(),
        Chart::Line(line) => line.points.iter().map(|_| vec![]).collect(),
        Chart::Quadrant(_) => vec![vec![]],
        Chart::Funnel(funnel) => {
            funnel.steps.iter().map(|s| vec![s.label.clone(), s.text.clone(), s.rate.replace("↓ ", "")]).collect()
        }
        Chart::Gantt(gantt) => gantt.rows.iter().map(|row| vec![row.label.clone()]).collect(),
        Chart::Heat(heat) => {
            let cells = |row: &HeatRow| row.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
            heat.rows.iter().map(|row| [vec![row.label.clone()], cells(row)].concat()).collect()
        }
        Chart::Waterfall(fall) => fall.rows.iter().map(|row| vec![row.label.clone(), row.text.clone()]).collect(),
    }
}

fn number(text: &str) -> f64 {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let sign = if text.contains('−') { -1.0 } else { 1.0 };
    sign * digits.parse::<f64>().unwrap_or_else(|_| panic!("{text} is no number"))
}

#[test]
fn every_chart_has_a_summary_and_a_table_whose_numbers_are_drawn() {
    for lang in Lang::ALL {
        let mut seen = BTreeSet::new();
        for picture in pictures(&with_results(lang), lang).into_iter().chain(pictures(&full(lang), lang)) {
            let (id, data) = (&picture.id, &picture.data);
            assert!(!picture.title.is_empty() && !picture.summary.is_empty() && !data.caption.is_empty(), "{id}");
            assert!(!picture.summary.contains('{') && !picture.title.contains('{'), "{}", picture.summary);
            assert!(data.rows.iter().all(|row| row.len() == data.head.len()), "{id}");
            let rows = drawn(&picture.chart);
            assert_eq!(rows.len(), data.rows.len(), "{id}");
            for (row, cells) in rows.iter().zip(&data.rows) {
                let found =
                    |text: &String| text.is_empty() || cells.iter().any(|cell| cell.text.contains(text.as_str()));
                assert!(row.iter().all(found), "{lang:?} {id}: {row:?}");
            }
            for (i, cells) in data.rows.iter().enumerate() {
                match &picture.chart {
                    Chart::Columns(columns) => {
                        for (series, cell) in columns.series.iter().zip(&cells[1..]) {
                            assert!((series.values[i] - number(&cell.text)).abs() < 0.5, "{id} {}", cell.text);
                        }
                    }
                    Chart::Line(line) if id == "cash-chart" => {
                        assert!((line.points[i].1 - number(&cells[3].text)).abs() < 0.5);
                        assert!((line.beside[i].1 - number(&cells[2].text)).abs() < 0.5);
                    }
                    Chart::Line(line) if id == "deals-chart" => {
                        let text = if i < line.certain { &cells[1].text } else { &cells[2].text };
                        // Two digits are said of what is expected.
                        assert!((line.points[i].1 - number(text)).abs() <= 0.05 * line.points[i].1, "{text}");
                    }
                    _ => {}
                }
            }
            for scene in [picture.chart.scene(), picture.chart.scene_for(NARROW)] {
                assert!(!scene.hits.is_empty(), "{id}");
                for hit in &scene.hits {
                    assert!(hit.row < data.rows.len() && hit.cell.is_none_or(|cell| cell < data.head.len()), "{id}");
                }
            }
            seen.insert(picture.id);
        }
        for id in [
            "budget-chart",
            "months-chart",
            "cash-chart",
            "frontier-chart",
            "deals-chart",
            "funnel-chart",
            "gantt-chart",
            "posture-chart",
            "fit-chart",
            "role-chart",
            "risk-chart",
            "variance-deals-chart",
            "variance-cost-chart",
        ] {
            assert!(seen.contains(id), "{lang:?} has no {id}");
        }
    }
}

#[test]
fn a_deal_that_cost_more_is_taken_apart_to_the_won() {
    let pictures = pictures(&with_results(Lang::Ko), Lang::Ko);
    let picture =
        pictures.iter().find(|picture| picture.id == "variance-cost-chart").expect("money and deals are known");
    let Chart::Waterfall(fall) = &picture.chart else { panic!("a waterfall") };
    // 1,500,000 won brought 88 deals: 17,045.45 each.
    assert_eq!(fall.rows.last().map(|row| row.value), Some(17_045.0));
    let spans = fall.spans();
    let [.., (_, part), (_, level)] = &spans[..] else { panic!("parts and levels") };
    assert_eq!(part.to_bits(), level.to_bits(), "the parts sum to what happened");
    let plan =
        fall.rows.iter().rposition(|row| row.good.is_none() && (row.value - 17_045.0).abs() > 0.5).expect("the plan");
    assert_eq!(spans[plan - 1].1.to_bits(), spans[plan].1.to_bits(), "the season leads to the plan");
}

#[test]
fn what_happened_is_solid_and_what_is_expected_has_a_range() {
    let pictures = pictures(&with_results(Lang::En), Lang::En);
    let picture = pictures.iter().find(|picture| picture.id == "deals-chart").expect("a forecast");
    let Chart::Line(line) = &picture.chart else { panic!("a line") };
    assert_eq!((line.certain, line.points[0].1, line.points.len()), (1, 88.0, 6));
    assert_eq!(line.band.len(), 6, "the range opens at the last result");
    let (_, low, high) = line.band[0];
    assert_eq!((low, high), (88.0, 88.0));
    assert!(line.band.iter().skip(1).zip(&line.points[1..]).all(|((_, low, high), (_, y))| low < y && y < high));
    let names: Vec<Curve> = line.legend.iter().map(|(curve, _)| *curve).collect();
    assert_eq!(names, [Curve::Actual, Curve::Forecast, Curve::Range, Curve::Beside]);
}

/// Nothing leaves the drawing, and no text lies on another.
fn tidy(scene: &Scene) -> Result<(), String> {
    let (width, height) = (scene.width, scene.height);
    let texts: Vec<(Area, &str)> = scene
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some((shape.text_area()?, text.as_str())),
            _ => None,
        })
        .collect();
    for (i, (area, text)) in texts.iter().enumerate() {
        // A hair for letters below the line.
        if !area.is_inside(width + 1.0, height + 1.0) {
            return Err(format!("“{text}” leaves the drawing: {area:?} of {width} × {height}"));
        }
        if let Some((_, other)) = texts.iter().skip(i + 1).find(|(other, _)| other.overlaps(area)) {
            return Err(format!("“{text}” lies on “{other}”"));
        }
    }
    let point = |(x, y): &(f64, f64)| Area { x: *x, y: *y, width: 0.0, height: 0.0 };
    for shape in &scene.shapes {
        let inside = match shape {
            Shape::Rect { area, .. } => area.is_inside(width, height) && area.width >= 0.0 && area.height >= 0.0,
            Shape::Path { points, .. } | Shape::Fill { points, .. } => {
                points.iter().all(|at| point(at).is_inside(width, height))
            }
            Shape::Dot { at, .. } => point(at).is_inside(width, height),
            Shape::Text { .. } => true,
        };
        if !inside {
            return Err(format!("{shape:?} leaves {width} × {height}"));
        }
    }
    Ok(())
}

#[test]
fn names_have_room_in_every_language_and_width() {
    for lang in Lang::ALL {
        for picture in pictures(&with_results(lang), lang).into_iter().chain(pictures(&full(lang), lang)) {
            for width in [WIDE, NARROW] {
                let scene = picture.chart.scene_for(width);
                tidy(&scene).unwrap_or_else(|why| panic!("{lang:?} {} at {width}: {why}", picture.id));
                tidy(&scene.titled(&picture.title)).unwrap_or_else(|why| panic!("{lang:?} {}: {why}", picture.id));
            }
        }
    }
}

#[test]
fn a_page_draws_each_width_says_what_it_shows_and_offers_both_files() {
    for lang in Lang::ALL {
        let mut state = showing(lang, &roastery(lang));
        act(&mut state, Action::Go(Route::Document));
        let html = render(&state);
        let charts = html.matches("class=\"chart-figure\"").count();
        assert!(charts >= 9, "{charts}");
        for (part, count) in [("chart-reading", charts), ("chart-numbers", charts), ("class=\"chart-plot\"", charts)] {
            assert_eq!(html.matches(part).count(), count, "{lang:?} {part}");
        }
        // The quadrant is the same at every width.
        assert_eq!(html.matches("chart-wide").count(), html.matches("chart-narrow").count());
        assert!(html.matches("role=\"img\"").count() >= 2 * charts - 1);
        assert!(html.matches("chart-hit").count() > 50);
        act(&mut state, Action::Go(Route::Stage(Stage::Budget)));
        let html = render(&state);
        for id in ["budget.frontier", "budget.account", "chart.funnel-chart-data", "chart.deals-chart-data"] {
            // Other splits are explored by a job, which this page has not seen.
            assert_eq!(html.contains(&format!("id=\"{id}\"")), id != "budget.frontier", "{lang:?} {id}");
        }
    }
}

#[test]
fn a_chart_is_given_as_text_or_as_a_drawing_to_paint() {
    let picture = pictures(&roastery(Lang::Zh), Lang::Zh).into_iter().find(|p| p.id == "budget-chart").unwrap();
    let picture = Rc::new(picture);
    let mut state = State::new(Lang::Zh);
    let env = Env { now: 1, today: Day::EPOCH };
    let mut save =
        |form| update(&mut state, Action::SaveChart { picture: picture.clone(), form, lang: Lang::Zh }, &env);
    let [Effect::Download { name, text }] = &save(PictureForm::Svg)[..] else { panic!("a file") };
    assert!(name.ends_with(".svg") && text.contains(&picture.summary) && text.contains("xml:lang=\"zh-Hans\""));
    let [Effect::DownloadPng { name, scene, lang }] = &save(PictureForm::Png)[..] else { panic!("a drawing") };
    assert!(name.ends_with(".png") && *lang == Lang::Zh);
    assert_eq!(**scene, picture.chart.scene().titled(&picture.title));
}

fn name() -> impl Strategy<Value = String> {
    "[A-Za-z가-힣一-十%₩0-9 ,()]{0,40}"
}

fn ticks(top: f64) -> Vec<Tick> {
    mixwright::chart::ticks(top, 4).into_iter().map(|value| Tick { value, text: format!("{value:.0}원") }).collect()
}

fn short() -> impl Strategy<Value = String> {
    "[0-9,]{1,12}원?"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_rows_keep_their_names_apart(rows in prop::collection::vec((name(), -1e6_f64..1e9, short()), 1..14), narrow: bool) {
        let width = if narrow { NARROW } else { WIDE };
        let bars = rows.iter().map(|(label, value, text)| Bar { label: label.clone(), value: *value, text: text.clone() });
        let chart = Chart::Bars(Bars { bars: bars.collect(), ticks: vec![] });
        prop_assert_eq!(tidy(&chart.scene_for(width)), Ok(()));
        let steps = rows.iter().map(|(label, value, text)| Step {
            label: label.clone(), value: *value, text: text.clone(), rate: "↓ 3.4%".into(),
        });
        let chart = Chart::Funnel(Funnel { steps: steps.collect() });
        prop_assert_eq!(tidy(&chart.scene_for(width)), Ok(()));
        let falls = rows.iter().enumerate().map(|(i, (label, value, text))| Fall {
            label: label.clone(), value: *value, text: text.clone(), good: (i > 0).then_some(*value < 0.0),
        });
        let chart = Chart::Waterfall(Waterfall { rows: falls.collect() });
        prop_assert_eq!(tidy(&chart.scene_for(width)), Ok(()));
        let cells = || rows.iter().take(6).map(|(.., text)| HeatCell { level: 2, text: text.clone() }).collect();
        let heat = Heat {
            columns: rows.iter().take(6).map(|(label, ..)| label.clone()).collect(),
            rows: rows.iter().map(|(label, ..)| HeatRow { label: label.clone(), cells: cells() }).collect(),
        };
        prop_assert_eq!(tidy(&Chart::Heat(heat).scene_for(width)), Ok(()));
    }

    #[test]
    fn any_months_keep_their_names_apart(
        values in prop::collection::vec(0.0_f64..1e7, 1..36),
        series in prop::collection::vec(name(), 1..7),
        marks in prop::collection::vec((0.0_f64..30.0, -1e6_f64..1e7, short()), 0..3),
        narrow: bool,
    ) {
        let width = if narrow { NARROW } else { WIDE };
        let labels: Vec<String> = (0..values.len()).map(|i| format!("{}월", i % 12 + 1)).collect();
        let layers = series.iter().map(|name| Series { name: name.clone(), values: values.clone() });
        let top = values.iter().copied().fold(0.0, f64::max) * f64::from(u32::try_from(series.len()).unwrap());
        let columns = Columns { labels: labels.clone(), series: layers.collect(), ticks: ticks(top) };
        prop_assert_eq!(tidy(&Chart::Columns(columns).scene_for(width)), Ok(()));
        let at = |i: usize| f64::from(u32::try_from(i).unwrap());
        let points: Vec<(f64, f64)> = values.iter().enumerate().map(|(i, value)| (at(i), *value)).collect();
        let line = Line {
            certain: values.len() / 2,
            band: points.iter().map(|(x, y)| (*x, y * 0.5, y * 1.5)).collect(),
            beside: points.clone(),
            points,
            marks: marks.into_iter().map(|(x, y, label)| Mark { point: (x, y), label }).collect(),
            axes: [series[0].clone(), series[series.len() - 1].clone()],
            across: labels.into_iter().enumerate().map(|(i, text)| Tick { value: at(i), text }).collect(),
            up: ticks(1.5e7),
            legend: series.into_iter().map(|name| (Curve::Actual, name)).collect(),
        };
        prop_assert_eq!(tidy(&Chart::Line(line).scene_for(width)), Ok(()));
    }
}
