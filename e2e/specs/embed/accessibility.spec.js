// axe-core over host pages with the element, light and dark: nothing it shows may be worse than the page's own.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test } from "../../hosts.js";
import { answer, button } from "../../reader.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const quiz = JSON.parse(await readFile(new URL("../../../static/samples/honey-bees.json", import.meta.url), "utf8"));
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function clean(page, view) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => axe.run(document.querySelector("gist-check"), { runOnly: tags }), TAGS);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`), view).toEqual([]);
}

for (const theme of ["light", "dark"]) {
  test(`the element on a ${theme} page`, async ({ page, visit }) => {
    await visit("ready.html");
    // The page's own switch, which the element follows.
    await page.evaluate((dark) => (document.body.style.background = dark ? "#111" : "#fff"), theme === "dark");
    await expect(page.locator("gist-check .gist")).toHaveCSS("color", theme === "dark" ? "rgb(229, 227, 221)" : "rgb(33, 36, 43)");
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      await clean(page, await tab.innerText());
    }
    await page.getByRole("tab", { name: "Quiz" }).click();
    await button(page, "Start quiz").click();
    await clean(page, "asked");
    await answer(page, quiz.items[0], false);
    await button(page, "Check").click();
    await clean(page, "answered");
    await page.locator("gist-check").evaluate((element) => element.removeAttribute("quiz"));
    await expect(button(page, "Make quiz")).toBeVisible();
    await clean(page, "offered");
  });
}
