//! What a question or a statement is made into: one form a file.

mod alone;
mod blank;
mod changed;
mod choice;
mod contrary;
mod denied;
mod happened;
mod joined;
mod order;
mod pairs;
mod quantified;
mod several;
mod superlative;
mod supported;
mod truth;
mod typed;

use super::ask::{KeyClass, Question, key_span};
use super::candidate::{Answer, Candidate};
use super::distractors::{Pools, content_words};
use super::random::Random;
use crate::facts::{Reading, Role, Statement};

/// What a question and its statement make: a choice, a typed answer, a blank, a true and a false statement.
pub(crate) fn of_question(
    reading: &Reading<'_>,
    pools: &Pools,
    facts: &[Statement],
    at: usize,
    question: &Question,
    random: &mut Random,
) -> Vec<Candidate> {
    let statement = &facts[at];
    let unasked = before_the_past(reading, statement) || of_none(reading, statement);
    if unasked || answered_twice(reading, facts, at, question) {
        return Vec::new();
    }
    let distractors = pools.distractors(reading, statement, question, random);
    let mut made = Vec::new();
    made.push(choice::make(reading, at, statement, question, distractors.clone()));
    made.extend(typed::make(reading, at, statement, question));
    made.extend(blank::make(reading, at, statement, question));
    made.extend(truth::make(reading, at, statement, question, &distractors));
    made
}

/// "Who had read the letter?": before what, another sentence tells; beside a date the statement tells it itself.
fn before_the_past(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    let had = clause.finite.is_some_and(|at| reading.lower(clause.sentence, at) == "had");
    had && clause.verb.is_some() && statement.time.is_none()
}

/// "What has no weaver owned?": of what is not, nobody asks.
fn of_none(reading: &Reading<'_>, statement: &Statement) -> bool {
    let clause = &statement.clause;
    clause.subject.words.first().is_some_and(|&at| {
        matches!(reading.lower(clause.sentence, at).as_str(), "no" | "none" | "neither" | "nobody" | "nothing" | "few")
    })
}

/// Whether another statement answers the question too: "She studied business. … She studied medicine at Basel."
fn answered_twice(reading: &Reading<'_>, facts: &[Statement], at: usize, question: &Question) -> bool {
    let statement = &facts[at];
    let lemma = |statement: &Statement| &reading.word(statement.clause.sentence, statement.clause.predicate).lemma;
    let owner = |statement: &Statement| {
        let clause = &statement.clause;
        reading.mention(clause.sentence, clause.subject.head).map(|(entity, ..)| entity)
    };
    let told = |statement: &Statement| content_words(&statement.object);
    facts.iter().enumerate().filter(|(other, _)| *other != at).any(|(_, other)| {
        if lemma(other) != lemma(statement) {
            return false;
        }
        let same_subject =
            other.subject == statement.subject || (owner(other).is_some() && owner(other) == owner(statement));
        match question.rule {
            // What else is told beside the key must set the two apart.
            "object" | "prepositional" => {
                let beside: Vec<String> = told(statement)
                    .into_iter()
                    .filter(|word| !question.key.text.to_lowercase().contains(word.as_str()))
                    .collect();
                same_subject && beside.iter().all(|word| told(other).contains(word))
            }
            "subject" | "agent" | "which" => {
                !same_subject && told(statement).iter().all(|word| told(other).contains(word))
            }
            _ => false,
        }
    })
}

/// What an article's statements make together.
pub(crate) fn of_article(reading: &Reading<'_>, pools: &Pools, facts: &[Statement]) -> Vec<Candidate> {
    let mut made = Vec::new();
    made.extend(order::make(reading, facts));
    made.extend(happened::make(reading, facts));
    made.extend(pairs::make(reading, facts));
    made.extend(several::make(reading, pools, facts));
    made.extend(contrary::make(reading, facts));
    made.extend(denied::make(reading, facts));
    made.extend(superlative::make(reading, facts));
    made.extend(quantified::make(reading, facts));
    made.extend(changed::make(reading, pools, facts));
    made.extend(joined::make(reading, pools, facts));
    made
}

/// What is made of true and false items that were made before.
pub(crate) fn of_made(reading: &Reading<'_>, facts: &[Statement], made: &[Candidate]) -> Vec<Candidate> {
    supported::make(reading, facts, made)
}

/// A candidate of one statement.
fn candidate(
    reading: &Reading<'_>,
    at: usize,
    statement: &Statement,
    question: &Question,
    stem: String,
    answer: Answer,
    share: f64,
) -> Candidate {
    Candidate {
        rule: question.rule,
        statement: at,
        stem,
        answer,
        slot: vec![key_span(reading, statement.clause.sentence, &question.key)],
        evidence: statement.evidence.clone(),
        explanation: statement.text.clone(),
        difficulty: question.difficulty,
        confidence: (question.base * share * certainty(statement) * question.key.sure).clamp(0.0, 1.0),
        worth: worth(statement, &question.key.class),
        rejected: None,
    }
}

/// What the parser's and coreference's doubt takes off: a doubtful edge spoils an item more often than not.
fn certainty(statement: &Statement) -> f64 {
    let doubt = 1.0 - statement.certainty;
    1.0 - 0.7 * doubt
}

/// How much an answer of this class is worth retaining, with the statement's own salience.
fn worth(statement: &Statement, class: &KeyClass) -> f64 {
    let class = match class {
        KeyClass::Reason | KeyClass::Purpose => 0.9,
        KeyClass::Means => 0.8,
        KeyClass::Date(_) => 0.65,
        KeyClass::Number(_) => 0.7,
        KeyClass::Name(_) => 0.7,
        KeyClass::Noun { .. } => 0.6,
        KeyClass::Term { .. } | KeyClass::Definition => 0.8,
    };
    0.6 * statement.salience + 0.4 * class
}

/// A statement as it is, or made false, to be called true or false.
fn told(statement: &Statement, at: usize, rule: &'static str, stem: String, truth: bool, base: f64) -> Candidate {
    // "The looms are very simple.": a judgement of which nobody can say how far it holds.
    let judges = statement.clause.verb.is_none()
        && statement.clause.parts.iter().all(|part| part.role == Role::Complement && part.words.len() <= 2);
    let base = if judges { base * 0.75 } else { base };
    Candidate {
        rule,
        statement: at,
        stem,
        answer: Answer::Truth(truth),
        slot: vec![statement.evidence[0]],
        evidence: statement.evidence.clone(),
        explanation: statement.text.clone(),
        difficulty: gistcheck_quiz::Difficulty::Easy,
        confidence: base * certainty(statement),
        worth: 0.6 * statement.salience + 0.25,
        rejected: None,
    }
}
