// A plain blog post with the element after it: the engine reads the host's own text, and only when it is asked to.
import { expect, test } from "../../hosts.js";
import { answer, button } from "../../reader.js";

const engine = (traffic) => traffic.requests.filter((request) => request.url().includes("/engine/"));

test("nothing is fetched until the element nears the viewport, and nothing jumps when it does", async ({ page, visit, traffic }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.shifts += entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  await visit("blog.html", { near: false });
  await page.waitForLoadState("networkidle");
  const names = traffic.requests.map((request) => new URL(request.url()).pathname);
  expect(names.filter((name) => name.startsWith("/gistcheck/"))).toEqual(["/gistcheck/gist-check.js"]);
  const before = await page.evaluate(() => document.querySelector("#after").offsetTop);
  await page.locator("gist-check").scrollIntoViewIfNeeded();
  await expect(button(page, "Make quiz")).toBeVisible();
  expect(await page.evaluate(() => document.querySelector("#after").offsetTop)).toBe(before);
  expect(await page.evaluate(() => globalThis.shifts), "layout shift").toBeLessThan(0.001);
  expect(engine(traffic), "the engine waits for the reader").toEqual([]);
});

test("a quiz is made of the post's own words, played, and its words are marked in the post", async ({ page, visit, heard, traffic }) => {
  await visit("blog.html");
  const untouched = await page.locator("#post").evaluate((post) => post.innerHTML);
  const globals = await page.evaluate(() => Object.keys(globalThis).length);
  await button(page, "Make quiz").click();
  await expect(button(page, "Start quiz")).toBeVisible({ timeout: 40_000 });
  expect(engine(traffic).length).toBeGreaterThan(0);
  const [{ detail, composed }] = await heard("ready");
  expect(composed).toBe(true);
  const { quiz } = detail;
  expect(quiz.article.text).toContain("Austrian zoologist Karl von Frisch");
  for (const left of ["menu inside", "caption that belongs", "let code", "needs JavaScript"]) {
    expect(quiz.article.text, left).not.toContain(left);
  }
  await button(page, "Start quiz").click();
  const item = quiz.items.find((item) => item.kind !== "x");
  const asked = await page.getByRole("group").last().getAttribute("aria-label");
  const first = quiz.items.find((item) => item.stem === asked) ?? item;
  await answer(page, first, true);
  await button(page, "Check").click();
  expect((await heard("answer"))[0].detail).toMatchObject({ item: first.id, right: true });
  await button(page, "Show in article").click();
  const marked = await page.evaluate(() => [...CSS.highlights.get("gist-check")].map((range) => range.toString().replace(/\s+/g, " ")));
  expect(marked).toEqual(first.evidence.map((one) => one.exact.replace(/\s+/g, " ")));
  expect(await page.locator("#post").evaluate((post) => post.innerHTML)).toBe(untouched);
  expect(await page.evaluate(() => Object.keys(globalThis).length)).toBe(globals);
});

test("the host's keys stay the host's, and the element's work while it has the focus", async ({ page, visit }) => {
  await visit("ready.html");
  await page.evaluate(() => {
    globalThis.keys = [];
    document.addEventListener("keydown", (event) => globalThis.keys.push([event.key, event.defaultPrevented]));
  });
  await button(page, "Start quiz").click();
  const radios = page.locator("gist-check").getByRole("radio");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("2");
  await page.keyboard.press("?");
  await expect(radios.nth(1)).not.toBeChecked();
  expect(await page.evaluate(() => globalThis.keys)).toEqual([["2", false], ["?", false]]);
  await radios.first().focus();
  await page.keyboard.press("2");
  await expect(radios.nth(1)).toBeChecked();
});

test("without WebAssembly the element says so, and the article is as it was", async ({ page, visit, heard, expected }) => {
  expected.push(/WebAssembly/);
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await visit("ready.html");
  await expect(page.locator("gist-check").getByRole("alert")).toContainText("cannot be shown");
  await expect(page.locator("#post")).toContainText("Karl von Frisch");
  expect((await heard("error")).length).toBe(1);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the element's own sentence is shown", async ({ page, servers }) => {
    await page.goto(`${servers.host}blog.html`);
    await expect(page.getByText("This quiz needs JavaScript.")).toBeVisible();
  });
});
