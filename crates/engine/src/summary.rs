//! A summary of the article's own sentences.
//!
//! Sentences are scored one by one ([`score`]) and picked one after another, each pick lowering what repeats it
//! (maximal marginal relevance, Carbonell and Goldstein 1998); so a longer summary always holds the shorter one's
//! sentences. They are shown in the article's order, made readable alone ([`alone`]).

mod alone;
mod score;
mod terms;

use crate::pipeline::Analysis;
use gistcheck_quiz::{SpanIndex, SummarySentence};
use terms::TermVectors;

/// How much a repetition of what is already picked takes off, in units of the score.
const REPETITION: f64 = 0.9;
/// Sentences compared in full; of a longer article only the best by score are, so that time stays linear.
const COMPARED: usize = 400;

/// The best sentences of an article, at most `count`, in its order. Each text is readable alone and each evidence is
/// the sentence it was made from.
pub fn summary(analysis: &Analysis, count: usize) -> Vec<SummarySentence> {
    let doc = &analysis.doc;
    let index = SpanIndex::new(&doc.clean.text);
    let mut picked = pick(analysis, count);
    picked.sort_by_key(|(at, _)| *at);
    picked
        .into_iter()
        .map(|(at, text)| {
            let span = doc.sentences[at].span;
            SummarySentence { text, evidence: vec![index.evidence(&doc.clean.text, span.start, span.end)] }
        })
        .collect()
}

/// Index and text of the picked sentences, best first.
fn pick(analysis: &Analysis, count: usize) -> Vec<(usize, String)> {
    let doc = &analysis.doc;
    let vectors = TermVectors::new(doc);
    let mut candidates: Vec<(usize, f64, String)> = (0..doc.sentences.len())
        .filter_map(|at| Some((at, alone::readable(analysis, at)?)))
        .map(|(at, text)| (at, score::score(analysis, &vectors, at), text))
        .collect();
    candidates.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    candidates.truncate(COMPARED);
    let mut repeated = vec![0.0_f64; candidates.len()];
    let mut picked: Vec<(usize, String)> = Vec::new();
    while picked.len() < count && picked.len() < candidates.len() {
        let value = |place: usize| candidates[place].1 - REPETITION * repeated[place];
        let best = (0..candidates.len())
            .filter(|place| repeated[*place] < f64::INFINITY)
            .max_by(|a, b| value(*a).total_cmp(&value(*b)).then(b.cmp(a)));
        let Some(best) = best else { break };
        let at = candidates[best].0;
        for (place, (other, _, _)) in candidates.iter().enumerate() {
            repeated[place] = repeated[place].max(vectors.similarity(at, *other));
        }
        repeated[best] = f64::INFINITY;
        picked.push((at, candidates[best].2.clone()));
    }
    picked
}

#[cfg(test)]
mod tests;
