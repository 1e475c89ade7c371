//! One channel: what it is, what it costs, whom it stirs, every figure with its source, and the rules that touch it.

use std::collections::BTreeMap;

use yew::{Callback, Html, MouseEvent, html};

use crate::base::{Lang, Text};
use crate::i18n;
use crate::library::book::{Entry, Rule};
use crate::library::{self, Basis, Book, Channel, Offer};
use crate::plan::touchpoints::TouchpointEdit;
use crate::plan::{PlanEdit, ROLES};
use crate::report::words;

use super::super::super::widget::cited::{self, Line, joined};
use super::super::super::widget::receipt::badge;
use super::super::super::{Desk, own_figures};
use super::{Reader, judged};

pub(super) fn view(reader: &Reader, id: &'static str) -> Html {
    let Some(channel) = library::channel(id) else { return html! { <p key="none" /> } };
    html! {
        <article key={id} class="channel">
            <h2 key="title" id="channel.title">{ channel.name.get(reader.lang) }</h2>
            <p key="names" class="muted">{ other_names(channel, reader.lang) }</p>
            { facts(reader, channel) }
            { scores(reader, channel) }
            { reader.desk.as_ref().map(|desk| in_plan(desk, channel)) }
            { reader.book.as_deref().map(|book| html! {
                <>
                    { figures(reader, book, channel) }
                    { rules(reader, book, channel) }
                    { former(reader, book, channel) }
                </>
            }) }
        </article>
    }
}

fn other_names(channel: &Channel, lang: Lang) -> String {
    let own = channel.name.get(lang);
    let mut names: Vec<&str> = Vec::new();
    for other in Lang::ALL {
        let name = channel.name.get(other);
        if name != own && !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(" · ")
}

/// Name and value of every plain fact, also for the comparison.
pub(super) fn fact_rows(reader: &Reader, channel: &Channel) -> Vec<(Text, String)> {
    let lang = reader.lang;
    let number = |value: f64| i18n::edit_decimal(value, 2);
    let skills: Vec<&str> = channel.skills.iter().map(|skill| skill.name().get(lang)).collect();
    let minimum = channel.min_month.map_or_else(
        || reader.t(NO_MINIMUM).to_owned(),
        |(amount, currency)| A_MONTH.fill(lang, &[&i18n::unit_money(amount, currency, lang)]),
    );
    let mut rows = vec![
        (MARKET, words::library::market(channel.region.key(), lang).to_owned()),
        (KIND, words::library::family(channel.family).get(lang).to_owned()),
        (MEDIA, words::library::ownership(channel.ownership).get(lang).to_owned()),
        (PAYS, words::library::driver(channel.driver).get(lang).to_owned()),
        (REACHES, words::library::audience(channel.reaches).get(lang).to_owned()),
        (RUNS_OUT, words::library::saturation(channel.saturates_on).get(lang).to_owned()),
        (MINIMUM, minimum),
        (HOURS, HOURS_VALUE.fill(lang, &[&number(channel.hours_per_week)])),
        (LEAD, WEEKS.fill(lang, &[&channel.lead_time_weeks.to_string()])),
        (CARRYOVER, i18n::percent(channel.carryover_weekly, 0, lang)),
        (SKILLS, skills.join(if lang == Lang::Zh { "、" } else { ", " })),
        (OFFER, words::library::offer(channel.offer).get(lang).to_owned()),
    ];
    if let Some((amount, currency)) = channel.set_up {
        rows.insert(7, (SET_UP, i18n::unit_money(amount, currency, lang)));
    }
    rows
}

fn facts(reader: &Reader, channel: &Channel) -> Html {
    let said = reader
        .book
        .as_deref()
        .map(|book| (reader.say(book.minimum_source(&channel.id)), reader.say(book.channel_source(&channel.id))));
    let minimum = channel.min_evidence.zip(said).map(|(evidence, (minimum, _))| {
        let basis = words::library::basis(evidence.basis).get(reader.lang);
        html! {
            <p key="minimum" class="source-line">
                { MINIMUM_SOURCE.fill(reader.lang, &[minimum, basis]) }{ " " }{ badge(Some(evidence.grade), reader.lang) }
            </p>
        }
    });
    let source = said.map_or(words::evidence::missing_source(reader.lang), |(_, source)| source);
    html! {
        <section key="facts" class="block">
            <dl key="list" class="facts library-facts">
                { for fact_rows(reader, channel).into_iter().map(|(name, value)| html! {
                    <div key={name.get(Lang::En)}><dt>{ reader.t(name) }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
            { minimum }
            <p key="source" class="source-line">
                { DESCRIBED.fill(reader.lang, &[source]) }{ " " }{ badge(Some(channel.grade), reader.lang) }
                { for channel.judged.then(|| html! { <>{ " " }{ judged(reader) }</> }) }
            </p>
        </section>
    }
}

/// Three steps as marks, with the number for those who do not see them.
pub(super) fn steps(score: u8) -> Html {
    let text = format!("{score}/3");
    html! {
        <span class="steps" role="img" aria-label={text}>
            { for (1..=3_u8).map(|step| html! { <i key={step.to_string()} class={if step <= score { "step on" } else { "step" }} /> }) }
        </span>
    }
}

/// Names and scores: roles, objectives, buyers.
pub(super) fn score_rows(channel: &Channel) -> Vec<(Text, u8)> {
    let roles = ROLES.iter().zip(channel.roles).map(|(role, score)| (words::plan::role(*role), score));
    let objectives = words::library::OBJECTIVES.into_iter().zip(channel.objectives);
    roles.chain(objectives).chain([(TO_COMPANIES, channel.b2b), (TO_PEOPLE, channel.b2c)]).collect()
}

fn scores(reader: &Reader, channel: &Channel) -> Html {
    html! {
        <section key="scores" class="block">
            <h3 key="title">{ reader.t(SCORES) }{ " " }{ judged(reader) }</h3>
            <dl key="list" class="score-list">
                { for score_rows(channel).into_iter().map(|(name, score)| html! {
                    <div key={name.get(Lang::En)}><dt>{ reader.t(name) }</dt><dd>{ steps(score) }</dd></div>
                }) }
            </dl>
            <p key="note" class="muted">{ reader.t(SCORES_NOTE) }</p>
        </section>
    }
}

/// What the open plan counts with, and the way to put the channel into it.
fn in_plan(desk: &Desk, channel: &'static Channel) -> Html {
    let id = channel.id.as_ref();
    let model = desk.insight.forecast.as_ref().and_then(|forecast| forecast.touchpoint(id));
    let added = desk.plan.touchpoints.added.contains(id);
    let edit = |added| PlanEdit::Touchpoint(id.to_owned(), TouchpointEdit::Added(added));
    let field = format!("touchpoints.{id}.added");
    let (text, onclick): (Text, Callback<MouseEvent>) =
        if added { (DROP, desk.edit_on(&field, edit(false))) } else { (ADD, desk.edit_on(&field, edit(true))) };
    let usual = library::channels_for(desk.plan.company.region).any(|other| other.id == channel.id);
    let body = match (model, channel.offer) {
        (_, Offer::Base) => {
            html! { <p key="base" class="muted">{ words::library::offer(channel.offer).get(desk.lang) }</p> }
        }
        (None, _) if usual || added => html! { <p key="open" class="muted">{ desk.t(OPEN) }</p> },
        (None, _) => html! { <p key="out" class="muted">{ desk.t(NOT_WEIGHED) }</p> },
        (Some(model), _) => {
            let cost = model.cost_per_deal.as_ref();
            let outcome = desk.insight.outcome.as_ref().filter(|_| desk.insight.recommends());
            html! {
                <>
                    <dl key="result" class="facts library-facts" data-testid="plan-result" aria-live="polite">
                        <div key="cost"><dt>{ desk.t(COST) }</dt><dd>
                            { cost.map_or_else(|| html! { "–" }, |cost| html! { <>{ desk.figure(cost) }{ badge(cost.grade, desk.lang) }</> }) }
                        </dd></div>
                        <div key="forecast"><dt>{ desk.t(FORECAST) }</dt><dd>
                            { outcome.map_or_else(|| html! { "–" }, |o| html! {
                                <>{ desk.figure_as(&o.new_customers, i18n::significant(o.new_customers.value, 2, desk.lang)) }{ badge(o.new_customers.grade, desk.lang) }</>
                            }) }
                        </dd></div>
                    </dl>
                    { own_figures::editor(desk, model) }
                </>
            }
        }
    };
    html! {
        <section key="plan" class="block" id="channel.plan">
            <h3 key="title">{ IN_PLAN.fill(desk.lang, &[plan_name(desk)]) }</h3>
            { body }
            <button key="add" id="channel.add" type="button" class="btn btn-small" hidden={usual || channel.offer == Offer::Base} {onclick}>{ desk.t(text) }</button>
        </section>
    }
}

fn plan_name(desk: &Desk) -> &str {
    let name = desk.plan.name();
    if name.is_empty() { desk.t(super::super::frame::UNNAMED) } else { name }
}

fn figures(reader: &Reader, book: &Book, channel: &Channel) -> Html {
    // By metric, those that count first, newest first.
    let mut groups: BTreeMap<(bool, &str), Vec<&Entry>> = BTreeMap::new();
    for entry in book.entries_of(&channel.id) {
        groups.entry((!counts(book, channel, &entry.metric), entry.metric.as_str())).or_default().push(entry);
    }
    for entries in groups.values_mut() {
        entries.sort_by_key(|entry| (!entry.counts, std::cmp::Reverse(entry.year), entry.grade));
    }
    let total: usize = groups.values().map(Vec::len).sum();
    html! {
        <section key="figures" class="block">
            <h3 key="title">{ reader.t(FIGURES) }</h3>
            <p key="note" class="muted">{ if total == 0 { reader.t(NO_FIGURES).to_owned() } else { FIGURES_NOTE.fill(reader.lang, &[&total.to_string()]) } }</p>
            { for groups.iter().map(|((_, metric), entries)| group(reader, book, metric, entries)) }
        </section>
    }
}

fn counts(book: &Book, channel: &Channel, metric: &str) -> bool {
    book.entries_of(&channel.id).any(|entry| entry.counts && entry.metric == metric)
}

fn group(reader: &Reader, book: &Book, metric: &str, entries: &[&Entry]) -> Html {
    html! {
        <div key={metric.to_owned()} class="figure-group">
            <h4 key="name">{ book.metric(metric, reader.lang).to_owned() }</h4>
            { cited::list(reader.lang, entries.iter().map(|entry| figure(reader, book, entry))) }
        </div>
    }
}

/// A figure, where it was measured, who printed it, and what one must know about it.
fn figure(reader: &Reader, book: &Book, entry: &Entry) -> Line {
    let lang = reader.lang;
    let unit = book.unit(&entry.metric);
    let trade = library::industry(&entry.industry).map_or("–", |industry| industry.name.get(lang));
    let year = words::evidence::year(entry.year, lang);
    let place = [words::library::market(&entry.region, lang), trade, &year].join(" · ");
    let about = [
        if entry.counts { "" } else { reader.t(OTHER) },
        if entry.basis == Basis::Reported { "" } else { words::library::basis(entry.basis).get(lang) },
        reader.say(&entry.sample),
        reader.say(&entry.note),
    ];
    Line {
        id: format!("figure.{}", entry.id),
        value: words::library::value(entry, unit, lang),
        grade: Some(entry.grade),
        aside: words::library::range(entry, unit, lang),
        head: words::evidence::source_of(book, entry, lang),
        link: entry.link(),
        notes: vec![place, joined(&about)],
        quiet: !entry.counts,
        ..Line::default()
    }
}

fn rules(reader: &Reader, book: &Book, channel: &Channel) -> Html {
    let rules: Vec<&Rule> = book.rules_of(&channel.id).collect();
    html! {
        <section key="rules" class="block" hidden={rules.is_empty()}>
            <h3 key="title">{ reader.t(RULES) }</h3>
            <p key="note" class="muted">{ reader.t(words::library::NOT_ADVICE) }</p>
            { cited::list(reader.lang, rules.iter().map(|rule| cited::rule(book, reader.lang, rule))) }
        </section>
    }
}

fn former(reader: &Reader, book: &Book, channel: &Channel) -> Html {
    let before = book.former.iter().filter(|former| former.today.iter().flatten().any(|id| *id == channel.id));
    let lines: Vec<Line> = before
        .map(|former| Line {
            id: format!("former.{}", former.id),
            value: former.name(reader.lang).to_owned(),
            head: reader.say(&former.note).to_owned(),
            ..Line::default()
        })
        .collect();
    html! {
        <section key="former" class="block" hidden={lines.is_empty()}>
            <h3 key="title">{ reader.t(FORMER) }</h3>
            { cited::list(reader.lang, lines) }
        </section>
    }
}

const MARKET: Text = Text::new("Market", "시장", "市场");
const KIND: Text = Text::new("Kind", "종류", "类别");
const MEDIA: Text = Text::new("Attention is", "미디어 성격", "媒体属性");
const PAYS: Text = Text::new("How it is paid", "과금 방식", "付费方式");
const REACHES: Text = Text::new("Reaches", "닿는 사람", "触达对象");
const RUNS_OUT: Text = Text::new("Runs out of", "한계 요인", "受限于");
const MINIMUM: Text = Text::new("Least sensible spend", "최소 집행액", "合理花费下限");
const NO_MINIMUM: Text = Text::new("none", "없음", "无");
const A_MONTH: Text = Text::new("{0} a month", "월 {0}", "每月{0}");
const SET_UP: Text = Text::new("Set-up", "초기 비용", "开通费用");
const HOURS: Text = Text::new("Work", "작업 시간", "工时");
const HOURS_VALUE: Text = Text::new("{0} h a week", "주 {0}시간", "每周{0}小时");
const LEAD: Text = Text::new("Until an effect can be read", "효과가 보이기까지", "见效周期");
const WEEKS: Text = Text::new("{0} weeks", "{0}주", "{0}周");
const CARRYOVER: Text = Text::new("Effect left after a week", "1주 뒤 남는 효과", "一周后剩余效果");
const SKILLS: Text = Text::new("Skills", "필요한 역량", "所需技能");
const OFFER: Text = Text::new("In plans", "계획 포함", "在方案中");
const MINIMUM_SOURCE: Text =
    Text::new("Least sensible spend: {0} ({1})", "최소 집행액: {0} · {1}", "合理花费下限：{0}（{1}）");
const DESCRIBED: Text = Text::new("Described by: {0}", "설명 출처: {0}", "渠道说明的出处：{0}");
const SCORES: Text = Text::new("What it stirs and serves", "누가 반응하고 무엇에 맞나요", "打动谁、适合什么");
const SCORES_NOTE: Text = Text::new(
    "0 to 3 steps. Scores, hours, lead time and carryover are expert judgement on every channel.",
    "0~3단계로 나타내요. 점수, 작업 시간, 효과가 보이기까지의 기간, 1주 뒤 남는 효과는 모든 채널에서 전문가 판단이에요.",
    "评分0至3。所有渠道的评分、工时、见效周期和剩余效果均为专家判断。",
);
const TO_COMPANIES: Text = Text::new("Selling to companies", "기업 대상(B2B)", "面向企业");
const TO_PEOPLE: Text = Text::new("Selling to people", "개인 대상(B2C)", "面向个人");
const IN_PLAN: Text = Text::new("In the plan “{0}”", "‘{0}’에서", "在方案“{0}”中");
const NOT_WEIGHED: Text =
    Text::new("This plan does not weigh the channel.", "이 계획의 접점 후보가 아니에요.", "本方案未将该渠道纳入比较。");
const OPEN: Text = Text::new(
    "It is weighed once an order’s value and contribution are known.",
    "주문 금액과 공헌이익률을 알면 다른 접점과 비교할 수 있어요.",
    "填写客单价和贡献毛利率后即参与比较。",
);
const ADD: Text = Text::new("Weigh it in this plan", "이 계획의 후보에 추가", "纳入本方案比较");
const DROP: Text = Text::new("Weigh it no longer", "후보에서 빼기", "移出比较");
const COST: Text = Text::new("Cost per order at the start", "거래당 비용(초기)", "起步每单成本");
const FORECAST: Text = Text::new("New customers of the whole mix", "전체 예상 신규 고객", "整个组合的预计新客数");
const FIGURES: Text = Text::new("Every figure and its source", "모든 수치와 출처", "全部数据与出处");
const FIGURES_NOTE: Text = Text::new(
    "{0} figures. What is marked “for comparison” is not counted with; contradictions are kept, not averaged away.",
    "수치 {0}개가 있어요. ‘참고용’ 표시가 있는 값은 계산에 쓰지 않아요. 서로 어긋나는 값도 평균 내지 않고 그대로 실었어요.",
    "共{0}项数据。标注“供参考”的不参与测算；相互矛盾的数据如实保留，不取平均。",
);
const NO_FIGURES: Text = Text::new(
    "No figures of its own; related channels stand in, one grade lower.",
    "고유 수치가 없어 비슷한 채널의 값을 한 등급 낮춰 써요.",
    "没有该渠道数据，以相近渠道数据代替，等级下调一级。",
);
const OTHER: Text = Text::new("for comparison", "참고용", "供参考");
const RULES: Text = Text::new("Rules that touch it", "관련 규정", "相关规则");
const FORMER: Text = Text::new("What it was called before", "예전 이름", "旧称");
