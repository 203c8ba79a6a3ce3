// A web page as an article: the browser's own parser reads it, its main text is found, headings are kept as Markdown.
// Nothing of it is ever put into this page; scripts and pictures of a parsed document neither run nor load.

/** Never part of an article. */
const NOISE =
  "script,style,noscript,template,svg,math,canvas,iframe,object,form,button,input,select,textarea,nav,aside,footer," +
  "dialog,figure,figcaption,table,pre,[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=complementary]," +
  "[role=contentinfo],[role=search],sup.reference";

/** Elements that begin a new line of text. */
const BLOCKS = /^(address|article|blockquote|body|center|dd|div|dl|dt|fieldset|h[1-6]|header|hgroup|hr|li|main|ol|p|section|td|th|tr|ul)$/;

/** A page's main text, its title first. */
export function pageText(html) {
  const document = new DOMParser().parseFromString(html, "text/html");
  const titled = document.querySelector('meta[property="og:title"]')?.content || document.title;
  const main = mainOf(document);
  const heading = (main.querySelector("h1") ?? document.querySelector("h1"))?.textContent;
  const title = line(heading || titled);
  // The heading is written once, before the text.
  main.querySelectorAll("h1").forEach((found) => line(found.textContent) === title && found.remove());
  const text = markdown(main);
  return { title, text: title ? `# ${title}\n\n${text}` : text };
}

/** What was copied from another program, its headings kept; nothing where it has none, as then plain text is best. */
export function pastedText(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return body.querySelector("h1,h2,h3,h4,h5,h6") ? markdown(body) : "";
}

/** The element with the most prose: by its role, else by the length of the paragraphs directly inside. */
function mainOf(document) {
  const named = [...document.querySelectorAll("article,main,[role=main],[itemprop=articleBody]")];
  const best = (elements) => elements.reduce((a, b) => (prose(b) > prose(a) ? b : a), elements[0]);
  const byName = best(named);
  const whole = prose(document.body);
  // A teaser is an article too; a main text holds at least a third of the page's prose.
  if (byName && prose(byName) * 3 > whole) return byName;
  const parents = new Set([...document.body.querySelectorAll("p")].map((p) => p.parentElement));
  const byLength = best([...parents].filter((one) => !one.closest(NOISE)));
  // Paragraphs in several sections of one parent belong together.
  const around = byLength?.parentElement;
  if (around && around !== document.body && prose(around) > prose(byLength) * 1.5) return around;
  return byLength && prose(byLength) * 3 > whole ? byLength : document.body;
}

/** Letters in paragraphs that are no list of links. */
function prose(element) {
  let letters = 0;
  for (const p of element.querySelectorAll("p")) {
    const linked = [...p.querySelectorAll("a")].reduce((sum, a) => sum + a.textContent.length, 0);
    const length = p.textContent.trim().length;
    if (length > 40 && linked * 2 < length && !p.closest(NOISE)) letters += length;
  }
  return letters;
}

/** An element's text: paragraphs parted by blank lines, headings and list items marked. What `isSeen` denies is left out. */
export function markdown(root, isSeen = () => true) {
  const out = [];
  let now = "";
  let mark = "";
  const end = () => {
    const text = line(now);
    if (text) out.push(mark + text);
    now = mark = "";
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) now += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(NOISE) || !isSeen(node)) return;
    const name = node.localName;
    if (name === "br") return end();
    const block = BLOCKS.test(name);
    if (block) end();
    if (/^h[1-6]$/.test(name)) mark = `${"#".repeat(Number(name[1]))} `;
    else if (name === "li") mark = "- ";
    else if (block && now === "" && mark === "- ") mark = "- ";
    node.childNodes.forEach(walk);
    if (block) end();
  };
  root.childNodes.forEach(walk);
  end();
  return out.join("\n\n");
}

const line = (text) => (text ?? "").replace(/\s+/g, " ").trim();
