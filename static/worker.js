// The engine's end of the conversation: texts in, replies out, both JSON (crates/protocol).
// The first message waits until the engine is here.
import init, { Engine } from "../engine/gistcheck-worker.js";

async function start() {
  await init({ module_or_path: new URL("../engine/gistcheck-worker_bg.wasm", import.meta.url) });
  return new Engine();
}

const started = start();
addEventListener("message", async ({ data }) => {
  try {
    (await started).answer(data, (reply) => postMessage(reply));
  } catch (error) {
    console.error(error);
    postMessage(null);
  }
});
