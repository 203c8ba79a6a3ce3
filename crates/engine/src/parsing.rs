//! Sentences to trees.

mod repair;

use crate::document::{CleanText, ParsedDoc, ParsedSentence, Span, Token, Word};
use crate::encoder::annotate;
use crate::language::Language;
use crate::sentences::sentences;
use crate::tokens::tokens;
use gistcheck_models::Models;

/// Words that a sentence has at most. What goes on longer is no sentence but a list, a table or noise; phases that compare the
/// words of a sentence with each other stay linear in the text because no sentence is longer.
pub const LONGEST: usize = 256;

/// Cuts a cleaned article into sentences and tokens and gives every sentence a tree. A sentence of more than [`LONGEST`]
/// words becomes several.
pub fn parse(models: &Models, clean: CleanText, _language: Language, progress: &mut dyn FnMut(f64)) -> ParsedDoc {
    let cut = sentences(&clean.text, &clean.paragraphs);
    let mut parsed = Vec::with_capacity(cut.len());
    for (span, paragraph) in cut {
        let spans: Vec<Span> = tokens(&clean.text, span).iter().map(|token: &Token| token.span).collect();
        for piece in spans.chunks(LONGEST) {
            let span = if piece.len() == spans.len() { span } else { covered(piece) };
            parsed.push(ParsedSentence { span, paragraph, words: words(models, &clean.text, piece) });
        }
        progress(span.end as f64 / clean.text.len().max(1) as f64);
    }
    ParsedDoc { clean, sentences: parsed }
}

/// From the first to the last of some spans in order.
fn covered(spans: &[Span]) -> Span {
    Span { start: spans[0].start, end: spans[spans.len() - 1].end }
}

/// Gives every sentence of a document a tree, keeping its sentences and tokens.
pub fn parse_tokens(models: &Models, mut doc: ParsedDoc) -> ParsedDoc {
    for sentence in &mut doc.sentences {
        let spans: Vec<Span> = sentence.words.iter().map(|word| word.span).collect();
        sentence.words = words(models, &doc.clean.text, &spans);
    }
    doc
}

fn words(models: &Models, text: &str, spans: &[Span]) -> Vec<Word> {
    let forms: Vec<&str> = spans.iter().map(|span| &text[span.range()]).collect();
    let annotated = annotate(models, &forms).into_iter().zip(spans);
    let mut words: Vec<Word> = annotated
        .map(|(word, &span)| Word {
            span,
            pos: word.pos,
            xpos: word.xpos,
            lemma: word.lemma,
            feats: word.feats,
            head: word.head,
            deprel: word.deprel,
            name: word.name,
            certainty: word.certainty,
        })
        .collect();
    repair::past_tense(&forms, &mut words);
    words
}
