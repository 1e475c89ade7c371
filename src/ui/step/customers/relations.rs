//! The relationship plan: what it implies first, then its rates and its parts in words.

use yew::{Html, html};

use crate::app::{Kind, Route};
use crate::base::{Ppm, Text};
use crate::forecast::Economics;
use crate::forecast::economics::churn_life;
use crate::i18n;
use crate::plan::customers::CustomersEdit as Edit;
use crate::plan::relations::RelationsEdit;
use crate::plan::{Care, PlanEdit, Stage};
use crate::report::words;
use crate::score::customers::{least_orders, never_bought_so_often, referred, typed_orders};

use super::super::super::widget::field;
use super::super::super::{Desk, link};
use super::super::{kpi, plain_block};
use super::{fold, written};

/// A change to the relationship plan.
pub(super) fn relations(edit: RelationsEdit) -> PlanEdit {
    PlanEdit::Customers(Edit::Relations(edit))
}

pub(super) fn view(desk: &Desk) -> Html {
    plain_block(
        desk,
        "relations",
        TITLE,
        Some(NOTE),
        html! {
            <>
                { implied(desk) }
                { rates(desk) }
                <div key="care" class="folds">{ for Care::ALL.into_iter().map(|part| care(desk, part)) }</div>
            </>
        },
    )
}

/// What the rates feed.
fn implied(desk: &Desk) -> Html {
    let figures = [stay(desk), orders(desk), recommended(desk)];
    let none = figures.iter().all(Option::is_none);
    html! { <div key="implied" class="kpis relations-kpis" hidden={none}>{ for figures.into_iter().flatten() }</div> }
}

/// Months a customer stays: what stage 4 says counts, else what the churn gives.
fn stay(desk: &Desk) -> Option<Html> {
    let life = churn_life(&desk.plan)?;
    let typed = desk.plan.lead_line().and_then(|line| line.lifetime_months).filter(|months| *months > 0);
    let products = || link(Route::Stage(Stage::Products), desk.t(words::stage::name(Stage::Products)));
    // The forecast's own figure, once it has one.
    let shown = Economics::of(&desk.plan).map_or_else(|| life.clone(), |economics| economics.lifetime);
    let note = match typed {
        Some(_) => {
            let alone = words::figure::value(&life, desk.currency(), desk.lang);
            html! { <>{ STAY_TYPED.fill(desk.lang, &[&alone]) }{ " " }{ products() }</> }
        }
        None => html! { <>{ desk.t(STAY_COUNTS) }{ " " }{ products() }</> },
    };
    Some(html! { <div key="stay">{ kpi(desk, STAY, desk.figure(&shown), note) }</div> })
}

/// Orders a year at least, against what stage 4 says.
fn orders(desk: &Desk) -> Option<Html> {
    let least = least_orders(&desk.plan)?;
    let products = link(Route::Stage(Stage::Products), desk.t(words::stage::name(Stage::Products)));
    let note = match typed_orders(&desk.plan) {
        Some(typed) => {
            let words = if never_bought_so_often(&desk.plan) { ORDERS_LESS } else { ORDERS_FIT };
            html! { <>{ words.fill(desk.lang, &[&i18n::edit_decimal(typed.value, 2)]) }{ " " }{ products }</> }
        }
        None => html! { <>{ desk.t(ORDERS_OPEN) }{ " " }{ products }</> },
    };
    Some(
        html! { <div key="orders">{ kpi(desk, ORDERS, desk.figure_as(&least, i18n::edit_decimal(least.value, 2)), note) }</div> },
    )
}

/// Customers by recommendation of those the plan wins.
fn recommended(desk: &Desk) -> Option<Html> {
    let won = desk.insight.outcome.as_ref().filter(|_| desk.insight.recommends())?;
    let figure = referred(&desk.plan, &won.new_customers)?;
    Some(html! { <div key="referred">{ kpi(desk, REFERRED, desk.figure(&figure), desk.t(REFERRED_NOTE)) }</div> })
}

fn rates(desk: &Desk) -> Html {
    let r = &desk.plan.customers.relations;
    let rate = |of: &str, label, hint, value: Option<Ppm>, make: fn(Option<Ppm>) -> RelationsEdit| {
        field(desk, format!("customers.relations.{of}"), label, Kind::Percent(Ppm::ONE), value)
            .hint(desk, hint)
            .edits(desk, move |v| relations(make(v.ppm())))
    };
    html! {
        <div key="rates" class="fields fields-three">
            { rate("repeat_rate", REPEAT, REPEAT_HINT, r.repeat_rate, RelationsEdit::RepeatRate) }
            { rate("churn", CHURN, CHURN_HINT, r.churn, RelationsEdit::Churn) }
            { rate("referral", REFERRAL, REFERRAL_HINT, r.referral, RelationsEdit::Referral) }
        </div>
    }
}

/// One part in words.
fn care(desk: &Desk, part: Care) -> Html {
    let id = format!("customers.relations.{}", part.slug());
    let text = desk.plan.customers.relations.care(part);
    let first = text.lines().map(str::trim).find(|line| !line.is_empty());
    fold(
        format!("{id}.fold"),
        desk.t(words::customers::care(part)),
        written(desk, &[first.unwrap_or_default()]),
        false,
        html! {
            <div key="body" class="care">
                { field(desk, id, words::customers::care(part), Kind::Text, text).hint(desk, words::customers::care_hint(part))
                    .edits(desk, move |v| relations(RelationsEdit::Care(part, v.text()))) }
                <p key="example" class="care-example">
                    <strong key="label">{ desk.t(EXAMPLE) }</strong>{ " " }{ desk.t(words::customers::care_example(part)) }
                </p>
            </div>
        },
    )
}

const TITLE: Text = Text::new("Customer relations", "고객 관계", "客户关系");
const NOTE: Text = Text::new(
    "A customer kept costs less than one won. Write down what happens, and let three rates show what it is worth.",
    "새 고객을 얻기보다 있는 고객을 지키는 편이 싸요. 무엇을 할지 적고, 세 가지 비율로 그 가치를 확인하세요.",
    "留住一位老客户比获取一位新客户便宜。写下做法，再用三个比率看它值多少。",
);
const STAY: Text = Text::new("A customer stays", "고객 유지 기간", "客户留存");
const STAY_TYPED: Text =
    Text::new("as typed; the churn alone gives {0}:", "직접 입력한 값. 이탈률로는 {0}:", "采用填写值；按流失率为{0}：");
const STAY_COUNTS: Text = Text::new(
    "from the churn; typed months go before it:",
    "이탈률로 계산. 개월 수를 입력하면 그 값을 써요:",
    "按流失率算；若填写月数则以其为准：",
);
const ORDERS: Text = Text::new("Orders a year at least", "연간 최소 주문", "年下单次数下限");
const ORDERS_FIT: Text = Text::new("typed: {0}, which fits:", "입력한 값 {0}회와 맞아요:", "填写为{0}次，相符：");
const ORDERS_LESS: Text =
    Text::new("typed: {0}, which is less than this:", "입력한 값 {0}회가 이보다 적어요:", "填写为{0}次，低于此数：");
const ORDERS_OPEN: Text =
    Text::new("orders a year are still open:", "연간 주문 횟수가 비어 있어요:", "年下单次数尚未填写：");
const REFERRED: Text = Text::new("By recommendation a year", "연간 소개 고객", "每年转介绍客户");
const REFERRED_NOTE: Text = Text::new(
    "of the customers the plan wins; not in the forecast",
    "계획으로 얻는 고객 기준. 예측에는 넣지 않아요",
    "以方案获得的客户计；不计入预测",
);
const REPEAT: Text = Text::new("Buy again within a year", "1년 안에 다시 사는 비율", "一年内复购率");
const REPEAT_HINT: Text = Text::new(
    "Of new customers; checks stage 4",
    "신규 고객 기준. 4단계의 주문 횟수와 맞춰 봐요",
    "占新客的比例；与第4阶段核对",
);
const CHURN: Text = Text::new("Lost a month", "월 이탈률", "月流失率");
const CHURN_HINT: Text = Text::new(
    "Of all customers; gives the months they stay",
    "전체 고객 기준. 유지 기간 계산에 써요",
    "占全部客户的比例；决定留存月数",
);
const REFERRAL: Text = Text::new("Brought by customers", "소개 비율", "转介绍率");
const REFERRAL_HINT: Text = Text::new(
    "New ones a year per hundred customers",
    "고객 100명이 한 해에 데려오는 고객",
    "每百位客户每年带来的新客",
);
const EXAMPLE: Text = Text::new("What good looks like:", "잘하는 예:", "好的做法：");
