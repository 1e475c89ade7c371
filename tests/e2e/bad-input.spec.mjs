// What is wrong is said in the user's language, nothing is lost by it, and one can go on.
import { readFile } from "node:fs/promises";
import { expect, test } from "./harness.mjs";
import { STAGES, WORDS, box, byId, download, expectSaved, fieldError, keptPlans, newPlan, notice, openFile, openStage, type, verdict } from "./plan.mjs";

const example = await readFile(new URL("../../data/examples/roastery.ko.mixwright.json", import.meta.url), "utf8");

/** The company's funds as the browser keeps them. */
const keptFunds = async (page) => (await keptPlans(page))[0].company.funds;

const FIELD = {
  ko: { number: "숫자만 입력해 주세요", negative: "0보다 작을 수 없어요", over: /이하로 입력해 주세요/ },
  zh: { number: "请填写数字", negative: "不能小于0", over: /请填写不大于/ },
  en: { number: "Enter a number", negative: "This cannot be below zero", over: /or less/ },
};

for (const [lang, said] of Object.entries(FIELD)) {
  const words = WORDS[lang];
  test.describe(`a money field in ${words.locale}`, () => {
    test.use({ locale: words.locale });
    test("says what is wrong, and the amount before stays", async ({ page }) => {
      await newPlan(page);
      await type(page, "company.funds", "30000000");
      await expectSaved(page, words);
      const before = await keptFunds(page);
      for (const [text, message] of [
        ["서른만", said.number],
        ["15개월", said.number],
        ["-5", said.negative],
        ["1000000000000000", said.over],
        ["1e15", said.number],
      ]) {
        await test.step(text, async () => {
          await type(page, "company.funds", text);
          await expect(fieldError(page, "company.funds")).toContainText(message);
          await expect(box(page, "company.funds")).toHaveAttribute("aria-invalid", "true");
          // What was typed stands there to be mended; the plan keeps the amount before.
          await expect(box(page, "company.funds")).toHaveValue(text);
          await expectSaved(page, words);
          expect(await keptFunds(page)).toBe(before);
        });
      }
      await type(page, "company.funds", "40000000");
      await expect(fieldError(page, "company.funds")).toHaveCount(0);
      await expectSaved(page, words);
      expect(await keptFunds(page)).toBe((before / 3) * 4);
    });
  });
}

test.describe("numbers at the edge", () => {
  test.use({ locale: "ko-KR" });

  test("10^14 won is the most a field takes, and the whole plan still stands", async ({ page }) => {
    await newPlan(page);
    await type(page, "products.1.order_value", "28000");
    await type(page, "products.1.contribution", "40");
    await type(page, "company.funds", "100000000000000");
    await expect(box(page, "company.funds")).toHaveValue("100,000,000,000,000");
    await type(page, "company.funds", "100000000000001");
    await expect(fieldError(page, "company.funds")).toContainText("이하로 입력해 주세요");
    await page.reload();
    await expect(box(page, "company.funds")).toHaveValue("100,000,000,000,000");
    for (const stage of ["budget", "evaluation"]) {
      await page.goto(`./#/plan/${stage}`);
      await expect(byId(page, "stage.title")).toBeVisible();
    }
  });

  test("a contribution over 100 % is refused", async ({ page }) => {
    await newPlan(page);
    await type(page, "products.1.contribution", "40");
    await type(page, "products.1.contribution", "140");
    await expect(fieldError(page, "products.1.contribution")).toContainText("100% 이하로 입력해 주세요");
    await byId(page, "quick.go").click();
    await openStage(page, "products");
    await expect(box(page, "products.1.contribution")).toHaveValue("40");
  });

  test("role shares make 100 % whatever is pulled", async ({ page }) => {
    await newPlan(page);
    await page.goto("./#/plan/customers");
    const shares = () => page.locator(".role-range").evaluateAll((ranges) => ranges.map((range) => Number(range.value)));
    const kept = async () => {
      await expectSaved(page, WORDS.ko);
      return (await keptPlans(page))[0].customers.segments[0].roles;
    };
    for (const [role, key, most] of [["Curious", "End", 100], ["Spreader", "End", 100], ["Visitor", "Home", 0], ["KeyPerson", "ArrowRight", 1]]) {
      await byId(page, `customers.2.roles.${role}`).focus();
      await page.keyboard.press(key);
      await expect(byId(page, `customers.2.roles.${role}`)).toHaveValue(String(most));
      expect((await kept()).reduce((a, b) => a + b, 0)).toBe(1_000_000);
      expect((await shares()).every((share) => share >= 0 && share <= 100)).toBe(true);
    }
  });

  test("a month that is none", async ({ page }) => {
    await newPlan(page);
    await type(page, "company.start", "2027-06");
    await type(page, "company.start", "2027-13");
    await expect(fieldError(page, "company.start")).toContainText("연도와 월을 입력해 주세요");
    await page.reload();
    await expect(box(page, "company.start")).toHaveValue("2027-06");
    // The message names this way of writing it.
    await type(page, "company.start", "2027년 7월");
    await expect(box(page, "company.start")).toHaveValue("2027-07");
  });
});

test.describe("an empty plan", () => {
  for (const words of Object.values(WORDS)) {
    test.describe(words.locale, () => {
      test.use({ locale: words.locale });
      test("opens at every stage and as a document", async ({ page }) => {
        await newPlan(page);
        await page.goto("./#/plan/company");
        for (const stage of STAGES) {
          await openStage(page, stage);
          await expect(byId(page, "stage.title")).not.toBeEmpty();
          await expect(verdict(page).locator(".verdict-open")).toBeVisible();
        }
        await byId(page, "tool.document").click();
        await expect(page.locator("article.doc h1")).not.toBeEmpty();
        for (const nonsense of ["NaN", "undefined", "inf"]) await expect(page.locator("article.doc")).not.toContainText(nonsense);
      });
    });
  }
});

const changed = (change) => {
  const file = JSON.parse(example);
  change(file);
  return JSON.stringify(file);
};
const FILES = {
  "cut off in the middle": [example.slice(0, 3000), { ko: "파일이 중간에 끊겼거나", zh: "文件不完整", en: "It ends early" }],
  "empty": ["", { ko: "파일이 중간에 끊겼거나", zh: "文件不完整", en: "It ends early" }],
  "of 50 MB": [Buffer.alloc(49 * 2 ** 20, 0x20), { ko: "한도인 4MB보다", zh: "大于方案文件的上限", en: "larger than 4 MB" }],
  "of a newer version, with an amount that cannot be": [
    changed((file) => { file.version = 99; file.plan.company.funds = -7; }),
    { ko: "더 새로운 버전(형식 99)", zh: "由更新的版本保存（格式99）", en: "saved by a newer version (format 99)" },
  ],
  "that is no plan": ['{"hello": [1, 2, 3]}', { ko: "여기서 만든 계획이 아니에요", zh: "不是由本工具生成的方案", en: "not a plan made here" }],
  "with an amount that cannot be": [
    changed((file) => { file.plan.company.funds = -7; }),
    { ko: "있을 수 없는 값이 들어 있어요", zh: "文件中有无效的数值", en: "A value in it cannot be" },
  ],
  "with role shares over 100 %": [
    changed((file) => { file.plan.customers.segments[0].roles[0] = 900_000; }),
    { ko: "있을 수 없는 값이 들어 있어요", zh: "文件中有无效的数值", en: "A value in it cannot be" },
  ],
  "of random bytes": [Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), { ko: "파일 안에 계획이 없어요", zh: "文件中没有方案", en: "There is no plan in it" }],
};

for (const [lang, words] of Object.entries(WORDS)) {
  test.describe(`a file in ${words.locale}`, () => {
    test.use({ locale: words.locale });
    test("that is no sound plan: says why, keeps everything, goes on", async ({ page }) => {
      await newPlan(page);
      await type(page, "company.funds", "30000000");
      await expectSaved(page, words);
      const before = await keptPlans(page);
      await page.locator(".brand").click();
      for (const [name, [content, said]] of Object.entries(FILES)) {
        await test.step(name, async () => {
          const file = `계획 ${name}.mixwright.json`;
          await openFile(page, file, content);
          await expect(notice(page)).toContainText(file);
          await expect(notice(page)).toContainText(said[lang]);
          expect(await keptPlans(page)).toEqual(before);
        });
      }
      await openFile(page, "good.mixwright.json", example);
      await expect(page).toHaveURL(/#\/plan\/company$/);
      await expectSaved(page, words);
      const [first, second, ...others] = await keptPlans(page);
      expect([first, ...others]).toEqual(before);
      expect(second).toMatchObject(JSON.parse(example).plan);
    });
  });
}

test.describe("a file of a newer version", () => {
  test.use({ locale: "ko-KR" });
  test("opens for reading, leaves as it came, and a copy can be changed", async ({ page }) => {
    const newer = changed((file) => { file.version = 99; file.plan.company.mood = "sunny"; });
    await page.goto("./");
    await openFile(page, "newer.mixwright.json", newer);
    await expect(page).toHaveURL(/#\/plan\/company$/);
    await expect(page.getByTestId("saved")).toHaveAttribute("data-state", "readonly");
    expect((await download(page)).text).toBe(newer);
    await page.reload();
    await expect(page.getByTestId("saved")).toHaveAttribute("data-state", "readonly");
    expect((await download(page)).text).toBe(newer);
    await byId(page, "newer.copy").click();
    await type(page, "company.funds", "40000000");
    await expectSaved(page, WORDS.ko);
    const [kept, copy] = await keptPlans(page);
    expect(kept.company).toMatchObject({ mood: "sunny" });
    expect(copy.company.funds).not.toBe(kept.company.funds);
  });
});
