//! What the article speaks of: names, nouns and pronouns gathered into entities, precision first.
//!
//! Mentions are read off the trees and visited once from left to right. A name joins an earlier one by the rules of
//! [`names`], "the council" by those of [`nominals`], a pronoun by the learned weights of [`pronouns`]; whatever is not
//! sure stays an entity of its own. "I", "you", "we", "this" and "that" alone are nobody's mention.

mod appositions;
mod candidates;
mod cluster;
mod features;
mod lexicon;
mod mentions;
mod names;
mod naming;
mod nominals;
mod phrase;
mod pronouns;
mod score;
mod traits;
mod weights;

use crate::document::{Entity, EntityKind, Mention, MentionKind, NameKind, ParsedDoc, Pos};
use crate::in_order::InOrder;
use cluster::{Cluster, Clusters};
use phrase::Phrase;
use traits::Semantic;

/// The document's entities in the order of their first mentions. Time is linear in the document but for its names, each
/// of which is looked up in a tree.
///
/// `salience` is filled by [`crate::salience::entities`].
///
/// ```
/// use gistcheck_engine::{conllu, entities::entities};
/// let doc = conllu::read("1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\tName=B-PER\n2\tsleeps\tsleep\tVERB\tVBZ\t_\t0\troot\t_\t_\n\n\
///                         1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tdreams\tdream\tVERB\tVBZ\t_\t0\troot\t_\t_\n\n")?;
/// let found = entities(&doc);
/// assert_eq!(found[0].name, "Ann");
/// assert_eq!(found[0].mentions.len(), 2);
/// # Ok::<(), gistcheck_engine::conllu::ConlluError>(())
/// ```
pub fn entities(doc: &ParsedDoc) -> Vec<Entity> {
    let mut entities = resolve(doc, &mut |_, _| {});
    crate::salience::entities(doc, &mut entities);
    entities
}

/// A pronoun as the ranker saw it: for training, which must see what the engine sees.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Index of the pronoun's sentence.
    pub sentence: usize,
    /// Index of the pronoun in it.
    pub word: usize,
    /// Names of the features of "it refers to nothing that stands here".
    pub none: Vec<String>,
    /// For each candidate: sentence and head of the mention that names it, and the names of its features.
    pub candidates: Vec<(usize, usize, Vec<String>)>,
}

/// What the ranker chose among, in order; `coreference` in training/ learns its weights from this.
pub fn choices(doc: &ParsedDoc) -> Vec<Choice> {
    let mut seen = Vec::new();
    resolve(doc, &mut |choice, _| seen.push(choice));
    seen
}

fn resolve(doc: &ParsedDoc, watch: &mut dyn FnMut(Choice, &Clusters)) -> Vec<Entity> {
    let phrases = mentions::phrases(doc);
    let mut clusters = Clusters::new(is_spoken(doc));
    for (index, phrase) in phrases.iter().enumerate() {
        let found = match phrase.kind {
            MentionKind::Name => names::antecedent(&clusters, &phrases, phrase),
            MentionKind::Nominal => nominals::antecedent(&clusters, &phrases, phrase),
            MentionKind::Pronoun => pronouns::antecedent(doc, &clusters, &phrases, phrase, watch),
        };
        let beside = appositions::antecedent(&clusters, &phrases, phrase);
        if let (Some((known, _)), Some((noun, confidence)), MentionKind::Name) = (found, beside, phrase.kind) {
            // "the old duke Rollo", and Rollo was named before: the duke is he.
            clusters.absorb(known, noun, &phrases, confidence);
        }
        let found = if phrase.kind == MentionKind::Name { found.or(beside) } else { beside.or(found) };
        match found {
            Some((cluster, confidence)) => clusters.join(cluster, index, phrase, confidence),
            None => clusters.open(index, phrase),
        }
    }
    let mut known: Vec<&Cluster> = clusters.all.iter().filter(|cluster| !cluster.members.is_empty()).collect();
    known.order_by_key(|cluster| cluster.members[0].0);
    known.into_iter().filter_map(|cluster| entity(doc, &phrases, cluster)).collect()
}

/// Whether "I" and "you" are more than one word in fifty: in talk, "it" seldom stands for a thing that was named.
fn is_spoken(doc: &ParsedDoc) -> bool {
    let words = doc.sentences.iter().flat_map(|sentence| &sentence.words);
    let persons =
        words.clone().filter(|word| word.pos == Pos::Pron && matches!(word.lemma.as_ref(), "I" | "i" | "you"));
    persons.count() * 50 > words.count()
}

/// A cluster as an entity; a pronoun that refers to nothing known is none.
fn entity(doc: &ParsedDoc, phrases: &[Phrase], cluster: &Cluster) -> Option<Entity> {
    let name = naming::name(doc, phrases, cluster)?;
    let mentions = cluster
        .members
        .iter()
        .map(|&(index, confidence)| {
            let phrase = &phrases[index];
            let span = doc.sentences[phrase.sentence].span_of(phrase.words.clone());
            let (words, kind) = (phrase.words.clone(), phrase.kind);
            Mention { sentence: phrase.sentence, words, head: phrase.head, span, kind, confidence }
        })
        .collect();
    let kind = match (cluster.name_kind, cluster.traits.semantic) {
        (Some(kind), _) => EntityKind::Named(kind),
        (None, Semantic::Human) if cluster.named => EntityKind::Named(NameKind::Person),
        (None, _) if cluster.named => EntityKind::Named(NameKind::Other),
        (None, Semantic::Human) => EntityKind::Human,
        (None, _) => EntityKind::Thing,
    };
    Some(Entity { name, kind, plural: cluster.traits.plural, mentions, salience: 0.0 })
}

#[cfg(test)]
mod tests;
