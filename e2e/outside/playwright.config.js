// Plays exported packages; `cargo xtask test --only programs` makes them and names the addresses.
import base from "../playwright.config.js";

export default {
  ...base,
  testDir: "specs",
  outputDir: "../test-results/outside",
  projects: base.projects.filter((project) => project.name === "desktop"),
};
