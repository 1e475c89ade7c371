//! The competitor table, which feeds three points of the assessment.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::Text;
use crate::plan::feasibility::{CompetitorEdit, FeasibilityEdit as Edit};
use crate::plan::{Gain, PlanEdit, RowEdit};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::{add_row, field, row_card, select};
use super::super::plain_block;

pub(super) fn view(desk: &Desk) -> Html {
    plain_block(desk, "competitors", COMPETITORS, Some(COMPETITORS_NOTE), rows(desk))
}

fn rows(desk: &Desk) -> Html {
    let edit = |edit| PlanEdit::Feasibility(Edit::Competitor(edit));
    let gains = [Gain::Loses, Gain::Unclear, Gain::Earns, Gain::Grows]
        .map(|gain| (gain, desk.t(words::plan::gain(gain)).to_owned()));
    html! {
        <>
            { for desk.plan.feasibility.competitors.iter().map(|competitor| {
                let id = competitor.id;
                let name = |field: &str| format!("feasibility.{id}.{field}");
                let title = if competitor.name.is_empty() { desk.t(NEW).to_owned() } else { competitor.name.clone() };
                let set = move |field| edit(RowEdit::Set(id, field));
                row_card(desk, name("row"), title, edit(RowEdit::Remove(id)), html! {
                    <>
                        { field(desk, name("name"), NAME, Kind::Line, competitor.name.as_str()).edits(desk, move |v| set(CompetitorEdit::Name(v.text()))) }
                        { field(desk, name("channels"), CHANNELS, Kind::Line, competitor.channels.as_str()).hint(desk, CHANNELS_HINT).edits(desk, move |v| set(CompetitorEdit::Channels(v.text()))) }
                        { field(desk, name("strength"), STRENGTH, Kind::Text, competitor.strength.as_str()).edits(desk, move |v| set(CompetitorEdit::Strength(v.text()))) }
                        { select(desk, &name("gain"), GAIN, &gains, competitor.gain.as_ref(), move |v| set(CompetitorEdit::Gain(v))) }
                        { field(desk, name("gap"), GAP, Kind::Text, competitor.gap.as_str()).edits(desk, move |v| set(CompetitorEdit::Gap(v.text()))) }
                    </>
                })
            }) }
            { add_row(desk, "feasibility.competitors", ADD, edit(RowEdit::Add)) }
        </>
    }
}

const COMPETITORS: Text = Text::new("Competitors online", "온라인의 경쟁사", "线上竞争对手");
const COMPETITORS_NOTE: Text = Text::new(
    "Two or three are enough. Whether they are online, what they gain and what they leave open counts in the points \
        above, unless answered there.",
    "두세 곳이면 충분해요. 온라인에 있는지, 무엇을 얻는지, 무엇을 놓치는지가 위 항목의 점수에 반영돼요. 위에서 직접 \
        답한 항목은 그 답을 따라요.",
    "两三家即可。是否上网、收益如何、留下什么空白，会计入上面的评分；已直接作答的以作答为准。",
);
const NEW: Text = Text::new("New competitor", "새 경쟁사", "新竞争对手");
const NAME: Text = Text::new("Name", "이름", "名称");
const CHANNELS: Text = Text::new("Where they are", "활동하는 곳", "主要渠道");
const STRENGTH: Text = Text::new("What they do well", "잘하는 점", "做得好的地方");
const GAP: Text = Text::new("What they leave open", "놓치는 점", "留下的空白");
const ADD: Text = Text::new("Add a competitor", "경쟁사 추가", "添加竞争对手");
const CHANNELS_HINT: Text =
    Text::new("Empty if not online at all", "온라인에 없으면 비워 두세요", "完全没有上网则留空");
const GAIN: Text = Text::new("What they seem to gain online", "온라인에서 얻는 성과(추정)", "线上收益（估计）");
