//! Replaces the annotation of CoNLL-U from standard input by the models' own, on its tokens; tells its speed on standard error.
//!
//! Names stand in the tenth column as `Name=B-PER`. This is what training/eval.py measures.

use gistcheck_engine::conllu;
use gistcheck_engine::encoder::annotate;
use gistcheck_models::Models;
use std::io::Read;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let mut doc = conllu::read(&text)?;
    let models = Models::builtin();
    let (began, mut words) = (Instant::now(), 0);
    for sentence in &mut doc.sentences {
        let forms: Vec<&str> = sentence.words.iter().map(|word| &doc.clean.text[word.span.range()]).collect();
        words += forms.len();
        for (word, annotation) in sentence.words.iter_mut().zip(annotate(&models, &forms)) {
            word.pos = annotation.pos;
            word.xpos = annotation.xpos;
            word.lemma = annotation.lemma;
            word.feats = annotation.feats;
            word.head = annotation.head;
            word.deprel = annotation.deprel;
            word.name = annotation.name;
            word.certainty = annotation.certainty;
        }
    }
    let seconds = began.elapsed().as_secs_f64();
    eprintln!("{words} words in {seconds:.3} s, {:.0} words a second on one thread", words as f64 / seconds);
    print!("{}", conllu::write(&doc));
    Ok(())
}
