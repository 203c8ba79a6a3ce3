//! Decades: "the 1990s", "the '90s", "the nineties". "In his nineties" is an age.

use super::Found;
use super::line::Line;
use crate::document::{DateExpr, DateGrain, ExpressionValue};

const IN_WORDS: [&str; 8] =
    ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    let word = line.lower(at);
    let before = line.before(at, 1);
    let of_time = matches!(before, "the" | "early" | "mid" | "late" | "'" | "’" | "-" | "‘" | "and");
    if let Some(ten) = IN_WORDS.iter().position(|name| *name == word) {
        return of_time.then(|| decade(at, at + 1, 190 + ten + 2));
    }
    let apostrophe = word.starts_with(['\'', '’', '‘']);
    let bare = word.trim_start_matches(['\'', '’', '‘']);
    let (digits, end) =
        match bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).or_else(|| bare.strip_suffix('s')) {
            Some(digits) => (digits, at + 1),
            // Some tokenizers cut "1990's".
            None if matches!(line.lower(at + 1), "'s" | "’s" | "s") && line.glued(at) && of_time => (bare, at + 2),
            None => return None,
        };
    let number: usize = digits.parse().ok().filter(|number| number % 10 == 0)?;
    match digits.len() {
        4 if (1000..=2100).contains(&number) => Some(decade(at, end, number / 10)),
        2 if (20..=90).contains(&number) && (apostrophe || of_time) => Some(decade(at, end, 190 + number / 10)),
        _ => None,
    }
}

fn decade(start: usize, end: usize, tens: usize) -> Found {
    Found::one(start..end, ExpressionValue::Date(DateExpr { iso: format!("{tens:03}X"), grain: DateGrain::Decade }))
}
