// What cmi5 asks of a unit that is launched (numbers of @cmi5/requirements), and what shows that it is done: the strict
// record store, which every session of the specs runs against; a spec of its own; or why there is nothing to show.

const STORE = "the strict record store";
const OTHER = "fifty sessions say what the other client says";
const TWENTY = "twenty launches keep what was suspended";
const REVIEW = "a review writes nothing but that it was begun and left";
const LAUNCH = "a launch that lacks something is none";

export const SHOWN = {
  "7.0.0.0": STORE, "7.1.1.0-1": STORE, "7.1.2.0-1": STORE,
  "7.1.3.0-1": "no statement of another kind is made",
  "8.1.0.0-7": "the launch parameters are read by name", "8.1": LAUNCH, "8.2": STORE,
  "9.1.0.0-1": STORE, "9.3.0.0-1": OTHER, "9.3.2.0": STORE, "9.3.3.0-1": OTHER, "9.3.3.0-2": TWENTY,
  "9.3.4.0-1": OTHER, "9.3.4.0-3": TWENTY, "9.3.5.0-1": OTHER, "9.3.8.0": STORE, "9.4.0.0-2": STORE,
  "9.5.1.0-1": TWENTY, "9.5.1.0-3": "no raw score is told", "9.5.4.1": STORE, "9.6.3.1-4": STORE, "9.6.3.2-2": OTHER,
  "10.2.1.0": OTHER, "10.2.2.0": REVIEW, "10.2.4.0-2": TWENTY,
  "10.2.6.0-1": "the way back of the page (launch.js)",
  "11.0.0.0": STORE, "11.2.0.0-1": "nothing of ours sounds",
};

/** Whether a requirement is one on the unit. */
export const asksUs = (id, text) =>
  /^(?:7|8|9|10|11)\./.test(id) && !id.includes("(d)") && /\bAUs?\b[\s\S]*?MUST|statements posted by the AU MUST|Agent used/.test(text) &&
  !/LMS[^.]*MUST/.test(text);

/** What shows that a requirement is met: of its own number, or of the sections it stands in. */
export function shows(id) {
  const names = [id];
  for (let name = id.replace(/-\d+$/, ""); name; name = name.includes(".") ? name.replace(/\.[^.]*$/, "") : "") names.push(name);
  return names.map((name) => SHOWN[name]).find(Boolean);
}
