// The policy holds on every page, sent by the host or only written in the page, and nothing in the program needs more.
import { startServer } from "../../scripts/serve.mjs";
import { expect, test } from "./harness.mjs";
import { WORDS } from "./plan.mjs";
import { ROUTES, SOAK, expectStarted, exportDocument, openExample, visit } from "./site.mjs";

test.use({ serviceWorkers: "allow" });

const POLICIES = [["sent by the host", undefined], ["in the page alone", ""]];

/** Adds each violation to the console's errors, which the harness collects, also those a report would not name. */
const report = (context) =>
  context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });

for (const [name, policy] of POLICIES) {
  test.describe(`the policy ${name}`, () => {
    let server;
    test.beforeAll(async () => (server = await startServer({ base: "/any/sub-path/", policy })));
    test.afterAll(() => server.stop());

    for (const words of Object.values(WORDS)) {
      test.describe(words.tag, () => {
        test.use({ locale: words.locale });
        test("stands on every page, and no request leaves the site", async ({ page, context }) => {
          test.skip(!SOAK && policy === "" && words.lang !== "ko", "one language is enough in the short version");
          test.setTimeout(240_000);
          await report(context);
          const foreign = [];
          context.on("request", (request) => request.url().startsWith(server.url) || foreign.push(request.url()));
          await page.goto(server.url);
          await expectStarted(page);
          await openExample(page);
          for (const route of ROUTES) await visit(page, route);
          await exportDocument(page);
          // What the page gives to be saved has an address inside the browser.
          expect(foreign.filter((url) => !/^(blob|data):/.test(url))).toEqual([]);
        });
      });
    }

    test("stops what it is there to stop", async ({ page, complaints }) => {
      await page.goto(`${server.url}#/library`);
      await expectStarted(page);
      const outcome = await page.evaluate(async () => {
        const tried = async (act) => {
          try {
            await act();
            return "went through";
          } catch (error) {
            return error.name;
          }
        };
        const element = document.createElement("div");
        document.body.append(element);
        element.setAttribute("style", "color: red");
        const styled = element.getAttribute("style") !== null && getComputedStyle(element).color === "rgb(255, 0, 0)";
        return {
          html: await tried(() => (element.innerHTML = "<b>x</b>")),
          adjacent: await tried(() => element.insertAdjacentHTML("beforeend", "<b>x</b>")),
          frame: await tried(() => (document.createElement("iframe").srcdoc = "x")),
          worker: await tried(() => new Worker("./sw.js")),
          registered: await tried(() => navigator.serviceWorker.register("./sw.js")),
          policy: await tried(() => trustedTypes.createPolicy("other", {})),
          second: await tried(() => trustedTypes.createPolicy("mixwright", {})),
          start: await tried(() => trustedTypes.createPolicy("mixwright-start", {})),
          text: await tried(() => setTimeout("globalThis.ran = true", 0)),
          fetched: await tried(() => fetch("https://example.com/")),
          styled,
          ran: "ran" in globalThis,
        };
      });
      const type = "TypeError";
      expect(outcome).toEqual({
        html: type, adjacent: type, frame: type, worker: type, registered: type, policy: type, second: type, start: type, text: outcome.text,
        fetched: type, styled: false, ran: false,
      });
      expect(["EvalError", type]).toContain(outcome.text);
      expect(complaints.splice(0).length).toBeGreaterThan(0);
    });
  });
}
