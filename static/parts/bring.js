// The ways to bring a text other than typing it: a file chosen or dropped, rich text pasted with its headings, the
// page of a link, the page that the bookmarklet hands over, what was shared with the installed page. Each ends in the
// text box, where the reader sees what will be read.
import { WORDS, element, fill } from "./words.js";

/** What files.js reads, for the browser's own dialog. */
const KINDS = ".txt,.text,.md,.markdown,.htm,.html,.xhtml,.docx,text/plain,text/markdown,text/html";

/** Fills the place for it within the dialog's form. */
export function attach(place, area, tag, base) {
  const words = WORDS[tag] ?? WORDS.en;
  const said = element("p", { class: "aside", role: "status" });
  const trouble = element("p", { class: "trouble", role: "alert", hidden: true });
  const say = (text) => {
    said.textContent = text;
    trouble.hidden = true;
  };
  const take = async (promise) => {
    say(words.reading);
    // A part that does not come says as much as a page that does not.
    const answer = await promise.catch(() => ({ trouble: "closed" }));
    if (answer.link) return ask(answer.link);
    if (answer.trouble) {
      said.textContent = "";
      trouble.textContent = words[answer.trouble];
      trouble.hidden = false;
      area.focus();
      return;
    }
    area.value = answer.text;
    const count = answer.text.split(/\s+/).filter(Boolean).length;
    say(fill(words.done, new Intl.NumberFormat(tag).format(count)));
    area.focus();
    area.setSelectionRange(0, 0);
    area.scrollTop = 0;
  };
  const takeFile = (file) => file && take(import("./files.js").then(({ read }) => read(file)));

  const input = element("input", {
    type: "file",
    accept: KINDS,
    class: "unseen",
    tabindex: "-1",
    "aria-hidden": "true",
    onchange: () => {
      takeFile(input.files[0]);
      // The same file may be chosen again.
      input.value = "";
    },
  });
  const choose = element("button", { type: "button", class: "quiet", onclick: () => input.click() }, words.choose);
  const files = element("div", { class: "files" }, choose, input, element("span", { class: "aside" }, words.drop));
  const question = element("div", { class: "question-of-link", hidden: true });
  place.replaceChildren(question, files, said, trouble);
  // A page from a file has no address that another page could open.
  if (location.protocol !== "file:") import("./link.js").then(({ bookmarklet }) => place.append(bookmark(bookmarklet(base), words)));

  /** Asks before a page is read; only then is anything fetched. */
  function ask(link) {
    said.textContent = "";
    const text = link ? fill(words.askLink, link) : words.askHanded;
    const go = () => {
      question.hidden = true;
      take(import("./link.js").then(({ fetchPage, handedOver }) => (link ? fetchPage(link) : handedOver())));
    };
    const leave = () => {
      question.hidden = true;
      area.focus();
    };
    const yes = element("button", { type: "button", class: "main", onclick: go }, words.read);
    const no = element("button", { type: "button", class: "quiet", onclick: leave }, words.no);
    question.replaceChildren(element("p", {}, text), element("div", { class: "actions" }, yes, no));
    question.hidden = false;
    yes.focus();
  }

  onDrop(area.closest("dialog"), takeFile);
  area.addEventListener("paste", (event) => paste(event, area));
  const asked = new URLSearchParams(location.search);
  if (asked.has("url") || asked.has("from")) {
    // Asked once: a reload must not ask again.
    history.replaceState(null, "", location.pathname);
    if (asked.has("url")) ask(asked.get("url"));
    else if (asked.get("from") === "page") ask(null);
    else take(import("./link.js").then(({ shared }) => shared()));
  }
}

function bookmark(address, words) {
  const note = element("span", { class: "aside" }, words.bookmarkNote);
  const onclick = (event) => {
    event.preventDefault();
    note.textContent = words.bookmarkDrag;
  };
  return element("p", { class: "bookmark" }, element("a", { href: address, onclick }, words.bookmark), note);
}

function onDrop(dialog, takeFile) {
  const hasFile = (event) => [...event.dataTransfer.types].includes("Files");
  dialog.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    dialog.classList.add("over");
  });
  dialog.addEventListener("dragleave", (event) => {
    if (!dialog.contains(event.relatedTarget)) dialog.classList.remove("over");
  });
  dialog.addEventListener("drop", (event) => {
    dialog.classList.remove("over");
    if (!hasFile(event)) return;
    event.preventDefault();
    takeFile(event.dataTransfer.files[0]);
  });
}

/** Copied headings are kept, as Markdown; what has none is pasted by the browser as ever. */
function paste(event, area) {
  const html = event.clipboardData.getData("text/html");
  if (!/<h[1-6]/i.test(html)) return;
  event.preventDefault();
  const { selectionStart: from, selectionEnd: to } = area;
  const plain = event.clipboardData.getData("text/plain");
  import("./markup.js").then(({ pastedText }) => area.setRangeText(pastedText(html) || plain, from, to, "end"));
}
