//! Which earlier entity a noun phrase is another mention of: "the council", "this method". One rule a file under
//! `nominals/`; only definite and demonstrative phrases are looked at.

mod called;
mod of_kind;
mod repeated;

use super::cluster::Clusters;
use super::names::Antecedent;
use super::phrase::{Determiner, Phrase};

type Rule = fn(&Clusters, &[Phrase], &Phrase) -> Option<Antecedent>;

const RULES: [Rule; 3] = [called::find, repeated::find, of_kind::find];

/// Nouns that are definite by habit: "the way", "in this regard", "at the end".
const IDLE: [&str; 44] = [
    "way",
    "sense",
    "regard",
    "respect",
    "case",
    "beginning",
    "middle",
    "end",
    "start",
    "time",
    "part",
    "side",
    "rest",
    "fact",
    "point",
    "kind",
    "sort",
    "type",
    "number",
    "amount",
    "lot",
    "top",
    "bottom",
    "front",
    "back",
    "other",
    "one",
    "thing",
    "same",
    "reason",
    "result",
    "example",
    "use",
    "idea",
    "majority",
    "extent",
    "degree",
    "place",
    "level",
    "form",
    "position",
    "manner",
    "course",
    "basis",
];

pub(super) fn antecedent(clusters: &Clusters, phrases: &[Phrase], phrase: &Phrase) -> Option<Antecedent> {
    let definite = matches!(phrase.determiner, Determiner::Definite | Determiner::Demonstrative) && !phrase.joined;
    (definite && !IDLE.contains(&phrase.lemma.as_str()))
        .then(|| RULES.iter().find_map(|rule| rule(clusters, phrases, phrase)))
        .flatten()
}
