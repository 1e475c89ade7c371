// How a schedule of 500 own tasks, each waiting for the one before the last, scrolls and edits in the app as it is built:
// the time between frames while the page scrolls, and until the frame after each change is drawn. Prints a Markdown table.
// node scripts/bench/schedule.mjs   (needs dist/, the npm tools and Chromium: `make bench` brings them)
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { launchOptions } from "../../tests/e2e/browser.mjs";
import { startServer } from "../serve.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { chromium } = createRequire(`${root}tests/e2e/`)("playwright-core");
const TASKS = 500;
const AREAS = ["research", "site", "publishing", "promotion", "sales", "brand", "relations"];

function file() {
  const saved = JSON.parse(readFileSync(`${root}data/examples/roastery.en.mixwright.json`, "utf8"));
  saved.plan.implementation.tasks = Array.from({ length: TASKS }, (_, i) => ({
    id: 1_000 + i,
    name: `Task ${i + 1}`,
    area: AREAS[i % AREAS.length],
    days: 1 + (i % 5),
    hours: 10,
    after: i > 1 ? [`own.${1_000 + i - 2}`] : [],
  }));
  return Buffer.from(JSON.stringify(saved));
}

const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Times between frames, in milliseconds, while `act` runs. */
async function frames(page, act) {
  await page.evaluate(() => {
    globalThis.frameTimes = [];
    let last = performance.now();
    const step = (now) => {
      globalThis.frameTimes.push(now - last);
      last = now;
      globalThis.framesRun = requestAnimationFrame(step);
    };
    globalThis.framesRun = requestAnimationFrame(step);
  });
  await act();
  return page.evaluate(() => {
    cancelAnimationFrame(globalThis.framesRun);
    return globalThis.frameTimes.slice(1);
  });
}

/** Milliseconds from each key until its change is worked in and the next frame comes. */
const keys = (page, times) =>
  page.evaluate(async (times) => {
    const bar = document.querySelector(".gantt-bar");
    const taken = [];
    for (let i = 0; i < times; i += 1) {
      bar.focus();
      const key = i % 2 ? "ArrowLeft" : "ArrowRight";
      const from = performance.now();
      bar.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      taken.push(performance.now() - from);
      await new Promise((done) => setTimeout(done, 100));
    }
    return taken;
  }, times);

const server = await startServer({});
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "en-US", serviceWorkers: "block" });
  await page.goto(server.url);
  await page.locator("#file").setInputFiles({ name: "long.mixwright.json", mimeType: "application/json", buffer: file() });
  await page.locator('a.stage[href="#/plan/implementation"]').click();
  await page.locator(".segments button").nth(1).click();
  await page.locator(".gantt-bar").first().waitFor();
  // The jobs the opening set off are over by then.
  await page.waitForTimeout(4_000);
  const idle = await frames(page, () => page.waitForTimeout(1_000));
  const scroll = await frames(page, async () => {
    await page.locator(".tasks-wrap").hover();
    for (let i = 0; i < 120; i += 1) await page.mouse.wheel(0, 150);
  });
  let edits;
  const editing = await frames(page, async () => {
    edits = await keys(page, 20);
  });
  const row = (name, values) =>
    `| ${name} | ${values.length} | ${[0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(1)).join(" | ")} |`;
  console.log(`| ${TASKS} own tasks, ms | count | median | 95 % | longest |\n|---|---:|---:|---:|---:|`);
  console.log(row("between frames, at rest", idle));
  console.log(row("between frames, scrolling", scroll));
  console.log(row("between frames, editing", editing));
  console.log(row("from a key to the next frame", edits));
} finally {
  await browser.close();
  await server.stop();
}
