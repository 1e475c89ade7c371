// New builds come and go under open tabs: each tab keeps the build it was loaded from, with every file of it, until its
// user takes the new one; nothing is reloaded unasked and nothing is lost.
import { mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../scripts/serve.mjs";
import { WORDS, byId, expectSaved, keptPlans } from "./plan.mjs";
import { expect, test } from "./harness.mjs";
import { SOAK, buildOf, expectStarted, exportDocument, otherBuild, visit } from "./site.mjs";

test.use({ serviceWorkers: "allow" });

const CYCLES = SOAK ? 50 : 4;

let folder;
let builds;
let server;

/** Puts another build in the place of the one served, from one moment to the next; the files of the old one are gone. */
function serve(number) {
  symlinkSync(builds[number].path, join(folder, "next"));
  renameSync(join(folder, "next"), join(folder, "current"));
}

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mixwright-builds-"));
  builds = ["aaaa", "bbbb"].map((mark) => {
    const path = join(folder, mark);
    return { path, name: otherBuild(path, mark) };
  });
  serve(0);
  server = await startServer({ root: join(folder, "current"), base: "/repo/" });
});

test.afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const renewal = (page) => page.getByTestId("renewal");
/** Marks a page, which forgets it with a reload. */
const mark = (page) => page.evaluate(() => void (globalThis.marked = true));
const marked = (page) => page.evaluate(() => globalThis.marked === true);
const caches = (page) => page.evaluate(() => globalThis.caches.keys());

async function opened(context) {
  const page = await context.newPage();
  await page.goto(server.url);
  await expectStarted(page);
  return page;
}

test("a tab lives on the build it was loaded from; the one that asks gets the new one", async ({ context }) => {
  test.setTimeout(60_000 + CYCLES * 60_000);
  const missing = [];
  context.on("response", (response) => response.status() >= 400 && missing.push(response.url()));
  const first = await opened(context);
  await first.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 40_000 });
  let old = first;
  for (let cycle = 1; cycle <= CYCLES; cycle++) {
    const [before, after] = cycle % 2 ? builds : builds.toReversed();
    expect(await buildOf(old)).toBe(before.name);
    await mark(old);
    serve(cycle % 2);
    // A tab opened now gets what is kept, and has the browser look for what is new.
    const asking = await opened(context);
    expect(await buildOf(asking)).toBe(before.name);
    await expect(renewal(asking)).toBeVisible({ timeout: 40_000 });
    await expect(renewal(old)).toBeVisible();
    await mark(asking);
    // What was typed a moment ago is kept before the new build is loaded.
    await asking.getByTestId("new-plan").click();
    await asking.locator(".plan-title").fill(`Cycle ${cycle}`);
    await byId(asking, "renewal.take").click();
    await expect(asking.locator("meta[name=build]")).toHaveAttribute("content", after.name, { timeout: 40_000 });
    await expectStarted(asking);
    expect(await marked(asking)).toBe(false);
    await expect(asking.locator(".plan-title")).toHaveValue(`Cycle ${cycle}`);
    await expectSaved(asking, WORDS.en);
    await expect(renewal(asking)).toHaveCount(0);
    // The old tab goes on with files it has not fetched so far, which the host has no more.
    expect([await marked(old), await buildOf(old)]).toEqual([true, before.name]);
    await visit(old, "#/library/evidence");
    await old.evaluate(() => location.assign("#/"));
    await old.getByTestId("open-example").click();
    await exportDocument(old);
    expect([await marked(old), await buildOf(old)]).toEqual([true, before.name]);
    expect(await caches(asking)).toHaveLength(3);
    await old.close();
    // Nobody needs the old build any more.
    old = await opened(context);
    await expect.poll(() => caches(old)).toHaveLength(2);
    await asking.close();
  }
  expect(missing).toEqual([]);
  const names = (await keptPlans(old)).map((plan) => plan.company.plan_name);
  expect(names).toEqual(expect.arrayContaining(Array.from({ length: CYCLES }, (_, i) => `Cycle ${i + 1}`)));
});

test("later means later", async ({ context }) => {
  test.setTimeout(120_000);
  const page = await opened(context);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 40_000 });
  serve(1);
  const other = await opened(context);
  await expect(renewal(page)).toBeVisible({ timeout: 40_000 });
  await byId(page, "renewal.later").click();
  await expect(renewal(page)).toHaveCount(0);
  // Loading the page anew is no yes; it is asked again.
  await page.reload();
  await expect(renewal(page)).toBeVisible();
  expect(await buildOf(page)).toBe(builds[0].name);
  await mark(page);
  // Another tab takes it; this one is not touched, and gets it when it is loaded anew.
  await byId(other, "renewal.take").click();
  await expect(other.locator("meta[name=build]")).toHaveAttribute("content", builds[1].name, { timeout: 40_000 });
  await page.waitForTimeout(1_000);
  expect([await marked(page), await buildOf(page)]).toEqual([true, builds[0].name]);
  await page.reload();
  await expectStarted(page);
  expect(await buildOf(page)).toBe(builds[1].name);
});

test("half of a build is never taken", async ({ context, complaints }) => {
  test.setTimeout(120_000);
  const page = await opened(context);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 40_000 });
  const lacking = join(builds[1].path, readdirSync(builds[1].path).find((name) => /^office-.*\.wasm$/.test(name)));
  renameSync(lacking, join(folder, "kept-back"));
  serve(1);
  const other = await opened(context);
  await other.waitForTimeout(4_000);
  await expect(renewal(page)).toHaveCount(0);
  expect([await buildOf(page), await buildOf(other)]).toEqual([builds[0].name, builds[0].name]);
  await exportDocumentOfExample(other);
  // The rest is uploaded.
  renameSync(join(folder, "kept-back"), lacking);
  await opened(context);
  await expect(renewal(page)).toBeVisible({ timeout: 40_000 });
  complaints.splice(0);
});

async function exportDocumentOfExample(page) {
  await page.getByTestId("open-example").click();
  await exportDocument(page);
}
