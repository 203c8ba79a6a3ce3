// On paper: a sheet of questions with lines for name and date, a key apart from it, or the article alone.
import { allKinds, button, openWith } from "../reader.js";
import { expect, test } from "../watched.js";

/** Keeps what would have been printed. */
const withoutPrinter = (page) => page.addInitScript(() => (window.print = () => (window.printed = (window.printed ?? 0) + 1)));

async function printed(page, name) {
  await page.getByRole("tab", { name: "Quiz" }).click();
  await button(page, name).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  await page.emulateMedia({ media: "print" });
  return page.locator(".sheet");
}

test("the sheet has a name, a date and every question, and gives no answer away", async ({ page }) => {
  await withoutPrinter(page);
  await openWith(page, allKinds);
  const sheet = await printed(page, "Print questions");
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText("Name")).toBeVisible();
  await expect(sheet.getByText("Date")).toBeVisible();
  for (const item of allKinds.items) {
    await expect(sheet.getByText(item.stem.replace("_____", "_".repeat(24)), { exact: true })).toBeVisible();
    for (const choice of item.choices ?? []) await expect(sheet.getByText(choice.text, { exact: true }).first()).toBeVisible();
    if (item.explanation) await expect(sheet).not.toContainText(item.explanation);
  }
  const ordering = allKinds.items.find((item) => item.kind === "ordering");
  const shown = await sheet.getByRole("listitem").filter({ hasText: ordering.stem }).getByRole("listitem").allInnerTexts();
  expect(shown.map((text) => text.replace("___", "").trim())).not.toEqual(ordering.sequence);
  await expect(page.getByRole("tablist")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole("main")).toBeVisible();
});

test("the key stands on a sheet of its own", async ({ page }) => {
  await withoutPrinter(page);
  await openWith(page, allKinds);
  const sheet = await printed(page, "Print answer key");
  await expect(sheet.getByText("Answer key")).toBeVisible();
  for (const item of allKinds.items) {
    const right = item.accept?.[0] ?? item.choices?.find((choice) => choice.correct).text ?? item.explanation;
    await expect(sheet).toContainText(right);
  }
});

test("the article alone is printed by the browser's own command", async ({ page }) => {
  await openWith(page, allKinds);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("article")).toBeVisible();
  await expect(page.locator(".bar")).toBeHidden();
  await expect(page.locator(".side")).toBeHidden();
});
