// The summary in the reader's length, and the article at a glance.
import { demo } from "../reader.js";
import { expect, test } from "../watched.js";

const ranked = (count) => demo.summary.filter((sentence) => sentence.rank <= count).map((sentence) => sentence.text);

test("a slider of four lengths: a longer summary holds the shorter one, and the choice is kept", async ({ page }) => {
  await page.goto("./");
  const slider = page.getByRole("slider", { name: "Length" });
  const sentences = page.locator(".sentences button");
  await expect(sentences).toHaveText(ranked(3));
  await slider.focus();
  for (const [key, name, count] of [["Home", "One sentence", 1], ["ArrowRight", "Short", 3], ["ArrowRight", "Medium", 5], ["End", "Long", 8]]) {
    await page.keyboard.press(key);
    await expect(slider).toHaveAttribute("aria-valuetext", name);
    await expect(sentences).toHaveText(ranked(count));
  }
  await page.reload();
  await expect(sentences).toHaveText(ranked(8));
});

test("the time line is a drawing and a list; names lead to every mention", async ({ page }, { project }) => {
  await page.goto("./");
  const panel = page.getByRole("tabpanel");
  await expect(panel.getByRole("list").filter({ has: page.locator("time") }).getByRole("listitem")).toHaveCount(6);
  await expect(panel.locator(".time-axis circle")).toHaveCount(6);
  const [person] = demo.glance.people;
  const name = panel.getByRole("button", { name: person.label });
  await expect(name).toContainText(person.text);
  await name.click();
  if (project.name === "phone") await expect(page.getByRole("tab", { name: "Article" })).toHaveAttribute("aria-selected", "true");
  await expect(page.locator("article mark")).toHaveCount(person.evidence.length);
  await expect(page.locator("article mark").first()).toBeInViewport();
});

test("what the article has nothing of stays away", async ({ page }) => {
  await page.goto("./");
  const panel = page.getByRole("tabpanel");
  for (const [part, title] of [["figures", "Key figures"], ["people", "People"], ["organizations", "Organisations"], ["places", "Places"], ["terms", "Key terms"]]) {
    await expect(panel.getByRole("heading", { name: title })).toHaveCount(demo.glance[part]?.length ? 1 : 0);
  }
  await expect(panel.getByText(demo.glance.reading.formula)).toBeVisible();
});
