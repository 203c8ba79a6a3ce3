//! Prints the dates, periods and quantities of treebanks: `cargo run --example expressions -- FILE.conllu…`.

use gistcheck_engine::{conllu, expressions::expressions};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let doc = conllu::read(&std::fs::read_to_string(path)?)?;
        for found in expressions(&doc) {
            let sentence = doc.sentences[found.sentence].span;
            let before: String = doc.clean.text[sentence.start..found.span.start].chars().rev().take(30).collect();
            let before: String = before.chars().rev().collect();
            let after: String = doc.clean.text[found.span.end..sentence.end].chars().take(25).collect();
            println!("{before:>30}[{}]{after:25} {:?}", doc.text(found.span), found.value);
        }
    }
    Ok(())
}
