// The site runs wherever it is put, and where a host does not give all of it the page says so and hands out what is kept.
import { readFile } from "node:fs/promises";
import { CSP } from "../../scripts/policy.mjs";
import { startServer } from "../../scripts/serve.mjs";
import { expect, test } from "./harness.mjs";
import { WORDS, byId, newPlan, notice, openFile } from "./plan.mjs";
import { SOAK, expectStarted, exportDocument } from "./site.mjs";

const BASES = ["/", "/repo/", "/a b/한글/"];
const TYPES = ["application/wasm", "application/octet-stream", "text/plain", ""];
/** Each place and each type at least once, or each with each. */
const HOSTS = BASES.flatMap((base, i) => TYPES.map((wasm, j) => ({ base, wasm, short: j === i || (i === 2 && j === 3) }))).filter(({ short }) => SOAK || short);

for (const { base, wasm } of HOSTS) {
  test(`at ${base} with wasm as ${wasm || "nothing known"}`, async ({ page }) => {
    const server = await startServer({ base, wasm });
    await page.goto(server.url);
    await expectStarted(page);
    await page.getByTestId("new-plan").click();
    await expect(page).toHaveURL(/#\/quick$/);
    await page.locator(".plan-title").fill("Plan");
    await page.evaluate(() => location.assign("#/plan/budget"));
    await expect(page.locator('a.stage[href="#/plan/budget"][aria-current=page]')).toBeAttached();
    await exportDocument(page);
    await page.reload();
    await expect(page.locator(".plan-title")).toHaveValue("Plan");
    await server.stop();
  });
}

test("the documentation names the policy that is sent", async () => {
  const text = await readFile(new URL("../../docs/hosting.md", import.meta.url), "utf8");
  const named = text.match(/default-src [^"\n]*/g);
  expect(new Set(named)).toEqual(new Set([CSP]));
  expect(named).toHaveLength(3);
});

test("every address in what is built is relative", async ({ page, site }) => {
  await page.goto("./");
  const given = await page.evaluate(async () => {
    const manifest = await (await fetch("./manifest.webmanifest")).json();
    const attributes = [...document.querySelectorAll("[href], [src]")].flatMap((element) => ["href", "src"].map((name) => element.getAttribute(name)));
    return { manifest, addresses: [...attributes, ...manifest.icons.map(({ src }) => src), manifest.start_url, manifest.scope].filter(Boolean) };
  });
  expect(given.addresses.filter((address) => /^(\/|[a-z]+:)/i.test(address))).toEqual([]);
  expect(given.manifest).toMatchObject({ display: "standalone", start_url: ".", scope: "." });
  for (const { src, sizes } of given.manifest.icons.filter(({ type }) => type === "image/png")) {
    const png = await (await page.request.get(site + src)).body();
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});

/* ---- Where the program does not start ---- */

const word = (page) => byId(page, "boot-word");
const program = /_bg\.wasm$/;
const missing = (route) => route.fulfill({ status: 404, body: "" });

/** Presses the button that gives what is kept; returns what is in the file. */
async function rescued(page, button) {
  const waited = page.waitForEvent("download");
  await button.click();
  const file = await waited;
  expect(file.suggestedFilename()).toMatch(/^mixwright-rescue-\d{4}-\d\d-\d\d\.json$/);
  return JSON.parse(await readFile(await file.path(), "utf8"));
}

/** Puts a record with bytes into the program's database, into a store of its own, whatever the program has there. */
const keepBytes = () =>
  new Promise((done) => {
    const looking = indexedDB.open("mixwright");
    looking.onsuccess = () => {
      const next = looking.result.version + 1;
      looking.result.close();
      const opening = indexedDB.open("mixwright", next);
      opening.onupgradeneeded = () => opening.result.createObjectStore("test-only");
      opening.onsuccess = () => {
        const writing = opening.result.transaction("test-only", "readwrite");
        writing.objectStore("test-only").put({ bytes: new Uint8Array([1, 2, 255]), text: "x" }, "key");
        writing.oncomplete = () => {
          opening.result.close();
          done();
        };
      };
    };
  });

const SAYS = { ko: "불러오지 못했어요", zh: "未能加载", en: "could not be loaded" };
for (const words of Object.values(WORDS)) {
  test.describe(words.tag, () => {
    test.use({ locale: words.locale });
    test("without the program the page says so and gives what is kept", async ({ page, complaints }) => {
      await newPlan(page);
      await page.locator(".plan-title").fill("Kept 계획 方案");
      await expect(page.getByTestId("saved")).toHaveText(words.saved);
      await page.route(program, missing);
      await page.reload();
      await expect(word(page)).toHaveAttribute("data-kind", "fetch");
      await page.evaluate(keepBytes);
      await expect(word(page)).toHaveAttribute("lang", words.tag);
      await expect(word(page)).toContainText(SAYS[words.lang]);
      const file = await rescued(page, word(page).getByRole("button").nth(1));
      expect(file.format).toBe("mixwright-rescue");
      expect(Object.keys(file.local).some((name) => name.startsWith("mixwright/plan/"))).toBe(true);
      expect(JSON.stringify(file)).toContain("Kept 계획 方案");
      expect(file.database["test-only"]).toEqual([{ key: "key", value: { bytes: { base64: "AQL/" }, text: "x" } }]);
      // Loading again is all it takes once the host is whole. The database is of no version the program knows now.
      await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("mixwright").onsuccess = () => done())));
      await page.unroute(program);
      await word(page).getByRole("button").first().click();
      await expectStarted(page);
      complaints.splice(0);
    });
  });
}

test("what was rescued opens again where nothing is kept any more, and only once", async ({ page, complaints }) => {
  await newPlan(page);
  await page.locator(".plan-title").fill("Rescued 계획 方案");
  await expect(page.getByTestId("saved")).toHaveText(WORDS.en.saved);
  await page.route(program, missing);
  await page.reload();
  const file = JSON.stringify(await rescued(page, word(page).getByRole("button").nth(1)), null, 1);
  await page.evaluate(() => new Promise((done) => {
    localStorage.clear();
    indexedDB.deleteDatabase("mixwright").onsuccess = () => done();
  }));
  await page.unroute(program);
  await page.goto("./");
  await page.reload();
  await expectStarted(page);
  const plans = page.locator(".plan-item");
  await expect(plans).toHaveCount(0);
  await openFile(page, "rescue.json", file);
  await expect(notice(page)).toContainText("One plan from the rescue file is back");
  await expect(plans).toHaveCount(1);
  await expect(plans).toContainText("Rescued 계획 方案");
  await openFile(page, "rescue.json", file);
  await expect(notice(page)).toContainText("already here");
  await page.reload();
  await expect(plans).toHaveCount(1);
  await expect(plans).toContainText("Rescued 계획 方案");
  complaints.splice(0);
});

const FAULTS = [
  ["the program is no program", "start", (page) => page.route(program, (route) => route.fulfill({ contentType: "application/wasm", body: "<!doctype html>" }))],
  ["the program cannot be reached", "fetch", (page) => page.route(program, (route) => route.abort("connectionrefused"))],
  ["the start script is missing", "fetch", (page) => page.route(/start-[0-9a-f]+\.js$/, missing)],
  ["the glue is missing", "fetch", (page) => page.route(/mixwright-[0-9a-f]+\.js$/, missing)],
  ["the glue is another file", "start", (page) => page.route(/mixwright-[0-9a-f]+\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "export const nothing = 0;" }))],
  ["the browser knows no wasm", "old", (page) => page.addInitScript(() => delete globalThis.WebAssembly)],
  ["the browser knows no modules", "old", async (page) => {
    await page.addInitScript(() => delete HTMLScriptElement.prototype.noModule);
    await page.route(/start-[0-9a-f]+\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  }],
];
for (const [name, kind, prepare] of FAULTS) {
  test(`where ${name}, the page says so; nothing kept is said too, and nothing is made`, async ({ page, complaints }) => {
    await prepare(page);
    // The start page alone needs no program.
    await page.goto("./#/library");
    await expect(word(page)).toHaveAttribute("data-kind", kind);
    await word(page).getByRole("button").nth(1).click();
    await expect(word(page).locator(".boot-empty")).toBeVisible();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    complaints.splice(0);
  });
}

const STORAGES = [
  ["refused", () => {
    for (const name of ["localStorage", "indexedDB"]) Object.defineProperty(globalThis, name, { get() { throw new DOMException("no", "SecurityError"); } });
  }],
  ["silent", () => (IDBFactory.prototype.databases = () => new Promise(() => {}))],
];
for (const [name, prepare] of STORAGES) {
  test(`a storage that is ${name} does not hold up the rescue`, async ({ page, complaints }) => {
    await newPlan(page);
    await page.locator(".plan-title").fill("Kept");
    await expect(page.getByTestId("saved")).toHaveText(WORDS.en.saved);
    await page.addInitScript(prepare);
    await page.route(program, missing);
    await page.reload();
    const button = word(page).getByRole("button").nth(1);
    if (name === "silent") {
      expect(Object.values((await rescued(page, button)).local).join()).toContain("Kept");
    } else {
      await button.click();
      await expect(word(page).locator(".boot-empty")).toBeVisible();
    }
    complaints.splice(0);
  });
}

test("a slow start is told after fifteen seconds and goes on", async ({ page }) => {
  await page.clock.install();
  let go;
  const gone = new Promise((done) => (go = done));
  await page.route(program, async (route) => {
    await gone;
    await route.continue();
  });
  await page.goto("./#/library", { waitUntil: "domcontentloaded" });
  await page.clock.fastForward(14_000);
  await expect(word(page)).toHaveCount(0);
  await page.clock.fastForward(2_000);
  await expect(word(page)).toHaveAttribute("data-kind", "slow");
  await expect(word(page)).toContainText("Still loading");
  go();
  await page.clock.resume();
  await expectStarted(page);
});

test("a program that stops leaves a way to save what is kept", async ({ page, complaints }) => {
  await newPlan(page);
  await page.locator(".plan-title").fill("Kept");
  await expect(page.getByTestId("saved")).toHaveText(WORDS.en.saved);
  // A fault nobody thought of: the browser refuses what the program cannot do without.
  await page.evaluate(() => {
    Node.prototype.cloneNode = () => {
      throw new Error("on purpose");
    };
    location.assign("#/plan/budget");
  });
  await expect(page.locator("#stopped")).toContainText("safe");
  const file = await rescued(page, page.locator("#stopped + button"));
  // The last words may be in either storage.
  expect(JSON.stringify(file)).toContain("Kept");
  expect(complaints.splice(0).length).toBeGreaterThan(0);
});
