//! Compliance rules by market, and figures and habits for whole plans.

use yew::{Html, html};

use crate::app::Narrow;
use crate::base::Text;
use crate::i18n;
use crate::library::book::PlanRule;
use crate::report::words;

use super::super::super::widget::cited::{self, Line, joined};
use super::{Reader, choice, markets};

pub(super) fn view(reader: &Reader) -> Html {
    let Some(book) = reader.book.as_deref() else { return html! { <p key="none" /> } };
    let mut keys: Vec<&str> = Vec::new();
    for rule in &book.rules {
        if !keys.contains(&rule.region.as_str()) {
            keys.push(&rule.region);
        }
    }
    let chosen = reader.browse.market(reader.region());
    let market = keys.iter().copied().find(|key| *key == chosen).unwrap_or("global");
    // What holds everywhere holds in the chosen market too.
    let found = book.rules.iter().filter(|rule| rule.region == market || rule.region == "global");
    html! {
        <>
            <p key="advice" class="banner banner-info">{ reader.t(words::library::NOT_ADVICE) }</p>
            <div key="filters" class="filters">
                { choice(reader, "library.region", MARKET, markets(reader, &keys), market.to_owned(), Narrow::Market) }
            </div>
            { cited::list(reader.lang, found.map(|rule| cited::rule(book, reader.lang, rule))) }
            <section key="plan" class="block">
                <h2 key="title">{ reader.t(PLAN_RULES) }</h2>
                <p key="note" class="muted">{ reader.t(PLAN_NOTE) }</p>
                { cited::list(reader.lang, book.plan_rules.iter().map(|rule| plan_rule(reader, rule))) }
            </section>
        </>
    }
}

fn plan_rule(reader: &Reader, rule: &PlanRule) -> Line {
    let lang = reader.lang;
    let number = |value: f64| i18n::edit_decimal(value, 2);
    let valued = |value: f64| match rule.unit.as_str() {
        "percent" => format!("{}%", number(value)),
        unit => UNIT.fill(lang, &[&number(value), reader.say(unit)]),
    };
    let year = words::evidence::year(rule.year, lang);
    let basis = words::library::basis(rule.basis).get(lang);
    Line {
        id: format!("plan-rule.{}", rule.id),
        value: rule.value.map_or_else(String::new, valued),
        grade: Some(rule.grade),
        aside: rule.range.map_or_else(String::new, |(low, high)| RANGE.fill(lang, &[&number(low), &number(high)])),
        head: reader.say(&rule.rule).to_owned(),
        notes: vec![
            joined(&[words::library::market(&rule.region, lang), &year, reader.say(&rule.source), basis]),
            reader.say(&rule.note).to_owned(),
        ],
        ..Line::default()
    }
}

const MARKET: Text = Text::new("Market", "시장", "市场");
const PLAN_RULES: Text = Text::new("Figures for whole plans", "계획 전체에 쓰는 기준값", "整体方案的参考值");
const PLAN_NOTE: Text = Text::new(
    "Budget shares, test shares and stop rules that practitioners use.",
    "예산 비중, 테스트 비중, 중단 기준 등 실무에서 쓰는 값이에요.",
    "从业者常用的预算占比、测试占比与止损规则。",
);
const UNIT: Text = Text::new("{0} {1}", "{0} {1}", "{0}{1}");
const RANGE: Text = Text::new("{0} – {1}", "{0}~{1}", "{0} – {1}");
