//! **Rule.** What is said to be the largest, the oldest or the only one of its kind is one: said of another, it is false.
//! **Why.** The other stands in the article too, so that a reader who skimmed mixes them up.
//! **Example.** "Lake Anna is the deepest lake in Peru." – "Lake Vera is the deepest lake in Peru."

use crate::document::{Pos, Xpos};
use crate::facts::{Reading, Role, Statement, Telling, declare};
use crate::items::candidate::Candidate;
use crate::items::distractors::share_word;
use crate::knowledge::{noun_class, sets_with};

/// Share of such statements that readers accepted.
const BASE: f64 = 0.82;
/// Words of a subject that can be put in another's place.
const LONGEST: usize = 4;

pub(super) fn make(reading: &Reading<'_>, facts: &[Statement]) -> Vec<Candidate> {
    facts
        .iter()
        .enumerate()
        .filter_map(|(at, statement)| {
            let stem = of_another(reading, facts, statement)?;
            Some(super::told(statement, at, "superlative", stem, false, BASE))
        })
        .collect()
}

/// The statement with the subject of another one of the article, of the same sort and form.
fn of_another(reading: &Reading<'_>, facts: &[Statement], statement: &Statement) -> Option<String> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let exclusive = clause.verb.is_none()
        && clause.parts.iter().any(|part| {
            part.role == Role::Complement
                && !part.words.windows(3).any(|three| {
                    reading.lower(s, three[0]) == "one" && reading.lower(s, three[1]) == "of"
                        || reading.lower(s, three[0]) == "among"
                })
                && part.words.iter().any(|&at| {
                    let word = reading.word(s, at);
                    let of_it = at == part.head || word.head == Some(part.head);
                    // "The most important" may be two things in two respects; a measured most is one.
                    let most = word.xpos == Xpos::Jjs
                        && !matches!(reading.lower(s, at).as_str(), "most" | "least" | "best" | "latest");
                    of_it && (most || reading.lower(s, at) == "only")
                })
        });
    if !exclusive || reading.is_plural(s, clause.subject.head) && clause.parts.iter().any(|part| part.words.len() > 12)
    {
        return None;
    }
    let sentence = reading.doc.text(reading.sentence(s).span);
    let other = facts.iter().find(|other| {
        let (one, two) = (shape(reading, statement), shape(reading, other));
        one.is_some()
            && one == two
            && other.clause.sentence != s
            && !sentence.contains(&other.subject)
            && !share_word(&other.subject, &statement.text)
            && !told_of(reading, statement, &other.subject)
    })?;
    let mut telling = Telling::new(reading, s).swapping(&clause.subject.words, other.subject.clone());
    declare(&mut telling, clause).ok().filter(|text| *text != statement.text)
}

/// What two subjects must have in common to change places: how they begin, what they name, one or several.
fn shape(reading: &Reading<'_>, statement: &Statement) -> Option<(String, Pos, String, bool, bool)> {
    let clause = &statement.clause;
    let s = clause.sentence;
    let head = reading.word(s, clause.subject.head);
    let plain = clause.subject.words.iter().all(|&at| {
        matches!(reading.word(s, at).pos, Pos::Noun | Pos::Propn | Pos::Adj | Pos::Det)
            && reading.word(s, at).xpos != Xpos::PrpPoss
    });
    let named = head.pos == Pos::Propn;
    // A name whose sort is not known might name anything: "the council is the largest stadium".
    let sort = match sets_with(&statement.subject).first() {
        Some(set) if named => set.sort.to_owned(),
        _ => format!("{:?}", noun_class(&head.lemma.to_lowercase())?),
    };
    let the = clause.subject.words.first().is_some_and(|&at| reading.word(s, at).pos == Pos::Det);
    (plain && clause.subject.words.len() <= LONGEST).then(|| {
        let capital = statement.subject.trim_start_matches("the ").starts_with(char::is_uppercase);
        (
            sort,
            head.pos,
            if the { "the".to_owned() } else { String::new() },
            reading.is_plural(s, clause.subject.head),
            capital,
        )
    })
}

/// Whether the article says a superlative of the other too, in a sentence that shares its adjective.
fn told_of(reading: &Reading<'_>, statement: &Statement, subject: &str) -> bool {
    let clause = &statement.clause;
    let most: Vec<String> = clause
        .parts
        .iter()
        .flat_map(|part| &part.words)
        .filter(|&&at| reading.word(clause.sentence, at).xpos == Xpos::Jjs)
        .map(|&at| reading.lower(clause.sentence, at))
        .collect();
    reading.doc.sentences.iter().any(|sentence| {
        let text = reading.doc.text(sentence.span);
        text.contains(subject) && most.iter().any(|word| text.contains(word.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{facts, fixture};

    fn check(sentences: &[&str], expect: Option<&str>) {
        let doc = fixture::doc(sentences);
        let statements = facts(&doc, &[], &[]);
        let reading = Reading::new(&doc, &[], &[]);
        let found = of_another(&reading, &statements, &statements[0]);
        assert_eq!(found.as_deref(), expect);
    }

    #[test]
    fn a_superlative_is_said_of_another_of_its_sort() {
        let tin = "Tin NOUN NN tin 5 nsubj\nis AUX VBZ be 5 cop\nthe DET DT the 5 det\ncheapest ADJ JJS cheap 5 amod\n\
            metal NOUN NN metal 0 root\nin ADP IN in 7 case\nPeru PROPN NNP Peru 5 nmod B-LOC\n. PUNCT . . 5 punct\n";
        let zinc = "Zinc NOUN NN zinc 2 nsubj\ncoats VERB VBZ coat 0 root\nmany ADJ JJ many 4 amod\n\
            roofs NOUN NNS roof 2 obj\n. PUNCT . . 2 punct\n";
        check(&[tin, zinc], Some("Zinc is the cheapest metal in Peru."));
        check(&[tin, fixture::BATS], None);
    }

    #[test]
    fn what_is_no_superlative_stays() {
        check(&[fixture::MINERS, fixture::LAKE], None);
    }
}
