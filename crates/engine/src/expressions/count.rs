//! What a number without a unit counts: the last noun of the run after it, over adjectives: "2,000 new computer chips".

use super::line::Line;
use crate::document::{Pos, Unit};

/// Words between a number and the noun it counts, at most.
const REACH: usize = 5;

pub(super) fn unit(line: &Line, at: usize) -> Unit {
    let mut noun = None;
    for near in at..(at + REACH).min(line.len()) {
        let Some(word) = line.word(near) else { break };
        match word.pos {
            Pos::Noun | Pos::Propn => noun = Some(near),
            Pos::Adj | Pos::Verb
                if noun.is_none() && !matches!(line.lower(near), "is" | "was") && before_noun(line, near) => {}
            Pos::Punct if super::line::is_dash(line.lower(near)) && line.glued(near) => {}
            _ => break,
        }
    }
    Unit::Count(noun.and_then(|noun| line.word(noun)).map(|word| word.lemma.to_string()))
}

/// Whether a noun, adjective or hyphen follows, so that an adjective or participle can stand before it.
fn before_noun(line: &Line, at: usize) -> bool {
    line.word(at + 1).is_some_and(|next| matches!(next.pos, Pos::Noun | Pos::Propn | Pos::Adj | Pos::Punct | Pos::Verb))
}
