// Every page fits narrow and wide windows, reads well for assistive technology in light and dark, and works by keyboard.
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { STAGES, WORDS, byId, newPlan, openStage } from "./plan.mjs";

const PAGES = ["start", "kept", "grade", "quick", ...STAGES, "document", "author"];

async function openExample(page) {
  await page.goto("./");
  await page.getByTestId("open-example").click();
  await expect(byId(page, "stage.title")).toBeVisible();
}

/** Shows a page of the open plan by its address. */
async function show(page, name) {
  const hashes = { start: "#/", kept: "#/kept", grade: "#/grade", quick: "#/quick", document: "#/document", author: "#/author" };
  const hash = hashes[name] ?? `#/plan/${name}`;
  await page.evaluate((target) => { location.hash = target; }, hash);
  const shown = { start: ".start", kept: ".kept", grade: ".grade-page", quick: ".quick", document: ".document", author: ".author" }[name];
  await expect(page.locator(shown ?? `a.stage[href="${hash}"][aria-current=page]`)).toBeAttached();
}

/** What is wider than the window, as a list one can read. */
const tooWide = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > width + 1);
    return wide.slice(0, 5).map((element) => `${element.tagName}.${element.className} ${Math.round(element.getBoundingClientRect().right)} > ${width}`);
  });

for (const width of [360, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    for (const words of Object.values(WORDS)) {
      test.describe(words.locale, () => {
        test.use({ locale: words.locale });
        test("no page scrolls sideways", async ({ page }) => {
          await openExample(page);
          const wide = {};
          for (const name of PAGES) {
            await show(page, name);
            const found = await tooWide(page);
            if (found.length > 0) wide[name] = found;
          }
          expect(wide).toEqual({});
        });
      });
    }

    for (const colorScheme of ["light", "dark"]) {
      test.describe(colorScheme, () => {
        test.use({ locale: "ko-KR", colorScheme });
        test("no page has a serious accessibility violation", async ({ page }) => {
          await openExample(page);
          const found = {};
          for (const name of PAGES) {
            await show(page, name);
            const serious = (await accessibilityViolations(page)).filter((line) => /\((serious|critical)\)/.test(line));
            if (serious.length > 0) found[name] = serious;
          }
          expect(found).toEqual({});
        });
      });
    }
  });
}

test.describe("by keyboard only", () => {
  test.use({ locale: "ko-KR" });

  /** Presses Tab until the element has the focus. */
  async function tabTo(page, element, most = 80) {
    for (let pressed = 0; pressed < most; pressed += 1) {
      await page.keyboard.press("Tab");
      if (await element.evaluate((node) => node === document.activeElement)) return;
    }
    throw new Error(`not reached with ${most} presses of Tab`);
  }

  test("a plan is begun, a stage chosen and a field filled", async ({ page }) => {
    await page.goto("./");
    await tabTo(page, page.getByTestId("new-plan"));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#\/quick$/);
    await tabTo(page, byId(page, "quick.go"));
    await page.keyboard.press("Enter");
    await tabTo(page, page.locator('a.stage[href="#/plan/organisation"]'));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#\/plan\/organisation$/);
    await tabTo(page, byId(page, "organisation.hours"));
    await page.keyboard.type("20");
    await page.keyboard.press("Tab");
    await expect(byId(page, "organisation.hours")).toHaveValue("20");
  });

  test("Escape closes the receipt and the figure has the focus again", async ({ page }) => {
    await openExample(page);
    await openStage(page, "products");
    const figure = page.locator(".kpi button.figure").first();
    await figure.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await expect(drawer).toBeVisible();
    await expect(byId(page, "receipt.close")).toBeFocused();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(drawer).toHaveCount(0);
    await expect(figure).toBeFocused();
  });

  test("on a small screen Escape closes the sheet of stages", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await newPlan(page);
    await byId(page, "quick.go").click();
    const toggle = page.locator(".stages-toggle");
    await toggle.focus();
    await page.keyboard.press("Enter");
    await expect(toggle).toHaveAttribute("aria-expanded", "true");
    await expect(page.locator(".stages")).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(toggle).toHaveAttribute("aria-expanded", "false");
  });
});
