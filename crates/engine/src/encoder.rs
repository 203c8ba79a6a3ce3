//! Words to tags, lemmas, trees and names, by the trained models.

use crate::document::{Deprel, Feats, NameKind, NamePart, Pos, Xpos};
use gistcheck_encoder::{Choice, choose};
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
    let annotation = |choice: Choice| Annotation {
        pos: Pos::parse(&language.upos[choice.upos]).unwrap_or(Pos::X),
        xpos: Xpos::parse(&language.xpos[choice.xpos]).unwrap_or(Xpos::Nn),
        feats: Feats::new(language.feats[choice.feats].clone()),
        lemma: choice.lemma,
        head: choice.head,
        deprel: Deprel::parse(&language.deprels[choice.deprel]).unwrap_or(Deprel::Dep),
        name: name_part(&language.names[choice.name]),
        certainty: choice.certainty,
    };
    choose(language, words).into_iter().map(annotation).collect()
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
