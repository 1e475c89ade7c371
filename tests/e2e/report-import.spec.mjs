// Results from the exports of ad tools, in the encodings and shapes they come in: look, take, undo.
import { readFile } from "node:fs/promises";
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, byId, cells, channelName, newPlan, notice, openStage, whole } from "./plan.mjs";

const fixture = (name) => readFile(new URL(`../fixtures/reports/${name}`, import.meta.url));

/** The tools whose exports need no answer in the plan of their market, and a number each of them brings. */
const REPORTS = {
  ko: { file: "naver-search-ad.csv", example: true, channel: "kr_naver_powerlink", spend: 120032, rows: 2 },
  zh: { file: "baidu.csv", example: false, channel: "cn_baidu_search", spend: 223745, rows: 1 },
  en: { file: "google-ads-excel.csv", example: false, channel: "google_search", spend: 167214, rows: 2 },
};

async function pick(page, name, buffer) {
  await byId(page, "evaluation.report").setInputFiles({ name, mimeType: "text/csv", buffer });
}

for (const [lang, report] of Object.entries(REPORTS)) {
  test.describe(WORDS[lang].locale, () => {
    test.use({ locale: WORDS[lang].locale });

    test("a report is looked at, taken and taken back", async ({ page, complaints }) => {
      if (report.example) {
        await page.goto("./");
        await page.getByTestId("open-example").click();
      } else {
        await newPlan(page);
        await byId(page, "quick.go").click();
      }
      await openStage(page, "evaluation");
      const undo = byId(page, "tool.undo");
      const undone = await undo.isDisabled();
      await pick(page, report.file, await fixture(report.file));

      // Nothing is taken before the yes.
      const preview = byId(page, "evaluation.report.preview");
      await expect(preview).toBeVisible();
      expect(await undo.isDisabled()).toBe(undone);
      const rows = await cells(preview.locator("tbody tr"));
      expect(rows).toHaveLength(report.rows);
      const row = rows.find(([, channel]) => channel === channelName(report.channel, lang));
      expect(row.map(whole)).toContain(report.spend);
      await expect(page.getByTestId("report").locator("details tbody tr")).not.toHaveCount(0);
      expect(await accessibilityViolations(page)).toEqual([]);

      // With the keyboard alone.
      await byId(page, "evaluation.report.take").focus();
      await page.keyboard.press("Enter");
      await expect(preview).toHaveCount(0);
      await expect(notice(page)).toBeVisible();
      await expect(undo).toBeEnabled();

      // Chosen again it brings the same numbers, read as last time, so that nothing is replaced.
      await pick(page, report.file, await fixture(report.file));
      await expect(preview).toBeVisible();
      await expect(preview.locator("del")).toHaveCount(0);
      await byId(page, "evaluation.report.drop").click();
      await expect(preview).toHaveCount(0);

      await undo.click();
      expect(await undo.isDisabled()).toBe(undone);
      expect(complaints).toEqual([]);
    });
  });
}

test("columns nobody knows are asked for, and a workbook says how to save it", async ({ page }) => {
  await newPlan(page);
  await byId(page, "quick.go").click();
  await openStage(page, "evaluation");
  await pick(page, "book.xlsx", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]));
  await expect(notice(page)).toContainText("CSV");
  await pick(page, "mine.csv", Buffer.from("When,Hits\n2027-03-01,5\n2027-03-02,6\n"));
  const take = byId(page, "evaluation.report.take");
  await expect(take).toBeDisabled();
  await byId(page, "evaluation.report.column.0").selectOption({ label: "Date" });
  await byId(page, "evaluation.report.column.1").selectOption({ label: "Visits" });
  await byId(page, "evaluation.report.channel").selectOption({ label: channelName("google_search", "en") });
  await expect(byId(page, "evaluation.report.preview").locator("tbody td.num")).toHaveText("11");
  await expect(take).toBeEnabled();
});
