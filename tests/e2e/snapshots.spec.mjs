// Every screen looks as it did when somebody last looked at it (tests/snapshots; `make snapshots` accepts what it looks like now).
// The first window of each, small; languages, windows and themes take turns. Another browser or other fonts draw every letter
// otherwise, so pictures are compared where those are as they were when the pictures were made.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "./harness.mjs";
import { WORDS } from "./plan.mjs";
import { LANGS, SCREENS, settled, walk } from "./screens.mjs";

const WINDOWS = [["wide", { width: 1280, height: 900 }], ["phone", { width: 390, height: 844 }]];
const THEMES = ["light", "dark"];
/** When every picture is taken. */
const NOW = "2027-03-02T10:00:00+09:00";

const MADE_WITH = new URL("../snapshots/made-with.json", import.meta.url);

/** The browser and how wide it makes a line of each language; the page's own font has no say, since it differs by language. */
const renderer = async (page) => ({
  browser: page.context().browser().version().split(".")[0],
  widths: await page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    return ["ko", "zh-Hans", "en"].flatMap((lang) => [400, 700].map((weight) => {
      pen.lang = lang;
      pen.font = `${weight} 20px system-ui, sans-serif`;
      return Math.round(10 * pen.measureText("Mixwright 0123456789 계획 方案 ₩¥").width);
    }));
  }),
});

for (const lang of LANGS) {
  test.describe(WORDS[lang].tag, () => {
    test.use({ locale: WORDS[lang].locale, deviceScaleFactor: 0.35, actionTimeout: 15_000 });
    test(`every screen looks as it did, ${WORDS[lang].tag}`, async ({ page, complaints }, { config }) => {
      test.setTimeout(480_000);
      await page.goto("./");
      const here = JSON.stringify(await renderer(page));
      if (config.updateSnapshots === "all") writeFileSync(MADE_WITH, `${here}\n`);
      const made = existsSync(MADE_WITH) ? readFileSync(MADE_WITH, "utf8").trim() : "";
      test.skip(config.updateSnapshots !== "all" && made !== here, `pictures made with ${made}, here is ${here}`);
      await page.clock.setFixedTime(NOW);
      const turn = (screen) => SCREENS.indexOf(screen);
      const shape = (screen) => WINDOWS[turn(screen) % 2];
      const theme = (screen) => THEMES[Math.floor(turn(screen) / 2) % 2];
      await walk(page, lang, {
        complaints,
        screens: SCREENS.filter((screen) => LANGS[turn(screen) % 3] === lang),
        before: async (screen) => {
          await page.setViewportSize(shape(screen)[1]);
          await page.emulateMedia({ colorScheme: theme(screen), reducedMotion: "reduce" });
        },
        look: async (screen) => {
          await settled(page);
          // Nothing is pointed at.
          await page.mouse.move(0, 0);
          await expect.soft(page).toHaveScreenshot(`${screen.name}-${lang}-${shape(screen)[0]}-${theme(screen)}.png`, {
            animations: "disabled", scale: "device", maxDiffPixelRatio: 0.002, threshold: 0.15,
          });
        },
      });
    });
  });
}
