// The playground: what is chosen is set, written down and seen at work.
import { button } from "../../reader.js";
import { expect, test } from "../../watched.js";

test("attributes and properties are set while the element runs", async ({ page }) => {
  await page.goto("./playground.html");
  await page.locator("gist-check").evaluate((element) => element.scrollIntoView());
  await expect(button(page, "Start quiz")).toBeVisible();
  await page.getByLabel("lang", { exact: true }).selectOption("de");
  await expect(page.getByRole("tab", { name: "Fakten" })).toBeVisible();
  await page.getByLabel("lang", { exact: true }).selectOption("");
  await page.getByLabel("--gist-accent", { exact: true }).fill("rgb(120, 20, 60)");
  await page.getByLabel("--gist-accent", { exact: true }).blur();
  await expect(button(page, "Start quiz")).toHaveCSS("background-color", "rgb(120, 20, 60)");
  await expect(page.getByLabel("What to write")).toContainText('<gist-check quiz="static/samples/honey-bees.json"></gist-check>');
  await button(page, "start()").click();
  await expect(page.locator("gist-check").getByRole("group").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "Events" })).toContainText("gist-check-ready");
});
