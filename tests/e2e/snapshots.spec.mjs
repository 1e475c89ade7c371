// Every screen looks as it did when somebody last looked at it (tests/snapshots; `make snapshots` accepts what it looks like now).
// The first window of each, small; languages, windows and themes take turns.
import { expect, test } from "./harness.mjs";
import { WORDS } from "./plan.mjs";
import { LANGS, SCREENS, settled, walk } from "./screens.mjs";

const WINDOWS = [["wide", { width: 1280, height: 900 }], ["phone", { width: 390, height: 844 }]];
const THEMES = ["light", "dark"];
/** When every picture is taken. */
const NOW = "2027-03-02T10:00:00+09:00";

for (const lang of LANGS) {
  test.describe(WORDS[lang].tag, () => {
    test.use({ locale: WORDS[lang].locale, deviceScaleFactor: 0.35, actionTimeout: 15_000 });
    test(`every screen looks as it did, ${WORDS[lang].tag}`, async ({ page, complaints }) => {
      test.setTimeout(480_000);
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
