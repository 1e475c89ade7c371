// Stages 1 to 7 without a mouse, and what a verdict below “go” shows: the changes that would lift it, tried on the plan.
import { readFile } from "node:fs/promises";
import { expect, test } from "./harness.mjs";
import { WORDS, byId, expectSaved, keptPlans, openFile, openStage, verdict } from "./plan.mjs";

/** A case of the native tests as a plan file. */
async function caseFile(name) {
  const { plan } = JSON.parse(await readFile(new URL(`../fixtures/cases/${name}.json`, import.meta.url), "utf8"));
  return JSON.stringify({ format: "mixwright-plan", version: 3, plan });
}

/** Presses Tab until the element has the focus; going round the whole page once without finding it is a failure. */
async function tabTo(page, id, backwards = false) {
  const here = () => page.evaluate(() => document.activeElement?.id ?? "");
  for (let presses = 0; presses < 700; presses += 1) {
    if ((await here()) === id) return;
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
  }
  throw new Error(`the keyboard does not reach ${id}`);
}

/** Reaches a field and types into it. */
async function enter(page, id, text) {
  await tabTo(page, id);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
  await expect(byId(page, id)).toHaveValue(text);
}

/** Reaches a list box and picks the entry at a place by the arrow keys. */
async function pickAt(page, id, place) {
  await tabTo(page, id);
  await page.keyboard.press("Home");
  for (let i = 0; i < place; i += 1) await page.keyboard.press("ArrowDown");
  await expect.poll(() => byId(page, id).evaluate((select) => select.selectedIndex)).toBe(place);
}

async function press(page, id, key) {
  await tabTo(page, id);
  await page.keyboard.press(key);
}

/** Goes to a stage by its link in the list. */
async function goTo(page, stage) {
  const link = page.locator(`a.stage[href="#/plan/${stage}"]`);
  await page.evaluate(() => document.activeElement?.blur());
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#/plan/${stage}$`));
}

test.describe("without a mouse", () => {
  test.use({ locale: "en-US" });

  test("seven stages are filled in by the keyboard alone", async ({ page }) => {
    test.slow();
    await page.goto("./");
    const start = page.getByTestId("new-plan");
    for (let i = 0; i < 40 && !(await start.evaluate((element) => element === document.activeElement)); i += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#\/quick$/);
    await enter(page, "products.1.order_value", "42");
    await enter(page, "products.1.contribution", "45");
    await enter(page, "products.1.orders_per_year", "4");
    await enter(page, "customers.2.size", "400000");
    await enter(page, "company.funds", "30000");
    await enter(page, "organisation.hours", "20");
    await press(page, "quick.go", "Enter");

    await goTo(page, "company");
    await enter(page, "company.name", "Harbour Roasters");
    await pickAt(page, "company.strategy", 1);

    await goTo(page, "feasibility");
    // Radios are one stop each; the arrow moves inside.
    await page.evaluate(() => document.activeElement?.blur());
    const radio = page.locator('input[name="feasibility.describable"]');
    for (let i = 0; i < 120 && !(await radio.evaluateAll((all) => all.includes(document.activeElement))); i += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowRight");
    await expect(page.locator('input[name="feasibility.describable"]:checked')).toHaveCount(1);
    await press(page, "feasibility.competitors", "Enter");
    await enter(page, "feasibility.3.name", "Bay Beans");
    await pickAt(page, "feasibility.3.gain", 3);

    await goTo(page, "environment");
    await press(page, "environment.factors.strength", "Enter");
    await enter(page, "environment.4.text", "Roasted and shipped the same day");
    await press(page, "environment.factors.opportunity", "Enter");
    await enter(page, "environment.5.text", "Home brewing grows");

    await goTo(page, "products");
    await enter(page, "products.1.name", "Beans");

    await goTo(page, "customers");
    await enter(page, "customers.2.name", "Home brewers");
    const curious = "customers.2.roles.Curious";
    await tabTo(page, curious);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");

    await goTo(page, "objectives");
    await press(page, "objectives.list", "Enter");
    await enter(page, "objectives.6.target", "300");
    await press(page, "objectives.strategies", "Enter");
    await press(page, "objectives.6.serves.7", "Space");
    await expect(byId(page, "objectives.6.serves.7")).toBeChecked();

    await goTo(page, "touchpoints");
    const cell = page.locator("[id='touchpoints.heat'] .heat-cell button").first();
    await page.evaluate(() => document.activeElement?.blur());
    for (let i = 0; i < 200 && !(await cell.evaluate((element) => element === document.activeElement)); i += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(page.locator(".drawer")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator(".drawer")).toHaveCount(0);
    await expect(cell).toBeFocused();

    await expectSaved(page, WORDS.en);
    const [plan] = await keptPlans(page);
    expect(plan.company.name).toBe("Harbour Roasters");
    expect(plan.company.strategy).toBe("penetration");
    expect(plan.feasibility.competitors[0].gain).toBe("earns");
    expect(plan.environment.factors.map(({ kind }) => kind)).toEqual(["strength", "opportunity"]);
    expect(plan.customers.segments[0].roles.reduce((sum, share) => sum + share, 0)).toBe(1_000_000);
    expect(plan.customers.segments[0].roles[1]).toBe(340_000);
    expect(plan.objectives.strategies[0].serves).toEqual([6]);
  });
});

for (const [lang, words] of Object.entries(WORDS)) {
  test.describe(`verdicts, ${words.locale}`, () => {
    test.use({ locale: words.locale });

    test("nine buyers: another way, and the market that would change the answer", async ({ page }) => {
      await page.goto("./");
      await openFile(page, "crane.mixwright.json", await caseFile("crane"));
      await openStage(page, "feasibility");
      await expect(verdict(page).locator(".verdict-stop")).toBeVisible();
      const flips = byId(page, "feasibility.flips");
      const flip = flips.locator(".flip");
      await expect(flip.first()).toContainText("50");
      await expect(page.locator("main")).not.toContainText(/\{\d\}/);
      // Trying the change brings the verdict it names; undo brings the plan back.
      await flip.first().getByRole("button").last().click();
      await expect(verdict(page).locator(".verdict-go")).toBeVisible();
      await byId(page, "tool.undo").click();
      await expect(verdict(page).locator(".verdict-stop")).toBeVisible();
      await openStage(page, "touchpoints");
      await expect(page.locator(".row-on")).toHaveCount(0);
    });

    test("a valve maker prepares first, and a finding is put aside with a reason", async ({ page }) => {
      await page.goto("./");
      await openFile(page, "valve.mixwright.json", await caseFile("valve"));
      await openStage(page, "feasibility");
      await expect(verdict(page).locator(".verdict-prepare")).toBeVisible();
      await expect(page.locator(".prepare > li")).not.toHaveCount(0);
      await expect(byId(page, "feasibility.flips").locator(".flip")).not.toHaveCount(0);
      await page.locator('a.stage[href="#/audit"]').click();
      await expect(page).toHaveURL(/#\/audit$/);
      const findings = page.locator(".stage-body .finding");
      const before = await findings.count();
      expect(before).toBeGreaterThan(0);
      await findings.first().locator(".finding-ways > button").last().click();
      await page.locator(".dismiss input").fill({ ko: "다음 분기에 봅니다", zh: "下季度处理", en: "Next quarter" }[lang]);
      await page.keyboard.press("Enter");
      await expect(page.locator(".finding-aside")).toHaveCount(1);
      await expect(page.locator(".join")).toHaveCount(4);
      await expectSaved(page, words);
      const [plan] = await keptPlans(page);
      expect(Object.keys(plan.dismissed)).toHaveLength(1);
      await page.locator(".finding-aside button").click();
      await expect(page.locator(".finding-aside")).toHaveCount(0);
      await expect(findings).toHaveCount(before);
    });
  });
}
