// The engine's end of the conversation: texts in, replies out, both JSON (crates/protocol).
// The first message waits until the engine and its trained tables are here.
import init, { Engine } from "../engine/gistcheck-worker.js";

const here = new URL("../engine/", import.meta.url);

/** The trained tables, inflated by the browser itself. */
async function tables() {
  const response = await fetch(new URL("models/language.bin", here));
  if (!response.ok) throw new Error(`The engine's tables are missing (${response.status}).`);
  const inflated = response.body.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

async function start() {
  const [bytes] = await Promise.all([tables(), init({ module_or_path: new URL("gistcheck-worker_bg.wasm", here) })]);
  return new Engine(bytes);
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
