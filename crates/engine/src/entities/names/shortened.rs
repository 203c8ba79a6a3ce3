//! A longer name cut short: "State Council of China" … "State Council". Both end or both begin alike, and the short one
//! has two words at least; "Lancaster University" is not "Lancaster", nor "New York Times" "New York".

use super::{Antecedent, is_small};
use crate::entities::cluster::Clusters;
use crate::entities::phrase::Phrase;
use crate::entities::traits::Semantic;

const CONFIDENCE: f64 = 0.9;

pub(super) fn find(clusters: &Clusters, phrase: &Phrase) -> Option<Antecedent> {
    let short: Vec<String> = phrase.name.iter().map(|word| word.to_lowercase()).collect();
    if short.len() < 2 {
        return None;
    }
    let fits = |at: &usize| {
        let known = &clusters.all[*at];
        let long: Vec<String> = known.name.iter().map(|word| word.to_lowercase()).collect();
        let person = known.traits.semantic == Semantic::Human;
        let (shorter, longer) = if short.len() < long.len() { (&short, &long) } else { (&long, &short) };
        if shorter.len() < 2 || shorter.len() == longer.len() || known.traits.plural != phrase.traits.plural {
            return false;
        }
        if person {
            // "Daniel Ruiz FRS", "Martin Ruiz Jr.", "Ann M. Ruiz"
            let suffix = |word: &String| {
                ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "frs", "phd", "md"].contains(&word.as_str())
            };
            let bare = longer.iter().take_while(|word| !suffix(word)).count();
            return longer.first() == shorter.first()
                && longer[..bare].last() == shorter.iter().rfind(|word| !suffix(word));
        }
        // The head must be the same: the last word, or the one before "of".
        let before_of = longer.iter().position(|word| word == "of").unwrap_or(longer.len());
        let cut = longer.len() - shorter.len();
        longer.ends_with(shorter) && !is_small(&longer[cut - 1]) || longer[..before_of] == shorter[..]
    };
    let mut found = clusters.with_name_word(&short[0]).filter(fits);
    let one = found.next()?;
    found.next().is_none().then_some((one, CONFIDENCE))
}
