// The start page stands before the program is there: it can be read and its lists work, and what needs the program is done
// once it has come. Nothing of the program is fetched before somebody wants it.
import { readFile } from "node:fs/promises";
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, byId, newPlan, notice } from "./plan.mjs";
import { expectStarted } from "./site.mjs";

const WASM = /\.wasm$/;

/** Names of the files of the program that were asked for. */
function asked(page) {
  const names = [];
  page.on("request", (request) => WASM.test(request.url()) && names.push(request.url()));
  return names;
}

/** Whether the program runs. */
const running = (page) => page.evaluate(() => globalThis.started === true);

test.describe("without the program", () => {
  for (const words of Object.values(WORDS)) {
    test.describe(words.tag, () => {
      test.use({ locale: words.locale });
      test(`the start page can be read and its lists work, ${words.tag}`, async ({ page }) => {
        const wasm = asked(page);
        await page.goto("./");
        await expect(page.locator("h1")).toBeVisible();
        await expect(page.locator("html")).toHaveAttribute("lang", words.tag);
        await expect(byId(page, "lang")).toHaveValue(words.tag);
        const title = await page.locator("h1").innerText();
        await byId(page, "theme").selectOption("dark");
        await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
        const other = words.tag === "ko" ? "en" : "ko";
        await byId(page, "lang").selectOption(other);
        await expect(page.locator("html")).toHaveAttribute("lang", other);
        await expect(page.locator("h1")).not.toHaveText(title);
        await expect(byId(page, "lang")).toBeFocused();
        await expect(byId(page, "theme")).toHaveValue("dark");
        await page.locator("#cases > summary").click();
        await expect(page.locator("#cases")).toHaveAttribute("open", "");
        expect(await accessibilityViolations(page)).toEqual([]);
        // A choice is kept.
        await page.reload();
        await expect(page.locator("html")).toHaveAttribute("lang", other);
        await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
        expect(wasm).toEqual([]);
      });
    });
  }
});

test("what looks the same is the same: the program draws the page it takes the place of", async ({ page }) => {
  await page.addInitScript(() => addEventListener("mixwright-started", () => (globalThis.started = true)));
  await page.goto("./");
  const before = await page.locator("#app").innerText();
  const place = await page.getByTestId("new-plan").boundingBox();
  // Whatever starts it without leaving the page.
  await page.evaluate(() => dispatchEvent(new HashChangeEvent("hashchange")));
  expect(await running(page)).toBe(false);
  await page.evaluate(() => location.assign("#/library"));
  await expect(page.locator(".library")).toBeVisible();
  await page.locator("a.brand").click();
  await expect(page.getByTestId("new-plan")).toBeVisible();
  expect(await running(page)).toBe(true);
  expect(await page.locator("#app").innerText()).toBe(before);
  expect(await page.getByTestId("new-plan").boundingBox()).toEqual(place);
});

const DEEDS = [
  ["a new plan", (page) => page.getByTestId("new-plan").click(), (page) => expect(page).toHaveURL(/#\/quick$/)],
  ["the example", (page) => page.getByTestId("open-example").click(), (page) => expect(page).toHaveURL(/#\/plan\/feasibility$/)],
  ["a page by its link", (page) => byId(page, "tool.library").click(), (page) => expect(page.locator(".library")).toBeVisible()],
  ["a new plan by the keyboard", async (page) => {
    await page.getByTestId("new-plan").focus();
    await page.keyboard.press("Enter");
  }, (page) => expect(page).toHaveURL(/#\/quick$/)],
  ["the palette by its key", (page) => page.keyboard.press("Control+k"), (page) => expect(page.getByRole("combobox", { expanded: true }).or(page.locator("[role=dialog]")).first()).toBeVisible()],
  ["the list of keys", (page) => page.keyboard.press("Control+/"), (page) => expect(page.getByRole("dialog")).toBeVisible()],
  ["the example and a way taken after it", async (page) => {
    await page.getByTestId("open-example").click();
    await byId(page, "tool.library").click();
  }, async (page) => {
    await expect(page).toHaveURL(/#\/library$/);
    // The plan is open there.
    await expect(page.locator(".library-back a")).toBeVisible();
  }],
  ["a case", async (page) => {
    await page.locator("#cases > summary").click();
    await byId(page, "case.roastery").click();
  }, (page) => expect(page.getByTestId("case")).toBeVisible()],
  ["a file", (page) => page.locator("#file").setInputFiles({ name: "no.json", mimeType: "application/json", buffer: Buffer.from("{}") }), (page) => expect(notice(page)).toContainText("no.json")],
  ["a dropped file", (page) => page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["{}"], "dropped.json", { type: "application/json" }));
    for (const kind of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
  }), (page) => expect(notice(page)).toContainText("dropped.json")],
];
for (const [name, act, done] of DEEDS) {
  test(`${name} is waited for, also on a slow line`, async ({ page }) => {
    let go;
    const gone = new Promise((done) => (go = done));
    await page.route(WASM, async (route) => {
      await gone;
      await route.continue();
    });
    await page.goto("./");
    await act(page);
    // It says that something is on its way.
    await expect(byId(page, "boot-coming")).toBeVisible();
    go();
    await done(page);
    await expect(byId(page, "boot-coming")).toHaveCount(0);
  });
}

test("what was pressed is done once the program has drawn it, also some frames after it began", async ({ page }) => {
  const late = `export const ready = async () => async () => {
    const app = document.getElementById("app");
    await new Promise((done) => setTimeout(done, 500));
    app.replaceChildren();
    dispatchEvent(new Event("mixwright-started"));
    setTimeout(() => {
      const button = Object.assign(document.createElement("button"), { id: "start.example", onclick: () => (globalThis.pressed = location.hash) });
      app.append(button);
    }, 100);
  };`;
  await page.route(/program-[^/]*\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: late }));
  await page.goto("./");
  await page.getByTestId("open-example").click();
  // The way that was taken after it comes after it.
  await page.evaluate(() => location.assign("#/library"));
  await expect.poll(() => page.evaluate(() => globalThis.pressed)).toBe("#/");
  await expect(page).toHaveURL(/#\/library$/);
});

test("the way past the top bar needs no program", async ({ page }) => {
  await page.goto("./");
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip-link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByTestId("new-plan")).toBeFocused();
  await expect(page).toHaveURL(/\/$/);
});

test("a program that cannot be had is told on the start page, which stays", async ({ page, complaints }) => {
  await page.route(WASM, (route) => route.abort("connectionrefused"));
  await page.goto("./");
  await page.getByTestId("new-plan").click();
  await expect(byId(page, "boot-word")).toHaveAttribute("data-kind", "fetch");
  await expect(page.locator("h1")).toBeVisible();
  await page.unroute(WASM);
  await byId(page, "boot-word").getByRole("button").first().click();
  await expect(page.getByTestId("new-plan")).toBeVisible();
  await page.getByTestId("new-plan").click();
  await expect(page).toHaveURL(/#\/quick$/);
  complaints.splice(0);
});

test("who keeps something here gets the program at once", async ({ page }) => {
  await newPlan(page);
  await page.locator(".plan-title").fill("Mine");
  await expect(page.getByTestId("saved")).toHaveText(WORDS.en.saved);
  await page.goto("./?again");
  await expectStarted(page);
  await expect(page.locator(".plan-item")).toContainText("Mine");
  // Also where the readable text never reached the disk, and only the journal knows.
  await page.evaluate(() => localStorage.clear());
  await page.goto("./?and-again");
  await expect(page.locator(".plan-item")).toContainText("Mine");
});

test("the page says in every language what the built one says", async () => {
  const built = await readFile(new URL("../../dist/index.html", import.meta.url), "utf8");
  for (const tag of ["ko", "zh-Hans", "en"]) expect(built).toContain(`<div lang="${tag}"><div class="app">`);
});
