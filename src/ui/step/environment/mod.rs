//! Stage 3 on screen.

mod answers;
mod readings;
mod rivals;
mod survey;
mod swot;
mod tows;

use yew::{Html, html};

use crate::app::Kind;
use crate::base::Text;
use crate::forecast::Figure;
use crate::i18n;
use crate::plan::PlanEdit;
use crate::plan::environment::EnvironmentEdit as Edit;
use crate::report::position::position;
use crate::report::words;
use crate::score::environment::{evaluation, posture};

use super::super::Desk;
use super::super::widget::{chart, field};
use super::{answer, block, kpi, plain_block, section};

pub(super) fn view(desk: &Desk) -> Html {
    let line = posture(&desk.plan).map_or(OPEN, |(stands, ..)| words::environment::posture_line(stands));
    let score = |internal| evaluation(&desk.plan, internal).map_or_else(|| html! { "–" }, |score| points(desk, &score));
    html! {
        <>
            { answer(desk.t(line), html! {
                <>
                    <div key="kpis" class="kpis">
                        { kpi(desk, IFE, score(true), desk.t(SCALE)) }
                        { kpi(desk, EFE, score(false), desk.t(SCALE)) }
                    </div>
                    { stands(desk) }
                </>
            }) }
            { section(desk, "factors", |desk| plain_block(desk, "factors", FACTORS, Some(FACTORS_NOTE), swot::view(desk))) }
            { section(desk, "tows", |desk| plain_block(desk, "tows", MOVES, Some(MOVES_NOTE), tows::view(desk))) }
            { section(desk, "rivals", |desk| plain_block(desk, "rivals", RIVALS, Some(RIVALS_NOTE), rivals::view(desk))) }
            { section(desk, "survey", |desk| plain_block(desk, "survey", SURVEY, Some(SURVEY_NOTE), survey::view(desk))) }
            { section(desk, "readings", |desk| plain_block(desk, "readings", READINGS, Some(READINGS_NOTE), readings::view(desk))) }
            { section(desk, "research", research) }
        </>
    }
}

fn research(desk: &Desk) -> Html {
    let known = desk.plan.environment.research.as_str();
    let text = field(desk, "environment.research", RESEARCH_FIELD, Kind::Text, known);
    let text = text.edits(desk, |v| PlanEdit::Environment(Edit::Research(v.text())));
    block(desk, "research", RESEARCH, None, text)
}

/// A score of a scale from 1 to 4, always with two decimals, so that scores compare at a glance.
fn points(desk: &Desk, score: &Figure) -> Html {
    desk.figure_as(score, i18n::decimal(score.value, 2, desk.lang))
}

/// The posture on its quadrant.
fn stands(desk: &Desk) -> Html {
    position(&desk.plan, desk.lang)
        .map_or_else(|| html! { <span key="stands" hidden=true /> }, |picture| chart(desk, "stands", picture))
}

const OPEN: Text = Text::new(
    "Name at least one factor inside and one outside the company.",
    "회사 안팎의 요인을 하나씩이라도 적어 보세요.",
    "请至少各写一条内部因素和外部因素。",
);
const IFE: Text = Text::new("Inside (IFE)", "내부(IFE)", "内部（IFE）");
const EFE: Text = Text::new("Outside (EFE)", "외부(EFE)", "外部（EFE）");
const SCALE: Text = Text::new("of 4; 2.5 is average", "4점 만점, 평균 2.5", "满分4，平均2.5");
const FACTORS: Text =
    Text::new("Strengths, weaknesses, opportunities, threats", "강점·약점·기회·위협", "优势、劣势、机会、威胁");
const FACTORS_NOTE: Text = Text::new(
    "Two or three each are enough. The weight says how much a factor matters, the rating how well the company stands or \
     answers today.",
    "구분마다 두세 개면 충분해요. 가중치는 얼마나 중요한지, 평점은 지금 얼마나 잘하거나 대응하고 있는지예요.",
    "每类两三条即可。权重表示重要程度，评分表示企业目前做得或应对得如何。",
);
const MOVES: Text = Text::new("Moves that follow (TOWS)", "분석에서 나온 과제(TOWS)", "由此得出的举措（TOWS）");
const MOVES_NOTE: Text = Text::new(
    "A move joins one factor inside with one outside, and a strategy of stage 6 carries it out.",
    "내부 요인 하나와 외부 요인 하나를 이으면 할 일이 보여요. 실행은 6단계의 전략이 맡아요.",
    "把一条内部因素与一条外部因素结合成举措，再由第6阶段的策略落实。",
);
const RIVALS: Text = Text::new("Beside the competitors", "경쟁사와 비교", "与竞争对手对照");
const RIVALS_NOTE: Text = Text::new(
    "What buyers compare, and how the company and each competitor of stage 2 stand in it.",
    "고객이 비교하는 기준마다 우리 회사와 2단계의 경쟁사를 평가하세요.",
    "按买家看重的比较项，给本企业和第2阶段的竞争对手评分。",
);
const SURVEY: Text = Text::new("Online research", "온라인 조사", "线上调研");
const SURVEY_NOTE: Text = Text::new(
    "Ask customers yourself: how many, what, and what their answers allow to say.",
    "고객에게 직접 물어보세요. 몇 명에게 무엇을 물을지, 그 답으로 어디까지 말할 수 있는지 계산해요.",
    "直接问客户：问多少人、问什么、答案能说明什么。",
);
const READINGS: Text = Text::new("Secondary data", "2차 자료", "二手资料");
const READINGS_NOTE: Text = Text::new(
    "Statistics, reports, articles: what they say, and where it stands.",
    "통계, 보고서, 기사에서 찾은 내용과 출처를 적으세요.",
    "统计、报告、文章：写下内容和出处。",
);
const RESEARCH: Text = Text::new("What all this shows", "조사에서 알게 된 것", "调研结论");
const RESEARCH_FIELD: Text =
    Text::new("What was found, and where", "무엇을, 어디서 알아냈나요", "发现了什么，来源在哪");
