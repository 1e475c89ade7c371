// What runs inside the page for the soak scripts: it edits a field as somebody would, and writes down what the screen says
// about saving. The function is handed to the browser as text, so it uses nothing from outside itself.

/**
 * Watches the page. `globalThis.soak` then has
 * - `typed`: every value typed into the company's name, `{ t, value }`;
 * - `log`: what the screen said, whenever that changed, `{ t, state, value, warned }`;
 * - `acked`: values the screen called kept, `{ t, value, state }`: while one stands in the box, the state is `saved` or `basic`;
 * - `edit(id, text)`: focuses the box, changes it and leaves it.
 * Times are milliseconds since 1970. Each entry of `typed` and `acked` also goes out through the binding `soakTell` if there is one.
 */
export function watch() {
  if (globalThis.soak || globalThis.top !== globalThis) return;
  const KEPT = ["saved", "basic"];
  const soak = { typed: [], log: [], acked: [], shown: {} };
  Object.defineProperty(globalThis, "soak", { value: soak });
  const box = (id) => document.querySelector(`:is(input, textarea)[id="${id}"]`);
  const visible = (selector) => Boolean(document.querySelector(selector)?.getClientRects().length);
  const sign = () => document.querySelector("[data-testid=saved]");
  const state = () => sign()?.dataset.state;
  const value = () => box("company.name")?.value;
  const tell = (list, entry) => {
    soak[list].push(entry);
    globalThis.soakTell?.({ list, ...entry });
  };
  const warned = () =>
    visible("[data-testid=storage-warning]") || (state() === "saving" && visible("[data-testid=notice]:not([hidden])"));

  /** The screen shows this value and calls it kept. */
  function acknowledge() {
    const now = value();
    if (KEPT.includes(state()) && now && soak.typed.some((edit) => edit.value === now) && soak.acked.at(-1)?.value !== now) {
      tell("acked", { t: Date.now(), value: now, state: state() });
    }
  }

  function note() {
    const last = soak.log.at(-1);
    const entry = { t: Date.now(), state: state(), value: value(), warned: warned() };
    if (last?.state !== entry.state || last?.warned !== entry.warned) soak.log.push(entry);
  }

  // The state changes in the task in which the edit was made or in one in which the storage answered. The box holds the
  // value of that moment, because a value and the render it causes are one task.
  new MutationObserver((changes) => {
    note();
    if (changes.some((change) => change.type === "attributes" && change.target === sign())) acknowledge();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-state", "hidden"] });

  addEventListener("input", (event) => {
    if (event.target.id !== "company.name") return;
    tell("typed", { t: Date.now(), value: event.target.value });
    // A screen that goes on calling the plan kept after the edit was drawn has acknowledged it.
    setTimeout(acknowledge, 0);
  }, true);

  soak.edit = (id, text) => {
    const field = box(id);
    if (!field) return false;
    field.focus();
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
    set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.blur();
    return true;
  };

  /** From now on keeps when a value was first seen in one of these boxes: `soak.shown[id][value]`. */
  soak.follow = (ids) => {
    for (const id of ids) soak.shown[id] ??= {};
    setInterval(() => {
      for (const id of ids) {
        const now = box(id)?.value;
        if (now !== undefined) soak.shown[id][now] ??= Date.now();
      }
    }, 10);
  };
}
