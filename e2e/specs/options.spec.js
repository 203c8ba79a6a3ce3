// How one is quizzed: practice or test, how many, of which kinds; remembered; with a time limit if one likes.
import { allKinds, answer, button, openWith, question } from "../reader.js";
import { expect, test } from "../watched.js";

const quizTab = (page) => page.getByRole("tab", { name: "Quiz" }).click();
const options = (page) => page.getByText("Options", { exact: true }).click();

async function asTest(page) {
  await openWith(page, allKinds);
  await quizTab(page);
  await options(page);
  await page.getByRole("radio", { name: "At the end, as in a test" }).check();
}

test("a test tells nothing before its end, and then everything", async ({ page }) => {
  await asTest(page);
  await button(page, "Start quiz").click();
  const wrong = 0;
  for (const [at, item] of allKinds.items.entries()) {
    await answer(page, item, at !== wrong);
    await expect(button(page, "Check")).toBeHidden();
    await button(page, at === allKinds.items.length - 1 ? "Finish" : "Next").click();
    await expect(page.getByText(/^(Correct|Not quite)$/)).toHaveCount(at === allKinds.items.length - 1 ? allKinds.items.length : 0);
  }
  await expect(page.getByText("9 of 10", { exact: true })).toBeVisible();
  const first = page.getByRole("tabpanel").getByRole("listitem").filter({ hasText: allKinds.items[wrong].stem });
  await expect(first).toContainText(allKinds.items[wrong].explanation);
  await page.getByRole("tab", { name: "Progress" }).click();
  await expect(page.getByRole("tabpanel").getByText("· test")).toBeVisible();
});

test("a test asks for an answer before it goes on, and can be gone through by keys", async ({ page }) => {
  await asTest(page);
  await button(page, "Start quiz").click();
  await expect(question(page, allKinds.items[0])).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Give an answer first");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(question(page, allKinds.items[1])).toBeFocused();
});

test("what was chosen is remembered, and only such questions are asked", async ({ page }) => {
  await openWith(page, allKinds);
  await quizTab(page);
  await options(page);
  await page.getByRole("combobox", { name: "Questions at most" }).selectOption("5");
  for (const kind of ["Choice", "True or false", "Fill the gap", "Short answer"]) {
    await page.getByRole("checkbox", { name: kind, exact: true }).uncheck();
  }
  const wanted = allKinds.items.filter((item) => ["multiple_response", "ordering", "matching"].includes(item.kind));
  await expect(page.getByText(`${wanted.length} questions`, { exact: true })).toBeVisible();
  await page.reload();
  await quizTab(page);
  await options(page);
  await expect(page.getByRole("checkbox", { name: "Fill the gap" })).not.toBeChecked();
  await button(page, "Start quiz").click();
  await expect(page.getByText(`Question 1 of ${wanted.length}`)).toBeVisible();
  await expect(question(page, wanted[0])).toBeVisible();
});

test("options that no question fits are said, and can be taken back", async ({ page }) => {
  await openWith(page, allKinds);
  await quizTab(page);
  await options(page);
  for (const box of await page.getByRole("group", { name: "Difficulty" }).getByRole("checkbox").all()) await box.uncheck();
  await expect(page.getByText("No question of this article fits these options.")).toBeVisible();
  await expect(button(page, "Start quiz")).toBeHidden();
  await button(page, "Ask all kinds again").click();
  await expect(button(page, "Start quiz")).toBeVisible();
});

test("when the time is up, what stands counts; a reload gains none", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-03-02T10:00:00Z") });
  await asTest(page);
  await page.getByRole("combobox", { name: "Time limit" }).selectOption("5 minutes");
  await button(page, "Start quiz").click();
  await expect(page.getByRole("timer")).toHaveText("Time left: 5:00");
  await page.clock.runFor(61_000);
  await expect(page.getByRole("timer")).toHaveText("Time left: 3:59");
  await answer(page, allKinds.items[0]);
  await button(page, "Next").click();
  await page.reload();
  await expect(page.getByRole("timer")).toContainText(/Time left: 3:5\d/);
  await page.clock.runFor(240_000);
  await expect(page.getByText("The time is up.")).toBeVisible();
  await expect(page.getByText("1 of 10", { exact: true })).toBeVisible();
});
