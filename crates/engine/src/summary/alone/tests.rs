use crate::summary::alone::{Known, readable};
use gistcheck_models::Models;

/// What a summary shows of the second sentence of "The Elbe is a river. …"; none when it is refused.
fn check(sentence: &str, expect: Option<&str>) {
    let models = Models::builtin().expect("the built-in tables are whole");
    let text = format!("Rivers\n\nThe long Elbe is a river of the north. {sentence}");
    let analysis = crate::analyse(&models, &text, &mut |_| {});
    assert_eq!(analysis.doc.sentences.len(), 2, "{sentence:?} is one sentence");
    assert_eq!(
        readable(&analysis, &Known::new(&analysis), 1).ok().map(|shown| shown.text).as_deref(),
        expect,
        "of {sentence:?}"
    );
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
    check("The Vltava (Moldau in German) joins the Elbe near Prague.", Some("The Vltava joins the Elbe near Prague."));
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
    check("The novelist Peter Lang set a long book on it.", None);
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

#[test]
fn what_the_article_counted_on_from_or_answered_is_refused() {
    check("The last two are kept in the harbour all winter.", None);
    check("The fourth lock lies above the town of Karoo.", None);
    check(
        "The third largest harbour lies above the town of Karoo.",
        Some("The third largest harbour lies above the town of Karoo."),
    );
    check("The ice is then broken by a ship of the navy.", None);
    check(
        "When the ice is thick, it is then broken by a ship.",
        Some("When the ice is thick, it is then broken by a ship."),
    );
    check("The captain refused because he had no pilot on board.", None);
    check("A similar harbour was built in the south of Karoo.", None);
    check("What the harbour lacked was a crane for heavy stones.", None);
    check("The port of Karoo is more expensive in the winter.", None);
}

#[test]
fn what_only_tells_that_somebody_spoke_is_refused_or_left_off() {
    check("The mayor of Karoo issued a statement about the ice.", None);
    check("As the pilots point out, ice can stop ships for weeks.", Some("Ice can stop ships for weeks."));
    check("We have explained that ice can stop ships for weeks.", Some("Ice can stop ships for weeks."));
    check("We have started to work with other towns on the coast.", None);
    check(
        "The people know what we mean by a thick sheet of ice.",
        Some("The people know what we mean by a thick sheet of ice."),
    );
}

#[test]
fn two_sentences_in_one_are_refused_and_none_is_made() {
    check("The harbour has a list of all great ships. example.org and others tell more.", None);
    check(
        "The age of the harbour is unknown, however, the walls are built of Roman stones.",
        Some("The age of the harbour is unknown, however, the walls are built of Roman stones."),
    );
}

/// The nouns with "the" of the second sentence that another sentence must have brought up.
fn check_needs(sentence: &str, expect: &[&str]) {
    let models = Models::builtin().expect("the built-in tables are whole");
    let text = format!("Rivers\n\nAn old priest built a temple and a school in Karoo. {sentence}");
    let analysis = crate::analyse(&models, &text, &mut |_| {});
    let shown = readable(&analysis, &Known::new(&analysis), 1).expect(sentence);
    let needs: Vec<&str> = shown.needs.iter().map(|need| need.lemma.as_str()).collect();
    assert_eq!(needs, expect, "of {sentence:?}");
}

#[test]
fn a_noun_with_the_needs_what_brings_it_up() {
    check_needs("The temple was popular among the soldiers of Rome.", &["temple"]);
    check_needs("The largest temple was popular among the soldiers of Rome.", &[]);
    check_needs("The temple of Isis was popular among the soldiers of Rome.", &[]);
    check_needs("A tall tower and a gate stood there, and the tower fell.", &[]);
    check_needs("Most people of the world live near the sea.", &[]);
    check_needs("The deadline for all pupils was set by the mayor.", &["mayor"]);
}

#[test]
fn a_surname_becomes_the_whole_name_unless_the_title_has_it() {
    let models = Models::builtin().expect("the built-in tables are whole");
    for (title, expect) in [
        ("Rivers", "Tom Reyes guided the ships of Hamburg through the ice."),
        ("The life of Tom Reyes", "Reyes guided the ships of Hamburg through the ice."),
    ] {
        let text =
            format!("{title}\n\nTom Reyes was a pilot on the Elbe. Reyes guided the ships of Hamburg through the ice.");
        let analysis = crate::analyse(&models, &text, &mut |_| {});
        let shown = readable(&analysis, &Known::new(&analysis), 1).expect("it stands alone");
        assert_eq!(shown.text, expect);
    }
}

#[test]
fn a_tellers_remark_on_life_is_no_part_of_a_story() {
    let models = Models::builtin().expect("the built-in tables are whole");
    let text = "The clerk\n\nThe old clerk walked home through the wet streets of the town. Life is full of small \
        sorrows for all of us.\n\n“Good night,” said the guard at the gate of the town.\n\n“Good night,” he answered, and \
        went on.\n\nThe clerk opened the heavy door of his small house.";
    let analysis = crate::analyse(&models, text, &mut |_| {});
    let known = Known::new(&analysis);
    let remark = (0..analysis.doc.sentences.len())
        .find(|&at| analysis.doc.text(analysis.doc.sentences[at].span).starts_with("Life"))
        .expect("it is a sentence");
    assert_eq!(readable(&analysis, &known, remark).err(), Some("remark"));
}
