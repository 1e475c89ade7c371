// How fast the app feels, in headless Chromium: what a first visit takes on a line of 10 Mbit/s with a processor slowed down four
// times, what Lighthouse says of it, and how keys and stages answer with the largest example at the same slow-down. Prints
// Markdown tables. Run it where nothing runs beside it.
// node scripts/bench/ui.mjs   (needs dist/, the npm tools and Chromium: `make bench-ui` brings them)
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { launchOptions } from "../../tests/e2e/browser.mjs";
import { startServer } from "../serve.mjs";
import { largest } from "./largest.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(`${root}tests/e2e/`);
const { chromium } = require("playwright-core");
const { default: lighthouse } = await import(require.resolve("lighthouse"));

const ROUNDS = 3;
const SLOW_DOWN = 4;
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 5e6 / 8 };
const PORT = 9_333;
const KEYS = 60;
const EDITS = 1_000;

const sorted = (values) => values.toSorted((a, b) => a - b);
const median = (values) => sorted(values)[values.length >> 1];
const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const count = (value) => Math.round(value).toLocaleString("en-US");
const row = (what, value, aim) => console.log(`| ${what} | ${value} | ${aim} |`);

/** A page of a browser that knows nothing of the site, on the slow line and processor. */
async function visitor(browser, act) {
  const context = await browser.newContext({ locale: "en-US", serviceWorkers: "block" });
  // The first visit of all waits while the files are compressed.
  context.setDefaultTimeout(120_000);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
    return await act(page, session);
  } finally {
    await context.close();
  }
}

/** Milliseconds since the visit began at which the start page is seen, a list on it answers, and the example's first stage stands. */
const firstVisit = (browser, url) =>
  visitor(browser, async (page, session) => {
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    const from = Date.now();
    await page.goto(url, { waitUntil: "commit" });
    await page.locator("h1").waitFor();
    const seen = Date.now() - from;
    await page.locator("#lang").selectOption("ko");
    await page.locator("html[lang=ko]").waitFor();
    const answers = Date.now() - from;
    await page.waitForLoadState("networkidle");
    const loaded = bytes;
    const pressed = Date.now();
    await page.locator("[data-testid=open-example]").click();
    await page.locator("[id='stage.title']").waitFor();
    return { seen, answers, loaded, opened: Date.now() - pressed, program: bytes - loaded };
  });

/** Lighthouse's scores of the start page, in percent, as it simulates a cheap phone, and how fast it finds the machine to be. */
async function scores(url) {
  const { lhr } = await lighthouse(url, { port: PORT, logLevel: "error", output: "json" });
  const scores = Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(100 * score)]));
  return { scores, machine: lhr.environment.benchmarkIndex };
}

/**
 * From an event until the end of the first frame in which `shown` holds: what shows its answer. The frame is asked for first: its end
 * is told, ahead of all that waits, before anything that waits for it.
 */
const timePaints = (page) => page.evaluate(() => {
  globalThis.painted = async (act, shown = () => true) => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => {
      const there = shown();
      scheduler.postTask(() => done(there), { priority: "user-blocking" });
    }));
    let ended = frame();
    const from = performance.now();
    act();
    while (!(await ended)) ended = frame();
    return performance.now() - from;
  };
});

/** How long each of many keys takes in a field. */
const typed = (page, id) => page.evaluate(async ([id, times]) => {
  const field = document.getElementById(id);
  field.focus();
  const taken = [];
  for (let i = 0; i < times; i += 1) {
    taken.push(await globalThis.painted(() => {
      field.value = String(30_000 + i);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }));
    await new Promise((done) => setTimeout(done, 150));
  }
  return taken;
}, [id, KEYS]);

/** Times with the largest example, in milliseconds, and the memory before and after many edits. */
const atWork = (browser, url) =>
  visitor(browser, async (page, session) => {
    // What the browser alone takes here, on a page with nothing but the field.
    await page.setContent('<input id="bare">');
    await timePaints(page);
    const bare = await typed(page, "bare");
    await page.goto(url);
    await page.locator("#file").setInputFiles({ name: "largest.json", mimeType: "application/json", buffer: largest() });
    await page.waitForURL(/plan\/company/, { timeout: 120_000 });
    // What jobs find for the plan as it came is drawn by then.
    await page.waitForTimeout(20_000);
    await timePaints(page);
    await page.evaluate(() => {
      globalThis.long = [];
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => globalThis.long.push(duration))).observe({ type: "longtask" });
    });
    const keys = await typed(page, "company.site_visits");
    const long = () => page.evaluate(() => globalThis.long.splice(0));
    const longKeys = await long();
    const stages = [];
    const named = ["feasibility", "environment", "products", "customers", "objectives", "touchpoints", "budget", "implementation", "organisation", "risk", "company"];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [at, stage] of named.entries()) {
        const time = await page.evaluate((stage) => {
          const heading = document.querySelector("main h1");
          return globalThis.painted(
            () => document.querySelector(`a.stage[href="#/plan/${stage}"]`).click(),
            () => !heading.isConnected && document.querySelector("main h1")?.checkVisibility(),
          );
        }, stage);
        // Until the last part of it is drawn, and the former stage gone.
        await page.waitForFunction(() => !document.querySelector("main template.later, main .stage-body[hidden]"));
        await page.waitForTimeout(300);
        (stages[at] ??= { stage, times: [], tasks: [] }).times.push(time);
        stages[at].tasks.push(Math.max(0, ...(await long())));
      }
    }
    const heap = async () => {
      await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Runtime.getHeapUsage")).usedSize;
    };
    const edit = (from, times) => page.evaluate(async ([from, times]) => {
      const field = document.getElementById("company.site_visits");
      for (let i = from; i < from + times; i += 1) {
        field.value = String(40_000 + i);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((done) => setTimeout(done, 5));
      }
    }, [from, times]);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    // The history of steps back is full by then.
    await edit(0, 300);
    const before = await heap();
    await edit(300, EDITS);
    return { bare, keys, longKeys, stages, heap: [before, await heap()] };
  });

const server = await startServer({ base: "/any/sub-path/", compressed: true });
const options = launchOptions();
const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), `--remote-debugging-port=${PORT}`] });
try {
  // Files are compressed with the first visit.
  await firstVisit(browser, server.url);
  const visits = [];
  for (let i = 0; i < ROUNDS; i += 1) visits.push(await firstVisit(browser, server.url));
  const of = (key) => median(visits.map((visit) => visit[key]));
  console.log(`\n| first visit, 10 Mbit/s, processor ÷ ${SLOW_DOWN}, median of ${ROUNDS} | | aim |\n|---|--:|--:|`);
  row("fetched for the start page, kB", count(of("loaded") / 1_000), "≤ 300");
  row("start page seen, ms", count(of("seen")), "before the program");
  row("start page answers, ms", count(of("answers")), "≤ 2,500");
  row("program fetched with the first deed, kB", count(of("program") / 1_000), "–");
  row("from “open the example” to its first stage, ms", count(of("opened")), "–");
  const all = [];
  for (let i = 0; i < ROUNDS; i += 1) all.push(await scores(server.url));
  console.log(`\n| Lighthouse, start page, median of ${ROUNDS} | % | aim |\n|---|--:|--:|`);
  for (const name of Object.keys(all[0].scores)) row(name, median(all.map(({ scores }) => scores[name])), name === "performance" ? "≥ 95" : "100");
  // With it tables of two machines can be compared. Chromium's developer tools take 1,000 for a phone of the middle range, 264 for a cheap one.
  row("the machine’s benchmark index", count(median(all.map(({ machine }) => machine))), "–");
  const { bare, keys, longKeys, stages, heap } = await atWork(browser, server.url);
  console.log(`\n| largest example, processor ÷ ${SLOW_DOWN} | ms | aim |\n|---|--:|--:|`);
  row(`key to paint, median of ${KEYS}`, count(median(keys)), "–");
  row("key to paint, 95 %", count(quantile(keys, 0.95)), "≤ 16");
  row("the same on a page with nothing but a field, median; 95 %", `${count(median(bare))}; ${count(quantile(bare, 0.95))}`, "–");
  row("longest task while typing", count(Math.max(0, ...longKeys)), "≤ 50");
  for (const { stage, times, tasks } of stages) row(`to ${stage}, median of ${ROUNDS}; longest task until all of it is drawn ${count(median(tasks))}`, count(median(times)), "≤ 50");
  console.log(`\n| memory, MB | before | after ${count(EDITS)} edits |\n|---|--:|--:|\n| JavaScript heap | ${heap.map((bytes) => (bytes / 1e6).toFixed(1)).join(" | ")} |`);
} finally {
  await browser.close();
  await server.stop();
}
