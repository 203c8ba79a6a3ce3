use super::fixture::{BATS, CROSSED, LAKE, MAGMA, MINE, MINERS, OPENED, PLAN, WROTE, doc};
use super::{Unsound, told};

/// What the clauses of a sentence state, in order.
fn check(sentence: &str, expect: &[Result<&str, Unsound>]) {
    let doc = doc(&[sentence]);
    let expressions = crate::expressions::expressions(&doc);
    let entities = crate::entities::entities(&doc);
    let found: Vec<Result<String, Unsound>> = told(&doc, &expressions, &entities)
        .into_iter()
        .map(|told| told.map(|statement| statement.text).map_err(|(_, why)| why))
        .collect();
    let expect: Vec<Result<String, Unsound>> = expect.iter().map(|told| told.map(str::to_owned)).collect();
    assert_eq!(found, expect);
}

#[test]
fn a_clause_is_told_in_its_own_order() {
    check(OPENED, &[Ok("In 1932, Anna Bridge was opened by Ada Reyes.")]);
    check(LAKE, &[Ok("Lake Anna is the deepest lake in Peru.")]);
    check(MAGMA, &[Ok("Molten rock below ground is called magma.")]);
}

#[test]
fn hedges_and_reasons_stay() {
    check(MINERS, &[Ok("About 300 miners left the Karoo valley.")]);
    check(MINE, &[Ok("Karoo Mine closed because floods destroyed several shafts.")]);
}

#[test]
fn connectives_go() {
    check(BATS, &[Ok("Bats find insects by listening for echoes.")]);
}

#[test]
fn a_relative_clause_that_only_adds_is_a_statement_of_its_own() {
    check(WROTE, &[Ok("Ada Reyes wrote a law to protect harbours."), Ok("Ada Reyes was born in Lima.")]);
}

#[test]
fn what_points_outside_the_sentence_is_not_told() {
    check(PLAN, &[Err(Unsound::Deictic)]);
    check(CROSSED, &[Err(Unsound::FirstOrSecondPerson)]);
}

/// "Economists estimate that exports doubled in Peru."
const ESTIMATED: &str = "Economists NOUN NNS economist 2 nsubj\nestimate VERB VBP estimate 0 root\nthat SCONJ IN that 5 mark\n\
    exports NOUN NNS export 5 nsubj\ndoubled VERB VBD double 2 ccomp\nin ADP IN in 7 case\nPeru PROPN NNP Peru 5 obl B-LOC\n\
    . PUNCT . . 2 punct\n";

#[test]
fn what_is_left_to_a_source_is_told_with_it() {
    check(
        ESTIMATED,
        &[
            Ok("According to economists, exports doubled in Peru."),
            Ok("Economists estimate that exports doubled in Peru."),
        ],
    );
}

/// "Prices either rise or fall slowly."
const EITHER: &str = "Prices NOUN NNS price 3 nsubj\neither CCONJ CC either 3 cc:preconj\nrise VERB VBP rise 0 root\n\
    or CCONJ CC or 5 cc\nfall VERB VBP fall 3 conj\nslowly ADV RB slowly 5 advmod\n. PUNCT . . 3 punct\n";

#[test]
fn half_of_an_alternative_is_not_told() {
    check(EITHER, &[Err(Unsound::Uncovered), Err(Unsound::NoSubject)]);
}
