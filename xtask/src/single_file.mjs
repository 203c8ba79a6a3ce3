// The whole release as ONE html file that works from file://, engine included: node single_file.mjs DIST STATIC OUT.
//
// A page from a file may fetch nothing and import nothing. So the modules become functions of one script, every other
// file a block of data beside it, and requests below BASE are answered from these. The page's policy names the hashes of
// its only script and styles: the one named exception to "no inline script".
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [, , dist, source, out] = process.argv;
/** No server has this name (RFC 6761). */
const BASE = "https://gistcheck.invalid/";

const read = (...path) => readFileSync(join(...path), "utf8");
const packed = (...path) => readFileSync(join(...path)).toString("base64");
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A module as a function that gives its exports; `need` gives those of another by its path. */
export function asFunction(path, text) {
  const near = (specifier) => JSON.stringify(new URL(specifier, BASE + path).href.slice(BASE.length));
  const exported = [];
  const body = text
    .replace(/(?<=^|[;}])import ?(?:([\w$]+),? ?)?(?:\{([^}]*)\} ?)?from ?"([^"]+)";/gm, (_, main, names, from) => {
      const taken = [main && `default: ${main}`, names?.trim().replaceAll(" as ", ": ")].filter(Boolean).join(", ");
      return `const { ${taken} } = need(${near(from)});`;
    })
    .replace(/\bimport\("([^"]+)"\)/g, (_, from) => `Promise.resolve().then(() => need(${near(from)}))`)
    .replace(/(?<=^|[;}])export ?\{([^}]*)\};?/gm, (_, names) => {
      for (const name of names.split(",")) {
        const [inner, outer = inner] = name.trim().split(" as ");
        exported.push(`${outer}: ${inner}`);
      }
      return "";
    })
    .replace(/(?<=^|[;}])export ((?:async )?function\*?|const|let|class) ([\w$]+)/gm, (_, kind, name) => {
      exported.push(name);
      return `${kind} ${name}`;
    })
    .replaceAll("import.meta.url", JSON.stringify(BASE + path));
  const left = /(?<=^|[;}])(import|export)\b[ {].{0,60}/m.exec(body);
  if (left) throw new Error(`${path}: this cannot be put into one file: ${left[0]}`);
  return `${JSON.stringify(path)}: () => {\n${body}\nreturn { ${exported.join(", ")} };\n}`;
}

/** Modules by their paths in the release. */
function bundle(modules) {
  const functions = Object.entries(modules).map(([path, text]) => asFunction(path, text));
  return `const MODULES = {\n${functions.join(",\n")}\n};\nconst loaded = {};\nconst need = (path) => (loaded[path] ??= MODULES[path]());\n`;
}

/** Answers requests below BASE from FILES, where each file stands in base64 under its path. */
const ANSWER = `
const bytesOf = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const outside = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (what, how) => {
  const address = String(what?.url ?? what);
  if (!address.startsWith(${JSON.stringify(BASE)})) return outside(what, how);
  const file = FILES(address.slice(${BASE.length}));
  if (file === undefined) return new Response("", { status: 404 });
  const bytes = bytesOf(file);
  return new Response(how?.method === "HEAD" ? null : bytes, { headers: { "content-length": String(bytes.length) } });
};
`;

const ENGINE = ["engine/gistcheck-worker_bg.wasm.deflate", "engine/models/language.bin"];
/** The page's program, in one part or several. */
const program = readdirSync(dist).filter((name) => /^gistcheck-app.*\.wasm\.deflate$/.test(name));
const samples = readdirSync(join(dist, "static/samples")).map((name) => `static/samples/${name}`);
const parts = readdirSync(join(dist, "static/parts")).filter((name) => name.endsWith(".js"));

const worker = `${bundle({ "engine/gistcheck-worker.js": read(dist, "engine/gistcheck-worker.js"), "static/worker.js": read(source, "worker.js") })}
const FILES = (path) => DATA[path];
${ANSWER}
need("static/worker.js");
`;

const script = `${bundle({
  "gistcheck-app.js": read(dist, "gistcheck-app.js"),
  ...Object.fromEntries(parts.map((name) => [`static/parts/${name}`, read(source, "parts", name)])),
})}
const FILES = (path) => document.getElementById(path)?.textContent;
${ANSWER}
const place = document.getElementById("gistcheck");
try {
  const { default: init, mount } = need("gistcheck-app.js");
  const wasm = (await fetch(${JSON.stringify(`${BASE}gistcheck-app_bg.wasm.deflate`)})).body.pipeThrough(new DecompressionStream("deflate-raw"));
  await init({ module_or_path: new Response(wasm, { headers: { "Content-Type": "application/wasm" } }) });
  // The engine's worker brings its files along, since it cannot fetch them.
  const engine = Object.fromEntries(${JSON.stringify(ENGINE)}.map((path) => [path, FILES(path)]));
  const source = ["const DATA = ", JSON.stringify(engine), ";", document.getElementById("worker").textContent];
  // From a file a browser starts no module (src/engine_client.rs).
  const address = URL.createObjectURL(new Blob(source, { type: "text/javascript" })) + "#classic";
  await mount(place, ${JSON.stringify(BASE)}, address, async (name) => need(\`static/\${name}.js\`));
} catch (error) {
  console.error(error);
  place.textContent = "Gistcheck could not start: this browser does not run WebAssembly. Try another, or a newer one.";
}
`;

const style = read(dist, "static/style.css");
const print = read(dist, "static/parts/print.css");
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)} ${hash(print)}`,
  "img-src data:",
  "connect-src https:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
const icon = /<link rel="?icon"?[^>]*>/.exec(read(source, "../index.html"))?.[0] ?? "";
const data = (id, type, text) => {
  if (/<\/script|<!--/i.test(text)) throw new Error(`${id} would end the block that it stands in`);
  return `<script type="${type}" id="${id}">${text}</script>\n`;
};

writeFileSync(out, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Gistcheck</title>
${icon}
<style>${style}</style>
<style data-print>${print}</style>
</head>
<body>
<div id="gistcheck"><p class="before">Opening the article…</p></div>
<noscript><p class="before">Gistcheck runs in your browser alone and needs JavaScript and WebAssembly for it.</p></noscript>
${[...ENGINE, ...program, ...samples].map((path) => data(path, "text/plain", packed(dist, path))).join("")}${data("worker", "text/plain", worker)}<script type="module">${script}</script>
</body>
</html>
`);
console.log(policy);
