// Plays dist/ in a real browser. `cargo xtask test` builds it, serves it and names the addresses; to run the specs
// alone, keep `cargo xtask serve` running and start `npx playwright test` here; those of releases (specs/embed/package.spec.js
// and single-file.spec.js) want `cargo xtask dist` and `cargo xtask build --single-file` before, and its dist/ as it is left.
import { defineConfig } from "@playwright/test";

// Chromium as root in a closed network, headless, asking nobody for updates.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** What measures how long the page is held up: nothing else may run beside it. */
const ALONE = /book\.spec\.js/;
/** Pages that embed Gistcheck choose their own widths. */
const EMBEDDED = /specs\/embed\//;

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: process.env.CI === "true",
  // A test that passes only sometimes has failed.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "test-results/report.json" }]],
  use: {
    baseURL: process.env.GISTCHECK_URL ?? "http://127.0.0.1:8080/",
    launchOptions: { executablePath: process.env.GISTCHECK_BROWSER, args },
    // Its own spec allows it: elsewhere it would answer before a spec can see or change a request.
    serviceWorkers: "block",
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    { name: "desktop", use: desktop, testIgnore: ALONE },
    { name: "phone", use: phone, testIgnore: [ALONE, EMBEDDED] },
    { name: "desktop alone", use: desktop, testMatch: ALONE, dependencies: ["desktop", "phone"] },
    { name: "phone alone", use: phone, testMatch: ALONE, dependencies: ["desktop alone"] },
  ],
});
