// Storage faults at every call: whatever the browser's storage does, no edit is lost that the screen called saved, the page is
// never blank, and an edit that is not kept within a second has a warning beside it.
// node scripts/soak/faults.mjs [--cases 500] [--parallel 4]   (needs dist/); fewer than 100 cases: a chosen few.
import { complaintsOf, inParallel, makePlan, nameOnce, numbers, reopen, report, sleep, spread, withBrowser } from "./app.mjs";
import { SLOW, fault, faultsOf, inject } from "./inject.mjs";
import { watch } from "./watch.mjs";

const { cases: wanted, parallel } = numbers({ cases: 24, parallel: 4 });

/** An edit must be kept, or a warning be there, within this time, in milliseconds. */
const WARN = 1_000;
/** Pauses after the edits: some are changed again while they are being saved. */
const PAUSES = [60, 400, 120, 1_100, 200];
/** The app has this long to mend what it found broken, and to warn, before the page is closed. */
const IDLE = 1_300;

/** Few cases that meet each part of the storage: where, which call of that name (from the end; 99: the first), what, how often. */
const CHOSEN = [
  ["fresh", "open:open", 1, "hang", "same"], ["fresh", "open:open", 1, "error", "same"], ["fresh", "request:add", 1, "quota", "same"],
  ["fresh", "request:add", 2, "throw", "once"], ["fresh", "request:add", 1, "error", "once"], ["fresh", "settle:readwrite", 1, "hang", "once"],
  ["fresh", "settle:readwrite", 2, "hang", "same"], ["fresh", "settle:readwrite", 2, "abort", "once"], ["fresh", "settle:readwrite", 3, "quota", "all"],
  ["fresh", "settle:readwrite", 2, "slow", "same"], ["fresh", "settle:readwrite", 2, "evicted", "once"], ["fresh", "settle:readwrite", 3, "deleted", "once"],
  ["fresh", "sync:setItem", 1, "quota", "same"], ["fresh", "sync:localStorage", 99, "security", "all"], ["fresh", "promise:request", 1, "hang", "same"],
  ["fresh", "sync:transaction", 2, "throw", "once"], ["again", "open:open", 1, "hang", "all"], ["again", "sync:getItem", 99, "garbage", "same"],
  ["again", "request:getAll", 1, "garbage", "once"], ["again", "request:getAll", 1, "error", "same"], ["again", "settle:readonly", 1, "hang", "once"],
  ["again", "sync:localStorage", 99, "security", "same"], ["again", "promise:request", 1, "slow", "same"], ["again", "message:postMessage", 1, "throw", "same"],
];

/** A case that takes longer than this, in milliseconds, never ends: the page is too busy to be asked. */
const HUNG = 120_000;

const headed = (page) => page.locator("header.topbar").count().then((n) => n > 0, () => false);

async function edits(page, from, to, faulty) {
  for (let n = from; n <= to; n += 1) {
    await page.evaluate((text) => globalThis.soak.edit("company.name", text), `No ${n}`);
    await sleep(PAUSES[n % PAUSES.length]);
  }
  if (faulty) await sleep(IDLE);
  else await page.waitForFunction((text) => globalThis.soak.acked.at(-1)?.value === text, `No ${to}`, { timeout: 3_000 }).catch(() => {});
  return page.evaluate(() => ({ ...globalThis.soak, faults: globalThis.faults }));
}

/** Edits in a page; what the screen said of them. With `fault` the storage is faulty from the start of the page. */
async function session(context, url, { again, from, to, kind, at, how }) {
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.addInitScript(watch);
  await page.addInitScript(inject, fault({ at, kind, how }));
  let seen;
  let ready;
  try {
    let opened = true;
    if (again) opened = await reopen(page, url);
    else {
      await page.goto(url);
      await makePlan(page);
    }
    ready = await page.evaluate(() => globalThis.faults.calls.length);
    // Whoever finds no plan to go on with makes no edit; it has to be there without the fault.
    seen = opened ? await edits(page, from, to, kind !== "none") : await page.evaluate(() => ({ ...globalThis.soak, faults: globalThis.faults }));
    if (!(await headed(page))) complaints.push("no header: a blank page");
  } catch (error) {
    complaints.push(`stuck: ${error.message.split("\n")[0]}${(await headed(page)) ? "" : " (blank page)"}`);
    seen = await page.evaluate(() => ({ ...globalThis.soak, faults: globalThis.faults })).catch(() => ({ typed: [], log: [], acked: [], faults: { calls: [] } }));
  }
  await page.close();
  return { ...seen, ready, complaints };
}

/** How long edits stood there neither kept nor warned about, in milliseconds from the edit or the fault, whichever came last. */
function waits({ typed, log, acked, faults }) {
  if (!faults.struck) return [];
  const number = (entry) => Number(entry.value.slice(3));
  return typed.flatMap((edit) => {
    const kept = acked.find((entry) => number(entry) >= number(edit));
    const since = Math.max(edit.t, faults.struck.t);
    if (kept && kept.t - since <= WARN) return [];
    const before = log.findLast((entry) => entry.t <= since);
    const told = before?.warned ? since : (log.find((entry) => entry.t > since && entry.warned)?.t ?? Infinity);
    return [told - since];
  });
}

/** The number the reopened plan's name has; 0 where there is no plan. */
async function afterwards(context, url, acknowledged, complaints) {
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(`uncaught afterwards: ${error.message}`));
  try {
    if (!(await reopen(page, url))) return 0;
    const number = (name) => Number(/^No (\d+)$/.exec(name)?.[1] ?? 0);
    return number(await nameOnce(page, (name) => number(name) >= acknowledged));
  } catch (error) {
    complaints.push(`stuck afterwards: ${error.message.split("\n")[0]}`);
    return 0;
  } finally {
    await page.close();
  }
}

async function run(browser, url, { scenario, ...given }) {
  const context = await browser.newContext({ locale: "en-US", serviceWorkers: "block" });
  context.setDefaultTimeout(20_000);
  const none = { kind: "none", at: 0, how: "once" };
  const before = scenario === "again" ? await session(context, url, { from: 1, to: 2, ...none }) : undefined;
  const seen = await session(context, url, { again: Boolean(before), from: 3, to: 7, ...given });
  const last = (from) => Number(from?.acked.at(-1)?.value.slice(3) ?? 0);
  const acknowledged = Math.max(last(before), last(seen));
  const complaints = [...(before?.complaints ?? []), ...seen.complaints];
  const kept = await afterwards(context, url, acknowledged, complaints);
  await context.close();
  return { scenario, ...given, ...seen, complaints, acknowledged, kept };
}

/** The calls of both scenarios without faults, by number, and how many are made before the plan is on screen. */
async function dry(browser, url) {
  const [calls, ready] = [{}, {}];
  await inParallel(2, ["fresh", "again"], async (scenario) => {
    const seen = await run(browser, url, { scenario, kind: "none", at: 0, how: "once" });
    if (seen.complaints.length || seen.acknowledged < 7 || seen.kept < 7) {
      throw new Error(`without any fault (${scenario}): acknowledged ${seen.acknowledged} and kept ${seen.kept} of 7; ${seen.complaints.join("; ")}`);
    }
    calls[scenario] = seen.faults.calls;
    ready[scenario] = seen.ready;
  });
  return { calls, ready };
}

function chosen(calls) {
  return CHOSEN.flatMap(([scenario, call, fromEnd, kind, how]) => {
    const found = calls[scenario].flatMap((name, index) => (name === call ? [index] : []));
    return found.length ? [{ scenario, at: found.at(-Math.min(fromEnd, found.length)), kind, how }] : [];
  });
}

/** Every call with every fault it can meet, mixed, as often as needed for `wanted` cases. */
function every(calls, ready) {
  const all = Object.entries(calls).flatMap(([scenario, names]) =>
    names.flatMap((call, at) => faultsOf(call).flatMap((kind) => {
      const gone = ["evicted", "deleted"].includes(kind);
      // What is thrown away before the app has read it is lost to any app, and so is what is thrown away at every call.
      if (gone && scenario === "again" && at < ready.again) return [];
      const often = gone ? ["once"] : ["once", "same", "all"];
      return often.map((how) => ({ scenario, at, kind, how }));
    })));
  console.log(`${all.length} different cases; ${Object.values(calls).map((names) => names.length).join(" and ")} calls`);
  if (wanted <= all.length) return Array.from({ length: wanted }, (_, n) => all[Math.floor((n * all.length) / wanted)]);
  return Array.from({ length: wanted }, (_, n) => all[n % all.length]);
}

/** What a case did wrong. */
function faultsIn(result) {
  const label = `${result.scenario} ${result.faults.struck?.call ?? `#${result.at}`} ${result.kind} ${result.how}`;
  const wrong = result.complaints.map((complaint) => `${label}: ${complaint}`);
  if (result.kept < result.acknowledged) wrong.push(`${label}: No ${result.acknowledged} was acknowledged, No ${result.kept} is kept`);
  const slowest = Math.max(0, ...waits(result));
  if (slowest > WARN) wrong.push(`${label}: an edit was neither kept nor warned about for ${slowest === Infinity ? "ever" : `${slowest} ms`}`);
  return wrong;
}

await withBrowser(async (browser, url) => {
  const { calls, ready } = await dry(browser, url);
  const planned = wanted < 100 ? chosen(calls).slice(0, Math.max(wanted, 1)) : every(calls, ready);
  const results = await inParallel(parallel, planned, async (given, n) => {
    const ended = await Promise.race([run(browser, url, given), sleep(HUNG)]);
    const result = ended ?? { ...given, faults: {}, typed: [], log: [], acked: [], complaints: ["it never ended"], acknowledged: 0, kept: 0 };
    if (n % 25 === 24) console.log(`${n + 1} of ${planned.length} cases, ${new Date().toISOString()}`);
    return result;
  });
  const met = results.filter((result) => result.faults?.struck);
  const violations = results.flatMap(faultsIn);
  if (met.length < 0.8 * planned.length || met.length < Math.min(wanted, 20)) violations.push(`only ${met.length} of ${planned.length} faults struck: the script does not fit the app`);
  const warned = met.flatMap(waits);
  const table = Object.fromEntries([...new Set(met.map((result) => result.kind))].map((kind) => {
    const list = met.filter((result) => result.kind === kind);
    return [kind, {
      cases: list.length,
      edits: list.reduce((sum, result) => sum + result.typed.length, 0),
      acknowledged: list.reduce((sum, result) => sum + result.acked.length, 0),
      lost: list.filter((result) => result.kept < result.acknowledged).length,
      warned: list.flatMap(waits).length,
      "slowest warning, ms": Math.max(0, ...list.flatMap(waits)),
    }];
  }));
  const lost = met.filter((result) => result.kept < result.acknowledged).length;
  report("faults", table, { cases: met.length, lost, warnings: warned.length, warningMs: spread(warned), slowMs: SLOW }, violations);
});
