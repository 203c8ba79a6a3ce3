//! A summary of the article's own sentences.
//!
//! Sentences that can be read alone ([`alone`]) are measured ([`features`]), the measures weighed ([`weights`]), and the
//! best picked as a set ([`pick`]); so a longer summary always holds the shorter one's sentences. They are shown in the
//! article's order.

mod alone;
mod common_words;
mod draft;
mod features;
mod pick;
mod terms;
mod weights;

pub use features::{Features, NAMES};

use crate::document::Span;
use crate::in_order::InOrder;
use crate::pipeline::Analysis;
use alone::{Known, Need};
use features::Setting;
use gistcheck_quiz::{SpanIndex, SummarySentence};

/// A sentence that could stand in the summary.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Index of the sentence in the document.
    pub sentence: usize,
    /// What the summary would show of it.
    pub text: String,
    /// What is measured of it.
    pub features: Features,
    /// Where else in the article its words come from, as a pronoun's antecedent.
    support: Vec<Span>,
    needs: Vec<Need>,
    nouns: Vec<String>,
    /// Indices of the entities that its sentence mentions, sorted.
    entities: Vec<usize>,
}

impl Candidate {
    /// Words between white space.
    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Whether a reader of this sentence knows what a noun with "the" of a later one points to: it was brought up here,
    /// and so near that it is the same thing.
    fn brings_up(&self, need: &Need, later: usize) -> bool {
        /// Sentences from a noun to the one that takes it up again.
        const NEAR: usize = 5;
        self.sentence < later
            && (need.entity.is_some_and(|entity| self.entities.binary_search(&entity).is_ok())
                || self.sentence + NEAR >= later && self.nouns.binary_search(&need.lemma).is_ok())
    }
}

/// Each need of a candidate: the noun, and the sentences before it any of which brings up what that points to.
pub fn antecedents<'a>(candidate: &'a Candidate, all: &[Candidate]) -> Vec<(&'a str, Vec<usize>)> {
    let before = |need: &'a Need| {
        let earlier = all.iter().filter(|other| other.brings_up(need, candidate.sentence));
        (need.lemma.as_str(), earlier.map(|other| other.sentence).collect())
    };
    candidate.needs.iter().map(before).collect()
}

/// The best sentences of an article, at most `count`, in its order; the rank says in which order a growing summary takes
/// them. Each text is readable alone; the evidence is the sentence it was made from, and then what else its words come from.
///
/// ```
/// use gistcheck_engine::{analyse, summary::summary};
/// let models = gistcheck_models::Models::builtin()?;
/// let article = "Rivers\n\nThe Elbe is a long river of the north. However, ships on the Elbe carry less grain now.";
/// let analysis = analyse(&models, article, &mut |_| {});
/// let texts: Vec<String> = summary(&analysis, 2).into_iter().map(|sentence| sentence.text).collect();
/// assert_eq!(texts, ["The Elbe is a long river of the north.", "Ships on the Elbe carry less grain now."]);
/// # Ok::<(), gistcheck_models::ModelError>(())
/// ```
pub fn summary(analysis: &Analysis, count: usize) -> Vec<SummarySentence> {
    let setting = Setting::new(analysis);
    let picked = pick::pick(analysis, &setting, found(analysis, &setting), count);
    let mut ranked: Vec<(usize, Candidate)> = picked.into_iter().enumerate().collect();
    ranked.order_by_key(|(_, candidate)| candidate.sentence);
    let clean = &analysis.doc.clean.text;
    let index = SpanIndex::new(clean);
    let shown = ranked.into_iter().map(|(place, candidate)| {
        let source = analysis.doc.sentences[candidate.sentence].span;
        let spans = std::iter::once(source).chain(candidate.support);
        let evidence = spans.map(|span| index.evidence(clean, span.start, span.end)).collect();
        SummarySentence { text: candidate.text, evidence, rank: Some(place + 1) }
    });
    shown.collect()
}

/// Every sentence that could stand in the summary, in order, with its measures: what the weights are learned from.
pub fn candidates(analysis: &Analysis) -> Vec<Candidate> {
    found(analysis, &Setting::new(analysis))
}

/// Every sentence that cannot stand in the summary, in order, with the name of the rule that says so.
pub fn refusals(analysis: &Analysis) -> Vec<(usize, &'static str)> {
    let known = Known::new(analysis);
    let rule = |sentence| Some((sentence, alone::readable(analysis, &known, sentence).err()?));
    (0..analysis.doc.sentences.len()).filter_map(rule).collect()
}

/// Some sentences as a summary would show them; none where they cannot be read alone.
pub(crate) fn readable_sentences(analysis: &Analysis, sentences: &[usize]) -> Vec<Option<String>> {
    let known = Known::new(analysis);
    let alone = |readable: alone::Readable| readable.needs.is_empty().then_some(readable.text);
    sentences.iter().map(|&at| alone::readable(analysis, &known, at).ok().and_then(alone)).collect()
}

/// The terms of each sentence of a document with their weights, numbered: what repetition is measured by.
pub fn term_vectors(analysis: &Analysis) -> Vec<Vec<(u32, f64)>> {
    let setting = Setting::new(analysis);
    (0..analysis.doc.sentences.len()).map(|at| setting.vectors().vector(at)).collect()
}

fn found(analysis: &Analysis, setting: &Setting) -> Vec<Candidate> {
    let known = Known::new(analysis);
    (0..analysis.doc.sentences.len())
        .filter_map(|sentence| {
            let readable = alone::readable(analysis, &known, sentence).ok()?;
            let features = setting.features(analysis, sentence, &readable.text);
            Some(Candidate {
                sentence,
                text: readable.text,
                features,
                support: readable.support,
                needs: readable.needs,
                nouns: readable.nouns,
                entities: known.entities_in(sentence).map(|(entity, _)| entity).collect(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
