//! Compliance rules by market, and figures and habits for whole plans.

use yew::{AttrValue, Callback, Html, Properties, function_component, html, use_state};

use crate::base::Text;
use crate::i18n;
use crate::library::book::PlanRule;
use crate::report::words;

use super::super::super::widget::choice::bare_select;
use super::super::super::widget::receipt::badge;
use super::Reader;
use super::channel::{NOT_ADVICE, rule_item};

/// Properties of [`Rules`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub reader: Reader,
}

/// The page.
#[function_component(Rules)]
pub(super) fn rules(props: &Props) -> Html {
    let reader = &props.reader;
    let market = use_state(|| reader.region().key().to_owned());
    let set = {
        let market = market.clone();
        Callback::from(move |value| market.set(value))
    };
    let Some(book) = reader.book.as_deref() else { return html! { <p key="none" /> } };
    let mut keys: Vec<&str> = Vec::new();
    for rule in &book.rules {
        if !keys.contains(&rule.region.as_str()) {
            keys.push(&rule.region);
        }
    }
    let markets: Vec<(AttrValue, AttrValue)> = keys
        .iter()
        .map(|key| ((*key).to_owned().into(), words::library::market(key, reader.lang).to_owned().into()))
        .collect();
    let found: Vec<_> = book.rules.iter().filter(|rule| rule.region == *market || rule.region == "global").collect();
    html! {
        <>
            <p key="advice" class="banner banner-info">{ reader.t(NOT_ADVICE) }</p>
            <div key="filters" class="filters">
                <div key="market" class="field"><span key="label" class="field-label">{ reader.t(MARKET) }</span>
                    { bare_select("rules.market", reader.t(MARKET), markets, (*market).clone(), set) }</div>
            </div>
            <ul key="rules" class="rule-list">{ for found.into_iter().map(|rule| rule_item(reader, rule)) }</ul>
            <section key="plan" class="block">
                <h2 key="title">{ reader.t(PLAN_RULES) }</h2>
                <p key="note" class="muted">{ reader.t(PLAN_NOTE) }</p>
                <ul key="list" class="figure-list">{ for book.plan_rules.iter().map(|rule| plan_rule(reader, rule)) }</ul>
            </section>
        </>
    }
}

fn plan_rule(reader: &Reader, rule: &PlanRule) -> Html {
    let lang = reader.lang;
    let number = |value: f64| i18n::edit_decimal(value, 2);
    let unit = if rule.unit == "percent" { "%".to_owned() } else { format!(" {}", reader.say(&rule.unit)) };
    let value = rule.value.map_or_else(String::new, |value| format!("{}{unit}", number(value)));
    let range = rule.range.map_or_else(String::new, |(low, high)| RANGE.fill(lang, &[&number(low), &number(high)]));
    html! {
        <li key={rule.id.clone()} class="figure-item">
            <span key="value" class="figure-value">{ value }{ badge(Some(rule.grade), lang) }</span>
            <span key="range" class="range">{ range }</span>
            <div key="rule" class="figure-source">
                <span key="text">{ reader.say(&rule.rule).to_owned() }</span>
                <span key="about" class="muted">
                    { [
                        words::library::market(&rule.region, lang),
                        &words::evidence::year(rule.year, lang),
                        reader.say(&rule.source),
                        words::library::basis(rule.basis).get(lang),
                        reader.say(&rule.note),
                    ].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ") }
                </span>
            </div>
        </li>
    }
}

const MARKET: Text = Text::new("Market", "시장", "市场");
const PLAN_RULES: Text = Text::new("Figures for whole plans", "계획 전체에 쓰는 기준", "整体方案的参考值");
const PLAN_NOTE: Text = Text::new(
    "Budget shares, test shares and stop rules that practitioners use.",
    "예산 비중, 테스트 비중, 중단 기준 등 실무에서 쓰는 값이에요.",
    "从业者常用的预算占比、测试占比与止损规则。",
);
const RANGE: Text = Text::new("({0} – {1})", "({0}~{1})", "（{0} – {1}）");
