//! Stage 3: the SWOT factors with their weighted scores and the posture that follows.

use crate::base::Text;
use crate::i18n;
use crate::plan::{Environment, Factor, FactorKind};
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::Writer;

/// An average company scores this on the 1–4 scale of an IFE or EFE matrix (David, *Strategic Management*).
const AVERAGE: f64 = 2.5;

/// Share of a factor's weight in its side (internal or external), so that each side's weights sum to one.
fn share(environment: &Environment, factor: &Factor) -> f64 {
    let sum: u32 = side(environment, factor.kind.is_internal()).map(|other| u32::from(other.weight)).sum();
    f64::from(factor.weight) / f64::from(sum.max(1))
}

fn side(environment: &Environment, internal: bool) -> impl Iterator<Item = &Factor> {
    environment.factors.iter().filter(move |f| f.kind.is_internal() == internal && !f.text.trim().is_empty())
}

/// The IFE score (internal) or the EFE score (external): Σ weight share × rating; `None` without factors.
fn score(environment: &Environment, internal: bool) -> Option<f64> {
    side(environment, internal).next()?;
    Some(side(environment, internal).map(|f| share(environment, f) * f64::from(f.rating)).sum())
}

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let environment = &*w.plan.environment;
    let lang = w.lang;
    let mut rows = Vec::new();
    for kind in FactorKind::ALL {
        for factor in side(environment, kind.is_internal()).filter(|factor| factor.kind == kind) {
            let weight = share(environment, factor);
            rows.push(vec![
                Cell::text(w.t(words::plan::factor_kind(kind))),
                Cell::text(factor.text.trim()),
                Cell::number(i18n::percent(weight, 0, lang)),
                Cell::number(factor.rating.to_string()),
                Cell::number(i18n::decimal(weight * f64::from(factor.rating), 2, lang)),
            ]);
        }
    }
    w.table(
        "swot",
        Text::new("Strengths, weaknesses, opportunities, threats", "강점, 약점, 기회, 위협", "优势、劣势、机会、威胁"),
        &[
            (Text::new("Kind", "구분", "类别"), false),
            (Text::new("Factor", "요인", "因素"), false),
            (Text::new("Weight in its side", "가중치(내부·외부별)", "权重（内部、外部各计）"), true),
            (Text::new("Rating, 1–4", "평점(1~4)", "评分（1～4）"), true),
            (Text::new("Weighted", "가중 점수", "加权得分"), true),
        ],
        rows,
        None,
    );
    let (internal, external) = (score(environment, true), score(environment, false));
    let sides = [
        (Text::new("Internal factors (IFE)", "내부 요인 평가(IFE)", "内部因素评价（IFE）"), internal),
        (Text::new("External factors (EFE)", "외부 요인 평가(EFE)", "外部因素评价（EFE）"), external),
    ];
    let facts = sides.into_iter().filter_map(|(l, s)| Some(w.fact(l, i18n::decimal(s?, 2, lang)))).collect();
    w.facts(facts);
    if let Some((internal, external)) = internal.zip(external) {
        w.say(posture(internal, external), &[]);
    }
    w.own(Text::new("Market research", "시장 조사", "市场调研"), &environment.research);
}

fn posture(internal: f64, external: f64) -> Text {
    match (internal >= AVERAGE, external >= AVERAGE) {
        (true, true) => Text::new(
            "Both sides are at or above the average of 2.5: the position allows growth.",
            "내부와 외부 모두 평균인 2.5점 이상이므로 성장 전략을 펼칠 수 있는 위치입니다.",
            "内部与外部得分均达到或高于平均值2.5，适合采取增长型战略。",
        ),
        (false, true) => Text::new(
            "The market offers more than the company can use today: turn the weaknesses round first.",
            "시장의 기회에 비해 내부 역량이 부족합니다. 약점을 먼저 보완하는 방향 전환이 우선입니다.",
            "市场机会多于企业目前的能力，应先扭转内部劣势。",
        ),
        (true, false) => Text::new(
            "The company is strong, its surroundings are not: use the strengths where threats are smaller.",
            "내부 역량은 강하지만 외부 환경이 불리합니다. 위협이 작은 분야로 강점을 넓히는 다각화가 적합합니다.",
            "企业自身较强而外部环境不利，宜将优势用于威胁较小的领域，走多元化之路。",
        ),
        (false, false) => Text::new(
            "Both sides are below the average of 2.5: defend what there is and spend with care.",
            "내부와 외부 모두 평균인 2.5점에 못 미칩니다. 기존 사업을 지키고 지출은 신중해야 합니다.",
            "内部与外部得分均低于平均值2.5，宜以防守为主，谨慎投入。",
        ),
    }
}
