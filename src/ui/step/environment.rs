//! Stage 3 on screen.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::Text;
use crate::i18n;
use crate::plan::environment::{EnvironmentEdit as Edit, FactorEdit};
use crate::plan::{FactorKind, PlanEdit, RowEdit};
use crate::report::words;
use crate::score::environment::{Posture, posture, weighted_rating};

use super::super::Desk;
use super::super::widget::{add_row, field, row_card, select};
use super::{answer, block, kpi, plain_block};

pub(super) fn view(desk: &Desk) -> Html {
    let line = posture(&desk.plan).map_or(OPEN, |posture| match posture {
        Posture::Growth => GROWTH,
        Posture::Turnaround => TURNAROUND,
        Posture::Diversification => DIVERSIFICATION,
        Posture::Defence => DEFENCE,
    });
    let rating = |internal| {
        weighted_rating(&desk.plan, internal).map_or_else(|| "–".to_owned(), |v| i18n::decimal(v, 2, desk.lang))
    };
    html! {
        <>
            { answer(desk.t(line), html! {
                <div key="kpis" class="kpis">
                    { kpi(desk, IFE, rating(true).into(), desk.t(SCALE)) }
                    { kpi(desk, EFE, rating(false).into(), desk.t(SCALE)) }
                </div>
            }) }
            { plain_block(desk, "factors", FACTORS, Some(FACTORS_NOTE), factors(desk)) }
            { block(desk, "research", RESEARCH, None, field(desk, "environment.research", RESEARCH_FIELD, Kind::Text, desk.plan.environment.research.as_str())
                .edits(desk, |v| PlanEdit::Environment(Edit::Research(v.text())))) }
        </>
    }
}

fn factors(desk: &Desk) -> Html {
    let edit = |edit| PlanEdit::Environment(Edit::Factor(edit));
    let kinds = FactorKind::ALL.map(|kind| (kind, desk.t(words::plan::factor_kind(kind)).to_owned()));
    html! {
        <>
            { for desk.plan.environment.factors.iter().map(|factor| {
                let id = factor.id;
                let name = |field: &str| format!("environment.{id}.{field}");
                let set = move |field| edit(RowEdit::Set(id, field));
                let title = desk.t(words::plan::factor_kind(factor.kind)).to_owned();
                row_card(desk, name("row"), title, edit(RowEdit::Remove(id)), html! {
                    <>
                        { field(desk, name("text"), TEXT, Kind::Line, factor.text.as_str()).wide().edits(desk, move |v| set(FactorEdit::Text(v.text()))) }
                        { select(desk, &name("kind"), KIND, &kinds, Some(&factor.kind), move |v| set(FactorEdit::Kind(v.unwrap_or(FactorKind::Strength)))) }
                        { field(desk, name("weight"), WEIGHT, Kind::Whole(1, 5), Some(u64::from(factor.weight))).edits(desk, move |v| set(FactorEdit::Weight(byte(v.small())))) }
                        { field(desk, name("rating"), RATING, Kind::Whole(1, 4), Some(u64::from(factor.rating))).hint(desk, RATING_HINT).edits(desk, move |v| set(FactorEdit::Rating(byte(v.small())))) }
                    </>
                })
            }) }
            { add_row(desk, "environment.factors", ADD, edit(RowEdit::Add)) }
        </>
    }
}

fn byte(number: Option<u32>) -> u8 {
    number.and_then(|number| u8::try_from(number).ok()).unwrap_or(3)
}

const OPEN: Text = Text::new(
    "Name at least one factor inside and one outside the company.",
    "회사 안팎의 요인을 하나씩이라도 적어 보세요.",
    "请至少各写一条内部因素和外部因素。",
);
const GROWTH: Text = Text::new(
    "Strong inside and ready for what comes from outside: use the strengths on the opportunities.",
    "안으로 강하고 밖에도 잘 대응하고 있어요. 강점을 살려 기회를 잡으세요.",
    "内部有优势、外部应对得当：用优势抓机会。",
);
const TURNAROUND: Text = Text::new(
    "The opportunities are there, the weaknesses stand in the way: mend them first.",
    "기회는 있지만 약점이 가로막고 있어요. 약점부터 보완하세요.",
    "机会存在，但弱点挡路：先补短板。",
);
const DIVERSIFICATION: Text = Text::new(
    "Strong inside, exposed outside: use the strengths to get around the threats.",
    "안으로 강하지만 밖의 위협에 노출돼 있어요. 강점으로 위협을 비켜 가세요.",
    "内部有优势，但受外部威胁：用优势绕开威胁。",
);
const DEFENCE: Text = Text::new(
    "Weak inside and exposed outside: keep spending small and protect what pays.",
    "안팎 모두 약해요. 지출을 줄이고 이익 나는 것부터 지키세요.",
    "内外都偏弱：控制投入，先守住赚钱的部分。",
);
const IFE: Text = Text::new("Inside (IFE)", "내부(IFE)", "内部（IFE）");
const EFE: Text = Text::new("Outside (EFE)", "외부(EFE)", "外部（EFE）");
const SCALE: Text = Text::new("of 4; 2.5 is average", "4점 만점, 평균 2.5", "满分4，平均2.5");
const FACTORS: Text =
    Text::new("Strengths, weaknesses, opportunities, threats", "강점·약점·기회·위협", "优势、劣势、机会、威胁");
const FACTORS_NOTE: Text = Text::new(
    "Weight says how much a factor matters, rating how well the company stands.",
    "가중치는 얼마나 중요한지, 평점은 얼마나 잘하고 있는지예요.",
    "权重表示重要程度，评分表示企业做得如何。",
);
const TEXT: Text = Text::new("Factor", "요인", "因素");
const KIND: Text = Text::new("Kind", "구분", "类别");
const WEIGHT: Text = Text::new("Weight, 1 to 5", "가중치 1~5", "权重1～5");
const RATING: Text = Text::new("Rating, 1 to 4", "평점 1~4", "评分1～4");
const RATING_HINT: Text = Text::new("4 = stands very well", "4 = 매우 잘하고 있음", "4 = 非常好");
const ADD: Text = Text::new("Add a factor", "요인 추가", "添加因素");
const RESEARCH: Text = Text::new("Online research", "온라인 조사", "线上调研");
const RESEARCH_FIELD: Text =
    Text::new("What was found, and where", "무엇을, 어디서 알아냈나요", "发现了什么，来源在哪");
