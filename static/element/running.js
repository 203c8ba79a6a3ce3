// What runs in an element's shadow root: the program, with what its attributes say and what the host's page is like.
import { articleText, clearQuotes, showQuotes } from "./article.js";
import { quizText, sourceText } from "./texts.js";
import { sheetOf, themeOf, watchTheme } from "./theme.js";

/** Pixels of the smallest and largest letters that are taken over from the host. */
const SMALLEST = 14;
const LARGEST = 24;

/** The engine's script: one of another origin is started by a script of this one's that imports it. */
let workerAddress;
function workerOf(base) {
  const address = `${base}static/worker.js`;
  if (new URL(address).origin === location.origin) return address;
  workerAddress ??= URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" }));
  return workerAddress;
}

export class Running {
  quiz = null;
  result = null;
  #element;
  #root;
  #own = new CSSStyleSheet();
  #theme = "light";
  #mounted;
  #unwatch;
  /** Reads out the words that are marked in the article: a mark alone is silent. */
  #said = document.createElement("p");
  #given;
  #starting = false;
  /** Numbers what is loaded, so that what comes too late is not shown. */
  #turn = 0;

  constructor(element, root, base) {
    this.#element = element;
    this.#root = root;
    this.#dress();
    this.#unwatch = watchTheme(() => this.#dress());
    const place = document.createElement("div");
    this.#said.className = "unseen";
    this.#said.ariaLive = "polite";
    root.replaceChildren(place, this.#said);
    const part = (name) => import(`./static/${name}.js`);
    this.#mounted = new Embedded(place, base, workerOf(base), part, (name, detail) => this.#heard(name, detail), this.#options());
  }

  begin(wish, early) {
    this.#starting = wish.start;
    this.#given = wish.quiz;
    this.#read(early);
  }

  /** The element's attributes have changed. */
  follow(isSource, quiz) {
    this.#given = quiz;
    this.#dress();
    this.#mounted.set(this.#options());
    if (isSource) this.#read();
  }

  start() {
    if (this.quiz) return this.#begin();
    this.#starting = true;
    return this.#source() ? undefined : this.#make();
  }

  reset() {
    this.result = null;
    this.#mounted.reset();
  }

  end() {
    this.#turn += 1;
    this.#unwatch();
    clearQuotes(this.#element, this.#article());
    this.#mounted.unmount();
  }

  /** The ready-made quiz: as an object or text, or its address; none where one must be made. */
  #source() {
    if (this.#given) return { json: JSON.stringify(this.#given) };
    const inline = this.#element.querySelector(':scope > script[type="application/json"]');
    if (inline) return { json: inline.textContent };
    const address = this.#element.getAttribute("quiz");
    return address === null ? null : { url: this.#address(address) };
  }

  /** Turns to what the attributes name. */
  async #read(early) {
    const turn = (this.#turn += 1);
    this.quiz = this.result = null;
    clearQuotes(this.#element, this.#article());
    const source = this.#source();
    if (source?.json) return this.#play(source.json);
    if (!source) {
      this.#mounted.offer();
      return this.#starting ? this.#make() : undefined;
    }
    this.#mounted.wait();
    try {
      const json = await quizText(source.url, early);
      if (turn === this.#turn) this.#play(json, source.url);
    } catch (error) {
      this.#fail(error, source.url, turn);
    }
    return undefined;
  }

  #play(json, url) {
    try {
      this.quiz = JSON.parse(json);
    } catch {
      // The program says what is wrong with it, in the reader's language.
      this.quiz = null;
    }
    this.#mounted.play(json, url);
  }

  /** Makes a quiz of the host's text or of the text at an address: a reader, or a call of `start`, asked for it. */
  async #make() {
    const turn = (this.#turn += 1);
    const source = this.#element.getAttribute("src");
    const name = this.#element.getAttribute("for") ?? "";
    const what = source === null ? `#${name}` : this.#address(source);
    try {
      const article = this.#article();
      if (source === null && !article) throw new Error(`<gist-check for="${name}"> names no element of this page`);
      if (source !== null) this.#mounted.wait();
      const text = source === null ? await articleText(article) : await sourceText(what);
      if (turn === this.#turn) this.#mounted.analyse(text);
    } catch (error) {
      this.#fail(error, what, turn);
    }
  }

  #fail(error, what, turn) {
    console.info(error);
    if (turn === this.#turn) this.#mounted.missing(what);
  }

  #begin() {
    this.#starting = false;
    this.#mounted.start();
  }

  /** The element that holds the article. */
  #article() {
    const id = this.#element.getAttribute("for");
    return id === null ? null : this.#element.getRootNode().getElementById?.(id) ?? document.getElementById(id);
  }

  /** What the program calls back. */
  #heard(name, detail) {
    switch (name) {
      case "make":
        return this.#make();
      case "retry":
        return this.#source() ? this.#read() : this.#make();
      case "show": {
        const article = this.#article();
        const isShown = article !== null && showQuotes(article, detail, this.#element, this.#theme);
        this.#said.lang = this.quiz?.language ?? "";
        this.#said.textContent = isShown ? detail.join(" ") : "";
        return isShown;
      }
      case "quiz":
        this.quiz = JSON.parse(detail);
        return undefined;
      case "ready":
        this.#raise("ready", { quiz: this.quiz });
        return this.#starting ? this.#begin() : undefined;
      case "complete":
        this.result = JSON.parse(detail);
        return this.#raise("complete", this.result);
      case "error":
        this.#starting = false;
        return this.#raise("error", { message: JSON.parse(detail) });
      default:
        return this.#raise(name, JSON.parse(detail));
    }
  }

  #raise(name, detail) {
    this.#element.dispatchEvent(new CustomEvent(`gist-check-${name}`, { detail, bubbles: true, composed: true }));
  }

  /** Addresses in attributes are the host page's. */
  #address(text) {
    return new URL(text, this.#element.baseURI).href;
  }

  #options() {
    const given = (name) => this.#element.getAttribute(name) ?? "";
    const [dir, level] = [given("dir"), Number(given("heading-level"))];
    return {
      ...Object.fromEntries(["items", "kinds", "difficulty", "seed", "mode", "view", "storage"].map((name) => [name, given(name)])),
      lang: this.#element.closest("[lang]")?.lang || "en",
      dir: ["ltr", "rtl"].includes(dir) ? dir : getComputedStyle(this.#element).direction,
      level: String(level >= 1 && level <= 6 ? Math.floor(level) : 2),
      host: this.#article() ? "yes" : "",
    };
  }

  /** Puts on the style sheet of the present theme, with the host's font and size. */
  #dress() {
    const asked = this.#element.getAttribute("theme");
    this.#theme = ["light", "dark"].includes(asked) ? asked : themeOf(this.#element);
    const { fontFamily, fontSize } = getComputedStyle(this.#element);
    // A page that sets everything in huge letters does not mean this.
    const size = Math.min(LARGEST, Math.max(SMALLEST, Number.parseFloat(fontSize) || SMALLEST));
    this.#own.replaceSync(`:host { --gist-rem: ${size}px; --gist-sans: ${fontFamily}; --gist-serif: ${fontFamily} }`);
    const wanted = [sheetOf(STYLE, this.#theme), this.#own];
    if (wanted.some((sheet, at) => sheet !== this.#root.adoptedStyleSheets[at])) this.#root.adoptedStyleSheets = wanted;
  }
}
