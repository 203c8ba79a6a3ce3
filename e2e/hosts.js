// The test function of the embedding specs: a host, a CDN of another origin, and the element on the host's page.
import { expect, test as base } from "./watched.js";
import { serveHost, serveRelease } from "./servers.js";

export { expect };

export const test = base.extend({
  servers: [
    async ({}, use) => {
      const [host, cdn] = [await serveHost(), await serveRelease()];
      await use({ host: host.url, cdn: cdn.url });
      await Promise.all([host.close(), cdn.close()]);
    },
    { scope: "worker" },
  ],

  /** The embedding pages are no third parties to each other. */
  own: async ({ servers, own }, use) => {
    own.add(new URL(servers.host).origin).add(new URL(servers.cdn).origin);
    await use(own);
  },

  /** Opens a host's page; `cdn` takes the release from the other origin, `near` scrolls to the element. Every event of the element is noted. */
  visit: async ({ page, servers }, use) => {
    await page.addInitScript(() => {
      globalThis.heard = [];
      for (const name of ["ready", "answer", "complete", "error"]) {
        addEventListener(`gist-check-${name}`, (event) => globalThis.heard.push({ name, detail: event.detail, composed: event.composed }));
      }
    });
    await use(async (name, { cdn = false, near = true } = {}) => {
      await page.goto(`${servers.host}${name}${cdn ? `?base=${encodeURIComponent(servers.cdn)}` : ""}`);
      if (near) await page.locator("gist-check").first().evaluate((element) => element.scrollIntoView());
    });
  },

  /** What was heard so far, by name. */
  heard: async ({ page }, use) => {
    await use((name) => page.evaluate((name) => globalThis.heard.filter((one) => one.name === name), name));
  },
});
