//! Dated events put in order: three to five statements of different years, their dates taken out.

use crate::document::{DateGrain, ExpressionValue, Pos, Span, Xpos};
use crate::facts::{Part, Reading, Role, Statement, Telling, declare};
use crate::in_order::InOrder;
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::content_words;
use gistcheck_quiz::{Difficulty, Sequence};

/// More events than this are a chore to sort.
const MOST: usize = 5;
/// Events that fit on a line, and say what happened.
const WORDS: std::ops::RangeInclusive<usize> = 4..=16;
/// A tree less sure than this spoils the whole row.
const SURE: f64 = 0.6;
/// So many events are enough for an ordering and a matching of different ones.
const FOR_BOTH: usize = 8;
/// How many of them the ordering takes then.
const HALF: usize = 4;
/// Words that tell what came before what, or that point outside the event.
const TELLING: &[&str] = &[
    "after",
    "before",
    "later",
    "again",
    "still",
    "finally",
    "second",
    "third",
    "last",
    "final",
    "next",
    "new",
    "then",
    "following",
    "subsequently",
    "eventually",
    "already",
    "until",
    "since",
    "he",
    "she",
    "it",
    "they",
    "him",
    "them",
    "this",
    "these",
    "those",
    "such",
    "other",
    "another",
    "same",
    "previous",
    "earlier",
    "former",
    "reopened",
    "rebuilt",
    "anniversary",
    "decades",
    "years",
    "century",
];
/// What comes first and last in any life.
const ENDS_OF_LIFE: &[&str] = &["bear", "die", "bury", "retire", "baptize", "christen"];

/// A year, the index of the statement, and its text without the date.
pub(super) type Event = (i64, usize, String);

/// The dated events of an article, one a year and a sentence, the best first.
pub(super) fn events(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for (at, statement) in facts.iter().enumerate() {
        if let Some((year, text)) = event(reading, statement)
            && !events.iter().any(|(other, have, told)| {
                let same = facts[*have].clause.sentence == statement.clause.sentence;
                *other == year || same || alike(told, &text)
            })
        {
            events.push((year, at, text));
        }
    }
    events.order_by(|a, b| weight(&facts[b.1]).total_cmp(&weight(&facts[a.1])).then(a.1.cmp(&b.1)));
    events
}

/// An event that is central and surely understood goes first.
fn weight(fact: &Statement) -> f64 {
    fact.salience + fact.certainty
}

/// The events that the ordering takes, and those left for a matching.
pub(super) fn shared_out(reading: &Reading<'_>, facts: &[Statement]) -> (Vec<Event>, Vec<Event>) {
    let mut events = events(reading, facts);
    if events.len() < FOR_BOTH {
        events.truncate(MOST);
        return (events.clone(), events);
    }
    let mut left = events.split_off(HALF);
    left.truncate(MOST);
    (events, left)
}

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Option<Candidate> {
    let (mut events, _) = shared_out(reading, facts);
    events.order_by_key(|(year, ..)| *year);
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
        confidence: 0.88 * (1.0 - 0.7 * (1.0 - certainty)),
        worth: 0.6,
        rejected: None,
    })
}

/// The year of a statement and its text without the date.
fn event(reading: &Reading<'_>, statement: &Statement) -> Option<(i64, String)> {
    if statement.clause.source.is_some() {
        return None;
    }
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
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    let telling = words.iter().any(|word| TELLING.contains(&word.as_str()));
    let past = clause.finite.or(clause.verb).is_some_and(|at| reading.word(s, at).xpos == Xpos::Vbd);
    let ends = ENDS_OF_LIFE.contains(&&*reading.word(s, clause.predicate).lemma);
    // "The ship arrived at night" happened to many: something acted on, something it became, or a name.
    let said = clause.parts.iter().any(|part| {
        let named = part.words.iter().any(|&at| reading.word(s, at).pos == Pos::Propn);
        match part.role {
            Role::Object | Role::Complement | Role::Agent | Role::OpenClause => true,
            Role::Oblique => named,
            _ => false,
        }
    });
    // Another date would tell, and a figure is a state of things rather than an event.
    let dated = text.contains(|c: char| c.is_ascii_digit());
    let plain = !text.contains(['"', '“', '(', ';', ':', '–', '—']) && text.matches(',').count() <= 2;
    let whole = said && past && plain && statement.certainty >= SURE;
    (whole && !dated && !telling && !ends && WORDS.contains(&text.split_whitespace().count()))
        .then(|| (year, text.trim_end_matches('.').to_owned()))
}

/// Whether two events are told in much the same words.
fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (content_words(one), content_words(other));
    let both = one.iter().filter(|word| other.contains(word)).count();
    2 * both > one.len().min(other.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{facts, fixture};

    fn check(sentence: &str, expect: Option<(i64, &str)>) {
        let doc = fixture::doc(&[sentence]);
        let expressions = crate::expressions::expressions(&doc);
        let entities = crate::entities::entities(&doc);
        let statements = facts(&doc, &expressions, &entities);
        let reading = Reading::new(&doc, &expressions, &entities);
        let found = statements.first().and_then(|statement| event(&reading, statement));
        assert_eq!(found, expect.map(|(year, text)| (year, text.to_owned())));
    }

    #[test]
    fn an_event_is_told_without_its_year() {
        check(fixture::OPENED, Some((1932, "Anna Bridge was opened by Ada Reyes")));
        check(fixture::MINERS, None);
    }

    #[test]
    fn what_tells_its_place_among_others_is_no_event_to_be_ordered() {
        let born = fixture::OPENED.replace("opened VERB VBN open", "buried VERB VBN bury");
        check(&born, None);
        let last = fixture::OPENED.replace("Anna PROPN NNP Anna 5 compound B-LOC", "Later ADJ JJ later 5 amod");
        check(&last, None);
    }
}
