// What talks to an LMS, against a runtime that is as strict as the standard, or broken on purpose.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

import { connect, duration } from "../../site/lms/scorm.js";
import { Lms } from "./lms/strict.mjs";
import { dice } from "./mutate.mjs";

const KINDS = ["scorm12", "scorm2004"];
const KOREAN = "강릉 로스터리 — 广告预算 ".repeat(40);

for (const kind of KINDS) {
  test(`${kind}: twenty launches keep what was suspended, and no status becomes worse`, async () => {
    const lms = new Lms(kind);
    let kept = "";
    for (let launch = 0; launch < 20; launch++) {
      const { window, ended } = lms.launch();
      const session = connect(window, kind);
      expect(session.kind).toBe(kind);
      expect(session.suspended).toBe(kept);
      kept = `${launch} ${KOREAN}`;
      session.save({ suspend: kept, place: "plan/budget", progress: launch / 20, score: launch % 2 ? 0.3 : launch / 20 });
      if (launch === 9) session.save({ completed: true, passed: true });
      if (launch === 15) session.save({ completed: true, passed: false, score: 0.1 });
      session.finish();
      session.finish();
      expect(ended()).toBe(true);
    }
    expect(lms.faults).toEqual([]);
    expect(lms.held["cmi.suspend_data"]).toBe(kept);
    const statuses = kind === "scorm12" ? ["incomplete", "passed"] : ["incomplete", "completed", "passed"];
    expect(lms.statuses).toEqual(statuses);
    // 18 of 20 in the nineteenth launch was the best.
    expect(Number(lms.held[kind === "scorm12" ? "cmi.core.score.raw" : "cmi.score.scaled"])).toBe(kind === "scorm12" ? 90 : 0.9);
  });

  test(`${kind}: a grade the LMS holds survives a relaunch`, () => {
    const held = kind === "scorm12"
      ? { "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "80" }
      : { "cmi.completion_status": "completed", "cmi.success_status": "passed", "cmi.score.scaled": "0.8" };
    const lms = new Lms(kind, held);
    const session = connect(lms.launch().window, kind);
    session.save({ suspend: "x", score: 0.4, completed: true, passed: false });
    session.finish();
    expect(lms.held).toMatchObject(held);
    expect(lms.statuses).toEqual([]);
  });

  test(`${kind}: an LMS that does not tell the status and the score it holds keeps them all the same`, () => {
    const lms = new Lms(kind);
    const silent = (call, [element]) => (call === "get" && /status$|score/.test(element) ? "" : undefined);
    let kept = "";
    for (let launch = 0; launch < 6; launch++) {
      const session = connect(lms.launch(silent).window, kind);
      expect(session.place).toBe(kept);
      kept = `stage${launch}!`;
      session.save({ suspend: `${launch}`, place: kept, progress: launch === 2 ? 1 : 0.2 });
      if (launch === 2) session.save({ score: 0.8, completed: true, passed: true });
      if (launch === 4) session.save({ score: 0.3, completed: true, passed: false });
      session.finish();
    }
    expect(lms.faults).toEqual([]);
    expect(lms.statuses).toEqual(kind === "scorm12" ? ["incomplete", "passed"] : ["incomplete", "completed", "passed"]);
    expect(Number(lms.held[kind === "scorm12" ? "cmi.core.score.raw" : "cmi.score.scaled"])).toBe(kind === "scorm12" ? 80 : 0.8);
    expect(lms.held["cmi.progress_measure"]).toBe(kind === "scorm12" ? undefined : "1");
  });

  test(`${kind}: a review is not written`, () => {
    const lms = new Lms(kind, kind === "scorm12" ? { "cmi.core.lesson_mode": "review" } : { "cmi.mode": "review" });
    const before = { ...lms.held };
    const session = connect(lms.launch().window, kind);
    expect(session.readonly).toBe(true);
    session.save({ suspend: "x", score: 1, completed: true });
    session.finish();
    expect(lms.held).toEqual(before);
  });

  test(`${kind}: what is too long is refused before the LMS can cut it`, () => {
    const lms = new Lms(kind);
    const session = connect(lms.launch().window, kind);
    expect(() => session.save({ suspend: "x".repeat(session.limit + 1) })).toThrow(RangeError);
    session.save({ suspend: "가".repeat(session.limit) });
    session.finish();
    expect(lms.faults).toEqual([]);
    expect(lms.held["cmi.suspend_data"].length).toBe(session.limit);
  });

  test(`${kind}: an LMS that fails is told of, and gets everything once it answers`, () => {
    const random = dice(9);
    for (let round = 0; round < 100; round++) {
      const lms = new Lms(kind);
      let broken = true;
      const ways = [() => { throw new Error("gone"); }, () => false, () => null, () => "null", () => "false", () => ""];
      const way = ways[Math.floor(random() * ways.length)];
      const states = [];
      const { window } = lms.launch((call) => (broken && ["set", "commit"].includes(call) && random() < 0.7 ? way() : undefined));
      const session = connect(window, kind, (state) => states.push(state));
      const edits = Array.from({ length: 5 }, (_, n) => `${round}.${n}`);
      for (const edit of edits) {
        session.save({ suspend: edit });
        const all = session.flush();
        expect(states.at(-1)).toBe(all ? "saved" : "failing");
        if (all) expect(lms.held["cmi.suspend_data"]).toBe(edit);
      }
      broken = false;
      expect(session.flush()).toBe(true);
      expect(lms.held["cmi.suspend_data"]).toBe(edits.at(-1));
      const commits = lms.commits;
      for (let idle = 0; idle < 10; idle++) session.flush();
      expect(lms.commits, "without news nothing is committed").toBe(commits);
      session.finish();
    }
  });
}

test("the runtime is found wherever the frames put it, and not taken where there is none", () => {
  const { window } = new Lms("scorm12").launch();
  expect(connect(window, "scorm2004").kind, "the other version is better than none").toBe("scorm12");
  const alone = {};
  alone.parent = alone;
  expect(connect(alone, "scorm12")).toBeNull();
  const opener = window.parent.parent;
  const opened = { opener };
  opened.parent = opened;
  expect(connect(opened, "scorm12").kind).toBe("scorm12");
  // A frame of another site in between lets nobody look into it.
  const stranger = new Proxy({ parent: opener }, {
    get(target, name) {
      if (name === "parent") return target.parent;
      throw new Error("SecurityError");
    },
  });
  expect(connect({ parent: stranger }, "scorm12").kind).toBe("scorm12");
});

test("spans of time", () => {
  expect(duration(0)).toBe("PT0H0M0S");
  expect(duration(3_723_456)).toBe("PT1H2M3.45S");
});

test("nothing of ours waits for the unload of a page, which LMSs forbid and browsers leave out", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const files = ["site", "src"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(root, folder, name)).filter((name) => /\.(js|html|rs)$/.test(name)));
  expect(files.length).toBeGreaterThan(100);
  // In quotes, or as a property: the words of a comment do nothing.
  const named = /["'`](?:before)?unload["'`]|\bon(?:before)?unload\b/;
  expect(named.test('addEventListener("unload"') && named.test("window.onbeforeunload =")).toBe(true);
  expect(files.filter((name) => named.test(readFileSync(name, "utf8")))).toEqual([]);
});
