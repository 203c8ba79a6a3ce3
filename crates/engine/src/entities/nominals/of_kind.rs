//! A noun for the kind of a named entity: "Peru" … "the country", "Siemens" … "the company". Only where one named entity of
//! that kind was mentioned in the last sentences, and the phrase says nothing more.

use crate::document::{MentionKind, NameKind};
use crate::entities::cluster::Clusters;
use crate::entities::names::Antecedent;
use crate::entities::phrase::{Determiner, Phrase};
use crate::knowledge::known_place;

const CONFIDENCE: f64 = 0.8;

/// Sentences back to the last mention.
const REACH: usize = 3;

/// Entities looked at, the latest first.
const MOST: usize = 40;

/// Nouns for places beside the ones they are listed under.
const OTHER_WORDS: [(&str, &str); 3] = [("nation", "country"), ("town", "city"), ("capital", "city")];

const FOR_ORGANIZATIONS: [&str; 10] = [
    "company",
    "firm",
    "organization",
    "organisation",
    "agency",
    "corporation",
    "university",
    "institute",
    "group",
    "team",
];

pub(super) fn find(clusters: &Clusters, phrases: &[Phrase], phrase: &Phrase) -> Option<Antecedent> {
    let plain = !phrase.narrowed && phrase.modifiers.is_empty() && !phrase.traits.plural;
    if !plain || phrase.kind != MentionKind::Nominal || phrase.determiner != Determiner::Definite {
        return None;
    }
    let noun = phrase.lemma.as_str();
    let sort = OTHER_WORDS.iter().find(|(other, _)| *other == noun).map_or(noun, |(_, sort)| sort);
    let fits = |at: &usize| {
        let known = &clusters.all[*at];
        let last = &phrases[clusters.last_mention(*at)];
        let near = phrase.sentence - last.sentence <= REACH;
        let apart = last.sentence != phrase.sentence || last.words.end <= phrase.words.start;
        near && apart
            && known.named
            && match known.name_kind {
                Some(NameKind::Place) => known_place(&known.name.join(" ")).is_some_and(|place| place.sort == sort),
                Some(NameKind::Organization) => FOR_ORGANIZATIONS.contains(&noun),
                _ => false,
            }
    };
    let mut found = clusters.latest(MOST).into_iter().filter(fits);
    let one = found.next()?;
    found.next().is_none().then_some((one, CONFIDENCE))
}
