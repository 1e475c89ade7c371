// A learning record store with the part of an LMS that cmi5 needs beside it: it gives a token once, has launch data, and is as
// strict as xAPI 1.0.3 and cmi5 allow. What is wrong is kept in `faults`.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
const DURATION = /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const ACTOR = { objectType: "Agent", name: "김하늘", account: { homePage: "https://lms.example", name: "s-1" } };
const SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

/** What the LMS tells an AU that is launched, in the launch data. */
const launchData = (session) => ({
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  returnURL: "https://lms.example/course",
  contextTemplate: {
    extensions: { [SESSION]: session },
    contextActivities: { grouping: [{ id: "urn:example:publisher:au" }] },
  },
});

/** The record of one registration over several launches. */
export class RecordStore {
  statements = [];
  states = new Map();
  faults = [];
  fetches = 0;
  registration = randomUUID();
  activity = "https://lms.example/au/1";
  /** Is given each statement that is taken. */
  onward = undefined;
  /** May answer in place of the store: a status, or nothing. */
  fault = () => undefined;
  #tokens = new Set();
  #served;

  async start() {
    this.#served = createServer((request, response) => this.#answer(request, response));
    await new Promise((ready) => this.#served.listen(0, "127.0.0.1", ready));
    this.url = `http://127.0.0.1:${this.#served.address().port}/`;
    return this;
  }

  stop() {
    const stopped = new Promise((done) => this.#served.close(done));
    this.#served.closeAllConnections();
    return stopped;
  }

  /** Launches the AU anew, with launch data that say so much otherwise: the query of its address. */
  launch(more = {}, category = undefined) {
    const session = randomUUID();
    const data = { ...launchData(session), ...more };
    if (category) data.contextTemplate.contextActivities.category = category;
    this.states.set("LMS.LaunchData", data);
    this.session = session;
    return `?${new URLSearchParams({
      endpoint: `${this.url}xapi/`, fetch: `${this.url}fetch/${session}`, actor: JSON.stringify(ACTOR),
      registration: this.registration, activityId: this.activity,
    })}`;
  }

  async #answer(request, response) {
    const url = new URL(request.url, this.url);
    const cors = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Methods": "*" };
    const end = (status, body) => response.writeHead(status, { ...cors, "Content-Type": "application/json" }).end(body === undefined ? "" : JSON.stringify(body));
    if (request.method === "OPTIONS") return end(204);
    let text = "";
    for await (const part of request) text += part;
    const instead = this.fault(request.method, url.pathname);
    if (instead === "hang") return undefined;
    if (instead !== undefined) return end(instead, {});
    if (url.pathname.startsWith("/fetch/")) return this.#token(request, end);
    const known = this.#tokens.has(request.headers.authorization?.replace(/^Basic /, ""));
    if (!known) return end(401, {});
    if (request.headers["x-experience-api-version"] !== "1.0.3") this.faults.push(`version for ${url.pathname}`);
    if (request.method === "PUT" && request.headers["content-type"] !== "application/json") this.faults.push(`type for ${url.pathname}`);
    if (url.pathname === "/xapi/activities/state") return this.#state(request.method, url.searchParams, text, end);
    if (url.pathname === "/xapi/agents/profile") return end(404, {});
    if (url.pathname === "/xapi/statements" && request.method === "PUT") return this.#statement(url.searchParams, text, end);
    return end(404, {});
  }

  #token(request, end) {
    this.fetches++;
    if (request.method !== "POST") this.faults.push("the token is asked for by POST");
    const token = `token${this.fetches}`;
    this.#tokens.add(token);
    return end(200, { "auth-token": token });
  }

  #state(method, query, text, end) {
    const id = query.get("stateId");
    if (query.get("activityId") !== this.activity || query.get("registration") !== this.registration) this.faults.push(`state of ${query}`);
    if (method === "GET") return this.states.has(id) ? end(200, this.states.get(id)) : end(404, {});
    if (id === "LMS.LaunchData") this.faults.push("writes the LMS's state");
    this.states.set(id, JSON.parse(text));
    return end(204);
  }

  async #statement(query, text, end) {
    const statement = JSON.parse(text);
    if (this.statements.some(({ id }) => id === statement.id)) return end(409, {});
    this.#check(statement, query.get("statementId"));
    this.statements.push(statement);
    await this.onward?.(statement);
    return end(204);
  }

  #check(statement, id) {
    const verb = statement.verb.id.replace(VERBS, "");
    const wrong = (what) => this.faults.push(`${verb}: ${what}`);
    const earlier = this.statements.filter(({ context }) => context.extensions[SESSION] === this.session).map(({ verb: { id: of } }) => of.replace(VERBS, ""));
    const ever = this.statements.map(({ verb: { id: of } }) => of.replace(VERBS, ""));
    const { context, result, object, actor, timestamp } = statement;
    if (statement.id !== id || !UUID.test(id)) wrong("id");
    if (JSON.stringify(actor) !== JSON.stringify(ACTOR) || object.id !== this.activity) wrong("actor or object");
    if (context.registration !== this.registration || context.extensions[SESSION] !== this.session) wrong("registration or session");
    if (!/Z$/.test(timestamp) || Number.isNaN(Date.parse(timestamp))) wrong("time");
    const categories = (context.contextActivities.category ?? []).map(({ id: of }) => of);
    const moves = ["completed", "passed", "failed"].includes(verb);
    if (!categories.includes(`${CATEGORIES}cmi5`)) wrong("no category");
    if (moves !== categories.includes(`${CATEGORIES}moveon`)) wrong("moveon");
    if ((earlier.length === 0) !== (verb === "initialized")) wrong("the first statement of a session");
    if (earlier.includes("terminated")) wrong("after the last statement of a session");
    if (["completed", "passed"].includes(verb) && ever.includes(verb)) wrong("twice in a registration");
    if (verb === "failed" && ever.includes("passed")) wrong("after passed");
    if (verb !== "initialized" && !DURATION.test(result?.duration ?? "")) wrong(`duration ${result?.duration}`);
    if (result?.score && !(result.score.scaled >= 0 && result.score.scaled <= 1)) wrong("score");
    if (verb === "completed" && result.completion !== true) wrong("completion");
    if (verb === "passed" && result.success !== true) wrong("success");
    if (verb === "failed" && result.success !== false) wrong("success");
  }
}
