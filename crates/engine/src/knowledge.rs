//! What the engine knows without reading: kinds of nouns; places, organizations and people by sort.

mod nouns;
mod organizations;
mod others;
mod people;
mod places;
mod sets;

pub(crate) use nouns::{NounClass, is_kind_of, noun_class};
pub(crate) use places::known_place;
pub(crate) use sets::{Set, all as known_sets, bare, known_kind, same_name, sets_with};
