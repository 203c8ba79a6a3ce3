// How long the page takes until a reader can start the quiz, on a processor made four times slower, beside a blank page
// on the same machine. `cargo xtask bench` serves dist/ and calls it; prints milliseconds: the blank page, the page, the
// longest task on the way.
import { chromium } from "@playwright/test";

/** What stands in the middle of so many visits is told; each begins with nothing kept. */
const VISITS = 9;
/** As the aims are spoken of. */
const SLOWER = 4;

const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const browser = await chromium.launch({ executablePath: process.env.GISTCHECK_BROWSER, args });
const base = process.env.GISTCHECK_URL;
const visits = [];
for (let visit = 0; visit < VISITS; visit += 1) {
  const blank = await measure(new URL("blank.html", base).href, "body");
  const page = await measure(base, ".start button");
  visits.push([blank.time, page.time, page.longest]);
}
console.log([0, 1, 2].map((at) => visits.map((times) => times[at]).sort((a, b) => a - b)[VISITS >> 1].toFixed(0)).join(" "));
await browser.close();

/** Milliseconds from the navigation until an element is there, was drawn, and the page has time again. */
async function measure(url, selector) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route("**/blank.html", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Blank</title><body>" }));
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(watch, selector);
  await page.goto(url);
  const found = await page.waitForFunction(() => globalThis.gistcheckInteractive);
  const result = await found.jsonValue();
  await context.close();
  return result;
}

function watch(selector) {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    if (!document.querySelector(selector)) return requestAnimationFrame(look);
    return requestAnimationFrame(() =>
      setTimeout(() => {
        const time = performance.now();
        // Tasks are told a little after they end.
        setTimeout(() => (globalThis.gistcheckInteractive = { time, longest }), 200);
      }),
    );
  };
  look();
}
