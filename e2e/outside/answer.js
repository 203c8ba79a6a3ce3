// What every spec of an exported quiz does: read the quiz, answer its questions as a student would.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "../watched.js";

/** A quiz as it was before it was exported. */
export function quiz(name) {
  return JSON.parse(readFileSync(join(process.env.GISTCHECK_OUTSIDE, `${name}.quiz.json`), "utf8"));
}

/** Answers the question that is shown, rightly or not, and goes on. */
export async function answer(place, item, rightly) {
  await expect(place.locator("legend")).toHaveText(item.stem);
  if (item.kind === "choice" || item.kind === "multiple_response") {
    const wanted = item.choices.map((choice, at) => [choice, at]).filter(([choice]) => choice.correct === rightly);
    const inputs = place.locator("fieldset input");
    for (const [, at] of item.kind === "choice" ? wanted.slice(0, 1) : wanted) await inputs.nth(at).check();
  } else if (item.kind === "true_false") {
    await place.getByLabel(item.answer === rightly ? "True" : "False").check();
  } else if (item.kind === "cloze" || item.kind === "short_answer") {
    await place.getByRole("textbox").fill(rightly ? item.accept[0].toUpperCase() : "something else | ; %");
  } else {
    const rows = place.locator("label.row");
    const texts = await rows.locator("span").allTextContents();
    for (const [at, text] of texts.entries()) {
      const select = rows.nth(at).getByRole("combobox");
      if (item.kind === "ordering") {
        await select.selectOption(String(rightly ? item.sequence.indexOf(text) + 1 : 1));
      } else {
        const pair = item.pairs.find(({ left }) => left === text);
        await select.selectOption({ label: rightly ? pair.right : item.pairs[0].right });
      }
    }
  }
  await place.getByRole("button", { name: "Check" }).click();
  await expect(place.locator(".feedback")).toContainText(rightly ? "✓ Right." : "✗ Not right.");
  await place.getByRole("button", { name: /Next question|See your score/ }).click();
}
