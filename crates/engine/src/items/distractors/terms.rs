//! Other terms of the article that stand on one level with the key: its siblings.
//!
//! Two terms are siblings where the article lists them together ("sandstone, limestone and shale"), where they differ in
//! what stands before one head ("red clay", "blue clay"), where they end alike as names of one system do
//! ("Aramycota", "Belomycota"), or where both are said to be of one kind ("tin is a metal", "zinc is a metal").

use super::nouns::within;
use super::{Distractor, content_words, share_word};
use crate::document::{Deprel, NameKind, Pos, Xpos};
use crate::facts::{Reading, Role, Statement, Telling};
use crate::in_order::InOrder;
use crate::items::ask::Question;
use crate::items::random::Random;
use crate::knowledge::{NounClass, is_kind_of, noun_class};
use crate::morphology::singular;
use gistcheck_quiz::ChoiceSource;
use std::collections::{BTreeMap, BTreeSet};

/// More terms than this make no distractor better.
const MOST_TERMS: usize = 1500;
/// Names that share so many last letters belong to one system.
const ENDING: usize = 5;
/// A term of whose sentence so much is in the stem may answer it too.
const SAME_CLAIM: f64 = 0.5;
/// Words of a term.
const LONGEST: usize = 4;

pub(crate) struct Pool {
    terms: Vec<Term>,
    by_text: BTreeMap<String, usize>,
    /// Content words of each sentence.
    claims: Vec<BTreeSet<String>>,
}

#[derive(Default)]
struct Term {
    /// Without an article, as the text has it in the middle of a sentence.
    bare: String,
    head: String,
    class: Option<NounClass>,
    plural: bool,
    /// Parts of speech of its words.
    form: Vec<Pos>,
    /// Articles it is used with; "" for none.
    articles: BTreeSet<&'static str>,
    sentences: BTreeSet<usize>,
    lists: BTreeSet<(usize, usize)>,
    /// What it is said to be.
    kinds: BTreeSet<String>,
    feedback: Option<String>,
}

impl Term {
    fn words(&self) -> usize {
        self.bare.split(' ').count()
    }

    fn is_capital(&self) -> bool {
        self.bare.starts_with(char::is_uppercase)
    }

    /// With the article that the key has, where the text uses it so; names take whichever is wanted.
    fn with(&self, article: &str) -> Option<String> {
        let fits = self.articles.contains(article) || (self.is_capital() && article != "a");
        let told = match article {
            "" => self.bare.clone(),
            "a" => format!("{} {}", crate::morphology::indefinite_article(&self.bare), self.bare),
            _ => format!("the {}", self.bare),
        };
        fits.then_some(told)
    }
}

impl Pool {
    pub(super) fn new(reading: &Reading<'_>, facts: &[Statement]) -> Self {
        let mut pool = Self { terms: Vec::new(), by_text: BTreeMap::new(), claims: Vec::new() };
        for (s, tree) in reading.doc.sentences.iter().enumerate() {
            pool.claims.push(content_words(reading.doc.text(tree.span)).into_iter().collect());
            for head in 0..tree.words.len() {
                pool.take(reading, s, head);
            }
        }
        for fact in facts {
            pool.note_kind(reading, fact);
        }
        pool
    }

    fn take(&mut self, reading: &Reading<'_>, s: usize, head: usize) {
        let tree = reading.sentence(s);
        let Some((first, article)) = simple_phrase(reading, s, head) else { return };
        let words: Vec<usize> = (first..=head).collect();
        let Ok(bare) = Telling::new(reading, s).tell(&words) else { return };
        if bare.chars().count() < 3 || self.terms.len() == MOST_TERMS {
            return;
        }
        let next = self.terms.len();
        let at = *self.by_text.entry(bare.to_lowercase()).or_insert(next);
        if at == next {
            let lemma = tree.words[head].lemma.to_lowercase();
            self.terms.push(Term {
                class: noun_class(&lemma),
                head: lemma,
                plural: matches!(tree.words[head].xpos, Xpos::Nns | Xpos::Nnps),
                form: words.iter().map(|&at| tree.words[at].pos).collect(),
                bare,
                ..Term::default()
            });
        }
        let term = &mut self.terms[at];
        term.articles.insert(article);
        term.sentences.insert(s);
        let list = if tree.words[head].deprel == Deprel::Conj {
            tree.words[head].head
        } else {
            tree.child(head, &[Deprel::Conj]).map(|_| head)
        };
        term.lists.extend(list.map(|list| (s, list)));
    }

    /// "Zinc is a soft metal": zinc is of the kind of metals.
    fn note_kind(&mut self, reading: &Reading<'_>, fact: &Statement) {
        let clause = &fact.clause;
        let s = clause.sentence;
        let Some((first, _)) = simple_phrase(reading, s, clause.subject.head) else { return };
        let words: Vec<usize> = (first..=clause.subject.head).collect();
        let Ok(bare) = Telling::new(reading, s).tell(&words) else { return };
        let Some(&at) = self.by_text.get(&bare.to_lowercase()) else { return };
        let term = &mut self.terms[at];
        term.feedback.get_or_insert_with(|| fact.text.clone());
        for part in clause.parts.iter().filter(|part| part.role == Role::Complement && part.preposition == 0) {
            let word = reading.word(s, part.head);
            if word.pos == Pos::Noun {
                term.kinds.insert(word.lemma.to_lowercase());
            }
        }
    }

    /// Siblings of the key that the sentence does not speak of, the nearest first.
    pub(super) fn siblings(&self, statement: &Statement, question: &Question, random: &mut Random) -> Vec<Distractor> {
        let key = &question.key.text;
        let (article, bare) = split_article(key);
        let Some(own) = self.by_text.get(&bare.to_lowercase()).map(|&at| &self.terms[at]) else { return Vec::new() };
        let told = content_words(&statement.text);
        let asked: Vec<String> = content_words(&question.stem);
        let mut found: Vec<(usize, &Term)> = self
            .terms
            .iter()
            .filter_map(|term| Some((kinship(own, term)?, term)))
            .filter(|(_, term)| {
                !term.sentences.contains(&statement.clause.sentence)
                    && !content_words(&term.bare).iter().all(|word| told.contains(word))
                    && !term.sentences.iter().any(|&s| self.claims_as_much(s, &asked))
            })
            .collect();
        random.shuffle(&mut found);
        found.order_by_key(|(apart, _)| *apart);
        let mut kept: Vec<Distractor> = Vec::new();
        for (_, term) in found {
            let Some(text) = term.with(article) else { continue };
            if !kept.iter().any(|have| within(&have.text, &text)) {
                kept.push(Distractor {
                    text,
                    value: None,
                    source: ChoiceSource::Article,
                    feedback: term.feedback.clone(),
                });
            }
        }
        kept
    }

    fn claims_as_much(&self, s: usize, asked: &[String]) -> bool {
        let shared = asked.iter().filter(|word| self.claims[s].contains(*word)).count();
        asked.len() > 1 && shared as f64 >= SAME_CLAIM * asked.len() as f64
    }
}

/// How far apart two siblings are, less is nearer; none where they are not siblings.
fn kinship(own: &Term, other: &Term) -> Option<usize> {
    let apart = own.words().abs_diff(other.words());
    let same = own.bare.to_lowercase() == other.bare.to_lowercase()
        || singular(&own.bare.to_lowercase()) == singular(&other.bare.to_lowercase());
    if same || own.plural != other.plural || own.is_capital() != other.is_capital() || within(&own.bare, &other.bare) {
        return None;
    }
    let of_kind = is_kind_of(&own.head, &other.head) || is_kind_of(&other.head, &own.head);
    if own.head != other.head && of_kind {
        return None;
    }
    let listed = own.lists.intersection(&other.lists).next().is_some();
    let one_head = own.head == other.head && own.words() > 1 && other.words() > 1;
    let unknown = own.class.is_none() && other.class.is_none();
    let ending = unknown && ends_alike(&own.bare, &other.bare);
    let one_kind = own.kinds.intersection(&other.kinds).next().is_some();
    let alike = own.class == other.class;
    match () {
        () if ending && apart == 0 => Some(apart),
        () if one_head && own.form == other.form => Some(apart),
        () if one_kind && alike && apart <= 1 => Some(1 + apart),
        () if listed && alike && apart <= 1 && !share_word(&own.bare, &other.bare) => Some(2 + apart),
        () => None,
    }
}

fn ends_alike(one: &str, other: &str) -> bool {
    let tail = |text: &str| text.chars().rev().take(ENDING).collect::<String>().to_lowercase();
    one.chars().count() > ENDING + 1 && other.chars().count() > ENDING + 1 && tail(one) == tail(other)
}

fn split_article(text: &str) -> (&'static str, &str) {
    for (article, kind) in [("the ", "the"), ("a ", "a"), ("an ", "a")] {
        if let Some(rest) = text.strip_prefix(article) {
            return (kind, rest);
        }
    }
    ("", text)
}

/// The first word of a phrase of nouns and adjectives alone that ends in its head, and its article.
fn simple_phrase(reading: &Reading<'_>, s: usize, head: usize) -> Option<(usize, &'static str)> {
    let tree = reading.sentence(s);
    let word = &tree.words[head];
    let argument = matches!(
        word.deprel,
        Deprel::Nsubj
            | Deprel::NsubjPass
            | Deprel::Obj
            | Deprel::Obl
            | Deprel::OblAgent
            | Deprel::Nmod
            | Deprel::Conj
            | Deprel::Root
            | Deprel::Appos
            | Deprel::Xcomp
    );
    let known = word.name.as_ref().is_some_and(|name| name.kind != NameKind::Other);
    if !argument || known || !matches!(word.pos, Pos::Noun | Pos::Propn) {
        return None;
    }
    let mut first = head;
    let mut article = "";
    for at in tree.children(head).filter(|&at| at < head).collect::<Vec<usize>>().into_iter().rev() {
        let before = &tree.words[at];
        match before.deprel {
            Deprel::Case | Deprel::Cc | Deprel::Punct | Deprel::Cop | Deprel::Nsubj | Deprel::Advmod | Deprel::Mark => {
            }
            Deprel::Det if matches!(&*before.lemma, "the") => article = "the",
            Deprel::Det if matches!(&*before.lemma, "a" | "an") => article = "a",
            Deprel::Amod | Deprel::Compound | Deprel::Flat
                if matches!(before.pos, Pos::Noun | Pos::Propn | Pos::Adj)
                    && !matches!(before.xpos, Xpos::Jjs | Xpos::Jjr) =>
            {
                first = first.min(at).min(tree.subtree(at).into_iter().min().unwrap_or(at));
            }
            _ => return None,
        }
    }
    // What follows may be part of the name: "history of looms" is not history.
    let goes_on = tree
        .children(head)
        .any(|at| at == head + 1 && matches!(tree.words[at].deprel, Deprel::Flat | Deprel::Compound | Deprel::Nmod));
    let plain = (first..=head)
        .all(|at| matches!(tree.words[at].pos, Pos::Noun | Pos::Propn | Pos::Adj) || reading.form(s, at) == "-");
    (plain && !goes_on && head - first < LONGEST).then_some((first, article))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(bare: &str, head: &str) -> Term {
        Term { bare: bare.to_owned(), head: head.to_owned(), class: noun_class(head), ..Term::default() }
    }

    #[test]
    fn one_head_or_one_ending_makes_siblings() {
        assert_eq!(kinship(&term("red clay", "clay"), &term("blue clay", "clay")), Some(0));
        assert_eq!(kinship(&term("Aramycota", "aramycota"), &term("Belomycota", "belomycota")), Some(0));
        assert_eq!(kinship(&term("red clay", "clay"), &term("clay", "clay")), None);
        assert_eq!(kinship(&term("red clay", "clay"), &term("old mill", "mill")), None);
    }

    #[test]
    fn one_list_makes_siblings_of_one_class() {
        let listed = |mut term: Term| {
            term.lists.insert((3, 4));
            term
        };
        assert_eq!(kinship(&listed(term("Arabia", "arabia")), &listed(term("Belgia", "belgia"))), Some(2));
        assert_eq!(kinship(&term("Arabia", "arabia"), &listed(term("Belgia", "belgia"))), None);
    }

    #[test]
    fn a_name_takes_the_keys_article_and_a_noun_its_own() {
        let name = term("Aramycota", "aramycota");
        assert_eq!(name.with("the").as_deref(), Some("the Aramycota"));
        assert_eq!(term("clay", "clay").with("the"), None);
    }
}
