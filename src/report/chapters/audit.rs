//! The audit of the whole plan: the four joins, what is still open in each, and findings somebody put aside.

use crate::base::Text;
use crate::i18n;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};

/// The chapter; nothing before there is a verdict to audit.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    if w.insight.assessment.verdict.is_none() {
        return;
    }
    let title = w.t(Text::new("Audit of the whole plan", "전체 점검", "整体检查"));
    w.chapter("audit", title);
    w.say(
        Text::new(
            "Each join of business and net is scored from 0 to 100 by the share of its checks that are met.",
            "사업과 인터넷을 잇는 네 가지 결합을 점검 항목의 충족 비율에 따라 0~100점으로 매겼습니다.",
            "业务与网络的各结合点按检查项的通过比例评分（0～100分）。",
        ),
        &[],
    );
    let separator = Text::new("; ", " / ", "；").get(w.lang);
    let rows = w
        .insight
        .audit
        .iter()
        .map(|scored| {
            let open = scored.checks.iter().filter(|(_, met)| !met).map(|(check, _)| w.t(words::audit::check(*check)));
            let open = open.collect::<Vec<_>>().join(separator);
            vec![
                Cell::text(w.t(words::audit::join(scored.join))),
                Cell {
                    figure: Some(scored.score.clone()),
                    ..Cell::number(i18n::decimal(scored.score.value * 100.0, 0, w.lang))
                },
                Cell::text(if open.is_empty() { NONE.to_owned() } else { open }),
            ]
        })
        .collect();
    w.table(
        "audit-joins",
        Text::new("The four joins", "네 가지 결합", "四个结合点"),
        &[
            (Text::new("Join", "결합", "结合点"), false),
            (Text::new("Score", "점수", "得分"), true),
            (Text::new("Not met yet", "아직 충족하지 못한 항목", "尚未满足"), false),
        ],
        rows,
        None,
    );
    let rows = w
        .insight
        .dismissed
        .iter()
        .map(|(finding, reason)| {
            let line = words::finding::headline(finding, w.currency, w.lang);
            vec![Cell::text(finding.rule.code()), Cell::text(w.formal(&line)), Cell::text(reason.trim())]
        })
        .collect();
    w.table(
        "audit-aside",
        Text::new("Findings put aside, with the reason", "보류한 점검 결과와 이유", "搁置的检查结果及理由"),
        &[
            (Text::new("Rule", "규칙", "规则"), false),
            (Text::new("Finding", "점검 결과", "检查结果"), false),
            (Text::new("Reason", "이유", "理由"), false),
        ],
        rows,
        None,
    );
}
