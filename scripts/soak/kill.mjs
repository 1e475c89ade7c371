// Kills the whole browser at a random moment while somebody edits, starts it again on the same profile, and looks whether the
// plan holds what the screen last called saved.
// node scripts/soak/kill.mjs [--cases 100] [--parallel 2] [--seed 9]   (needs dist/); fewer than 20 cases: quick kills only.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { launchOptions } from "../../tests/e2e/browser.mjs";
import { chromium, inParallel, nameOnce, numbers, openFile, quantile, random, reopen, report, sleep, withSite } from "./app.mjs";
import { planFile } from "./plan-file.mjs";
import { watch } from "./watch.mjs";

const { cases, parallel, seed } = numbers({ cases: 3, parallel: 2, seed: 9 });

/** Sizes of the plans, in bytes. */
const SIZES = [5_000, 25_000, 100_000, 250_000, 500_000];
/** Pauses between edits, in milliseconds. */
const [SHORTEST, LONGEST] = [50, 2_000];

const number = (name) => Number(/^No (\d+)$/.exec(name ?? "")?.[1] ?? 0);

/** A browser on a profile, as the first process of a group of its own. */
async function launch(profile) {
  const { executablePath, args } = launchOptions();
  const port = join(profile, "DevToolsActivePort");
  await rm(port, { force: true });
  const child = spawn(executablePath, [
    ...args, "--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--password-store=basic", "--lang=en-US",
    "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows", "about:blank",
  ], { detached: true, stdio: "ignore" });
  const gone = new Promise((done) => child.once("exit", done));
  const kill = async () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
    await gone;
  };
  try {
    let written = "";
    for (let tries = 0; !written.includes("\n") && tries < 200; tries += 1) {
      await sleep(100);
      written = await readFile(port, "utf8").catch(() => "");
    }
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${written.split("\n")[0]}`);
    return { browser, context: browser.contexts()[0], kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Edits until the browser is killed; what it told about it, and when it was killed. */
async function editAndKill(profile, url, { bytes, after, seed: from }) {
  const told = { typed: [], acked: [] };
  const running = await launch(profile);
  try {
    await running.context.exposeBinding("soakTell", (_, { list, t, value }) => told[list].push({ t, n: number(value) }));
    await running.context.addInitScript(watch);
    const page = await running.context.newPage();
    await page.goto(url);
    await openFile(page, planFile(bytes));
    const pauses = random(from);
    const list = Array.from({ length: 4_000 }, () => SHORTEST * (LONGEST / SHORTEST) ** pauses());
    await page.evaluate((waits) => {
      let n = 0;
      const next = () => {
        n += 1;
        globalThis.soak.edit("company.name", `No ${n}`);
        setTimeout(next, waits[n % waits.length]);
      };
      next();
    }, list);
    await sleep(after);
  } catch (error) {
    await running.kill();
    throw error;
  }
  const killedAt = Date.now();
  const deaf = new Promise((done) => running.browser.once("disconnected", done));
  await running.kill();
  await deaf;
  return { ...told, killedAt };
}

/** What the browser has after the kill: in its localStorage alone, and in the app. */
async function lookAgain(profile, url, acknowledged) {
  const running = await launch(profile);
  try {
    const page = await running.context.newPage();
    const uncaught = [];
    page.on("pageerror", (error) => uncaught.push(error.message));
    // A page of the same origin without the app, so that nothing is recovered yet.
    await page.goto(`${url}no-such-page`);
    const local = await page.evaluate(() => {
      const text = localStorage.getItem(`mixwright/plan/${localStorage.getItem("mixwright/last")}`);
      return text ? JSON.parse(text).plan.company?.name : undefined;
    });
    const started = Date.now();
    const opened = await reopen(page, url, 30_000);
    const name = opened ? await nameOnce(page, (text) => number(text) >= acknowledged) : undefined;
    return { local: number(local), recovered: number(name), opened, uncaught, recoveryMs: Date.now() - started };
  } finally {
    await running.kill();
  }
}

async function one(url, given) {
  const profile = await mkdtemp(join(tmpdir(), "mixwright-kill-"));
  try {
    const { typed, acked, killedAt } = await editAndKill(profile, url, given);
    const most = (list) => list.reduce((top, { n }) => Math.max(top, n), 0);
    const acknowledged = most(acked);
    const after = await lookAgain(profile, url, acknowledged);
    const first = typed.find(({ n }) => n > acknowledged);
    return { ...given, edits: most(typed), acknowledged, ...after, openEdits: most(typed) - acknowledged, openMs: first ? killedAt - first.t : 0 };
  } catch (error) {
    return { ...given, failed: error.message.split("\n")[0] };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** When to kill, in milliseconds after the first edit: most early, some late. */
function moments() {
  const chance = random(seed);
  const within = (from, to) => Math.round(1_000 * (from + (to - from) * chance()));
  return Array.from({ length: cases }, (_, n) => {
    if (cases < 20) return { bytes: SIZES[(2 * n) % SIZES.length], after: within(5, 8), seed: seed + n };
    const after = n % 10 === 0 ? within(60, 180) : n % 10 < 3 ? within(30, 60) : within(5, 30);
    // Shifted each time round, so that every size meets late kills.
    return { bytes: SIZES[(n + Math.floor(n / 10)) % SIZES.length], after, seed: seed + n };
  });
}

function wrongWith(result) {
  const label = `${result.bytes} bytes, killed after ${result.after} ms (seed ${result.seed})`;
  if (result.failed) return [`${label}: ${result.failed}`];
  const wrong = result.uncaught.map((message) => `${label}: uncaught afterwards: ${message}`);
  if (!result.opened) wrong.push(`${label}: no plan afterwards`);
  if (!result.acknowledged) wrong.push(`${label}: nothing was acknowledged`);
  if (result.recovered < result.acknowledged) wrong.push(`${label}: No ${result.acknowledged} was acknowledged, No ${result.recovered} came back`);
  return wrong;
}

await withSite(async (url) => {
  const results = await inParallel(parallel, moments(), async (given, n) => {
    const result = await one(url, given);
    if (cases >= 20) console.log(`${n + 1}/${cases} ${JSON.stringify(result)}`);
    return result;
  });
  const fine = results.filter((result) => !result.failed);
  const row = (list) => ({
    kills: list.length,
    edits: list.reduce((sum, { edits }) => sum + edits, 0),
    "acknowledged lost": list.reduce((sum, { acknowledged, recovered }) => sum + Math.max(0, acknowledged - recovered), 0),
    "open edits, most": quantile(list.map(({ openEdits }) => openEdits), 1),
    "open ms, p95": quantile(list.map(({ openMs }) => openMs), 0.95),
    "open ms, most": quantile(list.map(({ openMs }) => openMs), 1),
    "recovery ms, most": quantile(list.map(({ recoveryMs }) => recoveryMs), 1),
    "localStorage alone would have lost": list.reduce((sum, { acknowledged, local }) => sum + Math.max(0, acknowledged - local), 0),
  });
  const table = Object.fromEntries(SIZES.map((bytes) => [`${bytes / 1_000} kB`, fine.filter((result) => result.bytes === bytes)])
    .filter(([, list]) => list.length).map(([name, list]) => [name, row(list)]));
  const all = row(fine);
  report("kill", { ...table, all }, { all, bySize: table }, results.flatMap(wrongWith));
});
