// The library as a visitor uses it: find a channel, read its sources, know better, and see what that changes; bring own
// figures from a spreadsheet; and every figure of every page one click from its source.
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { STAGES, WORDS, box, byId, channelName, expectSaved, keptPlans, notice, openStage, type, whole } from "./plan.mjs";

const SEARCH = { ko: "쇼핑검색", zh: "Naver购物", en: "naver shopping" };
const SOURCE = { ko: "전문가 판단", zh: "专家判断", en: "expert judgement" };
const OLD = { ko: "EDM", zh: "竞价排名", en: "portal banner" };
const TODAY = { ko: "email_newsletter", zh: "cn_baidu_search", en: "google_display" };
const cost = (page) => page.getByTestId("plan-result").locator("dd").nth(0);
const forecast = (page) => page.getByTestId("plan-result").locator("dd").nth(1);
const evidence = (page, metric) => page.locator(`.own-figure[data-metric=${metric}] .own-evidence`);

async function openExample(page) {
  await page.goto("./");
  await page.getByTestId("open-example").click();
}

for (const [lang, words] of Object.entries(WORDS)) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale });

    test("a channel is found, its sources read, a figure overridden, and forecast and grade follow", async ({ page }) => {
      await openExample(page);
      await byId(page, "tool.library").click();
      await expect(page).toHaveURL(/#\/library$/);
      await box(page, "library.search").fill(SEARCH[lang]);
      const item = page.locator(".channel-item");
      await expect(item).toHaveCount(1);
      await item.locator("a").click();
      await expect(byId(page, "channel.title")).toHaveText(channelName("kr_naver_shopping", lang));

      // Every figure has its publisher, in the reader's language.
      const lines = page.locator(".figure-group .line");
      await expect(lines.first()).toBeVisible();
      for (const body of await lines.locator(".line-body").allInnerTexts()) expect(body.trim()).not.toBe("");
      await expect(lines.first()).toContainText(SOURCE[lang]);

      // The example has 350 won and 3 % of its own, without a sample: grade C.
      await expect(cost(page).locator(".grade")).toHaveText(/^C/);
      const before = { cost: whole(await cost(page).locator(".figure").innerText()), won: await forecast(page).locator(".figure").innerText() };
      expect(before.cost).toBe(11667);
      await type(page, "touchpoints.kr_naver_shopping.cpc", "300");
      await type(page, "touchpoints.kr_naver_shopping.cpc.sample", "20000");
      await type(page, "touchpoints.kr_naver_shopping.cvr_sale.sample", "20000");
      await type(page, "touchpoints.kr_naver_shopping.cpc.source", "Naver");
      expect(whole(await cost(page).locator(".figure").innerText())).toBe(10000);
      await expect(cost(page).locator(".grade")).toHaveText(/^A/);
      await expect(forecast(page).locator(".figure")).not.toHaveText(before.won);
      await expect(evidence(page, "cpc").locator(".grade")).toHaveText([/^A/, /^D/]);

      // The receipt of the cost names the sample and the source; the library's figure beside it names its publisher.
      await cost(page).locator(".figure").click();
      await expect(page.locator(".receipt")).toContainText("20,000");
      await expect(page.locator(".receipt")).toContainText("Naver");
      await page.keyboard.press("Escape");
      await evidence(page, "cpc").locator(".figure").last().click();
      await expect(page.locator(".receipt")).toContainText(SOURCE[lang]);
      await page.keyboard.press("Escape");

      await expectSaved(page, words);
      const [kept] = (await keptPlans(page)).slice(-1);
      expect(kept.touchpoints.by_channel.kr_naver_shopping.own.cpc).toEqual({ value: 300000, sample: 20000, source: "Naver" });
      // Undone step by step, the library's figure counts again.
      for (let i = 0; i < 5; i += 1) if (await byId(page, "tool.undo").isEnabled()) await byId(page, "tool.undo").click();
      await expect(cost(page).locator(".grade")).toHaveText(/^C/);
    });

    test("old names lead to what does the job today", async ({ page }) => {
      await page.goto("./#/library");
      await box(page, "library.search").fill(OLD[lang]);
      await expect(page.locator(".former a").filter({ hasText: channelName(TODAY[lang], lang) }).first()).toBeVisible();
    });

    test("every page of the library stands without a plan and is accessible", async ({ page }) => {
      await page.goto("./#/library");
      await expect(page.getByTestId("fetching")).toBeHidden();
      for (const path of ["", "/channel/cn_xhs_kol", "/compare/kr_meta/cn_xhs_ads", "/trades", "/calendar", "/rules", "/evidence"]) {
        await page.evaluate((hash) => location.assign(hash), `#/library${path}`);
        await expect(page.locator(".library h1")).toBeVisible();
        await expect(page.locator(".library-body")).not.toBeEmpty();
        expect(await accessibilityViolations(page), path).toEqual([]);
        for (const width of [1280, 390, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0);
          // A value squeezed into a column of one letter fits the window and cannot be read.
          const tall = await page.evaluate(() => {
            for (const fold of document.querySelectorAll(".library-body details")) fold.open = true;
            const heights = [...document.querySelectorAll(".line-value")].map((value) => value.getBoundingClientRect().height);
            return Math.max(0, ...heights);
          });
          expect(tall, `tallest value of ${path} at ${width}`).toBeLessThan(90);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    });
  });
}

test("filters narrow, stay while a channel is read, and two channels are compared", async ({ page }) => {
  await page.goto("./#/library");
  const count = () => page.locator(".channel-item").count();
  await expect(page.locator(".channel-item")).not.toHaveCount(0);
  const all = await count();
  await byId(page, "library.region").selectOption("cn");
  await byId(page, "library.family").selectOption({ label: "Video" });
  expect(await count()).toBeLessThan(all);
  await page.locator("[id='compare.cn_douyin_feed']").check();
  await page.locator("[id='compare.cn_bilibili']").check();
  await page.locator(".channel-item a").first().click();
  await page.goBack();
  await expect(byId(page, "library.family").locator("option:checked")).toHaveText("Video");
  await byId(page, "library.compare").click();
  await expect(page).toHaveURL(/compare\/cn_douyin_feed\/cn_bilibili$/);
  await expect(page.locator(".compare-table tbody tr")).not.toHaveCount(0);
  await expect(page.locator(".compare-table")).toContainText("planner starter value");
});

test("a channel that is not usual is weighed once it is added", async ({ page }) => {
  await openExample(page);
  await page.evaluate(() => location.assign("#/library/channel/kr_coupang_ads"));
  await expect(page.getByTestId("plan-result")).toHaveCount(0);
  await byId(page, "channel.add").click();
  await expect(cost(page).locator(".figure")).toBeVisible();
  await openStageFromLibrary(page);
  await expect(byId(page, "touchpoints.kr_coupang_ads")).toBeVisible();
});

async function openStageFromLibrary(page) {
  await page.locator(".library-back a").click();
  await expect(page).toHaveURL(/#\/plan\/touchpoints$/);
}

test("an own channel is weighed like any other", async ({ page }) => {
  await openExample(page);
  await openStage(page, "touchpoints");
  await byId(page, "touchpoints.channels").click();
  const name = page.locator("[id^='touchpoints.channels.'][id$='.name']");
  await name.fill("Gangneung magazine");
  await page.locator("select[id^='touchpoints.channels.'][id$='.like']").selectOption({ label: channelName("kr_danggeun", "en") });
  const card = page.locator("details.fold").filter({ hasText: "Gangneung magazine" });
  await expect(card).toHaveCount(1);
  await expect(page.locator(".answer tbody tr").filter({ hasText: "Gangneung magazine" })).toBeVisible();
});

test("own figures come from a spreadsheet, in an old encoding too, after a look and a yes", async ({ page, complaints }) => {
  await openExample(page);
  await openStage(page, "touchpoints");
  await byId(page, "touchpoints.kr_naver_shopping").locator("summary").click();
  const started = page.waitForEvent("download");
  await byId(page, "touchpoints.template").click();
  expect((await started).suggestedFilename()).toBe("mixwright-figures.csv");

  const pick = (name, buffer) => page.locator("[id='touchpoints.table']").setInputFiles({ name, mimeType: "text/csv", buffer });
  const waiting = page.getByTestId("import");
  await pick("empty.csv", Buffer.from(""));
  await expect(waiting.locator("[role=alert]")).toContainText("no filled row");
  // "채널,항목,값" and a row in CP949, as Korean spreadsheets save it.
  const head = Buffer.from([0xc3, 0xa4, 0xb3, 0xce, 0x2c, 0xc7, 0xd7, 0xb8, 0xf1, 0x2c, 0xb0, 0xaa, 0x0a]);
  await pick("old.csv", Buffer.concat([head, Buffer.from("kr_naver_shopping,cpc,410\nkr_nobody,cpc,1\nkr_danggeun,cvr_sale,250%\n")]));
  await expect(waiting).toContainText("1 figures can be taken over; 2 rows cannot");
  await expect(waiting.locator("tbody tr").nth(1)).toContainText("kr_nobody");
  expect(await accessibilityViolations(page)).toEqual([]);
  await expect(page.locator("[id='touchpoints.kr_naver_shopping.cpc']")).toHaveValue("350");
  await byId(page, "touchpoints.take").click();
  await expect(notice(page)).toContainText("1");
  await expect(page.locator("[id='touchpoints.kr_naver_shopping.cpc']")).toHaveValue("410");
  await byId(page, "tool.undo").click();
  await expect(page.locator("[id='touchpoints.kr_naver_shopping.cpc']")).toHaveValue("350");
  // UTF-16 as "Unicode text", and bytes that are no text at all.
  await pick("wide.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("channel\tmetric\tvalue\nkr_danggeun\tcpc\t300\n", "utf16le")]));
  await expect(waiting).toContainText("1 figures can be taken over.");
  await pick("photo.csv", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0xff, 0xff, 0x00, 0x81]));
  await expect(waiting).toContainText("photo.csv");
  await expect(waiting.locator("[role=alert]")).toContainText("no filled row");
  expect(complaints).toEqual([]);
});

test("figures all over every page open a receipt that names its sources", async ({ page }) => {
  await openExample(page);
  let opened = 0;
  for (const stage of STAGES) {
    await openStage(page, stage);
    const figures = page.locator(".work .figure:visible");
    const count = await figures.count();
    for (let i = 0; i < count; i += Math.ceil(count / 8)) {
      await figures.nth(i).click();
      const receipt = page.locator(".receipt");
      await expect(receipt).toBeVisible();
      await expect(receipt).not.toContainText("being fetched");
      const said = await receipt.locator(".receipt-source, .receipt-formula").allInnerTexts();
      expect(said.length).toBeGreaterThan(0);
      for (const text of said) expect(text.trim()).not.toBe("");
      await page.keyboard.press("Escape");
      await expect(receipt).toHaveCount(0);
      opened += 1;
    }
  }
  expect(opened).toBeGreaterThan(10);
});

test("without its sources the library still shows figures and grades, and asks again", async ({ page, complaints }) => {
  await page.route(/library-[0-9a-f]+\.json$/, (route) => route.fulfill({ status: 503, body: "" }));
  await page.goto("./#/library/channel/google_search");
  const state = page.getByTestId("fetching");
  await expect(state).toContainText("could not be fetched");
  await expect(page.locator(".library-facts")).toContainText("paid per click");
  await page.unroute(/library-[0-9a-f]+\.json$/);
  complaints.splice(0);
  await state.getByRole("button").click();
  await expect(state).toBeHidden();
  await expect(page.locator(".figure-group .line").first()).toContainText("WordStream");
});

test("the first load does not fetch the sources", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("./");
  await expect(page.getByTestId("new-plan")).toBeVisible();
  expect(asked.filter((url) => /library-[0-9a-f]+\.json$/.test(url))).toEqual([]);
  await byId(page, "tool.library").click();
  await expect(page.locator(".library")).toBeVisible();
  await expect(page.getByTestId("fetching")).toBeHidden();
  expect(asked.filter((url) => /library-[0-9a-f]+\.json$/.test(url))).toHaveLength(1);
});
