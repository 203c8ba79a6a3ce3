// What a reader does with the page, by the roles and names that people and assistive technology use.
import { readFile } from "node:fs/promises";
import { expect } from "./watched.js";

/** A quiz with an item of each kind, for specs that must not depend on what the engine makes of the demo article. */
export const allKinds = JSON.parse(await readFile(new URL("quizzes/all-kinds.json", import.meta.url), "utf8"));

/** The quiz of the demo article that a newcomer sees. */
export const demo = JSON.parse(await readFile(new URL("../static/samples/ai-plan.json", import.meta.url), "utf8"));

/** Opens the page with a quiz of the spec's own. */
export async function openWith(page, quiz) {
  await page.route("**/spec-quiz.json", (route) => route.fulfill({ json: quiz }));
  await page.goto("./?quiz=spec-quiz.json");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(quiz.title ?? quiz.article.title);
}

export const button = (page, name) => page.getByRole("button", { name, exact: true });

export const question = (page, item) => page.getByRole("group", { name: item.stem, exact: true });

/** Answers the question that is asked, rightly or as wrongly as its kind allows. */
export async function answer(page, item, right = true) {
  const group = question(page, item);
  await expect(group).toBeVisible();
  switch (item.kind) {
    case "choice":
      return group.getByLabel(item.choices.find((choice) => choice.correct === right).text, { exact: true }).check();
    case "multiple_response":
      for (const choice of item.choices) {
        if (choice.correct === right) await group.getByLabel(choice.text, { exact: true }).check();
      }
      return;
    case "true_false":
      return group.getByLabel(item.answer === right ? "True" : "False", { exact: true }).check();
    case "cloze":
    case "short_answer":
      return group.getByRole("textbox").fill(right ? item.accept[0] : "nothing of the kind");
    case "ordering":
      return putInOrder(group, right ? item.sequence : item.sequence.toReversed());
    case "matching":
      for (const [at, pair] of item.pairs.entries()) {
        const other = item.pairs[(at + 1) % item.pairs.length];
        await group.getByLabel(pair.left, { exact: true }).selectOption((right ? pair : other).right);
      }
  }
}

async function putInOrder(group, wanted) {
  for (const [place, element] of wanted.entries()) {
    const texts = group.getByRole("listitem").locator(".words");
    for (let at = (await texts.allInnerTexts()).indexOf(element); at > place; at -= 1) {
      await group.getByRole("button", { name: `Move up: ${element}`, exact: true }).click();
      await expect(texts.nth(at - 1)).toHaveText(element);
    }
  }
}

/** Answers a question, reads what is said about it, and goes on. */
export async function answerAndGoOn(page, item, right, isLast) {
  await answer(page, item, right);
  await button(page, "Check").click();
  await expect(page.getByRole("status")).toContainText(right ? "Correct" : "Not quite");
  await button(page, isLast ? "Finish" : "Next").click();
}

/** Opens the dialog and hands the engine a text. */
export async function bring(page, text) {
  await button(page, "Your own text").click();
  const dialog = page.getByRole("dialog");
  // Set, not typed: Playwright's fill goes through the editor, which takes minutes for a book.
  await dialog.getByRole("textbox", { name: "Article text" }).evaluate((box, text) => (box.value = text), text);
  await dialog.getByRole("button", { name: "Make quiz" }).click();
  await expect(dialog).toBeHidden();
}

const bees = await readFile(new URL("../static/articles/honey-bees.txt", import.meta.url), "utf8");

/** So many words are a long book. */
const BOOK = 100_000;

/** A text as long as a book: an article again and again. */
export function book() {
  const words = bees.split(/\s+/).length;
  // Numbered, so that no two paragraphs are alike.
  const chapters = Array.from({ length: Math.ceil(BOOK / words) }, (_, at) => `${bees}\n\nChapter ${at + 1} closes after ${at + 2} pages.`);
  return chapters.join("\n\n");
}
