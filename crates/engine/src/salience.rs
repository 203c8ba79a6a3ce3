//! How central entities and sentences are to the article, from 0 to 1.
//!
//! Both are weighted sums of what can be counted, cut to the range; the weights come from GUM, where five people summarized
//! each document in a sentence (`training/salience.py`).

mod of_entities;
mod of_sentences;
mod weights;

use crate::document::{Entity, Expression, ParsedDoc};

/// Sets the salience of each entity: the share of five people's summaries that would mention it.
///
/// ```
/// use gistcheck_engine::{conllu, entities::entities};
/// let doc = conllu::read("1\tAnna\tAnna\tPROPN\tNNP\t_\t2\tnsubj\t_\tName=B-PER\n2\tsees\tsee\tVERB\tVBZ\t_\t0\troot\t_\t_\n\
///                         3\tstones\tstone\tNOUN\tNNS\t_\t2\tobj\t_\t_\n\n")?;
/// let found = entities(&doc);
/// assert!(found[0].salience > found[1].salience);
/// # Ok::<(), gistcheck_engine::conllu::ConlluError>(())
/// ```
pub fn entities(doc: &ParsedDoc, entities: &mut [Entity]) {
    for (entity, features) in of_entities::features(doc, entities).into_iter().enumerate() {
        entities[entity].salience = weighted(&features, &weights::ENTITY);
    }
}

/// How much each sentence says of what people put into summaries, 0 to 1; one number a sentence.
pub fn sentences(doc: &ParsedDoc, entities: &[Entity], expressions: &[Expression]) -> Vec<f64> {
    let features = of_sentences::features(doc, entities, expressions);
    features.iter().map(|features| weighted(features, &weights::SENTENCE)).collect()
}

/// What the weights multiply, with names: for training, which must see what the engine sees.
pub fn entity_features(doc: &ParsedDoc, entities: &[Entity]) -> (&'static [&'static str], Vec<Vec<f64>>) {
    (&of_entities::NAMES, of_entities::features(doc, entities).into_iter().map(Vec::from).collect())
}

/// As [`entity_features`], of sentences.
pub fn sentence_features(
    doc: &ParsedDoc,
    entities: &[Entity],
    expressions: &[Expression],
) -> (&'static [&'static str], Vec<Vec<f64>>) {
    let features = of_sentences::features(doc, entities, expressions);
    (&of_sentences::NAMES, features.into_iter().map(Vec::from).collect())
}

fn weighted(features: &[f64], weights: &[f64]) -> f64 {
    features.iter().zip(weights).map(|(feature, weight)| feature * weight).sum::<f64>().clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu;

    #[test]
    fn there_is_a_number_for_each_sentence_of_any_document() {
        let nothing = conllu::read("").expect("nothing is well formed");
        assert_eq!(sentences(&nothing, &[], &[]), Vec::<f64>::new());
        let doc = conllu::read("1\tIt\tit\tPRON\tPRP\t_\t0\troot\t_\t_\n\n1\t😀\t_\tX\t_\t_\t7\tdep\t_\t_\n\n")
            .expect("ten columns");
        let entities = crate::entities::entities(&doc);
        let found = sentences(&doc, &entities, &[]);
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|one| (0.0..=1.0).contains(one)));
    }
}
