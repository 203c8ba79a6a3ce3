//! Dates, however they are written: 27 January 2025, Jan 27th, 2025, 2025-01-27, 27/1/2025.

use super::numbers::plain_number;
use super::words::bare_words;

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
/// What is larger than a day or a month is a year.
const LAST_DAY: u32 = 31;

/// Year, month, day; 0 where the text does not say.
type Date = [u32; 3];

/// What dates a text can mean; none when it is no date. 3/4/2025 is in April for some and in March for others.
pub(super) fn dates(text: &str) -> Vec<Date> {
    let mut month = None;
    let mut numbers = Vec::new();
    for word in bare_words(text) {
        let number = plain_number(&word).filter(|number| *number < 10_000.0).map(|number| number as u32);
        match (number, word.as_str()) {
            (Some(number), _) => numbers.push(number),
            (None, "in" | "on" | "of" | "st" | "nd" | "rd" | "th") => {}
            (None, name) => match (month_of(name), month) {
                (Some(found), None) => month = Some(found),
                _ => return Vec::new(),
            },
        }
    }
    let found: &[Date] = match (month, numbers.as_slice()) {
        (Some(month), &[day, year]) if day <= LAST_DAY => &[[year, month, day]],
        (Some(month), &[year, day]) => &[[year, month, day]],
        (Some(month), &[day]) if day <= LAST_DAY => &[[0, month, day]],
        (Some(month), &[year]) => &[[year, month, 0]],
        (None, &[year, month, day]) if year > LAST_DAY => &[[year, month, day]],
        (None, &[first, second, year]) if year > LAST_DAY => &[[year, second, first], [year, first, second]],
        _ => &[],
    };
    found.iter().filter(|[_, month, day]| (1..=12).contains(month) && *day <= LAST_DAY).copied().collect()
}

fn month_of(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(word));
    let at = at.or((word == "sept").then_some(8));
    at.and_then(|at| u32::try_from(at + 1).ok())
}
