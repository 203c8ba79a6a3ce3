//! Dated events put in order: three to five statements of different years, their dates taken out.

use crate::document::{DateGrain, ExpressionValue, Span};
use crate::facts::{Part, Reading, Role, Statement, Telling, declare};
use crate::items::candidate::{Answer, Candidate};
use gistcheck_quiz::{Difficulty, Sequence};

/// More events than this are a chore to sort.
const MOST: usize = 5;
/// A longer event cannot be taken in at a glance.
const LONGEST_WORDS: usize = 14;

/// The dated events of an article, the most salient first, one a year: year, statement, text without the date.
pub(super) fn events(reading: &Reading<'_>, facts: &[Statement]) -> Vec<(i64, usize, String)> {
    let mut events: Vec<(i64, usize, String)> = Vec::new();
    for (at, statement) in facts.iter().enumerate() {
        if let Some((year, text)) = event(reading, statement)
            && !events.iter().any(|(other, ..)| *other == year)
        {
            events.push((year, at, text));
        }
    }
    events.sort_by(|a, b| facts[b.1].salience.total_cmp(&facts[a.1].salience).then(a.1.cmp(&b.1)));
    events
}

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Option<Candidate> {
    let mut events = events(reading, facts);
    events.truncate(MOST);
    events.sort_by_key(|(year, ..)| *year);
    if events.len() < 3 {
        return None;
    }
    let sequence = Sequence::new(events.iter().map(|(_, _, text)| text.clone()).collect()).ok()?;
    let certainty = events.iter().map(|(_, at, _)| facts[*at].certainty).fold(1.0, f64::min);
    let explanation = events
        .iter()
        .map(|(year, _, text)| format!("{year}: {}", text.trim_end_matches('.')))
        .collect::<Vec<_>>()
        .join("; ");
    let evidence: Vec<Span> = events.iter().map(|(_, at, _)| facts[*at].evidence[0]).collect();
    Some(Candidate {
        rule: "order",
        statement: events[0].1,
        stem: "Put the events in order, from the earliest to the latest.".to_owned(),
        answer: Answer::Order(sequence),
        slot: evidence.clone(),
        evidence,
        explanation: explanation + ".",
        difficulty: Difficulty::Medium,
        confidence: 0.85 * (1.0 - 0.8 * (1.0 - certainty)),
        worth: 0.6,
        rejected: None,
    })
}

/// The year of a statement and its text without the date.
fn event(reading: &Reading<'_>, statement: &Statement) -> Option<(i64, String)> {
    let s = statement.clause.sentence;
    let dated = |part: &Part| match reading.expression(s, part.head).map(|expression| &expression.value) {
        Some(ExpressionValue::Date(date)) if part.role == Role::Oblique && date.grain >= DateGrain::Year => {
            let preposition = part.words[..part.preposition].first().map(|&at| reading.lower(s, at));
            matches!(preposition.as_deref(), Some("in" | "on"))
                .then(|| date.iso.get(..4)?.parse::<i64>().ok())
                .flatten()
        }
        _ => None,
    };
    let mut clause = statement.clause.clone();
    let years: Vec<i64> = clause.parts.iter().filter_map(dated).collect();
    let [year] = years[..] else { return None };
    clause.parts.retain(|part| dated(part).is_none());
    if clause.parts.is_empty() {
        return None;
    }
    let text = declare(&mut Telling::new(reading, s), &clause).ok()?;
    let words = text.split_whitespace().count();
    let has_year = text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    (!has_year && (4..=LONGEST_WORDS).contains(&words)).then(|| (year, text.trim_end_matches('.').to_owned()))
}
