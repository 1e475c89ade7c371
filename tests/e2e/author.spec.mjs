// A teacher makes a case of a plan: locks by clicking, writes a criterion and notes, seals, saves the file, and tries it; the file
// gives the teacher's words to nobody without the passphrase.
import { readFile } from "node:fs/promises";
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, box, byId, expectSaved, type } from "./plan.mjs";

const SECRETS = ["ANSWER-KEY-4711", "HIDDEN-CRITERION-0815"];
const PASSPHRASE = "바다 위의 커피 네 잔";

/** The example with a case begun. */
async function begin(page) {
  await page.goto("./");
  await page.getByTestId("open-example").click();
  await expect(byId(page, "stage.title")).toBeVisible();
  await page.goto("./#/author");
  await byId(page, "author.begin").click();
  await expect(byId(page, "author.lang")).toBeVisible();
}

/** What is saved by a click. */
async function saved(page, click) {
  const waiting = page.waitForEvent("download", { timeout: 60_000 });
  await click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

async function opened(page, file) {
  await page.goto("./#/");
  await page.locator("#file").setInputFiles({ name: file.name, mimeType: "application/json", buffer: Buffer.from(file.text) });
  await expect(page.getByTestId("case")).toBeVisible();
}

/** What is wider than the window. */
const tooWide = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > width);
  return wide.slice(0, 8).map((element) => `${element.tagName}.${element.className} ${element.id} ${element.textContent.slice(0, 30)}`);
});

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale });

    test("from a plan to a sealed case file and back", async ({ page }) => {
      test.setTimeout(240_000);
      await begin(page);
      await type(page, `author.title.${words.tag}`, "Roastery 2027");
      await type(page, `author.task.${words.tag}`, "Find the best mix.");
      await expect(box(page, "author.id")).toHaveValue("roastery-2027");

      // Locked by clicking, beside the field.
      await byId(page, "author.locking").click();
      await expect(page).toHaveURL(/#\/plan\/company$/);
      const lock = byId(page, "lock.company.funds");
      await lock.click();
      await expect(lock).toHaveAttribute("aria-pressed", "true");
      expect(await accessibilityViolations(page)).toEqual([]);
      await byId(page, "author.bar").click();
      await expect(page).toHaveURL(/#\/author$/);
      await expect(byId(page, "author.lock.company.funds")).toBeVisible();

      await byId(page, "author.rubric.add.1").click();
      await type(page, "author.rubric.1.points", "25");
      await expect(page.getByTestId("preview")).toContainText("25");

      // Only for the teacher.
      await type(page, `author.notes.${words.tag}`, SECRETS[0]);
      await byId(page, "author.hidden.add.6").click();
      await type(page, `author.hidden.1.name`, SECRETS[1]);
      await expectSaved(page, words);
      expect(await accessibilityViolations(page)).toEqual([]);

      // Two passphrases that differ are not taken.
      await byId(page, "author.passphrase").fill(PASSPHRASE);
      await byId(page, "author.passphrase.again").fill("other");
      await byId(page, "author.passphrase.take").click();
      await expect(byId(page, "author.passphrase.message")).not.toBeEmpty();
      await byId(page, "author.passphrase.again").fill(PASSPHRASE);
      const file = await saved(page, () => byId(page, "author.passphrase.take").click());
      expect(file.name).toBe("roastery-2027.case.json");
      for (const secret of [...SECRETS, PASSPHRASE]) expect(file.text).not.toContain(secret);
      const written = JSON.parse(file.text).case;
      expect([written.edition, written.locks, written.sealed.data.length > 100]).toEqual([1, ["company.funds"], true]);
      await expect(page.getByTestId("case-saved")).toContainText("1");
      await expect(byId(page, "author.passphrase")).toHaveValue("");

      // A learner opens it: the field is locked, and nothing of the teacher's is in the attempt.
      await opened(page, file);
      await byId(page, `case.begin.${words.tag}`).click();
      await expect(page).toHaveURL(/#\/case$/);
      await page.goto("./#/plan/company");
      await expect(box(page, "company.funds")).toHaveJSProperty("readOnly", true);
      await expect(box(page, "company.sells")).toHaveJSProperty("readOnly", false);
      const attempt = await saved(page, () => byId(page, "tool.download").click());
      for (const secret of SECRETS) expect(attempt.text).not.toContain(secret);

      // Its author opens it again, with the passphrase and not without.
      await opened(page, file);
      await byId(page, "case.author").locator("summary").click();
      await byId(page, "case.passphrase").fill("wrong");
      await byId(page, "case.passphrase.take").click();
      await expect(byId(page, "case.passphrase.message")).not.toBeEmpty({ timeout: 60_000 });
      await byId(page, "case.passphrase").fill(PASSPHRASE);
      await byId(page, "case.passphrase.take").click();
      await expect(page).toHaveURL(/#\/author$/, { timeout: 60_000 });
      await expect(box(page, `author.notes.${words.tag}`)).toHaveValue(SECRETS[0]);
      await expect(box(page, "author.hidden.1.name")).toHaveValue(SECRETS[1]);
      await expect(byId(page, "author.lock.company.funds")).toBeVisible();
    });
  });
}

test("what is missing leads to its field, and a try comes back to the case", async ({ page }) => {
  await begin(page);
  await byId(page, "author.save").click();
  await expect(box(page, "author.title.en")).toBeFocused();
  await page.keyboard.type("Case");
  await page.getByTestId("lacks").getByRole("button").first().click();
  await expect(box(page, "author.task.en")).toBeFocused();
  await byId(page, "author.try.en").click();
  await expect(page).toHaveURL(/#\/case$/);
  await byId(page, "author.bar").click();
  await expect(page).toHaveURL(/#\/author$/);
  await expect(box(page, "author.title.en")).toHaveValue("Case");
  // A reload keeps the draft; undo takes the last word back.
  await page.reload();
  await expect(box(page, "author.title.en")).toHaveValue("Case");
});

for (const [width, colorScheme] of [[320, "dark"], [390, "light"], [1280, "dark"]]) {
  test(`the page with something in every part fits ${width} px and reads well, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await begin(page);
    await type(page, "author.title.en", "A case with quite a long title that has to be broken somewhere");
    for (let rule = 0; rule < 7; rule += 1) await byId(page, `author.rubric.add.${rule}`).click();
    await page.locator('select[id="author.rubric.6.figure"]').selectOption({ label: "Deals" });
    await byId(page, "author.rubric.6.expect").click();
    await expect(box(page, "author.rubric.6.low")).not.toHaveValue("");
    await page.locator('select[id="author.months"]').selectOption({ index: 1 });
    await byId(page, "author.shock.add").click();
    await byId(page, "author.model.take").click();
    await expect(byId(page, "author.passphrase")).toBeVisible();
    for (const fold of await page.locator("main details").all()) await fold.evaluate((node) => { node.open = true; });
    expect(await tooWide(page)).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/author-${width}-${colorScheme}.png`, fullPage: true });
    await byId(page, "author.locking").click();
    await expect(byId(page, "lock.company")).toBeVisible();
    expect(await tooWide(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/locking-${width}-${colorScheme}.png` });
  });
}
