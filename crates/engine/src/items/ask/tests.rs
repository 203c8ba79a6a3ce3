use super::questions;
use crate::facts::fixture::{BATS, LAKE, MAGMA, MINE, MINERS, OPENED, WROTE, doc};
use crate::facts::{Reading, facts};

/// What the rules ask of a sentence: rule, stem, key.
fn check(sentence: &str, expect: &[(&str, &str, &str)]) {
    let doc = doc(&[sentence]);
    let expressions = crate::expressions::expressions(&doc);
    let entities = crate::entities::entities(&doc);
    let statements = facts(&doc, &expressions, &entities);
    let reading = Reading::new(&doc, &expressions, &entities);
    let found: Vec<(&str, String, String)> = statements
        .iter()
        .flat_map(|statement| questions(&reading, statement))
        .map(|question| (question.rule, question.stem, question.key.text))
        .collect();
    for (rule, stem, key) in expect {
        let wanted = (*rule, (*stem).to_owned(), (*key).to_owned());
        assert!(found.contains(&wanted), "{wanted:?} is not among {found:#?}");
    }
}

#[test]
fn a_date_is_asked_for_by_its_grain() {
    check(OPENED, &[("date", "In what year was Anna Bridge opened by Ada Reyes?", "1932")]);
}

#[test]
fn an_agent_is_asked_for_by_its_kind() {
    check(OPENED, &[("agent", "By whom was Anna Bridge opened in 1932?", "Ada Reyes")]);
}

#[test]
fn a_number_keeps_its_hedge() {
    check(MINERS, &[("quantity", "How many miners left the Karoo valley?", "About 300")]);
}

#[test]
fn a_subject_is_asked_for_without_inversion() {
    check(WROTE, &[("subject", "Who wrote a law to protect harbours?", "Ada Reyes")]);
}

#[test]
fn purpose_reason_and_means_are_asked_for_with_do() {
    check(DAMMED, &[("purpose", "Why did Ada Reyes build a tall dam?", "To hold rivers")]);
    check(MINE, &[("reason", "Why did Karoo Mine close?", "Because floods destroyed several shafts")]);
    check(BATS, &[("means", "How do bats find insects?", "By listening for echoes")]);
}

/// "Ada Reyes built a tall dam to hold rivers."
const DAMMED: &str = "Ada PROPN NNP Ada 3 nsubj B-PER\nReyes PROPN NNP Reyes 1 flat I-PER\nbuilt VERB VBD build 0 root\n\
    a DET DT a 6 det\ntall ADJ JJ tall 6 amod\ndam NOUN NN dam 3 obj\nto PART TO to 8 mark\nhold VERB VB hold 3 advcl\n\
    rivers NOUN NNS river 8 obj\n. PUNCT . . 3 punct\n";

#[test]
fn a_purpose_that_may_be_the_objects_is_not_asked_for() {
    let doc = doc(&[WROTE]);
    let expressions = crate::expressions::expressions(&doc);
    let entities = crate::entities::entities(&doc);
    let statements = facts(&doc, &expressions, &entities);
    let reading = Reading::new(&doc, &expressions, &entities);
    assert!(statements.iter().flat_map(|statement| questions(&reading, statement)).all(|q| q.rule != "purpose"));
}

#[test]
fn a_place_is_asked_for_by_its_sort() {
    check(WROTE, &[("place", "In which city was Ada Reyes born?", "Lima")]);
}

#[test]
fn a_definite_predicate_asks_for_the_name() {
    check(LAKE, &[("identity", "What is the deepest lake in Peru?", "Lake Anna")]);
}

#[test]
fn a_term_is_asked_for_by_what_it_names() {
    check(MAGMA, &[("called", "What is molten rock below ground called?", "magma")]);
}
