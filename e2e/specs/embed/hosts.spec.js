// Hosts of every sort: hostile styles, a strict policy, two elements, another origin, moving, Arabic, a handbook.
import { readFile } from "node:fs/promises";
import { expect, test } from "../../hosts.js";
import { answer, button, question } from "../../reader.js";
import { serveHost } from "../../servers.js";

const quiz = JSON.parse(await readFile(new URL("../../../static/samples/honey-bees.json", import.meta.url), "utf8"));
const element = (page) => page.locator("gist-check");
const style = (locator, name) => locator.evaluate((node, name) => getComputedStyle(node)[name], name);

test("styles that set everything reach nothing inside, and nothing inside reaches them", async ({ page, visit }) => {
  await visit("hostile.html");
  await expect(button(page, "Start quiz")).toBeVisible();
  await button(page, "Start quiz").click();
  const stem = element(page).locator(".stem");
  await expect(stem).toHaveText(quiz.items[0].stem);
  expect(await style(stem, "textTransform")).toBe("none");
  expect(await style(stem, "letterSpacing")).toBe("normal");
  expect(await style(stem, "fontStyle")).toBe("normal");
  expect(await style(stem, "color")).toBe("rgb(229, 227, 221)");
  expect(Number.parseFloat(await style(stem, "fontSize"))).toBeLessThanOrEqual(30);
  await answer(page, quiz.items[0], true);
  await button(page, "Check").click();
  await expect(element(page).getByRole("status")).toContainText("Correct");
  expect(await style(page.locator("#post p").first(), "fontSize"), "the page's own style is as it was").toBe("60px");
});

test("under a strict policy, and with the script of another origin", async ({ page, visit, servers }) => {
  await visit("strict.html", { cdn: true });
  await button(page, "Make quiz").click();
  await expect(button(page, "Start quiz")).toBeVisible({ timeout: 40_000 });
  const policy = (await (await page.request.get(`${servers.host}strict.html?base=${servers.cdn}`)).headers())["content-security-policy"];
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  const reference = await readFile(new URL("../../../docs/embedding.md", import.meta.url), "utf8");
  for (const directive of policy.split("; ")) {
    const written = directive.replaceAll(servers.cdn.slice(0, -1), "https://cdn.example").replace("r4nd0m", "…");
    expect(reference, "docs/embedding.md names the tested policy").toContain(written);
  }
});

test("where workers of another origin are forbidden, the element says what to do", async ({ page, visit, heard, expected }) => {
  expected.push(/Content Security Policy|worker/i);
  await visit("no-worker.html", { cdn: true });
  await button(page, "Make quiz").click();
  await expect(element(page).getByRole("alert").filter({ hasText: "worker-src blob:" })).toContainText("frame");
  expect((await heard("error")).length).toBe(1);
});

test("two elements share one program and one worker, and end it when both are gone", async ({ page, visit, traffic }) => {
  await visit("two.html");
  for (const id of ["first", "second"]) await page.locator(`#${id}`).getByRole("button", { name: "Make quiz" }).click();
  for (const id of ["first", "second"]) {
    await expect(page.locator(`#${id}`).getByRole("button", { name: "Start quiz" })).toBeVisible({ timeout: 50_000 });
  }
  const count = (part) => traffic.requests.filter((request) => request.url().includes(part)).length;
  expect(count("gistcheck-element_bg.wasm")).toBe(1);
  expect(count("gistcheck-worker_bg.wasm")).toBe(1);
  expect(page.workers()).toHaveLength(1);
  const quizzes = await page.locator("gist-check").evaluateAll((all) => all.map((one) => one.quiz.article.title));
  expect(quizzes).toEqual(["How honey bees tell each other where to fly", "The lamp at Corran Point"]);
  await page.locator("#first").evaluate((node) => node.remove());
  expect(page.workers()).toHaveLength(1);
  await page.locator("#second").evaluate((node) => node.remove());
  await expect.poll(() => page.workers().length).toBe(0);
});

test("the release may come from another origin", async ({ page, visit, servers, traffic }) => {
  await visit("blog.html", { cdn: true });
  await button(page, "Make quiz").click();
  await expect(button(page, "Start quiz")).toBeVisible({ timeout: 40_000 });
  const strangers = traffic.requests.map((request) => request.url()).filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(servers.cdn) && !url.includes("blog.html"));
  expect(strangers).toEqual([]);
});

test("an element that is moved goes on, one that is removed is gone, and the first version serves", async ({ page, visit, heard }) => {
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  await visit("moved.html");
  await button(page, "Start quiz").click();
  await answer(page, quiz.items[0], true);
  await page.evaluate(() => document.querySelector("#there").append(document.querySelector("gist-check")));
  await expect(question(page, quiz.items[0]).getByRole("radio", { checked: true })).toHaveCount(1);
  await button(page, "Check").click();
  await expect(element(page).getByRole("status")).toContainText("Correct");
  await page.evaluate(() => {
    globalThis.kept = document.querySelector("gist-check");
    globalThis.kept.remove();
  });
  await expect.poll(() => page.evaluate(() => globalThis.kept.shadowRoot.childElementCount)).toBe(0);
  await page.evaluate(() => document.body.append(globalThis.kept));
  await expect(question(page, quiz.items[0]), "what was begun is there again").toBeVisible();
  expect((await heard("answer")).length).toBe(1);
  await page.evaluate(() => import("/gistcheck/gist-check.js?again"));
  expect(said.some((text) => /defined already, by version \d/.test(text))).toBe(true);
});

test("on an Arabic page it speaks Arabic, from the right", async ({ page, visit }) => {
  await visit("arabic.html");
  await expect(element(page).locator(".gist")).toHaveAttribute("dir", "rtl");
  await expect(element(page).getByRole("tab", { name: "الحقائق" })).toBeVisible();
  await element(page).getByRole("tab", { name: "الحقائق" }).click();
  const heading = element(page).getByRole("heading").first();
  await expect(heading).toHaveAttribute("aria-level", "3");
  const [panel, tab] = [await element(page).boundingBox(), await element(page).getByRole("tab").first().boundingBox()];
  expect(tab.x + tab.width, "tabs begin at the right").toBeGreaterThan(panel.x + panel.width * 0.7);
});

test("in a handbook it reads the Markdown source, and fits a phone", async ({ page, visit, heard }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit("docs.html");
  await button(page, "Make quiz").click();
  await expect(element(page).getByRole("tab", { name: "Summary" })).toBeVisible({ timeout: 40_000 });
  const { quiz } = (await heard("ready"))[0].detail;
  expect(quiz.article.title).toBe("How the tide table is made");
  expect(quiz.article.text).toContain("each day of the year");
  expect(quiz.article.text).not.toContain("--year 2020");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await element(page).evaluate((node) => node.setAttribute("seed", "7"));
  await expect(button(page, "Make quiz"), "another seed asks for another quiz").toBeVisible();
});

test("the reference names the parts, properties and attributes that there are", async ({ page, visit }) => {
  const [reference, css] = await Promise.all(["docs/embedding.md", "static/style.css"].map((path) => readFile(new URL(`../../../${path}`, import.meta.url), "utf8")));
  const own = css.slice(css.indexOf(":root,"), css.indexOf("body {"));
  const [light, dark] = own.split("@media (prefers-color-scheme: dark)");
  for (const [, names, inLight, inDark] of reference.matchAll(/^\| ((?:`--gist-[\w-]+`(?:, )?)+) \| ([^|]+) \| ([^|]+) \|/gm)) {
    const values = (text) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
    for (const [at, name] of values(names).entries()) {
      if (!values(inDark)[at]) continue;
      expect(light, name).toContain(`${name}: ${values(inLight)[at]};`);
      expect(dark, name).toContain(`${name}: ${values(inDark)[at]};`);
    }
  }
  await visit("ready.html");
  const seen = new Set();
  const look = async () => (await element(page).evaluate((node) => [...node.shadowRoot.querySelectorAll("[part]")].map((one) => one.part.value))).forEach((part) => seen.add(part));
  await expect(button(page, "Start quiz")).toBeVisible();
  await look();
  await element(page).evaluate((node) => node.setAttribute("items", "1"));
  await expect(element(page).getByText("1 question")).toBeVisible();
  await button(page, "Start quiz").click();
  await expect(button(page, "Check")).toBeVisible();
  await look();
  await button(page, "Skip").click();
  await expect(element(page).locator(".outcome")).toBeVisible();
  await look();
  const parts = reference.slice(reference.indexOf("| part |"), reference.indexOf("| property |")).matchAll(/`([a-z]+)`/g);
  expect([...parts].map((match) => match[1]).sort()).toEqual([...seen].sort());
  const attributes = await page.evaluate(() => customElements.get("gist-check").observedAttributes);
  const table = reference.slice(reference.indexOf("| attribute |"), reference.indexOf("## Events")).matchAll(/^\| `([a-z-]+)` \|/gm);
  expect([...table].map((match) => match[1]).sort()).toEqual([...attributes].sort());
});

test("a request to a third party fails a spec", async ({ page, visit }) => {
  test.fail(true, "this one asks a stranger, and must not pass");
  const stranger = await serveHost();
  await visit("moved.html");
  await page.evaluate((url) => fetch(url, { mode: "no-cors" }), `${stranger.url}plain.css`);
  await stranger.close();
});
