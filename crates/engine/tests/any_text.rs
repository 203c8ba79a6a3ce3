//! Whatever a text is made of, it becomes a quiz whose evidence stands in it to the letter, in sentences of bounded length.

use gistcheck_engine::{Options, analyse, generate, parsing};
use gistcheck_models::Models;
use proptest::prelude::*;
use std::sync::LazyLock;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::builtin().expect("the built-in tables are whole"));

fn check(text: &str) {
    let quiz = generate(&MODELS, text, &Options { items: None, ..Options::default() }, &mut |_| {});
    let article = quiz.article.as_ref().expect("a generated quiz has its article");
    let said = quiz.summary.iter().flat_map(|sentence| &sentence.evidence);
    let said = said.chain(quiz.facts.iter().flat_map(|fact| &fact.evidence));
    for evidence in said.chain(quiz.items.iter().flat_map(|item| &item.about.evidence)) {
        assert!(evidence.is_verbatim_in(&article.text), "{evidence:?}");
    }
}

#[test]
fn a_megabyte_without_a_space_is_analysed() {
    check(&"abcdefghij".repeat(100_000));
}

#[test]
fn emoji_and_joiners_are_analysed() {
    check(&"\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{1f389}".repeat(2_000));
}

#[test]
fn a_sentence_without_end_is_cut_into_several_that_lose_no_word() {
    let text = "The old king of France saw Paris and said that he would go to Berlin and ".repeat(60);
    let doc = analyse(&MODELS, &text, &mut |_| {}).doc;
    assert!(doc.sentences.iter().all(|sentence| sentence.words.len() <= parsing::LONGEST));
    let words: usize = doc.sentences.iter().map(|sentence| sentence.words.len()).sum();
    assert_eq!(words, 16 * 60);
    for sentence in &doc.sentences {
        let (first, last) = (&sentence.words[0], &sentence.words[sentence.words.len() - 1]);
        assert!(sentence.span.start <= first.span.start && last.span.end <= sentence.span.end);
    }
    check(&text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scripts_marks_and_words_in_any_order_are_analysed(
        words in proptest::collection::vec(
            "\\PC{0,6}|the|The|he|said|was|in|1998|London|Ann|[.,;:!?]|\u{200d}|\u{301}|\u{1f600}|\u{5317}\u{4eac}|\u{645}\u{631}\u{62d}|\n\n|#|\\*|>",
            0..120,
        )
    ) {
        check(&words.join(" "));
    }
}
