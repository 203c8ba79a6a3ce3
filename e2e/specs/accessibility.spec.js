// axe-core over every view, in both themes and in Arabic. What axe cannot see is in keyboard.spec.js and layout.spec.js.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { allKinds, answer, button, openWith } from "../reader.js";
import { expect, test } from "../watched.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of WCAG 2.2 A and AA, and axe's own good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function clean(page, view) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), TAGS);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  expect(found, view).toEqual([]);
}

const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["Arabic", { colorScheme: "light", locale: "ar" }],
];

for (const [look, options] of LOOKS) {
  test.describe(look, () => {
    test.use(options);

    test("every tab", async ({ page }) => {
      await page.goto("./");
      await expect(page.getByRole("tab").first()).toBeVisible();
      for (const tab of await page.getByRole("tab").all()) {
        await tab.click();
        await clean(page, await tab.innerText());
      }
    });

    test("every dialog", async ({ page }) => {
      await page.goto("./");
      for (const name of ["own", "library-button", "settings-button"]) {
        await page.locator(`button.${name}`).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        if (name === "own") await expect(page.locator(".ways a")).toBeAttached();
        if (name === "library-button") await expect(page.locator(".library-rows li")).not.toHaveCount(0);
        await clean(page, name);
        await page.keyboard.press("Escape");
      }
    });
  });
}

test("every kind of question, before and after its answer, and the results", async ({ page }) => {
  // axe takes its time, some thirty times over.
  test.setTimeout(180_000);
  await openWith(page, allKinds);
  await button(page, "Start quiz").click();
  for (const [at, item] of allKinds.items.entries()) {
    await clean(page, `${item.kind}, asked`);
    await answer(page, item, at % 2 === 0);
    await button(page, "Check").click();
    await expect(page.getByRole("status").filter({ hasText: /Correct|Not quite/ })).toBeVisible();
    await clean(page, `${item.kind}, answered`);
    await button(page, at === allKinds.items.length - 1 ? "Finish" : "Next").click();
  }
  await clean(page, "results");
});

test("all of it is there at 400 % of 1280 pixels, in forced colours and without motion", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto("./");
  for (const name of ["own", "library-button", "settings-button"]) {
    await page.locator(`button.${name}`).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button").last()).toBeVisible();
    if (name === "own") await expect(page.locator(".ways a")).toBeAttached();
    const sizes = await dialog.evaluate((one) => [one.scrollWidth - one.clientWidth, document.documentElement.scrollWidth]);
    expect(sizes, name).toEqual([0, 320]);
    await dialog.getByRole("button").last().scrollIntoViewIfNeeded();
    await expect(dialog.getByRole("button").last()).toBeInViewport();
    await page.keyboard.press("Escape");
  }
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});
