// Packages as teachers make them, in the browser.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { byId } from "../plan.mjs";
import { expect } from "../harness.mjs";

const { unzipSync } = createRequire(import.meta.url)("fflate");
const shipped = JSON.parse(await readFile(new URL("../../../data/cases/roastery.case.json", import.meta.url), "utf8"));

/** A case of a teacher's own, which the program can judge alone; from `pass` percent it is passed. */
export function ownCase(pass) {
  const file = structuredClone(shipped);
  file.case.id = "own-shop";
  file.case.rubric = file.case.rubric.filter(({ rule }) => rule.kind !== "own");
  file.case.minutes = null;
  file.case.order = "free";
  file.case.locks = file.case.locks.filter((lock) => !lock.startsWith("company"));
  if (pass) file.case.pass = pass;
  return file;
}

/** Has the program at hand make the package of a case; returns name, bytes and contents. */
export async function made(page, file, standard) {
  await page.goto("./#/");
  await page.locator("#file").setInputFiles({ name: "own.case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
  await byId(page, "case.teach").locator("summary").click();
  const waited = page.waitForEvent("download", { timeout: 90_000 });
  await byId(page, `package.${standard}`).click();
  const download = await waited;
  const bytes = await readFile(await download.path());
  const contents = new Map(Object.entries(unzipSync(bytes)).map(([path, entry]) => [path, Buffer.from(entry)]));
  expect(contents.size).toBeGreaterThan(10);
  return { name: download.suggestedFilename(), bytes, contents };
}
