// Everything that is kept, to a file and from a file. Fetched when a reader asks for it.
import { add, quizzes, storage } from "./kept.js";

const FORMAT = "gistcheck.backup/";
const VERSION = 1;
/** What this version of the page keeps begins so; see src/storage.rs. */
const PREFIX = "gistcheck/1/";
/** On a shared computer texts are among it. */
const QUIZ = `${PREFIX}quiz/`;
/** Longest file that is read, in bytes: more than a browser's local storage and many books. */
const LONGEST = 256 * 1024 * 1024;

/** Hands the reader a file with everything. */
export async function save(shared) {
  const store = storage(shared);
  const all = Object.keys(store).filter((key) => key.startsWith("gistcheck/")).map((key) => [key, store.getItem(key)]);
  const kept = Object.fromEntries(all.filter(([key]) => !key.startsWith(QUIZ)));
  const texts = Object.fromEntries(shared ? all.flatMap(([key, json]) => (key.startsWith(QUIZ) ? [[key.slice(QUIZ.length), json]] : [])) : await quizzes());
  const saved = new Date().toISOString();
  const blob = new Blob([JSON.stringify({ format: FORMAT + VERSION, saved, kept, texts }, null, 1)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `gistcheck-${saved.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Adds what a file has and this browser has not; nothing is overwritten. Answers how many scores and texts are new, or
 * why nothing was: "foreign", "newer", "full".
 */
export async function merge(shared, input) {
  const [file] = input.files;
  // So that the same file can be chosen again.
  const text = file && file.size <= LONGEST ? await file.text() : "";
  input.value = "";
  const backup = read(text);
  if (typeof backup === "string") return backup;
  const store = storage(shared);
  const added = { attempts: 0, texts: 0 };
  try {
    // Texts first: the list names only what is there.
    for (const [id, json] of backup.texts) {
      await (shared ? put(store, QUIZ + id, json) : add(id, json));
    }
    for (const [key, value] of backup.kept) {
      const isNew = put(store, key, value);
      if (isNew && key.startsWith(`${PREFIX}attempt/`)) added.attempts += 1;
      if (isNew && key.startsWith(`${PREFIX}text/`)) added.texts += 1;
    }
  } catch (error) {
    console.info(error);
    return "full";
  }
  return added;
}

function put(store, key, value) {
  const isNew = store.getItem(key) === null;
  if (isNew) store.setItem(key, value);
  return isNew;
}

/** What a file's text holds: pairs of keys and texts that are JSON objects; or what is wrong with it. */
function read(text) {
  const backup = object(text);
  const version = typeof backup?.format === "string" && backup.format.startsWith(FORMAT) && Number(backup.format.slice(FORMAT.length));
  if (version > VERSION) return "newer";
  if (version !== VERSION) return "foreign";
  const kept = pairs(backup.kept);
  const texts = pairs(backup.texts);
  const ours = kept?.filter(([key]) => key.startsWith(PREFIX) && !key.startsWith(QUIZ));
  const whole = ours && texts && [...ours, ...texts].every(([, value]) => object(value));
  return whole ? { kept: ours, texts } : "foreign";
}

const pairs = (value) => (value && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : undefined);

function object(text) {
  try {
    const value = typeof text === "string" ? JSON.parse(text) : undefined;
    return pairs(value) && value;
  } catch {
    return undefined;
  }
}
