// axe and HTML_CodeSniffer find nothing on any screen, in three languages, light and dark, at three widths, on the program's own
// page and in another one. Each screen is looked at once, with another language, theme, width and place than the one before it;
// SOAK=1 looks at each in each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS } from "./plan.mjs";
import { LANGS, SCREENS, SHARED, unfold, walk } from "./screens.mjs";
import { SOAK } from "./site.mjs";

const THEMES = ["light", "dark"];
const WIDTHS = [320, 768, 1280];
const source = readFileSync(createRequire(import.meta.url).resolve("html_codesniffer/build/HTMLCS.js"), "utf8");
const ERROR = 1;

/** What HTML_CodeSniffer calls an error under WCAG 2 AA, as short lines: code, element, what is wrong. */
async function errors(page) {
  await page.evaluate(source);
  return page.evaluate((error) => new Promise((done) => {
    globalThis.HTMLCS.process("WCAG2AA", document, () => {
      // Addresses of pages are fragments here, and no places on the page.
      const page = ({ code, element }) => code.endsWith(".NoSuchID") && element.getAttribute("href").startsWith("#/");
      // Every header says of which cells it is by its scope, so cells need not name their headers.
      const scoped = ({ code, element }) => code.endsWith("H43.HeadersRequired") && element.querySelectorAll("th:not([scope])").length === 0;
      const away = ({ element }) => element.closest("[hidden]") !== null;
      const beside = (message) => page(message) || scoped(message) || away(message);
      const messages = globalThis.HTMLCS.getMessages().filter((message) => message.type === error && !beside(message));
      done(messages.map(({ code, element, msg }) => `${code} ${element.outerHTML.slice(0, 120)}: ${msg.slice(0, 160)}`));
    });
  }), ERROR);
}

/** How a screen is looked at in a language and place: theme and width, and whether what folds is unfolded. */
function looks(screen, lang, guest) {
  if (SOAK) return THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width, open: true })));
  const turn = SCREENS.indexOf(screen);
  if (LANGS[turn % 3] !== lang) return [];
  // Every other one is in another page, where the screen can be shown there.
  if (SHARED.includes(screen) && guest !== (Math.floor(turn / 3) % 2 === 0)) return [];
  return [{ theme: THEMES[turn % 2], width: WIDTHS[Math.floor(turn / 3) % 3], open: Math.floor(turn / 2) % 3 !== 0 }];
}

const PASSES = SOAK ? THEMES.length * WIDTHS.length : 1;
const WALKS = LANGS.flatMap((lang) => [false, true].flatMap((guest) => Array.from({ length: PASSES }, (_, pass) => ({ lang, guest, pass }))));

for (const { lang, guest, pass } of WALKS) {
  test.describe(WORDS[lang].tag, () => {
    test.use({ locale: WORDS[lang].locale, actionTimeout: 15_000 });
    test(`nothing is found on any screen, ${WORDS[lang].tag}${guest ? ", in another page" : ""}${SOAK ? `, ${pass + 1} of ${PASSES}` : ""}`, async ({ page, complaints }) => {
      test.setTimeout(480_000);
      const chosen = (screen) => looks(screen, lang, guest)[pass];
      const found = {};
      await walk(page, lang, {
        guest, complaints,
        screens: (guest ? SHARED : SCREENS).filter((screen) => chosen(screen)),
        before: async (screen) => {
          const { theme, width } = chosen(screen);
          await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
          await page.setViewportSize({ width, height: 800 });
        },
        look: async (screen) => {
          const { theme, width, open } = chosen(screen);
          if (open) await unfold(page);
          const here = [...(await accessibilityViolations(page)), ...(await errors(page))];
          if (here.length > 0) found[`${screen.name} ${theme} ${width}`] = here;
        },
      });
      expect(found).toEqual({});
    });
  });
}
