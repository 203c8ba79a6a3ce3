//! Ordinal numbers.

use super::numbers::{number_in_words, number_of_words};

/// Those that are not their cardinal and -th.
const IRREGULAR: [(&str, &str); 8] = [
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("five", "fifth"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("twelve", "twelfth"),
    ("zero", "zeroth"),
];

/// "first", "twenty-first", "two hundredth".
pub fn ordinal_in_words(number: u64) -> String {
    let cardinal = number_in_words(number);
    let split = cardinal.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (before, last) = cardinal.split_at(split);
    if let Some((_, ordinal)) = IRREGULAR.iter().find(|(name, _)| *name == last) {
        return format!("{before}{ordinal}");
    }
    match last.strip_suffix('y') {
        Some(stem) => format!("{before}{stem}ieth"),
        None => format!("{before}{last}th"),
    }
}

/// "1st", "22nd", "113th".
pub fn ordinal_in_digits(number: u64) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// The value of an ordinal in words or digits; none for anything else.
///
/// ```
/// use gistcheck_engine::morphology::ordinal_value;
/// assert_eq!(ordinal_value("14th"), Some(14));
/// assert_eq!(ordinal_value("Twenty-first"), Some(21));
/// assert_eq!(ordinal_value("north"), None);
/// ```
pub fn ordinal_value(text: &str) -> Option<u64> {
    let lower = text.to_lowercase();
    let digits = lower.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    if !digits.is_empty() {
        let number: u64 = digits.replace(',', "").parse().ok()?;
        let ending = &lower[digits.len()..];
        return (matches!(ending, "st" | "nd" | "rd" | "th") && ordinal_in_digits(number).ends_with(ending))
            .then_some(number);
    }
    let split = lower.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (before, last) = lower.split_at(split);
    let cardinal = match IRREGULAR.iter().find(|(_, ordinal)| *ordinal == last) {
        Some((cardinal, _)) => (*cardinal).to_owned(),
        None => match last.strip_suffix("ieth") {
            Some(stem) => format!("{stem}y"),
            None => last.strip_suffix("th")?.to_owned(),
        },
    };
    let article = if before.is_empty() && ["hundred", "thousand", "million", "billion"].contains(&cardinal.as_str()) {
        "a "
    } else {
        ""
    };
    let value = number_of_words(&format!("{article}{before}{cardinal}"))?;
    // Whole by construction, and far below what a float counts exactly, unless somebody writes quintillionths.
    (value.fract() == 0.0 && value < 9e15).then_some(value as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for (number, words, digits) in [
            (1, "first", "1st"),
            (12, "twelfth", "12th"),
            (30, "thirtieth", "30th"),
            (103, "one hundred third", "103rd"),
        ] {
            assert_eq!(ordinal_in_words(number), words);
            assert_eq!(ordinal_in_digits(number), digits);
            assert_eq!(ordinal_value(words), Some(number));
        }
        for text in ["11st", "th", "with", "", "both", "month", "1.5th"] {
            assert_eq!(ordinal_value(text), None, "{text}");
        }
        assert_eq!(ordinal_value("hundredth"), Some(100));
    }
}
