// Stage 8: the splits side by side, what more money brings, what a choice costs, and how sure it all is.
import { expect, test } from "./harness.mjs";
import { WORDS, byId, cells, expectSaved, keptPlans, openStage, type, whole } from "./plan.mjs";

async function openMix(page) {
  await page.goto("./");
  await page.getByTestId("open-example").click();
  await openStage(page, "budget");
  await explored(page);
}

/** Waits until the other splits are there. */
const explored = (page) => expect(byId(page, "budget.offers").locator("thead th")).toHaveCount(4, { timeout: 20_000 });

const offers = (page) => byId(page, "budget.offers");
const inUse = (page) => offers(page).locator("thead th.chosen");
const undo = (page) => byId(page, "tool.undo").click();
const rows = (page, table) => byId(page, table).locator("tbody tr");

/** The plan as it is kept, once it is. */
async function kept(page) {
  await expectSaved(page, WORDS.en);
  return (await keptPlans(page)).at(-1);
}

for (const words of Object.values(WORDS)) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale });
    test("another split is taken over with one click and given back with one", async ({ page }) => {
      await openMix(page);
      const before = await inUse(page).innerText();
      const mix = await cells(rows(page, "budget.mix"));
      await byId(page, "budget.use.reach").click();
      await expect(byId(page, "budget.solution")).toBeFocused();
      await explored(page);
      await expect(inUse(page)).not.toHaveText(before);
      const taken = await cells(rows(page, "budget.mix"));
      expect(taken).not.toEqual(mix);
      await undo(page);
      await explored(page);
      await expect(inUse(page)).toHaveText(before, { useInnerText: true });
      expect(await cells(rows(page, "budget.mix"))).toEqual(mix);
    });
  });
}

test("the aim is kept with the plan and holds after a reload", async ({ page }) => {
  await openMix(page);
  await byId(page, "budget.use.robust").click();
  expect((await kept(page)).budget.aim).toBe("robust");
  await page.reload();
  await openStage(page, "budget");
  await explored(page);
  await expect(inUse(page)).toContainText("Best bad case");
});

test("any two splits are set against each other in words", async ({ page }) => {
  await openMix(page);
  const folds = page.locator("details[id^='budget.against.']");
  const names = () => folds.locator("summary").allInnerTexts();
  await expect(folds).toHaveCount(3);
  const used = await inUse(page).evaluate((head) => head.firstChild.textContent);
  for (const name of await names()) expect(name).toContain(`against ${used}`);
  await byId(page, "budget.against").selectOption({ label: "Most reach" });
  for (const name of await names()) expect(name).toContain("against Most reach");
  await expect(byId(page, "budget.against.reach")).toHaveCount(0);
  await folds.first().locator("summary").click();
  await expect(folds.first().locator("li").first()).toHaveText(/^.+: .+\.$/);
  await expect(folds.first()).toContainText("“Most reach”");
});

test("more money has a chart with its numbers below, and the next amount is said", async ({ page }) => {
  await openMix(page);
  await expect(page.locator("figure.chart-figure svg").first()).toBeVisible();
  await page.locator("details.fold", { has: byId(page, "budget.frontier") }).locator("summary").click();
  const points = await cells(rows(page, "budget.frontier"));
  expect(points.length).toBeGreaterThan(5);
  // Each row is another amount of media money.
  expect(new Set(points.map(([media]) => media)).size).toBe(points.length);
  await expect(byId(page, "budget.next")).toContainText("The next");
});

test("a limit on every month holds in every month, and what it lets through is said", async ({ page }) => {
  await openMix(page);
  await expect(byId(page, "budget.limited")).toBeHidden();
  await type(page, "budget.month_limit", "2000000");
  await expect(byId(page, "budget.limited")).toBeVisible();
  // The first line is the media money; its last cell is the sum.
  const [media] = await cells(rows(page, "budget.months"));
  const totals = media.slice(1, -1).map(whole);
  expect(totals.length).toBeGreaterThan(3);
  expect(totals.every((total) => total <= 2_000_000)).toBe(true);
  expect(Math.max(...totals)).toBeGreaterThan(1_000_000);
});

test("what an own amount costs is said, and releasing it brings the money back", async ({ page }) => {
  await openMix(page);
  const spends = async () => (await cells(rows(page, "budget.mix"))).map((row) => row.slice(0, 2));
  const before = await spends();
  const first = rows(page, "budget.mix").first();
  const name = await first.locator("th").first().innerText();
  await first.getByRole("button").last().click();
  const field = page.locator('input[id^="budget.fixed."]');
  await expect(field).toHaveCount(1);
  await type(page, await field.getAttribute("id"), "3000000");
  const price = rows(page, "budget.prices");
  await expect(price).toHaveCount(1, { timeout: 20_000 });
  await expect(price).toContainText(name);
  expect(await price.locator("td.num").innerText()).toMatch(/^₩\d/);
  await price.getByRole("button").click();
  await expect(field).toHaveCount(0);
  await expect(rows(page, "budget.prices")).toHaveCount(0);
  expect(await spends()).toEqual(before);
});

test("how many different people are met is fewer than the visits", async ({ page }) => {
  await openMix(page);
  for (const [, size, visits, people] of await cells(rows(page, "budget.met"))) {
    expect(whole(people)).toBeLessThanOrEqual(Math.min(whole(size), whole(visits)));
    expect(whole(people)).toBeGreaterThan(0);
  }
  await expect(rows(page, "budget.met")).not.toHaveCount(0);
});
