//! Which entity a third-person pronoun refers to, by a ranker whose weights are learned; nothing where it is not sure.

use super::Choice;
use super::candidates::candidates;
use super::cluster::Clusters;
use super::features;
use super::names::Antecedent;
use super::phrase::Phrase;
use super::score::{score, shares};
use super::traits::Pronoun;
use super::weights::THRESHOLDS;
use crate::document::ParsedDoc;

/// The antecedent and the share of 1 it took; `watch` sees what it was chosen from.
pub(super) fn antecedent(
    doc: &ParsedDoc,
    clusters: &Clusters,
    phrases: &[Phrase],
    phrase: &Phrase,
    watch: &mut dyn FnMut(Choice, &Clusters),
) -> Option<Antecedent> {
    let kind = Pronoun::parse(&phrase.lemma)?;
    let found = candidates(doc, clusters, phrases, phrase, kind);
    let none = features::none(doc, phrases, phrase, kind, &found, clusters.spoken);
    let each: Vec<Vec<String>> =
        found.iter().map(|candidate| features::candidate(doc, clusters, phrases, phrase, kind, candidate)).collect();
    let scores: Vec<i64> = [score(&none)].into_iter().chain(each.iter().map(|names| score(names))).collect();
    let shares = shares(&scores);
    let best = (1..shares.len()).max_by_key(|&at| (scores[at], std::cmp::Reverse(at)));
    let place = |index: usize| (phrases[index].sentence, phrases[index].head);
    let listed = found.iter().zip(each).map(|(candidate, names)| {
        let (sentence, head) = place(candidate.naming);
        (sentence, head, names)
    });
    watch(Choice { sentence: phrase.sentence, word: phrase.head, none, candidates: listed.collect() }, clusters);
    let best = best.filter(|&at| shares[at] >= THRESHOLDS[usize::from(clusters.spoken)][kind as usize])?;
    Some((found[best - 1].cluster, shares[best]))
}
