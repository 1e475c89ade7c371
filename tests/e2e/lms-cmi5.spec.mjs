// cmi5 against a strict record store, and statement for statement against a client others wrote.
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";

import { connect, launched } from "../../site/lms/cmi5.js";
import { RecordStore } from "./lms/record-store.mjs";
import { asksUs, shows } from "./lms/requirements.mjs";
import { dice } from "./mutate.mjs";

globalThis.self ??= globalThis;
const require = createRequire(import.meta.url);
const Cmi5 = require("@rusticisoftware/cmi5");
const asked = Object.entries(require("@cmi5/requirements")).filter(([id, { txt }]) => asksUs(id, txt));

/** What differs from one run to the next. */
function bare({ id, timestamp, result, ...statement }, store) {
  const { duration, ...rest } = result ?? {};
  const text = JSON.stringify({ ...statement, ...(Object.keys(rest).length ? { result: rest } : {}) });
  return JSON.parse(text.replaceAll(store.registration, "registration").replaceAll(store.session, "session"));
}

/** A session by chance: what the LMS says, and what the learner does. */
function script(seed) {
  const random = dice(seed);
  const mark = random() < 0.5 ? Number(random().toFixed(2)) : undefined;
  const score = Number(random().toFixed(4));
  const done = random() < 0.8;
  const judged = done && random() < 0.8;
  const passed = judged ? score >= (mark ?? 0.5) : undefined;
  const category = random() < 0.3 ? [{ id: "https://lms.example/category" }] : undefined;
  return { mark, score, done, passed, category };
}

async function ours(store, { score, done, passed }) {
  const session = await connect(launched(store.query), null);
  session.save({ suspend: "work 작업 作业", ...(done && { completed: true, score, passed }) });
  await session.flush();
  await session.finish();
  await session.finish();
}

async function theirs(store, { score, done, passed }) {
  const au = new Cmi5(`https://content.example/launch.html${store.query}`);
  au.includeSourceActivity(false);
  await au.start();
  if (done) await au.completed();
  if (passed === true) await au.passed({ scaled: score });
  if (passed === false) await au.failed({ scaled: score });
  await au.terminate();
}

test("fifty sessions say what the other client says", async () => {
  for (let seed = 0; seed < 50; seed++) {
    const session = script(seed);
    const said = [];
    for (const play of [ours, theirs]) {
      const store = await new RecordStore().start();
      store.query = store.launch(session.mark === undefined ? {} : { masteryScore: session.mark }, session.category);
      await play(store, session);
      expect(store.faults, `${play.name} ${seed}`).toEqual([]);
      expect(store.fetches).toBe(1);
      said.push(store.statements.map((statement) => bare(statement, store)));
      await store.stop();
    }
    expect(said[0], JSON.stringify(session)).toEqual(said[1]);
  }
});

test("twenty launches keep what was suspended; passed and completed are said once, and failed no more after passed", async () => {
  const store = await new RecordStore().start();
  let kept = "";
  for (let launch = 0; launch < 20; launch++) {
    const session = await connect(launched(store.launch({ masteryScore: 0.6 })), null);
    expect(session.suspended).toBe(kept);
    kept = `${launch} 강릉 로스터리 — 广告预算`;
    session.save({ suspend: kept, place: "budget" });
    if (launch > 3) session.save({ completed: true, score: launch === 9 ? 0.8 : 0.3, passed: false });
    await session.flush();
    await session.finish();
  }
  expect(store.faults).toEqual([]);
  const verbs = store.statements.map(({ verb }) => verb.id.split("/").pop());
  expect(verbs.filter((verb) => verb === "completed")).toHaveLength(1);
  expect(verbs.filter((verb) => verb === "passed")).toHaveLength(1);
  expect(verbs.filter((verb) => verb === "failed"), "the same try is no news").toHaveLength(1);
  expect(verbs.filter((verb) => verb === "initialized")).toHaveLength(20);
  await store.stop();
});

test("a reload goes on in its session: no second token, no second beginning", async () => {
  const store = await new RecordStore().start();
  const query = store.launch();
  const memory = new Map();
  const storage = { getItem: (name) => memory.get(name) ?? null, setItem: (name, value) => memory.set(name, value) };
  await connect(launched(query), storage);
  const session = await connect(launched(query), storage);
  session.save({ suspend: "x" });
  await session.flush();
  expect(store.fetches).toBe(1);
  expect(store.statements).toHaveLength(1);
  expect(store.faults).toEqual([]);
  await store.stop();
});

test("a store that fails gets everything once it answers, in order and once", async () => {
  const random = dice(3);
  for (let round = 0; round < 20; round++) {
    const store = await new RecordStore().start();
    const states = [];
    const session = await connect(launched(store.launch()), null, (state) => states.push(state));
    store.fault = () => (random() < 0.6 ? 503 : undefined);
    for (let edit = 0; edit < 4; edit++) {
      session.save({ suspend: `${edit}`, ...(edit === 2 && { completed: true, score: 0.7, passed: true }) });
      expect(await session.flush()).toBe(states.at(-1) === "saved");
    }
    store.fault = () => undefined;
    expect(await session.flush()).toBe(true);
    await session.finish();
    expect(store.states.get("mixwright").suspend).toBe("3");
    expect(store.statements.map(({ verb }) => verb.id.split("/").pop())).toEqual(["initialized", "completed", "passed", "terminated"]);
    expect(store.faults).toEqual([]);
    await store.stop();
  }
});

test("a launch that lacks something is none, and without a token there is no session", async () => {
  const store = await new RecordStore().start();
  const query = store.launch();
  for (const name of ["endpoint", "fetch", "actor", "registration", "activityId"]) {
    const less = new URLSearchParams(query);
    less.delete(name);
    expect(launched(`?${less}`), name).toBeNull();
  }
  for (const [name, value] of [["actor", "{}"], ["actor", "null"], ["actor", "{"], ["fetch", "javascript:1"], ["endpoint", "file:///x"]]) {
    const other = new URLSearchParams(query);
    other.set(name, value);
    expect(launched(`?${other}`), `${name}=${value}`).toBeNull();
  }
  store.fault = (method, path) => (path.startsWith("/fetch/") ? 403 : undefined);
  await expect(connect(launched(query), null)).rejects.toThrow();
  await store.stop();
});

test("a review writes nothing but that it was begun and left", async () => {
  const store = await new RecordStore().start();
  const session = await connect(launched(store.launch({ launchMode: "Review" })), null);
  expect(session.readonly).toBe(true);
  session.save({ suspend: "x", completed: true, score: 1, passed: true });
  session.hide();
  await session.finish();
  expect(store.states.has("mixwright")).toBe(false);
  expect(store.statements.map(({ verb }) => verb.id.split("/").pop())).toEqual(["initialized", "terminated"]);
  await store.stop();
});

test("whatever cmi5 asks of a unit is shown by something, or said why not", () => {
  expect(asked.length).toBeGreaterThanOrEqual(57);
  expect(asked.filter(([id]) => !shows(id)).map(([id, { txt }]) => `${id} ${txt}`)).toEqual([]);
});
