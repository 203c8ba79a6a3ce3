//! Words to tags, lemmas, trees and names, as indices into the labels of the trained tables.
//!
//! A crate of its own because it is compiled for speed in the browser too, where the rest of the engine is made small
//! (profile `worker` in the workspace's Cargo.toml): half of the time of an analysis is spent here, in a few loops.

mod dot;
mod features;
mod layers;
mod lemma;
mod scores;
mod tree;

pub use features::{HASHES, WordFeatures, word_features};

use gistcheck_models::Language;

/// What the network says of a word. Numbers are indices into the lists of [`Language`] of the same name.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Index of the universal part of speech.
    pub upos: usize,
    /// Index of the Penn Treebank tag.
    pub xpos: usize,
    /// Index of the morphological features.
    pub feats: usize,
    /// Dictionary form.
    pub lemma: Box<str>,
    /// Index in the sentence of the word it depends on; none for the root.
    pub head: Option<usize>,
    /// Index of the relation to the head.
    pub deprel: usize,
    /// Index of the name tag.
    pub name: usize,
    /// How sure the parser is of `head` and `deprel`, 0 to 255.
    pub certainty: u8,
}

/// Analyses a sentence as a whole. Exactly one word has no head, and following heads from any word ends there.
///
/// Time and memory grow with the square of the number of words: callers bound it.
// Not inlined: into a caller that is compiled for size it would be compiled for size too.
#[inline(never)]
pub fn choose(language: &Language, words: &[&str]) -> Vec<Choice> {
    let rows = layers::encode(language, words);
    let tags = scores::TagScores::new(language, &rows);
    let arcs = scores::arcs(language, &rows);
    let heads = tree::best_tree(&arcs);
    let relations = scores::relations(language, &rows, &heads);
    let names = tags.names(words.len());
    let each = words.iter().zip(&heads).zip(relations).zip(names).enumerate();
    each.map(|(at, (((form, &head), (deprel, sure)), name))| {
        let scores = tags.word(at);
        let pair =
            scores::highest(language.tag_pairs.iter().map(|&(upos, xpos)| scores.upos[upos] + scores.xpos[xpos]));
        let (upos, xpos) = language.tag_pairs[pair];
        let with = language.feats_with.iter().zip(scores.feats);
        let feats = scores::highest(with.map(|(with, &score)| if with[xpos] { score } else { f32::MIN }));
        let row = &arcs.scores[at * (words.len() + 1)..(at + 1) * (words.len() + 1)];
        let lemma = lemma::lemma(form, &language.xpos[xpos], &language.lemma_rules, scores.lemma, &language.words);
        let certainty = (scores::share(row, head) * sure * 255.0) as u8;
        Choice { upos, xpos, feats, lemma, head: head.checked_sub(1), deprel, name, certainty }
    })
    .collect()
}
