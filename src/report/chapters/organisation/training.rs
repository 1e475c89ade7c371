//! Who comes, trainings, incentives and top management's part.

use crate::base::Text;
use crate::i18n;
use crate::insight::Hiring;
use crate::plan::Commitment;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::score::organisation::{rewards, rewards_share, training_cost};

use super::hiring;

/// The tables; each only when the company wrote something.
pub(super) fn write(w: &mut Writer<'_>) {
    let organisation = &w.plan.organisation;
    let trained = organisation.training.iter().any(|row| !row.topic.trim().is_empty());
    let hiring = Hiring::of(w.plan, w.insight);
    if hiring.newcomers.is_empty()
        && !trained
        && organisation.incentives.is_empty()
        && organisation.commitments.is_empty()
    {
        return;
    }
    w.part(
        "team",
        Text::new(
            "Hiring, training, incentives, leadership",
            "채용, 교육, 보상, 경영진의 역할",
            "招聘、培训、激励与管理层",
        ),
    );
    hiring::write(w, &hiring);
    trainings(w);
    incentives(w);
    commitments(w);
}

fn trainings(w: &mut Writer<'_>) {
    let all = w.plan.organisation.training.iter().filter(|row| !row.topic.trim().is_empty());
    let rows: Vec<Vec<Cell>> = all
        .map(|row| {
            let when = match row.month {
                0 => w.t(Text::new("before the start", "시작 전", "启动前")),
                month => Text::new("month {0}", "{0}개월 차", "第{0}个月").fill(w.lang, &[&month.to_string()]),
            };
            vec![
                Cell::text(row.topic.trim()),
                Cell::text(words::plan::job(row.job).get(w.lang)),
                Cell::number(row.hours.map_or_else(|| NONE.to_owned(), |hours| w.count(u64::from(hours)))),
                Cell::text(when),
                w.money_cell(row.cost),
                Cell::text(w.yes_no(row.done)),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let hours: u64 = w.plan.organisation.training.iter().filter_map(|row| row.hours).map(u64::from).sum();
    let cost = training_cost(w.plan);
    let empty = || Cell::text("");
    let total = vec![
        Cell::text(w.t(TOTAL)),
        empty(),
        Cell::number(w.count(hours)),
        empty(),
        w.figure_cell(Some(&cost)),
        empty(),
    ];
    w.table(
        "training",
        Text::new("Training plan", "교육 계획", "培训计划"),
        &[
            (Text::new("What is learned", "배울 내용", "培训内容"), false),
            (Text::new("Who", "대상", "培训对象"), false),
            (Text::new("Hours", "시간", "时长"), true),
            (Text::new("When", "시기", "时间"), false),
            (Text::new("Cost", "비용", "费用"), true),
            (Text::new("Done", "완료", "完成"), false),
        ],
        rows,
        Some(total),
    );
    if cost.value > 0.0 {
        w.note(NOT_IN_BUDGET, &[]);
    }
}

fn incentives(w: &mut Writer<'_>) {
    let all = &w.plan.organisation.incentives;
    if all.is_empty() {
        return;
    }
    let rows = all
        .iter()
        .map(|row| {
            let from = row
                .from
                .map_or_else(|| NONE.to_owned(), |from| words::objectives::amount(row.goal, from, w.currency, w.lang));
            vec![
                Cell::text(words::plan::job(row.job).get(w.lang)),
                Cell::text(words::plan::goal(row.goal).get(w.lang)),
                Cell::number(from),
                w.money_cell(row.reward),
            ]
        })
        .collect();
    let sum = rewards(w.plan);
    let total = vec![Cell::text(w.t(TOTAL)), Cell::text(""), Cell::text(""), w.figure_cell(Some(&sum))];
    w.table(
        "incentives",
        Text::new("Incentives", "인센티브", "激励"),
        &[
            (Text::new("For whom", "대상", "激励对象"), false),
            (Text::new("Measured by", "기준 지표", "衡量指标"), false),
            (Text::new("From", "지급 기준", "发放门槛"), true),
            (Text::new("Reward", "보상", "奖励"), true),
        ],
        rows,
        Some(total),
    );
    let earned = w.insight.facts.earned.as_ref().filter(|_| w.insight.recommends());
    if let Some(share) = rewards_share(w.plan, earned) {
        w.say(
            Text::new(
                "If every reward is earned, they come to {0} of the forecast contribution.",
                "보상을 모두 지급하면 예측 공헌이익의 {0} 수준이에요.",
                "若全部兑现，奖励相当于预测贡献毛利的{0}。",
            ),
            &[&i18n::percent(share.value, 1, w.lang)],
        );
    }
    if sum.value > 0.0 {
        w.note(NOT_IN_BUDGET, &[]);
    }
}

fn commitments(w: &mut Writer<'_>) {
    let done = &w.plan.organisation.commitments;
    if done.is_empty() {
        return;
    }
    let rows = Commitment::ALL
        .into_iter()
        .map(|one| {
            let text = w.t(words::organisation::commitment(one));
            vec![Cell::text(text), Cell::text(w.yes_no(done.contains(&one)))]
        })
        .collect();
    w.table(
        "commitments",
        Text::new("Top management’s part", "경영진이 할 일", "管理层的责任"),
        &[
            (Text::new("What only it can do", "경영진만 할 수 있는 일", "只有管理层能做的事"), false),
            (Text::new("Done", "완료", "完成"), false),
        ],
        rows,
        None,
    );
}

const TOTAL: Text = Text::new("Total", "합계", "合计");
const NOT_IN_BUDGET: Text = Text::new(
    "This is neither in the budget nor deducted from the result, unless it was added to a cost line.",
    "비용 항목에 더하지 않았다면 예산에도 손익에도 들어 있지 않아요.",
    "除非已加入费用项，否则未计入预算，也未从盈亏中扣除。",
);
