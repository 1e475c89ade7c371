// A page that sizes its frames with a program of others, open-iframe-resizer: the planner's frame is as high as what it shows, and
// nothing is said while nothing happens. SOAK=1 waits a minute for that.
import { readFile } from "node:fs/promises";
import { startServer } from "../../scripts/serve.mjs";
import { expect, test } from "./harness.mjs";
import { page as host, startHost } from "./hosts.mjs";
import { STAGES } from "./plan.mjs";
import { SOAK } from "./site.mjs";

const IDLE = SOAK ? 60_000 : 10_000;
const WIDTHS = [280, 320, 600, 768, 1099, 1100, 1280, 1600];
const RESIZER = await readFile(new URL("node_modules/@open-iframe-resizer/core/dist/index.js", import.meta.url), "utf8");
const SCRIPT = `
  import { initialize } from "./resizer.js";
  globalThis.posted = [];
  globalThis.sizes = [];
  addEventListener("message", ({ data }) => posted.push(data));
  initialize({ onIframeResize: ({ nextRenderState }) => sizes.push(nextRenderState.rect.height) }, "#planner");
`;

let planner;
test.beforeAll(async () => (planner = await startServer({ base: "/p/" })));
test.afterAll(() => planner.stop());

const address = (origin) => `${planner.url}?embed=1&lang=ko&case=roastery&stage=company&height=auto&origin=${origin}`;
const framed = (src) => host(`<script type="module" src="./sizing.js"></script><iframe id="planner" src="${src.replaceAll("&", "&amp;")}" width="100%" height="150" frameborder="0"></iframe>`);
const inner = async (page) => {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes("embed=1"))).toBe(true);
  const frame = page.frames().find((other) => other.url().includes("embed=1"));
  await expect(frame.locator("[id='company.name']")).toBeVisible({ timeout: 30_000 });
  return frame;
};

/** How far the frame is from what it shows, and what it shows from what can be scrolled, in pixels. */
async function off(page, frame) {
  const high = await page.evaluate(() => document.querySelector("#planner").getBoundingClientRect().height);
  const [shown, scrolls] = await frame.evaluate(() =>
    [document.querySelector("#app > .app").getBoundingClientRect().height, document.scrollingElement.scrollHeight]);
  return Math.max(Math.abs(high - shown), scrolls - high);
}

const settled = (page, frame, what) =>
  expect.poll(() => off(page, frame), { intervals: [50], timeout: 5_000, message: what }).toBeLessThanOrEqual(1);

/** Widths and stages, and then nothing. */
async function follows(page, frame) {
  await settled(page, frame, "at first");
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 700 });
    await page.waitForTimeout(400);
    await settled(page, frame, `${width} px`);
  }
  const heights = new Set();
  for (const stage of SOAK ? STAGES : STAGES.slice(0, 4)) {
    const before = await page.evaluate(() => globalThis.sizes.length);
    await frame.evaluate((hash) => location.assign(hash), `#/plan/${stage}`);
    await page.waitForTimeout(800);
    await settled(page, frame, stage);
    expect((await page.evaluate(() => globalThis.sizes.length)) - before, stage).toBeLessThanOrEqual(4);
    heights.add(await page.evaluate(() => globalThis.sizes.at(-1)));
  }
  expect(heights.size, "stages are not equally high").toBeGreaterThan(2);
  await page.waitForTimeout(1_000);
  const said = () => page.evaluate(() => [globalThis.posted.filter(({ type }) => type !== "ready").length, globalThis.sizes.length]);
  const before = await said();
  await page.waitForTimeout(IDLE);
  expect(await said()).toEqual(before);
  await settled(page, frame, "in the end");
}

test("a frame of another site follows what it shows", async ({ page }) => {
  test.setTimeout(180_000 + IDLE);
  const around = await startHost({ host: "localhost", allow: [planner.url] });
  around.put("resizer.js", RESIZER);
  around.put("sizing.js", SCRIPT);
  await page.goto(around.put("host", framed(address(new URL(around.url).origin))));
  const frame = await inner(page);
  await follows(page, frame);
  const said = await page.evaluate(() => globalThis.posted);
  expect(said.every((data) => ["ready", "iframe-resized"].includes(data.type)), JSON.stringify(said)).toBe(true);
  await around.stop();
});

test("a frame of the same site follows what it shows", async ({ page }) => {
  test.setTimeout(180_000 + IDLE);
  const here = new URL(planner.url);
  const files = { "resizer.js": RESIZER, "sizing.js": SCRIPT, host: framed(address(here.origin)) };
  for (const [name, body] of Object.entries(files)) {
    await page.route(new URL(name, here).href, (route) =>
      route.fulfill({ body, contentType: name.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8" }));
  }
  await page.goto(new URL("host", here).href);
  await follows(page, await inner(page));
});

test("a page that the address does not list learns no height", async ({ page }) => {
  const around = await startHost({ host: "localhost", allow: [planner.url] });
  around.put("resizer.js", RESIZER);
  around.put("sizing.js", SCRIPT);
  for (const origin of ["https://lms.example", "null"]) {
    await page.goto(around.put("host", framed(address(origin))));
    await inner(page);
    await page.waitForTimeout(2_000);
    expect(await page.evaluate(() => [globalThis.sizes, globalThis.posted.filter(({ type }) => type !== "ready")])).toEqual([[], []]);
  }
  await around.stop();
});
