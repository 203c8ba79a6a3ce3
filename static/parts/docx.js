// The text of a Word document (.docx): a ZIP archive whose word/document.xml holds the words. The browser inflates and
// parses; nothing else of the archive is opened.

/** Bytes that the document's XML may have when inflated: more is no article but a bomb. */
const LONGEST_XML = 60_000_000;
/** Bytes of the longest comment that may stand after a ZIP's directory. */
const LONGEST_COMMENT = 65_557;

/** Headings as Markdown, paragraphs parted by blank lines. A RangeError says that it is too large. */
export async function documentText(buffer) {
  const xml = new TextDecoder().decode(await inflated(buffer, "word/document.xml"));
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error("its XML is damaged");
  const paragraphs = [...document.getElementsByTagNameNS("*", "p")];
  return paragraphs.map(paragraph).filter(Boolean).join("\n\n");
}

function paragraph(node) {
  let text = "";
  for (const part of node.getElementsByTagNameNS("*", "*")) {
    // Text that was struck out has elements of another name and stays out.
    if (part.localName === "t" && part.closest("*|p") === node) text += part.textContent;
    else if (part.localName === "tab" || part.localName === "br") text += " ";
  }
  text = text.replace(/\s+/g, " ").trim();
  const style = [...node.getElementsByTagNameNS("*", "pStyle")].map((one) => one.getAttribute("w:val") ?? "")[0] ?? "";
  const level = /^Title$/i.test(style) ? 1 : Number(/^(?:Heading|berschrift|Ttulo|Titre)\D*([1-6])$/i.exec(style)?.[1] ?? 0);
  return text && level ? `${"#".repeat(level)} ${text}` : text;
}

/** The bytes of one file of a ZIP archive. */
async function inflated(buffer, wanted) {
  const view = new DataView(buffer);
  const names = new TextDecoder();
  let end = view.byteLength - 22;
  const first = Math.max(0, view.byteLength - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < first) throw new Error("no ZIP archive");
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error("a damaged directory");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    if (names.decode(new Uint8Array(buffer, at + 46, nameLength)) === wanted) return file(view, at);
    at += 46 + nameLength + extraLength + commentLength;
  }
  throw new Error(`no ${wanted}`);
}

async function file(view, at) {
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const start = view.getUint32(at + 42, true);
  if (size > LONGEST_XML) throw new RangeError("too large");
  if (view.getUint32(start, true) !== 0x04034b50) throw new Error("a damaged entry");
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const bytes = new Uint8Array(view.buffer, from, packed);
  if (method === 0) return bytes;
  if (method !== 8) throw new Error("an unknown compression");
  return bounded(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
}

/** What the directory says of the size may be a lie: what comes is counted. */
async function bounded(stream) {
  const chunks = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LONGEST_XML) {
      await reader.cancel();
      throw new RangeError("too large");
    }
    chunks.push(value);
  }
  return new Blob(chunks).arrayBuffer();
}
