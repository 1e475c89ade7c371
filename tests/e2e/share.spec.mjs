// A plan in a link, and a plan before an audience.
import { readFile } from "node:fs/promises";
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, byId, openFile } from "./plan.mjs";

async function atDocument(page, lang) {
  await page.goto("./");
  const file = new URL(`../../data/examples/roastery.${lang}.mixwright.json`, import.meta.url);
  await openFile(page, "roastery.mixwright.json", await readFile(file));
  await expect(page).toHaveURL(/#\/plan\/company$/);
  await page.goto("./#/document");
  await expect(byId(page, "document.link")).toBeVisible();
}

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale, actionTimeout: 15_000, permissions: ["clipboard-read", "clipboard-write"] });

    test("a link carries the plan and touches nothing where it is opened", async ({ page, context }) => {
      await atDocument(page, words.lang);
      await byId(page, "document.link").click();
      await byId(page, "document.link.copy").click();
      const card = byId(page, "document.link.card");
      await expect(card.getByRole("status")).not.toBeEmpty();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain("#/share/1.");
      expect(link).toContain(page.url().split("#")[0]);
      const name = await page.locator(".doc h1").textContent();
      // With all there is beside the document, and the other splits in it.
      await expect(page.locator('[id="doc.options"]')).toBeVisible({ timeout: 30_000 });
      for (const fold of ["form", "parts"]) await byId(page, `document.${fold}`).locator("summary").first().click();
      expect(await accessibilityViolations(page)).toEqual([]);

      const other = await context.newPage();
      await other.goto(link);
      const shared = byId(other, "shared");
      await expect(shared).toContainText(name);
      expect(await accessibilityViolations(other)).toEqual([]);
      await expect(other.locator(".plan-item")).toHaveCount(1);
      await byId(other, "shared.leave").click();
      await expect(shared).toBeHidden();
      await expect(other.locator(".plan-item")).toHaveCount(1);
      await other.goto("about:blank");
      await other.goto(link);
      await byId(other, "shared.take").click();
      await expect(other).toHaveURL(/#\/plan\/company$/);
      await other.goto("./#/");
      await expect(other.locator(".plan-item")).toHaveCount(2);
      // Cut off on its way.
      await other.goto("about:blank");
      await other.goto(link.slice(0, -200));
      await expect(other.getByTestId("notice")).toBeVisible();
      await expect(other.locator(".plan-item")).toHaveCount(2);
    });

    test("the plan is shown with the keyboard, one idea a screen", async ({ page }) => {
      await atDocument(page, words.lang);
      await byId(page, "document.present").click();
      const count = page.locator(".present-count");
      const title = page.locator(".slide h1");
      await expect(count).toHaveText(/^1 \/ \d+$/);
      const last = Number((await count.textContent()).split("/")[1]);
      expect(last).toBeGreaterThan(10);
      expect(last).toBeLessThan(40);
      const first = await title.textContent();
      const titles = [first];
      for (let i = 2; i <= last; i += 1) {
        await page.keyboard.press(i % 2 ? "PageDown" : "ArrowRight");
        await expect(count).toHaveText(`${i} / ${last}`);
        titles.push(await title.textContent());
        // One screen: nothing to scroll sideways, the title always there.
        await expect(title).toBeInViewport();
        const wide = await page.locator(".present").evaluate((e) => e.scrollWidth - e.clientWidth);
        expect(wide, titles.at(-1)).toBeLessThanOrEqual(0);
        if (i === 4) expect(await accessibilityViolations(page)).toEqual([]);
      }
      expect(new Set(titles).size, "every screen has an idea of its own").toBe(last);
      await page.keyboard.press("ArrowRight");
      await expect(count).toHaveText(`${last} / ${last}`);
      await page.keyboard.press("Home");
      await expect(title).toHaveText(first);
      await page.keyboard.press("Escape");
      await expect(page).toHaveURL(/#\/document$/);
    });
  });
}
