// The `test` every spec imports: it serves dist/ under a strict Content-Security-Policy and fails a test on anything
// the browser complains about, whether or not the test looks at it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test as base } from "@playwright/test";
import { startServer } from "../../scripts/serve.mjs";

export { expect };

/**
 * Collects what the browser complains about in a context: console errors (policy violations are among them), uncaught
 * errors, failed loads. The fixture does this for the test's own context; a test that makes another one calls it too.
 */
export function listen(context, complaints) {
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on("requestfailed", (request) => {
    // A page that navigates away or closes cancels what it was loading; that is no fault.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") complaints.push(`request: ${request.url()} ${reason}`);
  });
}

export const test = base.extend({
  /** Where dist/ is served for this worker; a sub-path, because that is where addresses break first. */
  site: [
    async ({}, use) => {
      const server = await startServer({ base: "/any/sub-path/" });
      await use(server.url);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site),
  /** Complaints collected so far; a test that provokes one on purpose empties it with `complaints.splice(0)`. */
  complaints: [
    async ({ context }, use) => {
      const complaints = [];
      listen(context, complaints);
      await use(complaints);
      expect(complaints, "the browser complained").toEqual([]);
    },
    { auto: true },
  ],
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations axe-core finds on the page, as short lines: rule, impact, number of elements, first of them. */
export async function accessibilityViolations(page) {
  await page.evaluate(axeSource);
  // Left to itself, axe does not measure targets.
  const options = { rules: { "target-size": { enabled: true } } };
  const violations = await page.evaluate(async (given) => {
    const { violations } = await globalThis.axe.run(document, given);
    // A bar at the foot of the window covers what happens to lie there: that counts only where scrolling does not bring it out.
    const moved = async ({ target, element = document.querySelector(target[0]) }) => {
      element.scrollIntoView({ block: "center", behavior: "instant" });
      return (await globalThis.axe.run(element, { runOnly: ["target-size"] })).violations.length > 0;
    };
    for (const found of violations.filter(({ id }) => id === "target-size")) {
      const still = [];
      for (const node of found.nodes) if (await moved(node)) still.push(node);
      found.nodes = still;
    }
    return violations.filter(({ nodes }) => nodes.length > 0).map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html) }));
  }, options);
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}, ${nodes.length}): ${nodes[0]}`);
}
