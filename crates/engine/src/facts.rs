//! From trees, names, expressions and coreference to statements that can be read alone.
//!
//! A statement keeps its words in the article's order and says no more than the article: hedges, negation and conditions
//! stay; asides that can be taken out without loss go; pronouns are replaced by what they surely stand for. What cannot
//! be told soundly is left out, with the reason.

mod clause;
#[cfg(test)]
pub(crate) mod fixture;
mod kind;
mod markers;
mod phrase;
mod reading;
mod reduced;
mod statement;
mod unsound;

pub use statement::{Statement, to_facts};
pub(crate) use statement::{declare, fact_id, verb_words};
pub use unsound::Unsound;

pub use clause::{Clause, Part, Role};
pub(crate) use markers::{POINTING_ADJECTIVES, UNIQUE_NOUNS, is_month_or_day};
pub(crate) use phrase::{Telling, capitalized};
pub(crate) use reading::Reading;

use crate::document::{Entity, Expression, ParsedDoc};

/// The statements of an article, in its order.
pub fn facts(doc: &ParsedDoc, expressions: &[Expression], entities: &[Entity]) -> Vec<Statement> {
    told(doc, expressions, entities).into_iter().filter_map(Result::ok).collect()
}

/// Every clause of an article, in its order: the statement it makes, or why it makes none and its sentence's index.
pub fn told(
    doc: &ParsedDoc,
    expressions: &[Expression],
    entities: &[Entity],
) -> Vec<Result<Statement, (usize, Unsound)>> {
    let reading = Reading::new(doc, expressions, entities);
    (0..doc.sentences.len())
        .flat_map(|sentence| {
            clause::clauses(&reading, sentence)
                .into_iter()
                .map(|clause| clause.and_then(|clause| whole_or_reduced(&reading, clause)))
                .map(|told| told.map_err(|why| (sentence, why)))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// What a statement is worth that lost its time, place or circumstance: true, but of when and where it does not say.
const WITHOUT_SCOPE: f64 = 0.45;

/// The statement of a clause, or of the clause without what leans on other sentences.
fn whole_or_reduced(reading: &Reading<'_>, clause: Clause) -> Result<Statement, Unsound> {
    statement::state(reading, clause.clone()).or_else(|why| {
        let less = reduced::reduced(reading, &clause).ok_or(why)?;
        let told = |clause: &Clause| clause.parts.iter().filter(|part| part.role != Role::Adverb).count();
        let scoped = told(&less) < told(&clause);
        let mut statement = statement::state(reading, less).map_err(|_| why)?;
        if scoped {
            statement.certainty *= WITHOUT_SCOPE;
        }
        Ok(statement)
    })
}

#[cfg(test)]
mod tests;
