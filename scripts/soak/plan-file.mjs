// Plan files of a wanted size that the app opens: the example with longer texts, and with versions it keeps.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const EXAMPLE = new URL("../../data/examples/roastery.ko.mixwright.json", import.meta.url);
/** As much as a text field takes (`MAX_TEXT`), in characters. */
const MOST_TEXT = 4_000;
/** Below what a plan keeps (`MAX_VERSIONS`). */
const MOST_VERSIONS = 20;
/** Fields of several lines. */
const TEXTS = [["company", "sells"], ["organisation", "hand_offs"], ["evaluation", "review"], ["implementation", "breakthrough"]];
const SENTENCE = "주문이 몰리는 주에는 광고를 줄이고 후기에 먼저 답합니다. ";

const size = (value) => Buffer.byteLength(typeof value === "string" ? value : JSON.stringify(value));

/** Lengthens the texts by about this many bytes, as far as they go. */
function lengthen(plan, bytes) {
  const characters = Math.floor((bytes / size(SENTENCE)) * [...SENTENCE].length / TEXTS.length);
  const longer = structuredClone(plan);
  for (const [section, field] of TEXTS) {
    const text = longer[section][field] ?? "";
    longer[section][field] = (text + SENTENCE.repeat(Math.ceil(characters / [...SENTENCE].length))).slice(0, Math.min(MOST_TEXT, text.length + characters));
  }
  return longer;
}

/** The text of a plan file of about this many bytes; the example alone where that is more. */
export function planFile(bytes) {
  const example = JSON.parse(readFileSync(EXAMPLE, "utf8"));
  const one = size(example.plan);
  const versions = Math.max(0, Math.min(MOST_VERSIONS, Math.round(bytes / 25_000) - 1));
  const plan = lengthen(example.plan, Math.max(0, bytes / (versions + 1) - one));
  // A version is the plan without results and versions; ids follow those the plan has given.
  const bare = { ...plan, evaluation: { review: plan.evaluation.review } };
  plan.evaluation.versions = Array.from({ length: versions }, (_, n) => ({
    id: plan.next_id + 1 + n, number: n + 1, day: null, reason: `Version ${n + 1}`, plan: bare,
  }));
  plan.next_id += versions;
  return JSON.stringify({ ...example, plan });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const bytes of [5_000, 25_000, 100_000, 250_000, 500_000]) console.log(bytes, size(planFile(bytes)));
}
