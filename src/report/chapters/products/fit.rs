//! Which line suits online sale, and what the life cycle of each asks for.

use crate::base::Text;
use crate::plan::{Aspect, Item};
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::Writer;
use crate::score::products::ranked;
use crate::score::{FitSource, LineView};

/// The rank with its items; nothing while nothing is known of any line.
pub(super) fn rank(w: &mut Writer<'_>, lines: &[LineView<'_>]) {
    let plan = w.plan;
    let fits = ranked(plan);
    let Some(sentence) = words::products::first_online(plan, &fits, w.lang) else { return };
    w.part("products-fit", Text::new("Fit for online sale", "온라인 적합도", "线上适合度"));
    let sentence = w.formal(&sentence);
    w.say(Text::new("{0}", "{0}", "{0}"), &[&sentence]);
    if let Some(other) = words::products::other_lead(plan, &fits, w.lang) {
        w.note(Text::new("{0}", "{0}", "{0}"), &[&other]);
    }
    let items: Vec<Item> = Aspect::Product.items().collect();
    let mut head = vec![Cell::text(w.t(Text::new("Line", "상품군", "产品线")))];
    head.extend(items.iter().map(|item| Cell::number(w.t(words::score_name::item(*item)))));
    head.push(Cell::number(w.t(Text::new("Mean", "평균", "平均"))));
    let rows = fits
        .iter()
        .filter_map(|fit| {
            let view = lines.iter().find(|view| view.line.id == fit.line)?;
            let mut row = vec![Cell::text(words::products::line_name(view.line, w.lang))];
            row.extend(fit.items.iter().map(|item| w.figure_cell(Some(&item.score))));
            row.push(w.figure_cell(Some(&fit.fit)));
            Some(row)
        })
        .collect();
    w.wide_table(
        "line-fit",
        Text::new("Scores by line and item, 1 to 5", "상품군·항목별 점수(1~5점)", "各产品线的分项评分（1～5分）"),
        head,
        rows,
        None,
    );
    let assumed = fits.iter().flat_map(|fit| &fit.items).filter(|item| item.source == FitSource::Assumed).count();
    if assumed > 0 {
        w.note(
            Text::new(
                "{0} scores are not answered and count as 3, the middle of the scale.",
                "점수 {0}개는 아직 답이 없어 중간값인 3점으로 계산했습니다.",
                "其中{0}个评分尚未作答，暂按中间值3分计。",
            ),
            &[&assumed.to_string()],
        );
    }
}

/// What the life cycle of each line asks for.
pub(super) fn life_cycle(w: &mut Writer<'_>, lines: &[LineView<'_>]) {
    let known: Vec<_> = lines.iter().filter_map(|view| Some((view.line, view.line.life_cycle?))).collect();
    if known.is_empty() {
        return;
    }
    w.part("products-life-cycle", Text::new("What the life cycle asks for", "수명 주기에 따른 조언", "生命周期建议"));
    let advice = known
        .iter()
        .map(|(line, cycle)| {
            let advice = w.t(words::plan::life_cycle_advice(*cycle));
            Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}")
                .fill(w.lang, &[&words::products::line_name(line, w.lang), &advice])
        })
        .collect();
    w.list(advice);
    let rows = known
        .iter()
        .map(|(line, cycle)| {
            vec![
                Cell::text(super::staged(w, line)),
                Cell::text(w.t(words::products::emphasis(*cycle))),
                Cell::text(w.t(words::products::roles(*cycle))),
                Cell::text(w.t(words::products::places(*cycle))),
                Cell::text(w.t(words::products::avoid(*cycle))),
            ]
        })
        .collect();
    w.table(
        "life-cycle",
        Text::new("By line and stage (judgement)", "상품군과 단계별 조언(판단)", "各产品线所处阶段的建议（判断）"),
        &[
            (Text::new("Line", "상품군", "产品线"), false),
            (Text::new("Put first", "강조할 것", "重点"), false),
            (Text::new("Roles to address", "대상 역할", "面向角色"), false),
            (Text::new("Touchpoints", "어울리는 접점", "适合的接触点"), false),
            (Text::new("Leave", "하지 말 것", "不要做"), false),
        ],
        rows,
        None,
    );
}
