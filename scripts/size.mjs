// Weighs the first load: index.html and every file it causes to be fetched. What is fetched on demand is only printed.
// node scripts/size.mjs           prints it and fails where it is more than 5 % over docs/size-budget.json
// node scripts/size.mjs --print   only prints it
// node scripts/size.mjs --accept  makes today's weight the budget
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));
const BUDGET = fileURLToPath(new URL("../docs/size-budget.json", import.meta.url));
const TOLERANCE = 1.05;
const AIM_BROTLI = 300_000;

/** Addresses a file names that lead to other files: attributes in HTML, string literals in scripts, url() in styles. */
const REFERENCES = {
  // The manifest is asked for by browsers that offer to install the app, when the page has settled; oembed.json by other sites.
  ".html": /\b(?:href|src)=["']?((?![^"'\s>]*(?:\.webmanifest|oembed\.json))[^"'\s>]+)/g,
  ".js": /["'`]([^"'`\s]+\.(?:js|wasm|css|json))["'`]/g,
  ".css": /url\(["']?([^"')]+)/g,
};

/** The files of the first load, relative to `root`, found by following references from index.html. */
export function firstLoad(root = DIST) {
  const found = ["index.html"];
  for (const name of found) {
    const pattern = REFERENCES[extname(name)];
    if (!pattern) continue;
    for (const [, address] of readFileSync(join(root, name), "utf8").matchAll(pattern)) {
      if (/^(?:[a-z]+:|#|\/)/i.test(address)) continue;
      const file = relative(root, join(root, dirname(name), address));
      if (!file.startsWith("..") && existsSync(join(root, file)) && !found.includes(file)) found.push(file);
    }
  }
  return found;
}

function weigh(name) {
  const bytes = readFileSync(join(DIST, name));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

const row = ({ name, raw, gzip, brotli }) =>
  [name.padEnd(44), ...[raw, gzip, brotli].map((n) => n.toLocaleString("en-US").padStart(11))].join(" ");

function main(mode) {
  if (!existsSync(join(DIST, "index.html"))) {
    console.error("dist/index.html is missing: run `make build` first.");
    return 1;
  }
  const files = firstLoad().map(weigh);
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  const total = { raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
  console.log(`${"first load, bytes".padEnd(44)} ${["raw", "gzip", "brotli"].map((h) => h.padStart(11)).join(" ")}`);
  for (const file of files) console.log(row(file));
  console.log(row({ name: "total", ...total }));
  const later = readdirSync(DIST).filter((name) => !files.some((file) => file.name === name)).sort();
  console.log("on demand");
  for (const name of later) console.log(row(weigh(name)));
  console.log(`brotli of the first load is ${Math.round((100 * total.brotli) / AIM_BROTLI)} % of the aim of 300 kB`);

  if (mode === "--print") return 0;
  if (mode === "--accept") {
    writeFileSync(BUDGET, `${JSON.stringify(total, null, 2)}\n`);
    console.log("docs/size-budget.json now holds this weight.");
    return 0;
  }
  const budget = JSON.parse(readFileSync(BUDGET, "utf8"));
  const over = Object.keys(total).filter((key) => !(total[key] <= budget[key] * TOLERANCE));
  for (const key of over) {
    const share = ((100 * total[key]) / budget[key] - 100).toFixed(1);
    console.error(`${key}: ${total[key]} bytes is ${share} % over the budget of ${budget[key]} (5 % is allowed)`);
  }
  if (over.length > 0) console.error("Make it smaller, or accept it with `make size-accept` and say why in the commit.");
  return over.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(main(process.argv[2]));
