/**
 * Our SCORM packages in the player of Open edX (AGPL; it is only run here, in a Python environment of its own under target/). An
 * author uploads a package by the player's form; a learner comes back again and again, finds the plan as it was left, hands it
 * in, and finds that too. What the page says is held against what the player holds.
 * `node scripts/soak/openedx.mjs [--cycles 20]`   (needs dist/)
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { expect, listen } from "../../tests/e2e/harness.mjs";
import { decide, digest, handIn, launched, state } from "../../tests/e2e/lms/attempt.mjs";
import { made, ownCase } from "../../tests/e2e/lms/package.mjs";
import { numbers, report, spread, withBrowser } from "./app.mjs";
import { python } from "./python.mjs";

const { cycles } = numbers({ cycles: 20 });
const PLAYER = "19.0.5";
const PACKAGES = [`openedx-scorm-xblock==${PLAYER}`, "xblock-sdk==0.14.0", "XBlock[django]==6.1.0", "Django==4.2.30", "setuptools<81"];
/** What the player is to make of the manifest of each package. */
const STANDARDS = { "scorm12": "SCORM_12", "scorm2004-4": "SCORM_2004" };
const WORDS = "둘이 함께 정해요 — 两人一起决定 🍵";

/** The player at a port of its own; its files lie in `folder`. */
async function player(folder) {
  const script = fileURLToPath(new URL("openedx.py", import.meta.url));
  const served = spawn(python(`openedx-${PLAYER}`, PACKAGES), [script, folder], { stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  createInterface(served.stderr).on("line", (line) => said.push(line));
  const port = await new Promise((ready) => {
    createInterface(served.stdout).once("line", ready);
    served.once("exit", () => ready(null));
  });
  if (!port) throw new Error(`the player does not start: ${said.slice(-20).join("\n")}`);
  return { url: `http://127.0.0.1:${port}`, said, stop: () => served.kill() };
}

/** Uploads a package as an author does, in the player's own form. */
async function upload(page, { name, bytes }) {
  // Studio's part of the page that tells the author how far it is; the workbench has none.
  await page.evaluate(() => (globalThis.RuntimeProvider.versions[1].notify = () => {}));
  await page.locator("#scorm_file").setInputFiles({ name, mimeType: "application/zip", buffer: bytes });
  const answered = page.waitForResponse(/studio_submit/, { timeout: 60_000 });
  await page.locator(".save-button").click();
  expect(await (await answered).json(), "the player takes the package").toEqual({ result: "success", errors: [] });
}

/** Leaves the page once it says that the LMS has everything, as a learner is told to. */
async function leave(page, { line }) {
  await expect(line, "the page says that it is saved").toHaveAttribute("data-state", /saved|scored/, { timeout: 20_000 });
  // The player says that it has a value, and only then sends it.
  await page.waitForTimeout(500);
  await page.goto("about:blank");
}

/** Works through one package; `figures` gets what is counted. */
async function work(page, url, standard, figures) {
  const kept = async () => (await fetch(`${url}/kept/${standard}`)).json();
  const launch = async (digestWanted) => {
    const begun = performance.now();
    await page.goto(`${url}/scenario/${standard}/`);
    const open = await launched(page);
    if (digestWanted) await expect.poll(() => digest(open.sco), { message: "the plan is as it was left", timeout: 20_000 }).toBe(digestWanted);
    figures.launches.push(Math.round(performance.now() - begun));
    return open;
  };

  const file = await made(page, ownCase(1), standard);
  await page.goto(`${url}/scenario/${standard}/studio_view/`);
  await upload(page, file);
  const read = { scorm_version: STANDARDS[standard], index_page_path: "launch.html", package_warnings: [] };
  expect(await kept(), "the player reads the manifest").toMatchObject(read);

  let left;
  for (let visit = 0; visit < cycles; visit++) {
    const open = await launch(left);
    left = await decide(open, `${WORDS} ${visit}`);
    await leave(page, open);
    expect(await kept(), "an attempt that goes on is not complete").toMatchObject({ lesson_status: "incomplete", success_status: "unknown" });
  }

  let open = await launch(left);
  left = await handIn(open);
  const [, points, of] = /([\d.]+) of ([\d.]+)/.exec(await open.line.textContent());
  await leave(page, open);
  const result = async () => {
    const { lesson_status, success_status, lesson_score } = await kept();
    return { lesson_status, success_status, lesson_score };
  };
  const reported = await result();
  expect(reported, "the player holds what the page said").toEqual({
    lesson_status: "completed", success_status: "passed", lesson_score: expect.closeTo(points / of, 4),
  });
  figures.score = `${points}/${of}`;

  for (let visit = 0; visit < 2; visit++) {
    open = await launch(left);
    expect((await state(open.sco)).plan, "the last answer is in the plan").toContain(`${WORDS} ${cycles - 1}`);
    await open.sco.childFrames()[0].evaluate(() => location.assign("#/case"));
    await expect(open.planner.getByTestId("handed"), "what was handed in stays so").toBeVisible();
    await leave(page, open);
    expect(await result(), "nothing becomes worse").toEqual(reported);
  }
  figures.suspended = (await kept()).scorm_data["cmi.suspend_data"].length;
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "openedx-"));
  const lms = await player(folder);
  const [rows, faults] = [{}, []];
  try {
    await withBrowser(async (browser, site) => {
      for (const standard of Object.keys(STANDARDS)) {
        const complaints = [];
        const context = await browser.newContext({ baseURL: site, locale: "en-US", viewport: { width: 1200, height: 900 } });
        listen(context, complaints);
        const figures = { launches: [] };
        await work(await context.newPage(), lms.url, standard, figures).catch((error) => faults.push(`${standard}: ${error.message}`));
        await context.close();
        faults.push(...complaints.map((line) => `${standard}: ${line}`));
        rows[standard] = { ...figures, launches: figures.launches.length, ...spread(figures.launches) };
      }
    });
  } finally {
    lms.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  faults.push(...lms.said.filter((line) => /Error|Traceback/.test(line)).map((line) => `the player: ${line}`));
  report("openedx", rows, { player: PLAYER, cycles, ...rows }, faults);
}

await main();
