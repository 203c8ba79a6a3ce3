// A question called bad is gone at once and for good, until that is taken back.
import { allKinds, answerAndGoOn, button, openWith, question } from "../reader.js";
import { expect, test } from "../watched.js";

test("a bad question is never shown again, is listed, and can be had back", async ({ page }) => {
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  await answerAndGoOn(page, allKinds.items[0], true, false);
  await button(page, "Bad question").click();
  await expect(page.getByText("That question will not be shown again.")).toBeVisible();
  // The focus goes to what is asked now.
  await expect(question(page, allKinds.items[2])).toBeFocused();
  await expect(page.getByText("Question 2 of 9")).toBeVisible();
  await page.reload();
  await expect(question(page, allKinds.items[2])).toBeVisible();
  for (let at = 2; at < allKinds.items.length; at += 1) await button(page, "Skip").click();
  await expect(page.getByText("1 of 9", { exact: true })).toBeVisible();
  await button(page, "Settings").click();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await expect(dialog).toContainText(allKinds.items[1].stem);
  await dialog.getByRole("button", { name: `Show again: ${allKinds.items[1].stem}` }).click();
  await expect(dialog).not.toContainText(allKinds.items[1].stem);
  await expect(dialog.getByRole("heading", { name: "Bad questions" })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "Summary" }).click();
  await expect(page.getByText("10 questions")).toBeVisible();
});
