//! Words to tags, lemmas, trees and names, by the trained models.

pub mod features;
