//! Which earlier entity a name is another mention of. One rule a file under `names/`; the first that finds one has it.

mod acronym;
mod same;
mod shortened;
mod surname;

use super::cluster::Clusters;
use super::phrase::Phrase;

/// A rule's finding: the cluster and how sure it is, 0 to 1.
pub(super) type Antecedent = (usize, f64);

type Rule = fn(&Clusters, &Phrase) -> Option<Antecedent>;

const RULES: [Rule; 4] = [same::find, surname::find, acronym::find, shortened::find];

pub(super) fn antecedent(clusters: &Clusters, _: &[Phrase], phrase: &Phrase) -> Option<Antecedent> {
    RULES.iter().find_map(|rule| rule(clusters, phrase))
}

/// Words that names contain without saying anything.
fn is_small(word: &str) -> bool {
    matches!(word, "the" | "of" | "and" | "for" | "in" | "on" | "&" | "de" | "la" | "." | "," | "-")
}
