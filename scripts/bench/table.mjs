// How fast a table of 1,000 rows that can be edited is made and changed with the planner's widgets, against the same table in plain
// JavaScript (tests/table): the same elements, attributes and style sheet, which is looked at before anything is measured. Both take
// turns on one page. A time runs from the deed at the beginning of a frame to the end of the frame in which what it brings stands:
// handlers, elements, style, layout and paint. Prints a Markdown table; PROFILE=1 adds the functions that cost most.
// node scripts/bench/table.mjs   (needs dist/, the npm tools and Chromium: `make bench-ui` brings them)
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

import { root, run, withPage } from "./engine.mjs";

const ROWS = 1_000;
const CREATES = 7;
const UPDATES = 21;
const target = `${root}target/table`;
const site = `${target}/site`;

/** The tables as a site: the widgets' optimised as the page's module is, with the names of its functions, and the app's style sheet. */
function build() {
  run("cargo", "build", "--quiet", "--locked", "--release", "--target", "wasm32-unknown-unknown", "--manifest-path", "tests/table/Cargo.toml", "--target-dir", target);
  mkdirSync(site, { recursive: true });
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", site, `${target}/wasm32-unknown-unknown/release/table.wasm`);
  const file = `${site}/table_bg.wasm`;
  const [, params] = readFileSync(`${root}index.html`, "utf8").match(/data-wasm-opt-params="([^"]*)"/);
  run("wasm-opt", file, "-o", file, "-g", "-Oz", ...params.split(" "));
  copyFileSync(`${root}tests/table/plain.js`, `${site}/plain.js`);
  copyFileSync(`${root}dist/${readdirSync(`${root}dist`).find((name) => /^style-.*\.css$/.test(name))}`, `${site}/style.css`);
  writeFileSync(`${site}/index.html`, '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="stylesheet" href="style.css"><title>Tables</title><main></main></html>');
}

/** Puts what measures on the page. */
const prepare = (page) =>
  page.evaluate(async (rows) => {
    const { default: init, Mounted } = await import("./table.js");
    const { Plain } = await import("./plain.js");
    await init();
    const main = document.querySelector("main");
    const kinds = {
      plain: (place) => new Plain(place),
      compared: (place) => new Mounted(place, true),
      whole: (place) => new Mounted(place, false),
    };
    const framed = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    globalThis.bench = {
      /** An empty table that stands alone on the page. */
      async fresh(kind) {
        const place = document.createElement("div");
        main.replaceChildren(place);
        const table = kinds[kind](place);
        await framed();
        return table;
      },
      /** Milliseconds from a deed at the beginning of a frame to the end of the frame in which what it brings stands. */
      async timed(act, stands) {
        await new Promise((done) => requestAnimationFrame(done));
        const from = performance.now();
        act();
        // Yew lets the browser have a frame where its work takes longer than one, so it may not be done with the first.
        for (let frames = 0; frames < 600; frames += 1) {
          await new Promise((done) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(0);
          });
          if (stands()) return performance.now() - from;
          await new Promise((done) => requestAnimationFrame(done));
        }
        throw new Error("what was asked for never stood");
      },
      async created(kind) {
        const table = await this.fresh(kind);
        return this.timed(() => table.create(rows), () =>
          main.querySelectorAll("tbody tr").length === rows && document.getElementById(`implementation.own.${rows}.area`) !== null);
      },
      async filled(kind) {
        const table = await this.fresh(kind);
        await this.timed(() => table.create(rows), () => document.getElementById(`implementation.own.${rows}.area`) !== null);
        await new Promise((done) => setTimeout(done, 200));
        return table;
      },
      async keys(kind, times) {
        await this.filled(kind);
        const taken = [];
        for (let i = 0; i < times; i += 1) {
          const input = document.getElementById(`implementation.own.${1 + ((i * 37) % 30)}.hours`);
          input.focus({ preventScroll: true });
          await framed();
          const before = document.getElementById("hours").textContent;
          taken.push(await this.timed(() => {
            input.value = String(100 + i);
            input.dispatchEvent(new InputEvent("input", { bubbles: true }));
          }, () => document.getElementById("hours").textContent !== before));
          await new Promise((done) => setTimeout(done, 100));
        }
        return taken;
      },
      async tenths(kind, times) {
        const table = await this.filled(kind);
        const last = document.getElementById(`implementation.own.${rows - 9}.hours`);
        const taken = [];
        for (let i = 0; i < times; i += 1) {
          const before = last.value;
          taken.push(await this.timed(() => table.tenth(), () => last.value !== before));
          await new Promise((done) => setTimeout(done, 100));
        }
        return taken;
      },
      /** What stands on the page, so that it can be compared. */
      async markup(kind) {
        await this.filled(kind);
        const of = (node) => {
          if (node.nodeType !== Node.ELEMENT_NODE) return node.textContent;
          const attributes = [...node.attributes].map(({ name, value }) => `${name}="${value}"`).sort().join(" ");
          const box = node.matches("input") ? node.value : [...node.childNodes].map(of).join("");
          return `\n<${node.localName} ${attributes}>${box}`;
        };
        return of(main.querySelector("table"));
      },
    };
  }, ROWS);

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const KINDS = ["plain", "compared", "whole"];

async function measured(page) {
  const times = { create: {}, key: {}, tenth: {} };
  const add = (what, kind, values) => (times[what][kind] ??= []).push(...values);
  // The first round of each lets the browser compile what it runs.
  for (let round = 0; round <= CREATES; round += 1) {
    for (const kind of KINDS) {
      const time = await page.evaluate((kind) => globalThis.bench.created(kind), kind);
      if (round > 0) add("create", kind, [time]);
    }
  }
  for (let round = 0; round < 2; round += 1) {
    for (const kind of KINDS) {
      for (const [what, run] of [["key", "keys"], ["tenth", "tenths"]]) {
        const taken = await page.evaluate(([run, kind, times]) => globalThis.bench[run](kind, times), [run, kind, UPDATES]);
        if (round > 0) add(what, kind, taken);
      }
    }
  }
  return times;
}

/** The functions in which most of the time is spent that a deed takes, as shares of all. */
async function profiled(page, kind, run, times) {
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 100 });
  await session.send("Profiler.start");
  await page.evaluate(([run, kind, times]) => globalThis.bench[run](kind, times), [run, kind, times]);
  const { profile } = await session.send("Profiler.stop");
  const spent = new Map();
  const named = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName || "(anonymous)"]));
  profile.samples.forEach((id, i) => spent.set(named.get(id), (spent.get(named.get(id)) ?? 0) + profile.timeDeltas[i]));
  spent.delete("(idle)");
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
  console.log(`\n${kind}, ${run}: ${Math.round(all / 1_000)} ms in ${times}`);
  for (const [name, time] of [...spent].sort((a, b) => b[1] - a[1]).slice(0, 25)) {
    console.log(`${((100 * time) / all).toFixed(1).padStart(5)} %  ${name}`);
  }
}

build();
await withPage({ root: site, policy: "" }, async (page, url) => {
  page.on("pageerror", (error) => { throw error; });
  await page.goto(url);
  await prepare(page);
  const markups = [];
  for (const kind of KINDS) markups.push((await page.evaluate((kind) => globalThis.bench.markup(kind), kind)).split("\n"));
  const [plain, ...others] = markups;
  for (const other of others) {
    const at = plain.findIndex((line, i) => line !== other[i]);
    if (at >= 0 || plain.length !== other.length) throw new Error(`the tables differ:\n${plain[at]}\n${other[at]}`);
  }
  if (process.env.PROFILE) {
    for (const kind of KINDS.slice(1)) {
      await profiled(page, kind, "keys", 20);
      await profiled(page, kind, "tenths", 20);
    }
    return;
  }
  const { create, key, tenth } = await measured(page);
  const LIMITS = { create: 2, key: 1.3, tenth: 1.3 };
  console.log(`\n| table of ${ROWS.toLocaleString("en-US")} rows, to paint, ms | plain | rows compared | ratio | all rows drawn | ratio | aim |\n|---|--:|--:|--:|--:|--:|--:|`);
  for (const [what, name, times] of [["create", "made", create], ["key", "key in a cell", key], ["tenth", "every tenth row changed", tenth]]) {
    const shown = (kind) => median(times[kind]).toFixed(1);
    const ratio = (kind) => (median(times[kind]) / median(times.plain)).toFixed(2);
    console.log(`| ${name} | ${shown("plain")} | ${shown("compared")} | ${ratio("compared")} | ${shown("whole")} | ${ratio("whole")} | ≤ ${LIMITS[what]} |`);
  }
});
