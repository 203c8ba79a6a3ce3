//! Periods without a number: "a decade", "half a century", "a year and a half". "Once a year" is a rate, so "a" counts only
//! behind a word such as "for", "within" or "nearly".

use super::Found;
use super::hedge::hedged;
use super::line::Line;
use crate::document::{ExpressionValue, Quantity, Unit};

const UNITS: [&str; 14] = [
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "week",
    "weekend",
    "fortnight",
    "month",
    "quarter_",
    "year",
    "decade",
    "century",
    "millennium",
];

const BEFORE: [&str; 16] = [
    "for", "in", "within", "about", "over", "after", "nearly", "almost", "than", "lasted", "lasting", "lasts",
    "around", "under", "took", "takes",
];

/// A unit of time in the singular, from a word in either number.
pub(super) fn unit(word: &str) -> Option<&'static str> {
    let singular = match word {
        "centuries" => "century",
        "millennia" | "millenniums" => "millennium",
        "yr" | "yrs" => "year",
        "hr" | "hrs" => "hour",
        "min" | "mins" => "minute",
        "sec" | "secs" => "second",
        _ => word.strip_suffix('s').unwrap_or(word),
    };
    UNITS.iter().copied().find(|unit| *unit == singular)
}

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    let duration = |value: f64, unit: &str, end: usize| {
        let hedged = hedged(line, at, end);
        let quantity = Quantity { value, unit: Unit::Measure(unit.to_owned()), hedged };
        Some(Found::one(at..end, ExpressionValue::Duration(quantity)))
    };
    if line.lower(at) == "half" && matches!(line.lower(at + 1), "a" | "an") {
        return unit(line.lower(at + 2)).and_then(|unit| duration(0.5, unit, at + 3));
    }
    if !matches!(line.lower(at), "a" | "an") {
        return None;
    }
    let singular = unit(line.lower(at + 1)).filter(|unit| *unit == line.lower(at + 1))?;
    if matches!((line.lower(at + 2), line.lower(at + 3), line.lower(at + 4)), ("and", "a", "half")) {
        return duration(1.5, singular, at + 5);
    }
    let noun_follows = matches!(line.lower(at + 2), "-" | "'s" | "’s");
    (BEFORE.contains(&line.before(at, 1)) && !noun_follows).then(|| duration(1.0, singular, at + 2)).flatten()
}
