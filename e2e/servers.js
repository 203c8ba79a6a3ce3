// Servers for pages that embed Gistcheck: a host's own, and one of another origin, as a CDN's would be. Pages are
// e2e/hosts; {{base}} in them stands for the address of the release, {{article}} and {{paragraphs}} for a text.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const DIST = new URL("../dist/", import.meta.url).pathname;
const HOSTS = new URL("hosts/", import.meta.url).pathname;
const ARTICLES = new URL("../static/articles/", import.meta.url).pathname;

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".wasm": "application/wasm",
};

/** The strictest policy under which the element works, word by word as docs/embedding.md has it. */
export function strictPolicy(origin, nonce = "r4nd0m") {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' ${origin} 'wasm-unsafe-eval'`,
    "style-src 'self'",
    `connect-src ${origin}`,
    `worker-src ${origin} blob:`,
  ].join("; ");
}

/** What a page is answered with beside itself. */
const HEADERS = {
  "strict.html": (base) => ({ "content-security-policy": strictPolicy(new URL(base).origin) }),
  "frame.html": (base) => ({ "content-security-policy": `default-src 'none'; script-src 'self'; style-src 'self'; frame-src ${new URL(base).origin}` }),
  "no-worker.html": (base) => ({ "content-security-policy": strictPolicy(new URL(base).origin).replace(/ blob:/, "") }),
};

/** Starts a server on a free port of this machine. */
async function listen(answer) {
  const server = createServer((request, response) => {
    answer(new URL(request.url, "http://host"), response).catch(() => response.writeHead(404).end("not found"));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

async function send(response, file, headers) {
  const body = await readFile(file);
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "x-content-type-options": "nosniff", ...headers });
  response.end(body);
}

const within = (folder, path) => join(folder, normalize(`/${decodeURIComponent(path)}`));

/** The release as a CDN serves it: to anybody. */
export function serveRelease() {
  return listen((url, response) => send(response, within(DIST, url.pathname), { "access-control-allow-origin": "*" }));
}

/** Any folder. */
export function serveFolder(folder) {
  return listen((url, response) => send(response, within(folder, url.pathname)));
}

/** A host: its pages, and its own copy of the release under /gistcheck/. `base` names the release that its pages use. */
export function serveHost(base = "/gistcheck/") {
  return listen(async (url, response) => {
    const [, first, ...rest] = url.pathname.split("/");
    if (first === "gistcheck") return send(response, within(DIST, rest.join("/")));
    const name = url.pathname.slice(1);
    if (extname(name) !== ".html") return send(response, within(HOSTS, name));
    const release = url.searchParams.get("base") ?? base;
    const page = await readFile(within(HOSTS, name), "utf8");
    const text = await readFile(join(ARTICLES, "honey-bees.txt"), "utf8");
    response.writeHead(200, { "content-type": TYPES[".html"], ...HEADERS[name]?.(new URL(release, `http://${"127.0.0.1"}`).href) });
    response.end(page.replaceAll("{{base}}", release).replace("{{article}}", () => asHtml(text)).replace("{{long}}", () => asHtml(`${text}\n\n${text}`)));
    return undefined;
  });
}

/** A text as a blog would have it: lines without a full stop are headings. */
function asHtml(text) {
  const blocks = text.trim().split("\n\n").map((block) => block.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  const [title, ...rest] = blocks;
  return `<h1>${title}</h1>\n${rest.map((block) => (/[.?!”"]$/.test(block) ? `<p>${block}</p>` : `<h2>${block}</h2>`)).join("\n")}`;
}
