//! What a pronoun may refer to: the latest entities that agree with it and that grammar does not forbid.

use super::cluster::{Clusters, pronoun};
use super::phrase::{Phrase, Role};
use super::traits::{Pronoun, Semantic};
use crate::document::{Deprel, ParsedDoc};

/// Entities looked at, the latest first.
const MOST: usize = 40;

/// Sentences back to an entity's last mention.
const REACH_OF_PERSONS: usize = 8;
const REACH_OF_THINGS: usize = 4;

/// An entity that a pronoun may refer to.
pub(super) struct Candidate {
    pub(super) cluster: usize,
    /// Its last mention.
    pub(super) last: usize,
    /// Its last mention that is no pronoun, or the first of all.
    pub(super) naming: usize,
    /// How many fitting entities were mentioned later.
    pub(super) rank: usize,
    /// Whether its last mention holds another candidate's: "[the name of [the city]]".
    pub(super) holds: bool,
    /// Whether another candidate's last mention holds its own.
    pub(super) held: bool,
}

pub(super) fn candidates(
    doc: &ParsedDoc,
    clusters: &Clusters,
    phrases: &[Phrase],
    phrase: &Phrase,
    kind: Pronoun,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    for cluster in clusters.latest(MOST) {
        let known = &clusters.all[cluster];
        let last = clusters.last_mention(cluster);
        let antecedent = &phrases[last];
        let reach = if matches!(kind, Pronoun::He | Pronoun::She) { REACH_OF_PERSONS } else { REACH_OF_THINGS };
        let fits =
            kind.fits(known.traits) && known.traits.semantic != Semantic::Time && agrees(phrases, &known.members, kind);
        if fits && phrase.sentence - antecedent.sentence <= reach && allowed(doc, antecedent, phrase) {
            let naming =
                known.members.iter().rev().map(|(index, _)| *index).find(|&index| pronoun(&phrases[index]).is_none());
            let naming = naming.unwrap_or(known.members[0].0);
            found.push(Candidate { cluster, last, naming, rank: found.len(), holds: false, held: false });
        }
    }
    for one in 0..found.len() {
        for other in 0..found.len() {
            let (outer, inner) = (&phrases[found[one].last], &phrases[found[other].last]);
            let inside = outer.words.start <= inner.words.start && inner.words.end <= outer.words.end;
            if outer.sentence == inner.sentence && inside && outer.words != inner.words {
                found[one].holds = true;
                found[other].held = true;
            }
        }
    }
    found
}

/// What was once "he" is not "it" later.
fn agrees(phrases: &[Phrase], members: &[(usize, f64)], kind: Pronoun) -> bool {
    members.iter().rev().take(4).filter_map(|(index, _)| pronoun(&phrases[*index])).all(|before| before == kind)
}

/// What grammar forbids: a pronoun within the very phrase it would refer to ("[the owner of its factory]"), and subject and
/// object of one verb being the same without "-self" ("he saw him").
fn allowed(doc: &ParsedDoc, antecedent: &Phrase, phrase: &Phrase) -> bool {
    if antecedent.sentence != phrase.sentence {
        return true;
    }
    if antecedent.words.start <= phrase.head && phrase.head < antecedent.words.end {
        return false;
    }
    if antecedent.head > phrase.head {
        return false;
    }
    let reflexive = phrase.lemma.ends_with("self") || phrase.lemma.ends_with("selves");
    let possessive = phrase.role == Role::Possessor;
    let together = antecedent.governor.is_some() && antecedent.governor == phrase.governor;
    if together && !possessive && !reflexive {
        return false;
    }
    // "His brother saw him" is free, "Ann's brother saw her" too; but what a pronoun's own governor is cannot be it: "his
    // [brother]", "they [the players]".
    if phrase.governor == Some(antecedent.head) || antecedent.governor == Some(phrase.head) {
        return false;
    }
    // "Ann, her brother": what stands in apposition to a name is not called after it.
    let words = &doc.sentences[phrase.sentence].words;
    let beside = phrase.governor.and_then(|at| words.get(at)).filter(|word| word.deprel == Deprel::Appos);
    if possessive && beside.is_some_and(|word| word.head == Some(antecedent.head)) {
        return false;
    }
    // Members of one list are different things: "Ann and her".
    let list = antecedent.role == Role::Conjunct || phrase.role == Role::Conjunct;
    let governor = |phrase: &Phrase| words.get(phrase.head).and_then(|word| word.head);
    !(list && !possessive && governor(antecedent) == governor(phrase))
}
