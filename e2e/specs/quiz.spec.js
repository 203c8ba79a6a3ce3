// Being quizzed: every kind of question, the score, what is left of it after a reload.
import { allKinds, answer, answerAndGoOn, button, demo, openWith, question } from "../reader.js";
import { expect, test } from "../watched.js";

test("the demo quiz is answered to its end and its score is there after a reload", async ({ page }) => {
  await page.goto("./");
  await button(page, "Start quiz").click();
  for (const [at, item] of demo.items.entries()) {
    await answerAndGoOn(page, item, at !== 0, at === demo.items.length - 1);
  }
  const score = `${demo.items.length - 1} of ${demo.items.length}`;
  await expect(page.getByText(score, { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: "Progress" }).click();
  await expect(page.getByRole("tabpanel", { name: "Progress" }).getByText(score, { exact: true }).first()).toBeVisible();
});

for (const right of [true, false]) {
  test(`every kind of question can be answered ${right ? "rightly" : "wrongly"}`, async ({ page }) => {
    await openWith(page, allKinds);
    await button(page, "Start quiz").click();
    for (const [at, item] of allKinds.items.entries()) {
      await answerAndGoOn(page, item, right, at === allKinds.items.length - 1);
    }
    const of = allKinds.items.length;
    await expect(page.getByText(`${right ? of : 0} of ${of}`, { exact: true })).toBeVisible();
  });
}

test("the wrong ones alone are asked again", async ({ page }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  const wrong = [1, 4];
  for (const [at, item] of allKinds.items.entries()) {
    await answerAndGoOn(page, item, !wrong.includes(at), at === allKinds.items.length - 1);
  }
  await button(page, "Retry wrong answers").click();
  await answerAndGoOn(page, allKinds.items[1], true, false);
  await answerAndGoOn(page, allKinds.items[4], true, true);
  await expect(page.getByText("2 of 2", { exact: true })).toBeVisible();
  await expect(button(page, "Retry wrong answers")).toBeHidden();
});

test("a quiz left in the middle goes on at the same question, hint and answer kept", async ({ page }) => {
  await page.goto("./");
  await button(page, "Start quiz").click();
  await answerAndGoOn(page, demo.items[0], true, false);
  await button(page, "Skip").click();
  await answer(page, demo.items[2], false);
  await button(page, "Check").click();
  await expect(page.getByRole("status")).toContainText("Not quite");
  await page.reload();
  await expect(question(page, demo.items[2])).toBeVisible();
  await expect(page.getByRole("status")).toContainText("Not quite");
  await button(page, "Next").click();
  await expect(question(page, demo.items[3])).toBeVisible();
});

test("partly right answers say how much, and small slips are forgiven", async ({ page }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  const matching = allKinds.items.findIndex((item) => item.kind === "matching");
  for (let at = 0; at < matching; at += 1) await button(page, "Skip").click();
  const item = allKinds.items[matching];
  await answer(page, item, true);
  await question(page, item).getByLabel(item.pairs[0].left, { exact: true }).selectOption(item.extra[0]);
  await button(page, "Check").click();
  await expect(page.getByRole("status")).toContainText(`${item.pairs.length - 1} of ${item.pairs.length} pairs`);
});

test("typed answers are read as a teacher would, but never another digit", async ({ page }) => {
  const asked = (id, stem, accept) => ({ id, kind: "short_answer", stem, accept });
  const items = [
    asked("a", "What do leaves do?", ["photosynthesis"]),
    asked("b", "When did it begin?", ["27 January 2025"]),
    asked("c", "How far is it?", ["12 kilometres"]),
  ];
  await openWith(page, { ...allKinds, items });
  await button(page, "Start quiz").click();
  const almost = /Correct.*Almost: the article spells it “photosynthesis”/;
  const typed = [["Photosynthesys", almost], ["Jan 27th, 2025", /Correct/], ["13 km", /Not quite/]];
  for (const [at, [text, said]] of typed.entries()) {
    await question(page, items[at]).getByRole("textbox").fill(text);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText(said);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("2 of 3", { exact: true })).toBeVisible();
});

test("what was typed and not yet checked is there after a reload", async ({ page }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  for (let at = 0; at < 2; at += 1) await button(page, "Skip").click();
  await question(page, allKinds.items[2]).getByRole("textbox").fill("half an ans");
  await page.reload();
  await expect(question(page, allKinds.items[2]).getByRole("textbox")).toHaveValue("half an ans");
});

test("an answer is asked for before it is checked, and a hint is given", async ({ page }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  await button(page, "Check").click();
  await expect(page.getByRole("status")).toContainText("Give an answer first");
  await button(page, "Hint").click();
  await expect(page.getByText(allKinds.items[0].hint)).toBeVisible();
});

test("summary, facts and answers lead to their words in the article", async ({ page }) => {
  await openWith(page, allKinds);
  const marked = page.locator("article mark");
  await page.getByRole("tabpanel").getByRole("button", { name: allKinds.summary[1].text }).click();
  await expect(marked).toHaveText(allKinds.summary[1].evidence[0].exact);
  await expect(marked).toBeInViewport();
  await page.getByRole("tab", { name: "Facts" }).click();
  await page.getByRole("tabpanel", { name: "Facts" }).getByRole("button", { name: allKinds.facts[5].statement }).click();
  await expect(marked).toHaveText(allKinds.facts[5].evidence[0].exact);
  await expect(marked).toBeInViewport();
  await page.getByRole("tab", { name: "Quiz" }).click();
  await button(page, "Start quiz").click();
  await answer(page, allKinds.items[0]);
  await button(page, "Check").click();
  await button(page, "Show in article").click();
  await expect(marked).toHaveText(allKinds.items[0].evidence[0].exact);
  await expect(marked).toBeInViewport();
});

test("a damaged score is set aside and said, never overwritten", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("gistcheck/1/attempt/x", "{"));
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("could not be read");
  const kept = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("gistcheck/aside/")));
  expect(kept).toHaveLength(1);
  expect(kept[0][1]).toBe("{");
});

test("a store that refuses becomes a notice and the quiz goes on", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  });
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("does not let the page keep anything");
  await button(page, "Start quiz").click();
  await answerAndGoOn(page, demo.items[0], true, false);
  await expect(question(page, demo.items[1])).toBeVisible();
});

test("another demo article opens with its own quiz", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("Article to read").selectOption({ index: 2 });
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(demo.article.title);
  await expect(button(page, "Start quiz")).toBeVisible();
});
