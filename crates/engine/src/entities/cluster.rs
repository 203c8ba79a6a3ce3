//! Mentions gathered so far.

use super::phrase::Phrase;
use super::traits::{Gender, Pronoun, Semantic, Traits};
use crate::document::{MentionKind, NameKind};
use crate::in_order::InOrder;
use std::collections::{BTreeMap, BTreeSet};

/// Mentions that refer to one thing.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    /// Indices of its mentions in order, and how sure each is.
    pub(super) members: Vec<(usize, f64)>,
    pub(super) traits: Traits,
    pub(super) named: bool,
    pub(super) name_kind: Option<NameKind>,
    kinds: BTreeMap<NameKind, usize>,
    /// The longest name.
    pub(super) name: Vec<String>,
    /// Nouns that were said of it: heads of its mentions, titles, appositions.
    pub(super) nouns: BTreeSet<String>,
    /// Modifiers of its nouns.
    pub(super) modifiers: BTreeSet<String>,
}

/// All clusters, and where to find them by name, by noun and by how lately they were mentioned.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    pub(super) all: Vec<Cluster>,
    /// Whether the document talks of "I" and "you" rather than of things.
    pub(super) spoken: bool,
    /// Clusters by each word of their names, in lower case.
    by_name_word: BTreeMap<String, BTreeSet<usize>>,
    /// Clusters by the nouns said of them.
    by_noun: BTreeMap<String, BTreeSet<usize>>,
    /// Clusters, the latest mentioned last; older entries of the same cluster stay and are skipped.
    recent: Vec<usize>,
}

impl Clusters {
    pub(super) fn new(spoken: bool) -> Self {
        Self { spoken, ..Self::default() }
    }

    /// Begins a cluster with a mention.
    pub(super) fn open(&mut self, index: usize, phrase: &Phrase) {
        let cluster = Cluster {
            members: Vec::new(),
            traits: phrase.traits,
            named: false,
            name_kind: None,
            kinds: BTreeMap::new(),
            name: Vec::new(),
            nouns: BTreeSet::new(),
            modifiers: BTreeSet::new(),
        };
        self.all.push(cluster);
        self.join(self.all.len() - 1, index, phrase, 1.0);
    }

    /// Adds a mention to a cluster.
    pub(super) fn join(&mut self, at: usize, index: usize, phrase: &Phrase, confidence: f64) {
        let cluster = &mut self.all[at];
        cluster.members.push((index, confidence));
        self.recent.push(at);
        merge_traits(&mut cluster.traits, phrase);
        if phrase.kind == MentionKind::Name {
            cluster.named = true;
            if let Some(kind) = phrase.name_kind {
                *cluster.kinds.entry(kind).or_default() += 1;
            }
            // The most frequent kind; of equals the one there was.
            let most = cluster.kinds.values().copied().max().unwrap_or(0);
            if cluster.name_kind.is_none_or(|kind| cluster.kinds.get(&kind).is_none_or(|count| *count < most)) {
                cluster.name_kind = cluster.kinds.iter().find(|(_, count)| **count == most).map(|(kind, _)| *kind);
            }
            if phrase.name.len() > cluster.name.len() {
                cluster.name.clone_from(&phrase.name);
            }
            for word in &phrase.name {
                self.by_name_word.entry(word.to_lowercase()).or_default().insert(at);
            }
        }
        if phrase.kind != MentionKind::Pronoun {
            let nouns = phrase.descriptors.iter().chain((!phrase.joined).then_some(&phrase.lemma));
            for noun in nouns {
                cluster.nouns.insert(noun.clone());
                self.by_noun.entry(noun.clone()).or_default().insert(at);
            }
            cluster.modifiers.extend(phrase.modifiers.iter().cloned());
        }
    }

    /// Moves the only mention of one cluster, the latest, to another; a cluster of several stays what it is.
    pub(super) fn absorb(&mut self, into: usize, from: usize, phrases: &[Phrase], confidence: f64) {
        let [(index, _)] = self.all[from].members[..] else { return };
        if into != from {
            self.all[from].members.clear();
            self.join(into, index, &phrases[index], confidence);
            self.all[into].members.order_by_key(|(index, _)| *index);
        }
    }

    /// Clusters whose names have a word.
    pub(super) fn with_name_word(&self, word: &str) -> impl Iterator<Item = usize> + '_ {
        self.by_name_word.get(&word.to_lowercase()).into_iter().flatten().copied()
    }

    /// Clusters of which a noun was said.
    pub(super) fn with_noun(&self, noun: &str) -> impl Iterator<Item = usize> + '_ {
        self.by_noun.get(noun).into_iter().flatten().copied().filter(|&at| !self.all[at].members.is_empty())
    }

    /// The latest mentioned clusters, latest first, each once; at most `most`, found among at most three times as many
    /// mentions.
    pub(super) fn latest(&self, most: usize) -> Vec<usize> {
        let mut seen = BTreeSet::new();
        let latest = self.recent.iter().rev().take(3 * most).copied();
        latest.filter(|&at| !self.all[at].members.is_empty() && seen.insert(at)).take(most).collect()
    }

    /// Index of the last mention of a cluster.
    pub(super) fn last_mention(&self, at: usize) -> usize {
        self.all[at].members.last().map_or(0, |(index, _)| *index)
    }
}

/// What one mention shows holds for all: "Alex" becomes a man when "he" is resolved to him.
fn merge_traits(traits: &mut Traits, phrase: &Phrase) {
    if traits.gender == Gender::Unknown {
        traits.gender = phrase.traits.gender;
    }
    let shows_human = phrase.traits.semantic == Semantic::Human;
    if traits.semantic == Semantic::Unknown && (shows_human || phrase.kind != MentionKind::Pronoun) {
        traits.semantic = phrase.traits.semantic;
    }
}

/// The pronoun that a phrase is, if it is one.
pub(super) fn pronoun(phrase: &Phrase) -> Option<Pronoun> {
    (phrase.kind == MentionKind::Pronoun).then(|| Pronoun::parse(&phrase.lemma)).flatten()
}
