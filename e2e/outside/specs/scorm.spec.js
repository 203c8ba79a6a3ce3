// The SCORM package in a learning platform (scorm-again).
import { test, expect } from "../../watched.js";
import { answer, quiz } from "../answer.js";

const told = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("told")));
const lesson = (page) => page.frameLocator("iframe");

async function enrol(page, name, more = "") {
  await page.goto(`platform/index.html?package=/${name}-scorm12/index.html${more}`);
}

for (const name of ["all-kinds", "hostile", "made"]) {
  test(`${name}: a student leaves, comes back, and is graded`, async ({ page }) => {
    const { items, sheet } = quiz(name);
    const leftAt = Math.floor(items.length / 2);
    await enrol(page, name);
    for (const item of items.slice(0, leftAt)) await answer(lesson(page), item, true);
    await page.goto("platform/left.html");
    const before = await told(page);
    await enrol(page, name);
    expect([before.written["cmi.core.lesson_status"], before.written["cmi.core.exit"]]).toEqual(["incomplete", "suspend"]);
    expect(before.written["cmi.core.session_time"]).toMatch(/^\d{4}:\d\d:\d\d$/);
    await expect(lesson(page).locator(".progress")).toHaveText(`Question ${leftAt + 1} of ${items.length}`);
    for (const item of items.slice(leftAt, -1)) await answer(lesson(page), item, true);
    await answer(lesson(page), items.at(-1), false);
    await expect(lesson(page).getByRole("heading", { level: 1 })).toHaveText(`${items.length - 1} of ${items.length} right`);
    const after = await told(page);
    const score = ["raw", "min", "max"].map((part) => after.written[`cmi.core.score.${part}`]);
    const percent = Math.round((100 * (items.length - 1)) / items.length);
    expect([after.written["cmi.core.lesson_status"], ...score]).toEqual([sheet ? "passed" : "completed", String(percent), "0", "100"]);
    expect(after.complaints, "what the platform refused").toEqual([]);
    expect(after.written["cmi.suspend_data"].length).toBeLessThanOrEqual(4096);
    await enrol(page, name);
    await expect(lesson(page).getByRole("heading", { level: 1 })).toHaveText(`${items.length - 1} of ${items.length} right`);
  });
}

test("a student below the pass mark fails", async ({ page }) => {
  const { items, sheet } = quiz("hostile");
  expect(sheet.pass).toBe(0.6);
  await enrol(page, "hostile");
  for (const [at, item] of items.entries()) await answer(lesson(page), item, at % 2 === 0 && at > 0);
  const after = await told(page);
  expect([after.written["cmi.core.lesson_status"], after.written["cmi.core.score.raw"]]).toEqual(["failed", "43"]);
  expect(after.complaints).toEqual([]);
});

test("answers as long as they may be fit in what the platform keeps", async ({ page }) => {
  const { items } = quiz("all-kinds");
  await enrol(page, "all-kinds");
  for (const item of items) {
    if (item.kind !== "cloze" && item.kind !== "short_answer") {
      await answer(lesson(page), item, true);
      continue;
    }
    const box = lesson(page).getByRole("textbox");
    await box.fill("Ж|;é".repeat(1_000));
    await expect(lesson(page).getByText("Answers may not be longer than this.")).toBeVisible();
    await lesson(page).getByRole("button", { name: "Check" }).click();
    await lesson(page).getByRole("button", { name: /Next question|See your score/ }).click();
  }
  const after = await told(page);
  expect(after.complaints).toEqual([]);
  expect(after.written["cmi.suspend_data"].length).toBeLessThanOrEqual(4096);
  expect(after.written["cmi.suspend_data"].length).toBeGreaterThan(600);
});

test("an answer that the platform does not take is told", async ({ page }) => {
  await enrol(page, "all-kinds", "&refuse=cmi.suspend_data");
  const [first] = quiz("all-kinds").items;
  await lesson(page).locator("fieldset input").first().check();
  await lesson(page).getByRole("button", { name: "Check" }).click();
  await expect(lesson(page).getByRole("alert")).toContainText("did not take the last answer");
  expect(first.kind).toBe("choice");
});
