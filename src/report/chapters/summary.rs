//! The page for people who read one page: verdict and reasons, mix, forecast, findings, first steps.

use crate::allocate::mix::Zero;
use crate::base::{Day, Money, Text};
use crate::forecast::{Figure, Name};
use crate::i18n;
use crate::insight::Scheduled;
use crate::plan::{Stage, StageState};
use crate::report::Block;
use crate::report::doc::Cell;
use crate::report::funnel::funnel;
use crate::report::words;
use crate::report::writer::Writer;
use crate::score::Verdict;

use super::{feasibility, missing};

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let title = w.t(Text::new("Summary", "요약", "摘要"));
    w.chapter("summary", title);
    let verdict = feasibility::verdict_sentence(&w.insight.assessment, w.lang);
    w.blocks.push(Block::Paragraph(verdict));
    if let Some(weakest) = w.insight.assessment.weakest().filter(|_| w.insight.assessment.verdict.is_some()) {
        let name = w.t(words::feasibility::aspect(weakest.aspect));
        let score = i18n::decimal(weakest.score.value, 1, w.lang);
        w.say(
            Text::new(
                "The weakest of the four aspects is “{0}” with {1} of 5.",
                "네 측면 가운데 가장 약한 것은 ‘{0}’ 측면으로, 5점 만점에 {1}점입니다.",
                "四个方面中最薄弱的是“{0}”，得分为{1}分（满分5分）。",
            ),
            &[&name, &score],
        );
    }
    feasibility::obstacles(w, "summary");
    mix(w);
    findings(w);
    first_steps(w);
    gaps(w);
}

fn mix(w: &mut Writer<'_>) {
    let channels = w.recommended();
    let Some(outcome) = w.insight.outcome.as_ref().filter(|_| w.insight.recommends()) else { return };
    w.part("summary-mix", Text::new("The mix and what it brings", "접점 조합과 기대 성과", "接触点组合与预期成果"));
    if channels.is_empty() {
        let zeros = w.insight.mix.iter().flat_map(|mix| &mix.lines);
        let hours = zeros.filter(|line| line.zero == Some(Zero::Hours)).count() > 0;
        let reason = if hours {
            Text::new(
                "No touchpoint can be run with the hours there are, so the media money stays unspent.",
                "현재 투입할 수 있는 시간으로는 운영할 수 있는 접점이 없으므로 매체비를 쓰지 않습니다.",
                "以现有工时无法运营任何接触点，因此媒体预算不予支出。",
            )
        } else {
            Text::new(
                "No touchpoint pays under the figures of this plan, so the media money stays unspent.",
                "이 계획의 수치로는 수익이 나는 접점이 없으므로 매체비를 쓰지 않습니다.",
                "按本方案的数据，没有接触点能够盈利，因此媒体预算不予支出。",
            )
        };
        w.say(reason, &[]);
        return;
    }
    if w.insight.assessment.verdict == Some(Verdict::NotYet) {
        w.say(
            Text::new(
                "This is the mix for the time when the conditions above are met, not for today.",
                "아래 조합은 지금이 아니라 위의 조건이 갖추어진 뒤를 위한 것입니다.",
                "以下组合适用于上述条件具备之后，而非现在。",
            ),
            &[],
        );
    }
    let parts: Vec<&Figure> = channels.iter().map(|channel| &channel.deals).collect();
    let (deals, all_deals) = w.whole(&parts, &outcome.deals);
    let rows = channels
        .iter()
        .zip(deals)
        .map(|(channel, deals)| {
            vec![
                Cell::text(w.channel(&channel.channel.id)),
                w.money_cell(Some(channel.spend)),
                deals,
                w.figure_cell(channel.cost_per_deal.as_ref()),
            ]
        })
        .collect();
    let spent: Money = channels.iter().map(|channel| channel.spend).sum();
    let total = vec![
        Cell::text(w.t(Text::new("Total", "합계", "合计"))),
        w.money_cell(Some(spent)),
        all_deals,
        Cell::number(""),
    ];
    w.table(
        "summary-mix-table",
        Text::new("The recommended mix", "권하는 접점 조합", "建议的接触点组合"),
        &[
            (Text::new("Touchpoint", "접점", "接触点"), false),
            (Text::new("Money", "금액", "金额"), true),
            (words::figure::name(Name::Deals), true),
            (words::figure::name(Name::CostPerDeal), true),
        ],
        rows,
        Some(total),
    );
    let (visits, deals) = (w.figure(&outcome.visits), w.figure(&outcome.deals));
    let (result, beyond) = (w.about(outcome.result.value), w.about(outcome.beyond.value));
    w.say(
        Text::new(
            "The forecast expects about {0} visits and delivered messages, and about {1} deals. The result inside the plan is {2}. \
             After the plan’s end the customers won bring a further {3}.",
            "예측에 따르면 방문과 메시지 전달은 약 {0}건, 거래는 약 {1}건입니다. 계획 기간의 손익은 {2}입니다. 계획이 끝난 뒤에는 이 기간에 \
             얻은 고객에게서 {3}의 공헌이익이 더 생깁니다.",
            "预计访问与消息送达约{0}次，成交约{1}单。方案期内的盈亏为{2}。方案期结束后，这些客户还将带来{3}的贡献毛利。",
        ),
        &[&visits, &deals, &result, &beyond],
    );
    w.shared_picture(funnel(w.insight, w.lang));
    if let Some(chances) = &w.insight.chances {
        let (low, high) = (w.about(chances.result.p10), w.about(chances.result.p90));
        w.say(
            Text::new(
                "In eight of ten simulations the result lies between {0} and {1}: what is known is not more exact than that.",
                "시뮬레이션 열 번 중 여덟 번은 손익이 {0}에서 {1} 사이입니다. 지금 아는 수치로는 이보다 정확히 말할 수 없습니다.",
                "在十次模拟中，有八次盈亏介于{0}与{1}之间；以目前掌握的数据，无法更精确。",
            ),
            &[&low, &high],
        );
        let known = w.plan.objectives.list.iter().filter_map(|objective| {
            let chance = w.insight.chance(w.plan, objective).ok()?.chance.value;
            let title = words::objectives::title(w.plan, objective, w.lang);
            let chance = words::objectives::chance(chance, w.lang);
            let text = Text::new("Chance of “{0}”: {1}.", "목표 ‘{0}’의 달성 확률: {1}.", "目标“{0}”的达成概率：{1}。");
            Some(text.fill(w.lang, &[&title, &chance]))
        });
        let known = known.collect();
        w.list(known);
    }
}

fn findings(w: &mut Writer<'_>) {
    let lines: Vec<String> =
        w.insight.findings.iter().take(3).map(|f| crate::report::finding_line(f, w.currency, w.lang)).collect();
    if !lines.is_empty() {
        w.part("summary-findings", Text::new("What matters most", "가장 중요한 점검 결과", "最重要的检查结果"));
        w.list(lines);
    }
}

fn first_steps(w: &mut Writer<'_>) {
    // Under "not yet" the first step is what to do instead, which stands above.
    let wait = w.insight.assessment.verdict == Some(Verdict::NotYet);
    if wait || w.recommended().is_empty() {
        return;
    }
    let schedule = &w.insight.schedule;
    let first = Day::last_of(schedule.start);
    let begins = |task: &&Scheduled| task.start <= first && !task.is_milestone() && !task.done;
    let say = |task: &Scheduled| {
        let name = w.formal(&words::schedule::name(w.plan, task, w.lang));
        w.bracketed(&name, &words::schedule::day(w.plan, schedule, task.start, w.lang))
    };
    let steps: Vec<String> = schedule.tasks.iter().filter(begins).map(say).collect();
    if !steps.is_empty() {
        w.part("summary-steps", Text::new("First steps", "첫 달에 할 일", "首月行动"));
        w.list(steps);
    }
}

/// What is missing, stage by stage, while the plan cannot be judged yet.
fn gaps(w: &mut Writer<'_>) {
    if w.insight.assessment.verdict.is_some() {
        return;
    }
    let separator = Text::new(", ", ", ", "、").get(w.lang);
    let rows = Stage::ALL
        .into_iter()
        .filter(|stage| w.plan.state_of(*stage) != StageState::Complete)
        .map(|stage| {
            let names: Vec<&str> = missing::names(w.plan, stage).into_iter().map(|name| name.get(w.lang)).collect();
            vec![Cell::text(w.t(words::stage::name(stage))), Cell::text(names.join(separator))]
        })
        .filter(|row| row.last().is_some_and(|cell| !cell.text.is_empty()))
        .collect();
    w.table(
        "missing",
        Text::new("What is still missing", "아직 채우지 않은 내용", "尚缺的内容"),
        &[(Text::new("Stage", "단계", "阶段"), false), (Text::new("Missing", "없는 항목", "缺少的项目"), false)],
        rows,
        None,
    );
}
