// Where the cursor is: at the heading of a page one comes to, on what chooses a file, inside what lies over the page, at what
// stands where it was – and never under what stays in sight.
import { readFile } from "node:fs/promises";
import { expect, test } from "./harness.mjs";
import { WORDS, byId, expectWhole, notice, openFile, openStage } from "./plan.mjs";
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
        await expect.poll(async () => titles.has(await page.title())).toBe(false);
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

test("from stage to stage the heading has the cursor, what stands around stays, and the former stage leaves", async ({ page }) => {
  await page.goto("./");
  await openExample(page);
  await openStage(page, "customers");
  const nav = await page.locator("nav.stages").elementHandle();
  const heading = page.locator("main h1");
  const link = page.locator('a.stage[href="#/plan/products"]');
  for (const go of [
    async () => {
      await link.focus();
      await page.keyboard.press("Enter");
    },
    () => page.locator(".stage-foot .btn-primary:visible").click(),
    () => page.goBack(),
    () => page.locator("a.stage[href='#/audit']").click(),
    () => link.click(),
  ]) {
    const before = await heading.innerText();
    await go();
    await expect(heading).not.toHaveText(before);
    await expect(heading).toBeFocused();
    await expectWhole(page);
    await expect(page.locator("main .stage-body")).toHaveCount(1);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await nav.evaluate((nav) => nav.isConnected)).toBe(true);
  }
});

test("a stage gone to while what lay over the former one closes has the cursor, not what that was opened from", async ({ page }) => {
  await page.goto("./");
  await openExample(page);
  await openStage(page, "customers");
  await byId(page, "tool.search").focus();
  await page.keyboard.press("Control+/");
  await expect(byId(page, "keys.close")).toBeFocused();
  // In one task, as for whoever presses faster than a busy machine draws.
  await page.evaluate(() => {
    for (const key of [{ key: "/", ctrlKey: true }, { key: "PageDown", altKey: true }]) {
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { ...key, code: key.key, bubbles: true, cancelable: true }));
    }
  });
  await expect(page).toHaveURL(/#\/plan\/objectives$/);
  await page.waitForTimeout(300);
  await expect(page.locator("main h1")).toBeFocused();
});

test("who comes back to a stage before another one was drawn has not left it", async ({ page }) => {
  await page.goto("./");
  await openExample(page);
  await openStage(page, "organisation");
  const cards = page.locator("section", { has: byId(page, "organisation.people") }).locator(".row-card");
  await expect(cards).toHaveCount(2);
  await page.evaluate(() => {
    for (const key of ["PageDown", "PageUp"]) {
      document.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, altKey: true, bubbles: true, cancelable: true }));
    }
  });
  await expect(page).toHaveURL(/#\/plan\/organisation$/);
  // The cursor is still looked after where what has it goes.
  await cards.first().locator(".row-head > .btn").focus();
  await page.keyboard.press("Enter");
  await expect(cards).toHaveCount(1);
  await expect(cards.first().locator("h3")).toBeFocused();
});

test("who comes back to a stage while it leaves finds all of it", async ({ page }) => {
  await page.goto("./");
  await openExample(page);
  await openStage(page, "customers");
  await expectWhole(page);
  const body = page.locator("main .stage-body");
  const all = await body.locator("*").count();
  // Each part that is taken down is told; after the third the link back is pressed.
  await page.evaluate(() => {
    let left = 3;
    new MutationObserver((changes, observer) => {
      left -= changes.filter((change) => [...change.addedNodes].some((node) => node.matches?.(".stage-body[hidden] template.later"))).length;
      if (left > 0) return;
      observer.disconnect();
      document.documentElement.dataset.back = "pressed";
      document.querySelector('a.stage[href="#/plan/customers"]').click();
    }).observe(document.querySelector("main"), { childList: true, subtree: true });
    document.querySelector('a.stage[href="#/plan/products"]').click();
  });
  await expect(page.locator("html")).toHaveAttribute("data-back", "pressed");
  await expect(page).toHaveURL(/#\/plan\/customers$/);
  await expectWhole(page);
  await expect(body).toHaveCount(1);
  await expect(body.locator("*")).toHaveCount(all);
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

test("a row that goes leaves the cursor to the next, the last one to the button that adds one", async ({ page }) => {
  await page.goto("./");
  await openExample(page);
  await openStage(page, "organisation");
  const add = byId(page, "organisation.people");
  const cards = page.locator("section", { has: add }).locator(".row-card");
  const remove = cards.first().locator(".row-head > .btn");
  await expect(cards).toHaveCount(2);
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(cards).toHaveCount(1);
  await expect(cards.first().locator("h3")).toBeFocused();
  // Another Enter, or one that is held down, removes nothing more.
  await page.keyboard.press("Enter");
  await expect(cards).toHaveCount(1);
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(cards).toHaveCount(0);
  await expect(add).toBeFocused();
});

test("the last step back and a notice that is closed leave the cursor on the page", async ({ page }) => {
  await page.goto("./");
  const file = await readFile(new URL("../../data/examples/roastery.en.mixwright.json", import.meta.url));
  await openFile(page, "roastery.mixwright.json", file);
  await expect(notice(page)).toBeVisible();
  await notice(page).locator("button").last().focus();
  await page.keyboard.press("Enter");
  await expect(notice(page)).toHaveCount(0);
  await expect(byId(page, "stage.title")).toBeFocused();

  await byId(page, "company.name").fill("Another");
  const undo = byId(page, "tool.undo");
  await undo.focus();
  await page.keyboard.press("Enter");
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(byId(page, "tool.redo")).toBeFocused();
});

test("Escape leads from the sheet of stages back to the button that opened it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("./");
  await openExample(page);
  for (const [door, sheet] of [[".stages-toggle", ".stages"], [".adviser-bar", ".adviser"]]) {
    await page.locator(door).click();
    await page.locator(sheet).locator("a, button").first().focus();
    await page.keyboard.press("Escape");
    await expect(page.locator(sheet)).toBeHidden();
    await expect(page.locator(door)).toBeFocused();
  }
});

/** What has the cursor, if its middle, or of a box what is seen of it, lies under something else. */
const hidden = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    const [first] = element.getClientRects();
    // How much of a wide row its box shows is the browser's business.
    const frame = element.parentElement.closest(".table-wrap")?.getBoundingClientRect();
    const within = (from, to, least, most) => (Math.max(from, least) + Math.min(to, most)) / 2;
    const x = within(first.left, first.right, Math.max(frame?.left ?? 0, 0), Math.min(frame?.right ?? innerWidth, innerWidth));
    const y = within(first.top, first.bottom, 0, innerHeight);
    const hit = document.elementFromPoint(x, y);
    const own = hit && (element.contains(hit) || hit.closest("label")?.control === element);
    return own ? null : `${element.outerHTML.slice(0, 160)} under ${hit?.outerHTML.slice(0, 80)}`;
  });

for (const width of [360, 1440]) {
  test(`going back through a page, what has the cursor lies under nothing, ${width} px`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 760 });
    await page.goto("./");
    const file = await readFile(new URL("../../data/examples/roastery.ko.mixwright.json", import.meta.url));
    await openFile(page, "roastery.mixwright.json", file);
    const found = new Set();
    for (const route of ["#/plan/evaluation", "#/plan/budget", "#/document"]) {
      await page.evaluate((route) => location.assign(route), route);
      await expect(page.locator("main h1").first()).toBeFocused();
      await expectWhole(page);
      // From the end of the page to its beginning.
      const last = page.locator(route === "#/document" ? ".doc .figure" : ".stage-foot .btn:visible").last();
      await last.focus();
      for (let i = 0; i < 160; i += 1) {
        const under = await hidden(page);
        if (under) found.add(`${route}: ${under}`);
        await page.keyboard.press("Shift+Tab");
      }
    }
    expect([...found]).toEqual([]);
  });
}

test("the arrows lead to no cell under the names of the rows", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await page.goto("./");
  const file = await readFile(new URL("../../data/examples/roastery.ko.mixwright.json", import.meta.url));
  await openFile(page, "roastery.mixwright.json", file);
  await openStage(page, "evaluation");
  const cells = page.locator(".cells input");
  const columns = await page.locator(".cells thead th").count();
  await cells.first().focus();
  for (const key of ["ArrowRight", "ArrowLeft"]) {
    for (let i = 1; i < columns - 1; i += 1) {
      await page.keyboard.press(key);
      expect(await hidden(page)).toBeNull();
    }
  }
  await expect(cells.first()).toBeFocused();
});

test("whoever is typing already is not taken elsewhere by what a press leads to", async ({ page }) => {
  await page.goto("./");
  await openExample(page);
  await page.evaluate(() => location.assign("#/author"));
  await byId(page, "author.begin").waitFor();
  // The press leads to the heading of the page. A quick hand is in a field as soon as there is one.
  await page.evaluate(async () => {
    const field = () => document.getElementById("author.title.en");
    document.getElementById("author.begin").click();
    while (!field()) await new Promise((next) => requestAnimationFrame(next));
    field().focus();
    await new Promise((later) => setTimeout(later, 300));
  });
  await expect(byId(page, "author.title.en")).toBeFocused();
});
