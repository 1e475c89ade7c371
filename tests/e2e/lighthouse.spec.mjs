// Lighthouse on the start page and on a page of the program: accessibility and best practices are whole. How fast they are is
// measured where nothing runs beside it (scripts/bench/ui.mjs).
import lighthouse from "lighthouse";
import { chromium } from "@playwright/test";
import { launchOptions } from "./browser.mjs";
import { expect, test } from "./harness.mjs";

const CATEGORIES = ["accessibility", "best-practices", "seo"];

test("lighthouse finds nothing on the start page and in the library", async ({ site }, { parallelIndex }) => {
  test.setTimeout(180_000);
  const port = 9_300 + parallelIndex;
  const options = launchOptions();
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), `--remote-debugging-port=${port}`] });
  try {
    for (const page of ["", "#/library"]) {
      const { lhr } = await lighthouse(site + page, { port, logLevel: "error", output: "json", onlyCategories: CATEGORIES });
      const counted = new Set(CATEGORIES.flatMap((category) => lhr.categories[category].auditRefs).filter(({ weight }) => weight > 0).map(({ id }) => id));
      const short = Object.values(lhr.audits).filter(({ id, score }) => counted.has(id) && score !== null && score < 1);
      expect(short.map(({ id, details }) => `${id} ${JSON.stringify(details?.items?.[0] ?? "").slice(0, 300)}`), page || "start").toEqual([]);
      expect(CATEGORIES.map((category) => lhr.categories[category].score)).toEqual([1, 1, 1]);
    }
  } finally {
    await browser.close();
  }
});
