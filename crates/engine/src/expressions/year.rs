//! Years: "in 1990", "1914–1918", "the 2016 election", "(1990)", "44 BC", "AD 79". A number is a year only where something
//! says so; "1,990 people", "1990 people" and "Flight 1990" are none.

use super::Found;
use super::line::{Line, is_dash};
use crate::document::{DateExpr, DateGrain, Deprel, ExpressionValue, Xpos};

/// After these a number of four digits is a year, whatever follows that is no unit.
const STRONG: [&str; 14] =
    ["in", "since", "until", "till", "during", "early", "late", "mid", "year", "circa", "c.", "ca.", "born", "b."];

/// After these too, unless a noun in the plural follows that it may count.
const WEAK: [&str; 20] = [
    "by", "from", "to", "of", "after", "before", "between", "around", "about", "through", "for", "d.", "died",
    "summer", "winter", "spring", "autumn", "fall", "as", "and",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    Before,
    Since,
    None,
}

/// The era behind a year, and the word after it.
pub(super) fn era(line: &Line, at: usize) -> (Era, usize) {
    match line.lower(at) {
        "bc" | "bce" | "b.c." | "b.c.e." | "b.c" => (Era::Before, at + 1),
        "ad" | "ce" | "a.d." | "c.e." | "a.d" => (Era::Since, at + 1),
        _ => (Era::None, at),
    }
}

/// A year from 1000 to 2100 in four digits, or any with its era; astronomical, so that 1 BC is 0.
pub(super) fn year(line: &Line, at: usize) -> Option<(i32, usize)> {
    let digits = plain_digits(line.lower(at))?;
    match era(line, at + 1) {
        (Era::Before, end) => Some((1 - digits, end)),
        (Era::Since, end) => Some((digits, end)),
        (Era::None, end) => ((1000..=2100).contains(&digits)).then_some((digits, end)),
    }
}

/// As ISO 8601 writes a year.
pub(super) fn iso(year: i32) -> String {
    if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") }
}

pub(super) fn date(year: i32) -> ExpressionValue {
    ExpressionValue::Date(DateExpr { iso: iso(year), grain: DateGrain::Year })
}

fn plain_digits(word: &str) -> Option<i32> {
    (word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
        .filter(|year| *year > 0)
}

pub(super) fn find(line: &Line, at: usize) -> Option<Found> {
    if matches!(line.lower(at), "ad" | "a.d.") && line.raw(at) != "ad" {
        let digits = plain_digits(line.lower(at + 1))?;
        return Some(Found::one(at..at + 2, date(digits)));
    }
    let digits = plain_digits(line.lower(at))?;
    // "300–250 BC": the first takes the era of the second.
    if (is_dash(line.lower(at + 1)) || line.lower(at + 1) == "to")
        && let (Some(second), (Era::Before, end)) = (plain_digits(line.lower(at + 2)), era(line, at + 3))
    {
        return Some(Found { values: vec![(at..at + 1, date(1 - digits)), (at + 2..end, date(1 - second))], end });
    }
    let (first, end) = year(line, at)?;
    let with_era = end > at + 1;
    if !with_era && !temporal(line, at, first) {
        return None;
    }
    let mut values = vec![(at..end, date(first))];
    let mut last = first;
    let mut end = end;
    // "1990, 1992 and 1995", "1914–18"
    while line.is_range_mark(end) || matches!(line.lower(end), "and" | "or" | "," | "/" | "&") {
        let next = end + 1;
        let next = next + usize::from(line.lower(end) == "," && matches!(line.lower(next), "and" | "or"));
        let digits = line.lower(next);
        let short = digits.len() == 2 && line.lower(end) != "," && line.glued(end) && line.glued(end - 1);
        let found = if short {
            plain_digits(digits)
                .map(|short| last - last % 100 + short)
                .filter(|year| *year > last)
                .map(|year| (year, next + 1))
        } else {
            year(line, next).filter(|_| !counts_following(line, next))
        };
        let Some((year, after)) = found else { break };
        values.push((next..after, date(year)));
        (last, end) = (year, after);
    }
    Some(Found { values, end })
}

/// Whether something says that the number is a year.
fn temporal(line: &Line, at: usize, year: i32) -> bool {
    let before = line.before(at, 1);
    let next = line.lower(at + 1);
    if unit_follows(line, at + 1) {
        return false;
    }
    let counts = counts_following(line, at);
    let dash = is_dash(before) && matches!(line.before(at, 2), "mid" | "early" | "late" | "pre" | "post");
    if STRONG.contains(&before) || dash {
        return !counts || line.word(at).is_some_and(|word| word.deprel != Deprel::Nummod);
    }
    let span = is_dash(next)
        && super::year::year(line, at + 2).is_some_and(|(second, _)| second > year && second - year <= 200);
    if span && !unit_follows(line, at + 3) {
        return true;
    }
    if WEAK.contains(&before) {
        let modern = year >= 1400;
        return modern && !counts;
    }
    let bracket = matches!(before, "(" | "[" | ";")
        || before == "," && (matches!(line.before(at, 2), "inc.") || matches!(next, ")" | "]"));
    if bracket {
        return matches!(next, ")" | "]" | "," | ";" | "-" | "–" | "—" | ":") && year >= 1400;
    }
    // "the 2016 elections", but "the 1700 villages"
    if year < 1700 || counts && !(1900..=2050).contains(&year) {
        return false;
    }
    let noun_follows =
        line.word(at + 1).is_some_and(|word| matches!(word.xpos, Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Jj));
    let determined = matches!(before, "the" | "a" | "its" | "his" | "her" | "their" | "'s" | "’s" | "this");
    let opens = at == 0 && line.word(1).is_some_and(|word| matches!(word.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Md));
    // "the 2011 and 2017 censuses"
    let listed = matches!(next, "and" | "or" | "–") && super::year::year(line, at + 2).is_some();
    determined && (noun_follows || listed) || opens
}

/// Whether the number may count the noun after it: one in the plural, perhaps behind an adjective.
fn counts_following(line: &Line, at: usize) -> bool {
    let tag = |at: usize| line.word(at).map(|word| word.xpos);
    let plural = |at: usize| matches!(tag(at), Some(Xpos::Nns));
    plural(at + 1)
        || matches!(tag(at + 1), Some(Xpos::Jj | Xpos::Nn))
            && plural(at + 2)
            && line.word(at).is_some_and(|word| word.deprel == Deprel::Nummod)
}

fn unit_follows(line: &Line, at: usize) -> bool {
    matches!(line.lower(at), "%" | "percent" | "per" | "million" | "billion" | "thousand" | "times" | "people")
        || super::measure::unit(line, at).is_some()
        || super::period::unit(line.lower(at)).is_some()
        || super::money::word(line, at).is_some()
}
