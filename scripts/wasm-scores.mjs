// Grades a class of generated learners natively and in a worker of a headless Chromium, and compares the digests of all scores.
// node scripts/wasm-scores.mjs [COUNT]   200 learners, 10,000 with SOAK=1
import { native, run, site, wasm, withPage } from "./bench/engine.mjs";

const count = Number(process.argv[2] || (process.env.SOAK === "1" ? 10_000 : 200));
const program = native();
wasm("solver", "worker", "3");
const natively = JSON.parse(run(program, "--scores", String(count)));
const inWorker = await withPage({ root: site, policy: "" }, async (page, url) => {
  page.on("pageerror", (error) => { throw error; });
  await page.goto(`${url}scores.html?count=${count}`);
  return JSON.parse(await page.locator("#scores[data-done]").textContent({ timeout: 3_000_000 }));
});
const seconds = ({ milliseconds }) => `${(milliseconds / 1e3).toFixed(2)} s`;
const same = natively.digest === inWorker.digest;
const [graded] = natively.digest.split(" ");
console.log(`wasm-scores: ${graded} files, natively ${seconds(natively)}, in a worker ${seconds(inWorker)}, ${same ? "the same scores" : "OTHER SCORES"}`);
process.exitCode = same ? 0 : 1;
