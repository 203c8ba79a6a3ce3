//! Numbers in words and digits, one form for all.

/// Folds runs of number words and digits with magnitudes into plain digits, puts a currency after its number.
pub(super) fn numbers_as_digits(words: &[String]) -> Vec<String> {
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
pub(super) fn plain_number(word: &str) -> Option<f64> {
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
