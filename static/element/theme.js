// Whether the page around an element is light or dark, by what is painted behind it.

/** One pixel, which turns any notation of a colour into numbers. */
let pixel;

/** Red, green, blue and opacity, each from 0 to 255. */
function channels(colour) {
  pixel ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return pixel.getImageData(0, 0, 1, 1).data;
}

/** `light` or `dark`: of the nearest background that is not see-through, else of the page's colour scheme. */
export function themeOf(element) {
  for (let node = element; node; node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host) {
    const [red, green, blue, opacity] = channels(getComputedStyle(node).backgroundColor);
    if (opacity > 127) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110 ? "dark" : "light";
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  return /\bdark\b/.test(scheme) && (prefersDark || !/\blight\b/.test(scheme)) ? "dark" : "light";
}

/** Calls back when the page may have changed its theme; returns the way to end that. */
export function watchTheme(changed) {
  const prefers = matchMedia("(prefers-color-scheme: dark)");
  // Pages switch by an attribute of one of these two.
  const observer = new MutationObserver(changed);
  for (const node of [document.documentElement, document.body]) observer.observe(node, { attributes: true });
  prefers.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    prefers.removeEventListener("change", changed);
  };
}

const sheets = {};

/** The style sheet for a theme, once for all elements. A rem is the page's; the element's own size takes its place. */
export function sheetOf(css, theme) {
  if (!sheets[theme]) {
    const sized = css.replace(/(\d*\.?\d+)rem\b/g, "calc($1 * var(--gist-rem))");
    sheets[theme] = new CSSStyleSheet();
    sheets[theme].replaceSync(sized.replaceAll("(prefers-color-scheme: dark)", theme === "dark" ? "all" : "not all"));
  }
  return sheets[theme];
}
