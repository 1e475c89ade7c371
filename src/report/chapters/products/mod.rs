//! Stage 4: the lines beside each other, what an order and a customer of each bring, which suits online sale, what its
//! life cycle asks for, its price plan.

mod fit;
mod price;

use crate::base::{Ppm, Text};
use crate::forecast::{Economics, Figure};
use crate::i18n;
use crate::plan::ProductLine;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::words::products::line_name;
use crate::report::writer::{NONE, Writer};
use crate::score::LineView;
use crate::score::products::{lacks_objective, overview};

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let plan = w.plan;
    let lines = overview(plan);
    line_table(w, &lines);
    economics_table(w, &lines);
    if let Some(e) = w.insight.forecast.as_ref().map(|forecast| &forecast.economics) {
        let lead = plan.lead_line().map_or_else(String::new, |line| line_name(line, w.lang));
        let (contribution, ltv, cap) = (w.figure(&e.contribution), w.figure(&e.ltv), w.figure(&e.cac_cap));
        w.say(
            Text::new(
                "The plan counts with {0}: an order leaves {1}, a customer brings {2} over the time it is counted, \
                 and winning one may cost at most {3}.",
                "이 계획은 상품군 ‘{0}’ 기준으로 계산합니다. 주문당 공헌이익은 {1}, 고객생애가치는 {2}, 신규 고객 획득비용 한도는 \
                 {3}입니다.",
                "本方案以“{0}”为测算对象：每单贡献毛利为{1}，客户终身价值为{2}，获客成本上限为{3}。",
            ),
            &[&lead, &contribution, &ltv, &cap],
        );
    }
    fit::rank(w, &lines);
    fit::life_cycle(w, &lines);
    price::write(w, &lines);
    season(w);
}

fn line_table(w: &mut Writer<'_>, lines: &[LineView<'_>]) {
    let rows = lines
        .iter()
        .map(|view| {
            let line = view.line;
            let e = view.economics.as_ref();
            vec![
                Cell::text(staged(w, line)),
                Cell::text(w.yes_no(line.promoted)),
                Cell::text(objective(w, line)),
                e.map_or_else(|| w.money_cell(line.order_value), |e| w.figure_cell(Some(&e.order_value))),
                e.map_or_else(
                    || Cell::number(line.contribution.map_or_else(|| NONE.to_owned(), |v| i18n::ppm(v, w.lang))),
                    |e| w.figure_cell(Some(&e.margin)),
                ),
                w.figure_cell(e.map(|e| &e.ltv)),
                w.figure_cell(Some(&view.fit.fit)),
            ]
        })
        .collect();
    w.table(
        "lines",
        Text::new("Product lines", "상품군", "产品线"),
        &[
            (Text::new("Line and stage", "상품군(수명 주기)", "产品线（生命周期）"), false),
            (Text::new("Promoted", "홍보 대상", "是否推广"), false),
            (Text::new("Promotion objective", "홍보 목표", "推广目的"), false),
            (Text::new("Order value", "주문 금액", "客单价"), true),
            (Text::new("Contribution margin", "공헌이익률", "贡献毛利率"), true),
            (Text::new("LTV", "LTV", "LTV"), true),
            (Text::new("Online fit", "온라인 적합도", "线上适合度"), true),
        ],
        rows,
        None,
    );
}

/// The name of a line with its life-cycle stage.
fn staged(w: &Writer<'_>, line: &ProductLine) -> String {
    let name = line_name(line, w.lang);
    line.life_cycle.map_or_else(|| name.clone(), |cycle| w.bracketed(&name, &w.t(words::plan::life_cycle(cycle))))
}

/// What promotion shall do; a promoted line without it is open.
fn objective(w: &Writer<'_>, line: &ProductLine) -> String {
    match line.promotion {
        Some(promotion) => w.t(words::plan::promotion(promotion)),
        None if lacks_objective(line) => w.t(Text::new("open", "미정", "待定")),
        None => NONE.to_owned(),
    }
}

fn economics_table(w: &mut Writer<'_>, lines: &[LineView<'_>]) {
    let known: Vec<(&ProductLine, &Economics)> =
        lines.iter().filter_map(|view| Some((view.line, view.economics.as_ref()?))).collect();
    let Some((_, first)) = known.first() else { return };
    let columns = |e: &Economics| -> Vec<Figure> {
        [&e.contribution, &e.orders_per_year, &e.lifetime, &e.cac_cap, &e.break_even_roas].map(Clone::clone).to_vec()
    };
    let mut head = vec![Cell::text(w.t(Text::new("Line", "상품군", "产品线")))];
    head.extend(columns(first).iter().map(|figure| Cell::number(w.t(words::figure::name(figure.name)))));
    let rows = known
        .iter()
        .map(|(line, e)| {
            let mut row = vec![Cell::text(line_name(line, w.lang))];
            row.extend(columns(e).iter().map(|figure| w.figure_cell(Some(figure))));
            row
        })
        .collect();
    w.wide_table(
        "economics",
        Text::new("What an order and a customer bring", "주문과 고객의 가치", "订单与客户的价值"),
        head,
        rows,
        None,
    );
}

fn season(w: &mut Writer<'_>) {
    let products = &w.plan.products;
    if products.gift {
        w.say(
            Text::new(
                "The products are bought as gifts: the forecast raises demand in the market's gift seasons.",
                "선물로 많이 구매하는 상품이므로, 예측에 시장의 선물 성수기 수요를 반영했습니다.",
                "产品常作礼品购买，预测已计入所在市场送礼季的需求上升。",
            ),
            &[],
        );
    }
    if products.festivals {
        w.say(
            Text::new(
                "The company takes part in shopping festivals: the forecast raises demand on their days.",
                "회사가 쇼핑 행사에 참여하므로, 예측에 행사 기간의 수요를 반영했습니다.",
                "企业参加购物节，预测已计入活动期间的需求上升。",
            ),
            &[],
        );
    }
    let own: Vec<(&u8, &Ppm)> = products.season.iter().collect();
    if own.is_empty() {
        return;
    }
    let rows = own
        .into_iter()
        .filter_map(|(month, factor)| {
            let month = crate::base::Month::new(2000, u32::from(*month))?;
            Some(vec![Cell::text(i18n::month_short(month, w.lang)), Cell::number(i18n::ppm(*factor, w.lang))])
        })
        .collect();
    w.table(
        "season",
        Text::new("Demand by month, an average month is 100%", "월별 수요(평균 월 100%)", "各月需求（平均月份为100%）"),
        &[(Text::new("Month", "월", "月份"), false), (Text::new("Demand", "수요", "需求"), true)],
        rows,
        None,
    );
}
