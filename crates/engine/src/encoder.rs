//! Words to tags, lemmas, trees and names, by the trained models.

mod dot;
pub mod features;
mod layers;
mod lemma;
mod scores;
mod tree;

use crate::document::{Deprel, Feats, NameKind, NamePart, Pos, Xpos};
use gistcheck_models::{Language, Models};

/// Words that are analysed at once. Trees cost the square of it, so longer sentences are cut to stay linear.
const LONGEST: usize = 128;

/// What the models say of a word.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// Universal part of speech.
    pub pos: Pos,
    /// Penn Treebank tag.
    pub xpos: Xpos,
    /// Morphological features.
    pub feats: Feats,
    /// Dictionary form.
    pub lemma: Box<str>,
    /// Index in the sentence of the word it depends on; none for the root.
    pub head: Option<usize>,
    /// How it depends on its head.
    pub deprel: Deprel,
    /// The part it has in a name, if any.
    pub name: Option<NamePart>,
    /// How sure the parser is of `head` and `deprel`, 0 to 255.
    pub certainty: u8,
}

/// Analyses a sentence. Exactly one word has no head, and following heads from any word ends there.
///
/// A sentence of more than 128 words is analysed in parts, at a mark near the middle where there is one; the parts' roots
/// hang on the first one's.
///
/// ```
/// let models = gistcheck_models::Models::builtin()?;
/// let words = gistcheck_engine::encoder::annotate(&models, &["She", "left", "Paris", "."]);
/// assert_eq!(words[1].head, None);
/// assert_eq!(&*words[1].lemma, "leave");
/// # Ok::<(), gistcheck_models::ModelError>(())
/// ```
pub fn annotate(models: &Models, words: &[&str]) -> Vec<Annotation> {
    let mut result = Vec::with_capacity(words.len());
    let mut first_root = None;
    while result.len() < words.len() {
        let start = result.len();
        let part = part(&models.language, &words[start..start + length_of_part(&words[start..])]);
        for mut word in part {
            match (&mut word.head, first_root) {
                (Some(head), _) => *head += start,
                (None, None) => first_root = Some(result.len()),
                (head @ None, Some(root)) => {
                    *head = Some(root);
                    word.deprel = Deprel::Parataxis;
                    word.certainty = 0;
                }
            }
            result.push(word);
        }
    }
    result
}

/// A sentence is analysed whole where it can be; else up to its last mark in the second half of what fits.
fn length_of_part(words: &[&str]) -> usize {
    if words.len() <= LONGEST {
        return words.len();
    }
    let mark = |word: &str| matches!(word, "," | ";" | ":" | "." | "!" | "?" | "-" | "–" | "—");
    (LONGEST / 2..LONGEST).rev().find(|&at| mark(words[at])).map_or(LONGEST, |at| at + 1)
}

fn part(language: &Language, words: &[&str]) -> Vec<Annotation> {
    let rows = layers::encode(language, words);
    let tags = scores::TagScores::new(language, &rows);
    let arcs = scores::arcs(language, &rows);
    let heads = tree::best_tree(&arcs);
    let relations = scores::relations(language, &rows, &heads);
    let names = tags.names(words.len());
    let each = words.iter().zip(&heads).zip(relations).zip(names).enumerate();
    each.map(|(at, (((form, &head), (relation, sure)), name))| {
        let scores = tags.word(at);
        let pair =
            scores::highest(language.tag_pairs.iter().map(|&(upos, xpos)| scores.upos[upos] + scores.xpos[xpos]));
        let (upos, xpos) = language.tag_pairs[pair];
        let with = language.feats_with.iter().zip(scores.feats);
        let feats = scores::highest(with.map(|(with, &score)| if with[xpos] { score } else { f32::MIN }));
        let row = &arcs.scores[at * (words.len() + 1)..(at + 1) * (words.len() + 1)];
        let tag = Xpos::parse(&language.xpos[xpos]).unwrap_or(Xpos::Nn);
        Annotation {
            pos: Pos::parse(&language.upos[upos]).unwrap_or(Pos::X),
            xpos: tag,
            feats: Feats::new(language.feats[feats].clone()),
            lemma: lemma::lemma(form, tag, &language.lemma_rules, scores.lemma, &language.words),
            head: head.checked_sub(1),
            deprel: Deprel::parse(&language.deprels[relation]).unwrap_or(Deprel::Dep),
            name: name_part(&language.names[name]),
            certainty: (scores::share(row, head) * sure * 255.0) as u8,
        }
    })
    .collect()
}

fn name_part(tag: &str) -> Option<NamePart> {
    let (begin, kind) = tag.split_once('-')?;
    let kind = match kind {
        "PER" => NameKind::Person,
        "ORG" => NameKind::Organization,
        "LOC" => NameKind::Place,
        _ => NameKind::Other,
    };
    Some(NamePart { begins: begin == "B", kind })
}
