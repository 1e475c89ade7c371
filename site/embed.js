/**
 * The element <mixwright-planner>: the planner in a page of yours. Needs nothing else and sets no inline style or script,
 * so a strict Content-Security-Policy with frame-src for the planner's site is enough. docs/embedding.md describes it.
 *
 * Attributes: src lang mode case plan stage lock theme hide currency region start resume height id, sandbox.
 * Methods: load loadCase getState setLocale setTheme goTo lock unlock print export suspend resume requestSubmit ping; each returns a promise.
 * Events: mixwright-ready and one for each message: mixwright-loaded -change -autosave -progress -submit -resize -storage
 * -error -exit, with the message as detail.
 */

const NAMESPACE = "mixwright";
const VERSION = 1;
/** Attributes that go into the address. */
const SETTINGS = ["lang", "mode", "case", "plan", "stage", "lock", "theme", "hide", "currency", "region", "start", "resume", "height", "id"];
const SANDBOX = [
  "allow-scripts", "allow-same-origin", "allow-forms", "allow-downloads", "allow-modals", "allow-popups", "allow-popups-to-escape-sandbox",
].join(" ");
/** How long a request may take, in milliseconds; a workbook takes some seconds. */
const PATIENCE = 60_000;
const KINDS = new Set(["loaded", "change", "autosave", "progress", "submit", "resize", "storage", "error", "exit"]);

/** The folder this script lies in, which is where the planner is. */
const HOME = new URL(".", import.meta.url).href;

class MixwrightPlanner extends HTMLElement {
  static observedAttributes = ["lang", "theme"];
  #frame;
  #port;
  #last = 0;
  #waiting = new Map();
  #greet = (event) => this.#greeted(event);
  #connected = this.#promise();

  /** Settles once the planner answers. */
  get ready() {
    return this.#connected.promise;
  }

  connectedCallback() {
    addEventListener("message", this.#greet);
    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("title") || "Mixwright";
    frame.width = "100%";
    frame.height = this.getAttribute("height")?.match(/^\d+$/)?.[0] ?? "800";
    frame.setAttribute("sandbox", this.getAttribute("sandbox") ?? SANDBOX);
    frame.allow = "clipboard-write; fullscreen";
    frame.setAttribute("frameborder", "0");
    frame.src = this.#address();
    this.#frame = frame;
    this.replaceChildren(frame);
  }

  disconnectedCallback() {
    removeEventListener("message", this.#greet);
    this.#port?.close();
    this.#port = undefined;
    for (const { fail } of this.#waiting.values()) fail(new Error("the planner was taken out of the page"));
    this.#waiting.clear();
    this.#connected = this.#promise();
    this.replaceChildren();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#port || before === now || now === null) return;
    const request = name === "lang" ? this.setLocale(now) : this.setTheme(now);
    request.catch(() => {});
  }

  /** Shows the plan in this text of a plan's file; `readonly` and `locks` may come with it. */
  load(plan, options = {}) {
    return this.#ask("load", { plan, ...options });
  }

  /** Begins an attempt at the case in this text of a case's file; `readonly` and `locks` may come with it. */
  loadCase(text, options = {}) {
    return this.#ask("load", { ...options, case: text });
  }

  /** How things stand: { plan, rev, digest, stage, complete, of, lang, theme, mode, readonly, locks, storage }. */
  getState() {
    return this.#ask("getState");
  }

  setLocale(lang) {
    return this.#ask("setLocale", { lang });
  }

  setTheme(theme) {
    return this.#ask("setTheme", { theme });
  }

  /** Shows a stage, "audit" or "document". */
  goTo(stage) {
    return this.#ask("goTo", { stage });
  }

  lock(ids) {
    return this.#ask("lock", { ids });
  }

  unlock(ids) {
    return this.#ask("unlock", { ids });
  }

  print() {
    return this.#ask("print");
  }

  /** A file: json, docx, xlsx, html, md, csv or ics. Resolves to { name, bytes }. */
  async export(format) {
    const { name, base64 } = await this.#ask("export", { format });
    return { name, bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) };
  }

  /** Has the plan handed in; it comes with the event mixwright-submit. */
  requestSubmit() {
    return this.#ask("requestSubmit");
  }

  /**
   * The attempt at a case in at most so many characters, for a page that can keep little: { data, whole, dropped }. Without
   * `whole` the plan is not in it; `dropped` counts steps of the log that are not.
   */
  suspend(limit) {
    return this.#ask("suspend", { limit });
  }

  /** Shows the attempt in such a text again, at the same case: { whole }. */
  resume(data) {
    return this.#ask("load", { suspend: data });
  }

  ping() {
    return this.#ask("ping");
  }

  #promise() {
    const parts = {};
    parts.promise = new Promise((done) => (parts.done = done));
    return parts;
  }

  #address() {
    const address = new URL(this.getAttribute("src") || HOME, document.baseURI);
    address.searchParams.set("embed", "1");
    // A page without an origin cannot be told apart from others; it has to ask for that itself.
    address.searchParams.set("origin", this.getAttribute("origin") ?? location.origin);
    for (const name of SETTINGS) {
      const value = this.getAttribute(name);
      // A height in pixels is this element's business.
      if (value !== null && !(name === "height" && /^\d+$/.test(value))) address.searchParams.set(name, value);
    }
    if (/^\d+$/.test(this.getAttribute("height") ?? "")) address.searchParams.set("height", "fixed");
    return address.href;
  }

  /** The planner says that it is there: it gets one end of a line, and nobody else does. */
  #greeted({ source, origin, data }) {
    if (this.#port || !this.#frame || source !== this.#frame.contentWindow) return;
    const home = new URL(this.#frame.src).origin;
    const opaque = !this.#frame.sandbox.contains("allow-same-origin");
    if (origin !== (opaque ? "null" : home)) return;
    if (data?.ns !== NAMESPACE || data.type !== "ready" || typeof data.nonce !== "string") return;
    if (!Array.isArray(data.versions) || !data.versions.includes(VERSION)) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => this.#heard(event.data);
    this.#port = port1;
    const connect = { ns: NAMESPACE, v: VERSION, type: "connect", nonce: data.nonce };
    // A frame without an origin cannot be addressed; the number in this message is its own.
    source.postMessage(connect, opaque ? "*" : home, [port2]);
    this.#connected.done(this);
    this.#tell("ready", { version: VERSION });
  }

  #heard(text) {
    let message;
    try {
      message = JSON.parse(text);
    } catch {
      return;
    }
    if (message.type === "reply") {
      const waits = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.ok) waits?.done(message.result);
      else waits?.fail(Object.assign(new Error(`the planner refused: ${message.error?.code}`), { code: message.error?.code }));
    } else if (KINDS.has(message.type)) {
      if (message.type === "resize" && Number.isFinite(message.height)) this.#frame.height = String(message.height);
      this.#tell(message.type, message);
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(`${NAMESPACE}-${type}`, { detail, bubbles: true }));
  }

  async #ask(type, fields = {}) {
    await this.#connected.promise;
    if (!this.#port) throw new Error("the planner was taken out of the page");
    const id = ++this.#last;
    return new Promise((done, fail) => {
      const late = setTimeout(() => {
        this.#waiting.delete(id);
        fail(new Error(`the planner does not answer: ${type}`));
      }, PATIENCE);
      const settle = (how) => (value) => {
        clearTimeout(late);
        how(value);
      };
      this.#waiting.set(id, { done: settle(done), fail: settle(fail) });
      this.#port.postMessage(JSON.stringify({ ...fields, type, id }));
    });
  }
}

if (!customElements.get("mixwright-planner")) customElements.define("mixwright-planner", MixwrightPlanner);
