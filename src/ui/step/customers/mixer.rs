//! The role mix of a segment: at a glance as a bar, and six shares that are pulled, typed or nudged and always sum to
//! 100 %.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, MouseEvent, Properties, TargetCast, function_component, html, use_mut_ref};

use crate::app::{Action, Kind};
use crate::base::{Ppm, Text};
use crate::i18n;
use crate::plan::segment::SegmentEdit;
use crate::plan::{ROLES, Role, RoleMix, RowEdit, Segment};
use crate::report::words;
use crate::score::customers::{MixKind, flow, role_people, steered, suggested_mixes};

use super::super::super::Desk;
use super::super::super::widget::{DataTable, field, why};
use super::{edit, fold};

/// A mix as one bar.
pub(super) fn bar(mix: &RoleMix) -> Html {
    let mut from = 0;
    let parts = ROLES.iter().zip(mix.shares()).map(|(role, share)| {
        let x = from;
        from += share.0;
        let (x, width) = (x.to_string(), share.0.to_string());
        html! { <rect key={format!("{role:?}")} class={format!("mix-{role:?}")} {x} y="0" {width} height="1" /> }
    });
    html! {
        <svg class="mix-bar" viewBox="0 0 1000000 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            { for parts }
        </svg>
    }
}

/// The mark that ties a name to its part of the bar.
pub(super) fn swatch(role: Role) -> Html {
    html! { <span key="swatch" class={format!("mix-swatch mix-{role:?}")} aria-hidden="true" /> }
}

/// The mix of a segment, open at the first.
pub(super) fn view(desk: &Desk, segment: &Segment, open: bool) -> Html {
    let id = segment.id;
    let shares = ROLES.iter().zip(segment.roles.shares()).filter(|(_, share)| share.0 > 0);
    let legend = html! {
        <>
            { bar(&segment.roles) }
            <span key="legend" class="mix-legend">
                { for shares.map(|(role, share)| html! {
                    <span key={format!("{role:?}")} class="mix-entry">
                        { swatch(*role) }{ desk.t(words::plan::role(*role)) }{ " " }{ i18n::ppm(*share, desk.lang) }
                    </span>
                }) }
            </span>
        </>
    };
    fold(
        format!("customers.{id}.mix"),
        desk.t(MIX),
        legend,
        open,
        html! {
            <fieldset key="roles" id={format!("customers.{id}.roles")} class="mix" tabindex="-1">
                <legend key="legend" class="visually-hidden">{ desk.t(ROLE_MIX) }</legend>
                { suggestions(desk, segment) }
                <Mixer key="mixer" desk={desk.clone()} segment={segment.clone()} />
                { wishes(desk, segment) }
                { why(desk.lang, &format!("customers.{id}.roles"), desk.t(ROLE_MIX)) }
            </fieldset>
        },
    )
}

/// Mixes to start from.
fn suggestions(desk: &Desk, segment: &Segment) -> Html {
    let id = segment.id;
    html! {
        <div key="suggestions" class="mix-suggestions">
            <p key="title" class="field-label">{ desk.t(START) }{ " " }<span class="muted">{ desk.t(JUDGEMENT) }</span></p>
            <ul key="list">
                { for suggested_mixes(&desk.plan, segment).into_iter().map(|suggestion| {
                    let name = |kind: MixKind| format!("customers.{id}.suggest.{kind:?}");
                    let key = name(suggestion.kind);
                    let taken = suggestion.mix == segment.roles;
                    let onclick: Callback<MouseEvent> =
                        desk.edit_on(&key, edit(RowEdit::Set(id, SegmentEdit::Roles(suggestion.mix))));
                    html! {
                        <li key={key.clone()}>
                            <button key="take" id={key} type="button" class="chip" aria-pressed={taken.to_string()} {onclick}>
                                { desk.t(words::customers::mix(suggestion.kind)) }
                            </button>
                            <span key="why">{ desk.t(words::customers::mix_why(suggestion.kind)) }</span>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

/// What each role does, wants and must be offered.
fn wishes(desk: &Desk, segment: &Segment) -> Html {
    let rows = ROLES.into_iter().map(|role| {
        html! {
            <tr role="row" key={format!("{role:?}")}>
                <th key="role" scope="row" role="rowheader">{ desk.t(words::plan::role(role)) }</th>
                <td role="cell" key="does" data-label={desk.t(DOES)}>{ desk.t(words::plan::role_behaviour(role)) }</td>
                <td role="cell" key="wants" data-label={desk.t(WANTS)}>{ desk.t(words::customers::role_wish(role)) }</td>
                <td role="cell" key="offer" data-label={desk.t(OFFER)}>{ desk.t(words::plan::role_offer(role)) }</td>
            </tr>
        }
    });
    html! {
        <details key="wishes" id={format!("customers.{}.wishes", segment.id)} class="mix-wishes">
            <summary key="summary">{ desk.t(WISHES) }</summary>
            <DataTable key="table" name={desk.t(WISHES)} class="table-long">
                <thead key="head" role="rowgroup"><tr role="row">
                    <th key="role" scope="col" role="columnheader">{ desk.t(ROLE) }</th><th key="does" scope="col" role="columnheader">{ desk.t(DOES) }</th>
                    <th key="wants" scope="col" role="columnheader">{ desk.t(WANTS) }</th><th key="offer" scope="col" role="columnheader">{ desk.t(OFFER) }</th>
                </tr></thead>
                <tbody key="body" role="rowgroup">{ for rows }</tbody>
            </DataTable>
        </details>
    }
}

#[derive(Clone, Properties)]
struct MixerProps {
    desk: Desk,
    segment: Segment,
}

impl PartialEq for MixerProps {
    /// The same plan with the same results looks the same.
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.desk, &other.desk);
        a.lang == b.lang && Rc::ptr_eq(&a.plan, &b.plan) && self.segment == other.segment
    }
}

/// Six rows. It remembers the mix from before the first step of the role that is being steered.
#[function_component(Mixer)]
fn mixer(props: &MixerProps) -> Html {
    let memory = use_mut_ref(|| None::<(Role, RoleMix)>);
    let (desk, segment) = (&props.desk, &props.segment);
    let (id, mix) = (segment.id, segment.roles);
    let steer = move |role: Role, share: Ppm| {
        let last = *memory.borrow();
        let (start, next) = steered(last, mix, role, share);
        *memory.borrow_mut() = Some((role, start));
        edit(RowEdit::Set(id, SegmentEdit::Roles(next)))
    };
    let steer = Rc::new(steer);
    let people = flow(segment).map(|flow| flow.before);
    html! {
        <div class="mix-rows">
            { for ROLES.into_iter().enumerate().map(|(place, role)| {
                let share = mix.share(role);
                let people = people.and_then(|people| people.get(place).copied()).zip(role_people(segment, role));
                let name = format!("customers.{id}.roles.{role:?}");
                let (value, held) = ((share.0.saturating_add(5_000) / 10_000).to_string(), desk.holds(&name));
                let oninput = {
                    let (dispatch, steer, field) = (desk.dispatch.clone(), steer.clone(), name.clone());
                    Callback::from(move |event: InputEvent| {
                        let input = event.target_dyn_into::<HtmlInputElement>();
                        if let Some(percent) = input.and_then(|input| input.value().parse::<u32>().ok()) {
                            dispatch.emit(Action::Edit { edit: steer(role, Ppm::percent(percent.min(100))), field: field.clone() });
                        }
                    })
                };
                let nudge = |key: &'static str, share: Ppm, sign: &'static str, label: Text| {
                    let (dispatch, steer, field) = (desk.dispatch.clone(), steer.clone(), name.clone());
                    let onclick = Callback::from(move |_: MouseEvent| {
                        dispatch.emit(Action::Edit { edit: steer(role, share), field: field.clone() });
                    });
                    let label = label.fill(desk.lang, &[desk.t(words::plan::role(role))]);
                    html! {
                        <button {key} type="button" class="mix-nudge" aria-label={label.clone()} title={label}
                            disabled={held || share == mix.share(role)} {onclick}>{ sign }</button>
                    }
                };
                let typed = steer.clone();
                html! {
                    <div key={name.clone()} class="mix-row">
                        <label key="name" class="mix-name" for={name.clone()}>{ swatch(role) }{ desk.t(words::plan::role(role)) }</label>
                        <input key="range" id={name.clone()} class="role-range" type="range" min="0" max="100" step="1" {value} disabled={held} {oninput} />
                        <div key="share" class="mix-share">
                            { nudge("less", Ppm(share.0.saturating_sub(1_000)), "−", LESS) }
                            { field(desk, format!("{name}.share"), SHARE, Kind::Share, Some(share))
                                .label(SHARE.fill(desk.lang, &[desk.t(words::plan::role(role))]))
                                .grouped()
                                .edits(desk, move |v| typed(role, v.ppm().unwrap_or(share))) }
                            { nudge("more", Ppm(share.0.saturating_add(1_000)).min(Ppm::ONE), "+", MORE) }
                        </div>
                        <span key="does" class="mix-does">{ desk.t(words::plan::role_behaviour(role)) }</span>
                        <span key="people" class="mix-people num">
                            { people.map(|(whole, figure)| desk.figure_as(&figure, PEOPLE.fill(desk.lang, &[&i18n::edit_count(whole)]))) }
                        </span>
                    </div>
                }
            }) }
        </div>
    }
}

const MIX: Text = Text::new("Behaviour roles", "행동 역할", "行为角色");
const ROLE_MIX: Text =
    Text::new("Behaviour roles, together 100 %", "행동 역할 비중(합계 100%)", "行为角色占比（合计100%）");
const START: Text = Text::new("Start from", "이 비중에서 시작하기", "从建议占比开始");
const JUDGEMENT: Text = Text::new("(our judgement)", "(이 도구의 판단)", "（本工具的判断）");
const SHARE: Text = Text::new("Share: {0}", "{0} 비중", "{0}占比");
const LESS: Text = Text::new("{0}: a tenth of a percent less", "{0} 0.1%p 줄이기", "{0}减少0.1个百分点");
const MORE: Text = Text::new("{0}: a tenth of a percent more", "{0} 0.1%p 늘리기", "{0}增加0.1个百分点");
const PEOPLE: Text = Text::new("{0} people", "{0}명", "{0}人");
const WISHES: Text = Text::new(
    "What each role does, wants and must be offered",
    "역할마다 하는 일, 바라는 것, 제공할 것",
    "各角色做什么、想要什么、该提供什么",
);
const ROLE: Text = Text::new("Role", "역할", "角色");
const DOES: Text = Text::new("Does", "하는 일", "行为");
const WANTS: Text = Text::new("Wants", "바라는 것", "诉求");
const OFFER: Text = Text::new("What the plan must offer", "제공할 것", "应提供的内容");
