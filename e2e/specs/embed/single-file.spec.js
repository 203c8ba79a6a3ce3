// The whole release in one file, opened from the file system: no server, no request, the engine included.
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bring, button, demo, answerAndGoOn } from "../../reader.js";
import { expect, test } from "../../watched.js";

const bees = await readFile(new URL("../../../static/articles/honey-bees.txt", import.meta.url), "utf8");
const file = pathToFileURL(process.env.GISTCHECK_SINGLE_FILE ?? fileURLToPath(new URL("../../../dist/gistcheck.html", import.meta.url))).href;

test.use({ own: async ({}, use) => use(new Set(["null"])) });

test("one file opens, plays, keeps its scores and asks nobody", async ({ page, traffic }) => {
  await page.goto(file);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(demo.article.title);
  await button(page, "Start quiz").click();
  for (const [at, item] of demo.items.entries()) await answerAndGoOn(page, item, true, at === demo.items.length - 1);
  const score = `${demo.items.length} of ${demo.items.length}`;
  await expect(page.getByText(score, { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: "Progress" }).click();
  await expect(page.getByRole("tabpanel", { name: "Progress" }).getByText(score, { exact: true }).first()).toBeVisible();
  const asked = traffic.requests.map((request) => request.url()).filter((url) => !/^(data|blob):/.test(url) && url !== file);
  expect(asked).toEqual([]);
});

test("one file makes a quiz of a text, by the engine inside it", async ({ page }) => {
  await page.goto(file);
  await bring(page, bees);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How honey bees tell each other where to fly", { timeout: 40_000 });
  await expect(page.getByRole("tabpanel", { name: "Summary" }).getByRole("button").first()).toBeVisible();
  await button(page, "Library").click();
  await expect(page.getByRole("dialog").getByText("How honey bees tell each other where to fly").first()).toBeVisible();
});

test("its policy carries hashes and nothing unsafe", async ({ page }) => {
  await page.goto(file);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toMatch(/script-src 'sha256-[^']+' 'wasm-unsafe-eval'/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
});
