// A plan is kept, changed, compared with what it was and taken back to it; undo takes that back too.
import { readFile } from "node:fs/promises";
import { expect, test } from "./harness.mjs";
import { WORDS, byId, expectSaved, openFile, openStage, type } from "./plan.mjs";

const card = (page, of) => page.locator(`[id^="evaluation.versions.${of}."]`);

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale, actionTimeout: 10_000 });

    test("a version is kept, compared and gone back to", async ({ page }) => {
      await page.goto("./");
      const file = new URL(`../../data/examples/roastery.${words.lang}.mixwright.json`, import.meta.url);
      await openFile(page, "roastery.mixwright.json", await readFile(file));
      await expect(page).toHaveURL(/#\/plan\/company$/);

      await openStage(page, "evaluation");
      await type(page, "evaluation.versions.reason", "Before the cut");
      await byId(page, "evaluation.versions.reason.take").click();
      await expect(card(page, "row")).toHaveCount(1);
      await expect(card(page, "row")).toContainText("Before the cut");
      await expect(byId(page, "evaluation.versions.now")).toBeFocused();
      // The plan says the same, so there is nothing to keep and nothing to go back to.
      await expect(byId(page, "evaluation.versions.reason")).toHaveCount(0);
      await expect(card(page, "restore")).toBeHidden();

      await openStage(page, "company");
      await type(page, "company.funds", "8000000");
      await openStage(page, "evaluation");
      await card(page, "compare").click();
      const compared = byId(page, "evaluation.compare");
      await expect(compared).toBeFocused();
      const [before, after] = [words.money("30,000,000"), words.money("8,000,000")];
      await expect(compared.locator("li").filter({ hasText: `${before} → ${after}` })).toHaveCount(1);
      await expect(byId(page, "evaluation.compare.results").locator("tr.changed")).not.toHaveCount(0);
      // The same version on both sides.
      await byId(page, "evaluation.compare.to").selectOption({ index: 0 });
      await expect(compared.locator("li")).toHaveCount(0);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await wide()).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 800 });

      await card(page, "restore").click();
      await expect(card(page, "row")).toHaveCount(2);
      await openStage(page, "company");
      await expect(byId(page, "company.funds")).toHaveValue("30,000,000");
      await byId(page, "tool.undo").click();
      await expect(byId(page, "company.funds")).toHaveValue("8,000,000");
      await openStage(page, "evaluation");
      await expect(card(page, "row")).toHaveCount(1);

      // Kept with the plan.
      await expectSaved(page, words);
      await page.reload();
      await expect(card(page, "row")).toHaveCount(1);
      await expect(card(page, "row")).toContainText("Before the cut");
    });
  });
}
