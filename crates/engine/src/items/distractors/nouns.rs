//! Other noun phrases of the article that name the same kind of thing in the same form.

use super::{Distractor, content_words, share_word};
use crate::document::{Deprel, Pos, Xpos};
use crate::facts::{Reading, Statement, Telling};
use crate::items::ask::Question;
use crate::items::random::Random;
use crate::knowledge::{NounClass, is_kind_of, noun_class};
use gistcheck_quiz::ChoiceSource;

pub(crate) struct Pool(Vec<Phrase>);

struct Phrase {
    text: String,
    lemma: String,
    class: Option<NounClass>,
    plural: bool,
    opens: Opens,
    sentence: usize,
    feedback: Option<String>,
}

/// How a noun phrase begins: choices must begin alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opens {
    The,
    A,
    Bare,
    Other,
}

impl Pool {
    pub(super) fn new(reading: &Reading<'_>, facts: &[Statement]) -> Self {
        let mut pool: Vec<Phrase> = Vec::new();
        for (s, tree) in reading.doc.sentences.iter().enumerate() {
            for (head, word) in tree.words.iter().enumerate() {
                let argument = matches!(
                    word.deprel,
                    Deprel::Nsubj
                        | Deprel::NsubjPass
                        | Deprel::Obj
                        | Deprel::Obl
                        | Deprel::Nmod
                        | Deprel::Conj
                        | Deprel::OblAgent
                );
                if word.pos != Pos::Noun || !matches!(word.xpos, Xpos::Nn | Xpos::Nns) || !argument {
                    continue;
                }
                // The noun with what stands right before it, and one phrase with "of" after it.
                let mut words: Vec<usize> = reading.kept(s, head).into_iter().filter(|&at| at <= head).collect();
                let case = tree.children(head).filter(|&at| tree.words[at].deprel == Deprel::Case).max();
                words.retain(|&at| case.is_none_or(|case| at > case));
                words.retain(|&at| tree.words[at].deprel != Deprel::Cc || tree.words[at].head != Some(head));
                let whole = words.windows(2).all(|pair| pair[0] + 1 == pair[1]);
                let plain = words.iter().all(|&at| {
                    matches!(tree.words[at].pos, Pos::Noun | Pos::Adj | Pos::Det | Pos::Propn)
                        || (tree.words[at].pos == Pos::Verb && tree.words[at].deprel == Deprel::Amod)
                        || reading.form(s, at) == "-"
                });
                if !whole || !plain || words.len() > 5 {
                    continue;
                }
                let Ok(text) = Telling::new(reading, s).tell(&words) else { continue };
                let lemma = word.lemma.to_lowercase();
                if text.len() < 3 || pool.iter().any(|have| have.text == text) {
                    continue;
                }
                let feedback = facts.iter().find(|fact| fact.text.contains(&text)).map(|fact| fact.text.clone());
                pool.push(Phrase {
                    class: noun_class(&lemma),
                    plural: reading.is_plural(s, head),
                    opens: opens(&text),
                    lemma,
                    text,
                    sentence: s,
                    feedback,
                });
            }
        }
        Self(pool)
    }

    pub(super) fn like(
        &self,
        statement: &Statement,
        question: &Question,
        class: Option<NounClass>,
        plural: bool,
        random: &mut Random,
    ) -> Vec<Distractor> {
        let key = &question.key.text;
        let key_words = content_words(key);
        let lemma = key_words.last().cloned().unwrap_or_default();
        let words = |text: &str| text.split_whitespace().count();
        let mut found: Vec<(usize, &Phrase)> = self
            .0
            .iter()
            .filter(|phrase| {
                class.is_some()
                    && phrase.class == class
                    && phrase.plural == plural
                    && phrase.opens == opens(key)
                    && phrase.sentence != statement.clause.sentence
                    && words(&phrase.text).abs_diff(words(key)) <= 1
                    && !share_word(&phrase.text, key)
                    && !share_word(&phrase.text, &question.stem)
                    && !is_kind_of(&phrase.lemma, &lemma)
                    && !is_kind_of(&lemma, &phrase.lemma)
            })
            .map(|phrase| (words(&phrase.text).abs_diff(words(key)), phrase))
            .collect();
        random.shuffle(&mut found);
        found.sort_by_key(|(unlike, _)| *unlike);
        let mut kept: Vec<Distractor> = Vec::new();
        for (_, phrase) in found {
            if !kept.iter().any(|have| share_word(&have.text, &phrase.text)) {
                kept.push(Distractor {
                    text: phrase.text.clone(),
                    value: None,
                    source: ChoiceSource::Article,
                    feedback: phrase.feedback.clone(),
                });
            }
        }
        kept
    }
}

fn opens(text: &str) -> Opens {
    match text.split(' ').next().unwrap_or_default().to_lowercase().as_str() {
        "the" => Opens::The,
        "a" | "an" => Opens::A,
        "some" | "all" | "any" | "each" | "every" | "no" | "many" | "most" | "several" => Opens::Other,
        _ => Opens::Bare,
    }
}
