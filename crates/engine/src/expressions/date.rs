//! Days and months: "20 January 2024", "January 20, 2024", "the 4th of July", "January 2024", "in March", "5–7 May
//! 1990", "2024-01-20".
//!
//! Without a year the date is `--05-04` or `--05`. "May" and "March" need a capital, and alone a preposition.

use super::Found;
use super::line::{Line, is_dash};
use super::year::year;
use crate::document::{DateExpr, DateGrain, ExpressionValue};
use crate::morphology::ordinal_value;
use std::ops::Range;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// After these, or with a day or year, a month's name means the month.
const BEFORE_MONTH: [&str; 22] = [
    "in", "since", "until", "till", "by", "of", "last", "next", "this", "early", "late", "mid", "from", "to", "during",
    "through", "and", "between", "each", "every", "-", "–",
];

/// 1 to 12, from a month's name or its shortening, in lower case.
pub(super) fn month(word: &str) -> Option<usize> {
    let stem = word.strip_suffix('.').unwrap_or(word);
    MONTHS
        .iter()
        .position(|name| {
            *name == stem || stem.len() == 3 && name.starts_with(stem) || stem == "sept" && *name == "september"
        })
        .map(|at| at + 1)
}

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    named_month(line, at).or_else(|| day_first(line, at)).or_else(|| numeric(line, at))
}

/// "January 20, 2024", "January 20–22", "January 2024", "January".
fn named_month(line: &Line, at: usize) -> Option<Found> {
    let month = month(line.lower(at)).filter(|_| line.is_capital(at))?;
    if let Some((first, last, end)) = days(line, at + 1) {
        let (year, end) = year_after(line, end).map_or((None, end), |(year, end)| (Some(year), end));
        return Some(with_days(at..end, at + 1, month, year, first, last));
    }
    let of = usize::from(matches!(line.lower(at + 1), "of" | ","));
    if let Some((year, end)) = year(line, at + 1 + of) {
        return Some(Found::one(at..end, value(Some(year), month, None)));
    }
    let full = line.lower(at).len() > 3 || line.lower(at) == "may";
    (full && BEFORE_MONTH.contains(&line.before(at, 1))).then(|| Found::one(at..at + 1, value(None, month, None)))
}

/// "20 January 2024", "the 4th of July", "5–7 May".
fn day_first(line: &Line, at: usize) -> Option<Found> {
    let (first, last, end) = days(line, at)?;
    let end = end + usize::from(line.lower(end) == "of");
    let month = month(line.lower(end)).filter(|_| line.is_capital(end))?;
    let (year, end) = year_after(line, end + 1).map_or((None, end + 1), |(year, end)| (Some(year), end));
    Some(with_days(at..end, at, month, year, first, last))
}

/// "2024-01-20" and "31/12/1999"; "1/2/1999" may be either of two days and is left alone.
fn numeric(line: &Line, at: usize) -> Option<Found> {
    let token = line.lower(at);
    if !token.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let (parts, end): (Vec<&str>, usize) = match token.split(['-', '/']).collect::<Vec<_>>() {
        parts if parts.len() == 3 => (parts, at + 1),
        _ if is_dash(line.lower(at + 1)) && is_dash(line.lower(at + 3)) && line.glued(at) && line.glued(at + 2) => {
            (vec![token, line.lower(at + 2), line.lower(at + 4)], at + 5)
        }
        _ => return None,
    };
    let numbers: Vec<usize> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let (year, month, day) = match numbers[..] {
        [year, month, day] if parts[0].len() == 4 => (year, month, day),
        [day, month, year] if parts[2].len() == 4 && day > 12 => (year, month, day),
        [month, day, year] if parts[2].len() == 4 && day > 12 => (year, month, day),
        _ => return None,
    };
    let real = (1..=12).contains(&month) && (1..=31).contains(&day);
    real.then(|| Found::one(at..end, value(Some(i32::try_from(year).unwrap_or(0)), month, Some(day))))
}

/// A day of the month or a range of two, and the word after.
fn days(line: &Line, at: usize) -> Option<(usize, Option<usize>, usize)> {
    let first = day(line, at)?;
    if (is_dash(line.lower(at + 1)) || line.lower(at + 1) == "to")
        && let Some(last) = day(line, at + 2).filter(|last| *last > first)
    {
        return Some((first, Some(last), at + 3));
    }
    Some((first, None, at + 1))
}

fn day(line: &Line, at: usize) -> Option<usize> {
    let word = line.lower(at);
    if !word.starts_with(|first: char| first.is_ascii_digit()) || word.len() > 4 {
        return None;
    }
    let number = word.parse().ok().or_else(|| ordinal_value(word).and_then(|value| usize::try_from(value).ok()))?;
    (1..=31).contains(&number).then_some(number)
}

/// A year behind a day or month, with or without a comma.
fn year_after(line: &Line, at: usize) -> Option<(i32, usize)> {
    year(line, at + usize::from(line.lower(at) == ","))
}

fn with_days(
    words: Range<usize>,
    first_at: usize,
    month: usize,
    year: Option<i32>,
    first: usize,
    last: Option<usize>,
) -> Found {
    let Some(last) = last else { return Found::one(words, value(year, month, Some(first))) };
    // The month belongs to the day it stands beside.
    let (one, two) = if first_at == words.start {
        (first_at..first_at + 1, first_at + 2..words.end)
    } else {
        (words.start..first_at + 1, first_at + 2..words.end)
    };
    let end = words.end;
    Found { values: vec![(one, value(year, month, Some(first))), (two, value(year, month, Some(last)))], end }
}

fn value(year: Option<i32>, month: usize, day: Option<usize>) -> ExpressionValue {
    let year = year.map_or_else(|| "-".to_owned(), super::year::iso);
    let (iso, grain) = match day {
        Some(day) => (format!("{year}-{month:02}-{day:02}"), DateGrain::Day),
        None => (format!("{year}-{month:02}"), DateGrain::Month),
    };
    ExpressionValue::Date(DateExpr { iso, grain })
}
