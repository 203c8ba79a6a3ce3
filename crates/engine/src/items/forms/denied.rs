//! **Rule.** What the article denies is false when it is told without its "not".
//! **Why.** A text denies what readers believe: the false statement reads like any other, and tempts. A "not" is never
//! put in, for that reads like a trap.
//! **Example.** "The mill was not built of stone." – "The mill was built of stone."

use crate::document::{Pos, Xpos};
use crate::facts::{Reading, Role, Statement, Telling, declare};
use crate::items::candidate::Candidate;
use crate::morphology::inflect;

/// Share of such statements that readers accepted.
const BASE: f64 = 0.85;
/// Words beside "not" that make it deny less than the whole, or that want it.
const BESIDE: &[&str] = &[
    "only",
    "simply",
    "solely",
    "purely",
    "directly",
    "completely",
    "totally",
    "quite",
    "really",
    "exclusively",
    "universally",
    "strictly",
    "themselves",
    "itself",
    "first",
    "necessarily",
    "always",
    "all",
    "every",
    "any",
    "anyone",
    "anything",
    "yet",
    "until",
    "either",
    "just",
    "both",
    "but",
    "merely",
    "entirely",
    "fully",
    "exactly",
    "much",
    "many",
    "enough",
    "longer",
    "ever",
    "nor",
    "neither",
    "may",
    "might",
    "would",
    "could",
    "should",
    "even",
    "because",
    "if",
    "sometimes",
    "often",
    "usually",
];

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Candidate> {
    let mut made = Vec::new();
    for (at, statement) in facts.iter().enumerate() {
        if let Some(stem) = affirmed(reading, statement) {
            made.push(super::told(statement, at, "denied", stem, false, BASE));
            made.push(super::told(statement, at, "denied", statement.text.clone(), true, BASE));
        }
    }
    made
}

/// The statement without its "not", and without the "do" that carried it.
fn affirmed(reading: &Reading<'_>, statement: &Statement) -> Option<String> {
    let mut clause = statement.clause.clone();
    let s = clause.sentence;
    let text = statement.text.to_lowercase();
    let beside = text.split(|c: char| !c.is_alphanumeric()).any(|word| BESIDE.contains(&word));
    let is_not = |at: &usize| reading.lower(s, *at) == "not";
    let nots = text.split(' ').filter(|word| *word == "not").count();
    let whole = clause.parts.iter().any(|part| !part.fronted && !matches!(part.role, Role::Adverb | Role::Particle));
    if beside || nots != 1 || clause.shares_subject || !whole {
        return None;
    }
    let place = clause.middle.iter().position(is_not)?;
    clause.middle.remove(place);
    // "Not suddenly": it is the adverb that is denied.
    if clause.middle.iter().any(|&at| reading.word(s, at).pos == Pos::Adv) {
        return None;
    }
    let finite = clause.finite?;
    let mut telling = Telling::new(reading, s);
    if &*reading.word(s, finite).lemma == "do" {
        let verb = clause.verb?;
        let tag = reading.word(s, finite).xpos;
        let form = inflect(&reading.word(s, verb).lemma.to_lowercase(), if tag == Xpos::Md { Xpos::Vbp } else { tag });
        clause.finite = None;
        telling = telling.swapping(&[verb], form);
    }
    declare(&mut telling, &clause).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::fixture;

    fn check(sentence: &str, expect: Option<&str>) {
        assert_eq!(fixture::of_first(sentence, affirmed).as_deref(), expect);
    }

    #[test]
    fn what_is_denied_is_affirmed() {
        let bats = "Bats NOUN NNS bat 4 nsubj\ndo AUX VBP do 4 aux\nnot PART RB not 4 advmod\neat VERB VB eat 0 root\n\
            ripe ADJ JJ ripe 6 amod\nfruit NOUN NN fruit 4 obj\n. PUNCT . . 4 punct\n";
        check(bats, Some("Bats eat ripe fruit."));
        check(&bats.replace("ripe ADJ JJ ripe", "any DET DT any"), None);
        check(fixture::LAKE, None);
    }
}
