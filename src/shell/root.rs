//! The root component: its messages are the program's actions.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::{Component, Context, Html};

use crate::app::{self, Action, Effect, State};
use crate::base::Lang;
use crate::ui;

use super::office::Office;
use super::solver::Solver;
use super::{clock, effects, page, panic, storage};

/// Mounts the program in the page's `#app` element.
pub fn start() {
    panic::install();
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<Root>::with_root(root).render();
    }
}

/// The program on screen.
pub struct Root {
    state: State,
    /// The running wait before the next save.
    pub(super) saving: Option<Timeout>,
    solver: Solver,
    office: Office,
    /// Rules of style that follow from the plan.
    rules: Vec<String>,
    /// Where the cursor was before the receipt opened.
    before_receipt: Option<web_sys::HtmlElement>,
    /// Listeners for the life of the page.
    _listeners: Vec<EventListener>,
}

impl Component for Root {
    type Message = Action;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let mut root = Self {
            state: State::new(Lang::preferred(page::languages().iter().map(String::as_str))),
            saving: None,
            solver: Solver::new(ctx.link().clone()),
            office: Office::new(ctx.link().clone()),
            rules: Vec::new(),
            before_receipt: None,
            _listeners: page::listen(ctx.link()),
        };
        let started = Action::Started {
            hash: page::hash(),
            lang: storage::preference("lang")
                .and_then(|tag| Lang::ALL.into_iter().find(|l| l.tag() == tag || tag == short(*l))),
            theme: storage::preference("theme").and_then(|slug| app::Theme::from_slug(&slug)),
            last: storage::preference("last").and_then(|key| key.parse().ok()).map(app::PlanKey),
            plans: storage::plans(),
            storage: storage::health(),
        };
        root.apply(ctx, started);
        root
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        self.apply(ctx, action);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ui::app(&self.state, &ctx.link().callback(|action| action))
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        page::dress(&self.state);
        let rules = ui::rules(&self.state);
        if rules != self.rules {
            page::set_rules(self.rules.len(), &rules);
            self.rules = rules;
        }
    }
}

impl Root {
    fn apply(&mut self, ctx: &Context<Self>, action: Action) {
        for effect in app::update(&mut self.state, action, &clock::env()) {
            self.run(ctx, effect);
        }
    }

    fn run(&mut self, ctx: &Context<Self>, effect: Effect) {
        let link = ctx.link();
        match effect {
            Effect::SaveSoon => {
                if self.saving.is_none() {
                    let link = link.clone();
                    self.saving = Some(Timeout::new(400, move || link.send_message(Action::SaveNow)));
                }
            }
            Effect::Save { key, text } => {
                self.saving = None;
                link.send_message(Action::Stored(storage::save(key, &text)));
            }
            Effect::Run(job) => self.solver.run(job),
            Effect::Stop(task) => self.solver.stop(task),
            Effect::Send { id, errand } => self.office.send(id, errand),
            Effect::StopErrand => self.office.stop(),
            Effect::EnterReceipt => {
                // A receipt opened from a receipt returns to where the first one was opened.
                self.before_receipt = self.before_receipt.take().or_else(page::focused);
                page::focus_soon("receipt.close".to_owned());
            }
            Effect::LeaveReceipt => {
                if let Some(element) = self.before_receipt.take() {
                    let _ = element.focus();
                }
            }
            other => effects::run(other, link),
        }
    }
}

fn short(lang: Lang) -> &'static str {
    match lang {
        Lang::Ko => "ko",
        Lang::Zh => "zh",
        Lang::En => "en",
    }
}
