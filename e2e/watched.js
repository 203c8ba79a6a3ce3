// The test function of every spec: any page is watched from its first request, and a test fails at its end for
// whatever a reader's browser should never see: an error, a blocked resource, a request to somebody else.
import { test as base, expect } from "@playwright/test";

export { expect };

export const test = base.extend({
  /** What the page did, for specs that look closer: its requests and responses so far. */
  traffic: async ({}, use) => {
    await use({ requests: [], responses: [] });
  },

  /** Complaints that a spec expects; it pushes regular expressions. */
  expected: async ({}, use) => {
    await use([]);
  },

  /** Origins that may be asked. */
  own: async ({ baseURL }, use) => {
    await use(new Set([new URL(baseURL).origin, prefixedOrigin()]));
  },

  page: async ({ page, own, traffic, expected }, use) => {
    const complaints = [];
    page.on("console", (message) => {
      // Playwright's own word for what playwright.config.js asks of it.
      if (message.text() === "Service Worker registration blocked by Playwright") return;
      if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText;
      // Leaving a page ends what it was still fetching; that is no failure of the page's.
      if (reason !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${reason}`);
    });
    page.on("request", (request) => {
      traffic.requests.push(request);
      const url = new URL(request.url());
      if (url.protocol !== "data:" && url.protocol !== "blob:" && !own.has(url.origin)) {
        complaints.push(`asked a third party: ${request.url()}`);
      }
    });
    page.on("response", (response) => {
      traffic.responses.push(response);
      if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
    });
    await use(page);
    const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    expect(unexpected, "what the browser complained of").toEqual([]);
  },
});

/** Where the same release is served below a path, or the ordinary address when the specs run alone. */
export function prefixed() {
  return process.env.GISTCHECK_PREFIXED_URL ?? process.env.GISTCHECK_URL ?? "http://127.0.0.1:8080/";
}

function prefixedOrigin() {
  return new URL(prefixed()).origin;
}

/** Waits until the application has drawn itself. */
export async function opened(page) {
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByRole("heading").first()).toBeVisible();
}

/** Holds the rest of the program back until the function that this gives is called. */
export async function heldBack(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/gistcheck-app_rest.wasm.deflate", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
