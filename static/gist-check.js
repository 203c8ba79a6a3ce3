// The custom element <gist-check>: a summary, facts and a quiz of an article, on anybody's page. docs/embedding.md is its
// reference. What stands here is all that a page pays before an element nears the viewport; the rest
// (static/element, with the program and its style) follows then. Addresses are resolved from this file's own, so that it
// works from any origin.

const base = new URL("./", import.meta.url).href;
/** Written by the build, as the version is: a program of another version than this file is not run. */
const INTEGRITY = "@INTEGRITY@";
/** How far below the viewport an element begins to load. */
const NEAR = "600px";
/** What is shown, and how. */
const SOURCES = ["for", "src", "quiz"];
const OPTIONS = ["items", "kinds", "difficulty", "seed", "mode", "view", "lang", "dir", "theme", "storage", "heading-level"];

/** Said by this file itself, where the program that has the other words cannot run. */
const STOPPED = {
  en: ["This quiz cannot be shown: the browser does not run WebAssembly, or a file is missing. The article is as it was.", "Try again"],
  de: ["Dieses Quiz kann nicht gezeigt werden: Der Browser führt WebAssembly nicht aus, oder eine Datei fehlt. Der Artikel ist unverändert.", "Noch einmal versuchen"],
  es: ["Este cuestionario no se puede mostrar: el navegador no ejecuta WebAssembly o falta un archivo. El artículo no ha cambiado.", "Intentar de nuevo"],
  ar: ["لا يمكن عرض هذا الاختبار: المتصفح لا يشغّل WebAssembly أو ينقصه ملف. المقال كما هو.", "حاول مرة أخرى"],
};

let program;

/** The program, once for all elements; a failure is forgotten, so that it can be tried again. */
function load() {
  program ??= fetchProgram().catch((error) => {
    program = undefined;
    throw error;
  });
  return program;
}

async function fetchProgram() {
  const [module, wasm] = await Promise.all([import("./gistcheck-element.js"), fetch(`${base}gistcheck-element_bg.wasm.deflate`, { integrity: INTEGRITY })]);
  if (!wasm.ok) throw new Error(`${wasm.url} cannot be fetched: ${wasm.status}`);
  const stream = wasm.body.pipeThrough(new DecompressionStream("deflate-raw"));
  await module.default({ module_or_path: new Response(stream, { headers: { "Content-Type": "application/wasm" } }) });
  return module;
}

/** On a server, which may import this file too, there are no elements. */
const Base = globalThis.HTMLElement ?? class {};

export class GistCheck extends Base {
  static version = "@VERSION@";
  static observedAttributes = [...SOURCES, ...OPTIONS];

  #root = this.attachShadow({ mode: "open" });
  #observer;
  /** What runs in the shadow root; none before the element nears the viewport, and after it was removed. */
  #running;
  /** Numbers loads, so that what comes too late is not shown. */
  #turn = 0;
  #wish = { start: false, quiz: undefined };
  #stale = new Set();

  constructor() {
    super();
    // The place is reserved before anything is there; the program's own style sheet takes over.
    const place = new CSSStyleSheet();
    place.replaceSync(":host { display: block !important; min-block-size: clamp(280px, 20em, 480px) } :host([hidden]) { display: none !important }");
    this.#root.adoptedStyleSheets = [place];
  }

  /** The quiz that is shown, as the JSON format has it; null before there is one. Setting it shows another. */
  get quiz() {
    return this.#running?.quiz ?? this.#wish.quiz ?? null;
  }

  set quiz(quiz) {
    this.#wish.quiz = quiz ?? undefined;
    this.#change("source");
  }

  /** The last run that was finished: {score, max, items}; null before. */
  get result() {
    return this.#running?.result ?? null;
  }

  /** Begins the quiz; where one must be made first, makes it. */
  start() {
    if (this.#running) return this.#running.start();
    this.#wish.start = true;
    return this.#near();
  }

  /** Takes back what was answered. */
  reset() {
    this.#running?.reset();
  }

  connectedCallback() {
    if (this.#running || this.#observer) return;
    this.#observer = new IntersectionObserver((entries) => entries.at(-1).isIntersecting && this.#near(), { rootMargin: NEAR });
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it in again; only one that stays away is freed.
    queueMicrotask(() => this.isConnected || this.#free());
  }

  attributeChangedCallback(name, before, after) {
    // Another seed makes another quiz of the same text; one that is ready stays.
    const isSource = SOURCES.includes(name) || (name === "seed" && !this.hasAttribute("quiz"));
    if (before !== after) this.#change(isSource ? "source" : "options");
  }

  /** Several attributes may change at once: they are read when all have. */
  #change(what) {
    if (this.#stale.size === 0) {
      queueMicrotask(() => {
        this.#running?.follow(this.#stale.has("source"), this.#wish.quiz);
        this.#stale.clear();
      });
    }
    this.#stale.add(what);
  }

  #free() {
    this.#turn += 1;
    this.#observer?.disconnect();
    this.#running?.end();
    this.#observer = this.#running = undefined;
    this.#root.replaceChildren();
  }

  /** Loads the program and begins. */
  async #near() {
    this.#observer?.disconnect();
    const turn = (this.#turn += 1);
    const quiz = this.getAttribute("quiz");
    // Asked for beside the program, not after it. Whoever reads it deals with its failure.
    const early = quiz === null ? undefined : fetch(new URL(quiz, this.baseURI));
    early?.catch(() => {});
    try {
      const { Running, prepare } = await load();
      await prepare(this.closest("[lang]")?.lang || "en", this.getAttribute("storage") !== "none");
      if (turn !== this.#turn) return;
      this.#running = new Running(this, this.#root, base);
      this.#running.begin(this.#wish, early);
      this.#wish.start = false;
    } catch (error) {
      console.error(error);
      if (turn === this.#turn) this.#stop(error);
    }
  }

  /** Shows a sentence in place of the program. */
  #stop(error) {
    const lang = this.closest("[lang]")?.lang.split("-")[0];
    const [said, again] = STOPPED[lang] ?? STOPPED.en;
    const sentence = document.createElement("p");
    sentence.textContent = said;
    sentence.role = "alert";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = again;
    button.addEventListener("click", () => this.#near());
    this.#root.replaceChildren(sentence, button);
    const detail = { message: String(error?.message ?? error) };
    this.dispatchEvent(new CustomEvent("gist-check-error", { detail, bubbles: true, composed: true }));
  }
}

const first = globalThis.customElements?.get("gist-check");
if (first === undefined) globalThis.customElements?.define("gist-check", GistCheck);
else console.info(`Gistcheck ${GistCheck.version}: <gist-check> is defined already, by version ${first.version}, which serves this page.`);
