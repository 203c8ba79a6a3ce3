//! Typed answers: case, articles, punctuation, number words and small slips are forgiven, digits never.

use super::{Grade, Verdict, whole};
use crate::Accepted;

/// A word of at least this many letters may have one slip.
const LETTERS_FOR_ONE_SLIP: usize = 5;
/// An answer of at least this many letters may have two.
const LETTERS_FOR_TWO_SLIPS: usize = 10;

pub(super) fn grade(accepted: &Accepted, typed: &str) -> Grade {
    let given = normalize_typed(typed);
    if given.is_empty() {
        return whole(false);
    }
    if accepted.spellings().iter().any(|spelling| normalize_typed(spelling) == given) {
        return whole(true);
    }
    if let Some(numeric) = accepted.numeric()
        && let Some(value) = leading_number(&given, numeric.unit.as_deref())
    {
        let tolerance = numeric.tolerance.unwrap_or(0.0);
        return whole((value - numeric.value).abs() <= tolerance);
    }
    let near = accepted.spellings().iter().find(|spelling| is_slip_of(&given, &normalize_typed(spelling)));
    match near {
        Some(spelling) => Grade { verdict: Verdict::Right, parts: None, almost: Some(spelling.clone()) },
        None => whole(false),
    }
}

/// The form in which typed answers are compared: lower case, no articles or punctuation, number words as digits.
///
/// ```
/// use gistcheck_quiz::normalize_typed;
/// assert_eq!(normalize_typed("The Two  Thousand chips!"), "2000 chips");
/// assert_eq!(normalize_typed("US$600 billion"), normalize_typed("$600bn"));
/// ```
pub fn normalize_typed(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut words: Vec<String> = Vec::new();
    for raw in split_words(&lower) {
        if !matches!(raw.as_str(), "a" | "an" | "the") {
            words.push(raw);
        }
    }
    numbers_as_digits(&words).join(" ")
}

/// Cuts into words; a number stays whole with its point, group commas go, currency and percent become words.
fn split_words(lower: &str) -> Vec<String> {
    let scalars: Vec<char> = lower.chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    let close = |word: &mut String, words: &mut Vec<String>| {
        if !word.is_empty() {
            words.push(std::mem::take(word));
        }
    };
    for (at, &scalar) in scalars.iter().enumerate() {
        let before = at.checked_sub(1).map(|i| scalars[i]);
        let after = scalars.get(at + 1).copied();
        let between_digits = before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit());
        match scalar {
            ',' if between_digits => {}
            '.' if between_digits => word.push('.'),
            '\'' | '’' if before.is_some_and(char::is_alphabetic) => {}
            '.' if before.is_some_and(char::is_alphabetic) && word.chars().count() <= 1 => {}
            '%' => {
                close(&mut word, &mut words);
                words.push("percent".into());
            }
            '$' | '€' | '£' | '¥' => {
                // "US$" and "$" are one currency to a reader who types.
                if matches!(word.as_str(), "us" | "u" | "s") {
                    word.clear();
                }
                close(&mut word, &mut words);
                words.push(currency_word(scalar).into());
            }
            _ if scalar.is_alphanumeric() => {
                let turns = word.chars().last().is_some_and(|last| last.is_ascii_digit() && scalar.is_alphabetic());
                if turns {
                    close(&mut word, &mut words);
                }
                word.push(scalar);
            }
            _ => close(&mut word, &mut words),
        }
    }
    close(&mut word, &mut words);
    words
}

fn currency_word(sign: char) -> &'static str {
    match sign {
        '$' => "dollars",
        '€' => "euros",
        '£' => "pounds",
        _ => "yen",
    }
}

/// Folds runs of number words and digits with magnitudes into plain digits, puts a currency after its number.
fn numbers_as_digits(words: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut currency: Option<String> = None;
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_str();
        if let Some((value, used)) = read_number(&words[at..]) {
            out.push(value);
            at += used;
            if let Some(name) = currency.take()
                && words.get(at) != Some(&name)
            {
                out.push(name);
            }
            continue;
        }
        if matches!(word, "dollars" | "euros" | "pounds" | "yen")
            && words.get(at + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
        {
            currency = Some(word.to_owned());
            at += 1;
            continue;
        }
        out.push(match word {
            "dollar" => "dollars".to_owned(),
            "per" if words.get(at + 1).is_some_and(|next| next == "cent") => {
                at += 1;
                "percent".to_owned()
            }
            other => other.to_owned(),
        });
        at += 1;
    }
    out
}

/// Reads a number at the start of the words: its decimal digits and how many words it took.
fn read_number(words: &[String]) -> Option<(String, usize)> {
    let mut total = 0.0_f64;
    let mut current = 0.0_f64;
    let mut used = 0;
    let mut seen = false;
    while let Some(word) = words.get(used) {
        let word = word.as_str();
        if let Some(digits) = plain_number(word).filter(|_| !seen) {
            current = digits;
        } else if let Some(small) = small_number(word).filter(|_| !seen || current % 10.0 == 0.0 || current == 0.0) {
            current += small;
        } else if word == "hundred" && seen {
            current *= 100.0;
        } else if let Some(magnitude) = magnitude(word).filter(|_| seen) {
            total += current * magnitude;
            current = 0.0;
        } else if !(word == "and"
            && seen
            && words.get(used + 1).is_some_and(|next| small_number(next).is_some())
            && current % 100.0 == 0.0)
        {
            break;
        }
        seen = true;
        used += 1;
    }
    seen.then(|| (in_digits(total + current), used))
}

/// A number in digits with or without a decimal point. Read by hand, exactly: up to 15 digits and a power of ten are exact
/// in an `f64`, so their quotient is the nearest one; the standard parser would bring 15 KB of tables to every page.
fn plain_number(word: &str) -> Option<f64> {
    if !word.starts_with(|c: char| c.is_ascii_digit()) || word.len() > 15 {
        return None;
    }
    let (whole, fraction) = word.split_once('.').unwrap_or((word, ""));
    let mut digits = whole.to_owned();
    digits.push_str(fraction);
    let mut scale = 1.0;
    for _ in 0..fraction.len() {
        scale *= 10.0;
    }
    Some(digits.parse::<u64>().ok()? as f64 / scale)
}

/// A number in digits, to six decimals. Written by hand for the same reason as [`plain_number`] reads by hand.
fn in_digits(value: f64) -> String {
    let whole = value as u64;
    let millionths = ((value - whole as f64) * 1e6).round() as u64;
    if whole >= 1 << 53 || millionths == 0 {
        return whole.to_string();
    }
    let fraction = (1_000_000 + millionths).to_string();
    format!("{whole}.{}", fraction[1..].trim_end_matches('0'))
}

fn small_number(word: &str) -> Option<f64> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let unit = UNITS.iter().position(|unit| *unit == word).map(|at| at as f64);
    unit.or_else(|| TENS.iter().position(|tens| *tens == word).map(|at| (at as f64 + 2.0) * 10.0))
}

fn magnitude(word: &str) -> Option<f64> {
    match word {
        "thousand" | "k" => Some(1e3),
        "million" | "m" | "mn" => Some(1e6),
        "billion" | "bn" | "b" => Some(1e9),
        "trillion" | "tn" => Some(1e12),
        _ => None,
    }
}

/// The number that an answer begins with, when what follows is nothing or the unit.
fn leading_number(normalized: &str, unit: Option<&str>) -> Option<f64> {
    let (number, rest) = normalized.split_once(' ').unwrap_or((normalized, ""));
    let value = plain_number(number)?;
    let unit = unit.map(normalize_typed).unwrap_or_default();
    (rest.is_empty() || rest == unit || singular(rest) == singular(&unit)).then_some(value)
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

/// Whether two normalized answers differ by a slip of the fingers: one edit in a word of five letters, two from ten on,
/// no digit among them.
fn is_slip_of(given: &str, wanted: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let letters = wanted.chars().count();
    let allowed = match letters {
        n if n >= LETTERS_FOR_TWO_SLIPS => 2,
        n if n >= LETTERS_FOR_ONE_SLIP => 1,
        _ => return false,
    };
    digits(given) == digits(wanted)
        && given.chars().count().abs_diff(letters) <= allowed
        && edits(given, wanted) <= allowed
}

/// Optimal string alignment distance (Damerau 1964): insertions, deletions, substitutions, swaps of neighbours.
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            let substituted = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = substituted.min(last[j] + 1).min(row[j - 1] + 1);
            if swap {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Numeric;

    fn check(accept: &[&str], value: Option<f64>, typed: &str, right: bool) {
        let numeric = value.map(|value| Numeric { value, unit: None, tolerance: None });
        let accepted = Accepted::new(accept.iter().map(|s| (*s).to_owned()).collect(), numeric).expect("valid");
        assert_eq!(grade(&accepted, typed).verdict == Verdict::Right, right, "{typed:?} for {accept:?}");
    }

    #[test]
    fn case_articles_and_marks_are_forgiven() {
        check(&["the State Council"], None, "state council.", true);
        check(&["Bézier's curve"], None, "béziers curve", true);
    }

    #[test]
    fn numbers_are_read_in_words_and_digits() {
        check(&["2,000"], Some(2000.0), "two thousand", true);
        check(&["$5.6 million"], None, "5.6 million dollars", true);
        check(&["$600 billion"], None, "US$600bn", true);
        check(&["17 percent"], None, "17%", true);
        check(&["twenty-one"], None, "21", true);
        check(&["three hundred and five"], None, "305", true);
    }

    #[test]
    fn a_slip_of_letters_is_almost_right_but_never_a_digit() {
        check(&["photosynthesis"], None, "photosynthesys", true);
        check(&["1987"], None, "1978", false);
        check(&["2,000"], Some(2000.0), "20000", false);
        check(&["iron"], None, "icon", false);
    }

    #[test]
    fn another_word_is_wrong() {
        check(&["Brazil"], None, "Bolivia", false);
        check(&["Brazil"], None, "", false);
    }
}
