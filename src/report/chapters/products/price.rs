//! The price plan: list, trade and promotion prices, and whether each promotion pays.

use crate::base::Text;
use crate::forecast::{Economics, Figure};
use crate::i18n;
use crate::plan::ProductLine;
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::score::{LineView, PricePlan, TradeSale};

/// The part; nothing while no line has a price besides its list price.
pub(super) fn write(w: &mut Writer<'_>, lines: &[LineView<'_>]) {
    let plan = w.plan;
    let priced: Vec<_> = lines
        .iter()
        .map(|view| (view, PricePlan::of(plan, view.line), TradeSale::of(plan, view.line)))
        .filter(|(_, price, trade)| price.is_some() || trade.is_some())
        .collect();
    if priced.is_empty() {
        return;
    }
    w.part("products-prices", Text::new("Price plan", "가격 계획", "价格方案"));
    let mut prices = Vec::new();
    let mut promotions = Vec::new();
    let mut said = Vec::new();
    for (view, price, trade) in &priced {
        let name = words::products::line_name(view.line, w.lang);
        if let Some(e) = &view.economics {
            prices.push(row(w, &name, Text::new("List price", "정가", "正常价"), [&e.order_value, &e.contribution]));
        }
        if let Some(trade) = trade {
            let values = [&trade.price, &trade.contribution];
            prices.push(row(w, &name, Text::new("Trade price", "공급가", "供货价"), values));
        }
        if let (Some(price), Some(e)) = (price, &view.economics) {
            let values = [&price.price, &price.contribution];
            prices.push(row(w, &name, Text::new("Promotion price", "할인가", "促销价"), values));
            promotions.push(promotion(w, &name, view.line, price));
            said.push(sentence(w, &name, e, price));
        }
    }
    let line = (Text::new("Line", "상품군", "产品线"), false);
    w.table(
        "price-plan",
        Text::new("Prices and what they leave", "가격과 주문당 공헌이익", "价格与每单贡献毛利"),
        &[
            line,
            (Text::new("Price", "가격", "价格"), false),
            (Text::new("An order brings in", "주문 금액", "每单收入"), true),
            (Text::new("and leaves", "주문당 공헌이익", "每单贡献毛利"), true),
        ],
        prices,
        None,
    );
    w.table(
        "promotions",
        Text::new("Promotions and whether they pay", "할인 계획과 손익", "促销安排与盈亏"),
        &[
            line,
            (Text::new("When", "기간", "时间"), false),
            (Text::new("Discount", "할인율", "折扣幅度"), true),
            (Text::new("Break-even uplift", "손익분기 주문 증가율", "盈亏平衡订单增幅"), true),
            (Text::new("Expected uplift", "예상 주문 증가율", "预计订单增幅"), true),
            (Text::new("Result per 100 orders", "주문 100건당 손익", "每100单盈亏"), true),
        ],
        promotions,
        None,
    );
    if !said.is_empty() {
        w.list(said);
        w.note(
            Text::new(
                "The result counts the promoted orders alone, without later orders of new customers. That a promotion \
                 pays is said from a quarter above break-even on (judgement).",
                "손익은 할인 주문만 계산했으며 새 고객의 이후 주문은 넣지 않았습니다. 예상 증가율이 손익분기보다 4분의 1 이상 \
                 높을 때 이익이라고 적었습니다(판단).",
                "盈亏只计促销订单本身，不含新客之后的订单。预计增幅比盈亏平衡高出四分之一以上，才写为划算（判断）。",
            ),
            &[],
        );
    }
}

fn row(w: &Writer<'_>, name: &str, price: Text, [value, left]: [&Figure; 2]) -> Vec<Cell> {
    vec![Cell::text(name), Cell::text(w.t(price)), w.figure_cell(Some(value)), w.figure_cell(Some(left))]
}

fn promotion(w: &Writer<'_>, name: &str, line: &ProductLine, price: &PricePlan) -> Vec<Cell> {
    let months = line.discount_months.filter(|months| *months > 0);
    let when = line
        .discount_from
        .zip(months)
        .map_or_else(|| NONE.to_owned(), |(first, months)| i18n::month_range(first, first.plus(months - 1), w.lang));
    let needed = words::products::break_even(price, w.currency, w.lang);
    vec![
        Cell::text(name),
        Cell::text(when),
        w.figure_cell(Some(&price.discount)),
        Cell { figure: Some(price.break_even.clone()), ..Cell::number(needed) },
        w.figure_cell(price.uplift.as_ref()),
        w.figure_cell(price.result.as_ref()),
    ]
}

fn sentence(w: &Writer<'_>, name: &str, e: &Economics, price: &PricePlan) -> String {
    let pays = w.formal(&words::products::payoff_sentence(price, &e.margin, w.currency, w.lang));
    let remark = words::products::period_remark(w.plan, price, w.lang).map(|remark| w.formal(&remark));
    match remark {
        Some(remark) => Text::new("{0}: {1} {2}", "{0}: {1} {2}", "{0}：{1}{2}").fill(w.lang, &[name, &pays, &remark]),
        None => Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}").fill(w.lang, &[name, &pays]),
    }
}
