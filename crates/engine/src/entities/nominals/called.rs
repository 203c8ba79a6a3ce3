//! A noun that a name contains or that was said of it: "State Council" … "the council", "Mayor Ruiz" … "the mayor", "the
//! film Ray" … "the film". Only where one entity in reach is so called, and the phrase says nothing more.

use crate::document::MentionKind;
use crate::entities::cluster::Clusters;
use crate::entities::names::Antecedent;
use crate::entities::phrase::Phrase;
use crate::entities::traits::Semantic;

const CONFIDENCE: f64 = 0.9;

/// Sentences back to the last mention.
const REACH: usize = 8;

pub(super) fn find(clusters: &Clusters, phrases: &[Phrase], phrase: &Phrase) -> Option<Antecedent> {
    if phrase.narrowed || !phrase.modifiers.is_empty() || phrase.traits.plural || phrase.kind != MentionKind::Nominal {
        return None;
    }
    if phrase.traits.semantic == Semantic::Time {
        return None;
    }
    let near = |at: &usize| {
        let known = &clusters.all[*at];
        let last = &phrases[clusters.last_mention(*at)];
        known.named && !known.traits.plural && phrase.sentence - last.sentence <= REACH && !holds(last, phrase)
    };
    let by_name = clusters.with_name_word(&phrase.lemma).filter(|&at| {
        let name = &clusters.all[at].name;
        let of = name.iter().position(|word| word == "of").unwrap_or(name.len());
        name.len() > 1 && of > 0 && name[of - 1].to_lowercase() == phrase.lemma
    });
    let by_noun = clusters.with_noun(&phrase.lemma);
    let mut found: Vec<usize> = by_name.chain(by_noun).filter(near).collect();
    found.sort_unstable();
    found.dedup();
    let [one] = found[..] else { return None };
    Some((one, CONFIDENCE))
}

/// Whether one of two mentions lies in the other.
fn holds(one: &Phrase, other: &Phrase) -> bool {
    one.sentence == other.sentence && one.words.start < other.words.end && other.words.start < one.words.end
}
