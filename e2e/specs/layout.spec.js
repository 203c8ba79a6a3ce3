// Where things are: side by side on a wide page, one at a time on a phone, and nothing lost when it is narrow.
import { button, demo } from "../reader.js";
import { expect, test } from "../watched.js";

test("the first screen shows the title, the summary and the way into the quiz", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveText(demo.article.title);
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(page.getByRole("button", { name: demo.summary[0].text })).toBeInViewport();
  await expect(button(page, "Start quiz")).toBeInViewport({ ratio: 1 });
});

test("article and companion stand side by side, or one at a time on a phone", async ({ page }, { project }) => {
  await page.goto("./");
  const article = page.locator("article");
  const tabs = ["Summary", "Facts", "Quiz", "Progress"];
  await expect(page.getByRole("tab", { name: "Summary" })).toBeVisible();
  if (project.name === "desktop") {
    await expect(article).toBeVisible();
    expect(await page.getByRole("tab").allInnerTexts()).toEqual(tabs);
  } else {
    await expect(article).toBeHidden();
    expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Article", ...tabs]);
    await page.getByRole("tab", { name: "Article" }).click();
    await expect(article).toBeVisible();
    // In thumb's reach: at the bottom, wherever the text is scrolled to.
    for (const y of [0, 2000]) {
      await page.evaluate((y) => scrollTo(0, y), y);
      const box = await page.getByRole("tablist").boundingBox();
      expect(box.y + box.height).toBeGreaterThan(840);
    }
  }
});

test("nothing is wider than a window of 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("./");
  for (const name of ["Article", "Summary", "Facts", "Quiz", "Progress"]) {
    await page.getByRole("tab", { name }).click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, name).toBeLessThanOrEqual(320);
  }
});

test("what can be pressed is at least 24 pixels large", async ({ page }) => {
  await page.goto("./");
  await button(page, "Start quiz").click();
  for (const control of await page.getByRole("button").or(page.getByRole("tab")).all()) {
    const box = await control.boundingBox();
    if (box) expect(Math.min(box.width, box.height), await control.innerText()).toBeGreaterThanOrEqual(24);
  }
});

for (const locale of ["en", "es", "de", "ar"]) {
  test(`options, results, progress and settings fit a window of 320 pixels in ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, locale, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const fits = async (what) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, what).toBeLessThanOrEqual(320);
    };
    await page.goto("./?shared");
    await page.getByRole("tab").nth(3).click();
    await page.locator(".options summary").click();
    await page.locator(".options input[type=radio]").nth(1).check();
    await expect(page.locator(".gist")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
    await fits("options");
    await page.locator(".start .main").click();
    await fits("test");
    for (let at = 0; at < demo.items.length; at += 1) await page.locator(".question .actions .quiet").last().click();
    await expect(page.locator(".ring")).toBeVisible();
    await fits("results");
    await page.getByRole("tab").nth(4).click();
    await fits("progress");
    await page.locator(".settings-button").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    const inside = await page.getByRole("dialog").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(inside, "settings").toBeLessThanOrEqual(0);
    await context.close();
  });
}
