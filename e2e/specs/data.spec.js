// What a reader keeps is the reader's: to a file, from a file, away; and nothing stays on a computer of many.
import { readFile } from "node:fs/promises";
import { answerAndGoOn, bring, button, demo } from "../reader.js";
import { expect, test } from "../watched.js";

const bees = await readFile(new URL("../../static/articles/honey-bees.txt", import.meta.url), "utf8");

const settings = async (page) => {
  await button(page, "Settings").click();
  return page.getByRole("dialog", { name: "Settings" });
};

const ours = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("gistcheck/")));

async function oneAttempt(page) {
  await page.goto("./");
  await button(page, "Start quiz").click();
  for (const [at, item] of demo.items.entries()) await answerAndGoOn(page, item, true, at === demo.items.length - 1);
  await expect(page.getByText("10 of 10", { exact: true })).toBeVisible();
}

async function importing(page, content) {
  const dialog = await settings(page);
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Bring in a file").click();
  const buffer = Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
  await (await chooser).setFiles({ name: "gistcheck.json", mimeType: "application/json", buffer });
  return dialog;
}

test("everything goes into one file and from it into another browser, and nothing there is overwritten", async ({ page, browser, baseURL }) => {
  // Two quizzes and a text are gone through, on a machine that may have two cores and other work.
  test.setTimeout(180_000);
  await oneAttempt(page);
  await bring(page, bees);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How honey bees tell each other where to fly", { timeout: 30_000 });
  await expect.poll(() => ours(page).then((keys) => keys.some((key) => key.startsWith("gistcheck/1/text/")))).toBe(true);
  await settings(page);
  const downloading = page.waitForEvent("download");
  await button(page, "Save to a file").click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^gistcheck-\d{4}-\d\d-\d\d\.json$/);
  const backup = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(backup.format).toBe("gistcheck.backup/1");
  expect(Object.keys(backup.kept).filter((key) => key.startsWith("gistcheck/1/attempt/"))).toHaveLength(1);

  const other = await (await browser.newContext({ baseURL })).newPage();
  await oneAttempt(other);
  const before = await other.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  const dialog = await importing(other, backup);
  await expect(dialog).toContainText("New scores: 1. New texts: 1.");
  const after = await other.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
  for (const [key, value] of JSON.parse(before)) expect(after[key]).toBe(value);
  await other.keyboard.press("Escape");
  // There at once, and after a reload.
  for (const reload of [false, true]) {
    if (reload) await other.reload();
    await other.getByRole("tab", { name: "Progress" }).click();
    await expect(other.getByRole("tabpanel").getByText("10 of 10", { exact: true })).toHaveCount(5);
  }
  const own = await other.getByLabel("Article to read").locator('optgroup[label="Your texts"] option').getAttribute("value");
  await other.getByLabel("Article to read").selectOption(own);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("How honey bees tell each other where to fly");
  // A second time there is nothing new.
  await importing(other, backup);
  await expect(other.getByRole("dialog")).toContainText("New scores: 0. New texts: 0.");
  await other.context().close();
});

test("a file that is no backup changes nothing and is told why", async ({ page }) => {
  await page.goto("./");
  const refusals = [
    ["{", "damaged"],
    ["[]", "damaged"],
    [{ format: "gistcheck.backup/2", kept: {}, texts: {} }, "A newer Gistcheck has saved this file"],
    [{ format: "gistcheck.backup/1", kept: { "gistcheck/1/attempt/x": "no object" }, texts: {} }, "damaged"],
    [{ format: "gistcheck.backup/1", kept: { "gistcheck/1/attempt/x": 7 }, texts: [] }, "damaged"],
  ];
  for (const [content, why] of refusals) {
    await expect(await importing(page, content)).toContainText(why);
    await page.keyboard.press("Escape");
  }
  expect(await ours(page)).toEqual([]);
  const dialog = await importing(page, { format: "gistcheck.backup/1", kept: { another: "{}" }, texts: {} });
  await expect(dialog).toContainText("New scores: 0.");
  expect(await page.evaluate(() => localStorage.getItem("another"))).toBeNull();
});

test("everything is erased, after it was said what goes", async ({ page }) => {
  await oneAttempt(page);
  const dialog = await settings(page);
  await button(page, "Erase everything").click();
  await expect(dialog).toContainText("all scores (1)");
  await expect(dialog).toContainText("cannot be undone");
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(button(page, "Erase everything")).toBeFocused();
  expect(await ours(page)).not.toEqual([]);
  await button(page, "Erase everything").click();
  await Promise.all([page.waitForEvent("load"), button(page, "Erase for good").click()]);
  await expect(button(page, "Start quiz")).toBeVisible();
  expect(await ours(page)).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name))).toEqual([]);
  await page.getByRole("tab", { name: "Progress" }).click();
  await expect(page.getByText("No attempt at this article yet.")).toBeVisible();
});

test("on a shared computer nothing is left after Finish and clear, nor in the next tab", async ({ page, context }) => {
  await page.goto("./");
  await settings(page);
  await Promise.all([page.waitForEvent("load"), page.getByRole("checkbox", { name: "Shared computer" }).click()]);
  await expect(button(page, "Finish and clear")).toBeVisible();
  await button(page, "Start quiz").click();
  await answerAndGoOn(page, demo.items[0], true, false);
  await page.reload();
  await expect(page.getByText("Question 2 of 10")).toBeVisible();
  for (let at = 1; at < demo.items.length; at += 1) await button(page, "Skip").click();
  await expect(page.getByText("1 of 10", { exact: true })).toBeVisible();
  await bring(page, bees);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How honey bees tell each other where to fly", { timeout: 30_000 });
  expect(await ours(page)).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  const next = await context.newPage();
  await next.goto("./");
  await next.getByRole("tab", { name: "Progress" }).click();
  await expect(next.getByText("No attempt at this article yet.")).toBeVisible();
  await next.close();
  await Promise.all([page.waitForEvent("load"), button(page, "Finish and clear").click()]);
  await expect(button(page, "Start quiz")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("gistcheck/")))).toEqual([]);
  await expect(page.getByLabel("Article to read").locator('optgroup[label="Your texts"]')).toHaveCount(0);
});

test("an address can say that the computer is shared", async ({ page }) => {
  await page.goto("./?shared");
  await expect(button(page, "Finish and clear")).toBeVisible();
});
