// Builds tests/engine natively and as the two modules of the app are built, and opens pages on it.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { launchOptions } from "../../tests/e2e/browser.mjs";
import { startServer } from "../serve.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const { chromium } = createRequire(`${root}tests/e2e/`)("playwright-core");
export const target = process.env.ENGINE_TARGET || `${root}target/engine`;
export const site = `${target}/site`;

export const run = (command, ...args) =>
  execFileSync(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });

const cargo = (...args) => run("cargo", "build", "--quiet", "--locked", "--manifest-path", "tests/engine/Cargo.toml", "--target-dir", target, ...args);

/** The engine as wasm, optimised as index.html has it for one of the two modules of the app. */
export function wasm(profile, place, level) {
  cargo("--profile", profile, "--lib", "--target", "wasm32-unknown-unknown");
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", `${site}/${place}`, `${target}/wasm32-unknown-unknown/${profile}/engine.wasm`);
  const file = `${site}/${place}/engine_bg.wasm`;
  const [, params] = readFileSync(`${root}index.html`, "utf8").match(/data-wasm-opt-params="([^"]*)"/);
  run("wasm-opt", file, "-o", file, `-O${level}`, ...params.split(" "));
}

/** The engine natively, as a worker is built, and the files of the page around it. */
export function native() {
  cargo("--profile", "solver", "--bin", "native");
  mkdirSync(site, { recursive: true });
  for (const file of ["index.html", "page.js", "worker.js", "measure.js"]) {
    copyFileSync(`${root}tests/engine/${file}`, `${site}/${file}`);
  }
  return `${target}/solver/native`;
}

/** Does something with a page of a server of its own. */
export async function withPage(options, act) {
  const { url, stop } = await startServer(options);
  const browser = await chromium.launch(launchOptions());
  try {
    return await act(await browser.newPage({ serviceWorkers: "block" }), url);
  } finally {
    await browser.close();
    await stop();
  }
}
