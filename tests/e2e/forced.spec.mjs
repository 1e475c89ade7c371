// With the system's own colours every control, choice and part of a chart can still be told apart and the focus is seen; for who
// wants less motion nothing moves.
import { expect, test } from "./harness.mjs";
import { WORDS } from "./plan.mjs";
import { unfold, walk } from "./screens.mjs";

/** What cannot be told apart, or moves. Runs on the page. */
function lost() {
  const found = new Set();
  const say = (what, element) => found.add(`${what}: ${element.tagName.toLowerCase()} ${element.id || element.getAttribute("class")} "${(element.textContent ?? "").trim().slice(0, 30)}"`);
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.closest(".visually-hidden, .skip-link") === null;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
  const probe = document.createElement("i");
  document.body.append(probe);
  const system = (name) => {
    probe.style.setProperty("color", name);
    return getComputedStyle(probe).color;
  };
  const canvas = system("Canvas");
  probe.remove();
  const clear = (colour) => colour === canvas || /^rgba\(.*, 0\)$/.test(colour);

  for (const animation of document.getAnimations()) say("moves", animation.effect.target);
  for (const element of document.querySelectorAll("body *")) {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
    const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
    if (long(transitionDuration) || (animationName !== "none" && long(animationDuration))) say("would move", element);
  }

  // Controls have a line around them, or stand out from the ground.
  for (const element of all(".btn:not(.btn-quiet), .field-box, .select:not(.select-quiet), textarea.input, .choice, .chip")) {
    const { borderTopWidth, borderTopColor, borderBottomWidth, borderBottomColor, backgroundColor } = getComputedStyle(element);
    const line = (width, colour) => parseFloat(width) >= 1 && !clear(colour);
    if (!line(borderTopWidth, borderTopColor) && !line(borderBottomWidth, borderBottomColor) && clear(backgroundColor)) say("no border", element);
  }

  // Text on a ground of its own colour cannot be read; a backing put behind it by the browser hides it as well.
  for (const element of all("button, a, summary, label, .btn")) {
    const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(element);
    if (!element.innerText?.trim()) continue;
    if (color === backgroundColor) say("text like its ground", element);
    if (clear(color) && forcedColorAdjust === "auto") say("text like its backing", element);
  }

  // What is chosen differs from what is not by more than a tint.
  const looks = (element) => {
    const told = (one, pseudo) => {
      const style = getComputedStyle(one, pseudo);
      return ["content", "color", "backgroundColor", "borderTopColor", "borderTopWidth", "borderBottomColor", "borderBottomWidth", "borderLeftColor", "borderStyle", "outlineStyle", "outlineColor", "fontWeight", "textDecorationLine"].map((name) => style[name]);
    };
    return JSON.stringify([told(element), told(element, "::before"), told(element, "::after")]);
  };
  const chosen = '[aria-selected=true], [aria-pressed=true], [aria-current]:not([aria-current=false]), .choice:has(:checked), .scale-step:has(:checked)';
  for (const element of all(chosen)) {
    if (element === document.activeElement || element.contains(document.activeElement)) continue;
    const others = all(`${element.tagName}.${[...element.classList].join(".")}`.replace(/\.$/, "")).filter((other) => other !== element && !other.matches(chosen));
    const inside = (one) => [one, ...one.querySelectorAll("*")].map(looks).join();
    if (others.length > 0 && inside(others[0]) === inside(element)) say("chosen like the rest", element);
  }

  // A mark of a chart has a fill or a line that is not the ground's, and marks of one chart that stand for different things differ.
  for (const chart of all("main svg[role=img], main svg.mix-bar, main .budget-bar svg")) {
    const kinds = new Map();
    for (const mark of chart.querySelectorAll("rect, path, circle, line, polyline, polygon")) {
      if (!seen(mark) || mark.closest("defs, clipPath")) continue;
      const { fill, stroke, strokeDasharray, strokeWidth, fillOpacity } = getComputedStyle(mark);
      const drawn = (colour) => colour !== "none" && !clear(colour);
      const name = mark.getAttribute("class") ?? "";
      const series = name.match(/\bmix-\w+|\b(?:ch-)?c[1-6]\b/)?.[0];
      if (!series) continue;
      if (!drawn(fill) && !drawn(stroke)) say("mark like the ground", mark);
      kinds.set(series, [fill, stroke, strokeDasharray, strokeWidth, fillOpacity, mark.tagName].join());
    }
    if (new Set(kinds.values()).size < kinds.size) say(`series alike (${[...kinds].map(([name, how]) => `${name}: ${how}`).join("; ")})`, chart);
  }
  return [...found];
}

/** Controls of each kind on the page that show no ring when the keyboard comes to them. Runs on the page. */
async function ringless() {
  const found = [];
  const kinds = new Set();
  const can = 'a[href], button:not(:disabled), input:not(:disabled, [type=file], [type=color]), select:not(:disabled), textarea, summary, [tabindex="0"]';
  for (const element of document.querySelectorAll(can)) {
    const kind = `${element.tagName} ${element.getAttribute("class")} ${element.type}`;
    if (kinds.has(kind) || !element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert]")) continue;
    kinds.add(kind);
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) continue;
    let ringed = false;
    for (let box = element; box && !ringed && box !== document.body; box = box.parentElement) {
      const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = getComputedStyle(box);
      const ground = getComputedStyle(document.body).backgroundColor;
      ringed = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && outlineColor !== ground)
        || (box instanceof SVGElement && stroke !== "none" && parseFloat(strokeWidth) >= 2);
    }
    if (!ringed) found.push(`${kind} "${(element.textContent ?? "").trim().slice(0, 30)}"`);
  }
  return found;
}

for (const [lang, colorScheme] of [["ko", "light"], ["en", "dark"]]) {
  test.describe(colorScheme, () => {
    test.use({ locale: WORDS[lang].locale, colorScheme, actionTimeout: 15_000 });
    test(`everything can be told apart with the system's colours, and nothing moves, ${colorScheme}`, async ({ page, complaints }) => {
      test.setTimeout(480_000);
      const found = {};
      await walk(page, lang, {
        complaints,
        before: () => page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce", colorScheme }),
        look: async (screen) => {
          await unfold(page);
          const here = await page.evaluate(lost);
          if (!screen.leave) here.push(...(await page.evaluate(ringless)).map((one) => `no ring: ${one}`));
          if (here.length > 0) found[screen.name] = here;
        },
      });
      expect(found).toEqual({});
    });
  });
}
