// A measure from taking it up to deciding: its target, two poor months, the review that answers them, the report of it.
import { readFile } from "node:fs/promises";
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, addRow, byId, expectSaved, keptPlans, openFile, openStage, type } from "./plan.mjs";

const SATISFACTION = "evaluation.kpi.satisfaction";

/** Opens a part whose summary says what is inside. */
async function unfold(page, id) {
  const fold = byId(page, id);
  await fold.locator(":scope > summary").click();
  await expect(fold).toHaveAttribute("open");
}

const fitsTheWindow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale, actionTimeout: 10_000, viewport: { width: 390, height: 844 } });

    test("what stays below asks for a review, and the review has a report", async ({ page }) => {
      await page.goto("./");
      const file = new URL(`../../data/examples/roastery.${words.lang}.mixwright.json`, import.meta.url);
      await openFile(page, "roastery.mixwright.json", await readFile(file));
      await openStage(page, "evaluation");
      await byId(page, `${SATISFACTION}.watch`).click();
      await unfold(page, `${SATISFACTION}.edit`);
      await type(page, `${SATISFACTION}.target`, "90");
      await unfold(page, `${SATISFACTION}.enter`);
      await type(page, "evaluation.measured.satisfaction.2027-06", "60");
      const measure = byId(page, SATISFACTION);
      await expect(measure.locator(".badge-stop")).toHaveCount(0);
      await type(page, "evaluation.measured.satisfaction.2027-07", "60");
      await expect(measure.locator(".badge-stop")).toHaveCount(1);
      const asked = page.locator(".work .finding").filter({ hasText: "C094" });
      await expect(asked).toHaveCount(1);
      expect(await fitsTheWindow(page)).toBe(true);
      expect(await accessibilityViolations(page)).toEqual([]);

      const review = await addRow(page, "evaluation.reviews", "day");
      await type(page, `${review}.day`, "2027-08-02");
      await type(page, `${review}.decided`, "OK 1");
      await expect(asked).toHaveCount(0);

      await byId(page, "evaluation.report.monthly").click();
      await expect(page).toHaveURL(/#\/review\/monthly\/2027-07$/);
      await expect(byId(page, "doc.review-measures")).toContainText("60%");
      expect(await fitsTheWindow(page)).toBe(true);
      expect(await accessibilityViolations(page)).toEqual([]);
      await byId(page, "review.before").click();
      await expect(page).toHaveURL(/#\/review\/monthly\/2027-06$/);
      await page.goBack();
      await page.goBack();
      await expect(page).toHaveURL(/#\/plan\/evaluation$/);
      await byId(page, "evaluation.report.quarterly").click();
      await expect(page.locator(".doc")).toContainText("OK 1");

      await expectSaved(page, words);
      const [plan] = await keptPlans(page);
      expect(plan.evaluation.kpis.satisfaction).toEqual(expect.objectContaining({ watched: true, target: 900_000 }));
    });
  });
}
