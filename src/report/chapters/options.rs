//! Stage 8, second half: the splits side by side, what more money would bring, what choices cost, how sure it all is.

use crate::base::{Money, Text};
use crate::forecast::uncertain::Spread;
use crate::forecast::{Figure, Name};
use crate::i18n;
use crate::insight::options::{Options, Override};
use crate::insight::{Chances, Task};
use crate::plan::Usage;
use crate::report::doc::Cell;
use crate::report::solutions::{Offer, first_objective, frontier, offers, places};
use crate::report::words;
use crate::report::writer::{NONE, Writer};

/// Causes listed; what follows moves the result little.
const MOST_CAUSES: usize = 6;

/// The part; a document made before everything was computed says so.
pub(super) fn write(w: &mut Writer<'_>) {
    let insight = w.insight;
    if insight.wants(Task::Options) || insight.wants(Task::Chances) {
        w.note(
            Text::new(
                "When this document was made, not all of the other splits and ranges had been computed yet.",
                "이 문서를 만들 때 다른 배분과 범위의 계산이 아직 끝나지 않았습니다.",
                "生成本文档时，其他分配方案与区间尚未全部算完。",
            ),
            &[],
        );
    }
    if let Some(options) = &insight.options {
        compared(w);
        more(w, options);
        prices(w, options);
        sways(w, options);
    }
    if let Some(chances) = &insight.chances {
        sure(w, chances);
    }
}

fn compared(w: &mut Writer<'_>) {
    let offers = offers(w.plan, w.insight);
    let Some(forecast) = w.insight.forecast.as_ref().filter(|_| !offers.is_empty()) else { return };
    w.part(
        "budget-options",
        Text::new("The same money, split differently", "같은 예산을 나누는 여러 방법", "同样预算的不同分配方案"),
    );
    let name = |offer: &Offer<'_>| {
        let name = words::options::choice(offer.solution.choice).get(w.lang);
        if offer.chosen { w.bracketed(name, &w.t(CHOSEN)) } else { name.to_owned() }
    };
    let mut head = vec![Cell::text("")];
    head.extend(offers.iter().map(|offer| Cell::number(name(offer))));
    let row = |label: String, cell: &dyn Fn(&Offer<'_>) -> Cell| -> Vec<Cell> {
        std::iter::once(Cell::text(label)).chain(offers.iter().map(cell)).collect()
    };
    let sum = |figure: &Figure| Cell { figure: Some(figure.clone()), ..Cell::number(w.about(figure.value)) };
    let amount = |money: Money| i18n::money_short(money, w.currency, w.lang);
    let mut rows = vec![
        row(w.t(words::figure::name(Name::Media)), &|o| sum(&o.outcome.media)),
        row(w.t(UNSPENT), &|o| Cell::number(amount(o.solution.unspent))),
        row(w.t(words::figure::name(Name::NewCustomers)), &|o| w.figure_cell(Some(&o.outcome.new_customers))),
        row(w.t(words::figure::name(Name::Result)), &|o| sum(&o.outcome.result)),
        row(w.t(RANGE), &|o| {
            let [low, _, high] = o.solution.result;
            Cell::number(words::options::range(low, high, w.currency, w.lang))
        }),
        row(w.t(words::figure::name(Name::Beyond)), &|o| sum(&o.outcome.beyond)),
    ];
    if let Some(objective) = first_objective(w.plan, w.insight) {
        let title = words::objectives::title(w.plan, objective, w.lang);
        rows.push(row(CHANCE.fill(w.lang, &[&title]), &|o| {
            o.chance.as_ref().map_or_else(
                || Cell::number(NONE),
                |chance| Cell {
                    figure: Some(chance.clone()),
                    ..Cell::number(words::objectives::chance(chance.value, w.lang))
                },
            )
        }));
    }
    rows.push(row(w.t(words::figure::name(Name::HoursPerWeek)), &|o| w.figure_cell(Some(&o.hours))));
    rows.push(row(w.t(DISTANCE), &|o| Cell::number(words::options::distance(o.solution.gap, w.lang))));
    for place in places(&offers) {
        let Some(model) = forecast.touchpoints.get(place) else { continue };
        rows.push(row(w.channel(&model.channel.id), &|o| {
            Cell::number(o.spend(place).map_or_else(|| NONE.to_owned(), amount))
        }));
    }
    let caption = Text::new("Splits side by side", "배분 비교", "分配方案对比");
    let meanings = offers.iter().map(|offer| {
        let of = offer.solution.choice;
        let (name, meaning) = (words::options::choice(of).get(w.lang), w.t(words::options::meaning(of)));
        Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}").fill(w.lang, &[name, &meaning])
    });
    let meanings = meanings.collect();
    w.wide_table("options", caption, head, rows, None);
    w.list(meanings);
}

fn more(w: &mut Writer<'_>, options: &Options) {
    let Some(forecast) = &w.insight.forecast else { return };
    w.part("budget-more", Text::new("More money, or less", "예산을 늘리거나 줄일 때", "增减预算"));
    if let Some(next) = &options.next {
        let said = words::options::next(next, &forecast.touchpoints, w.currency, w.lang);
        w.say(Text::new("{0}", "{0}", "{0}"), &[&said]);
    }
    w.shared_picture(frontier(w.plan, w.insight, w.lang));
    let cell = |value| Cell::number(w.about(value));
    let rows = options.frontier.iter().map(|point| vec![cell(point.media), cell(point.spent), cell(point.gain)]);
    let rows = rows.collect();
    w.table(
        "frontier",
        Text::new("What media money brings at best", "매체 예산별 최대 성과", "不同媒体预算下的最佳结果"),
        &[
            (words::figure::name(Name::MediaBudget), true),
            (Text::new("Spent of it", "그중 쓰는 돈", "其中支出"), true),
            (
                Text::new(
                    "Contribution counted, less media",
                    "매체비를 뺀 집계 공헌이익",
                    "扣除媒体费用后计入的贡献毛利",
                ),
                true,
            ),
        ],
        rows,
        None,
    );
}

fn prices(w: &mut Writer<'_>, options: &Options) {
    let rows = options.overrides.iter().filter_map(|choice| {
        let model = w.insight.forecast.as_ref()?.touchpoints.get(choice.touchpoint)?;
        let price = words::options::price(choice.price, w.currency, w.lang);
        Some(vec![
            Cell::text(w.channel(&model.channel.id)),
            Cell::text(own(w, choice, &model.channel.id)),
            Cell::number(price),
        ])
    });
    let rows = rows.collect();
    w.table(
        "prices",
        Text::new("What own choices cost", "직접 정해서 포기하는 이익", "自定内容的代价"),
        &[
            (Text::new("Touchpoint", "접점", "接触点"), false),
            (Text::new("Choice", "정한 내용", "自定内容"), false),
            (Text::new("Contribution given up", "포기하는 공헌이익", "放弃的贡献毛利"), true),
        ],
        rows,
        None,
    );
}

fn own(w: &Writer<'_>, choice: &Override, id: &str) -> String {
    if choice.fixed {
        let amount = w.plan.budget.fixed.get(id).copied().unwrap_or_default();
        return Text::new("{0} fixed", "{0} 고정", "固定为{0}").fill(w.lang, &[&w.money(amount)]);
    }
    let usage = w.plan.touchpoints.get(id).map_or(Usage::Auto, |touchpoint| touchpoint.usage);
    w.t(words::plan::usage(usage))
}

fn sways(w: &mut Writer<'_>, options: &Options) {
    let rows = options.sways.iter().map(|sway| {
        let name = w.t(words::options::lever(sway.lever));
        vec![Cell::text(name), Cell::number(w.about(sway.less)), Cell::number(w.about(sway.more))]
    });
    let rows = rows.collect();
    w.table(
        "sways",
        Text::new(
            "Contribution counted, less media, when a figure is a fifth lower or higher",
            "수치가 20% 줄거나 늘 때, 매체비를 뺀 집계 공헌이익",
            "各项数据减少或增加20%时，扣除媒体费用后计入的贡献毛利",
        ),
        &[
            (Text::new("Figure", "항목", "项目"), false),
            (Text::new("−20%", "−20%", "−20%"), true),
            (Text::new("+20%", "+20%", "+20%"), true),
        ],
        rows,
        None,
    );
}

fn sure(w: &mut Writer<'_>, chances: &Chances) {
    w.part("budget-sure", Text::new("How sure this is", "예측의 확실성", "预测的可靠程度"));
    w.say(
        Text::new(
            "1,000 simulations vary every uncertain figure within the range its evidence allows.",
            "불확실한 수치를 근거가 허용하는 범위 안에서 모두 바꿔 가며 1,000번 시뮬레이션했습니다.",
            "共模拟1000次，每次都让所有不确定的数据在其依据所允许的区间内变动。",
        ),
        &[],
    );
    let money = |value| w.about(value);
    let count = |value| i18n::significant(value, 2, w.lang);
    let row = |label: Text, of: &Spread, shown: &dyn Fn(f64) -> String| {
        std::iter::once(Cell::text(w.t(label)))
            .chain([of.p10, of.p50, of.p90].map(|v| Cell::number(shown(v))))
            .collect()
    };
    let rows = vec![
        row(words::figure::name(Name::Result), &chances.result, &money),
        row(
            Text::new("Result with what comes after", "종료 후까지 합친 손익", "含方案期后的盈亏"),
            &chances.with_after,
            &money,
        ),
        row(words::figure::name(Name::NewCustomers), &chances.new_customers, &count),
        row(words::figure::name(Name::Revenue), &chances.revenue, &money),
        row(words::figure::name(Name::Visits), &chances.visits, &count),
    ];
    w.table(
        "ranges",
        Text::new("Ranges", "예측 범위", "预测区间"),
        &[
            (Text::new("Figure", "항목", "项目"), false),
            (Text::new("One in ten is worse", "나쁜 경우(하위 10%)", "较差情形（后10%）"), true),
            (Text::new("Middle", "중앙값", "中位数"), true),
            (Text::new("One in ten is better", "좋은 경우(상위 10%)", "较好情形（前10%）"), true),
        ],
        rows,
        None,
    );
    let percent = |share| i18n::percent(share, 0, w.lang);
    let causes = chances.causes.iter().take(MOST_CAUSES).map(|cause| {
        let value = w.figure_cell(Some(&cause.figure));
        vec![Cell::text(words::options::cause(cause, w.lang)), value, Cell::number(percent(cause.share))]
    });
    let causes = causes.collect();
    let grades: Vec<String> = chances
        .grades
        .iter()
        .map(|(grade, share)| {
            let name = w.t(words::options::rests_on(*grade));
            Text::new("{0} {1}", "{0} {1}", "{0}{1}").fill(w.lang, &[&name, &percent(*share)])
        })
        .collect();
    w.table(
        "causes",
        Text::new("Where the spread of the result comes from", "손익 범위를 넓히는 요인", "盈亏波动的来源"),
        &[
            (Text::new("Figure", "항목", "项目"), false),
            (Text::new("Value", "값", "数值"), true),
            (Text::new("Share of the spread", "범위에서 차지하는 비중", "占波动的比例"), true),
        ],
        causes,
        None,
    );
    if !grades.is_empty() {
        w.say(
            Text::new(
                "What the contribution rests on: {0}.",
                "공헌이익의 근거별 비중: {0}.",
                "贡献毛利的依据构成：{0}。",
            ),
            &[&grades.join(Text::new(", ", ", ", "，").get(w.lang))],
        );
    }
    let tests: Vec<String> =
        chances.tests.iter().map(|test| w.formal(&words::options::test(test, w.currency, w.lang))).collect();
    if !tests.is_empty() {
        w.part(
            "budget-narrowing",
            Text::new("The cheapest way to know more", "적은 비용으로 범위를 좁히는 방법", "以较低成本提高把握"),
        );
        w.list(tests);
    }
}

const CHOSEN: Text = Text::new("in use", "적용 중", "已采用");
const UNSPENT: Text = Text::new("Left unspent", "남겨 둘 돈", "暂不支出");
const RANGE: Text = Text::new("Eight in ten results", "손익 범위(열 번 중 여덟 번)", "盈亏区间（十次中的八次）");
const CHANCE: Text = Text::new("Chance: {0}", "달성 확률: {0}", "达成概率：{0}");
const DISTANCE: Text =
    Text::new("From the best for this aim, at most", "최적 배분과의 차이(최대)", "与最优分配的最大差距");
