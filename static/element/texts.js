// The texts that an element is given the address of.

/** Characters of the longest text and the longest quiz that are taken. */
const LONGEST_TEXT = 10_000_000;
const LONGEST_QUIZ = 64_000_000;

async function text(response, longest) {
  if (!response.ok) throw new Error(`${response.url} cannot be fetched: ${response.status}`);
  if (Number(response.headers.get("content-length")) > longest) throw new RangeError(`${response.url} is longer than ${longest} bytes`);
  const body = await response.text();
  if (body.length > longest) throw new RangeError(`${response.url} is longer than ${longest} characters`);
  return body;
}

/** The JSON of a quiz; `early` is its response, if it was asked for before. */
export async function quizText(url, early) {
  return text(await (early ?? fetch(url)), LONGEST_QUIZ);
}

/** An article: text or Markdown as it is, of a web page its main text. */
export async function sourceText(url) {
  const response = await fetch(url);
  const body = await text(response, LONGEST_TEXT);
  const isPage = /html/.test(response.headers.get("content-type") ?? "") || /^\s*<(!doctype html|html)/i.test(body);
  if (!isPage) return body;
  const { pageText } = await import("./static/parts/markup.js");
  return pageText(body).text;
}
