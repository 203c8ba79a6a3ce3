// The engine's end of the conversation: texts in, replies out, both JSON (crates/protocol).
// The first message waits until the engine and its trained tables are here.
import init, { Engine } from "../engine/gistcheck-worker.js";

const here = new URL("../engine/", import.meta.url);

/** A file of the engine, inflated by the browser itself while it arrives. */
async function inflated(name, format, headers) {
  const response = await fetch(new URL(name, here));
  if (!response.ok) throw new Error(`A file of the engine is missing: ${name} (${response.status}).`);
  return new Response(response.body.pipeThrough(new DecompressionStream(format)), { headers });
}

/** The trained tables. */
async function tables() {
  return new Uint8Array(await (await inflated("models/language.bin", "deflate")).arrayBuffer());
}

/** The program, packed by the build as the page's is. */
function program() {
  return inflated("gistcheck-worker_bg.wasm.deflate", "deflate-raw", { "Content-Type": "application/wasm" });
}

async function start() {
  const [bytes] = await Promise.all([tables(), init({ module_or_path: program() })]);
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
