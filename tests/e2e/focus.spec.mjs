// Where the cursor is: at the heading of a page one comes to, on what chooses a file, and inside what lies over the page.
import { expect, test } from "./harness.mjs";
import { WORDS, byId, openStage } from "./plan.mjs";
import { openExample } from "./site.mjs";

for (const words of Object.values(WORDS)) {
  test.describe(words.tag, () => {
    test.use({ locale: words.locale });
    test(`every page is called by its own name, and its heading has the cursor, ${words.tag}`, async ({ page }) => {
      await page.goto("./");
      await expect(page).toHaveTitle("Mixwright");
      await openExample(page);
      const titles = new Set();
      for (const route of ["#/plan/company", "#/plan/budget", "#/quick", "#/audit", "#/document", "#/library", "#/library/rules", "#/kept", "#/compare", "#/grade", "#/embed", "#/author"]) {
        await page.evaluate((route) => location.assign(route), route);
        await expect(page).toHaveURL(new RegExp(`${route}$`));
        await expect(page.locator("main h1").first()).toBeFocused();
        const title = await page.title();
        expect(title).toMatch(/^.+ – (.+ – )?Mixwright$/);
        titles.add(title);
      }
      expect(titles.size).toBe(12);
    });
  });
}

test("at its start the program leaves the cursor where a page begins", async ({ page }) => {
  await page.goto("./#/library");
  await expect(page.locator(".library")).toBeVisible();
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test("what chooses a file shows the cursor", async ({ page }) => {
  await page.goto("./");
  const ring = (label) => label.evaluate((element) => getComputedStyle(element).outlineStyle);
  const card = page.locator("label[for=file]");
  expect(await ring(card)).toBe("none");
  await byId(page, "start.example").focus();
  await page.keyboard.press("Tab");
  await expect(byId(page, "file")).toBeFocused();
  expect(await ring(card)).toBe("solid");
});

test("a receipt keeps the cursor until it is closed", async ({ page }) => {
  await page.goto("./");
  await openExample(page);
  await openStage(page, "budget");
  const figure = page.locator(".adviser .figure").first();
  await figure.click();
  await expect(byId(page, "receipt.close")).toBeFocused();
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest(".drawer") !== null)).toBe(true);
  }
  await byId(page, "receipt.close").click();
  await expect(figure).toBeFocused();
  await expect(page.locator("[inert]")).toHaveCount(0);
});
