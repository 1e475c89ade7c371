// Grades classes of generated learners natively and in the office worker of the built app, and compares all that either says.
// node scripts/wasm-scores.mjs [COUNT]   200 learners, 10,000 with SOAK=1
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { withBrowser } from "./soak/app.mjs";

const AT_ONCE = 250;
const root = fileURLToPath(new URL("..", import.meta.url));
const soak = process.env.SOAK === "1";
const count = Number(process.argv[2] || (soak ? 10_000 : 200));
const cargo = (...args) =>
  execFileSync("cargo", args, { cwd: root, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8", maxBuffer: 1 << 28 });
// The examples are there after `cargo test`; only long runs are worth building them anew.
const example = (name, ...args) => cargo("run", "--quiet", "--locked", ...(soak ? ["--release"] : []), "--example", name, "--", ...args);

/** What the office worker answers to the errand of grading these files; runs in the page. */
const inWorker = async ({ office, text, files }) => {
  const worker = new Worker(office);
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = reject;
      worker.onmessage = ({ data: [what, more] }) => {
        if (what === "ready") worker.postMessage(["grade", text, null, files.map(({ name }) => name), files.map((file) => new TextEncoder().encode(file.text))]);
        if (what === "done") resolve(new TextDecoder().decode(more));
      };
    });
  } finally {
    worker.terminate();
  }
};

let [graded, natively, inBrowser] = [0, 0, 0];
const others = [];
await withBrowser(async (browser, url) => {
  const page = await browser.newPage({ serviceWorkers: "block" });
  const [, office] = (await (await fetch(url)).text()).match(/name="?office"? content="([^"]+)"/);
  // The policy of the app lets only the app start a worker; a file beside it has none.
  await page.goto(`${url}oembed.json`);
  for (let from = 0; from < count; from += AT_ONCE) {
    const folder = mkdtempSync(join(tmpdir(), "class-"));
    try {
      example("class", folder, String(Math.min(AT_ONCE, count - from)), String(from));
      const names = readdirSync(folder).filter((name) => name !== "case.json").sort();
      const read = (name) => readFileSync(join(folder, name), "utf8");
      let begin = performance.now();
      const native = example("grade", "--json", join(folder, "case.json"), ...names.map((name) => join(folder, name)));
      natively += performance.now() - begin;
      begin = performance.now();
      const answer = await page.evaluate(inWorker, { office, text: read("case.json"), files: names.map((name) => ({ name, text: read(name) })) });
      inBrowser += performance.now() - begin;
      graded += names.length;
      if (JSON.parse(answer).review.rows.length !== names.length || `${answer}\n` !== native) others.push(from);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}, { policy: "" });
const seconds = (milliseconds) => `${(milliseconds / 1e3).toFixed(1)} s`;
console.log(`wasm-scores: ${graded} files, natively ${seconds(natively)}, in a worker ${seconds(inBrowser)}, ${others.length ? `OTHER SCORES from learner ${others}` : "the same scores"}`);
process.exitCode = others.length ? 1 : 0;
