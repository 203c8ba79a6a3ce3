//! Times of the day ("3 p.m.", "10:30") are no quantities: they are read over.

use super::Found;
use super::line::Line;
use super::number::number;

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    let word = line.lower(at);
    let digits = |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let marked = |at: usize| {
        matches!(line.lower(at), "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m" | "o'clock" | "o’clock" | "gmt" | "utc")
    };
    if let Some((hours, minutes)) = word.split_once(':')
        && digits(hours)
        && minutes.split(':').all(digits)
    {
        return Some(Found::nothing(if marked(at + 1) { at + 2 } else { at + 1 }));
    }
    if !word.starts_with(|first: char| first.is_ascii_digit()) && number(line, at).is_none() {
        return None;
    }
    // Tokenizers differ on "10:30".
    if digits(word) && line.lower(at + 1) == ":" && digits(line.lower(at + 2)) && line.glued(at) {
        return Some(Found::nothing(at + 3));
    }
    marked(at + 1).then(|| Found::nothing(at + 2))
}
