//! Capitals that are the initials of an earlier name: "World Health Organization" … "WHO". An acronym in brackets behind
//! its name is the same case.

use super::{Antecedent, is_small};
use crate::entities::cluster::Clusters;
use crate::entities::phrase::Phrase;

const CONFIDENCE: f64 = 0.95;

/// Names looked at, the latest first.
const REACH: usize = 400;

pub(super) fn find(clusters: &Clusters, phrase: &Phrase) -> Option<Antecedent> {
    let [name] = &phrase.name[..] else { return None };
    let letters: String = name.chars().filter(|letter| *letter != '.').collect();
    let acronym = (2..=8).contains(&letters.len()) && letters.bytes().all(|letter| letter.is_ascii_uppercase());
    if !acronym {
        return None;
    }
    let all = clusters.all.len();
    let spelled = |at: &usize| {
        let name = &clusters.all[*at].name;
        let initials = |all: bool| -> String {
            name.iter()
                .filter(|word| all || !is_small(&word.to_lowercase()))
                .filter_map(|word| word.chars().next())
                .filter(|letter| letter.is_alphanumeric())
                .flat_map(char::to_uppercase)
                .collect()
        };
        name.len() > 1 && (initials(false) == letters || initials(true) == letters)
    };
    (all.saturating_sub(REACH)..all).rev().find(spelled).map(|at| (at, CONFIDENCE))
}
