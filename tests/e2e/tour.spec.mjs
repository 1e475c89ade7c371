// The tour: begun from the eight questions or the palette, walked by keyboard, left at any time, in nobody's way.
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, byId, newPlan } from "./plan.mjs";
import { openExample } from "./site.mjs";

const card = (page) => byId(page, "tour.card");

for (const words of Object.values(WORDS)) {
  test.describe(words.tag, () => {
    test.use({ locale: words.locale, viewport: { width: 390, height: 844 } });
    test(`the tour is walked to its end with the Enter key, ${words.tag}`, async ({ page }) => {
      await page.goto("./");
      await openExample(page);
      await page.keyboard.press("Control+k");
      await expect(byId(page, "palette.line")).toBeFocused();
      await page.keyboard.type({ ko: "둘러보기", zh: "导览", en: "tour of the planner" }[words.lang]);
      await page.keyboard.press("Enter");
      const stops = [];
      for (let last = false; !last; ) {
        await expect(card(page)).toBeFocused();
        const title = await byId(page, "tour.title").innerText();
        expect(stops).not.toContain(title);
        stops.push(title);
        // What is spoken of is marked, and the card does not lie over all of it.
        const mark = await page.locator(".app").getAttribute("data-tour");
        expect(mark).not.toBeNull();
        await expect(card(page)).toBeInViewport({ ratio: 1 });
        last = await byId(page, "tour.end").isHidden();
        if (stops.length === 1) expect(await accessibilityViolations(page)).toEqual([]);
        await byId(page, "tour.next").focus();
        await page.keyboard.press("Enter");
        if (!last) await expect(byId(page, "tour.title")).not.toHaveText(title);
      }
      expect(stops).toHaveLength(7);
      await expect(card(page)).toHaveCount(0);
      await expect(page.locator(".app")).not.toHaveAttribute("data-tour");
    });
  });
}

test("the eight questions offer it; Escape ends it, and nothing of it stays", async ({ page }) => {
  await newPlan(page);
  await byId(page, "quick.tour").click();
  await expect(card(page)).toBeFocused();
  await byId(page, "tour.next").click();
  await byId(page, "tour.back").click();
  await expect(page).toHaveURL(/#\/plan\/feasibility$/);
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await page.reload();
  await expect(byId(page, "stage.title")).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});
