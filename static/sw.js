// Keeps the page for times without a network. `cargo xtask build` writes the release's files and their hashes before
// these lines, as FILES: path below the page's folder → first 32 hexadecimal digits of its SHA-256.
//
// Everything is kept under path and hash, and every answer is checked against the hash: a host that is half-way
// through an update gives no mixture, but the old version once more, whole.
/* global FILES */

const KEPT = "gistcheck-files";
const SHARED = "gistcheck-shared";
/** Fetched when first needed, as its megabytes are told before. */
const ENGINE = /^engine\//;

const scope = new URL(self.registration.scope);
const key = (path) => new Request(new URL(`${path}?sha256=${FILES[path]}`, scope));

/** A file of this version, from what is kept or from the network. */
async function file(path) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(key(path));
  if (kept) return kept;
  const response = await fetch(new URL(path, scope), { cache: "no-cache" });
  if (!response.ok) return response;
  const bytes = await response.arrayBuffer();
  if ((await hash(bytes)) !== FILES[path]) {
    // The host has another version already; this one goes on with what it has, and the next is looked for.
    self.registration.update().catch(() => {});
    throw new Error(`${path} is of another version`);
  }
  const { headers } = response;
  const type = headers.get("content-type");
  const checked = new Response(bytes, { headers: { "content-type": type, "content-length": String(bytes.byteLength) } });
  await cache.put(key(path), checked.clone());
  return checked;
}

async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

addEventListener("install", (event) => {
  // All or nothing: one file that does not come leaves the version before in place.
  const files = Object.keys(FILES).filter((path) => !ENGINE.test(path));
  event.waitUntil(Promise.all(files.map(file)));
});

addEventListener("activate", (event) => {
  event.waitUntil(tidy());
});

async function tidy() {
  const cache = await caches.open(KEPT);
  const mine = new Set(Object.keys(FILES).map((path) => key(path).url));
  const old = (await cache.keys()).filter((request) => !mine.has(request.url));
  await Promise.all(old.map((request) => cache.delete(request)));
  await self.clients.claim();
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length) || "index.html";
  if (request.method === "POST" && path === "share") event.respondWith(share(request));
  else if (request.method === "GET" && Object.hasOwn(FILES, path)) event.respondWith(file(path));
  else if (request.method === "HEAD" && Object.hasOwn(FILES, path)) event.respondWith(head(request, path));
});

/** How large a file is, told from what is kept when there is no network. */
async function head(request, path) {
  const kept = await (await caches.open(KEPT)).match(key(path));
  return kept ? new Response(null, { headers: kept.headers }) : fetch(request);
}

/** What another program shared: kept until the page asks for it, a moment later (static/parts/link.js). */
async function share(request) {
  const form = await request.formData();
  const [title, text, url] = ["title", "text", "url"].map((name) => String(form.get(name) ?? ""));
  await (await caches.open(SHARED)).put("shared", Response.json({ title, text, url }));
  return Response.redirect(new URL("?from=share", scope), 303);
}
