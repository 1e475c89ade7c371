// Makes broken texts of good ones, the same ones for the same seed. The native engine (tests/it/fuzz) does more of this; here
// it is about what the browser and the program make of the result together.

/** Random numbers from 0 to below 1 (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (roll, end) => Math.floor(roll() * end);
export const pick = (roll, from) => from[below(roll, from.length)];

/** Texts that readers stumble over. */
export const STRANGE = [
  "", "0", "-1", "1e999", "NaN", "null", "true", "[]", "{}", '"', "\\u0000", "\ud800", "\ufeff", "\u202e", "\u0000", "__proto__",
  "constructor", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "2027-13", "18446744073709551616", "％", "한글", "🏳️‍🌈",
];

/** A text with spans, lines or tokens taken out, doubled or replaced. */
export function text(roll, good) {
  const at = () => below(roll, good.length + 1);
  const [from, to] = [at(), at()].sort((a, b) => a - b);
  const short = Math.min(to, from + 200);
  return pick(roll, [
    () => good.slice(0, from),
    () => good.slice(from),
    () => good.slice(0, from) + good.slice(short),
    () => good.slice(0, short) + good.slice(from),
    () => good.slice(0, from) + pick(roll, STRANGE) + good.slice(from),
    () => good.slice(0, from) + String.fromCharCode(below(roll, 0x10000)) + good.slice(from + 1),
    () => good.replace(/\d+/g, (number) => (roll() < 0.02 ? pick(roll, STRANGE) : number)),
    () => good.replace(/"version": \d+/, `"version": ${below(roll, 12)}`),
    () => pick(roll, STRANGE),
    () => good.split("\n").filter(() => roll() > 0.05).join("\n"),
  ])();
}

/** A value with something in it replaced, taken out, doubled or added; also bytes, and what only JavaScript knows. */
export function value(roll, good, depth = 0) {
  if (good instanceof ArrayBuffer || ArrayBuffer.isView(good)) {
    const bytes = new Uint8Array(good instanceof ArrayBuffer ? good.slice(0) : good.buffer.slice(0));
    for (let times = 0; times < 3 && bytes.length; times += 1) bytes[below(roll, bytes.length)] = below(roll, 256);
    return roll() < 0.5 ? bytes : bytes.slice(0, below(roll, bytes.length + 1));
  }
  if (typeof good === "string") return roll() < 0.2 ? pick(roll, STRANGE) : text(roll, good);
  if (typeof good === "number") return pick(roll, [-1, 0, good + 1, -good, 1e300, 2 ** 53, NaN, "1", null]);
  if (good === null || typeof good !== "object" || (roll() < 0.1 && depth > 0)) {
    return pick(roll, [null, true, 0, "", [], {}, undefined, new Date(0), [[[]]], { length: 1 }]);
  }
  const copy = Array.isArray(good) ? [...good] : { ...good };
  const names = Object.keys(copy);
  if (!names.length || roll() < 0.1) copy[pick(roll, [...STRANGE, ...names])] = pick(roll, STRANGE);
  else {
    const name = pick(roll, names);
    if (roll() < 0.2) delete copy[name];
    else copy[name] = value(roll, copy[name], depth + 1);
  }
  return copy;
}

/** A plan's text, changed as text or as JSON. */
export function plan(roll, good) {
  if (roll() < 0.5) return text(roll, good);
  let changed = JSON.parse(good);
  for (let times = 0; times < 1 + below(roll, 3); times += 1) changed = value(roll, changed);
  return JSON.stringify(changed) ?? "";
}
