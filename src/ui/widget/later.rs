//! What stands further down a long page is drawn after what is seen first, a part a turn, so that no page keeps its reader
//! waiting for what is not seen yet.

use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::{Rc, Weak};
use std::time::Duration;

use yew::platform::{spawn_local, time::sleep};
use yew::virtual_dom::Key;
use yew::{Callback, Component, Context, Html, Properties, html};

use super::super::Desk;

/// Between two parts: long enough for the browser to show the one before and to hear what was typed.
const TURN: Duration = Duration::from_millis(8);

/// A part of a page that waits for its turn and is drawn anew only when `of` changes.
pub fn later<T: PartialEq + 'static>(key: impl Into<Key>, of: T, draw: fn(&T) -> Html) -> Html {
    html! { <Later<T> key={key.into()} of={Rc::new(of)} {draw} /> }
}

/// A part of an open plan's page that waits for its turn; it shows the plan and `of`.
pub fn below<T: PartialEq + 'static>(desk: &Desk, key: impl Into<Key>, of: T, draw: fn(&Desk, &T) -> Html) -> Html {
    later(key, Below { desk: desk.clone(), of, draw }, |part| (part.draw)(&part.desk, &part.of))
}

struct Below<T> {
    desk: Desk,
    of: T,
    draw: fn(&Desk, &T) -> Html,
}

impl<T: PartialEq> PartialEq for Below<T> {
    fn eq(&self, other: &Self) -> bool {
        self.desk == other.desk && self.of == other.of
    }
}

#[derive(Properties)]
struct LaterProps<T: PartialEq> {
    /// All the part shows.
    of: Rc<T>,
    /// Draws it.
    draw: fn(&T) -> Html,
}

impl<T: PartialEq> PartialEq for LaterProps<T> {
    fn eq(&self, other: &Self) -> bool {
        self.of == other.of
    }
}

struct Later<T> {
    /// The wait for its turn, until that has come.
    waits: Option<Rc<Callback<()>>>,
    of: PhantomData<T>,
}

impl<T: PartialEq + 'static> Component for Later<T> {
    type Message = ();
    type Properties = LaterProps<T>;

    fn create(ctx: &Context<Self>) -> Self {
        Self { waits: turn(ctx.link().callback(|()| ())), of: PhantomData }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.waits.take().is_some()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if self.waits.is_some() {
            // It may stand anywhere, also between the rows of a table, and is never shown.
            return html! { <template class="later" /> };
        }
        (ctx.props().draw)(&ctx.props().of)
    }
}

/// Calls `part` back when its turn comes, unless what is returned is dropped before; `None` where there are no turns: a page that
/// is written out has none.
pub fn turn(part: Callback<()>) -> Option<Rc<Callback<()>>> {
    let turns = cfg!(target_family = "wasm") && !AT_ONCE.get();
    let part = turns.then(|| Rc::new(part));
    part.iter().for_each(queue);
    part
}

/// Draws pages whole from now on: around a frame that is as high as what it shows, everything would move with each part.
pub fn draw_at_once() {
    AT_ONCE.set(true);
}

thread_local! {
    static AT_ONCE: Cell<bool> = const { Cell::new(false) };
    /// Whether turns are being given.
    static TURNS: Cell<bool> = const { Cell::new(false) };
    /// Parts that wait, the next one last: those of a page are made from its foot to its head. What is gone has no turn.
    static WAITING: RefCell<Vec<Weak<Callback<()>>>> = const { RefCell::new(Vec::new()) };
}

fn queue(part: &Rc<Callback<()>>) {
    WAITING.with_borrow_mut(|waiting| waiting.push(Rc::downgrade(part)));
    if TURNS.replace(true) {
        return;
    }
    spawn_local(async {
        loop {
            sleep(TURN).await;
            let next =
                WAITING.with_borrow_mut(|waiting| std::iter::from_fn(|| waiting.pop()).find_map(|part| part.upgrade()));
            let Some(part) = next else { break };
            part.emit(());
        }
        TURNS.set(false);
    });
}
