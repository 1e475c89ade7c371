//! The matrix of moves with the pairs that wait for one, and the moves themselves.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::{Kind, Route};
use crate::base::{Id, Text};
use crate::plan::environment::{EnvironmentEdit as Edit, MoveEdit};
use crate::plan::{Move, PlanEdit, RowEdit, Stage};
use crate::report::words::environment as wording;
use crate::score::environment::moves::{self, MoveKind, Pair};

use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{add_row, field, row_card, select};
use super::super::super::{Desk, link};

pub(super) fn view(desk: &Desk) -> Html {
    let suggested = moves::suggested(&desk.plan);
    let nobody = desk.plan.objectives.strategies.iter().all(|strategy| strategy.name.trim().is_empty());
    html! {
        <>
            <div key="matrix" class="tows">
                { for MoveKind::ALL.into_iter().map(|kind| quadrant(desk, kind, suggested.iter().find(|pair| pair.kind == kind))) }
            </div>
            <p key="judged" class="block-foot" hidden={suggested.is_empty()}>{ desk.t(JUDGED) }</p>
            { for desk.plan.environment.moves.iter().map(|step| card(desk, step)) }
            <p key="strategies" class="block-foot" hidden={!nobody || desk.plan.environment.moves.is_empty()}>
                { desk.t(NO_STRATEGY) }{ " " }{ link(Route::Stage(Stage::Objectives), desk.t(TO_OBJECTIVES)) }
            </p>
            { add_row(desk, "environment.moves", ADD, PlanEdit::Environment(Edit::Move(RowEdit::Add))) }
        </>
    }
}

fn quadrant(desk: &Desk, kind: MoveKind, pair: Option<&Pair>) -> Html {
    let environment = &desk.plan.environment;
    let empty = moves::of_kind(environment, kind).next().is_none();
    html! {
        <section key={kind.slug()} class="tows-cell">
            <h3 key="name"><span class="code">{ kind.code() }</span>{ " " }{ desk.t(wording::move_kind(kind)) }</h3>
            <p key="none" class="muted" hidden={!empty}>{ desk.t(NONE) }</p>
            <ul key="moves" hidden={empty}>
                { for moves::of_kind(environment, kind).map(|step| html! {
                    <li key={step.id.to_string()}>
                        <span key="pair" class="code">{ wording::pair(environment, step, desk.lang) }</span>{ " → " }
                        <span key="text">{ if step.text.trim().is_empty() { desk.t(NO_WORDS) } else { step.text.trim() } }</span>
                        <span key="by" class="cell-note">{ strategy(desk, step.strategy) }</span>
                    </li>
                }) }
            </ul>
            { suggestion(desk, kind, pair) }
        </section>
    }
}

/// The strategy that carries a move out.
fn strategy(desk: &Desk, id: Option<Id>) -> String {
    let found = desk.plan.objectives.strategies.iter().find(|strategy| Some(strategy.id) == id);
    found.map_or_else(|| desk.t(BY_NOBODY).to_owned(), |strategy| BY.fill(desk.lang, &[strategy.name.trim()]))
}

fn suggestion(desk: &Desk, kind: MoveKind, pair: Option<&Pair>) -> Html {
    let Some(pair) = pair else { return html! { <span key="suggested" hidden=true /> } };
    let environment = &desk.plan.environment;
    let named = |id: Id| environment.factor(id).map_or_else(String::new, |factor| wording::factor(environment, factor));
    let code = |id: Id| environment.code(id).unwrap_or_default();
    let field = format!("environment.moves.{}", kind.slug());
    let add = PlanEdit::Environment(Edit::AddMove { inside: pair.inside, outside: pair.outside });
    let onclick: Callback<MouseEvent> = desk.edit_on(&field, add);
    html! {
        <div key="suggested" class="tows-suggested">
            <p key="pair">{ SUGGESTED.fill(desk.lang, &[&named(pair.inside), &named(pair.outside)]) }</p>
            <button key="add" id={field} type="button" class="btn btn-small" {onclick}>
                { icon(Icon::Plus) }<span key="text">{ ADD_PAIR.fill(desk.lang, &[&code(pair.inside), &code(pair.outside)]) }</span>
            </button>
        </div>
    }
}

/// The form of one move.
fn card(desk: &Desk, step: &Move) -> Html {
    let environment = &desk.plan.environment;
    let id = step.id;
    let name = |field: &str| format!("environment.moves.{id}.{field}");
    let edit = |edit| PlanEdit::Environment(Edit::Move(edit));
    let set = move |field| edit(RowEdit::Set(id, field));
    let side = |internal: bool| -> Vec<(Id, String)> {
        let side = environment.factors.iter().filter(|f| f.kind.is_internal() == internal && f.is_named());
        side.map(|factor| (factor.id, wording::factor(environment, factor))).collect()
    };
    let strategies: Vec<(Id, String)> = desk
        .plan
        .objectives
        .strategies
        .iter()
        .filter(|strategy| !strategy.name.trim().is_empty())
        .map(|strategy| (strategy.id, strategy.name.trim().to_owned()))
        .collect();
    let title = TITLE.fill(desk.lang, &[&wording::pair(environment, step, desk.lang)]);
    row_card(
        desk,
        name("row"),
        title,
        edit(RowEdit::Remove(id)),
        html! {
            <>
                <p key="lost" class="field-wide warn" hidden={!moves::has_lost_factor(environment, step)}>{ desk.t(LOST) }</p>
                { select(desk, &name("inside"), INSIDE, &side(true), step.inside.as_ref(), move |v| set(MoveEdit::Inside(v))) }
                { select(desk, &name("outside"), OUTSIDE, &side(false), step.outside.as_ref(), move |v| set(MoveEdit::Outside(v))) }
                { field(desk, name("text"), TEXT, Kind::Text, step.text.as_str()).hint(desk, TEXT_HINT).edits(desk, move |v| set(MoveEdit::Text(v.text()))) }
                { select(desk, &name("strategy"), STRATEGY, &strategies, step.strategy.as_ref(), move |v| set(MoveEdit::Strategy(v))) }
            </>
        },
    )
}

const TITLE: Text = Text::new("Move {0}", "{0} 과제", "举措 {0}");
const NONE: Text = Text::new("No move yet", "아직 없음", "尚无举措");
const NO_WORDS: Text = Text::new("not in words yet", "아직 적지 않음", "尚未写明");
const BY: Text = Text::new("Carried by: {0}", "연결된 전략: {0}", "承担策略：{0}");
const BY_NOBODY: Text = Text::new("No strategy carries it yet", "아직 연결된 전략이 없어요", "尚无策略承担");
const SUGGESTED: Text =
    Text::new("Worth a move: {0} × {1}", "과제로 삼을 만한 조합: {0} × {1}", "值得采取举措：{0} × {1}");
const ADD_PAIR: Text = Text::new("Add a move for {0} × {1}", "{0} × {1} 과제 추가", "添加{0} × {1}的举措");
const JUDGED: Text = Text::new(
    "Suggested pairs are our judgement: the factors with the most weight, strengths that are strong, and whatever is weak or \
     little answered today.",
    "추천한 조합은 이 도구의 판단이에요. 가중치가 큰 요인 중에서 뚜렷한 강점과, 지금 약하거나 대응이 부족한 요인을 골랐어요.",
    "推荐的组合为本工具的判断：取权重高的因素，优势取其强者，其余取目前薄弱或应对不足者。",
);
const NO_STRATEGY: Text = Text::new(
    "There is no strategy yet that could carry a move.",
    "과제를 맡을 전략이 아직 없어요.",
    "尚未填写策略，暂无法对应。",
);
const TO_OBJECTIVES: Text = Text::new("Write strategies in stage 6", "6단계에서 전략 적기", "到第6阶段填写策略");
const ADD: Text = Text::new("Add a move", "과제 추가", "添加举措");
const LOST: Text = Text::new(
    "A factor of this move was removed or changed sides. Choose another.",
    "이 과제의 요인이 삭제되었거나 구분이 바뀌었어요. 다시 선택하세요.",
    "该举措所依据的因素已删除或改变类别，请重新选择。",
);
const INSIDE: Text = Text::new("Factor inside", "내부 요인", "内部因素");
const OUTSIDE: Text = Text::new("Factor outside", "외부 요인", "外部因素");
const TEXT: Text = Text::new("The move", "과제 내용", "举措");
const TEXT_HINT: Text =
    Text::new("What the company does because of the two", "두 요인 때문에 무엇을 할지", "基于这两条因素要做什么");
const STRATEGY: Text = Text::new("Strategy that carries it", "실행을 맡은 전략", "承担该举措的策略");
