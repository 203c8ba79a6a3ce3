// Whether a typed answer is right: the part of crates/quiz/src/grade/typed.rs that needs no tables of units and months.
// player/typed-cases.json holds the two together: what is right here is right there.
(() => {
  "use strict";

  const LETTERS_FOR_ONE_SLIP = 5;
  const LETTERS_FOR_TWO_SLIPS = 10;
  const CURRENCY = new Map([["$", "dollars"], ["€", "euros"], ["£", "pounds"], ["¥", "yen"]]);
  const UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen").split(" ");
  const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  const MAGNITUDES = new Map([
    ["thousand", 1e3], ["k", 1e3], ["million", 1e6], ["m", 1e6], ["mn", 1e6],
    ["billion", 1e9], ["bn", 1e9], ["b", 1e9], ["trillion", 1e12], ["tn", 1e12],
  ]);
  const isDigit = (scalar) => scalar !== undefined && /^[0-9]$/.test(scalar);
  const isAlphabetic = (scalar) => scalar !== undefined && /^\p{Alphabetic}$/u.test(scalar);
  const isAlphanumeric = (scalar) => /^[\p{Alphabetic}\p{N}]$/u.test(scalar);

  function splitWords(lower) {
    const scalars = [...lower];
    const words = [];
    let word = "";
    const close = () => {
      if (word !== "") words.push(word);
      word = "";
    };
    scalars.forEach((scalar, at) => {
      const before = scalars[at - 1];
      const betweenDigits = isDigit(before) && isDigit(scalars[at + 1]);
      if (scalar === "," && betweenDigits) return;
      if (scalar === "." && betweenDigits) word += ".";
      else if ((scalar === "'" || scalar === "’") && isAlphabetic(before)) return;
      else if (scalar === "." && isAlphabetic(before) && [...word].length <= 1) return;
      else if (scalar === "%") {
        close();
        words.push("percent");
      } else if (CURRENCY.has(scalar)) {
        if (["us", "u", "s"].includes(word)) word = "";
        close();
        words.push(CURRENCY.get(scalar));
      } else if (isAlphanumeric(scalar)) {
        if (isDigit([...word].at(-1)) && isAlphabetic(scalar)) close();
        word += scalar;
      } else close();
    });
    close();
    return words;
  }

  function plainNumber(word) {
    if (!isDigit(word[0]) || new TextEncoder().encode(word).length > 15) return undefined;
    return /^[0-9]+(\.[0-9]*)?$/.test(word) ? Number(word) : undefined;
  }

  function smallNumber(word) {
    if (UNITS.includes(word)) return UNITS.indexOf(word);
    return TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : undefined;
  }

  function inDigits(value) {
    const whole = Math.trunc(value);
    const millionths = Math.round((value - whole) * 1e6);
    if (whole >= 2 ** 53 || millionths === 0) return BigInt(whole).toString();
    return `${whole}.${String(1_000_000 + millionths).slice(1).replace(/0+$/, "")}`;
  }

  /** The number at the start of the words: its digits, and how many words it took. */
  function readNumber(words) {
    let total = 0;
    let current = 0;
    let used = 0;
    let seen = false;
    while (used < words.length) {
      const word = words[used];
      const digits = seen ? undefined : plainNumber(word);
      const small = !seen || current % 10 === 0 ? smallNumber(word) : undefined;
      if (digits !== undefined) current = digits;
      else if (small !== undefined) current += small;
      else if (word === "hundred" && seen) current *= 100;
      else if (MAGNITUDES.has(word) && seen) {
        total += current * MAGNITUDES.get(word);
        current = 0;
      } else if (!(word === "and" && seen && smallNumber(words[used + 1]) !== undefined && current % 100 === 0)) break;
      seen = true;
      used += 1;
    }
    return seen ? { digits: inDigits(total + current), used } : undefined;
  }

  function numbersAsDigits(words) {
    const out = [];
    let currency;
    let at = 0;
    while (at < words.length) {
      const number = readNumber(words.slice(at));
      if (number) {
        out.push(number.digits);
        at += number.used;
        if (currency !== undefined && words[at] !== currency) out.push(currency);
        currency = undefined;
        continue;
      }
      const word = words[at];
      if ([...CURRENCY.values()].includes(word) && isDigit(words[at + 1]?.[0])) {
        currency = word;
        at += 1;
        continue;
      }
      if (word === "dollar") out.push("dollars");
      else if (word === "per" && words[at + 1] === "cent") {
        out.push("percent");
        at += 1;
      } else out.push(word);
      at += 1;
    }
    return out;
  }

  function normalize(text) {
    return numbersAsDigits(splitWords(text.toLowerCase()).filter((word) => !["a", "an", "the"].includes(word))).join(" ");
  }

  function leadingNumber(normalized, unit) {
    const space = normalized.indexOf(" ");
    const [number, rest] = space < 0 ? [normalized, ""] : [normalized.slice(0, space), normalized.slice(space + 1)];
    const value = plainNumber(number);
    const wanted = unit === undefined ? "" : normalize(unit);
    const singular = (word) => (word.endsWith("s") ? word.slice(0, -1) : word);
    return value !== undefined && (rest === "" || singular(rest) === singular(wanted)) ? value : undefined;
  }

  /** Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours. */
  function edits(first, second) {
    const [a, b] = [[...first], [...second]];
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const substituted = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
        let best = Math.min(substituted, last[j] + 1, row[j - 1] + 1);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2] + 1);
        row.push(best);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  }

  function isSlipOf(given, wanted) {
    const digits = (text) => text.replace(/[^0-9]/g, "");
    const letters = [...wanted].length;
    if (letters < LETTERS_FOR_ONE_SLIP) return false;
    const allowed = letters >= LETTERS_FOR_TWO_SLIPS ? 2 : 1;
    return digits(given) === digits(wanted) && Math.abs([...given].length - letters) <= allowed &&
      edits(given, wanted) <= allowed;
  }

  function grade(accept, numeric, typed) {
    const given = normalize(typed);
    if (given === "") return false;
    if (accept.some((spelling) => normalize(spelling) === given)) return true;
    if (numeric) {
      const value = leadingNumber(given, numeric.unit);
      if (value !== undefined) return Math.abs(value - numeric.value) <= (numeric.tolerance ?? 0);
    }
    return accept.some((spelling) => isSlipOf(given, normalize(spelling)));
  }

  globalThis.gistcheckTyped = { grade, normalize };
})();
