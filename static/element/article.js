// The article on the host's page: its text, and its words marked. Nothing of its document is changed.

const HIGHLIGHT = "gist-check";
/** Never shown as text. */
const UNSEEN = "script,style,noscript,template,gist-check,iframe,select,textarea,[hidden]";

/** The visible text of an element, headings as Markdown; without menus, figures, code blocks and elements like this. */
export async function articleText(article) {
  const { markdown } = await import("./static/parts/markup.js");
  const isSeen = (node) => node.localName !== "gist-check" && (!node.checkVisibility || node.checkVisibility({ visibilityProperty: true }));
  const text = markdown(article, isSeen);
  // An article without a heading of its own is called as its page.
  const title = article.querySelector("h1") ? "" : document.querySelector("h1")?.textContent || document.title;
  const heading = title.replace(/\s+/g, " ").trim();
  return heading ? `# ${heading}\n\n${text}` : text;
}

/** The characters of an article, as the engine writes them, each with its place in the document. */
function characters(article) {
  const out = { text: "", nodes: [], offsets: [] };
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(UNSEEN)) continue;
    for (let at = 0; at < node.length; at += 1) {
      const character = node.data[at];
      // As crates/engine/src/cleaning/characters.rs: white space is one space, what cannot be seen is gone.
      if (/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/.test(character)) continue;
      const isSpace = /\s/.test(character);
      if (isSpace && (out.text === "" || out.text.endsWith(" "))) continue;
      out.text += isSpace ? " " : character;
      out.nodes.push(node);
      out.offsets.push(at);
    }
  }
  return out;
}

/** The ranges of quotes in an article; those that it does not hold are left out. */
function rangesOf(article, quotes) {
  const { text, nodes, offsets } = characters(article);
  const composed = text.normalize("NFC").length === text.length;
  return quotes.flatMap((quote) => {
    const wanted = quote.replace(/\s+/g, " ").trim();
    let at = text.indexOf(wanted);
    let { length } = wanted;
    if (at < 0 && !composed) {
      // The page writes its accents apart, the engine as one letter.
      const apart = wanted.normalize("NFD");
      at = text.indexOf(apart);
      ({ length } = apart);
    }
    if (at < 0 || length === 0) return [];
    const range = document.createRange();
    range.setStart(nodes[at], offsets[at]);
    range.setEnd(nodes[at + length - 1], offsets[at + length - 1] + 1);
    return [range];
  });
}

const style = new CSSStyleSheet();
let shownBy;

/** Marks quotes and brings the first of them into view; false where the article holds none. */
export function showQuotes(article, quotes, element, theme) {
  const ranges = rangesOf(article, quotes);
  if (ranges.length === 0) return false;
  const range = ranges[0];
  if (globalThis.Highlight) {
    style.replaceSync(`::highlight(${HIGHLIGHT}) { ${theme === "dark" ? "background-color: #34447a; color: #e5e3dd" : "background-color: #d7e0fa; color: #21242b"} }`);
    const root = article.getRootNode();
    if (!root.adoptedStyleSheets.includes(style)) root.adoptedStyleSheets.push(style);
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  } else {
    // An older browser selects the words instead.
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }
  shownBy = element;
  range.startContainer.parentElement.scrollIntoView({ block: "center" });
  return true;
}

/** Takes the marks of an element away. */
export function clearQuotes(element, article) {
  if (shownBy !== element) return;
  shownBy = undefined;
  globalThis.CSS?.highlights?.delete(HIGHLIGHT);
  const root = article?.getRootNode() ?? document;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== style);
}
