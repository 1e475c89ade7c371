// Trunk's post-build hook, at work on the staged site:
// - the inline start script moves into a file, so that the page runs under `script-src 'self' 'wasm-unsafe-eval'`;
// - the style sheets become one file, which is one request and compresses better.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) throw new Error("TRUNK_STAGING_DIR is not set: this script is a Trunk hook");

/** Writes a file whose name carries the hash of its content; returns the name. */
function emit(stem, extension, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const name = `${stem}-${hash}.${extension}`;
  writeFileSync(join(staging, name), content);
  return name;
}

function externalBoot(html) {
  const inline = /<script type="?module"?>([\s\S]*?)<\/script>/g;
  const scripts = [...html.matchAll(inline)];
  if (scripts.length !== 1) throw new Error(`expected one inline start script in index.html, found ${scripts.length}`);
  const boot = emit("boot", "js", `${scripts[0][1].trim()}\n`);
  const external = html.replace(inline, () => `<script type="module" src="./${boot}"></script>`);
  if (/<script(?![^>]*\bsrc=)[^>]*>/.test(external)) throw new Error("index.html still has an inline script");
  return external;
}

function oneStyleSheet(html) {
  const link = /<link\b[^>]*\bhref="?\.\/([^\s">]+\.css)"?[^>]*>/g;
  const names = [...html.matchAll(link)].map(([, name]) => name);
  if (names.length === 0) throw new Error("index.html names no style sheet");
  const files = [...new Set(names)].map((name) => join(staging, name));
  const style = emit("style", "css", files.map((file) => readFileSync(file, "utf8")).join("\n"));
  for (const file of files) rmSync(file);
  let first = true;
  return html.replace(link, () => {
    const replacement = first ? `<link href=./${style} rel=stylesheet>` : "";
    first = false;
    return replacement;
  });
}

const page = join(staging, "index.html");
writeFileSync(page, oneStyleSheet(externalBoot(readFileSync(page, "utf8"))));
