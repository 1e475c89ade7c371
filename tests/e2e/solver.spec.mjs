// The solver: in a worker under the strict policy, in slices where none starts, and never for a plan that is gone.
import { readFile } from "node:fs/promises";
import { startServer } from "../../scripts/serve.mjs";
import { expect, test } from "./harness.mjs";
import { byId, openFile, openStage, verdict } from "./plan.mjs";

async function openCase(page, name) {
  const { plan } = JSON.parse(await readFile(new URL(`../fixtures/cases/${name}.json`, import.meta.url), "utf8"));
  await openFile(page, `${name}.mixwright.json`, JSON.stringify({ format: "mixwright-plan", version: 3, plan }));
  await openStage(page, "feasibility");
}

const block = (page) => byId(page, "feasibility.flips");
const bar = (page) => block(page).getByRole("progressbar");
const rows = (page) => block(page).locator(".flip-what");
const name = (page) => page.locator(".plan-title");

/** What was found, once it is. */
async function found(page) {
  await expect(rows(page)).not.toHaveCount(0, { timeout: 20_000 });
  await expect(bar(page)).toHaveCount(0);
  return rows(page).allInnerTexts();
}

/**
 * Puts a spy around workers: `solver.orders` and `solver.news` hold what was said about the search for changes, whose
 * runs are counted from 1; news are numbers: the run, whether it is over, and the rest. With `hold`, the first result
 * comes only when `solver.release()` is called.
 */
const spy = (page, hold = false) =>
  page.addInitScript((held) => {
    const kept = [];
    const ids = [];
    const solver = { orders: [], news: [], release: () => kept.splice(0).forEach((tell) => tell()) };
    globalThis.solver = solver;
    globalThis.Worker = class extends Worker {
      postMessage(text) {
        const { Run, Stop } = JSON.parse(text);
        if (Run?.task === "Flips") solver.orders.push(`run ${ids.push(Run.id)}`);
        if (Stop === "Flips") solver.orders.push("stop");
        super.postMessage(text);
      }
      addEventListener(type, listener, options) {
        const heard = (event) => {
          const run = type === "message" ? ids.indexOf(event.data[0]) + 1 : 0;
          if (run) solver.news.push([run, ...event.data.slice(1)]);
          if (held && run && event.data[1] === 1) {
            held = false;
            kept.push(() => listener.call(this, event));
          } else listener.call(this, event);
        };
        super.addEventListener(type, heard, options);
      }
    };
  }, hold);

const withoutWorker = (page) => page.addInitScript(() => delete globalThis.Worker);
const orders = (page) => page.evaluate(() => solver.orders);
const told = (page) => page.evaluate(() => solver.news.filter((news) => news[1] === 1).map(([id]) => id));

test("the worker starts with the first job, and says how far it is", async ({ page, site }) => {
  await spy(page, true);
  await page.goto("./");
  await page.getByTestId("new-plan").click();
  expect(page.workers()).toEqual([]);
  await page.goto("./");
  await openCase(page, "crane");
  await expect(bar(page)).toBeVisible();
  await expect(block(page).getByRole("status")).toHaveText("Trying changes on the plan…");
  await expect.poll(() => told(page)).toHaveLength(1);
  await page.evaluate(() => solver.release());
  const list = await found(page);
  await expect(block(page).getByRole("status")).toHaveText(`Changes found: ${list.length}`);
  expect(page.workers().map((worker) => worker.url().startsWith(`${site}solver-`))).toEqual([true]);
  const parts = await page.evaluate(() => solver.news.filter((news) => news[1] === 0).map(([, , part]) => part));
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

test("slices on the page find what the worker finds", async ({ page, context }) => {
  const other = await context.newPage();
  await withoutWorker(other);
  for (const name of ["crane", "valve"]) {
    for (const one of [page, other]) {
      await one.goto("./");
      await openCase(one, name);
    }
    expect(await found(other)).toEqual(await found(page));
    expect([page.workers().length, other.workers().length]).toEqual([1, 0]);
  }
});

/** Slices far apart, so that a search on the page lasts for seconds. */
const slowSlices = (page) =>
  page.addInitScript(() => {
    delete globalThis.Worker;
    const later = globalThis.setTimeout;
    globalThis.setTimeout = (work, wait, ...rest) => later(work, wait === 0 ? 40 : wait, ...rest);
  });

for (const [place, prepare] of [["in the worker", (page) => spy(page, true)], ["on the page", slowSlices]]) {
  test(`keys are taken while a job runs ${place}`, async ({ page }) => {
    await prepare(page);
    await page.goto("./");
    await openCase(page, "crane");
    await name(page).focus();
    // Past the rest that a search waits for.
    await page.waitForTimeout(600);
    await expect(bar(page)).toBeVisible();
    for (const key of "Abc") {
      await page.keyboard.press(key);
      await expect(name(page)).toHaveValue(new RegExp(`${key}$`), { timeout: 1_000 });
    }
    await found(page);
  });
}

test("a change gives the search up, and a result that comes late is not taken", async ({ page }) => {
  await spy(page, true);
  await page.goto("./");
  await openCase(page, "valve");
  // The result for the plan before waits at the door.
  await expect.poll(() => told(page)).toHaveLength(1);
  await expect(bar(page)).toBeVisible();
  const skill = (points) => byId(page, "feasibility.marketing_skill").locator(`input[value="${points}"]`);
  await skill(2).check();
  await expect.poll(() => orders(page)).toEqual(["run 1", "stop", "run 2"]);
  await page.evaluate(() => solver.release());
  const list = await found(page);
  expect(await told(page)).toEqual([1, 2]);
  expect(list.join()).toContain("from 2 to 3");
  // The same plan, searched from the start.
  await page.reload();
  await expect.poll(() => told(page)).toHaveLength(1);
  await page.evaluate(() => solver.release());
  expect(await found(page)).toEqual(list);
});

test("a change ends the search inside the worker, and the next one begins", async ({ page }) => {
  await spy(page);
  // Slices far apart, so that the search lasts for seconds.
  await page.route(/solver-[0-9a-f]+\.js$/, async (route) => {
    const response = await route.fetch();
    const slow = "const later = setTimeout; self.setTimeout = (work, wait) => later(work, wait || 300);";
    await route.fulfill({ response, body: slow + (await response.text()) });
  });
  await page.goto("./");
  await openCase(page, "crane");
  await expect.poll(() => page.evaluate(() => solver.news.some(([id, over]) => id === 1 && over === 0))).toBe(true);
  await name(page).fill("Crane works");
  await expect.poll(() => orders(page)).toEqual(["run 1", "stop", "run 2"]);
  const ended = await page.evaluate(() => solver.news.filter(([id]) => id === 1).length);
  await found(page);
  expect(await told(page)).toEqual([2]);
  expect(await page.evaluate(() => solver.news.filter(([id]) => id === 1).length)).toBe(ended);
});

test("a worker that cannot be fetched is replaced by the page itself", async ({ page, complaints }) => {
  await page.route(/solver-[0-9a-f]+\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./");
  await openCase(page, "crane");
  await found(page);
  expect(complaints.splice(0).filter((line) => !/404|solver-/.test(line))).toEqual([]);
});

test("a worker that never answers is replaced by the page itself", async ({ page }) => {
  await page.route(/solver-[0-9a-f]+\.wasm$/, () => {});
  await page.goto("./");
  await openCase(page, "crane");
  await found(page);
  expect(page.workers()).toEqual([]);
});

test("a worker that dies is started again; a job that kills it twice is given up", async ({ page, complaints }) => {
  await spy(page);
  await page.goto("./");
  // An order the worker cannot read ends it, as a fault in it would.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    globalThis.broken = 1;
    Worker.prototype.postMessage = function (text) {
      post.call(this, text);
      if (broken-- > 0) post.call(this, '"nonsense"');
    };
  });
  await openCase(page, "crane");
  await found(page);
  expect(await orders(page)).toContain("run 1");
  await page.evaluate(() => (globalThis.broken = 2));
  await name(page).fill("Crane works");
  await expect(block(page).getByRole("status")).toHaveText(/could not be computed/);
  await name(page).fill("Crane");
  await found(page);
  await expect(verdict(page)).toBeVisible();
  expect(complaints.splice(0).filter((line) => !/cannot be read/.test(line))).toEqual([]);
});

test("the worker is found below a path with blanks and 한글", async ({ page }) => {
  const server = await startServer({ base: "/a b/한글/" });
  await page.goto(server.url);
  await openCase(page, "crane");
  await found(page);
  expect(page.workers()).toHaveLength(1);
  await server.stop();
});
