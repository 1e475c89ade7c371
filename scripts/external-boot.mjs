// Trunk's post-build hook: moves the inline start script of index.html into a hashed file beside it, so that
// the page runs under `script-src 'self' 'wasm-unsafe-eval'`.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) throw new Error("TRUNK_STAGING_DIR is not set: this script is a Trunk hook");

const page = join(staging, "index.html");
const inline = /<script type="?module"?>([\s\S]*?)<\/script>/g;
const html = readFileSync(page, "utf8");
const scripts = [...html.matchAll(inline)];
if (scripts.length !== 1) throw new Error(`expected one inline start script in index.html, found ${scripts.length}`);

const source = `${scripts[0][1].trim()}\n`;
const hash = createHash("sha256").update(source).digest("hex").slice(0, 16);
const name = `boot-${hash}.js`;
const external = html.replace(inline, () => `<script type="module" src="./${name}"></script>`);
if (/<script(?![^>]*\bsrc=)[^>]*>/.test(external)) throw new Error("index.html still has an inline script");

writeFileSync(join(staging, name), source);
writeFileSync(page, external);
