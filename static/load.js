// Starts the page. A file of its own, so that the page's policy needs no inline script.
import init, { mount } from "../gistcheck-app.js";

const place = document.getElementById("gistcheck");
try {
  await init({ module_or_path: new URL("../gistcheck-app_bg.wasm", import.meta.url) });
  mount(place, new URL("../", import.meta.url).href, (name) => import(`./${name}.js`));
} catch (error) {
  console.error(error);
  place.textContent = "Gistcheck could not start: this browser does not run WebAssembly, or a file is missing. Reload, or try another browser.";
}
