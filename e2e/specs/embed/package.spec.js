// The npm package: packed, installed by somebody, typed, imported on a server, and played from node_modules.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { button } from "../../reader.js";
import { serveFolder } from "../../servers.js";
import { expect, test } from "../../watched.js";

const release = process.env.GISTCHECK_RELEASE ?? fileURLToPath(new URL("../../../dist/", import.meta.url));
const run = promisify(execFile);
const npm = (folder, ...rest) => run(process.platform === "win32" ? "npm.cmd" : "npm", rest, { cwd: folder, shell: process.platform === "win32" });
let consumer;
let files;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), "gistcheck-consumer-"));
  const { stdout } = await npm(join(release, "npm"), "pack", "--json", "--pack-destination", consumer);
  // npm 11 tells by name what older ones tell in a list.
  const [packed] = Object.values(JSON.parse(stdout));
  files = packed.files.map((file) => file.path);
  await writeFile(join(consumer, "package.json"), '{"name":"consumer","private":true,"type":"module"}');
  await npm(consumer, "install", "--offline", "--no-audit", "--no-fund", `./${packed.filename}`);
});

test.afterAll(() => rm(consumer, { recursive: true, force: true }));

test("it holds the element, its types, its reference and nothing of the page", async () => {
  for (const file of ["gist-check.js", "gist-check.d.ts", "gistcheck-element_bg.wasm.deflate", "embed.html", "embedding.md", "README.md", "LICENSE-MIT", "static/worker.js", "engine/models/language.bin"]) {
    expect(files).toContain(file);
  }
  expect(files.filter((file) => /index\.html|gistcheck-app|sw\.js|samples/.test(file))).toEqual([]);
});

test("a server may import it, and its version is the release's", async () => {
  const { stdout } = await run("node", ["--input-type=module", "--eval", 'import { GistCheck } from "gistcheck"; console.log(GistCheck.version)'], { cwd: consumer });
  const manifest = JSON.parse(await readFile(join(consumer, "node_modules/gistcheck/package.json"), "utf8"));
  expect(stdout.trim()).toBe(manifest.version);
  expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test("a consumer in TypeScript is checked against its types", async () => {
  const check = async (name, source) => {
    await writeFile(join(consumer, name), source);
    const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
    const options = ["--noEmit", "--strict", "--skipLibCheck", "false", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"];
    return run("node", [tsc, ...options, name], { cwd: consumer }).then(() => "", (error) => error.stdout);
  };
  const head = 'import { GistCheck, type Quiz } from "gistcheck";\nimport { follow } from "gistcheck/frame";\nconst element = document.querySelector("gist-check")!;\n';
  const right = `${head}document.addEventListener("gist-check-complete", ({ detail }) => { const share: number = detail.score / detail.max; console.log(share, detail.items[0].right); });
const quiz: Quiz | null = element.quiz;
if (quiz?.items[0].kind === "true_false") console.log(quiz.items[0].answer, GistCheck.version);
element.start();
follow(document.createElement("iframe"))();
`;
  expect(await check("right.ts", right)).toBe("");
  const told = await check("wrong.ts", `${head}element.result = null;\nconsole.log(element.quiz?.items[0].stme);\n`);
  expect(told).toContain("read-only");
  expect(told).toContain("stme");
});

test("it plays from node_modules, by an import map", async ({ page, own }) => {
  await cp(fileURLToPath(new URL("../../quizzes/all-kinds.json", import.meta.url)), join(consumer, "quiz.json"));
  await mkdir(join(consumer, "site"), { recursive: true });
  await writeFile(
    join(consumer, "index.html"),
    `<!doctype html><html lang="en"><title>Consumer</title><link rel="icon" href="data:," />
<script type="importmap">{"imports": {"gistcheck": "./node_modules/gistcheck/gist-check.js"}}</script>
<script type="module">import "gistcheck";</script>
<gist-check quiz="quiz.json"></gist-check></html>`,
  );
  const server = await serveFolder(consumer);
  own.add(new URL(server.url).origin);
  await page.goto(`${server.url}index.html`);
  await expect(button(page, "Start quiz")).toBeVisible();
  await server.close();
});

test("the versioned folder works, and every hash holds", async ({ page, own }) => {
  const sums = (await readFile(join(release, "SHA256SUMS"), "utf8")).trim().split("\n");
  expect(sums.length).toBeGreaterThan(30);
  const { createHash } = await import("node:crypto");
  for (const line of sums) {
    const [sum, path] = line.split("  ");
    expect(createHash("sha256").update(await readFile(join(release, path))).digest("hex"), path).toBe(sum);
  }
  const integrity = JSON.parse(await readFile(join(release, "integrity.json"), "utf8"));
  const version = /v\d+\.\d+\.\d+/.exec(sums.join("\n"))[0];
  const server = await serveFolder(release);
  own.add(new URL(server.url).origin);
  await page.route("**/sealed.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>Sealed</title><link rel="icon" href="data:," />
<script type="importmap">{"integrity": {"/${version}/gistcheck-element.js": "${integrity["gistcheck-element.js"]}"}}</script>
<script type="module" integrity="${integrity["gist-check.js"]}" src="/${version}/gist-check.js"></script>
<gist-check quiz="/${version}/static/samples/honey-bees.json"></gist-check></html>`,
    }),
  );
  await page.goto(`${server.url}sealed.html`);
  await expect(button(page, "Start quiz")).toBeVisible();
  await server.close();
});

test("a program of another version is not run", async ({ page, own, expected }) => {
  expected.push(/integrity|Failed to fetch|failed:/i);
  const version = /v\d+\.\d+\.\d+/.exec(await readFile(join(release, "SHA256SUMS"), "utf8"))[0];
  const server = await serveFolder(release);
  own.add(new URL(server.url).origin);
  await page.route("**/gistcheck-element_bg.wasm.deflate", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    return route.fulfill({ response, body });
  });
  await page.route("**/changed.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="en"><title>Changed</title><link rel="icon" href="data:," /><script type="module" src="/${version}/gist-check.js"></script><gist-check quiz="/${version}/static/samples/honey-bees.json"></gist-check></html>` }),
  );
  await page.goto(`${server.url}changed.html`);
  await expect(page.getByRole("alert")).toContainText("cannot be shown");
  await server.close();
});
