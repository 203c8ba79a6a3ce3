//! Which entity a third-person pronoun refers to, by a ranker whose weights are learned; nothing where it is not sure.

use super::Choice;
use super::candidates::candidates;
use super::cluster::Clusters;
use super::features;
use super::names::Antecedent;
use super::phrase::{Phrase, Role};
use super::score::{score, shares};
use super::traits::Pronoun;
use super::weights::{CONFIDENCE, LEAST};
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
    let best = best?;
    // What has a name is surer to be "it"; of the others "his" and "he" differ.
    let named = clusters.all[found[best - 1].cluster].named;
    let sort = usize::from(if kind == Pronoun::It { named } else { phrase.role == Role::Possessor });
    let percent = CONFIDENCE[usize::from(clusters.spoken)][2 * kind as usize + sort][step(shares[best])];
    (percent >= LEAST[usize::from(clusters.spoken)]).then(|| (found[best - 1].cluster, f64::from(percent) / 100.0))
}

/// How often the best candidate against all others is right depends on the odds it got, in doubling steps: below 1 to
/// 4, below 1 to 2, … 64 to 1 and more.
fn step(share: f64) -> usize {
    const ODDS: [f64; 9] = [0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0];
    ODDS.iter().filter(|odds| share >= (1.0 - share) * **odds).count()
}
