// Reads aloud with a voice of the device, and marks the sentence that is being said. Voices that speak by way of a
// server are never used: a text read aloud would leave the device.

const SPOKEN = "gist-spoken";
/** What is read: headings, paragraphs, list items, the stem and the words of choices. */
const READ = "h1,h2,p,li:not(:has(.words)),.words";

let turn = 0;

/** A voice of this device for a language; none where there is none. */
async function voiceFor(language) {
  const voices = () => speechSynthesis.getVoices().filter((voice) => voice.localService);
  if (speechSynthesis.getVoices().length === 0) {
    // Some browsers load their list only when asked for it.
    await new Promise((resolve) => {
      speechSynthesis.addEventListener("voiceschanged", resolve, { once: true });
      setTimeout(resolve, 1000);
    });
  }
  const wanted = language.toLowerCase();
  const [primary] = wanted.split("-");
  const tag = (voice) => voice.lang.toLowerCase().replace("_", "-");
  const fits = voices().filter((voice) => tag(voice).split("-")[0] === primary);
  return fits.find((voice) => tag(voice) === wanted) ?? fits.find((voice) => voice.default) ?? fits[0];
}

/** Reads an element from its beginning; resolves to "" at the end, or to the reason why nothing is heard. */
export async function speak(root, language) {
  stop();
  const mine = turn;
  if (!globalThis.speechSynthesis) return "voice";
  const voice = await voiceFor(language);
  if (!voice) return "voice";
  for (const range of sentences(root, language)) {
    if (mine !== turn) return "";
    mark(range);
    const said = await say(range.toString(), voice);
    if (!said) break;
  }
  if (mine === turn) unmark();
  return "";
}

/** Ends the reading. */
export function stop() {
  turn += 1;
  globalThis.speechSynthesis?.cancel();
  unmark();
}

function say(text, voice) {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => resolve(true);
    utterance.onerror = () => resolve(false);
    speechSynthesis.speak(utterance);
  });
}

/** One range a sentence, across the pieces into which marks cut a paragraph. */
function* sentences(root, language) {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const blocks = [...root.querySelectorAll(READ)].filter((block) => !block.closest("[hidden],[aria-hidden=true]"));
  for (const block of blocks) {
    const nodes = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const text = nodes.map((node) => node.data).join("");
    for (const { segment, index } of segmenter.segment(text)) {
      const length = segment.trimEnd().length;
      if (!length) continue;
      const range = document.createRange();
      range.setStart(...place(nodes, index));
      range.setEnd(...place(nodes, index + length));
      yield range;
    }
  }
}

function place(nodes, offset) {
  for (const node of nodes) {
    if (offset <= node.length) return [node, offset];
    offset -= node.length;
  }
  const last = nodes.at(-1);
  return [last, last.length];
}

/** Drawn by the style sheet; the page's own elements are not touched. */
function mark(range) {
  if (!globalThis.Highlight) return;
  CSS.highlights.set(SPOKEN, new Highlight(range));
  const box = range.getBoundingClientRect();
  if (box.top < 80 || box.bottom > innerHeight - 120) {
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }
}

function unmark() {
  globalThis.CSS?.highlights?.delete(SPOKEN);
}
