// Files as learners hand them in, made from a case as docs/case-file.md describes them, and a package to put them in.
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]));
};

/** The canonical form: names in order, no blanks. */
const canonical = (value) => JSON.stringify(sorted(value));

const sha256 = (text) => createHash("sha256").update(text).digest();
const hex = (text) => sha256(text).toString("hex");

const WORDS = `market search visitor repeat order coffee fresh delivery morning office neighbour student rent season gift holiday
  price premium taste aroma review blog photo follower message coupon return margin stock supplier growth weekend commuter
  tourist festival partner packaging roasting origin bean quality service answer trust family habit routine budget`.split(/\s+/);

/** Words of somebody's own: the same for the same seed (a linear congruential generator, Numerical Recipes). */
export function prose(seed, count) {
  let state = seed * 7919 + 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[(state >>> 8) % WORDS.length];
  }).join(" ");
}

/** The text of a submission: `file` is the case's file, `words` what the learner wrote. */
export function submission(file, learner, words) {
  const plan = structuredClone(file.case.plans.en);
  plan.objectives.reason = words;
  plan.implementation.breakthrough = words.slice(0, 60);
  const steps = [
    { at: 30, field: "objectives.reason", chain: sha256("somebody typed").subarray(0, 16).toString("base64url") },
    { at: 1800, field: "handed" },
  ];
  steps[1].chain = sha256(`${steps[0].chain}\n1800\nhanded\n${hex(canonical(plan))}`).subarray(0, 16).toString("base64url");
  const started = 1_800_000_000_000;
  const whole = {
    format: "mixwright-submission", version: 1, plan_version: file.plan_version,
    case: { id: file.case.id, edition: file.case.edition, digest: hex(canonical(file)) },
    learner, lang: "en", started, handed: started + 1_800_000, stretch: 100, released: 0,
    log: { before: 0, steps }, plan,
  };
  return JSON.stringify({ ...whole, seal: hex(canonical(whole)) }, null, 2);
}

/** A ZIP file of texts, not compressed (APPNOTE 6.3). */
export function zip(entries) {
  const [parts, directory] = [[], []];
  let at = 0;
  for (const [name, text] of entries) {
    const [label, data] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x800, 2);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(label.length, 22);
    parts.push(Buffer.from("PK\x03\x04"), about, label, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), about, place, label);
    at += 30 + label.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\x05\x06"), end]);
}
