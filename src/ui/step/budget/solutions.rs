//! Splits side by side: a table where there is room, a card each where there is not.

use web_sys::HtmlSelectElement;
use yew::{
    Callback, Event, Html, MouseEvent, Properties, TargetCast, UseStateHandle, classes, function_component, html,
    use_state,
};

use crate::app::Action;
use crate::base::{Money, Text};
use crate::forecast::Forecast;
use crate::insight::{Choice, Task};
use crate::report::solutions::{Offer, first_objective, offers, places, shifts, take};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{DataTable, below};
use super::super::{FAILED, busy, plain_block, section};
use super::{BEYOND, CUSTOMERS, MEDIA, RESULT, UNSPENT};

/// A row of the comparison: key, label, value.
type Line = (String, String, Html);

/// Properties of [`Solutions`].
#[derive(Clone, PartialEq, Properties)]
struct SolutionsProps {
    desk: Desk,
}

pub(super) fn view(desk: &Desk) -> Html {
    html! { <Solutions key="options" desk={desk.clone()} /> }
}

/// The splits. Which one the others are set against is no part of the plan, so it stays here.
#[function_component(Solutions)]
fn solutions(props: &SolutionsProps) -> Html {
    let desk = &props.desk;
    let base = use_state(|| None::<Choice>);
    let found = offers(&desk.plan, &desk.insight).len();
    let part = desk.part(Task::Options);
    let said = match (found, part) {
        (0, Some(_)) => desk.t(SEARCHING).to_owned(),
        (0, None) => desk.t(FAILED).to_owned(),
        (count, _) => FOUND.fill(desk.lang, &[&count.to_string()]),
    };
    let shown = match part.filter(|_| found == 0) {
        Some(part) => busy("budget.options.said", part),
        None => html! {
            <div key="offers">
                { section(desk, "table", |desk| table(desk, &offers(&desk.plan, &desk.insight))) }
                { section(desk, "cards", |desk| cards(desk, &offers(&desk.plan, &desk.insight))) }
                { below(desk, "against", base, |desk, base| against(desk, &offers(&desk.plan, &desk.insight), base)) }
            </div>
        },
    };
    let body = html! {
        <div key="body" id="budget.options" tabindex="-1">
            <p key="said" id="budget.options.said" class="muted" role="status">{ said }</p>
            <div key="below" class={part.is_some().then_some("waiting waiting-tall")}>{ shown }</div>
        </div>
    };
    plain_block(desk, "options", OPTIONS, Some(OPTIONS_NOTE), body)
}

/// What every split brings and takes, the same rows for each.
fn lines(desk: &Desk, offer: &Offer<'_>) -> Vec<Line> {
    let (outcome, solution) = (&offer.outcome, offer.solution);
    let [low, _, high] = solution.result;
    let short = |figure| desk.figure_as(figure, desk.short_major(figure.value));
    let line = |key: &str, label: Text, value: Html| (key.to_owned(), desk.t(label).to_owned(), value);
    let result = html! {
        <>
            { short(&outcome.result) }
            <span key="range" class="range">{ words::options::range(low, high, desk.currency(), desk.lang) }</span>
        </>
    };
    let mut lines = vec![
        line("media", MEDIA, short(&outcome.media)),
        line("unspent", UNSPENT, desk.short(solution.unspent).into()),
        line("customers", CUSTOMERS, desk.figure(&outcome.new_customers)),
        line("result", RESULT, result),
        line("beyond", BEYOND, short(&outcome.beyond)),
    ];
    if let Some((chance, objective)) = offer.chance.as_ref().zip(first_objective(&desk.plan, &desk.insight)) {
        let title = words::objectives::title(&desk.plan, objective, desk.lang);
        let shown = desk.figure_as(chance, words::objectives::chance(chance.value, desk.lang));
        lines.push(("chance".to_owned(), CHANCE.fill(desk.lang, &[&title]), shown));
    }
    lines.push(line("hours", HOURS, desk.figure(&offer.hours)));
    lines.push(line("distance", DISTANCE, words::options::distance(solution.gap, desk.lang).into()));
    lines
}

/// Money per touchpoint that any split uses.
fn moneys(desk: &Desk, offer: &Offer<'_>, places: &[usize]) -> Vec<Line> {
    let models = desk.insight.forecast.as_ref().map(|forecast| forecast.touchpoints.as_slice()).unwrap_or_default();
    let line = |place: &usize| {
        let channel = &models.get(*place)?.channel;
        // Some touchpoints take hours only.
        let shown = |money| if money > Money::ZERO { desk.short(money) } else { desk.t(NO_MONEY).to_owned() };
        let money = offer.spend(*place).map_or_else(|| "–".to_owned(), shown);
        Some((channel.id.to_string(), channel.name.get(desk.lang).to_owned(), money.into()))
    };
    places.iter().filter_map(line).collect()
}

fn name(desk: &Desk, offer: &Offer<'_>) -> Html {
    html! {
        <>
            { desk.t(words::options::choice(offer.solution.choice)) }
            { for offer.chosen.then(|| html! { <span key="chosen" class="offer-chosen">{ icon(Icon::Check) }<span key="word">{ desk.t(CHOSEN) }</span></span> }) }
        </>
    }
}

/// Takes the split over, and shows the answer that follows.
fn button(desk: &Desk, offer: &Offer<'_>, id: Option<String>) -> Html {
    let Choice::Aim(aim) = offer.solution.choice else { return html! { <span key="use" /> } };
    if offer.chosen {
        return html! { <span key="use" /> };
    }
    let (dispatch, edit) = (desk.dispatch.clone(), take(&desk.plan, aim));
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Edit { edit: edit.clone(), field: "budget.aim".to_owned() });
        dispatch.emit(Action::GoToField("budget.solution".to_owned()));
    });
    let named = USE_NAMED.fill(desk.lang, &[desk.t(words::options::choice(offer.solution.choice))]);
    html! { <button key="use" {id} type="button" class="btn btn-small" aria-label={named} {onclick}>{ desk.t(USE) }</button> }
}

fn table(desk: &Desk, offers: &[Offer<'_>]) -> Html {
    let places = places(offers);
    let class = |offer: &Offer<'_>| classes!("num", offer.chosen.then_some("chosen"));
    let rows = |of: &dyn Fn(&Offer<'_>) -> Vec<Line>| -> Html {
        let columns: Vec<Vec<Line>> = offers.iter().map(of).collect();
        let first = columns.first().into_iter().flatten().enumerate();
        first
            .map(|(i, (key, label, _))| {
                html! {
                    <tr key={key.clone()}>
                        <th key="label" scope="row">{ label.clone() }</th>
                        { for offers.iter().zip(&columns).map(|(offer, column)| html! {
                            <td key={slug(offer)} class={class(offer)}>{ for column.get(i).map(|(_, _, value)| value.clone()) }</td>
                        }) }
                    </tr>
                }
            })
            .collect()
    };
    html! {
        <div key="table" class="offers-table">
            <DataTable key="table" name={desk.t(OPTIONS)} class="offers" id="budget.offers">
                <thead key="head"><tr>
                    <td key="label" />
                    { for offers.iter().map(|offer| html! { <th key={slug(offer)} scope="col" class={class(offer)}>{ name(desk, offer) }</th> }) }
                </tr></thead>
                <tbody key="figures">{ rows(&|offer| lines(desk, offer)) }</tbody>
                <tbody key="money">
                    <tr key="title"><th key="title" scope="rowgroup" colspan={(offers.len() + 1).to_string()} class="offers-part">{ desk.t(BY_TOUCHPOINT) }</th></tr>
                    { rows(&|offer| moneys(desk, offer, &places)) }
                </tbody>
                <tfoot key="foot"><tr>
                    <td key="label" />
                    { for offers.iter().map(|offer| html! {
                        <td key={slug(offer)} class={class(offer)}>{ button(desk, offer, Some(format!("budget.use.{}", slug(offer)))) }</td>
                    }) }
                </tr></tfoot>
            </DataTable>
            <dl key="meaning" class="offers-meaning">
                { for offers.iter().map(|offer| html! {
                    <div key={slug(offer)}>
                        <dt key="name">{ desk.t(words::options::choice(offer.solution.choice)) }</dt>
                        <dd key="line">{ desk.t(words::options::meaning(offer.solution.choice)) }</dd>
                    </div>
                }) }
            </dl>
        </div>
    }
}

fn cards(desk: &Desk, offers: &[Offer<'_>]) -> Html {
    let places = places(offers);
    let list = |key: &'static str, lines: Vec<Line>| {
        html! {
            <dl {key} class="facts">
                { for lines.into_iter().map(|(key, label, value)| html! {
                    <div {key}><dt key="label">{ label }</dt><dd key="value">{ value }</dd></div>
                }) }
            </dl>
        }
    };
    html! {
        <ul key="cards" class="offers-cards">
            { for offers.iter().map(|offer| {
                let used: Vec<usize> = places.iter().copied().filter(|place| offer.spend(*place).is_some()).collect();
                html! {
                    <li key={slug(offer)} class={classes!("row-card", offer.chosen.then_some("chosen"))}>
                        <h3 key="name">{ name(desk, offer) }</h3>
                        <p key="meaning" class="fine">{ desk.t(words::options::meaning(offer.solution.choice)) }</p>
                        { list("figures", lines(desk, offer)) }
                        <h4 key="part" class="offers-part">{ desk.t(BY_TOUCHPOINT) }</h4>
                        { list("money", moneys(desk, offer, &used)) }
                        { button(desk, offer, None) }
                    </li>
                }
            }) }
        </ul>
    }
}

/// Every other split against one, in words: the one in use, until another is chosen.
fn against(desk: &Desk, offers: &[Offer<'_>], base: &UseStateHandle<Option<Choice>>) -> Html {
    let named = |choice: Choice| offers.iter().position(|offer| offer.solution.choice == choice);
    let at = base.and_then(named).or_else(|| offers.iter().position(|offer| offer.chosen)).unwrap_or_default();
    let Some((one, forecast)) = offers.get(at).zip(desk.insight.forecast.as_ref()) else {
        return html! { <div key="against" hidden=true /> };
    };
    let choices: Vec<Choice> = offers.iter().map(|offer| offer.solution.choice).collect();
    let onchange = {
        let (base, choices) = (base.clone(), choices.clone());
        Callback::from(move |event: Event| {
            let at = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.selected_index());
            base.set(at.and_then(|at| choices.get(usize::try_from(at).ok()?).copied()));
        })
    };
    let others = offers.iter().filter(|offer| offer.solution.choice != one.solution.choice);
    html! {
        <div key="against">
            <p key="base" class="offers-base">
                <label key="label" class="field-label" for="budget.against">{ desk.t(SET_AGAINST) }</label>
                <select key="which" id="budget.against" class="select" {onchange}>
                    { for choices.into_iter().enumerate().map(|(i, choice)| html! {
                        <option key={i.to_string()} value={i.to_string()} selected={i == at}>{ desk.t(words::options::choice(choice)) }</option>
                    }) }
                </select>
            </p>
            { for others.map(|other| difference(desk, forecast, [one, other])) }
        </div>
    }
}

/// What the second split does otherwise than the first.
fn difference(desk: &Desk, forecast: &Forecast, [one, other]: [&Offer<'_>; 2]) -> Html {
    let shifts = shifts(&desk.plan, forecast, [one, other]);
    let said = shifts.iter().filter_map(|shift| {
        let model = forecast.touchpoints.get(shift.place)?;
        let said = words::splits::shift(shift, model, desk.currency(), desk.lang);
        Some(html! { <li key={model.channel.id.to_string()}>{ said }</li> })
    });
    let names = [other, one].map(|offer| desk.t(words::options::choice(offer.solution.choice)));
    let body = if shifts.is_empty() {
        html! { <p key="same">{ desk.t(SAME) }</p> }
    } else {
        html! {
            <>
                <p key="result">{ words::splits::result([one.solution, other.solution], desk.currency(), desk.lang) }</p>
                <ul key="shifts">{ for said }</ul>
            </>
        }
    };
    html! {
        <details key={slug(other)} id={format!("budget.against.{}", slug(other))} class="fold">
            <summary key="names">{ AGAINST.fill(desk.lang, &names) }</summary>
            { body }
        </details>
    }
}

const fn slug(offer: &Offer<'_>) -> &'static str {
    match offer.solution.choice {
        Choice::Own => "own",
        Choice::Aim(aim) => aim.slug(),
    }
}

const OPTIONS: Text =
    Text::new("The same money, split differently", "같은 예산을 나누는 여러 방법", "同样的预算，不同的分法");
const OPTIONS_NOTE: Text = Text::new(
    "Each column is the best split for its aim, with the same money, hours and limits. Ranges come from 1,000 simulations: \
        one in ten is worse, one in ten better.",
    "예산, 작업 시간, 한도는 같게 두고 목적만 바꿔 가장 좋은 배분을 구했어요. 범위는 시뮬레이션 1,000번의 결과로, 열 번 중 한 번은 이보다 \
        나쁘고 한 번은 이보다 좋아요.",
    "资金、工时和上限相同，只是目的不同，每一列都是该目的下的最优分配。区间来自1000次模拟：十次中有一次低于区间，一次高于区间。",
);
const AGAINST: Text = Text::new("{0} against {1}", "{0}: ‘{1}’ 대비", "{0}：与“{1}”对比");
const SET_AGAINST: Text = Text::new("Compare with", "비교 기준", "对比基准");
const SAME: Text = Text::new(
    "Both give every touchpoint the same.",
    "두 배분의 접점별 금액이 같아요.",
    "两种分配下各接触点的金额相同。",
);
const SEARCHING: Text = Text::new("Solving the other splits…", "다른 배분을 계산하고 있어요…", "正在计算其他分配方案…");
const FOUND: Text = Text::new("Splits compared: {0}", "비교한 배분: {0}가지", "已比较{0}种分配方案");
const CHANCE: Text = Text::new("Chance: {0}", "달성 확률: {0}", "达成概率：{0}");
const HOURS: Text = Text::new("Hours a week", "주당 작업 시간", "每周工时");
const DISTANCE: Text =
    Text::new("From the best for this aim, at most", "최적 배분과의 차이(최대)", "与最优分配的最大差距");
const BY_TOUCHPOINT: Text = Text::new("Money by touchpoint", "접점별 금액", "各接触点的金额");
const NO_MONEY: Text = Text::new("hours only", "시간만 투입", "仅投入工时");
const CHOSEN: Text = Text::new("in use", "적용 중", "已采用");
const USE: Text = Text::new("Use this split", "이 배분 적용", "采用");
const USE_NAMED: Text = Text::new("Use this split: {0}", "이 배분 적용: {0}", "采用：{0}");
