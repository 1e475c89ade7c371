// Whatever stands in the browser's storage or in a file, the program starts, lists what it can read and throws nothing away.
// SOAK=1 throws 2,000 of each at it; SEED gives other ones.
import { readFile } from "node:fs/promises";
import { expect, test } from "./harness.mjs";
import { below, dice, pick, plan, STRANGE, text, value } from "./mutate.mjs";
import { byId, expectSaved, newPlan, notice, openFile, stored, type, WORDS } from "./plan.mjs";

const SOAK = Boolean(process.env.SOAK);
const SEED = Number(process.env.SEED ?? 7);
const [BLOBS, FILES, RECORDS] = SOAK ? [2_000, 2_000, 100] : [40, 20, 2];
/** Blobs in storage at one start, files opened one after the other. */
const AT_ONCE = 20;

const examples = await Promise.all(
  ["ko", "zh", "en"].map((lang) => readFile(new URL(`../../data/examples/roastery.${lang}.mixwright.json`, import.meta.url), "utf8")),
);
const older = await readFile(new URL("../fixtures/plans/roastery.v3.mixwright.json", import.meta.url), "utf8");
const good = [...examples, older];
const NAME = JSON.parse(examples[0]).plan.company.plan_name;

const rounds = (count) => Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, round) => round);

/** The page of the program with nothing running on it, so that storage can be filled. */
async function fill(page, items) {
  await page.route("**/fill", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>fill</title>" }));
  await page.goto("./fill");
  await page.evaluate((entries) => {
    localStorage.clear();
    for (const [name, content] of entries) localStorage.setItem(name, content);
  }, items);
}

/** Not blank: the bar at the top, the ways to begin, and the plan that can be read. */
async function expectStart(page) {
  await expect(page.locator("header.topbar")).toBeVisible();
  await expect(page.getByTestId("new-plan")).toBeVisible();
  await expect(page.locator(".plan-item").filter({ hasText: NAME }).first()).toBeVisible();
}

/** Choices as the browser might have kept them. */
function choices(roll) {
  const some = ["ko", "zh", "en", "light", "dark", "1", "20", ...STRANGE];
  return ["lang", "theme", "last"].filter(() => roll() < 0.8).map((name) => [`mixwright/${name}`, pick(roll, some)]);
}

/** Whether a plan was kept anew, as the one that is opened may be: then both texts can be read and are of one company. */
function sameCompany(anew, blob) {
  try {
    const [one, other] = [anew, blob].map((content) => JSON.parse(content).plan.company);
    return one.name === other.name && one.plan_name === other.plan_name;
  } catch {
    return false;
  }
}

test.describe("states", () => {
  test.use({ locale: "ko-KR" });
  if (SOAK) test.setTimeout(60 * 60_000);

  test("broken plans in the browser's storage stay there, and the program starts", async ({ page }) => {
    for (const round of rounds(BLOBS)) {
      const roll = dice(SEED * 1_000 + round);
      const blobs = Array.from({ length: AT_ONCE }, () => plan(roll, pick(roll, good)));
      // A lone half of a sign is kept as it is, but does not come back from a page the same.
      const items = blobs.map((blob, n) => [`mixwright/plan/${n + 1}`, blob.toWellFormed()]);
      const strange = [`mixwright/plan/${pick(roll, STRANGE).toWellFormed()}`, text(roll, good[0]).toWellFormed()];
      await test.step(`round ${round}`, async () => {
        await fill(page, [...items, [`mixwright/plan/${AT_ONCE + 1}`, good[0]], ...choices(roll).map(([name, kept]) => [name, kept.toWellFormed()]), strange]);
        await page.goto("./");
        await expectStart(page);
        const now = await stored(page, "mixwright/");
        const kept = new Set(Object.values(now));
        const lost = items.filter(([name, blob]) => !kept.has(blob) && !sameCompany(now[name], blob)).map(([name]) => name);
        expect(lost, `seed ${SEED}, round ${round}`).toEqual([]);
      });
    }
  });

  test("broken files are refused or opened, one after the other", async ({ page }) => {
    let [opened, refused] = [0, 0];
    for (const round of rounds(FILES)) {
      await fill(page, [["mixwright/plan/1", good[0]], ["mixwright/lang", "en"]]);
      await page.goto("./");
      for (let n = 0; n < AT_ONCE; n += 1) {
        const roll = dice(SEED * 1_000_000 + round * AT_ONCE + n);
        await test.step(`file ${round * AT_ONCE + n}`, async () => {
          const name = `file-${n}.json`;
          await openFile(page, name, plan(roll, pick(roll, good)));
          // A refusal names the file; a plan that was opened is shown.
          const answer = notice(page).filter({ hasText: name }).or(page.locator("main [id='stage.title']")).first();
          await expect(answer).toBeVisible();
          if (page.url().includes("#/plan/")) opened += 1;
          else refused += 1;
          await page.goto("./#/");
          await expectStart(page);
        });
      }
      expect(Object.values(await stored(page, "mixwright/plan/"))).toContain(good[0]);
    }
    expect(Math.min(opened, refused), `${opened} opened, ${refused} refused`).toBeGreaterThan(0);
  });

  test("broken records in the database do no harm", async ({ page }) => {
    await newPlan(page);
    await type(page, "products.1.order_value", "28000");
    await expectSaved(page, WORDS.ko);
    test.skip(!(await hasDatabase(page)), "this build keeps no database");
    const whole = await snapshot(page);
    expect(whole.flatMap(({ records }) => records).length).toBeGreaterThan(0);
    for (let round = 0; round < RECORDS; round += 1) {
      const roll = dice(SEED * 77_000 + round);
      await fill(page, [["mixwright/plan/999", good[0]]]);
      await restore(page, whole.map((store) => ({ ...store, records: spoilt(roll, store.records) })));
      await page.goto("./");
      await expectStart(page);
      await byId(page, "tool.library").click();
      await expect(page.locator("header.topbar")).toBeVisible();
    }
  });
});

const DATABASE = "mixwright";

const hasDatabase = (page) => page.evaluate(async (name) => (await indexedDB.databases()).some((one) => one.name === name), DATABASE);

/**
 * What the database holds, store by store. Names of stores are found out here, so that a new store is spoilt too; what a record
 * has beside plain data, text, numbers and bytes would have to be added in `spoilt`.
 */
const snapshot = (page) =>
  page.evaluate(async (name) => {
    const done = (request) => new Promise((good, bad) => Object.assign(request, { onsuccess: () => good(request.result), onerror: () => bad(request.error) }));
    const database = await done(indexedDB.open(name));
    const stores = [];
    for (const store of database.objectStoreNames) {
      const at = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(at.getAllKeys()), done(at.getAll())]);
      const plain = (content) => (ArrayBuffer.isView(content) || content instanceof ArrayBuffer ? { bytes: [...new Uint8Array(content.buffer ?? content)] } : content);
      stores.push({ store, inline: at.keyPath !== null, records: keys.map((key, n) => [key, plain(values[n])]) });
    }
    database.close();
    return stores;
  }, DATABASE);

/** Most records as they were, some changed, some gone, some twice. */
function spoilt(roll, records) {
  return records.flatMap(([key, content]) => {
    if (roll() < 0.5) return [[key, content]];
    if (roll() < 0.2) return [];
    const broken = content?.bytes ? { bytes: [...value(roll, Uint8Array.from(content.bytes))] } : value(roll, content);
    return [[key, broken], [typeof key === "number" ? key + 1_000 + below(roll, 9) : `${JSON.stringify(key)}x`, content]];
  });
}

/** Puts records into the database from a page on which the program does not run; what a store refuses is left out. */
const restore = (page, stores) =>
  page.evaluate(async ([name, all]) => {
    const done = (request) => new Promise((good) => Object.assign(request, { onsuccess: () => good(request.result), onerror: (event) => (event.preventDefault(), good(undefined)) }));
    const database = await done(indexedDB.open(name));
    for (const { store, inline, records } of all) {
      const at = database.transaction(store, "readwrite").objectStore(store);
      await done(at.clear());
      for (const [key, content] of records) {
        const real = content?.bytes ? Uint8Array.from(content.bytes) : content;
        try {
          await done(inline ? at.put(real) : at.put(real, key));
        } catch {
          // A key or a value the store takes from nobody.
        }
      }
    }
    database.close();
  }, [DATABASE, stores]);
