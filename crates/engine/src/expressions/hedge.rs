//! A number is hedged where the article does not stand for it exactly: "about 40", "at least 2,000", "30 or so".

use super::line::Line;

/// Single words before a number.
const WORDS: [&str; 20] = [
    "about",
    "around",
    "approximately",
    "roughly",
    "nearly",
    "almost",
    "over",
    "under",
    "some",
    "estimated",
    "circa",
    "c.",
    "ca.",
    "~",
    "≈",
    "approx.",
    "above",
    "below",
    "perhaps",
    "virtually",
];

/// Pairs of words before a number.
const PAIRS: [(&str, &str); 14] = [
    ("more", "than"),
    ("less", "than"),
    ("fewer", "than"),
    ("greater", "than"),
    ("at", "least"),
    ("at", "most"),
    ("up", "to"),
    ("close", "to"),
    ("many", "as"),
    ("much", "as"),
    ("few", "as"),
    ("little", "as"),
    ("upwards", "of"),
    ("excess", "of"),
];

/// Whether a hedge stands before the words from `start`, or behind those up to `end`.
pub(super) fn hedged(line: &Line, start: usize, end: usize) -> bool {
    // "about a million"
    let start = if matches!(line.before(start, 1), "a" | "an") { start - 1 } else { start };
    WORDS.contains(&line.before(start, 1))
        || PAIRS.contains(&(line.before(start, 2), line.before(start, 1)))
        || matches!((line.lower(end), line.lower(end + 1)), ("or", "so" | "more" | "less" | "fewer"))
        || line.lower(end) == "+"
}
