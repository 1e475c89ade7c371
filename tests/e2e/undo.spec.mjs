// Undo goes back two hundred steps, also after the page was loaded anew; an earlier state is gone back to, and undo takes that
// back too.
import { accessibilityViolations, expect, test } from "./harness.mjs";
import { box, byId, newPlan, openStage } from "./plan.mjs";
import { openExample } from "./site.mjs";

const FIELDS = ["company.name", "company.decider"];
const EDITS = 210;
const STEPS = 205;

const saved = (page) => expect(page.getByTestId("saved")).toHaveAttribute("data-state", "saved");

/** Types into the fields in turn, so that each change is a step of its own. */
const editInTurns = (page, from, to) =>
  page.evaluate(async ([fields, first, last]) => {
    for (let n = first; n <= last; n += 1) {
      const field = document.querySelector(`input[id="${fields[n % fields.length]}"]`);
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, `No ${n}`);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
      field.blur();
      await new Promise((done) => setTimeout(done, 10));
    }
  }, [FIELDS, from, to]);

/** What both fields hold after edit `n`, which is what they hold once everything later is undone. */
const fieldsAfter = (n) => FIELDS.map((_, at) => (n % FIELDS.length === at ? n : n - 1)).map((last) => (last < 1 ? "" : `No ${last}`));

async function expectAfter(page, n) {
  const [name, decider] = fieldsAfter(n);
  await expect(box(page, FIELDS[0])).toHaveValue(name);
  await expect(box(page, FIELDS[1])).toHaveValue(decider);
}

/** Presses a tool again and again; a press of a disabled one does nothing, as with a mouse. */
const press = (page, tool, times) =>
  page.evaluate(async ([id, presses]) => {
    for (let n = 0; n < presses; n += 1) {
      document.getElementById(id).click();
      await new Promise((done) => setTimeout(done, 5));
    }
  }, [tool, times]);

async function openCompany(page) {
  await newPlan(page);
  await page.goto("./#/plan/company");
  await expect(box(page, FIELDS[0])).toBeVisible();
}

test("two hundred steps are undone after the page was loaded anew, and done again", async ({ page }) => {
  test.setTimeout(180_000);
  await openCompany(page);
  await editInTurns(page, 1, EDITS);
  await saved(page);
  await page.reload();
  await expectAfter(page, EDITS);
  for (let done = 0; done < STEPS;) {
    const next = Math.min(done === 0 ? 1 : 12, STEPS - done);
    await press(page, "tool.undo", next);
    done += next;
    await expectAfter(page, EDITS - done);
  }
  // Where somebody stands between done and undone also stays.
  await saved(page);
  await page.reload();
  await expectAfter(page, EDITS - STEPS);
  await press(page, "tool.redo", STEPS);
  await expectAfter(page, EDITS);
  await expect(byId(page, "tool.redo")).toBeDisabled();
});

test("an earlier state is gone back to, and undo takes that back", async ({ page }) => {
  await openCompany(page);
  const earlier = page.getByTestId("earlier");
  await editInTurns(page, 1, 4);
  await saved(page);
  // Each time the page is opened is a state of its own.
  await page.reload();
  await expectAfter(page, 4);
  await editInTurns(page, 5, 8);
  await saved(page);
  await page.goto("./#/kept");
  await expect(earlier.first()).toBeVisible();
  expect(await accessibilityViolations(page)).toEqual([]);
  const count = await earlier.count();
  expect(count).toBeGreaterThanOrEqual(2);
  // Newest first, and going back makes new states: so from the oldest on, until the fields say what they said before the page
  // was opened again.
  const names = [];
  for (let back = 1; back <= count && !names.includes("No 4"); back += 1) {
    await page.goto("./#/kept");
    await expect(earlier.first()).toBeVisible();
    await earlier.nth(-back).getByRole("button").first().click();
    await page.goto("./#/plan/company");
    await expect(box(page, FIELDS[0])).toBeVisible();
    names.push(await box(page, FIELDS[0]).inputValue());
    await byId(page, "tool.undo").click();
    await expectAfter(page, 8);
  }
  expect(names).toContain("No 4");
  await saved(page);
  await page.reload();
  await expectAfter(page, 8);
});

test("a step back in the same moment as the last letter shows what the plan has", async ({ page }) => {
  await page.goto("./");
  await openExample(page);
  await openStage(page, "company");
  const name = box(page, "company.name");
  const before = await name.inputValue();
  // All before the next frame, with which what follows from a letter is drawn.
  await name.evaluate((input) => {
    input.focus();
    input.value = "Sea coffee";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.blur();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "z", code: "KeyZ", ctrlKey: true, bubbles: true }));
  });
  await expect(page.locator('[id="tool.redo"]')).toBeEnabled();
  await expect(name).toHaveValue(before);
});
