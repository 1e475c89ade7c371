//! Stage 6: the marketing model with its reasons, the objectives with SMART and their chance, the matrix with its checks.

use crate::base::{Money, Text};
use crate::plan::{Objective, Strategy};
use crate::report::doc::{Cell, Fact};
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::score::Facts;
use crate::score::objectives::{
    Chance, Unknown, columns_without_kpi, columns_without_money, empty_rows, smart, stakes_total, strategy_money,
    suggested_benefit,
};

type Judged = Result<Chance, Unknown>;

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    model(w);
    stakes(w);
    targets(w);
    marks(w);
    matrix(w);
}

/// The first benefit, why it comes first, and whether the planner's judgement agrees.
fn model(w: &mut Writer<'_>) {
    let objectives = &w.plan.objectives;
    let Some(benefit) = objectives.benefit else { return };
    let label = Text::new("The benefit the company looks for first", "우선 기대하는 효과", "首要收益");
    let fact = w.fact(label, w.t(words::plan::benefit(benefit)));
    w.facts(vec![fact]);
    w.own(Text::new("Why it comes first", "우선으로 정한 이유", "为何优先"), &objectives.reason);
    let (suggested, reasons) = suggested_benefit(w.plan);
    if reasons.is_empty() {
        return;
    }
    let name = w.t(words::plan::benefit(suggested));
    let line = if suggested == benefit {
        Text::new(
            "Our judgement agrees, for these reasons.",
            "이 도구의 판단도 같습니다. 근거는 다음과 같습니다.",
            "本工具的判断一致，理由如下。",
        )
    } else {
        Text::new(
            "Our judgement would put “{0}” first, for these reasons.",
            "이 도구가 먼저 권하는 효과: {0}. 근거는 다음과 같습니다.",
            "本工具的判断是“{0}”优先，理由如下。",
        )
    };
    w.note(line, &[&name]);
    let reasons = reasons.into_iter().map(|reason| w.t(words::objectives::reason(reason))).collect();
    w.list(reasons);
}

/// Main benefits and costs with their indicators and sums.
fn stakes(w: &mut Writer<'_>) {
    let stakes = &w.plan.objectives.stakes;
    let rows: Vec<Vec<Cell>> = stakes
        .iter()
        .filter(|stake| !stake.name.trim().is_empty() || stake.amount.is_some())
        .map(|stake| {
            let kind = if stake.costs {
                Text::new("cost", "비용", "成本")
            } else {
                Text::new("benefit", "효과", "收益")
            };
            vec![
                Cell::text(or_none(&stake.name)),
                Cell::text(w.t(kind)),
                w.money_cell(stake.amount),
                Cell::text(or_none(&stake.indicator)),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    w.table(
        "stakes",
        Text::new("Main benefits and costs over the plan", "계획 기간의 주요 효과와 비용", "方案期的主要收益与成本"),
        &[
            (Text::new("What it is", "내용", "内容"), false),
            (Text::new("Kind", "구분", "类别"), false),
            (Text::new("Amount", "금액", "金额"), true),
            (Text::new("Indicator that will prove it", "확인할 지표", "验证指标"), false),
        ],
        rows,
        None,
    );
    let sums = [
        (false, Text::new("Benefits together", "효과 합계", "收益合计")),
        (true, Text::new("Costs together", "비용 합계", "成本合计")),
    ]
    .map(|(costs, label)| {
        let total = stakes_total(w.plan, costs);
        let value = w.money(Money::from_major(total.value, w.currency));
        Fact { figure: Some(total), ..w.fact(label, value) }
    });
    w.facts(sums.into());
}

fn or_none(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() { NONE.to_owned() } else { text.to_owned() }
}

/// Objectives that say something.
fn told<'a>(w: &Writer<'a>) -> Vec<&'a Objective> {
    let says = |objective: &&Objective| objective.target.is_some() || !objective.strategy.trim().is_empty();
    w.plan.objectives.list.iter().filter(says).collect()
}

/// Targets against the forecast, with the chance and what binds.
fn targets(w: &mut Writer<'_>) {
    let told = told(w);
    let judged: Vec<(&Objective, Judged)> = told.iter().map(|o| (*o, w.insight.chance(w.plan, o))).collect();
    let rows = judged
        .iter()
        .map(|(objective, chance)| {
            let number = |value: Option<u64>| {
                let amount = |value| words::objectives::amount(objective.goal, value, w.currency, w.lang);
                Cell::number(value.map_or_else(|| NONE.to_owned(), amount))
            };
            let known = chance.as_ref().ok();
            let verdict = known.map_or(Text::new("cannot be said", "판단 불가", "无法判断"), |chance| {
                words::objectives::level(chance.level)
            });
            vec![
                Cell::text(words::objectives::title(w.plan, &bare(objective), w.lang)),
                number(objective.from),
                number(objective.target),
                Cell::text(objective.by.map_or_else(|| NONE.to_owned(), |month| w.month(month))),
                known.map_or_else(
                    || Cell::number(NONE),
                    |c| Cell {
                        figure: Some(c.forecast.clone()),
                        ..Cell::number(words::objectives::figure(&c.forecast, w.currency, w.lang))
                    },
                ),
                known.map_or_else(
                    || Cell::number(NONE),
                    |c| Cell {
                        figure: Some(c.chance.clone()),
                        ..Cell::number(words::objectives::chance(c.chance.value, w.lang))
                    },
                ),
                Cell::text(w.t(verdict)),
                Cell::text(or_none(&objective.strategy)),
            ]
        })
        .collect();
    w.table(
        "targets",
        Text::new("Targets against the forecast of the plan", "목표와 예측 비교", "目标与预测对照"),
        &[
            (Text::new("Objective", "목표", "目标"), false),
            (Text::new("Today", "현재", "现状"), true),
            (Text::new("Target", "목표값", "目标值"), true),
            (Text::new("By", "기한", "期限"), false),
            (Text::new("Forecast by then", "기한까지 예측", "届时预测"), true),
            (Text::new("Chance", "달성 확률", "达成概率"), true),
            (Text::new("Assessment", "판단", "判断"), false),
            (Text::new("Strategy", "전략", "策略"), false),
        ],
        rows,
        None,
    );
    if judged.iter().any(|(_, chance)| chance.is_ok()) {
        w.note(
            Text::new(
                "Our judgement: within reach from 70%, out of reach below 20%.",
                "이 도구의 판단 기준입니다. 70%부터 달성 가능, 20% 미만은 달성 어려움으로 봅니다.",
                "本工具的判断标准：概率达到70%为可达成，不足20%为难以达成。",
            ),
            &[],
        );
    }
    let why = judged.iter().filter_map(|(objective, chance)| why(w, objective, chance)).collect();
    w.list(why);
}

/// The objective without its target, which has a column of its own.
fn bare(objective: &Objective) -> Objective {
    Objective { target: None, ..objective.clone() }
}

/// Why an objective is not within reach, or cannot be judged.
fn why(w: &Writer<'_>, objective: &Objective, chance: &Judged) -> Option<String> {
    let reason = match chance {
        Err(unknown) => w.t(words::objectives::unknown(*unknown)),
        Ok(_) => {
            let bound = w.insight.bound(w.plan, objective)?;
            w.formal(&words::objectives::bound(&bound, w.currency, w.lang))
        }
    };
    let title = words::objectives::title(w.plan, objective, w.lang);
    Some(Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}").fill(w.lang, &[&title, &reason]))
}

/// The five marks of every objective.
fn marks(w: &mut Writer<'_>) {
    let told = told(w);
    let mut missing = Vec::new();
    let rows: Vec<Vec<Cell>> = told
        .iter()
        .map(|objective| {
            let title = words::objectives::title(w.plan, objective, w.lang);
            let marks = smart(w.plan, objective, &w.insight.chance(w.plan, objective));
            let gaps = marks.iter().filter_map(|mark| mark.gap).map(|gap| w.t(words::objectives::gap(gap)));
            missing.extend(gaps.map(|gap| Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}").fill(w.lang, &[&title, &gap])));
            let cells = marks.iter().map(|mark| {
                Cell::text(match mark.met {
                    Some(true) => w.t(Text::new("met", "충족", "满足")),
                    Some(false) => w.t(Text::new("missing", "부족", "缺少")),
                    None => NONE.to_owned(),
                })
            });
            std::iter::once(Cell::text(title.clone())).chain(cells).collect()
        })
        .collect();
    let letters = crate::score::objectives::Letter::ALL.map(|letter| (words::objectives::letter(letter), false));
    let head: Vec<(Text, bool)> =
        std::iter::once((Text::new("Objective", "목표", "目标"), false)).chain(letters).collect();
    w.table("smart", Text::new("SMART", "SMART 점검", "SMART检查"), &head, rows, None);
    w.list(missing);
}

/// The objective–strategy matrix with its two checks.
fn matrix(w: &mut Writer<'_>) {
    let objectives = &w.plan.objectives;
    let columns: Vec<&Strategy> = objectives.strategies.iter().collect();
    if columns.is_empty() || objectives.list.is_empty() {
        return;
    }
    let nothing = Facts::default();
    let facts = if w.insight.recommends() { &w.insight.facts } else { &nothing };
    let name = |(place, strategy): (usize, &&Strategy)| {
        let name = strategy.name.trim();
        let place = (place + 1).to_string();
        if name.is_empty() {
            Text::new("Strategy {0}", "전략 {0}", "策略{0}").fill(w.lang, &[&place])
        } else {
            name.to_owned()
        }
    };
    let names: Vec<String> = columns.iter().enumerate().map(name).collect();
    let head: Vec<Cell> = std::iter::once(Cell::text(w.t(Text::new("Objective", "목표", "目标"))))
        .chain(names.iter().map(Cell::text))
        .collect();
    let rows = objectives
        .list
        .iter()
        .map(|objective| {
            let marks = columns.iter().map(|s| Cell::text(if s.serves.contains(&objective.id) { "●" } else { NONE }));
            std::iter::once(Cell::text(words::objectives::title(w.plan, objective, w.lang))).chain(marks).collect()
        })
        .collect();
    let caption = Text::new("Objective–strategy matrix", "목표-전략 매트릭스", "目标—战略矩阵");
    let strategies = columns
        .iter()
        .zip(&names)
        .map(|(strategy, name)| {
            let channels: Vec<String> = strategy.channels.iter().map(|id| w.channel(id)).collect();
            let area = strategy.area.map_or_else(|| NONE.to_owned(), |area| w.t(words::plan::area(area)));
            let money = strategy_money(w.plan, facts, strategy);
            vec![
                Cell::text(name),
                Cell::text(area),
                Cell::text(or_none(&channels.join(Text::new(", ", ", ", "、").get(w.lang)))),
                Cell {
                    figure: Some(money.clone()),
                    ..Cell::number(if money.value > 0.0 { w.major(money.value) } else { NONE.to_owned() })
                },
                Cell::text(or_none(&strategy.kpi)),
            ]
        })
        .collect();
    let broken: Vec<String> = [
        (
            empty_rows(w.plan).len(),
            Text::new("Objectives without a strategy: {0}", "전략이 없는 목표: {0}개", "没有策略的目标：{0}个"),
        ),
        (
            columns_without_kpi(w.plan).len(),
            Text::new("Strategies without an indicator: {0}", "지표가 없는 전략: {0}개", "没有指标的策略：{0}项"),
        ),
        (
            columns_without_money(w.plan, facts).len(),
            Text::new("Strategies without money: {0}", "예산이 없는 전략: {0}개", "没有资金的策略：{0}项"),
        ),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, text)| text.fill(w.lang, &[&count.to_string()]))
    .collect();
    w.wide_table("matrix", caption, head, rows, None);
    w.table(
        "strategies",
        Text::new("Strategies", "전략", "策略"),
        &[
            (Text::new("Strategy", "전략", "策略"), false),
            (Text::new("Work area", "업무 영역", "工作领域"), false),
            (Text::new("Touchpoints", "담당 접점", "接触点"), false),
            (Text::new("Money", "예산", "资金"), true),
            (Text::new("Indicator", "지표", "指标"), false),
        ],
        strategies,
        None,
    );
    if broken.is_empty() {
        w.note(
            Text::new(
                "Every objective has a strategy, every strategy an indicator and money.",
                "모든 목표에 전략이 있고, 모든 전략에 지표와 예산이 있습니다.",
                "每个目标都有策略，每项策略都有指标和资金。",
            ),
            &[],
        );
    } else {
        w.list(broken);
    }
}
