// A text of the reader's own: through the engine in its worker, without holding up the page.
import { readFile } from "node:fs/promises";
import { book, bring, button } from "../reader.js";
import { expect, test } from "../watched.js";

const bees = await readFile(new URL("../../static/articles/honey-bees.txt", import.meta.url), "utf8");

test("an own text becomes an article with a summary, in a worker fetched only then", async ({ page, traffic }) => {
  await page.goto("./");
  await expect(button(page, "Start quiz")).toBeVisible();
  const engine = () => traffic.requests.filter((request) => request.url().includes("/engine/"));
  expect(engine(), "the engine is not fetched for a ready-made quiz").toEqual([]);
  await bring(page, bees);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How honey bees tell each other where to fly", { timeout: 30_000 });
  await expect(page.getByRole("tabpanel", { name: "Summary" }).getByRole("button").first()).toBeVisible();
});

test("an own text is there after a reload, without the engine", async ({ page, traffic }) => {
  await page.goto("./");
  await bring(page, bees);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("How honey bees tell each other where to fly", { timeout: 30_000 });
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith("gistcheck/1/text/")))).toBe(true);
  await page.reload();
  await expect(title).not.toHaveText("How honey bees tell each other where to fly");
  traffic.requests.length = 0;
  const picker = page.getByLabel("Article to read");
  const own = await picker.locator('optgroup[label="Your texts"] option').getAttribute("value");
  await picker.selectOption(own);
  await expect(title).toHaveText("How honey bees tell each other where to fly");
  expect(traffic.requests.filter((request) => request.url().includes("/engine/"))).toEqual([]);
});

test("the dialog says how large the engine is, and asks for a text", async ({ page }) => {
  await page.goto("./");
  await button(page, "Your own text").click();
  await expect(page.getByRole("dialog")).toContainText(/\d+\.\d MB/);
  await button(page, "Make quiz").click();
  await expect(page.getByRole("dialog").getByRole("alert")).toHaveText("Paste or type an article first.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(button(page, "Your own text")).toBeFocused();
});

test("a text can be given up, and the next one is read all the same", async ({ page }) => {
  test.setTimeout(120_000);
  // The engine is slow to come, so that there is something to give up.
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route("**/gistcheck-worker_bg.wasm.deflate", async (route) => {
    if (route.request().method() === "GET") await released;
    await route.continue().catch(() => {});
  });
  await page.goto("./");
  await bring(page, book());
  await button(page, "Cancel").click();
  await expect(page.getByRole("progressbar")).toBeHidden();
  await expect(page.getByText("has not been analysed")).toBeVisible();
  release();
  await bring(page, bees);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How honey bees tell each other where to fly", { timeout: 60_000 });
});

test("markup in a text stays text", async ({ page }) => {
  await page.goto("./");
  await bring(page, "A title\n\nThe <b>bold</b> <img src=x onerror=alert(1)> tag is text & nothing else in this article of ours.");
  await expect(page.locator("article")).toContainText("<b>bold</b>", { timeout: 30_000 });
  await expect(page.locator("article img, article b")).toHaveCount(0);
});
