/** A program, packed by the build, since many hosts send wasm as it is; it is compiled while it arrives. */
export async function unpacked(fetched) {
  const response = await fetched;
  if (!response.ok) throw new Error(`${response.url} cannot be fetched: ${response.status}`);
  const stream = response.body.pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
}
