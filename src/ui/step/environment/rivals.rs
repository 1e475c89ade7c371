//! The competitor matrix: who leads, and one card per criterion.

use yew::{Html, html};

use crate::app::{Kind, Route};
use crate::base::{Id, Text};
use crate::plan::environment::{CriterionEdit, EnvironmentEdit as Edit};
use crate::plan::{Criterion, PlanEdit, RowEdit, Stage};
use crate::report::words::environment as wording;
use crate::score::environment::rivals::{self, Comparison, Standing};

use super::super::super::widget::{add_row, field, row_card, small_select, whys};
use super::super::super::{Desk, link};

pub(super) fn view(desk: &Desk) -> Html {
    let nobody = rivals::rivals(&desk.plan).next().is_none();
    html! {
        <>
            { rivals::compare(&desk.plan).map_or_else(
                || html! { <span key="standing" hidden=true /> },
                |comparison| standing(desk, &comparison),
            ) }
            <p key="nobody" class="block-foot" hidden={!nobody}>
                { desk.t(NOBODY) }{ " " }{ link(Route::Stage(Stage::Feasibility), desk.t(TO_COMPETITORS)) }
            </p>
            { whys(desk.lang, [
                ("environment.criteria.*.name", desk.t(NAME)),
                ("environment.criteria.*.weight", desk.t(WEIGHT)),
                ("environment.criteria.*.own", desk.t(OWN_MARKS)),
                ("environment.criteria.*.rival", desk.t(RIVAL_MARKS)),
            ]) }
            { for desk.plan.environment.criteria.iter().map(|criterion| card(desk, criterion)) }
            { add_row(desk, "environment.criteria", ADD, PlanEdit::Environment(Edit::Criterion(RowEdit::Add))) }
        </>
    }
}

/// Every company with its standing, the best first.
fn standing(desk: &Desk, comparison: &Comparison) -> Html {
    html! {
        <div key="standing" class="standing">
            <p key="line" class="standing-line">{ wording::standing_line(&desk.plan, comparison, desk.lang) }</p>
            <ol key="list">
                { for comparison.standings.iter().map(|standing| company(desk, comparison, standing)) }
            </ol>
        </div>
    }
}

fn company(desk: &Desk, comparison: &Comparison, standing: &Standing) -> Html {
    let best = comparison.rank(standing) == Some(1) && comparison.rated().count() > 1;
    let share = standing.figure.as_ref().map_or(0.0, |figure| (figure.value - 1.0) / 3.0 * 100.0);
    let width = format!("{:.1}", share.clamp(0.0, 100.0));
    let fill = if standing.rival.is_none() { "bar-fill" } else { "bar" };
    let open = || OPEN.fill(desk.lang, &[&standing.rated.to_string(), &comparison.criteria.to_string()]);
    html! {
        <li key={standing.rival.map_or_else(|| "own".to_owned(), |id| id.to_string())} class="standing-row">
            <span key="name" class="standing-name">
                { wording::company(&desk.plan, standing.rival, desk.lang) }{ " " }
                <span key="best" class="badge" hidden={!best}>{ desk.t(BEST) }</span>
            </span>
            <svg key="bar" class="aspect-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect key="track" class="bar-track" width="100" height="8" />
                <rect key="fill" class={fill} {width} height="8" />
            </svg>
            <span key="score" class="standing-score">
                { standing.figure.as_ref().map_or_else(|| html! { <span class="muted">{ open() }</span> }, |figure| super::points(desk, figure)) }
            </span>
        </li>
    }
}

fn card(desk: &Desk, criterion: &Criterion) -> Html {
    let id = criterion.id;
    let name = |field: &str| format!("environment.criteria.{id}.{field}");
    let edit = |edit| PlanEdit::Environment(Edit::Criterion(edit));
    let set = move |field| edit(RowEdit::Set(id, field));
    let title = if criterion.name.trim().is_empty() { desk.t(NEW).to_owned() } else { criterion.name.clone() };
    let weights: Vec<(u8, String)> = (1..=5).map(|v| (v, desk.t(wording::weight(v)).to_owned())).collect();
    let scale: Vec<(Option<u8>, String)> = std::iter::once((None, desk.t(UNRATED).to_owned()))
        .chain((1..=4).map(|v| (Some(v), desk.t(wording::standing(v)).to_owned())))
        .collect();
    let own = wording::own_company(&desk.plan, desk.lang);
    row_card(
        desk,
        name("row"),
        title,
        edit(RowEdit::Remove(id)),
        html! {
            <>
                { field(desk, name("name"), NAME, Kind::Line, criterion.name.as_str()).hint(desk, NAME_HINT).wide().grouped()
                    .edits(desk, move |v| set(CriterionEdit::Name(v.text()))) }
                <div key="scales" class="field-wide criterion-scales">
                    { small_select(desk, &name("weight"), desk.t(WEIGHT), &weights, &criterion.weight, move |v| set(CriterionEdit::Weight(v))) }
                    { small_select(desk, &name("own"), &own, &scale, &criterion.own, move |v| set(CriterionEdit::Own(v))) }
                    { for rivals::rivals(&desk.plan).map(|rival| {
                        let rival_id: Id = rival.id;
                        let value = criterion.rivals.get(&rival_id).copied();
                        small_select(desk, &name(&format!("rival.{rival_id}")), rival.name.trim(), &scale, &value, move |v| set(CriterionEdit::Rival(rival_id, v)))
                    }) }
                </div>
            </>
        },
    )
}

const NOBODY: Text =
    Text::new("No competitor has a name yet.", "아직 이름을 적은 경쟁사가 없어요.", "尚未填写竞争对手名称。");
const TO_COMPETITORS: Text = Text::new("Name competitors in stage 2", "2단계에서 경쟁사 적기", "到第2阶段填写竞争对手");
const BEST: Text = Text::new("best", "1위", "最佳");
const OPEN: Text = Text::new("{0} of {1} rated", "{1}개 중 {0}개 평가", "{1}项中已评{0}项");
const NEW: Text = Text::new("New criterion", "새 비교 기준", "新比较项");
const OWN_MARKS: Text = Text::new("Own marks", "우리 평점", "自己的打分");
const RIVAL_MARKS: Text = Text::new("Competitors’ marks", "경쟁사 평점", "对手的打分");
const NAME: Text = Text::new("What is compared", "비교 기준", "比较项");
const NAME_HINT: Text = Text::new(
    "Price, quality, delivery, advice, reviews",
    "가격, 품질, 배송, 상담, 후기 등",
    "价格、品质、配送、咨询、评价等",
);
const WEIGHT: Text = Text::new("Weight", "가중치", "权重");
const UNRATED: Text = Text::new("Not rated", "평가 안 함", "未评");
const ADD: Text = Text::new("Add a criterion", "비교 기준 추가", "添加比较项");
