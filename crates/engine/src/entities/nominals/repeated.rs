//! The same noun again, now definite: "a new method" … "the method", "this method". The latest entity with that noun and
//! number, unless the phrase says something of it that was not said before.

use crate::entities::cluster::Clusters;
use crate::entities::names::Antecedent;
use crate::entities::phrase::{Determiner, Phrase};
use crate::entities::traits::Semantic;

const CONFIDENCE: f64 = 0.85;

/// Sentences back to the last mention: "this method" looks less far than "the method".
const REACH_OF_THE: usize = 10;
const REACH_OF_THIS: usize = 4;

pub(super) fn find(clusters: &Clusters, phrases: &[Phrase], phrase: &Phrase) -> Option<Antecedent> {
    if phrase.narrowed || phrase.traits.semantic == Semantic::Time {
        return None;
    }
    let reach = if phrase.determiner == Determiner::Demonstrative { REACH_OF_THIS } else { REACH_OF_THE };
    let fits = |at: &usize| {
        let known = &clusters.all[*at];
        let last = &phrases[clusters.last_mention(*at)];
        let same_noun = phrases[known.members[0].0].lemma == phrase.lemma && !phrases[known.members[0].0].joined;
        let said = phrase.modifiers.iter().all(|modifier| known.modifiers.contains(modifier));
        let apart = last.sentence != phrase.sentence || last.words.end <= phrase.words.start;
        same_noun
            && said
            && apart
            && known.traits.plural == phrase.traits.plural
            && phrase.sentence - last.sentence <= reach
    };
    let found: Vec<usize> = clusters.with_noun(&phrase.lemma).filter(fits).collect();
    // Two of a kind in reach: which one is meant, only a reader can tell.
    let [one] = found[..] else { return None };
    Some((one, CONFIDENCE))
}
