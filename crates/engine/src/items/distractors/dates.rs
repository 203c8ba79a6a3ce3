//! Dates near the key in the key's own form: other dates of the article, then years and days near by.

use super::Distractor;
use crate::document::{DateExpr, DateGrain, EntityKind, ExpressionValue, NameKind};
use crate::facts::{Reading, Statement};
use crate::items::random::Random;
use gistcheck_quiz::ChoiceSource;

/// A year of the article further from the key than this tempts nobody.
const FARTHEST_YEARS: f64 = 15.0;
/// Years after birth from which on a life has events that are told.
const GROWN_UP: i64 = 15;
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The year in which the article says that a person was born.
pub(super) fn birth_of(reading: &Reading<'_>, statement: &Statement) -> Option<i64> {
    let clause = &statement.clause;
    let (_, entity, _) = reading.mention(clause.sentence, clause.subject.head)?;
    let person = matches!(entity.kind, EntityKind::Named(NameKind::Person));
    let told = |sentence: usize| {
        let tree = reading.sentence(sentence);
        let born = tree.words.iter().position(|word| reading.doc.text(word.span).eq_ignore_ascii_case("born"))?;
        reading.expressions_of(sentence).find_map(|expression| match &expression.value {
            ExpressionValue::Date(date) if expression.words.start > born => date.iso.get(..4)?.parse::<i64>().ok(),
            _ => None,
        })
    };
    entity.mentions.iter().filter(|_| person).find_map(|mention| told(mention.sentence))
}

/// `stem` tells what the date is for: what is so by a year is so by a later one, what is so since a year since a later
/// one, what was so until a year until an earlier one.
pub(super) fn near(
    reading: &Reading<'_>,
    key: &DateExpr,
    text: &str,
    (stem, born): (&str, Option<i64>),
    random: &mut Random,
) -> Vec<Distractor> {
    let mut found = all_near(reading, key, text, random);
    // Before a person was grown up nothing of note was done, unless the key is as early.
    if let (Some(born), Some(at)) = (born, line(&key.iso)) {
        let grown = (born + GROWN_UP) as f64;
        let least = if at >= grown { grown } else { (born + 1) as f64 };
        found.retain(|wrong| wrong.value.is_none_or(|value| value >= least));
    }
    let Some(at) = line(&key.iso) else { return found };
    let opens = |words: &[&str]| words.iter().any(|word| stem.contains(word));
    if opens(&["By what", "by what", "Since what", "since what"]) {
        found.retain(|wrong| wrong.value.is_some_and(|value| value < at));
    } else if opens(&["Until what", "until what"]) {
        found.retain(|wrong| wrong.value.is_some_and(|value| value > at));
    }
    found
}

fn all_near(reading: &Reading<'_>, key: &DateExpr, text: &str, random: &mut Random) -> Vec<Distractor> {
    let mut found: Vec<Distractor> = Vec::new();
    let Some(at) = line(&key.iso) else { return found };
    if key.grain == DateGrain::Year {
        let Ok(year) = text.trim().parse::<i64>() else { return found };
        let mut latest = year;
        for expression in reading.expressions {
            let ExpressionValue::Date(date) = &expression.value else { continue };
            let Some(other) = date.iso.get(..4).and_then(|year| year.parse::<i64>().ok()) else { continue };
            latest = latest.max(other);
            if other != year && ((other - year) as f64).abs() <= FARTHEST_YEARS {
                found.push(Distractor {
                    text: other.to_string(),
                    value: Some(other as f64),
                    source: ChoiceSource::Article,
                    feedback: None,
                });
            }
        }
        random.shuffle(&mut found);
        let mut steps: Vec<i64> = vec![-12, -9, -7, -5, -4, -3, 3, 4, 5, 7, 9, 12];
        random.shuffle(&mut steps);
        // A year after all that the article tells of tempts nobody, and may not have come yet.
        steps.retain(|step| year + step <= latest + 3);
        found.extend(steps.into_iter().map(|step| Distractor::varied((year + step).to_string(), (year + step) as f64)));
    } else if matches!(key.grain, DateGrain::Decade | DateGrain::Century) {
        let mut steps: Vec<i64> = vec![-3, -2, -1, 1, 2, 3];
        random.shuffle(&mut steps);
        let unit = if key.grain == DateGrain::Decade { 10 } else { 100 };
        // A century that has not come tempts nobody; so does a decade.
        let latest = reading
            .expressions
            .iter()
            .filter_map(|expression| match &expression.value {
                ExpressionValue::Date(date) => line(&date.iso),
                _ => None,
            })
            .fold(at, f64::max);
        for step in steps {
            if at + (step * unit) as f64 > latest {
                continue;
            }
            let varied = if key.grain == DateGrain::Decade {
                shifted_digits(text, step * unit)
            } else {
                shifted_digits(text, step).map(ordinal_fixed)
            };
            let Some(varied) = varied else { continue };
            found.push(Distractor::varied(varied, at + (step * unit) as f64));
        }
    } else {
        let mut varied: Vec<Distractor> = Vec::new();
        for (month_step, year_step) in
            [(0, -1), (0, 1), (1, 0), (2, 0), (-1, 0), (-2, 0), (3, -1), (-3, 1), (0, -2), (0, 2)]
        {
            if let Some(text) = moved(text, month_step, year_step) {
                varied.push(Distractor::varied(text, at + f64::from(year_step) + f64::from(month_step) / 12.0));
            }
        }
        random.shuffle(&mut varied);
        found.extend(varied);
    }
    let mut seen: Vec<String> = Vec::new();
    found.retain(|distractor| {
        let new = !seen.contains(&distractor.text) && distractor.text != text;
        seen.push(distractor.text.clone());
        new
    });
    found
}

/// A date's place on a line of years.
pub(super) fn line(iso: &str) -> Option<f64> {
    let (sign, digits) = iso.strip_prefix('-').map_or((1.0, iso), |rest| (-1.0, rest));
    let mut parts = digits.split('-');
    let year: f64 = parts.next()?.replace('X', "0").parse().ok()?;
    let month: f64 = parts.next().and_then(|month| month.parse().ok()).unwrap_or(1.0);
    let day: f64 = parts.next().and_then(|day| day.parse().ok()).unwrap_or(1.0);
    Some(sign * year + (month - 1.0) / 12.0 + (day - 1.0) / 372.0)
}

/// The text with its month and year moved; none where it names no month or no year.
fn moved(text: &str, months: i32, years: i32) -> Option<String> {
    let (at, name) = MONTHS.iter().enumerate().find(|(_, name)| text.contains(*name))?;
    let to = at as i32 + months;
    let to = usize::try_from(to).ok().filter(|to| *to < 12)?;
    // The 31st comes in seven months, the 30th in eleven.
    let day =
        text.split(|c: char| !c.is_ascii_digit()).filter_map(|d| d.parse::<u32>().ok()).find(|d| *d <= 31).unwrap_or(1);
    let most = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][to];
    if day > most {
        return None;
    }
    let text = text.replacen(name, MONTHS[to], 1);
    if years == 0 {
        return Some(text);
    }
    let start = text
        .char_indices()
        .map(|(at, _)| at)
        .find(|&at| text.get(at..at + 4).is_some_and(|four| four.chars().all(|c| c.is_ascii_digit())))?;
    let year: i32 = text[start..start + 4].parse().ok()?;
    Some(format!("{}{}{}", &text[..start], year + years, &text[start + 4..]))
}

/// The text with its first number moved by a step.
fn shifted_digits(text: &str, step: i64) -> Option<String> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let end = text[start..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |length| start + length);
    let number: i64 = text[start..end].parse().ok()?;
    (number + step > 0).then(|| format!("{}{}{}", &text[..start], number + step, &text[end..]))
}

/// "12st century" as "12th century".
fn ordinal_fixed(text: String) -> String {
    let Some(start) = text.find(|c: char| c.is_ascii_digit()) else { return text };
    let end = text[start..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |length| start + length);
    let Ok(number) = text[start..end].parse::<u32>() else { return text };
    let rest = &text[end..];
    let Some(after) = ["st", "nd", "rd", "th"].iter().find_map(|suffix| rest.strip_prefix(suffix)) else { return text };
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{}{number}{suffix}{after}", &text[..start])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_years_move() {
        assert_eq!(moved("12 April 1981", 1, 0).as_deref(), Some("12 May 1981"));
        assert_eq!(moved("April 12, 1981", 0, -1).as_deref(), Some("April 12, 1980"));
        assert_eq!(moved("December 1981", 1, 0), None);
    }

    #[test]
    fn centuries_keep_their_endings() {
        assert_eq!(shifted_digits("the 10th century", 1).map(ordinal_fixed).as_deref(), Some("the 11th century"));
        assert_eq!(shifted_digits("the 20th century", 1).map(ordinal_fixed).as_deref(), Some("the 21st century"));
    }

    #[test]
    fn dates_have_an_order() {
        assert!(line("1981-04-12") < line("1981-05"));
        assert!(line("-0043") < line("0010"));
        assert!(line("13XX") < line("14XX"));
    }
}
