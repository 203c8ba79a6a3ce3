//! Any text is cleaned, analysed and made into a quiz without a panic, and all evidence is in the article to the letter.
#![no_main]

use gistcheck_engine::{Options, generate};
use gistcheck_models::Models;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::builtin().expect("the built-in tables are whole"));

fuzz_target!(|text: &str| {
    let options = Options { items: None, candidates: true, ..Options::default() };
    let quiz = generate(&MODELS, text, &options, &mut |_| {});
    let article = quiz.article.expect("a generated quiz has its article");
    let evidence = quiz.summary.iter().flat_map(|sentence| &sentence.evidence);
    let evidence = evidence.chain(quiz.facts.iter().flat_map(|fact| &fact.evidence));
    let mut evidence = evidence.chain(quiz.items.iter().flat_map(|item| &item.about.evidence));
    assert!(evidence.all(|words| words.is_verbatim_in(&article.text)));
});
