// The texts that this browser keeps for the page, for the scripts that are fetched when they are wanted.
// What is in the stores, and under which keys, is said in src/storage.rs and src/shelf.rs.

const DATABASE = "gistcheck";
const QUIZZES = "quizzes";

/** Where scores and settings are; on a shared computer the tab's own storage, which ends with it. */
export const storage = (shared) => (shared ? sessionStorage : localStorage);

/** The result of a request, when it comes. */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function open(mode) {
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.result.createObjectStore(QUIZZES);
  const database = await done(request);
  const store = database.transaction(QUIZZES, mode).objectStore(QUIZZES);
  return { store, database };
}

/** The quizzes of some ids, or all: [id, JSON text]. */
export async function quizzes(...ids) {
  const { store, database } = await open("readonly");
  const keys = ids.length > 0 ? ids : await done(store.getAllKeys());
  const found = await Promise.all(keys.map(async (key) => [key, await done(store.get(key))]));
  database.close();
  return found.filter(([, json]) => json !== undefined);
}

/** Puts a quiz, unless there is one of its id; says whether it did. */
export async function add(id, json) {
  const { store, database } = await open("readwrite");
  const isNew = (await done(store.getKey(id))) === undefined;
  if (isNew) await done(store.put(json, id));
  database.close();
  return isNew;
}
