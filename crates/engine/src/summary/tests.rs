use crate::pipeline::overview;
use gistcheck_models::Models;
use gistcheck_quiz::SummaryLength;
use proptest::prelude::*;

const RIVERS: &str = "The Elbe\n\nThe Elbe is one of the major rivers of central Europe and carries much of its trade. \
    This is told in every school of the north. However, the Elbe floods large towns along its banks in wet summers.\n\n\
    Ann Lee likes tea with a little milk. Ships on the Elbe carry grain, coal and containers to the sea.";

fn check(count: usize, wanted: &[&str]) {
    let models = Models::builtin().expect("the built-in tables are whole");
    let quiz = overview(&models, RIVERS, count);
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
        overview(&models, RIVERS, count).summary.into_iter().map(|sentence| sentence.text).collect()
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

/// Sentences that stand alone, lean, or point to one another, to be put together at random.
const SENTENCES: [&str; 12] = [
    "The Elbe is one of the major rivers of central Europe and carries much of its trade.",
    "A priest built a temple above the river in the year 1204.",
    "The temple was burned by soldiers of the northern towns.",
    "However, the towns along the Elbe flood in wet summers.",
    "It was closed for many years.",
    "Ships on the Elbe carry grain, coal and containers to the sea.",
    "An old pilot named Tom Reyes guided the ships through the ice.",
    "He died in 1931 in the town of Karoo.",
    "The pilot was known in every harbour of the north.",
    "Some were closed.",
    "About 30 percent of all grain of the country is carried on the Elbe.",
    "The harbour of Karoo has forty cranes and two locks.",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_longer_summary_of_any_text_holds_the_shorter_one(order in proptest::collection::vec(0..SENTENCES.len(), 1..16)) {
        let models = Models::builtin().expect("the built-in tables are whole");
        let text: Vec<&str> = order.iter().map(|&at| SENTENCES[at]).collect();
        let analysis = crate::analyse(&models, &text.join(" "), &mut |_| {});
        let whole = super::summary(&analysis, SummaryLength::Long.sentences());
        for count in 1..=whole.len() {
            // Cutting the long one, as the page does, and making a short one, as the command line does, are the same.
            let cut: Vec<_> = whole.iter().filter(|shown| shown.rank.is_some_and(|rank| rank <= count)).cloned().collect();
            prop_assert_eq!(cut.len(), count);
            prop_assert_eq!(&cut, &super::summary(&analysis, count));
            prop_assert!(cut.is_sorted_by_key(|shown| shown.evidence[0].start), "in the article's order");
        }
    }
}
