//! A person's last or first name alone, or behind a title, is the one person in the text so called: "Wang Yi" … "Wang",
//! "Marie Curie" … "Mrs. Curie". Where two persons share it, only a title's gender can tell.

use super::Antecedent;
use crate::entities::cluster::Clusters;
use crate::entities::phrase::Phrase;
use crate::entities::traits::{Gender, Semantic};

const CONFIDENCE: f64 = 0.95;

pub(super) fn find(clusters: &Clusters, phrase: &Phrase) -> Option<Antecedent> {
    let [name] = &phrase.name[..] else { return None };
    if phrase.traits.plural || !matches!(phrase.traits.semantic, Semantic::Human | Semantic::Unknown) {
        return None;
    }
    let lower = name.to_lowercase();
    let fits = |at: &usize| {
        let known = &clusters.all[*at];
        let ends = [known.name.first(), known.name.last()];
        let person = matches!(known.traits.semantic, Semantic::Human);
        let gender = phrase.traits.gender == Gender::Unknown
            || known.traits.gender == Gender::Unknown
            || phrase.traits.gender == known.traits.gender;
        known.name.len() > 1 && person && gender && ends.into_iter().flatten().any(|end| end.to_lowercase() == lower)
    };
    let mut found = clusters.with_name_word(name).filter(fits);
    let one = found.next()?;
    found.next().is_none().then_some((one, CONFIDENCE))
}
