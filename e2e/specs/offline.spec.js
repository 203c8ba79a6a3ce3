// Without a network: after one visit everything that was there before is there again, of one version.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { button, demo } from "../reader.js";
import { expect, test } from "../watched.js";

test.use({ serviceWorkers: "allow" });

/** The release as its host serves it; a spec may change what single files hold. */
async function hosted(baseURL) {
  const changed = new Map();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    const upstream = await fetch(new URL(path.slice(1), baseURL), { method: request.method === "HEAD" ? "HEAD" : "GET" });
    const body = changed.get(path) ?? Buffer.from(await upstream.arrayBuffer());
    response.writeHead(upstream.status, { "content-type": upstream.headers.get("content-type"), "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, changed, stop };
}

async function kept(page, url) {
  await page.goto(url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(demo.article.title);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).active?.state)).toBe("activated");
}

test.beforeEach(({ expected }) => {
  // The host of these specs is one of their own, and it goes away in the middle.
  expected.push(/asked a third party: http:\/\/127\.0\.0\.1/, /ERR_CONNECTION|Failed to fetch/);
});

test("opens and plays without a network after one visit", async ({ page, baseURL }) => {
  const host = await hosted(baseURL);
  await kept(page, host.url);
  await host.stop();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(demo.article.title);
  await button(page, "Start quiz").click();
  await expect(page.getByRole("group", { name: demo.items[0].stem })).toBeVisible();
  await button(page, "Library").click();
  await page.getByRole("dialog").getByRole("button", { name: /longitude/i }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/longitude/i);
});

test("a half-updated host gives no mixture: the old version goes on, whole", async ({ page, baseURL }) => {
  const host = await hosted(baseURL);
  await kept(page, host.url);
  // A new list of files is there, one of its files not yet.
  const worker = String(Buffer.from(await (await fetch(`${baseURL}sw.js`)).arrayBuffer()));
  host.changed.set("/sw.js", Buffer.from(worker.replace(/("static\/style\.css":")[0-9a-f]{32}/, "$1" + "0".repeat(32))));
  host.changed.set("/static/load.js", Buffer.from("throw new Error('of another version')"));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()).catch(() => {}));
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(demo.article.title);
  await expect(page.getByText("A new version")).toHaveCount(0);
  await host.stop();
});

test("a whole new version is told, and used once the page was closed", async ({ page, context, baseURL }) => {
  const host = await hosted(baseURL);
  await kept(page, host.url);
  await page.reload();
  const worker = String(Buffer.from(await (await fetch(`${baseURL}sw.js`)).arrayBuffer()));
  host.changed.set("/sw.js", Buffer.from(`${worker}\n// another version\n`));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
  await expect(page.getByRole("alert")).toContainText("A new version of Gistcheck is ready");
  const next = await context.newPage();
  await page.close();
  await next.goto("about:blank");
  await next.goto(host.url);
  await expect(next.getByRole("heading", { level: 1 })).toHaveText(demo.article.title);
  await expect(next.getByText("A new version")).toHaveCount(0);
  await host.stop();
});

test("what another program shares arrives without leaving the device", async ({ page, baseURL }) => {
  const host = await hosted(baseURL);
  await kept(page, host.url);
  await page.reload();
  // A share comes as a form that the browser itself sends; here the page stands in for it, whose policy lets no form out.
  const url = await page.evaluate(async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ title: "The river", text: "It flows north.", url: "" })) body.append(name, value);
    return (await fetch("share", { method: "POST", body })).url;
  });
  expect(new URL(url).search).toBe("?from=share");
  await page.goto(url);
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Article text" })).toHaveValue("The river\n\nIt flows north.");
  await host.stop();
});

test("the manifest names the page, its icons and its share target", async ({ page, baseURL }) => {
  const manifest = JSON.parse(await readFile(new URL("../../static/manifest.webmanifest", import.meta.url), "utf8"));
  for (const icon of manifest.icons) expect((await page.request.get(new URL(icon.src, baseURL).href)).ok(), icon.src).toBe(true);
  await page.goto("./");
  expect(await page.locator('link[rel="manifest"]').getAttribute("href")).toBe("manifest.webmanifest");
});
