// Every screen there is, in the order in which one visitor can come to them, for the specs that look at all of them.
import { readFile } from "node:fs/promises";
import { deflateSync } from "node:zlib";
import { expect } from "./harness.mjs";
import { WORDS, byId, notice, openFile } from "./plan.mjs";
import { ROUTES, expectStarted, openExample, visit } from "./site.mjs";
import { prose, submission } from "./submission.mjs";

export const LANGS = Object.keys(WORDS);

const fixture = (lang) => new URL(`../fixtures/full.${WORDS[lang].tag}.mixwright.json`, import.meta.url);
const CASE = JSON.parse(await readFile(new URL("../../data/cases/roastery.case.json", import.meta.url), "utf8"));
const PROGRAM = /_bg\.wasm$/;

/** Everything that can be folded is unfolded. */
export const unfold = (page) => page.evaluate(() => {
  for (const fold of document.querySelectorAll("#app details")) fold.open = true;
});

/** Nothing is worked out any more, and what was worked out is drawn. */
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector("main progress:not([hidden]), template.later") === null, undefined, { timeout: 60_000 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** Opens the plan with an answer to everything, and the example beside it. */
export async function openFull(page, lang) {
  await page.goto("./");
  await openExample(page);
  await page.goto("./#/");
  await openFile(page, "full.mixwright.json", await readFile(fixture(lang)));
  await expect(page).toHaveURL(/#\/plan\/company$/);
  await notice(page).getByRole("button").last().click();
  // The simulations are done.
  await expect(page.locator(".adviser .range").first()).toHaveText(/\d/, { timeout: 60_000 });
}

/** The planner as another page shows it, with the same plan. */
export async function openGuest(page, lang) {
  const packed = deflateSync(await readFile(fixture(lang))).toString("base64url");
  await page.goto(`./?embed=1&lang=${lang}&resume=none#/share/1.${packed}`);
  await expect(page.getByTestId("guest-state")).toBeVisible();
  await expect(page.locator("main")).toBeVisible();
}

const nameOf = (route) => route.slice(2).replace(/^plan\//, "").replaceAll("/", "-") || "start";
const at = (route) => ({ name: nameOf(route), show: (page) => visit(page, route) });

/** What stands before there is a program. */
export const BARE = [
  { name: "front", show: async (page) => {
    await page.goto("./");
    await page.locator("#cases > summary").click();
  } },
  ...["user", "learner", "teacher"].map((whose) => ({
    name: `guide-${whose}`, show: (page, lang) => page.goto(`./guide-${whose}-${lang}.html`),
  })),
  { name: "failed", show: async (page) => {
    await page.route(PROGRAM, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("./#/library");
    await expect(byId(page, "boot-word")).toBeVisible();
    await page.unroute(PROGRAM);
  } },
];

/** What lies over a page. */
const OVER = [
  { name: "receipt", show: async (page) => {
    await visit(page, "#/plan/products");
    await page.locator("main .figure:visible").first().click();
    await expect(byId(page, "receipt.close")).toBeFocused();
  }, leave: (page) => byId(page, "receipt.close").click() },
  { name: "palette", show: async (page, lang) => {
    await visit(page, "#/plan/products");
    await page.keyboard.press("Control+k");
    await page.keyboard.type({ ko: "네이버", zh: "百度", en: "search" }[lang]);
    await expect(byId(page, "palette.list").getByRole("option").first()).toBeVisible();
  }, leave: (page) => page.keyboard.press("Escape") },
  { name: "keys", show: async (page) => {
    await visit(page, "#/plan/products");
    await page.keyboard.press("Control+/");
    await expect(page.getByRole("dialog")).toBeVisible();
  }, leave: (page) => page.keyboard.press("Escape") },
  { name: "stages", show: async (page) => {
    await visit(page, "#/plan/risk");
    const toggle = page.locator(".stages-toggle");
    if (await toggle.isVisible()) await toggle.click();
  }, leave: (page) => page.keyboard.press("Escape") },
];

/** What another page shows of an open plan. */
export const SHARED = [
  ...ROUTES.filter((route) => route !== "#/" && route !== "#/embed").map(at),
  { name: "slide", show: async (page) => {
    await visit(page, "#/present");
    for (let slide = 2; slide <= 4; slide += 1) {
      await page.keyboard.press("ArrowRight");
      await expect(page.locator(".present-count")).toHaveText(new RegExp(`^${slide} `));
    }
  } },
  ...OVER,
];

async function openCase(page) {
  await page.goto("./#/");
  const look = byId(page, "case.roastery");
  await expect(byId(page, "cases")).toBeVisible();
  // Its fold may have been opened before.
  if (!(await look.isVisible())) await byId(page, "cases").locator("summary").click();
  await look.click();
  await expect(page.getByTestId("case")).toBeVisible();
}

async function beginCase(page, lang) {
  await byId(page, `case.begin.${WORDS[lang].tag}`).click();
  await expect(page).toHaveURL(/#\/case$/);
  await expect(page.getByTestId("attempt")).toBeVisible();
}

/** What only the program's own page shows. The last ones change the open plan, or open another one. */
const OWN = [
  ...["#/", "#/kept", "#/compare", "#/embed", "#/grade"].map(at),
  { name: "graded", show: async (page) => {
    await visit(page, "#/grade");
    await byId(page, "grade.case.shipped").selectOption("roastery");
    const files = ["김하늘", "李雷", "Lee"].map((name, n) => ({
      name: `${n}.json`, mimeType: "application/json", buffer: Buffer.from(submission(CASE, name, prose(n, 60))),
    }));
    await byId(page, "grade.files").setInputFiles(files);
    await byId(page, "grade.start").click();
    await expect(page.locator(".grade-table tbody tr")).toHaveCount(3, { timeout: 60_000 });
  } },
  { name: "author", show: async (page) => {
    await visit(page, "#/author");
    await byId(page, "author.begin").click();
    for (const rule of [0, 1, 2, 6]) await byId(page, `author.rubric.add.${rule}`).click();
    const months = page.locator('select[id="author.months"]');
    await months.selectOption({ index: (await months.locator("option").count()) - 1 });
    await byId(page, "author.shock.add").click();
    // A press leaves the page where it happens to have been scrolled to.
    await byId(page, "author.shock.add").evaluate((button) => button.scrollIntoView({ block: "end", behavior: "instant" }));
  } },
  { name: "case", show: openCase },
  { name: "attempt", show: async (page, lang) => {
    await openCase(page);
    await beginCase(page, lang);
  } },
  { name: "locked", show: async (page, lang) => {
    if (!page.url().endsWith("#/case")) {
      await openCase(page);
      await beginCase(page, lang);
    }
    await visit(page, "#/plan/company");
  } },
];

/** Every screen, and how it is come to. */
export const SCREENS = [...BARE, ...SHARED, ...OWN];

/**
 * Walks through screens and calls `look` at each. The first of them that needs a plan opens it; those without one come first.
 * `before` is called ahead of each, to dress the window.
 */
export async function walk(page, lang, { guest = false, screens = guest ? SHARED : SCREENS, before = async () => {}, look, complaints = [] }) {
  let plan = false;
  for (const screen of screens) {
    await before(screen);
    if (!BARE.includes(screen) && !plan) {
      await (guest ? openGuest : openFull)(page, lang);
      await expectStarted(page);
      plan = true;
    }
    await screen.show(page, lang);
    await look(screen);
    await screen.leave?.(page);
    // The program was kept away on purpose.
    if (screen.name === "failed") complaints.splice(0);
  }
}
