// The planner in other pages: it starts wherever browsers let it, gives the plan to who may have it, tells its height, and leaves
// the visitor's own plans alone.
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { startServer } from "../../scripts/serve.mjs";
import { launchOptions } from "./browser.mjs";
import { expect, listen, test } from "./harness.mjs";
import { ask, bare, element, frameOf, heard, startHost, started } from "./hosts.mjs";
import { byId, newPlan } from "./plan.mjs";
import { SOAK } from "./site.mjs";

const EXAMPLE = new URL("../../data/examples/roastery.ko.mixwright.json", import.meta.url);

let planner;
test.beforeAll(async () => (planner = await startServer({ base: "/p/", headers: { "Access-Control-Allow-Origin": "*" } })));
test.afterAll(() => planner.stop());

/** Shows a finished plan, changes it by hand, and has it handed in: what comes back is what was typed. */
async function finish(page, frame = frameOf(page)) {
  await started(page);
  await ask(page, "load", await readFile(EXAMPLE, "utf8"));
  await ask(page, "goTo", "company");
  await frame.locator("input[id='company.name']").fill("Edited 편집 编辑");
  await expect.poll(async () => (await heard(page, "autosave")).at(-1)?.plan ?? "", { timeout: 10_000 }).toContain("Edited 편집 编辑");
  await ask(page, "requestSubmit");
  await expect.poll(() => heard(page, "submit")).not.toEqual([]);
  const [{ file, digest }] = await heard(page, "submit");
  expect(JSON.parse(file).plan.company.name).toBe("Edited 편집 编辑");
  const state = await ask(page, "getState");
  expect(state).toMatchObject({ digest, stage: "company", of: 12, storage: "host", readonly: false });
  expect(state.complete).toBeGreaterThan(8);
  expect(await heard(page, "uncaught")).toEqual([]);
  await expect(frame.getByTestId("guest-state")).toHaveAttribute("data-state", "host");
}

/** A context with a profile in which a choice about storage was made; only the whole browser heeds it. */
async function withProfile(preferences, use) {
  const folder = await mkdtemp(join(tmpdir(), "mixwright-profile-"));
  await mkdir(join(folder, "Default"));
  await writeFile(join(folder, "Default", "Preferences"), JSON.stringify({ profile: preferences }));
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions(), locale: "en-US", serviceWorkers: "block" });
  const complaints = [];
  listen(context, complaints);
  try {
    await use(context);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/* ---- Where it can stand ---- */

const SITES = { "another origin": "127.0.0.1", "another site": "localhost" };
for (const [name, host] of Object.entries(SITES)) {
  test(`in a page of ${name} the plan is finished and comes back`, async ({ page }) => {
    const around = await startHost({ host, allow: [planner.url] });
    await page.goto(around.put("host", element(planner.url, 'mode="assess" lang="en"')));
    await finish(page);
    await around.stop();
  });
}

test("in a page of the same origin", async ({ page }) => {
  const here = new URL("host", planner.url).href;
  const scripts = { "keeper.js": "", host: element(planner.url) };
  const around = await startHost();
  scripts["keeper.js"] = await (await page.request.get(`${around.url}keeper.js`)).text();
  for (const [path, body] of Object.entries(scripts)) {
    await page.route(new URL(path, planner.url).href, (route) =>
      route.fulfill({ body, contentType: path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8" }));
  }
  await page.goto(here);
  await finish(page);
  await around.stop();
});

test("in a frame of a frame", async ({ page }) => {
  const inner = await startHost({ host: "localhost", allow: [planner.url] });
  const outer = await startHost({ allow: [inner.url] });
  await page.goto(outer.put("outer", bare(inner.put("host", element(planner.url)))));
  const middle = page.frames().find((frame) => frame.url().startsWith(inner.url)) ?? (await page.waitForEvent("framenavigated"));
  await middle.waitForLoadState();
  await finish(middle, middle.frameLocator("mixwright-planner > iframe"));
  await inner.stop();
  await outer.stop();
});

const SANDBOXES = { "allow-scripts": "scripts alone", "allow-scripts allow-same-origin": "scripts and its own origin" };
for (const [tokens, name] of Object.entries(SANDBOXES)) {
  test(`in a sandbox that allows ${name}`, async ({ page }) => {
    const around = await startHost({ host: "localhost", allow: [planner.url] });
    await page.goto(around.put("host", element(planner.url, `sandbox="${tokens}"`)));
    await finish(page);
    await around.stop();
  });
}

const BLOCKED = { "third-party storage": { block_third_party_cookies: true, cookie_controls_mode: 1 }, "all storage": { default_content_setting_values: { cookies: 2 } } };
for (const [name, preferences] of Object.entries(BLOCKED)) {
  test(`where ${name} is blocked`, async () => {
    const around = await startHost({ host: "localhost", allow: [planner.url] });
    await withProfile(preferences, async (context) => {
      const page = await context.newPage();
      await page.goto(around.put("host", element(planner.url)));
      await finish(page);
      // Where the browser was to keep it, it says what became of that.
      await page.goto(around.put("local", element(planner.url, 'resume="local" id="a"')));
      await started(page);
      const frame = page.frames().find((other) => other.url().startsWith(planner.url));
      const works = await frame.evaluate(() => {
        try {
          return localStorage.length >= 0;
        } catch {
          return false;
        }
      });
      if (name === "all storage") expect(works).toBe(false);
      await expect(frameOf(page).getByTestId("guest-state")).toHaveAttribute("data-state", works ? "browser" : "memory");
      await expect(frameOf(page).getByTestId("storage-warning")).toHaveCount(works ? 0 : 1);
    });
    await around.stop();
  });
}

test("without anybody around it names what it did not understand and where the plan is", async ({ page }) => {
  await page.goto(`${planner.url}?embed=1&lang=fr&wing=left&mode=view&case=roastery&stage=company`);
  await expect(page.getByTestId("strange")).toContainText("lang=fr");
  await expect(page.getByTestId("strange")).toContainText("wing=left");
  await expect(page.getByTestId("guest-state")).toHaveAttribute("data-state", "memory");
  await expect(page.locator("input[id='company.name']")).toHaveJSProperty("readOnly", true);
  const title = page.locator(".plan-title");
  const before = await title.inputValue();
  await title.pressSequentially("x");
  await expect(page.getByTestId("notice")).toContainText("only be read");
  await expect(title).toHaveValue(before);
  await expect(title).toBeFocused();
});

/* ---- The visitor's own plans ---- */

/** Everything the browser keeps for the planner, but what it keeps for guests. */
const everything = async (page) => {
  await page.waitForTimeout(1_500);
  return page.evaluate(async () => {
    const open = await new Promise((done) => (indexedDB.open("mixwright").onsuccess = (event) => done(event.target.result)));
    const all = (store) => {
      const records = open.transaction(store).objectStore(store);
      return Promise.all([records.getAllKeys(), records.getAll()].map((asked) => new Promise((done) => (asked.onsuccess = () => done(asked.result)))));
    };
    const database = {};
    for (const store of open.objectStoreNames) database[store] = await all(store);
    open.close();
    const local = Object.entries({ ...localStorage }).filter(([name]) => !name.startsWith("mixwright/embed/")).sort();
    return JSON.stringify({ database, local });
  });
};

test("the visitor's own plans are not opened, listed or written", async ({ page, context }) => {
  await page.goto(planner.url);
  await page.getByTestId("new-plan").click();
  await page.locator(".plan-title").fill("Mine alone");
  await expect(page.getByTestId("saved")).toHaveAttribute("data-state", "saved");
  // A page of the planner's site without the planner.
  await page.route("**/favicon.ico", (route) => route.fulfill({ body: "" }));
  await page.goto(`${planner.url}oembed.json`);
  const before = await everything(page);
  expect(before).toContain("Mine alone");
  const around = await startHost({ allow: [planner.url] });
  for (const [i, resume] of ["host", "none", "local"].entries()) {
    const other = await context.newPage();
    await other.goto(around.put(`host-${i}`, element(planner.url, `resume="${resume}" id="lesson" lang="en" theme="dark"`)));
    await started(other);
    const frame = frameOf(other);
    await frame.locator("input[id='company.name']").fill(`Guest ${resume}`);
    await frame.locator("#theme").selectOption("light");
    await frame.locator("#lang").selectOption("ko");
    await expect(frame.getByText("Mine alone")).toHaveCount(0);
    await other.waitForTimeout(500);
    await other.reload();
    await started(other);
    const { plan } = await ask(other, "getState");
    expect(JSON.parse(plan).plan.company.name).toBe(resume === "local" ? "Guest local" : "");
    await other.close();
  }
  // A guest without a page around.
  const alone = await context.newPage();
  await alone.goto(`${planner.url}?embed=1#/`);
  await expect(alone).toHaveURL(/#\/plan\/company$/);
  await expect(alone.getByText("Mine alone")).toHaveCount(0);
  await alone.close();
  expect(await everything(page)).toBe(before);
  await around.stop();
});

/* ---- The line ---- */

test("every request is answered once, and quickly with a large plan", async ({ page }) => {
  const around = await startHost({ host: "localhost", allow: [planner.url] });
  await page.goto(around.put("host", element(planner.url)));
  await started(page);
  const file = JSON.parse(await readFile(EXAMPLE, "utf8"));
  file.plan.dismissed = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`finding-${i}`, "가".repeat(450)]));
  expect(Buffer.byteLength(JSON.stringify(file))).toBeGreaterThan(200_000);
  await ask(page, "load", JSON.stringify(file));
  const times = await page.evaluate(async () => {
    const planner = document.querySelector("mixwright-planner");
    const times = [];
    for (let i = 0; i < 40; i += 1) {
      const from = performance.now();
      await planner.getState();
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b);
  });
  expect(times[37]).toBeLessThan(200);
  const { name, head } = await page.evaluate(async () => {
    const { name, bytes } = await document.querySelector("mixwright-planner").export("docx");
    return { name, head: [...bytes.slice(0, 2)] };
  });
  expect(name).toMatch(/\.docx$/);
  expect(String.fromCharCode(...head)).toBe("PK");
  await expect(ask(page, "load", "{}")).rejects.toThrow("bad_plan");
  await ask(page, "lock", ["company.name", "company.plan_name"]);
  const before = (await ask(page, "getState")).digest;
  await ask(page, "goTo", "company");
  await expect(frameOf(page).locator("input[id='company.name']")).toHaveJSProperty("readOnly", true);
  await frameOf(page).locator(".plan-title").pressSequentially("x");
  await expect.poll(async () => (await heard(page, "error"))[0]).toMatchObject({ code: "locked", field: "company.plan_name" });
  expect((await ask(page, "getState")).digest).toBe(before);
  await ask(page, "setLocale", "zh");
  await ask(page, "setTheme", "dark");
  await expect(frameOf(page).locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(frameOf(page).locator("html")).toHaveAttribute("data-theme", "dark");
  await around.stop();
});

const FUZZ = SOAK ? 10_000 : 200;

/** Messages that are none, made in the page that sends them. */
const bombard = ({ count, nonce, target }) => {
  let seed = 7;
  const random = (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const deep = () => {
    let value = {};
    // Deeper ones the browser itself does not send.
    for (let i = 0; i < 500; i += 1) value = { value };
    return value;
  };
  const head = { ns: "mixwright", v: 1, type: "connect", nonce };
  const make = [
    () => undefined, () => null, () => random(1e9), () => "ping", () => [], () => ({}),
    () => ({ ...head, nonce: `${random(1e9)}` }), () => ({ ...head, v: 2 }), () => ({ ...head, ns: "other" }), () => ({ ...head, type: "ready" }),
    () => ({ ...head, nonce: undefined }), () => ({ id: 1, type: "getState" }), () => JSON.stringify({ id: 1, type: "getState" }),
    () => JSON.parse('{"__proto__":{"ns":"mixwright","v":1,"type":"connect"},"constructor":1}'),
    () => ({ ...head, nonce: { toString: "x" } }), () => new Uint8Array(random(999)), () => new Error("x"), () => new Map([["ns", "mixwright"]]),
    () => ({ type: "iframe-child-init" }), () => ({ type: "iframe-get-child-dimensions", targetElementSelector: "#app" }),
    deep, () => "x".repeat(random(50) === 0 ? 1_100_000 : 1_000), () => ({ ...head, type: "load", plan: "{}" }),
  ];
  const frame = target === "parent" ? parent.frames[0] : document.querySelector("iframe").contentWindow;
  globalThis.answered = 0;
  for (let i = 0; i < count; i += 1) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (globalThis.answered += 1);
    const ports = [[], [port2], [port2, new MessageChannel().port2]][random(3)];
    frame.postMessage(make[random(make.length)](), "*", ports);
  }
};

test("what comes from others, or is no message, changes nothing and gets no answer", async ({ page }) => {
  test.setTimeout(SOAK ? 600_000 : 120_000);
  const foreign = await startHost({ allow: [planner.url] });
  const listed = await startHost({ host: "localhost", allow: [planner.url, foreign.url] });
  const src = `${planner.url}?embed=1&case=roastery&stage=company&lang=ko&origin=${listed.url.slice(0, -1)}`;
  const quiet = async (frame) => {
    await expect(frame.getByTestId("guest-state")).toHaveAttribute("data-state", "memory", { timeout: 30_000 });
    await expect(frame.locator("input[id='company.name']")).not.toHaveValue("");
  };
  // A page that is not listed, with the true number: it cannot know it, and it would not help.
  await page.goto(foreign.put("host", bare(src)));
  const frame = page.frameLocator("iframe");
  await quiet(frame);
  const name = await frame.locator("input[id='company.name']").inputValue();
  expect(await page.evaluate(() => globalThis.posted)).toEqual([]);
  await page.evaluate(bombard, { count: FUZZ, nonce: "0".repeat(32), target: "own" });
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(() => [globalThis.answered, globalThis.posted])).toEqual([0, []]);
  await quiet(frame);
  // The listed page, with messages that are none; and another frame of it, with the true number.
  await page.goto(listed.put("host", bare(src) + `<iframe src="${foreign.put("neighbour", '<!doctype html><title>x</title><link rel="icon" href="data:,">')}"></iframe>`));
  await expect.poll(() => page.evaluate(() => globalThis.posted.length)).toBeGreaterThan(0);
  const [{ data: ready, origin }] = await page.evaluate(() => globalThis.posted);
  expect(Object.keys(ready).sort()).toEqual(["nonce", "ns", "type", "v", "versions"]);
  expect(origin).toBe(new URL(planner.url).origin);
  const neighbour = page.frames().find((other) => other.url().startsWith(foreign.url));
  await neighbour.evaluate(bombard, { count: FUZZ, nonce: ready.nonce, target: "parent" });
  await page.evaluate(bombard, { count: FUZZ, nonce: "f".repeat(32), target: "own" });
  await page.waitForTimeout(1_000);
  expect(await neighbour.evaluate(() => globalThis.answered)).toBe(0);
  expect(await page.evaluate(() => globalThis.answered)).toBe(0);
  // Who sizes frames with open-iframe-resizer is told the height, if it is listed.
  const said = await page.evaluate(() => [...new Set(globalThis.posted.map(({ data }) => data.type))].sort());
  expect(said).toEqual(["iframe-resized", "ready"]);
  await quiet(page.frameLocator("iframe >> nth=0"));
  // Over the line itself: what has no number gets no answer, what is no request a refusal, and nothing changes.
  const outcome = await page.evaluate(async ({ count, nonce }) => {
    const { port1, port2 } = new MessageChannel();
    const replies = new Map();
    port1.onmessage = ({ data }) => {
      const { type, id, ok, result } = JSON.parse(data);
      if (type === "reply") replies.set(id, [...(replies.get(id) ?? []), ok ? result : false]);
    };
    document.querySelector("iframe").contentWindow.postMessage({ ns: "mixwright", v: 1, type: "connect", nonce }, "*", [port2]);
    const say = (text) => port1.postMessage(text);
    const answer = async (id) => {
      say(JSON.stringify({ id, type: "getState" }));
      while (!replies.has(id)) await new Promise((done) => setTimeout(done, 20));
      return replies.get(id)[0];
    };
    const before = await answer(1);
    const none = [
      { id: 2, type: "ping" }, "", "null", "[]", "{", '{"type":"ping"}', '{"id":"2","type":"ping"}', '{"id":-2,"type":"ping"}', '{"id":1e99,"type":"ping"}',
      `{"id":2,"type":"ping","x":${"[".repeat(5_000)}${"]".repeat(5_000)}}`, 7, null, new ArrayBuffer(9),
    ];
    const refused = [
      { type: "eval" }, { type: "load" }, { type: "load", plan: "{}" }, { type: "load", plan: "{}", "case": "roastery" }, { type: "load", "case": "__proto__" },
      { type: "load", plan: {} }, { type: "setLocale", lang: "fr" }, { type: "goTo", stage: "../.." }, { type: "lock", ids: ["window"] }, { type: "ping", x: 1 },
      { type: "export", format: "exe" }, { type: "__proto__" }, { type: "constructor" }, { type: "unlock", ids: "company" },
    ];
    const large = `{"id":2,"type":"load","plan":"${"x".repeat(4_000_001)}"}`;
    for (let i = 0; i < count; i += 1) {
      if (i % 500 === 0) say(large);
      if (i % 2) say(none[i % none.length]);
      else say(JSON.stringify({ ...refused[i % refused.length], id: 1_000 + i }));
      if (i % 100 === 0) say(`{"id":${1_001 + i},"type":"ping","__proto__":{"x":1}}`);
    }
    const after = await answer(3);
    const answers = [...replies].filter(([id]) => id > 999);
    delete before.plan;
    delete after.plan;
    return {
      same: JSON.stringify(before) === JSON.stringify(after), wrong: replies.has(2),
      once: answers.every(([, all]) => all.length === 1), refused: answers.every(([, [result]]) => result === false), count: answers.length,
    };
  }, { count: FUZZ, nonce: ready.nonce });
  expect(outcome).toEqual({ same: true, wrong: false, once: true, refused: true, count: FUZZ / 2 + FUZZ / 100 });
  expect(await page.frameLocator("iframe >> nth=0").locator("input[id='company.name']").inputValue()).toBe(name);
  await listed.stop();
  await foreign.stop();
});

/* ---- The height ---- */

test("the frame is as high as what it shows, and nothing is told while nothing happens", async ({ page }) => {
  test.setTimeout(SOAK ? 240_000 : 120_000);
  const around = await startHost({ host: "localhost", allow: [planner.url] });
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(around.put("host", element(planner.url, 'case="roastery"')));
  await started(page);
  const count = async () => (await heard(page, "resize")).length;
  const frame = page.frames().find((other) => other.url().startsWith(planner.url));
  const off = async () => {
    const shown = await frame.evaluate(() => document.querySelector("#app > .app").getBoundingClientRect().height);
    const high = await page.evaluate(() => document.querySelector("mixwright-planner > iframe").getBoundingClientRect().height);
    return Math.abs(shown - high);
  };
  const settled = () => expect.poll(off, { intervals: [50] }).toBeLessThanOrEqual(1);
  const height = () => page.evaluate(() => Number(document.querySelector("mixwright-planner > iframe").height));
  await settled();
  const heights = [];
  for (const stage of ["budget", "feasibility", "risk", "company", "document"]) {
    const before = await count();
    await ask(page, "goTo", stage);
    await page.waitForTimeout(800);
    await settled();
    expect((await count()) - before, stage).toBeLessThanOrEqual(3);
    heights.push(await height());
  }
  expect(Math.max(...heights) - Math.min(...heights), "it grows and shrinks").toBeGreaterThan(500);
  for (const width of [280, 600, 1000, 1600]) {
    await page.setViewportSize({ width, height: 700 });
    await page.waitForTimeout(600);
    await settled();
  }
  // From what is shown to the frame that is as high: measured in the page around.
  await ask(page, "goTo", "company");
  await page.waitForTimeout(800);
  const took = await frame.evaluate(async () => {
    const app = document.querySelector("#app > .app");
    const box = document.createElement("div");
    box.className = "test-only";
    const line = () => box.append(document.createElement("hr"), document.createElement("hr"));
    app.append(box);
    const from = performance.now();
    for (let i = 0; i < 20; i += 1) line();
    const want = Math.ceil(app.getBoundingClientRect().height);
    while (Math.abs(innerHeight - want) > 1 && performance.now() - from < 2_000) await new Promise((done) => setTimeout(done, 4));
    const took = performance.now() - from;
    box.remove();
    return took;
  });
  expect(took).toBeLessThanOrEqual(100);
  await page.waitForTimeout(1_000);
  const idle = await count();
  await page.waitForTimeout(SOAK ? 60_000 : 3_000);
  expect(await count()).toBe(idle);
  await around.stop();
});

/* ---- The page that makes the code ---- */

const TITLES = { "ko-KR": "내 페이지에 플래너 넣기", "zh-CN": "把规划工具嵌入您的网页", "en-US": "Put the planner into your page" };
for (const [locale, title] of Object.entries(TITLES)) {
  test.describe(locale, () => {
    test.use({ locale });
    test("the code that is copied brings what is shown below it", async ({ page, site }) => {
      await page.goto("./#/embed");
      await expect(byId(page, "stage.title")).toHaveText(title);
      await byId(page, "embed.mode").selectOption("view");
      await byId(page, "embed.begin").selectOption("roastery");
      await byId(page, "embed.stage").selectOption("company");
      await byId(page, "embed.hide.adviser").check();
      const code = byId(page, "embed.code");
      await expect(code).toContainText(`<mixwright-planner src="${site}" mode="view" case="roastery" stage="company" hide="adviser"`);
      const live = page.frameLocator("[id='embed.live']");
      await expect(live.locator("input[id='company.name']")).not.toHaveValue("");
      await expect(live.locator(".adviser")).toBeHidden();
      await byId(page, "embed.form").selectOption("link");
      await page.goto(await code.innerText());
      await expect(page.locator("input[id='company.name']")).not.toHaveValue("");
      await expect(page.locator("input[id='company.name']")).toHaveJSProperty("readOnly", true);
    });
  });
}

test("the visitor's way to the page, and what oEmbed readers find", async ({ page }) => {
  await newPlan(page);
  await page.goto("./");
  await page.locator('a[href="#/embed"]').click();
  await expect(byId(page, "stage.title")).toBeVisible();
  const link = page.locator('link[type="application/json+oembed"]');
  const found = await page.evaluate(async (href) => (await fetch(href)).json(), await link.getAttribute("href"));
  expect(found).toMatchObject({ version: "1.0", type: "link", title: "Mixwright" });
});
