// The program comes in parts: what a reader does before the rest is here waits for it, and is not lost where it fails.
import { expect, heldBack, opened, test } from "../watched.js";

const REST = "**/gistcheck-app_rest.wasm.deflate";

test("an answer that is checked before the rest is here is checked when it comes", async ({ page }) => {
  const release = await heldBack(page);
  await page.goto("./");
  await opened(page);
  await page.getByRole("button", { name: "Start quiz" }).click();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Check" }).click();
  release();
  await expect(page.getByRole("status")).toContainText(/Correct|Not quite/);
  await expect(page.getByRole("radio").first()).toBeChecked();
  // What was answered is kept, though it was answered before anything could keep it.
  await page.reload();
  await expect(page.getByRole("status")).toContainText(/Correct|Not quite/);
});

test("where the rest does not come, that is told, and another try succeeds", async ({ page, expected }) => {
  expected.push(/gistcheck-app_rest|Failed to fetch|ERR_FAILED/);
  await page.route(REST, (route) => route.abort());
  await page.goto("./");
  await opened(page);
  await page.getByRole("button", { name: "Start quiz" }).click();
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("alert")).toContainText("could not be fetched");
  await page.unroute(REST);
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("status")).toContainText(/Correct|Not quite/);
});

test("a language whose words do not come leaves the page readable", async ({ page, expected }) => {
  expected.push(/gistcheck-app_german|Failed to fetch|ERR_FAILED/);
  await page.route("**/gistcheck-app_german.wasm.deflate", (route) => route.abort());
  await page.goto("./");
  await opened(page);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByLabel("Language").selectOption("de");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await page.reload();
  await opened(page);
  await expect(page.getByRole("button", { name: "Start quiz" })).toBeVisible();
  await page.unroute("**/gistcheck-app_german.wasm.deflate");
  await page.reload();
  await expect(page.getByRole("button", { name: "Quiz beginnen" })).toBeVisible();
});
