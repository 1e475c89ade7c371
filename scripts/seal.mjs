// The last step of a build: names it, and writes the service worker that knows its files by name and hash.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const TEMPLATE = new URL("../site/sw.js", import.meta.url);
/** The worker itself is not among its files; the browser sees to that one. */
const WORKER = "sw.js";
const PAGE = "index.html";

const hash = (content, form) => createHash("sha256").update(content).digest(form);

/** Writes a value into the meta tag of that name; the build's minifier may have taken the quotes. */
export function named(html, tag, content) {
  const meta = new RegExp(`<meta\\b[^>]*\\b(name|http-equiv)="?${tag}"?[^>]*>`);
  if (!meta.test(html)) throw new Error(`index.html has no meta tag named ${tag}`);
  return html.replace(meta, (_, kind) => `<meta ${kind}="${tag}" content="${content}">`);
}

/** Gives the site in a folder the name that follows from its files. A site that was sealed before is sealed anew. */
export function seal(folder) {
  const names = readdirSync(folder).filter((name) => name !== WORKER && name !== PAGE).sort();
  const files = names.map((name) => [name, `sha256-${hash(readFileSync(join(folder, name)), "base64")}`]);
  const bare = named(named(readFileSync(join(folder, PAGE), "utf8"), "build", ""), "offline", `./${WORKER}`);
  const build = hash(JSON.stringify([files, bare]), "hex").slice(0, 16);
  const page = named(bare, "build", build);
  writeFileSync(join(folder, PAGE), page);
  const worker = readFileSync(TEMPLATE, "utf8")
    .replace("{{build}}", build)
    .replace("{{page}}", `sha256-${hash(page, "base64")}`)
    .replace("/*{{files}}*/", files.map((file) => `\n  ${JSON.stringify(file)},`).join("") + "\n");
  writeFileSync(join(folder, WORKER), worker);
  return build;
}
