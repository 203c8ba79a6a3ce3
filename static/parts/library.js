// The library: every article that can be opened, with what became of it. Rows are drawn here; what is done to them is
// done by the page (`act`), which knows and keeps them.
import { WORDS, element, fill, plural, variety } from "./words.js";

/** Draws the library into its place. `json` is a list of rows as `src/components/library.rs` writes them. */
export function show(place, json, tag, act) {
  const words = WORDS[tag] ?? WORDS.en;
  const state = { rows: JSON.parse(json), words, tag, act, renaming: null };
  const list = element("ul", { class: "library-rows" });
  const none = element("p", { class: "aside", role: "status" });
  const search = element("input", { type: "search", id: "gist-search", autocomplete: "off", oninput: () => draw() });
  const draw = (focus) => {
    const wanted = folded(search.value, tag).split(/\s+/).filter(Boolean);
    const found = state.rows.filter((row) => wanted.every((word) => folded(row.title, tag).includes(word)));
    list.replaceChildren(...found.map((row) => drawn(row, state, draw)));
    none.textContent = found.length ? "" : words.none;
    if (focus) list.querySelector(focus)?.focus();
  };
  place.replaceChildren(element("label", { for: "gist-search" }, words.search), search, none, list);
  draw();
  sweep(state.rows);
}

/** Letters without marks, in lower case: "Lodz" finds "Łódź" only as far as Unicode knows, which is most of the way. */
const folded = (text, tag) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase(tag);

function drawn(row, state, draw) {
  const { words } = state;
  if (row.deleted) {
    const undo = () => {
      row.deleted = false;
      state.act("restore", row.id, "");
      draw(`[data-row="${row.id}"] .open`);
    };
    const button = element("button", { type: "button", class: "quiet undo", onclick: undo }, words.undo);
    return element("li", { "data-row": row.id, class: "deleted" }, element("span", { role: "status" }, fill(words.removed, row.title)), button);
  }
  if (state.renaming === row.id) return renamed(row, state, draw);
  const open = element("button", { type: "button", class: "open", onclick: () => state.act("open", row.id, "") }, row.title);
  const li = element("li", { "data-row": row.id }, element("div", { class: "words" }, open, element("span", { class: "aside" }, told(row, state))));
  if (!row.demo) li.append(tools(row, state, draw));
  return li;
}

function tools(row, state, draw) {
  const { words } = state;
  const rename = () => {
    state.renaming = row.id;
    draw("input");
  };
  const remove = () => {
    row.deleted = true;
    state.act("delete", row.id, "");
    draw(`[data-row="${row.id}"] .undo`);
  };
  const button = (name, label, onclick) => element("button", { type: "button", class: "link", "aria-label": label, onclick }, name);
  return element(
    "div",
    { class: "tools" },
    button(words.renameShort, fill(words.rename, row.title), rename),
    button(words.removeShort, fill(words.remove, row.title), remove),
  );
}

function renamed(row, state, draw) {
  const { words } = state;
  const input = element("input", { type: "text", "aria-label": words.title, maxlength: "200" });
  input.value = row.title;
  const end = (event) => {
    event.preventDefault();
    const title = input.value.trim();
    if (event.type === "submit" && title && title !== row.title) {
      row.title = title;
      state.act("rename", row.id, title);
    }
    state.renaming = null;
    draw(`[data-row="${row.id}"] .open`);
  };
  // Escape gives the renaming up, not the whole dialog.
  const onkeydown = (event) => event.key === "Escape" && end(event);
  const keep = element("button", { type: "submit", class: "main" }, words.keep);
  const cancel = element("button", { type: "button", class: "quiet", onclick: end }, words.cancel);
  return element("li", { "data-row": row.id }, element("form", { class: "rename", onsubmit: end, onkeydown }, input, keep, cancel));
}

/** What is known of an article, in one line. */
function told(row, { words, tag }) {
  const day = row.brought && new Intl.DateTimeFormat(variety(tag), { dateStyle: "medium" }).format(row.brought);
  const parts = [
    row.demo ? words.demo : null,
    row.words ? plural(words.count, row.words, tag) : null,
    day ? fill(words.brought, day) : null,
    row.best ? fill(words.best, row.best) : words.untried,
    row.last ? fill(words.last, row.last) : null,
    row.due ? plural(words.due, row.due, tag) : null,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Where the page notes a text that was deleted, and when. */
const BIN = "gistcheck/1/bin/";
/** For so long, in milliseconds, a tab that deleted a text may still undo it. */
const UNDOABLE = 3_600_000;

/** Texts that were deleted some time ago go for good; until then undo can bring them back. */
function sweep(rows) {
  const shown = new Set(rows.map((row) => row.id));
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(BIN));
  const gone = keys.filter((key) => !shown.has(key.slice(BIN.length)) && Date.now() - Number(localStorage.getItem(key)) > UNDOABLE);
  if (!gone.length) return;
  const opening = indexedDB.open("gistcheck");
  // Where there is no database, none is to be made.
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onsuccess = () => {
    const database = opening.result;
    const writing = database.transaction("quizzes", "readwrite");
    gone.forEach((key) => writing.objectStore("quizzes").delete(key.slice(BIN.length)));
    writing.oncomplete = () => gone.forEach((key) => localStorage.removeItem(key));
    database.close();
  };
}
