// After the first visit the site needs no host any more; and it keeps nothing where it is a guest.
import { readFile } from "node:fs/promises";
import { startServer } from "../../scripts/serve.mjs";
import { expect, test } from "./harness.mjs";
import { byId, openFile } from "./plan.mjs";
import { ROUTES, expectStarted, exportDocument, openExample, visit } from "./site.mjs";

test.use({ serviceWorkers: "allow" });

/** Waits until everything is kept and answers for this page, which was there before it. */
async function expectKept(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", null, { timeout: 40_000 });
}

const registrations = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test("everything works without the host after the first visit", async ({ page, context, complaints }) => {
  test.setTimeout(300_000);
  const server = await startServer({ base: "/a b/한글/" });
  await page.goto(server.url);
  await expectStarted(page);
  await expectKept(page);
  await server.stop();
  const failed = [];
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // The browser itself asks for a newer worker, in vain; and a page one leaves cancels what it was loading.
    if (!request.url().endsWith("/sw.js") && reason !== "net::ERR_ABORTED") failed.push(`${request.url()} ${reason}`);
  });
  // In the tab of the first visit, with files it has not fetched so far.
  await openExample(page);
  await exportDocument(page);
  // And from the start, in the same tab and in another.
  await page.reload();
  await expectStarted(page);
  for (const route of ROUTES) await visit(page, route);
  await exportDocument(page);
  const other = await context.newPage();
  await other.goto(`${server.url}?from=a-letter#/library/evidence`);
  await expectStarted(other);
  await expect(other).toHaveURL(/from=a-letter#\/library\/evidence$/);
  await other.goto(server.url);
  const { plan } = JSON.parse(await readFile(new URL("../fixtures/cases/valve.json", import.meta.url), "utf8"));
  await openFile(other, "valve.mixwright.json", JSON.stringify({ format: "mixwright-plan", version: 3, plan }));
  await expect(other).toHaveURL(/#\/plan\/company$/);
  await other.evaluate(() => location.assign("#/plan/feasibility"));
  await expect(byId(other, "feasibility.flips").locator(".flip-what")).not.toHaveCount(0, { timeout: 60_000 });
  expect(other.workers().map((worker) => worker.url().includes("/solver-"))).toContain(true);
  expect(failed).toEqual([]);
  expect(complaints.filter((line) => !/sw\.js/.test(line))).toEqual([]);
  // A file there never was stays missing; it does not come as a page.
  expect(await other.evaluate(() => fetch("./solver-0000000000000000.js").then((answer) => answer.status, () => "no host"))).toBe("no host");
  complaints.splice(0);
});

test("browsers can install it", async ({ page, site, context }) => {
  await page.goto(site);
  await expectKept(page);
  const browser = await context.newCDPSession(page);
  const { url, errors } = await browser.send("Page.getAppManifest");
  expect([url, errors]).toEqual([`${site}manifest.webmanifest`, []]);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // Tests run in a private window, where nothing can be installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("a missing file is missing, with the host there too", async ({ page, site, complaints }) => {
  await page.goto(site);
  await expectStarted(page);
  await expectKept(page);
  const answers = await page.evaluate(() => Promise.all(["./solver-0000000000000000.js", "./nothing/"].map(async (name) => (await fetch(name)).status)));
  expect(answers).toEqual([404, 404]);
  const answer = await page.goto(`${site}nothing/here.html`);
  expect(answer.status()).toBe(404);
  complaints.splice(0);
});

test("in a frame nothing is kept", async ({ page, site }) => {
  await page.route(`${site}course.html`, (route) => route.fulfill({ contentType: "text/html", body: '<!doctype html><iframe src="./"></iframe>' }));
  await page.goto(`${site}course.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("#app .app")).toBeVisible();
  await page.waitForTimeout(1_000);
  expect(await registrations(page)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  // The same page in a window of its own does.
  await page.goto(site);
  await expectKept(page);
  expect(await registrations(page)).toBe(1);
});

test("a course package, which names no worker, has none", async ({ page, site }) => {
  await page.route(site, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta name="?offline"? content="[^"]*">/, '<meta name="offline" content="">');
    await route.fulfill({ response, body });
  });
  await page.goto(site);
  await expectStarted(page);
  await page.waitForTimeout(1_000);
  expect(await registrations(page)).toBe(0);
});
