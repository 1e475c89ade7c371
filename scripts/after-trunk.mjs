// Trunk's post-build hook, at work on the staged site:
// - the inline start script gives way to files (site/boot.js, site/start.js, site/program.js), and the page carries its policy;
// - the start page comes along as it looks before the program runs (site/front.html, which tests/it/front.rs writes);
// - the style sheets become one file, which is one request and compresses better;
// - a worker's files get hashes in their names, which Trunk leaves out, and a script that starts it (site/starter.js);
// - the data files are packed into one, which the app fetches when somebody asks for a source;
// - teaching cases come along, each as a file;
// - what a page around an embedded planner needs comes along under names that stay (site/embed.js, site/oembed.json);
// - the page an LMS launches comes along (site/lms), and the list of files a package for an LMS is made of (src/export/package);
// - the guides become pages (docs/guides, scripts/guides.mjs);
// - what an installed app needs comes along, and the service worker that knows every file (scripts/seal.mjs).
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { guides } from "./guides.mjs";
import { CSP } from "./policy.mjs";
import { named, seal } from "./seal.mjs";

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) throw new Error("TRUNK_STAGING_DIR is not set: this script is a Trunk hook");

/** Writes a file whose name carries the hash of its content; returns the name. */
function emit(stem, extension, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const name = `${stem}-${hash}.${extension}`;
  writeFileSync(join(staging, name), content);
  return name;
}

/** A template of site/ with the names in place; every name has one place, every place a name. */
function filled(template, names) {
  const text = readFileSync(join("site", template), "utf8").replace(/\{\{([^}]+)\}\}/g, (_, key) => {
    if (!(key in names)) throw new Error(`site/${template}: nothing stands for ${key}`);
    return names[key];
  });
  const missing = Object.keys(names).filter((key) => !text.includes(names[key]));
  if (missing.length > 0) throw new Error(`site/${template} has no place for ${missing.join(", ")}`);
  return text;
}

/** Trunk's inline start script says what the program's files are called. */
function externalStart(html) {
  const inline = /<script type="?module"?>([\s\S]*?)<\/script>/g;
  const found = [...html.matchAll(inline)];
  if (found.length !== 1) throw new Error(`expected one inline start script in index.html, found ${found.length}`);
  const name = (pattern) => found[0][1].match(pattern)?.[1];
  const names = { glue: name(/from\s*['"]\.\/([^'"]+\.js)['"]/), wasm: name(/['"]\.\/([^'"]+\.wasm)['"]/) };
  if (!names.glue || !names.wasm) throw new Error("Trunk's start script names no program");
  // Both wait for the page, in this order: the first hears what becomes of the second.
  const boot = emit("boot", "js", readFileSync("site/boot.js"));
  const start = emit("start", "js", readFileSync("site/start.js"));
  const scripts = `<script defer src="./${boot}"></script>\n<script type="module" src="./${start}"></script>`;
  // Nothing of the program is fetched before it is wanted.
  const bare = html.replace(/<link\b[^>]*\brel="?(?:module)?preload"?[^>]*>\s*/g, "").replace(inline, () => scripts);
  const external = named(bare, "program", `./${emit("program", "js", filled("program.js", names))}`);
  if (/<script(?![^>]*\bsrc=)[^>]*>/.test(external)) throw new Error("index.html still has an inline script");
  return external;
}

/** The start page in every language, which site/start.js shows. */
function withFront(html) {
  const front = readFileSync("site/front.html", "utf8").trimEnd();
  return html.replace("</body>", () => `<template id="front">${front}</template></body>`);
}

function oneStyleSheet(html) {
  const link = /<link\b[^>]*\bhref="?\.\/([^\s">]+\.css)"?[^>]*>\s*/g;
  const names = [...html.matchAll(link)].map(([, name]) => name);
  if (names.length === 0) throw new Error("index.html names no style sheet");
  const files = [...new Set(names)].map((name) => join(staging, name));
  const style = emit("style", "css", files.map((file) => readFileSync(file, "utf8")).join("\n"));
  for (const file of files) rmSync(file);
  let first = true;
  return html.replace(link, () => {
    const replacement = first ? `<link href="./${style}" rel="stylesheet">\n` : "";
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
  return named(html, "library", `./${emit("library", "json", JSON.stringify(files))}`);
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
  return named(html, bin, `./${emit(bin, "js", filled("starter.js", { glue, wasm }))}`);
}

/** The manifest with its icons, in the colours of the design. */
function installable(html) {
  const papers = [...readFileSync("styles/tokens.css", "utf8").matchAll(/--paper: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
  const [light, dark] = papers;
  const icon = (name) => emit(name, "png", readFileSync(`site/icons/${name}.png`));
  const [, drawing] = html.match(/<link\b[^>]*\bhref="?\.\/([^\s">]+\.svg)/);
  writeFileSync(join(staging, "manifest.webmanifest"), filled("manifest.webmanifest", {
    paper: light,
    "icon.svg": drawing,
    "icon-192.png": icon("icon-192"),
    "icon-512.png": icon("icon-512"),
    "maskable-512.png": icon("maskable-512"),
  }));
  return html.replace(/<meta\b[^>]*name="?theme-color"?[^>]*>/, () =>
    `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${light}">` +
    `<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${dark}">`);
}

// Teaching cases, each fetched when somebody wants to read it.
for (const name of readdirSync("data/cases")) {
  const text = JSON.stringify(JSON.parse(readFileSync(join("data/cases", name), "utf8")));
  writeFileSync(join(staging, `case-${name.replace(".case.json", "")}.json`), text);
}

// Other sites name these, so their names stay.
for (const name of ["embed.js", "oembed.json"]) copyFileSync(join("site", name), join(staging, name));

/** The page an LMS launches, in the look of the program, and what it needs. */
function launchable(html) {
  const [, style] = html.match(/<link\b[^>]*\bhref="?\.\/([^\s">]+\.css)/);
  writeFileSync(join(staging, "launch.html"), filled("lms/launch.html", { style }));
  for (const name of ["launch.css", "launch.js", "launch-words.js", "scorm.js", "cmi5.js"]) copyFileSync(join("site/lms", name), join(staging, name));
  return html;
}

/** The guides for teachers and learners, in the look of the program. */
function guided(html) {
  const [[, style], [, icon]] = [/\bhref="?\.\/([^\s">]+\.css)/, /\bhref="?\.\/([^\s">]+\.svg)/].map((name) => html.match(name));
  guides(staging, { style, icon, policy: CSP });
  return html;
}

const page = join(staging, "index.html");
const steps = [externalStart, withFront, oneStyleSheet, launchable, guided, packedLibrary, installable, (html) => named(html, "Content-Security-Policy", CSP)];
const bare = steps.reduce((html, step) => step(html), readFileSync(page, "utf8"));
writeFileSync(page, ["solver", "office"].reduce(worker, bare));
// A package has one case, its own; it stands in a frame, where nothing is kept for later; and learners get no hints for teachers.
const packed = readdirSync(staging).filter((name) => !/^(case-.*\.json|guide-.*\.html|oembed\.json|sw\.js)$/.test(name)).sort();
writeFileSync(join(staging, "files.json"), JSON.stringify(packed));
seal(staging);
