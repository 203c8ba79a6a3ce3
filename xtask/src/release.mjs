// What a release hands out: node release.mjs DIST ROOT OUT VERSION SINGLE_FILE.
//   OUT/vVERSION/            the release under a name that never changes again
//   OUT/npm/                 the npm package
//   OUT/gistcheck-VERSION.html  everything in one file
//   OUT/SHA256SUMS, OUT/integrity.json  what each file hashes to
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const [, , dist, root, out, version, singleFile] = process.argv;
const [named, npm] = [join(out, `v${version}`), join(out, "npm")];
const OWN = /^(v\d.*|npm|gistcheck-.*\.html|gistcheck\.html|SHA256SUMS|integrity\.json)$/;
/** What the element and its frame need of the release; the page itself is not in the package. */
const PACKAGED = /^(gist-check|gistcheck-element|embed\.html$|static\/(embed|worker|parts\/(markup|speech)\.)|engine\/)/;

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
const hash = (kind, file, form) => createHash(kind).update(readFileSync(file)).digest(form);

for (const old of [named, npm]) rmSync(old, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const shipped = filesOf(dist).filter((path) => !OWN.test(path.split("/")[0]));
for (const path of shipped) cpSync(join(dist, path), join(named, path));
for (const path of shipped.filter((path) => PACKAGED.test(path))) cpSync(join(dist, path), join(npm, path));
for (const name of ["README.md", "gist-check.d.ts", "gist-check-frame.d.ts"]) cpSync(join(root, "xtask/npm/gistcheck", name), join(npm, name));
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) cpSync(join(root, name), join(npm, name));
cpSync(join(root, "docs/embedding.md"), join(npm, "embedding.md"));
const manifest = JSON.parse(readFileSync(join(root, "xtask/npm/gistcheck/package.json"), "utf8"));
writeFileSync(join(npm, "package.json"), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
cpSync(singleFile, join(out, `gistcheck-${version}.html`));

const all = filesOf(out).filter((path) => path.startsWith(`v${version}/`) || path.startsWith("npm/") || path === `gistcheck-${version}.html`);
writeFileSync(join(out, "SHA256SUMS"), all.map((path) => `${hash("sha256", join(out, path), "hex")}  ${path}\n`).join(""));
const scripts = filesOf(named).filter((path) => path.endsWith(".js") || path.endsWith(".css"));
const integrity = Object.fromEntries(scripts.map((path) => [path, `sha384-${hash("sha384", join(named, path), "base64")}`]));
writeFileSync(join(out, "integrity.json"), `${JSON.stringify(integrity, null, 2)}\n`);

const address = `https://cdn.example/gistcheck/v${version}`;
console.log(`The element with its hashes, from wherever v${version}/ is put:

<script type="importmap">{"integrity": {"${address}/gistcheck-element.js": "${integrity["gistcheck-element.js"]}"}}</script>
<script type="module" crossorigin integrity="${integrity["gist-check.js"]}"
        src="${address}/gist-check.js"></script>

Its program's hash is in gist-check.js. All hashes: ${join(out, "integrity.json")}, ${join(out, "SHA256SUMS")}`);
