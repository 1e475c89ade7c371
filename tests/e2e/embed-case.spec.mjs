// A case in the planner of another page: begun, gone on with, handed in to that page; and what is shown where it is not to be had.
import { readFile } from "node:fs/promises";
import { startServer } from "../../scripts/serve.mjs";
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { ask, element, frameOf, heard, startHost, started } from "./hosts.mjs";
import { WORDS } from "./plan.mjs";

const CASE = "beijing-kitchen";
const text = await readFile(new URL(`../../data/cases/${CASE}.case.json`, import.meta.url), "utf8");
const { texts } = JSON.parse(text).case;

let planner;
test.beforeAll(async () => (planner = await startServer({ base: "/p/", headers: { "Access-Control-Allow-Origin": "*" } })));
test.afterAll(() => planner.stop());

/** A page of another site, or of another origin, with the element in it. */
async function within(page, attributes, use, host = "localhost") {
  const around = await startHost({ host, allow: [planner.url] });
  await page.goto(around.put("host", element(planner.url, attributes)));
  await use(around);
  await around.stop();
}

const attemptOf = async (page) => JSON.parse((await ask(page, "getState")).plan).plan.attempt;
const part = (page, id) => frameOf(page).locator(`[id='${id}']`);
const attributes = (lang, more = "") => `lang="${lang}" case="${CASE}" mode="assess" ${more}`;

for (const { lang } of Object.values(WORDS)) {
  test(`an attempt in ${lang} is handed in to the page around`, async ({ page }) => {
    await within(page, attributes(lang), async () => {
      await started(page);
      await expect(part(page, "stage.title")).toHaveText(texts[lang].title);
      expect((await attemptOf(page)).lang).toBe(lang);
      const frame = page.frames().find((other) => other.url().startsWith(planner.url));
      expect(await accessibilityViolations(frame)).toEqual([]);
      await part(page, "attempt.learner").fill("김하늘 12");
      await ask(page, "goTo", "company");
      await expect(part(page, "company.funds").locator("visible=true")).toHaveJSProperty("readOnly", true);
      await part(page, "company.decider").fill("둘이 함께 정해요");
      await expect.poll(async () => (await heard(page, "autosave")).at(-1)?.plan ?? "", { timeout: 10_000 }).toContain("둘이 함께");
      await part(page, "guest.submit").click();
      await expect.poll(() => heard(page, "submit")).toHaveLength(1);
      const [{ file, digest, score }] = await heard(page, "submit");
      expect(JSON.parse(file)).toMatchObject({ format: "mixwright-submission", case: { id: CASE }, learner: "김하늘 12", lang });
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
      expect((await ask(page, "getState")).digest).toBe(digest);
      expect(score.of).toBeGreaterThan(0);
      expect(score.points).toBeLessThanOrEqual(score.of);
      // What is handed in is over until it is taken back.
      await frame.evaluate(() => location.assign("#/case"));
      await expect(frameOf(page).getByTestId("handed")).toBeVisible();
      await part(page, "attempt.reopen").click();
      await ask(page, "requestSubmit");
      await expect.poll(() => heard(page, "submit")).toHaveLength(2);
      expect(await heard(page, "error")).toEqual([]);
    });
  });
}

test("an attempt goes on that the page around kept, and no other takes its place", async ({ page }) => {
  await within(page, attributes("ko"), async () => {
    await started(page);
    await part(page, "attempt.learner").fill("먼저");
    await expect.poll(async () => (await heard(page, "autosave")).at(-1)?.plan ?? "", { timeout: 10_000 }).toContain("먼저");
    const { plan } = (await heard(page, "autosave")).at(-1);
    const { started: since } = await attemptOf(page);
    await page.reload();
    await started(page);
    await ask(page, "load", plan);
    expect(await attemptOf(page)).toMatchObject({ learner: "먼저", started: since });
    const other = text.replace(`"id": "${CASE}"`, '"id": "another-one"');
    await expect(ask(page, "loadCase", other)).rejects.toThrow("other_case");
    await expect(ask(page, "loadCase", "{}")).rejects.toThrow("bad_case");
    await ask(page, "loadCase", text);
    expect((await attemptOf(page)).learner).toBe("");
  });
});

test("an attempt goes on that the browser kept, whenever the page was left", async ({ page }) => {
  await within(page, attributes("ko", 'resume="local" id="week-3"'), async () => {
    await started(page);
    await expect(frameOf(page).getByTestId("guest-state")).toHaveAttribute("data-state", "browser");
    await expect.poll(() => heard(page, "storage")).not.toEqual([]);
    const begun = (await attemptOf(page)).started;
    await page.waitForTimeout(600);
    await page.reload();
    await started(page);
    expect((await attemptOf(page)).started, "the time runs on").toBe(begun);
  }, "127.0.0.1");
});

const MISSING = { ko: "사례를 열 수 없어요", zh: "无法打开案例", en: "The case is missing" };
for (const [lang, title] of Object.entries(MISSING)) {
  test(`a case that is not there is named in ${lang}, and begins once a school has put it there`, async ({ page, complaints }) => {
    await within(page, `lang="${lang}" case="our-shop" mode="assess" resume="host"`, async () => {
      await expect(part(page, "stage.title")).toHaveText(title, { timeout: 30_000 });
      await expect(frameOf(page).getByTestId("case-sought")).toContainText("case-our-shop.json");
      await expect.poll(() => heard(page, "error")).not.toEqual([]);
      expect((await heard(page, "error"))[0]).toMatchObject({ code: "no_case" });
      await expect(ask(page, "getState")).rejects.toThrow("no_plan");
      expect(await heard(page, "loaded")).toEqual([]);
      const frame = page.frames().find((other) => other.url().startsWith(planner.url));
      expect(await accessibilityViolations(frame)).toEqual([]);
      await expect.poll(async () => (await heard(page, "resize")).length).toBeGreaterThan(0);
      await page.route("**/case-our-shop.json", (route) =>
        route.fulfill({ body: text.replace(`"id": "${CASE}"`, '"id": "our-shop"'), headers: { "Access-Control-Allow-Origin": "*" } }));
      await part(page, "case.again").click();
      await started(page);
      await expect(part(page, "stage.title")).toHaveText(texts[lang].title);
    });
    // The browser says itself that the file was not there.
    expect(complaints.splice(0)).toEqual([expect.stringContaining("404")]);
  });
}
