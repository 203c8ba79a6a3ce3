// A page that somebody else serves: by its address, where its server allows it, or handed over by the bookmarklet.
import { pageText } from "./markup.js";

/** Bytes of the longest page that is read. */
const LONGEST = 20_000_000;
/** How long the bookmarklet's page may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** The text of a page, or the reason why there is none. */
export async function fetchPage(address) {
  let url;
  try {
    url = new URL(address, location.href);
  } catch {
    return { trouble: "address" };
  }
  if (!/^https?:$/.test(url.protocol)) return { trouble: "address" };
  try {
    // Without cookies: what only the reader may see does not get in by a link that another wrote.
    const response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!response.ok) return { trouble: "closed" };
    const type = response.headers.get("content-type") ?? "";
    if (!/text\/|xhtml/.test(type)) return { trouble: "kind" };
    if (Number(response.headers.get("content-length")) > LONGEST) return { trouble: "large" };
    const body = await response.text();
    if (body.length > LONGEST) return { trouble: "large" };
    return texted(/html/.test(type) ? pageText(body).text : body);
  } catch {
    return { trouble: "closed" };
  }
}

/** The page from which the bookmarklet opened this one: it is asked once, and answers with its markup. */
export function handedOver() {
  if (!window.opener) return Promise.resolve({ trouble: "gone" });
  const opener = window.opener;
  return new Promise((resolve) => {
    const end = (result) => {
      removeEventListener("message", hear);
      clearTimeout(timer);
      resolve(result);
    };
    const hear = ({ source, data }) => {
      if (source !== opener || typeof data?.html !== "string") return;
      end(data.html.length > LONGEST ? { trouble: "large" } : texted(pageText(data.html).text));
    };
    const timer = setTimeout(() => end({ trouble: "gone" }), PATIENCE);
    addEventListener("message", hear);
    // Says nothing but that this page listens; whoever opened it may know.
    opener.postMessage("gistcheck", "*");
  });
}

/** What was shared with the installed page (static/sw.js keeps it for this one moment). */
export async function shared() {
  const cache = await caches.open("gistcheck-shared");
  const kept = await cache.match("shared");
  if (!kept) return { trouble: "gone" };
  await cache.delete("shared");
  const { title, text, url } = await kept.json();
  const link = url || /^https?:\/\/\S+$/.exec(text.trim())?.[0];
  if (link) return { link };
  return texted([title, text].filter(Boolean).join("\n\n"));
}

/** A bookmark that hands the page it is pressed on to this one, without any server. */
export function bookmarklet(base) {
  const [target, origin] = [JSON.stringify(`${base}?from=page`), JSON.stringify(new URL(base).origin)];
  const script = `(()=>{const g=open(${target});addEventListener("message",function s(e){if(e.source===g&&e.data==="gistcheck"){removeEventListener("message",s);g.postMessage({html:document.documentElement.outerHTML},${origin})}})})()`;
  return `javascript:${encodeURIComponent(script)}`;
}

const texted = (text) => (text.trim() ? { text } : { trouble: "empty" });
