//! What the life-cycle stage of a line asks for.

use yew::{Html, html};

use crate::base::Text;
use crate::plan::{LifeCycle, ProductLine};
use crate::report::words;

use super::super::super::Desk;
use super::line as card;

/// What a row is called, and its words for a stage.
type Row = (Text, fn(LifeCycle) -> Text);

const ROWS: [Row; 4] = [
    (EMPHASIS, words::products::emphasis),
    (ROLES, words::products::roles),
    (PLACES, words::products::places),
    (AVOID, words::products::avoid),
];

/// The fold with the advice; nothing until the stage is chosen.
pub(super) fn view(desk: &Desk, line: &ProductLine) -> Html {
    let Some(cycle) = line.life_cycle else { return html! { <span key="cycle" hidden=true /> } };
    let body = html! {
        <>
            <p key="lead" class="line-verdict">{ desk.t(words::plan::life_cycle_advice(cycle)) }</p>
            <dl key="advice" class="facts">
                { for ROWS.iter().enumerate().map(|(i, (label, text))| html! {
                    <div key={i.to_string()}>
                        <dt key="label">{ desk.t(*label) }</dt>
                        <dd key="text">{ desk.t(text(cycle)) }</dd>
                    </div>
                }) }
            </dl>
            <p key="judged" class="muted">{ desk.t(JUDGED) }</p>
        </>
    };
    let inside = desk.t(words::plan::life_cycle(cycle)).to_owned();
    card::fold(format!("products.{}.cycle", line.id), desk.t(TITLE), inside, body)
}

const TITLE: Text = Text::new("Life-cycle advice", "수명 주기 조언", "生命周期建议");
const EMPHASIS: Text = Text::new("Put first", "강조할 것", "重点");
const ROLES: Text = Text::new("Address", "대상 역할", "面向角色");
const PLACES: Text = Text::new("Where", "어울리는 접점", "适合的接触点");
const AVOID: Text = Text::new("Leave", "하지 말 것", "不要做");
const JUDGED: Text = Text::new(
    "Our judgement, from the method’s life cycle; figures of this company come before it.",
    "수명 주기에 따른 이 도구의 판단이에요. 회사의 실제 수치가 있으면 그 수치를 따르세요.",
    "本工具按生命周期作出的判断；如有企业自身数据，以数据为准。",
);
