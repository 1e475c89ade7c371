// Every screen fits narrow and wide windows and takes wider spacing of its text without losing any, and works by keyboard.
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { WORDS, byId, newPlan, openStage } from "./plan.mjs";
import { LANGS, SCREENS, unfold, walk } from "./screens.mjs";
import { SOAK, openExample } from "./site.mjs";

/** 320 px are 1280 px at 400 %. */
const WIDTHS = [320, 360, 768, 1024, 1440];
/** Of these, those at which wider spacing is tried, where the layout changes; one of them for each screen but with SOAK=1. */
const SPACED = [320, 768, 1440];
/** WCAG 1.4.12: what a reader may set. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** A style sheet the policy allows; empty again without one. */
const wear = (page, css = "") => page.evaluate((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}, css);

/** What is wider than the window or cannot be read to its end, as a list one can read. Runs on the page. */
function amiss() {
  const found = new Set();
  const width = document.documentElement.clientWidth;
  const say = (what, element, more = "") => {
    const name = element.id || element.getAttribute("class") || element.parentElement.getAttribute("class");
    found.add(`${what}: ${element.tagName.toLowerCase()} ${name} "${(element.textContent ?? "").trim().slice(0, 40)}"${more}`);
  };
  if (document.documentElement.scrollWidth > width) {
    const scrolls = (element) => element !== null && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement));
    for (const element of wide.slice(0, 4)) say("wider than the window", element, ` ${Math.round(element.getBoundingClientRect().right)} > ${width}`);
  }
  // What is only there to be read out is clipped away altogether.
  const known = new Map([[null, false]]);
  const clipped = (element) => {
    if (!known.has(element)) known.set(element, getComputedStyle(element).clipPath === "inset(50%)" || clipped(element.parentElement));
    return known.get(element);
  };
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.closest(".skip-link") === null && !clipped(element);
  const elements = [...document.querySelectorAll("body *")].filter(seen);
  const ownText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  for (const element of elements) {
    if (element instanceof SVGElement || ["SELECT", "OPTION", "IFRAME"].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const hides = (value) => value === "hidden" || value === "clip";
    const wide = element.scrollWidth > element.clientWidth + 1;
    const high = element.scrollHeight > element.clientHeight + 1;
    // An ellipsis is no loss where the whole can be read elsewhere.
    const told = element.closest("[title]") !== null || style.fontSize === "0px";
    if (hides(style.overflowX) && wide && element.innerText?.trim() && !told && element.tagName !== "INPUT") say("cut at the side", element);
    if (hides(style.overflowY) && high && !told && element.innerText?.trim() && element.tagName !== "INPUT") say("cut below", element);
    const boxed = element.matches("button, .btn, td, th, .chip, summary, legend, label") && style.display !== "inline";
    if (boxed && ownText(element) && style.overflowX === "visible" && wide) say("longer than its box", element);
  }
  // Names of things to press: a word stays whole. Chinese has no words that a line could not break.
  const words = document.documentElement.lang.startsWith("zh") ? /[\p{Script=Latin}\p{N}]{2,}/gu : /[\p{L}\p{N}]{2,}/gu;
  for (const element of elements.filter((one) => one.matches("button, .btn, summary, a.stage, th"))) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!seen(node.parentElement)) continue;
      for (const { 0: word, index } of node.data.matchAll(words)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) say(`"${word}" is broken`, element);
      }
    }
  }
  // What a chart says stays inside its picture.
  for (const text of elements.filter((one) => one instanceof SVGTextElement)) {
    const [box, frame] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
    const over = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
    if (over > 2 && getComputedStyle(text.ownerSVGElement).overflow !== "visible") say("outside its chart", text, ` ${Math.round(over)}`);
  }
  return [...found];
}

for (const lang of LANGS) {
  test.describe(WORDS[lang].locale, () => {
    test.use({ locale: WORDS[lang].locale, actionTimeout: 15_000, reducedMotion: "reduce" });
    test(`no screen scrolls sideways, and nothing is cut, ${WORDS[lang].tag}`, async ({ page, complaints }) => {
      test.setTimeout(480_000);
      const found = {};
      await walk(page, lang, {
        complaints,
        look: async (screen) => {
          await unfold(page);
          const spaced = SOAK ? SPACED : [SPACED[(SCREENS.indexOf(screen) + LANGS.indexOf(lang)) % 3]];
          for (const [css, widths] of [["", WIDTHS], [SPACING, spaced]]) {
            await wear(page, css);
            for (const width of widths) {
              await page.setViewportSize({ width, height: 800 });
              const here = await page.evaluate(amiss);
              if (here.length > 0) found[`${screen.name} ${width}${css ? " spaced" : ""}`] = here;
            }
          }
          await wear(page);
        },
      });
      expect(found).toEqual({});
    });
  });
}

test.describe("by keyboard only", () => {
  test.use({ locale: "ko-KR" });

  /** Presses Tab until the element has the focus. */
  async function tabTo(page, element, most = 80) {
    for (let pressed = 0; pressed < most; pressed += 1) {
      await page.keyboard.press("Tab");
      if (await element.evaluate((node) => node === document.activeElement)) return;
    }
    throw new Error(`not reached with ${most} presses of Tab`);
  }

  test("a plan is begun, a stage chosen and a field filled", async ({ page }) => {
    await page.goto("./");
    await tabTo(page, page.getByTestId("new-plan"));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#\/quick$/);
    await tabTo(page, byId(page, "quick.go"));
    await page.keyboard.press("Enter");
    await tabTo(page, page.locator('a.stage[href="#/plan/organisation"]'));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#\/plan\/organisation$/);
    await tabTo(page, byId(page, "organisation.hours"));
    await page.keyboard.type("20");
    await page.keyboard.press("Tab");
    await expect(byId(page, "organisation.hours")).toHaveValue("20");
  });

  test("Escape closes the receipt and the figure has the focus again", async ({ page }) => {
    await page.goto("./");
    await openExample(page);
    await openStage(page, "products");
    const figure = page.locator(".kpi button.figure").first();
    await figure.focus();
    await page.keyboard.press("Enter");
    const drawer = page.getByRole("dialog");
    await expect(drawer).toBeVisible();
    await expect(byId(page, "receipt.close")).toBeFocused();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(drawer).toHaveCount(0);
    await expect(figure).toBeFocused();
  });

  test("on a small screen Escape closes the sheet of stages", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await newPlan(page);
    await byId(page, "quick.go").click();
    const toggle = page.locator(".stages-toggle");
    await toggle.focus();
    await page.keyboard.press("Enter");
    await expect(toggle).toHaveAttribute("aria-expanded", "true");
    await expect(page.locator(".stages")).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(toggle).toHaveAttribute("aria-expanded", "false");
  });
});
