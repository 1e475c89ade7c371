// Wherever the app is put and whatever the browser keeps for it: it starts, a plan is made up to its verdict, the screen says
// where the plan lives, and where that is nowhere lasting it offers a file.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { startServer } from "../../scripts/serve.mjs";
import { expect, listen, test } from "./harness.mjs";
import { WORDS, box, byId, keptPlans, type, verdict } from "./plan.mjs";

test.use({ actionTimeout: 10_000 });

const WARNED = ["basic", "memory", "full"];

/** Rungs: what is wrong with the storage (run in the page before the app) and what the screen may say then. */
const RUNGS = {
  "everything works": { states: ["saved"] },
  "localStorage is denied": {
    spoil: () => Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } }),
    states: ["saved"],
  },
  "localStorage is absent": {
    spoil: () => Object.defineProperty(globalThis, "localStorage", { get: () => null }),
    states: ["saved"],
  },
  "IndexedDB is denied": {
    spoil: () => { IDBFactory.prototype.open = () => { throw new DOMException("denied", "SecurityError"); }; },
    states: ["basic"],
  },
  "IndexedDB is absent": {
    spoil: () => Object.defineProperty(globalThis, "indexedDB", { get: () => undefined }),
    states: ["basic"],
  },
  "both are denied": {
    spoil: () => {
      const denied = { get() { throw new DOMException("denied", "SecurityError"); } };
      for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(globalThis, name, denied);
    },
    states: ["memory"],
  },
  "locks are denied": {
    spoil: () => { LockManager.prototype.request = () => Promise.reject(new DOMException("denied", "SecurityError")); },
    states: ["saved"],
  },
  "locks and channels are absent": {
    spoil: () => {
      Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
      delete globalThis.BroadcastChannel;
    },
    states: ["saved"],
  },
  "opening IndexedDB never ends": {
    spoil: () => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function never() {
        const request = open.call(this, "never");
        for (const type of ["success", "error", "upgradeneeded"]) request.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
        return request;
      };
    },
    // It is waited for: going on without what a slow disk holds would show an older plan.
    states: ["basic"], within: 12_000,
  },
  "a lock never comes": {
    spoil: () => { LockManager.prototype.request = () => new Promise(() => {}); },
    states: ["saved", "basic", "memory"], within: 5_000,
  },
  "persist, persisted and estimate never answer": {
    spoil: () => {
      for (const name of ["persist", "persisted", "estimate"]) StorageManager.prototype[name] = () => new Promise(() => {});
    },
    states: ["saved"], within: 5_000,
  },
  "localStorage is full to the brim": {
    spoil: () => {
      const fill = (size) => {
        try {
          for (let n = 0; ; n += 1) localStorage.setItem(`other/${size}/${n}`, "x".repeat(size));
        } catch { /* Full. */ }
      };
      for (const size of [1_000_000, 50_000, 1_000, 1]) fill(size);
    },
    // The journal has room; that little is left for the texts is said.
    states: ["saved"], warned: true,
  },
  "IndexedDB is full": {
    spoil: () => { IDBObjectStore.prototype.add = () => { throw new DOMException("full", "QuotaExceededError"); }; },
    states: ["basic", "full"],
  },
  "everything is full": {
    spoil: () => {
      const full = () => { throw new DOMException("full", "QuotaExceededError"); };
      Storage.prototype.setItem = full;
      IDBObjectStore.prototype.add = full;
      IDBObjectStore.prototype.put = full;
    },
    states: ["full", "memory"],
  },
};

/** What somebody does who comes new, in the page or in a frame of it: a plan up to its verdict, and the file of it. */
async function planned(page, frame, { states, warned = false, name = "Rung" }) {
  await frame.getByTestId("new-plan").click();
  await fill(page, frame, "company.funds", "9000000");
  await byId(frame, "quick.go").click();
  await expect(verdict(frame).first()).not.toBeEmpty();
  await frame.locator('a.stage[href="#/plan/company"]').click();
  await fill(page, frame, "company.name", name);
  const sign = frame.getByTestId("saved");
  await expect(sign).toHaveAttribute("data-state", new RegExp(`^(${states.join("|")})$`));
  const state = await sign.getAttribute("data-state");
  const warning = frame.getByTestId("storage-warning");
  if (warned || WARNED.includes(state)) {
    await expect(warning).toBeVisible();
    const text = await downloaded(page, warning.getByRole("button").first());
    expect(JSON.parse(text).plan.company.name).toBe(name);
  } else {
    await expect(warning).toHaveCount(0);
  }
  return state;
}

/** The field may be in a frame, the keyboard is the page's. */
async function fill(page, frame, id, text) {
  if (page === frame) return type(page, id, text);
  await box(frame, id).fill(text);
  await page.keyboard.press("Tab");
}

async function downloaded(page, button) {
  const started = page.waitForEvent("download");
  await button.click();
  return readFile(await (await started).path(), "utf8");
}

for (const [name, rung] of Object.entries(RUNGS)) {
  test(`a plan is made where ${name}`, async ({ page }) => {
    if (rung.spoil) await page.addInitScript(rung.spoil);
    await page.goto("./");
    await expect(page.getByTestId("new-plan")).toBeVisible({ timeout: rung.within ?? 3_000 });
    const state = await planned(page, page, rung);
    // What the screen says is true: the plan is there again where it said so. Where storage is full, what was kept before may be.
    await page.goto("./#/plan/company");
    await page.reload();
    await expect(page.locator("header.topbar")).toBeVisible({ timeout: rung.within ?? 5_000 });
    if (["saved", "basic"].includes(state)) await expect(box(page, "company.name")).toHaveValue("Rung");
    if (state === "memory") await expect(page.getByTestId("new-plan")).toBeVisible();
  });
}

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale });
    test("where nothing is kept, this is said in one's own language", async ({ page }) => {
      await page.addInitScript(RUNGS["both are denied"].spoil);
      await page.goto("./");
      expect(await planned(page, page, { states: ["memory"] })).toBe("memory");
      const said = await page.getByTestId("storage-warning").innerText();
      const script = { ko: /[가-힣]/, zh: /[一-鿿]/, en: /^[^가-힣一-鿿]+$/ }[words.lang];
      expect(said).toMatch(script);
      if (words.lang === "zh") expect(said).not.toMatch(/[가-힣]/);
    });
  });
}

/** A page of another origin that has the app in a frame. */
async function hosting(html, act) {
  const server = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    // Another site than the app's 127.0.0.1.
    return await act(`http://localhost:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

for (const [name, attribute, states] of [
  ["a frame of another site", "", ["saved", "basic", "memory"]],
  ["a frame in a sandbox of no origin", 'sandbox="allow-scripts allow-downloads"', ["memory"]],
]) {
  test(`a plan is made in ${name}`, async ({ page, complaints }) => {
    // A page without an origin loads modules only from a host that lets everybody have them, as public hosts of static files do.
    const app = await startServer({ headers: { "Access-Control-Allow-Origin": "*" } });
    const html = `<!doctype html><title>Host</title><iframe ${attribute} src="${app.url}" width="1200" height="800"></iframe>`;
    await hosting(html, async (url) => {
      await page.goto(url);
      const frame = page.frameLocator("iframe");
      await expect(frame.getByTestId("new-plan")).toBeVisible({ timeout: 5_000 });
      await planned(page, frame, { states });
    });
    await app.stop();
    // The host page has no icon.
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !/favicon/.test(text)));
  });
}

// A busy machine gives a lock after the program went on without it.
const late = () => {
  // An empty page has none.
  const request = globalThis.LockManager?.prototype.request;
  if (request) LockManager.prototype.request = async function slow(...args) {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return request.apply(this, args);
  };
};

for (const [name, locks] of [["IndexedDB is denied"], ["IndexedDB is absent"], ["IndexedDB is absent", late]]) {
  test(`where ${name}${locks ? " and locks come late" : ""}, two tabs lose no edit of either`, async ({ context, page }) => {
    await context.addInitScript(RUNGS[name].spoil);
    if (locks) await context.addInitScript(locks);
    await page.goto("./");
    await planned(page, page, { ...RUNGS[name], name: "Shared" });
    await page.goto("./#/plan/company");
    const second = await context.newPage();
    await second.goto("./#/plan/company");
    await expect(box(second, "company.name")).toHaveValue("Shared");
    // Each changes what the other does not, in turn.
    await type(page, "company.name", "First");
    await type(second, "company.funds", "7000000");
    await type(page, "company.funds", "6000000");
    await type(second, "company.name", "Second");
    for (const tab of [page, second]) await expect(tab.getByTestId("saved")).toHaveAttribute("data-state", "basic");
    const names = async () => (await keptPlans(page)).map(({ company }) => company.name);
    await expect.poll(names).toEqual(expect.arrayContaining(["First", "Second"]));
    await second.close({ runBeforeUnload: true });
    const kept = (await keptPlans(page)).map(({ company }) => company);
    const third = await context.newPage();
    await third.goto("./");
    for (const title of ["First", "Second"]) await expect(third.locator(".plan-item", { hasText: title })).toHaveCount(1);
    const funds = (title) => kept.find((company) => company.name === title).funds;
    expect(funds("First") * 7).toBe(funds("Second") * 6);
  });
}

test("a plan is made in a private window, and is gone with it", async ({ browser, site }) => {
  for (const first of [true, false]) {
    const context = await browser.newContext({ locale: "en-US", baseURL: site });
    const complaints = [];
    listen(context, complaints);
    const page = await context.newPage();
    await page.goto("./");
    await expect(page.getByTestId("new-plan")).toBeVisible({ timeout: 3_000 });
    await expect(page.locator(".plan-item")).toHaveCount(0);
    if (first) await planned(page, page, { states: ["saved"] });
    await context.close();
    expect(complaints).toEqual([]);
  }
});
