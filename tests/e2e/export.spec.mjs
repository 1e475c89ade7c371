// The plan leaves the browser in every form and comes back: files made in the office worker, opened and dropped again; the
// link; the presentation; print.
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./harness.mjs";
import { WORDS, byId, openFile } from "./plan.mjs";

const example = (lang) => new URL(`../../data/examples/roastery.${lang}.mixwright.json`, import.meta.url);

/** Asks for a file and returns where it was put and what it is called. */
async function taken(page, form, folder) {
  const waited = page.waitForEvent("download");
  await byId(page, `document.${form}`).click();
  const download = await waited;
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  return { name, path };
}

async function atDocument(page, lang) {
  await page.goto("./");
  await openFile(page, "roastery.mixwright.json", await readFile(example(lang)));
  await expect(page).toHaveURL(/#\/plan\/company$/);
  await page.goto("./#/document");
  await expect(byId(page, "document.docx")).toBeVisible();
}

/** Drops a file on the page, as somebody does from the desktop. */
async function drop(page, name, bytes) {
  const base64 = Buffer.from(bytes).toString("base64");
  await page.evaluate(
    ([name, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      for (const type of ["dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    [name, base64],
  );
}

/** The text of the plan that is open, as its file says it. */
async function planText(page, folder) {
  await page.goto("./#/document");
  const { path } = await taken(page, "json", folder);
  return (await readFile(path, "utf8")).replace(/"saved_at": \d+/, "");
}

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale, actionTimeout: 15_000 });

    test("the plan goes out as Word, Excel and a web page and comes back the same", async ({ page }) => {
      test.setTimeout(180_000);
      const folder = mkdtempSync(join(tmpdir(), "mixwright-"));
      await atDocument(page, words.lang);
      const before = await planText(page, folder);
      const files = {};
      for (const form of ["docx", "xlsx", "html", "md", "csv"]) {
        files[form] = await taken(page, form, folder);
        expect(files[form].name.endsWith(`.${form}`), files[form].name).toBe(true);
        await expect(byId(page, "document.stop")).toBeHidden();
      }
      for (const form of ["docx", "xlsx", "html"]) {
        await page.goto("./");
        await expect(page.getByTestId("new-plan")).toBeVisible();
        await drop(page, files[form].name, await readFile(files[form].path));
        await expect(page.getByTestId("notice")).toContainText(files[form].name);
        await expect(page).toHaveURL(/#\/plan\/company$/);
        expect(await planText(page, folder)).toBe(before);
      }
      // Charts are pictures in Word: painted in the worker.
      const parts = (await readFile(files.docx.path)).toString("latin1");
      expect(new Set(parts.match(/word\/media\/[^/]*?\.png/g)).size).toBeGreaterThan(6);
      // What is no plan changes nothing.
      await page.goto("./");
      await expect(page.getByTestId("new-plan")).toBeVisible();
      await drop(page, "no.docx", "PK\u0003\u0004 nothing");
      await expect(page.getByTestId("notice")).toContainText("no.docx");
      expect(await planText(page, folder)).toBe(before);
    });
  });
}

test("a file being made can be given up, and the next one is made", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "mixwright-"));
  await atDocument(page, "en");
  const downloads = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await page.evaluate(async () => {
    document.getElementById("document.xlsx").click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    document.getElementById("document.stop").click();
  });
  await expect(byId(page, "document.stop")).toBeHidden();
  const { name } = await taken(page, "md", folder);
  expect(name).toMatch(/\.md$/);
  expect(downloads).toEqual([name]);
  // While one file is made no other is begun, and none is lost.
  await page.evaluate(() => {
    document.getElementById("document.docx").click();
    document.getElementById("document.html").click();
  });
  await expect.poll(() => downloads.length).toBe(2);
  await expect(byId(page, "document.stop")).toBeHidden();
  expect(downloads[1]).toMatch(/\.docx$/);
});

test("where no worker starts, the browser says so and the other forms go on", async ({ page, complaints }) => {
  const folder = mkdtempSync(join(tmpdir(), "mixwright-"));
  await page.route(/office-[0-9a-f]+\.js$/, (route) => route.abort());
  await atDocument(page, "en");
  await byId(page, "document.docx").click();
  await expect(page.getByTestId("notice")).toContainText("could not be loaded");
  await expect(byId(page, "document.stop")).toBeHidden();
  expect((await taken(page, "json", folder)).name).toMatch(/\.mixwright\.json$/);
  expect((await taken(page, "ics", folder)).name).toMatch(/\.ics$/);
  complaints.splice(0);
});
