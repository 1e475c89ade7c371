//! Secondary data: what was read, and where.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::Text;
use crate::plan::environment::{EnvironmentEdit as Edit, ReadingEdit};
use crate::plan::{PlanEdit, RowEdit};

use super::super::super::Desk;
use super::super::super::widget::{add_row, field, row_card};

pub(super) fn view(desk: &Desk) -> Html {
    let edit = |edit| PlanEdit::Environment(Edit::Reading(edit));
    html! {
        <>
            { for desk.plan.environment.readings.iter().map(|reading| {
                let id = reading.id;
                let name = |field: &str| format!("environment.readings.{id}.{field}");
                let set = move |field| edit(RowEdit::Set(id, field));
                let title = if reading.source.trim().is_empty() { desk.t(NEW).to_owned() } else { reading.source.clone() };
                row_card(desk, name("row"), title, edit(RowEdit::Remove(id)), html! {
                    <>
                        { field(desk, name("says"), SAYS, Kind::Text, reading.says.as_str()).hint(desk, SAYS_HINT).edits(desk, move |v| set(ReadingEdit::Says(v.text()))) }
                        { field(desk, name("source"), SOURCE, Kind::Line, reading.source.as_str()).hint(desk, SOURCE_HINT).edits(desk, move |v| set(ReadingEdit::Source(v.text()))) }
                        { field(desk, name("year"), YEAR, Kind::Year, reading.year).hint(desk, YEAR_HINT).edits(desk, move |v| set(ReadingEdit::Year(v.small()))) }
                    </>
                })
            }) }
            { add_row(desk, "environment.readings", ADD, edit(RowEdit::Add)) }
        </>
    }
}

const NEW: Text = Text::new("New reading", "새 자료", "新资料");
const SAYS: Text = Text::new("What it says", "내용", "内容");
const SAYS_HINT: Text =
    Text::new("The number or statement that matters here", "여기서 중요한 수치나 내용", "与本方案相关的数字或结论");
const SOURCE: Text = Text::new("Source", "출처", "出处");
const SOURCE_HINT: Text = Text::new("Publisher, title, address", "발행처, 제목, 주소", "发布方、标题、网址");
const YEAR: Text = Text::new("Year of the data", "자료의 기준 연도", "数据年份");
const YEAR_HINT: Text = Text::new(
    "Not of the article about it",
    "기사가 나온 해가 아니라 수치를 조사한 해",
    "数据本身的年份，而非文章发表年份",
);
const ADD: Text = Text::new("Add a reading", "자료 추가", "添加资料");
