// What the soak scripts share: the browser, the built app, its first steps, and how they report.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { launchOptions } from "../../tests/e2e/browser.mjs";
import { startServer } from "../serve.mjs";

export { dice as random } from "../../tests/e2e/mutate.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const { chromium } = createRequire(`${root}tests/e2e/`)("playwright-core");

export const NAME = 'input[id="company.name"]';
const STARTED = `${NAME}, [data-testid=new-plan]`;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Numbers of the command line: `--cases 500 --parallel 3`; those not given are as in `defaults`. */
export function numbers(defaults) {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: "string" }]));
  const { values } = parseArgs({ options });
  const given = Object.entries(values).map(([name, text]) => [name, Number(text)]);
  for (const [name, number] of given) if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number`);
  return { ...defaults, ...Object.fromEntries(given) };
}

/** Runs `act(url)` while the app is served. */
export async function withSite(act, options = {}) {
  const server = await startServer(options);
  try {
    return await act(server.url);
  } finally {
    await server.stop();
  }
}

/** Runs `act(browser, url)` with a browser and the served app. */
export const withBrowser = (act, options = {}) =>
  withSite(async (url) => {
    const browser = await chromium.launch(launchOptions());
    try {
      return await act(browser, url);
    } finally {
      await browser.close();
    }
  }, options);

/** Does `act` for each of `items`, `width` at a time; the results in the order of the items. */
export async function inParallel(width, items, act) {
  const results = new Array(items.length);
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await act(items[at], at);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return results;
}

/** Collects what must never come: uncaught errors, panics, a crashed page. */
export function complaintsOf(page) {
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("crash", () => complaints.push("the page crashed"));
  page.on("console", (message) => {
    if (message.type() === "error" && /panicked|unreachable/.test(message.text())) complaints.push(message.text().slice(0, 300));
  });
  return complaints;
}

/** Makes a plan and goes to the company's page. */
export async function makePlan(page, timeout = 10_000) {
  await page.locator("[data-testid=new-plan]").click({ timeout });
  await page.waitForURL(/#\/quick$/, { timeout });
  await page.evaluate(() => { location.hash = "#/plan/company"; });
  await page.waitForSelector(NAME, { timeout });
}

/** Opens a plan file from the start page; ends on the company's page. */
export async function openFile(page, text) {
  await page.locator("#file").setInputFiles({ name: "soak.mixwright.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.waitForSelector(NAME, { timeout: 30_000 });
}

/**
 * Opens the plan that was open last, at the company's page; whether there is one. Where the app shows its start page instead,
 * the first kept plan is opened, as somebody would who comes back.
 */
export async function reopen(page, url, timeout = 20_000) {
  await page.goto(`${url}#/plan/company`);
  await page.waitForSelector(STARTED, { timeout });
  if (await page.locator(NAME).count()) return true;
  const kept = page.locator(".plan-item button").first();
  await kept.waitFor({ timeout: 1_000 }).catch(() => {});
  if (!(await kept.count())) return false;
  await kept.click();
  await page.evaluate(() => { location.hash = "#/plan/company"; });
  await page.waitForSelector(NAME, { timeout });
  return true;
}

/** The company's name as soon as `good` holds for it; else what it is after three seconds. */
export async function nameOnce(page, good) {
  let name;
  for (let tries = 0; tries < 30; tries += 1) {
    name = await page.locator(NAME).inputValue();
    if (good(name)) break;
    await sleep(100);
  }
  return name;
}

/** The share `q` of the values is at most this. */
export function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] : null;
}

export const spread = (values) => ({ p50: quantile(values, 0.5), p95: quantile(values, 0.95), max: quantile(values, 1) });

/** Prints the table, the violations and a line of JSON for the docs; ends the process with 1 if there are violations. */
export function report(name, rows, summary, violations) {
  console.table(rows);
  for (const violation of violations.slice(0, 40)) console.error(`✗ ${violation}`);
  if (violations.length > 40) console.error(`✗ … and ${violations.length - 40} more`);
  console.log(JSON.stringify({ soak: name, ...summary, violations: violations.length }));
  process.exitCode = violations.length ? 1 : 0;
}
