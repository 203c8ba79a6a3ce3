//! A season with its year, "spring 2019" or "the summer of 1990", is taken as the year: ISO 8601 has no seasons.

use super::Found;
use super::line::Line;
use super::year::{date, year};

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    if !matches!(line.lower(at), "spring" | "summer" | "autumn" | "fall" | "winter") {
        return None;
    }
    let gap = usize::from(matches!(line.lower(at + 1), "of" | ","));
    let (number, end) = year(line, at + 1 + gap)?;
    Some(Found::one(at..end, date(number)))
}
