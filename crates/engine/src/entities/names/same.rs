//! The same words are the same entity: "Łódź" … "ŁÓDŹ", "the Elbe" … "Elbe".

//!
//! "Northern Ruritania" is not "Ruritania": what an adjective says must have been said before. "My Paris" is nobody else's.

use super::Antecedent;
use crate::entities::cluster::Clusters;
use crate::entities::phrase::{Determiner, Phrase};

/// How often such a link is right, measured on GUM's training part, where parts of names are marked differently.
const CONFIDENCE: f64 = 0.95;

pub(super) fn find(clusters: &Clusters, phrase: &Phrase) -> Option<Antecedent> {
    let name: Vec<String> = phrase.name.iter().map(|word| word.to_lowercase()).collect();
    if phrase.determiner == Determiner::Possessive {
        return None;
    }
    let outside = |modifier: &&String| !name.contains(modifier);
    let same = |at: &usize| {
        let known = &clusters.all[*at];
        let said = phrase.modifiers.iter().filter(outside).all(|modifier| known.modifiers.contains(modifier));
        let always = known.modifiers.iter().filter(outside).count() == 0
            || known.members.len() > 1
            || phrase.modifiers.iter().any(|one| outside(&one));
        let words = known.name.iter().map(|word| word.to_lowercase());
        said && always && known.traits.plural == phrase.traits.plural && words.eq(name.iter().cloned())
    };
    clusters.with_name_word(name.first()?).filter(same).last().map(|at| (at, CONFIDENCE))
}
