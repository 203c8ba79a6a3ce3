use crate::pipeline::summarize;
use gistcheck_models::Models;

const RIVERS: &str = "The Elbe\n\nThe Elbe is one of the major rivers of central Europe and carries much of its trade. \
    This is told in every school of the north. However, the Elbe floods large towns along its banks in wet summers.\n\n\
    Ann Lee likes tea with a little milk in it. Ships on the Elbe carry grain, coal and containers to the sea.";

fn check(count: usize, wanted: &[&str]) {
    let models = Models::builtin().expect("the built-in tables are whole");
    let quiz = summarize(&models, RIVERS, count);
    let found: Vec<&str> = quiz.summary.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(found, wanted);
    let text = &quiz.article.expect("a summary has its article").text;
    assert!(quiz.summary.iter().all(|sentence| sentence.evidence[0].is_verbatim_in(text)));
}

#[test]
fn the_summary_is_about_the_title_and_readable_alone() {
    check(1, &["The Elbe is one of the major rivers of central Europe and carries much of its trade."]);
}

#[test]
fn a_longer_summary_holds_the_shorter_one() {
    let models = Models::builtin().expect("the built-in tables are whole");
    let texts = |count: usize| -> Vec<String> {
        summarize(&models, RIVERS, count).summary.into_iter().map(|sentence| sentence.text).collect()
    };
    let all = texts(9);
    assert_eq!(all.len(), 4, "every sentence of the rivers can be read alone but the one that begins with a pronoun");
    for count in 1..4 {
        let (shorter, longer) = (texts(count), texts(count + 1));
        assert!(shorter.iter().all(|text| longer.contains(text)), "{shorter:?} is part of {longer:?}");
        assert!(
            longer.iter().is_sorted_by_key(|text| all.iter().position(|other| other == text)),
            "in the article's order"
        );
    }
}
