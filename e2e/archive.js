// A ZIP archive as Word writes it, for specs that need documents of their own, whole and damaged ones.
import { crc32, deflateRawSync } from "node:zlib";

/** An archive of files by name; `says` may lie about the size of what is inside. */
export function zip(files, { says } = {}) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(says ?? bytes.length, 8);
    const named = Buffer.from(name);
    const lengths = Buffer.from([named.length, 0, 0, 0]);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes, lengths, named, packed]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at);
    const head = Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
    directory.push(Buffer.concat([head, sizes, lengths, Buffer.alloc(10), place, named]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** A Word document of paragraphs: a text, or a style and a text. */
export function word(paragraphs) {
  const xml = paragraphs.map(([style, text]) => {
    const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : "";
    return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  });
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml.join("")}</w:body></w:document>`;
  return zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": document });
}
