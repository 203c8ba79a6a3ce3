// The page for frames (embed.html): one element that fills it. Its address gives the attributes; the page around, if it
// asks by gist-check-frame.js, is told the height and what happens in the quiz.
import "../gist-check.js";

const element = document.querySelector("gist-check");
const asked = new URLSearchParams(location.search);
for (const name of ["src", "quiz", "items", "kinds", "difficulty", "seed", "mode", "view", "theme", "storage", "heading-level"]) {
  if (asked.has(name)) element.setAttribute(name, asked.get(name));
}
for (const name of ["lang", "dir"]) {
  if (asked.has(name)) document.documentElement.setAttribute(name, asked.get(name));
}
if (asked.has("title")) document.title = asked.get("title");

/** Who asked: nobody else is told anything. */
let host;
const tell = (message) => host && parent.postMessage({ gistcheck: 1, ...message }, host);

addEventListener("message", ({ source, origin, data }) => {
  // A page without an origin of its own cannot be told from any other.
  if (source !== parent || parent === window || origin === "null" || data?.gistcheck !== 1) return;
  host = origin;
  if (data.call === "start") element.start();
  if (data.call === "reset") element.reset();
  tell({ height: element.offsetHeight });
});
new ResizeObserver(() => tell({ height: element.offsetHeight })).observe(element);
for (const name of ["ready", "answer", "complete", "error"]) {
  element.addEventListener(`gist-check-${name}`, ({ detail }) => tell({ event: name, detail }));
}
