// A teacher grades a class: files and packages, bad ones named, a copy found, own points, one plan looked at, the table as a file.
import { readFile } from "node:fs/promises";
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, byId, notice } from "./plan.mjs";
import { prose, submission, zip } from "./submission.mjs";

const CASE = await readFile(new URL("../../data/cases/roastery.case.json", import.meta.url), "utf8");
const file = JSON.parse(CASE);
const own = file.case.rubric.findIndex(({ rule }) => rule.kind === "own");

const asFile = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
const rows = (page) => page.locator(".grade-table tbody tr");
const row = (page, name) => rows(page).filter({ hasText: name });

/** Somebody's work, somebody else's, a copy of the first with every ninth word another, and a changed file. */
function pack() {
  const words = prose(1, 60);
  const copied = words.split(" ").map((word, at) => (at % 9 ? word : "own")).join(" ");
  return zip([
    ["Kim_1_assignsubmission_file_/kim.json", submission(file, "김하늘", words)],
    ["Lee_2_assignsubmission_file_/lee.json", submission(file, "Lee", prose(2, 60))],
    ["Park_3_assignsubmission_file_/park.json", submission(file, "Park", copied)],
    ["Choi_4_assignsubmission_file_/choi.json", submission(file, "Choi", prose(3, 60)).replace('"Choi"', '"Jung"')],
    ["Choi_4_assignsubmission_onlinetext_/onlinetext.html", "<html><body>sorry</body></html>"],
  ]);
}

async function graded(page) {
  // From elsewhere: the address alone would not load the page anew.
  await page.goto("about:blank");
  await page.goto("./#/grade");
  await byId(page, "grade.case.shipped").selectOption("roastery");
  await expect(page.getByTestId("grade-case")).toContainText("roastery");
  await byId(page, "grade.files").setInputFiles([asFile("all.zip", pack())]);
  await byId(page, "grade.start").click();
  await expect(rows(page)).toHaveCount(5, { timeout: 60_000 });
}

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale, actionTimeout: 15_000 });

    test("a class is graded, looked at and given out", async ({ page }) => {
      test.setTimeout(180_000);
      await graded(page);
      await expect(byId(page, "grade.alike")).toContainText("Park");
      await expect(byId(page, "grade.alike")).not.toContainText("Lee");
      await expect(row(page, "choi.json").locator(".grade-problems li")).toHaveCount(1);
      await expect(row(page, "lee.json").locator(".grade-problems li")).toHaveCount(0);

      // The teacher's own points count at once, and after a reload again.
      const lee = row(page, "lee.json");
      const points = lee.locator(`input[id$=".${own}"]`);
      const total = lee.locator("td strong");
      const before = Number(await total.textContent());
      await points.fill("12");
      await points.press("Tab");
      await expect(total).toHaveText(String(before + 12));
      await graded(page);
      await expect(total).toHaveText(String(before + 12));

      // One of them beside the plan of the case, with reasons; then as a plan of its own.
      await lee.locator("button").click();
      const seen = page.getByTestId("grade-seen");
      await expect(byId(page, "grade.seen")).toBeFocused();
      await expect(seen.locator(".difference li").filter({ hasText: prose(2, 60).split(" ")[0] })).not.toHaveCount(0);
      await expect(seen.locator(".criteria > li")).toHaveCount(file.case.rubric.length);
      expect(await accessibilityViolations(page)).toEqual([]);

      const waiting = page.waitForEvent("download");
      await byId(page, "grade.csv").click();
      const table = await readFile(await (await waiting).path(), "utf8");
      expect(table.trim().split("\r\n")).toHaveLength(6);
      expect(table).toContain("김하늘");
      expect(table.split("\r\n").find((line) => line.includes("lee.json"))).toContain(",12,");

      await byId(page, "grade.sheets").click();
      await expect(page.getByTestId("grade-sheets").locator("article")).toHaveCount(3);
      await byId(page, "grade.open").click();
      await expect(page).toHaveURL(/#\/plan\/company$/);
    });
  });
}

test("files are dropped on the page, the case among them; a package that is a case opens as one", async ({ page }) => {
  await page.goto("./#/grade");
  const files = [["case.json", CASE], ["a.json", submission(file, "A", prose(4, 60))], ["b.json", submission(file, "B", prose(5, 60))]];
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of all) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await expect(byId(page, "grade.files")).toBeAttached();
  await page.dispatchEvent("main", "drop", { dataTransfer: dropped });
  await expect(byId(page, "grade.count")).toContainText("2");
  await byId(page, "grade.start").click();
  await expect(rows(page)).toHaveCount(2, { timeout: 60_000 });

  await page.goto("./#/");
  await page.locator("#file").setInputFiles([asFile("course.zip", zip([["lesson/case.json", CASE], ["lesson/case-other.json", CASE]]))]);
  await expect(page.getByTestId("case")).toContainText(file.case.texts.en.title);
  await page.locator("#file").setInputFiles([asFile("cases.zip", zip([["case-a.json", CASE], ["case-b.json", CASE]]))]);
  await expect(notice(page)).toContainText("cases.zip");
});

test("three hundred at once", async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto("./#/grade");
  await byId(page, "grade.case.shipped").selectOption("roastery");
  await expect(page.getByTestId("grade-case")).toContainText("roastery");
  const many = Array.from({ length: 300 }, (_, at) => asFile(`${at}.json`, submission(file, `Learner ${at}`, prose(at + 10, 60))));
  await byId(page, "grade.files").setInputFiles(many);
  await expect(byId(page, "grade.count")).toContainText("300", { timeout: 60_000 });
  await byId(page, "grade.start").click();
  // It can be stopped, and begun again.
  await byId(page, "grade.stop").click();
  await expect(byId(page, "grade.stop")).toBeHidden();
  const begun = Date.now();
  await byId(page, "grade.start").click();
  await expect(rows(page)).toHaveCount(300, { timeout: 500_000 });
  console.log(`three hundred submissions graded and drawn in ${((Date.now() - begun) / 1e3).toFixed(1)} s`);
  await expect(rows(page).filter({ has: page.locator(".grade-problems li") })).toHaveCount(0);
});
