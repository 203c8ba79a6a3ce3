//! A typed answer: for figures, years and short names, where every right spelling can be told.

use super::candidate;
use crate::document::{DateGrain, MentionKind, NameKind};
use crate::facts::{Reading, Statement};
use crate::items::ask::{Key, KeyClass, Question};
use crate::items::candidate::{Answer, Candidate};
use crate::items::distractors::content_words;
use gistcheck_quiz::{Accepted, Numeric};

pub(super) fn make(reading: &Reading<'_>, at: usize, statement: &Statement, question: &Question) -> Option<Candidate> {
    let fits = match &question.key.class {
        KeyClass::Date(date) => matches!(date.grain, DateGrain::Year),
        KeyClass::Number(_) => true,
        KeyClass::Name(kind) => {
            matches!(kind, NameKind::Person | NameKind::Place) && question.key.text.split(' ').count() <= 3
        }
        // A term has one name; a longer phrase has many wordings.
        KeyClass::Noun { .. } | KeyClass::Term { .. } => content_words(&question.key.text).len() <= 2,
        _ => false,
    };
    // "Which of the following" needs something that follows.
    let fits = fits && !question.stem.contains("of the following");
    let answer = fits.then(|| accepted(reading, statement, &question.key)).flatten()?;
    // A figure that must be recalled to the letter is asked for less gladly than one that is chosen.
    let modal = statement
        .clause
        .finite
        .is_some_and(|at| reading.word(statement.clause.sentence, at).xpos == crate::document::Xpos::Md);
    let share = match &question.key.class {
        // What may or should be has many answers.
        KeyClass::Noun { .. } if modal => 0.65,
        // A word that the article comes back to is one that its reader knows.
        KeyClass::Noun { .. } if times_told(reading, &question.key.text) < 2 => 0.68,
        // What was done to it may be said in other words.
        KeyClass::Noun { .. } if question.rule == "object" => 0.72,
        KeyClass::Noun { .. } => 0.85,
        _ => 0.96,
    };
    Some(candidate(reading, at, statement, question, question.stem.clone(), Answer::Typed(answer), share))
}

/// Nouns that say nothing without the "of" behind them.
const OPEN_NOUNS: &[&str] = &[
    "kind", "type", "part", "number", "amount", "lack", "set", "group", "series", "use", "rate", "level", "degree",
    "sort",
];

/// How often the article has the words of a key, without its article.
fn times_told(reading: &Reading<'_>, key: &str) -> usize {
    reading.times(["the ", "a ", "an "].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(key))
}

/// Every spelling that counts.
pub(super) fn accepted(reading: &Reading<'_>, statement: &Statement, key: &Key) -> Option<Accepted> {
    let mut spellings = vec![key.text.clone()];
    let mut numeric = None;
    let mut add = |text: String| {
        if !text.trim().is_empty() && !spellings.contains(&text) {
            spellings.push(text);
        }
    };
    match &key.class {
        KeyClass::Number(value) => {
            numeric = Some(Numeric { value: *value, unit: None, tolerance: None });
            let bare: String = key
                .text
                .split(' ')
                .filter(|word| {
                    !matches!(
                        word.to_lowercase().as_str(),
                        "about"
                            | "around"
                            | "over"
                            | "nearly"
                            | "almost"
                            | "some"
                            | "only"
                            | "more"
                            | "less"
                            | "fewer"
                            | "than"
                            | "at"
                            | "least"
                            | "most"
                            | "up"
                            | "to"
                            | "approximately"
                            | "roughly"
                            | "exactly"
                    )
                })
                .collect::<Vec<_>>()
                .join(" ");
            add(bare);
        }
        KeyClass::Noun { .. } | KeyClass::Term { .. } => {
            for article in ["the ", "The ", "a ", "A ", "an ", "An "] {
                if let Some(bare) = key.text.strip_prefix(article) {
                    add(bare.to_owned());
                }
            }
            // "The width of a loom" is answered by "width".
            if let Some((head, _)) = key.text.split_once(" of ")
                && content_words(head).len() == 1
                && !OPEN_NOUNS.contains(&content_words(head)[0].as_str())
            {
                add(content_words(head)[0].clone());
            }
        }
        KeyClass::Name(kind) => {
            // However else the article calls whom or what it names.
            let entity = key.words.iter().find_map(|&at| reading.mention(statement.clause.sentence, at));
            for mention in entity.iter().flat_map(|(_, entity, _)| &entity.mentions) {
                let told = reading.doc.text(mention.span).trim_end_matches("'s").trim_end_matches("’s");
                if mention.kind == MentionKind::Name && told.chars().count() > 2 && told.starts_with(char::is_uppercase)
                {
                    add(told.to_owned());
                }
            }
            for article in ["the ", "The "] {
                if let Some(bare) = key.text.strip_prefix(article) {
                    add(bare.to_owned());
                }
            }
            if *kind == NameKind::Person
                && let Some((_, last)) = key.text.rsplit_once(' ')
            {
                add(last.to_owned());
            }
        }
        _ => {}
    }
    Accepted::new(spellings, numeric).ok()
}
