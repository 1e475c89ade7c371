// The whole way of a course with the host gone: a case is made and sealed, an attempt made of it and handed in, and the class graded.
import { readFile } from "node:fs/promises";
import { startServer } from "../../scripts/serve.mjs";
import { expect, test } from "./harness.mjs";
import { byId, type } from "./plan.mjs";
import { expectStarted } from "./site.mjs";

const PASSPHRASE = "four cups of coffee above the sea";
const HIDDEN = "Does the mix fit the customers?";

test.use({ serviceWorkers: "allow" });

/** What is saved by a click. */
async function saved(page, button) {
  const waiting = page.waitForEvent("download", { timeout: 60_000 });
  await button.click();
  const download = await waiting;
  return { name: download.suggestedFilename(), mimeType: "application/json", buffer: await readFile(await download.path()) };
}

test("from a plan to a graded class, offline", async ({ page, context, complaints }) => {
  test.setTimeout(300_000);
  const server = await startServer({ base: "/course/" });
  await page.goto(server.url);
  await expectStarted(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", null, { timeout: 40_000 });
  await server.stop();
  const asked = [];
  context.on("requestfailed", (request) => request.url().endsWith("/sw.js") || asked.push(request.url()));

  // The author.
  await page.getByTestId("open-example").click();
  await expect(byId(page, "stage.title")).toBeVisible();
  await page.evaluate(() => location.assign("#/author"));
  await byId(page, "author.begin").click();
  await type(page, "author.title.en", "Offline course");
  await type(page, "author.task.en", "Say why, and hand in.");
  await byId(page, "author.rubric.add.1").click();
  await byId(page, "author.hidden.add.6").click();
  await type(page, "author.hidden.1.name", HIDDEN);
  await byId(page, "author.passphrase").fill(PASSPHRASE);
  await byId(page, "author.passphrase.again").fill(PASSPHRASE);
  const file = await saved(page, byId(page, "author.passphrase.take"));
  expect(file.name).toBe("offline-course.case.json");
  expect(file.buffer.toString()).not.toContain(HIDDEN);

  // The learner.
  await page.evaluate(() => location.assign("#/"));
  await page.locator("#file").setInputFiles(file);
  await byId(page, "case.begin.en").click();
  await expect(page).toHaveURL(/#\/case$/);
  await byId(page, "attempt.learner").fill("Kim");
  await page.evaluate(() => location.assign("#/plan/company"));
  await type(page, "company.sells", "Coffee that was thought about");
  await page.evaluate(() => location.assign("#/case"));
  const work = await saved(page, byId(page, "attempt.hand-in"));

  // The teacher.
  await page.evaluate(() => location.assign("#/grade"));
  await page.locator('input[id="grade.case.file"]').setInputFiles(file);
  await expect(page.getByTestId("grade-case")).toContainText("Offline course");
  await byId(page, "grade.passphrase").fill(PASSPHRASE);
  await page.locator('input[id="grade.files"]').setInputFiles([work, { ...work, name: "again.json" }]);
  await byId(page, "grade.start").click();
  const rows = page.locator(".grade-table tbody tr");
  await expect(rows).toHaveCount(2, { timeout: 60_000 });
  await expect(page.locator(".grade-table")).toContainText(HIDDEN);
  await expect(rows.first()).toContainText("Kim");
  const table = (await saved(page, byId(page, "grade.csv"))).buffer.toString();
  expect(table.trim().split("\r\n")).toHaveLength(3);

  expect(asked).toEqual([]);
  expect(complaints.filter((line) => !/sw\.js/.test(line))).toEqual([]);
  complaints.splice(0);
});
