//! What should change for the rest of the plan: proposals to take up, and the line of results and forecast with them.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{AttrValue, Callback, Event, Html, MouseEvent, Properties, classes, function_component, html, use_state};

use crate::app::Action;
use crate::base::{Currency, Lang, Money, Text};
use crate::forecast::{Figure, Outcome, Unit};
use crate::i18n;
use crate::insight::replan::from;
use crate::insight::{Change, Insight, Proposal, Replan};
use crate::plan::Plan;
use crate::report::{deals, words};

use super::super::super::Desk;
use super::super::super::desk::figure_button;
use super::super::super::widget::{ChartView, DataTable};

pub(super) fn view(desk: &Desk) -> Html {
    let Some(replan) = desk.replan.clone() else {
        let why = match () {
            () if !desk.insight.recommends() => STOPPED,
            () if desk.plan.evaluation.actuals.is_empty() => NOTHING,
            () if from(&desk.plan).is_none() => OVER,
            () => NONE,
        };
        return html! { <p key="empty" class="empty" id="evaluation.anew" tabindex="-1">{ desk.t(why) }</p> };
    };
    // Ticks belong to one list of proposals: another list begins with its own.
    let key = format!("anew {:p}", Rc::as_ptr(&replan));
    html! {
        <Anew {key} lang={desk.lang} plan={desk.plan.clone()} insight={desk.insight.clone()} {replan} dispatch={desk.dispatch.clone()} />
    }
}

/// Properties of [`Anew`].
#[derive(Clone, Properties)]
pub(super) struct AnewProps {
    lang: Lang,
    plan: Rc<Plan>,
    insight: Rc<Insight>,
    replan: Rc<Replan>,
    dispatch: Callback<Action>,
}

impl PartialEq for AnewProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang && Rc::ptr_eq(&self.replan, &other.replan)
    }
}

impl AnewProps {
    fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn currency(&self) -> Currency {
        self.plan.company.currency
    }

    fn figure(&self, figure: &Figure) -> Html {
        figure_button(figure, self.value(figure), self.lang, &self.dispatch)
    }

    /// Amounts in short: what is ahead is no exact number.
    fn value(&self, figure: &Figure) -> String {
        match figure.unit {
            Unit::Money => {
                i18n::money_short(Money::from_major(figure.value, self.currency()), self.currency(), self.lang)
            }
            _ => words::figure::value(figure, self.currency(), self.lang),
        }
    }
}

/// The proposals with what was chosen among them, which is no part of the plan until it is taken up.
#[function_component(Anew)]
pub(super) fn anew(props: &AnewProps) -> Html {
    // To cut what runs is the owner's decision, so it is not ticked for them.
    let left_out = {
        let cuts = props.replan.proposals.iter().enumerate().filter(|(_, one)| one.too_dear.is_some());
        let cuts: BTreeSet<usize> = cuts.map(|(i, _)| i).collect();
        use_state(|| cuts)
    };
    let replan = &props.replan;
    let toggle = {
        let left_out = left_out.clone();
        move |i: usize| {
            let mut next = (*left_out).clone();
            if !next.remove(&i) {
                next.insert(i);
            }
            left_out.set(next);
        }
    };
    let chosen: Vec<usize> = (0..replan.proposals.len()).filter(|i| !left_out.contains(i)).collect();
    let accept = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::AcceptReplan(chosen.clone())))
    };
    let month = i18n::month(replan.from, props.lang);
    let silent = silent(props);
    let shifts = replan.proposals.iter().any(|proposal| matches!(proposal.change, Change::Shift { .. }));
    html! {
        <div class="anew" id="evaluation.anew" tabindex="-1">
            <p key="lead">{ LEAD.fill(props.lang, &[&month]) }</p>
            <p key="silent" class="anew-verdict" hidden={silent.is_empty()}>{ SILENT.fill(props.lang, &[&silent]) }</p>
            <p key="short" class="anew-verdict" hidden={replan.short == Money::ZERO}>{ short(props) }</p>
            <p key="verdict" class="anew-verdict" hidden={replan.verdict == props.insight.assessment.verdict}>{ verdict(props) }</p>
            { compared(props) }
            { chart(props) }
            <ol key="list" class="anew-list">
                { for replan.proposals.iter().enumerate().map(|(i, one)| proposal(props, i, one, !left_out.contains(&i), &toggle)) }
            </ol>
            <p key="none" class="empty" hidden={!replan.proposals.is_empty()}>{ props.t(KEEP) }</p>
            <p key="accept" class="anew-accept">
                <button key="button" id="evaluation.accept" type="button" class="btn" onclick={accept}>
                    { ACCEPT.fill(props.lang, &[&(props.plan.version() + 1).to_string()]) }
                </button>
                <span key="note" class="block-note">{ props.t(if shifts { ACCEPT_NOTE } else { ACCEPT_FIGURES }) }</span>
            </p>
        </div>
    }
}

/// Months behind and touchpoints in them without any result although money was planned; they would count as nothing.
fn silent(props: &AnewProps) -> String {
    const MOST: usize = 6;
    let Some((forecast, outcome)) = props.insight.forecast.as_ref().zip(props.insight.outcome.as_ref()) else {
        return String::new();
    };
    let actuals = &props.plan.evaluation.actuals;
    let behind =
        forecast.months.iter().enumerate().filter(|(i, (month, _))| *i >= forecast.past && *month < props.replan.from);
    let mut silent: Vec<String> = Vec::new();
    for (i, (month, _)) in behind {
        let name = i18n::month(*month, props.lang);
        let Some(results) = actuals.month(*month) else {
            silent.push(name);
            continue;
        };
        let planned = outcome.channels.iter().filter(|c| c.months.get(i).is_some_and(|money| *money > Money::ZERO));
        let open = planned.filter(|c| !results.channels.contains_key(c.channel.id.as_ref()));
        silent.extend(open.map(|c| format!("{name} {}", c.channel.name.get(props.lang))));
    }
    if silent.len() > MOST {
        silent.truncate(MOST);
        silent.push("…".to_owned());
    }
    silent.join(props.t(Text::new(", ", ", ", "、")))
}

/// Money the old split would still take and that is gone.
fn short(props: &AnewProps) -> String {
    SHORT.fill(props.lang, &[&i18n::money(props.replan.short, props.currency(), props.lang)])
}

fn verdict(props: &AnewProps) -> String {
    let name = |verdict| props.t(words::feasibility::verdict(verdict)).to_owned();
    let now = props.replan.verdict.map_or_else(|| "–".to_owned(), name);
    let before = props.insight.assessment.verdict.map_or_else(|| "–".to_owned(), name);
    VERDICT.fill(props.lang, &[&before, &now])
}

/// The whole plan with the split as it is, and with the best one; results count as they happened in both.
fn compared(props: &AnewProps) -> Html {
    type Part = fn(&Outcome) -> &Figure;
    let rows: [(&str, Text, Part); 3] = [
        ("deals", DEALS, |outcome| &outcome.deals),
        ("new", NEW, |outcome| &outcome.new_customers),
        ("result", RESULT, |outcome| &outcome.result),
    ];
    let planned = props.insight.outcome.as_ref();
    html! {
        <DataTable key="compared" name={props.t(THREE_WAYS)}>
            <thead key="head"><tr>
                <th key="what" scope="col">{ props.t(WHOLE) }</th>
                <th key="plan" scope="col" class="num">{ props.t(PLANNED) }</th>
                <th key="stay" scope="col" class="num">{ props.t(STAY) }</th>
                <th key="best" scope="col" class="num">{ props.t(BEST) }</th>
            </tr></thead>
            <tbody key="body">
                { for rows.into_iter().map(|(key, label, part)| html! {
                    <tr {key}>
                        <th key="what" scope="row">{ props.t(label) }</th>
                        <td key="plan" class="num">{ for planned.map(|outcome| props.figure(part(outcome))) }</td>
                        <td key="stay" class="num">{ props.figure(part(&props.replan.stay)) }</td>
                        <td key="best" class="num">{ props.figure(part(&props.replan.best)) }</td>
                    </tr>
                }) }
            </tbody>
        </DataTable>
    }
}

/// Deals by month: what happened and what is now expected in one line, beside the plan as it was.
fn chart(props: &AnewProps) -> Html {
    let Some(picture) = deals::anew(&props.plan, &props.insight, &props.replan, props.lang) else {
        return html! { <span key="chart" hidden=true /> };
    };
    html! {
        <ChartView key="chart" picture={Rc::new(picture)} lang={props.lang} dispatch={props.dispatch.clone()} note={props.t(READING)} />
    }
}

fn proposal(
    props: &AnewProps,
    i: usize,
    one: &Proposal,
    checked: bool,
    toggle: &(impl Fn(usize) + Clone + 'static),
) -> Html {
    let title = words::replan::change(&one.change, props.currency(), props.lang);
    let mends = matches!(one.change, Change::Mend { .. });
    let onchange = {
        let toggle = toggle.clone();
        Callback::from(move |_: Event| toggle(i))
    };
    let head = if mends {
        html! { <h3 key="title">{ title }</h3> }
    } else {
        let id = AttrValue::from(format!("evaluation.proposal.{i}"));
        html! {
            <h3 key="title"><label for={id.clone()}>
                <input key="box" {id} type="checkbox" {checked} {onchange} />
                <span key="text">{ title }</span>
            </label></h3>
        }
    };
    let cuts = one.too_dear.is_some();
    let label = if mends {
        WOULD
    } else if cuts {
        LOSES
    } else {
        GAIN
    };
    let mut facts: Vec<(Text, Html)> = vec![(label, props.figure(&one.gain))];
    facts.extend(one.confidence.as_ref().filter(|_| !cuts).map(|figure| (SURE, props.figure(figure))));
    facts.extend(one.brings.as_ref().map(|figure| (BRINGS, props.figure(figure))));
    facts.extend(one.gives_up.as_ref().map(|figure| (GIVES_UP, props.figure(figure))));
    let dear = one.too_dear.as_ref().map(|(cost, limit)| html! {
        <p key="dear" class="muted">{ DEAR.get(props.lang) }{ " " }{ props.figure(cost) }{ " > " }{ props.figure(limit) }</p>
    });
    html! {
        <li key={i.to_string()} class={classes!("row-card", "anew-one", (!checked && !mends).then_some("anew-out"))}>
            { head }
            { for dear }
            <dl key="facts" class="way-changes">
                { for facts.into_iter().map(|(label, value)| html! {
                    <div key={props.t(label)}><dt key="label">{ props.t(label) }</dt><dd key="value">{ value }</dd></div>
                }) }
            </dl>
            <p key="note" class="muted" hidden={!mends}>{ props.t(MEND_NOTE) }</p>
        </li>
    }
}

const STOPPED: Text = Text::new(
    "The verdict recommends no spending now, so there is nothing to split anew.",
    "지금은 지출을 권하지 않는 판단이라 다시 나눌 돈이 없어요.",
    "目前的结论不建议投入，因此没有可重新分配的资金。",
);
const NOTHING: Text = Text::new(
    "With the results of a whole month the planner reckons what to change for the rest.",
    "한 달 실적을 다 적으면 남은 기간에 무엇을 바꿀지 계산해 드려요.",
    "填完一个整月的结果后，即可测算余下时间该怎么调整。",
);
const OVER: Text = Text::new(
    "No month of the plan is left after the last whole month with results. A month under way counts once it is over.",
    "실적을 다 적은 달 이후에 남은 계획 월이 없어요. 진행 중인 달은 끝난 뒤에 반영돼요.",
    "最后一个完整填报月之后，方案已无剩余月份。进行中的月份结束后才会计入。",
);
const NONE: Text = Text::new(
    "With what the results taught there is no split that fits. See the findings of stage 8.",
    "실적을 반영하면 가능한 배분이 없어요. 8단계의 점검 결과를 확인해 주세요.",
    "计入实际结果后没有可行的分配方案，请查看第8阶段的检查结果。",
);
const LEAD: Text = Text::new(
    "Months with results stay as they happened. From {0} on the money that is left is split again, using your own figures \
     instead of the benchmarks as far as there is enough data.",
    "실적이 있는 달은 그대로 두고, {0}부터 남은 돈을 다시 나눴어요. 데이터가 쌓인 만큼 기준값 대신 우리 실적을 반영했어요.",
    "已有结果的月份保持不变；自{0}起重新分配剩余资金，并在数据允许的范围内以自有数据取代基准值。",
);
const SILENT: Text = Text::new(
    "No results were entered for: {0}. The new plan counts them as zero, so enter them first, 0 where there were none.",
    "실적이 비어 있어요: {0}. 다시 계획할 때 0으로 계산하니 먼저 입력해 주세요. 없었다면 0을 적으세요.",
    "以下尚未填写结果：{0}。重新规划时会按零计算，请先补填，确实没有请填0。",
);
const SHORT: Text = Text::new(
    "More was spent so far than planned: the old split lacks {0} for the rest, so it is compared as far as the money goes.",
    "지금까지 계획보다 많이 써서 원래 배분대로 하려면 {0}이 모자라요. 남은 돈만큼 줄여서 비교했어요.",
    "目前花费超出计划，按原分配尚缺{0}，以下按剩余资金等比缩减后对比。",
);
const VERDICT: Text = Text::new(
    "With these results the verdict changes: {0} → {1}.",
    "실적을 반영하면 판단이 바뀌어요: {0} → {1}.",
    "计入实际结果后，结论发生变化：{0} → {1}。",
);
const WHOLE: Text = Text::new("Whole plan", "계획 기간 전체", "整个方案期");
const THREE_WAYS: Text = Text::new(
    "As planned, unchanged, and with the new split",
    "원래 계획, 그대로 진행, 다시 계획 비교",
    "原计划、维持现状与新分配的对比",
);
const PLANNED: Text = Text::new("As planned", "원래 계획", "原计划");
const STAY: Text = Text::new("If nothing changes", "그대로 진행", "照旧执行");
const BEST: Text = Text::new("With the new split", "다시 계획", "重新规划");
const DEALS: Text = Text::new("Deals", "거래", "成交");
const NEW: Text = Text::new("New customers", "신규 고객", "新客户");
const RESULT: Text = Text::new("Result in the plan", "계획 기간 손익", "方案期内盈亏");
const READING: Text = Text::new(
    "Solid: what happened. Dashed: expected with the new split. Thin: the plan so far.",
    "실선은 실적, 점선은 다시 나눴을 때의 예상, 가는 선은 지금까지의 계획이에요.",
    "实线为实际结果，虚线为重新分配后的预期，细线为原计划。",
);
const KEEP: Text = Text::new(
    "No move is worth the trouble: keep the split as it is.",
    "옮길 만한 차이가 없어요. 지금 배분을 그대로 두세요.",
    "没有值得调整之处，请维持现有分配。",
);
const ACCEPT: Text = Text::new("Make plan version {0}", "계획 버전 {0} 만들기", "生成方案版本{0}");
const ACCEPT_NOTE: Text = Text::new(
    "The present plan is kept as a version; touchpoints of moves that are not ticked keep their money, and moves under 1% are made along.",
    "지금 계획은 버전으로 보관돼요. 선택하지 않은 제안의 접점은 금액을 그대로 두고, 1%가 안 되는 조정은 함께 반영해요.",
    "当前方案会保存为一个版本；未勾选的调整所涉接触点保持原金额，不足1%的微调一并生效。",
);
const ACCEPT_FIGURES: Text = Text::new(
    "The present plan is kept as a version; the new one counts with your own figures.",
    "지금 계획은 버전으로 보관되고, 새 계획은 우리 실적으로 계산해요.",
    "当前方案会保存为一个版本；新方案按自有数据测算。",
);
const GAIN: Text = Text::new("Contribution more than it costs", "비용을 뺀 공헌이익 증가", "扣除成本后增加的贡献毛利");
const WOULD: Text = Text::new("Would bring", "개선하면 늘어날 공헌이익", "改善后可增加的贡献毛利");
const LOSES: Text = Text::new("Change in contribution", "공헌이익 변화", "贡献毛利变化");
const SURE: Text = Text::new("Chance that it pays", "이득일 확률", "获益概率");
const BRINGS: Text = Text::new("Deals gained", "늘어나는 거래", "增加的成交");
const GIVES_UP: Text = Text::new("Deals lost", "줄어드는 거래", "减少的成交");
const DEAR: Text = Text::new(
    "A customer there now costs more than the plan’s limit (LTV : CAC). Cut it only where mending does not help; it keeps \
     its money if this is not ticked:",
    "이 접점의 고객 획득비용이 계획의 한도(LTV:CAC)를 넘었어요. 고쳐 봐도 안 될 때 줄이세요. 선택하지 않으면 금액을 유지해요:",
    "该接触点的获客成本已超过方案上限（LTV:CAC）。改进无效时再削减；不勾选则保持原金额：",
);
const MEND_NOTE: Text = Text::new(
    "This takes work on the offer or the page, not money: the figure fell behind what the plan counted with.",
    "돈이 아니라 상품·페이지·소재를 고치는 일이에요. 계획에서 본 수치보다 나빠졌어요.",
    "这需要改进商品、页面或素材，而不是花钱：该指标已低于方案所用数值。",
);
