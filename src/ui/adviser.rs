//! The adviser beside the work: verdict, forecast, money, what to look at, what to do next.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Action, Route};
use crate::base::{Money, Text};
use crate::forecast::outcome;
use crate::i18n;
use crate::insight::{self, Next};
use crate::report::words;
use crate::score::Verdict;

use super::Desk;
use super::step::{ASSUMED, aspect_bar};
use super::widget::{finding_list, seal};

/// The panel.
pub fn panel(desk: &Desk) -> Html {
    html! {
        <>
            { verdict(desk) }
            { forecast(desk) }
            { money(desk) }
            { findings(desk) }
            { next(desk) }
        </>
    }
}

/// Verdict and headline in one line, for small screens.
pub fn line(desk: &Desk) -> Html {
    let result = desk.insight.outcome.as_ref().filter(|_| desk.insight.recommends());
    html! {
        <>
            { seal(desk.insight.assessment.verdict, desk.lang, false) }
            <span key="headline" class="headline-short">
                { result.map_or_else(String::new, |o| SHORT.fill(desk.lang, &[&customers(desk, o.new_customers.value)])) }
            </span>
        </>
    }
}

fn customers(desk: &Desk, value: f64) -> String {
    i18n::significant(value, 2, desk.lang)
}

fn verdict(desk: &Desk) -> Html {
    let assessment = &desk.insight.assessment;
    let line = assessment.verdict.map(|verdict| desk.t(words::feasibility::verdict_line(verdict)));
    let assumed = assessment.assumed();
    let mut weak = assessment.to_prepare();
    weak.truncate(3);
    if assessment.verdict != Some(Verdict::Prepare) {
        weak.clear();
    }
    html! {
        <section key="verdict" class="adviser-section">
            <h2 key="title">{ desk.t(VERDICT) }</h2>
            <div key="seal" role="status" data-testid="verdict">{ seal(assessment.verdict, desk.lang, false) }</div>
            <p key="line" class="verdict-line">{ line.unwrap_or(desk.t(VERDICT_OPEN)) }</p>
            <p key="prepare" hidden={weak.is_empty()}>{ desk.t(PREPARE) }</p>
            <ul key="weak" class="weak" hidden={weak.is_empty()}>
                { for weak.iter().map(|item| html! { <li key={item.slug()}>{ desk.t(words::feasibility::item(*item).question) }</li> }) }
            </ul>
            { flip(desk) }
            <p key="assumed" class="muted" hidden={assessment.verdict.is_none() || assumed == 0}>
                { ASSUMED.fill(desk.lang, &[&assumed.to_string()]) }
            </p>
            <div key="aspects" class="aspects" hidden={assessment.verdict.is_none()}>
                { for assessment.aspects.iter().map(|aspect| aspect_bar(desk, aspect)) }
            </div>
        </section>
    }
}

/// The smallest change that would lift the verdict, on one line.
fn flip(desk: &Desk) -> Html {
    let flips = desk.insight.flips.as_ref();
    let best = flips.and_then(|flips| flips.single.first().or(flips.pair.as_ref()));
    let Some(best) = best else { return html! { <p key="flip" hidden=true /> } };
    let text = FLIP.fill(
        desk.lang,
        &[&words::flip::changes(best, &desk.plan, desk.lang), desk.t(words::feasibility::verdict(best.verdict))],
    );
    let onclick: Callback<MouseEvent> = desk.on(Action::GoToField("feasibility.flips".to_owned()));
    html! { <p key="flip"><button type="button" class="text-link" {onclick}>{ text }</button></p> }
}

fn forecast(desk: &Desk) -> Html {
    let outcome = desk.insight.outcome.as_ref().filter(|_| desk.insight.recommends());
    let body = outcome.map_or_else(
        || html! { <p key="open" class="muted adviser-open">{ desk.t(FORECAST_OPEN) }</p> },
        |o| {
            html! {
                <>
                    <p key="headline" class="headline">
                        { desk.figure_as(&o.new_customers, customers(desk, o.new_customers.value)) }
                        <span class="unit">{ desk.t(NEW_CUSTOMERS) }</span>
                    </p>
                    <p key="result">
                        { desk.t(RESULT) }{ " " }{ desk.figure_as(&o.result, desk.short_major(o.result.value)) }{ " " }
                        <span class="range">{ desk.insight.chances.as_ref().map(|c| RANGE.fill(desk.lang, &[&desk.short_major(c.result.p10), &desk.short_major(c.result.p90)])) }</span>
                    </p>
                    <p key="beyond">
                        { desk.t(BEYOND) }{ " " }{ desk.figure_as(&o.beyond, desk.short_major(o.beyond.value)) }
                    </p>
                </>
            }
        },
    );
    html! {
        <section key="forecast" class="adviser-section">
            <h2 key="title">{ desk.t(FORECAST) }</h2>
            { body }
        </section>
    }
}

/// Funds as one bar: media, other costs, contingency, unspent.
fn money(desk: &Desk) -> Html {
    let funds = desk.plan.company.funds.filter(|funds| *funds > Money::ZERO);
    let body = funds.zip(desk.insight.mix.as_ref()).map_or_else(
        || html! { <p key="open" class="muted adviser-open">{ desk.t(MONEY_OPEN) }</p> },
        |(funds, mix)| {
            let total = funds.major(desk.currency());
            let costs: Money = desk.plan.budget.lines.values().copied().sum();
            let costs = costs + outcome::outsourcing(&desk.plan);
            let media =
                if desk.insight.recommends() { mix.lines.iter().map(|line| line.spend).sum() } else { Money::ZERO };
            let left = funds - costs - media;
            let share = |amount: Money| (amount.major(desk.currency()) / total * 100.0).clamp(0.0, 100.0);
            let (a, b) = (share(media), share(costs));
            html! {
                <>
                    <svg key="bar" class="budget-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="bar-track" width="100" height="8" />
                        <rect class="c1" width={format!("{a:.2}")} height="8" />
                        <rect class="c2" x={format!("{a:.2}")} width={format!("{:.2}", b.min(100.0 - a))} height="8" />
                    </svg>
                    <dl key="parts" class="facts">
                        <div key="media"><dt>{ desk.t(MEDIA) }</dt><dd>{ desk.short(media) }</dd></div>
                        { for mix.lines.iter().filter(|line| line.on && desk.insight.recommends()).map(|line| html! {
                            <div key={line.channel.id.to_string()} class="fact-part">
                                <dt>{ line.channel.name.get(desk.lang) }</dt>
                                <dd>{ desk.short(line.spend) }</dd>
                            </div>
                        }) }
                        <div key="costs"><dt>{ desk.t(COSTS) }</dt><dd>{ desk.short(costs) }</dd></div>
                        <div key="left"><dt>{ desk.t(LEFT) }</dt><dd>{ desk.short(left) }</dd></div>
                    </dl>
                </>
            }
        },
    );
    html! {
        <section key="money" class="adviser-section">
            <h2 key="title">{ desk.t(MONEY) }</h2>
            { body }
        </section>
    }
}

fn findings(desk: &Desk) -> Html {
    let none = desk.insight.findings.is_empty();
    html! {
        <section key="findings" class="adviser-section">
            <h2 key="title">{ desk.t(FINDINGS) }</h2>
            <p key="none" class="muted adviser-open" hidden={!none}>{ desk.t(NO_FINDINGS) }</p>
            { finding_list(desk, "adviser", desk.insight.findings.iter().take(3)) }
        </section>
    }
}

/// Steps shown.
const STEPS: usize = 3;

/// What improves the answer most, as an ordered list.
fn next(desk: &Desk) -> Html {
    let steps = insight::next(&desk.plan, &desk.insight);
    let done = steps.is_empty();
    html! {
        <section key="next" class="adviser-section">
            <h2 key="title">{ desk.t(NEXT) }</h2>
            <ol key="steps" class="next-steps" id="adviser.next" hidden={done}>
                { for steps.iter().take(STEPS).map(|step| next_step(desk, step)) }
            </ol>
            <button key="go" type="button" class="next-step" hidden={!done} onclick={desk.on(Action::Go(Route::Document))}>
                { desk.t(PRINT) }
            </button>
        </section>
    }
}

fn next_step(desk: &Desk, step: &Next) -> Html {
    let (text, why, field) = match step {
        Next::Answer { stage, field } => {
            (NEXT_STAGE.fill(desk.lang, &[desk.t(words::stage::name(*stage))]), String::new(), field)
        }
        Next::Figure { cause, field } => {
            let share = i18n::percent(cause.share, 0, desk.lang);
            let text = OWN_FIGURE.fill(desk.lang, &[&words::options::cause(cause, desk.lang)]);
            (text, SPREAD.fill(desk.lang, &[&share]), field)
        }
    };
    let onclick: Callback<MouseEvent> = desk.on(Action::GoToField(field.clone()));
    html! {
        <li key={field.clone()}>
            <button key="go" type="button" class="next-step" {onclick}>{ text }</button>
            <span key="why" class="fine" hidden={why.is_empty()}>{ why }</span>
        </li>
    }
}

const SHORT: Text = Text::new("about {0} new customers", "신규 고객 약 {0}명", "约{0}位新客户");
const VERDICT: Text = Text::new("Verdict", "판단", "结论");
const VERDICT_OPEN: Text = Text::new(
    "Funds, order value and contribution are still missing.",
    "예산, 주문 금액, 공헌이익률이 아직 없어요.",
    "尚缺资金、客单价和贡献毛利率。",
);
const FLIP: Text = Text::new("“{1}” with {0}", "‘{1}’로 바뀌는 조건: {0}", "{0}，结论变为“{1}”");
const PREPARE: Text = Text::new("Weakest answers:", "지금 가장 약한 점", "目前最薄弱的几项：");
const FORECAST: Text = Text::new("Forecast", "예측", "预测");
const FORECAST_OPEN: Text =
    Text::new("Appears with the first figures.", "숫자를 입력하면 나타나요.", "填写数字后显示。");
const NEW_CUSTOMERS: Text = Text::new(" new customers", "명 · 신규 고객", "位新客户");
const RESULT: Text = Text::new("Inside the plan", "계획 기간 손익", "方案期内盈亏");
const RANGE: Text = Text::new("({0} – {1})", "({0}~{1})", "({0} – {1})");
const BEYOND: Text = Text::new("After it", "종료 후 공헌이익", "方案期后贡献");
const MONEY: Text = Text::new("Money", "예산", "资金");
const MONEY_OPEN: Text = Text::new("No funds entered yet.", "예산이 아직 없어요.", "尚未填写资金。");
const MEDIA: Text = Text::new("Media", "매체비", "媒体费用");
const COSTS: Text = Text::new("Other costs", "기타 비용", "其他费用");
const LEFT: Text = Text::new("Not spent", "쓰지 않는 돈", "未支出（含预备金）");
const FINDINGS: Text = Text::new("Look at this first", "먼저 살펴볼 점", "优先留意");
const NO_FINDINGS: Text = Text::new("Nothing contradicts itself.", "서로 어긋나는 곳이 없어요.", "暂无需要留意之处。");
const NEXT: Text = Text::new("What improves the answer most", "결과를 더 확실하게 하려면", "怎样让结论更可靠");
const OWN_FIGURE: Text = Text::new("Enter your own figure – {0}", "자사 수치 입력하기 – {0}", "填写自有数据 – {0}");
const SPREAD: Text = Text::new(
    "{0} of the spread of the result comes from it",
    "손익 범위의 {0}가 여기서 나와요",
    "盈亏波动的{0}来自这里",
);
const NEXT_STAGE: Text = Text::new("Answer the open question – {0}", "빠진 답 채우기 – {0}", "补填未答的问题 – {0}");
const PRINT: Text = Text::new("Read and print the plan", "계획서 읽고 인쇄하기", "查看并打印方案书");
