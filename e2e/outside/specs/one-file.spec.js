// The one-file page on its own: three students answer it offline and hand in, the teacher collects by the command line.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, expect } from "../../watched.js";
import { answer, quiz } from "../answer.js";

for (const name of ["all-kinds", "hostile"]) {
  test(`${name}: the one-file page plays alone, and prints its sheet with the key apart`, async ({ page }) => {
    const { items } = quiz(name);
    await page.goto(`${name}-html.html`);
    await answer(page, items[0], true);
    await page.reload();
    for (const item of items.slice(1)) await answer(page, item, true);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${items.length} of ${items.length} right`);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("main")).toBeHidden();
    await expect(page.locator(".sheet").first()).toBeVisible();
    const breaks = await page.locator(".sheet.key").evaluate((key) => getComputedStyle(key).breakBefore);
    expect(breaks).toBe("page");
  });
}

test("three students hand in, and the teacher has a table", async ({ browser, page }, info) => {
  const { items } = quiz("all-kinds");
  const results = [];
  for (const [name, wrong] of [["Ana", 0], ["Ben", 2], ["Cem", 4]]) {
    // A profile of its own: nothing of the student before is in it.
    const student = await (await browser.newContext()).newPage();
    await student.goto(new URL("all-kinds-html.html", info.project.use.baseURL).href);
    for (const [at, item] of items.entries()) await answer(student, item, at >= wrong);
    await student.getByLabel("A nickname, if you like").fill(name);
    const path = join(info.outputDir, `${name}.txt`);
    if (name === "Cem") {
      await student.getByRole("button", { name: "Show the result code" }).click();
      const code = await student.getByRole("textbox", { name: "Result code" }).inputValue();
      expect(code.length).toBeLessThan(1_000);
      writeFileSync(path, `Cem wrote: ${code} (bye)`);
    } else {
      const download = student.waitForEvent("download");
      await student.getByRole("button", { name: "Save the result file" }).click();
      expect((await download).suggestedFilename()).toBe(`${name}.gistcheck-result.json`);
      await (await download).saveAs(path);
    }
    results.push(path);
    await student.context().close();
  }
  const document = join(process.env.GISTCHECK_OUTSIDE, "all-kinds.quiz.json");
  const table = execFileSync(process.env.GISTCHECK_PROGRAM, ["collect", document, ...results], { encoding: "utf8" });
  const rows = table.split("\r\n").map((row) => row.split(","));
  expect(rows[0].slice(0, 3)).toEqual(["name", "right", "of"]);
  const of = items.length;
  expect(rows.slice(1, 4).map((row) => row.slice(0, 3))).toEqual(
    [["Ana", of], ["Ben", of - 2], ["Cem", of - 4]].map(([name, right]) => [name, String(right), String(of)]));
  expect(rows[3].slice(4, 9)).toEqual(["0", "0", "0", "0", "1"]);
  const [file] = results;
  const edited = join(info.outputDir, "edited.json");
  writeFileSync(edited, readFileSync(file, "utf8").replace('"Ana"', '"Eve"'));
  expect(() => execFileSync(process.env.GISTCHECK_PROGRAM, ["collect", document, edited], { stdio: "pipe" })).toThrow(/checksum/);
  await page.close();
});
