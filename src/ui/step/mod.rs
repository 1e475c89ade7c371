//! One file per stage: the answer first, then the inputs that drive it. Wording of a form stands beside the form.

mod body;
mod budget;
mod company;
mod customers;
mod environment;
mod evaluation;
mod feasibility;
mod implementation;
mod objectives;
mod organisation;
mod products;
mod risk;
mod touchpoints;

use yew::{Html, html};

use crate::base::Text;
use crate::plan::Stage;
use crate::report::words;

use super::Desk;
use super::widget::lock::{Padlock, lock_button};
use super::widget::{below, finding_list};

use body::bodies;
pub use body::use_leaving;
pub(super) use company::{funds_field, industry_field, start_fields};
pub(super) use customers::{local_field, size_field};
pub(super) use feasibility::{ASSUMED, aspect_bar};
pub(super) use organisation::hours_field;
pub(super) use products::economics_fields;

/// Where a job gave no answer.
const FAILED: Text = Text::new(
    "This could not be computed here. Any change to the plan tries again.",
    "여기서는 계산하지 못했어요. 계획을 조금이라도 바꾸면 다시 계산해요.",
    "未能完成计算。方案有任何改动时会重新计算。",
);
const FINDINGS: Text = Text::new("What to look at", "살펴볼 점", "需要留意");

/// The page of a stage. Its heading shows at once, also of a long plan on a slow machine; what stands under it follows.
pub fn view(desk: &Desk, stage: Stage, leaving: Option<&(Desk, Stage)>) -> Html {
    html! {
        <>
            <header key={format!("head.{}", stage.slug())} class="stage-head">
                <h1 key="title" id="stage.title" tabindex="-1">{ desk.t(words::stage::question(stage)) }</h1>
                { lock_button(Padlock::of(desk, stage.slug()).as_ref(), desk.t(words::stage::name(stage))) }
                <p key="lede" class="lede">{ desk.t(words::stage::lede(stage)) }</p>
            </header>
            { bodies(desk, stage, leaving) }
            { below(desk, format!("findings.{}", stage.slug()), stage, |desk, stage| findings(desk, *stage)) }
        </>
    }
}

fn findings(desk: &Desk, stage: Stage) -> Html {
    let found = desk.insight.findings_of(stage).count() > 0;
    html! {
        <section class="block" hidden={!found}>
            <h2 key="title">{ desk.t(FINDINGS) }</h2>
            { finding_list(desk, "stage", desk.insight.findings_of(stage)) }
        </section>
    }
}

/// A section further down a stage: it is drawn when its turn comes.
fn section(desk: &Desk, key: &'static str, draw: fn(&Desk) -> Html) -> Html {
    below(desk, key, Drawn(draw), |desk, part| (part.0)(desk))
}

/// What draws a section: always the same one for its key.
struct Drawn(fn(&Desk) -> Html);

impl PartialEq for Drawn {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A titled group of fields.
fn block(desk: &Desk, key: &'static str, title: Text, note: Option<Text>, fields: Html) -> Html {
    html! {
        <section {key} class="block">
            <h2 key="title">{ desk.t(title) }</h2>
            <p key="note" class="block-note" hidden={note.is_none()}>{ note.map(|note| desk.t(note)) }</p>
            <div key="fields" class="fields">{ fields }</div>
        </section>
    }
}

/// A titled group that holds lists or tables.
fn plain_block(desk: &Desk, key: &'static str, title: Text, note: Option<Text>, body: Html) -> Html {
    html! {
        <section {key} class="block">
            <h2 key="title">{ desk.t(title) }</h2>
            <p key="note" class="block-note" hidden={note.is_none()}>{ note.map(|note| desk.t(note)) }</p>
            <div key="body" class="rows">{ body }</div>
        </section>
    }
}

/// The answer so far, on top of a stage.
fn answer(line: impl Into<Html>, rest: Html) -> Html {
    html! {
        <section key="answer" class="answer">
            <p key="line" class="answer-line">{ line.into() }</p>
            { rest }
        </section>
    }
}

/// One key figure.
fn kpi(desk: &Desk, label: Text, value: Html, note: impl Into<Html>) -> Html {
    html! {
        <div class="kpi">
            <span key="label" class="kpi-label">{ desk.t(label) }</span>
            <span key="value" class="kpi-value">{ value }</span>
            <span key="note" class="kpi-note">{ note.into() }</span>
        </div>
    }
}

/// How far a job has come; `said` is the id of the line that names it.
fn busy(said: &'static str, part: f64) -> Html {
    html! { <progress key="busy" aria-labelledby={said} max="100" value={format!("{:.0}", part * 100.0)} /> }
}
