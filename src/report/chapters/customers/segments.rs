//! One segment: who they are, what they do online and where, how many they are and how that was reckoned.

use crate::base::{Ppm, Text};
use crate::forecast::{people, reckoned};
use crate::i18n;
use crate::plan::Segment;
use crate::report::doc::{Cell, Fact};
use crate::report::words;
use crate::report::writer::Writer;
use crate::score::customers::size_differs;

use super::name;

/// The part of one segment.
pub(super) fn write(w: &mut Writer<'_>, segment: &Segment) {
    let text = name(w, segment);
    let id = format!("segment-{}", segment.id);
    w.blocks.push(crate::report::Block::Heading { level: 2, id, text });
    let s = segment;
    let places = words::customers::places(s, w.lang);
    let texts = [
        (Text::new("Occupation or trade", "직업 또는 업종", "职业或行业"), s.occupation.as_str()),
        (Text::new("Age", "나이", "年龄"), &s.age),
        (Text::new("Income or company size", "소득 또는 회사 규모", "收入或企业规模"), &s.income),
        (Text::new("Position and say in the purchase", "직급과 구매 결정권", "职位与购买话语权"), &s.position),
        (Text::new("Consumption habits", "소비 습관", "消费习惯"), &s.habits),
        (Text::new("What they do online", "온라인 행동", "线上行为"), &s.browse),
        (Text::new("Where they gather", "모이는 곳", "聚集的地方"), &places),
        (Text::new("Tools", "쓰는 도구", "使用的工具"), &s.tools),
        (Text::new("How often and when", "이용 빈도와 시간대", "频率与时段"), &s.rhythm),
    ];
    let mut facts: Vec<Fact> = texts
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(label, text)| w.fact(label, text.trim().to_owned()))
        .collect();
    facts.extend(s.people().map(|n| Fact {
        figure: people(s),
        ..w.fact(
            Text::new("People or companies that can be addressed", "잠재 고객 수", "可触达的人数或企业数"),
            w.count(n),
        )
    }));
    facts.extend(s.searches.map(|n| w.fact(Text::new("Searches a month", "월 검색량", "月搜索量"), w.count(n))));
    w.facts(facts);
    sizing(w, segment);
}

/// The arithmetic behind the size, step by step.
fn sizing(w: &mut Writer<'_>, segment: &Segment) {
    let sizing = &segment.sizing;
    let Some(base) = sizing.base else { return };
    let source = sizing.source.trim();
    let first = w.t(Text::new("Base", "기준 수", "基数"));
    let first = if source.is_empty() { first } else { w.bracketed(&first, source) };
    let mut rows = vec![vec![Cell::text(first), Cell::number(""), Cell::number(w.count(base))]];
    let mut so_far = crate::plan::Sizing { base: Some(base), ..Default::default() };
    let given: Vec<_> = sizing.steps.iter().filter(|step| step.share.is_some()).collect();
    for (place, step) in given.iter().enumerate() {
        so_far.steps.push((*step).clone());
        let label = step.label.trim();
        let unnamed = || w.t(Text::new("share that remains", "남는 비율", "保留的比例"));
        let left = w.count(so_far.result().unwrap_or(0));
        let last = place + 1 == given.len();
        rows.push(vec![
            Cell::text(if label.is_empty() { unnamed() } else { label.to_owned() }),
            Cell::number(i18n::ppm(step.share.unwrap_or(Ppm::ONE), w.lang)),
            Cell { figure: reckoned(segment).filter(|_| last), ..Cell::number(left) },
        ]);
    }
    w.table(
        &format!("sizing-{}", segment.id),
        Text::new("How the size was reckoned", "규모 추정", "规模测算"),
        &[
            (Text::new("Step", "단계", "步骤"), false),
            (Text::new("Share", "비율", "比例"), true),
            (Text::new("Remaining", "남는 수", "剩余"), true),
        ],
        rows,
        None,
    );
    if size_differs(segment) {
        w.note(
            Text::new(
                "The stated size differs from this arithmetic; the stated size counts.",
                "입력한 규모가 이 추정과 다릅니다. 계획은 입력한 규모로 계산합니다.",
                "填写的规模与上述测算不一致，方案以填写的规模为准。",
            ),
            &[],
        );
    }
}
