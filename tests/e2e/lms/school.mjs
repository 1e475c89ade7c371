// A school's LMS for the specs: it has a package unpacked under a path with blanks and Hangul, and scorm-again around it, in
// front of which stands what SCORM 1.2 allows to keep. What it holds outlives its pages, as in a database.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { dirname, join } from "node:path";

const again = dirname(createRequire(import.meta.url).resolve("scorm-again"));
const library = (name) => readFileSync(join(again, name));

/** Where the package lies. */
export const FOLDER = "/과정 1/수업 자료/";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json" };

/** The page of the LMS: `kind` of the runtime, `launch` the address of the page in the frame, `origin` of a package elsewhere. */
const LMS = `
  const { kind, launch, origin } = Object.fromEntries(new URLSearchParams(location.search));
  const record = JSON.parse(localStorage.getItem("record") ?? "null") ?? { cmi: null, statuses: [], commits: 0, faults: [] };
  const two = kind === "scorm2004";
  const Api = two ? Scorm2004API : Scorm12API;
  const api = new Api({ autocommit: false, lmsCommitUrl: false, logLevel: 5, mastery_override: false });
  const learner = two ? { learner_id: "s1", learner_name: "김하늘" } : { core: { student_id: "s1", student_name: "김하늘" } };
  api.loadFromJSON(record.cmi ?? learner);
  const keep = () => {
    record.cmi = api.renderCMIToJSONObject().cmi;
    const { core = {}, completion_status, success_status } = record.cmi;
    const status = two ? completion_status + "/" + success_status : core.lesson_status;
    if (record.statuses.at(-1) !== status) record.statuses.push(status);
    record.commits++;
    localStorage.setItem("record", JSON.stringify(record));
  };
  for (const call of two ? ["Commit", "Terminate"] : ["LMSCommit", "LMSFinish"]) api.on(call, keep);
  const set = two ? "SetValue" : "LMSSetValue";
  const limit = two ? 64000 : 4096;
  // In front: what the standard allows, which scorm-again does not hold to.
  const front = new Proxy(api, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return (...values) => {
        if (name === set && values[0] === "cmi.suspend_data" && values[1].length > limit) {
          record.faults.push("suspend data of " + values[1].length);
          return "false";
        }
        const answer = value.apply(target, values);
        const code = (two ? target.GetLastError() : target.LMSGetLastError());
        if (name === set && String(answer) !== "true") record.faults.push(values.join(" = ").slice(0, 80) + ": " + code);
        return answer;
      };
    },
  });
  if (origin) new CrossFrameLMS(front, origin);
  else window[two ? "API_1484_11" : "API"] = front;
  globalThis.record = record;
  const frame = Object.assign(document.createElement("iframe"), { id: "sco", src: launch, width: "1200", height: "900" });
  document.body.append(frame);
`;

/** A page on the package's own site that talks to the LMS across sites. */
const BRIDGE = `
  const { name, launch, origin } = Object.fromEntries(new URLSearchParams(location.search));
  window[name] = new CrossFrameAPI(origin, parent);
  const begin = () => document.body.append(Object.assign(document.createElement("iframe"), { src: launch, width: "1150", height: "850" }));
  // What the LMS holds is asked for once, so that the next question is answered from what it said.
  const two = name === "API_1484_11";
  window[name][two ? "Initialize" : "LMSInitialize"]("");
  const elements = two
    ? ["cmi.suspend_data", "cmi.location", "cmi.completion_status", "cmi.success_status", "cmi.score.scaled", "cmi.mode", "cmi.learner_id", "cmi.learner_name"]
    : ["cmi.suspend_data", "cmi.core.lesson_location", "cmi.core.lesson_status", "cmi.core.score.raw", "cmi.core.lesson_mode", "cmi.core.student_id", "cmi.core.student_name"];
  for (const element of elements) window[name][two ? "GetValue" : "LMSGetValue"](element);
  setTimeout(begin, 600);
`;

const page = (...scripts) =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,"></head><body>${
    scripts.map((name) => `<script src="${name}"></script>`).join("")}</body></html>`;

/** Serves files by path; `wasm` is the type those are sent with, if any. */
async function serve(files, wasm) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const body = files.get(path);
    const type = extname(path) === ".wasm" ? wasm : TYPES[extname(path)];
    response.writeHead(body === undefined ? 404 : 200, type ? { "Content-Type": type } : {});
    response.end(body ?? "");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const stop = () => {
    const stopped = new Promise((done) => server.close(done));
    server.closeAllConnections();
    return stopped;
  };
  return { port: server.address().port, stop };
}

/** An LMS with the files of a package. With `cross` the package lies on another site than the LMS. */
export async function school(contents, { kind, cross = false, wasm = "application/wasm" }) {
  const lms = new Map([["/lms.html", page("again.js", "cross-lms.js", "lms.js")], ["/lms.js", LMS]]);
  lms.set("/again.js", library("scorm-again.js")).set("/cross-lms.js", library("cross-frame-lms.js"));
  const content = cross ? new Map() : lms;
  for (const [name, bytes] of contents) content.set(FOLDER + name, bytes);
  content.set("/bridge.html", page("cross.js", "bridge.js")).set("/bridge.js", BRIDGE).set("/cross.js", library("cross-frame-api.js"));
  const [one, other] = [await serve(lms, wasm), cross ? await serve(content, wasm) : null];
  const origin = `http://127.0.0.1:${one.port}`;
  const query = new URLSearchParams({ kind, launch: `${FOLDER}launch.html?from=lms&session=7` });
  if (cross) {
    const home = `http://localhost:${other.port}`;
    const name = kind === "scorm2004" ? "API_1484_11" : "API";
    query.set("origin", home);
    query.set("launch", `${home}/bridge.html?${new URLSearchParams({ name, origin, launch: `${FOLDER}launch.html` })}`);
  }
  return { url: `${origin}/lms.html?${query}`, stop: () => Promise.all([one.stop(), other?.stop()]) };
}
