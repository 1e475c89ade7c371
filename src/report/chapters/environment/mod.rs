//! Stage 3: the SWOT factors with their weighted scores and the posture that follows, the moves, the competitors, the
//! research.

mod research;

use crate::base::{Id, Text};
use crate::forecast::Figure;
use crate::i18n;
use crate::plan::FactorKind;
use crate::report::doc::{Cell, Fact};
use crate::report::position::position;
use crate::report::words;
use crate::report::words::environment as wording;
use crate::report::writer::{NONE, Writer};
use crate::score::environment::moves::{self, MoveKind};
use crate::score::environment::{evaluation, line, posture, rivals};

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    factors(w);
    stands(w);
    tows(w);
    competitors(w);
    research::write(w);
}

fn factors(w: &mut Writer<'_>) {
    let environment = &*w.plan.environment;
    let mut rows = Vec::new();
    for kind in FactorKind::ALL {
        for factor in environment.factors.iter().filter(|factor| factor.kind == kind) {
            let Some(line) = line(environment, factor) else { continue };
            let code = environment.code(factor.id).unwrap_or_default();
            let sphere = factor.sphere.map_or_else(|| NONE.to_owned(), |sphere| w.t(wording::sphere(sphere)));
            rows.push(vec![
                Cell::text(format!("{code} {}", w.t(words::plan::factor_kind(kind)))),
                Cell::text(factor.text.trim()),
                Cell::text(sphere),
                shown(&line.share, i18n::percent(line.share.value, 0, w.lang)),
                w.figure_cell(Some(&line.rating)),
                points(w, Some(&line.weighted)),
            ]);
        }
    }
    w.table(
        "swot",
        Text::new(
            "Strengths, weaknesses, opportunities, threats: weights sum to 100% inside and outside, ratings from 1 to 4",
            "강점, 약점, 기회, 위협(가중치는 내부와 외부가 각각 100%, 평점은 1~4점)",
            "优势、劣势、机会、威胁（权重内部、外部各合计100%，评分1～4分）",
        ),
        &[
            (Text::new("Kind", "구분", "类别"), false),
            (Text::new("Factor", "요인", "因素"), false),
            (Text::new("Environment", "환경", "环境"), false),
            (Text::new("Weight", "가중치", "权重"), true),
            (Text::new("Rating", "평점", "评分"), true),
            (Text::new("Weighted", "가중 점수", "加权得分"), true),
        ],
        rows,
        None,
    );
}

/// A figure in the digits its column needs.
fn shown(figure: &Figure, text: String) -> Cell {
    Cell { figure: Some(figure.clone()), ..Cell::number(text) }
}

/// A score with two decimals.
fn points(w: &Writer<'_>, score: Option<&Figure>) -> Cell {
    score.map_or_else(|| Cell::number(NONE), |score| shown(score, i18n::decimal(score.value, 2, w.lang)))
}

/// The two scores, the posture in words and on its quadrant.
fn stands(w: &mut Writer<'_>) {
    let scores = [true, false].into_iter().filter_map(|internal| evaluation(w.plan, internal));
    let fact = |score: Figure| Fact { value: i18n::decimal(score.value, 2, w.lang), ..w.figure_fact(&score) };
    let facts = scores.map(fact).collect();
    w.facts(facts);
    if let Some((stands, ..)) = posture(w.plan) {
        w.say(wording::posture_line(stands), &[]);
    }
    w.shared_picture(position(w.plan, w.lang));
}

fn tows(w: &mut Writer<'_>) {
    let environment = &*w.plan.environment;
    let or_none = |text: &str| Cell::text(if text.trim().is_empty() { NONE } else { text.trim() });
    let strategy = |id: Option<Id>| w.plan.objectives.strategies.iter().find(|strategy| Some(strategy.id) == id);
    let mut rows = Vec::new();
    for kind in MoveKind::ALL {
        for step in moves::of_kind(environment, kind) {
            rows.push(vec![
                Cell::text(format!("{} · {}", kind.code(), w.t(wording::move_kind(kind)))),
                Cell::text(wording::pair(environment, step, w.lang)),
                or_none(&step.text),
                or_none(strategy(step.strategy).map_or("", |strategy| &strategy.name)),
            ]);
        }
    }
    w.table(
        "tows",
        Text::new(
            "Moves that join inside and outside (TOWS)",
            "내부와 외부를 잇는 과제(TOWS)",
            "内外结合的举措（TOWS）",
        ),
        &[
            (Text::new("Quadrant", "구분", "象限"), false),
            (Text::new("Factors", "요인", "因素"), false),
            (Text::new("Move", "과제", "举措"), false),
            (Text::new("Carried by the strategy", "연결된 전략", "由哪项策略承担"), false),
        ],
        rows,
        None,
    );
}

fn competitors(w: &mut Writer<'_>) {
    let Some(comparison) = rivals::compare(w.plan) else { return };
    let plan = w.plan;
    let named = |text: String| Cell { numeric: true, ..Cell::text(text) };
    let mut head = vec![
        Cell::text(w.t(Text::new("What buyers compare", "비교 기준", "比较项"))),
        Cell::number(w.t(Text::new("Weight", "가중치", "权重"))),
    ];
    head.extend(comparison.standings.iter().map(|s| named(wording::company(plan, s.rival, w.lang))));
    let rows = rivals::criteria(plan)
        .map(|criterion| {
            let stands = |rival: Option<Id>| match rival {
                Some(id) => criterion.rivals.get(&id).copied(),
                None => criterion.own,
            };
            let mut row = vec![Cell::text(criterion.name.trim()), Cell::number(criterion.weight.to_string())];
            let cells = comparison.standings.iter().map(|s| stands(s.rival));
            row.extend(cells.map(|v| Cell::number(v.map_or_else(|| NONE.to_owned(), |v| v.to_string()))));
            row
        })
        .collect();
    let mut total = vec![Cell::text(w.t(Text::new("Weighted standing", "가중 점수", "加权得分"))), Cell::number("")];
    total.extend(comparison.standings.iter().map(|standing| points(w, standing.figure.as_ref())));
    w.wide_table(
        "competitor-matrix",
        Text::new(
            "The company beside its competitors: weight 1 to 5, standing 1 to 4, the best first",
            "경쟁사와의 비교(가중치 1~5, 평점 1~4, 점수가 높은 순)",
            "与竞争对手对照（权重1～5，评分1～4，按得分排序）",
        ),
        head,
        rows,
        Some(total),
    );
    let line = w.formal(&wording::standing_line(plan, &comparison, w.lang));
    w.blocks.push(crate::report::Block::Paragraph(line));
}
