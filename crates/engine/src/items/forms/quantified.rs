//! **Rule.** What is said of most, of many, of all or of few of a kind is false when it is said of the contrary share.
//! **Why.** How far a statement goes is what a reader should retain of it, and what is easily remembered wrong.
//! **Example.** "Most weavers owned a loom." – "Few weavers owned a loom."

use crate::document::{Deprel, Pos};
use crate::facts::{Reading, Statement, Telling, declare};
use crate::items::candidate::Candidate;

/// Share of such statements that readers accepted.
const BASE: f64 = 0.8;
/// Words of share, and what makes the statement false.
const SHARES: &[(&str, &str)] = &[("most", "few"), ("many", "few"), ("few", "most"), ("all", "only some")];
/// Beside these the share is told again, or the statement is not of one thing.
const BESIDE: &[&str] = &["not", "no", "never", "but", "although", "while", "than", "other", "others", "may", "might"];

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Candidate> {
    let mut made = Vec::new();
    for (at, statement) in facts.iter().enumerate() {
        // "Most studies" of an article about something else: a platitude either way.
        let Some(stem) = of_another_share(reading, statement) else { continue };
        if !crate::items::unclear::is_of_matter(reading, statement) {
            continue;
        }
        made.push(super::told(statement, at, "quantified", stem, false, BASE));
        made.push(super::told(statement, at, "quantified", statement.text.clone(), true, BASE));
    }
    made
}

fn of_another_share(reading: &Reading<'_>, statement: &Statement) -> Option<String> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let tree = reading.sentence(s);
    let first = *clause.subject.words.first()?;
    let word = &tree.words[first];
    let told = word.head == Some(clause.subject.head) && matches!(word.deprel, Deprel::Det | Deprel::Amod);
    let noun = tree.words[clause.subject.head].pos == Pos::Noun && reading.is_plural(s, clause.subject.head);
    let beside = statement.text.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| BESIDE.contains(&word));
    let form = reading.lower(s, first);
    // "All three cranks", "most of": the share is told otherwise.
    let plain = tree.words.get(first + 1).is_some_and(|next| matches!(next.pos, Pos::Noun | Pos::Adj));
    let (_, other) = SHARES.iter().find(|(share, _)| *share == form).filter(|_| told && noun && plain && !beside)?;
    let mut telling = Telling::new(reading, s).swapping(&[first], (*other).to_owned());
    declare(&mut telling, clause).ok().filter(|text| *text != statement.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::fixture;

    fn check(sentence: &str, expect: Option<&str>) {
        assert_eq!(fixture::of_first(sentence, of_another_share).as_deref(), expect);
    }

    #[test]
    fn most_becomes_few() {
        let weavers = "Most ADJ JJS most 2 amod\nweavers NOUN NNS weaver 3 nsubj\nowned VERB VBD own 0 root\n\
            a DET DT a 6 det\nwooden ADJ JJ wooden 6 amod\nloom NOUN NN loom 3 obj\n. PUNCT . . 3 punct\n";
        check(weavers, Some("Few weavers owned a wooden loom."));
        check(&weavers.replace("Most ADJ JJS most", "Old ADJ JJ old"), None);
    }
}
