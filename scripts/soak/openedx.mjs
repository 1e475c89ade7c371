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
import { stripVTControlCharacters } from "node:util";

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
  const served = spawn(python(`openedx-${PLAYER}`, PACKAGES), [script, folder], { stdio: "pipe" });
  const said = [];
  createInterface(served.stderr).on("line", (line) => said.push(line));
  const port = await new Promise((ready) => {
    createInterface(served.stdout).once("line", ready);
    served.once("exit", () => ready(null));
  });
  if (!port) throw new Error(`the player does not start: ${said.slice(-20).join("\n")}`);
  const gone = new Promise((done) => served.once("exit", done));
  const stop = () => (served.kill(), gone);
  return { url: `http://127.0.0.1:${port}`, said, stop };
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

/** Works through one package; `figures` gets what is counted, `complaints` what the browser says. */
async function work(browser, site, url, standard, figures, complaints) {
  const kept = async () => (await fetch(`${url}/kept/${standard}`)).json();
  /** Does `act(page)` in a browser that holds nothing of what was before: all a learner finds is what the player gives back. */
  const afresh = async (act) => {
    const context = await browser.newContext({ baseURL: site, locale: "en-US", viewport: { width: 1200, height: 900 } });
    try {
      listen(context, complaints);
      return await act(await context.newPage());
    } finally {
      await context.close();
    }
  };
  let left;
  /** A launch, in which the plan has to be as it was left; `act(open)` may change it. */
  const visit = (act) => afresh(async (page) => {
    const begun = performance.now();
    await page.goto(`${url}/scenario/${standard}/`);
    const open = await launched(page);
    if (left) await expect.poll(() => digest(open.sco), { message: "the plan is as it was left", timeout: 20_000 }).toBe(left);
    figures.launches.push(Math.round(performance.now() - begun));
    await act(open);
    left = await digest(open.sco);
    // As a learner is told to. The player says that it has a value, and only then sends it.
    await expect(open.line, "the page says that it is saved").toHaveAttribute("data-state", /saved|scored/, { timeout: 20_000 });
    await page.waitForTimeout(500);
    await page.goto("about:blank");
  });

  await afresh(async (page) => {
    const file = await made(page, ownCase(1), standard);
    await page.goto(`${url}/scenario/${standard}/studio_view/`);
    await upload(page, file);
  });
  const read = { scorm_version: STANDARDS[standard], index_page_path: "launch.html", package_warnings: [] };
  expect(await kept(), "the player reads the manifest").toMatchObject(read);

  for (let cycle = 0; cycle < cycles; cycle++) {
    await visit((open) => decide(open, `${WORDS} ${cycle}`));
    expect(await kept(), "an attempt is begun, not complete").toMatchObject({ lesson_status: "incomplete", success_status: "unknown" });
  }

  let said;
  await visit(async (open) => {
    await handIn(open);
    said = /([\d.]+) of ([\d.]+)/.exec(await open.line.textContent());
  });
  const [, points, of] = said;
  const held = { lesson_status: "completed", success_status: "passed", lesson_score: expect.closeTo(points / of, 4) };
  expect(await kept(), "the player holds what the page said").toMatchObject(held);

  for (let cycle = 0; cycle < 2; cycle++) {
    await visit(async (open) => {
      expect((await state(open.sco)).plan, "the last answer is in the plan").toContain(`${WORDS} ${cycles - 1}`);
      await open.sco.childFrames()[0].evaluate(() => location.assign("#/case"));
      await expect(open.planner.getByTestId("handed"), "what was handed in stays so").toBeVisible();
    });
    expect(await kept(), "nothing becomes worse afterwards").toMatchObject(held);
  }
  Object.assign(figures, { score: `${points}/${of}`, suspended: (await kept()).scorm_data["cmi.suspend_data"].length });
}

/** What Playwright says in colours and many lines, in one. */
const plain = (message) => stripVTControlCharacters(message).replace(/\s+/g, " ").slice(0, 400);

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "openedx-"));
  const lms = await player(folder);
  const [rows, faults] = [{}, []];
  try {
    await withBrowser(async (browser, site) => {
      for (const standard of Object.keys(STANDARDS)) {
        const [figures, complaints] = [{ launches: [] }, []];
        await work(browser, site, lms.url, standard, figures, complaints).catch((error) => complaints.push(plain(error.message)));
        faults.push(...complaints.map((line) => `${standard}: ${line}`));
        rows[standard] = { ...figures, launches: figures.launches.length, ...spread(figures.launches) };
      }
    });
  } finally {
    await lms.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  faults.push(...lms.said.filter((line) => /Error|Traceback/.test(line)).map((line) => `the player: ${line}`));
  report("openedx", rows, { player: PLAYER, cycles, ...rows }, faults);
}

await main();
