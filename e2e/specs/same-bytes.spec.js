// The shipped engine makes in a browser, byte for byte, what the command line makes natively: each fixture's quiz.
import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "../watched.js";

const fixtures = new URL("../../fixtures/", import.meta.url);

async function cases() {
  const found = [];
  for (const entry of (await readdir(fixtures, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
    const read = (file) => readFile(new URL(`${entry.name}/${file}`, fixtures), "utf8").catch(() => null);
    const [article, quiz] = [await read("article.txt"), await read("quiz.json")];
    if (article !== null) found.push({ name: entry.name, article, quiz });
  }
  return found;
}

test("native and wasm give the same bytes on all fixtures", async ({ page }) => {
  const all = await cases();
  expect(all.length).toBeGreaterThanOrEqual(5);
  await page.goto("./");
  const replies = await page.evaluate(async (articles) => {
    const worker = new Worker(new URL("static/worker.js", document.baseURI), { type: "module" });
    const answers = [];
    for (const [number, text] of articles.entries()) {
      answers.push(await new Promise((resolve) => {
        worker.onmessage = ({ data }) => {
          if (data === null || !data.startsWith('{"progress"')) resolve(data);
        };
        worker.postMessage(JSON.stringify({ number, text, wish: { items: null, kinds: [], seed: 0 } }));
      }));
    }
    worker.terminate();
    return answers;
  }, all.map((each) => each.article));
  for (const [at, each] of all.entries()) {
    const quiz = replies[at]?.match(/^\{"done":\{"number":\d+,"quiz":(.*)\}\}$/s)?.[1];
    expect(quiz, each.name).toBe(each.quiz.trimEnd());
  }
});
