//! The root component: its messages are the program's actions.

use gloo::events::EventListener;
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;
use yew::{Callback, Component, Context, Html, Properties};

use crate::app::embed::{Height, Visit};
use crate::app::{self, Action, Appended, Effect, Route, Shortcut, State, Word};
use crate::base::Lang;
use crate::ui;

use super::cursor::Held;
use super::embed::Line;
use super::office::Office;
use super::solver::Solver;
use super::tabs::Tabs;
use super::updates::Updates;
use super::{boot, clock, effects, journal, keys, page, panic, room, storage};

/// Reads what the browser kept and mounts the program in the page's `#app` element.
pub fn start() {
    panic::install();
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(root) = root {
        spawn_local(async move {
            let actions = boot::boot().await;
            yew::Renderer::<Root>::with_root_and_props(root, Started { actions }).render();
        });
    }
}

/// What the program starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct Started {
    actions: [Action; 2],
}

/// The program on screen.
pub struct Root {
    state: State,
    /// The running wait before the next save.
    pub(super) saving: Option<Timeout>,
    /// The frame with the letters just typed, after which what follows from them is worked out.
    letters: Option<AnimationFrame>,
    /// Whether something was typed that no drawing had in it yet.
    unseen: bool,
    solver: Solver,
    office: Office,
    tabs: Tabs,
    updates: Updates,
    /// The line to the page around, where the program is a guest in it.
    line: Option<Line>,
    /// Where the views send actions to.
    dispatch: Callback<Action>,
    /// Rules of style that follow from the plan.
    rules: Vec<String>,
    /// Where the cursor was before something opened over the page.
    cursor: Option<web_sys::HtmlElement>,
    /// What it goes back to with the next drawing.
    returning: Option<web_sys::HtmlElement>,
    /// What it is about to go back to: whatever opens before that calls it off.
    back: Option<(Timeout, web_sys::HtmlElement)>,
    /// Where the cursor was before the drawing that comes.
    held: Option<Held>,
    /// Looks after it once the page is drawn.
    settling: Option<Timeout>,
    /// What had the cursor when a stage was left, until the next one is drawn.
    left: Option<web_sys::Element>,
    /// The page of the planner that was drawn last.
    shown: Option<Route>,
    /// Listeners for the life of the page.
    _ticks: Interval,
    _listeners: Vec<EventListener>,
}

impl Component for Root {
    type Message = Action;
    type Properties = Started;

    fn create(ctx: &Context<Self>) -> Self {
        let mut root = Self {
            state: State::new(Lang::preferred(page::languages().iter().map(String::as_str))),
            saving: None,
            letters: None,
            unseen: false,
            solver: Solver::new(ctx.link().clone()),
            office: Office::new(ctx.link().clone()),
            tabs: Tabs::new(ctx.link().clone()),
            updates: Updates::new(ctx.link().clone()),
            line: None,
            dispatch: ctx.link().callback(|action| action),
            rules: Vec::new(),
            cursor: None,
            returning: None,
            back: None,
            held: None,
            settling: None,
            left: None,
            shown: None,
            _ticks: ticks(ctx.link()),
            _listeners: page::listen(ctx.link()).into_iter().chain(keys::listen(ctx.link())).collect(),
        };
        for action in ctx.props().actions.clone() {
            root.apply(ctx, action);
        }
        match &root.state.guest {
            Some(guest) => {
                if guest.asked.height == Height::Auto {
                    ui::draw_at_once();
                }
                root.line = Some(Line::new(&guest.asked, ctx.link()));
            }
            None => room::measure(ctx.link().clone()),
        }
        root
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        // Time is shown only where it is short.
        if action == Action::Tick && self.state.open.as_ref().is_none_or(|open| open.course.is_none()) {
            return false;
        }
        if let Action::StageShown(route) = action {
            self.shown = Some(route);
            // Of one that was left meanwhile, nothing is said.
            if self.state.route == route {
                self.left.take().iter().for_each(page::enter_stage);
            }
            return false;
        }
        // Something else came after the letters, and all that follows from them with it.
        if action == Action::Follow && self.letters.is_none() {
            return false;
        }
        self.held = self.held.take().or_else(Held::now);
        self.unseen |= matches!(action, Action::Typed { .. });
        if self.unseen && is_step(&action) {
            // A field that never saw its letters come back would keep showing them: they are drawn first.
            self.apply(ctx, Action::Follow);
            let link = ctx.link().clone();
            Timeout::new(0, move || link.send_message(action)).forget();
            return true;
        }
        self.apply(ctx, action);
        // Also with letters whose consequences are drawn in a moment: the mark must not say for a frame longer that all is kept.
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        ui::app(&self.state, &self.dispatch)
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        page::dress(&self.state);
        self.unseen &= self.letters.is_some();
        if first {
            page::tell("mixwright-started");
        }
        // Not before what lay over the page is gone: what is behind it is out of reach, and a field with the cursor keeps what it
        // shows.
        if let Some(element) = self.returning.take() {
            let to = element.clone();
            self.back = Some((Timeout::new(0, move || drop(to.focus())), element));
        }
        // Where a stage is on its way, its heading has the cursor next.
        let held = self.held.take().filter(|_| self.left.is_none());
        self.settling = held.map(Held::settle).or_else(|| self.settling.take());
        if let Some(line) = &mut self.line {
            line.shown();
        }
        let rules = ui::rules(&self.state);
        if rules != self.rules {
            page::set_rules(self.rules.len(), &rules);
            self.rules = rules;
        }
    }
}

/// Whether it is a step back or forward.
fn is_step(action: &Action) -> bool {
    matches!(action, Action::Undo | Action::Redo | Action::Press(Shortcut::Undo | Shortcut::Redo))
}

/// Time goes on.
fn ticks(link: &Scope<Root>) -> Interval {
    let link = link.clone();
    Interval::new(5_000, move || link.send_message(Action::Tick))
}

impl Root {
    fn apply(&mut self, ctx: &Context<Self>, action: Action) {
        if !matches!(action, Action::Typed { .. }) {
            self.letters = None;
        }
        if matches!(action, Action::SaveNow | Action::Leave) {
            self.saving = None;
        }
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
                    self.saving = Some(Timeout::new(250, move || link.send_message(Action::SaveNow)));
                }
            }
            Effect::FollowSoon => {
                if self.letters.is_none() {
                    let link = link.clone();
                    self.letters = Some(request_animation_frame(move |_| {
                        Timeout::new(0, move || link.send_message(Action::Follow)).forget();
                    }));
                }
            }
            Effect::Save { key, text } => {
                link.send_message(Action::Stored { key, health: storage::save(key, &text) });
            }
            Effect::Append { key, append } => {
                let (link, tabs) = (link.clone(), self.tabs.clone());
                spawn_local(async move {
                    let (seq, late) = (append.seq, link.clone());
                    let appended = move |result| Action::Appended { key, seq, result };
                    let late = move || late.send_message(appended(Appended::Late));
                    let result = journal::append(key, &append, late).await;
                    if result == Appended::Kept {
                        tabs.tell(&Word::Kept { key, seq, text: append.text });
                    }
                    link.send_message(appended(result));
                });
            }
            Effect::SetHash(hash) => page::set_hash(&hash, self.state.guest.is_some()),
            Effect::Tell(news) => self.line.iter().for_each(|line| line.tell(&news)),
            Effect::Answer { id, answer } => self.line.iter().for_each(|line| line.answer(id, &answer)),
            Effect::AutosaveSoon => self.line.iter_mut().for_each(Line::autosave_soon),
            Effect::KeepGuest { name, text } => {
                link.send_message(Action::Guest(Visit::Kept(storage::keep_guest(&name, &text))));
            }
            Effect::Claim { key, take } => self.tabs.claim(key, take),
            Effect::Release { key, left } => self.tabs.release(key, left),
            Effect::Remove { key, at } => {
                storage::remove(key);
                let tabs = self.tabs.clone();
                spawn_local(async move {
                    // A journal that cannot be removed comes back at the next start: nothing is lost by that.
                    let _ = journal::remove(key, at).await;
                    tabs.tell(&Word::Gone(key));
                });
            }
            Effect::Run(job) => self.solver.run(job),
            Effect::Stop(task) => self.solver.stop(task),
            Effect::Send { id, errand } => self.office.send(id, errand),
            Effect::StopErrand => self.office.stop(),
            Effect::BeginPage => {
                // The cursor goes to where the page begins, neither to what stands in the place of what had it nor back to where
                // something over the former page was opened.
                (self.held, self.settling, self.returning, self.back) = (None, None, None, None);
                // Who comes back to a stage before another one was drawn has not left it.
                self.left = page::begin(self.state.route).filter(|_| self.shown != Some(self.state.route));
            }
            Effect::TakeUpdate => self.updates.take(),
            Effect::KeepCursor => {
                // What was opened from a receipt or from the palette returns to where that was opened.
                let inside = |element: &web_sys::HtmlElement| element.closest("[role=dialog]").ok().flatten().is_some();
                let back = self.back.take().map(|(_, element)| element);
                let here = page::focused().filter(|element| element.tag_name() != "BODY");
                let from = here.or(back);
                if !from.as_ref().is_some_and(inside) {
                    self.cursor = from;
                }
            }
            Effect::ReturnCursor => self.returning = self.cursor.take(),
            other => effects::run(other, link),
        }
    }
}
