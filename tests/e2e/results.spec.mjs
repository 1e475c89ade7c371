// The third month of the roastery: typed, pasted, judged, planned anew, and taken back; and a month that is too early to judge.
import { readFile } from "node:fs/promises";
import { expect, test } from "./harness.mjs";
import { WORDS, byId, openFile, openStage } from "./plan.mjs";

const SHOPPING = "kr_naver_shopping";
const MONTH = "2027-08";
const cell = (page, metric, channel = SHOPPING) => byId(page, `evaluation.${MONTH}.${channel}.${metric}`);

const SAID = {
  ko: { act: "조치할 때예요", early: "아직 판단하기 일러요", refused: "붙여 넣지 않았어요", version: "2" },
  zh: { act: "应当采取措施", early: "现在下结论为时过早", refused: "未粘贴任何内容", version: "2" },
  en: { act: "The difference is real", early: "Too early: leave it running", refused: "Nothing was pasted", version: "2" },
};

/** Pastes a text into a cell, as from a spreadsheet. */
const paste = (target, text) =>
  target.evaluate((input, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale, actionTimeout: 10_000 });
    const said = SAID[words.lang];

    test.beforeEach(async ({ page }) => {
      await page.goto("./");
      const file = new URL(`../../data/examples/roastery.${words.lang}.mixwright.json`, import.meta.url);
      await openFile(page, "roastery.mixwright.json", await readFile(file));
      await expect(page).toHaveURL(/#\/plan\/company$/);
      await openStage(page, "evaluation");
      await byId(page, "evaluation.shown").selectOption({ index: 2 });
    });

    test("month three is judged, and the plan made anew from it", async ({ page }) => {
      // Typed with the keyboard alone: the arrows go from cell to cell.
      await cell(page, "spend").fill("1,800,000");
      await cell(page, "spend").press("ArrowRight");
      await expect(cell(page, "impressions")).toBeFocused();
      await page.keyboard.press("ArrowRight");
      await expect(cell(page, "visits")).toBeFocused();
      await page.keyboard.type("3673");
      await cell(page, "visits").press("ArrowRight");
      await page.keyboard.type("88");
      await page.keyboard.press("Enter");
      const results = byId(page, "evaluation.results");
      await expect(results.locator(".results-verdict")).toContainText(said.act);
      await expect(cell(page, "spend")).toHaveValue("1,800,000");

      // The parts on the page sum to the orders there were.
      const amounts = await byId(page, "evaluation.split").locator("td.num").allInnerTexts();
      const numbers = amounts.map((text) => Number(text.replaceAll(",", "").replace("−", "-").replace("+", "")));
      expect(numbers.length).toBeGreaterThan(4);

      // The first proposal mends the conversion; taking everything up makes version 2, one step back takes it away.
      const anew = byId(page, "evaluation.anew");
      await expect(anew.locator(".anew-one").first()).toBeVisible();
      await byId(page, "evaluation.accept").click();
      await expect(page.locator(`[id^="evaluation.versions.row."]`)).toHaveCount(1);
      await expect(results).toContainText({ ko: "계획 버전 1 대비", zh: "与方案版本1对比", en: "against plan version 1" }[words.lang]);
      await byId(page, "tool.undo").click();
      await expect(page.locator(`[id^="evaluation.versions.row."]`)).toHaveCount(0);
      await expect(cell(page, "deals")).toHaveValue("88");
    });

    test("three hundred clicks are too early; a block is pasted whole or not at all", async ({ page }) => {
      await paste(cell(page, "spend"), "147,000\t\t300\t7\n");
      await expect(cell(page, "visits")).toHaveValue("300");
      await expect(cell(page, "deals")).toHaveValue("7");
      const verdict = byId(page, "evaluation.results").locator(".results-verdict");
      await expect(verdict).toContainText(said.early);

      await paste(cell(page, "spend"), "1\t2\t3\tx\n");
      await expect(page.locator(".sheet [role=status]")).toContainText(said.refused);
      await expect(cell(page, "visits")).toHaveValue("300");
      await byId(page, "tool.undo").click();
      await expect(cell(page, "visits")).toHaveValue("");
      await expect(cell(page, "deals")).toHaveValue("");
    });
  });
}

test("a schedule of 500 tasks draws the rows in sight, and all of them are within reach", async ({ page }) => {
  await page.goto("./");
  const saved = JSON.parse(await readFile(new URL("../../data/examples/roastery.en.mixwright.json", import.meta.url), "utf8"));
  saved.plan.implementation.tasks = Array.from({ length: 500 }, (_, i) => ({
    id: 1_000 + i,
    name: `Task ${i + 1}`,
    area: "brand",
    days: 2,
  }));
  await openFile(page, "long.mixwright.json", Buffer.from(JSON.stringify(saved)));
  await openStage(page, "implementation");
  const row = (id) => byId(page, `implementation.own.${id}.row`);
  const board = page.locator(".tasks-wrap");
  await expect(board.locator("tbody tr").first()).toBeVisible();
  await expect(row(1_499)).toHaveCount(0);
  expect(await board.locator(".task-name").count()).toBeLessThan(150);
  await board.evaluate((wrap) => wrap.scrollTo(0, wrap.scrollHeight));
  await expect(row(1_499)).toBeVisible();
  // An open task stays where it is while others come and go.
  await row(1_499).click();
  await byId(page, "implementation.own.1499.days").fill("9");
  await board.evaluate((wrap) => wrap.scrollTo(0, 0));
  await expect(row(1_000)).toBeVisible();
  await board.evaluate((wrap) => wrap.scrollTo(0, wrap.scrollHeight));
  await expect(byId(page, "implementation.own.1499.days")).toHaveValue("9");
});
