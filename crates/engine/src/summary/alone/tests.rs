use crate::summary::alone::readable;
use gistcheck_models::Models;

/// What a summary shows of the second sentence of "The Elbe is a river. …"; none when it is refused.
fn check(sentence: &str, expect: Option<&str>) {
    let models = Models::builtin().expect("the built-in tables are whole");
    let text = format!("Rivers\n\nThe long Elbe is a river of the north. {sentence}");
    let analysis = crate::analyse(&models, &text, &mut |_| {});
    assert_eq!(analysis.doc.sentences.len(), 2, "{sentence:?} is one sentence");
    assert_eq!(readable(&analysis, 1).ok().map(|shown| shown.text).as_deref(), expect, "of {sentence:?}");
}

#[test]
fn what_ties_to_the_sentence_before_is_left_off() {
    check("However, the Elbe froze in that hard winter.", Some("The Elbe froze in that hard winter."));
    check("The Elbe, however, froze in the hard winter.", Some("The Elbe froze in the hard winter."));
    check("But the harbour also froze in the hard winter.", Some("The harbour froze in the hard winter."));
    check("Note that the ice of the harbour melted late.", Some("The ice of the harbour melted late."));
    check("Ships not only froze but also broke that winter.", Some("Ships not only froze but also broke that winter."));
}

#[test]
fn asides_in_brackets_are_left_off() {
    check("The Vltava (Moldau in German) joins it near Prague.", Some("The Vltava joins it near Prague."));
    check("The ship(s) of the harbour froze in winter.", Some("The ship(s) of the harbour froze in winter."));
    check("The boats carry grain, coal (from Ostrava), and ore.", Some("The boats carry grain, coal, and ore."));
}

#[test]
fn what_leans_on_other_sentences_is_refused() {
    check("It carries grain and coal to the sea.", None);
    check("This carries grain and coal to the sea.", None);
    check("In this way, grain and coal reach the sea.", None);
    check("When he died, the harbour was closed for good.", None);
    check("The latter carries grain and coal to the sea.", None);
    check(
        "There are three large harbours on the lower Elbe.",
        Some("There are three large harbours on the lower Elbe."),
    );
}

#[test]
fn what_tells_only_part_of_something_is_refused() {
    check("Two years later the harbour froze in a hard winter.", None);
    check("Some were closed for many weeks of the winter.", None);
    check("Some of the harbours were closed for many weeks.", Some("Some of the harbours were closed for many weeks."));
    check("Learn more about the harbours of the north.", None);
    check("Where Q is the flow of the river in winter.", None);
}

#[test]
fn a_relative_clause_after_a_comma_is_left_off_where_the_sentence_is_long() {
    check(
        "The old lock, which was built in 1901 by the town of Geesthacht, has lifted ships, grain, coal and ore from the sea to \
         the quiet water of the upper river.",
        Some("The old lock has lifted ships, grain, coal and ore from the sea to the quiet water of the upper river."),
    );
}

#[test]
fn a_pronoun_gives_way_to_its_name_only_when_sure() {
    check("It carries grain and coal to the sea.", None);
    check("They carry grain and coal to the sea.", None);
}

#[test]
fn examples_questions_pointers_and_fragments_are_refused() {
    check("For example, the harbour of Hamburg froze twice.", None);
    check("The harbour of Hamburg, for instance, froze twice.", None);
    check("Suppose the harbour of Hamburg froze every winter.", None);
    check("Why did the harbour of Hamburg freeze so often?", None);
    check("Figure 3 shows the frozen harbour of Hamburg.", None);
    check("The harbours are described below in more detail.", None);
    check("Below, the lock lifts ships to the upper river.", None);
    check("This chapter tells of the harbours of the Elbe.", None);
    check("The harbour closed,” he said in the long winter.", None);
    check("The flow through a lock is v = 3 metres.", None);
}
