//! What the engine knows without reading: kinds of nouns, countries and cities, months.

mod nouns;
mod places;

pub(crate) use nouns::{NounClass, is_kind_of, noun_class};
pub(crate) use places::{Known, known_place, neighbours};
