//! A statement with one word swapped for its opposite, to be called true or false; and the statement itself.
//!
//! The word must be what the statement says of its subject: the verb, its adverb, or the adjective of its object or of
//! what "is" tells. An opposite deeper in a phrase changes what is spoken of, and the new statement may be true as well.

use crate::document::{Deprel, ExpressionValue, Pos};
use crate::facts::{Reading, Role, Statement};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::contrary;
use gistcheck_quiz::Difficulty;

/// Readers accept a statement of words more often than not; its opposite is as good as the list.
const BASE: f64 = 0.85;
/// What may be, may also not be: its opposite is not false.
const OPEN: &[&str] = &["may", "might", "can", "could", "sometimes", "some", "often", "usually", "perhaps", "several"];

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Candidate> {
    let mut made = Vec::new();
    for (at, statement) in facts.iter().enumerate() {
        let Some(swapped) = contrary(&statement.text).filter(|swapped| says_it(reading, statement, swapped)) else {
            continue;
        };
        for (stem, truth) in [(statement.text.clone(), true), (swapped, false)] {
            made.push(Candidate {
                rule: "contrary",
                statement: at,
                stem,
                answer: Answer::Truth(truth),
                slot: vec![statement.evidence[0]],
                evidence: statement.evidence.clone(),
                explanation: statement.text.clone(),
                difficulty: Difficulty::Easy,
                confidence: BASE * super::certainty(statement),
                worth: 0.6 * statement.salience + 0.25,
                rejected: None,
            });
        }
    }
    made
}

/// Whether the swapped word is what the statement says.
fn says_it(reading: &Reading<'_>, statement: &Statement, swapped: &str) -> bool {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let open = statement.text.split(' ').any(|word| OPEN.contains(&word.to_lowercase().as_str()));
    let Some((word, opposite)) = changed(&statement.text, swapped).filter(|_| !open) else { return false };
    // "Positive for the one and negative for the other" would say one thing twice.
    if statement.text.to_lowercase().split(' ').any(|word| word.trim_end_matches(['.', ',']) == opposite) {
        return false;
    }
    let mut places = (0..tree.words.len()).filter(|&at| reading.lower(s, at) == word);
    let (Some(at), None) = (places.next(), places.next()) else { return false };
    let this = &tree.words[at];
    // "The fall" is a season too, and "gained back" or "put in" are verbs of their own.
    let noun = this.pos == Pos::Noun && !matches!(word.as_str(), "surplus" | "shortage" | "majority" | "minority");
    let led = at.checked_sub(1).is_some_and(|before| {
        let ordinal = reading.expression(s, before).map(|found| &found.value);
        tree.words[before].pos == Pos::Adj
            || matches!(ordinal, Some(ExpressionValue::Ordinal(_)))
            || reading.lower(s, before) == "been"
    });
    if noun || led {
        return false;
    }
    let told = |head: usize| {
        head == clause.predicate
            || clause.parts.iter().any(|part| matches!(part.role, Role::Complement | Role::Object) && part.head == head)
    };
    let particle = tree.child(at, &[Deprel::CompoundPrt]).is_some();
    (at == clause.predicate && !particle && !matches!(word.as_str(), "lost" | "gained"))
        || (told(at) && this.pos != Pos::Verb)
        || (at == clause.subject.head && this.pos == Pos::Noun)
        || (this.head.is_some_and(told) && matches!(this.deprel, Deprel::Amod | Deprel::Advmod) && word != "widely")
}

/// The word that was swapped and the one in its place, in lower case.
fn changed(text: &str, swapped: &str) -> Option<(String, String)> {
    let bare = |word: &str| word.trim_end_matches(['.', ',']).to_lowercase();
    text.split(' ')
        .zip(swapped.split(' '))
        .find(|(one, other)| one != other && !matches!(*one, "a" | "an" | "A" | "An"))
        .map(|(one, other)| (bare(one), bare(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_swapped_word_is_found_behind_its_article() {
        let found = changed("It had an increased yield.", "It had a decreased yield.");
        assert_eq!(found, Some(("increased".to_owned(), "decreased".to_owned())));
        assert_eq!(changed("It grew.", "It grew."), None);
    }
}
