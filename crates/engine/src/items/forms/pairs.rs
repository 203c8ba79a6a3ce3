//! Things to be paired: events and years, where the article dates three or more.

use super::order;
use crate::facts::{Reading, Statement};
use crate::items::candidate::Candidate;

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Option<Candidate> {
    let _ = (reading, facts, order::make);
    None
}
