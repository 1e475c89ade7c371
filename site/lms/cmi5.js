// Talks to a school's LMS by cmi5: what was learnt goes as xAPI statements to its record store, what is to be kept into a
// state document there. The numbers in comments are sections of the cmi5 specification.

import { duration } from "./scorm.js";

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CONTEXT = "https://w3id.org/xapi/cmi5/context/";
const MASTERY = `${CONTEXT}extensions/masteryscore`;
/** Our own state document; the one of the LMS is never written (10.2.1). */
const STATE = "mixwright";
const PACE = 10_000;
const SLOWEST = 60_000;
/** A state document has no limit of its own; no plan needs more. */
const LIMIT = 250_000;
/** How long a record store may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** The launch parameters, where all are there (8.1). */
export function launched(search) {
  const given = new URLSearchParams(search);
  const [endpoint, fetch, registration, activity] = ["endpoint", "fetch", "registration", "activityId"].map((name) => given.get(name));
  if (![endpoint, fetch, registration, activity, given.get("actor")].every(Boolean)) return null;
  try {
    const actor = JSON.parse(given.get("actor"));
    const known = [endpoint, fetch].every((url) => /^https?:$/.test(new URL(url).protocol));
    return known && actor?.account ? { endpoint: endpoint.replace(/\/?$/, "/"), fetch, registration, activity, actor } : null;
  } catch {
    return null;
  }
}

/** What must outlive a reload in the same session: the token can be fetched once, a session is begun once. */
function memory(store, launch) {
  const key = `mixwright cmi5 ${launch.registration} ${launch.fetch}`;
  let known = {};
  try {
    known = JSON.parse(store?.getItem(key) ?? "{}") ?? {};
  } catch {
    // A browser that keeps nothing has the session of this page only.
  }
  return {
    get: (name) => known[name],
    set(name, value) {
      known[name] = value;
      try {
        store?.setItem(key, JSON.stringify(known));
      } catch {
        // As above.
      }
    },
  };
}

/**
 * Begins a session.
 *
 * @param {ReturnType<launched>} launch The launch parameters.
 * @param {Storage | null} store Where the session is remembered, `sessionStorage` as a rule.
 * @param {(state: "saved" | "saving" | "failing") => void} told Told whether the LMS has what it was given.
 * @throws Where the LMS gives no token or no launch data.
 */
export async function connect(launch, store, told = () => {}) {
  const session = new Session(launch, memory(store, launch), told);
  await session.begin();
  return session;
}

class Session {
  kind = "cmi5";
  limit = LIMIT;
  readonly = false;
  suspended = "";
  place = "";
  language = "";
  #launch;
  #memory;
  #told;
  #data = {};
  #record = {};
  #began = Date.now();
  #queue = [];
  #timer = 0;
  #last = 0;
  #failed = 0;
  #dirty = false;
  #busy = null;
  #over = false;

  constructor(launch, memory, told) {
    [this.#launch, this.#memory, this.#told] = [launch, memory, told];
    const { account, name } = launch.actor;
    this.learner = { id: account.name, name: name ?? "" };
  }

  async begin() {
    if (!this.#memory.get("token")) this.#memory.set("token", await this.#token());
    const data = await this.#read("activities/state", { stateId: "LMS.LaunchData" });
    if (!data) throw new Error("no launch data");
    this.#data = data;
    // A failure here is none: not every store keeps what learners prefer (11).
    const likes = await this.#read("agents/profile", { profileId: "cmi5LearnerPreferences" }).catch(() => null);
    this.language = String(likes?.languagePreference ?? "").split(",")[0].trim();
    this.#record = (await this.#read("activities/state", { stateId: STATE })) ?? {};
    this.suspended = typeof this.#record.suspend === "string" ? this.#record.suspend : "";
    this.place = typeof this.#record.place === "string" ? this.#record.place : "";
    this.readonly = this.#data.launchMode !== "Normal";
    this.returnURL = /^https?:/.test(this.#data.returnURL ?? "") ? this.#data.returnURL : null;
    if (!this.#memory.get("initialized")) {
      await this.#send(this.#statement("initialized"));
      this.#memory.set("initialized", true);
    }
  }

  async #token() {
    const answer = await fetch(this.#launch.fetch, { method: "POST", signal: AbortSignal.timeout?.(PATIENCE) });
    const token = (await answer.json())["auth-token"];
    if (!answer.ok || typeof token !== "string") throw new Error("no token");
    return token;
  }

  #ask(path, query, options = {}) {
    const url = new URL(path, this.#launch.endpoint);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const headers = { Authorization: `Basic ${this.#memory.get("token")}`, "X-Experience-API-Version": "1.0.3", ...options.headers };
    return fetch(url, { ...options, headers, cache: "no-store", signal: AbortSignal.timeout?.(PATIENCE) });
  }

  /** A state document or a profile; null where there is none. */
  async #read(path, name) {
    const { activity, registration, actor } = this.#launch;
    const own = path.startsWith("activities") ? { activityId: activity, registration } : {};
    const answer = await this.#ask(path, { agent: JSON.stringify(actor), ...own, ...name });
    if (answer.status === 404 || answer.status === 204) return null;
    if (!answer.ok) throw new Error(`${answer.status} for ${path}`);
    return answer.json();
  }

  /** A statement; the context is the one of the LMS, with what belongs to this statement beside it (10.2.1). */
  #statement(verb, result, moves = false) {
    const template = this.#data.contextTemplate ?? {};
    const activities = template.contextActivities ?? {};
    const ids = ["cmi5", ...(moves ? ["moveon"] : [])].map((name) => ({ id: `${CONTEXT}categories/${name}` }));
    const known = new Set((activities.category ?? []).map(({ id }) => id));
    const category = [...(activities.category ?? []), ...ids.filter(({ id }) => !known.has(id))];
    // The mark is told where the verb rests on it (9.6.3.2).
    const mastery = typeof this.#data.masteryScore === "number" && ["passed", "failed"].includes(verb);
    const extensions = { ...template.extensions, ...(mastery ? { [MASTERY]: this.#data.masteryScore } : {}) };
    return {
      id: crypto.randomUUID(),
      timestamp: new Date().toISOString(),
      actor: this.#launch.actor,
      verb: { id: VERBS + verb, display: { en: verb } },
      object: { id: this.#launch.activity },
      context: { ...template, registration: this.#launch.registration, contextActivities: { ...activities, category }, extensions },
      ...(result ? { result } : {}),
    };
  }

  async #send(statement, keepalive = false) {
    const { id } = statement;
    const options = { method: "PUT", body: JSON.stringify(statement), headers: { "Content-Type": "application/json" }, keepalive };
    const answer = await this.#ask("statements", { statementId: id }, options);
    // The same statement twice is no fault: the first answer was lost.
    if (!answer.ok && answer.status !== 409) throw new Error(`${answer.status} for a statement`);
  }

  async #keep(keepalive = false) {
    const { activity, registration, actor } = this.#launch;
    const body = JSON.stringify(this.#record);
    // Browsers let a page that goes away send 64 kB and no more.
    const options = { method: "PUT", body, headers: { "Content-Type": "application/json" }, keepalive: keepalive && body.length < 20_000 };
    const query = { activityId: activity, agent: JSON.stringify(actor), registration, stateId: STATE };
    const answer = await this.#ask("activities/state", query, options);
    if (!answer.ok) throw new Error(`${answer.status} for the state`);
  }

  /** As in `scorm.js`. */
  save({ suspend, place, score, completed, passed }) {
    if (this.readonly || this.#over) return;
    if (suspend !== undefined && suspend.length > LIMIT) throw new RangeError(`suspend data of ${suspend.length} characters`);
    if (suspend !== undefined && suspend !== this.#record.suspend) this.#note({ suspend });
    if (place !== undefined && place !== this.#record.place) this.#note({ place });
    if (completed) this.#move("completed", { completion: true });
    if (passed === undefined || this.#record.passed) {
      this.#soon();
      return;
    }
    // The mark of the LMS goes before the one of the package (10.2.4).
    const mark = this.#data.masteryScore;
    const good = typeof mark === "number" && score !== undefined ? score >= mark : passed;
    const told = score === undefined ? {} : { score: { scaled: Number(score.toFixed(4)) } };
    // A worse or an equal try is no news.
    if (good || this.#record.failed === undefined || (score ?? 0) > this.#record.failed) {
      if (!good) this.#note({ failed: score ?? 0 });
      this.#move(good ? "passed" : "failed", { success: good, ...told });
    }
    this.#soon();
  }

  #note(news) {
    this.#record = { ...this.#record, ...news };
    this.#dirty = true;
  }

  /** Queues a statement; what may be said once in a registration is remembered with it. */
  #move(verb, result) {
    if (verb !== "failed") {
      if (this.#record[verb]) return;
      this.#note({ [verb]: true });
    }
    this.#queue.push(this.#statement(verb, { ...result, duration: this.#time() }, true));
  }

  #time() {
    return duration(Date.now() - this.#began);
  }

  #soon() {
    if (this.#timer || this.#over || !(this.#dirty || this.#queue.length)) return;
    if (!this.#failed) this.#told("saving");
    const pace = Math.min(SLOWEST, PACE * 2 ** this.#failed);
    this.#timer = setTimeout(() => this.flush(), Math.max(0, this.#last + pace - Date.now()));
  }

  /** Gives the LMS everything it does not have yet; whether it took all. */
  flush(keepalive = false) {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#busy = (this.#busy ?? Promise.resolve()).then(() => this.#flush(keepalive));
    return this.#busy;
  }

  async #flush(keepalive) {
    let all = true;
    try {
      while (this.#queue.length) {
        await this.#send(this.#queue[0], keepalive);
        this.#queue.shift();
      }
      while (this.#dirty) {
        this.#dirty = false;
        await this.#keep(keepalive).catch((error) => {
          this.#dirty = true;
          throw error;
        });
      }
    } catch {
      all = false;
    }
    this.#last = Date.now();
    this.#failed = all ? 0 : Math.min(this.#failed + 1, 8);
    this.#told(all ? "saved" : "failing");
    if (!all) this.#soon();
    return all;
  }

  /** The page is hidden and may never come back. */
  hide() {
    if (!this.#over && !this.readonly) void this.flush(true);
  }

  /** Ends the session, once: its last statement tells so (9.3.8). Nothing is waited for, for the page may be gone by then. */
  finish() {
    if (this.#over) return Promise.resolve();
    const rest = this.readonly ? [] : [...this.#queue.map((statement) => this.#send(statement, true)), this.#dirty && this.#keep(true)];
    this.#over = true;
    clearTimeout(this.#timer);
    const end = this.#send(this.#statement("terminated", { duration: this.#time() }), true);
    return Promise.allSettled([...rest, end]);
  }
}
