// Reading in comfort: size, spacing, and aloud.
import { button, demo } from "../reader.js";
import { expect, test } from "../watched.js";

test("size and spacing are chosen once and kept", async ({ page }, { project }) => {
  await page.goto("./");
  const look = () => page.locator("article").evaluate((article) => {
    const { fontSize, lineHeight } = getComputedStyle(article);
    return { size: parseFloat(fontSize), lines: parseFloat(lineHeight) / parseFloat(fontSize) };
  });
  const before = await look();
  await button(page, "Settings").click();
  await page.getByLabel("Text size").selectOption("Largest");
  await page.getByLabel("Spacing").selectOption("Wide");
  await button(page, "Close").click();
  const after = await look();
  expect(after.size).toBeGreaterThan(before.size * 1.5);
  expect(after.lines).toBeGreaterThan(before.lines * 1.15);
  if (project.name === "phone") await page.getByRole("tab", { name: "Article" }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.reload();
  await expect(page.locator("article")).toBeAttached();
  expect((await look()).size).toBe(after.size);
});

/** A device with voices: what is said is noted, and ends when the spec says so. */
async function withVoices(page, voices) {
  await page.addInitScript((voices) => {
    globalThis.said = [];
    globalThis.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
    const synthesis = {
      getVoices: () => voices,
      addEventListener() {},
      cancel() {
        this.now?.onerror?.();
        this.now = null;
      },
      speak(utterance) {
        this.now = utterance;
        globalThis.said.push([utterance.text, utterance.voice.name]);
      },
    };
    Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
    globalThis.endSentence = () => synthesis.now.onend();
  }, voices);
}

const marked = (page) => page.evaluate(() => [...(CSS.highlights.get("gist-spoken") ?? [])].map(String).join());

test("the article is read aloud by the device's own voice, sentence by sentence", async ({ page }, { project }) => {
  await withVoices(page, [
    { name: "far", lang: "en-GB", localService: false, default: true },
    { name: "near", lang: "en-US", localService: true, default: false },
  ]);
  await page.goto("./");
  if (project.name === "phone") await page.getByRole("tab", { name: "Article" }).click();
  await button(page, "Read aloud").first().click();
  await expect(button(page, "Stop reading")).toBeVisible();
  await expect.poll(() => page.evaluate(() => said.length)).toBe(1);
  const [[first, voice]] = await page.evaluate(() => said);
  expect(voice, "never a voice that a server speaks").toBe("near");
  expect(demo.article.text.startsWith(first)).toBe(true);
  expect(await marked(page)).toBe(first);
  await page.evaluate(() => endSentence());
  await expect.poll(() => page.evaluate(() => said.length)).toBe(2);
  expect(await marked(page)).toBe(await page.evaluate(() => said[1][0]));
  await button(page, "Stop reading").click();
  await expect.poll(() => marked(page)).toBe("");
  expect(await page.evaluate(() => said.length)).toBe(2);
});

test("a question is read with its choices", async ({ page }) => {
  await withVoices(page, [{ name: "near", lang: "en-US", localService: true, default: true }]);
  await page.goto("./");
  await button(page, "Start quiz").click();
  await page.getByRole("tabpanel", { name: "Quiz" }).getByRole("button", { name: "Read aloud" }).click();
  const item = demo.items[0];
  const texts = [item.stem, ...item.choices.map((choice) => choice.text)];
  for (const [at] of texts.entries()) {
    await expect.poll(() => page.evaluate(() => said.length)).toBe(at + 1);
    await page.evaluate(() => endSentence());
  }
  expect(await page.evaluate(() => said.map(([text]) => text))).toEqual(texts);
  await expect(page.getByRole("tabpanel", { name: "Quiz" }).getByRole("button", { name: "Read aloud" })).toBeVisible();
});

test("a device without a voice of its own says so", async ({ page }, { project }) => {
  await withVoices(page, [{ name: "far", lang: "en-GB", localService: false, default: true }]);
  await page.goto("./");
  if (project.name === "phone") await page.getByRole("tab", { name: "Article" }).click();
  await button(page, "Read aloud").first().click();
  await expect(page.getByRole("alert")).toContainText("no voice of its own");
  expect(await page.evaluate(() => said)).toEqual([]);
});
