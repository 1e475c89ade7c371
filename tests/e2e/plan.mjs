// What a visitor does with a plan, in words the specs share.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "./harness.mjs";

export const STAGES = [
  "company", "feasibility", "environment", "products", "customers", "objectives",
  "touchpoints", "budget", "implementation", "organisation", "risk", "evaluation",
];

/** Words of the screen the specs look for, as each market reads them. */
export const WORDS = {
  ko: {
    lang: "ko", locale: "ko-KR", tag: "ko", saved: "이 브라우저에 저장됨", unsaved: "저장되지 않음",
    go: "시작하세요", goInDocument: "시작해도 좋습니다", people: "사람", weakest: "가장 약함",
    summary: "요약", budgetTable: "접점별 금액과 성과", september: "2027년 9월",
    money: (amount) => `${amount}원`,
  },
  zh: {
    lang: "zh", locale: "zh-CN", tag: "zh-Hans", saved: "已保存在此浏览器", unsaved: "未保存",
    go: "可以启动", goInDocument: "可以启动", people: "人员", weakest: "最弱",
    summary: "摘要", budgetTable: "各接触点的金额与成果", september: "2027年9月",
    money: (amount) => `${amount}韩元`,
  },
  en: {
    lang: "en", locale: "en-US", tag: "en", saved: "Saved in this browser", unsaved: "Not saved",
    go: "Go", goInDocument: "Start.", people: "People", weakest: "weakest",
    summary: "Summary", budgetTable: "Money and results by touchpoint", september: "September 2027",
    money: (amount) => `₩${amount}`,
  },
};

const channels = readFileSync(new URL("../../data/channels.csv", import.meta.url), "utf8").split("\n").map((line) => line.split(","));

/** What a touchpoint is called in a language; the names used here have no commas. */
export const channelName = (id, lang) => channels.find(([key]) => key === id)[channels[0].indexOf(`name_${lang}`)];

/** The element with this id; field ids have dots in them. */
export const byId = (page, id) => page.locator(`[id="${id}"]`);

/** The box of a field. */
export const box = (page, id) => page.locator(`:is(input, textarea)[id="${id}"]`);

/** What stands under a field that holds no valid value. */
export const fieldError = (page, id) => page.locator(`[id="${id}.message"][role=alert]`);

export const verdict = (page) => page.getByTestId("verdict");
export const notice = (page) => page.getByTestId("notice");

export async function newPlan(page) {
  await page.goto("./");
  await page.getByTestId("new-plan").click();
  await expect(page).toHaveURL(/#\/quick$/);
}

/** Waits until what stands further down the page is drawn, too. */
export const expectWhole = (page) => expect(page.locator("template.later, .stage-body[hidden]")).toHaveCount(0, { timeout: 15_000 });

/** Waits until what was typed is kept. */
export async function expectSaved(page, words) {
  await expect(page.getByTestId("saved")).toHaveText(words.saved);
}

export async function openStage(page, stage) {
  const link = page.locator(`a.stage[href="#/plan/${stage}"]`);
  const toggle = page.locator(".stages-toggle");
  // The program may still be on its way, or what it is to open.
  await link.waitFor({ state: "attached" });
  if (await toggle.isVisible()) {
    await toggle.click();
    await expect(toggle).toHaveAttribute("aria-expanded", "true");
  }
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveURL(new RegExp(`#/plan/${stage}$`));
  await expectWhole(page);
}

/** Types into a field as one does: click, replace what is there, leave with Tab. */
export async function type(page, id, text) {
  await box(page, id).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
  // Nothing may swallow keys: a field that moves or is drawn anew while somebody types would.
  await expect(box(page, id)).toHaveValue(text);
  await expect(box(page, id)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(box(page, id)).not.toBeFocused();
}

/** Picks from a list box by its wording. */
export async function choose(page, id, label) {
  const select = page.locator(`select[id="${id}"]`);
  await select.selectOption({ label });
  await expect(select.locator("option:checked")).toHaveText(label);
}

/** Picks one of the cards or scores in a group. */
export async function pick(page, id, label) {
  const group = page.locator(`fieldset[id="${id}"]`);
  const option = group.locator("label").filter({ has: page.getByText(label, { exact: true }) });
  await option.click();
  await expect(option.locator("input")).toBeChecked();
}

export async function tick(page, id) {
  const check = byId(page, id);
  await check.focus();
  await page.keyboard.press("Space");
  await expect(check).toBeChecked();
}

/** Adds a row to the list `button` and returns the stem of its field ids, such as `environment.6`. */
export async function addRow(page, button, field) {
  const [stage] = button.split(".");
  const rows = page.locator(`[id^="${stage}."][id$=".${field}"]`);
  const before = await rows.count();
  await byId(page, button).click();
  await expect(rows).toHaveCount(before + 1);
  const id = await rows.last().getAttribute("id");
  return id.slice(0, -field.length - 1);
}

/** Texts of a table's rows, cell by cell. */
export const cells = (rows) =>
  rows.evaluateAll((found) => found.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));

/** The whole number a text shows: `9,326,596원` is 9326596. */
export const whole = (text) => Number(text.replace(/[^0-9]/g, ""));

/** The texts the browser keeps under names that begin so. They are written when the page is left, so it is told that it is. */
export const stored = (page, prefix) =>
  page.evaluate(async (start) => {
    globalThis.dispatchEvent(new Event("pagehide"));
    await new Promise((done) => setTimeout(done, 50));
    return Object.fromEntries(Object.entries({ ...localStorage }).filter(([name]) => name.startsWith(start)));
  }, prefix);

/** The kept plans, oldest first, without the time of saving. */
export async function keptPlans(page) {
  const number = (name) => Number(name.split("/").at(-1));
  const texts = Object.entries(await stored(page, "mixwright/plan/")).toSorted(([a], [b]) => number(a) - number(b));
  return texts.map(([, text]) => JSON.parse(text).plan);
}

/** Saves the open plan as a file; returns its name and text. */
export async function download(page) {
  const started = page.waitForEvent("download");
  await byId(page, "tool.download").click();
  const file = await started;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/** Opens a file on the start page. */
export async function openFile(page, name, content) {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  await page.locator("#file").setInputFiles({ name, mimeType: "application/json", buffer });
}

/** The text of the page as it prints, without blanks: where lines break is the printer's business. */
export async function printedText(page) {
  const folder = await mkdtemp(join(tmpdir(), "mixwright-pdf-"));
  try {
    const path = join(folder, "plan.pdf");
    await writeFile(path, await page.pdf({ format: "A4", preferCSSPageSize: true }));
    const { stdout } = await promisify(execFile)("pdftotext", ["-enc", "UTF-8", path, "-"], { maxBuffer: 32e6 });
    return bare(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Without blanks, and with the compatibility forms some fonts map to written plainly. */
export const bare = (text) => text.normalize("NFKC").replace(/\s+/gu, "");
