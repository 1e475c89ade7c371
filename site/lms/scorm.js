// Talks to a school's LMS by SCORM 1.2 or SCORM 2004. The page that stands in the LMS uses it; the planner itself knows
// nothing of it. Whatever the LMS answers is taken as it may be: wrong, empty, late, or gone.
//
// Three rules come from real losses: what the LMS already holds is read first and never made worse; what is to be kept is
// written when the page is hidden, for some LMSs forbid the unload event; a commit is made when there is news, not by the clock.

/** Between two commits that nobody waits for, in milliseconds. */
const PACE = 10_000;
/** The longest wait after commits that failed. */
const SLOWEST = 60_000;
/** Between the place and how the attempt stands, in what is kept as the place; and characters that takes at most. */
const [BEHIND, TAIL] = [";", 64];
/** Frames above frames that are looked through for the runtime. */
const DEPTH = 500;

/** What the two versions call the same things. */
const DIALECTS = {
  "scorm12": {
    api: "API",
    calls: { begin: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", end: "LMSFinish", error: "LMSGetLastError" },
    limit: 4_096,
    place: ["cmi.core.lesson_location", 255],
    suspend: "cmi.suspend_data",
    mode: "cmi.core.lesson_mode",
    learner: ["cmi.core.student_id", "cmi.core.student_name"],
    language: "cmi.student_preference.language",
    score: "cmi.core.score.raw",
    exit: "cmi.core.exit",
    time: ["cmi.core.session_time", clock],
    status: { "cmi.core.lesson_status": ["not attempted", "browsed", "incomplete", "failed", "completed", "passed"] },
  },
  "scorm2004": {
    api: "API_1484_11",
    calls: { begin: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", end: "Terminate", error: "GetLastError" },
    limit: 64_000,
    place: ["cmi.location", 1_000],
    suspend: "cmi.suspend_data",
    mode: "cmi.mode",
    learner: ["cmi.learner_id", "cmi.learner_name"],
    language: "cmi.learner_preference.language",
    score: "cmi.score.scaled",
    exit: "cmi.exit",
    time: ["cmi.session_time", duration],
    status: {
      "cmi.completion_status": ["not attempted", "unknown", "incomplete", "completed"],
      "cmi.success_status": ["unknown", "failed", "passed"],
    },
  },
};

/** Hours, minutes, seconds as SCORM 1.2 writes a span of time. */
function clock(ms) {
  const [hours, minutes] = [Math.min(9_999, Math.floor(ms / 3_600_000)), Math.floor(ms / 60_000) % 60];
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(ms / 1_000) % 60)}.${two(Math.floor(ms / 10) % 100)}`;
}

function two(number) {
  return String(number).padStart(2, "0");
}

/** A span of time by ISO 8601, with at most two digits behind the point. */
export function duration(ms) {
  const seconds = Math.floor(ms / 10) / 100;
  return `PT${Math.floor(seconds / 3_600)}H${Math.floor(seconds / 60) % 60}M${Number((seconds % 60).toFixed(2))}S`;
}

/** A number as both versions take it: no exponent, at most two digits behind the point of a hundred. */
const decimal = (number, digits) => String(Number(number.toFixed(digits)));

/** The runtime of the LMS, looked for in the frames around and in the window this one was opened from. */
function find(window, kind) {
  const dialects = [kind, ...Object.keys(DIALECTS).filter((other) => other !== kind)];
  const above = function* (from) {
    for (let at = from, depth = 0; at && depth < DEPTH; at = at.parent, depth++) {
      yield at;
      if (at.parent === at) return;
    }
  };
  const opened = [];
  for (const at of above(window)) if (own(at, "opener")) opened.push(...above(at.opener));
  const windows = [...above(window), ...opened];
  for (const name of dialects) {
    for (const at of windows) {
      const api = own(at, DIALECTS[name].api);
      if (api) return { api, kind: name };
    }
  }
  return null;
}

/** A property of a window that may belong to another site. */
function own(window, name) {
  try {
    return window[name] ?? null;
  } catch {
    return null;
  }
}

/**
 * Begins a session with the LMS around the page.
 *
 * @param {Window} window The page's window.
 * @param {"scorm12" | "scorm2004"} kind What the package says it is; the other is taken where only that is there.
 * @param {(state: "saved" | "saving" | "failing") => void} told Told whether the LMS has what it was given.
 * @returns The session, or null where no LMS is around.
 */
export function connect(window, kind, told = () => {}) {
  const found = find(window, kind);
  return found && new Session(found.api, found.kind, told);
}

class Session {
  #api;
  #words;
  #told;
  #began = Date.now();
  /** What the LMS took, and what it shall take: by element. */
  #sent = new Map();
  #wanted = new Map();
  #place;
  #timer = 0;
  #last = 0;
  #failed = 0;
  #dirty = false;
  #over = false;

  constructor(api, kind, told) {
    this.#api = api;
    this.#told = told;
    this.kind = kind;
    this.#words = DIALECTS[kind];
    const words = this.#words;
    // An LMS that began the session itself says no here, and goes on all the same.
    this.#call("begin", "");
    const [id, name] = words.learner.map((element) => this.#get(element));
    this.learner = { id, name };
    this.language = this.#get(words.language);
    // In a review nothing is written: it shows what was.
    this.readonly = ["review", "browse"].includes(this.#get(words.mode));
    this.suspended = this.#get(words.suspend);
    const held = this.#get(words.place[0]);
    const [place, ...stood] = held.split(BEHIND);
    this.place = this.#place = place;
    this.limit = words.limit;
    // Open edX's player (19.0.5) keeps status and score, and answers with nothing when it is asked for them: what stands
    // behind the place is what it was given.
    this.#standing().forEach((element, at) => this.#sent.set(element, this.#get(element) || (stood[at] ?? "")));
    this.#sent.set(words.place[0], held);
    if (this.readonly) return;
    this.#status("incomplete");
    this.#want(words.exit, "suspend");
    this.flush();
  }

  /** What is to be kept, and how the attempt stands; what is left out stays as it is. `score` and `progress` from 0 to 1. */
  save({ suspend, place, score, progress, completed, passed }) {
    if (this.readonly || this.#over) return;
    const words = this.#words;
    if (suspend !== undefined) {
      // Cut off it would be worse than nothing: the learner would begin anew without a word.
      if (suspend.length > words.limit) throw new RangeError(`suspend data of ${suspend.length} characters`);
      this.#want(words.suspend, suspend);
    }
    if (place !== undefined) this.#place = place.slice(0, words.place[1] - TAIL);
    if (score !== undefined) this.#score(score);
    // Some LMSs take less progress for less than completed.
    const open = this.#stands("cmi.completion_status") !== "completed";
    if (progress !== undefined && open && this.kind === "scorm2004") this.#want("cmi.progress_measure", decimal(progress, 4));
    // SCORM 1.2 has one word for both.
    if (completed && !(this.kind === "scorm12" && passed !== undefined)) this.#status("completed");
    if (passed !== undefined) this.#status(passed ? "passed" : "failed");
    const stands = this.#standing().map((element) => this.#stands(element));
    this.#want(words.place[0], [this.#place, ...stands].join(BEHIND).slice(0, words.place[1]));
    this.#soon();
  }

  /** What says how the attempt stands. */
  #standing() {
    return [...Object.keys(this.#words.status), this.#words.score];
  }

  /** What an element holds once the LMS has everything. */
  #stands(element) {
    return this.#wanted.get(element) ?? this.#sent.get(element);
  }

  /** The better score stays, for the status it brought stays as well. */
  #score(score) {
    const element = this.#words.score;
    const value = this.kind === "scorm12" ? decimal(score * 100, 2) : decimal(score, 4);
    const held = Number.parseFloat(this.#stands(element));
    if (held >= Number(value)) return;
    const sides = this.kind === "scorm12"
      ? { "cmi.core.score.min": "0", "cmi.core.score.max": "100" }
      : { "cmi.score.min": "0", "cmi.score.max": "100", "cmi.score.raw": decimal(score * 100, 2) };
    for (const [side, bound] of Object.entries(sides)) this.#want(side, bound);
    this.#want(element, value);
  }

  /** Sets a status where the LMS does not hold a better one. */
  #status(to) {
    for (const [element, order] of Object.entries(this.#words.status)) {
      const held = this.#stands(element);
      if (order.includes(to) && order.indexOf(to) > order.indexOf(held)) this.#want(element, to);
    }
  }

  #want(element, value) {
    if (this.#sent.get(element) === value) this.#wanted.delete(element);
    else this.#wanted.set(element, value);
  }

  #soon() {
    if (this.#timer || !(this.#wanted.size || this.#dirty)) return;
    if (!this.#failed) this.#told("saving");
    const pace = Math.min(SLOWEST, PACE * 2 ** this.#failed);
    this.#timer = setTimeout(() => this.flush(), Math.max(0, this.#last + pace - Date.now()));
  }

  /** Gives the LMS everything it does not have yet; whether it took all. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#over || this.readonly) return true;
    for (const [element, value] of [...this.#wanted]) {
      if (!this.#yes("set", element, value)) continue;
      this.#sent.set(element, value);
      this.#wanted.delete(element);
      this.#dirty = true;
    }
    if (this.#dirty && this.#yes("commit", "")) this.#dirty = false;
    this.#last = Date.now();
    const all = !this.#wanted.size && !this.#dirty;
    this.#failed = all ? 0 : Math.min(this.#failed + 1, 8);
    this.#told(all ? "saved" : "failing");
    if (!all) this.#soon();
    return all;
  }

  /** The page is hidden and may never come back. */
  hide() {
    if (this.#over || this.readonly) return;
    const [element, write] = this.#words.time;
    this.#want(element, write(Date.now() - this.#began));
    this.flush();
  }

  /** Ends the session, once. */
  finish() {
    if (this.#over) return;
    this.hide();
    this.#over = true;
    clearTimeout(this.#timer);
    this.#call("end", "");
  }

  /** What an element holds; nothing where the LMS has nothing to say. */
  #get(element) {
    const value = this.#call("get", element);
    // Some put the word for nothing, or that they failed, into the text.
    return value === null || ["null", "undefined", "false"].includes(value) ? "" : value;
  }

  #yes(call, ...values) {
    return ["true", "1"].includes(this.#call(call, ...values));
  }

  /** What the LMS answers as text; nothing where it fails. */
  #call(call, ...values) {
    try {
      const answer = this.#api[this.#words.calls[call]](...values);
      return answer === null || answer === undefined ? null : String(answer);
    } catch {
      return null;
    }
  }
}
