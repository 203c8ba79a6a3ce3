// Opening the page: quietly, under its policy, small, from any path.
import { gzipSync } from "node:zlib";
import { expect, heldBack, opened, prefixed, test } from "../watched.js";

/** What opening the page may cost a reader: bytes by gzip -9 (xtask/src/budget.rs names them), and requests. */
const BYTES = Number(process.env.GISTCHECK_OPENING_BYTES ?? Infinity);
const REQUESTS = 6;

test("opens without an error and asks nobody else", async ({ page }) => {
  await page.goto("./");
  await opened(page);
});

test("runs under a policy that allows no inline script", async ({ page, expected }) => {
  expected.push(/Content Security Policy/);
  await page.goto("./");
  await opened(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src");
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.inlineScriptRan = true";
    document.body.append(script);
    return globalThis.inlineScriptRan === true;
  });
  expect(ran, "the policy must stop an inline script").toBe(false);
});

test("comes to the first question within its budget", async ({ page, traffic }) => {
  // The rest of the program is asked for as soon as a question is shown; that the question needs none of it is seen here.
  const release = await heldBack(page);
  await page.goto("./");
  await opened(page);
  await page.getByRole("button", { name: "Start quiz" }).click();
  await expect(page.getByText("Question 1 of 10")).toBeVisible();
  await expect(page.getByRole("button", { name: "Check" })).toBeVisible();
  // The engine is fetched after the page has opened, in a worker of its own, and has a budget of its own.
  const pageOnly = traffic.responses.filter((response) => !new URL(response.url()).pathname.includes("/engine/"));
  const sizes = await Promise.all(
    pageOnly.map(async (response) => ({ url: response.url(), bytes: gzipSync(await response.body(), { level: 9 }).length })),
  );
  const list = JSON.stringify(sizes, null, 1);
  expect(sizes.length, list).toBeLessThanOrEqual(REQUESTS);
  expect(sizes.reduce((sum, size) => sum + size.bytes, 0), list).toBeLessThanOrEqual(BYTES);
  release();
});

test("opens below a path, without a request outside it", async ({ page, traffic }) => {
  const base = prefixed();
  await page.goto(base);
  await opened(page);
  const outside = traffic.requests.map((request) => request.url()).filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(base));
  expect(outside).toEqual([]);
});
