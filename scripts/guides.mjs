// The guides for users, teachers and learners as pages of the site, one for each language: docs/guides/guide.<who>.<lang>.md.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "../tests/e2e/node_modules/marked/lib/marked.esm.js";

const FOLDER = "docs/guides";
const LANGUAGES = { ko: "한국어", zh: "简体中文", en: "English" };
/** What stands on the way back to the program. */
const HOME = { ko: "플래너 열기", zh: "打开规划工具", en: "Open the planner" };
const TAGS = { ko: "ko", zh: "zh-Hans", en: "en" };

const RENDERER = {
  /** Raw HTML in a guide is shown as the text it is. */
  html: ({ text }) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;"),
  /** The address of a page of the program leads there. */
  codespan: ({ text }) => (text.startsWith("#/") ? `<a href="./index.html${text}"><code>${text}</code></a>` : `<code>${text}</code>`),
  /** Other documents are not part of the site. */
  link({ href, tokens }) {
    const text = this.parser.parseInline(tokens);
    return href.endsWith(".md") ? text : `<a href="${href}">${text}</a>`;
  },
};

const page = (who, lang) => `guide-${who}-${lang}.html`;

/** Writes the pages into `staging`; `style` and `icon` are the names of the files they share with the program. */
export function guides(staging, { style, icon, policy }) {
  const template = readFileSync("site/guide.html", "utf8");
  for (const name of readdirSync(FOLDER)) {
    const [, who, lang] = /^guide\.(\w+)\.(\w+)\.md$/.exec(name) ?? [];
    if (!LANGUAGES[lang]) throw new Error(`${FOLDER}/${name}: no guide in a language of ours`);
    const text = readFileSync(join(FOLDER, name), "utf8");
    const marked = new Marked({ renderer: RENDERER });
    const others = Object.keys(LANGUAGES).filter((other) => other !== lang);
    const values = {
      lang: TAGS[lang],
      policy,
      style,
      icon,
      title: /^# (.+)$/m.exec(text)[1],
      others: others.map((other) => `<a href="${page(who, other)}" lang="${TAGS[other]}" hreflang="${TAGS[other]}">${LANGUAGES[other]}</a>`).join(" "),
      home: HOME[lang],
      body: marked.parse(text),
    };
    writeFileSync(join(staging, page(who, lang)), template.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]));
  }
}
