// Times the engine on the largest plan natively and in a browser, on the page and in a worker, as the app is built; then
// how long the app itself keeps its page from answering while it works on that plan. Prints Markdown tables.
// node scripts/bench/browser.mjs   (needs dist/, the npm tools and Chromium: `make bench` brings them)
import { native, run, site, target, wasm, withPage } from "./engine.mjs";

const planFile = `${target}/largest.json`;

const timesInBrowser = () =>
  withPage({ root: site, policy: "" }, async (page, url) => {
    page.on("pageerror", (error) => { throw error; });
    await page.goto(url);
    return JSON.parse(await page.locator("#times[data-done]").textContent({ timeout: 120_000 }));
  });

/**
 * Longest stretches in which the app's page answered nothing, in milliseconds: while an edit was worked in and drawn, and
 * while the jobs it set off ran beside it until their results were drawn.
 */
const gapsInApp = () =>
  withPage({}, async (page, url) => {
    await page.goto(url);
    await page.locator("#file").setInputFiles(planFile);
    await page.locator('a.stage[href="#/plan/company"]').waitFor();
    // The company's stage shows nothing that jobs find, so what is measured is the jobs and not a page of tables.
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      let last = performance.now();
      globalThis.longest = 0;
      port1.onmessage = () => {
        const now = performance.now();
        globalThis.longest = Math.max(globalThis.longest, now - last);
        last = now;
        port2.postMessage(0);
      };
      port2.postMessage(0);
    });
    const rounds = [];
    for (let round = 0; round < 5; round++) {
      await page.evaluate(() => { globalThis.longest = 0; });
      await page.locator('[id="company.site_visits"]').fill(String(30_000 + round));
      const edit = await page.evaluate(() => globalThis.longest);
      await page.evaluate(() => { globalThis.longest = 0; });
      await page.waitForTimeout(6_000);
      rounds.push([edit, await page.evaluate(() => globalThis.longest)]);
    }
    const middle = (place) => rounds.map((round) => round[place]).sort((a, b) => a - b)[rounds.length >> 1];
    return { edit: middle(0), jobs: middle(1) };
  });

const LIMITS = { evaluation: 8, allocation: 50, simulations: 300, "longest step of simulations": 16, "longest step of options": 16 };
const ms = (time) => (time === undefined ? "–" : time.toPrecision(3));

const program = native();
wasm("release", "page", "z");
wasm("solver", "worker", "3");
const natively = JSON.parse(run(program, planFile));
const { page, worker } = await timesInBrowser();
console.log("\n| largest plan, ms | native | page | worker | worker ÷ native | aim |\n|---|---|---|---|---|---|");
for (const name of Object.keys(worker)) {
  const ratio = natively[name] ? (worker[name] / natively[name]).toFixed(1) : "–";
  console.log(`| ${name} | ${ms(natively[name])} | ${ms(page[name])} | ${ms(worker[name])} | ${ratio} | ${LIMITS[name] ? `≤ ${LIMITS[name]}` : "–"} |`);
}
const { edit, jobs } = await gapsInApp();
console.log("\n| the app with the largest plan, longest stretch without an answer | ms |\n|---|---|");
console.log(`| a figure typed, all recomputed and drawn | ${ms(edit)} |\n| all jobs after it, in the worker | ${ms(jobs)} |`);
