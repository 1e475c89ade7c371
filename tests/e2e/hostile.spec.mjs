// Texts that would be code, in every text field of a plan: no page, no presentation and no web page made of the plan runs
// any of it or grows an element of it.
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "./harness.mjs";
import { STAGES, byId, openFile } from "./plan.mjs";

const payloads = (await readFile(new URL("../fixtures/payloads.txt", import.meta.url), "utf8"))
  .split("\n")
  .filter((line) => line.startsWith('"'))
  // Control characters are refused in names; the exporters meet them in tests of their own.
  .map((line) => JSON.parse(line).replace(/[\u0000-\u001f]/g, " "));

/** Keys, dates, colours and pictures are no free texts. */
const FIXED = new Set(["id", "channel", "industry", "accent", "logo", "day", "start", "month", "from", "to", "key", "depth", "paper", "lang"]);
const free = (text) => /[\s가-힣一-鿿]/.test(text) && !/^\d{4}-\d{2}/.test(text);

/** The plan with the payloads, one after the other, wherever somebody could have typed a text. */
function poisoned(value, next, key = "") {
  if (typeof value === "string") return free(value) && !FIXED.has(key) ? next() : value;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, next, key));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, next, name)]));
  }
  return value;
}

test("hostile texts stay texts in every view", async ({ page, context }) => {
  test.setTimeout(240_000);
  expect(payloads.length).toBeGreaterThanOrEqual(300);
  const dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const example = JSON.parse(await readFile(new URL("../../data/examples/roastery.ko.mixwright.json", import.meta.url), "utf8"));
  let at = 0;
  // As many plans as it takes to try every payload.
  for (let round = 0; at < payloads.length && round < 40; round += 1) {
    const before = at;
    const plan = poisoned(example.plan, () => payloads[at++ % payloads.length].slice(0, 200));
    expect(at).toBeGreaterThan(before + 10);
    await page.goto("./");
    await expect(page.getByTestId("new-plan")).toBeVisible();
    await openFile(page, "hostile.mixwright.json", Buffer.from(JSON.stringify({ ...example, plan })));
    await expect(page).toHaveURL(/#\/plan\/company$/);
    const places = round === 0 ? [...STAGES.map((stage) => `plan/${stage}`), "audit", "document", "present", ""] : ["document", ""];
    for (const place of places) {
      await page.goto(`./#/${place}`);
      await expect(page.locator("main")).toBeVisible();
      const found = await page.evaluate(() => ({
        // The app makes none of these; a picture only of a logo, which this plan has none of.
        grown: [...document.querySelectorAll("#app script, #app iframe, #app object, #app embed, #app img, #app base, #app form, #app style, #app marquee")].map((e) => e.outerHTML),
        handlers: [...document.querySelectorAll("#app *")].filter((e) => [...e.attributes].some((a) => a.name.startsWith("on") || (["href", "src"].includes(a.name) && /^\s*(javascript|data|vbscript):/i.test(a.value)))).map((e) => e.outerHTML),
      }));
      expect(found, place).toEqual({ grown: [], handlers: [] });
    }
    if (round > 0) continue;
    // The web page made of it, opened from disk.
    await page.goto("./#/document");
    const folder = mkdtempSync(join(tmpdir(), "mixwright-hostile-"));
    const waited = page.waitForEvent("download");
    await byId(page, "document.html").click();
    const path = join(folder, "plan.html");
    await (await waited).saveAs(path);
    const opened = await context.newPage();
    opened.on("dialog", (dialog) => dialogs.push(dialog.message()));
    await opened.goto(pathToFileURL(path).href);
    await expect(opened.locator("h1").first()).toBeVisible();
    expect(await opened.locator("script, iframe, object, embed, form, base").count()).toBe(0);
    await opened.close();
  }
  expect(at).toBeGreaterThanOrEqual(payloads.length);
  expect(dialogs).toEqual([]);
});
