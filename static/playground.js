// The playground of docs/embedding.md: every attribute and custom property of <gist-check>, set while it runs.

/** Attributes with what may be chosen; nothing to choose means text. */
const ATTRIBUTES = {
  for: ["", "post"],
  src: [],
  quiz: ["static/samples/honey-bees.json", "static/samples/longitude.json", ""],
  items: ["", "3", "5", "all"],
  kinds: ["", "choice", "choice true_false", "cloze short_answer", "ordering matching"],
  difficulty: ["", "easy", "easy medium", "hard"],
  seed: [],
  mode: ["", "practice", "test"],
  view: ["", "quiz", "summary quiz", "summary facts", "progress"],
  lang: ["", "en", "es", "de", "ar"],
  dir: ["", "ltr", "rtl"],
  theme: ["", "light", "dark"],
  storage: ["", "local", "none"],
  "heading-level": ["", "3", "4"],
};
const PROPERTIES = ["--gist-paper", "--gist-raised", "--gist-ink", "--gist-accent", "--gist-accent-ink", "--gist-mark", "--gist-radius", "--gist-sans"];

const element = document.querySelector("gist-check");
const [attributes, properties, snippet, events] = ["attributes", "properties", "snippet", "events"].map((id) => document.getElementById(id));

function control(name, choices) {
  const field = document.createElement(choices.length > 0 ? "select" : "input");
  field.name = name;
  field.setAttribute("aria-label", name);
  for (const choice of choices) field.append(new Option(choice || "(not given)", choice));
  const label = document.createElement("label");
  label.append(name, field);
  return label;
}

function update() {
  for (const { name, value } of attributes.elements) {
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  const given = [];
  for (const { name, value } of properties.elements) {
    element.style.setProperty(name, value);
    if (value) given.push(`${name}: ${value}`);
  }
  const written = [...element.attributes].filter(({ name }) => name !== "style").map(({ name, value }) => ` ${name}="${value}"`).join("");
  const style = given.length > 0 ? `<style>gist-check { ${given.join("; ")} }</style>\n` : "";
  snippet.textContent = `<script type="module" src="${new URL("../gist-check.js", import.meta.url)}"></script>\n${style}<gist-check${written}></gist-check>`;
}

for (const [name, choices] of Object.entries(ATTRIBUTES)) attributes.append(control(name, choices));
for (const name of PROPERTIES) properties.append(control(name, []));
for (const form of [attributes, properties]) {
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => event.preventDefault());
}
for (const name of ["ready", "answer", "complete", "error"]) {
  element.addEventListener(`gist-check-${name}`, ({ type, detail }) => {
    const line = document.createElement("li");
    line.textContent = `${type} ${JSON.stringify(detail).slice(0, 300)}`;
    events.prepend(line);
  });
}
for (const method of ["start", "reset"]) document.getElementById(method).addEventListener("click", () => element[method]());
update();
