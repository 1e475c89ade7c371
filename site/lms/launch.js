// The page of a package, which the LMS launches: it has the planner in it and is the only thing that talks to the LMS. It
// says at all times who has the work, and hands it out as a file where the LMS does not keep it.

import "./embed.js";
import * as cmi5 from "./cmi5.js";
import * as scorm from "./scorm.js";
import { SPOKEN, WORDS } from "./launch-words.js";

/** Behind the place, where the LMS holds an earlier plan than the last one because that was too long for it. */
const OLDER = "!";

const [kind, name, mark] = document.querySelector("meta[name=package]").content.split(" ");
const pass = mark ? Number(mark) : undefined;

document.querySelector("h1").textContent = document.title;
const line = document.getElementById("line");
const tools = document.getElementById("tools");
let words = WORDS.en;
let session = null;
/** What the line says where something is the matter that the LMS's answers do not change. */
let matter = null;
/** What the line says, with numbers, once the LMS knows that the plan was handed in. */
let handed = null;
/** Whether what the LMS kept is in the planner, or known to be of no use: nothing is written over it before. */
let settled = false;

/** Of the LMS's language and the browser's, the first that is spoken. */
function language(asked) {
  const tags = [asked, ...navigator.languages].map((tag) => String(tag ?? "").toLowerCase().slice(0, 2));
  return tags.find((tag) => tag in WORDS) ?? "en";
}

/** Says how things stand. */
function say(state, ...values) {
  line.dataset.state = state;
  line.textContent = values.reduce((text, value, i) => text.replace(`{${i}}`, value), words[state]);
}

/** The LMS took what it was given, or did not. */
function told(state) {
  if (!matter) say(...(state === "saved" && handed ? handed : [state]));
}

function fault(state, ...values) {
  matter = state;
  say(state, ...values);
}

/** A button, in the place of an earlier one of that name. */
function button(key, press) {
  document.getElementById(key)?.remove();
  const made = Object.assign(document.createElement("button"), { id: key, type: "button", className: "btn", textContent: words[key] });
  made.addEventListener("click", press);
  tools.append(made);
}

function download(file, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The session with the LMS; nothing where there is none. */
async function begin() {
  try {
    if (kind !== "cmi5") return scorm.connect(window, kind, told);
    const launch = cmi5.launched(location.search);
    return launch && (await cmi5.connect(launch, storage(), told));
  } catch (error) {
    console.warn(error);
    return null;
  }
}

function storage() {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** The planner in the page. */
function planner() {
  const element = document.createElement("mixwright-planner");
  // By its name: not every LMS gives a folder's page.
  const keeper = session ? "host" : "none";
  const mode = session?.readonly ? "view" : "assess";
  const settings = { src: "./index.html", case: name, mode, resume: keeper, height: "fixed", title: document.title };
  for (const [key, value] of Object.entries(settings)) element.setAttribute(key, value);
  element.setAttribute("lang", document.documentElement.lang);
  return element;
}

/** Brings back what the LMS kept. What cannot be read is not written over until the learner says so. */
async function resume(element) {
  const older = session.place.endsWith(OLDER);
  if (session.suspended) {
    try {
      const { whole } = await element.resume(session.suspended);
      if (!whole || older) fault("older");
      // A place this version does not know is none.
      await element.goTo(session.place.replace(OLDER, "")).catch(() => {});
    } catch (error) {
      if (error.code !== "bad_suspend") throw error;
      fault("foreign");
      button("anew", () => settle(element));
    }
  } else if (older) {
    fault("older");
  }
  if (["older", "foreign"].includes(matter)) file(element);
  if (matter !== "foreign") settle(element);
}

function settle(element) {
  settled = true;
  if (matter === "foreign") matter = null;
  document.getElementById("anew")?.remove();
  keep(element);
}

/** Lets the learner open a file saved before. */
function file(element) {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json", hidden: true });
  input.addEventListener("change", async () => {
    const [picked] = input.files;
    input.value = "";
    if (!picked) return;
    try {
      await element.load(await picked.text());
      matter = null;
      settle(element);
    } catch {
      say("unreadable");
    }
  });
  tools.append(input);
  button("open", () => input.click());
}

let asking = false;
let again = false;
let progress = {};

/** Gives the LMS the plan as it is; one question at a time, and the last one counts. */
async function keep(element) {
  if (!settled || !session || session.readonly) return;
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    do {
      again = false;
      await kept(element);
    } while (again);
  } finally {
    asking = false;
  }
}

async function kept(element) {
  const { data, whole } = await element.suspend(session.limit);
  // Some LMSs take no empty place.
  const { stage = "case", share } = progress;
  const place = whole ? stage : stage + OLDER;
  // What is kept as a whole is worth more than that there was more.
  const suspend = whole || !session.suspended ? data : undefined;
  session.save({ suspend, place, progress: share });
  if (!whole && matter !== "big") {
    fault("big");
    file(element);
  } else if (whole && ["big", "older"].includes(matter)) {
    matter = null;
    told("saving");
  }
}

/** Handed in: the score goes to the LMS, and the file stays here to be had. */
async function submitted(element, { file: text, score }) {
  button("submission", () => download(`${name}.submission.json`, text));
  const share = score?.of ? score.points / score.of : undefined;
  const known = share !== undefined && !score.open;
  if (session && !session.readonly) {
    await keep(element);
    session.save({ score: share, progress: 1, completed: true, passed: known && pass !== undefined ? share * 100 >= pass : undefined });
    handed = share === undefined ? ["handed"] : ["scored", score.points, score.of];
    await session.flush();
  }
}

function listen(element) {
  const on = (type, act) => element.addEventListener(`mixwright-${type}`, ({ detail }) => act(detail));
  on("change", () => keep(element));
  on("progress", ({ stage, complete, of }) => {
    progress = { stage: stage ?? progress.stage, share: of ? complete / of : undefined };
    keep(element);
  });
  on("submit", (message) => submitted(element, message));
  button("save", async () => {
    const { name: named, bytes } = await element.export("json");
    download(named, bytes);
  });
  // Some LMSs forbid what pages did when they were left; a page that is hidden may never be shown again.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") session?.hide();
  });
  addEventListener("pagehide", () => session?.finish());
  // A page brought back as it was left has no session any more.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

function home() {
  if (!session?.returnURL) return;
  button("leave", async () => {
    await session.finish();
    location.assign(session.returnURL);
  });
}

async function main() {
  const speak = (asked) => {
    words = WORDS[language(asked)];
    document.documentElement.lang = SPOKEN[language(asked)];
  };
  speak();
  say("opening");
  session = kind === "none" ? null : await begin();
  speak(session?.language);
  const element = planner();
  listen(element);
  home();
  if (kind === "none") fault("file");
  else if (!session) fault("alone");
  else if (session.readonly) fault("review");
  document.querySelector("main").append(element);
  await new Promise((done) => element.addEventListener("mixwright-loaded", done, { once: true }));
  if (session) await resume(element);
  else file(element);
}

main();
