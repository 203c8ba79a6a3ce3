//! How central entities and sentences are to the article.

use crate::document::{Entity, Expression, ParsedDoc};

/// Sets each entity's salience, 0 to 1.
pub fn entities(_doc: &ParsedDoc, _entities: &mut [Entity]) {}

/// How much each sentence says of what the article is about, 0 to 1.
pub fn sentences(doc: &ParsedDoc, _entities: &[Entity], _expressions: &[Expression]) -> Vec<f64> {
    vec![0.0; doc.sentences.len()]
}
