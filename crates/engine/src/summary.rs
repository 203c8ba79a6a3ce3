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
use crate::pipeline::Analysis;
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
}

impl Candidate {
    /// Words between white space.
    pub fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

/// The best sentences of an article, at most `count`, in its order. Each text is readable alone; the evidence is the
/// sentence it was made from, and then what else its words come from.
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
    let mut picked = pick::pick(analysis, &setting, found(analysis, &setting), count);
    picked.sort_by_key(|candidate| candidate.sentence);
    let clean = &analysis.doc.clean.text;
    let index = SpanIndex::new(clean);
    let shown = picked.into_iter().map(|candidate| {
        let source = analysis.doc.sentences[candidate.sentence].span;
        let spans = std::iter::once(source).chain(candidate.support);
        let evidence = spans.map(|span| index.evidence(clean, span.start, span.end)).collect();
        SummarySentence { text: candidate.text, evidence }
    });
    shown.collect()
}

/// Every sentence that could stand in the summary, in order, with its measures: what the weights are learned from.
pub fn candidates(analysis: &Analysis) -> Vec<Candidate> {
    found(analysis, &Setting::new(analysis))
}

/// Every sentence that cannot stand in the summary, in order, with the name of the rule that says so.
pub fn refusals(analysis: &Analysis) -> Vec<(usize, &'static str)> {
    let rule = |sentence| Some((sentence, alone::readable(analysis, sentence).err()?));
    (0..analysis.doc.sentences.len()).filter_map(rule).collect()
}

/// The terms of each sentence of a document with their weights, numbered: what repetition is measured by.
pub fn term_vectors(analysis: &Analysis) -> Vec<Vec<(u32, f64)>> {
    let setting = Setting::new(analysis);
    (0..analysis.doc.sentences.len()).map(|at| setting.vectors().vector(at)).collect()
}

fn found(analysis: &Analysis, setting: &Setting) -> Vec<Candidate> {
    (0..analysis.doc.sentences.len())
        .filter_map(|sentence| {
            let readable = alone::readable(analysis, sentence).ok()?;
            let features = setting.features(analysis, sentence, &readable.text);
            Some(Candidate { sentence, text: readable.text, features, support: readable.support })
        })
        .collect()
}

#[cfg(test)]
mod tests;
