// The names by which people, assistive technology and tests from outside find things. They do not change.
import { allKinds, answer, button, openWith, question } from "../reader.js";
import { expect, test } from "../watched.js";

test("everything is found by role and name", async ({ page }, { project }) => {
  await openWith(page, allKinds);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveText(allKinds.title ?? allKinds.article.title);
  for (const name of ["Summary", "Facts", "Quiz", "Progress", ...(project.name === "phone" ? ["Article"] : [])]) {
    await expect(page.getByRole("tab", { name, exact: true })).toBeVisible();
  }
  await button(page, "Start quiz").click();
  for (const [at, item] of allKinds.items.entries()) {
    const group = question(page, item);
    await expect(group).toBeVisible();
    const inputs = { choice: "radio", true_false: "radio", multiple_response: "checkbox", cloze: "textbox", short_answer: "textbox", matching: "combobox" };
    if (inputs[item.kind]) expect(await group.getByRole(inputs[item.kind]).count()).toBeGreaterThan(0);
    for (const name of ["Check", "Skip", "Hint"]) await expect(button(page, name)).toBeVisible();
    await answer(page, item, at < 7);
    await button(page, "Check").click();
    await expect(page.getByRole("status")).toContainText(at < 7 ? "Correct" : "Not quite");
    await expect(button(page, "Show in article")).toBeVisible();
    await button(page, at === allKinds.items.length - 1 ? "Finish" : "Next").click();
  }
  await expect(page.getByText("7 of 10", { exact: true })).toBeVisible();
  await expect(button(page, "Retry wrong answers")).toBeVisible();
  await button(page, "Your own text").click();
  const dialog = page.getByRole("dialog", { name: "Your own text" });
  await expect(dialog.getByRole("textbox", { name: "Article text" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Make quiz", exact: true })).toBeVisible();
});

test("partly right answers count as wrong and are told by their parts", async ({ page }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  const ordering = allKinds.items.findIndex((item) => item.kind === "ordering");
  for (let at = 0; at < ordering; at += 1) await button(page, "Skip").click();
  await button(page, "Check").click();
  await expect(page.getByRole("status")).toContainText(/Not quite\s*\d of \d in their place/);
});

test("things are put in order by dragging", async ({ page }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  const at = allKinds.items.findIndex((item) => item.kind === "ordering");
  for (let before = 0; before < at; before += 1) await button(page, "Skip").click();
  const group = question(page, allKinds.items[at]);
  const texts = group.getByRole("listitem").locator(".words");
  const before = await texts.allInnerTexts();
  await group.scrollIntoViewIfNeeded();
  const grip = await group.getByRole("listitem").first().locator(".grip").boundingBox();
  const last = await group.getByRole("listitem").last().boundingBox();
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + 10, last.y + last.height / 2, { steps: 12 });
  await page.mouse.up();
  await expect(texts.last()).toHaveText(before[0]);
});
