//! Wrong answers: of the key's kind, form and size, from the article first, then from knowledge, then by variation.

mod dates;
mod names;
mod nouns;
mod numbers;
mod opposites;
mod phrases;
mod terms;

pub(crate) use numbers::bound;
pub(crate) use opposites::{Frame, opposite_verb, opposite_word};

use super::ask::{KeyClass, Question};
use super::random::Random;
use crate::document::NameKind;
use crate::facts::{Reading, Statement};
use gistcheck_quiz::ChoiceSource;

/// As many wrong answers are shown beside a key.
const ENOUGH: usize = 3;

/// A wrong answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Distractor {
    /// As it is shown.
    pub text: String,
    /// Its place on a number line, where the key has one.
    pub value: Option<f64>,
    /// Where it was taken from.
    pub source: ChoiceSource,
    /// What the article says of it, where it says something.
    pub feedback: Option<String>,
}

impl Distractor {
    fn varied(text: String, value: f64) -> Self {
        Self { text, value: Some(value), source: ChoiceSource::Variation, feedback: None }
    }
}

/// What an article offers as wrong answers, gathered once.
pub(crate) struct Pools {
    names: names::Pool,
    nouns: nouns::Pool,
    phrases: phrases::Pool,
    terms: terms::Pool,
}

impl Pools {
    pub(crate) fn new(reading: &Reading<'_>, facts: &[Statement]) -> Self {
        Self {
            names: names::Pool::new(reading, facts),
            nouns: nouns::Pool::new(reading, facts),
            phrases: phrases::Pool::new(reading, facts),
            terms: terms::Pool::new(reading, facts),
        }
    }

    /// Wrong answers to a question, the best first; numbers and dates on both sides of the key.
    pub(crate) fn distractors(
        &self,
        reading: &Reading<'_>,
        statement: &Statement,
        question: &Question,
        random: &mut Random,
    ) -> Vec<Distractor> {
        let mut found = match &question.key.class {
            KeyClass::Date(date) => {
                let born = dates::birth_of(reading, statement);
                dates::near(reading, date, &question.key.text, (&question.stem, born), random)
            }
            KeyClass::Number(value) => numbers::near(*value, &question.key.text, random),
            KeyClass::Name(kind) => self.names.like(reading, statement, question, *kind, random),
            KeyClass::Noun { class, plural } => self.nouns.like(statement, question, *class, *plural, random),
            KeyClass::Term { plural } => {
                let form: Vec<_> =
                    question.key.words.iter().map(|&at| reading.word(statement.clause.sentence, at).pos).collect();
                self.nouns.terms(statement, question, *plural, &form, random)
            }
            KeyClass::Purpose | KeyClass::Reason | KeyClass::Means | KeyClass::Definition => {
                self.phrases.like(reading, statement, question, random)
            }
        };
        let termed = matches!(
            question.key.class,
            KeyClass::Noun { .. } | KeyClass::Term { .. } | KeyClass::Name(NameKind::Other)
        );
        if termed && found.len() < ENOUGH {
            for sibling in self.terms.siblings(statement, question, random) {
                if !found.iter().any(|have| share_word(&have.text, &sibling.text) && have.text.contains(&sibling.text))
                {
                    found.push(sibling);
                }
            }
        }
        found
    }
}

impl Pools {
    /// Things of the kind of a list's members that are not of the list: for choices beside several keys.
    pub(crate) fn beside(
        &self,
        reading: &Reading<'_>,
        sentence: usize,
        head: usize,
        keys: &[String],
    ) -> Vec<Distractor> {
        self.nouns.beside(reading, sentence, head, keys)
    }
}

/// The key's place on a number line, where it has one.
pub(crate) fn value_of(class: &KeyClass) -> Option<f64> {
    match class {
        KeyClass::Date(date) => dates::line(&date.iso),
        KeyClass::Number(value) => Some(*value),
        _ => None,
    }
}

/// Content words of a text in lower case, for telling whether two texts share one.
pub(crate) fn content_words(text: &str) -> Vec<String> {
    const EMPTY: &[&str] = &[
        "the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "for", "by", "with", "from", "as", "s", "his",
        "her", "its", "their", "is", "was", "are", "were", "be", "that", "which", "who",
    ];
    text.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty() && !EMPTY.contains(&word.as_str()))
        .collect()
}

/// Whether two texts share a content word, endings aside.
pub(crate) fn share_word(one: &str, other: &str) -> bool {
    shared_words(one, other) > 0
}

/// How many content words of the first text are in the second, endings aside.
pub(crate) fn shared_words(one: &str, other: &str) -> usize {
    let stem = |word: &String| word.chars().take(6).collect::<String>();
    let others: Vec<String> = content_words(other).iter().map(stem).collect();
    content_words(one).iter().map(stem).filter(|word| others.contains(word)).count()
}
