// Reads exported quizzes with other people's parsers: gift-pegjs, examark and jsQR; and puts the cases of typed answers to the
// player's own grading. Called by xtask with the folder of exports and the folder of npm's packages.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateRawSync } from "node:zlib";
import { join } from "node:path";
import assert from "node:assert/strict";

const [folder, packages] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const gift = require("gift-pegjs");
const jsqr = require("jsqr");
const read = (name) => readFileSync(join(folder, name), "utf8");
const quizzes = ["all-kinds", "hostile", "made"];
let passed = 0;
let failed = 0;

function check(name, test) {
  try {
    test();
    passed += 1;
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}\n${error.stack}`);
  }
}

/** What gift-pegjs makes of white space in texts of the plain format; the right sides of pairs it leaves escaped. */
const folded = (text) => text.trim().replace(/\s\s+/g, " ").replaceAll("->", "→");
const right = (text) => text.replace(/&&0(\d\d\d?);?/g, (_, code) => String.fromCharCode(Number(code)));

const KINDS = {
  choice(item, question) {
    assert.equal(question.type, "MC");
    assert.deepEqual(question.choices.map((one) => folded(one.text.text)), item.choices.map((one) => folded(one.text)));
    assert.deepEqual(question.choices.map((one) => one.isCorrect), item.choices.map((one) => one.correct));
    assert.deepEqual(question.choices.map((one) => one.feedback?.text), item.choices.map((one) => one.feedback));
  },
  multiple_response(item, question) {
    assert.equal(question.type, "MC");
    assert.deepEqual(question.choices.map((one) => one.weight > 0), item.choices.map((one) => one.correct));
    const sum = question.choices.filter((one) => one.weight > 0).reduce((all, one) => all + one.weight, 0);
    assert.ok(Math.abs(sum - 100) < 0.01, `the keys together give ${sum} percent`);
  },
  true_false(item, question) {
    assert.deepEqual([question.type, question.isTrue], ["TF", item.answer]);
  },
  cloze(item, question) {
    KINDS.short_answer(item, question);
    const [before, after] = item.stem.split("_____");
    if (after.trim() !== "") assert.equal(question.stem.text, `${folded(before)} _____ ${folded(after)}`);
  },
  short_answer(item, question) {
    assert.equal(question.type, "Short");
    assert.deepEqual(question.choices.slice(0, item.accept.length).map((one) => one.text.text), item.accept.map(folded));
    assert.ok(question.choices.every((one) => one.isCorrect));
  },
  ordering(item, question) {
    assert.equal(question.type, "Matching");
    const places = [...question.matchPairs].sort((a, b) => Number(a.subanswer) - Number(b.subanswer));
    assert.deepEqual(places.map((pair) => pair.subquestion.text), item.sequence.map(folded));
  },
  matching(item, question) {
    assert.equal(question.type, "Matching");
    const pairs = question.matchPairs.map((pair) => [pair.subquestion.text, right(pair.subanswer)]);
    const extra = (item.extra ?? []).map((text) => ["", folded(text)]);
    assert.deepEqual(pairs, [...item.pairs.map((pair) => [folded(pair.left), folded(pair.right)]), ...extra]);
  },
};

for (const name of quizzes) {
  const quiz = JSON.parse(read(`${name}.quiz.json`));
  check(`${name}: gift-pegjs reads every question as it is`, () => {
    const questions = gift.parse(read(`${name}-gift.gift`));
    assert.equal(questions.length, quiz.items.length);
    assert.ok(quiz.items.length > 3, "there is something to read");
    quiz.items.forEach((item, at) => {
      const question = questions[at];
      KINDS[item.kind](item, question);
      if (item.kind !== "cloze") assert.equal(question.stem.text, folded(item.stem));
      assert.equal(question.globalFeedback?.text, item.explanation);
    });
  });
  check(`${name}: examark verifies the QTI package, but for what Canvas has no interaction for`, () => {
    const program = join(packages, "node_modules/examark/dist/index.js");
    let told = "";
    try {
      told = execFileSync("node", [program, "verify", join(folder, `${name}-qti.zip`), "--strict"], { encoding: "utf8", stdio: "pipe" });
    } catch (error) {
      told = error.stdout + error.stderr;
    }
    const complaints = told.split("\n").filter((line) => line.trim().startsWith("- ")).map((line) => line.trim());
    const orderings = quiz.items.flatMap((item, at) => (item.kind === "ordering"
      ? [`- Unsupported Canvas interaction 'orderInteraction' in items/item${String(at + 1).padStart(3, "0")}.xml`] : []));
    assert.deepEqual(complaints, orderings, told);
    assert.match(told, orderings.length === 0 ? /valid|passed/i : /FAILED/);
  });
}

check("a QR code is read as the link that it was made of, and deflated as any reader knows it", () => {
  const svg = read("hostile-qr.svg");
  const side = Number(svg.match(/viewBox="0 0 (\d+) /)[1]);
  const scale = 4;
  const pixels = new Uint8ClampedArray(4 * (side * scale) ** 2).fill(255);
  for (const [, column, row] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < scale * scale; at += 1) {
      const [x, y] = [Number(column) * scale + (at % scale), Number(row) * scale + Math.floor(at / scale)];
      pixels.fill(0, 4 * (y * side * scale + x), 4 * (y * side * scale + x) + 3);
    }
  }
  const link = `https://quiz.example/#${read("hostile-link.txt").trim()}`;
  assert.equal(jsqr(pixels, side * scale, side * scale)?.data, link);
  const [, packed] = link.split("#quiz=1.")[1].match(/^([\w-]+)\.[\w-]{6}$/);
  const quiz = JSON.parse(inflateRawSync(Buffer.from(packed, "base64url")));
  assert.deepEqual(quiz.items.map((item) => item.id), JSON.parse(read("hostile.quiz.json")).items.map((item) => item.id));
});

const player = join(import.meta.dirname, "../../crates/exchange/player");
await import(join(player, "typed.js"));
const cases = JSON.parse(readFileSync(join(player, "typed-cases.json"), "utf8"));
check("the player grades typed answers as its cases say", () => {
  for (const { accept, numeric, typed, right: wanted } of cases) {
    assert.equal(globalThis.gistcheckTyped.grade(accept, numeric, typed), wanted, `${typed} for ${accept}`);
  }
});

// In the words of cargo's runner, which xtask counts.
console.log(`test result: ${failed === 0 ? "ok" : "FAILED"}. ${passed} passed; ${failed} failed;`);
process.exitCode = failed === 0 ? 0 : 1;
