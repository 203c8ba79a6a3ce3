//! What sentences are about, as vectors of their terms.

use crate::document::{ParsedDoc, ParsedSentence};
use std::collections::BTreeMap;

/// Words that say nothing of what a sentence is about.
const FUNCTION_WORDS: &[&str] = &[
    "a", "an", "the", "and", "or", "but", "nor", "so", "yet", "if", "then", "than", "as", "at", "by", "for", "from",
    "in", "into", "of", "on", "onto", "to", "with", "without", "about", "over", "under", "after", "before", "between",
    "during", "through", "against", "among", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does",
    "did", "has", "have", "had", "having", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
    "not", "n't", "no", "it", "its", "he", "she", "they", "them", "their", "his", "her", "him", "we", "us", "our",
    "you", "your", "i", "me", "my", "this", "that", "these", "those", "which", "who", "whom", "whose", "what", "when",
    "where", "why", "how", "there", "here", "also", "such", "some", "any", "each", "all", "both", "more", "most",
    "other", "one", "only", "own", "same", "too", "very", "just", "up", "out", "off", "now", "'s", "s", "while",
];

/// Term vectors of all sentences of a document, weighted by frequency in the document (a term that it repeats is what it
/// is about) and normalized to length 1.
pub(super) struct TermVectors {
    sentences: Vec<BTreeMap<u32, f64>>,
    centre: BTreeMap<u32, f64>,
    title: Vec<u32>,
}

impl TermVectors {
    pub(super) fn new(doc: &ParsedDoc) -> Self {
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        let mut raw: Vec<BTreeMap<u32, f64>> = Vec::with_capacity(doc.sentences.len());
        let mut sentences_with: Vec<f64> = Vec::new();
        for sentence in &doc.sentences {
            let mut terms = BTreeMap::new();
            for term in terms_of(doc, sentence) {
                let next = numbers.len() as u32;
                let number = *numbers.entry(term).or_insert(next);
                *terms.entry(number).or_insert(0.0) += 1.0;
            }
            sentences_with.resize(numbers.len(), 0.0);
            for number in terms.keys() {
                sentences_with[*number as usize] += 1.0;
            }
            raw.push(terms);
        }
        let mut centre: BTreeMap<u32, f64> = BTreeMap::new();
        for terms in &mut raw {
            for (number, weight) in terms.iter_mut() {
                // Square root of the sentence frequency: repetition counts, but not in proportion.
                *weight *= sentences_with[*number as usize].sqrt();
            }
            normalize(terms);
            for (number, weight) in terms.iter() {
                *centre.entry(*number).or_insert(0.0) += weight;
            }
        }
        normalize(&mut centre);
        let title = doc
            .clean
            .title
            .split(|scalar: char| !scalar.is_alphanumeric())
            .filter_map(|word| numbers.get(&stem(&word.to_lowercase())).copied())
            .collect();
        Self { sentences: raw, centre, title }
    }

    /// How like the whole document a sentence is, 0 to 1.
    pub(super) fn centrality(&self, at: usize) -> f64 {
        dot(&self.sentences[at], &self.centre)
    }

    /// How alike two sentences are, 0 to 1.
    pub(super) fn similarity(&self, a: usize, b: usize) -> f64 {
        dot(&self.sentences[a], &self.sentences[b])
    }

    /// Share of the title's terms that a sentence has, 0 to 1.
    pub(super) fn title_share(&self, at: usize) -> f64 {
        let found = self.title.iter().filter(|term| self.sentences[at].contains_key(term)).count();
        if self.title.is_empty() { 0.0 } else { found as f64 / self.title.len() as f64 }
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
