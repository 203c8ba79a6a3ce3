//! Cuts raw paragraphs (standard input, one a line) into sentences and tokens: one sentence a line, tokens between
//! spaces. `training/segmentation.py` measures what it prints against a treebank.

use gistcheck_engine::document::{Paragraph, ParagraphKind, Span};
use gistcheck_engine::{sentences::sentences, tokens::tokens};
use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let text = line?;
        let paragraph = Paragraph { span: Span::new(0, text.len()), kind: ParagraphKind::Prose };
        for (span, _) in sentences(&text, &[paragraph]) {
            let words: Vec<&str> = tokens(&text, span).iter().map(|token| &text[token.span.range()]).collect();
            writeln!(out, "{}", words.join(" "))?;
        }
        writeln!(out)?;
    }
    Ok(())
}
