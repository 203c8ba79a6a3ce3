//! What is measured of a sentence to tell whether it belongs into the summary.

use super::alone::is_speaker;
use super::terms::TermVectors;
use crate::pipeline::Analysis;
use std::collections::BTreeSet;

/// Names of the measures, in the order of [`Features`] and of [`super::weights::WEIGHTS`].
pub const NAMES: [&str; 33] = [
    "centrality",
    "lead_likeness",
    "early_paragraph",
    "rank",
    "late",
    "paragraph_last",
    "section_first",
    "paragraph_place",
    "title",
    "opening_title",
    "headings",
    "own_heading",
    "weight",
    "top_share",
    "top_count",
    "introduces",
    "rarity",
    "terms",
    "short",
    "long",
    "content",
    "figures",
    "names",
    "cue",
    "speaker",
    "quotation",
    "colon",
    "commas",
    "pronouns",
    "cause",
    "definition",
    "salience",
    "sentence_salience",
];

/// The measures of one sentence, each about 0 to 1 (some to 3), by [`NAMES`].
pub type Features = [f64; NAMES.len()];

/// A sentence of fewer words says little.
const ENOUGH_WORDS: usize = 12;
/// A sentence of more words tires.
const TOO_MANY_WORDS: usize = 30;
/// Words by which authors mark what matters (cue words, Edmundson 1969).
const CUES: [&str; 20] = [
    "important",
    "main",
    "key",
    "primary",
    "major",
    "largest",
    "most",
    "called",
    "known",
    "refers",
    "defined",
    "means",
    "term",
    "process",
    "summary",
    "overall",
    "central",
    "essential",
    "first",
    "significant",
];
const CAUSES: [&str; 10] =
    ["because", "therefore", "thus", "result", "results", "cause", "causes", "caused", "leads", "led"];
const PRONOUNS: [&str; 14] =
    ["it", "he", "she", "they", "them", "this", "these", "those", "his", "her", "their", "its", "him", "that"];

/// Where sentences stand, and what the document's headings say: read once a document.
pub(super) struct Setting {
    vectors: TermVectors,
    headings: BTreeSet<u32>,
    /// Of each sentence: its place in its paragraph, whether it is the last there, its place under its heading.
    places: Vec<(usize, bool, usize)>,
    /// Of each sentence: terms of its own heading.
    own_heading: Vec<usize>,
    section_terms: Vec<BTreeSet<u32>>,
    /// Of each sentence: salience of all it mentions, and its own.
    salience: Vec<(f64, f64)>,
}

impl Setting {
    pub(super) fn new(analysis: &Analysis) -> Self {
        let doc = &analysis.doc;
        let vectors = TermVectors::new(doc);
        let mut section_terms: Vec<BTreeSet<u32>> =
            doc.clean.sections.iter().map(|section| vectors.known_terms(&section.heading)).collect();
        let headings = section_terms.iter().flatten().copied().collect();
        // What lies under no heading has the last, empty one.
        section_terms.push(BTreeSet::new());
        let none = section_terms.len() - 1;
        let mut places = Vec::with_capacity(doc.sentences.len());
        let mut own_heading = Vec::with_capacity(doc.sentences.len());
        let mut seen_under = vec![0_usize; section_terms.len()];
        let mut section = 0;
        let mut place = 0;
        for (at, sentence) in doc.sentences.iter().enumerate() {
            let sections = &doc.clean.sections;
            while sections.get(section).is_some_and(|found| found.span.end <= sentence.span.start) {
                section += 1;
            }
            let own =
                sections.get(section).filter(|found| found.span.start <= sentence.span.start).map_or(none, |_| section);
            place = if at > 0 && doc.sentences[at - 1].paragraph == sentence.paragraph { place + 1 } else { 0 };
            let last = doc.sentences.get(at + 1).is_none_or(|next| next.paragraph != sentence.paragraph);
            places.push((place, last, seen_under[own]));
            seen_under[own] += 1;
            own_heading.push(own);
        }
        Self { vectors, headings, places, own_heading, section_terms, salience: salience(analysis) }
    }

    pub(super) fn vectors(&self) -> &TermVectors {
        &self.vectors
    }

    /// Measures a sentence as the summary would show it.
    pub(super) fn features(&self, analysis: &Analysis, at: usize, shown: &str) -> Features {
        let doc = &analysis.doc;
        let sentence = &doc.sentences[at];
        let vectors = &self.vectors;
        let words: Vec<&str> = shown.split_whitespace().collect();
        let bare: Vec<String> = words
            .iter()
            .map(|word| word.trim_matches(|scalar: char| !scalar.is_alphanumeric()).to_lowercase())
            .collect();
        let count = |listed: &[&str]| bare.iter().filter(|word| listed.contains(&word.as_str())).count();
        let (place, last, under) = self.places[at];
        let opening = if at == 0 { 1.0 } else { 0.0 };
        let terms = vectors.terms(at).count();
        let own = &self.section_terms[self.own_heading[at]];
        let title = vectors.title_share(at);
        let numbers = bare.iter().filter(|word| word.contains(|scalar: char| scalar.is_ascii_digit())).count();
        let names = words.iter().skip(1).filter(|word| word.starts_with(char::is_uppercase)).count();
        [
            vectors.centrality(at),
            vectors.lead_likeness(at),
            1.0 / (1.0 + sentence.paragraph as f64 * 0.5),
            1.0 / (1.0 + at as f64).sqrt(),
            at as f64 / doc.sentences.len() as f64,
            truth(last),
            truth(under == 0 && !own.is_empty()),
            1.0 / (1.0 + place as f64),
            title,
            opening * title,
            up_to(vectors.count_of(at, &self.headings), 5),
            if own.is_empty() { 0.0 } else { vectors.count_of(at, own) as f64 / own.len() as f64 },
            vectors.weight(at) / 10.0,
            vectors.top_share(at),
            up_to(vectors.top_count(at), 5),
            vectors.introduces(at) / 10.0,
            vectors.rarity(at),
            terms as f64 / 10.0,
            ENOUGH_WORDS.saturating_sub(words.len()) as f64 / 10.0,
            words.len().saturating_sub(TOO_MANY_WORDS) as f64 / 10.0,
            (terms as f64 / words.len().max(1) as f64).min(1.0),
            up_to(numbers, 3),
            up_to(names, 5),
            up_to(count(&CUES), 2),
            truth(words.iter().any(|word| is_speaker(word.trim_end_matches([',', '.', ';', ':'])))),
            truth(shown.contains(['"', '“', '”'])),
            truth(shown.contains([':', ';'])),
            up_to(shown.matches(',').count(), 4),
            up_to(count(&PRONOUNS), 3),
            truth(count(&CAUSES) > 0),
            truth(defines(&bare)),
            self.salience[at].0,
            self.salience[at].1,
        ]
    }
}

/// "A lock is a …": what a textbook's summary repeats.
fn defines(bare: &[String]) -> bool {
    bare.windows(2).take(9).skip(1).any(|pair| {
        ["is", "are", "was", "were"].contains(&pair[0].as_str())
            && ["a", "an", "the", "any"].contains(&pair[1].as_str())
    })
}

/// Salience of what each sentence mentions, summed and cut at 1, and its own.
fn salience(analysis: &Analysis) -> Vec<(f64, f64)> {
    let own = crate::salience::sentences(&analysis.doc, &analysis.entities, &analysis.expressions);
    let mut found: Vec<(f64, f64)> = own.into_iter().map(|own| (0.0, own)).collect();
    for entity in &analysis.entities {
        let mut last = usize::MAX;
        for mention in &entity.mentions {
            if mention.sentence != last {
                found[mention.sentence].0 = (found[mention.sentence].0 + entity.salience * 0.5).min(1.0);
            }
            last = mention.sentence;
        }
    }
    found
}

fn truth(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

fn up_to(count: usize, most: usize) -> f64 {
    count.min(most) as f64 / most as f64
}
