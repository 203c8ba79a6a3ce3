//! Picks sentences as a set: what is already said lowers what repeats it.

use super::Candidate;
use super::features::Setting;
use super::weights::{COST_PER_WORD, REPETITION, WEIGHTS};
use crate::in_order::InOrder;
use crate::pipeline::Analysis;

/// Sentences compared in full; of a longer article only the best by score are, so that time stays linear.
const COMPARED: usize = 400;

/// How much a sentence belongs into the summary, by itself: its measures weighed, less what its words cost.
pub(super) fn score(candidate: &Candidate) -> f64 {
    let gain: f64 = candidate.features.iter().zip(WEIGHTS).map(|(measure, weight)| measure * weight).sum();
    gain - COST_PER_WORD * candidate.words() as f64
}

/// The candidates in the order in which a growing summary takes them, at most `count`.
///
/// Each pick is the best of what is left after repetition of what is picked is taken off (maximal marginal relevance,
/// Carbonell and Goldstein 1998), of those whose needs a picked sentence before it meets. The picks do not depend on `count`: a longer summary holds the shorter one's sentences.
pub(super) fn pick(analysis: &Analysis, setting: &Setting, candidates: Vec<Candidate>, count: usize) -> Vec<Candidate> {
    debug_assert!(candidates.iter().all(|candidate| candidate.sentence < analysis.doc.sentences.len()));
    let mut scored: Vec<(f64, Candidate)> =
        candidates.into_iter().map(|candidate| (score(&candidate), candidate)).collect();
    scored.order_by(|a, b| b.0.total_cmp(&a.0).then(a.1.sentence.cmp(&b.1.sentence)));
    scored.truncate(COMPARED);
    let vectors = setting.vectors();
    let mut repeated = vec![0.0_f64; scored.len()];
    let mut picked: Vec<Candidate> = Vec::new();
    while picked.len() < count && !scored.is_empty() {
        let value = |place: usize| scored[place].0 - REPETITION * repeated[place];
        let open = (0..scored.len()).filter(|&place| can_follow(&scored[place].1, &picked));
        let Some(best) = open.max_by(|a, b| value(*a).total_cmp(&value(*b)).then(b.cmp(a))) else { break };
        let (_, chosen) = scored.remove(best);
        repeated.remove(best);
        for (place, (_, other)) in scored.iter().enumerate() {
            repeated[place] = repeated[place].max(vectors.similarity(chosen.sentence, other.sentence));
        }
        picked.push(chosen);
    }
    picked
}

/// Whether what each of the candidate's nouns with "the" points to stands in a picked sentence before it.
fn can_follow(candidate: &Candidate, picked: &[Candidate]) -> bool {
    let met = |need| picked.iter().any(|other| other.brings_up(need, candidate.sentence));
    candidate.needs.iter().all(met)
}
