/**
 * Import bombs: files made to eat memory, time or the stack, each opened by `examples/open.rs` with 256 MB of address space
 * and four seconds, for what is tried here is built without optimisation. Every one has to be refused in words: no panic,
 * no abort, no limit reached. Whole files beside them show that the reader reads at all. Prints a table; exit code 1 on any
 * failure. `node scripts/soak/bombs.mjs [part of a name]`
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateRawSync, deflateSync } from "node:zlib";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const program = name => join(target, "debug", "examples", name);
const MEMORY_KB = 256 * 1024;
const SECONDS = 4;
const MB = 1_000_000;
const MARKER = "mixwright-plan 1";

/** An entry of an archive as its local part and what the directory says of it; `size` may be a lie. */
function entry(name, data, { size = data.length, packed = deflateRawSync(data) } = {}) {
  const title = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  const sums = Buffer.alloc(12);
  [crc32(data), packed.length, size].forEach((number, at) => sums.writeUInt32LE(number, 4 * at));
  sums.copy(head, 14);
  head.writeUInt16LE(title.length, 26);
  return { title, sums, local: Buffer.concat([head, title, packed]) };
}

/** An archive; an entry given as `{ same, title }` points at the bytes of another, so that many share what inflates. */
function zip(entries, { count = entries.length } = {}) {
  const places = new Map();
  const parts = [];
  let at = 0;
  for (const one of entries.filter(one => one.local)) {
    places.set(one, at);
    parts.push(one.local);
    at += one.local.length;
  }
  const directory = Buffer.concat(entries.map(one => {
    const [title, { sums }] = [one.title, one.same ?? one];
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(20, 6);
    head.writeUInt16LE(8, 10);
    sums.copy(head, 16);
    head.writeUInt16LE(title.length, 28);
    head.writeUInt32LE(places.get(one.same ?? one), 42);
    return Buffer.concat([head, title]);
  }));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  [8, 10].forEach(place => end.writeUInt16LE(Math.min(count, 0xffff), place));
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

const types = () => entry("[Content_Types].xml", Buffer.from("<Types/>"));
const word = (xml, options) => zip([types(), entry("customXml/item1.xml", Buffer.from(xml), options)]);
const book = (sheet, strings = "<sst/>") =>
  zip([types(), entry("xl/worksheets/sheet1.xml", Buffer.from(sheet)), entry("xl/sharedStrings.xml", Buffer.from(strings))]);
const zeros = size => Buffer.alloc(size, " ");
const deep = (open, close, depth, middle = "") => open.repeat(depth) + middle + close.repeat(depth);
const fill = (piece, bytes) => piece.repeat(Math.floor(bytes / piece.length));
const laughs = `<!DOCTYPE l [<!ENTITY a "${"ha".repeat(50)}">${"bcdefghij".split("").map((name, at) =>
  `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`).join("")}]>`;
const planned = (plan, version = 9) => `{"format":"mixwright-plan","version":${version},"saved_at":0,"plan":${plan}}`;
const linked = bytes => `#/share/1.${deflateSync(bytes, { level: 9 }).toString("base64url")}`;

/** The head of a PNG that says it has so many pixels, and nothing behind it. */
function picture(width, height) {
  const head = Buffer.alloc(25);
  head.writeUInt32BE(13, 0);
  head.write("IHDR", 4);
  head.writeUInt32BE(width, 8);
  head.writeUInt32BE(height, 12);
  head.set([8, 6, 0, 0, 0], 16);
  head.writeUInt32BE(crc32(head.subarray(4, 21)), 21);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), head]);
}

/** All bombs: a name, the ending that says which reader takes it, and what makes it. */
function bombs(whole) {
  const big = entry("customXml/item0.xml", zeros(60 * MB));
  const marked = text => Buffer.from(`${MARKER} ${Buffer.from(text).toString("base64")}`);
  const forms = [
    ["json", "json", text => text],
    ["link", "link", text => linked(text)],
    ["html", "html", text => `<html><meta content="${marked(text)}">`],
    ["word", "docx", text => word(`<p>${marked(text)}</p>`)],
  ];
  const plans = {
    "depth 10^5": planned(deep('{"company":', "}", 100_000, "1")),
    "lists 10^6 deep": planned(deep("[", "]", 1_000_000)),
    "10^5 deep, old version": planned(deep("[", "]", 100_000), 1),
    "10^6 deep where a name is": planned(`{"company":{"name":${deep("[", "]", 1_000_000)}}}`),
    "plans in plans": planned(deep('{"evaluation":{"versions":[{"id":1,"number":1,"plan":', "}]}}", 20_000, "{}")),
    "plans in plans, within the depth": planned(deep('{"evaluation":{"versions":[{"id":1,"number":1,"plan":', "}]}}", 24, "{}")),
    "1e999": planned('{"company":{"funds":1e999}}'),
    "1e400": planned('{"budget":{"contingency":1e400}}'),
    "a number of 10^6 digits": planned(`{"company":{"funds":${"9".repeat(1_000_000)}}}`),
    "an exponent of 10^6 digits": planned(`{"company":{"funds":1e${"9".repeat(1_000_000)}}}`),
    "NaN": planned('{"company":{"funds":NaN}}'),
    "Infinity": planned('{"company":{"funds":-Infinity}}'),
    "a million small objects, old version": planned(`{"x":[${fill('{"":0},', 3.9 * MB)}0]}`, 1),
    "a million small lists, old version": planned(`{"x":[${fill("[0],", 3.9 * MB)}0]}`, 3),
    "two million numbers, old version": planned(`{"x":[${fill("0,", 3.9 * MB)}0]}`, 5),
    "a million rows without what they need, newer version": planned(`{"products":{"lines":[${fill("{},", 3.9 * MB)}0]}}`, 99),
    "errors in every row, newer version": planned(`{"products":{"lines":[${fill('{"id":-1},', 3.9 * MB)}0]}}`, 99),
    "errors at the end, newer version": planned(`{"company":{"name":"${fill("x", 3.8 * MB)}"},"products":{"lines":[${fill("7,", 2_000)}0]}}`, 99),
    "a name of 3.9 MB": planned(`{"company":{"name":"${fill("가", MB)}"}}`),
    "a million rows": planned(`{"products":{"lines":[${fill('{"id":1},', 3.9 * MB)}{"id":1}]}}`),
    "a giant logo": planned(JSON.stringify({ document: { logo: picture(100_000, 100_000).toString("base64") } })),
    "a logo of 3 MB": planned(JSON.stringify({ document: { logo: Buffer.concat([picture(9, 9), zeros(2 * MB)]).toString("base64") } })),
    "a fourth of the text": whole.json.slice(0, whole.json.length / 4),
  };
  const files = [
    ["ratio 1:1000", "docx", () => word(zeros(60 * MB))],
    ["ratio 1:1000 below the limit of bytes", "docx", () => word(zeros(20 * MB))],
    ["ratio 1:100000, entries share their bytes", "docx", () =>
      zip([types(), big, ...Array.from({ length: 99 }, (_, n) => ({ title: Buffer.from(`customXml/item${n + 1}.xml`), same: big }))])],
    ["an entry that says it is small", "docx", () => word(zeros(60 * MB), { size: 1_000 })],
    ["an entry that says it is huge", "docx", () => word("<a/>", { size: 0xffffffff })],
    ["10^5 entries", "xlsx", () => zip([types(), ...Array.from({ length: 100_000 }, (_, n) =>
      entry(`customXml/${n}.xml`, Buffer.alloc(0), { packed: Buffer.from([3, 0]) }))])],
    ["a directory of 65,535 that are not there", "xlsx", () => zip([types()], { count: 65_535 })],
    ["an archive in an archive", "docx", () => word(word(zeros(60 * MB)))],
    ["archives 1,000 deep", "xlsx", () => {
      let inner = Buffer.from("<a/>");
      for (let depth = 0; depth < 1_000; depth += 1) inner = word(inner, { packed: deflateRawSync(inner, { level: 0 }) });
      return inner;
    }],
    ["XML 10^5 deep", "docx", () => word(deep("<a>", "</a>", 100_000))],
    ["XML 10^6 deep, never closed", "xlsx", () => book(fill("<c>", 3 * MB))],
    ["a sheet 10^5 deep behind the marker", "xlsx", () =>
      book(`<sheetData><c r="A1"><v>${MARKER}</v></c><c r="A2"><v>e30=</v></c>${deep("<c>", "</c>", 100_000)}`)],
    ["billion laughs", "docx", () => word(`${laughs}<p>&j;</p>`)],
    ["billion laughs in a sheet", "xlsx", () => book(`${laughs}<c r="A1"><v>&j;</v></c>`, `${laughs}<sst><si><t>&j;</t></si></sst>`)],
    ["an entity that names a file", "docx", () => word('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>')],
    ["a tag of a million attributes", "xlsx", () =>
      book(`<c ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}=""`).join(" ")}><v>x</v></c>`)],
    ["ten million empty strings", "xlsx", () => book("<a/>", noisy("<si/>", 50 * MB))],
    ["five million short strings", "xlsx", () => book("<a/>", noisy("<si><t>a</t></si>", 60 * MB))],
    ["a string of 60 MB", "xlsx", () => book("<a/>", `<si><t>${noisy("abcdefgh", 60 * MB)}`)],
    ["the marker a million times", "html", () => Buffer.from(`<html>${fill(`${MARKER} `, 19 * MB)}`)],
    ["a marker before 19 MB", "html", () => Buffer.from(`<html>${MARKER} ${fill("AAAA", 19 * MB)}`)],
    ["markers before markers, all base64", "html", () => Buffer.from(`<html>${fill(`${MARKER} ${"A".repeat(500)}\n`, 19 * MB)}`)],
    ["a mail of 19 MB of equals signs", "mhtml", () => Buffer.from(`quoted-printable ${fill("=3D", 19 * MB)}`)],
    ["a text of 100 MB", "json", () => Buffer.from(`{"format":"${fill("x", 100 * MB)}"}`)],
    ["19 MB of brackets", "json", () => Buffer.from(fill("[", 19 * MB))],
    ["19 MB of nothing", "bin", () => Buffer.alloc(19 * MB)],
    ["a link that inflates to 60 MB", "link", () => Buffer.from(linked(zeros(60 * MB)))],
    ["a link of 1.9 MB that inflates to 1.9 GB", "link", () => Buffer.from(`#/share/1.${sparse(1.4 * MB).toString("base64url")}`)],
    ["a link of 10 MB", "link", () => Buffer.from(`#/share/1.${fill("A", 10 * MB)}`)],
    ["10^6 columns", "csv", () => Buffer.from(`${fill("Cost,", 2 * MB)}\n${fill("1,", MB)}\n`)],
    ["10^6 columns in every of three rows", "tsv", () => Buffer.from(`${fill("\t", MB)}Cost\n`.repeat(3))],
    ["10^6 columns in a row of many", "csv", () => Buffer.from(`${"Day,Cost\n".repeat(9)}${fill("1,", MB)}\n`)],
    ["900 rows of 900 words at the top", "csv", () => Buffer.from(`${fill("Cost,", 4_500)}\n\n`.repeat(860))],
    ["10^6 rows", "csv", () => Buffer.from(`Day,Cost\n${fill("a\n", 3.9 * MB)}`)],
    ["10^7 rows", "csv", () => Buffer.from(`Day,Cost\n${fill("1,\n", 30 * MB)}`)],
    ["4 MB between quotation marks", "csv", () => Buffer.from(`Day,Cost\n"${fill("a,\n", 3.9 * MB)}`)],
    ["4 MB of quotation marks", "csv", () => Buffer.from(fill('"', 3.9 * MB))],
    ["4 MB of line ends", "csv", () => Buffer.from(fill("\r", 3.9 * MB))],
    ["20,000 rows of 100 words", "csv", () => Buffer.from(`${fill("a,", 200)}\n`.repeat(19_000))],
    ["zeros", "csv", () => Buffer.alloc(3.9 * MB)],
    ["100,000 by 100,000 pixels", "png", () => picture(100_000, 100_000)],
    ["a picture of 19 MB", "png", () => Buffer.concat([picture(9, 9), Buffer.alloc(19 * MB)])],
    ["a picture of half a head", "png", () => picture(9, 9).subarray(0, 20)],
    ["a pack of 19 MB", "pack", () => Buffer.from(JSON.stringify([["benchmarks.csv", fill("a,", 19 * MB)]]))],
    ["a pack of small objects", "pack", () =>
      Buffer.from(JSON.stringify([["extensions/x.json", `{"benchmarks":[${fill('{"":0},', 15 * MB)}0]}`]]))],
    ["an order with a plan of 19 MB", "order", () =>
      Buffer.from(JSON.stringify({ Run: { id: 1, task: "Flips", plan: planned(`{"x":[${fill('{"":0},', 15 * MB)}0]}`, 1) } }))],
    // A page carries its plan in its first twentieth.
    ...["docx", "xlsx", "html", "link"].flatMap(form => (form === "html" ? [0.001, 0.02, 0.05] : [0.1, 0.5, 0.98]).map(part =>
      [`cut off after ${part * 100} %`, form, () => whole[form].subarray(0, whole[form].length * part)])),
  ];
  const texts = Object.entries(plans).flatMap(([name, text]) =>
    forms.map(([form, ending, make]) => [`${name}, in ${form}`, ending, () => Buffer.from(make(text))]));
  return [...files, ...texts];
}

/** A piece over and over, with something else between so that the whole packs no better than text does. */
function noisy(piece, bytes) {
  const rows = [];
  for (let at = 0, n = 1; at < bytes; at += 4_000 + 60) {
    const noise = Array.from({ length: 5 }, () => (n = (n * 1_103_515_245 + 12_345) % 2 ** 31).toString(36)).join("");
    rows.push(fill(piece, 4_000), `<!--${noise.padEnd(50, "x")}-->`);
  }
  return rows.join("");
}

/** A stream of deflate in which a short code stands for the longest run of one byte, over and over. */
function sparse(bytes) {
  const body = deflateRawSync(zeros(40 * MB), { level: 9 });
  const cut = body.subarray(0, body.length - 64);
  const start = Math.floor(cut.length / 2);
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...Array.from({ length: Math.ceil(bytes / cut.length) }, (_, n) => (n ? cut.subarray(start) : cut))]);
}

/** The example plan in the forms that are given out. */
function wholes(folder) {
  const plan = join(root, "data/examples/roastery.ko.mixwright.json");
  const whole = { json: readFileSync(plan, "utf8") };
  for (const form of ["docx", "xlsx", "html"]) {
    const file = join(folder, `whole.${form}`);
    execFileSync(program("export"), [plan, file, "ko"]);
    whole[form] = readFileSync(file);
  }
  whole.link = Buffer.from(linked(whole.json));
  return whole;
}

/** Opens a file within the limits. */
function open(file) {
  const started = performance.now();
  const shell = `ulimit -v ${MEMORY_KB}; exec timeout -s KILL ${SECONDS} "$0" "$1"`;
  const run = spawnSync("bash", ["-c", shell, program("open"), file], { encoding: "utf8" });
  const seconds = (performance.now() - started) / 1_000;
  let said = {};
  try {
    said = JSON.parse(run.stdout);
  } catch {
    const ended = { SIGKILL: `longer than ${SECONDS} s`, SIGABRT: "more memory than there is" }[run.signal];
    said.problem = ended ?? `exit ${run.status ?? run.signal}: ${run.stderr.trim().split("\n")[0]}`;
  }
  return { seconds, ...said };
}

const wanted = process.argv[2] ?? "";
execFileSync("cargo", ["build", "--quiet", "--example", "open", "--example", "export"], { cwd: root, stdio: "inherit" });
const folder = mkdtempSync(join(tmpdir(), "bombs-"));
mkdirSync(folder, { recursive: true });
let failed = 0;
const row = (ok, name, bytes, { seconds, peak_kb = 0 }, said) => {
  failed += ok ? 0 : 1;
  const figures = [(bytes / MB).toFixed(2), seconds.toFixed(2), (peak_kb / 1_024).toFixed(0)].map((text, at) => text.padStart([7, 6, 5][at]));
  console.log(`${ok ? "ok  " : "FAIL"} ${figures.join(" ")}  ${name.padEnd(66)} ${said.slice(0, 70)}`);
};
try {
  const whole = wholes(folder);
  console.log("        MB      s    MB  (file, time, peak)");
  for (const [form, content] of Object.entries(whole)) {
    const file = join(folder, `found.${form}`);
    writeFileSync(file, content);
    const answer = open(file);
    row(answer.found?.lines > 0, `the example as ${form}`, content.length, answer, JSON.stringify(answer.found ?? answer));
  }
  let slowest = 0;
  let count = 0;
  for (const [name, ending, make] of bombs(whole).filter(([name]) => name.includes(wanted))) {
    const file = join(folder, `bomb.${ending}`);
    writeFileSync(file, make());
    const answer = open(file);
    row(answer.refused !== undefined, `${name} (${ending})`, statSync(file).size, answer, answer.refused ?? JSON.stringify(answer));
    slowest = Math.max(slowest, answer.seconds);
    count += 1;
    rmSync(file);
  }
  console.log(`${count} bombs, ${failed} not refused; the slowest took ${slowest.toFixed(2)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
