// The pictures of the READMEs: the example plan in each language, into docs/pictures/, each at most 60 kB. The clock stands still,
// so the same site gives the same pictures.
// node scripts/pictures.mjs   (needs dist/, the npm tools and Chromium: `make pictures` brings them)
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { launchOptions } from "../tests/e2e/browser.mjs";
import { startServer } from "./serve.mjs";

const { chromium } = createRequire(new URL("../tests/e2e/", import.meta.url))("playwright-core");

const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const LANGUAGES = { en: "en-US", ko: "ko-KR", zh: "zh-CN" };
const NOW = new Date("2027-05-03T09:00:00+09:00");
/** The most bytes of a picture. */
const MOST = 60_000;
/** Pixels kept free around what a picture shows. */
const AIR = 16;
/** Less below, where the next row of a table begins. */
const BELOW = 4;

/** A picture shows the page from the first to the last of the elements `of`, as wide as the first is or from the left edge of the page, and `high` at most. */
const PICTURES = [
  { name: "verdict", stage: "feasibility", of: [".answer"], frame: true },
  { name: "touchpoints", stage: "touchpoints", of: [".answer table thead", ".answer table tbody tr:nth-child(12)"] },
  { name: "budget", stage: "budget", of: [".answer"] },
  { name: "schedule", stage: "implementation", of: [".board-bar", ".tasks tbody:nth-of-type(3)"] },
  { name: "results", stage: "evaluation", theme: "dark", of: [".answer"] },
  { name: "document", route: "#/document", of: [".doc"], high: 900 },
];

/** Two frames after the fonts and whatever takes a moment: what was asked for is on the screen. */
async function drawn(page) {
  await page.waitForFunction(() => document.querySelector("main progress:not([hidden]), template.later") === null);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** The part of the page a picture shows. */
async function part(page, { of, frame = false, high = Infinity }) {
  const boxes = [];
  for (const selector of of) {
    boxes.push(await page.locator(selector).first().evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + scrollX, y: y + scrollY, width, height };
    }));
  }
  const [first] = boxes;
  const bottom = boxes.at(-1).y + boxes.at(-1).height + BELOW;
  // The tools of the top bar would be cut in two.
  const under = () => page.locator(".topbar").evaluate((bar) => bar.getBoundingClientRect().bottom);
  const [x, y] = frame ? [0, await under()] : [first.x - AIR, first.y - AIR];
  return { x, y, width: first.x + first.width + AIR - x, height: Math.min(bottom - y, high) };
}

/** A screenshot as WebP, as good as fits. The browser itself makes it, so no other tool is needed. */
async function squeezed(page, png) {
  for (const quality of [0.8, 0.65, 0.5, 0.35]) {
    const text = await page.evaluate(async ([png, quality]) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext("2d").drawImage(picture, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/webp", quality })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    }, [png.toString("base64"), quality]);
    const bytes = Buffer.from(text, "base64");
    if (bytes.length <= MOST) return bytes;
  }
  throw new Error("A picture is too large.");
}

async function take(browser, url, lang, press) {
  const context = await browser.newContext({
    locale: LANGUAGES[lang], serviceWorkers: "block", reducedMotion: "reduce", viewport: { width: 1_280, height: 720 }, deviceScaleFactor: 1.25,
  });
  await context.addInitScript((lang) => localStorage.setItem("mixwright/lang", lang), lang);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  page.on("pageerror", (error) => { throw error; });
  await page.goto(url);
  await page.locator("[data-testid=open-example]").first().click();
  await page.locator("[id='stage.title']").waitFor();
  let sum = 0;
  for (const picture of PICTURES) {
    const { name, stage, route = `#/plan/${stage}`, theme = "light" } = picture;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.evaluate((route) => location.assign(route), route);
    await page.waitForFunction((route) => location.hash === route, route);
    await drawn(page);
    await page.evaluate(() => scrollTo(0, 0));
    // The cursor would mark what it was last on.
    await page.evaluate(() => document.activeElement?.blur());
    await page.mouse.move(0, 0);
    const png = await page.screenshot({ clip: await part(page, picture), fullPage: true });
    const bytes = await squeezed(press, png);
    writeFileSync(`${FOLDER}${name}.${lang}.webp`, bytes);
    sum += bytes.length;
  }
  await context.close();
  return sum;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await chromium.launch(launchOptions());
try {
  const press = await browser.newPage();
  let sum = 0;
  for (const lang of Object.keys(LANGUAGES)) sum += await take(browser, server.url, lang, press);
  console.log(`${PICTURES.length * Object.keys(LANGUAGES).length} pictures in docs/pictures/, ${Math.round(sum / 1_000)} kB`);
} finally {
  await browser.close();
  await server.stop();
}
