// An attempt worked through in the page of a package, wherever an LMS has it.
import { expect } from "../harness.mjs";
import { box } from "../plan.mjs";

export const state = (sco) => sco.evaluate(() => document.querySelector("mixwright-planner").getState());
export const digest = async (sco) => (await state(sco)).digest;

/** The page of the package, once there is a plan in it. */
export async function launched(page) {
  await expect.poll(() => page.frames().some((frame) => /\/launch\.html/.test(frame.url())), { timeout: 20_000 }).toBe(true);
  const sco = page.frames().find((frame) => /\/launch\.html/.test(frame.url()));
  const planner = sco.frameLocator("iframe");
  await expect(planner.locator("#app .app")).toBeVisible({ timeout: 30_000 });
  // The planner is drawn before it has the case, and until then says that it has no plan.
  await expect.poll(() => state(sco).then(() => true, () => false), { timeout: 20_000 }).toBe(true);
  return { sco, planner, line: sco.locator("#line") };
}

/** Types an answer in a stage that the case leaves open; the LMS is to be given it. */
export async function decide({ sco, planner, line }, text) {
  const before = await digest(sco);
  await sco.evaluate(() => document.querySelector("mixwright-planner").goTo("company"));
  await box(planner, "company.decider").fill(text);
  await expect.poll(() => digest(sco)).not.toBe(before);
  await expect(line).toHaveAttribute("data-state", /saving|saved/);
  // Until the page has what it will give the LMS when it is left.
  await sco.page().waitForTimeout(1_000);
  return digest(sco);
}

export async function handIn({ sco, planner, line }) {
  await sco.evaluate(() => document.querySelector("mixwright-planner").requestSubmit());
  await expect(line).toHaveAttribute("data-state", "scored", { timeout: 20_000 });
  await expect(sco.locator("#submission")).toBeVisible();
  await expect(planner.locator("#app .app")).toBeVisible();
  return digest(sco);
}
