// A ready-made quiz on a host's page: what it costs, what it tells the host, what the attributes change.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "../../hosts.js";
import { answer, answerAndGoOn, button, question } from "../../reader.js";

const quiz = JSON.parse(await readFile(new URL("../../../static/samples/honey-bees.json", import.meta.url), "utf8"));

/** What a ready-made quiz may cost: bytes by gzip -9 (xtask/src/budget.rs names them), and requests after the host's own. */
const BYTES = Number(process.env.GISTCHECK_EMBED_BYTES ?? Infinity);
const REQUESTS = 4;

test("costs few requests and bytes, and none to anybody else", async ({ page, visit, traffic }) => {
  await visit("ready.html", { cdn: true });
  await expect(button(page, "Start quiz")).toBeVisible();
  // Nor does anything come later for a reader who does not begin.
  await page.waitForTimeout(3000);
  const embedded = traffic.responses.filter((response) => !response.url().includes("ready.html") && !response.url().startsWith("data:"));
  const sizes = await Promise.all(
    embedded.map(async (response) => ({ url: response.url(), bytes: gzipSync(await response.body(), { level: 9 }).length })),
  );
  const list = JSON.stringify(sizes, null, 1);
  expect(sizes.length, list).toBeLessThanOrEqual(REQUESTS);
  expect(sizes.reduce((sum, size) => sum + size.bytes, 0), list).toBeLessThanOrEqual(BYTES);
});

test("is played to its end; the host hears each answer and the score", async ({ page, visit, heard }) => {
  await visit("ready.html");
  await button(page, "Start quiz").click();
  for (const [at, item] of quiz.items.entries()) {
    await answerAndGoOn(page, item, at !== 0, at === quiz.items.length - 1);
  }
  const max = quiz.items.length;
  await expect(page.getByText(`${max - 1} of ${max}`, { exact: true })).toBeVisible();
  const answers = await heard("answer");
  expect(answers.map((one) => one.detail.item)).toEqual(quiz.items.map((item) => item.id));
  const [{ detail }] = await heard("complete");
  expect([detail.score, detail.max, detail.items.length]).toEqual([max - 1, max, max]);
  expect(await page.locator("gist-check").evaluate((element) => element.result.score)).toBe(max - 1);
  await page.reload();
  await page.getByRole("tab", { name: "Progress" }).click();
  await expect(page.getByText(`${max - 1} of ${max}`, { exact: true }).first()).toBeVisible();
});

test("storage none keeps nothing", async ({ page, visit }) => {
  await visit("ready.html");
  await page.locator("gist-check").evaluate((element) => element.setAttribute("storage", "none"));
  await button(page, "Start quiz").click();
  await answerAndGoOn(page, quiz.items[0], true, false);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("methods and attributes act at any time", async ({ page, visit, heard }) => {
  await visit("ready.html");
  await expect(button(page, "Start quiz")).toBeVisible();
  const element = page.locator("gist-check");
  await element.evaluate((element) => element.start());
  await expect(question(page, quiz.items[0])).toBeVisible();
  await element.evaluate((element) => element.reset());
  await expect(button(page, "Start quiz")).toBeVisible();
  await element.evaluate((element) => element.setAttribute("items", "3"));
  await expect(element.getByText("3 questions")).toBeVisible();
  await element.evaluate((element) => element.setAttribute("lang", "de"));
  await expect(button(page, "Quiz beginnen").or(page.getByRole("tab", { name: "Fakten" })).first()).toBeVisible();
  await element.evaluate((element) => element.setAttribute("lang", "en"));
  await element.evaluate((element) => element.setAttribute("view", "facts"));
  await expect(element.getByRole("tab")).toHaveCount(0);
  await expect(element.getByText(quiz.facts[0].statement)).toBeVisible();
  await element.evaluate((element) => {
    element.removeAttribute("view");
    element.quiz = { format: "gistcheck.quiz/1", id: "own", generator: "hand", language: "en", items: [{ id: "a", kind: "true_false", stem: "Two and two is four.", answer: true }] };
  });
  await expect(element.getByText("1 question")).toBeVisible();
  expect((await heard("ready")).at(-1).detail.quiz.id).toBe("own");
});

test("an inline quiz needs no request, and its text is never markup", async ({ page, visit, traffic }) => {
  await page.route("**/ready.html", async (route) => {
    const response = await route.fetch();
    const inline = { format: "gistcheck.quiz/1", id: "inline", generator: "hand", language: "en", items: [{ id: "a", kind: "true_false", stem: "<img src=x onerror=alert(1)> is text.", answer: true }] };
    const body = (await response.text()).replace(/<gist-check.*<\/gist-check>/, `<gist-check><script type="application/json">${JSON.stringify(inline)}</script></gist-check>`);
    return route.fulfill({ response, body });
  });
  await visit("ready.html");
  await button(page, "Start quiz").click();
  await expect(question(page, { stem: "<img src=x onerror=alert(1)> is text." })).toBeVisible();
  expect(traffic.requests.filter((request) => request.url().endsWith(".json"))).toEqual([]);
});

test("a quiz that cannot be fetched is named, and tried again", async ({ page, visit, heard, expected }) => {
  expected.push(/404/);
  let broken = true;
  await page.route("**/honey-bees.json", (route) => (broken ? route.fulfill({ status: 404, body: "" }) : route.continue()));
  await visit("ready.html");
  const alert = page.locator("gist-check").getByRole("alert").filter({ hasText: "honey-bees.json" });
  await expect(alert).toContainText("could not be fetched");
  expect((await heard("error"))[0].detail.message).toContain("honey-bees.json");
  broken = false;
  await button(page, "Try again").click();
  await expect(button(page, "Start quiz")).toBeVisible();
});

test("what is no quiz is refused in words", async ({ page, visit }) => {
  await page.route("**/honey-bees.json", (route) => route.fulfill({ json: { format: "gistcheck.quiz/9" } }));
  await visit("ready.html");
  await expect(page.locator("gist-check").getByText("The quiz cannot be used.")).toBeVisible();
});

test("a quiz with the post beside it marks the post's words; alone it shows its own article", async ({ page, visit }) => {
  await visit("ready.html");
  const element = page.locator("gist-check");
  await button(page, "Start quiz").click();
  await answer(page, quiz.items[0], true);
  await button(page, "Check").click();
  await button(page, "Show in article").click();
  const range = await page.evaluate(() => [...CSS.highlights.get("gist-check")][0].toString());
  expect(range).toBe(quiz.items[0].evidence[0].exact);
  await expect(page.locator("#post").getByText(range)).toBeInViewport();
  await expect(element.locator("[aria-live=polite].unseen").last(), "it is read out").toHaveText(range);
  await element.evaluate((element) => element.removeAttribute("for"));
  await expect(element.getByRole("tab", { name: "Article" }), "its own article has a tab then").toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.has("gist-check"))).toBe(false);
  await element.getByRole("tab", { name: "Summary" }).click();
  await element.getByRole("button", { name: quiz.summary[0].text }).click();
  await expect(element.locator("article mark").first()).toBeInViewport();
});
