//! What holds of the models' analysis whatever the words are.

use gistcheck_engine::document::{Deprel, Pos};
use gistcheck_engine::encoder::{Annotation, annotate};
use gistcheck_models::Models;
use proptest::prelude::*;
use std::sync::LazyLock;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::builtin().expect("the built-in tables are whole"));

fn check_tree(words: &[Annotation]) {
    let roots = words.iter().filter(|word| word.head.is_none()).count();
    assert_eq!(roots, usize::from(!words.is_empty()), "one root");
    for start in 0..words.len() {
        let mut at = start;
        let mut steps = 0;
        while let Some(head) = words[at].head {
            assert!(head < words.len(), "a head inside the sentence");
            at = head;
            steps += 1;
            assert!(steps <= words.len(), "a cycle");
        }
    }
    for word in words {
        assert_eq!(word.deprel == Deprel::Root, word.head.is_none());
    }
}

fn check_names(words: &[Annotation]) {
    let mut before = None;
    for word in words {
        if let Some(part) = word.name {
            assert!(part.begins || before == Some(part.kind), "a name goes on that has not begun");
        }
        before = word.name.map(|part| part.kind);
    }
}

#[test]
fn a_plain_sentence_is_understood() {
    let words = annotate(&MODELS, &["The", "children", "were", "playing", "in", "the", "garden", "."]);
    let lemmas: Vec<&str> = words.iter().map(|word| &*word.lemma).collect();
    assert_eq!(lemmas, ["the", "child", "be", "play", "in", "the", "garden", "."]);
    assert_eq!(
        words.iter().map(|word| word.head).collect::<Vec<_>>(),
        [Some(1), Some(3), Some(3), None, Some(6), Some(6), Some(3), Some(3)]
    );
    assert_eq!(words[1].pos, Pos::Noun);
    assert_eq!(words[1].deprel, Deprel::Nsubj);
    assert_eq!(words[3].feats.get("VerbForm"), Some("Part"));
}

#[test]
fn no_words_give_no_annotation() {
    assert_eq!(annotate(&MODELS, &[]), []);
}

#[test]
fn a_sentence_without_end_has_one_tree() {
    let words: Vec<&str> = ["many", "words", ",", "and", "no", "end"].into_iter().cycle().take(2000).collect();
    check_tree(&annotate(&MODELS, &words));
}

#[test]
fn a_word_without_end_is_one_word() {
    let long = "x".repeat(1 << 20);
    assert_eq!(annotate(&MODELS, &[&long]).len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_get_a_tree_and_whole_names(words in proptest::collection::vec("\\PC{0,12}|[A-Za-z]{1,9}|[0-9.,]{1,6}", 0..40)) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let annotated = annotate(&MODELS, &words);
        prop_assert_eq!(annotated.len(), words.len());
        check_tree(&annotated);
        check_names(&annotated);
        prop_assert_eq!(annotated, annotate(&MODELS, &words));
    }
}
