use super::glance;
use crate::language::ENGLISH;
use gistcheck_models::Models;
use gistcheck_quiz::{Glance, GlanceEntry};

const LOCKS: &str = "The locks of Karoo\n\nA lock is a chamber for ships between two gates of a canal. The Dutch \
    engineer Anna Visser built the first lock of Karoo in 1902. It cost $5.6 million and lifts ships of 40,000 tonnes. Visser \
    was born in Utrecht. Tom Reyes, a mayor of Karoo, opened the lock in 1904. About 30 percent of all ships on the river \
    pass the lock today. Reyes died in 1931.";

fn check(text: &str) -> Glance {
    let models = Models::builtin().expect("the built-in tables are whole");
    let analysis = crate::analyse(&models, text, &mut |_| {});
    assert_eq!(analysis.language, ENGLISH);
    let found = glance(&analysis, &analysis.statements());
    let parts = [&found.figures, &found.people, &found.organizations, &found.places, &found.terms];
    for entry in parts.into_iter().flatten() {
        assert!(!entry.evidence.is_empty(), "{entry:?} has its spot");
        assert!(entry.evidence.iter().all(|words| words.is_verbatim_in(&analysis.doc.clean.text)), "{entry:?}");
    }
    found
}

fn labels(entries: &[GlanceEntry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.label.as_str()).collect()
}

#[test]
fn people_have_their_role_and_their_mentions() {
    let found = check(LOCKS);
    assert_eq!(labels(&found.people), ["Anna Visser", "Tom Reyes"]);
    assert_eq!(found.people[0].text, "Dutch engineer");
    assert_eq!(found.people[1].text, "a mayor of Karoo");
    assert!(found.people.iter().all(|person| person.mentions == 2), "{:?}", found.people);
}

#[test]
fn figures_are_those_that_the_statements_tell() {
    let found = check(LOCKS);
    assert!(labels(&found.figures).contains(&"30 percent"), "{:?}", found.figures);
    assert!(found.figures.iter().all(|figure| figure.text.contains(&figure.label)), "{:?}", found.figures);
}

#[test]
fn a_defined_term_comes_with_its_definition() {
    let found = check(LOCKS);
    assert_eq!(labels(&found.terms), ["lock"]);
    assert_eq!(found.terms[0].text, "A lock is a chamber for ships between two gates of a canal.");
}

#[test]
fn a_short_text_has_no_level_and_an_empty_one_nothing() {
    let short = LOCKS.split(" Visser was").next().expect("there is a part before it");
    assert_eq!(check(short).reading, None, "fewer than 100 words tell nothing");
    let level = check(&format!("{LOCKS}\n\n{LOCKS}")).reading.expect("more words are enough");
    assert!((2.0..=8.0).contains(&level.grade), "short sentences of short words: {level:?}");
    let models = Models::builtin().expect("the built-in tables are whole");
    let nothing = crate::analyse(&models, "", &mut |_| {});
    assert_eq!(glance(&nothing, &[]), Glance::default());
}
