// Packages made in the browser, launched by LMSs: what is kept between two visits, what is reported, and what a learner is told.
import { expect, test } from "./harness.mjs";
import { decide, digest, handIn, launched, state } from "./lms/attempt.mjs";
import { made, ownCase } from "./lms/package.mjs";
import { school } from "./lms/school.mjs";
import { RecordStore } from "./lms/record-store.mjs";
import { SOAK } from "./site.mjs";

const CYCLES = SOAK ? 20 : 3;
/** Hangul, Hanzi, and what needs two units. */
const WORDS = "둘이 함께 정해요 — 两人一起决定 🍵";

/** One package of each kind in a worker, made when it is asked for. */
const packages = new Map();
async function packageOf(page, standard, pass) {
  const key = `${standard} ${pass}`;
  if (!packages.has(key)) packages.set(key, await made(page, ownCase(pass), standard));
  return packages.get(key).contents;
}

const record = (page) => page.evaluate(() => globalThis.record);

for (const [kind, standard] of [["scorm12", "scorm12"], ["scorm2004", "scorm2004-4"]]) {
  for (const cross of [false, true]) {
    test(`${kind}${cross ? " across sites" : ""}: ${CYCLES} visits find the plan as it was left; the score is reported and nothing becomes worse`, async ({ page }) => {
      test.setTimeout(150_000 + CYCLES * 30_000);
      const lms = await school(await packageOf(page, standard, 1), { kind, cross });
      let kept;
      for (let visit = 0; visit < CYCLES; visit++) {
        await page.goto(lms.url);
        const open = await launched(page);
        if (kept) await expect.poll(() => digest(open.sco), { timeout: 20_000 }).toBe(kept);
        kept = await decide(open, `${WORDS} ${visit}`);
        // Across sites what is said when a page is left may be lost with it: the learner waits for the line.
        if (cross) await expect(open.line).toHaveAttribute("data-state", "saved", { timeout: 15_000 });
        if (visit === CYCLES - 1) kept = await handIn(open);
        if (cross) await page.waitForTimeout(500);
        await page.goto("about:blank");
      }
      await page.goto(lms.url);
      const last = await launched(page);
      await expect.poll(() => digest(last.sco), { timeout: 20_000 }).toBe(kept);
      expect((await state(last.sco)).plan).toContain(`${WORDS} ${CYCLES - 1}`);
      const held = await record(page);
      expect(held.faults).toEqual([]);
      expect(held.statuses).toEqual(kind === "scorm12" ? ["incomplete", "passed"] : ["incomplete/unknown", "completed/passed"]);
      const score = kind === "scorm12" ? Number(held.cmi.core.score.raw) / 100 : Number(held.cmi.score.scaled);
      expect(score).toBeGreaterThan(0.01);
      expect(score).toBeLessThanOrEqual(1);
      await page.goto("about:blank");
      await lms.stop();
    });
  }
}

test("cmi5: the plan comes back from the record store, the score goes there", async ({ page, complaints }) => {
  test.setTimeout(200_000);
  const contents = await packageOf(page, "cmi5", 1);
  const lms = await school(contents, { kind: "cmi5" });
  const store = await new RecordStore().start();
  const address = lms.url.replace(/\/lms\.html.*/, encodeURI("/과정 1/수업 자료/launch.html"));
  await page.goto(address + store.launch());
  let open = await launched(page);
  let kept = await decide(open, WORDS);
  await page.goto("about:blank");
  // What is said on leaving is there before the store opens the next session.
  await expect.poll(() => store.statements.length).toBe(2);
  await page.goto(address + store.launch());
  open = await launched(page);
  await expect.poll(() => digest(open.sco)).toBe(kept);
  kept = await handIn(open);
  await page.goto("about:blank");
  await expect.poll(() => store.statements.length).toBe(6);
  expect(store.faults).toEqual([]);
  const verbs = store.statements.map(({ verb }) => verb.id.split("/").pop());
  expect(verbs).toEqual(["initialized", "terminated", "initialized", "completed", "passed", "terminated"]);
  expect(store.fetches).toBe(2);
  // A store answers 404 for what it does not hold: what the learner prefers, and at first a state.
  expect(complaints.splice(0).filter((line) => !line.includes("404"))).toEqual([]);
  await lms.stop();
  await store.stop();
});

for (const wasm of ["application/octet-stream", "text/plain", ""]) {
  test(`a package starts with wasm as ${wasm || "nothing known"}`, async ({ page }) => {
    test.setTimeout(150_000);
    const lms = await school(await packageOf(page, "scorm12", 1), { kind: "scorm12", wasm });
    await page.goto(lms.url);
    await launched(page);
    await page.goto("about:blank");
    await lms.stop();
  });
}

/** Runtimes that do not do what they should; each is the API of SCORM 1.2. */
const BROKEN = {
  throws: "() => { throw new Error('gone') }",
  "says false": "() => false",
  "says nothing": "() => null",
  "says null": "() => 'null'",
  "is slow": "() => { const end = Date.now() + 500; while (Date.now() < end); return 'false'; }",
};
for (const [what, answer] of Object.entries(BROKEN)) {
  test(`an LMS that ${what} is told of at once, is not called on end, and the plan can be had as a file`, async ({ page, complaints }) => {
    test.setTimeout(150_000);
    const lms = await school(await packageOf(page, "scorm12", 1), { kind: "none" });
    await page.route("**/lms.html*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x</title><script src=api.js></script>" }));
    await page.route("**/api.js", (route) => route.fulfill({
      contentType: "text/javascript",
      body: `globalThis.calls = 0;
        const names = ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish", "LMSGetLastError"];
        globalThis.API = Object.fromEntries(names.map((name) => [name, (...values) => { globalThis.calls += name === "LMSCommit" || name === "LMSSetValue"; return (${answer})(...values); }]));
        addEventListener("DOMContentLoaded", () => document.body.append(Object.assign(document.createElement("iframe"), { src: ${JSON.stringify(encodeURI("/과정 1/수업 자료/launch.html"))}, width: 1200, height: 900 })));`,
    }));
    await page.goto(lms.url);
    const open = await launched(page);
    await expect(open.line).toHaveAttribute("data-state", "failing", { timeout: 1_000 });
    const { sco } = open;
    const before = await page.evaluate(() => globalThis.calls);
    const waited = page.waitForEvent("download");
    await sco.locator("#save").click();
    expect((await waited).suggestedFilename()).toMatch(/\.mixwright\.json$/);
    await page.waitForTimeout(SOAK ? 30_000 : 3_000);
    expect((await page.evaluate(() => globalThis.calls)) - before).toBeLessThanOrEqual(20);
    complaints.splice(0);
    await page.goto("about:blank");
    await lms.stop();
  });
}

test("without an LMS the page says so, and the web folder keeps nothing and says that", async ({ page }) => {
  test.setTimeout(200_000);
  for (const [standard, said] of [["scorm12", "alone"], ["web", "file"]]) {
    const lms = await school(await packageOf(page, standard, 1), { kind: "none" });
    await page.goto(lms.url.replace(/\/lms\.html.*/, encodeURI("/과정 1/수업 자료/launch.html")));
    const open = await launched(page);
    await expect(open.line).toHaveAttribute("data-state", said);
    await lms.stop();
  }
});
