// Why a field is asked: a button beside its label opens three lines, by mouse and by keyboard, and nothing else moves.
import { expect, test } from "./harness.mjs";
import { WORDS, byId, openStage } from "./plan.mjs";

const ASKED = { ko: "왜 묻나요: ", zh: "为什么要填：", en: "Why this is asked: " };

for (const words of Object.values(WORDS)) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale });

    test("a field tells why it is asked", async ({ page }) => {
      await page.goto("./");
      await page.getByTestId("open-example").click();
      await openStage(page, "company");
      const button = byId(page, "why.company.site_visits");
      const panel = byId(page, "why.company.site_visits.panel");
      const label = await page.locator('label[for="company.site_visits"]').innerText();
      await expect(button).toHaveAccessibleName(`${ASKED[words.lang]}${label.trim()}`);
      await expect(button).toHaveAttribute("aria-expanded", "false");
      await expect(panel).toHaveCount(0);

      const box = byId(page, "company.site_visits");
      await button.scrollIntoViewIfNeeded();
      const size = await button.boundingBox();
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(24);
      const before = await box.boundingBox();
      await button.click();
      await expect(panel).toBeVisible();
      await expect(button).toHaveAttribute("aria-expanded", "true");
      await expect(panel.locator("p")).toHaveCount(4);
      // The field itself stays where it is; only what stands below makes room.
      expect(await box.boundingBox()).toEqual(before);
      await expect(panel.getByRole("link")).toHaveAttribute("href", "#/library/terms/retargeting");

      await page.keyboard.press("Escape");
      await expect(panel).toHaveCount(0);
      await expect(button).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(panel).toBeVisible();
    });
  });
}

test("a field is as large with the cursor in it as without", async ({ page }) => {
  await page.goto("./");
  await page.getByTestId("open-example").click();
  await openStage(page, "company");
  await expect(byId(page, "company.email_list")).toBeVisible();
  const moved = await page.evaluate(() => {
    const size = ({ width, height }) => `${width} × ${height}`;
    return [...document.querySelectorAll("main .field-box")].flatMap((box) => {
      const [before, input] = [size(box.getBoundingClientRect()), box.querySelector("input")];
      input.focus();
      const after = size(box.getBoundingClientRect());
      return before === after ? [] : [`${input.id}: ${before}, then ${after}`];
    });
  });
  expect(moved).toEqual([]);
  expect(await page.locator("main .field-box").count()).toBeGreaterThan(10);
});

test("columns of a table tell it before the table", async ({ page }) => {
  await page.goto("./");
  await page.getByTestId("open-example").click();
  await openStage(page, "evaluation");
  await byId(page, "why.evaluation.*.*.spend").click();
  await expect(byId(page, "why.evaluation.*.*.spend.panel")).toContainText("Actual spend");
});

test("neither the start page nor print shows it", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator(".why-btn")).toHaveCount(0);
  await page.getByTestId("open-example").click();
  await openStage(page, "company");
  await byId(page, "why.company.funds").click();
  await page.emulateMedia({ media: "print" });
  await expect(byId(page, "why.company.funds")).toBeHidden();
  await expect(byId(page, "why.company.funds.panel")).toBeHidden();
});
