// A quiz on paper: a sheet of questions with lines for name and date, or the key to it. Fetched when a reader prints.
import { quizzes, storage } from "./kept.js";

/** An element with what is in it; texts stay texts. */
function make(name, className, ...inside) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

const letter = (at) => String.fromCharCode(65 + at);

/** The same things in an order that gives nothing away: by their words, or backwards where that is the right order. */
function mixed(things) {
  const sorted = things.toSorted((a, b) => a.localeCompare(b));
  return sorted.every((thing, at) => thing === things[at]) ? sorted.reverse() : sorted;
}

/**
 * Prints the items of some ids, or their key. The quiz is at an address, or kept here under an id. The last argument
 * holds the words of the interface, in the order of src/components/print_buttons.rs.
 */
export async function sheet(address, id, items, isKey, texts) {
  const words = {};
  [words.name, words.date, words.key, words.order, words.match, words.yes, words.no, words.several, words.lang, words.dir] = texts;
  const quiz = address ? await (await fetch(address)).json() : JSON.parse(await kept(id));
  await styled();
  const chosen = items.map((wanted) => quiz.items.find((item) => item.id === wanted)).filter(Boolean);
  const show = isKey ? solution : question;
  const title = quiz.title ?? quiz.article?.title ?? "";
  const head = isKey ? [make("p", "kind", words.key)] : [make("p", "who", make("span", "", words.name), make("span", "", words.date))];
  const list = make("ol", "", ...chosen.map((item) => make("li", "", ...show(item, words))));
  list.lang = quiz.language;
  const paper = make("section", "sheet", ...head, make("h1", "", title), list);
  paper.lang = words.lang;
  paper.dir = words.dir;
  document.body.append(paper);
  document.body.classList.add("printing");
  addEventListener("afterprint", () => {
    paper.remove();
    document.body.classList.remove("printing");
  }, { once: true });
  print();
  return true;
}

/** The text of a quiz that this browser keeps; on a shared computer its tab does. */
async function kept(id) {
  const shared = [false, true].map((shared) => storage(shared).getItem(`gistcheck/1/quiz/${id}`)).find(Boolean);
  return shared ?? (await quizzes(id))[0][1];
}

function styled() {
  if (document.querySelector("[data-print]")) return undefined;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.dataset.print = "";
  link.href = new URL("print.css", import.meta.url).href;
  const loaded = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  document.head.append(link);
  return loaded;
}

/** A blank as long as a word by hand. */
const BLANK = "_".repeat(24);

function question(item, words) {
  const stem = make("p", "stem", item.kind === "cloze" ? item.stem.replace("_____", BLANK) : item.stem);
  const row = (mark, text) => make("li", "", make("span", "mark", mark), make("span", "", text));
  switch (item.kind) {
    case "choice":
      return [stem, make("ul", "choices", ...item.choices.map((choice, at) => row(letter(at), choice.text)))];
    case "multiple_response":
      return [stem, make("p", "how", words.several), make("ul", "choices", ...item.choices.map((choice) => row("☐", choice.text)))];
    case "true_false":
      return [stem, make("ul", "choices beside", row("☐", words.yes), row("☐", words.no))];
    case "ordering":
      return [stem, make("p", "how", words.order), make("ul", "choices", ...mixed(item.sequence).map((text) => row("___", text)))];
    case "matching": {
      const lefts = item.pairs.map((pair) => row("___", pair.left));
      const rights = mixed(rightsOf(item)).map((right, at) => row(letter(at), right));
      return [stem, make("p", "how", words.match), make("div", "pairs", make("ul", "choices", ...lefts), make("ul", "choices", ...rights))];
    }
    case "short_answer":
      return [stem, make("p", "line")];
    default:
      return [stem];
  }
}

const rightsOf = (item) => [...item.pairs.map((pair) => pair.right), ...(item.extra ?? [])];

function solution(item, words) {
  const why = item.explanation ? [make("p", "why", item.explanation)] : [];
  return [make("p", "stem", item.stem), make("p", "answer", answer(item, words)), ...why];
}

function answer(item, words) {
  switch (item.kind) {
    case "choice":
      return item.choices.flatMap((choice, at) => (choice.correct ? [`${letter(at)}  ${choice.text}`] : []))[0];
    case "multiple_response":
      return item.choices.filter((choice) => choice.correct).map((choice) => choice.text).join("; ");
    case "true_false":
      return item.answer ? words.yes : words.no;
    case "ordering":
      return item.sequence.map((text, at) => `${at + 1}. ${text}`).join("; ");
    case "matching": {
      const rights = mixed(rightsOf(item));
      return item.pairs.map((pair) => `${pair.left}: ${letter(rights.indexOf(pair.right))} ${pair.right}`).join("; ");
    }
    default:
      return item.accept[0];
  }
}
