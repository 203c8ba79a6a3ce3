//! Centuries: "the 14th century", "fifth-century", "the 3rd century BC", "the 18th and 19th centuries", "the 1800s".

use super::Found;
use super::line::{Line, is_dash};
use super::year::{Era, era};
use crate::document::{DateExpr, DateGrain, ExpressionValue};
use crate::morphology::ordinal_value;
use std::ops::Range;

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    if let Some(hundreds) = hundreds(line.lower(at)) {
        return Some(Found::one(at..at + 1, value(hundreds + 1, false)));
    }
    let (first, end) = ordinal(line, at)?;
    if let Some(end) = century_word(line, end) {
        let (era, end) = era(line, end);
        return Some(Found::one(at..end, value(first, era == Era::Before)));
    }
    if !line.is_range_mark(end) && !matches!(line.lower(end), "and" | "or") {
        return None;
    }
    let (second, second_end) = ordinal(line, end + 1)?;
    let (era, last) = era(line, century_word(line, second_end)?);
    let before = era == Era::Before;
    let values: Vec<(Range<usize>, ExpressionValue)> =
        vec![(at..end, value(first, before)), (end + 1..last, value(second, before))];
    Some(Found { values, end: last })
}

/// An ordinal of one or three words ("twenty-first"), up to the thirtieth century.
fn ordinal(line: &Line, at: usize) -> Option<(u64, usize)> {
    let read = |end: usize| {
        let text: String = (at..end).map(|at| line.lower(at)).collect();
        ordinal_value(&text).filter(|value| (1..=30).contains(value)).map(|value| (value, end))
    };
    if is_dash(line.lower(at + 1)) && line.lower(at) == "twenty" { read(at + 3) } else { read(at + 1) }
}

fn century_word(line: &Line, at: usize) -> Option<usize> {
    let at = at + usize::from(is_dash(line.lower(at)));
    matches!(line.lower(at), "century" | "centuries" | "c." | "cent.")
        .then_some(at + 1)
        .filter(|_| line.lower(at).starts_with("cent"))
}

/// "1800s" is the hundred years; "2000s" would be read as a decade.
fn hundreds(word: &str) -> Option<u64> {
    let digits =
        word.strip_suffix("00s").or_else(|| word.strip_suffix("00's")).or_else(|| word.strip_suffix("00’s"))?;
    digits.parse().ok().filter(|hundreds| digits.len() == 2 && (10..20).contains(hundreds))
}

fn value(century: u64, before: bool) -> ExpressionValue {
    let sign = if before { "-" } else { "" };
    ExpressionValue::Date(DateExpr { iso: format!("{sign}{:02}XX", century - 1), grain: DateGrain::Century })
}
