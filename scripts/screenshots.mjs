// Pictures of every page, in each language, theme and width, into screenshots/ (which git ignores).
// node scripts/screenshots.mjs [word…]   takes the pictures whose name holds every word, e.g. `budget ko dark 390`;
// words may also come through the environment variable ONLY. The variable PLAN names a plan file shown instead of the example.
// A|B in a word means either.
import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchOptions } from "../tests/e2e/browser.mjs";
import { startServer } from "./serve.mjs";

const { chromium } = createRequire(new URL("../tests/e2e/", import.meta.url))("playwright-core");

const FOLDER = fileURLToPath(new URL("../screenshots", import.meta.url));
const STAGES = [
  "company", "feasibility", "environment", "products", "customers", "objectives",
  "touchpoints", "budget", "implementation", "organisation", "risk", "evaluation",
];
const PAGES = [
  { name: "start", route: "#/" },
  { name: "quick", route: "#/quick" },
  ...STAGES.map((stage) => ({ name: stage, route: `#/plan/${stage}` })),
  { name: "audit", route: "#/audit" },
  { name: "document", route: "#/document" },
  { name: "library", route: "#/library" },
  { name: "channel", route: "#/library/channel/kr_naver_shopping" },
  { name: "compare", route: "#/library/compare/kr_naver_shopping/kr_meta" },
  { name: "trades", route: "#/library/trades" },
  { name: "calendar", route: "#/library/calendar" },
  { name: "rules", route: "#/library/rules" },
  { name: "evidence", route: "#/library/evidence" },
  { name: "terms", route: "#/library/terms" },
].map((page, index) => ({ ...page, name: `${String(index).padStart(2, "0")}-${page.name}` }));
const LANGUAGES = { ko: "ko-KR", zh: "zh-CN", en: "en-US" };
const THEMES = ["light", "dark"];
const WIDTHS = { 1280: 800, 390: 844 };

const words = [...process.argv.slice(2), ...(process.env.ONLY ?? "").split(/\s+/)].filter(Boolean);
const wanted = (name) => words.every((word) => word.split("|").some((part) => name.split(/[-.]/).includes(part)));

/** One set of pictures: a fresh visitor with this language, theme and width, who opens the example plan. */
function* sets() {
  for (const lang of Object.keys(LANGUAGES)) {
    for (const theme of THEMES) {
      for (const width of Object.keys(WIDTHS)) {
        const shots = PAGES.map((page) => ({ ...page, file: `${page.name}.${lang}.${theme}.${width}` }));
        const chosen = shots.filter((shot) => wanted(shot.file));
        if (chosen.length > 0) yield { lang, theme, width: Number(width), shots: chosen };
      }
    }
  }
}

/** Two frames after the fonts: what the last change of route or data drew is on the screen. */
const drawn = (page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });

async function take(browser, url, { lang, theme, width, shots }, complaints) {
  const context = await browser.newContext({
    locale: LANGUAGES[lang],
    serviceWorkers: "block",
    colorScheme: theme,
    reducedMotion: "reduce",
    viewport: { width, height: WIDTHS[width] },
  });
  await context.addInitScript(
    (choice) => {
      for (const [key, value] of Object.entries(choice)) localStorage.setItem(key, value);
    },
    { "mixwright/lang": lang, "mixwright/theme": theme },
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  let current = "";
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${current}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${current}: ${error.message}`));

  let opened = false;
  for (const { route, file } of shots) {
    current = file;
    if (route === "#/") {
      await page.goto(url);
      await page.locator("#app .boot").waitFor({ state: "detached" });
    } else if (!opened) {
      await page.goto(url);
      if (process.env.PLAN) await page.locator("#file").setInputFiles(process.env.PLAN);
      else await page.locator("[data-testid=open-example]").first().click();
      opened = true;
    }
    if (route !== "#/") await page.evaluate((hash) => location.assign(hash), route);
    // Pages that cite sources fetch them first.
    if (route.startsWith("#/library")) await page.getByTestId("fetching").waitFor({ state: "hidden" });
    // What takes a moment is waited for.
    await page.waitForFunction(() => document.querySelector("main progress:not([hidden]), template.later") === null);
    await drawn(page);
    await page.screenshot({ path: join(FOLDER, `${file}.png`), fullPage: true });
  }
  await context.close();
  return shots.length;
}

const chosen = [...sets()];
if (chosen.length === 0) {
  console.error(`No picture has a name with ${words.join(" and ")}. Pages: ${PAGES.map(({ name }) => name).join(" ")}`);
  process.exit(1);
}
if (words.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

const complaints = [];
let count = 0;
const server = await startServer();
const browser = await chromium.launch(launchOptions());
try {
  for (const set of chosen) count += await take(browser, server.url, set, complaints);
} finally {
  await browser.close();
  await server.stop();
}
console.log(`${count} pictures in screenshots/`);
if (complaints.length > 0) {
  console.error(`The browser complained:\n${complaints.join("\n")}`);
  process.exit(1);
}
