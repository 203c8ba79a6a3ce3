//! Numbers in words and in digits.

pub(super) const ONES: [&str; 20] = [
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
pub(super) const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Steps of a thousand, the greatest first.
const MAGNITUDES: [(&str, u64); 6] = [
    ("quintillion", 1_000_000_000_000_000_000),
    ("quadrillion", 1_000_000_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("billion", 1_000_000_000),
    ("million", 1_000_000),
    ("thousand", 1_000),
];

/// A whole number in words, American style: no "and".
///
/// ```
/// use gistcheck_engine::morphology::number_in_words;
/// assert_eq!(number_in_words(2_000), "two thousand");
/// assert_eq!(number_in_words(121), "one hundred twenty-one");
/// ```
pub fn number_in_words(number: u64) -> String {
    let mut parts = Vec::new();
    let mut rest = number;
    for (name, step) in MAGNITUDES {
        if rest >= step {
            parts.push(below_thousand(rest / step));
            parts.push(name.to_owned());
            rest %= step;
        }
    }
    if rest > 0 || parts.is_empty() {
        parts.push(below_thousand(rest));
    }
    parts.join(" ")
}

fn below_thousand(number: u64) -> String {
    let number = usize::try_from(number).unwrap_or(0);
    let below_hundred = |number: usize| match (TENS[number / 10 % 10], number % 10) {
        _ if number < 20 => ONES[number].to_owned(),
        (tens, 0) => tens.to_owned(),
        (tens, one) => format!("{tens}-{}", ONES[one]),
    };
    match (number / 100 % 10, number % 100) {
        (0, rest) => below_hundred(rest),
        (hundreds, 0) => format!("{} hundred", ONES[hundreds]),
        (hundreds, rest) => format!("{} hundred {}", ONES[hundreds], below_hundred(rest)),
    }
}

/// A number in digits, grouped by commas; at most six decimals.
///
/// ```
/// use gistcheck_engine::morphology::number_in_digits;
/// assert_eq!(number_in_digits(2_000.0), "2,000");
/// assert_eq!(number_in_digits(5.6), "5.6");
/// ```
pub fn number_in_digits(number: f64) -> String {
    let plain = format!("{number:.6}");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return plain; // infinite or not a number
    }
    let mut grouped = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    if !decimals.is_empty() {
        grouped.push('.');
        grouped.push_str(decimals);
    }
    grouped
}

/// The value of a number written in words, digits or both: "two thousand", "2,000", "5.6 million", "twenty-five", "a
/// hundred and six", "half", "three quarters", "a dozen". None for anything else.
///
/// ```
/// use gistcheck_engine::morphology::number_of_words;
/// assert_eq!(number_of_words("two thousand"), Some(2_000.0));
/// assert_eq!(number_of_words("5.6 million"), Some(5_600_000.0));
/// assert_eq!(number_of_words("two and a half"), Some(2.5));
/// assert_eq!(number_of_words("chips"), None);
/// ```
pub fn number_of_words(text: &str) -> Option<f64> {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|letter: char| letter.is_whitespace() || letter == '-').filter(|word| !word.is_empty()).collect();
    let (value, used) = number_at(&words, 0)?;
    (used == words.len()).then_some(value)
}

/// The number that begins at one of some lower-case words, hyphens left out, and the index after it. Linear in its length.
pub(crate) fn number_at(words: &[&str], start: usize) -> Option<(f64, usize)> {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    if let Some(found) = fraction_at(words, start) {
        return Some(found);
    }
    let mut at = start;
    let mut total = 0.0;
    let mut group: Option<f64> = None;
    // The least unit already given: "two hundred five" goes down, "two five" is two numbers.
    let mut room = f64::INFINITY;
    if matches!(word(at), "a" | "an")
        && (matches!(word(at + 1), "hundred" | "dozen") || magnitude(word(at + 1)).is_some())
    {
        group = Some(1.0);
        room = 1.0;
        at += 1;
    }
    loop {
        let next = word(at);
        if next == "and"
            && group.is_some_and(|group| group % 100.0 == 0.0 && group > 0.0)
            && simple(word(at + 1)).is_some_and(|(small, _)| small < 100.0 && small < room)
        {
            at += 1;
            continue;
        }
        if let Some((value, size)) = simple(next) {
            if value >= room || size > room {
                break;
            }
            group = Some(group.unwrap_or(0.0) + value);
            // After digits no more words add up, after "twenty" only one to nine.
            room = if size == 0.0 { 0.0 } else { size };
        } else if let (Some(value), "hundred" | "dozen") = (group, next) {
            group = Some(value * if next == "dozen" { 12.0 } else { 100.0 });
            room = if next == "dozen" { 0.0 } else { 100.0 };
        } else if let (Some(value), Some(step)) = (group, magnitude(next)) {
            if total > 0.0 && total < step {
                break;
            }
            total += value * step;
            group = Some(0.0);
            room = step;
            // "2 million thousand" is nothing, but "two million five hundred thousand" is; digits end here.
        } else {
            break;
        }
        at += 1;
    }
    let value = total + group?;
    if matches!((word(at), word(at + 1), word(at + 2)), ("and", "a", "half")) {
        return Some((value + 0.5, at + 3));
    }
    Some((value, at))
}

/// A number word or digits, and what may still be added to it: less than that.
fn simple(word: &str) -> Option<(f64, f64)> {
    if let Some(value) = digits(word) {
        return Some((value, 0.0));
    }
    if let Some(one) = ONES.iter().position(|known| *known == word) {
        return Some((one as f64, 0.0));
    }
    let ten = TENS.iter().position(|known| !known.is_empty() && *known == word)?;
    Some(((ten * 10) as f64, 10.0))
}

/// Digits with commas between groups and a decimal point; nothing else.
pub(crate) fn digits(word: &str) -> Option<f64> {
    let (whole, decimals) = word.split_once('.').map_or((word, None), |(whole, decimals)| (whole, Some(decimals)));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = whole.contains(',');
    let groups = whole
        .split(',')
        .enumerate()
        .all(|(at, part)| all_digits(part) && (!grouped || part.len() == 3 || at == 0 && part.len() < 3));
    let fits = groups && decimals.is_none_or(all_digits) && word.len() <= 24;
    fits.then(|| word.replace(',', "").parse().ok()).flatten()
}

/// The factor of "thousand", "million"…; also as newspapers shorten them.
pub(crate) fn magnitude(word: &str) -> Option<f64> {
    let name = match word {
        "bn" => "billion",
        "mn" | "mln" => "million",
        "tn" | "trn" => "trillion",
        _ => word,
    };
    MAGNITUDES.iter().find(|(known, _)| *known == name).map(|(_, step)| *step as f64)
}

/// "half", "a half", "half a million", "a third", "three quarters", "two thirds", "one fifth".
fn fraction_at(words: &[&str], start: usize) -> Option<(f64, usize)> {
    const PARTS: [(&str, f64); 9] = [
        ("half", 2.0),
        ("third", 3.0),
        ("quarter", 4.0),
        ("fifth", 5.0),
        ("sixth", 6.0),
        ("seventh", 7.0),
        ("eighth", 8.0),
        ("ninth", 9.0),
        ("tenth", 10.0),
    ];
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    if word(start) == "half" {
        if let ("a", Some(step)) = (word(start + 1), magnitude(word(start + 2))) {
            return Some((step / 2.0, start + 3));
        }
        return Some((0.5, start + 1));
    }
    let count = match word(start) {
        "a" | "one" => 1,
        other => ONES.iter().position(|known| *known == other).filter(|count| (2..10).contains(count))?,
    };
    let part = word(start + 1);
    let named = if count == 1 { part } else { part.strip_suffix('s').unwrap_or("") };
    let named = if part == "halves" { "half" } else { named };
    let (_, parts) = PARTS.iter().find(|(name, _)| *name == named)?;
    Some((count as f64 / parts, start + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values() {
        for (text, value) in [
            ("a hundred and six", 106.0),
            ("one hundred and twenty-five thousand", 125_000.0),
            ("two million five hundred thousand", 2_500_000.0),
            ("three quarters", 0.75),
            ("two-thirds", 2.0 / 3.0),
            ("half a million", 500_000.0),
            ("a dozen", 12.0),
            ("1,234,567.5", 1_234_567.5),
            ("3 bn", 3_000_000_000.0),
            ("Nineteen", 19.0),
        ] {
            assert_eq!(number_of_words(text), Some(value), "{text}");
        }
        for text in ["", "two five", "5 6", "1,23", "1.2.3", "hundreds", "and", "twenty ten", "million"] {
            assert_eq!(number_of_words(text), None, "{text}");
        }
    }

    #[test]
    fn words() {
        assert_eq!(number_in_words(0), "zero");
        assert_eq!(number_in_words(1_000_019), "one million nineteen");
        assert!(number_in_words(u64::MAX).starts_with("eighteen quintillion"));
        assert_eq!(number_in_digits(1_234_567.25), "1,234,567.25");
        assert_eq!(number_in_digits(-999.0), "-999");
    }
}
