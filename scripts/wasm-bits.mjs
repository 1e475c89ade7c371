// Compares the allocator's answers in wasm with those pinned from native runs, to the last bit.
// node scripts/wasm-bits.mjs             compares
// node scripts/wasm-bits.mjs FILE RUNS   median milliseconds of RUNS solves of an instance, for scripts/bench
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = `${root}target/allocator`;
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });

function load() {
  run("cargo", "build", "--quiet", "--locked", "--release", "--lib", "--target", "wasm32-unknown-unknown", "--manifest-path", "tests/allocator/Cargo.toml", "--target-dir", target);
  run("wasm-bindgen", "--target", "nodejs", "--out-dir", `${target}/node`, `${target}/wasm32-unknown-unknown/release/mixwright.wasm`);
  return createRequire(import.meta.url)(`${target}/node/mixwright.js`);
}

const { Instance } = load();
const [file, runs] = process.argv.slice(2);
if (file) {
  const instance = new Instance(readFileSync(file, "utf8"));
  // The engine optimises while it runs; a planner's second answer is what counts.
  for (const begin = performance.now(); performance.now() < begin + 500; ) instance.solve();
  const times = Array.from({ length: Number(runs) }, () => {
    const begin = performance.now();
    instance.solve();
    return performance.now() - begin;
  });
  console.log(times.sort((a, b) => a - b)[times.length >> 1]);
} else {
  const folder = `${root}tests/fixtures/allocate/`;
  const pinned = readFileSync(`${folder}bits.txt`, "utf8").trim().split("\n").map((line) => line.split(" "));
  const wrong = pinned.filter(([name, bits]) => new Instance(readFileSync(folder + name, "utf8")).solve() !== bits);
  wrong.forEach(([name]) => console.error(`wasm-bits: ${name} has another answer than natively`));
  console.log(`wasm-bits: ${pinned.length - wrong.length} passed, ${wrong.length} failed`);
  process.exitCode = wrong.length ? 1 : 0;
}
