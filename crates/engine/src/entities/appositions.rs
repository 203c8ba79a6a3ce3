//! A noun beside a name says who that is: "his wife Ilse", "Otto Aicher, a designer". Both are one entity where they stand
//! side by side, are alike in number, and a person is not called a thing.

use super::cluster::Clusters;
use super::names::Antecedent;
use super::phrase::{Phrase, Role};
use super::traits::Semantic;
use crate::document::MentionKind;

/// Parsers find appositions badly; those side by side are most of what they find rightly.
const CONFIDENCE: f64 = 0.85;

/// Entities looked at, the latest first: more never stand between an apposition and its noun.
const MOST: usize = 6;

/// Words between the two: a comma and an article's worth.
const GAP: usize = 1;

/// The entity that an apposition belongs to. A name does not join what has another name already ("the river … the river
/// Elbe").
pub(super) fn antecedent(clusters: &Clusters, phrases: &[Phrase], phrase: &Phrase) -> Option<Antecedent> {
    if phrase.role != Role::Apposition || phrase.joined {
        return None;
    }
    let fits = |at: &usize| {
        let last = &phrases[clusters.last_mention(*at)];
        let beside = last.sentence == phrase.sentence
            && phrase.governor == Some(last.head)
            && last.words.end <= phrase.words.start
            && phrase.words.start - last.words.end <= GAP;
        let kinds = [last.kind, phrase.kind];
        let name_and_noun = kinds.contains(&MentionKind::Name) && kinds.contains(&MentionKind::Nominal) && !last.joined;
        let human = |phrase: &Phrase| match phrase.traits.semantic {
            Semantic::Human => Some(true),
            Semantic::Unknown => None,
            _ => Some(false),
        };
        let alike = human(last).zip(human(phrase)).is_none_or(|(one, other)| one == other);
        let free = phrase.kind != MentionKind::Name || !clusters.all[*at].named;
        beside && free && name_and_noun && alike && last.traits.plural == phrase.traits.plural
    };
    clusters.latest(MOST).into_iter().find(fits).map(|at| (at, CONFIDENCE))
}
