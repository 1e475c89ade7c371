//! The relationship plan: what is done, what it implies, what is kept about a customer, what each class can count on.

use crate::base::Text;
use crate::forecast::economics::churn_life;
use crate::i18n;
use crate::plan::Care;
use crate::report::doc::{Cell, Fact};
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::score::customers::{least_orders, never_bought_so_often, referred};

/// The part; nothing while nothing was said.
pub(super) fn write(w: &mut Writer<'_>) {
    let r = &w.plan.customers.relations;
    let mut facts: Vec<Fact> = Care::ALL
        .into_iter()
        .map(|part| (part, r.care(part).trim()))
        .filter(|(_, words)| !words.is_empty())
        .map(|(part, words)| w.fact(words::customers::care(part), words.to_owned()))
        .collect();
    facts.extend(rates(w));
    let named = r.fields.iter().any(|row| !row.name.trim().is_empty());
    let classed = r.levels.iter().any(|row| !row.class.trim().is_empty());
    if facts.is_empty() && !named && !classed {
        return;
    }
    w.part("relations", Text::new("How relations are built", "고객 관계 구축 방식", "客户关系的建立方式"));
    w.facts(facts);
    if never_bought_so_often(w.plan) {
        w.note(
            Text::new(
                "The orders a year stated in chapter 4 are fewer than the repeat rate alone asks for.",
                "4장에 적은 연간 주문 횟수가 재구매율로 계산한 최소 횟수보다 적습니다.",
                "第4章填写的年下单次数低于由复购率得出的下限。",
            ),
            &[],
        );
    }
    fields(w);
    levels(w);
}

/// Rates and what follows from them.
fn rates(w: &Writer<'_>) -> Vec<Fact> {
    let r = &w.plan.customers.relations;
    let mut facts = Vec::new();
    let rates = [
        (Text::new("Buy again within a year", "1년 안에 다시 사는 비율", "一年内复购率"), r.repeat_rate),
        (Text::new("Customers lost a month", "월 이탈률", "月流失率"), r.churn),
        (
            Text::new(
                "Customers a year per hundred customers",
                "고객 100명당 연간 소개 고객",
                "每百位客户每年带来的新客",
            ),
            r.referral,
        ),
    ];
    for (place, (label, rate)) in rates.into_iter().enumerate() {
        let Some(rate) = rate else { continue };
        let value = if place == 2 { i18n::edit_decimal(rate.ratio() * 100.0, 2) } else { i18n::ppm(rate, w.lang) };
        facts.push(w.fact(label, value));
    }
    facts.extend(
        least_orders(w.plan)
            .map(|figure| Fact { value: i18n::edit_decimal(figure.value, 2), ..w.figure_fact(&figure) }),
    );
    // What the forecast counts with: the months typed in chapter 4, else those the churn gives.
    let counted = w.insight.forecast.as_ref().map(|forecast| forecast.economics.lifetime.clone());
    facts.extend(churn_life(w.plan).map(|life| w.figure_fact(&counted.unwrap_or(life))));
    let won = w.insight.outcome.as_ref().filter(|_| w.insight.recommends());
    facts.extend(won.and_then(|won| referred(w.plan, &won.new_customers)).map(|figure| Fact {
        label: w.t(Text::new(
            "Customers by recommendation a year, not in the forecast",
            "연간 소개로 오는 고객(예측에는 넣지 않음)",
            "每年转介绍客户（不计入预测）",
        )),
        ..w.figure_fact(&figure)
    }));
    facts
}

fn or_none(text: &str) -> String {
    if text.trim().is_empty() { NONE.to_owned() } else { text.trim().to_owned() }
}

fn fields(w: &mut Writer<'_>) {
    let fields = w.plan.customers.relations.fields.iter().filter(|row| !row.name.trim().is_empty());
    let rows = fields
        .map(|row| {
            let consent = row.consent.map_or_else(|| NONE.to_owned(), |yes| w.yes_no(yes));
            vec![Cell::text(row.name.trim()), Cell::text(or_none(&row.purpose)), Cell::text(consent)]
        })
        .collect();
    w.table(
        "customer-data",
        Text::new("What is kept about a customer", "고객 데이터베이스", "客户数据库"),
        &[
            (Text::new("Field", "항목", "字段"), false),
            (Text::new("What for", "이용 목적", "用途"), false),
            (Text::new("Consent", "동의", "是否同意"), false),
        ],
        rows,
        None,
    );
}

fn levels(w: &mut Writer<'_>) {
    let levels = w.plan.customers.relations.levels.iter().filter(|row| !row.class.trim().is_empty());
    let number = |n: Option<u32>| Cell::number(n.map_or_else(|| NONE.to_owned(), |n| i18n::edit_count(u64::from(n))));
    let rows = levels
        .map(|row| {
            vec![
                Cell::text(row.class.trim()),
                number(row.reply_hours),
                number(row.rhythm_days),
                Cell::text(or_none(&row.owner)),
            ]
        })
        .collect();
    w.table(
        "service-levels",
        Text::new("What customers can count on", "고객 등급별 서비스 기준", "各级客户的服务标准"),
        &[
            (Text::new("Class of customer", "고객 등급", "客户级别"), false),
            (Text::new("Answer within hours", "답변 기한(시간)", "回复时限（小时）"), true),
            (Text::new("Contact every … days", "먼저 연락하는 주기(일)", "主动联系周期（天）"), true),
            (Text::new("Who looks after them", "담당자", "负责人"), false),
        ],
        rows,
        None,
    );
}
