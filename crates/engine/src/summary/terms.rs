//! What sentences are about, as vectors of their terms.

use super::common_words::rarity;
use crate::document::{ParsedDoc, ParsedSentence};
use crate::in_order::InOrder;
use std::collections::{BTreeMap, BTreeSet};

/// Words that say nothing of what a sentence is about.
const FUNCTION_WORDS: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "nor", "so", "yet", "if", "then", "than", "as", "at", "by", "for", "from",
    "in", "into", "of", "on", "onto", "to", "with", "without", "about", "over", "under", "after", "before", "between",
    "during", "through", "against", "among", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does",
    "did", "has", "have", "had", "having", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
    "not", "n't", "no", "it", "its", "he", "she", "they", "them", "their", "his", "her", "him", "we", "us", "our",
    "you", "your", "i", "me", "my", "this", "that", "these", "those", "which", "who", "whom", "whose", "what", "when",
    "where", "why", "how", "there", "here", "also", "such", "some", "any", "each", "all", "both", "more", "most",
    "other", "one", "only", "own", "same", "too", "very", "just", "up", "out", "off", "now", "'s", "s", "while", "n’t",
    "’s", "because", "however",
];
/// Terms that a document is most about; a sentence is judged by how many of them it has.
const TOP_TERMS: usize = 20;

/// The terms of every sentence of a document and what the document makes of them.
///
/// A term counts by the square root of the number of sentences that have it (what a document repeats it is about, but
/// not in proportion), times how rare it is in other texts (Spärck Jones 1972).
pub(super) struct TermVectors {
    sentences: Vec<BTreeMap<u32, f64>>,
    /// Sentences that have the term, and its rarity.
    terms: Vec<(f64, f64)>,
    centre: BTreeMap<u32, f64>,
    lead: BTreeMap<u32, f64>,
    title: BTreeSet<u32>,
    top: Vec<u32>,
    /// Terms that no earlier sentence has.
    new: Vec<Vec<u32>>,
    numbers: BTreeMap<String, u32>,
}

/// Sentences that open a document.
const LEAD: usize = 3;

impl TermVectors {
    pub(super) fn new(doc: &ParsedDoc) -> Self {
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        let mut sentences: Vec<BTreeMap<u32, f64>> = Vec::with_capacity(doc.sentences.len());
        let mut terms: Vec<(f64, f64)> = Vec::new();
        let mut new: Vec<Vec<u32>> = Vec::with_capacity(doc.sentences.len());
        for sentence in &doc.sentences {
            let mut found = BTreeMap::new();
            let known = terms.len();
            for term in terms_of(doc, sentence) {
                let number = match numbers.get(&term) {
                    Some(number) => *number,
                    None => {
                        let number = numbers.len() as u32;
                        terms.push((0.0, rarity(&term)));
                        numbers.insert(term, number);
                        number
                    }
                };
                *found.entry(number).or_insert(0.0) += 1.0;
            }
            for number in found.keys() {
                terms[*number as usize].0 += 1.0;
            }
            new.push((known as u32..terms.len() as u32).collect());
            sentences.push(found);
        }
        let mut centre = BTreeMap::new();
        let mut lead = BTreeMap::new();
        for (at, vector) in sentences.iter_mut().enumerate() {
            for (number, weight) in vector.iter_mut() {
                let (count, rarity) = terms[*number as usize];
                *weight *= count.sqrt() * rarity;
            }
            normalize(vector);
            add(&mut centre, vector);
            if at < LEAD {
                add(&mut lead, vector);
            }
        }
        normalize(&mut centre);
        normalize(&mut lead);
        let mut top: Vec<u32> = (0..terms.len() as u32).collect();
        let weight = |number: u32| terms[number as usize].0 * terms[number as usize].1;
        top.order_by(|a, b| weight(*b).total_cmp(&weight(*a)).then(a.cmp(b)));
        top.truncate(TOP_TERMS);
        let mut vectors = Self { sentences, terms, centre, lead, title: BTreeSet::new(), top, new, numbers };
        vectors.title = vectors.known_terms(&doc.clean.title);
        vectors
    }

    /// The document's terms that some words, of a title or heading, have.
    pub(super) fn known_terms(&self, words: &str) -> BTreeSet<u32> {
        words
            .split(|scalar: char| !scalar.is_alphanumeric())
            .filter_map(|word| self.numbers.get(&stem(&word.to_lowercase())).copied())
            .collect()
    }

    /// How like the whole document a sentence is, 0 to 1 (centroid; Radev and others 2004).
    pub(super) fn centrality(&self, at: usize) -> f64 {
        dot(&self.sentences[at], &self.centre)
    }

    /// How like the document's first sentences a sentence is, 0 to 1.
    pub(super) fn lead_likeness(&self, at: usize) -> f64 {
        dot(&self.sentences[at], &self.lead)
    }

    /// How alike two sentences are, 0 to 1.
    pub(super) fn similarity(&self, a: usize, b: usize) -> f64 {
        dot(&self.sentences[a], &self.sentences[b])
    }

    /// The terms of a sentence.
    pub(super) fn terms(&self, at: usize) -> impl Iterator<Item = u32> + '_ {
        self.sentences[at].keys().copied()
    }

    /// What a sentence's terms weigh together: how much of what the document is about it has.
    pub(super) fn weight(&self, at: usize) -> f64 {
        self.terms(at).map(|term| self.terms[term as usize].0.sqrt() * self.terms[term as usize].1).sum()
    }

    /// How rare a sentence's terms are on average, 0 to 1.
    pub(super) fn rarity(&self, at: usize) -> f64 {
        let count = self.sentences[at].len();
        if count == 0 {
            0.0
        } else {
            self.terms(at).map(|term| self.terms[term as usize].1).sum::<f64>() / count as f64
        }
    }

    /// What the sentence brings up first and others come back to.
    pub(super) fn introduces(&self, at: usize) -> f64 {
        let later = |term: &u32| (self.terms[*term as usize].0 - 1.0).max(0.0).sqrt() * self.terms[*term as usize].1;
        self.new[at].iter().map(later).sum()
    }

    /// Share of the document's strongest terms that a sentence has, by weight, 0 to 1.
    pub(super) fn top_share(&self, at: usize) -> f64 {
        let weight = |term: &u32| self.terms[*term as usize].0 * self.terms[*term as usize].1;
        let all: f64 = self.top.iter().map(weight).sum();
        let has: f64 = self.top.iter().filter(|term| self.sentences[at].contains_key(term)).map(weight).sum();
        if all > 0.0 { has / all } else { 0.0 }
    }

    /// How many of the document's ten strongest terms a sentence has.
    pub(super) fn top_count(&self, at: usize) -> usize {
        self.top.iter().take(TOP_TERMS / 2).filter(|term| self.sentences[at].contains_key(term)).count()
    }

    /// Share of the title's terms that a sentence has, 0 to 1, rare ones counting more.
    pub(super) fn title_share(&self, at: usize) -> f64 {
        let weight = |term: &u32| self.terms[*term as usize].1;
        let all: f64 = self.title.iter().map(weight).sum();
        let has: f64 = self.title.iter().filter(|term| self.sentences[at].contains_key(term)).map(weight).sum();
        if all > 0.0 { has / all } else { 0.0 }
    }

    /// How many of some terms a sentence has.
    pub(super) fn count_of(&self, at: usize, terms: &BTreeSet<u32>) -> usize {
        self.terms(at).filter(|term| terms.contains(term)).count()
    }

    /// The terms of a sentence with their weights, for training.
    pub(super) fn vector(&self, at: usize) -> Vec<(u32, f64)> {
        self.sentences[at].iter().map(|(term, weight)| (*term, *weight)).collect()
    }
}

fn terms_of<'a>(doc: &'a ParsedDoc, sentence: &'a ParsedSentence) -> impl Iterator<Item = String> + 'a {
    sentence.words.iter().filter_map(|word| {
        let lower = doc.text(word.span).to_lowercase();
        let says = lower.chars().any(char::is_alphanumeric) && !FUNCTION_WORDS.contains(&lower.as_str());
        says.then(|| stem(&lower))
    })
}

/// A crude stem: endings of number and verb form off, so that forms of a word count together.
fn stem(word: &str) -> String {
    for ending in ["ies", "ing", "ed", "es", "s"] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.chars().count() >= 4
        {
            return if ending == "ies" { format!("{stem}y") } else { stem.to_owned() };
        }
    }
    word.to_owned()
}

fn add(sum: &mut BTreeMap<u32, f64>, vector: &BTreeMap<u32, f64>) {
    for (number, weight) in vector {
        *sum.entry(*number).or_insert(0.0) += weight;
    }
}

fn normalize(vector: &mut BTreeMap<u32, f64>) {
    let length = vector.values().map(|weight| weight * weight).sum::<f64>().sqrt();
    if length > 0.0 {
        vector.values_mut().for_each(|weight| *weight /= length);
    }
}

fn dot(a: &BTreeMap<u32, f64>, b: &BTreeMap<u32, f64>) -> f64 {
    let (small, large) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    small.iter().filter_map(|(term, weight)| Some(weight * large.get(term)?)).sum()
}
