//! Which earlier entity a noun phrase is another mention of: "the council", "this method". One rule a file under
//! `nominals/`; only definite and demonstrative phrases are looked at.

mod called;
mod repeated;

use super::cluster::Clusters;
use super::names::Antecedent;
use super::phrase::{Determiner, Phrase};

type Rule = fn(&Clusters, &[Phrase], &Phrase) -> Option<Antecedent>;

const RULES: [Rule; 2] = [called::find, repeated::find];

pub(super) fn antecedent(clusters: &Clusters, phrases: &[Phrase], phrase: &Phrase) -> Option<Antecedent> {
    let definite = matches!(phrase.determiner, Determiner::Definite | Determiner::Demonstrative) && !phrase.joined;
    definite.then(|| RULES.iter().find_map(|rule| rule(clusters, phrases, phrase))).flatten()
}
