//! What the summary's weights are learned from. Reads an article (standard input); prints a line for each sentence that
//! could stand in its summary: index, measures, terms, needs, text, with tabs between. `training/summary/weights.py` reads it.
//! `--names` prints the measures' names instead, `--sentences` every sentence of the article, one a line, `--refused`
//! those that cannot stand in a summary, each after the rule that says so.

use gistcheck_engine::{analyse, summary};
use std::io::{Read, Write};

fn main() -> std::io::Result<()> {
    let mut article = String::new();
    std::io::stdin().lock().read_to_string(&mut article)?;
    let models = gistcheck_models::Models::builtin().map_err(|error| std::io::Error::other(error.to_string()))?;
    let analysis = analyse(&models, &article, &mut |_| {});
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if std::env::args().any(|argument| argument == "--names") {
        return writeln!(out, "{}", summary::NAMES.join(" "));
    }
    if std::env::args().any(|argument| argument == "--refused") {
        return summary::refusals(&analysis).into_iter().try_for_each(|(at, rule)| {
            writeln!(out, "{rule}\t{}", analysis.doc.text(analysis.doc.sentences[at].span))
        });
    }
    if std::env::args().any(|argument| argument == "--sentences") {
        return analysis
            .doc
            .sentences
            .iter()
            .try_for_each(|sentence| writeln!(out, "{}", analysis.doc.text(sentence.span)));
    }
    let vectors = summary::term_vectors(&analysis);
    let candidates = summary::candidates(&analysis);
    for candidate in &candidates {
        let measures: Vec<String> = candidate.features.iter().map(f64::to_string).collect();
        let terms: Vec<String> =
            vectors[candidate.sentence].iter().map(|(term, weight)| format!("{term}:{weight}")).collect();
        // Each need as the noun and the sentences that meet it: "bridge:3,5".
        let needs: Vec<String> = summary::antecedents(candidate, &candidates)
            .into_iter()
            .map(|(noun, at)| format!("{noun}:{}", at.iter().map(usize::to_string).collect::<Vec<_>>().join(",")))
            .collect();
        let (measures, terms, needs) = (measures.join(" "), terms.join(" "), needs.join(" "));
        writeln!(out, "{}\t{measures}\t{terms}\t{needs}\t{}", candidate.sentence, candidate.text)?;
    }
    Ok(())
}
