//! Stage 11: risks in money, security by layers, consent and the reply promise.

use crate::base::{Money, Text};
use crate::i18n;
use crate::insight::{Duty, duties};
use crate::plan::{Layer, RiskItem};
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

/// Probability × impact, to the nearest minor unit.
fn expected_loss(item: &RiskItem) -> Option<Money> {
    let product = i128::from(item.impact?.0) * i128::from(item.probability?.0);
    i64::try_from((product + 500_000) / 1_000_000).ok().map(Money)
}

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    register(w);
    security(w);
    let risk = &w.plan.risk;
    let mut facts = Vec::new();
    facts.extend(risk.consent.map(|consent| {
        w.fact(
            Text::new("Lists collected with consent to advertising", "연락처의 광고 수신 동의", "名单已取得营销同意"),
            w.yes_no(consent),
        )
    }));
    facts.extend(risk.reply_hours.map(|hours| {
        let hours = w.count(u64::from(hours));
        w.fact(
            Text::new("Reply promise", "응답 약속", "回复承诺"),
            Text::new("within {0} hours", "{0}시간 이내", "{0}小时内").fill(w.lang, &[&hours]),
        )
    }));
    w.facts(facts);
    rules(w);
}

/// Rules of the market that touch what the plan uses, where the sources are at hand.
fn rules(w: &mut Writer<'_>) {
    let Some(book) = w.book else { return };
    let say = |text: &str| book.say(text, w.lang).to_owned();
    let names = |duty: &Duty<'_>| {
        let names: Vec<String> = duty.channels.iter().map(|channel| w.channel(&channel.id)).collect();
        names.join(Text::new(", ", ", ", "、").get(w.lang))
    };
    let rows = duties(w.plan, w.insight, book).into_iter().map(|duty| {
        let (law, checked) = (say(&duty.rule.law), w.t(words::library::checked(duty.rule.checked)));
        let read = w.bracketed(&law, &duty.rule.as_of);
        [say(&duty.rule.rule), names(&duty), read, checked].map(Cell::text).to_vec()
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return;
    }
    w.table(
        "compliance",
        words::library::RULES_IN_USE,
        &[
            (Text::new("Rule", "규정", "要求"), false),
            (Text::new("Touchpoints", "접점", "接触点"), false),
            (Text::new("Law, read in", "법령(확인 시점)", "法规（查阅时间）"), false),
            (Text::new("How well checked", "확인 정도", "核对程度"), false),
        ],
        rows,
        None,
    );
    w.note(words::library::NOT_ADVICE, &[]);
}

fn register(w: &mut Writer<'_>) {
    let items = || w.plan.risk.items.iter().filter(|item| !item.name.trim().is_empty());
    let text = |text: &str| Cell::text(if text.trim().is_empty() { NONE } else { text.trim() });
    let rows = items()
        .map(|item| {
            vec![
                text(&item.name),
                Cell::number(item.probability.map_or_else(|| NONE.to_owned(), |p| i18n::ppm(p, w.lang))),
                w.money_cell(item.impact),
                w.money_cell(expected_loss(item)),
                text(&item.owner),
                text(&item.response),
            ]
        })
        .collect();
    let total: Money = items().filter_map(expected_loss).sum();
    let mut sums = vec![Cell::text(w.t(Text::new("Total", "합계", "合计"))), Cell::number(""), Cell::number("")];
    sums.extend([w.money_cell(Some(total)), Cell::text(""), Cell::text("")]);
    w.table(
        "risks",
        Text::new("Risks and their expected loss", "위험과 예상 손실", "风险与预期损失"),
        &[
            (Text::new("Risk", "위험", "风险"), false),
            (Text::new("Probability", "확률", "概率"), true),
            (Text::new("Loss if it happens", "발생 시 손실", "发生时的损失"), true),
            (Text::new("Expected loss", "예상 손실", "预期损失"), true),
            (Text::new("Owner", "담당", "负责人"), false),
            (Text::new("Response", "대응", "应对"), false),
        ],
        rows,
        Some(sums),
    );
}

fn security(w: &mut Writer<'_>) {
    if w.plan.risk.secured.is_empty() && w.plan.risk.items.is_empty() {
        return;
    }
    let rows = Layer::ALL
        .into_iter()
        .map(|layer| {
            let looked_after = w.plan.risk.secured.contains(&layer);
            let state = if looked_after {
                Text::new("looked after", "관리 중", "已落实")
            } else {
                Text::new("open", "미조치", "未落实")
            };
            vec![
                Cell::text(w.t(words::plan::layer(layer))),
                Cell::text(w.t(words::plan::layer_check(layer))),
                Cell::text(w.t(state)),
            ]
        })
        .collect();
    w.table(
        "security",
        Text::new("Security in six layers", "여섯 영역의 보안", "六层安全"),
        &[
            (Text::new("Layer", "영역", "层级"), false),
            (Text::new("What to look after", "점검할 내용", "检查内容"), false),
            (Text::new("State", "상태", "状态"), false),
        ],
        rows,
        None,
    );
}
