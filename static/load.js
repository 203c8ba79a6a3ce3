// Starts the page. A file of its own, so that the page's policy needs no inline script.
import init, { mount, unpacked } from "../gistcheck-app.js";

const base = new URL("../", import.meta.url).href;
const place = document.getElementById("gistcheck");
if (isNew()) {
  // What a newcomer is shown comes beside the program, not after it (src/demos.rs).
  const first = { rel: "preload", as: "fetch", crossOrigin: "", href: `${base}static/samples/ai-plan.json` };
  document.head.append(Object.assign(document.createElement("link"), first));
}
try {
  await init({ module_or_path: unpacked(fetch(new URL("../gistcheck-app_bg.wasm.deflate", import.meta.url))) });
  await mount(place, base, `${base}static/worker.js`, (name) => import(`./${name}.js`));
  keep();
} catch (error) {
  console.error(error);
  place.textContent = "Gistcheck could not start: this browser does not run WebAssembly, or a file is missing. Reload, or try another browser.";
}

/** Whether nothing is kept of an earlier visit, and the address asks for nothing. */
function isNew() {
  try {
    return location.search === "" && location.hash === "" && !Object.keys(localStorage).some((key) => key.startsWith("gistcheck/"));
  } catch {
    return false;
  }
}

/** Keeps the page for times without a network, and tells when a new version waits. A browser may refuse; then it is as without. */
async function keep() {
  try {
    const registration = await navigator.serviceWorker.register(`${base}sw.js`);
    const tell = () => registration.waiting && navigator.serviceWorker.controller && dispatchEvent(new Event("gistcheck-update"));
    tell();
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", tell);
    });
  } catch {
    // Without a service worker the page needs the network, and nothing else changes.
  }
}
