//! Numbers near the key: the same number of significant digits, the same spelling, the same hedge.

use super::Distractor;
use crate::in_order::InOrder;
use crate::items::random::Random;

/// How far from the key, as shares of it; both sides, none so near that it would be the same to a reader.
const RATIOS: &[f64] = &[0.4, 0.5, 0.6, 0.75, 1.25, 1.5, 1.75, 2.0, 2.5];
/// Up to this, neighbours are counted in ones.
const SMALL: f64 = 12.0;

/// Three numbers below and three above the key where there are so many, in no order.
pub(super) fn near(value: f64, text: &str, random: &mut Random) -> Vec<Distractor> {
    let Some((start, end, shown)) = numeral(text) else { return Vec::new() };
    let word = &text[start..end];
    let in_words = !word.starts_with(|c: char| c.is_ascii_digit());
    let decimals = word.split_once('.').map_or(0, |(_, after)| after.len());
    let mut values: Vec<f64> = Vec::new();
    if decimals == 0 && shown <= SMALL {
        values.extend([-3.0, -2.0, -1.0, 1.0, 2.0, 3.0].iter().map(|step| shown + step).filter(|v| *v >= 2.0));
    } else {
        for ratio in RATIOS {
            values.push(rounded(shown * ratio, shown, decimals));
        }
    }
    let percent = text.contains('%') || text.contains("percent") || text.contains("per cent");
    values.retain(|varied| (varied - shown).abs() > f64::EPSILON && *varied > 0.0 && !(percent && *varied >= 100.0));
    // "Over 200" is over 100 too: what a bound implies is no wrong answer.
    match bound(text) {
        Some(Bound::Lower) => values.retain(|varied| *varied > shown),
        Some(Bound::Upper) => values.retain(|varied| *varied < shown),
        None => {}
    }
    values.order_by(f64::total_cmp);
    values.dedup();
    random.shuffle(&mut values);
    let scale = if shown == 0.0 { 1.0 } else { value / shown };
    values
        .into_iter()
        .filter_map(|varied| {
            let spelled = if in_words { in_word(varied, word)? } else { in_digits(varied, word, decimals) };
            Some(Distractor::varied(format!("{}{spelled}{}", &text[..start], &text[end..]), varied * scale))
        })
        .collect()
}

/// Which side of its number a hedge leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// "at least", "over": all below is implied.
    Lower,
    /// "at most", "under": all above is implied.
    Upper,
}

/// The bound that the words before a number make it.
pub(crate) fn bound(text: &str) -> Option<Bound> {
    let text = text.to_lowercase();
    let opens = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if opens(&["at least", "over ", "more than", "above", "no fewer", "no less"]) {
        Some(Bound::Lower)
    } else if opens(&["up to", "at most", "less than", "fewer than", "under ", "below", "no more"]) {
        Some(Bound::Upper)
    } else {
        None
    }
}

/// The one numeral of a text: where it stands and its value.
fn numeral(text: &str) -> Option<(usize, usize, f64)> {
    let mut found = None;
    let mut at = 0;
    for word in text.split(|c: char| !(c.is_alphanumeric() || matches!(c, ',' | '.' | '-'))) {
        let start = at;
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        let trimmed = word.trim_end_matches([',', '.', '-']);
        let value = if trimmed.starts_with(|c: char| c.is_ascii_digit()) {
            trimmed.replace(',', "").parse::<f64>().ok()
        } else {
            NUMBER_WORDS.iter().position(|known| known.eq_ignore_ascii_case(trimmed)).map(|at| at as f64)
        };
        if let Some(value) = value {
            if found.is_some() {
                return None;
            }
            found = Some((start, start + trimmed.len(), value));
        }
    }
    found
}

const NUMBER_WORDS: &[&str] = &[
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
    "twenty",
];

/// As many significant digits as the key has.
fn rounded(varied: f64, key: f64, decimals: usize) -> f64 {
    let scale = [1.0, 10.0, 100.0, 1_000.0, 10_000.0][decimals.min(4)];
    let mut unit = 1.0;
    let mut digits = (key * scale).round();
    while digits >= 10.0 && digits % 10.0 == 0.0 {
        digits /= 10.0;
        unit *= 10.0;
    }
    // A key of one significant digit leaves too few neighbours: half steps are as round to a reader.
    if digits < 10.0 && unit >= 10.0 {
        unit /= 2.0;
    }
    // 225 is as round as 375: what is a multiple of 25 or 5 has neighbours that are.
    if unit == 1.0 && digits >= 100.0 {
        unit = [25.0, 5.0].into_iter().find(|step| digits % step == 0.0).unwrap_or(1.0);
        digits /= unit;
    }
    let steps = (varied * scale / unit).round();
    // A key such as 1,234 ends in no zero: neither do its neighbours.
    let steps = if unit == 1.0 && steps % 10.0 == 0.0 && digits % 10.0 != 0.0 { steps + 1.0 } else { steps };
    steps * unit / scale
}

fn in_digits(value: f64, like: &str, decimals: usize) -> String {
    let plain = format!("{value:.decimals$}");
    let (whole, after) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, after)| (whole, Some(after)));
    // "2,000" is written with its comma; a number of four digits without one stays without.
    let grouped = like.contains(',') || (whole.len() > 4) || (whole.len() == 4 && like.len() < 4);
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if grouped && at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(after) = after {
        out.push('.');
        out.push_str(after);
    }
    out
}

fn in_word(value: f64, like: &str) -> Option<String> {
    let word = *NUMBER_WORDS.get(value.round().max(0.0) as usize)?;
    Some(if like.starts_with(char::is_uppercase) { crate::facts::capitalized(word) } else { word.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: f64, text: &str, expect: &[&str]) {
        let mut found = near(value, text, &mut Random::new(1));
        found.sort_by(|a, b| a.value.partial_cmp(&b.value).expect("numbers compare"));
        let texts: Vec<&str> = found.iter().map(|distractor| distractor.text.as_str()).collect();
        assert_eq!(texts, expect, "{text}");
    }

    #[test]
    fn a_small_number_has_its_neighbours_spelled_alike() {
        check(8.0, "Eight", &["Five", "Six", "Seven", "Nine", "Ten", "Eleven"]);
        check(3.0, "3", &["2", "4", "5", "6"]);
    }

    #[test]
    fn a_round_number_has_round_neighbours_with_the_same_hedge() {
        check(
            200.0,
            "About 200",
            &["About 100", "About 150", "About 250", "About 300", "About 350", "About 400", "About 500"],
        );
    }

    #[test]
    fn a_magnitude_stays() {
        let found = near(3e6, "3 million", &mut Random::new(1));
        assert!(found.iter().all(|distractor| distractor.text.ends_with(" million")));
    }

    #[test]
    fn shares_stay_below_the_whole() {
        let found = near(80.0, "80 percent", &mut Random::new(1));
        assert!(!found.is_empty() && found.iter().all(|distractor| distractor.value < Some(100.0)));
    }
}
