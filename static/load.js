// Starts the page. A file of its own, so that the page's policy needs no inline script.
import init, { mount, unpacked } from "../gistcheck-app.js";

const base = new URL("../", import.meta.url).href;
const place = document.getElementById("gistcheck");
try {
  await init({ module_or_path: unpacked(fetch(new URL("../gistcheck-app_bg.wasm.deflate", import.meta.url))) });
  await mount(place, base, `${base}static/worker.js`, (name) => import(`./${name}.js`));
  keep();
} catch (error) {
  console.error(error);
  place.textContent = "Gistcheck could not start: this browser does not run WebAssembly, or a file is missing. Reload, or try another browser.";
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
