// The page in a frame, on a host that runs nobody else's scripts: height, events, and who is believed.
import { readFile } from "node:fs/promises";
import { expect, test } from "../../hosts.js";
import { answerAndGoOn } from "../../reader.js";

const quiz = JSON.parse(await readFile(new URL("../../../static/samples/honey-bees.json", import.meta.url), "utf8"));

test("a frame is as high as its quiz, and tells its host what happens", async ({ page, servers, heard, visit }) => {
  await visit("frame.html", { cdn: true, near: false });
  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("title", /.+/);
  const inside = page.frameLocator("iframe");
  await expect(inside.getByRole("button", { name: "Start quiz" })).toBeVisible();
  const fits = () => frame.evaluate((node) => node.clientHeight) .then(async (height) => height - (await inside.locator("gist-check").evaluate((node) => node.offsetHeight)));
  await expect.poll(fits).toBe(0);
  await inside.getByRole("tab", { name: "Summary" }).click();
  await expect.poll(fits).toBe(0);
  await inside.getByRole("tab", { name: "Quiz" }).click();
  await inside.getByRole("button", { name: "Start quiz" }).click();
  for (const [at, item] of quiz.items.entries()) await answerAndGoOn(inside, item, true, at === quiz.items.length - 1);
  await expect.poll(async () => (await heard("complete")).length).toBe(1);
  expect((await heard("complete"))[0].detail.score).toBe(quiz.items.length);
  expect((await heard("answer")).length).toBe(quiz.items.length);
  expect(page.frames().some((one) => one.url().startsWith(servers.cdn))).toBe(true);
});

test("nobody but the frame sets its height, and nobody but its parent is told", async ({ page, servers, visit }) => {
  await visit("frame.html", { cdn: true, near: false });
  const inside = page.frameLocator("iframe");
  await expect(inside.getByRole("button", { name: "Start quiz" })).toBeVisible();
  const height = await page.locator("iframe").evaluate(async (node, origin) => {
    const before = node.height;
    // From another window, from another origin, and of another shape.
    postMessage({ gistcheck: 1, height: 9 }, "*");
    dispatchEvent(new MessageEvent("message", { data: { gistcheck: 1, height: 8 }, origin, source: window }));
    dispatchEvent(new MessageEvent("message", { data: { gistcheck: 1, height: 7 }, origin: "https://stranger.example", source: node.contentWindow }));
    dispatchEvent(new MessageEvent("message", { data: { gistcheck: 1, height: "6px;x" }, origin, source: node.contentWindow }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [before, node.height];
  }, new URL(servers.cdn).origin);
  expect(height[1]).toBe(height[0]);
  const sent = await page.frames()[1].evaluate(async () => {
    const sent = [];
    const ask = (source, origin) => dispatchEvent(new MessageEvent("message", { data: { gistcheck: 1, call: "start" }, origin, source }));
    ask(window, "https://stranger.example");
    ask(parent, "null");
    await new Promise((resolve) => setTimeout(resolve, 200));
    return sent.concat(document.querySelector("gist-check").shadowRoot.querySelectorAll("form").length);
  });
  expect(sent, "a call of somebody else begins nothing").toEqual([0]);
});
