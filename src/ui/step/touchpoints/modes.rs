//! Contact mode: what is done at a touchpoint for each role it stirs.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::Text;
use crate::forecast::TouchpointModel;
use crate::plan::touchpoints::{Touchpoint, TouchpointEdit};
use crate::plan::{PlanEdit, ROLES, Role};
use crate::report::words;

use super::super::super::Desk;
use super::super::super::widget::field;

pub(super) fn view(desk: &Desk, model: &TouchpointModel, entry: &Touchpoint) -> Html {
    let id = model.channel.id.to_string();
    let value = |role: Role| {
        let place = ROLES.iter().position(|other| *other == role).unwrap_or(0);
        model.channel.roles.get(place).copied().unwrap_or(0)
    };
    let shown = ROLES.into_iter().filter(|role| value(*role) >= 2 || entry.modes.contains_key(role));
    let fields: Vec<Html> = shown
        .map(|role| {
            let id = id.clone();
            let name = format!("touchpoints.{id}.modes.{}", words::plan::role_slug(role));
            let label = LABEL.fill(desk.lang, &[desk.t(words::plan::role(role)), &value(role).to_string()]);
            let text = entry.modes.get(&role).map_or("", String::as_str);
            field(desk, name, FOR_ROLE, Kind::Line, text)
                .label(label)
                .hint(desk, words::plan::role_offer(role))
                .edits(desk, move |v| PlanEdit::Touchpoint(id.clone(), TouchpointEdit::Mode(role, v.text())))
        })
        .collect();
    html! {
        <div key="modes" hidden={fields.is_empty()}>
            <h3 key="title" class="fold-title">{ desk.t(TITLE) }</h3>
            <div key="fields" class="fields">{ for fields }</div>
        </div>
    }
}

const TITLE: Text = Text::new("What is done here for each role", "역할별로 여기서 할 일", "在这里为各角色做什么");
const FOR_ROLE: Text = Text::new("For a role", "역할", "角色");
const LABEL: Text = Text::new("{0} (stimulation value {1} of 3)", "{0} (자극 가치 {1}/3)", "{0}（刺激价值{1}/3）");
