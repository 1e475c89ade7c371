// The document on paper: nothing is lost or cut off, every page says whose plan it is, one page is one page.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./harness.mjs";
import { WORDS, bare, byId, openFile } from "./plan.mjs";

/** The example, printed in a form of its own. */
async function printed(page, lang, form) {
  const file = JSON.parse(await readFile(new URL(`../../data/examples/roastery.${lang}.mixwright.json`, import.meta.url), "utf8"));
  file.plan.document = form;
  await page.goto("./");
  await openFile(page, "roastery.mixwright.json", Buffer.from(JSON.stringify(file)));
  await expect(page).toHaveURL(/#\/plan\/company$/);
  await page.goto("./#/document");
  await expect(page.locator(".doc h1")).toBeVisible();
  if ((form.depth ?? "full") === "full") {
    // The sources are fetched, the other splits searched for.
    await expect(page.locator('[id="doc.sources"]')).toBeVisible();
    await expect(page.locator('[id="doc.options"]')).toBeVisible({ timeout: 30_000 });
  }
  // The simulations are over: what they found takes room too.
  await expect(page.locator(".doc")).toContainText("81%", { timeout: 30_000 });
  const path = join(mkdtempSync(join(tmpdir(), "mixwright-print-")), "plan.pdf");
  await writeFile(path, await page.pdf({ preferCSSPageSize: true }));
  const info = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  const text = execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"], { encoding: "utf8", maxBuffer: 32e6 });
  return {
    path,
    pages: Number(/Pages:\s+(\d+)/.exec(info)[1]),
    size: /Page size:\s+([\d.]+ x [\d.]+)/.exec(info)[1],
    sheets: text.split("\f").filter((sheet) => sheet.trim()),
    text,
  };
}

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale, actionTimeout: 15_000 });

    test("everything of the document is on paper, with the plan's name and the number on every page", async ({ page }) => {
      const { sheets, size, pages, text } = await printed(page, words.lang, {});
      expect(size).toBe("594.96 x 841.92");
      expect(sheets).toHaveLength(pages);
      const name = await page.locator(".doc h1").textContent();
      for (const [i, sheet] of sheets.entries()) {
        expect(bare(sheet), `page ${i + 1}`).toContain(bare(name));
        expect(bare(sheet), `page ${i + 1}`).toContain(`${i + 1}/${pages}`);
      }
      await page.emulateMedia({ media: "print" });
      const said = await page.locator(".doc").evaluate((doc) => {
        const shown = (element) => element.checkVisibility() && !element.closest(".visually-hidden");
        return [...doc.querySelectorAll("h1, h2, h3, p, li, dt, dd, caption, th, td, figcaption")].filter(shown).map((e) => e.textContent);
      });
      expect(said.length).toBeGreaterThan(700);
      const paper = bare(text);
      // Words of one cell stay together on paper, the lines of a row do not.
      const lost = said.flatMap((entry) => entry.split(/\s+/)).filter((word) => word && !paper.includes(bare(word)));
      expect(lost).toEqual([]);
    });

    test("nothing sticks out of the page, and rows stay whole", async ({ page }) => {
      const { sheets } = await printed(page, words.lang, { paper: "letter" });
      // What is wider than the column would be cut off: at the width of the paper's text, in print.
      await page.setViewportSize({ width: 680, height: 900 });
      await page.emulateMedia({ media: "print" });
      const wide = await page.locator(".doc").evaluate((doc) => {
        const edge = doc.getBoundingClientRect().right + 1;
        return [...doc.querySelectorAll("*")].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > edge).map((e) => e.outerHTML.slice(0, 120));
      });
      expect(wide).toEqual([]);
      expect(sheets.length).toBeGreaterThan(5);
    });

    test("one page is one page, on both papers", async ({ page }) => {
      for (const [paper, size] of [["a4", "594.96 x 841.92"], ["letter", "612 x 792"]]) {
        const found = await printed(page, words.lang, { depth: "one_page", paper });
        expect(found.sheets.slice(1), `beyond the page, on ${paper}`).toEqual([]);
        expect([found.pages, found.size], paper).toEqual([1, size]);
      }
      const short = await printed(page, words.lang, { depth: "short" });
      expect(short.pages).toBeGreaterThan(3);
    });
  });
}

test("the panel shapes what is printed", async ({ page }) => {
  await printed(page, "en", {});
  await byId(page, "document.form").locator("summary").click();
  await byId(page, "document.depth").selectOption({ index: 1 });
  await byId(page, "document.parts").locator("summary").first().click();
  await byId(page, "document.include.environment").uncheck();
  await byId(page, "document.up.budget").click();
  await byId(page, "document.include.risk").locator("xpath=ancestor::li").locator("summary").click();
  await byId(page, "document.remark.risk").fill("Insurance covers the shop.");
  const headings = page.locator(".doc h2");
  await expect(headings.filter({ hasText: "Environment" })).toHaveCount(0);
  await expect(headings.filter({ hasText: "6. Budget" })).toHaveCount(1);
  await expect(page.locator(".doc-remark")).toHaveText("Insurance covers the shop.");
  // A picture of 300 × 100 points, drawn here.
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 400);
    canvas.getContext("2d").fillRect(0, 0, 1200, 400);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  await page.locator('[id="document.logo"]').setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from(png) });
  await expect(page.locator(".doc-logo")).toBeVisible();
  expect(await page.locator(".doc-logo").evaluate((image) => [image.naturalWidth, image.naturalHeight])).toEqual([480, 160]);
  await page.locator('[id="document.logo"]').setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
  await expect(page.getByTestId("notice")).toContainText("logo.svg");
  await expect(page.locator(".doc-logo")).toBeVisible();
});

for (const words of Object.values(WORDS)) {
  test(`on a phone the document begins in first sight, ${words.tag}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("./");
    const file = await readFile(new URL(`../../data/examples/roastery.${words.lang}.mixwright.json`, import.meta.url));
    await openFile(page, "roastery.mixwright.json", file);
    await expect(page).toHaveURL(/#\/plan\/company$/);
    await page.goto("./#/document");
    await expect(page.locator(".doc h1")).toBeInViewport({ ratio: 1 });
  });
}
