//! Events to be paired with their years, where the article dates three or more in different years.

use super::order;
use crate::facts::{Reading, Statement};
use crate::in_order::InOrder;
use crate::items::candidate::{Answer, Candidate};
use gistcheck_quiz::{Difficulty, Matching, Pair};

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Option<Candidate> {
    // The events that the ordering does not take, where there are enough for both; else the same.
    let (_, mut events) = order::shared_out(reading, facts);
    events.order_by_key(|(_, at, _)| *at);
    if events.len() < 4 {
        return None;
    }
    let pairs = events.iter().map(|(year, _, text)| Pair { left: text.clone(), right: year.to_string() }).collect();
    let matching = Matching::new(pairs, Vec::new()).ok()?;
    let certainty = events.iter().map(|(_, at, _)| super::certainty(&facts[*at])).fold(1.0, f64::min);
    let explanation: Vec<String> =
        events.iter().map(|(_, at, _)| facts[*at].text.trim_end_matches('.').to_owned()).collect();
    let evidence: Vec<_> = events.iter().map(|(_, at, _)| facts[*at].evidence[0]).collect();
    Some(Candidate {
        rule: "pairs",
        statement: events[0].1,
        stem: "Match each event with the year in which it took place.".to_owned(),
        answer: Answer::Pairs(matching),
        slot: evidence.clone(),
        evidence,
        explanation: explanation.join(". ") + ".",
        difficulty: Difficulty::Medium,
        confidence: 0.8 * certainty,
        worth: 0.5,
        rejected: None,
    })
}
