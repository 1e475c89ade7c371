import { firstLoad } from "../../scripts/size.mjs";
import { startServer } from "../../scripts/serve.mjs";
import { expect, test } from "./harness.mjs";

/** The app replaced the words of the static page. */
async function expectStarted(page) {
  await expect(page.locator("#app .boot")).toHaveCount(0);
  await expect(page.locator("#app")).not.toBeEmpty();
  expect((await page.locator("#app").innerText()).trim()).not.toBe("");
}

for (const locale of ["ko-KR", "zh-CN", "en-US"]) {
  test.describe(locale, () => {
    test.use({ locale });
    test("the page starts", async ({ page }) => {
      await page.goto("./");
      await expectStarted(page);
    });
  });
}

test("the page starts at the root of a host too", async ({ page }) => {
  const server = await startServer();
  await page.goto(server.url);
  await expectStarted(page);
  await server.stop();
});

test("the first load fetches what the size check weighs, and nothing else", async ({ page, site }) => {
  const fetched = new Set();
  page.on("request", (request) => fetched.add(request.url()));
  await page.goto("./");
  await expectStarted(page);
  const weighed = new Set(firstLoad().map((name) => (name === "index.html" ? site : site + name)));
  expect([...fetched].filter((url) => !weighed.has(url))).toEqual([]);
  // Headless browsers skip the icon.
  expect([...weighed].filter((url) => !fetched.has(url) && !url.endsWith(".svg"))).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it needs in three languages", async ({ page, complaints }) => {
    await page.goto("./");
    for (const lang of ["ko", "zh-Hans", "en"]) await expect(page.locator(`noscript p[lang=${lang}]`)).toBeInViewport();
    // The browser reports the program it may not run, and only that.
    expect(complaints.splice(0).filter((line) => !/\.js csp$/.test(line))).toEqual([]);
  });
});

test.describe("the harness", () => {
  const provocations = [
    ["a console error", /^console: on purpose/, () => console.error("on purpose")],
    ["an uncaught error", /^uncaught: on purpose/, () => setTimeout(() => { throw new Error("on purpose"); })],
    ["an inline style", /^console: .*Content Security Policy/, () => document.body.append(Object.assign(document.createElement("style"), { textContent: "p{}" }))],
    ["a request to another host", /^console: .*Content Security Policy/, () => void fetch("https://example.com/").catch(() => 0)],
  ];
  for (const [name, complaint, provoke] of provocations) {
    test(`notices ${name}`, async ({ page, complaints }) => {
      await page.goto("./");
      await page.evaluate(provoke);
      await expect.poll(() => complaints.filter((line) => complaint.test(line)).length).toBeGreaterThan(0);
      complaints.splice(0);
    });
  }

  test("fails a test that leaves a complaint", async ({ page }) => {
    test.fail();
    await page.goto("./");
    await page.evaluate(() => console.error("on purpose"));
  });
});
