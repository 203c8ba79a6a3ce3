//! Prints treebanks with the models' trees instead of their own, sentences and tokens kept: what later phases are measured
//! on. `cargo run --release --example trees -- FILE.conllu…`

use gistcheck_engine::{conllu, parsing};
use gistcheck_models::Models;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let models = Models::builtin()?;
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(path)?;
        for part in text.split("# newdoc id = ").skip(1) {
            let (id, body) = part.split_once('\n').unwrap_or((part, ""));
            println!("# newdoc id = {id}");
            if let Some(title) = body.lines().find(|line| line.starts_with("# meta::title = ")) {
                println!("{title}");
            }
            print!("{}", conllu::write(&parsing::parse_tokens(&models, conllu::read(body)?)));
        }
    }
    Ok(())
}
