//! Other noun phrases of the article that name the same kind of thing in the same form.

use super::{Distractor, content_words, share_word};
use crate::document::{Deprel, Pos, Xpos};
use crate::facts::{Reading, Statement, Telling};
use crate::in_order::InOrder;
use crate::items::ask::Question;
use crate::items::random::Random;
use crate::knowledge::{NounClass, is_kind_of, noun_class};
use gistcheck_quiz::ChoiceSource;
use std::collections::BTreeMap;

/// More phrases than this make no distractor better.
const MOST_PHRASES: usize = 3000;

pub(crate) struct Pool(Vec<Phrase>);

struct Phrase {
    text: String,
    lemma: String,
    class: Option<NounClass>,
    plural: bool,
    opens: Opens,
    /// Parts of speech of its words: "price controls" is two nouns, "strange habits" is not.
    form: Vec<Pos>,
    sentence: usize,
    /// Whether the article has it more than once: a term, not a description.
    often: bool,
    /// The head of the list that it is a member of, where it is of one.
    list: Option<usize>,
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
        let mut told: BTreeMap<String, usize> = BTreeMap::new();
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
                let of = of_phrase(reading, s, head);
                let mut words: Vec<usize> =
                    reading.kept(s, head).into_iter().filter(|at| *at <= head || of.contains(at)).collect();
                let case = tree.children(head).filter(|&at| tree.words[at].deprel == Deprel::Case).max();
                words.retain(|&at| case.is_none_or(|case| at > case));
                words.retain(|&at| tree.words[at].deprel != Deprel::Cc || tree.words[at].head != Some(head));
                let whole = words.windows(2).all(|pair| pair[0] + 1 == pair[1]);
                let plain = words.iter().all(|&at| {
                    matches!(tree.words[at].pos, Pos::Noun | Pos::Adj | Pos::Det | Pos::Propn)
                        || of.contains(&at)
                        || (tree.words[at].pos == Pos::Verb && tree.words[at].deprel == Deprel::Amod)
                        || reading.form(s, at) == "-"
                });
                // "the product" is no answer by itself.
                let alone = words.len() == 2 && tree.words[words[0]].deprel == Deprel::Det;
                if alone && reading.lower(s, words[0]) == "the" {
                    continue;
                }
                if !whole || !plain || words.len() > 7 || is_empty(&word.lemma) {
                    continue;
                }
                let Ok(text) = Telling::new(reading, s).tell(&words) else { continue };
                let lemma = word.lemma.to_lowercase();
                let times = told.entry(bare(&text).to_lowercase()).or_default();
                *times += 1;
                if text.len() < 3 || *times > 1 || pool.len() == MOST_PHRASES {
                    continue;
                }
                let feedback = facts.iter().find(|fact| fact.text.contains(&text)).map(|fact| fact.text.clone());
                pool.push(Phrase {
                    class: noun_class(&lemma),
                    plural: word.xpos == Xpos::Nns,
                    opens: opens(&text),
                    form: form(reading, s, &words),
                    lemma,
                    sentence: s,
                    often: false,
                    list: list_head(reading, s, head),
                    text,
                    feedback,
                });
            }
        }
        for phrase in &mut pool {
            phrase.often = told.get(&bare(&phrase.text).to_lowercase()).is_some_and(|times| *times > 1);
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
        let head = key.split(" of ").next().unwrap_or(key);
        let lemma = content_words(head).last().cloned().unwrap_or_default();
        let words = |text: &str| text.split_whitespace().count();
        let lists: Vec<(usize, usize)> = self
            .0
            .iter()
            .filter(|phrase| phrase.lemma == lemma || bare(&phrase.text) == bare(key))
            .filter_map(|phrase| Some((phrase.sentence, phrase.list?)))
            .collect();
        let mut found: Vec<(usize, &Phrase)> = self
            .0
            .iter()
            .filter(|phrase| {
                // Of one head with another word before it, or told in one list with the key elsewhere: such are taken
                // for each other. Other nouns of the class seldom are.
                let of_one_head = phrase.lemma == lemma
                    && words(bare(key)) > 1
                    && words(bare(&phrase.text)) > 1
                    && !key.contains(" of ")
                    && !phrase.text.contains(" of ")
                    && (phrase.often || phrase.form.iter().all(|pos| *pos != Pos::Adj));
                let of_one_list = phrase.list.is_some_and(|list| lists.contains(&(phrase.sentence, list)))
                    && coarse(phrase.class) == coarse(class)
                    && !share_word(&phrase.text, key);
                (of_one_head || of_one_list)
                    && phrase.plural == plural
                    && phrase.opens == opens(key)
                    && phrase.sentence != statement.clause.sentence
                    && words(&phrase.text).abs_diff(words(key)) <= 2
                    && !within(&phrase.text, key)
                    && !share_word(bare(&phrase.text).trim_end_matches(phrase.lemma.as_str()), &question.stem)
            })
            .map(|phrase| {
                let of = phrase.text.contains(" of ") != key.contains(" of ");
                let unlike = words(&phrase.text).abs_diff(words(key))
                    + 2 * usize::from(of)
                    + 2 * usize::from(phrase.class != class);
                (unlike, phrase)
            })
            .filter(|(unlike, _)| *unlike <= 4)
            .collect();
        random.shuffle(&mut found);
        found.order_by_key(|(unlike, _)| *unlike);
        let mut kept: Vec<Distractor> = Vec::new();
        for (_, phrase) in found {
            if !kept.iter().any(|have| within(&have.text, &phrase.text)) {
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

impl Pool {
    /// Phrases that could be of a list but are not: of its members' class, number and length.
    pub(super) fn beside(
        &self,
        reading: &Reading<'_>,
        sentence: usize,
        head: usize,
        keys: &[String],
    ) -> Vec<Distractor> {
        let word = reading.word(sentence, head);
        let class = noun_class(&word.lemma.to_lowercase());
        let plural = word.xpos == Xpos::Nns;
        let words = |text: &str| text.split_whitespace().count();
        let longest = keys.iter().map(|key| words(key)).max().unwrap_or(1);
        let whole = reading.doc.text(reading.sentence(sentence).span).to_lowercase();
        let mut kept: Vec<Distractor> = Vec::new();
        for phrase in &self.0 {
            let fits = class.is_some()
                && phrase.class == class
                && phrase.plural == plural
                && phrase.opens == opens(&keys[0])
                && phrase.sentence != sentence
                && words(&phrase.text) <= longest + 1
                && !whole.contains(&phrase.lemma)
                && !keys.iter().any(|key| share_word(key, &phrase.text))
                && !kept.iter().any(|have| share_word(&have.text, &phrase.text));
            if fits {
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

    /// Other terms: nouns that begin and end like the key, rare ones first, as terms are.
    pub(super) fn terms(
        &self,
        statement: &Statement,
        question: &Question,
        plural: bool,
        key_form: &[Pos],
        random: &mut Random,
    ) -> Vec<Distractor> {
        let key = &question.key.text;
        let words = |text: &str| text.split_whitespace().count();
        let key_lemma = crate::morphology::singular(&content_words(key).last().cloned().unwrap_or_default());
        let key_lemma = if plural { key_lemma } else { content_words(key).last().cloned().unwrap_or_default() };
        let key_class = noun_class(&key_lemma);
        let bare = |text: &str| opens(text) == Opens::Bare;
        let mut found: Vec<(usize, &Phrase)> = self
            .0
            .iter()
            .filter(|phrase| {
                phrase.plural == plural
                    && bare(&phrase.text) == bare(key)
                    && phrase.opens == opens(key)
                    && !phrase.text.contains(" of ")
                    && phrase.sentence != statement.clause.sentence
                    && words(&phrase.text).abs_diff(words(key)) <= 1
                    && phrase.class == key_class
                    && phrase.often
                    && key_class.is_some_and(|class| !matches!(class, NounClass::Person | NounClass::Group))
                    && !is_kind_of(&phrase.lemma, &key_lemma)
                    && !is_kind_of(&key_lemma, &phrase.lemma)
                    && (phrase.form == key_form || key_form.len() == 1)
                    && !share_word(&phrase.text, key)
                    && !share_word(&phrase.text, &question.stem)
            })
            .map(|phrase| {
                (words(&phrase.text).abs_diff(words(key)) + 2 * usize::from(phrase.class != key_class), phrase)
            })
            .collect();
        random.shuffle(&mut found);
        found.order_by_key(|(unlike, _)| *unlike);
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

/// The head of the list that a noun is joined to, itself where others are joined to it.
fn list_head(reading: &Reading<'_>, sentence: usize, at: usize) -> Option<usize> {
    let tree = reading.sentence(sentence);
    if tree.words[at].deprel == Deprel::Conj {
        return tree.words[at].head;
    }
    tree.children(at).any(|child| tree.words[child].deprel == Deprel::Conj).then_some(at)
}

/// Without an article before it.
fn bare(text: &str) -> &str {
    ["the ", "The ", "a ", "A ", "an ", "An "].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text)
}

/// Whether all content words of one text are in the other: one names more closely what the other names.
pub(super) fn within(one: &str, other: &str) -> bool {
    let (one, other) = (content_words(one), content_words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short.iter().all(|word| long.contains(word))
}

fn form(reading: &Reading<'_>, sentence: usize, words: &[usize]) -> Vec<Pos> {
    words.iter().map(|&at| reading.word(sentence, at).pos).collect()
}

/// One short phrase with "of" right after a noun: "the practice of baptism".
fn of_phrase(reading: &Reading<'_>, sentence: usize, head: usize) -> Vec<usize> {
    let tree = reading.sentence(sentence);
    tree.children(head)
        .filter(|&at| tree.words[at].deprel == Deprel::Nmod)
        .map(|at| reading.kept(sentence, at))
        .find(|words| {
            words.first() == Some(&(head + 1))
                && reading.lower(sentence, head + 1) == "of"
                && (2..=4).contains(&words.len())
                && words
                    .iter()
                    .all(|&at| matches!(tree.words[at].pos, Pos::Noun | Pos::Adj | Pos::Det | Pos::Propn | Pos::Adp))
        })
        .unwrap_or_default()
}

/// Nouns that say nothing without what follows them.
fn is_empty(lemma: &str) -> bool {
    matches!(
        lemma,
        "way"
            | "thing"
            | "lot"
            | "number"
            | "part"
            | "kind"
            | "type"
            | "sort"
            | "case"
            | "fact"
            | "example"
            | "time"
            | "one"
            | "other"
            | "figure"
            | "chapter"
            | "table"
            | "section"
            | "author"
            | "reader"
            | "step"
            | "year"
            | "day"
            | "week"
            | "month"
            | "percent"
            | "rest"
            | "end"
            | "beginning"
            | "addition"
            | "contrast"
            | "order"
            | "general"
            | "particular"
            | "instance"
            | "term"
            | "terms"
            | "fig"
    )
}

/// Classes that can stand in for each other: a reader is tempted by another idea, not by a stone.
fn coarse(class: Option<NounClass>) -> Option<u8> {
    Some(match class? {
        NounClass::Act | NounClass::Event | NounClass::Process | NounClass::Phenomenon => 0,
        NounClass::Attribute
        | NounClass::Cognition
        | NounClass::State
        | NounClass::Feeling
        | NounClass::Communication => 1,
        NounClass::Artifact | NounClass::Nature => 2,
        NounClass::Body => 3,
        NounClass::Substance | NounClass::Food => 4,
        NounClass::Animal => 5,
        NounClass::Plant => 6,
        NounClass::Person => 7,
        NounClass::Group => 8,
        NounClass::Location => 9,
        NounClass::Possession | NounClass::Quantity => 10,
        NounClass::Time => 11,
    })
}

fn opens(text: &str) -> Opens {
    match text.split(' ').next().unwrap_or_default().to_lowercase().as_str() {
        "the" => Opens::The,
        "a" | "an" => Opens::A,
        "some" | "all" | "any" | "each" | "every" | "no" | "many" | "most" | "several" => Opens::Other,
        _ => Opens::Bare,
    }
}
