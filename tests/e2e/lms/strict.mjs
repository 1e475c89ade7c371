// A SCORM runtime that is as strict as the standard allows, and can be told to misbehave: what the product writes must pass
// it. Limits and forms are those of SCORM 1.2 and SCORM 2004 4th edition; the score's form is the one Moodle checks.

const FORMS = {
  "scorm12": {
    "cmi.core.lesson_status": /^(passed|completed|failed|incomplete|browsed)$/,
    "cmi.core.score.raw": /^-?[0-9]{0,3}(\.[0-9]*)?$/,
    "cmi.core.score.min": /^-?[0-9]{0,3}(\.[0-9]*)?$/,
    "cmi.core.score.max": /^-?[0-9]{0,3}(\.[0-9]*)?$/,
    "cmi.core.session_time": /^[0-9]{2,4}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,2})?$/,
    "cmi.core.exit": /^(time-out|suspend|logout|)$/,
    "cmi.core.lesson_location": /^[\s\S]{0,255}$/,
    "cmi.suspend_data": /^[\s\S]{0,4096}$/,
  },
  "scorm2004": {
    "cmi.completion_status": /^(completed|incomplete|not attempted|unknown)$/,
    "cmi.success_status": /^(passed|failed|unknown)$/,
    "cmi.score.scaled": /^-?(0(\.[0-9]{1,7})?|1(\.0{1,7})?)$/,
    "cmi.score.raw": /^-?[0-9]+(\.[0-9]{1,7})?$/,
    "cmi.score.min": /^-?[0-9]+(\.[0-9]{1,7})?$/,
    "cmi.score.max": /^-?[0-9]+(\.[0-9]{1,7})?$/,
    "cmi.progress_measure": /^(0(\.[0-9]{1,7})?|1(\.0{1,7})?)$/,
    "cmi.session_time": /^PT([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]{1,2})?S)?$/,
    "cmi.exit": /^(time-out|suspend|logout|normal|)$/,
    "cmi.location": /^[\s\S]{0,1000}$/,
    "cmi.suspend_data": /^[\s\S]{0,64000}$/,
  },
};

const STARTS = {
  "scorm12": { "cmi.core.lesson_status": "not attempted", "cmi.core.lesson_mode": "normal", "cmi.core.student_id": "s1", "cmi.core.student_name": "김, 하늘" },
  "scorm2004": { "cmi.completion_status": "unknown", "cmi.success_status": "unknown", "cmi.mode": "normal", "cmi.learner_id": "s1", "cmi.learner_name": "김하늘" },
};

const WRITE_ONLY = /session_time$|\.exit$/;

/** The record of one learner over several launches. */
export class Lms {
  constructor(kind, start = {}) {
    this.kind = kind;
    this.held = { ...STARTS[kind], ...start };
    this.faults = [];
    this.commits = 0;
    /** Every value a status ever had. */
    this.statuses = [];
  }

  /** The window of a newly launched page. `fault(call)` may return what the LMS answers instead, or throw. */
  launch(fault = () => undefined) {
    const lms = this;
    let [begun, ended] = [false, false];
    const set = {};
    const calls = {
      begin: () => (begun = true, "true"),
      get(element) {
        if (!begun || ended) return "";
        if (WRITE_ONLY.test(element)) lms.faults.push(`read ${element}`);
        return set[element] ?? lms.held[element] ?? "";
      },
      set(element, value) {
        if (!begun || ended) return "false";
        const form = FORMS[lms.kind][element];
        if (typeof value !== "string" || !form?.test(value)) {
          lms.faults.push(`${element} = ${String(value).slice(0, 60)}`);
          return "false";
        }
        set[element] = value;
        return "true";
      },
      commit() {
        if (!begun || ended) return "false";
        lms.commits++;
        for (const [element, value] of Object.entries(set)) if (/status$/.test(element) && lms.held[element] !== value) lms.statuses.push(value);
        Object.assign(lms.held, set);
        return "true";
      },
      end() {
        if (!begun || ended) return "false";
        calls.commit();
        ended = true;
        return "true";
      },
      error: () => "0",
    };
    const names = lms.kind === "scorm12"
      ? ["API", { LMSInitialize: "begin", LMSGetValue: "get", LMSSetValue: "set", LMSCommit: "commit", LMSFinish: "end", LMSGetLastError: "error" }]
      : ["API_1484_11", { Initialize: "begin", GetValue: "get", SetValue: "set", Commit: "commit", Terminate: "end", GetLastError: "error" }];
    const api = {};
    for (const [name, call] of Object.entries(names[1])) {
      api[name] = (...values) => {
        const instead = fault(call, values);
        return instead === undefined ? calls[call](...values) : instead;
      };
    }
    const top = { [names[0]]: api };
    top.parent = top;
    return { window: { parent: { parent: top } }, ended: () => ended };
  }
}
