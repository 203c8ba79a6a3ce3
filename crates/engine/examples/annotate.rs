//! Replaces the annotation of CoNLL-U from standard input by the models' own, on its tokens; tells its speed on standard error.
//!
//! An argument names another model file, inflated. Names stand in the tenth column as `Name=B-PER`. This is what training/eval.py measures.

use gistcheck_engine::conllu;
use gistcheck_engine::parsing::parse_tokens;
use gistcheck_models::Models;
use std::io::Read;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let doc = conllu::read(&text)?;
    let models = match std::env::args_os().nth(1) {
        Some(inflated) => Models::load(&std::fs::read(inflated)?)?,
        None => Models::builtin()?,
    };
    let words: usize = doc.sentences.iter().map(|sentence| sentence.words.len()).sum();
    let began = Instant::now();
    let doc = parse_tokens(&models, doc);
    let seconds = began.elapsed().as_secs_f64();
    eprintln!("{words} words in {seconds:.3} s, {:.0} words a second on one thread", words as f64 / seconds);
    print!("{}", conllu::write(&doc));
    Ok(())
}
