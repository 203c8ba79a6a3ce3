// What a student may hand in after the one-file page: a result file or a code, under a nickname, as crates/exchange/src/result.rs
// reads them. The checksum shows damage; it is no proof against a cheat.
(() => {
  "use strict";

  const LONGEST_NICKNAME = 40;

  /** SHA-256 (FIPS 180-4) as hexadecimal digits. By hand: a page opened from a disk may have no `crypto.subtle`. */
  function sha256(bytes) {
    const primes = [];
    for (let number = 2; primes.length < 64; number += 1) {
      if (primes.every((prime) => number % prime !== 0)) primes.push(number);
    }
    const fraction = (value) => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
    const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
    const state = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
    const length = bytes.length;
    const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
    padded.set(bytes);
    padded[length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
    view.setUint32(padded.length - 4, (length << 3) >>> 0);
    const turn = (value, by) => (value >>> by) | (value << (32 - by));
    for (let block = 0; block < padded.length; block += 64) {
      const words = Array.from({ length: 16 }, (_, at) => view.getInt32(block + 4 * at));
      for (let at = 16; at < 64; at += 1) {
        const [early, late] = [words[at - 15], words[at - 2]];
        const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
        const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
        words.push((words[at - 16] + low + words[at - 7] + high) | 0);
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let at = 0; at < 64; at += 1) {
        const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[at] + words[at];
        const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
      }
      [a, b, c, d, e, f, g, h].forEach((value, at) => {
        state[at] = (state[at] + value) | 0;
      });
    }
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  const bytesOf = (text) => new TextEncoder().encode(text);

  /** The result, its fields in the order in which the checksum takes them. */
  function result(quiz, sitting, responses, nickname) {
    const words = (nickname.toWellFormed?.() ?? nickname).split(/\s+/u).filter((word) => word !== "").join(" ");
    return {
      format: "gistcheck.result/1",
      quiz: quiz.fingerprint,
      nickname: [...words.replace(/\p{Cc}/gu, "")].slice(0, LONGEST_NICKNAME).join(""),
      started: sitting.started,
      ended: sitting.ended,
      answers: quiz.items.map((item, index) => ({
        item: item.id,
        response: responses[index],
        milliseconds: Math.min(sitting.milliseconds[index] ?? 0, 2 ** 32 - 1),
        ...(sitting.hinted[index] ? { hinted: true } : {}),
      })),
    };
  }

  function file(value) {
    return `${JSON.stringify({ ...value, checksum: sha256(bytesOf(JSON.stringify(value))).slice(0, 12) }, null, 2)}\n`;
  }

  async function code(value) {
    const packed = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    const text = btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
    return `gcr1.${text}.${sha256(bytes).slice(0, 8)}`;
  }

  /** The part of the page that offers both. */
  globalThis.gistcheckHandIn = (quiz, sitting, responses) => {
    const make = (name, properties, ...children) => {
      const made = Object.assign(document.createElement(name), properties);
      made.append(...children);
      return made;
    };
    const name = make("input", { type: "text", autocomplete: "off", maxLength: LONGEST_NICKNAME });
    const save = make("button", { type: "button", textContent: "Save the result file" });
    const show = make("button", { type: "button", textContent: "Show the result code" });
    const shown = make("div", { ariaLive: "polite" });
    save.addEventListener("click", () => {
      const value = result(quiz, sitting, responses, name.value);
      const address = URL.createObjectURL(new Blob([file(value)], { type: "application/json" }));
      const safe = value.nickname.replace(/[^\p{L}\p{N} -]/gu, "").trim() || "result";
      make("a", { href: address, download: `${safe}.gistcheck-result.json` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    });
    show.addEventListener("click", async () => {
      const text = await code(result(quiz, sitting, responses, name.value));
      const area = make("textarea", { readOnly: true, rows: 4, value: text, ariaLabel: "Result code" });
      shown.replaceChildren(make("p", { className: "note", textContent: "Copy all of it, and send it to your teacher." }), area);
      area.select();
    });
    const actions = make("p", { className: "actions" }, save);
    // Browsers before 2023 cannot compress; the file holds the same.
    if ("CompressionStream" in globalThis) actions.append(show);
    return make("section", {},
      make("h2", { textContent: "Hand it in" }),
      make("p", { className: "note", textContent:
        "Only if your teacher asks for it. A result holds your answers, how long they took, and the name below; it is sent to nobody by itself." }),
      make("label", {}, "A nickname, if you like ", name),
      actions, shown);
  };

  globalThis.gistcheckHandIn.sha256 = (text) => sha256(bytesOf(text));
})();
