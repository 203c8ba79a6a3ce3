// The library: what can be opened, and what became of it.
import { readFile } from "node:fs/promises";
import { bring, button } from "../reader.js";
import { expect, test } from "../watched.js";

// A demo article under another title, so that it is told from the demo.
const demo = await readFile(new URL("../../static/articles/honey-bees.txt", import.meta.url), "utf8");
const words = await readFile(new URL("../../static/parts/words.js", import.meta.url), "utf8");
// The page's folder is no package of Node's, which would take its modules for scripts.
const { WORDS } = await import(`data:text/javascript,${encodeURIComponent(words)}`);
const TITLE = "What bees say by dancing";

const rows = (page) => page.getByRole("dialog").getByRole("listitem");

async function withText(page) {
  await page.goto("./");
  await bring(page, demo.replace(/^.*/, TITLE));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE, { timeout: 30_000 });
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("gistcheck/1/text/")))).toBe(true);
  await button(page, "Library").click();
  await expect(rows(page)).toHaveCount(4);
}

test("lists texts with words, date and scores, finds by words, and opens", async ({ page }) => {
  await withText(page);
  await expect(rows(page).first()).toContainText(/\d{3} words · added \d+ \w+ \d{4} · not tried yet/);
  const search = page.getByRole("searchbox", { name: "Search your articles" });
  await search.fill("LONGI");
  await expect(rows(page)).toHaveCount(1);
  await search.fill("no such words");
  await expect(page.getByText("No article has these words")).toBeVisible();
  await search.fill("longi");
  await rows(page).getByRole("button").first().click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/longitude/i);
});

test("a text is renamed, and keeps its title after a reload", async ({ page }) => {
  await withText(page);
  await button(page, `Rename: ${TITLE}`).click();
  const box = page.getByRole("textbox", { name: "New title" });
  await expect(box).toBeFocused();
  await box.fill("The dance <b>of</b> bees");
  await page.keyboard.press("Enter");
  await expect(button(page, "The dance <b>of</b> bees")).toBeFocused();
  await button(page, "Close").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The dance <b>of</b> bees");
  await page.reload();
  await button(page, "Library").click();
  await button(page, "The dance <b>of</b> bees").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The dance <b>of</b> bees");
});

test("a deleted text comes back by undo, and stays away without", async ({ page }) => {
  await withText(page);
  await button(page, `Delete: ${TITLE}`).click();
  await expect(button(page, "Undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(button(page, TITLE)).toBeFocused();
  const listed = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /\/(text|bin)\//.test(key)).map((key) => key.split("/")[2]));
  await expect.poll(listed).toEqual(["text"]);
  await button(page, `Delete: ${TITLE}`).click();
  await expect.poll(listed).toEqual(["bin"]);
  await page.reload();
  await button(page, "Library").click();
  await expect(rows(page)).toHaveCount(3);
});

test("the words of the parts are there in every language", () => {
  const shape = (table) => Object.entries(table).map(([key, value]) => [key, typeof value, String(value.other ?? value).split("{}").length]);
  for (const [tag, table] of Object.entries(WORDS)) expect(shape(table), tag).toEqual(shape(WORDS.en));
  expect(Object.keys(WORDS)).toEqual(["en", "es", "de", "ar"]);
});
