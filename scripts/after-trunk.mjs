// Trunk's post-build hook, at work on the staged site:
// - the inline start script moves into a file, so that the page runs under `script-src 'self' 'wasm-unsafe-eval'`;
// - the style sheets become one file, which is one request and compresses better;
// - a worker's files get hashes in their names, which Trunk leaves out, and a script that starts it;
// - the data files are packed into one, which the app fetches when somebody asks for a source.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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

/** Writes a file's name into the meta tag the app reads it from. */
function named(html, tag, file) {
  const meta = new RegExp(`<meta\\b[^>]*name="?${tag}"?[^>]*>`);
  if (!meta.test(html)) throw new Error(`index.html has no meta tag named ${tag}`);
  return html.replace(meta, `<meta name="${tag}" content="./${file}">`);
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

/** Packs data/*.csv and data/extensions/*.json as [name, text] pairs for the meta tag `library`. */
function packedLibrary(html) {
  const names = (folder, ending) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)).sort() : []);
  const files = [
    ...names("data", ".csv"),
    ...names("data/extensions", ".json").map((name) => `extensions/${name}`),
  ].map((name) => [name, readFileSync(join("data", name), "utf8")]);
  return named(html, "library", emit("library", "json", JSON.stringify(files)));
}

/** The worker of a binary: its wasm, its glue and a script that starts both, whose name the meta tag carries. */
function worker(html, bin) {
  const hashed = (name, stem, extension) => {
    const path = join(staging, name);
    const content = readFileSync(path);
    rmSync(path);
    return emit(stem, extension, content);
  };
  const wasm = hashed(`${bin}_bg.wasm`, bin, "wasm");
  const glue = hashed(`${bin}.js`, `${bin}-glue`, "js");
  return named(html, bin, emit(bin, "js", `importScripts("./${glue}");wasm_bindgen({module_or_path:"./${wasm}"});\n`));
}

const page = join(staging, "index.html");
const bare = packedLibrary(oneStyleSheet(externalBoot(readFileSync(page, "utf8"))));
writeFileSync(page, ["solver", "office"].reduce(worker, bare));
