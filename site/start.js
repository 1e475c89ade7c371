// What runs first. Who opens the start page and keeps nothing here sees it as the build wrote it into the page (site/front.html):
// it can be read and its lists work at once, and the program is fetched when something is done that needs it – the deed is then
// done again on the program's own start page. Everybody else gets the program at once.
const named = (name) => document.querySelector(`meta[name="${name}"]`).content;
const app = document.getElementById("app");

/* ---- The program ---- */

let program;
/** Fetches and compiles the program, once; what comes of that starts it. */
const fetched = () => (program ??= import(named("program")).then(({ ready }) => ready()));

function failed(kind, error) {
  console.error(error);
  dispatchEvent(new CustomEvent("mixwright-failed", { detail: kind }));
}

let starting = false;
/** Starts the program, once. site/boot.js hears how it goes; that it is on screen it says itself. */
function start() {
  if (starting) return;
  starting = true;
  dispatchEvent(new Event("mixwright-wanted"));
  fetched().then(
    (begin) => begin().catch((error) => failed("start", error)),
    // What could not be fetched is told from what is there and does not run.
    (error) => failed(error instanceof TypeError ? "fetch" : "start", error),
  );
}

/* ---- The start page ---- */

const startPage = () => /^#?\/?$/.test(location.hash);
/** Asked to be a guest, or to stand where little is kept: the program knows what to do then. */
const elsewhere = () => top !== self || /[?&]embed=(?!0(?:&|$))/.test(location.search);

/** Whether something is kept here beside choices of language and colours, or nothing can be. */
function keeps() {
  try {
    return Object.keys(localStorage).some((name) => /^mixwright\/(?!(?:lang|theme)$)/.test(name));
  } catch {
    return true;
  }
}

/** Whether there may be a journal; a browser that does not say so in time may have one. */
async function journaled() {
  const late = new Promise((done) => setTimeout(done, 1_000, true));
  const there = async () => (await indexedDB.databases()).some(({ name }) => name === "mixwright");
  return Promise.race([late, there().catch(() => true)]);
}

const choose = (name, value) => localStorage.setItem(`mixwright/${name}`, value);

function show() {
  const { lang, dataset } = document.documentElement;
  const page = [...document.getElementById("front").content.children].find((one) => one.lang === lang);
  app.replaceChildren(...page.cloneNode(true).children);
  document.getElementById("lang").value = lang;
  document.getElementById("theme").value = dataset.theme ?? "auto";
}

/** The element with this id, once the program has drawn it: that may be some frames after it says it has begun. */
async function drawn(id) {
  for (let wait = 0; wait < 200; wait += 1) {
    const element = document.getElementById(id);
    if (element) return element;
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** The start page until the program takes its place. */
function front() {
  show();
  dispatchEvent(new Event("mixwright-front"));
  const over = new AbortController();
  const on = (target, kind, act) => target.addEventListener(kind, act, { signal: over.signal });
  // What was done last is done again, then the way is gone that was taken after it.
  let again;
  let way;
  const needed = (deed) => {
    [again, way] = [deed, undefined];
    start();
  };
  on(globalThis, "mixwright-started", async () => {
    over.abort();
    await again?.();
    if (way) setTimeout(() => location.assign(way));
  });
  on(globalThis, "hashchange", () => {
    if (startPage()) return;
    if (again) {
      // The program begins where the deed is done.
      way = location.hash;
      history.replaceState(null, "", "#/");
    }
    start();
  });
  on(app, "click", (event) => {
    const pressed = event.target.closest("button, .brand, .skip-link");
    if (pressed?.matches("button")) {
      pressed.setAttribute("aria-busy", "true");
      needed(async () => (await drawn(pressed.id))?.click());
    } else if (pressed) {
      event.preventDefault();
      const heading = app.querySelector("h1");
      heading.tabIndex = -1;
      if (pressed.matches(".skip-link")) heading.focus();
    }
  });
  // The keys that search and that list the keys (src/app/keys.rs).
  on(document, "keydown", (event) => {
    const { key, code, ctrlKey, metaKey, altKey, isComposing } = event;
    const asked = code === "KeyK" || ["k", "/", "?"].includes(key);
    if (isComposing || altKey || !(ctrlKey || metaKey) || !asked) return;
    event.preventDefault();
    needed(() => document.dispatchEvent(new KeyboardEvent("keydown", { key, code, ctrlKey, metaKey, bubbles: true, cancelable: true })));
  });
  const give = (files) => async () => {
    const input = await drawn("file");
    if (!input) return;
    input.files = files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  on(app, "change", ({ target }) => {
    if (target.id === "file") return needed(give(target.files));
    choose(target.id, target.value);
    if (target.id === "lang") {
      document.documentElement.lang = target.value;
      show();
      document.getElementById("lang").focus();
    } else if (target.value === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = target.value;
  });
  // What is about to be done needs the program soon.
  const soon = ({ target }) => target.closest("button, label, a[href^='#']:not(.brand, .skip-link)") && fetched().catch(() => {});
  for (const kind of ["pointerover", "focusin"]) on(app, kind, soon);
  const held = ({ dataTransfer }) => dataTransfer?.types.includes("Files");
  on(document, "dragover", (event) => {
    if (!held(event)) return;
    event.preventDefault();
    fetched().catch(() => {});
  });
  on(document, "drop", (event) => {
    if (!held(event)) return;
    event.preventDefault();
    needed(give(event.dataTransfer.files));
  });
  journaled().then((there) => there && start());
  // Where the browser keeps no site for later, this one works all the same.
  addEventListener("load", () => setTimeout(() => offline().catch(() => {}), 1_000));
}

/* ---- Without a network ---- */

// Made at once, so that nobody else can.
const policy = globalThis.trustedTypes?.createPolicy("mixwright-start", {
  createScriptURL(script) {
    if (script !== named("offline")) throw new TypeError("not the service worker of this site");
    return script;
  },
});

/** Has the site kept for later, as the program does when it starts (src/shell/updates.rs). */
async function offline() {
  const address = named("offline");
  if (starting || !address || !isSecureContext || !navigator.serviceWorker) return;
  const script = policy ? policy.createScriptURL(address) : address;
  const registration = await navigator.serviceWorker.register(script, { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ type: "started", build: named("build") });
  // A new version is told of by the program.
  if (registration.waiting) start();
  registration.addEventListener("updatefound", start);
}

if (startPage() && !elsewhere() && !keeps()) front();
else start();
