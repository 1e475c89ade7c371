//! How high what is shown is. Measured is the program's own box, whose height in an embedded page follows from what is
//! in it and not from the frame (`styles/embed.css`), so that a frame that takes the height does not change it again.
//! Where it does all the same, the telling stops.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};

/// Differences up to so many pixels are not told.
const LITTLE: u32 = 1;
/// So often the height is told without anybody having done anything.
const UNASKED: u32 = 8;

/// Watches the height.
pub(super) struct Measure {
    watch: Rc<Watch>,
    observer: Option<ResizeObserver>,
    _listeners: Vec<EventListener>,
}

struct Watch {
    told: Cell<u32>,
    width: Cell<u32>,
    unasked: Cell<u32>,
    element: RefCell<Option<Element>>,
    tell: Box<dyn Fn(u32)>,
}

impl Watch {
    fn again(&self) {
        self.told.set(0);
        self.unasked.set(0);
        self.look();
    }

    fn look(&self) {
        let Some(rect) = self.element.borrow().as_ref().map(Element::get_bounding_client_rect) else { return };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has some thousand pixels")]
        let [width, height] = [rect.width(), rect.height()].map(|side| side.ceil().max(0.0) as u32);
        // Another width is another page: whoever made it so will see another height.
        if self.width.replace(width) != width {
            self.unasked.set(0);
        }
        if height.abs_diff(self.told.get()) > LITTLE && self.unasked.get() < UNASKED {
            self.unasked.set(self.unasked.get() + 1);
            self.told.set(height);
            (self.tell)(height);
        }
    }
}

impl Measure {
    /// Tells heights by `tell`, once something is shown.
    pub(super) fn new(tell: impl Fn(u32) + 'static) -> Self {
        let watch = Rc::new(Watch {
            told: Cell::new(0),
            width: Cell::new(0),
            unasked: Cell::new(0),
            element: RefCell::new(None),
            tell: Box::new(tell),
        });
        let document = web_sys::window().and_then(|window| window.document());
        let listeners = document.map_or_else(Vec::new, |document| {
            ["pointerdown", "keydown", "input"]
                .map(|name| {
                    let watch = watch.clone();
                    EventListener::new(&document, name, move |_| watch.unasked.set(0))
                })
                .into()
        });
        Self { watch, observer: None, _listeners: listeners }
    }

    /// The program was drawn anew, which is a reason for another height.
    pub(super) fn shown(&mut self) {
        self.watch.unasked.set(0);
        if self.observer.is_some() {
            return;
        }
        let page = web_sys::window().and_then(|window| window.document());
        let Some(element) = page.and_then(|page| page.query_selector("#app > .app").ok().flatten()) else { return };
        *self.watch.element.borrow_mut() = Some(element.clone());
        let watch = self.watch.clone();
        let changed = Closure::<dyn Fn()>::new(move || watch.look()).into_js_value();
        if let Ok(observer) = ResizeObserver::new(changed.unchecked_ref()) {
            observer.observe(&element);
            self.observer = Some(observer);
        }
    }

    /// Tells the height again, to somebody who does not know it.
    pub(super) fn again(&self) -> impl Fn() + 'static {
        let watch = self.watch.clone();
        move || watch.again()
    }
}
