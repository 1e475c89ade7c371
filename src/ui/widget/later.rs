//! What stands further down a long page is drawn after what is seen first, a part a turn, so that no page keeps its reader
//! waiting for what is not seen yet. A page that is left goes the same way: it is only hidden at first, and then taken down a
//! part a turn.

use std::cell::{Cell, RefCell};
use std::iter;
use std::marker::PhantomData;
use std::rc::{Rc, Weak};
use std::thread::LocalKey;
use std::time::Duration;

use yew::context::ContextHandle;
use yew::platform::{spawn_local, time::sleep};
use yew::virtual_dom::Key;
use yew::{Callback, Component, Context, Html, Properties, hook, html, use_memo, use_state};

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

/// What there is many of, `some` a turn.
pub fn in_turns<T: Clone + PartialEq + 'static>(
    desk: &Desk,
    all: &[T],
    some: usize,
    draw: fn(&Desk, &T) -> Html,
) -> Html {
    let part = |(turn, these): (usize, &[T])| {
        below(desk, turn.to_string(), Batch { these: these.to_vec(), draw }, |desk, batch| {
            batch.these.iter().map(|one| (batch.draw)(desk, one)).collect()
        })
    };
    all.chunks(some).enumerate().map(part).collect()
}

/// Some of many, and what draws one of them: always the same for a list.
struct Batch<T> {
    these: Vec<T>,
    draw: fn(&Desk, &T) -> Html,
}

impl<T: PartialEq> PartialEq for Batch<T> {
    fn eq(&self, other: &Self) -> bool {
        self.these == other.these
    }
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

/// Said to the parts inside: whether their page is left.
#[derive(Clone, PartialEq)]
pub struct Left(pub bool);

/// A wait for a turn; who drops it has none.
pub type Turn = Rc<Callback<()>>;

enum Part {
    Waits { _turn: Turn },
    Drawn,
    Leaves { _turn: Turn },
    Gone,
}

enum Msg {
    Turn,
    Left(Left),
}

struct Later<T> {
    part: Part,
    _page: Option<ContextHandle<Left>>,
    of: PhantomData<T>,
}

impl<T: PartialEq + 'static> Later<T> {
    fn comes(ctx: &Context<Self>) -> Part {
        turn(ctx.link().callback(|()| Msg::Turn)).map_or(Part::Drawn, |turn| Part::Waits { _turn: turn })
    }
}

impl<T: PartialEq + 'static> Component for Later<T> {
    type Message = Msg;
    type Properties = LaterProps<T>;

    fn create(ctx: &Context<Self>) -> Self {
        let page = ctx.link().context(ctx.link().callback(Msg::Left));
        let part = if matches!(page, Some((Left(true), _))) { Part::Gone } else { Self::comes(ctx) };
        Self { part, _page: page.map(|(_, page)| page), of: PhantomData }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let (part, draw) = match (msg, &self.part) {
            (Msg::Turn, Part::Waits { .. }) => (Part::Drawn, true),
            (Msg::Turn, Part::Leaves { .. }) => (Part::Gone, true),
            (Msg::Left(Left(true)), Part::Waits { .. }) => (Part::Gone, false),
            (Msg::Left(Left(true)), Part::Drawn) => match last_turn(ctx.link().callback(|()| Msg::Turn)) {
                Some(turn) => (Part::Leaves { _turn: turn }, false),
                None => return false,
            },
            // Somebody came back.
            (Msg::Left(Left(false)), Part::Leaves { .. }) => (Part::Drawn, false),
            (Msg::Left(Left(false)), Part::Gone) => (Self::comes(ctx), false),
            _ => return false,
        };
        self.part = part;
        draw
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match self.part {
            Part::Drawn | Part::Leaves { .. } => (ctx.props().draw)(&ctx.props().of),
            // It may stand anywhere, also between the rows of a table, and is never shown.
            Part::Waits { .. } | Part::Gone => html! { <template class="later" /> },
        }
    }
}

/// Whether the turn has come of what may wait inside a part.
#[hook]
pub fn use_turn() -> bool {
    let come = use_state(|| false);
    let turn = use_memo((), |()| {
        let come = come.clone();
        turn(Callback::from(move |()| come.set(true)))
    });
    *come || turn.is_none()
}

/// Calls `part` back when its turn comes, unless what is returned is dropped before; `None` where there are no turns: a page that
/// is written out has none.
fn turn(part: Callback<()>) -> Option<Turn> {
    queued(part, &COME)
}

/// The same for what is taken down, when nothing is left to be drawn.
pub fn last_turn(part: Callback<()>) -> Option<Turn> {
    queued(part, &GO)
}

/// Draws pages whole from now on: around a frame that is as high as what it shows, everything would move with each part.
pub fn draw_at_once() {
    AT_ONCE.set(true);
}

thread_local! {
    static AT_ONCE: Cell<bool> = const { Cell::new(false) };
    /// Whether turns are being given.
    static TURNS: Cell<bool> = const { Cell::new(false) };
    /// Parts that wait, the next one last: those of a page are made from its foot to its head.
    static COME: Queue = const { RefCell::new(Vec::new()) };
    /// Parts that leave, the next one last: what stands in another part is made after it, and goes before it.
    static GO: Queue = const { RefCell::new(Vec::new()) };
}

/// Waits for turns; what is gone has none.
type Queue = RefCell<Vec<Weak<Callback<()>>>>;

fn queued(part: Callback<()>, queue: &'static LocalKey<Queue>) -> Option<Turn> {
    let turns = cfg!(target_family = "wasm") && !AT_ONCE.get();
    let part = turns.then(|| Rc::new(part))?;
    queue.with_borrow_mut(|queue| queue.push(Rc::downgrade(&part)));
    if !TURNS.replace(true) {
        spawn_local(async {
            loop {
                sleep(TURN).await;
                let Some(part) = next(&COME).or_else(|| next(&GO)) else { break };
                part.emit(());
            }
            TURNS.set(false);
        });
    }
    Some(part)
}

fn next(queue: &'static LocalKey<Queue>) -> Option<Turn> {
    queue.with_borrow_mut(|queue| iter::from_fn(|| queue.pop()).find_map(|part| part.upgrade()))
}
