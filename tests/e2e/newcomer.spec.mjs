// Somebody new: a first answer from eight questions, every language at any moment, and nothing lost whatever the browser
// does with what it should keep.
import { readFile } from "node:fs/promises";
import { expect, test } from "./harness.mjs";
import {
  STAGES, WORDS, box, byId, cells, choose, download, expectSaved, fieldError, keptPlans, newPlan, notice, openStage, stored, type,
  verdict, whole,
} from "./plan.mjs";

const QUICK = {
  ko: { industry: "커피·스페셜티 식품", order: "2만 8천", share: "40", orders: "4", people: "120만", funds: "3천만", hours: "20" },
  zh: { industry: "精品咖啡与特色食品", order: "128", share: "45", orders: "3", people: "80万", funds: "20万", hours: "25" },
  en: { industry: "Specialty food and coffee", order: "42", share: "45", orders: "4", people: "400,000", funds: "30K", hours: "20" },
};

/** Answers the eight questions. */
async function answer(page, words) {
  await choose(page, "company.industry", words.industry);
  await type(page, "products.1.order_value", words.order);
  await type(page, "products.1.contribution", words.share);
  await type(page, "products.1.orders_per_year", words.orders);
  await type(page, "customers.2.size", words.people);
  await type(page, "company.funds", words.funds);
  await type(page, "company.horizon", "6");
  await type(page, "organisation.hours", words.hours);
}

const banner = (page) => page.getByTestId("storage-warning");
const planItem = (page, name) => page.locator(".plan-item").filter({ hasText: name });

for (const [lang, words] of Object.entries(WORDS)) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale });

    test("eight questions bring a verdict and a first mix", async ({ page }) => {
      await newPlan(page);
      await expect(page.locator("html")).toHaveAttribute("lang", words.tag);
      await expect(verdict(page).locator(".verdict-open")).toBeVisible();
      await answer(page, QUICK[lang]);
      await expect(verdict(page).locator(".verdict-go, .verdict-prepare")).toBeVisible();
      await expect(page.locator(".quick-answer .headline .figure")).toHaveText(/[1-9]/);
      await byId(page, "quick.go").click();
      await openStage(page, "budget");
      const rows = await cells(byId(page, "budget.mix").locator("tbody tr"));
      expect(rows.length).toBeGreaterThan(0);
      // A touchpoint that takes hours only costs no money; each brings orders.
      for (const [name, , , orders] of rows) expect(whole(orders), name).toBeGreaterThan(0);
      for (const stage of STAGES) await openStage(page, stage);
    });
  });
}

test.describe("while typing", () => {
  test.use({ locale: "ko-KR" });

  test("the language changes and the draft stays", async ({ page }) => {
    await newPlan(page);
    await byId(page, "quick.go").click();
    await openStage(page, "company");
    await type(page, "company.name", "바다커피");
    await box(page, "company.funds").click();
    await page.keyboard.type("3천만쯤");
    for (const [tag, message] of [["en", "Enter a number"], ["zh-Hans", "请填写数字"], ["ko", "숫자만 입력해 주세요"]]) {
      await byId(page, "lang").focus();
      await byId(page, "lang").selectOption(tag);
      await expect(page.locator("html")).toHaveAttribute("lang", tag);
      await expect(box(page, "company.funds")).toHaveValue("3천만쯤");
      await expect(fieldError(page, "company.funds")).toContainText(message);
      await expect(box(page, "company.name")).toHaveValue("바다커피");
    }
    await byId(page, "lang").selectOption("en");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });

  test("Hangul from an input method arrives whole", async ({ page, context }) => {
    await newPlan(page);
    await page.goto("./#/plan/company");
    const keys = await context.newCDPSession(page);
    const syllable = async (...states) => {
      for (const text of states) await keys.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
      await keys.send("Input.insertText", { text: states.at(-1) });
    };
    for (const target of [box(page, "company.name"), page.locator(".plan-title")]) {
      await target.click();
      await syllable("ㅋ", "커");
      await syllable("ㅍ", "피");
      await page.keyboard.press("Tab");
      await expect(target).toHaveValue("커피");
    }
    await expectSaved(page, WORDS.ko);
    expect((await keptPlans(page))[0].company).toMatchObject({ name: "커피", plan_name: "커피" });
  });

  test("changes are taken back and made again", async ({ page }) => {
    await newPlan(page);
    const [undo, redo] = [byId(page, "tool.undo"), byId(page, "tool.redo")];
    await expect(undo).toBeDisabled();
    await type(page, "company.funds", "30000000");
    await type(page, "organisation.hours", "20");
    await undo.click();
    await expect(box(page, "organisation.hours")).toHaveValue("");
    await expect(box(page, "company.funds")).toHaveValue("30,000,000");
    await undo.click();
    await expect(box(page, "company.funds")).toHaveValue("");
    await expect(undo).toBeDisabled();
    await redo.click();
    await expect(box(page, "company.funds")).toHaveValue("30,000,000");
    await redo.click();
    await expect(box(page, "organisation.hours")).toHaveValue("20");
    await expect(redo).toBeDisabled();
    await expectSaved(page, WORDS.ko);
    expect((await keptPlans(page))[0].organisation.hours_per_week).toBe(20);
  });

  test("the colours follow the system until they are chosen", async ({ page }) => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("./");
    await expect(byId(page, "theme")).toBeVisible();
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(background).not.toBe(light);
    const dark = await background();
    await byId(page, "theme").selectOption("light");
    await expect.poll(background).toBe(light);
    await page.reload();
    await expect(byId(page, "theme")).toHaveValue("light");
    expect(await background()).toBe(light);
    await byId(page, "theme").selectOption("auto");
    await expect.poll(background).toBe(dark);
  });
});

test.describe("storage", () => {
  test.use({ locale: "ko-KR" });

  test("denied: the plan works, the page says so and offers a file", async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "indexedDB"]) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        });
      }
    });
    await newPlan(page);
    await expect(banner(page)).toContainText("탭을 닫으면 계획이 사라져요");
    await answer(page, QUICK.ko);
    await expect(verdict(page).locator(".verdict-open")).toHaveCount(0);
    await expect(page.getByTestId("saved")).toHaveText(WORDS.ko.unsaved);
    await byId(page, "quick.go").click();
    for (const stage of STAGES) await openStage(page, stage);
    const started = page.waitForEvent("download");
    await banner(page).getByRole("button", { name: "파일로 저장" }).click();
    const text = await readFile(await (await started).path(), "utf8");
    expect(JSON.parse(text).plan.company.funds).toBe(30_000_000);
  });

  test("full in the middle of the work: said, and saved again once there is room", async ({ page }) => {
    await newPlan(page);
    await type(page, "company.funds", "30000000");
    await expectSaved(page, WORDS.ko);
    const before = await keptPlans(page);
    await page.evaluate(() => {
      globalThis.kept = [[Storage.prototype, "setItem"], [IDBObjectStore.prototype, "add"]].map(([of, name]) => [of, name, of[name]]);
      for (const [of, name] of globalThis.kept) {
        of[name] = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      }
    });
    await type(page, "company.funds", "50000000");
    await expect(banner(page)).toContainText("가득 차서");
    await expect(page.getByTestId("saved")).toHaveText(WORDS.ko.unsaved);
    expect(await keptPlans(page)).toEqual(before);
    expect(JSON.parse((await download(page)).text).plan.company.funds).toBe(50_000_000);
    await page.evaluate(() => {
      for (const [of, name, method] of globalThis.kept) of[name] = method;
    });
    await type(page, "organisation.hours", "20");
    await expectSaved(page, WORDS.ko);
    await expect(banner(page)).toHaveCount(0);
    expect((await keptPlans(page))[0].company.funds).toBe(50_000_000);
  });

  test("two plans are kept by name, opened again, removed and brought back", async ({ page }) => {
    for (const [name, funds] of [["강릉 봄 계획", "10000000"], ["강릉 가을 계획", "20000000"]]) {
      await newPlan(page);
      await page.locator(".plan-title").click();
      await page.keyboard.type(name);
      await type(page, "company.funds", funds);
      await expectSaved(page, WORDS.ko);
    }
    await page.goto("./");
    await page.reload();
    await planItem(page, "강릉 봄 계획").getByRole("button", { name: "열기" }).click();
    await expect(box(page, "company.funds")).toHaveValue("10,000,000");
    await page.locator(".brand").click();
    await planItem(page, "강릉 봄 계획").getByRole("button", { name: "삭제" }).click();
    await expect(page.locator(".plan-item")).toHaveCount(1);
    await expect(notice(page)).toContainText("‘강릉 봄 계획’");
    await notice(page).getByRole("button", { name: "되돌리기" }).click();
    await expect(page.locator(".plan-item")).toHaveCount(2);
    await page.reload();
    await planItem(page, "강릉 봄 계획").getByRole("button", { name: "열기" }).click();
    await expect(box(page, "company.funds")).toHaveValue("10,000,000");
    await expect(page.locator(".plan-title")).toHaveValue("강릉 봄 계획");
  });

  test("what cannot be read is put aside untouched", async ({ page }) => {
    const garbage = '{"format":"mixwright-plan","version":1,"plan":{"company":{"fun';
    await page.goto("./");
    // Only once the page runs: a page still starting would read the text itself, and say so before the reload.
    await expect(page.getByTestId("new-plan")).toBeVisible();
    await page.evaluate((text) => localStorage.setItem("mixwright/plan/7", text), garbage);
    await page.reload();
    await expect(notice(page)).toContainText("저장된 계획 하나를 열 수 없어");
    await expect.poll(() => stored(page, "mixwright/plan/")).toEqual({});
    expect(Object.values(await stored(page, "mixwright/quarantine/"))).toEqual([garbage]);
    await page.getByTestId("new-plan").click();
    await type(page, "company.funds", "30000000");
    await expectSaved(page, WORDS.ko);
    await page.reload();
    await expect(box(page, "company.funds")).toHaveValue("30,000,000");
    await expect(notice(page)).toHaveCount(0);
    expect(Object.values(await stored(page, "mixwright/quarantine/"))).toEqual([garbage]);
  });

  test("a plan of a newer version can be read and stays as it is", async ({ page }) => {
    const newer = '{"format":"mixwright-plan","version":99,"plan":{"later":true,"company":{"name":"내일의 커피"}}}';
    await page.goto("./");
    await page.evaluate((text) => localStorage.setItem("mixwright/plan/7", text), newer);
    await page.reload();
    await planItem(page, "내일의 커피").getByRole("button", { name: "열기" }).click();
    await expect(page.getByTestId("newer")).toContainText("더 새로운 버전의 Mixwright(형식 99)");
    await type(page, "company.name", "오늘의 커피");
    await expect(notice(page)).toContainText("읽기만 할 수 있어요");
    await expect(page.getByTestId("saved")).toHaveAttribute("data-state", "readonly");
    await page.locator(".brand").click();
    await page.getByTestId("new-plan").click();
    await type(page, "company.funds", "30000000");
    await expectSaved(page, WORDS.ko);
    const kept = await stored(page, "mixwright/plan/");
    expect(kept["mixwright/plan/7"]).toBe(newer);
    expect(Object.keys(kept)).toHaveLength(2);
    expect(await stored(page, "mixwright/quarantine/")).toEqual({});
  });
});
