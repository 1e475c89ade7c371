// A learner takes a case, keeps to what it fixes, sees results come, hands in, and takes it back; the file is sealed.
import { readFile } from "node:fs/promises";
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, box, byId, expectSaved, newPlan, notice } from "./plan.mjs";

const CASE = "beijing-kitchen";
const titles = JSON.parse(await readFile(new URL(`../../data/cases/${CASE}.case.json`, import.meta.url), "utf8")).case.texts;

const attempt = (page) => page.getByTestId("attempt");

async function begin(page, words) {
  await byId(page, "cases").locator("summary").click();
  await byId(page, `case.${CASE}`).click();
  await expect(page.getByTestId("case")).toContainText(titles[words.lang].title);
  // The list stands below; whoever picks from it is brought to what was picked.
  await expect(byId(page, "case.title")).toBeFocused();
  await expect(byId(page, "case.title")).toBeInViewport();
  await byId(page, `case.begin.${words.tag}`).click();
  await expect(page).toHaveURL(/#\/case$/);
}

async function opened(page, name, content) {
  await page.goto("./#/");
  await page.locator("#file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
}

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale, actionTimeout: 10_000, viewport: { width: 390, height: 844 } });

    test("an attempt from the list of cases to the file for the teacher", async ({ page }) => {
      test.setTimeout(120_000);
      await newPlan(page);
      await page.goto("./#/plan/company");
      await box(page, "company.name").fill("own");
      await expectSaved(page, words);
      await page.goto("./#/");
      await begin(page, words);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(titles[words.lang].title);
      expect(await accessibilityViolations(page)).toEqual([]);
      await byId(page, "attempt.learner").fill("김하늘 12");

      // What the case fixes can be read and not changed; other fields can.
      await page.goto("./#/plan/company");
      const funds = box(page, "company.funds");
      const fixed = await funds.inputValue();
      await expect(funds).toHaveJSProperty("readOnly", true);
      await funds.press("End");
      await page.keyboard.type("999");
      await expect(funds).toHaveValue(fixed);
      await expect(byId(page, "company.region")).toBeDisabled();
      await box(page, "company.decider").fill("둘이 함께 정해요");
      await expect(attempt(page)).toContainText(/\d/);

      // Results come month by month and are not taken back.
      await attempt(page).locator("a").click();
      await byId(page, "attempt.release").click();
      await expect(page.getByTestId("released")).toContainText("1");
      await byId(page, "tool.undo").click();
      await expect(notice(page)).toBeVisible();
      await expect(page.getByTestId("released")).toContainText("1");

      const waiting = page.waitForEvent("download");
      await byId(page, "attempt.hand-in").click();
      const file = await readFile(await (await waiting).path(), "utf8");
      const handed = JSON.parse(file);
      expect(handed.format).toBe("mixwright-submission");
      expect(file).toContain("김하늘 12");
      await expect(page.getByTestId("handed")).toBeVisible();
      await expectSaved(page, words);

      // Also after a reload nothing changes, until it is taken back.
      await page.goto("./#/plan/company");
      await page.reload();
      await expect(box(page, "company.decider")).toHaveJSProperty("readOnly", true);
      await expect(box(page, "company.decider")).toHaveValue("둘이 함께 정해요");
      await attempt(page).locator("a").click();
      await byId(page, "attempt.reopen").click();
      await page.goto("./#/plan/company");
      await box(page, "company.decider").fill("점장이 정해요");
      await expectSaved(page, words);

      // The file opens as a plan of its own, and not where anybody changed it.
      await opened(page, "handed.json", file);
      await expect(page).toHaveURL(/#\/plan\/company$/);
      await expect(box(page, "company.decider")).toHaveValue("둘이 함께 정해요");
      await opened(page, "changed.json", file.replace("둘이 함께", "셋이 함께"));
      await expect(notice(page)).toBeVisible();
      await page.goto("./#/");
      await expect(page.locator("main .plan-item time")).toHaveCount(3);
    });
  });
}

test("a case that cannot be fetched is told, and one that is none is refused", async ({ page, complaints }) => {
  await page.route("**/case-roastery.json", (route) => route.fulfill({ status: 404 }));
  await page.goto("./");
  await byId(page, "cases").locator("summary").click();
  await byId(page, "case.roastery").click();
  await expect(notice(page)).toBeVisible();
  complaints.splice(0);
  await opened(page, "case.json", '{"format":"mixwright-case","version":1,"case":{"id":"?"}}');
  await expect(notice(page)).toContainText("case.json");
  await expect(page.getByTestId("case")).toHaveCount(0);
});
