// For pages that run no scripts of others: copy this file to your own server. It gives every
// `<iframe data-gist-check src="…/embed.html?quiz=…" title="…">` the height of what is in it, and raises the quiz's events
// on the frame. It listens to that frame's window and origin alone, and believes it nothing but numbers and JSON.

/** Pixels that a frame may grow to. */
const HIGHEST = 20_000;
const EVENTS = ["ready", "answer", "complete", "error"];

/** Follows one frame; returns the way to end that. */
export function follow(frame) {
  const { origin } = new URL(frame.src);
  const hello = () => frame.contentWindow?.postMessage({ gistcheck: 1 }, origin);
  const listen = ({ source, origin: from, data }) => {
    if (source !== frame.contentWindow || from !== origin || data?.gistcheck !== 1) return;
    if (Number.isFinite(data.height)) frame.height = Math.min(HIGHEST, Math.max(0, Math.ceil(data.height)));
    if (EVENTS.includes(data.event)) {
      frame.dispatchEvent(new CustomEvent(`gist-check-${data.event}`, { detail: data.detail, bubbles: true, composed: true }));
    }
  };
  addEventListener("message", listen);
  frame.addEventListener("load", hello);
  // One of another origin that has begun to load cannot be looked into any more; before, nobody is there to greet.
  if (frame.contentDocument === null || origin === location.origin) hello();
  return () => {
    removeEventListener("message", listen);
    frame.removeEventListener("load", hello);
  };
}

document.querySelectorAll("iframe[data-gist-check]").forEach(follow);
