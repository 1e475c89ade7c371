// How long each form of the largest example takes in the browser as it is built, from the click to the file: 60 touchpoints,
// six segments, 36 months, 500 tasks. Prints a Markdown table; more than
// two seconds for a file is a fault.
// node scripts/bench/export.mjs   (needs dist/, the npm tools and Chromium: `make bench` brings them)
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { launchOptions } from "../../tests/e2e/browser.mjs";
import { startServer } from "../serve.mjs";
import { largest } from "./largest.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { chromium } = createRequire(`${root}tests/e2e/`)("playwright-core");
const FORMS = ["docx", "xlsx", "html", "md", "csv"];
const ROUNDS = 5;
/** Milliseconds a file may take. */
const AIM = 2_000;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const server = await startServer({ base: "/any/sub-path/" });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ locale: "en-US", serviceWorkers: "block" });
  await page.goto(server.url);
  await page.locator("#file").setInputFiles({ name: "largest.json", mimeType: "application/json", buffer: largest() });
  await page.waitForURL(/plan\/company/);
  await page.goto(`${server.url}#/document`);
  // Simulations and other splits are known by then; they go into the files.
  await page.locator('[id="doc.options"]').waitFor({ timeout: 300_000 });
  const take = async (form) => {
    const from = Date.now();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[id="document.${form}"]`).click()]);
    const path = await download.path();
    return { time: Date.now() - from, size: statSync(path).size };
  };
  console.log("| form | first, with the worker's start (ms) | then, median of 5 (ms) | size (kB) |\n|---|--:|--:|--:|");
  for (const form of FORMS) {
    await page.reload();
    await page.locator('[id="doc.options"]').waitFor({ timeout: 300_000 });
    const first = await take(form);
    const rest = [];
    for (let i = 0; i < ROUNDS; i += 1) rest.push((await take(form)).time);
    if (first.time > AIM) process.exitCode = 1;
    console.log(`| ${form} | ${first.time} | ${median(rest)} | ${Math.round(first.size / 1_000)} |`);
  }
} finally {
  await browser.close();
  await server.stop();
}
