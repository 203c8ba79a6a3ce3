//! Sentence splitting: Gistcheck's rules beside the kept crates, on the hard cases of `fixtures/sentences/hard.txt`.
//!
//! A case counts when it is cut exactly where its bars stand. `cargo xtask bench sentences` runs this.

use gistcheck_engine::document::{Paragraph, ParagraphKind, Span};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Instant;

const CASES: &str = include_str!("../../../fixtures/sentences/hard.txt");
/// The cases are cut so many times for the time of one.
const ROUNDS: u32 = 200;

type Splitter = Box<dyn Fn(&str) -> Vec<String>>;

fn main() {
    let mut splitters: Vec<(&str, Splitter)> = vec![
        ("gistcheck", Box::new(gistcheck)),
        ("sentencex", Box::new(|text| owned(sentencex::segment("en", text)))),
        ("ICU4X icu_segmenter", Box::new(icu)),
        ("unicode-segmentation", Box::new(|text| {
            owned(unicode_segmentation::UnicodeSegmentation::split_sentence_bounds(text).collect())
        })),
    ];
    match srx_rules().and_then(|path| std::fs::read_to_string(path).ok()).and_then(|xml| srx::SRX::from_str(&xml).ok()) {
        Some(srx) => {
            let rules = srx.language_rules("en");
            splitters.insert(2, ("srx, LanguageTool's rules", Box::new(move |text| owned(rules.split(text).collect()))));
        }
        None => println!("srx is left out: its rules file was not found among cargo's sources"),
    }
    let cases: Vec<Vec<&str>> = CASES.lines().map(|case| case.split(" | ").collect()).collect();
    println!("{:<28} {:>12} {:>14}", "splitter", "right", "µs a case");
    for (name, split) in &splitters {
        let right = cases.iter().filter(|wanted| split(&wanted.join(" ")) == **wanted).count();
        let start = Instant::now();
        for _ in 0..ROUNDS {
            for wanted in &cases {
                std::hint::black_box(split(&wanted.join(" ")));
            }
        }
        let each = start.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS) / cases.len() as f64;
        println!("{name:<28} {:>12} {each:>14.1}", format!("{right} of {}", cases.len()));
    }
}

fn gistcheck(text: &str) -> Vec<String> {
    let paragraph = Paragraph { span: Span::new(0, text.len()), kind: ParagraphKind::Prose };
    let found = gistcheck_engine::sentences::sentences(text, &[paragraph]);
    owned(found.iter().map(|(span, _)| &text[span.range()]).collect())
}

fn icu(text: &str) -> Vec<String> {
    let segmenter = icu_segmenter::SentenceSegmenter::new(Default::default());
    let bounds: Vec<usize> = segmenter.segment_str(text).collect();
    owned(bounds.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect())
}

fn owned(pieces: Vec<&str>) -> Vec<String> {
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

/// The rules lie beside the crate's source, where cargo has unpacked it.
fn srx_rules() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    let registries = std::fs::read_dir(home.join("registry/src")).ok()?;
    registries
        .filter_map(Result::ok)
        .flat_map(|registry| std::fs::read_dir(registry.path()).into_iter().flatten().filter_map(Result::ok))
        .map(|source| source.path())
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("srx-")))
        .map(|path| path.join("data/segment.srx"))
}
