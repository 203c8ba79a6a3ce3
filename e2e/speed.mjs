// How long the shipped worker takes for each text, on one thread of a real browser. `cargo xtask bench` serves dist/ and calls
// it: speed.mjs FILE…; prints a line a file: milliseconds until the trees are there, and until the quiz is.
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

/** The fastest of so many runs is the least disturbed; the first ones also pay for the browser's compiling. */
const RUNS = 15;
/** What part of the work the engine says is done when the last tree is there (pipeline.rs). */
const TREES = 0.8;

const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const browser = await chromium.launch({ executablePath: process.env.GISTCHECK_BROWSER, args });
const page = await browser.newPage();
await page.goto(process.env.GISTCHECK_URL);
for (const file of process.argv.slice(2)) {
  const text = await readFile(file, "utf8");
  const [trees, quiz] = await page.evaluate(measure, { text, runs: RUNS, share: TREES });
  console.log(`${trees.toFixed(1)} ${quiz.toFixed(1)}`);
}
await browser.close();

async function measure({ text, runs, share }) {
  const worker = new Worker(new URL("static/worker.js", document.baseURI), { type: "module" });
  let fastest = [Infinity, Infinity];
  for (let number = 0; number < runs; number += 1) {
    const begun = performance.now();
    const times = await new Promise((resolve, reject) => {
      let trees = 0;
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }) => {
        const reply = JSON.parse(data);
        const now = performance.now() - begun;
        if (reply?.progress?.done <= share) trees = now;
        else if (reply?.done) resolve([trees, now]);
        else if (!reply?.progress) reject(new Error(data));
      };
      worker.postMessage(JSON.stringify({ number, text, wish: { items: null, kinds: [], seed: 0 } }));
    });
    fastest = fastest.map((time, at) => Math.min(time, times[at]));
  }
  worker.terminate();
  return fastest;
}
