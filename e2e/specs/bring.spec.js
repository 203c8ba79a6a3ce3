// The ways to bring a text: files, rich text, links, the bookmarklet. Each ends in the text box.
import { word, zip } from "../archive.js";
import { button } from "../reader.js";
import { expect, test } from "../watched.js";

const PAGE = `<!doctype html><title>The river - News of the day</title>
<nav><ul><li><a href="/">Home</a></li><li><a href="/more">More stories of today</a></li></ul></nav>
<header><p>Subscribe now and never miss another story about any river of ours.</p></header>
<article><h1>The river</h1><p>The river rises in the hills above the town and runs north for ninety miles.</p>
<h2>Its bridges</h2><p>Six bridges cross it. The oldest was built of stone in 1786, and it still carries the road.</p>
<script>globalThis.ran = true</script><img src="/none.png" onerror="globalThis.ran = true"></article>
<footer><p>All rights reserved by the newspaper that has printed the story of this river.</p></footer>`;
const READ = "# The river\n\nThe river rises in the hills above the town and runs north for ninety miles.\n\n## Its bridges\n\nSix bridges cross it. The oldest was built of stone in 1786, and it still carries the road.";

const box = (page) => page.getByRole("dialog").getByRole("textbox", { name: "Article text" });

async function opened(page) {
  await page.goto("./");
  await button(page, "Your own text").click();
  await expect(button(page, "Choose a file")).toBeVisible();
}

async function choose(page, name, mimeType, content) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button(page, "Choose a file").click()]);
  await chooser.setFiles({ name, mimeType, buffer: Buffer.from(content) });
}

const READABLE = [
  ["notes.txt", "text/plain", "Über den Fluss", "Über den Fluss"],
  ["old.txt", "text/plain", Buffer.from("caf\xe9", "latin1"), "café"],
  ["notes.md", "text/markdown", "# River\n\nIt flows.", "# River\n\nIt flows."],
  ["page.html", "text/html", PAGE, READ],
  ["essay.docx", "", word([["Title", "The river"], ["", "It flows &amp; falls."], ["Heading2", "Its bridges"], ["", "Six cross it."]]), "# The river\n\nIt flows & falls.\n\n## Its bridges\n\nSix cross it."],
];

for (const [name, type, content, text] of READABLE) {
  test(`${name} is read${type ? "" : ", by a part that is fetched only then"}`, async ({ page, traffic, expected }) => {
    expected.push(/inline event handler violates/);
    await opened(page);
    const fetched = () => traffic.requests.some((request) => request.url().endsWith("docx.js"));
    expect(fetched()).toBe(false);
    await choose(page, name, type, content);
    await expect(box(page)).toHaveValue(text);
    await expect(box(page)).toBeFocused();
    expect(fetched()).toBe(name.endsWith("docx"));
    expect(await page.evaluate(() => globalThis.ran)).toBeUndefined();
  });
}

const REFUSED = [
  ["paper.pdf", "application/pdf", "%PDF-1.7", "This kind of file is not read"],
  ["nothing.txt", "text/plain", "", "There is no text in it"],
  ["binary.txt", "text/plain", Buffer.from([1, 0, 2, 0, 0]), "It is damaged"],
  ["broken.docx", "", "PK but no more", "It is damaged"],
  ["other.docx", "", zip({ "readme.txt": "no document" }), "It is damaged"],
  ["large.docx", "", zip({ "word/document.xml": "<w/>" }, { says: 4_000_000_000 }), "too large"],
  ["bomb.docx", "", zip({ "word/document.xml": Buffer.alloc(70_000_000, 32) }, { says: 100 }), "too large"],
];

for (const [name, type, content, why] of REFUSED) {
  test(`${name} is refused with the reason, and what was typed stays`, async ({ page }) => {
    await opened(page);
    await box(page).fill("What I typed.");
    await choose(page, name, type, content);
    await expect(page.getByRole("dialog").getByRole("alert")).toContainText(why);
    await expect(box(page)).toHaveValue("What I typed.");
  });
}

test("a file can be dropped on the dialog", async ({ page }) => {
  await opened(page);
  const data = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Dropped words."], "a.txt", { type: "text/plain" }));
    return data;
  });
  for (const type of ["dragover", "drop"]) await page.getByRole("dialog").dispatchEvent(type, { dataTransfer: data });
  await expect(box(page)).toHaveValue("Dropped words.");
});

test("pasted rich text keeps its headings, and markup is never more than text", async ({ page, expected }) => {
  // The policy says that it stopped the handler, which was never to run anyway.
  expected.push(/inline event handler violates/);
  await opened(page);
  await box(page).evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<h2>Its <em>bridges</em></h2><p>Six cross&nbsp;it.<img src=x onerror='globalThis.ran=1'></p><ul><li>One</li></ul>");
    clipboardData.setData("text/plain", "Its bridges\nSix cross it.");
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(box(page)).toHaveValue("## Its bridges\n\nSix cross it.\n\n- One");
  expect(await page.evaluate(() => globalThis.ran)).toBeUndefined();
});

test("a link brings a page's main text, after a question", async ({ page, traffic, expected }) => {
  expected.push(/inline event handler violates/);
  await page.route("**/story.html", (route) => route.fulfill({ contentType: "text/html", body: PAGE }));
  await page.goto("./?url=story.html");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Read the page at story.html?");
  expect(traffic.requests.some((request) => new URL(request.url()).pathname.endsWith("story.html")), "nothing before the answer").toBe(false);
  await button(page, "Read it").click();
  await expect(box(page)).toHaveValue(READ);
  expect(page.url(), "a reload does not ask again").not.toContain("url=");
});

test("a link that cannot be read says why", async ({ page, expected }) => {
  expected.push(/404/);
  for (const [address, why] of [["none-such.html", "cannot be fetched"], ["javascript:alert(1)", "no address"]]) {
    await page.goto(`./?url=${encodeURIComponent(address)}`);
    await button(page, "Read it").click();
    await expect(page.getByRole("dialog").getByRole("alert")).toContainText(why);
  }
});

test("the bookmarklet hands a page over within the browser", async ({ page, context, traffic, expected }) => {
  // The other page lacks its picture, and the policy stops its scripts.
  expected.push(/404/, /inline event handler violates/);
  await opened(page);
  const script = decodeURIComponent((await page.locator(".ways").getByText("Quiz this page").getAttribute("href")).replace("javascript:", ""));
  await page.route("**/elsewhere.html", (route) => route.fulfill({ contentType: "text/html", body: PAGE }));
  await page.goto("elsewhere.html");
  const [quizzer] = await Promise.all([context.waitForEvent("page"), page.evaluate(script)]);
  await expect(quizzer.getByRole("dialog")).toContainText("Read the page that you came from?");
  const before = traffic.requests.length;
  await button(quizzer, "Read it").click();
  await expect(box(quizzer)).toHaveValue(READ);
  expect(traffic.requests.length).toBe(before);
});
