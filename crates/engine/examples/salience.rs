//! Prints what the salience of entities and sentences is made of, one document after another, for `training/salience.py`.
//!
//! `cargo run --example salience -- FILE.conllu…`: a line `doc ID`; for each entity `entity`, sentence and head of its first
//! mention that is no pronoun, its salience and its features; for each sentence `sentence`, its salience and its features.

use gistcheck_engine::document::MentionKind;
use gistcheck_engine::{conllu, entities, expressions, salience};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(path)?;
        for part in text.split("# newdoc id = ").skip(1) {
            let (id, body) = part.split_once('\n').unwrap_or((part, ""));
            let mut doc = conllu::read(body)?;
            if let Some(title) = body.lines().find_map(|line| line.strip_prefix("# meta::title = ")) {
                title.clone_into(&mut doc.clean.title);
            }
            println!("doc\t{id}");
            let entities = entities::entities(&doc);
            let expressions = expressions::expressions(&doc);
            let tabbed = |features: &[f64]| features.iter().map(f64::to_string).collect::<Vec<_>>().join("\t");
            for (entity, features) in entities.iter().zip(salience::entity_features(&doc, &entities).1) {
                let named = entity.mentions.iter().find(|mention| mention.kind != MentionKind::Pronoun);
                let mention = named.unwrap_or(&entity.mentions[0]);
                println!(
                    "entity\t{}\t{}\t{:.4}\t{}",
                    mention.sentence,
                    mention.head,
                    entity.salience,
                    tabbed(&features)
                );
            }
            let scores = salience::sentences(&doc, &entities, &expressions);
            for (score, features) in scores.iter().zip(salience::sentence_features(&doc, &entities, &expressions).1) {
                println!("sentence\t{score:.4}\t{}", tabbed(&features));
            }
        }
    }
    Ok(())
}
