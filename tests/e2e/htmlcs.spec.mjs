// A second opinion on every page, by HTML_CodeSniffer: its errors under WCAG 2 AA.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "./harness.mjs";
import { WORDS } from "./plan.mjs";
import { ROUTES, openExample, visit } from "./site.mjs";

const source = readFileSync(createRequire(import.meta.url).resolve("html_codesniffer/build/HTMLCS.js"), "utf8");
const ERROR = 1;

/** What it finds on the page, as short lines: code, element, what is wrong. */
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

for (const [colorScheme, words] of [["light", WORDS.ko], ["dark", WORDS.zh], ["light", WORDS.en]]) {
  test.describe(words.tag, () => {
    test.use({ locale: words.locale, colorScheme });
    test(`no page has an error under WCAG 2 AA, ${words.tag}`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.goto("./");
      expect(await errors(page), "the start page").toEqual([]);
      await openExample(page);
      const found = {};
      for (const route of ROUTES) {
        await visit(page, route);
        const here = await errors(page);
        if (here.length > 0) found[route] = here;
      }
      expect(found).toEqual({});
    });
  });
}
