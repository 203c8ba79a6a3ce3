//! How much a sentence belongs into the summary, by itself.

use super::terms::TermVectors;
use crate::pipeline::Analysis;

/// Weight of likeness to the whole document (centroid, Radev and others 2004).
const CENTRALITY: f64 = 1.0;
/// Weight of standing early in the document: news and textbooks alike say first what they are about (Edmundson 1969).
const EARLY: f64 = 0.45;
/// Weight of being the first sentence of its paragraph.
const PARAGRAPH_FIRST: f64 = 0.12;
/// Weight of sharing words with the title (Edmundson 1969).
const TITLE: f64 = 0.3;
/// A sentence of fewer words says little; each missing word costs.
const ENOUGH_WORDS: usize = 12;
const SHORT_COST: f64 = 0.04;
/// A sentence of more words tires; each one over costs.
const TOO_MANY_WORDS: usize = 34;
const LONG_COST: f64 = 0.012;

/// Higher is better; scores of one document compare, those of two do not.
pub(super) fn score(analysis: &Analysis, vectors: &TermVectors, at: usize) -> f64 {
    let doc = &analysis.doc;
    let sentence = &doc.sentences[at];
    let words = sentence.words.len();
    let first = at == 0 || doc.sentences[at - 1].paragraph != sentence.paragraph;
    let missing = ENOUGH_WORDS.saturating_sub(words) as f64;
    let over = words.saturating_sub(TOO_MANY_WORDS) as f64;
    CENTRALITY * vectors.centrality(at)
        + EARLY / (1.0 + sentence.paragraph as f64 * 0.5)
        + if first { PARAGRAPH_FIRST } else { 0.0 }
        + TITLE * vectors.title_share(at)
        - SHORT_COST * missing
        - LONG_COST * over
}
