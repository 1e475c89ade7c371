// The palette: opened by key and by button, one search over commands, the plan and the library, in three languages and while
// an input method composes; the list of shortcuts; and the way past what stands around the page.
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, box, byId, channelName, newPlan, openStage } from "./plan.mjs";

const line = (page) => byId(page, "palette.line");
const dialog = (page) => page.getByRole("dialog");
const options = (page) => byId(page, "palette.list").getByRole("option");
const chosen = (page) => page.locator("[role=option][aria-selected=true]");

/** What is typed to find a channel of Korea, as one would in each language. */
const TYPED = { ko: "네이버쇼핑", zh: "naver购物", en: "naver shopping" };

async function openExample(page) {
  await page.goto("./");
  await page.getByTestId("open-example").click();
  await expect(byId(page, "stage.title")).toBeVisible();
}

async function openPalette(page) {
  await page.keyboard.press("Control+K");
  await expect(line(page)).toBeFocused();
}

/** The chosen line is the one the input points at. */
async function expectChosen(page, option) {
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expect(line(page)).toHaveAttribute("aria-activedescendant", await option.getAttribute("id"));
}

for (const [lang, words] of Object.entries(WORDS)) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale });

    test("a channel is found by its name and read in the library", async ({ page }) => {
      await page.goto("./");
      await expect(byId(page, "tool.search")).toBeVisible();
      await openPalette(page);
      await page.keyboard.type(TYPED[lang]);
      await expect(options(page).first()).toContainText(channelName("kr_naver_shopping", lang));
      await expectChosen(page, options(page).first());
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/#\/library\/channel\/kr_naver_shopping$/);
      await expect(dialog(page)).toHaveCount(0);
      // The cursor is at the beginning of the page one went to.
      await expect(page.locator("main h1")).toBeFocused();
    });

    test("the palette says what can be searched where nothing is found", async ({ page }) => {
      await page.goto("./");
      await byId(page, "tool.search").click();
      await expect(line(page)).toBeFocused();
      await page.keyboard.type("qqqqqq");
      await expect(options(page)).toHaveCount(0);
      await expect(page.locator(".palette-none")).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(dialog(page)).toBeVisible();
    });
  });
}

test("a segment of the plan is found and its field has the cursor", async ({ page }) => {
  await openExample(page);
  await openStage(page, "customers");
  const first = page.locator("input[id^='customers.'][id$='.name']").first();
  const [id, name] = [await first.getAttribute("id"), await first.inputValue()];
  await openStage(page, "risk");
  await openPalette(page);
  await page.keyboard.type(name);
  await expect(options(page).first().locator(".palette-name")).toHaveText(name);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/plan\/customers$/);
  await expect(box(page, id)).toBeFocused();
});

test("Esc, the same keys and a click beside it close it, and the cursor is where it was", async ({ page }) => {
  await openExample(page);
  await openStage(page, "company");
  const field = box(page, "company.name");
  const ways = [
    () => page.keyboard.press("Escape"),
    () => page.keyboard.press("Control+K"),
    () => page.mouse.click(5, 700),
    () => byId(page, "palette.close").click(),
  ];
  for (const close of ways) {
    await field.click();
    await openPalette(page);
    await page.keyboard.type("x");
    await close();
    await expect(dialog(page)).toHaveCount(0);
    await expect(field).toBeFocused();
  }
  await expect(page).toHaveURL(/#\/plan\/company$/);
  // Opened by its button, it gives the cursor back to the button.
  await byId(page, "tool.search").click();
  await expect(line(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(byId(page, "tool.search")).toBeFocused();
});

test("the arrows go round, Home and End to the ends, and Tab stays inside", async ({ page }) => {
  await openExample(page);
  await openPalette(page);
  await expectChosen(page, options(page).first());
  await page.keyboard.press("ArrowDown");
  await expectChosen(page, options(page).nth(1));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expectChosen(page, options(page).last());
  await expect(options(page).last()).toBeInViewport();
  await page.keyboard.press("Home");
  await expectChosen(page, options(page).first());
  await expect(options(page).first()).toBeInViewport();
  await page.keyboard.press("End");
  await expectChosen(page, options(page).last());
  // Another word begins at the best hit again.
  await page.keyboard.type("b");
  await expectChosen(page, options(page).first());
  await page.keyboard.press("Tab");
  await expect(byId(page, "palette.close")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(line(page)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(byId(page, "palette.close")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
});

test("commands are done: undone, saved, another language, and a click chooses as well", async ({ page }) => {
  await newPlan(page);
  await page.goto("./#/plan/company");
  await box(page, "company.name").fill("Sea coffee");
  await openPalette(page);
  await page.keyboard.type("undo");
  await expect(chosen(page)).toHaveText("Undo");
  await page.keyboard.press("Enter");
  await expect(box(page, "company.name")).toHaveValue("");
  await expect(box(page, "company.name")).toBeFocused();
  const started = page.waitForEvent("download");
  await openPalette(page);
  await page.keyboard.type("download");
  await options(page).filter({ hasText: "Save as a file" }).click();
  expect((await started).suggestedFilename()).toMatch(/\.mixwright\.json$/);
  await openPalette(page);
  await page.keyboard.type("한국어");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await openPalette(page);
  // Initial consonants are enough.
  await page.keyboard.type("ㅍㅇㄹ");
  await expect(chosen(page)).toContainText("파일로 저장");
});

test("without a plan nothing is offered that needs one; the example is opened", async ({ page }) => {
  await page.goto("./");
  await expect(byId(page, "tool.search")).toBeVisible();
  await openPalette(page);
  await expect(options(page).filter({ hasText: "Plan document" })).toHaveCount(0);
  await page.keyboard.type("example");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/plan\/feasibility$/);
  await expect(byId(page, "stage.title")).toBeFocused();
});

test.describe("while an input method composes", () => {
  test.use({ locale: "ko-KR" });

  test("syllables are sought on their way, and its Enter chooses nothing", async ({ page, context }) => {
    await openExample(page);
    await openPalette(page);
    const keys = await context.newCDPSession(page);
    const compose = (text) => keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    for (const text of ["ㅇ", "예", "옛"]) {
      await compose(text);
      await expect(line(page)).toHaveValue(text);
      await expect(options(page).first()).toBeVisible();
    }
    // As Chromium sends the Enter that ends a composition.
    await keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
    await expect(dialog(page)).toBeVisible();
    await keys.send("Input.insertText", { text: "예산" });
    await expect(line(page)).toHaveValue("예산");
    await expect(chosen(page)).toContainText("예산");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#\/plan\/budget$/);
  });

  test("letters on the way to Chinese leave what was found", async ({ page, context }) => {
    await openExample(page);
    await openPalette(page);
    const before = await options(page).count();
    const keys = await context.newCDPSession(page);
    await keys.send("Input.imeSetComposition", { text: "xqzw", selectionStart: 4, selectionEnd: 4 });
    await expect(line(page)).toHaveValue("xqzw");
    expect(await options(page).count()).toBe(before);
    await keys.send("Input.insertText", { text: "预算" });
    await expect(chosen(page)).toContainText("예산");
  });
});

test("the list of shortcuts opens by its key and by name, and the keys do what it says", async ({ page }) => {
  await openExample(page);
  await openStage(page, "company");
  const title = page.getByRole("heading", { name: "Keyboard shortcuts" });
  // In a text it is a question mark.
  await box(page, "company.name").click();
  await page.keyboard.type("?");
  await expect(title).toHaveCount(0);
  await page.keyboard.press("Backspace");
  await byId(page, "tool.undo").focus();
  await page.keyboard.press("Control+/");
  await expect(title).toBeVisible();
  await expect(byId(page, "keys.close")).toBeFocused();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(title).toHaveCount(0);
  await openPalette(page);
  await page.keyboard.type("shortcuts");
  await page.keyboard.press("Enter");
  await expect(title).toBeVisible();
  await expect(line(page)).toHaveCount(0);
  await page.keyboard.press("Control+/");
  await expect(title).toHaveCount(0);

  await page.keyboard.press("Alt+PageDown");
  await expect(page).toHaveURL(/#\/plan\/feasibility$/);
  await expect(byId(page, "stage.title")).toBeFocused();
  await page.keyboard.press("Alt+PageUp");
  await expect(page).toHaveURL(/#\/plan\/company$/);
  await expect(byId(page, "stage.title")).toBeFocused();
  await box(page, "company.name").fill("Sea coffee");
  await byId(page, "stage.title").focus();
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(box(page, "company.name")).not.toHaveValue("Sea coffee");
  await page.keyboard.press("ControlOrMeta+Shift+Z");
  await expect(box(page, "company.name")).toHaveValue("Sea coffee");
});

test("Enter takes what the line says, though it is not drawn yet", async ({ page }) => {
  await openExample(page);
  await openPalette(page);
  // In one task, as for whoever types faster than a busy machine draws.
  await line(page).evaluate((input) => {
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
    put.call(input, "present");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  });
  await expect(page).toHaveURL(/#\/present$/);
});

test("before an audience nothing opens, and Esc ends the presentation as before", async ({ page }) => {
  await openExample(page);
  await openPalette(page);
  await page.keyboard.type("present");
  await page.keyboard.press("Enter");
  await expect(page.locator(".present")).toBeFocused();
  await page.keyboard.press("Control+/");
  await page.keyboard.press("Control+K");
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/#\/document$/);
});

test("the palette is not printed", async ({ page }) => {
  await openExample(page);
  await openPalette(page);
  await page.emulateMedia({ media: "print" });
  await expect(dialog(page)).toBeHidden();
});

test("the way past what stands around the page is the first one, and leads to the heading", async ({ page }) => {
  await openExample(page);
  await page.reload();
  await expect(byId(page, "stage.title")).toBeVisible();
  const skip = page.locator(".skip-link");
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  const before = page.url();
  await page.keyboard.press("Enter");
  await expect(byId(page, "stage.title")).toBeFocused();
  expect(page.url()).toBe(before);
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 }, locale: "ko-KR" });
      test("the palette is accessible, fits and does not push the page", async ({ page }) => {
        await openExample(page);
        await byId(page, "tool.search").click();
        await expect(line(page)).toBeFocused();
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        for (const text of ["", "네이버", "qqqqqq"]) {
          await line(page).fill(text);
          expect(await accessibilityViolations(page), text).toEqual([]);
          expect(await wide(), text).toBeLessThanOrEqual(0);
        }
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+/");
        await expect(byId(page, "keys.close")).toBeFocused();
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await wide()).toBeLessThanOrEqual(0);
      });
    });
  }
}

test.describe("as a guest", () => {
  test("nothing of the visitor's own is offered", async ({ page }) => {
    await page.goto("./?embed=1&hide=library");
    await expect(byId(page, "stage.title")).toBeVisible();
    await openPalette(page);
    await expect(options(page).filter({ hasText: "Budget" })).toHaveCount(1);
    for (const text of ["new plan", "start page", "naver", "library"]) {
      await line(page).fill(text);
      await expect(options(page).filter({ hasText: /New plan|Start page|Naver|Library/ })).toHaveCount(0);
    }
  });
});
