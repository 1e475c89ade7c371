//! What results against the plan say, for the reports: verdicts, causes that sum to the difference, what was learnt, and what
//! planning anew proposes.

use crate::base::{Lang, Text};
use crate::i18n;
use crate::insight::Insight;
use crate::insight::replan::Replan;
use crate::insight::results::{InForce, month};
use crate::plan::{Plan, Rhythm};
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::track::{Span, Split};

use super::{Period, Section};

/// The sections of a period; none while there are no results in it.
#[must_use]
pub fn found(
    plan: &Plan,
    insight: &Insight,
    results: &[InForce],
    replan: Option<&Replan>,
    period: Period,
    lang: Lang,
) -> Vec<Section> {
    let section = |id: &str, title: Text, write: &dyn Fn(&mut Writer<'_>)| {
        let mut w = Writer::new(plan, insight, None, lang);
        write(&mut w);
        Section { id: id.to_owned(), title: title.get(lang).to_owned(), blocks: w.blocks }
    };
    let mut sections = Vec::new();
    for at in period.months() {
        let Some((_, span)) = month(results, at) else { continue };
        let title = DIFFERS.fill(lang, &[&i18n::month(at, lang)]);
        let mut one = section(&format!("differs-{at}"), DIFFERS, &|w| differs(w, span, &at.to_string()));
        one.title = title;
        sections.push(one);
    }
    let last = period.months().last();
    // What a plan made anew says belongs to the review of the months it follows.
    let anew =
        replan.filter(|replan| period.rhythm != Rhythm::Weekly && last.map(|last| last.plus(1)) == Some(replan.from));
    if let Some(replan) = anew {
        sections.push(section("learned", LEARNED, &|w| learned(w, replan)));
        sections.push(section("proposals", PROPOSALS, &|w| proposals(w, replan)));
    }
    sections
}

/// Verdicts of all together and of the touchpoints, and the causes of the difference in deals.
fn differs(w: &mut Writer<'_>, span: &Span, id: &str) {
    let all = [&span.whole].into_iter().chain(&span.touchpoints);
    let lang = w.lang;
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for one in all {
        let name = match &one.channel {
            _ if one.id.is_empty() => w.t(ALL).to_owned(),
            Some(channel) => channel.name.get(lang).to_owned(),
            None => one.id.clone(),
        };
        for row in &one.rows {
            let Some(judged) = &row.judged else { continue };
            rows.push(vec![
                Cell::text(name.clone()),
                Cell::text(w.t(words::track::measure(row.measure))),
                w.measure_cell(row.planned.as_ref()),
                w.measure_cell(row.actual.as_ref()),
                Cell::number(words::track::off(row, lang).unwrap_or_else(|| NONE.to_owned())),
                Cell::text(w.t(words::track::verdict(judged.verdict))),
            ]);
        }
    }
    let title = Text::new("Verdicts", "판단", "判断");
    w.table(
        &format!("verdicts-{id}"),
        title,
        &[
            (TOUCHPOINT, false),
            (Text::new("Measure", "지표", "指标"), false),
            (Text::new("Plan", "계획", "计划"), true),
            (Text::new("Actual", "실적", "实际"), true),
            (Text::new("Off by", "차이", "偏差"), true),
            (Text::new("What to make of it", "판단", "判断"), false),
        ],
        rows,
        None,
    );
    causes(w, &span.whole.deals, id);
}

fn causes(w: &mut Writer<'_>, split: &Split, id: &str) {
    let lang = w.lang;
    let Some(actual) = &split.actual else { return };
    let mut rows = vec![vec![
        Cell::text(w.t(Text::new("Average month of the plan", "계획의 평균 달", "计划月均"))),
        w.measure_cell(Some(&split.average)),
    ]];
    rows.extend(
        split
            .parts
            .iter()
            .map(|part| vec![Cell::text(words::track::causes(&part.causes, lang)), w.measure_cell(Some(&part.amount))]),
    );
    let total = vec![Cell::text(w.t(Text::new("Actual", "실적", "实际"))), w.measure_cell(Some(actual))];
    w.table(
        &format!("causes-{id}"),
        Text::new("Where the difference in deals comes from", "거래 수가 달라진 이유", "成交差异来源"),
        &[
            (Text::new("Cause, in the order it takes effect", "원인(반영 순서)", "原因（按计入顺序）"), false),
            (Text::new("Deals", "거래", "成交"), true),
        ],
        rows,
        Some(total),
    );
}

fn learned(w: &mut Writer<'_>, replan: &Replan) {
    let lang = w.lang;
    let rows: Vec<Vec<Cell>> = replan
        .learned
        .iter()
        .map(|one| {
            let (channel, figure) = words::track::subject(&one.subject, lang);
            vec![
                Cell::text(channel),
                Cell::text(figure),
                w.measure_cell(Some(&one.benchmark)),
                w.measure_cell(one.data.as_ref()),
                w.measure_cell(Some(&one.used)),
            ]
        })
        .collect();
    w.table(
        "review-learned",
        Text::new("Benchmark, own data, used", "기준값, 실적, 적용값", "基准值、自有数据、采用值"),
        &[
            (TOUCHPOINT, false),
            (Text::new("Figure", "지표", "指标"), false),
            (Text::new("Benchmark", "기준값", "基准值"), true),
            (Text::new("Own data", "실적", "自有数据"), true),
            (Text::new("Used", "적용값", "采用值"), true),
        ],
        rows,
        None,
    );
}

fn proposals(w: &mut Writer<'_>, replan: &Replan) {
    let (lang, currency) = (w.lang, w.plan.company.currency);
    if replan.proposals.is_empty() {
        w.note(
            Text::new(
                "No move is worth the trouble: the split stays as it is.",
                "옮길 만한 차이가 없어요. 지금 배분을 유지해요.",
                "没有值得调整之处，维持现有分配。",
            ),
            &[],
        );
        return;
    }
    let rows: Vec<Vec<Cell>> = replan
        .proposals
        .iter()
        .map(|one| {
            let sure = one.confidence.as_ref().filter(|_| one.too_dear.is_none());
            vec![
                Cell::text(words::replan::change(&one.change, currency, lang)),
                w.measure_cell(Some(&one.gain)),
                w.measure_cell(sure),
                w.measure_cell(one.gives_up.as_ref()),
            ]
        })
        .collect();
    w.table(
        "review-proposals",
        Text::new("Proposals", "제안", "建议"),
        &[
            (Text::new("Change", "바꿀 것", "调整"), false),
            (Text::new("Contribution gained", "늘어나는 공헌이익", "增加的贡献毛利"), true),
            (Text::new("Chance that it pays", "이득일 확률", "获益概率"), true),
            (Text::new("Deals lost", "줄어드는 거래", "减少的成交"), true),
        ],
        rows,
        None,
    );
}

const DIFFERS: Text = Text::new("What differs in {0}, and why", "{0}, 무엇이 왜 달라졌나", "{0}：有何差异，原因何在");
const LEARNED: Text = Text::new("What the results teach", "실적에서 배운 것", "结果带来的修正");
const PROPOSALS: Text = Text::new("What to change for the rest", "남은 기간에 바꿀 것", "余下时间的调整");
const TOUCHPOINT: Text = Text::new("Touchpoint", "접점", "接触点");
const ALL: Text = Text::new("All together", "전체", "合计");
