//! Prints the entities of treebanks, one document after another, for `training/coreference.py`.
//!
//! `cargo run --example coreference -- [--choices] FILE.conllu…`: a line `doc ID`, then for each entity `entity`
//! with salience, kind and name, and for each mention `mention` with sentence, first word, word after, head, kind and
//! confidence; with `--choices` what the ranker of antecedents chose among, with features.

use gistcheck_engine::{conllu, entities};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (options, paths): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with("--"));
    for path in paths {
        let text = std::fs::read_to_string(path)?;
        for part in text.split("# newdoc id = ").skip(1) {
            let (id, body) = part.split_once('\n').unwrap_or((part, ""));
            let doc = conllu::read(body)?;
            println!("doc\t{id}");
            if options.iter().any(|option| option == "--choices") {
                for choice in entities::choices(&doc) {
                    println!("choice\t{}\t{}\t{}", choice.sentence, choice.word, choice.none.join("\t"));
                    for (sentence, head, names) in choice.candidates {
                        println!("candidate\t{sentence}\t{head}\t{}", names.join("\t"));
                    }
                }
                continue;
            }
            for entity in entities::entities(&doc) {
                println!("entity\t{:.4}\t{:?}\t{}\t{}", entity.salience, entity.kind, entity.plural, entity.name);
                for mention in entity.mentions {
                    let words = mention.words;
                    let (kind, confidence) = (mention.kind, mention.confidence);
                    println!(
                        "mention\t{}\t{}\t{}\t{}\t{kind:?}\t{confidence:.3}",
                        mention.sentence, words.start, words.end, mention.head
                    );
                }
            }
        }
    }
    Ok(())
}
