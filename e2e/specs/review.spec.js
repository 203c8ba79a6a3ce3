// Coming back: what is due, what will be, and being asked only that.
import { answerAndGoOn, button, demo, question } from "../reader.js";
import { expect, test } from "../watched.js";

const DAY = 86_400_000;

/** An attempt at the demo quiz so many days ago: the first question wrong, the others right. */
function attempt(days, id = "a") {
  const right = (item, at) => at !== 0;
  const outcomes = demo.items.map((item, at) => ({ item: item.id, response: "skipped", right: right(item, at), hinted: false }));
  for (const outcome of outcomes) outcome.response = { typed: "x" };
  const of = { quiz: demo.id, article: demo.article.fingerprint, title: demo.article.title, ended: Date.now() - days * DAY, outcomes };
  return [`gistcheck/1/attempt/${id}`, JSON.stringify({ id, retry: false, mode: "practice", source: { demo: "ai-plan" }, attempt: of })];
}

const seeded = (page, ...attempts) =>
  page.addInitScript((entries) => {
    for (const [key, value] of entries) if (!localStorage.getItem(key)) localStorage.setItem(key, value);
  }, attempts);

test("what is due is asked by itself, from any article, and then is not due", async ({ page }) => {
  await seeded(page, attempt(1));
  await page.goto("./");
  await page.getByLabel("Article to read").selectOption({ index: 1 });
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(demo.article.title);
  await page.getByRole("tab", { name: "Progress" }).click();
  await expect(page.getByText("1 question is due")).toBeVisible();
  await button(page, "Review now").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(demo.article.title);
  await expect(question(page, demo.items[0])).toBeFocused();
  await answerAndGoOn(page, demo.items[0], true, true);
  await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: "Progress" }).click();
  await expect(page.getByText("Nothing is due today.")).toBeVisible();
  await expect(page.getByText("· review")).toBeVisible();
  // A review is no whole quiz: first, best and last are still those of the quiz.
  await expect(page.getByRole("definition").filter({ hasText: "9 of 10" })).toHaveCount(3);
});

test("the forecast tells how many come on which day", async ({ page }) => {
  await seeded(page, attempt(0));
  await page.goto("./");
  await page.getByRole("tab", { name: "Progress" }).click();
  const days = page.getByRole("list", { name: "Questions due on the next days" }).getByRole("listitem");
  await expect(days).toHaveCount(7);
  // The wrong one tomorrow, the right ones the day after.
  for (const [day, count] of [[0, "0"], [1, "1"], [2, "9"], [3, "0"]]) await expect(days.nth(day)).toContainText(count);
  await expect(days.first()).toContainText("Today");
});

test("the quiz tab says what is due", async ({ page }) => {
  await seeded(page, attempt(9));
  await page.goto("./");
  await page.getByRole("tab", { name: "Quiz" }).click();
  await expect(page.getByText("10 questions are due")).toBeVisible();
  await button(page, "Review now").click();
  await expect(page.getByText("Question 1 of 10")).toBeVisible();
});

test("first, best and last score are told and drawn", async ({ page }) => {
  await seeded(page, attempt(3, "a"), attempt(2, "b"));
  await page.goto("./");
  await page.getByRole("tab", { name: "Progress" }).click();
  await expect(page.getByRole("img", { name: "Scores of 2 attempts, oldest first" })).toBeVisible();
});
