// Packs the site for any static host: target/mixwright-<version>.zip with the files of dist/, each text and wasm file also
// compressed, their checksums, the bill of materials and the headers a host should send. Same files in, same bytes out.
// node scripts/dist.mjs           packs
// node scripts/dist.mjs --check   packs with less effort, unpacks that and looks whether it is what it says
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from "node:zlib";
import { CSP } from "./policy.mjs";
import { billOfMaterials } from "./sbom.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { zipSync, unzipSync } = createRequire(`${root}tests/e2e/`)("fflate");
const [, VERSION] = readFileSync(`${root}Cargo.toml`, "utf8").match(/^version = "([^"]+)"/m);

const COMPRESSED = [".css", ".html", ".js", ".json", ".svg", ".wasm", ".webmanifest"];
const SUMS = "SHA256SUMS";
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function brotli(bytes, quality) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

function gzip(bytes) {
  const packed = gzipSync(bytes, { level: 9 });
  // The system it was made on, which is nobody's business: "unknown".
  packed[9] = 255;
  return packed;
}

/** Headers in the form of Netlify and Cloudflare Pages. Only names that carry a hash may be kept by browsers unasked. */
function headers(names) {
  const common = ["/*", `  Content-Security-Policy: ${CSP}`, "  X-Content-Type-Options: nosniff", "  Referrer-Policy: no-referrer", "  Access-Control-Allow-Origin: *"];
  const hashed = names.filter((name) => /-[0-9a-f]{16}(_bg)?\.[a-z]+$/.test(name));
  return [...common, ...hashed.flatMap((name) => [`/${name}`, "  Cache-Control: public, max-age=31536000, immutable"]), ""].join("\n");
}

/** Everything in the package by name. */
function contents(quality) {
  const names = readdirSync(`${root}dist`).sort();
  const files = new Map(names.map((name) => [name, readFileSync(`${root}dist/${name}`)]));
  files.set("_headers", Buffer.from(headers(names)));
  files.set("sbom.cdx.json", Buffer.from(`${JSON.stringify(billOfMaterials(root), null, 2)}\n`));
  for (const name of names.filter((name) => COMPRESSED.includes(extname(name)))) {
    files.set(`${name}.br`, brotli(files.get(name), quality));
    files.set(`${name}.gz`, gzip(files.get(name)));
  }
  const sums = [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  return files.set(SUMS, Buffer.from(sums.join("")));
}

function pack(quality) {
  const entries = [...contents(quality)].sort(([a], [b]) => (a < b ? -1 : 1));
  // The first day zip knows, in local time as zip has it: the same bytes everywhere.
  const mtime = new Date(1980, 0, 1);
  const level = (name) => (/\.(br|gz|png)$/.test(name) ? 0 : 9);
  return Buffer.from(zipSync(Object.fromEntries(entries.map(([name, bytes]) => [name, [bytes, { level: level(name), mtime }]]))));
}

/** What is wrong with a package. */
function faults(zip) {
  const files = new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)]));
  const found = [];
  const fault = (name, what) => found.push(`${name}: ${what}`);
  const summed = new Map(files.get(SUMS).toString().trim().split("\n").map((line) => [line.slice(66), line.slice(0, 64)]));
  for (const [name, bytes] of files) {
    if (name !== SUMS && summed.get(name) !== sha256(bytes)) fault(name, "is not what its checksum says");
    const [, plain, form] = name.match(/^(.*)\.(br|gz)$/) ?? [];
    const unpacked = form && (form === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes));
    if (unpacked && !unpacked.equals(files.get(plain))) fault(name, `does not unpack to ${plain}`);
    if (COMPRESSED.includes(extname(name)) && existsSync(`${root}dist/${name}`) && !(files.has(`${name}.br`) && files.has(`${name}.gz`))) {
      fault(name, "is not there compressed");
    }
    if (!form) textFaults(name, bytes.toString("latin1")).forEach((what) => fault(name, what));
  }
  for (const name of summed.keys()) if (!files.has(name)) fault(name, "has a checksum and is missing");
  for (const name of readdirSync(`${root}dist`)) if (!files.has(name)) fault(name, "is missing");
  if (!pack(CHECK_QUALITY).equals(zip)) fault("the package", "comes out differently the second time");
  return found;
}

/** What a file of the site must not hold: another host, a way back to the sources, the machine it was made on, a sink. */
function textFaults(name, text) {
  const found = [];
  if (/sourceMappingURL|\.map$/.test(name.endsWith(".wasm") ? "" : text) || name.endsWith(".map")) found.push("names a source map");
  const paths = text.match(/(?:\/home\/|\/root\/|\/Users\/|[A-Z]:\\Users\\)[\w.@\\/-]{3,60}/g) ?? [];
  const own = text.includes(root) ? [root] : [];
  [...new Set([...paths, ...own])].slice(0, 3).forEach((path) => found.push(`names a path of the machine: ${path}`));
  if (/\.(html|js|css|webmanifest)$/.test(name)) {
    // A comment of the tools leads nowhere; what XML and xAPI call things is no address.
    const hosts = text.replace(/^\s*\/\/.*$/gm, "").match(/(?:https?:|wss?:)?\/\/(?!(?:www\.w3\.org|adlnet\.gov|w3id\.org)\/)[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi) ?? [];
    hosts.forEach((host) => found.push(`names another host: ${host}`));
  }
  if (name.endsWith(".js")) {
    // Yew can show HTML text; no view of ours does (tests/it/architecture.rs), and the policy would stop it.
    const code = text.replace(/__wbg_set_innerHTML_[\s\S]*?\n\s*\},/, "").replace(/__wbg_outerHTML_[\s\S]*?\n\s*\},/, "");
    (code.match(/\b(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write|eval\(|new Function)/g) ?? [])
      .forEach((sink) => found.push(`has a sink: ${sink}`));
  }
  return found;
}

/** Enough to see that it works; the package itself is made with all effort. */
const CHECK_QUALITY = 3;

function main(mode) {
  if (!existsSync(`${root}dist/sw.js`)) {
    console.error("dist/ is missing or not of this version: run `make build` first.");
    return 1;
  }
  if (mode === "--check") {
    const found = faults(pack(CHECK_QUALITY));
    found.forEach((line) => console.error(`dist: ${line}`));
    if (found.length === 0) console.log("dist: the package holds what it says");
    return found.length > 0 ? 1 : 0;
  }
  const zip = pack(constants.BROTLI_MAX_QUALITY);
  mkdirSync(`${root}target`, { recursive: true });
  const file = `target/mixwright-${VERSION}.zip`;
  writeFileSync(root + file, zip);
  console.log(`${file}: ${zip.length.toLocaleString("en-US")} bytes, sha256 ${sha256(zip)}`);
  return 0;
}

process.exit(main(process.argv[2]));
