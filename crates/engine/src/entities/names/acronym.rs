//! Capitals that are the initials of an earlier name: "World Health Organization" … "WHO", and the other way round. An
//! acronym in brackets behind its name is the same case.

use super::{Antecedent, is_small};
use crate::entities::cluster::Clusters;
use crate::entities::phrase::Phrase;

const CONFIDENCE: f64 = 0.95;

/// Names looked at, the latest first.
const REACH: usize = 400;

pub(super) fn find(clusters: &Clusters, phrase: &Phrase) -> Option<Antecedent> {
    let all = clusters.all.len();
    let mut latest = (all.saturating_sub(REACH)..all).rev();
    let found = match acronym(&phrase.name) {
        Some(letters) => latest.find(|&at| spells(&clusters.all[at].name, &letters)),
        None if phrase.name.len() > 1 => {
            latest.find(|&at| acronym(&clusters.all[at].name).is_some_and(|letters| spells(&phrase.name, &letters)))
        }
        None => None,
    };
    found.map(|at| (at, CONFIDENCE))
}

/// The letters of a name that is an acronym, dots left out.
fn acronym(name: &[String]) -> Option<String> {
    let [name] = name else { return None };
    let letters: String = name.chars().filter(|letter| *letter != '.').collect();
    ((2..=8).contains(&letters.len()) && letters.bytes().all(|letter| letter.is_ascii_uppercase())).then_some(letters)
}

/// Whether the initials of a name, with its small words or without, are these letters.
fn spells(name: &[String], letters: &str) -> bool {
    let initials = |all: bool| -> String {
        let words = name.iter().filter(|word| all || !is_small(&word.to_lowercase()));
        let first = words.filter_map(|word| word.chars().next()).filter(|letter| letter.is_alphanumeric());
        first.flat_map(char::to_uppercase).collect()
    };
    name.len() > 1 && (initials(false) == letters || initials(true) == letters)
}
