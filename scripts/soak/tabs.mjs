// Three tabs edit the same plan: no edit is lost, all show the same, and the tab somebody edits in takes the plan over within a
// second, also from a tab that crashed, hangs or is frozen.
// node scripts/soak/tabs.mjs [--cases 3000] [--seed 9]   (needs dist/); `cases` are edits, over all phases.
import { NAME, complaintsOf, makePlan, numbers, quantile, random, reopen, report, sleep, spread, withBrowser } from "./app.mjs";
import { watch } from "./watch.mjs";

const { cases, seed } = numbers({ cases: 60, seed: 9 });
const chance = random(seed);

/** Each tab's own field. */
const FIELDS = ["company.name", "company.sells", "company.site_visits"];
/** A takeover and the way of an edit to the other tabs take at most this, in milliseconds; from a frozen tab twice as long. */
const PROMPT = 1_000;
/** After this long an edit counts as lost, in milliseconds. */
const PATIENCE = 8_000;

const violations = [];
const times = { takeover: [], visible: [], crashed: [], busy: [], frozen: [] };
const complaints = new Map();
let edits = 0;
let lost = 0;

/** The text a field shows for edit number `n`: digits only, because one field takes numbers. */
const text = (id, n) => (id === "company.site_visits" ? n.toLocaleString("en-US") : `No ${n}`);

async function openTab(context, url, make) {
  const page = await context.newPage();
  complaints.set(page, complaintsOf(page));
  await page.addInitScript(watch);
  if (make) {
    await page.goto(url);
    await makePlan(page);
  } else if (!(await reopen(page, url))) throw new Error("a second tab shows no plan");
  await page.evaluate((ids) => globalThis.soak.follow(ids), FIELDS);
  return page;
}

const value = (page, id) => page.evaluate((of) => document.querySelector(`:is(input, textarea)[id="${of}"]`)?.value, id);
const state = (page) => page.evaluate(() => document.querySelector("[data-testid=saved]")?.dataset.state);

/**
 * Edits in a tab and waits until that tab says it is kept. The time from the edit to then, in milliseconds; Infinity where the
 * wait was in vain. What the screen said before the edit does not count.
 */
async function editAndWait(page, id, n) {
  edits += 1;
  return page.evaluate(async ({ of, shown, patience }) => {
    const sign = document.querySelector("[data-testid=saved]");
    const changes = [];
    const watcher = new MutationObserver(() => changes.push({ t: performance.now(), state: sign.dataset.state }));
    watcher.observe(sign, { attributes: true, attributeFilter: ["data-state"] });
    const started = performance.now();
    globalThis.soak.edit(of, shown);
    while (performance.now() - started < patience) {
      await new Promise((done) => setTimeout(done, 5));
      const last = changes.at(-1);
      // A tab that takes over may call the plan saved once before it has put in the edit.
      const settled = changes.some((change) => change.state === "saving") || performance.now() - last?.t > 100;
      if (last?.state === "saved" && settled && document.querySelector(`:is(input, textarea)[id="${of}"]`).value === shown) {
        watcher.disconnect();
        return last.t - started;
      }
    }
    watcher.disconnect();
    return Infinity;
  }, { of: id, shown: text(id, n), patience: PATIENCE });
}

/** Waits until the other tabs showed the value; how long after `since` each did, in milliseconds. */
async function seenBy(pages, id, n, since) {
  const key = text(id, n);
  const moments = await Promise.all(pages.map((page) =>
    page.waitForFunction(([of, shown]) => globalThis.soak.shown[of]?.[shown], [id, key], { timeout: PATIENCE, polling: 20 })
      .then((found) => found.jsonValue(), () => Infinity)));
  return moments.map((moment) => Math.max(0, moment - since));
}

function check(what, ms, most) {
  if (!(ms <= most)) violations.push(`${what}: ${ms === Infinity ? "never" : `${Math.round(ms)} ms`}`);
}

/** All tabs show the same; with `wanted`, this in each field. */
async function agree(pages, phase, wanted = {}) {
  const read = () => Promise.all(pages.map((page) => Promise.all(FIELDS.map((id) => value(page, id)))));
  const good = (all) => all.every((row) => FIELDS.every((id, at) => row[at] === (id in wanted ? text(id, wanted[id]) : all[0][at])));
  let all;
  for (const end = Date.now() + PATIENCE; ;) {
    all = await read();
    if (good(all) || Date.now() > end) break;
    await sleep(50);
  }
  if (good(all)) return;
  lost += 1;
  violations.push(`${phase}: the tabs end with ${JSON.stringify(all)}, wanted ${JSON.stringify(wanted)}`);
}

/** The tabs edit in turns, at random; `fieldOf` says which field a tab edits. */
async function turns(pages, phase, count, fieldOf) {
  const last = {};
  let before;
  for (let n = 0; n < count; n += 1) {
    const at = Math.floor(chance() * pages.length);
    const id = fieldOf(at);
    const number = edits + 1;
    const since = Date.now();
    const ms = await editAndWait(pages[at], id, number);
    last[id] = number;
    if (before !== undefined && before !== at) times.takeover.push(ms);
    check(`${phase}: edit ${number} kept`, ms, PROMPT);
    const seen = await seenBy(pages.filter((_, other) => other !== at), id, number, since);
    times.visible.push(...seen);
    for (const one of seen) check(`${phase}: edit ${number} in another tab`, one, PROMPT);
    if (seen.includes(Infinity)) lost += 1;
    before = at;
  }
  await agree(pages, phase, last);
}

/** All tabs edit at the same time, each its own field, and wait for nothing. */
async function bursts(pages, count) {
  let left = count;
  while (left > 0) {
    const last = {};
    await Promise.all(pages.map((page, at) => {
      const size = Math.min(Math.max(1, Math.ceil(left / pages.length)), 1 + Math.floor(chance() * 6));
      const list = Array.from({ length: size }, () => ({ n: ++edits, pause: Math.floor(chance() * 60) }));
      last[FIELDS[at]] = list.at(-1).n;
      left -= size;
      return page.evaluate(async ([id, all]) => {
        for (const { shown, pause } of all) {
          globalThis.soak.edit(id, shown);
          await new Promise((done) => setTimeout(done, pause));
        }
      }, [FIELDS[at], list.map(({ n, pause }) => ({ shown: text(FIELDS[at], n), pause }))]);
    }));
    await agree(pages, "bursts", last);
    if (violations.length > 20) return;
  }
}

/** Rows added in all tabs at once: each click must be there in the end, because none overwrites another. */
async function rows(pages, count) {
  const add = '[id="environment.factors.strength"]';
  const list = '[id^="environment."][id$=".text"]';
  await Promise.all(pages.map(async (page) => {
    await page.evaluate(() => { location.hash = "#/plan/environment"; });
    await page.waitForSelector(add, { timeout: PATIENCE });
  }));
  const before = await pages[0].locator(list).count();
  const each = Math.floor(count / pages.length);
  await Promise.all(pages.map((page) => page.evaluate(async ([button, clicks]) => {
    for (const pause of clicks) {
      document.querySelector(button).click();
      await new Promise((done) => setTimeout(done, pause));
    }
  }, [add, Array.from({ length: each }, () => Math.floor(chance() * 80))])));
  edits += each * pages.length;
  const wanted = before + each * pages.length;
  const counts = () => Promise.all(pages.map((page) => page.locator(list).count()));
  let found = await counts();
  for (let tries = 0; tries < 80 && found.some((n) => n !== wanted); tries += 1) {
    await sleep(100);
    found = await counts();
  }
  if (found.some((n) => n !== wanted)) {
    lost += Math.max(...found.map((n) => Math.abs(wanted - n)));
    violations.push(`rows: ${wanted} were made, the tabs show ${found.join(", ")}`);
  }
  await Promise.all(pages.map(async (page) => {
    await page.evaluate(() => { location.hash = "#/plan/company"; });
    await page.waitForSelector(NAME, { timeout: PATIENCE });
  }));
}

/** The tab that writes goes wrong; another takes over. The edit of the owner before that must still be there. */
async function ownerFails(context, url, pages, how, round) {
  const [owner, taker] = [pages[round % pages.length], pages[(round + 1) % pages.length]];
  const first = edits + 1;
  check(`${how}: the owner's edit`, await editAndWait(owner, "company.sells", first), PROMPT);
  const session = await context.newCDPSession(owner);
  let busy;
  if (how === "crashed") {
    complaints.delete(owner);
    await Promise.race([session.send("Page.crash").catch(() => {}), sleep(500)]);
  } else if (how === "frozen") {
    // A visible page cannot be frozen through the protocol; a halted debugger also lets nothing run while the page keeps its locks.
    await session.send("Debugger.enable");
    await session.send("Debugger.pause");
  } else {
    busy = owner.evaluate(() => {
      for (const end = Date.now() + 4_000; Date.now() < end;);
    });
    await sleep(50);
  }
  const ms = await editAndWait(taker, "company.name", edits + 1);
  const last = edits;
  times[how].push(ms);
  check(`takeover from a ${how} tab`, ms, how === "crashed" ? PROMPT : 2 * PROMPT);
  if (how === "crashed") {
    await owner.close().catch(() => {});
    pages[round % pages.length] = await openTab(context, url, false);
  } else {
    await busy;
    if (how === "frozen") {
      await session.send("Debugger.disable");
      // What a browser tells a tab that somebody comes back to. Messages sent meanwhile never arrived.
      await owner.evaluate(() => {
        for (const [target, type] of [[document, "resume"], [document, "visibilitychange"], [globalThis, "focus"]]) target.dispatchEvent(new Event(type));
      });
    }
    await session.detach();
  }
  // The one that woke up follows; it brings nothing old back.
  await agree(pages, `after a ${how} tab`, { "company.sells": first, "company.name": last });
  await sleep(300);
  await agree(pages, `a moment after a ${how} tab`, { "company.sells": first, "company.name": last });
  const owners = (await Promise.all(pages.map(state))).filter((now) => now !== "elsewhere").length;
  if (owners !== 1) violations.push(`after a ${how} tab ${owners} tabs write the plan`);
}

await withBrowser(async (browser, url) => {
  const context = await browser.newContext({ locale: "en-US" });
  context.setDefaultTimeout(PATIENCE);
  const pages = [await openTab(context, url, true)];
  pages.push(await openTab(context, url, false), await openTab(context, url, false));
  const fails = Math.max(1, Math.round(cases / 300));
  // A list takes 200 rows.
  const added = Math.min(150, Math.floor(cases / 5));
  const phase = async (name, act) => {
    const started = Date.now();
    const before = edits;
    await act().catch((error) => violations.push(`${name}: ${error.message.split("\n")[0]}`));
    return [name, { edits: edits - before, seconds: Math.round((Date.now() - started) / 1_000) }];
  };
  const table = Object.fromEntries([
    await phase("own fields, in turns", () => turns(pages, "own fields", Math.floor(cases / 4), (at) => FIELDS[at])),
    await phase("one field, in turns", () => turns(pages, "one field", Math.floor(cases / 6), () => "company.name")),
    await phase("at the same time", () => bursts(pages, cases - Math.floor(cases / 4) - Math.floor(cases / 6) - added)),
    await phase("rows, at the same time", () => rows(pages, added)),
  ]);
  for (const how of ["crashed", "busy", "frozen"]) {
    const [name, row] = await phase(how, async () => {
      for (let round = 0; round < fails; round += 1) await ownerFails(context, url, pages, how, round);
    });
    table[name] = row;
  }
  violations.push(...[...complaints.values()].flat());
  const figures = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, spread(list.map(Math.round))]));
  console.table(figures);
  if (edits < cases) violations.push(`only ${edits} of ${cases} edits were made`);
  report("tabs", table, { edits, lost, takeoverMs: figures, slowest: quantile(times.takeover, 1) }, violations);
});
