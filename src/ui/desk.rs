//! What every view of an open plan needs: the plan, what follows from it, the language, and where actions go.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use crate::app::{Action, Board, Import, Past, Running, ShareLink, Value};
use crate::base::{Currency, Lang, Money, Text};
use crate::course::Locks;
use crate::forecast::Figure;
use crate::i18n;
use crate::insight::results::InForce;
use crate::insight::{Back, Insight, Moves, Replan, Task};
use crate::intake::report::Incoming;
use crate::library::Book;
use crate::plan::{Plan, PlanEdit};
use crate::report::words;

/// The open plan as views see it. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// Language.
    pub lang: Lang,
    /// The plan.
    pub plan: Rc<Plan>,
    /// What follows from it.
    pub insight: Rc<Insight>,
    /// The library's sources, once they were fetched.
    pub book: Option<Rc<Book>>,
    /// A table of own figures that waits for a yes.
    pub import: Option<Rc<Import>>,
    /// A report that waits for a yes.
    pub report: Option<Rc<Incoming>>,
    /// Touchpoints whose cards are open.
    pub unfolded: Rc<BTreeSet<String>>,
    /// How the schedule is shown.
    pub board: Rc<Board>,
    /// What a target needs, as last asked.
    pub back: Option<Rc<Back>>,
    /// Ways out where somebody has too much to do, as last asked.
    pub moves: Option<Rc<Moves>>,
    /// Results held against the plans in force, where stage 12 shows them.
    pub results: Rc<Vec<InForce>>,
    /// The plan made anew from its results, where stage 12 shows it.
    pub replan: Option<Rc<Replan>>,
    /// What is known of earlier versions.
    pub past: Rc<Past>,
    /// Jobs under way whose progress the page shows, and how far they have come, from 0 to 1.
    pub running: Vec<(Task, f64)>,
    /// What the office worker is at.
    pub errand: Option<Running>,
    /// What the plan's case fixes; empty for a plan that is no attempt.
    pub locks: Rc<Locks>,
    /// What the case made of the plan locks, while clicking locks.
    pub locking: Option<Rc<BTreeSet<String>>>,
    /// Whether nothing can be changed any more: an attempt that was handed in, or whose time is up.
    pub shut: bool,
    /// The link to the plan, while it is shown.
    pub link: Option<ShareLink>,
    /// Takes actions.
    pub dispatch: Callback<Action>,
}

/// Equal while it shows the same: what is shared is compared by its place.
impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && Rc::ptr_eq(&self.plan, &other.plan)
            && Rc::ptr_eq(&self.insight, &other.insight)
            && self.book.is_some() == other.book.is_some()
            && self.import == other.import
            && self.report.as_ref().map(Rc::as_ptr) == other.report.as_ref().map(Rc::as_ptr)
            && Rc::ptr_eq(&self.unfolded, &other.unfolded)
            && Rc::ptr_eq(&self.board, &other.board)
            && self.back == other.back
            && self.moves == other.moves
            && Rc::ptr_eq(&self.results, &other.results)
            && self.replan.as_ref().map(Rc::as_ptr) == other.replan.as_ref().map(Rc::as_ptr)
            && Rc::ptr_eq(&self.past, &other.past)
            && self.running == other.running
            && self.errand == other.errand
            && self.locks == other.locks
            && self.locking == other.locking
            && self.shut == other.shut
            && self.link == other.link
            && self.dispatch == other.dispatch
    }
}

impl Desk {
    /// A text in the user's language.
    #[must_use]
    pub const fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    /// Whether the field with this id cannot be changed.
    #[must_use]
    pub fn holds(&self, field: &str) -> bool {
        self.shut || self.locks.holds(field)
    }

    /// The plan's currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.plan.company.currency
    }

    /// How far a job has come whose progress the page shows.
    #[must_use]
    pub fn part(&self, task: Task) -> Option<f64> {
        self.running.iter().find(|(running, _)| *running == task).map(|(_, part)| *part)
    }

    /// An amount in full.
    #[must_use]
    pub fn money(&self, amount: Money) -> String {
        i18n::money(amount, self.currency(), self.lang)
    }

    /// An amount in short.
    #[must_use]
    pub fn short(&self, amount: Money) -> String {
        i18n::money_short(amount, self.currency(), self.lang)
    }

    /// A model amount in short.
    #[must_use]
    pub fn short_major(&self, major: f64) -> String {
        self.short(Money::from_major(major, self.currency()))
    }

    /// Sends an action when called with anything.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    }

    /// Turns committed field values into edits of `field`.
    pub fn edit(&self, field: &str, make: impl Fn(Value) -> PlanEdit + 'static) -> Callback<Value> {
        let dispatch = self.dispatch.clone();
        let field = field.to_owned();
        Callback::from(move |value| {
            dispatch.emit(Action::Typed { edit: make(value), field: field.clone() });
        })
    }

    /// Sends one fixed edit when called with anything.
    pub fn edit_on<E>(&self, field: &str, edit: PlanEdit) -> Callback<E> {
        self.on(Action::Edit { edit, field: field.to_owned() })
    }

    /// Sends one fixed edit that takes the button away it is sent from; the cursor goes to the element `focus`, which has
    /// to be there afterwards.
    pub fn accept_on<E>(&self, field: &str, edit: PlanEdit, focus: &'static str) -> Callback<E> {
        self.on(Action::Accept { edit, field: field.to_owned(), focus })
    }

    /// A figure that opens its receipt.
    pub fn figure(&self, figure: &Figure) -> Html {
        self.figure_as(figure, words::figure::value(figure, self.currency(), self.lang))
    }

    /// A figure with its own wording that opens its receipt.
    pub fn figure_as(&self, figure: &Figure, shown: impl Into<AttrValue>) -> Html {
        figure_button(figure, shown, self.lang, &self.dispatch)
    }
}

/// A figure that opens its receipt, where only its way to the program is at hand.
pub fn figure_button(figure: &Figure, shown: impl Into<AttrValue>, lang: Lang, dispatch: &Callback<Action>) -> Html {
    let onclick = {
        let (figure, dispatch) = (figure.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::ShowReceipt(figure.clone())))
    };
    let title = words::figure::label(figure.name, lang);
    html! { <button type="button" class="figure" {onclick} {title}>{ shown.into() }</button> }
}
