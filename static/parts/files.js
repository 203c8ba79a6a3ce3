// Reads a file that a reader chose or dropped. What cannot be read is refused with the name of a reason, which the
// page turns into a sentence (`trouble` in i18n).
import { pageText } from "./markup.js";

/** Bytes of the longest file that is opened: pictures in a Word document count here and not in its text. */
const LONGEST = 20_000_000;

/** What is read, by the ending of the name; everything else is told by its type, or refused. */
const READERS = {
  txt: plain,
  text: plain,
  md: plain,
  markdown: plain,
  htm: web,
  html: web,
  xhtml: web,
  docx: word,
};

/** The text of a file, or the reason why there is none. */
export async function read(file) {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1].toLowerCase() ?? "";
  const reader = READERS[ending] ?? (file.type === "text/html" ? web : file.type.startsWith("text/") ? plain : null);
  if (!reader) return { trouble: "kind" };
  if (file.size > LONGEST) return { trouble: "large" };
  if (file.size === 0) return { trouble: "empty" };
  try {
    const text = await reader(file);
    return text.trim() ? { text } : { trouble: "empty" };
  } catch (error) {
    return { trouble: error instanceof RangeError ? "large" : "broken" };
  }
}

/** Text in UTF-8 or, told by its mark, UTF-16; older files are mostly of Windows. Bytes that no text has are refused. */
async function plain(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (!utf16 && bytes.includes(0)) throw new Error("not text");
  try {
    return new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function web(file) {
  return pageText(await plain(file)).text;
}

/** Fetched only for a Word document. */
async function word(file) {
  const { documentText } = await import("./docx.js");
  return documentText(await file.arrayBuffer());
}
