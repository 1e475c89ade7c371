// The built site as a whole: every page of it, what it fetches late, and other builds of it, for the specs about hosts.
import { cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "../../scripts/serve.mjs";
import { seal } from "../../scripts/seal.mjs";
import { expect } from "./harness.mjs";
import { STAGES, byId, expectWhole } from "./plan.mjs";

/** Whether the long version of a test is wanted: `make soak`. */
export const SOAK = Boolean(process.env.SOAK);

/** Every kind of page there is (src/app/route.rs). */
export const ROUTES = [
  "#/", "#/quick", ...STAGES.map((stage) => `#/plan/${stage}`), "#/audit", "#/document", "#/present",
  "#/review/monthly/2027-09", "#/library", "#/library/channel/google_search", "#/library/compare/kr_meta/kr_danggeun",
  "#/library/trades", "#/library/calendar", "#/library/rules", "#/library/evidence",
  "#/library/terms", "#/library/terms/cpc", "#/embed",
];

/** The program has taken the place of the static page. */
export async function expectStarted(page) {
  await expect(page.locator("#app .app")).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("#app .boot")).toHaveCount(0);
}

export async function openExample(page) {
  await page.getByTestId("open-example").click();
  await expect(byId(page, "stage.title")).toBeVisible({ timeout: 20_000 });
}

/** Goes to a page of the program and waits until it shows what it has to wait for. */
export async function visit(page, route) {
  const came = await page.evaluate((hash) => {
    const other = location.hash !== hash;
    location.assign(hash);
    return other;
  }, route);
  // The page there is not the one asked for until the program has heard of it and drawn it, and the cursor is where it goes. A window
  // that shows nothing new may have no frame.
  const frame = () => new Promise((done) => [requestAnimationFrame(done), setTimeout(done, 1_000)]);
  for (let drawn = 0; came && drawn < 2; drawn += 1) await page.evaluate(frame);
  const [, term] = route.match(/^#\/library\/terms\/(.+)$/) ?? [];
  if (came && term) await expect(page.locator(`[id="term.${term}"]`)).toBeFocused({ timeout: 15_000 });
  await expect(page.getByTestId("fetching")).toBeHidden({ timeout: 15_000 });
  await expectWhole(page);
  expect((await page.locator("#app .page").innerText()).trim().length, route).toBeGreaterThan(20);
  expect(await page.evaluate(() => location.hash)).toBe(route);
}

/** Has the office worker make the document; returns its first bytes, which tell a zip. */
export async function exportDocument(page) {
  await page.evaluate(() => location.assign("#/document"));
  const waited = page.waitForEvent("download");
  await byId(page, "document.docx").click();
  const file = readFileSync(await (await waited).path());
  expect(file.length).toBeGreaterThan(5_000);
  expect(file.subarray(0, 2).toString()).toBe("PK");
}

/** The name of the build a page is of. */
export const buildOf = (page) => page.locator("meta[name=build]").getAttribute("content");

/** A copy of dist/ in `folder` as the build of other sources would be: each hash in a name is another one, and so the build. */
export function otherBuild(folder, mark) {
  cpSync(DIST, folder, { recursive: true });
  const other = (text) => text.replace(/-[0-9a-f]{16}(?=(_bg)?\.[a-z]+)/g, (hash) => `-${mark}${hash.slice(1 + mark.length)}`);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/\.(html|js|webmanifest)$/.test(name)) writeFileSync(path, other(readFileSync(path, "utf8")));
    renameSync(path, join(folder, other(name)));
  }
  return seal(folder);
}
