//! The four quadrants with their factors, and questions that help to find them.

use yew::{Callback, Html, MouseEvent, html};

use crate::app::Kind;
use crate::base::Text;
use crate::plan::environment::{EnvironmentEdit as Edit, FactorEdit};
use crate::plan::{Factor, FactorKind, PlanEdit, RowEdit, Sphere};
use crate::report::words;
use crate::report::words::environment as wording;
use crate::score::environment::{contradicts, open_spheres};

use super::super::super::Desk;
use super::super::super::icon::{Icon, icon};
use super::super::super::widget::{add_row, field, in_turns, small_select, whys};

pub(super) fn view(desk: &Desk) -> Html {
    html! {
        <>
            { help(desk) }
            { whys(desk.lang, [
                ("environment.*.text", desk.t(TEXT)),
                ("environment.*.weight", desk.t(WEIGHT)),
                ("environment.*.rating", desk.t(RATING)),
                ("environment.*.sphere", desk.t(SPHERE)),
                ("environment.*.kind", desk.t(KIND)),
            ]) }
            <div key="board" id="environment.factors" class="swot" tabindex="-1">
                { in_turns(desk, &FactorKind::ALL, 1, quadrant) }
            </div>
        </>
    }
}

/// Questions for every environment, folded; the summary names those nobody looked at yet.
fn help(desk: &Desk) -> Html {
    let open = open_spheres(&desk.plan);
    let names: Vec<String> = open.iter().map(|sphere| desk.t(wording::sphere(*sphere)).to_owned()).collect();
    let note = if open.is_empty() {
        desk.t(ALL_SEEN).to_owned()
    } else {
        UNSEEN.fill(desk.lang, &[&wording::list(&names, desk.lang)])
    };
    html! {
        <details key="help" class="fold">
            <summary key="summary">{ desk.t(HELP) }{ " " }<span class="muted">{ note }</span></summary>
            <div key="body" class="prompts">
                { for Sphere::ALL.into_iter().map(|sphere| html! {
                    <section key={format!("{sphere:?}")}>
                        <h3 key="name">{ desk.t(wording::sphere(sphere)) }</h3>
                        <ul key="list">
                            { for wording::prompts(sphere).into_iter().enumerate().map(|(i, prompt)| html! {
                                <li key={i.to_string()}>{ desk.t(prompt) }</li>
                            }) }
                        </ul>
                    </section>
                }) }
            </div>
        </details>
    }
}

const fn slug(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Strength => "strength",
        FactorKind::Weakness => "weakness",
        FactorKind::Opportunity => "opportunity",
        FactorKind::Threat => "threat",
    }
}

fn quadrant(desk: &Desk, kind: &FactorKind) -> Html {
    let kind = *kind;
    let factors = desk.plan.environment.factors.iter().filter(|factor| factor.kind == kind);
    let add = PlanEdit::Environment(Edit::AddFactor(kind));
    let text = match kind {
        FactorKind::Strength => ADD_STRENGTH,
        FactorKind::Weakness => ADD_WEAKNESS,
        FactorKind::Opportunity => ADD_OPPORTUNITY,
        FactorKind::Threat => ADD_THREAT,
    };
    html! {
        <section key={slug(kind)} class="swot-quadrant">
            <header key="head" class="swot-head">
                <h3 key="name">{ desk.t(wording::factor_kinds(kind)) }</h3>
                <span key="place" class="muted">{ desk.t(wording::factor_place(kind)) }</span>
            </header>
            { for factors.map(|factor| card(desk, factor)) }
            { add_row(desk, &format!("environment.factors.{}", slug(kind)), text, add) }
        </section>
    }
}

fn card(desk: &Desk, factor: &Factor) -> Html {
    let id = factor.id;
    let name = |field: &str| format!("environment.{id}.{field}");
    let edit = |edit| PlanEdit::Environment(Edit::Factor(edit));
    let set = move |field| edit(RowEdit::Set(id, field));
    let internal = factor.kind.is_internal();
    let code = desk.plan.environment.code(id).unwrap_or_default();
    let weights: Vec<(u8, String)> = (1..=5).map(|v| (v, desk.t(wording::weight(v)).to_owned())).collect();
    let ratings: Vec<(u8, String)> = (1..=4).map(|v| (v, desk.t(wording::rating(v, internal)).to_owned())).collect();
    let kinds = FactorKind::ALL.map(|kind| (kind, desk.t(words::plan::factor_kind(kind)).to_owned()));
    let spheres: Vec<(Option<Sphere>, String)> = std::iter::once((None, desk.t(NOT_SAID).to_owned()))
        .chain(Sphere::ALL.into_iter().map(|sphere| (Some(sphere), desk.t(wording::sphere(sphere)).to_owned())))
        .collect();
    let onclick: Callback<MouseEvent> = desk.edit_on(&name("remove"), edit(RowEdit::Remove(id)));
    let remove = REMOVE.fill(desk.lang, &[&code]);
    html! {
        <div key={id.to_string()} class="factor">
            { field(desk, name("text"), TEXT, Kind::Line, factor.text.as_str()).label(code).grouped().edits(desk, move |v| set(FactorEdit::Text(v.text()))) }
            <button key="remove" type="button" class="icon-btn factor-remove" {onclick} title={remove.clone()}>
                { icon(Icon::Trash) }<span key="text" class="visually-hidden">{ remove }</span>
            </button>
            <div key="scales" class="factor-scales">
                { small_select(desk, &name("weight"), desk.t(WEIGHT), &weights, &factor.weight, move |v| set(FactorEdit::Weight(v))) }
                { small_select(desk, &name("rating"), desk.t(RATING), &ratings, &factor.rating, move |v| set(FactorEdit::Rating(v))) }
                { small_select(desk, &name("sphere"), desk.t(SPHERE), &spheres, &factor.sphere, move |v| set(FactorEdit::Sphere(v))) }
                { small_select(desk, &name("kind"), desk.t(KIND), &kinds, &factor.kind, move |v| set(FactorEdit::Kind(v))) }
            </div>
            <p key="contradicts" class="warn" hidden={!contradicts(factor)}>
                { desk.t(if factor.kind == FactorKind::Strength { NO_STRENGTH } else { NO_WEAKNESS }) }
            </p>
        </div>
    }
}

const HELP: Text = Text::new("Questions that help to find factors.", "요인을 찾는 질문", "帮助找出因素的问题");
const UNSEEN: Text = Text::new("Not looked at yet: {0}", "아직 살펴보지 않은 환경: {0}", "尚未涉及：{0}");
const ALL_SEEN: Text =
    Text::new("All five environments have a factor", "다섯 가지 환경을 모두 살펴봤어요", "五类环境均已涉及");
const TEXT: Text = Text::new("Factor", "요인", "因素");
const KIND: Text = Text::new("Kind", "구분", "类别");
const SPHERE: Text = Text::new("Environment", "환경", "环境");
const NOT_SAID: Text = Text::new("Not said", "미지정", "未指定");
const WEIGHT: Text = Text::new("Weight", "가중치", "权重");
const RATING: Text = Text::new("Rating", "평점", "评分");
const NO_STRENGTH: Text = Text::new(
    "Rated below 3 it is no strength. Raise the rating or change the kind.",
    "평점이 3점보다 낮으면 강점이라고 하기 어려워요. 평점이나 구분을 바꾸세요.",
    "评分低于3就算不上优势，请调整评分或类别。",
);
const NO_WEAKNESS: Text = Text::new(
    "Rated 3 or 4 it is no weakness. Lower the rating or change the kind.",
    "평점이 3점 이상이면 약점이라고 하기 어려워요. 평점이나 구분을 바꾸세요.",
    "评分达到3就算不上劣势，请调整评分或类别。",
);
const REMOVE: Text = Text::new("Remove {0}", "{0} 삭제", "删除{0}");
const ADD_STRENGTH: Text = Text::new("Add a strength", "강점 추가", "添加优势");
const ADD_WEAKNESS: Text = Text::new("Add a weakness", "약점 추가", "添加劣势");
const ADD_OPPORTUNITY: Text = Text::new("Add an opportunity", "기회 추가", "添加机会");
const ADD_THREAT: Text = Text::new("Add a threat", "위협 추가", "添加威胁");
