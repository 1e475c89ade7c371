// Weighs the first load – index.html and every file it causes to be fetched, which is the start page – and the program, which is
// fetched when something is done that needs it (site/start.js). What is fetched on demand after that is only printed.
// node scripts/size.mjs           prints it and fails where one is more than 5 % over docs/size-budget.json
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

/** Addresses a file names that lead to other files: those of links and scripts in HTML, string literals in scripts, url() in styles. */
const REFERENCES = {
  // The manifest is asked for by browsers that offer to install the app, when the page has settled; oembed.json by other sites.
  ".html": /<(?:link|script)\b[^>]*?\b(?:href|src)=["']?((?![^"'\s>]*(?:\.webmanifest|oembed\.json))[^"'\s>]+)/g,
  ".js": /["'`]([^"'`\s]+\.(?:js|wasm|css|json))["'`]/g,
  ".css": /url\(["']?([^"')]+)/g,
};

/** `first` and every file it leads to, relative to `root`. */
function closure(root, first) {
  const found = [first];
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

/** The files of the first load. */
export const firstLoad = (root = DIST) => closure(root, "index.html");

/** The files of the program. */
function program(root = DIST) {
  const [, name] = readFileSync(join(root, "index.html"), "utf8").match(/<meta name="?program"? content="?\.\/([^"\s>]+)/);
  return closure(root, name);
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
  const parts = { first: ["the first load", firstLoad()], program: ["the program", program()] };
  const head = (text) => console.log(`${`${text}, bytes`.padEnd(44)} ${["raw", "gzip", "brotli"].map((h) => h.padStart(11)).join(" ")}`);
  const totals = Object.entries(parts).map(([part, [name, files]]) => {
    head(name);
    const weights = files.map(weigh);
    for (const weight of weights) console.log(row(weight));
    const total = Object.fromEntries(["raw", "gzip", "brotli"].map((key) => [key, weights.reduce((sum, weight) => sum + weight[key], 0)]));
    console.log(row({ name: "total", ...total }));
    return [part, total];
  });
  const weighed = Object.values(parts).flatMap(([, files]) => files);
  head("on demand");
  for (const name of readdirSync(DIST).filter((name) => !weighed.includes(name)).sort()) console.log(row(weigh(name)));
  const sizes = Object.fromEntries(totals);
  console.log(`brotli of the first load is ${Math.round((100 * sizes.first.brotli) / AIM_BROTLI)} % of the aim of 300 kB`);

  if (mode === "--print") return 0;
  if (mode === "--accept") {
    writeFileSync(BUDGET, `${JSON.stringify(sizes, null, 2)}\n`);
    console.log("docs/size-budget.json now holds this weight.");
    return 0;
  }
  const budget = JSON.parse(readFileSync(BUDGET, "utf8"));
  let over = 0;
  for (const [part, total] of totals) {
    for (const key of Object.keys(total).filter((key) => !(total[key] <= budget[part][key] * TOLERANCE))) {
      const share = ((100 * total[key]) / budget[part][key] - 100).toFixed(1);
      console.error(`${parts[part][0]}, ${key}: ${total[key]} bytes is ${share} % over the budget of ${budget[part][key]} (5 % is allowed)`);
      over += 1;
    }
  }
  if (over > 0) console.error("Make it smaller, or accept it with `make size-accept` and say why in the commit.");
  return over > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(main(process.argv[2]));
