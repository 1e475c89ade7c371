// A plan that can be carried out: ready before Chuseok, a marketer with too much to do, and a way out that is taken.
import { readFile } from "node:fs/promises";
import { expect, test } from "./harness.mjs";
import { WORDS, byId, openFile, openStage, type } from "./plan.mjs";

const SET_UP = "set_up.kr_naver_shopping";
const SHOPPING = "touchpoints.kr_naver_shopping";
const MARKETER = 12;

const SAID = {
  ko: { chuseok: "추석 연휴", backward: "기한에서 거꾸로", bars: "간트 차트", ready: "8월 12일" },
  zh: { chuseok: "韩国中秋假期", backward: "倒排", bars: "甘特图", ready: "8月12日" },
  en: { chuseok: "Chuseok holidays", backward: "Back from the deadline", bars: "Bars", ready: "Aug 12" },
};

/** Picks the option of a list box whose wording begins so. */
async function pickBeginning(page, id, text) {
  const select = page.locator(`select[id="${id}"]`);
  const labels = await select.locator("option").allInnerTexts();
  await select.selectOption({ label: labels.find((label) => label.startsWith(text)) });
}

for (const words of Object.values(WORDS)) {
  test.describe(`in ${words.tag}`, () => {
    test.use({ locale: words.locale, actionTimeout: 10_000 });
    const said = SAID[words.lang];

    test.beforeEach(async ({ page }) => {
      await page.goto("./");
      const file = new URL(`../../data/examples/roastery.${words.lang}.mixwright.json`, import.meta.url);
      await openFile(page, "roastery.mixwright.json", await readFile(file));
      await expect(page).toHaveURL(/#\/plan\/company$/);
    });

    test("the roastery is ready before Chuseok, and keeps what was changed", async ({ page }) => {
      await openStage(page, "implementation");
      await pickBeginning(page, "implementation.before", said.chuseok);
      await expect(byId(page, "implementation.ready")).toHaveValue("2027-09-13");
      await byId(page, "implementation.direction").getByText(said.backward, { exact: true }).click();
      // The gift season before it needs its content by 22 August, so everything is ready on the 12th.
      await expect(page.locator(".answer-line")).toContainText(said.ready);

      // Eight days instead of five, typed; a day earlier by keyboard; some days by pointer.
      const row = byId(page, `implementation.${SET_UP}.row`);
      await row.click();
      await type(page, `implementation.${SET_UP}.days`, "8");
      await page.getByRole("button", { name: said.bars, exact: true }).click();
      const bar = page.getByRole("slider", { name: await row.innerText(), exact: true });
      const days = () => bar.getAttribute("aria-valuetext");
      const before = await days();
      await bar.focus();
      await page.keyboard.press("ArrowLeft");
      await expect.poll(days).not.toBe(before);
      const moved = await days();
      const shape = await bar.locator("rect").first().boundingBox();
      await page.mouse.move(shape.x + 4, shape.y + 9);
      await page.mouse.down();
      await page.mouse.move(shape.x - 40, shape.y + 9, { steps: 4 });
      await page.mouse.up();
      await expect.poll(days).not.toBe(moved);

      // Without the touchpoint its task is gone, and the page says that the change is kept; with it, it is back.
      const use = async (place) => {
        await openStage(page, "touchpoints");
        const card = byId(page, SHOPPING);
        if ((await card.getAttribute("open")) === null) await card.locator(":scope > summary").click();
        await page.locator(`select[id="${SHOPPING}.usage"]`).selectOption({ index: place });
        await openStage(page, "implementation");
      };
      await use(3);
      await expect(row).toHaveCount(0);
      await expect(byId(page, "implementation.news").locator("li")).toHaveCount(1);
      await use(1);
      await expect(byId(page, "implementation.news").locator("li")).toHaveCount(0);
      await expect(byId(page, `implementation.${SET_UP}.days`)).toHaveValue("8");

      const started = page.waitForEvent("download");
      await byId(page, "implementation.ics").click();
      const file = await started;
      expect(file.suggestedFilename()).toMatch(/\.ics$/);
      const text = await readFile(await file.path(), "utf8");
      expect(text.match(/BEGIN:VEVENT/g).length).toBe(await page.getByRole("slider").count());
    });

    test("the overloaded marketer gets help, and load, cost and forecast change together", async ({ page }) => {
      await openStage(page, "implementation");
      await byId(page, "implementation.tasks").click();
      const added = page.locator('[id^="implementation.own."][id$=".row"]');
      await added.click();
      const own = (await added.getAttribute("id")).slice(0, -".row".length);
      await type(page, `${own}.name`, "Expo");
      await type(page, `${own}.start`, "2027-07-05");
      await type(page, `${own}.hours`, "40");

      await openStage(page, "organisation");
      const roles = byId(page, `organisation.${MARKETER}.jobs`).locator("input");
      for (let i = 1; i < (await roles.count()); i += 1) await roles.nth(i).check();
      const full = page.locator(".load-over");
      await expect(full).not.toHaveCount(0);
      const before = await full.count();
      const result = page.locator(".adviser");
      const forecast = await result.innerText();

      await byId(page, "organisation.moves").click();
      const help = page.locator(".way").filter({ has: byId(page, "organisation.moves.outsource") });
      await expect(help.locator(".way-changed")).not.toHaveCount(0);
      const cost = await byId(page, "organisation.outsourcing").inputValue();
      await byId(page, "organisation.moves.outsource").click();
      await expect.poll(() => full.count()).toBeLessThan(before);
      await expect(byId(page, "organisation.outsourcing")).not.toHaveValue(cost);
      await expect.poll(() => result.innerText()).not.toBe(forecast);
    });
  });
}
