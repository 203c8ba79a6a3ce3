// The page without a pointer: real key presses, in the order a reader would make them.
import { allKinds, button, openWith, question } from "../reader.js";
import { expect, test } from "../watched.js";

const shortcuts = { choice: "1", multiple_response: "1", true_false: "1" };

test("a whole quiz is answered by keys alone", async ({ page }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").focus();
  await page.keyboard.press("Enter");
  for (const [at, item] of allKinds.items.entries()) {
    await expect(question(page, item)).toBeFocused();
    if (shortcuts[item.kind]) {
      await page.keyboard.press(shortcuts[item.kind]);
      await page.keyboard.press("Enter");
    } else if (item.accept) {
      await page.keyboard.press("Tab");
      await page.keyboard.type(item.accept[0]);
      await page.keyboard.press("Enter");
    } else if (item.kind === "ordering") {
      const first = await question(page, item).getByRole("listitem").first().locator(".words").innerText();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: `Move down: ${first}` })).toBeFocused();
      await question(page, item).focus();
      await page.keyboard.press("Enter");
    } else {
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      await question(page, item).focus();
      await page.keyboard.press("Enter");
    }
    await expect(page.getByRole("status")).toContainText(/Correct|Not quite/);
    await expect(button(page, at === allKinds.items.length - 1 ? "Finish" : "Next")).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText(/^\d+ of 10$/)).toBeVisible();
});

test("H hints, S shows, ? lists, and none of them acts in a text box", async ({ page }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  await page.keyboard.press("h");
  await expect(page.getByText(allKinds.items[0].hint)).toBeVisible();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await page.keyboard.press("s");
  await expect(page.locator("article mark")).toBeInViewport();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("tab", { name: "Quiz" }).click();
  await button(page, "Next").click();
  await button(page, "Skip").click();
  const box = question(page, allKinds.items[2]).getByRole("textbox");
  await box.pressSequentially("sh1?");
  await expect(box).toHaveValue("sh1?");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the keys can be switched off, for good", async ({ page }) => {
  await openWith(page, allKinds);
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Use these keys" }).uncheck();
  await button(page, "Close").click();
  await page.reload();
  await expect(button(page, "Start quiz")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("arrow keys go from tab to tab", async ({ page }) => {
  await openWith(page, allKinds);
  await page.getByRole("tab", { name: "Summary" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Facts" })).toBeFocused();
  await expect(page.getByRole("tabpanel", { name: "Facts" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("tabpanel", { name: "Progress" })).toBeVisible();
});

test("what is shown in the article can be left by keys, and the next question is one key away", async ({ page }, { project }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(button(page, "Next")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(button(page, "Show in article")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("article mark")).toBeInViewport();
  if (project.name === "phone") {
    await expect(page.locator("article")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(button(page, "Back to the question")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(button(page, "Next")).toBeFocused();
  } else {
    await expect(button(page, "Show in article")).toBeFocused();
  }
});

test("options are reached and changed by keys alone", async ({ page }) => {
  await openWith(page, allKinds);
  await page.getByRole("tab", { name: "Quiz" }).click();
  await expect(page.getByText("Options", { exact: true })).toBeVisible();
  await button(page, "Start quiz").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "At the end, as in a test" })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Time limit" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("combobox", { name: "Time limit" })).toHaveValue("5");
});
